/**
 * Whether two articles tell one event: by how much of the shorter text stands in the longer (containment of shingles), and by
 * what neither of two copies does: name another day or place, or other numbers in the same words.
 */
import { type Kind, ofKind } from './named.ts';
import { isOrdinal } from './numbers.ts';
import { shared, sizeOf, union } from './packed.ts';
import { byWordBefore, numbersOf, type Sketch } from './sketch.ts';
import { isNumber } from './spelling.ts';

export type Verdict = 'duplicate' | 'same-story' | 'different';

export interface Similarity {
  /** 0 to 1: how much of the shorter text stands in the longer, in runs of three words. */
  readonly similarity: number;
  readonly verdict: Verdict;
}

/** From here on a text is a copy, measured on real news of several outlets. */
const DUPLICATE = 0.5;
/**
 * From here on a text was kept: a few new words in it, or a number, are the news. Below, it was told anew from end to end, and
 * they are the outlet's own way to tell it.
 */
export const KEPT = 0.57;
/**
 * Shingles that must be shared, however short the texts: a name and an office («the spokesman of the ministry of
 * defence») are four or five, and make no story.
 */
const LEAST_SHARED = 7;
/** Texts of fewer shingles are judged together with their titles. */
const SHORT_TEXT = 10;

/**
 * A text that tells the same in its own words still shares pairs of stems with the other (their share of the shorter), and is
 * borne out by the day and the numbers that both name and by headlines of which the other article has the words. Weighed by
 * hand after a logistic regression on real pairs of outlets, on prints of wires written blind, and on composed reports of other
 * events.
 */
const FOR_DAY = 0.1;
const FOR_NUMBER = 0.1;
const MOST_NUMBERS = 4;
const FOR_HEADLINES = 0.2;
/** What headlines of one event share, where there is none to tell. */
const NO_HEADLINE = 0.6;
/** So much all that must come to: less of a text with words changed here and there, more where one is but a part of the other. */
const EVIDENCE = 0.63;
const EVIDENCE_OF_CHANGED = 0.56;
const EVIDENCE_OF_PART = 0.72;
/** A text with words changed shares at least so much in runs of three words. */
const CHANGED = 0.35;
/** Texts of which one is so much shorter share by chance many words of the shorter. */
const PART = 0.45;
/** Less than this is no telling of the same, whatever bears it out: pairs, their share, and the share of the stems. */
const LEAST_PAIRS = 6;
const LEAST_SHARE = 0.22;
/** Where so many numbers stand in both, the order may have been turned about from end to end. */
const MANY_NUMBERS = 3;
const LEAST_SHARE_BY_NUMBERS = 0.15;
const LEAST_STEMS = 0.4;

/** Texts that speak of so much name places besides that of the event; shorter ones do not. */
const LONG_TEXT = 48;

/** So many numbers must differ where the words before them are the same, before two texts count as two bulletins. */
const BULLETIN_NUMBERS = 2;
/** So large a share of what they speak of must be such numbers: in a bulletin they are many, in the news of a rising toll few. */
const BULLETIN_SHARE = 0.045;

/** Numbers that stand after the same words in two texts. */
interface BesideNumbers {
  readonly differ: number;
  readonly agree: number;
  /** An ordinal is another: the sixth session, and the seventh. */
  readonly nextInRow: boolean;
}

function besideNumbers(one: Sketch, other: Sketch): BesideNumbers {
  const [left, right] = [byWordBefore(one), byWordBefore(other)];
  // A number that stands in several places (… for 100 dollars) agrees once.
  const agree = new Set<string>();
  // Of the same days and place a number that the other text has elsewhere is no other: «18 …, up from 15» beside «15 …».
  const elsewhere = new Set(isOfOneDayAndPlace(one, other) ? shareOf(numbersOf(one), numbersOf(other)) : []);
  let [differ, nextInRow] = [0, false];
  for (const [word, numbers] of left) {
    const others = right.get(word);
    if (!others) continue;
    for (const number of shareOf([...numbers], [...others])) agree.add(number);
    const isOther = (among: ReadonlySet<string>) => (number: string) =>
      !among.has(number) && !elsewhere.has(number);
    const [own, its] = [[...numbers].filter(isOther(others)), [...others].filter(isOther(numbers))];
    differ += Math.min(own.length, its.length);
    nextInRow ||= own.some(isOrdinal) && its.some(isOrdinal);
  }
  return { differ, agree: agree.size, nextInRow };
}

const shareOf = (some: readonly string[], others: readonly string[]): string[] =>
  some.filter((one) => others.includes(one));

function isOfOneDayAndPlace({ named: mine }: Sketch, { named: others }: Sketch): boolean {
  const [days, its] = [ofKind(mine, 'day'), ofKind(others, 'day')];
  const sameDays = days.length > 0 && days.length === its.length && shareOf(days, its).length === days.length;
  return sameDays && shareOf(ofKind(mine, 'place'), ofKind(others, 'place')).length > 0;
}

