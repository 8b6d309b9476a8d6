/** How long what was dealt with is kept. */
import type { Settings } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';

const DAY: Millis = 24 * 60 * 60_000;
/** Told alerts are kept as long as articles, and never shorter than this. */
const LEAST_KEPT_DAYS = 7;

/** Epoch seconds at which what is dealt with now expires; undefined: never. */
export function doneExpires(settings: Pick<Settings, 'keepDays'>, now: Millis): number | undefined {
  if (settings.keepDays === null) return undefined;
  return Math.ceil((now + Math.max(settings.keepDays, LEAST_KEPT_DAYS) * DAY) / 1_000);
}
