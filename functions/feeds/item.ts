/** An entry as the feed gave it: decoded and told apart by field, but untrusted and not yet clean. */

/** Text with what it is: `html` may hold markup and entities of its own, `text` is to be shown as it stands. */
export interface Markup {
  readonly kind: 'text' | 'html';
  readonly value: string;
}

export interface Enclosure {
  readonly url: string;
  readonly type: string | null;
  readonly length: number | null;
}

export interface Item {
  /** Trimmed, never empty. */
  readonly guid: string | null;
  /** Absolute http(s) URL of the article, resolved against `xml:base` and the feed; a permalink GUID counts. */
  readonly link: string | null;
  readonly title: Markup | null;
  /** `description` or `summary`. */
  readonly summary: Markup | null;
  /** `content:encoded`, Atom `content`, JSON `content_html` or `content_text`. */
  readonly content: Markup | null;
  /** The date of publication as the feed writes it, unread. */
  readonly published: string | null;
  /** The date of the last change as the feed writes it, unread. */
  readonly updated: string | null;
  readonly author: string | null;
  readonly categories: readonly string[];
  readonly enclosures: readonly Enclosure[];
  /** BCP 47, of the item if it says so. */
  readonly language: string | null;
}

/** Which reader served an item: how broken the feed is. */
export type Reader = 'strict' | 'loose' | 'json';

export interface FeedHead {
  readonly title: string | null;
  readonly link: string | null;
  readonly language: string | null;
  /** Minutes between changes, as `ttl` or `sy:` tell them. */
  readonly ttl: number | null;
  /** Hours (0–23, GMT) in which the feed asks not to be read. */
  readonly skipHours: readonly number[];
  /** English day names as the feed wrote them. */
  readonly skipDays: readonly string[];
}

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json';

/** An item of a document and the two hashes by which it is known again. */
export interface ReadItem {
  /** Of the bytes of the entry, 8 characters; null where the document was not cut. */
  readonly bytesHash: string | null;
  /** Of what was read from it, 8 characters; null where it was skipped as seen. */
  readonly readHash: string | null;
  /** Null when its bytes were seen before, so that it was not read. */
  readonly item: Item | null;
  readonly reader: Reader | null;
  /** True where the document ends inside the entry: what was read is a part, and no edit of what is known. */
  readonly partial?: boolean;
}

export type ReadResult =
  | {
      readonly kind: 'feed';
      readonly format: FeedFormat;
      readonly head: FeedHead;
      /** In document order. */
      readonly items: readonly ReadItem[];
      /** What was wrong with the document and was got over, in words. */
      readonly flaws: readonly string[];
    }
  | { readonly kind: 'unreadable'; readonly message: string };

export interface ReadOptions {
  readonly contentType?: string | null;
  /** The URL it came from, to resolve relative links. */
  readonly base?: string | null;
  /** Hashes of bytes that were seen before: those entries are not read again. */
  readonly seen?: (bytesHash: string) => boolean;
}
