/** Durations and wall-clock times as people write them in the watch file. */
import type { Deliver } from '../../functions/base/config.ts';

const MINUTES = { m: 1, h: 60, d: 1440 } as const;

/** `5m`, `24h`, `400d` in minutes; null when it is none of these. */
export function readDuration(text: string): number | null {
  const found = /^(\d{1,6}) ?([mhd])$/.exec(text);
  if (!found) return null;
  const unit = found[2] === 'm' ? MINUTES.m : found[2] === 'h' ? MINUTES.h : MINUTES.d;
  return Number(found[1]) * unit;
}

const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** `now`, `hourly` or `daily 07:00`. */
export function readDeliver(text: string): Deliver | null {
  if (text === 'now' || text === 'hourly') return { kind: text };
  const [daily, at = '', ...more] = text.split(/ +/);
  return daily === 'daily' && more.length === 0 && WALL_TIME.test(at) ? { kind: 'daily', at } : null;
}

/** `23:00-06:00`; it may run over midnight, but not from a time to itself. */
export function readQuiet(text: string): { readonly from: string; readonly to: string } | null {
  const [from = '', to = '', ...more] = text.split(/ ?[-–] ?/);
  if (more.length > 0 || !WALL_TIME.test(from) || !WALL_TIME.test(to) || from === to) return null;
  return { from, to };
}

const UNITS: Readonly<Record<string, number>> = { s: 1 / 60, ...MINUTES, w: 7 * MINUTES.d };

/** A duration as it was probably meant: `5m` of «5 minutes», `90m` of «1h30», null where that is a guess. */
export function likelyDuration(text: string): string | null {
  const parts = [...asciiDigits(text).matchAll(/(\d+(?:\.\d+)?)\s*([a-z]*)/gi)];
  let minutes = 0;
  for (const [, number, unit = ''] of parts) {
    const size = UNITS[unit.slice(0, 1).toLowerCase()];
    if (size === undefined || /^(?:mo|ms)/i.test(unit)) return null;
    minutes += Number(number) * size;
  }
  if (minutes <= 0 || !Number.isInteger(minutes)) return null;
  if (minutes % MINUTES.d === 0) return `${minutes / MINUTES.d}d`;
  return minutes % MINUTES.h === 0 ? `${minutes / MINUTES.h}h` : `${minutes}m`;
}

/** Times of day as they were probably meant: `daily 07:00` of «7:00», `00:00` of «24:00», other digits and dashes. */
export function likelyTimes(text: string): string {
  const times = asciiDigits(text)
    .toLowerCase()
    .replace(/\b(\d):(?=\d\d)/g, '0$1:')
    .replace(/\b24:00\b/g, '00:00')
    .replace(/\s*(?:[-–—]|\bto\b)\s*/g, '-');
  return WALL_TIME.test(times) ? `daily ${times}` : times;
}

/** Arabic-Indic and Persian digits, as their keyboards write them. */
const asciiDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - 0x660) % 16));

/** IANA names only: an offset such as +03:00 knows no daylight saving. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w+/-]*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
