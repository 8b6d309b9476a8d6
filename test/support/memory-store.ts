/**
 * A store in memory with DynamoDB's semantics, as far as the pipeline uses them. `memory-store.test.ts` holds it
 * equal to the embedded DynamoDB. Its indexes can lag, as AWS's do and the embedded one's never.
 */
import { type Clock, systemClock } from '../../functions/base/ports.ts';
import type { Clause, Key, Page, Query, Row, Store, Value } from '../../functions/base/store.ts';
import { TABLE_NAMES, TABLES, type TableKeys, type TableName } from '../../functions/base/tables.ts';

/** DynamoDB's limits: a row with its names, and a page of a query. */
const ROW_BYTES = 400 * 1024;
const PAGE_BYTES = 1024 * 1024;

export interface MemoryStoreOptions {
  readonly clock?: Clock;
  /** How long, in milliseconds, the indexes take to show a write; 0 shows it at once. */
  readonly indexLag?: () => number;
}

export interface MemoryStore extends Store {
  /** Every row of a table as stored: for a test to look at. */
  all(table: TableName): readonly Row[];
}

interface Pending {
  readonly at: number;
  readonly id: string;
  readonly row: Row | undefined;
}

export function createMemoryStore({
  clock = systemClock,
  indexLag = () => 0,
}: MemoryStoreOptions = {}): MemoryStore {
  const tables = new Map(TABLE_NAMES.map((name) => [name, new Map<string, Row>()]));
  /** What the indexes see: the rows as they were when the lag had passed. */
  const lagging = new Map(TABLE_NAMES.map((name) => [name, new Map<string, Row>()]));
  /** Of those, by partition, since most partitions that are asked for are empty. */
  const partitions = new Map(
    TABLE_NAMES.flatMap((name) =>
      Object.keys(TABLES[name].indexes).map((index) => [
        `${name}.${index}`,
        new Map<string, Map<string, Row>>(),
      ]),
    ),
  );
  const pending = new Map(TABLE_NAMES.map((name) => [name, [] as Pending[]]));

  const rowsOf = (table: TableName) => tables.get(table)!;
  const keysOf = (table: TableName): TableKeys => TABLES[table];

  function keyFields(table: TableName): readonly string[] {
    const { partition, sort } = keysOf(table);
    return sort === null ? [partition] : [partition, sort];
  }

  function idOf(table: TableName, row: Row): string {
    return JSON.stringify(
      keyFields(table).map((field) => {
        const value = row[field];
        if (typeof value !== 'string' || value === '') {
          throw new Error(
            `ValidationException: the key field ${field} of ${table} must be a string that is not empty.`,
          );
        }
        return value;
      }),
    );
  }

  function store(table: TableName, id: string, row: Row | undefined): void {
    if (row) {
      checkRow(table, row);
      rowsOf(table).set(id, row);
    } else rowsOf(table).delete(id);
    const queue = pending.get(table)!;
    const lag = indexLag();
    if (lag === 0 && queue.length === 0) {
      show(table, { at: 0, id, row });
      return;
    }
    // Changes of one row reach an index in order, however long each takes.
    const before = queue.findLast((entry) => entry.id === id);
    queue.push({ at: Math.max(clock.now() + lag, before?.at ?? 0), id, row });
  }

  function checkRow(table: TableName, row: Row): void {
    if (sizeOf(row) > ROW_BYTES)
      throw new Error(`ValidationException: Item size has exceeded the maximum allowed size (${table}).`);
    for (const { partition, sort } of Object.values(keysOf(table).indexes)) {
      for (const field of [partition, sort]) {
        const value = row[field];
        if (value !== undefined && (typeof value !== 'string' || value === '')) {
          throw new Error(
            `ValidationException: the index field ${field} of ${table} must be a string that is not empty.`,
          );
        }
      }
    }
  }

  /** Shows the indexes what they should know by now. */
  function catchUp(table: TableName): void {
    const queue = pending.get(table)!;
    if (queue.length === 0) return;
    const now = clock.now();
    const later: Pending[] = [];
    for (const entry of queue) {
      if (entry.at > now) later.push(entry);
      else show(table, entry);
    }
    pending.set(table, later);
  }

  function show(table: TableName, { id, row }: Pending): void {
    const view = lagging.get(table)!;
    const before = view.get(id);
    if (row) view.set(id, row);
    else view.delete(id);
    for (const [name, { partition, sort }] of Object.entries(keysOf(table).indexes)) {
      const index = partitions.get(`${table}.${name}`)!;
      const place = (entry: Row | undefined) =>
        typeof entry?.[partition] === 'string' && typeof entry[sort] === 'string' ? entry[partition] : null;
      const [from, to] = [place(before), place(row)];
      if (from !== null) index.get(from)?.delete(id);
      if (to !== null && row) index.set(to, (index.get(to) ?? new Map<string, Row>()).set(id, row));
    }
  }

  function rowsToAsk(table: TableName, query: Query): Iterable<Row> {
    if (query.index === undefined) return rowsOf(table).values();
    catchUp(table);
    return partitions.get(`${table}.${query.index}`)?.get(query.partition)?.values() ?? [];
  }

  return {
    async get(table, key) {
      return rowsOf(table).get(idOf(table, key));
    },
    async getMany(table, keys) {
      return keys.map((key) => rowsOf(table).get(idOf(table, key)));
    },
    async put(table, row, condition = []) {
      const id = idOf(table, row);
      if (!holds(condition, rowsOf(table).get(id))) return 'conflict';
      store(table, id, copy(row));
      return 'done';
    },
    async update(table, key, change, condition = []) {
      const id = idOf(table, key);
      const old = rowsOf(table).get(id);
      if (!holds(condition, old)) return 'conflict';
      for (const field of keyFields(table)) {
        if (field in (change.set ?? {}) || change.remove?.includes(field)) {
          throw new Error(`ValidationException: the key field ${field} of ${table} cannot be changed.`);
        }
      }
      const row: Record<string, Value | undefined> = { ...(old ?? key), ...change.set };
      for (const field of change.remove ?? []) delete row[field];
      store(table, id, copy(row));
      return 'done';
    },
    async delete(table, key, condition = []) {
      const id = idOf(table, key);
      if (!holds(condition, rowsOf(table).get(id))) return 'conflict';
      store(table, id, undefined);
      return 'done';
    },
    async query(table, query): Promise<Page> {
      const keys = keysOf(table);
      const index = query.index === undefined ? undefined : keys.indexes[query.index];
      if (query.index !== undefined && !index)
        throw new Error(`ValidationException: no index ${query.index} on ${table}.`);
      const { partition, sort } = index ?? keys;
      const hits = [...rowsToAsk(table, query)]
        .filter(
          (row) => row[partition] === query.partition && (sort === null || typeof row[sort] === 'string'),
        )
        .filter((row) => {
          if (sort === null) return true;
          const at = String(row[sort]);
          return (
            (query.from === undefined || compare(at, query.from) >= 0) &&
            (query.to === undefined || compare(at, query.to) <= 0)
          );
        });
      const order = (a: Row, b: Row): number => {
        const bySort = sort === null ? 0 : compare(String(a[sort]), String(b[sort]));
        return bySort === 0 ? compare(idOf(table, a), idOf(table, b)) : bySort;
      };
      hits.sort(query.descending ? (a, b) => order(b, a) : order);
      const start = query.after
        ? hits.findIndex((row) =>
            query.descending ? order(row, query.after!) < 0 : order(row, query.after!) > 0,
          )
        : 0;
      const fields = [...new Set([...keyFields(table), partition, ...(sort === null ? [] : [sort])])];
      const keysOnly = (row: Row): Row => Object.fromEntries(fields.map((field) => [field, row[field]]));
      const page: Row[] = [];
      let bytes = 0;
      for (const row of start < 0 ? [] : hits.slice(start)) {
        page.push(row);
        bytes += index ? sizeOf(keysOnly(row)) : sizeOf(row);
        if (page.length === query.limit || bytes > PAGE_BYTES) break;
      }
      const last = page.at(-1);
      const more = last !== undefined && start + page.length < hits.length;
      return {
        rows: page.map((row) => (index ? keysOnly(row) : row)),
        next: more ? (keysOnly(last) as Key) : undefined,
      };
    },
    all: (table) => [...rowsOf(table).values()],
  };
}

