/**
 * Dates as feeds and pages write them. A text is a date only if every word of it is understood: an unreadable date
 * is no date, never a guess. The text is split into numbers, months, times and zones; what is left after times
 * and known words are taken out must be one day, or the same day in two calendars.
 */
import type { Millis } from '../base/ports.ts';
import { type CalendarName, foldDate, toGregorian } from './calendars.ts';
import { type Atom, type Clock, lex } from './datelex.ts';
import { instantOf, isZone, type Zone } from './zones.ts';

export interface DateOptions {
  /** IANA zone of the feed: of dates without a zone or with an ambiguous one. */
  readonly timezone: string;
  /** Tells which century and which calendar a short or unnamed year can be of. */
  readonly now: Millis;
}

const LONGEST = 160;
const DAY = 86_400_000;
/** The calendar of a bare year such as 1405 is the one by which it lies between these: the web's beginning … */
const EARLIEST = Date.UTC(1995, 0, 1);
/** … and a year from now. */
const AHEAD = 366 * DAY;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

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
  const days: { calendar: CalendarName; day: Day }[] = [];
  for (let at = 0; at < read.atoms.length; ) {
    const taken = takeDay(read.atoms, at, read.era, options);
    if (!taken) return null;
    days.push(taken);
    at = taken.next;
  }
  const day = oneDay(days);
  return day ? instant(day, read.clock, options) : null;
}

/** The same day in two calendars is one day; the lunar month may begin a day apart, so the Gregorian one counts. */
function oneDay(days: readonly { calendar: CalendarName; day: Day }[]): Day | null {
  const serial = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) / DAY;
  const chosen = days.find((each) => each.calendar === 'gregory') ?? days[0];
  if (!chosen) return null;
  for (const other of days) {
    const apart = Math.abs(serial(other.day) - serial(chosen.day));
    if (apart > (other.calendar === 'islamic-umalqura' ? 2 : 0)) return null;
  }
  return chosen.day;
}

interface Taken {
  readonly calendar: CalendarName;
  readonly day: Day;
  readonly next: number;
}

/** The day that begins at an atom: day, month and year in one of the orders that people use. */
function takeDay(
  atoms: readonly Atom[],
  at: number,
  era: CalendarName | null,
  options: DateOptions,
): Taken | null {
  const [first, second, third] = atoms.slice(at, at + 3);
  if (!first || !second || !third) return null;
  const next = at + 3;
  if (first.kind === 'number' && second.kind === 'month' && third.kind === 'number') {
    const [day, year] = first.digits === 4 ? [third, first] : [first, third];
    return day.digits > 2 ? null : named(second.months, year, day.value, next, options);
  }
  if (first.kind === 'month' && second.kind === 'number' && third.kind === 'number' && second.digits <= 2)
    return named(first.months, third, second.value, next, options);
  if (first.kind !== 'number' || second.kind !== 'number' || third.kind !== 'number') return null;
  if (second.before === '' || second.before !== third.before || second.digits > 2) return null;
  if (first.digits === 4 && third.digits <= 2) {
    return withCalendar(civil(first.value, second.value, third.value, era, options), first.value, next);
  }
  if (first.digits > 2 || (third.digits !== 4 && third.digits !== 2)) return null;
  const year = third.digits === 2 ? fullYear(third.value) : third.value;
  const dayFirst = civil(year, second.value, first.value, era, options);
  const monthFirst = civil(year, first.value, second.value, era, options);
  if (third.digits === 2 && dayFirst && isFar(dayFirst, options)) return null;
  // 26-11-24 is also how ISO 8601 once wrote the 24th of November 2026.
  if (third.digits === 2 && third.before === '-' && first.digits === 2) {
    const yearFirst = civil(fullYear(first.value), second.value, third.value, era, options);
    if (yearFirst && !isFar(yearFirst, options) && first.value !== third.value) return null;
  }
  if (dayFirst && monthFirst && first.value !== second.value && writesMonthFirst(options.timezone))
    return null;
  return withCalendar(dayFirst ?? monthFirst, year, next);
}

