/** Atoms of a date → the day they mean: day, month and year in one of the orders that people use. */
import type { CalendarName } from './calendars.ts';
import { toGregorian } from './calendars.ts';
import type { Atom } from './datelex.ts';
import { checked, civil, DAY, type Day, fullYear, inGregorianAge, isFar, type Present } from './days.ts';

export interface OrderOptions extends Present {
  /** IANA zone of the feed: where people write the month first, some dates cannot be known. */
  readonly timezone: string;
}

/** The one day that all atoms mean; null where they mean none or several. */
export function dayOf(atoms: readonly Atom[], era: CalendarName | null, options: OrderOptions): Day | null {
  const days: Taken[] = [];
  for (let at = 0; at < atoms.length; ) {
    const taken = takeDay(atoms, at, era, options);
    if (!taken) return null;
    days.push(taken);
    at = taken.next;
  }
  return oneDay(days);
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
  options: OrderOptions,
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

const withCalendar = (day: Day | null, year: number, next: number): Taken | null =>
  day && { day, next, calendar: year === day.year ? 'gregory' : 'persian' };

/** «24 تشرين الثاني/نوفمبر 2026»: all names must mean one month. */
function named(
  months: Extract<Atom, { kind: 'month' }>['months'],
  year: Extract<Atom, { kind: 'number' }>,
  day: number,
  next: number,
  options: OrderOptions,
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

/** Where people write 11/24/2026, 05/01/2024 cannot be known. */
function writesMonthFirst(timezone: string): boolean {
  return /^(?:US\/|Pacific\/Honolulu$|America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Boise|Anchorage|Indiana\/|Kentucky\/))/.test(
    timezone,
  );
}
