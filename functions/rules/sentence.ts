/** The sentence around a match, as an alert quotes it. */
import type { Token } from '../language/tokens.ts';
import type { MatchedSentence, Span } from './match.ts';

/**
 * Longest sentence that is quoted, in UTF-16 units. Feeds without full stops make sentences of a whole page; a
 * mail wants a few lines.
 */
const LONGEST_SENTENCE = 400;

const OPENER = /[«"“„‘([{¿¡]/u;
const LINE_BREAKS = /[\r\n\t\v\f\u0085\u2028\u2029]/g;

/** Half-open: the tokens of the sentence that holds those from `first` to `last`. */
export function boundsOfSentence(
  tokens: readonly Token[],
  first: number,
  last: number,
): { readonly begin: number; readonly end: number } {
  let begin = first;
  while (begin > 0 && tokens[begin]!.breakBefore !== 'sentence') begin -= 1;
  let end = last + 1;
  while (end < tokens.length && tokens[end]!.breakBefore !== 'sentence') end += 1;
  return { begin, end };
}

/**
 * The sentence that holds the tokens `first` to `last`, with the spans that lie in it, moved. Where it is too long
 * it is cut between words, with an ellipsis, so that the match stays inside.
 *
 * @param spans half-open offsets in `text`, in order
 */
export function sentenceAround(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  spans: readonly Span[],
): MatchedSentence {
  const whole = boundsOfSentence(tokens, first, last);
  let { begin, end } = whole;
  if (widthOf(tokens, begin, end) > LONGEST_SENTENCE) [begin, end] = narrow(tokens, first, last, begin, end);
  const from = begin === whole.begin ? openedFrom(text, tokens, begin) : tokens[begin]!.from;
  const to = end === whole.end ? closedTo(text, tokens, end) : tokens[end - 1]!.to;
  const before = begin === whole.begin ? '' : '… ';
  const after = end === whole.end ? '' : ' …';
  const shift = before.length - from;
  return {
    text: before + text.slice(from, to).replace(LINE_BREAKS, ' ') + after,
    spans: spans
      .filter((span) => span[0] >= from && span[1] <= to)
      .map((span): Span => [span[0] + shift, span[1] + shift]),
  };
}

function widthOf(tokens: readonly Token[], begin: number, end: number): number {
  return tokens[end - 1]!.to - tokens[begin]!.from;
}

/** Grows from the match to both sides, word by word, as far as the width allows; two thirds go to what follows. */
function narrow(
  tokens: readonly Token[],
  first: number,
  last: number,
  begin: number,
  end: number,
): [begin: number, end: number] {
  let from = first;
  const ahead = LONGEST_SENTENCE / 3;
  while (from > begin && widthOf(tokens, from - 1, first + 1) <= ahead) from -= 1;
  let to = first + 1;
  while (to < end && widthOf(tokens, from, to + 1) <= LONGEST_SENTENCE) to += 1;
  // A near match may be wider than what is quoted: then its beginning must do.
  return [from, Math.max(to, Math.min(last + 1, to))];
}

/** Opening quotes and brackets belong to the sentence that they open. */
function openedFrom(text: string, tokens: readonly Token[], begin: number): number {
  const limit = begin === 0 ? 0 : tokens[begin - 1]!.to;
  let from = tokens[begin]!.from;
  while (from > limit && OPENER.test(text[from - 1]!)) from -= 1;
  return from;
}

/** Full stops and what closes belong to the sentence that ends: all up to the next white space. */
function closedTo(text: string, tokens: readonly Token[], end: number): number {
  const limit = end < tokens.length ? tokens[end]!.from : text.length;
  let to = tokens[end - 1]!.to;
  while (to < limit && !/\s/u.test(text[to]!) && !OPENER.test(text[to]!)) to += 1;
  return to;
}
