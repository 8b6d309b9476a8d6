/** Whether a sentence says what another one said: near copies are told once, what is new in them is not lost. */
import { align, type Gap } from './align.ts';
import { dateLineOf, isFiller } from './fillers.ts';
import { withoutDates, withoutReceipt } from './frame.ts';
import { amountsIn, inDigits, saysOne } from './numbers.ts';
import { isNumber, stemOf, wordsOf } from './spelling.ts';
import { saysRefusal, turnIn } from './turns.ts';
import { ruleOut, weighs } from './weighing.ts';

/** Share of the words of the later sentence that must stand, in order, in the earlier one: outlets change 10–20 %. */
const NEAR = 0.7;
/** That share, when what an outlet puts around every report counts as any other word. */
const NEAR_WITH_FRAME = 0.5;
/** So many new words that are no fillers are a block, which says something new. */
const BLOCK = 3;
/** A letter or two before a Persian or Kurdish verb make it negative: شد, نشد; کرا, نەکرا. Folded hard. */
const NEGATIVE = ['ن', 'نه', 'نا'];
/** Shorter ones are no verbs. */
const SHORTEST_VERB = 2;
/** What Arabic writes to a word of which there are two or more. */
const MORE = ['ين', 'ان', 'تين', 'تان'];

/** Whether the word at a place was told with the earlier article, in another sentence of it. */
export type ToldElsewhere = (words: readonly string[], at: number) => boolean;

/** Whether the later text has words that weigh and were not told. */
export function saysMore(
  later: readonly string[],
  earlier: readonly string[],
  toldElsewhere: ToldElsewhere = () => false,
): boolean {
  const known = new Set(earlier.map((word) => turnIn(word) ?? word));
  const amounts = amountsIn(later);
  const knownAmounts = new Set(amountsIn(earlier).values());
  const isKnown = (word: string, at: number) =>
    known.has(turnIn(word) ?? word) ||
    knownAmounts.has(amounts.get(at) ?? Number.NaN) ||
    (word === '1' && saysOne(known));
  return later.some((word, at) => weighs(word) && !isKnown(word, at) && !toldElsewhere(later, at));
}

/** Whether a statement is turned round by a word of the earlier text that the later one lacks. */
export function dropsTurn(later: readonly string[], earlier: readonly string[]): boolean {
  const kept = new Set(later.map(turnIn));
  return earlier.some((word) => turnIn(word) !== undefined && !kept.has(turnIn(word)));
}

/** So many words in front of what was kept a «not» still belongs to it; «denies» does from farther off. */
const REACH = 5;

/** The part of an earlier sentence by which what a later one kept of it may have been turned round. */
const turning = (told: readonly string[], { since, until }: Pick<SideBySide, 'since' | 'until'>): string[] =>
  told.slice(0, until).filter((word, at) => at >= since - REACH || saysRefusal(word));

/** What a sentence is beside one that was told: a copy of it, its opposite in nearly the same words, or another one. */
export type Beside = 'copy' | 'turned' | 'other';

/** The words of a sentence as sentences are compared: folded, with numbers in digits. */
export const sentenceWords = (sentence: string): string[] => inDigits(wordsOf(withoutReceipt(sentence)));

/** Two sentences side by side. */
export interface SideBySide {
  readonly mine: readonly string[];
  readonly told: readonly string[];
  /** How many words of the later one are its date line. */
  readonly line: number;
  /** What differs between words that they share in order. */
  readonly gaps: readonly Gap[];
  /** Where in the earlier one the first shared word that says something stands, and how much of it the shared ones take, up to the last. */
  readonly since: number;
  readonly until: number;
  /** They are near copies by the words that they share, whatever the others say. */
  readonly near: boolean;
  /** They are, also when what stands around the news counts as any other word. */
  readonly nearAsItIs: boolean;
}

/**
 * A later sentence beside an earlier one. Two forms of a word are one word, written together or apart; a date that the one
 * outlet writes behind each weekday, and what stands around the news, do not part them.
 */
