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
import { turnIn } from './turns.ts';
import { WEEKDAYS } from './weekdays.ts';
import { wordSet } from './word-lists.ts';

/** It happened once more. */
const AGAIN = wordSet('ثان', 'دومین', 'another second', 'دووەمین');

/** What a reader would miss if it were passed over: numbers, and words that turn a statement round. */
export const weighs = (word: string): boolean =>
  isNumber(word) || turnIn(word) !== undefined || numberIn(word) !== undefined || AGAIN.has(word);

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
