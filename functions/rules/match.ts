/** What a rule finds in an article, and why. */

/** Half-open UTF-16 offsets in the original text: `[from, to]` is `text.slice(from, to)`. */
export type Span = readonly [from: number, to: number];

/** What rules are held against. */
export interface Document {
  readonly title: string;
  readonly text: string;
  /** BCP 47 primary tag, or null when unknown. */
  readonly language: string | null;
  /** Id of the feed in which it is seen now; null outside of feeds (`match` on a file). */
  readonly feed: string | null;
  readonly source: string | null;
}

/** Why one span matched. */
export interface Reason {
  /** The word or phrase as the query writes it. */
  readonly word: string;
  /** The form that stands in the text. */
  readonly form: string;
  /** In words: `plural`, `with the proclitic وال`, `broken plural`, `verb`, … */
  readonly how: string;
}

export interface Match {
  /** The rule's id. */
  readonly rule: string;
  readonly spans: readonly Span[];
  readonly titleSpans: readonly Span[];
  readonly reasons: readonly Reason[];
  /** The sentence of the text around the first span, or the title where it matched only there. */
  readonly sentence: string;
  /** Where in `sentence` the match stands. */
  readonly sentenceSpans: readonly Span[];
  /** The last of the other sentences of the text that match by themselves, in order. */
  readonly further: readonly MatchedSentence[];
}

/** A sentence of a text, and where in it the match stands. */
export type MatchedSentence = {
  readonly text: string;
  readonly spans: readonly Span[];
};

export interface Matcher {
  /** Every rule that holds for the document, in the order of the watch file. */
  match(document: Document): readonly Match[];
}

/** What is wrong with a query, and where. */
export interface QueryError {
  /** 1-based, in UTF-16 units of the query. */
  readonly column: number;
  /** One line: what was found, what was expected. */
  readonly message: string;
}