export function sideBySide(later: string, earlier: string): SideBySide {
  const [mine, told] = withoutOddDates(sentenceWords(later), sentenceWords(earlier));
  const { count, places, gaps } = align(mine.map(stemOf), told.map(stemOf));
  const since = places.find((place) => !isFiller(told[place]!)) ?? 0;
  const until = (places.at(-1) ?? -1) + 1;
  const isSame = ({ from, to, otherFrom, otherTo }: Gap) =>
    mine.slice(from, to).join('') === told.slice(otherFrom, otherTo).join('');
  const same = gaps.filter(isSame).reduce((sum, { from, to }) => sum + to - from, count);
  const differ = gaps.filter((gap) => !isSame(gap));
  const line = dateLineOf(later);
  const framing = differ.reduce((sum, gap) => sum + framingIn(gap, mine, line), 0);
  const near = same / mine.length >= NEAR_WITH_FRAME && same / (mine.length - framing) >= NEAR;
  return { mine, told, line, gaps: differ, since, until, near, nearAsItIs: same / mine.length >= NEAR };
}

/** How many words of a gap stand around the news: of a block of new ones none but those of the date line. */
function framingIn({ from, to }: Gap, mine: readonly string[], line: number): number {
  const own = mine.slice(Math.max(from, line), to);
  const fillers = own.filter(isFiller).length;
  return Math.max(0, Math.min(to, line) - from) + (own.length - fillers < BLOCK ? fillers : 0);
}

/** Dates behind weekdays say nothing where only one of two sentences has any. */
function withoutOddDates(
  mine: readonly string[],
  told: readonly string[],
): readonly [mine: readonly string[], told: readonly string[]] {
  const [bare, bareTold] = [withoutDates(mine), withoutDates(told)];
  return (bare === mine) === (bareTold === told) ? [mine, told] : [bare, bareTold];
}

/**
 * A sentence beside an earlier one, or a part of it. One that says the same without the «denies», «not», «without» of the
 * earlier one is no copy of it: what stands behind the last word that they share was merely left out.
 */
export function beside(later: string, earlier: string, toldElsewhere?: ToldElsewhere): Beside {
  const { mine, told, line, gaps, since, until, near, nearAsItIs } = sideBySide(later, earlier);
  if (mine.length === 0 || told.length === 0) return later.trim() === earlier.trim() ? 'copy' : 'other';
  if (!near) return 'other';
  const dropped = dropsTurn(mine, turning(told, { since, until }));
  // «COLOMBO (News 1st)»: the outlet's own name is no number.
  const more = saysMore(mine.slice(line), told, toldElsewhere && ((_, at) => toldElsewhere(mine, at + line)));
  // Where two outlets wrote it down says nothing of where it was.
  const turned = dropped || more || gaps.some((gap) => gap.to > line && turns(gap, mine, told));
  if (!turned) return 'copy';
  return nearAsItIs ? 'turned' : 'other';
}

/**
 * Whether a gap has a verb and its negative, one and several, or two of a kind that rule each other out: Sunday and Monday,
 * north and south.
 */
function turns(
  { from, to, otherFrom, otherTo }: Gap,
  mine: readonly string[],
  told: readonly string[],
): boolean {
  const [ours, theirs] = [mine.slice(from, to), told.slice(otherFrom, otherTo)];
  const either = (test: (word: string, other: string) => boolean) =>
    ours.some((word) => theirs.some((other) => test(word, other) || test(other, word)));
  return (
    either(isNegativeOf) ||
    either(isMoreOf) ||
    isOtherNumber(ours, theirs) ||
    ruleOut(ours, theirs, mine, told)
  );
}

/** One number in the place of one, though both were told: four dead and three wounded, after three and four. */
const isOtherNumber = ([one, ...more]: readonly string[], [other, ...others]: readonly string[]): boolean =>
  more.length === 0 &&
  others.length === 0 &&
  one !== undefined &&
  other !== undefined &&
  isNumber(one) &&
  isNumber(other);

const isNegativeOf = (word: string, verb: string): boolean =>
  verb.length >= SHORTEST_VERB && NEGATIVE.some((prefix) => word === prefix + verb);

/** Whether a word is the dual or plural of another: جنديين of جندي. */
const isMoreOf = (word: string, one: string): boolean =>
  one.length > SHORTEST_VERB && MORE.some((ending) => stemOf(word) === stemOf(one) + ending);
