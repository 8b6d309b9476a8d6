/** Whether a sentence says what another one said: near copies are told once, what is new in them is not lost. */
import { isNumber, wordsOf } from './sketch.ts';

/** Share of the words of the later sentence that must stand, in order, in the earlier one: outlets change 10–20 %. */
const NEAR = 0.7;

/**
 * Words that turn a statement round. A sentence with one that the other lacks is news, however alike they are:
 * «… denies the withdrawal of the troops» differs from the report by one word. Folded hard.
 */
const TURNS: ReadonlySet<string> = new Set(
  [
    'نفى نفت ينفي تنفي نفي ينفون كذب يكذب تكذيب لا لم لن ليس ليست لست ما دون عدم بلا رفض رفضت يرفض ترفض الغى الغت يلغي الغاء تراجع تراجعت',
    'نه نیست نکرد نشد نخواهد نمی تکذیب رد لغو هیچ بدون',
    'نییە نیە ناکات نەکرد نەبوو ڕەتکردەوە ڕەتدەکاتەوە ڕەتی هیچ بێ ناکرێت نەک',
    "not no never denies denied deny rejects rejected cancels cancelled canceled without didn't isn't won't nor false retracts retracted",
  ].flatMap((words) => wordsOf(words)),
);

/**
 * The longest common subsequence of words (Hunt and McIlroy's problem, by the plain dynamic programme): its length,
 * and how much of `other` it takes, up to its last word.
 */
function commonWords(one: readonly string[], other: readonly string[]): { count: number; until: number } {
  let above = new Uint16Array(other.length + 1);
  for (const word of one) {
    const row = new Uint16Array(other.length + 1);
    for (let at = 0; at < other.length; at += 1) {
      row[at + 1] = word === other[at] ? above[at]! + 1 : Math.max(above[at + 1]!, row[at]!);
    }
    above = row;
  }
  const count = above[other.length]!;
  return { count, until: above.indexOf(count) };
}

/** What a reader would miss if it were passed over: numbers, and words that turn a statement round. */
export const weighs = (word: string): boolean => isNumber(word) || TURNS.has(word);

/** Whether the later text has words that weigh and were not told. */
export function saysMore(later: readonly string[], earlier: Iterable<string>): boolean {
  const known = new Set(earlier);
  return later.some((word) => weighs(word) && !known.has(word));
}

/** What a sentence is beside one that was told: a copy of it, its opposite in nearly the same words, or another one. */
export type Beside = 'copy' | 'turned' | 'other';

/**
 * A sentence beside an earlier one, or a part of it. One that says the same without the «denies», «not», «without» of the
 * earlier one is no copy of it: what stands behind the last word that they share was merely left out.
 */
export function beside(later: string, earlier: string): Beside {
  const [mine, told] = [wordsOf(later), wordsOf(earlier)];
  if (mine.length === 0 || told.length === 0) return later.trim() === earlier.trim() ? 'copy' : 'other';
  const { count, until } = commonWords(mine, told);
  if (count / mine.length < NEAR) return 'other';
  const kept = new Set(mine);
  const dropped = told.slice(0, until).some((word) => TURNS.has(word) && !kept.has(word));
  return dropped || saysMore(mine, told) ? 'turned' : 'copy';
}

/**
 * Whether `later` is a near copy of `earlier`, or of a part of it, and says nothing that matters beyond it.
 *
 * @example nearCopy('Forces left the base', 'Foreign forces left the base on Sunday') // true
 */
export const nearCopy = (later: string, earlier: string): boolean => beside(later, earlier) === 'copy';
