/**
 * How often a feed is polled. What the watch file gives for a feed is kept to the minute. A default may be stretched
 * to a quarter of an hour where nothing comes, or where the feed itself asks for it and its habit does not belie it.
 */
import type { Feed, Minutes } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';
import type { FeedHead } from './item.ts';
import type { FeedState, Wishes } from './state.ts';

/** Minutes to which a default interval may be stretched. */
const STRETCH: Minutes = 15;
/** A feed counts as quiet when nothing new is due for so many polls: news that comes then is late by one of them. */
const QUIET_POLLS = 8;
/** Shares of known items in a document above which an interval may grow, and below which it shrinks. */
const GROW = 2 / 3;
const SHRINK = 1 / 3;

const MINUTE: Millis = 60_000;

type Every = Pick<Feed, 'every' | 'everyIsGiven'>;

/** The times of its interval that a feed may be stretched to; the effective interval is always one of these. */
function mostTimes({ every, everyIsGiven }: Every): number {
  return everyIsGiven ? 1 : Math.max(1, Math.floor(STRETCH / every));
}

/** A stored interval if it still fits the watch file, else the watch file's own. */
export function fittingInterval(feed: Every, interval: Minutes): Minutes {
  const times = interval / feed.every;
  return Number.isInteger(times) && times >= 1 && times <= mostTimes(feed) ? interval : feed.every;
}

/**
 * The interval after a poll.
 *
 * @param knownShare share of the document's items that were known before; 1 when it was unchanged
 */
export function adaptedInterval(
  feed: Every,
  state: Pick<FeedState, 'interval' | 'wishes' | 'rhythm' | 'lastChange'>,
  knownShare: number,
  now: Millis,
): Minutes {
  const most = mostTimes(feed);
  const times = Math.round(state.interval / feed.every);
  const wished = Math.min(most, Math.max(1, Math.ceil(wish(state) / feed.every)));
  return feed.every * Math.max(wished, Math.min(most, nextTimes(times, feed.every, state, knownShare, now)));
}

function nextTimes(
  times: number,
  every: Minutes,
  state: Pick<FeedState, 'rhythm' | 'lastChange'>,
  knownShare: number,
  now: Millis,
): number {
  if (knownShare < SHRINK) return 1;
  const idle = state.lastChange === null ? 0 : (now - Date.parse(state.lastChange)) / MINUTE;
  const quiet = Math.max(idle, state.rhythm ?? 0);
  if (quiet < QUIET_POLLS * times * every) return Math.max(1, Math.floor(times / 2));
  return knownShare > GROW && quiet >= QUIET_POLLS * 2 * times * every ? times * 2 : times;
}

/**
 * Minutes that the feed asks for. Templates say `hourly` and servers `max-age=3600` whatever the outlet does: a feed
 * that brings something new more often than it says is not believed.
 */
function wish({ wishes, rhythm }: Pick<FeedState, 'wishes' | 'rhythm'>): Minutes {
  const asked = Math.max(wishes.ttl ?? 0, wishes.maxAge ?? 0);
  return rhythm !== null && rhythm < asked ? 0 : asked;
}

/** The interval that holds now: in hours and days in which the feed asks not to be read, the longest allowed. */
export function intervalAt(feed: Every, state: Pick<FeedState, 'interval' | 'wishes'>, now: Millis): Minutes {
  const { skipHours, skipDays } = state.wishes;
  const time = new Date(now);
  const skipped = skipHours.includes(time.getUTCHours()) || skipDays.includes(time.getUTCDay());
  return skipped ? feed.every * mostTimes(feed) : fittingInterval(feed, state.interval);
}

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** What a document and its headers ask for, as it is remembered. Skipping all hours or days is taken for a mistake. */
export function wishesOf(head: FeedHead, maxAge: number | null): Wishes {
  const hours = [...new Set(head.skipHours.map((hour) => hour % 24))];
  const days = [...new Set(head.skipDays.map((day) => DAYS.indexOf(day.trim().slice(0, 3).toLowerCase())))];
  return {
    ttl: head.ttl !== null && head.ttl > 0 ? head.ttl : null,
    maxAge: minutesOf(maxAge),
    skipHours:
      hours.length < 24
        ? hours.filter((hour) => Number.isInteger(hour) && hour >= 0).sort((a, b) => a - b)
        : [],
    skipDays: days.length < 7 ? days.filter((day) => day >= 0).sort((a, b) => a - b) : [],
  };
}

/** Seconds of a header in whole minutes. */
export function minutesOf(seconds: number | null): Minutes | null {
  return seconds !== null && seconds >= 60 ? Math.floor(seconds / 60) : null;
}
