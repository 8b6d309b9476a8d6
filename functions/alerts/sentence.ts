/** Whether a sentence says what another one said: near copies are told once, what is new in them is not lost. */
import { type Alignment, align, type Gap } from './align.ts';
import { wordsOf } from './sketch.ts';
import { inDigits, ruleOut, turnIn, weighs } from './weighing.ts';

/** Share of the words of the later sentence that must stand, in order, in the earlier one: outlets change 10–20 %. */
const NEAR = 0.7;
/** A letter or two before a Persian or Kurdish verb make it negative: شد, نشد; کرا, نەکرا. Folded hard. */
const NEGATIVE = ['ن', 'نه', 'نا'];
/** Shorter ones are no verbs. */
const SHORTEST_VERB = 2;

/** Whether the later text has words that weigh and were not told. */
export function saysMore(later: readonly string[], earlier: Iterable<string>): boolean {
  const known = new Set([...earlier].map((word) => turnIn(word) ?? word));
  return later.some((word) => weighs(word) && !known.has(turnIn(word) ?? word));
}

/** Whether a statement is turned round by a word of the earlier text that the later one lacks. */
export function dropsTurn(later: readonly string[], earlier: readonly string[]): boolean {
  const kept = new Set(later.map(turnIn));
  return earlier.some((word) => turnIn(word) !== undefined && !kept.has(turnIn(word)));
}

/** What a sentence is beside one that was told: a copy of it, its opposite in nearly the same words, or another one. */
export type Beside = 'copy' | 'turned' | 'other';

/** The words of a sentence as sentences are compared: folded, with numbers in digits. */
export const sentenceWords = (sentence: string): string[] => inDigits(wordsOf(sentence));

/** Whether two sentences are near copies by the words that they share in order, whatever the others say. */
export const isNear = ({ count }: Alignment, later: readonly string[]): boolean =>
  count / later.length >= NEAR;

/**
 * A sentence beside an earlier one, or a part of it. One that says the same without the «denies», «not», «without» of the
 * earlier one is no copy of it: what stands behind the last word that they share was merely left out.
 */
export function beside(later: string, earlier: string): Beside {
  const [mine, told] = [sentenceWords(later), sentenceWords(earlier)];
  if (mine.length === 0 || told.length === 0) return later.trim() === earlier.trim() ? 'copy' : 'other';
  const aligned = align(mine, told);
  if (!isNear(aligned, mine)) return 'other';
  const dropped = dropsTurn(mine, told.slice(0, aligned.until));
  const turned = dropped || saysMore(mine, told) || aligned.gaps.some((gap) => turns(gap, mine, told));
  return turned ? 'turned' : 'copy';
}

/** Whether a gap has a verb and its negative, or two of a kind that rule each other out: Sunday and Monday, north and south. */
function turns(
  { from, to, otherFrom, otherTo }: Gap,
  mine: readonly string[],
  told: readonly string[],
): boolean {
  const [ours, theirs] = [mine.slice(from, to), told.slice(otherFrom, otherTo)];
  const negated = ours.some((word) =>
    theirs.some((other) => isNegativeOf(word, other) || isNegativeOf(other, word)),
  );
  return negated || ruleOut(ours, theirs, mine, told);
}

const isNegativeOf = (word: string, verb: string): boolean =>
  verb.length >= SHORTEST_VERB && NEGATIVE.some((prefix) => word === prefix + verb);
