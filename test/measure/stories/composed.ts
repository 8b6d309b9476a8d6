/**
 * Texts that are composed: how many copies are known again, by what was done to them, how many of them join in silence, and
 * whether different articles are ever taken for one story.
 */

import { compare } from '../../../functions/alerts/resemblance.ts';
import { withoutTail } from '../../../functions/alerts/similar.ts';
import { type Sketch, sketch } from '../../../functions/alerts/sketch.ts';
import type { Random } from '../../../functions/base/ports.ts';
import { firstSentence } from '../../alerts/world.ts';
import {
  article,
  bulletin,
  CHANGES,
  type Change,
  type News,
  newLead,
  newLeadInstead,
  SHORT_CHANGES,
  tail as tailOf,
} from './compose.ts';
import { type Row, share } from './rows.ts';
import { silence } from './silence.ts';
import { STOCKS, type Stock } from './stock.ts';

/** Different articles: every pair of so many, a little over 40,000 in each language. */
const DIFFERENT = 290;

const LANGUAGES = STOCKS.map(({ language }) => language);

/** As it is stored: without its tail. What the generator makes has none, and is not searched for one. */
const sketchOf = (news: News, tail: boolean): Sketch =>
  sketch(news.title, tail ? withoutTail(news) : news.text);

interface Count {
  pairs: number;
  /** Share a key, so that one is looked up when the other comes. */
  candidates: number;
  found: number;
}

const sumOf = <Field extends string>(counts: readonly Record<Field, number>[], field: Field): number =>
  counts.reduce((total, count) => total + count[field], 0);

function measure(random: Random, stock: Stock, change: Change, pairs: number): Count {
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

/** Prints how many of `pairs` copies are known again as the same story, for each change. */
export function printCopies(random: Random, pairs: number, row: Row): void {
  row('the same story', ...LANGUAGES, 'all', 'by keys');
  const print = (name: string, change: Change): readonly Count[] => {
    const counts = STOCKS.map((stock) => measure(random, stock, change, pairs / STOCKS.length));
    const all = sumOf(counts, 'pairs');
    row(
      name,
      ...counts.map((count) => share(count.found, count.pairs)),
      share(sumOf(counts, 'found'), all),
      share(sumOf(counts, 'candidates'), all),
    );
    return counts;
  };
  const counts = Object.entries(CHANGES).flatMap(([name, change]) => print(name, change));
  row('all of these (to reach .985)', share(sumOf(counts, 'found'), sumOf(counts, 'pairs')));
  for (const [name, change] of Object.entries(SHORT_CHANGES)) print(name, change);
  print('new lead over 60 % old text', newLead);
}

const LEADS: Readonly<Record<string, Change>> = {
  'new lead, matched in it: must tell': newLead,
  'new lead for the old: must tell': newLeadInstead,
};

/** Prints how many of `pairs` copies join in silence, for each change. */
export function printSilence(random: Random, pairs: number, row: Row): void {
  row('told once: the copy joins in silence', ...LANGUAGES, 'all', 'no news');
  for (const [name, change] of Object.entries({ ...CHANGES, ...SHORT_CHANGES, ...LEADS })) {
    const isLead = name in LEADS;
    const asked = {
      change,
      pairs: pairs / STOCKS.length,
      adds: name === 'one paragraph dropped, one added',
      ...(isLead && { within: firstSentence }),
    };
    const counts = STOCKS.map((stock) => silence(random, stock, asked));
    const shares = counts.map((count) => share(count.joined, count.pairs));
    const fair = isLead ? '' : share(sumOf(counts, 'fairJoined'), sumOf(counts, 'fair'));
    row(name, ...shares, share(sumOf(counts, 'joined'), sumOf(counts, 'pairs')), fair);
  }
}

/** Pairs of different articles that were taken for one story, and candidates that had to be judged for nothing. */
function different(make: () => News, tail = false) {
  const sketches = Array.from({ length: DIFFERENT }, () => sketchOf(make(), tail));
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
  for (const [at, one] of sketches.entries()) {
    for (const other of sketches.slice(0, at)) if (compare(one, other).verdict !== 'different') wrong += 1;
  }
  return { pairs: (DIFFERENT * (DIFFERENT - 1)) / 2, wrong, junk: candidates.size / DIFFERENT };
}

/** Prints how many different articles are taken for one story, language by language. */
export function printDifferent(random: Random, row: Row): void {
  row('different articles', 'pairs', 'taken for one', 'junk each');
  for (const stock of STOCKS) {
    const print = (name: string, { pairs, wrong, junk }: ReturnType<typeof different>) =>
      row(`${stock.language}: ${name}`, pairs, wrong, junk.toFixed(1));
    const tailed = (): News => {
      const news = article(random, stock, 2, 8);
      return { ...news, text: `${news.text}\n\n${tailOf(random, stock)}` };
    };
    print(
      'same topics',
      different(() => article(random, stock)),
    );
    print(
      'texts of two or three sentences',
      different(() => article(random, stock, 2, 3)),
    );
    print('same tails, cut', different(tailed, true));
    print(
      'bulletins of one wording',
      different(() => bulletin(random, stock)),
    );
  }
}
