/** Words in order: a phrase from the hits of its words. */
import { GAP } from '../language/gaps.ts';
import type { Leaf, Occurrence } from './leaf.ts';
import type { Zone } from './zone.ts';

/**
 * From each hit of the first word on, the nearest hits of the others that fit. For each word a cursor moves along with
 * the beginning, so that each list of hits is walked once, however long the text is and whatever it repeats.
 */
export function phraseOccurrences(leaf: Leaf, zone: Zone, limit: number): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const { hits } = zone;
  const cursors = leaf.words.map((word) => zone.first(word));
  for (let start = cursors[0] ?? -1; start >= 0; start = zone.next[start]!) {
    const last = hits.last[start]!;
    for (let place = 1; place < cursors.length; place += 1)
      cursors[place] = nextAfter(cursors[place]!, last, zone);
    const rest = extend(leaf, zone, cursors, 1, last, leaf.gap);
    if (rest === null) continue;
    const occurrence = [start, ...rest];
    // Of two that end in the same hit the later one is the tighter.
    if (rest.length > 0 && found.at(-1)?.at(-1) === occurrence.at(-1)) found.pop();
    found.push(occurrence);
    if (found.length >= limit) break;
  }
  return found;
}

/**
 * The hits of the words from `place` on, behind the token `last`; null where they do not fit. The nearest hit is tried
 * first; one farther on, as far as the gap allows, helps where a comma parts the nearest from what follows.
 */
function extend(
  leaf: Leaf,
  zone: Zone,
  cursors: readonly number[],
  place: number,
  last: number,
  gap: number,
): readonly number[] | null {
  if (place === leaf.words.length) return [];
  const { hits, gaps } = zone;
  for (let hit = nextAfter(cursors[place]!, last, zone); hit >= 0; hit = zone.next[hit]!) {
    const first = hits.first[hit]!;
    const between = first - last - 1;
    if (between > gap) return null;
    if (isBroken(gaps, last, first)) continue;
    const rest = extend(leaf, zone, cursors, place + 1, hits.last[hit]!, gap - between);
    if (rest !== null) return [hit, ...rest];
  }
  return null;
}

/** From `hit` on, the first of the same word that begins behind the token `last`; -1 where there is none. */
function nextAfter(hit: number, last: number, zone: Zone): number {
  let next = hit;
  while (next >= 0 && zone.hits.first[next]! <= last) next = zone.next[next]!;
  return next;
}

/**
 * A phrase never runs over the end of a sentence. A comma, a colon or a quotation mark may part two neighbours
 * (قوات «الحشد الشعبي»), but where other words stand between, it parts what does not belong together.
 */
function isBroken(gaps: Uint8Array, last: number, first: number): boolean {
  const neighbours = first === last + 1;
  for (let token = last + 1; token <= first; token += 1) {
    const gap = gaps[token]! & ~GAP.hyphen;
    if (gap === GAP.sentence || (gap === GAP.phrase && !neighbours)) return true;
  }
  return false;
}
