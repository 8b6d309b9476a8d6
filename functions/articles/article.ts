/** An item made clean, and the row that holds it. */

/** What `normalize` makes of an item: clean, but without a place in the store. */
export interface CleanItem {
  /** Plain text, one line, never empty: the first words of the text where the feed gives no title. */
  readonly title: string;
  /** Absolute and canonical, without tracking parameters. */
  readonly url: string | null;
  /** The link as the feed gave it, made absolute. */
  readonly originalUrl: string | null;
  /** ISO 8601 UTC with three decimals, or null when the item gives none that can be read. */
  readonly published: string | null;
  /** What the feed said of the date. */
  readonly dateText: string | null;
  readonly author: string | null;
  /** BCP 47 primary tag, by letters and words; the feed's hint when in doubt. */
  readonly language: string | null;
  readonly summary: string;
  /** The body, paragraphs parted by an empty line, without its tail. */
  readonly text: string;
  readonly tags: readonly string[];
  readonly credit: string | null;
  /** True where the feed carries a summary only. */
  readonly summaryOnly: boolean;
  /** Of what its feed says, whatever was learned or forgotten of other articles since: by it an edit is known. */
  readonly contentHash: string;
}

/** Where the same article was also seen. */
export interface AlsoIn {
  readonly feed: string;
  readonly source: string;
  readonly name: string;
  readonly url: string | null;
}

/** Place of an article in the store. */
export interface ArticleKey {
  readonly source: string;
  /** `<published, ISO 8601 UTC, three decimals>#<id>` */
  readonly date: string;
}

/** A row of the table `articles`. */
export interface ArticleRow extends ArticleKey {
  /** UTC day, `YYYY-MM-DD`, the partition of `byDay`. */
  readonly day: string;
  readonly id: string;
  /** The home feed. */
  readonly feed: string;
  readonly sourceName: string;
  readonly title: string;
  readonly url: string | null;
  readonly published: string;
  readonly dateText: string | null;
  /** ISO 8601 UTC. */
  readonly firstSeen: string;
  readonly author: string | null;
  readonly language: string | null;
  readonly summary: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly credit: string | null;
  readonly summaryOnly: boolean;
  /** Why the page's full text is not here, where it was asked for. */
  readonly fullTextFailure: string | null;
  readonly alsoIn: readonly AlsoIn[];
  /** 1 at first, one more with each change of the row: an edit, or a feed that joins `alsoIn`. */
  readonly revision: number;
  readonly updatedAt: string | null;
  readonly previousTitle: string | null;
  /** Of what its feed said last, to know an edit from a mere change of markup. */
  readonly contentHash: string;
  /** Epoch seconds; absent where articles are kept for ever. */
  readonly expires?: number;
}
