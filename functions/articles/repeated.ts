/** Paragraphs that a source repeats under its articles. */

/** What is remembered of a source's paragraphs; see `rememberParagraphs`. */
export interface RepeatedParagraphs {
  readonly articles: number;
  readonly counts: ReadonlyMap<string, { readonly count: number; readonly since: number }>;
}