const isFar = (day: Day, { now }: DateOptions): boolean =>
  Date.UTC(day.year, day.month - 1, day.day) > now + AHEAD;

const withCalendar = (day: Day | null, year: number, next: number): Taken | null =>
  day && { day, next, calendar: year === day.year ? 'gregory' : 'persian' };

/** «24 تشرين الثاني/نوفمبر 2026»: all names must mean one month. */
function named(
  months: Extract<Atom, { kind: 'month' }>['months'],
  year: Extract<Atom, { kind: 'number' }>,
  day: number,
  next: number,
  options: DateOptions,
): Taken | null {
  const [first] = months;
  if (!first || months.some((other) => other.month !== first.month || other.calendar !== first.calendar))
    return null;
  const { calendar, month } = first;
  if (calendar === 'gregory') {
    const full = year.digits === 2 ? fullYear(year.value) : year.digits === 4 ? year.value : 0;
    const read = inGregorianAge(full) ? checked(full, month, day) : null;
    return read && (year.digits === 4 || !isFar(read, options)) ? { calendar, day: read, next } : null;
  }
  if (year.digits !== 4 || (calendar !== 'kurdish' && (year.value < 1300 || year.value > 1500))) return null;
  const read = toGregorian(calendar, year.value, month, day);
  return read && inGregorianAge(read.year) ? { calendar, day: read, next } : null;
}

/**
 * A day written in numbers. The years 1300 to 1500 are Jalali or Hijri ones, 2700 to 2750 Kurdish ones: the calendar is the
 * one that was named, or the only one by which the day is not absurd.
 */
function civil(
  year: number,
  month: number,
  day: number,
  era: CalendarName | null,
  options: DateOptions,
): Day | null {
  if (inGregorianAge(year)) return era === null || era === 'gregory' ? checked(year, month, day) : null;
  if (year >= 2700 && year <= 2750) return toGregorian('kurdish', year, month, day);
  if (year < 1300 || year > 1500) return null;
  const calendars: readonly CalendarName[] = era ? [era] : ['persian', 'islamic-umalqura'];
  const possible = calendars
    .filter((calendar) => calendar === 'persian' || calendar === 'islamic-umalqura')
    .map((calendar) => toGregorian(calendar, year, month, day))
    .filter((read) => read !== null)
    .filter((read) => {
      const at = Date.UTC(read.year, read.month - 1, read.day);
      return at >= EARLIEST && at <= options.now + AHEAD;
    });
  return possible.length === 1 ? possible[0]! : null;
}

const inGregorianAge = (year: number): boolean => year >= 1900 && year <= 2100;

/** RFC 2822, 4.3: two digits below 50 are of this century. */
const fullYear = (year: number): number => (year < 50 ? 2000 + year : 1900 + year);

/** Where people write 11/24/2026, 05/01/2024 cannot be known. */
function writesMonthFirst(timezone: string): boolean {
  return /^(?:US\/|Pacific\/Honolulu$|America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Boise|Anchorage|Indiana\/|Kentucky\/))/.test(
    timezone,
  );
}

function checked(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = day >= 1 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1;
  return exists ? { year, month, day } : null;
}

function fromSerial(millis: number): Day {
  const date = new Date(millis);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function dayOfYear(year: number, number: number): Day | null {
  if (!inGregorianAge(year) || number < 1) return null;
  const day = fromSerial(Date.UTC(year, 0, number));
  return day.year === year ? day : null;
}

/** ISO week 1 holds the year's first Thursday, so the fourth of January is in it. */
function dayOfWeek(year: number, week: number, weekday: number): Day | null {
  if (!inGregorianAge(year) || week < 1 || week > 53) return null;
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  return fromSerial(monday + ((week - 1) * 7 + weekday - 1) * DAY);
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
