/** Where a phrase or a group of near words stands in one text. */
import type { Leaf, Occurrence } from './leaf.ts';
import { nearOccurrences } from './near.ts';
import { phraseOccurrences } from './phrase.ts';
import type { Zone } from './zone.ts';

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
