/**
 * The store as the rooms see it: DynamoDB's own semantics, as narrow as this pipeline needs them. Three things
 * stand behind it: AWS, dynalite on a laptop, and a memory store that tests hold equal to both.
 *
 * Every access is a get or a query, nothing scans; every write is one row and may carry a condition, and a
 * condition that fails is a value (`conflict`), not an exception. Anything else that goes wrong (throttling, a
 * full disk, a lost connection) throws: the caller cannot know whether the write happened and must be repeatable.
 */
import type { TableName } from './tables.ts';

export type Value =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | readonly Value[]
  | { readonly [key: string]: Value | undefined };

/** A row; a field that is undefined is not stored. */
export type Row = { readonly [field: string]: Value | undefined };

/** The key fields of a table, no others. */
export type Key = { readonly [field: string]: string };

/** Conditions on the stored row; all must hold. `absent` on a key field means that no such row exists. */
export type Clause =
  | { readonly field: string; readonly is: 'absent' | 'present' }
  | { readonly field: string; readonly is: 'equals'; readonly value: string | number | boolean }
  | { readonly field: string; readonly is: 'below'; readonly value: string | number };

export interface Change {
  readonly set?: Row;
  readonly remove?: readonly string[];
}

export type Written = 'done' | 'conflict';

export interface Query {
  /** A secondary index: the rows that come back hold keys only. */
  readonly index?: string;
  readonly partition: string;
  /** Inclusive bounds of the sort key. */
  readonly from?: string;
  readonly to?: string;
  readonly descending?: boolean;
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: Key;
}

export interface Page {
  readonly rows: readonly Row[];
  readonly next: Key | undefined;
}

export interface Store {
  /** One row. `consistent` reads what was last written, at twice the price. */
  get(table: TableName, key: Key, options?: { readonly consistent?: boolean }): Promise<Row | undefined>;
  /** Many rows of one table, in the order of the keys; each is undefined where there is none. */
  getMany(
    table: TableName,
    keys: readonly Key[],
    options?: { readonly consistent?: boolean },
  ): Promise<readonly (Row | undefined)[]>;
  /** Puts the whole row if every clause holds. */
  put(table: TableName, row: Row, condition?: readonly Clause[]): Promise<Written>;
  /** Changes fields of a row if every clause holds. Without `present` on a key field it creates a missing row, as DynamoDB does. */
  update(table: TableName, key: Key, change: Change, condition?: readonly Clause[]): Promise<Written>;
  delete(table: TableName, key: Key, condition?: readonly Clause[]): Promise<Written>;
  query(table: TableName, query: Query): Promise<Page>;
}

/** Every row that a query finds, page by page, so that a caller never holds more than one page. */
export async function* queryAll(store: Store, table: TableName, query: Query): AsyncGenerator<Row> {
  let after = query.after;
  let left = query.limit ?? Number.POSITIVE_INFINITY;
  while (left > 0) {
    const page = await store.query(table, {
      ...query,
      ...(after ? { after } : {}),
      ...(Number.isFinite(left) ? { limit: left } : {}),
    });
    yield* page.rows;
    left -= page.rows.length;
    if (!page.next) return;
    after = page.next;
  }
}
