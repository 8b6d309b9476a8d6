/** Dates in headers: the three formats of RFC 9110 (5.6.7) and no other. undici reads them too, in seven kilobytes. */
import type { Millis } from '../base/ports.ts';

const FORMATS = [
  // Sun, 06 Nov 1994 08:49:37 GMT
  /^(?<weekday>\w{3}), (?<day>\d\d) (?<month>\w{3}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) GMT$/,
  // Sunday, 06-Nov-94 08:49:37 GMT
  /^(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,)(?<weekday>\w{3})\w+, (?<day>\d\d)-(?<month>\w{3})-(?<year>\d\d) (?<time>\d\d:\d\d:\d\d) GMT$/,
  // Sun Nov  6 08:49:37 1994
  /^(?<weekday>\w{3}) (?<month>\w{3}) (?<day> \d|[123]\d) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4})$/,
];

/** The time that a header gives, or null. */
export function httpDate(text: string): Millis | null {
  for (const format of FORMATS) {
    const { weekday, day, month, year, time } = format.exec(text)?.groups ?? {};
    if (!weekday || !day || !month || !year || !time) continue;
    const full = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`;
    const date = `${weekday}, ${day.replace(' ', '0')} ${month} ${full} ${time} GMT`;
    const at = new Date(date);
    // Written back it is the same only where there is such a day, and on such a weekday.
    return !Number.isNaN(at.getTime()) && at.toUTCString() === date ? at.getTime() : null;
  }
  return null;
}
