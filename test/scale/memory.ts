/** Poll under load: ten thousand feeds over some rounds of their interval, with the real reading, matching and writes. */
import { deserialize, serialize, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Clock, silent } from '../../functions/base/ports.ts';
import type { Row, Store } from '../../functions/base/store.ts';
import { TABLE_NAMES, type TableName } from '../../functions/base/tables.ts';
import type { Network } from '../../functions/feeds/network.ts';
import { batches } from '../../functions/feeds/schedule.ts';
import { pollBatch } from '../../functions/jobs/batch.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { aMatcher, aRule } from '../support/watch.ts';
import { documentAt, EVERY, START, scaleConfig } from './feeds.ts';
import type { Finding } from './finding.ts';

const ROUNDS = 9;
/** Rounds after which caches are full and the code is compiled. */
const WARM = 3;
const AT_ONCE = 8;
/** Bytes that a poll may leave behind: less than one short string, so that nothing is kept of each. */
const BYTES_A_POLL = 24;

export interface MemoryOptions {
  readonly rounds?: number;
  /** For the proof that a leak is found: what stands between the pipeline and its network. */
  readonly through?: (network: Network) => Network;
}

export async function memoryGrowth(feeds: number, options: MemoryOptions = {}): Promise<readonly Finding[]> {
  const { rounds = ROUNDS, through = (network) => network } = options;
  const config = { ...scaleConfig(feeds), rules: [aRule({ id: 'withdrawal', match: ['انسحاب'] })] };
  let minute = START;
  const clock = { now: () => minute * 60_000, sleep: async () => {} };
  const archive = createArchive(clock);
  const network = through(changingNetwork(() => Math.floor((minute - START) / EVERY)));
  const ports = {
    config,
    store: archive.store,
    network,
    matcher: aMatcher(config.rules),
    clock,
    log: silent,
  };

  const heap: number[] = [];
  const rates: number[] = [];
  let failed = 0;
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now();
    let polls = 0;
    for (let tick = 0; tick < EVERY; tick += 1, minute += 1) {
      const work = [...batches(config.feeds, minute)];
      const worker = async () => {
        for (let batch = work.pop(); batch; batch = work.pop()) {
          const reports = await pollBatch({ ...ports, random: () => 0.5 }, batch);
          polls += reports.length;
          failed += reports.filter(({ kind }) => kind === 'failed' || kind === 'skipped').length;
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    }
    rates.push(polls / ((performance.now() - begin) / 1000));
    heap.push(await archive.away(heapBytes));
  }
  return [
    { what: 'polls that failed or were left out', feeds, value: failed, unit: 'polls', atMost: 0 },
    { what: 'polls, one process, after the first round', feeds, value: median(rates.slice(1)), unit: '/s' },
    {
      what: 'memory that each poll leaves behind',
      feeds,
      value: growth(heap.slice(WARM)) / feeds,
      unit: 'bytes',
      atMost: BYTES_A_POLL,
    },
  ];
}

/** Growth from one round to the next: the median over all pairs (Theil and Sen), which a few odd rounds do not move. */
export function growth(values: readonly number[]): number {
  const slopes = values.flatMap((later, to) =>
    values.slice(0, to).map((earlier, from) => (later - earlier) / (to - from)),
  );
  return median(slopes);
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
};

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is in use of the heap once nothing is left that nobody holds. */
async function heapBytes(): Promise<number> {
  for (let turn = 0; turn < 4; turn += 1) {
    // What is held by a timer or a promise that is over goes in the next turn.
    await new Promise((resolve) => setTimeout(resolve, 10));
    collectGarbage();
  }
  return process.memoryUsage().heapUsed;
}

/**
 * A store that can be put aside, out of the heap: what it holds is the news that is kept, and grows as it should. Only
 * what the pipeline keeps beside it is to be measured.
 */
function createArchive(clock: Clock) {
  let current: ReturnType<typeof createMemoryStore> | null = createMemoryStore({ clock });
  const now = () => {
    if (!current) throw new Error('The store is put aside.');
    return current;
  };
  const store: Store = {
    get: (...args) => now().get(...args),
    getMany: (...args) => now().getMany(...args),
    query: (...args) => now().query(...args),
    put: (...args) => now().put(...args),
    update: (...args) => now().update(...args),
    delete: (...args) => now().delete(...args),
  };
  return {
    store,
    /** Runs something while the store is a buffer, which is no part of the heap. */
    async away<T>(what: () => Promise<T>): Promise<T> {
      const packed = serialize(TABLE_NAMES.map((table) => [table, now().all(table)]));
      current = null;
      const result = await what();
      current = createMemoryStore({ clock });
      for (const [table, rows] of deserialize(packed) as [TableName, Row[]][])
        for (const row of rows) await current.put(table, row);
      return result;
    },
  };
}

/** Each feed has its own items; one new one comes now and then, and the others stay as they were. */
function changingNetwork(round: () => number): Network {
  return {
    async fetch({ url }) {
      return {
        kind: 'body',
        bytes: Buffer.from(documentAt(url, round())),
        contentType: 'application/rss+xml',
        etag: null,
        lastModified: null,
        finalUrl: url,
        permanentUrl: null,
        hints: { maxAge: null },
      };
    },
  };
}
