/** What a poll makes of a feed's state: pure, from the state before and what came back. The version is the writer's. */
import type { Feed } from '../base/config.ts';
import type { Millis, Random } from '../base/ports.ts';
import { backOffMinutes } from './backoff.ts';
import { adaptedInterval, minutesOf, wishesOf } from './interval.ts';
import type { FeedHead } from './item.ts';
import type { FetchOutcome } from './network.ts';
import { currentSeen, currentUrl, type FeedState, POLLS_TO_MOVE, type SeenItem } from './state.ts';
import { SEEN_LIMIT } from './staterow.ts';

type Body = Extract<FetchOutcome, { kind: 'body' }>;
type Unchanged = Extract<FetchOutcome, { kind: 'unchanged' }>;
type Failed = Extract<FetchOutcome, { kind: 'failed' }>;

const MINUTE: Millis = 60_000;

/** What came of a document whose items were all dealt with. */
export interface Reading {
  readonly answer: Pick<Body, 'etag' | 'lastModified' | 'permanentUrl' | 'hints'>;
  /** Null where the same body is to be read again. */
  readonly bodyHash: string | null;
  readonly head: FeedHead;
  /** Every item of the document. */
  readonly seen: readonly SeenItem[];
  /** How many of them were there before: seen, or known by an identity. */
  readonly known: number;
  /** How many new articles it brought. */
  readonly fresh: number;
  readonly readers: FeedState['readers'];
  readonly flaws: readonly string[];
  /** Why items of this document were rejected that had not been before. */
  readonly rejected: readonly string[];
  readonly shared: FeedState['shared'];
  readonly owed: FeedState['owed'];
  readonly summaryOnly: boolean;
  readonly paragraphs: FeedState['paragraphs'];
  readonly headlines: FeedState['headlines'];
}

/** After “unchanged”, or a body that is the same to the byte. */
export function afterUnchanged(
  state: FeedState,
  feed: Feed,
  outcome: Pick<Unchanged, 'hints' | 'permanentUrl'>,
  now: Millis,
): FeedState {
  const wishes = { ...state.wishes, maxAge: minutesOf(outcome.hints.maxAge) ?? state.wishes.maxAge };
  return {
    ...succeeded(state, outcome.permanentUrl, now),
    wishes,
    interval: adaptedInterval(feed, { ...state, wishes }, 1, now),
  };
}

/** After a document was read and its items were dealt with. */
export function afterRead(state: FeedState, feed: Feed, reading: Reading, now: Millis): FeedState {
  const { answer, seen, known, fresh } = reading;
  const isFirst = state.lastRead === null;
  const at = new Date(now).toISOString();
  const read: FeedState = {
    ...succeeded(state, answer.permanentUrl, now),
    etag: answer.etag,
    lastModified: answer.lastModified,
    bodyHash: reading.bodyHash,
    wishes: wishesOf(reading.head, answer.hints.maxAge),
    seen: merged(state.seen, seen),
    shared: reading.shared,
    owed: reading.owed,
    readers: reading.readers,
    flaws: reading.flaws,
    rejected: {
      count: state.rejected.count + reading.rejected.length,
      last: reading.rejected.at(-1) ?? state.rejected.last,
    },
    summaryOnly: reading.summaryOnly,
    paragraphs: reading.paragraphs,
    headlines: reading.headlines,
    ...(fresh > 0 || isFirst ? { lastChange: at, rhythm: newRhythm(state, fresh, now) } : {}),
  };
  const missed = !isFirst && state.seen.length > 0 && seen.length > 0 && known === 0;
  const share = isFirst || seen.length === 0 ? 1 : known / seen.length;
  return {
    ...read,
    interval: adaptedInterval(feed, read, share, now),
    ...(missed ? { gaps: state.gaps + 1, lastGap: at } : {}),
  };
}

