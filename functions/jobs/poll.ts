/**
 * `poll`: visits feeds and takes in what is new. A feed that fails is that feed's state and no exception; what
 * throws is a fault of the infrastructure (the store), after which the same feed can be polled again.
 */

import { unpackParagraphs } from '../articles/repeated.ts';
import type { Feed } from '../base/config.ts';
import type { Clock, Log, Millis, Random } from '../base/ports.ts';
import type { Store } from '../base/store.ts';
import { endsEarly } from '../feeds/flaws.ts';
import { notice } from '../feeds/health.ts';
import type { ReadItem, ReadResult } from '../feeds/item.ts';
import type { FetchOutcome, Network } from '../feeds/network.ts';
import { bodyHash, read } from '../feeds/read.ts';
import { type FeedState, indexSeen, sameState } from '../feeds/state.ts';
import { parseState, stateKey, stateRow } from '../feeds/staterow.ts';
import { afterFailure, afterRead, afterUnchanged } from '../feeds/transitions.ts';
import { mayFetch, requestFor } from '../feeds/turn.ts';
import { isSamePage, readOwed } from './pages.ts';
import { type TakeInPorts, type TakenIn, takeIn } from './take-in.ts';

/** How long a feed's turn may go on reading pages of full text. */
const PAGES_MS = 20_000;

