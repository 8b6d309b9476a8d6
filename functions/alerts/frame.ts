/** What an outlet puts into a piece of news: its date behind each weekday, how it came. */
import { isOrdinal } from './numbers.ts';
import { MONTHS } from './opposites.ts';
import { isNumber } from './spelling.ts';
import { WEEKDAYS } from './weekdays.ts';
import { wordSet } from './word-lists.ts';

/** «… in a statement of which the agency received a copy»: how it came to the outlet. */
const RECEIVED =
  /(?:في|وفق|بحسب|حسب)\s+بيان(?:ه|ها)?\s+(?:تلقته?|تلقتها?|تلقاه)\s[^،,.؛:]{2,40}?(?:نسخة\s+منه|(?=[،,.؛:]|\s[إأ]ن\s))/gu;

/** A sentence without how it came to the outlet. */
export const withoutReceipt = (sentence: string): string => sentence.replace(RECEIVED, ' ');

const DAYS = wordSet(...WEEKDAYS);
const CORRESPONDING = wordSet('الموافق الموافقة المصادف المصادفة برابر بەرامبەر');
/** Words of the months as outlets write them behind weekdays; `articles/calendars.ts` knows all, kilobytes of them. */
const MONTH_WORDS = wordSet(
  ...MONTHS,
  'كانون تشرين فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند کانوونی تشرینی Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
);

/** Weekdays and months. */
export const isDateWord = (word: string): boolean => DAYS.has(word) || MONTH_WORDS.has(word);

const WRITTEN_WITH_STROKES = /^\d+\.\d+\.\d+$/;

/** Words from `from` on that write a date: a number, and a month or a year. 0 where there is none. */
function dateLength(words: readonly string[], from: number): number {
  let to = from;
  const isPart = (word: string | undefined) =>
    word !== undefined &&
    (isNumber(word) || isOrdinal(word) || MONTH_WORDS.has(word) || CORRESPONDING.has(word));
  while (isPart(words[to])) to += 1;
  const date = words.slice(from, to);
  const whole = date.some((word) => MONTH_WORDS.has(word)) && date.some(isNumber);
  return whole || (date.length === 1 && WRITTEN_WITH_STROKES.test(date[0]!)) ? date.length : 0;
}

/**
 * The words without the dates behind weekdays («اليوم الجمعة الموافق 27 تشرين الثاني»), as some outlets write them for
 * every day; as they are where there is none.
 */
export function withoutDates(words: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    out.push(words[at]!);
    if (DAYS.has(words[at]!) || CORRESPONDING.has(words[at]!)) at += dateLength(words, at + 1);
  }
  return out.length === words.length ? words : out;
}
