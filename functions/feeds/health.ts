/** How a feed fares, in words: for the `feeds` command, and for the operators' mails. */
import type { Feed } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';
import { intervalAt } from './interval.ts';
import { type FeedState, POLLS_TO_MOVE } from './state.ts';

export type HealthStatus = 'disabled' | 'new' | 'gone' | 'failing' | 'silent' | 'moved' | 'ok';

export interface Health {
  readonly status: HealthStatus;
  /** Each a line of its own, without an end mark where it is a fact and with one where it is a message. */
  readonly notes: readonly string[];
}

const MINUTE: Millis = 60_000;
const HOUR: Millis = 60 * MINUTE;
const DAY: Millis = 24 * HOUR;

export function health(feed: Feed, state: FeedState, now: Millis): Health {
  return { status: statusOf(feed, state, now), notes: notesOf(feed, state, now) };
}

function statusOf(feed: Feed, state: FeedState, now: Millis): HealthStatus {
  if (!feed.enabled) return 'disabled';
  if (state.gone) return 'gone';
  if (state.failures > 0) return 'failing';
  if (state.lastRead === null) return 'new';
  if (silent(state, now)) return 'silent';
  return hasMoved(state) ? 'moved' : 'ok';
}

/**
 * Whether nothing new has come for far longer than is the feed's habit: twelve times the usual distance between
 * items, but a day at least and a month at most; a week while no habit is known.
 */
export function silent(state: FeedState, now: Millis): boolean {
  if (state.lastChange === null || state.lastRead === null) return false;
  const usual = state.rhythm === null ? 7 * DAY : 12 * state.rhythm * MINUTE;
  return now - Date.parse(state.lastChange) > Math.min(Math.max(usual, DAY), 30 * DAY);
}

const hasMoved = ({ moved }: FeedState): boolean => moved !== null && moved.polls >= POLLS_TO_MOVE;

function notesOf(feed: Feed, state: FeedState, now: Millis): readonly string[] {
  return [...troubles(state, now), ...changes(feed, state, now), ...quality(state)];
}

/** What keeps the feed from being read. */
function troubles(state: FeedState, now: Millis): readonly string[] {
  const notes: string[] = [];
  const { lastFailure, failingSince, serverWait, notBefore } = state;
  if (lastFailure) notes.push(lastFailure.message);
  if (failingSince) notes.push(`failing for ${ago(failingSince, now)}, ${times(state.failures)} in a row`);
  if (serverWait && Date.parse(serverWait) > now) {
    notes.push(`its server asks for no visit for ${until(serverWait, now)}`);
  } else if (notBefore && Date.parse(notBefore) > now && !state.gone) {
    notes.push(`tried again in ${until(notBefore, now)}`);
  }
  return notes;
}

/** Where it went, and what comes from it how often. */
function changes(feed: Feed, state: FeedState, now: Millis): readonly string[] {
  const notes: string[] = [];
  const { moved, lastChange, lastGap, rhythm } = state;
  if (moved && hasMoved(state)) notes.push(`it has moved: write ${moved.to} into the watch file`);
  if (lastChange && silent(state, now)) {
    const habit = rhythm === null ? '' : `, though one comes every ${words(rhythm * MINUTE)} as a rule`;
    notes.push(`nothing new for ${ago(lastChange, now)}${habit}: see whether the outlet has another feed`);
  }
  if (lastGap) {
    const shorter = feed.every > 1 ? ': give it a shorter every' : '';
    notes.push(`items may have been missed ${times(state.gaps)}, last ${ago(lastGap, now)} ago${shorter}`);
  }
  const interval = intervalAt(feed, state, now);
  if (interval !== feed.every) {
    notes.push(`polled every ${interval} min instead of ${feed.every}, as its habit or its own wish allows`);
  }
  return notes;
}

/** How well its documents can be used. */
function quality({ readers, flaws, rejected, shared, owed }: FeedState): readonly string[] {
  const notes: string[] = [];
  const items = readers.strict + readers.loose + readers.json;
  if (readers.loose > 0) notes.push(`${readers.loose} of ${items} items are not well-formed`);
  notes.push(...flaws);
  if (rejected.count > 0) {
    const why = rejected.last ? `, the last because: ${rejected.last}` : '';
    notes.push(`items that could not be used: ${rejected.count}${why}`);
  }
  if (shared.length > 0) notes.push('items share GUIDs or links, which are therefore not relied on');
  if (owed.length > 0) notes.push(`pages of full text still owed: ${owed.length}`);
  return notes;
}

/** A failure is told to operators once it has lasted: failures in a row, and time. */
const TELL_FAILURES = 5;
const TELL_AFTER: Millis = 30 * MINUTE;

/**
 * What operators are to be told about a poll, once each: that a feed is gone, has been failing for a while, is back
 * after that, has moved, or may have missed items (at most once a day).
 *
 * @param before the state as it stood before the poll, `after` as it is stored after it
 * @returns one line, or null when there is nothing to tell.
 */
export function notice(feed: Feed, before: FeedState, after: FeedState, now: Millis): string | null {
  const name = feed.name === feed.id ? feed.id : `${feed.name} (${feed.id})`;
  const { lastFailure, failingSince, moved } = after;
  if (after.gone && !before.gone) return `${name}: ${lastFailure?.message ?? 'gone for good (410).'}`;
  if (isLasting(after) && !isLasting(before) && lastFailure && failingSince) {
    return `${name} has been failing for ${ago(failingSince, now)}: ${lastFailure.message}`;
  }
  if (isLasting(before) && after.failures === 0 && before.failingSince) {
    return `${name} can be read again after ${ago(before.failingSince, now)}.`;
  }
  if (moved && hasMoved(after) && !(hasMoved(before) && before.moved?.to === moved.to)) {
    return `${name} has moved: write ${moved.to} into the watch file.`;
  }
  const lastTold = before.lastGap === null ? Number.NEGATIVE_INFINITY : Date.parse(before.lastGap);
  if (after.gaps > before.gaps && now - lastTold > DAY) {
    return `${name} shared no item with the poll before: items may have been missed; give it a shorter every.`;
  }
  return null;
}

function isLasting({ failures, failingSince, lastFailure }: FeedState): boolean {
  if (failures < TELL_FAILURES || !failingSince || !lastFailure) return false;
  return Date.parse(lastFailure.at) - Date.parse(failingSince) >= TELL_AFTER;
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
const ago = (time: string, now: Millis): string => words(now - Date.parse(time));
const until = (time: string, now: Millis): string => words(Date.parse(time) - now);

/** A duration in its two largest units at most. */
function words(duration: Millis): string {
  const minutes = Math.max(1, Math.round(duration / MINUTE));
  if (minutes < 120) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)} h`;
  return `${Math.round(minutes / 1_440)} days`;
}
