/**
 * Milliseconds of a processor for a request to an outlet and one to DynamoDB, through the same clients as in Lambda:
 * `npm run cost -- --requests`. What `calls.ts` reckons with comes from here.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamoStore } from '../../functions/base/dynamo.ts';
import { TABLE_NAMES } from '../../functions/base/tables.ts';
import { createNetwork } from '../../functions/feeds/fetch.ts';

const ROUNDS = 4;
const REQUESTS = 320;
const AT_ONCE = 64;

/**
 * A whole document, compressed, over a connection of its own with TLS; the same where nothing is new; a row of one
 * kilobyte from DynamoDB. The process must trust the outlet (NODE_EXTRA_CA_CERTS), or each connection would read all
 * certificates anew.
 */
async function measureRequests(): Promise<Readonly<Record<'document' | 'unchanged' | 'row', number>>> {
  const server = fork(join(import.meta.dirname, 'requests-server.ts'), { execArgv: ['--import', 'tsx'] });
  try {
    const [ports] = (await once(server, 'message')) as [{ outlet: number; database: number }];
    const network = createNetwork({
      allowPrivateAddresses: false,
      resolve: async () => ['93.184.215.14'],
      dial: () => '127.0.0.1',
      // All are one host here.
      pace: { withHost: (_host, job) => job() },
    });
    const store = createDynamoStore({
      client: new DynamoDBClient({
        region: 'us-east-1',
        endpoint: `http://127.0.0.1:${ports.database}`,
        credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
      }),
      tables: Object.fromEntries(TABLE_NAMES.map((name) => [name, name])) as Record<
        (typeof TABLE_NAMES)[number],
        string
      >,
    });
    const ask = (etag: string | null, kind: 'body' | 'unchanged') => async () => {
      const url = `https://feeds.test:${ports.outlet}/`;
      const outcome = await network.fetch({ url, etag, lastModified: null, userAgent: null, accept: 'feed' });
      if (outcome.kind !== kind) throw new Error(`The outlet answers ${JSON.stringify(outcome)}.`);
    };
    const times = {
      document: await cpuOf(ask(null, 'body')),
      unchanged: await cpuOf(ask('"1"', 'unchanged')),
      row: await cpuOf(() => store.get('state', { id: 'feed:one' })),
    };
    await network.close();
    return times;
  } finally {
    server.kill();
  }
}

/** The least of some rounds: what else the machine does only adds. */
async function cpuOf(job: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = process.cpuUsage();
    for (let done = 0; done < REQUESTS; done += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, job));
    }
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / 1_000 / REQUESTS);
  }
  return least;
}

for (const [what, milliseconds] of Object.entries(await measureRequests())) {
  console.log(`${what.padEnd(12)}${milliseconds.toFixed(1)} ms of a processor`);
}
process.exit();
