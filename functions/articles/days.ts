/** Days of the calendar: which ones exist, in which calendar a year is meant, and where the possible ends. */
import type { Millis } from '../base/ports.ts';
import { type CalendarName, toGregorian } from './calendars.ts';

export const DAY = 86_400_000;
/** The calendar of a bare year such as 1405 is the one by which it lies between these: the web's beginning … */
export const EARLIEST = Date.UTC(1995, 0, 1);
/** … and a year from now. */
export const AHEAD = 366 * DAY;

/** A day of the Gregorian calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Tells which century and which calendar a short or unnamed year can be of. */
export interface Present {
  readonly now: Millis;
}

/** The day, or null where there is none, as on the 31st of April. */
export function checked(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = day >= 1 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1;
  return exists ? { year, month, day } : null;
}

/** Whether a day lies farther ahead than anything that is announced. */
export const isFar = (day: Day, { now }: Present): boolean =>
  Date.UTC(day.year, day.month - 1, day.day) > now + AHEAD;

export const inGregorianAge = (year: number): boolean => year >= 1900 && year <= 2100;

/** RFC 2822, 4.3: two digits below 50 are of this century. */
export const fullYear = (year: number): number => (year < 50 ? 2000 + year : 1900 + year);

/**
 * A day written in numbers. The years 1300 to 1500 are Jalali or Hijri ones, 2700 to 2750 Kurdish ones: the calendar is the
 * one that was named, or the only one by which the day is not absurd.
 */
export function civil(
  year: number,
  month: number,
  day: number,
  era: CalendarName | null,
  present: Present,
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
      return at >= EARLIEST && at <= present.now + AHEAD;
    });
  return possible.length === 1 ? possible[0]! : null;
}

/** The day of an ordinal date, `2026-328`. */
export function dayOfYear(year: number, number: number): Day | null {
  if (!inGregorianAge(year) || number < 1) return null;
  const day = fromSerial(Date.UTC(year, 0, number));
  return day.year === year ? day : null;
}

/** ISO week 1 holds the year's first Thursday, so the fourth of January is in it. */
export function dayOfWeek(year: number, week: number, weekday: number): Day | null {
  if (!inGregorianAge(year) || week < 1 || week > 53) return null;
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  return fromSerial(monday + ((week - 1) * 7 + weekday - 1) * DAY);
}

function fromSerial(millis: number): Day {
  const date = new Date(millis);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
