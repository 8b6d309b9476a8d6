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