/** DynamoDB orders strings by their UTF-8 bytes. */
function compare(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function holds(condition: readonly Clause[], row: Row | undefined): boolean {
  return condition.every((clause) => {
    const value = row?.[clause.field];
    switch (clause.is) {
      case 'absent':
        return value === undefined;
      case 'present':
        return value !== undefined;
      case 'equals':
        return value === clause.value;
      case 'below':
        if (typeof value === 'number' && typeof clause.value === 'number') return value < clause.value;
        return (
          typeof value === 'string' && typeof clause.value === 'string' && compare(value, clause.value) < 0
        );
    }
    return false;
  });
}

/**
 * What is undefined is not stored. What is stored is nobody else's to change: it is copied once, and frozen, so that
 * reading it costs nothing and whoever would change it is stopped. (Bytes cannot be frozen.)
 */
function copy<T extends Value | Row>(value: T): T {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Uint8Array) return Uint8Array.from(value) as T;
  if (Array.isArray(value)) return Object.freeze(value.map((entry) => copy(entry))) as unknown as T;
  const out: Record<string, Value> = {};
  for (const field in value) {
    const entry: Value | undefined = (value as Row)[field];
    if (entry !== undefined) out[field] = copy(entry);
  }
  return Object.freeze(out) as T;
}

/** Bytes by DynamoDB's rules: names and values as UTF-8, numbers about 1 + digits / 2, 3 a container, 1 an entry. */
export function sizeOf(value: Value | Row | undefined): number {
  if (value === undefined) return 0;
  if (value === null || typeof value === 'boolean') return 1;
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return 1 + Math.ceil(String(Math.abs(value)).replace('.', '').length / 2);
  if (value instanceof Uint8Array) return value.length;
  if (Array.isArray(value)) return value.reduce<number>((sum, entry) => sum + 1 + sizeOf(entry), 3);
  return Object.entries(value as Row).reduce(
    (sum, [name, entry]) => sum + Buffer.byteLength(name) + 1 + sizeOf(entry),
    3,
  );
}
