/** Where a phrase or a group of near words stands in one text. */
import { nearOccurrences } from './near.ts';
import { phraseOccurrences } from './phrase.ts';
import { firstHit, type Leaf, type Occurrence, type Zone } from './zone.ts';

/** All occurrences of a leaf, or the first `limit` of them. */
export function occurrencesOf(
  leaf: Leaf,
  zone: Zone,
  limit = Number.POSITIVE_INFINITY,
): readonly Occurrence[] {
  for (const word of leaf.words) if (firstHit(zone, word) < 0) return [];
  return leaf.kind === 'near' ? nearOccurrences(leaf, zone, limit) : phraseOccurrences(leaf, zone, limit);
}
