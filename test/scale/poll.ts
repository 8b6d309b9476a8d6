/** Poll under load: ten thousand feeds over some rounds of their interval, with the real reading, matching and writes. */
import { silent } from '../../functions/base/ports.ts';
import type { Network } from '../../functions/feeds/network.ts';
import { batches } from '../../functions/feeds/schedule.ts';
import { pollBatch } from '../../functions/jobs/batch.ts';
import { compileRules } from '../../functions/rules/matcher.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { type Entry, rss } from '../support/outlet.ts';
import { aRule } from '../support/watch.ts';
import { scaleConfig } from './dispatch.ts';
import type { Finding } from './main.ts';

const START = 29_000_000;
const ROUNDS = 4;
const ITEMS = 5;
/** Of a feed's polls, every so many finds one new item: about ten new articles a day and feed. */
const NEW_EVERY = 29;
const AT_ONCE = 8;
const TEXT =
  'قال مصدر أمني إن القوات أنهت المرحلة الأولى من خطتها في المنطقة، وإن العمل مستمر وفق الجدول المعد. '.repeat(
    8,
  );

export async function pollLoad(feeds: number): Promise<readonly Finding[]> {
  const config = { ...scaleConfig(feeds), rules: [aRule({ id: 'withdrawal', match: ['انسحاب'] })] };
  const compiled = compileRules(config.rules);
  if (!compiled.ok) throw new Error('The rules of the scale run cannot be read.');
  let minute = START;
  const clock = { now: () => minute * 60_000, sleep: async () => {} };
  const store = createMemoryStore({ clock });
  const network = changingNetwork(() => Math.floor((minute - START) / 5));
  const ports = { config, store, network, matcher: compiled.matcher, clock, random: () => 0.5, log: silent };

  const heap: number[] = [];
  const rates: number[] = [];
  let failed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const begin = performance.now();
    let polls = 0;
    for (let tick = 0; tick < 5; tick += 1, minute += 1) {
      const work = [...batches(config.feeds, minute)];
      const worker = async () => {
        for (let batch = work.pop(); batch; batch = work.pop()) {
          const reports = await pollBatch(ports, batch);
          polls += reports.length;
          failed += reports.filter(({ kind }) => kind === 'failed' || kind === 'skipped').length;
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    }
    rates.push(polls / ((performance.now() - begin) / 1000));
    globalThis.gc?.();
    heap.push(process.memoryUsage().heapUsed / 1024 / 1024 - storedMegabytes(store));
  }
  const steady = rates.slice(1).toSorted((a, b) => a - b)[Math.floor((ROUNDS - 1) / 2)]!;
  return [
    { what: 'polls that failed or were left out', feeds, value: failed, unit: 'polls', atMost: 0 },
    { what: 'polls, one process, after the first round', feeds, value: steady, unit: '/s' },
    // What the store holds is the archive, not the pipeline: it is taken off.
    {
      what: 'growth of memory, second to last round',
      feeds,
      value: heap.at(-1)! - heap[1]!,
      unit: 'MB',
      atMost: 50,
    },
  ];
}

/** Each feed has its own items; one new one comes now and then, and the others stay as they were. */
function changingNetwork(round: () => number): Network {
  return {
    async fetch({ url }) {
      const feed = Number(url.split('/').at(-1));
      const newest = Math.floor((round() + (feed % NEW_EVERY)) / NEW_EVERY);
      const entries: Entry[] = Array.from({ length: ITEMS }, (_, at) => {
        const item = newest - at;
        const published = new Date((START - 600 + item) * 60_000);
        return {
          title: `خبر ${feed} رقم ${item}`,
          guid: `${feed}:${item}`,
          text: TEXT,
          date: published.toUTCString(),
        };
      });
      return {
        kind: 'body',
        bytes: Buffer.from(rss(entries)),
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

/** Megabytes of a store's rows, roughly: what grows because news is kept. */
function storedMegabytes(store: ReturnType<typeof createMemoryStore>): number {
  let characters = 0;
  for (const table of ['articles', 'alerts', 'identities', 'state'] as const) {
    for (const row of store.all(table)) characters += JSON.stringify(row).length;
  }
  return (characters * 2) / 1024 / 1024;
}
