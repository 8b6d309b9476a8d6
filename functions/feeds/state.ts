/** What is remembered of a feed between polls: the row `feed:<id>` of the table `state`. */
import type { Feed, Minutes } from '../base/config.ts';
import type { FailureKind } from './network.ts';

/** An item that stood in one of the last two documents. */
export interface SeenItem {
  /** 8 characters each; `bytes` is null where the document was not cut. */
  readonly bytesHash: string | null;
  readonly readHash: string;
  /** Id of its article; empty when the item was rejected. */
  readonly articleId: string;
  /** 0: it stands in the last document; 1: only in the one before. */
  readonly age: 0 | 1;
}

/** A page of full text that is still owed. */
export interface OwedPage {
  readonly source: string;
  readonly date: string;
  readonly url: string;
  /** ISO 8601: after this it is given up. */
  readonly until: string;
  /** ISO 8601: its server wants no visit before; null when it does not say. */
  readonly notBefore: string | null;
  /** True for an article without a date that stood in the feed's first document: it may be years old, and alerts nobody. */
  readonly silent?: boolean;
}

/** What the feed itself asks for. It may stretch a default interval, never one that the watch file gives. */
export interface Wishes {
  /** Minutes between changes, as the document tells them. */
  readonly ttl: Minutes | null;
  /** Minutes that the server wants the document to be kept. */
  readonly maxAge: Minutes | null;
  /** Hours (0–23, GMT) and days (0 is Sunday, GMT) in which it asks not to be read. */
  readonly skipHours: readonly number[];
  readonly skipDays: readonly number[];
}

export interface FeedState {
  /** Counts writes; each is conditional on the one before. 0: the feed was never written. */
  readonly version: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Of the last body that was read. */
  readonly bodyHash: string | null;
  /** Minutes between polls as they are now: a multiple of the watch file's `every`, so that the slots nest. */
  readonly interval: Minutes;
  readonly wishes: Wishes;
  /** ISO 8601: no visit before this (Retry-After, back-off). */
  readonly notBefore: string | null;
  /** ISO 8601: what of it is the server's own wish (Retry-After), which binds always. */
  readonly serverWait: string | null;
  readonly failures: number;
  readonly failingSince: string | null;
  readonly lastFailure: {
    readonly kind: FailureKind;
    readonly message: string;
    readonly at: string;
  } | null;
  /** 410: the feed is not visited any more until the watch file changes its URL. */
  readonly gone: boolean;
  /** The URL of the watch file at the last write, to know a change of it. */
  readonly url: string;
  /** A permanent redirect: where to, and how many polls in a row it held. */
  readonly moved: { readonly to: string; readonly polls: number } | null;
  /** ISO 8601: when a document was last read or found unchanged (noted at most once a day when unchanged). */
  readonly lastRead: string | null;
  /** ISO 8601: when a new item last came. */
  readonly lastChange: string | null;
  /** Average minutes between new items, an exponential mean; null until known. */
  readonly rhythm: number | null;
  readonly seen: readonly SeenItem[];
  /** Identities that several items share, which therefore are none; `guid` or `link` alone means all of the kind. */
  readonly shared: readonly string[];
  readonly owed: readonly OwedPage[];
  /** Polls that shared no item with the one before: items may have been missed. */
  readonly gaps: number;
  readonly lastGap: string | null;
  /** Items of the last document by the reader that served them. */
  readonly readers: { readonly strict: number; readonly loose: number; readonly json: number };
  readonly flaws: readonly string[];
  /** Items that failed by their own content: how many in all, and why the last. */
  readonly rejected: { readonly count: number; readonly last: string | null };
  /** True where most items carry a summary only. */
  readonly summaryOnly: boolean;
  /** The paragraphs that its articles repeat, as `articles/repeated` packs them. */
  readonly paragraphs: string | null;
  /** The headlines that it published last, as `articles/headlines` packs them. */
  readonly headlines: string | null;
  /** What operators are still to hear of it, in lines; null in nearly every row. */
  readonly untold: string | null;
}

const NO_WISHES: Wishes = { ttl: null, maxAge: null, skipHours: [], skipDays: [] };

/** The state of a feed that was never read. */
export function newState(feed: Pick<Feed, 'url' | 'every'>): FeedState {
  return {
    version: 0,
    etag: null,
    lastModified: null,
    bodyHash: null,
    interval: feed.every,
    wishes: NO_WISHES,
    notBefore: null,
    serverWait: null,
    failures: 0,
    failingSince: null,
    lastFailure: null,
    gone: false,
    url: feed.url,
    moved: null,
    lastRead: null,
    lastChange: null,
    rhythm: null,
    seen: [],
    shared: [],
    owed: [],
    gaps: 0,
    lastGap: null,
    readers: { strict: 0, loose: 0, json: 0 },
    flaws: [],
    rejected: { count: 0, last: null },
    summaryOnly: false,
    paragraphs: null,
    headlines: null,
    untold: null,
  };
}

/** Polls in a row for which a permanent redirect must hold before it is believed. */
export const POLLS_TO_MOVE = 5;

/** Where the feed is now: the watch file's URL, or where a permanent redirect has led for long enough. */
export function currentUrl(state: FeedState): string {
  return state.moved && state.moved.polls >= POLLS_TO_MOVE ? state.moved.to : state.url;
}

/**
 * The seen items that stand for what their articles say now. An item that was edited and then put back as it was is
 * not among them: its old form must be read again, or the article would keep the edit.
 */
export function currentSeen({ seen }: Pick<FeedState, 'seen'>): readonly SeenItem[] {
  const edited = new Set(seen.filter(({ age }) => age === 0).map(({ articleId }) => articleId));
  return seen.filter(({ age, articleId }) => age === 0 || articleId === '' || !edited.has(articleId));
}

/** The current seen items by each of their hashes, to know an item again. */
export function indexSeen(state: Pick<FeedState, 'seen'>): {
  readonly byBytes: ReadonlyMap<string, SeenItem>;
  readonly byRead: ReadonlyMap<string, SeenItem>;
} {
  const byBytes = new Map<string, SeenItem>();
  const byRead = new Map<string, SeenItem>();
  for (const item of currentSeen(state)) {
    if (item.bytesHash !== null) byBytes.set(item.bytesHash, item);
    byRead.set(item.readHash, item);
  }
  return { byBytes, byRead };
}

const DAY = 86_400_000;

/**
 * Whether two states tell the same, so that no write is needed. Validators, the body's hash and the bytes of items
 * that read the same change without news and are no reason to write; that the feed was read is noted once a day.
 */
export function sameState(a: FeedState, b: FeedState): boolean {
  return sameDay(a.lastRead, b.lastRead) && essence(a) === essence(b) && sameItems(a.seen, b.seen);
}

function sameItems(a: readonly SeenItem[], b: readonly SeenItem[]): boolean {
  if (a === b) return true;
  const nameOf = ({ readHash, age, articleId }: SeenItem): string => `${readHash}${age}${articleId}`;
  const names = new Set(a.map(nameOf));
  return names.size === new Set(b.map(nameOf)).size && b.every((item) => names.has(nameOf(item)));
}

function sameDay(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && Math.abs(Date.parse(a) - Date.parse(b)) < DAY);
}

function essence(state: FeedState): string {
  const { version, etag, lastModified, bodyHash, lastRead, seen, moved, wishes, readers, flaws, ...rest } =
    state;
  return JSON.stringify({
    ...rest,
    // A redirect that leads elsewhere each time would else be written at every poll.
    moved: moved && (moved.polls === 1 ? 1 : moved),
    wishes: { ...wishes, maxAge: null },
  });
}
