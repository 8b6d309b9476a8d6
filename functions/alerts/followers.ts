/**
 * Since when readers follow what they follow. A topic learns of a changed filter policy late, and functions change at
 * another moment of the same deployment: a message that speaks for a rule which somebody follows since a moment ago may
 * not reach him. He does not count as told by it, so that the next rule tells him: twice is better than never.
 */
import type { Subscriber } from '../base/config.ts';
import { shortHash } from '../base/hash.ts';
import type { Millis } from '../base/ports.ts';
import { stringsIn } from './fields.ts';
import { readerId } from './readers.ts';

/** SNS: «up to 15 minutes to fully take effect»; and the subscriptions come as much later than the functions, at most. */
export const SUBSCRIPTIONS_SETTLE: Millis = 30 * 60_000;

export interface Followers {
  /** To be remembered, one a reader: `<reader> <what he follows, hashed>`, and since when where that is not long ago. */
  readonly lines: readonly string[];
  /** Whether they are others than those that were remembered. */
  readonly changed: boolean;
  /** Ids of readers whom a message may not reach yet. */
  readonly unsure: ReadonlySet<string>;
}

/** Characters, few, since the lines of all readers are written with every lease: one change in 16 million is not noticed. */
const HASH = 4;

/** @param remembered the lines of the run before; where nothing was, all have followed for long. */
export function followersNow(
  remembered: unknown,
  subscribers: readonly Subscriber[],
  now: Millis,
  settles: Millis,
): Followers {
  const before = Array.isArray(remembered) ? stringsIn(remembered) : undefined;
  const known = new Map(before?.map((line) => splitLine(line)));
  const unsure = new Set<string>();
  const lines = subscribers.map(({ email, rules }) => {
    const reader = readerId(email);
    const what = `${reader} ${shortHash(rules === 'all' ? 'all' : [...rules].sort().join(' '), HASH)}`;
    const since = known.get(what) ?? (before ? new Date(now).toISOString() : '');
    // A time in the future is the work of a clock that was set back: nothing is sure.
    if (since === '' || !(now - Date.parse(since) < settles)) return what;
    unsure.add(reader);
    return `${what} ${since}`;
  });
  lines.sort();
  return { lines, changed: lines.join('\n') !== before?.join('\n'), unsure };
}

function splitLine(line: string): [what: string, since: string] {
  const [reader = '', what = '', since = ''] = line.split(' ');
  return [`${reader} ${what}`, since];
}