export interface PollPorts extends TakeInPorts {
  readonly network: Network;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

export interface PollOptions {
  /** The tick's, which decides whose turn it is. */
  readonly minute: number;
  /** Polls every feed whatever its interval, though not against a Retry-After. */
  readonly once?: boolean;
  /** When the function must be done: no feed is begun after it. */
  readonly deadline?: Millis;
}

/** What came of one feed's turn. */
export interface FeedReport {
  readonly feed: string;
  readonly kind: 'skipped' | 'unchanged' | 'read' | 'failed';
  /** Why it was skipped or failed, in one line. */
  readonly message: string | null;
  readonly articles: number;
  readonly edits: number;
  readonly copies: number;
  readonly alerts: number;
  /** What operators should hear, once. */
  readonly notice: string | null;
}

/** Polls one feed. */
export async function pollFeed(ports: PollPorts, feed: Feed, options: PollOptions): Promise<FeedReport> {
  const { store, clock } = ports;
  const row = await store.get('state', stateKey(feed.id));
  const state = parseState(row, feed);
  const turn = mayFetch(state, feed, clock.now(), options.minute, { once: options.once ?? false });
  if (!turn.yes) return report(feed, 'skipped', { message: turn.reason });
  const outcome = await ports.network.fetch(requestFor(state, feed, clock.now()));
  const deadline = Math.min(clock.now() + PAGES_MS, options.deadline ?? Number.POSITIVE_INFINITY);
  const polled = await payOwed(
    ports,
    feed,
    await digest(ports, feed, state, outcome, deadline),
    state,
    deadline,
  );
  // What the row says of another address is not true of this one.
  const isElsewhere = row !== undefined && row.url !== feed.url;
  if (isElsewhere || state.version === 0 || !sameState(state, polled.next))
    await remember(store, feed, state, polled.next);
  return { ...polled.report, notice: notice(feed, state, polled.next, clock.now()) };
}

/** Tries again the pages that were owed before this poll. */
async function payOwed(
  ports: PollPorts,
  feed: Feed,
  polled: Polled,
  before: FeedState,
  deadline: Millis,
): Promise<Polled> {
  const { fullText, clock } = ports;
  if (!fullText || before.owed.length === 0) return polled;
  const repeated = unpackParagraphs(polled.next.paragraphs);
  const times = { now: clock.now(), deadline };
  const { report, next } = polled;
  const added = next.owed.filter((page) => !before.owed.includes(page));
  // What is owed anew, since its article was edited, is read at the next poll.
  const open = { ...before, owed: before.owed.filter((page) => next.owed.includes(page)) };
  const { owed, edits, alerts } = await readOwed({ ...ports, fullText }, feed, open, repeated, times);
  return {
    report: { ...report, edits: report.edits + edits, alerts: report.alerts + alerts },
    next: { ...next, owed: [...owed, ...added] },
  };
}

interface Polled {
  readonly report: FeedReport;
  readonly next: FeedState;
}

/** What the answer of a feed's server makes of its items and its state. */
async function digest(
  ports: PollPorts,
  feed: Feed,
  state: FeedState,
  outcome: FetchOutcome,
  deadline: Millis,
): Promise<Polled> {
  const now = ports.clock.now();
  if (outcome.kind === 'failed') return failed(ports, feed, state, outcome);
  if (outcome.kind === 'unchanged') return unchanged(feed, state, outcome, now);
  const hash = bodyHash(outcome.bytes);
  if (hash === state.bodyHash) return unchanged(feed, state, outcome, now);
  const { byBytes } = indexSeen(state);
  const document = await read(outcome.bytes, {
    contentType: outcome.contentType,
    base: outcome.finalUrl,
    seen: (bytesHash) => byBytes.has(bytesHash),
  });
  if (document.kind === 'unreadable') {
    return failed(ports, feed, state, { failure: 'unreadable', message: document.message, retryAfter: null });
  }
  const isCutShort = endsEarly(document.flaws);
  const { head, items } = document;
  const taken = await takeIn(ports, { feed, head, items, isCutShort, state, now, deadline });
  // By its validators the server would call the rest of it unchanged.
  const answer = isCutShort ? { ...outcome, etag: null, lastModified: null } : outcome;
  const next = afterRead(state, feed, { answer, bodyHash: hash, ...reading(document, taken, state) }, now);
  return { report: readReport(feed, taken), next };
}

function failed(
  ports: PollPorts,
  feed: Feed,
  state: FeedState,
  failure: Pick<Extract<FetchOutcome, { kind: 'failed' }>, 'failure' | 'message' | 'retryAfter'>,
): Polled {
  ports.log.warn('feed failed', { feed: feed.id, failure: failure.failure, reason: failure.message });
  return {
    report: report(feed, 'failed', { message: failure.message }),
    next: afterFailure(state, feed, failure, ports.clock.now(), ports.random),
  };
}

function unchanged(
  feed: Feed,
  state: FeedState,
  outcome: Extract<FetchOutcome, { kind: 'unchanged' | 'body' }>,
  now: Millis,
): Polled {
  return { report: report(feed, 'unchanged', {}), next: afterUnchanged(state, feed, outcome, now) };
}

type FeedDocument = Extract<ReadResult, { kind: 'feed' }>;

function reading(document: FeedDocument, taken: TakenIn, state: FeedState) {
  const of = (kind: TakenIn['admitted'][number]['kind']) =>
    taken.admitted.filter((one) => one.kind === kind).length;
  return {
    head: document.head,
    seen: taken.seen,
    // A copy from another feed is known to the store, but this feed brings it for the first time.
    known: taken.known + of('known') + of('edited') + of('expired'),
    fresh: of('new') + of('copy'),
    readers: countReaders(document.items, state),
    flaws: document.flaws,
    rejected: taken.rejected,
    shared: taken.shared,
    owed: [
      ...state.owed.filter((page) => !taken.owed.some((other) => isSamePage(page, other))),
      ...taken.owed,
    ],
    paragraphs: taken.paragraphs,
    summaryOnly: taken.summaryOnly ?? state.summaryOnly,
  };
}

/** Skipped items had a reader once; a document without a new item says nothing about the feed's health. */
function countReaders(items: readonly ReadItem[], state: FeedState): FeedState['readers'] {
  const of = (reader: ReadItem['reader']) => items.filter((item) => item.reader === reader).length;
  const readers = { strict: of('strict'), loose: of('loose'), json: of('json') };
  return readers.strict + readers.loose + readers.json === 0 ? state.readers : readers;
}

/**
 * Writes the state, on condition that nobody wrote since it was read. A conflict means that
 * another poller was faster, or that one's own reply was lost: either way what was admitted is in the store, and the
 * next poll goes on from what stands there.
 */
async function remember(store: Store, feed: Feed, before: FeedState, next: FeedState): Promise<void> {
  await store.put('state', stateRow(feed, { ...next, version: before.version + 1 }), [
    before.version === 0
      ? { field: 'id', is: 'absent' }
      : { field: 'version', is: 'equals', value: before.version },
  ]);
}

function readReport(feed: Feed, taken: TakenIn): FeedReport {
  const of = (kind: TakenIn['admitted'][number]['kind']) =>
    taken.admitted.filter((one) => one.kind === kind).length;
  return report(feed, 'read', {
    articles: of('new'),
    edits: of('edited'),
    copies: of('copy'),
    alerts: taken.admitted.reduce((sum, { alerts }) => sum + alerts, 0),
  });
}

export function report(feed: Feed, kind: FeedReport['kind'], over: Partial<FeedReport>): FeedReport {
  return {
    feed: feed.id,
    kind,
    message: null,
    articles: 0,
    edits: 0,
    copies: 0,
    alerts: 0,
    notice: null,
    ...over,
  };
}
