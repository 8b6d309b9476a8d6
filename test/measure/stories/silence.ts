/** Whether a copy joins in silence: a word that both texts have is the rule, as a reader of both would have set it. */
import type { AlertRow } from '../../../functions/alerts/alert.ts';
import { sentenceWords } from '../../../functions/alerts/sentence.ts';
import { withoutTail } from '../../../functions/alerts/similar.ts';
import { decideStories } from '../../../functions/alerts/story.ts';
import { weighs } from '../../../functions/alerts/weighing.ts';
import type { Random } from '../../../functions/base/ports.ts';
import { compileRules } from '../../../functions/rules/matcher.ts';
import { found, MINUTE, NOON } from '../../alerts/world.ts';
import { aRule } from '../../support/watch.ts';
import { article, type Change, type News, pick } from './compose.ts';
import type { Stock } from './stock.ts';

export interface Silence {
  pairs: number;
  /** The copy was not told. */
  joined: number;
  /** Pairs in which the change made no news by chance, and those of them that were not told. */
  fair: number;
  fairJoined: number;
}

/** Shorter ones are particles, which no rule looks for. UTF-16 units. */
const SHORTEST_WORD = 5;

const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\u200c]+/gu)?.filter(({ length }) => length >= SHORTEST_WORD) ?? [];

/**
 * Whether the change made news of the copy, which no outlet does by chance: a negation or a number came or went with the
 * words of the sentence that matched, or that sentence was added whole.
 */
function madeNews(told: AlertRow, copy: AlertRow, news: News, added: boolean): boolean {
  const [before, after] = [sentenceWords(told.sentence), sentenceWords(copy.sentence)];
  const [whole, known] = [new Set(sentenceWords(news.text)), new Set(after)];
  return (
    (added &&
      [copy.sentence, ...(copy.further ?? []).map(({ text }) => text)].some(
        (text) => !news.text.includes(text),
      )) ||
    after.some((word) => weighs(word) && !whole.has(word)) ||
    before.some((word) => weighs(word) && !known.has(word))
  );
}

export interface Asked {
  readonly change: Change;
  readonly pairs: number;
  /** The part of the copy that has the word. */
  readonly within?: (text: string) => string;
  /** The change adds whole sentences and leaves the others as they were. */
  readonly adds?: boolean;
}

/** Counts over `pairs` articles and what `change` makes of them. */
export function silence(random: Random, stock: Stock, asked: Asked): Silence {
  const { change, pairs, within = (text) => text, adds = false } = asked;
  const count: Silence = { pairs: 0, joined: 0, fair: 0, fairJoined: 0 };
  for (let at = 0; at < pairs; at += 1) {
    const news = article(random, stock);
    const changed = change(random, stock, news);
    const copy = { ...changed, text: withoutTail(changed) };
    const known = new Set(wordsOf(news.text));
    const both = wordsOf(within(copy.text)).filter((word) => known.has(word));
    if (both.length === 0) continue;
    const query = `=${pick(random, both)}`;
    const [first, second] = [
      alertOf(query, news, stock.language, 0),
      alertOf(query, copy, stock.language, 1),
    ];
    if (!first || !second) continue;
    const joined = decideStories([first, second], []).join.length;
    count.pairs += 1;
    count.joined += joined;
    if (madeNews(first, second, news, adds)) continue;
    count.fair += 1;
    count.fairJoined += joined;
  }
  return count;
}

/** What becomes of a later text of which a rule with this query was told an earlier one; undefined where it finds neither. */
export function verdictOn(
  query: string,
  language: string,
  { told, later }: { readonly told: News; readonly later: News },
): 'mail' | 'silence' | undefined {
  const [first, second] = [alertOf(query, told, language, 0), alertOf(query, later, language, 1)];
  if (!first || !second) return undefined;
  return decideStories([first, second], []).join.length === 0 ? 'mail' : 'silence';
}

/** Of how many words that two texts share, each in its turn the rule, the later text is no news to who had the earlier one. */
export function silentWords(language: string, told: News, later: News): { asked: number; silent: number } {
  const known = new Set(wordsOf(told.text));
  const both = [...new Set(wordsOf(later.text))].filter((word) => known.has(word));
  const verdicts = both.flatMap((word) => verdictOn(`=${word}`, language, { told, later }) ?? []);
  return { asked: verdicts.length, silent: verdicts.filter((verdict) => verdict === 'silence').length };
}

function alertOf(query: string, news: News, language: string, at: number): AlertRow | undefined {
  const rule = aRule({ id: 'rule', match: [query] });
  const compiled = compileRules([rule]);
  if (!compiled.ok) return undefined;
  const [match] = compiled.matcher.match({ ...news, language, feed: null, source: null });
  if (!match) return undefined;
  const { sentence, sentenceSpans: spans, further } = match;
  return found(
    rule,
    { ...news, sentence, spans, further, outlet: `outlet-${at}`, id: String(at) },
    NOON + at * MINUTE,
  );
}
