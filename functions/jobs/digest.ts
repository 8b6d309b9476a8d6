/** What the answer of a feed's server makes of its items and its state: the part of a turn that reads. */
import type { ArticleKey } from '../articles/article.ts';
import { memoryOf } from '../articles/memory.ts';
import { idOf } from '../articles/rows.ts';
import type { Feed } from '../base/config.ts';
import { endsEarly, NOTHING_WHOLE } from '../feeds/flaws.ts';
import type { ReadItem, ReadResult } from '../feeds/item.ts';
import { bodyHash, read } from '../feeds/read.ts';
import { type FeedState, indexSeen } from '../feeds/state.ts';
import { afterRead } from '../feeds/transitions.ts';
import { isSamePage, readOwed } from './pages.ts';
import { type TakeInPorts, type TakenIn, takeIn } from './take-in.ts';
import {
  type Answered,
  doubt,
  type FeedReport,
  failed,
  mayEditBeside,
  type Polled,
  report,
  unchanged,
  type VisitPorts,
} from './visit.ts';

export interface PollPorts extends TakeInPorts, VisitPorts {}

/** Reads the document of an answer, and tries again the pages that were owed before. */
export async function digest(ports: PollPorts, answered: Answered): Promise<Polled> {
  return payOwed(ports, answered, await digestDocument(ports, answered));
}

/** Tries again the pages that were owed before this poll. */
async function payOwed(
  ports: PollPorts,
  { feed, state: before, deadline }: Answered,
  polled: Polled,
): Promise<Polled> {
  const { fullText, clock } = ports;
  if (!fullText || before.owed.length === 0) return polled;
  const memory = memoryOf(polled.next);
  const times = { now: clock.now(), deadline };
  const { report, next } = polled;
  const added = next.owed.filter((page) => !before.owed.includes(page));
  // What is owed anew, since its article was edited, is read at the next poll.
  const open = { ...before, owed: before.owed.filter((page) => next.owed.includes(page)) };
  const { waiting, failed, edits, alerts } = await readOwed(
    { ...ports, fullText },
    feed,
    open,
    memory,
    times,
  );
  return {
    ...polled,
    report: { ...report, edits: report.edits + edits, alerts: report.alerts + alerts },
    next: { ...next, owed: [...waiting, ...added, ...failed] },
  };
}

/** What the answer of a feed's server makes of its items and its state. */
async function digestDocument(
  ports: PollPorts,
  { feed, state, outcome, deadline }: Answered,
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
  // It says nothing, so it was not read: what stands in it may be too old to alert when it can be.
  if (isCutShort && items.every(({ partial }) => partial)) {
    return failed(ports, feed, state, { failure: 'unreadable', message: NOTHING_WHOLE, retryAfter: null });
  }
  let doubted: Promise<FeedState | null> | undefined;
  const mayEdit = async (key: ArticleKey): Promise<boolean> => {
    doubted ??= doubt(ports.store, feed, state);
    const overtaken = await doubted;
    return overtaken === null || mayEditBeside(state, overtaken, idOf(key));
  };
  const taken = await takeIn({ ...ports, mayEdit }, { feed, head, items, isCutShort, state, now, deadline });
  // By its validators the server would call the rest of it unchanged.
  const answer = isCutShort ? { ...outcome, etag: null, lastModified: null } : outcome;
  // The same document must be read again when what waits in it has waited long enough.
  const known = taken.waits ? null : hash;
  const next = afterRead(state, feed, { answer, bodyHash: known, ...reading(document, taken, state) }, now);
  return { report: readReport(feed, taken), next, doubted: (await doubted) === null };
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
    headlines: taken.headlines,
    summaryOnly: taken.summaryOnly ?? state.summaryOnly,
  };
}

/** Skipped items had a reader once; a document without a new item says nothing about the feed's health. */
function countReaders(items: readonly ReadItem[], state: FeedState): FeedState['readers'] {
  const of = (reader: ReadItem['reader']) => items.filter((item) => item.reader === reader).length;
  const readers = { strict: of('strict'), loose: of('loose'), json: of('json') };
  return readers.strict + readers.loose + readers.json === 0 ? state.readers : readers;
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
