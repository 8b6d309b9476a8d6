/** Words in order: a phrase from the hits of its words. */
import type { Token } from '../language/tokens.ts';
import type { Leaf, Occurrence } from './leaf.ts';
import type { Zone } from './zone.ts';

/**
 * From each hit of the first word, the nearest hit of the next, and so on. The nearest is always the best: it
 * spends least of the gap, and a break of the text that bars it bars all behind it. A later beginning never reaches
 * back before where an earlier one looked, so that each list of hits is walked once, however long the text is.
 */
export function phraseOccurrences(leaf: Leaf, zone: Zone, limit: number): readonly Occurrence[] {
  const found: (readonly number[])[] = [];
  const cursors = leaf.words.map((word) => zone.first(word));
  for (let start = cursors[0] ?? -1; start >= 0; start = zone.next[start]!) {
    const occurrence = extendPhrase(leaf, zone, start, cursors);
    if (occurrence === null) continue;
    // Of two that end in the same hit the later one is the tighter.
    if (found.at(-1)?.at(-1) === occurrence.at(-1) && leaf.words.length > 1) found.pop();
    found.push(occurrence);
    if (found.length >= limit) break;
  }
  return found;
}

function extendPhrase(leaf: Leaf, zone: Zone, start: number, cursors: number[]): Occurrence | null {
  const { hits, tokens } = zone.reading;
  const occurrence = [start];
  let gap = leaf.gap;
  let { last } = hits[start]!;
  for (let place = 1; place < leaf.words.length; place += 1) {
    let hit = cursors[place]!;
    while (hit >= 0 && hits[hit]!.first <= last) hit = zone.next[hit]!;
    cursors[place] = hit;
    if (hit < 0) return null;
    const { first } = hits[hit]!;
    gap -= first - last - 1;
    if (gap < 0 || isBroken(tokens, last, first)) return null;
    occurrence.push(hit);
    ({ last } = hits[hit]!);
  }
  return occurrence;
}

/**
 * A phrase never runs over the end of a sentence. A comma, a colon or a quotation mark may part two neighbours
 * (قوات «الحشد الشعبي»), but where other words stand between, it parts what does not belong together.
 */
function isBroken(tokens: readonly Token[], last: number, first: number): boolean {
  const neighbours = first === last + 1;
  for (let index = last + 1; index <= first; index += 1) {
    const { breakBefore } = tokens[index]!;
    if (breakBefore === 'sentence' || (breakBefore === 'phrase' && !neighbours)) return true;
  }
  return false;
}
