/** Times as the page shows them, in the watch file's zone and language; digits as Iraqi outlets write them. */
import { Temporal } from 'temporal-polyfill';
import type { Settings } from '../../functions/base/config.ts';
import type { Millis } from '../../functions/base/ports.ts';

type Where = Pick<Settings, 'language' | 'timezone'>;

const SHAPES = {
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  both: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  iso: { year: 'numeric', month: '2-digit', day: '2-digit' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** Marks of direction, which some locales put between the parts. */
const MARKS = /[\u061c\u200e\u200f]/g;
/** Making a format costs 50 µs, and a page has hundreds of times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(shape: keyof typeof SHAPES, at: Millis, { language, timezone }: Where): string {
  const locale = shape === 'iso' ? 'sv-SE' : language === 'ar' ? 'ar-IQ-u-nu-latn' : 'en-GB';
  const key = `${shape} ${locale} ${timezone}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, { ...SHAPES[shape], timeZone: timezone });
    formats.set(key, made);
  }
  return made.format(at).replace(MARKS, '').replace(/\s/g, ' ');
}

/** `2026-11-24`, the local day. */
export const localDay = (at: Millis, where: Where): string => format('iso', at, where);

/** `Tuesday, 24 November 2026`. */
export const dayName = (at: Millis, where: Where): string => format('day', at, where);

/** `14:05`. */
export const clockTime = (at: Millis, where: Where): string => format('clock', at, where);

/** `14:05` of today, `23 Nov, 14:05` of another day. */
export const moment = (at: Millis, now: Millis, where: Where): string =>
  localDay(at, where) === localDay(now, where) ? clockTime(at, where) : format('both', at, where);

/** The local day that somebody typed, half-open; null where there is no such day. */
export function dayRange(
  day: string,
  timezone: string,
): { readonly from: Millis; readonly to: Millis } | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  try {
    const date = Temporal.PlainDate.from(day);
    const start = (of: Temporal.PlainDate) => of.toZonedDateTime(timezone).epochMilliseconds;
    return { from: start(date), to: start(date.add({ days: 1 })) };
  } catch {
    return null; // The calendar does not have it, such as 2026-02-30.
  }
}