/** After a failure, of the fetch or of reading what came (`unreadable`). */
export function afterFailure(
  state: FeedState,
  feed: Feed,
  outcome: Pick<Failed, 'failure' | 'message' | 'retryAfter'>,
  now: Millis,
  random: Random,
): FeedState {
  const at = new Date(now).toISOString();
  const failures = state.failures + 1;
  // A new home that turns out to be none is given up for the URL of the watch file.
  const strayed =
    currentUrl(state) !== state.url && (outcome.failure === 'gone' || failures >= STRAY_FAILURES);
  const gone = outcome.failure === 'gone' && !strayed;
  const serverWait = outcome.retryAfter === null ? null : later(now, outcome.retryAfter / 60);
  const backOff = backOffMinutes(outcome.failure, failures, feed.every, random);
  return {
    ...state,
    failures,
    failingSince: state.failingSince ?? at,
    lastFailure: { kind: outcome.failure, message: outcome.message, at },
    gone,
    moved: strayed ? null : state.moved,
    serverWait,
    notBefore: latest(serverWait, backOff > 0 ? later(now, backOff) : null),
  };
}

/** Failures in a row after which a permanent redirect is no longer believed. */
const STRAY_FAILURES = 3;

function succeeded(state: FeedState, permanentUrl: string | null, now: Millis): FeedState {
  return {
    ...state,
    notBefore: null,
    serverWait: null,
    failures: 0,
    failingSince: null,
    lastFailure: null,
    gone: false,
    moved: movedBy(state, permanentUrl),
    lastRead: new Date(now).toISOString(),
  };
}

/** A permanent redirect counts from poll to poll; a feed that has moved stays there until it is sent on. */
function movedBy(state: FeedState, permanentUrl: string | null): FeedState['moved'] {
  const { moved } = state;
  if (permanentUrl === null) return moved && moved.polls >= POLLS_TO_MOVE ? moved : null;
  if (moved?.to !== permanentUrl) return { to: permanentUrl, polls: 1 };
  return { to: moved.to, polls: Math.min(moved.polls + 1, POLLS_TO_MOVE) };
}

/**
 * The seen items after a document. One that shows nothing unseen changes nothing, so that a feed which two caches
 * serve in two versions by turns is not written at each turn.
 */
function merged(before: readonly SeenItem[], now: readonly SeenItem[]): readonly SeenItem[] {
  const current = new Map(now.map((item) => [keyOf(item), { ...item, age: 0 as const }]));
  const known = new Set(currentSeen({ seen: before }).map(keyOf));
  const brings = [...current.keys()].some((key) => !known.has(key));
  if (!brings) return before.map((item) => renewed(item, current.get(keyOf(item))));
  const left = before
    .filter((item) => item.age === 0 && !current.has(keyOf(item)))
    .map((item) => ({ ...item, age: 1 as const }));
  return [...current.values(), ...left].slice(0, SEEN_LIMIT);
}

/** An item's bytes as they are now, where only they have changed. */
function renewed(item: SeenItem, current: SeenItem | undefined): SeenItem {
  return current ? { ...item, bytesHash: current.bytesHash } : item;
}

const keyOf = ({ readHash, articleId }: SeenItem): string => `${readHash} ${articleId}`;

/** Weight of the newest distance between items in the mean. */
const NEWEST = 0.2;
/** A night or a holiday counts as no more than so many usual distances: it tells little of the habit. */
const OUTLIER = 8;

function newRhythm({ rhythm, lastChange }: FeedState, fresh: number, now: Millis): number | null {
  if (lastChange === null || fresh === 0) return rhythm;
  const minutes = Math.max(0, now - Date.parse(lastChange)) / MINUTE / fresh;
  const mean =
    rhythm === null ? minutes : rhythm * (1 - NEWEST) + Math.min(minutes, OUTLIER * rhythm) * NEWEST;
  return Math.max(0.1, Math.round(mean * 10) / 10);
}

function later(now: Millis, minutes: number): string {
  return new Date(now + Math.round(minutes * MINUTE)).toISOString();
}

function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
