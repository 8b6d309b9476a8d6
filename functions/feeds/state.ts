/** What is remembered of a feed between polls: the row `feed:<id>` of the table `state`. */
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
}

export interface FeedState {
  /** Counts writes; each is conditional on the one before. 0: the feed was never written. */
  readonly version: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Of the last body that was read. */
  readonly bodyHash: string | null;
  /** Minutes between polls as they are now. */
  readonly interval: number;
  /** ISO 8601: no visit before this (Retry-After, back-off). */
  readonly notBefore: string | null;
  readonly failures: number;
  readonly failingSince: string | null;
  readonly lastFailure: { readonly kind: FailureKind; readonly message: string; readonly at: string } | null;
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
}
