/**
 * Words of which one makes news: those that turn a statement round, numbers in digits or words, and words of a kind
 * (weekdays, directions, places), of which each rules out the others. All of them folded hard.
 */
import { once } from '../base/once.ts';
import { ACTORS } from './actors.ts';
import { among, lookUp, membersOf, says } from './members.ts';
import { numberIn } from './numbers.ts';
import { OPPOSITES } from './opposites.ts';
import { PLACES } from './places.ts';
import { isNumber, wordsOf } from './spelling.ts';
import { WEEKDAYS } from './weekdays.ts';
import { wordSet } from './word-lists.ts';

/**
 * Words that turn a statement round. A sentence with one that the other lacks is news, however alike they are:
 * «… denies the withdrawal of the troops» differs from the report by one word. Not ما, which is «what» far more often.
 */
const TURNS = wordSet(
  'نفى نفت ينفي تنفي نفي ينفون كذب يكذب تكذيب لا لم لن ليس ليست لست دون عدم بلا رفض رفضت يرفض ترفض الغى الغت يلغي الغاء تراجع تراجعت',
  'نه نیست نکرد نشد نخواهد نمی تکذیب رد لغو هیچ بدون',
  'نییە نیە ناکات نەکرد نەبوو ڕەتکردەوە ڕەتدەکاتەوە ڕەتی هیچ بێ ناکرێت نەک',
  "not no never denies denied deny rejects rejected cancels cancelled canceled without didn't isn't won't wasn't weren't hasn't haven't cannot can't doesn't don't nor false retracts retracted",
);

/** Words of their own that look like one of those behind a particle: was received, single, lord. */
const NO_TURNS: ReadonlySet<string> = new Set(['ورد', 'فرد', 'لرد']);

/** A Persian verb of the present tense with «not»: نمی‌شود. */
const NOT_PERSIAN = /^نمي.../;

/** The word that turns a statement round, without the particle that Arabic writes to it (ونفى, لعدم); undefined for others. */
export function turnIn(word: string): string | undefined {
  const bare = word.slice(1);
  if (/^[وفبل]/.test(word) && TURNS.has(bare) && !NO_TURNS.has(word)) return bare;
  if (NOT_PERSIAN.test(word)) return 'نمي';
  return TURNS.has(word) ? word : undefined;
}

/** Turns that any sentence may have; the others name an act: denies, rejects, cancels. */
const NOT = wordSet(
  'لا لم لن ليس ليست لست دون عدم بلا',
  'نه نیست نکرد نشد نخواهد نمی هیچ بدون',
  'نییە نیە ناکات نەکرد نەبوو هیچ بێ ناکرێت نەک',
  "not no never without didn't isn't won't wasn't weren't hasn't haven't cannot can't doesn't don't nor",
);

/** Whether a word names an act that turns a statement round. */
export function saysRefusal(word: string): boolean {
  const turn = turnIn(word);
  return turn !== undefined && !NOT.has(turn);
}

/** What a reader would miss if it were passed over: numbers, and words that turn a statement round. */
export const weighs = (word: string): boolean =>
  isNumber(word) || turnIn(word) !== undefined || numberIn(word) !== undefined;

const DIRECTIONS: readonly string[] = [
  'شمال شمالي الشمالي شمالية الشمالية باکوور باکووری north northern',
  'جنوب جنوبي الجنوبي جنوبية الجنوبية باشوور باشووری south southern',
  'شرق شرقي الشرقي شرقية الشرقية ڕۆژهەڵات ڕۆژهەڵاتی east eastern',
  'غرب غربي الغربي غربية الغربية ڕۆژئاوا ڕۆژئاوای west western',
];

/** Kinds of which a report names one where another would be another event; for each, its members, and how each is written. */
const KINDS: readonly (readonly string[])[] = [WEEKDAYS, DIRECTIONS, PLACES];
/** Of these too one rules out the others, but each says by itself no more than the report may have said in other words. */
const EXCLUSIVE: readonly (readonly string[])[] = [...OPPOSITES, ...ACTORS];

const NAMED = once(() => membersOf(KINDS));
const EXCLUDING = once(() => membersOf(EXCLUSIVE));

export const DIRECTION_WORDS = once(() => wordsOf(DIRECTIONS.join(' ')));
export const isDirection = (word: string): boolean =>
  namedBy(word).some((one) => DIRECTION_WORDS().includes(one));

/** How else a word is written that tells one event from another by itself: a weekday, a direction, a place; empty for others. */
export const namedBy = (word: string): readonly string[] =>
  lookUp(NAMED(), word).flatMap(({ writings }) => writings);

/**
 * Whether words that stand in the place of others rule those out: Sunday and Monday, imposed and lifted, Riyadh and Ankara.
 * Not where the whole of either sentence says the other's word too.
 */
export function ruleOut(
  came: readonly string[],
  went: readonly string[],
  mine: readonly string[],
  told: readonly string[],
): boolean {
  return [NAMED(), EXCLUDING()].some((members) => {
    const theirs = among(members, went).filter((its) => !says(mine, its));
    return among(members, came).some(
      (own) => !says(told, own) && theirs.some((its) => its.kind === own.kind),
    );
  });
}

/** Whether words say in another way what others say: Damascus for the Syrian authorities. */
export const saysTheSame = (some: readonly string[], others: readonly string[]): boolean =>
  [NAMED(), EXCLUDING()].some((members) => among(members, some).some((member) => says(others, member)));
