/**
 * A feed's turn, as far as it needs no reading: its state, the request, what an answer without a document means. What
 * reads documents is handed in, since it is most of the code and a function loads it while the first answers are on
 * their way.
 */
import type { Feed } from '../base/config.ts';
import type { Clock, Log, Millis, Random } from '../base/ports.ts';
import type { Store, Written } from '../base/store.ts';
import { notice } from '../feeds/health.ts';
import type { FetchOutcome, Network } from '../feeds/network.ts';
import { type FeedState, type OwedPage, sameState } from '../feeds/state.ts';
import { parseState, stateKey, stateRow } from '../feeds/staterow.ts';
import { afterFailure, afterUnchanged } from '../feeds/transitions.ts';
import { mayFetch, requestFor } from '../feeds/turn.ts';

/** Lines that a row owes its operators at most, should nobody take them for months. */
const MOST_OWED = 10;
/** A write that loses its race is tried again so often. */
const TRIES = 3;
/** How long a feed's turn may go on reading pages of full text. */
const PAGES_MS = 20_000;

export interface VisitPorts {
  readonly store: Store;
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
  /** What operators are to hear, in lines: owed in the feed's row until `tellNotices` has told it. */
  readonly notice: string | null;
  /** Of one that was skipped: it was its turn, but it is left alone since it failed. */
  readonly failing?: true;
}

/** A turn that is over, but for the writing of the state. */
export interface Polled {
  readonly report: FeedReport;
  readonly next: FeedState;
  /** True where the row was put in doubt on the way, so that its version is one higher. */
  readonly doubted?: boolean;
}

/** A feed whose server has answered. */
export interface Answered {
  readonly feed: Feed;
  /** As it was before. */
  readonly state: FeedState;
  readonly outcome: FetchOutcome;
  /** No page of full text is begun after it. */
  readonly deadline: Millis;
}

/** What an answer makes of a feed's items and its state, by reading its document and the pages that are owed. */
export type Digest = (answered: Answered) => Promise<Polled>;

/** Polls one feed. */
export async function visitFeed(
  ports: VisitPorts,
  feed: Feed,
  options: PollOptions,
  digest: () => Digest | Promise<Digest>,
): Promise<FeedReport> {
  const { store, clock } = ports;
  const row = await store.get('state', stateKey(feed.id));
  const state = parseState(row, feed);
  const turn = mayFetch(state, feed, clock.now(), options.minute, { once: options.once ?? false });
  if (!turn.yes)
    return report(feed, 'skipped', {
      message: turn.reason,
      notice: state.untold,
      ...(turn.failing ? { failing: true } : {}),
    });
  const outcome = await ports.network.fetch(requestFor(state, feed, clock.now()));
  const deadline = Math.min(clock.now() + PAGES_MS, options.deadline ?? Number.POSITIVE_INFINITY);
  const polled =
    withoutReading(ports, feed, state, outcome) ??
    (await (
      await digest()
    )({ feed, state, outcome, deadline }));
  // What the row says of another address is not true of this one.
  const isElsewhere = row !== undefined && row.url !== feed.url;
  const { doubted = false } = polled;
  const next = owing(polled.next, notice(feed, state, polled.next, clock.now()));
  if (isElsewhere || doubted || state.version === 0 || !sameState(state, next)) {
    const written = await remember(store, feed, doubted ? inDoubt(state) : state, next);
    if (written === 'conflict' && polled.report.kind === 'read') await insist(store, feed, state, next);
    // What the row owes now is for a later visit to tell: who wrote it may be about to.
    if (written === 'conflict') return polled.report;
  }
  return { ...polled.report, notice: next.untold };
}

/**
 * A state that owes its operators one more line. It comes with the write that is its reason, so that it is lost with
 * that or not at all; each line stands once, however often it becomes true before anybody could be told.
 */
function owing(state: FeedState, line: string | null): FeedState {
  const lines = linesOf(state);
  if (line === null || lines.includes(line)) return state;
  return { ...state, untold: [...lines, line].slice(-MOST_OWED).join('\n') };
}

const linesOf = ({ untold }: FeedState): readonly string[] => untold?.split('\n') ?? [];

