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

/** Length of the longest common subsequence of words (Hunt and McIlroy's problem, by the plain dynamic programme). */
function commonWords(one: readonly string[], other: readonly string[]): number {
  let above = new Uint16Array(other.length + 1);
  for (const word of one) {
    const row = new Uint16Array(other.length + 1);
    for (let at = 0; at < other.length; at += 1) {
      row[at + 1] = word === other[at] ? above[at]! + 1 : Math.max(above[at + 1]!, row[at]!);
    }
    above = row;
  }
  return above[other.length]!;
}

/** What a reader would miss if the later text were passed over: numbers, and words that turn it round. */
export function saysMore(later: readonly string[], earlier: Iterable<string>): boolean {
  const known = new Set(earlier);
  return later.some((word) => (isNumber(word) || TURNS.has(word)) && !known.has(word));
}

/**
 * Whether `later` is a near copy of `earlier`, or of a part of it, and says nothing that matters beyond it.
 *
 * @example nearCopy('Forces left the base', 'Foreign forces left the base on Sunday') // true
 */
export function nearCopy(later: string, earlier: string): boolean {
  const [mine, told] = [wordsOf(later), wordsOf(earlier)];
  if (mine.length === 0 || told.length === 0) return later.trim() === earlier.trim();
  if (saysMore(mine, told)) return false;
  return commonWords(mine, told) / mine.length >= NEAR;
}
