/** Words in any order with few others between: a `~` query from the hits of its words. */
import type { Leaf, Occurrence } from './leaf.ts';
import { hitsOf, type Zone } from './zone.ts';

/**
 * For each hit, the smallest stretch that ends in it and holds every word. That is the one of the most recent
 * hits of each, unless two words share a token (both may stand for it) or a word takes several: then the
 * combinations of the hits around are searched. A word that the query names twice needs two hits.
 */
export function nearOccurrences(leaf: Leaf, zone: Zone, limit: number): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const needs = new Map<number, number>();
  for (const word of leaf.words) needs.set(word, (needs.get(word) ?? 0) + 1);
  const hits = hitsOf(zone, needs.keys());
  const widest = hits.reduce((most, hit) => Math.max(most, lengthOf(zone, hit)), 1);
  const reach = leaf.gap + leaf.words.length * widest;
  const recent = new Map<number, number[]>();
  const budget = { steps: MOST_STEPS };
  let begin = 0;
  for (const [index, hit] of hits.entries()) {
    const [word, last] = [zone.hits.word[hit]!, zone.hits.last[hit]!];
    recent.set(word, [...(recent.get(word) ?? []), hit].slice(-needs.get(word)!));
    let stretch: number[] | null = [...recent.values()].flat().sort((a, b) => a - b);
    if (stretch.length < leaf.words.length) continue;
    if (widest > 1 || overlaps(stretch, zone)) {
      while (zone.hits.first[hits[begin]!]! <= last - reach) begin += 1;
      stretch = budget.steps > 0 ? search(leaf, zone, hits.slice(begin, index + 1), budget) : null;
    }
    if (stretch === null || others(stretch, zone) > leaf.gap) continue;
    found.push(stretch);
    if (found.length >= limit) break;
    // Its words are spent: the next occurrence is another one.
    recent.clear();
    begin = index + 1;
  }
  return found;
}

/**
 * Steps of all searches in one text. Real ones take a dozen; only words that share all their tokens and stand in
 * them by the thousand take more, and what is missed there no one misses.
 */
const MOST_STEPS = 20_000;

/** One hit for each word, none over another, with few enough tokens between; null where there is no such choice. */
function search(leaf: Leaf, zone: Zone, hits: readonly number[], budget: { steps: number }): number[] | null {
  const candidates = leaf.words
    .map((word) => hits.filter((hit) => zone.hits.word[hit]! === word).reverse())
    .sort((a, b) => a.length - b.length);
  const choose = (chosen: readonly number[]): number[] | null => {
    if (chosen.length === candidates.length) {
      const stretch = sortByPlace(chosen, zone);
      return others(stretch, zone) <= leaf.gap ? stretch : null;
    }
    for (const hit of candidates[chosen.length]!) {
      budget.steps -= 1;
      if (budget.steps < 0) return null;
      const next = sortByPlace([...chosen, hit], zone);
      if (overlaps(next, zone)) continue;
      const stretch = choose([...chosen, hit]);
      if (stretch !== null) return stretch;
    }
    return null;
  };
  return choose([]);
}

function sortByPlace(hits: readonly number[], zone: Zone): number[] {
  return [...hits].sort((a, b) => zone.hits.first[a]! - zone.hits.first[b]!);
}

function overlaps(stretch: readonly number[], zone: Zone): boolean {
  return stretch.some(
    (hit, index) => index > 0 && zone.hits.first[hit]! <= zone.hits.last[stretch[index - 1]!]!,
  );
}

/** Tokens between the hits of a stretch. */
function others(stretch: readonly number[], zone: Zone): number {
  let count = 0;
  for (let index = 1; index < stretch.length; index += 1)
    count += zone.hits.first[stretch[index]!]! - zone.hits.last[stretch[index - 1]!]! - 1;
  return count;
}

function lengthOf(zone: Zone, hit: number): number {
  return zone.hits.last[hit]! - zone.hits.first[hit]! + 1;
}
