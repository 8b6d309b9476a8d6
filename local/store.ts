/** The store of a data folder, whether `watch` has it open or nobody has. */
import { request } from 'node:http';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamoStore } from '../functions/base/dynamo.ts';
import { bad, good, type Outcome } from '../functions/base/outcome.ts';
import type { Store } from '../functions/base/store.ts';
import { TABLE_NAMES, type TableName } from '../functions/base/tables.ts';
import {
  type DataFolder,
  type Endpoint,
  openDataFolder,
  readEndpoint,
  removeEndpoint,
  writeEndpoint,
} from './data-folder.ts';
import { connect, type Embedded, startEmbedded } from './embedded.ts';
import { LOOPBACK } from './loopback.ts';
import type { Tables } from './transfer.ts';

export interface OpenStore {
  readonly store: Store;
  /** The database behind it. */
  readonly tables: Tables;
  readonly folder: DataFolder;
  close(): Promise<void>;
}

/** How long a command waits for another one that has the database open, and how often it looks. */
const WAIT_MS = 5_000;
const LOOK_MS = 100;
/** A `watch` that does not answer within this is hung or gone. */
const PING_MS = 2_000;

/**
 * Opens the store for a command: through the `watch` that runs on the folder, or by opening the database itself.
 * `create` makes a folder that does not exist.
 */
export async function openStore(
  path: string,
  options: { readonly create?: boolean } = {},
): Promise<Outcome<OpenStore>> {
  const opened = openDataFolder(path, options.create ?? false);
  if (!opened.ok) return opened;
  const folder = opened.value;
  for (const until = Date.now() + WAIT_MS; ; await pause(LOOK_MS)) {
    const endpoint = readEndpoint(folder);
    if (endpoint && (await answers(endpoint))) {
      const client = connect(endpoint);
      return good({ ...storeOf(client), folder, close: async () => client.destroy() });
    }
    const started = await startEmbedded(folder.db);
    if (started.kind === 'open') {
      const { client, close } = started.embedded;
      return good({ ...storeOf(client), folder, close });
    }
    if (started.kind === 'failed') return bad(started.message);
    if (Date.now() >= until)
      return bad(`${folder.path} is in use by another marsad command: try again when it has ended.`);
  }
}

export interface HeldStore extends OpenStore {
  readonly embedded: Embedded;
}

/** Opens the store for `watch`: alone, and for other commands to reach. A second `watch` is refused. */
export async function holdStore(path: string): Promise<Outcome<HeldStore>> {
  const opened = openDataFolder(path, true);
  if (!opened.ok) return opened;
  const folder = opened.value;
  for (const until = Date.now() + WAIT_MS; ; await pause(LOOK_MS)) {
    const started = await startEmbedded(folder.db);
    if (started.kind === 'failed') return bad(started.message);
    if (started.kind === 'open') return good(hold(folder, started.embedded));
    const other = readEndpoint(folder);
    if (other && (await answers(other)))
      return bad(
        `${folder.path} is watched by another marsad (process ${other.pid}): end that one first, or name another folder with --data.`,
      );
    if (Date.now() >= until)
      return bad(`${folder.path} is in use by another marsad command: try again when it has ended.`);
  }
}

function hold(folder: DataFolder, embedded: Embedded): HeldStore {
  writeEndpoint(folder, embedded.endpoint);
  const forget = () => removeEndpoint(folder, embedded.endpoint.secret);
  process.once('exit', forget);
  const close = async () => {
    process.removeListener('exit', forget);
    forget();
    await embedded.close();
  };
  return { ...storeOf(embedded.client), folder, embedded, close };
}

function storeOf(client: DynamoDBClient): Pick<OpenStore, 'store' | 'tables'> {
  const names = Object.fromEntries(TABLE_NAMES.map((name) => [name, name])) as Record<TableName, string>;
  return { store: createDynamoStore({ client, tables: names }), tables: { client, names } };
}

/** Whether the database of an endpoint answers to its secret; the file may be a dead process's. */
function answers(endpoint: Endpoint): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request(
      {
        host: LOOPBACK,
        port: endpoint.port,
        timeout: PING_MS,
        agent: false,
        headers: { authorization: `AWS4-HMAC-SHA256 Credential=${endpoint.secret}/ping` },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(false));
    asked.end();
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
