/** The smallest thing that is looked for: a word, a phrase, or words near one another. */
import type { QueryNode } from './node.ts';

/** A phrase or a group of near words, as the matcher holds it: words are numbers of the word index. */
export interface Leaf {
  readonly kind: 'phrase' | 'near';
  readonly words: readonly number[];
  /** The most other words that may stand between, counted together. */
  readonly gap: number;
  /** What it was made from, for reasons. */
  readonly query: QueryNode & { readonly kind: 'phrase' | 'near' };
}

/** Indices into the hits of a reading, in the order of the text, one for each word. */
export type Occurrence = readonly number[];
