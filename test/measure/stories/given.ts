/**
 * Pairs of texts that somebody else gathered, which need not be in the project: real ones of several outlets, say. A line of
 * the file is `{"kind":"one"|"other"|"rewritten","language":"ar","a":{"title":"…","text":"…"},"b":{…}}`; `kind` is what a
 * reader of both says: one wire or report, other stories of one subject, one event told anew by another author.
 */
import { readFileSync } from 'node:fs';
import { compare } from '../../../functions/alerts/resemblance.ts';
import { withoutTail } from '../../../functions/alerts/similar.ts';
import { sketch } from '../../../functions/alerts/sketch.ts';
import type { News } from './compose.ts';
import { HALF, plainlyShared } from './plain.ts';
import { type Row, share } from './rows.ts';
import { silentWords } from './silence.ts';

interface Given {
  readonly kind: 'one' | 'other' | 'rewritten';
  readonly language: string;
  readonly a: News;
  readonly b: News;
}

function judged(pair: Given) {
  const sketchOf = (news: News) => sketch(news.title, withoutTail(news));
  const [one, other] = [sketchOf(pair.a), sketchOf(pair.b)];
  const keys = new Set(one.keys);
  const { similarity, verdict } = compare(one, other);
  const isCandidate = other.keys.some((key) => keys.has(key));
  return {
    pair,
    shared: plainlyShared(pair.a, pair.b),
    similarity,
    isCandidate,
    isOne: isCandidate && verdict !== 'different',
  };
}

const isNews = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ['title', 'text'].every((field) => field in value);

/** The pairs of a file, or what is wrong with it in one line. */
export function readGiven(path: string): readonly Given[] | string {
  const pairs: Given[] = [];
  try {
    for (const [at, line] of readFileSync(path, 'utf8').split('\n').entries()) {
      if (line.trim() === '') continue;
      const pair = JSON.parse(line) as Given;
      if (!isNews(pair.a) || !isNews(pair.b))
        return `${path}:${at + 1}: a line is {"kind","language","a":{"title","text"},"b":{…}}`;
      pairs.push(pair);
    }
  } catch (error) {
    return `${path}: ${(error as Error).message}; name a file of JSON lines with --file`;
  }
  return pairs;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Either text may come first: each as one that was told, with every word of both as the rule. */
function inBothOrders({ language, a, b }: Given) {
  const [one, other] = [a, b].map((news) => ({ ...news, text: withoutTail(news) }));
  return [silentWords(language, one!, other!), silentWords(language, other!, one!)];
}

/** Prints how many pairs of a file are taken for one story; with `show`, those that are judged otherwise than in the file. */
export function printGiven(pairs: readonly Given[], show: boolean, row: Row): void {
  const all = pairs.map(judged);
  const languages = [...new Set(all.map(({ pair }) => pair.language))];
  const kinds: readonly (readonly [string, (one: (typeof all)[number]) => boolean])[] = [
    ['one, sharing half of their runs', ({ pair, shared }) => pair.kind === 'one' && shared >= HALF],
    ['one, all', ({ pair }) => pair.kind === 'one'],
    ['told anew by another author', ({ pair }) => pair.kind === 'rewritten'],
    ['other stories: none', ({ pair }) => pair.kind === 'other'],
  ];
  row('taken for one story', ...languages, 'all', 'by keys');
  for (const [name, is] of kinds) {
    const those = all.filter(is);
    const count = (list: typeof all) => `${list.filter(({ isOne }) => isOne).length} of ${list.length}`;
    const each = languages.map((language) => count(those.filter(({ pair }) => pair.language === language)));
    row(name, ...each, count(those), those.filter(({ isCandidate }) => isCandidate).length);
  }
  row('told once: words that are silent', ...languages, 'all');
  for (const [name, is] of kinds) {
    const those = all.filter(is);
    if (those.length === 0) continue;
    const count = (list: typeof all) => {
      const each = list.flatMap(({ pair }) => inBothOrders(pair));
      const [asked, silent] = [each.map((one) => one.asked), each.map((one) => one.silent)].map(sum);
      return asked === 0 ? '' : share(silent!, asked!);
    };
    const each = languages.map((language) => count(those.filter(({ pair }) => pair.language === language)));
    row(name, ...each, count(those));
  }
  if (!show) return;
  for (const [at, { pair, shared, similarity, isCandidate, isOne }] of all.entries()) {
    if (isOne === (pair.kind === 'one')) continue;
    const keys = isCandidate ? '' : ', no key in common';
    console.log(
      `\nline ${at + 1}: ${pair.kind}, shared ${shared.toFixed(2)}, similarity ${similarity.toFixed(2)}${keys}`,
    );
    for (const { title, text } of [pair.a, pair.b]) console.log(`- ${title}\n${text}`);
  }
}
