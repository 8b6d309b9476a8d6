/** Where a phrase or a group of near words stands in one text. */
import { nearOccurrences } from './near.ts';
import type { QueryNode } from './node.ts';
import { phraseOccurrences } from './phrase.ts';
import type { Zone } from './zone.ts';

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

/** All occurrences of a leaf, or the first `limit` of them. */
export function occurrencesOf(
  leaf: Leaf,
  zone: Zone,
  limit = Number.POSITIVE_INFINITY,
): readonly Occurrence[] {
  for (const word of leaf.words) if (zone.first(word) < 0) return [];
  return leaf.kind === 'near' ? nearOccurrences(leaf, zone, limit) : phraseOccurrences(leaf, zone, limit);
}

/** Whether a leaf stands in the zone at all. */
export function stands(leaf: Leaf, zone: Zone): boolean {
  if (leaf.words.length === 1) return zone.first(leaf.words[0]!) >= 0;
  return occurrencesOf(leaf, zone, 1).length > 0;
}
