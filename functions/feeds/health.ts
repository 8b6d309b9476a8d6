/** How a feed fares: for the `feeds` command, the page, and the operators' mails. */
import type { Feed } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';
import { intervalAt } from './interval.ts';
import { duration, type Note, noteInEnglish } from './note.ts';
import { type FeedState, POLLS_TO_MOVE, sameState } from './state.ts';

export type HealthStatus = 'disabled' | 'new' | 'gone' | 'failing' | 'silent' | 'moved' | 'ok';

export interface Health {
  readonly status: HealthStatus;
  readonly facts: readonly Note[];
  /** The facts in English, each a line of its own, without an end mark where it is a fact and with one where it is a message. */
  readonly notes: readonly string[];
}

const MINUTE: Millis = 60_000;
const HOUR: Millis = 60 * MINUTE;
const DAY: Millis = 24 * HOUR;

export function health(feed: Feed, state: FeedState, now: Millis): Health {
  const facts = factsOf(feed, state, now);
  return { status: statusOf(feed, state, now), facts, notes: facts.map(noteInEnglish) };
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

function factsOf(feed: Feed, state: FeedState, now: Millis): readonly Note[] {
  return [...troubles(state, now), ...changes(feed, state, now), ...quality(state)];
}

/** What keeps the feed from being read. */
function troubles(state: FeedState, now: Millis): readonly Note[] {
  const notes: Note[] = [];
  const { lastFailure, failingSince, failures, serverWait, notBefore } = state;
  if (lastFailure) notes.push({ kind: 'failure', failure: lastFailure.kind, message: lastFailure.message });
  if (failingSince) notes.push({ kind: 'failing', since: now - Date.parse(failingSince), failures });
  if (serverWait && Date.parse(serverWait) > now) {
    notes.push({ kind: 'server-wait', until: Date.parse(serverWait) - now });
  } else if (notBefore && Date.parse(notBefore) > now && !state.gone) {
    notes.push({ kind: 'tried-again', until: Date.parse(notBefore) - now });
  }
  return notes;
}

/** Where it went, and what comes from it how often. */
function changes(feed: Feed, state: FeedState, now: Millis): readonly Note[] {
  const notes: Note[] = [];
  const { moved, lastChange, lastGap, rhythm, gaps } = state;
  if (moved && hasMoved(state)) notes.push({ kind: 'moved', to: moved.to });
  if (lastChange && silent(state, now)) {
    const usual = rhythm === null ? null : rhythm * MINUTE;
    notes.push({ kind: 'silent', since: now - Date.parse(lastChange), usual });
  }
  if (lastGap)
    notes.push({ kind: 'missed', gaps, since: now - Date.parse(lastGap), canBeShorter: feed.every > 1 });
  const interval = intervalAt(feed, state, now);
  if (interval !== feed.every) notes.push({ kind: 'stretched', interval, every: feed.every });
  return notes;
}

/** How well its documents can be used. */
function quality({ readers, flaws, rejected, shared, owed }: FeedState): readonly Note[] {
  const notes: Note[] = [];
  const items = readers.strict + readers.loose + readers.json;
  if (readers.loose > 0) notes.push({ kind: 'ill-formed', loose: readers.loose, items });
  notes.push(...flaws.map((words): Note => ({ kind: 'flaw', words })));
  if (rejected.count > 0) notes.push({ kind: 'rejected', ...rejected });
  if (shared.length > 0) notes.push({ kind: 'shared' });
  if (owed.length > 0) notes.push({ kind: 'owed', pages: owed.length });
  return notes;
}

/**
 * A failure is told to operators once it has lasted: failures in a row, and time. An outage of some hours ends by itself,
 * and a mail about each would hide those that do not.
 */
const TELL_FAILURES = 5;
const TELL_AFTER: Millis = DAY;

/**
 * What operators are to be told about a poll, once each: that a feed is gone, has been failing for a day, is back after
 * that, has moved, has gone silent, or may have missed items (at most once a day).
 *
 * @param before the state as it stood before the poll, `after` as it is stored after it
 * @returns one line, or null when there is nothing to tell.
 */
export function notice(feed: Feed, before: FeedState, after: FeedState, now: Millis): string | null {
  const name = feed.name === feed.id ? feed.id : `${feed.name} (${feed.id})`;
  const { lastFailure, failingSince } = after;
  if (after.gone && !before.gone) return `${name}: ${lastFailure?.message ?? 'gone for good (410).'}`;
  if (isLasting(after) && !isLasting(before) && lastFailure && failingSince) {
    return `${name} has been failing for ${ago(failingSince, now)}: ${lastFailure.message}`;
  }
  const lines = [...returned(before, after, now), ...changed(before, after, now)];
  return lines.length === 0 ? null : `${name} ${lines.join(' It ')}`;
}

function returned(before: FeedState, after: FeedState, now: Millis): readonly string[] {
  const isBack = isLasting(before) && after.failures === 0 && before.failingSince;
  return isBack ? [`can be read again after ${ago(before.failingSince, now)}.`] : [];
}

/** What is said of a feed that can be read. */
function changed(before: FeedState, after: FeedState, now: Millis): readonly string[] {
  const lines: string[] = [];
  const { moved, lastChange } = after;
  if (moved && hasMoved(after) && !(hasMoved(before) && before.moved?.to === moved.to))
    lines.push(`has moved: write ${moved.to} into the watch file.`);
  if (lastChange && fellSilent(before, after, now))
    lines.push(
      `has brought nothing new for ${ago(lastChange, now)}: look whether its outlet still fills it.`,
    );
  const lastTold = before.lastGap === null ? Number.NEGATIVE_INFINITY : Date.parse(before.lastGap);
  if (after.gaps > before.gaps && now - lastTold > DAY)
    lines.push('shared no item with the poll before: items may have been missed; give it a shorter every.');
  return lines;
}

/**
 * Whether silence began since the row was written last. While nothing changes a row is written once a day, which notes
 * the time; only a poll that writes tells, so that of one silence it is told once.
 */
function fellSilent(before: FeedState, after: FeedState, now: Millis): boolean {
  if (after.failures > 0 || before.lastRead === null || sameState(before, after)) return false;
  return silent(after, now) && !silent(before, Date.parse(before.lastRead));
}

function isLasting({ failures, failingSince, lastFailure }: FeedState): boolean {
  if (failures < TELL_FAILURES || !failingSince || !lastFailure) return false;
  return Date.parse(lastFailure.at) - Date.parse(failingSince) >= TELL_AFTER;
}

const ago = (time: string, now: Millis): string => duration(now - Date.parse(time));
