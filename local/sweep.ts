/** Deletes what has expired: AWS does it by itself, the embedded database does not. */
import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../functions/base/ports.ts';
import { TABLE_NAMES, TABLES, type TableKeys, type TableName } from '../functions/base/tables.ts';
import type { Item, Tables } from './transfer.ts';

/** A run's first minutes belong to its feeds. */
const FIRST_AFTER_MS = 10 * 60_000;
const EVERY_MS = 24 * 3_600_000;
/** Rows of a page, and the breath after it: a sweep must not be felt by what runs beside it. */
const PAGE = 500;
const BREATH_MS = 100;
/** No key leads to what has expired: an article stands under when it was published, and that may be years before. */
const SWEPT = TABLE_NAMES.filter((table) => TABLES[table].expires);

export interface SweepPorts {
  readonly tables: Tables;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Sweeps once a day until the signal. Rejects only with what the store throws. */
export async function keepSwept(ports: SweepPorts): Promise<void> {
  try {
    for (let wait = FIRST_AFTER_MS; ; wait = EVERY_MS) {
      await sleep(wait, undefined, { signal: ports.signal, ref: false });
      await sweepOnce(ports);
    }
  } catch (error) {
    if (!ports.signal.aborted) throw error;
  }
}

/** One sweep of everything; gives how many rows went. */
export async function sweepOnce({ tables, clock, signal }: SweepPorts): Promise<number> {
  const now = clock.now();
  let gone = 0;
  for (const table of SWEPT) gone += await sweepTable(tables, table, now, signal);
  return gone;
}

async function sweepTable({ client, names }: Tables, table: TableName, now: number, signal: AbortSignal) {
  const TableName = names[table];
  const { partition, sort }: TableKeys = TABLES[table];
  const keys = sort === null ? [partition] : [partition, sort];
  const expired = {
    ExpressionAttributeNames: { '#expires': 'expires' },
    ExpressionAttributeValues: { ':now': { N: String(Math.floor(now / 1000)) } },
  };
  let gone = 0;
  let after: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName,
        Limit: PAGE,
        ExclusiveStartKey: after,
        FilterExpression: '#expires <= :now',
        ...expired,
      }),
    );
    for (const item of page.Items ?? []) {
      const Key: Item = Object.fromEntries(keys.flatMap((key) => (item[key] ? [[key, item[key]]] : [])));
      // One that was written anew meanwhile has another time to expire.
      await client
        .send(new DeleteItemCommand({ TableName, Key, ConditionExpression: '#expires <= :now', ...expired }))
        .then(() => gone++, unlessChanged);
    }
    after = page.LastEvaluatedKey;
    if (after) await sleep(BREATH_MS, undefined, { signal });
  } while (after);
  return gone;
}

function unlessChanged(error: unknown): void {
  if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
}
