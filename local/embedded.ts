/** The embedded DynamoDB: dynalite in this process, on loopback, behind the guard. */
import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import {
  CreateTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { ClassicLevel } from 'classic-level';
import dynalite from 'dynalite';
import { bad, good, type Outcome } from '../functions/base/outcome.ts';
import { TABLE_NAMES, TABLES, type TableKeys, type TableName } from '../functions/base/tables.ts';
import type { Endpoint } from './data-folder.ts';
import { storageFault } from './faults.ts';
import { guarded } from './guard.ts';
import { LOOPBACK, listen } from './loopback.ts';

export interface Embedded {
  readonly endpoint: Endpoint;
  readonly client: DynamoDBClient;
  /** Ends open connections and closes the database; what was answered is on disk. */
  close(): Promise<void>;
}

export type EmbeddedFailure =
  | { readonly kind: 'locked' }
  | { readonly kind: 'failed'; readonly message: string };

/** Opens the database folder and serves it; `locked` when another process has it open. */
export async function startEmbedded(
  path: string,
): Promise<{ readonly kind: 'open'; readonly embedded: Embedded } | EmbeddedFailure> {
  const probed = await probe(path);
  if (probed) return probed;
  const secret = randomBytes(24).toString('hex');
  const server = dynalite({ path, createTableMs: 0 });
  // By default a server ends a connection after five idle seconds, and a client that sends on it just then is cut off
  // without an answer (`socket hang up`). Whoever knows the secret is this machine's own: idle connections may stay.
  server.keepAliveTimeout = 0;
  for (const listener of server.listeners('request')) {
    server.removeListener('request', listener as () => void);
    server.on('request', guarded(listener as Parameters<typeof guarded>[0], secret));
  }
  const port = await listen(server, 0);
  const endpoint: Endpoint = { port, secret, pid: process.pid };
  const client = connect(endpoint);
  const made = await createTables(client);
  const embedded: Embedded = { endpoint, client, close: () => close(server, client) };
  if (made.ok) return { kind: 'open', embedded };
  await embedded.close();
  return { kind: 'failed', message: made.message };
}

/** A client for an embedded database, this process's own or another's. */
export function connect(endpoint: Endpoint): DynamoDBClient {
  return new DynamoDBClient({
    endpoint: `http://${LOOPBACK}:${endpoint.port}`,
    region: 'us-east-1',
    // The access key travels in the Authorization header: the guard reads it there.
    credentials: { accessKeyId: endpoint.secret, secretAccessKey: 'unused' },
    maxAttempts: 1,
    // More than the pipeline asks for at once; at its default of 50 the client writes warnings to the terminal.
    requestHandler: { httpAgent: { keepAlive: true, maxSockets: 512 } },
  });
}

/**
 * dynalite opens LevelDB in the background and throws its failures where no caller can catch them. So it is opened
 * once here, where a lock, a full disk or a damaged file is an answer. LevelDB's lock is the system's own and ends
 * with the process that holds it: a dead one leaves nothing behind.
 */
async function probe(path: string): Promise<EmbeddedFailure | null> {
  const level = new ClassicLevel<string, unknown>(path, { valueEncoding: 'json' });
  try {
    await level.open();
    for (const name of TABLE_NAMES) {
      // A process that died while the tables were made leaves them CREATING for ever; they are empty still.
      const key = `table~${name}`;
      if (statusOf(await level.get(key)) === 'CREATING') await level.del(key);
    }
    await level.close();
    return null;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    if (cause instanceof Error && 'code' in cause && cause.code === 'LEVEL_LOCKED') return { kind: 'locked' };
    return { kind: 'failed', message: storageFault(error) ?? `The database in ${path} cannot be opened.` };
  }
}

function statusOf(table: unknown): unknown {
  return typeof table === 'object' && table !== null && 'TableStatus' in table
    ? table.TableStatus
    : undefined;
}

async function createTables(client: DynamoDBClient): Promise<Outcome<null>> {
  try {
    const { TableNames: existing = [] } = await client.send(new ListTablesCommand({}));
    const missing = TABLE_NAMES.filter((name) => !existing.includes(name));
    for (const name of missing) await client.send(new CreateTableCommand(tableRequest(name)));
    for (const TableName of missing) {
      await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 0.005, maxDelay: 0.05 }, { TableName });
    }
    return good(null);
  } catch (error) {
    return bad(storageFault(error) ?? `The tables cannot be made: ${String(error)}`);
  }
}

/** The request that makes one of the five tables, with all its indexes: dynalite cannot add one later. */
export function tableRequest(name: TableName): CreateTableCommand['input'] {
  const table: TableKeys = TABLES[name];
  const keySchema = (partition: string, sort: string | null) => [
    { AttributeName: partition, KeyType: 'HASH' as const },
    ...(sort === null ? [] : [{ AttributeName: sort, KeyType: 'RANGE' as const }]),
  ];
  const indexes = Object.entries(table.indexes);
  const fields = new Set(
    [table.partition, table.sort, ...indexes.flatMap(([, keys]) => [keys.partition, keys.sort])].filter(
      (field) => field !== null,
    ),
  );
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema(table.partition, table.sort),
    AttributeDefinitions: [...fields].map((field) => ({ AttributeName: field, AttributeType: 'S' as const })),
    ...(indexes.length > 0 && {
      GlobalSecondaryIndexes: indexes.map(([index, keys]) => ({
        IndexName: index,
        KeySchema: keySchema(keys.partition, keys.sort),
        Projection: { ProjectionType: 'KEYS_ONLY' as const },
      })),
    }),
  };
}

async function close(server: Server, client: DynamoDBClient): Promise<void> {
  client.destroy();
  // The SDK keeps its connections open, and `close` would wait for them.
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
