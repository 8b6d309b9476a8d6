/** Queries as data: what a rule looks for. Made by the parser, printed by the formatter, run by the matcher. */

/** How a word of a query is held against a word of the text. */
export type WordMode =
  | 'inflected' // in any of its forms
  | 'exact' // `=word`: as written, only case and spelling folded
  | 'prefix'; // `word*`: any word that begins so

export interface QueryWord {
  /** As written, without `=` and `*`. */
  readonly text: string;
  readonly mode: WordMode;
}

/**
 * Canonical: no AND directly inside an AND (likewise OR), no `title` inside a `title`, no group of one. In a
 * list of words the exact ones come last, since `=` holds for all that follows it.
 */
export type QueryNode =
  /** Words in order, side by side; a single word is a phrase of one. */
  | { readonly kind: 'phrase'; readonly words: readonly QueryWord[] }
  /** Words in any order with at most `within` others between them, counted together. */
  | { readonly kind: 'near'; readonly words: readonly QueryWord[]; readonly within: number }
  | { readonly kind: 'and'; readonly parts: readonly QueryNode[] }
  | { readonly kind: 'or'; readonly parts: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly part: QueryNode }
  /** The part must hold in the title alone. */
  | { readonly kind: 'title'; readonly part: QueryNode }
  | { readonly kind: 'source'; readonly value: string }
  /** A BCP 47 tag in lower case. */
  | { readonly kind: 'language'; readonly value: string };

/**
 * Limits of one query. They are far above what a person writes, and low enough that a hostile or generated
 * query is refused in microseconds and can never exhaust the stack.
 */
export const QUERY_LIMITS = {
  /** UTF-16 units. */
  length: 10_000,
  words: 1_000,
  /** Brackets, NOT and `title:` inside one another. */
  depth: 24,
  /** The most words that `~` may let stand between. */
  within: 100,
} as const;

/** The words of a query in the order in which they are written, those under NOT included. */
export const wordsOf = (node: QueryNode): readonly QueryWord[] =>
  leavesOf(node).flatMap((leaf) => ('words' in leaf ? leaf.words : []));

/** A `source:` or `language:` of a query. */
export type QueryFilter = QueryNode & { readonly kind: 'source' | 'language' };

/** The filters of a query, those under NOT included. */
export const filtersOf = (node: QueryNode): readonly QueryFilter[] =>
  leavesOf(node).flatMap((leaf) => ('value' in leaf ? [leaf] : []));

type QueryLeaf = Exclude<QueryNode, { readonly kind: 'and' | 'or' | 'not' | 'title' }>;

/** What a query is made of in the end, in order. */
function leavesOf(node: QueryNode): readonly QueryLeaf[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.parts.flatMap(leavesOf);
    case 'not':
    case 'title':
      return leavesOf(node.part);
    default:
      return [node];
  }
}

/**
 * True where the node may hold for an article that has none of its words: then an index of words cannot find
 * the articles, and the rule would have to be tried on every one.
 *
 * @param filtersFind whether `source:` and `language:` count as something to look for, as they do in a rule's
 *   `not`, which is tried only where its `match` held.
 */
export function holdsWithoutWords(node: QueryNode, filtersFind = false): boolean {
  switch (node.kind) {
    case 'phrase':
    case 'near':
      return false;
    case 'and':
      return node.parts.every((part) => holdsWithoutWords(part, filtersFind));
    case 'or':
      return node.parts.some((part) => holdsWithoutWords(part, filtersFind));
    case 'not':
      return true;
    case 'title':
      return holdsWithoutWords(node.part, filtersFind);
    case 'source':
    case 'language':
      return !filtersFind;
  }
}
