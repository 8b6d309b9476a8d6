/** Times as people type them: `2026-11-24`, `2026-11-24 18:30`, `today`, `yesterday`, `7d` (ago); in the watch file's zone. */
import { Temporal } from 'temporal-polyfill';
import { bad, good, type Outcome } from '../functions/base/outcome.ts';

/** Half-open, milliseconds since the epoch; undefined is open. */
export interface Range {
  readonly from?: number;
  readonly to?: number;
}

export interface RangeOptions {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly day?: string | undefined;
}

interface Stretch {
  readonly start: Temporal.Instant;
  /** The first instant that is no longer meant: a day is a whole day, a minute a whole minute. */
  readonly end: Temporal.Instant;
}

const UNITS = { m: 'minutes', h: 'hours', d: 'days', w: 'weeks' } as const;
const MOST_AGO = 1_000_000;
const FORMS = 'write 2026-11-24, "2026-11-24 18:30", today, yesterday, or 7d, 12h, 30m for so long ago';

/** `to` is inclusive: `--to 2026-11-24` takes the whole of that day. */
export function parseRange(options: RangeOptions, timezone: string, now: number): Outcome<Range> {
  if (options.day !== undefined && (options.from !== undefined || options.to !== undefined))
    return bad('--day cannot stand beside --from or --to: use --day alone, or the two others.');
  const ends: { from?: number; to?: number } = {};
  for (const option of ['from', 'to', 'day'] as const) {
    const text = options[option];
    if (text === undefined) continue;
    const stretch = readTime(text, timezone, now);
    if (!stretch) return bad(`--${option} cannot be read («${text}»): ${FORMS}.`);
    if (option !== 'to') ends.from = stretch.start.epochMilliseconds;
    if (option !== 'from') ends.to = stretch.end.epochMilliseconds;
  }
  if (ends.from !== undefined && ends.to !== undefined && ends.from >= ends.to)
    return bad('--from lies after --to: exchange them.');
  return good(ends);
}

/** A duration such as `8h` in milliseconds; null when it is none. */
export function parseDuration(text: string): number | null {
  const [, count, unit] = /^(\d{1,6})\s*([mhdw])$/.exec(text.trim().toLowerCase()) ?? [];
  if (count === undefined || !(unit === 'm' || unit === 'h' || unit === 'd' || unit === 'w')) return null;
  const minutes = { m: 1, h: 60, d: 1440, w: 10_080 }[unit];
  return Number(count) * minutes * 60_000;
}

function readTime(text: string, timezone: string, now: number): Stretch | null {
  const trimmed = text.trim().toLowerCase();
  const present = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timezone);
  if (trimmed === 'today') return dayOf(present.toPlainDate(), timezone);
  if (trimmed === 'yesterday') return dayOf(present.toPlainDate().subtract({ days: 1 }), timezone);
  if (trimmed === 'now') return { start: present.toInstant(), end: present.toInstant() };
  const [, count, unit] = /^(\d+)([mhdw])$/.exec(trimmed) ?? [];
  try {
    if (count !== undefined && (unit === 'm' || unit === 'h' || unit === 'd' || unit === 'w')) {
      if (Number(count) > MOST_AGO) return null;
      const at = present.subtract({ [UNITS[unit]]: Number(count) }).toInstant();
      return { start: at, end: at };
    }
    if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return dayOf(Temporal.PlainDate.from(trimmed), timezone);
    if (/^\d{4}-\d{2}-\d{2}t.*(z|[+-]\d{2}:?\d{2})$/.test(trimmed)) {
      const at = Temporal.Instant.from(text.trim().toUpperCase());
      return { start: at, end: at };
    }
    if (!/^\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}(:\d{2})?$/.test(trimmed)) return null;
    const start = Temporal.PlainDateTime.from(trimmed.replace(' ', 'T').toUpperCase()).toZonedDateTime(
      timezone,
    );
    const end = trimmed.length > 16 ? start.add({ seconds: 1 }) : start.add({ minutes: 1 });
    return { start: start.toInstant(), end: end.toInstant() };
  } catch {
    return null; // A day that the calendar does not have, such as 2026-02-30.
  }
}

function dayOf(date: Temporal.PlainDate, timezone: string): Stretch {
  return {
    start: date.toZonedDateTime(timezone).toInstant(),
    end: date.add({ days: 1 }).toZonedDateTime(timezone).toInstant(),
  };
}

/** `2026-11-24 18:30` in the zone, for tables. */
export function localTime(isoTime: string | null | undefined, timezone: string): string {
  const at = isoTime ? Date.parse(isoTime) : Number.NaN;
  if (Number.isNaN(at)) return '';
  const parts = format(timezone).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

/** Making one costs 50 µs, and a list has a thousand rows. */
const formats = new Map<string, Intl.DateTimeFormat>();
function format(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB-u-ca-iso8601-nu-latn', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timezone, made);
  return made;
}
