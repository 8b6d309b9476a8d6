/** What the headers of an answer say about when to come again. */
import type { Millis } from '../base/ports.ts';
import { httpDate } from './httpdate.ts';
import type { CacheHints } from './network.ts';

/** As undici gives them: names in lower case, repeated headers as lists. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Seconds. A server that asks for more is asked again after a day all the same. */
const DAY = 86_400;

/** The first value of a header, trimmed; null where it is missing or empty. */
export function header(headers: Headers, name: string): string | null {
  const value = headers[name];
  const first = typeof value === 'string' ? value : value?.[0];
  return first?.trim() || null;
}

/** Every value of a header that may be repeated, as one list; null where it is missing. */
export function allOf(headers: Headers, name: string): string | null {
  const value = headers[name];
  if (value === undefined) return null;
  return typeof value === 'string' ? value : value.join(',');
}

/**
 * Seconds that a `Retry-After` asks to wait (RFC 9110, 10.2.3): a number of seconds or an HTTP date.
 *
 * @returns at most a day; null for one that is missing, in the past or cannot be read.
 */
export function retryAfter(value: string | null, now: Millis): number | null {
  if (value === null) return null;
  const seconds = /^\d+$/.test(value) ? Number(value) : secondsUntil(value, now);
  return seconds !== null && seconds > 0 ? Math.min(seconds, DAY) : null;
}

/**
 * Seconds for which the server calls its answers fresh: `max-age`, else `Expires` less `Date` (RFC 9111, 4.2.1). It is
 * the whole lifetime, without what a cache on the way has used up of it, since it stands for the feed's habit.
 *
 * @returns at most a day; null where nothing is said, or where answers are never fresh.
 */
export function cacheHints(headers: Headers, now: Millis): CacheHints {
  const control = header(headers, 'cache-control') ?? '';
  if (/\bno-(?:cache|store)\b/i.test(control)) return { maxAge: null };
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i.exec(control)?.[1];
  const seconds = maxAge === undefined ? expiresIn(headers, now) : Number(maxAge);
  return { maxAge: seconds !== null && seconds > 0 ? Math.min(seconds, DAY) : null };
}

function expiresIn(headers: Headers, now: Millis): number | null {
  const expires = header(headers, 'expires');
  const date = httpDate(header(headers, 'date') ?? '');
  return expires === null ? null : secondsUntil(expires, date ?? now);
}

/** Longer ones are not kept: they would be sent back with each request and stand in the feed's state. */
const VALIDATOR_LENGTH = 512;

/** An ETag or Last-Modified that can be stored and sent back as it is. */
export function validator(headers: Headers, name: 'etag' | 'last-modified'): string | null {
  const value = header(headers, name);
  return value !== null && value.length <= VALIDATOR_LENGTH && /^[ -~]+$/.test(value) ? value : null;
}

function secondsUntil(date: string, now: Millis): number | null {
  const time = httpDate(date);
  return time === null ? null : Math.ceil((time - now) / 1000);
}
