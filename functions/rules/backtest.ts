/** What a rule would have caught in stored articles, by the same matcher that runs live. */

import type { ArticleKey, ArticleRow } from '../articles/article.ts';
import type { Rule } from '../base/config.ts';
import { matchesOf } from './document.ts';
import type { Match } from './match.ts';
import { compileRules, type RuleError } from './matcher.ts';

/** Examples kept unless asked otherwise. */
const EXAMPLES = 10;

/** Articles between two reports of progress. */
const PROGRESS_EVERY = 200;

export interface BacktestOptions {
  /** The day that an article counts for, `YYYY-MM-DD`; UTC unless given. */
  readonly dayOf?: (article: ArticleRow) => string;
  /** The most examples to keep, the newest. */
  readonly examples?: number;
  /** Called every few hundred articles and once at the end. */
  readonly onProgress?: (progress: Progress) => void;
  /** Called for each article that matches, as it is found. */
  readonly onMatch?: (article: ArticleRow, match: Match) => void;
}

export interface Progress {
  readonly articles: number;
  readonly matches: number;
  /** When the last article that was looked at was published (ISO 8601); null where there is none. */
  readonly reached: string | null;
}

export interface Count {
  /** A day, or the id of a source. */
  readonly key: string;
  readonly articles: number;
  readonly matches: number;
}

export interface Example extends ArticleKey {
  readonly sourceName: string;
  readonly title: string;
  readonly url: string | null;
  readonly published: string;
  readonly match: Match;
}

export interface Backtest {
  readonly articles: number;
  readonly matches: number;
  /** In order of time; days without articles are absent. */
  readonly byDay: readonly Count[];
  /** Most matches first. */
  readonly bySource: readonly (Count & { readonly name: string })[];
  /** The newest articles that match, newest first. */
  readonly examples: readonly Example[];
}

export type BacktestResult =
  | { readonly ok: true; readonly backtest: Backtest }
  | { readonly ok: false; readonly errors: readonly RuleError[] };

/**
 * Holds a rule against articles as they come, in memory that does not grow with their number. An article counts
 * once, from its home feed or else from the first feed that carries a copy and is one of the rule's.
 * The rule is tried even if it is not enabled: that is how one is tried before it is switched on.
 */
export async function backtest(
  rule: Rule,
  articles: AsyncIterable<ArticleRow> | Iterable<ArticleRow>,
  options: BacktestOptions = {},
): Promise<BacktestResult> {
  const compiled = compileRules([{ ...rule, enabled: true }]);
  if (!compiled.ok) return compiled;
  const dayOf = options.dayOf ?? ((article) => article.day);
  const days = new Map<string, Tally>();
  const sources = new Map<string, Tally>();
  const examples: Example[] = [];
  const total: Tally = { name: '', articles: 0, matches: 0 };
  let reached: string | null = null;
  const report = (): void => {
    const { articles, matches } = total;
    options.onProgress?.({ articles, matches, reached });
  };
  for await (const article of articles) {
    const tallies = [
      total,
      tallyOf(days, dayOf(article), ''),
      tallyOf(sources, article.source, article.sourceName),
    ];
    for (const tally of tallies) tally.articles += 1;
    const [match = null] = matchesOf(article, compiled.matcher);
    if (match !== null) {
      for (const tally of tallies) tally.matches += 1;
      keepNewest(examples, exampleOf(article, match), options.examples ?? EXAMPLES);
      options.onMatch?.(article, match);
    }
    reached = article.published;
    if (total.articles % PROGRESS_EVERY === 0) report();
  }
  report();
  return {
    ok: true,
    backtest: {
      articles: total.articles,
      matches: total.matches,
      byDay: countsOf(days).sort((a, b) => (a.key < b.key ? -1 : 1)),
      bySource: countsOf(sources).sort(
        (a, b) => b.matches - a.matches || b.articles - a.articles || (a.key < b.key ? -1 : 1),
      ),
      examples,
    },
  };
}

interface Tally {
  readonly name: string;
  articles: number;
  matches: number;
}

function tallyOf(tallies: Map<string, Tally>, key: string, name: string): Tally {
  const known = tallies.get(key);
  if (known !== undefined) return known;
  const made = { name, articles: 0, matches: 0 };
  tallies.set(key, made);
  return made;
}

function countsOf(tallies: ReadonlyMap<string, Tally>): (Count & { readonly name: string })[] {
  return [...tallies].map(([key, { name, articles, matches }]) => ({ key, name, articles, matches }));
}

function exampleOf(article: ArticleRow, match: Match): Example {
  const { source, date, sourceName, title, url, published } = article;
  return { source, date, sourceName, title, url, published, match };
}

/** Articles come in any order (a day and a source at a time), so the newest are sorted in as they come. */
function keepNewest(examples: Example[], example: Example, most: number): void {
  let at = examples.length;
  while (at > 0 && examples[at - 1]!.date < example.date) at -= 1;
  if (at >= most) return;
  examples.splice(at, 0, example);
  if (examples.length > most) examples.pop();
}
