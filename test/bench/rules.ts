/**
 * Holding articles of 800 characters against rules: 1,000 and 10,000 of them, seen before and at first sight, beside one
 * big RegExp, the Aho-Corasick packages, a loop over the rules, and a plain scan of the same text.
 */
import { createRequire } from 'node:module';
import ModernAhoCorasick from 'modern-ahocorasick';
import type { Document, Matcher } from '../../functions/rules/match.ts';
import { compileRules } from '../../functions/rules/matcher.ts';
import { aMatcher } from '../support/watch.ts';
import { type BenchRow, measure, ratioTo } from './bench.ts';
import { type Corpus, createCorpus } from './rules-corpus.ts';

export const name = 'rules';

/** A few polls of a busy desk. Enough that words recur as they do in the news, few enough to stay in the caches. */
const ARTICLES = 300;
const SEED = 7;
const ROUNDS = 40;
const MICROSECONDS = 1_000;

const SCAN = 'plain scan of the text';

export async function run(): Promise<readonly BenchRow[]> {
  const corpus = createCorpus(SEED, ARTICLES);
  return [...(await seenBefore(corpus)), ...(await firstSight(corpus)), ...(await building(corpus))];
}

async function seenBefore(corpus: Corpus): Promise<readonly BenchRow[]> {
  const { articles } = corpus;
  const thousand = '1,000 rules, words seen before';
  const tenThousand = '10,000 rules, words seen before';
  const others = rivals(corpus, 1_000);
  const medians = await perArticle([
    { name: SCAN, articles, count: scan },
    { name: thousand, articles, count: matching(matcherOf(corpus, 1_000)) },
    { name: tenThousand, articles, count: matching(matcherOf(corpus, 10_000)) },
    ...others,
  ]);
  const names = others.map((other) => other.name);
  return [
    row(medians, SCAN),
    row(medians, thousand, {
      budget: 10,
      ratioTo: [SCAN, ...names].map((other) => ratioTo(medians, thousand, other)),
    }),
    row(medians, tenThousand, { budget: 12, ratioTo: [ratioTo(medians, tenThousand, SCAN)] }),
    ...names.map((other) => row(medians, other)),
  ];
}

/** A new matcher each time: it has met no word of any article, though the process is warm. */
async function firstSight(corpus: Corpus): Promise<readonly BenchRow[]> {
  const { articles } = corpus;
  const label = '1,000 rules, first sight';
  const rules = corpus.rules(1_000);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const compiled = compileRules(rules);
    if (!compiled.ok) throw new Error(`rule ${compiled.errors[0]?.rule} cannot be read`);
    // The first text of a language makes its part of the index, which counts as building.
    compiled.matcher.match({ ...articles[0]!, title: '', text: 'خبر' });
    const start = performance.now();
    sum(articles, (article) => compiled.matcher.match(article).length);
    times.push(performance.now() - start);
  }
  const medians = await perArticle([{ name: SCAN, articles, count: scan }]);
  medians.set(label, (middle(times) * MICROSECONDS) / articles.length);
  return [row(medians, label, { budget: 40, ratioTo: [ratioTo(medians, label, SCAN)] })];
}

async function building(corpus: Corpus): Promise<readonly BenchRow[]> {
  const label = 'building 1,000 rules';
  const rules = corpus.rules(1_000);
  const first: Document = { title: '', text: 'خبر', language: 'ar', feed: null, source: null };
  const build = () => {
    const compiled = compileRules(rules);
    return compiled.ok && compiled.matcher.match(first);
  };
  const medians = await measure([{ name: label, run: build }], { rounds: ROUNDS });
  return [{ name: label, unit: 'ms', median: medians.get(label)!, budget: 5 }];
}

/** What is done with each of some articles; the number that it returns is only kept. */
interface Job {
  readonly name: string;
  readonly articles: readonly Document[];
  readonly count: (article: Document) => number;
}

/** Articles that the slow ones are given. */
const SAMPLE = 30;

/** Each looks for the words as they stand, and so finds less; what they cost is a lower bound of what they would. */
function rivals(corpus: Corpus, ruleCount: number): readonly Job[] {
  const articles = corpus.articles.slice(0, SAMPLE);
  const words = corpus.rules(ruleCount).map((rule) => rule.match[0]!);
  const forms = words.map((word) => word.replace(' ', '(?: \\p{L}+){0,2} '));
  const regExp = new RegExp(
    `(?<!\\p{L})(?:ال|وال|بال|لل|[وبلف])?(?:${forms.join('|')})(?:ها|هم|ات|ين|ون|ه)?(?!\\p{L})`,
    'gu',
  );
  const classic = new ClassicAhoCorasick(words);
  const modern = new ModernAhoCorasick(words);
  const loop = (text: string) => words.reduce((found, word) => found + Number(text.includes(word)), 0);
  return [
    { name: 'one big RegExp', articles, count: ({ text }) => text.match(regExp)?.length ?? 0 },
    { name: 'ahocorasick', articles, count: ({ text }) => classic.search(text).length },
    { name: 'modern-ahocorasick', articles, count: ({ text }) => modern.search(text).length },
    { name: 'a loop over the rules', articles, count: ({ text }) => loop(text) },
  ];
}

/** The package has no types of its own. */
interface ClassicMatcher {
  search(text: string): readonly unknown[];
}
const ClassicAhoCorasick: new (words: readonly string[]) => ClassicMatcher = createRequire(import.meta.url)(
  'ahocorasick',
);

function matcherOf(corpus: Corpus, count: number): Matcher {
  return aMatcher(corpus.rules(count));
}

function matching(matcher: Matcher): Job['count'] {
  return (article) => matcher.match(article).length;
}

function scan({ title, text }: Document): number {
  let found = 0;
  for (let at = 0; at < title.length; at += 1) if (title.charCodeAt(at) === 0x20) found += 1;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) === 0x20) found += 1;
  return found;
}

function sum(articles: readonly Document[], count: (article: Document) => number): number {
  let total = 0;
  for (const article of articles) total += count(article);
  return total;
}

/** Median microseconds of one article, by job; a round runs over all of its articles. */
async function perArticle(jobs: readonly Job[]): Promise<Map<string, number>> {
  const subjects = jobs.map(({ name, articles, count }) => ({ name, run: () => sum(articles, count) }));
  const medians = await measure(subjects, { rounds: ROUNDS });
  return new Map(
    jobs.map(({ name, articles }) => [name, (medians.get(name)! * MICROSECONDS) / articles.length]),
  );
}

function row(medians: ReadonlyMap<string, number>, label: string, more: Partial<BenchRow> = {}): BenchRow {
  return { name: label, unit: 'µs', median: medians.get(label)!, ...more };
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1]!;
}
