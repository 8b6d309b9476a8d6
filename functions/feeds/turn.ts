/** Whether a feed is visited now, and what is asked for. */
import type { Feed } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';
import { intervalAt } from './interval.ts';
import type { FetchRequest } from './network.ts';
import { isDue, type Minute } from './schedule.ts';
import { currentUrl, type FeedState } from './state.ts';

export type Turn =
  | { readonly yes: true }
  | {
      readonly yes: false;
      readonly reason: string;
      /** It is its turn, but it is left alone since it failed, or is gone. */
      readonly failing?: true;
    };

export interface TurnOptions {
  /** True where every feed is to be polled once, whatever its interval and back-off, but not against the server. */
  readonly once: boolean;
}

/**
 * Whether to visit a feed in this minute.
 *
 * @param minute of the tick, not of the clock: a message that waited in the queue keeps its turn.
 */
export function mayFetch(
  state: FeedState,
  feed: Feed,
  now: Millis,
  minute: Minute,
  { once }: TurnOptions,
): Turn {
  if (!feed.enabled) return no('it is switched off in the watch file');
  const isTurn = isDue(feed, intervalAt(feed, state, now), minute);
  const wait = (reason: string): Turn => (isTurn ? { ...no(reason), failing: true } : no(reason));
  if (state.gone) return wait('its server says that it is gone for good (410)');
  if (isAhead(state.serverWait, now)) return wait(`its server asks for no visit before ${state.serverWait}`);
  if (once) return { yes: true };
  if (isAhead(state.notBefore, now)) return wait(`it failed and is left alone until ${state.notBefore}`);
  if (!isTurn) return no('it is not its turn');
  return { yes: true };
}

/** A wait of more than a day is the mark of a clock that was wrong. */
const LONGEST_WAIT: Millis = 86_400_000 + 60_000;

function isAhead(time: string | null, now: Millis): boolean {
  if (time === null) return false;
  const wait = Date.parse(time) - now;
  return wait > 0 && wait <= LONGEST_WAIT;
}

const no = (reason: string) => ({ yes: false, reason }) as const;

/** The request for a feed, conditional unless its validators are due for a test. */
export function requestFor(state: FeedState, feed: Feed, now: Millis): FetchRequest {
  const conditional = !doubtsValidators(state, now);
  return {
    url: currentUrl(state),
    etag: conditional ? state.etag : null,
    lastModified: conditional ? state.lastModified : null,
    userAgent: feed.userAgent,
    accept: 'feed',
  };
}

const MINUTE: Millis = 60_000;
const DAY = 1_440;
/** A silence of so many usual distances between items is odd enough to ask without validators. */
const ODD = 6;
/** Minutes below which no silence is odd. */
const SHORTEST_ODD = 180;

/**
 * Some servers keep an ETag while the body changes, and would say “unchanged” for ever. So the whole document is asked
 * for once a day, and once an hour while a feed is silent against its habit.
 */
function doubtsValidators(state: FeedState, now: Millis): boolean {
  if (state.lastRead === null || (now - Date.parse(state.lastRead)) / MINUTE >= DAY) return true;
  if (state.lastChange === null || state.rhythm === null) return false;
  const silence = (now - Date.parse(state.lastChange)) / MINUTE;
  const isFirstOfHour = Math.floor(now / MINUTE) % 60 < state.interval;
  return silence >= Math.max(SHORTEST_ODD, ODD * state.rhythm) && isFirstOfHour;
}
