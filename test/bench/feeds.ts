/** Reading feeds: a poll with one new item, a first read, an unchanged body, and the worst documents, against other parsers. */
import { parseFeed as parseRowan } from '@rowanmanning/feed-parser';
import { parseFeed as parseFeedsmith } from 'feedsmith';
import { parseFeed as parseHtmlparser2 } from 'htmlparser2';
import Parser from 'rss-parser';
import { bodyHash, read } from '../../functions/feeds/read.ts';
import { FULL_SIZE, HOSTILE, HOSTILE_JSON } from '../feeds/hostile-documents.ts';
import { arabicFeed } from './arabic-feed.ts';
import { type BenchRow, measure, median, processorTime, ratioTo, type Subject } from './bench.ts';
import { peakAboveIdle } from './peak/memory.ts';

export const name = 'feeds';

/** From bytes, as each would be given a response body. */
function others(bytes: Uint8Array): readonly Subject[] {
  const text = (): string => new TextDecoder().decode(bytes);
  return [
    { name: 'rss-parser', run: () => new Parser().parseString(text()) },
    { name: 'feedsmith', run: () => parseFeedsmith(text()) },
    { name: 'htmlparser2', run: () => parseHtmlparser2(text()) },
    { name: '@rowanmanning/feed-parser', run: () => parseRowan(text()) },
  ];
}

const NAMES = ['rss-parser', 'feedsmith', 'htmlparser2', '@rowanmanning/feed-parser'];

async function seenIn(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const result = await read(bytes);
  if (result.kind !== 'feed') throw new Error(result.message);
  return new Set(result.items.flatMap(({ bytesHash }) => bytesHash ?? []));
}

export async function run(): Promise<readonly BenchRow[]> {
  return [...(await poll()), ...(await firstRead()), ...(await unchanged()), ...(await hostile())];
}

async function poll(): Promise<readonly BenchRow[]> {
  const before = arabicFeed({ items: 50, from: 0 });
  const after = arabicFeed({ items: 50, from: 1 });
  const seen = await seenIn(before);
  const ours = `poll of 50 items, 1 new, ${Math.round(after.length / 1000)} kB`;
  const medians = await measure(
    [{ name: ours, run: () => read(after, { seen: (hash) => seen.has(hash) }) }, ...others(after)],
    { rounds: 100, warmUp: 1_000 },
  );
  const budgets: Readonly<Record<string, number>> = { 'rss-parser': 10, feedsmith: 4 };
  return [
    {
      name: ours,
      unit: 'ms',
      median: medians.get(ours)!,
      ratioTo: NAMES.map((other) => ratioTo(medians, ours, other, budgets[other])),
    },
    ...NAMES.map((other) => ({
      name: `poll: the whole document by ${other}`,
      unit: 'ms',
      median: medians.get(other)!,
    })),
  ];
}

async function firstRead(): Promise<readonly BenchRow[]> {
  const bytes = arabicFeed({ items: 500, from: 0 });
  const ours = `first read of 500 items, ${Math.round(bytes.length / 1000)} kB`;
  const medians = await measure([{ name: ours, run: () => read(bytes) }, ...others(bytes)], {
    rounds: 15,
    warmUp: 1_000,
  });
  return [
    {
      name: ours,
      unit: 'ms',
      median: medians.get(ours)!,
      ratioTo: NAMES.map((other) => ratioTo(medians, ours, other, other === 'rss-parser' ? 1 : undefined)),
    },
    ...NAMES.map((other) => ({
      name: `first read by ${other}`,
      unit: 'ms',
      median: medians.get(other)!,
    })),
  ];
}

async function unchanged(): Promise<readonly BenchRow[]> {
  const bytes = arabicFeed({ items: 50, from: 0 });
  const known = bodyHash(bytes);
  const row = 'an unchanged body is known';
  const medians = await measure([{ name: row, run: () => bodyHash(bytes) === known }], {
    rounds: 200,
    warmUp: 50,
  });
  return [{ name: row, unit: 'ms', median: medians.get(row)!, budget: 0.2 }];
}

/** Processor time that a document may take which was made to take much, ms. */
const HOSTILE_BUDGET = 1_000;

/** Memory above idle that reading may take, MB. */
const MEMORY_BUDGET = 150;

function* hostileDocuments(): Generator<{ readonly name: string; readonly bytes: Uint8Array }> {
  for (const { number, name, make } of [...HOSTILE, ...HOSTILE_JSON])
    yield { name: `hostile ${number}, 10 MB: ${name}`, bytes: make(FULL_SIZE) };
}

async function hostile(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { name, bytes } of hostileDocuments()) {
    const times: number[] = [];
    for (let i = 0; i < 3; i++) times.push(await processorTime(() => read(bytes)));
    rows.push({ name, unit: 'ms of CPU', median: median(times), budget: HOSTILE_BUDGET });
  }
  const peak = await peakAboveIdle(hostileDocuments());
  rows.push({
    name: `most memory: ${peak.name}`,
    unit: 'MB above idle',
    median: peak.megabytes,
    budget: MEMORY_BUDGET,
  });
  return rows;
}
