/**
 * `npm run measure:stories`: how well copies of a story are known again, by what was done to them, and whether
 * different articles are ever taken for one story; how many copies are told once; and whether what an editor would mail is
 * mailed. Prints a table; `--seed N` makes other texts, `--pairs N` more.
 */
import { parseArgs } from 'node:util';
import { withoutTail } from '../../functions/alerts/similar.ts';
import { compare, type Sketch, sketch } from '../../functions/alerts/sketch.ts';
import { firstSentence } from '../alerts/world.ts';
import { printAlike } from './stories/alike.ts';
import {
  article,
  bulletin,
  CHANGES,
  type Change,
  type News,
  newLead,
  newLeadInstead,
  type seeded as Seeded,
  SHORT_CHANGES,
  seeded,
  tail as tailOf,
} from './stories/compose.ts';
import { printJudged } from './stories/judged.ts';
import { silence } from './stories/silence.ts';
import { STOCKS, type Stock } from './stories/stock.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '2026' }, pairs: { type: 'string', default: '800' } },
});
const random = seeded(Number(values.seed));
const PAIRS = Number(values.pairs);
/** Different articles: every pair of so many, a little over 40,000 in each language. */
const DIFFERENT = 290;

type Random = ReturnType<typeof Seeded>;
/** As it is stored: without its tail. What the generator makes has none, and is not searched for one. */
const sketchOf = (news: News, tail: boolean): Sketch =>
  sketch(news.title, tail ? withoutTail(news) : news.text);

interface Count {
  pairs: number;
  /** Share a key, so that one is looked up when the other comes. */
  candidates: number;
  found: number;
}

function measure(stock: Stock, change: Change, pairs: number): Count {
  const count: Count = { pairs, candidates: 0, found: 0 };
  for (let at = 0; at < pairs; at += 1) {
    const news = article(random, stock);
    const [one, other] = [sketchOf(news, false), sketchOf(change(random, stock, news), true)];
    const keys = new Set(one.keys);
    if (!other.keys.some((key) => keys.has(key))) continue;
    count.candidates += 1;
    if (compare(one, other).verdict !== 'different') count.found += 1;
  }
  return count;
}

/** Pairs of different articles that were taken for one story, and candidates that had to be judged for nothing. */
function different(make: (random: Random) => News, tail = false) {
  const count = DIFFERENT;
  const sketches = Array.from({ length: count }, () => sketchOf(make(random), tail));
  const byKey = new Map<string, number[]>();
  const candidates = new Set<string>();
  for (const [at, { keys }] of sketches.entries()) {
    for (const key of keys) {
      const others = byKey.get(key) ?? [];
      for (const other of others) candidates.add(`${other} ${at}`);
      byKey.set(key, [...others, at]);
    }
  }
  let wrong = 0;
  for (let one = 0; one < count; one += 1) {
    for (let other = 0; other < one; other += 1) {
      if (compare(sketches[one]!, sketches[other]!).verdict !== 'different') wrong += 1;
    }
  }
  return { pairs: (count * (count - 1)) / 2, wrong, junk: candidates.size / count };
}

const share = (part: number, whole: number): string => (part / whole).toFixed(3);
const row = (...cells: (string | number)[]): void =>
  console.log(
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(38) : String(cell).padStart(12))).join(''),
  );

row('the same story', ...STOCKS.map(({ language }) => language), 'all', 'by keys');
let found = 0;
let pairs = 0;
function print(name: string, change: Change, counts: boolean): void {
  const counted = STOCKS.map((stock) => measure(stock, change, PAIRS / STOCKS.length));
  const sum = (field: keyof Count) => counted.reduce((total, count) => total + count[field], 0);
  row(
    name,
    ...counted.map((count) => share(count.found, count.pairs)),
    share(sum('found'), sum('pairs')),
    share(sum('candidates'), sum('pairs')),
  );
  if (!counts) return;
  found += sum('found');
  pairs += sum('pairs');
}
for (const [name, change] of Object.entries(CHANGES)) print(name, change, true);
row('all of these (to reach .985)', share(found, pairs));
for (const [name, change] of Object.entries(SHORT_CHANGES)) print(name, change, false);
print('new lead over 60 % old text', newLead, false);

console.log();
row('told once: the copy joins in silence', ...STOCKS.map(({ language }) => language), 'all', 'no news');
const LEADS: readonly Change[] = [newLead, newLeadInstead];
for (const [name, change] of [
  ...Object.entries(CHANGES),
  ...Object.entries(SHORT_CHANGES),
  ['new lead, matched in it: must tell', newLead] as const,
  ['new lead for the old: must tell', newLeadInstead] as const,
]) {
  const asked = {
    change,
    pairs: PAIRS / STOCKS.length,
    adds: name === 'one paragraph dropped, one added',
    ...(LEADS.includes(change) && { within: firstSentence }),
  };
  const counted = STOCKS.map((stock) => silence(random, stock, asked));
  const sum = (field: keyof (typeof counted)[number]) =>
    counted.reduce((total, count) => total + count[field], 0);
  const shares = counted.map((count) => share(count.joined, count.pairs));
  const fair = LEADS.includes(change) ? '' : share(sum('fairJoined'), sum('fair'));
  row(name, ...shares, share(sum('joined'), sum('pairs')), fair);
}

console.log();
printJudged(random, row);

console.log();
printAlike(row);

console.log();
row('different articles', 'pairs', 'taken for one', 'junk each');
for (const stock of STOCKS) {
  const articles = different((from) => article(from, stock));
  row(`${stock.language}: same topics`, articles.pairs, articles.wrong, articles.junk.toFixed(1));
  const short = different((from) => article(from, stock, 2, 3));
  row(`${stock.language}: texts of two or three sentences`, short.pairs, short.wrong, short.junk.toFixed(1));
  const tailed = different((from) => {
    const news = article(from, stock, 2, 8);
    return { ...news, text: `${news.text}\n\n${tailOf(from, stock)}` };
  }, true);
  row(`${stock.language}: same tails, cut`, tailed.pairs, tailed.wrong, tailed.junk.toFixed(1));
  const bulletins = different((from) => bulletin(from, stock));
  row(
    `${stock.language}: bulletins of one wording`,
    bulletins.pairs,
    bulletins.wrong,
    bulletins.junk.toFixed(1),
  );
}
