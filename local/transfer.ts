/**
 * All tables as JSON lines, to carry an archive from a laptop to AWS and back. A line is `{"table", "item"}`, the item
 * in DynamoDB's own JSON, which loses nothing. This is the one place that scans: it means every row there is.
 */
import {
  type AttributeValue,
  type DynamoDBClient,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { bad, good, type Outcome } from '../functions/base/outcome.ts';
import { TABLE_NAMES, TABLES, type TableKeys, type TableName } from '../functions/base/tables.ts';
import { DATA_VERSION } from './data-folder.ts';

/** A database and what its tables are called there. */
export interface Tables {
  readonly client: DynamoDBClient;
  readonly names: Readonly<Record<TableName, string>>;
}

export type Item = Record<string, AttributeValue>;

export interface ExportedRow {
  readonly table: TableName;
  readonly item: Item;
}

/** Every row, table by table. A lease stays behind: its holder is not where the archive goes. */
export async function* exportRows({ client, names }: Tables): AsyncGenerator<ExportedRow> {
  for (const table of TABLE_NAMES) {
    let after: Item | undefined;
    do {
      const page = await client.send(new ScanCommand({ TableName: names[table], ExclusiveStartKey: after }));
      for (const item of page.Items ?? []) if (!isLease(item)) yield { table, item };
      after = page.LastEvaluatedKey;
    } while (after);
  }
}

/** Puts a row unless one of its key is there already; true when it was put. */
export async function importRow({ client, names }: Tables, { table, item }: ExportedRow): Promise<boolean> {
  try {
    await client.send(
      new PutItemCommand({
        TableName: names[table],
        Item: item,
        ConditionExpression: 'attribute_not_exists(#key)',
        ExpressionAttributeNames: { '#key': TABLES[table].partition },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}

/** The first line of an export: what it is, and by which layout of the tables it was written. */
export const exportHead = (): string => JSON.stringify({ marsad: 'export', version: DATA_VERSION });

/** Null for a line that is no head; otherwise whether this Marsad reads what follows. */
export function readHead({ marsad, version }: Readonly<Record<string, unknown>>): Outcome<null> | null {
  if (marsad !== 'export') return null;
  if (version === DATA_VERSION) return good(null);
  return bad(
    `it has data of version ${String(version)}, and this Marsad reads version ${DATA_VERSION}: update Marsad`,
  );
}

/** The line of a row; bytes as base64. */
export const formatRow = ({ table, item }: ExportedRow): string =>
  JSON.stringify({ table, item }, (_, value: unknown) => (isBytes(value) ? base64(value) : value));

/** The row of a line; its keys are checked, what else it holds is the database's to judge. */
export function parseRow({ table, item }: Readonly<Record<string, unknown>>): Outcome<ExportedRow> {
  const name = TABLE_NAMES.find((known) => known === table);
  if (!name) return bad('it names no table of Marsad: take a file that `marsad export` wrote');
  if (typeof item !== 'object' || item === null) return bad('it has no "item"');
  const { partition, sort }: TableKeys = TABLES[name];
  const row = withBytes(item) as Item;
  for (const key of sort === null ? [partition] : [partition, sort]) {
    if (typeof row[key]?.S !== 'string') return bad(`its item has no "${key}"`);
  }
  return good({ table: name, item: row });
}

const isLease = (item: Item): boolean => item.id?.S?.startsWith('lease:') ?? false;

// Buffer turns itself into an object before a replacer sees it, so both shapes are met.
const isBytes = (
  value: unknown,
): value is Uint8Array | { readonly type: 'Buffer'; readonly data: number[] } =>
  value instanceof Uint8Array ||
  (typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'Buffer' &&
    'data' in value);

const base64 = (value: Uint8Array | { readonly data: number[] }): string =>
  Buffer.from(value instanceof Uint8Array ? value : value.data).toString('base64');

/** Attribute values as the client wants them: `B` and `BS` as bytes, at any depth. */
function withBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBytes);
  if (typeof value !== 'object' || value === null) return value;
  const { B, BS } = value as Readonly<Record<string, unknown>>;
  // A map could have a field named B, but its value would be an object, never a string.
  if (typeof B === 'string') return { B: Buffer.from(B, 'base64') };
  if (Array.isArray(BS)) return { BS: BS.map((each) => Buffer.from(String(each), 'base64')) };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withBytes(each)]));
}
