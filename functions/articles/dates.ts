/**
 * Dates as feeds and pages write them. A text is a date only if every word of it is understood: an unreadable date
 * is no date, never a guess. The text is split into numbers, months, times and zones; what is left after times
 * and known words are taken out must be one day, or the same day in two calendars.
 */
import type { Millis } from '../base/ports.ts';
import { foldDate } from './calendars.ts';
import { type Clock, lex } from './datelex.ts';
import { dayOf } from './dateorder.ts';
import { AHEAD, checked, civil, type Day, dayOfWeek, dayOfYear, EARLIEST, inGregorianAge } from './days.ts';
import { instantOf, isZone, type Zone } from './zones.ts';

export interface DateOptions {
  /** IANA zone of the feed: of dates without a zone or with an ambiguous one. */
  readonly timezone: string;
  /** Tells which century and which calendar a short or unnamed year can be of. */
  readonly now: Millis;
}

const LONGEST = 160;
/**
 * The instant of a date in ISO 8601 UTC with three decimals, or null where the text is no date. A date without a
 * time is noon in the feed's zone.
 */
export function readDate(text: string, options: DateOptions): string | null {
  if (text.length > LONGEST) return null;
  const folded = foldDate(text)
    .replace(/\s+/g, ' ')
    .trim()
    // XML Schema lets a day have a zone; it is still the day and no time.
    .replace(/^(\d{4}-\d{2}-\d{2})[+-]\d{2}:\d{2}$/, '$1');
  if (!/\d/.test(folded)) return null;
  const millis =
    readUnix(folded, options) ?? readMail(folded) ?? readIso(folded, options) ?? readWords(folded, options);
  return millis === null ? null : toIso(millis);
}

function toIso(millis: number): string | null {
  if (!Number.isFinite(millis)) return null;
  const iso = new Date(millis).toISOString();
  return /^(?:19|20|21)\d\d-/.test(iso) ? iso : null;
}

/** Seconds, milliseconds or microseconds since 1970, told apart by their digits. */
function readUnix(text: string, { now }: DateOptions): number | null {
  // `/Date(1795510800000)/` is how .NET writes it into JSON.
  const found = /^(?:\/?date\()?(\d{9,10}|\d{13}|\d{16})(?:\.(\d+))?(?:\)\/?)?$/.exec(text);
  if (!found) return null;
  const digits = found[1]!.length;
  const value = Number(found[1]);
  const millis =
    digits <= 10 ? value * 1000 + fraction(found[2]) : digits === 13 ? value : Math.floor(value / 1000);
  return millis >= EARLIEST && millis <= now + AHEAD ? millis : null;
}

const fraction = (digits: string | undefined): number => Number((digits ?? '').slice(0, 3).padEnd(3, '0'));

const MAIL =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun), ?)?(\d\d?) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) (\d{4}) (\d\d):(\d\d):(\d\d) (?:gmt|utc|z|([+-])(\d\d)(\d\d))$/;
const MAIL_MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** RFC 822 in its commonest form, which nearly every RSS feed uses: a short way for it. */
function readMail(text: string): number | null {
  const found = MAIL.exec(text);
  if (!found) return null;
  const [day, year, hour, minute, second] = [1, 3, 4, 5, 6].map((index) => Number(found[index]));
  const date = checked(year!, MAIL_MONTHS.indexOf(found[2]!) / 3 + 1, day!);
  const minutes = found[7] ? Number(found[8]) * 60 + Number(found[9]) : 0;
  const zone = { offset: found[7] === '-' ? -minutes : minutes };
  return instant(
    date,
    { hour: hour!, minute: minute!, second: second!, millisecond: 0, zone },
    { timezone: 'UTC', now: 0 },
  );
}

const TIME = String.raw`(\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?)?`;
const OFFSET = String.raw`(?: ?(z|utc|gmt)|([+\-−])(\d{2})(?::?(\d{2}))?)?(?: ?\[([a-z_]+/[a-z_/+\-\d]+)\])?`;
const ISO = new RegExp(
  String.raw`^(?:(\d{4})-(\d{2})-(\d{2})|(\d{4})(\d{2})(\d{2})|(\d{4})-?(\d{3})|(\d{4})-?w(\d{2})-?([1-7])|(\d{4})-(\d{2})|(\d{4}))(?:[t ]${TIME}${OFFSET})?$`,
);
const COMPACT = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?$/;

/** ISO 8601: whole dates, months, years, days of the year, days of the week; extended and basic. */
function readIso(text: string, options: DateOptions): number | null {
  const compact = COMPACT.exec(text);
  if (compact) {
    const [year, month, day, hour, minute, second] = compact.slice(1).map((digits) => Number(digits ?? 0));
    return instant(
      checked(year!, month!, day!),
      { hour: hour!, minute: minute!, second: second!, millisecond: 0, zone: null },
      options,
    );
  }
  const found = ISO.exec(text);
  if (!found) return null;
  const number = (index: number): number => Number(found[index]);
  let day: Day | null;
  if (found[1]) day = civil(number(1), number(2), number(3), null, options);
  else if (found[4]) day = civil(number(4), number(5), number(6), null, options);
  else if (found[7]) day = dayOfYear(number(7), number(8));
  else if (found[9]) day = dayOfWeek(number(9), number(10), number(11));
  else if (found[12]) day = inGregorianAge(number(12)) ? checked(number(12), number(13), 1) : null;
  else day = inGregorianAge(number(14)) ? checked(number(14), 1, 1) : null;
  if (found[15] === undefined) return instant(day, null, options);
  const place = found[23];
  const zone: Zone | null = found[19]
    ? { offset: 0 }
    : found[20]
      ? { offset: (found[20] === '+' ? 1 : -1) * (number(21) * 60 + Number(found[22] ?? 0)) }
      : place && isZone(place)
        ? { iana: place }
        : null;
  const clock: Clock = {
    hour: number(15),
    minute: Number(found[16] ?? 0),
    second: Number(found[17] ?? 0),
    millisecond: fraction(found[18]),
    zone,
  };
  return instant(day, clock, options);
}

/** Everything else: RFC 822, asctime, named months, numbers with separators, in any of the languages. */
function readWords(text: string, options: DateOptions): number | null {
  const read = lex(text);
  if (!read) return null;
  const day = dayOf(read.atoms, read.era, options);
  return day ? instant(day, read.clock, options) : null;
}

function instant(day: Day | null, clock: Clock | null, { timezone }: DateOptions): number | null {
  if (!day) return null;
  if (!clock)
    return instantOf({ ...day, hour: 12, minute: 0, second: 0, millisecond: 0 }, { iana: timezone });
  const { hour, minute, second, millisecond, zone } = clock;
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return null;
  const place = zone === null || zone === 'feed' ? { iana: timezone } : zone;
  if ('offset' in place && Math.abs(place.offset) > 14 * 60) return null;
  return instantOf({ ...day, hour, minute, second, millisecond }, place);
}