const containment = (one: Uint8Array, other: Uint8Array): number =>
  shared(one, other) / Math.max(1, Math.min(sizeOf(one), sizeOf(other)));

/**
 * Whether the numbers say that these are two bulletins of one wording: after the same words stand other numbers, as many of
 * them as agree, or more, and what the texts speak of is numbers. A number that a copy left out says nothing.
 */
const areBulletins = ({ differ, agree }: BesideNumbers, stems: number): boolean =>
  differ >= BULLETIN_NUMBERS && differ >= agree && differ >= BULLETIN_SHARE * stems;

/** Whether each names a day that the other does not, and none that it does; or each a place. */
function namesAnother({ named: mine }: Sketch, { named: others }: Sketch): boolean {
  const split = (kind: Kind) => {
    const [left, right] = [ofKind(mine, kind), ofKind(others, kind)];
    const both = shareOf(left, right).length;
    return { both: both > 0, own: both < left.length && both < right.length };
  };
  const days = split('day');
  // A text of several days tells what happened on the one and is expected on the other.
  return (days.own && !days.both) || split('place').own;
}

/** Numbers that stand in both; -1 where each has some and none stands in both. */
function numbersShared(one: Sketch, other: Sketch): number {
  const [left, right] = [one, other].map((of) => new Set(numbersOf(of).filter(isNumber)));
  const count = [...left!].filter((number) => right!.has(number)).length;
  return count === 0 && left!.size > 0 && right!.size > 0 ? -1 : count;
}

/** How much of the headlines stands in the other article, 0 to 1. */
function headlinesShared(one: Sketch, other: Sketch): number {
  const shares = [
    [one, other],
    [other, one],
  ].flatMap(([own, its]) => {
    const size = sizeOf(own!.headline);
    return size === 0 ? [] : [shared(own!.headline, union(its!.stems, its!.headline)) / size];
  });
  return shares.length === 0 ? NO_HEADLINE : shares.reduce((sum, share) => sum + share) / shares.length;
}

/** What speaks for it that two articles tell one event, though in other words. */
function evidenceFor(one: Sketch, other: Sketch, numbers: number): number {
  const day = shareOf(ofKind(one.named, 'day'), ofKind(other.named, 'day')).length > 0;
  return (
    containment(one.pairs, other.pairs) +
    (day ? FOR_DAY : 0) +
    FOR_NUMBER * Math.min(MOST_NUMBERS, numbers) +
    FOR_HEADLINES * headlinesShared(one, other)
  );
}

/** Whether two texts of which `similarity` is shared word for word tell the same in other words. */
function tellTheSame(one: Sketch, other: Sketch, similarity: number): boolean {
  const numbers = numbersShared(one, other);
  if (numbers < 0 || shared(one.pairs, other.pairs) < LEAST_PAIRS) return false;
  const least = numbers >= MANY_NUMBERS ? LEAST_SHARE_BY_NUMBERS : LEAST_SHARE;
  if (containment(one.pairs, other.pairs) < least) return false;
  if (containment(one.stems, other.stems) < LEAST_STEMS) return false;
  const [fewer, more] = [sizeOf(one.stems), sizeOf(other.stems)].sort((a, b) => a - b) as [number, number];
  const isPart = fewer < PART * more;
  const asked = similarity >= CHANGED ? EVIDENCE_OF_CHANGED : EVIDENCE;
  return evidenceFor(one, other, numbers) >= (isPart ? EVIDENCE_OF_PART : asked);
}

/** How alike two articles are, and what that makes them: symmetric. */
export function compare(one: Sketch, other: Sketch): Similarity {
  const short = Math.min(sizeOf(one.text), sizeOf(other.text)) < SHORT_TEXT;
  const setOf = (of: Sketch) => (short ? union(of.text, of.title) : of.text);
  const [left, right] = [setOf(one), setOf(other)];
  const least = Math.min(sizeOf(left), sizeOf(right));
  const common = shared(left, right);
  const similarity = common / Math.max(1, least);
  const stems = Math.min(sizeOf(one.stems), sizeOf(other.stems));
  const verdict = (): Verdict => {
    const numbers = besideNumbers(one, other);
    if (areBulletins(numbers, stems)) return 'different';
    const isNumbered = numbers.differ === 0 && numbersShared(one, other) >= MANY_NUMBERS;
    if (!isNumbered && (similarity < CHANGED || stems < LONG_TEXT) && namesAnother(one, other))
      return 'different';
    if (similarity >= DUPLICATE && common >= Math.min(LEAST_SHARED, least)) return 'duplicate';
    return !numbers.nextInRow && tellTheSame(one, other, similarity) ? 'same-story' : 'different';
  };
  return { similarity, verdict: least === 0 ? 'different' : verdict() };
}