/** What an answer without a document makes of the state; null where something is to be read. */
function withoutReading(
  ports: VisitPorts,
  feed: Feed,
  state: FeedState,
  outcome: FetchOutcome,
): Polled | null {
  if (outcome.kind === 'body' || state.owed.length > 0) return null;
  return outcome.kind === 'failed'
    ? failed(ports, feed, state, outcome)
    : unchanged(feed, state, outcome, ports.clock.now());
}

export function failed(
  ports: Pick<VisitPorts, 'clock' | 'log' | 'random'>,
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

export function unchanged(
  feed: Feed,
  state: FeedState,
  outcome: Extract<FetchOutcome, { kind: 'unchanged' | 'body' }>,
  now: Millis,
): Polled {
  return { report: report(feed, 'unchanged', {}), next: afterUnchanged(state, feed, outcome, now) };
}

/**
 * The state of a feed whose articles are about to be edited. What it remembers of them holds no more, and should the
 * poll end before it says what does (an old document that a cache served was taken in by half), the next one must look
 * at every item anew: they are found by their identities, and what is right already stays.
 */
function inDoubt(state: FeedState): FeedState {
  return { ...state, seen: [], bodyHash: null, etag: null, lastModified: null, version: state.version + 1 };
}

/**
 * Puts what a feed remembers in doubt; to be called once, before the first edit of a poll. Null, or the state that another
 * poller wrote meanwhile.
 */
export async function doubt(store: Store, feed: Feed, state: FeedState): Promise<FeedState | null> {
  if ((await remember(store, feed, state, inDoubt(state))) === 'done') return null;
  return parseState(await store.get('state', stateKey(feed.id)), feed);
}

/**
 * Whether an article may be edited by what was read although another poller wrote meanwhile. Not if that has read its item
 * too, or is about to: this document may be the older one, and would turn an edit back for good. Should it be the newer
 * one, the next poll finds what differs.
 */
export const mayEditBeside = (before: FeedState, now: FeedState, articleId: string): boolean =>
  failedAlone(before, now) ||
  (now.seen.length > 0 && !now.seen.some((item) => item.age === 0 && item.articleId === articleId));

/** Whether all that another poller met meanwhile was a failure. */
const failedAlone = (before: FeedState, now: FeedState): boolean =>
  now.failures > before.failures && now.lastRead === before.lastRead;

/**
 * Writes the state, on condition that nobody wrote since it was read. A conflict means that
 * another poller was faster, or that one's own reply was lost: either way what was admitted is in the store, and the
 * next poll goes on from what stands there.
 */
function remember(store: Store, feed: Feed, before: FeedState, next: FeedState): Promise<Written> {
  return store.put('state', stateRow(feed, { ...next, version: before.version + 1 }), [
    before.version === 0
      ? { field: 'id', is: 'absent' }
      : { field: 'version', is: 'equals', value: before.version },
  ]);
}

/**
 * Writes what another poller, that was faster, cannot know. If all it met was a failure, that is what was read: else the
 * feed would count as never read, and what has no date would be its backlog at the next poll. If it read the feed itself,
 * that is the pages of articles that were stored or edited here: their items may stand in no document any more.
 */
async function insist(store: Store, feed: Feed, before: FeedState, next: FeedState): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const now = parseState(await store.get('state', stateKey(feed.id)), feed);
    const unread = failedAlone(before, now);
    const insisted = unread ? afresh(before, next, now) : { ...now, owed: owedByBoth(before, next, now) };
    if (insisted.owed.length === now.owed.length && !unread) return;
    if ((await remember(store, feed, now, insisted)) === 'done') return;
  }
}

/** What was read, as if it had been read now. What was owed to operators before, and is not any more, was told meanwhile. */
function afresh(before: FeedState, next: FeedState, now: FeedState): FeedState {
  const fresh = linesOf(next).filter((line) => !linesOf(before).includes(line));
  return fresh.reduce(owing, { ...next, untold: now.untold });
}

/** The pages that are owed now, and those besides that are owed since this poll. */
function owedByBoth(before: FeedState, next: FeedState, now: FeedState): FeedState['owed'] {
  const among = (pages: FeedState['owed']) => new Set(pages.map(({ source, date }) => `${source}|${date}`));
  const [known, old] = [among(now.owed), among(before.owed)];
  const isOwn = ({ source, date }: OwedPage) =>
    !known.has(`${source}|${date}`) && !old.has(`${source}|${date}`);
  return [...now.owed, ...next.owed.filter(isOwn)];
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
