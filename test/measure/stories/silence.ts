/** Whether a copy joins in silence: a word that both texts have is the rule, as a reader of both would have set it. */
import type { AlertRow } from '../../../functions/alerts/alert.ts';
import { withoutTail } from '../../../functions/alerts/similar.ts';
import { decideStories } from '../../../functions/alerts/story.ts';
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
}

/** Shorter ones are particles, which no rule looks for. UTF-16 units. */
const SHORTEST_WORD = 5;

const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\u200c]+/gu)?.filter(({ length }) => length >= SHORTEST_WORD) ?? [];

/** Counts over `pairs` articles and what `change` makes of them; `within` is the part of the copy that has the word. */
export function silence(
  random: Random,
  stock: Stock,
  change: Change,
  pairs: number,
  within: (text: string) => string = (text) => text,
): Silence {
  const count: Silence = { pairs: 0, joined: 0 };
  for (let at = 0; at < pairs; at += 1) {
    const news = article(random, stock);
    const changed = change(random, stock, news);
    const copy = { ...changed, text: withoutTail(changed) };
    const known = new Set(wordsOf(news.text));
    const both = wordsOf(within(copy.text)).filter((word) => known.has(word));
    if (both.length === 0) continue;
    const word = pick(random, both);
    const [first, second] = [alertOf(word, news, stock, 0), alertOf(word, copy, stock, 1)];
    if (!first || !second) continue;
    count.pairs += 1;
    count.joined += decideStories([first, second], []).join.length;
  }
  return count;
}

function alertOf(word: string, news: News, { language }: Stock, at: number): AlertRow | undefined {
  const rule = aRule({ id: 'rule', match: [`=${word}`] });
  const compiled = compileRules([rule]);
  if (!compiled.ok) return undefined;
  const [match] = compiled.matcher.match({ ...news, language, feed: null, source: null });
  if (!match) return undefined;
  const { sentence } = match;
  return found(rule, { ...news, sentence, outlet: `outlet-${at}`, id: String(at) }, NOON + at * MINUTE);
}
