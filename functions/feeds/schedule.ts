/**
 * Which feeds are due in a minute, and the messages that say so. Nothing is remembered: a feed's slot is a hash of
 * its id, so load is even and a feed is polled at the same minutes on every machine and after every deployment.
 */
import type { Feed, Minutes } from '../base/config.ts';
import { hash32 } from '../base/hash.ts';
import { hostOf } from './guard.ts';

/** Whole minutes since the epoch. */
export type Minute = number;

/** The work of one minute for the feeds of one lane. */
export interface PollBatch {
  /** The message group: all feeds of a host are in one lane, so that one poller at a time visits the host. */
  readonly lane: string;
  readonly minute: Minute;
  /** Which part of the lane's work of this minute, from 0, where it needs more than one message. */
  readonly part: number;
  /** Ids, at most `FEEDS_PER_BATCH`. */
  readonly feeds: readonly string[];
  /** The same for the same lane, minute and part, so that a doubled tick is absorbed. */
  readonly deduplicationId: string;
}

/**
 * So many that a call of poll, which takes a few messages, has a few hundred feeds whose answers it waits for together.
 * Were they all on one host, the time of a function would do for most: more than its pace bears they would be anyway.
 */
export const FEEDS_PER_BATCH = 50;

/**
 * The most lanes there are; each is a message group of the queue, worked on one at a time. Two hundred thousand feeds
 * fill their messages with as many.
 */
export const LANES = 1_024;

/**
 * Feeds of a minute that a lane should have: enough to fill its message, since a poller mostly waits for sockets and
 * waits for many at once, and so few that hardly ever a second message is needed.
 */
const FEEDS_PER_LANE = 40;

/** Where in its interval a feed is polled: 0 … interval − 1. */
export function slot(feedId: string, interval: Minutes): number {
  return hash32(feedId) % interval;
}

/**
 * Whether a feed's turn falls on this minute. Since slots nest, a feed that is due at a multiple of its interval is
 * due at the interval itself: so `dispatch` needs to know the watch file's interval alone, and the poll, which knows
 * the effective one (always a multiple), decides whether to fetch.
 */
export function isDue(feed: Pick<Feed, 'id'>, interval: Minutes, minute: Minute): boolean {
  return minute % interval === slot(feed.id, interval);
}

/** How many lanes the feeds of a watch file are spread over. */
export function laneCount(feeds: readonly Pick<Feed, 'every' | 'enabled'>[]): number {
  const perMinute = feeds.reduce((sum, { every, enabled }) => sum + (enabled ? 1 / every : 0), 0);
  return Math.min(LANES, Math.max(1, Math.round(perMinute / FEEDS_PER_LANE)));
}

/** The lane of a URL's host, of so many. */
export function lane(url: string, lanes: number = LANES): string {
  return String(hash32(hostOf(url)) % lanes);
}

/**
 * The messages of one minute: every enabled feed whose turn it is, by lane. Their order changes from minute to minute,
 * so that on a slow host, or one with more feeds than its pace allows, it is never the same ones that come too late.
 */
export function batches(feeds: readonly Feed[], minute: Minute): readonly PollBatch[] {
  const lanes = new Map<string, string[]>();
  const count = laneCount(feeds);
  for (const feed of feeds) {
    if (!feed.enabled || !isDue(feed, feed.every, minute)) continue;
    const name = lane(feed.url, count);
    const ids = lanes.get(name);
    if (ids) ids.push(feed.id);
    else lanes.set(name, [feed.id]);
  }
  return [...lanes].flatMap(([name, ids]) => parts(name, ids, minute));
}

function parts(name: string, ids: readonly string[], minute: Minute): readonly PollBatch[] {
  const ordered = shuffled(ids, minute);
  const count = Math.ceil(ordered.length / FEEDS_PER_BATCH);
  return Array.from({ length: count }, (_, part) => ({
    lane: name,
    minute,
    part,
    feeds: ordered.slice(part * FEEDS_PER_BATCH, (part + 1) * FEEDS_PER_BATCH),
    deduplicationId: `${name}-${minute}-${part}`,
  }));
}

/** The same order for the same minute, so that a doubled tick makes the same parts. */
function shuffled(ids: readonly string[], minute: Minute): readonly string[] {
  return ids
    .map((id) => ({ id, rank: hash32(`${id} ${minute}`) }))
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** Visits to one host that its pace bears in a minute: a pause of a second, and about as long for the answer. */
const VISITS_PER_MINUTE = 30;

/** Hosts whose feeds ask for more visits than the pace bears, so that some polls will be late: for `check`. */
export function crowdedHosts(
  feeds: readonly Feed[],
): readonly { readonly host: string; readonly feeds: number; readonly visitsPerMinute: number }[] {
  const hosts = new Map<string, { feeds: number; visitsPerMinute: number }>();
  for (const feed of feeds) {
    if (!feed.enabled) continue;
    const host = hosts.get(hostOf(feed.url)) ?? { feeds: 0, visitsPerMinute: 0 };
    host.feeds += 1;
    host.visitsPerMinute += 1 / feed.every;
    hosts.set(hostOf(feed.url), host);
  }
  return [...hosts]
    .filter(([, { visitsPerMinute }]) => visitsPerMinute > VISITS_PER_MINUTE)
    .map(([host, load]) => ({ host, ...load }));
}
