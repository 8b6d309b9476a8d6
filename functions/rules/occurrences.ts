/** Where the words of a phrase stand in one text: hits of single words, joined into occurrences. */
import type { Token } from '../language/tokens.ts';
import type { Hit } from '../language/words.ts';
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

/** Indices into the zone's hits, in the order of the text, one for each word. */
export type Occurrence = readonly number[];

/** One text of a document, the title or the body, with its hits as a list for each word. Used again and again. */
export interface Zone {
  text: string;
  tokens: readonly Token[];
  hits: readonly Hit[];
  /** By word: its first hit, if `stamps` has the zone's generation. */
  readonly heads: Int32Array;
  readonly stamps: Int32Array;
  /** By hit: the next hit of the same word, or -1. */
  next: Int32Array;
  generation: number;
}

const SPARE_HITS = 64;

export function createZone(words: number): Zone {
  return {
    text: '',
    tokens: [],
    hits: [],
    heads: new Int32Array(words),
    stamps: new Int32Array(words),
    next: new Int32Array(SPARE_HITS),
    generation: 0,
  };
}

/** Takes a text's hits in; costs a few steps for each hit, none for words that have none. */
export function fillZone(zone: Zone, text: string, tokens: readonly Token[], hits: readonly Hit[]): void {
  zone.text = text;
  zone.tokens = tokens;
  zone.hits = hits;
  zone.generation += 1;
  if (zone.next.length < hits.length) zone.next = new Int32Array(hits.length * 2);
  for (let index = hits.length - 1; index >= 0; index -= 1) {
    const { word } = hits[index]!;
    zone.next[index] = zone.stamps[word] === zone.generation ? zone.heads[word]! : -1;
    zone.heads[word] = index;
    zone.stamps[word] = zone.generation;
  }
}

/** Index of the word's first hit in the zone, or -1. */
export function firstHit(zone: Zone, word: number): number {
  return zone.stamps[word] === zone.generation ? zone.heads[word]! : -1;
}

/** All occurrences of a leaf, or the first `limit` of them. */
export function occurrencesOf(
  leaf: Leaf,
  zone: Zone,
  limit = Number.POSITIVE_INFINITY,
): readonly Occurrence[] {
  for (const word of leaf.words) if (firstHit(zone, word) < 0) return [];
  return leaf.kind === 'near' ? nearOccurrences(leaf, zone, limit) : phraseOccurrences(leaf, zone, limit);
}

/**
 * From each hit of the first word, the nearest hit of the next, and so on. The nearest is always the best: it
 * spends least of the gap, and a break of the text that bars it bars all behind it.
 */
function phraseOccurrences(leaf: Leaf, zone: Zone, limit: number): readonly Occurrence[] {
  const found: number[][] = [];
  const [head] = leaf.words;
  if (head === undefined) return found;
  for (let start = firstHit(zone, head); start >= 0; start = zone.next[start]!) {
    const occurrence = extendPhrase(leaf, zone, start);
    if (occurrence === null) continue;
    // Of two that end in the same hit the later one is the tighter.
    if (found.at(-1)?.at(-1) === occurrence.at(-1) && leaf.words.length > 1) found.pop();
    found.push(occurrence);
    if (found.length >= limit) break;
  }
  return found;
}

function extendPhrase(leaf: Leaf, zone: Zone, start: number): number[] | null {
  const occurrence = [start];
  let gap = leaf.gap;
  let last = zone.hits[start]!.last;
  for (let place = 1; place < leaf.words.length; place += 1) {
    let hit = firstHit(zone, leaf.words[place]!);
    while (hit >= 0 && zone.hits[hit]!.first <= last) hit = zone.next[hit]!;
    if (hit < 0) return null;
    const { first } = zone.hits[hit]!;
    const between = first - last - 1;
    gap -= between;
    if (gap < 0 || isBroken(zone.tokens, last, first)) return null;
    occurrence.push(hit);
    last = zone.hits[hit]!.last;
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

/**
 * The words in any order: for each hit, the smallest stretch that ends in it and holds every word, from the most
 * recent hits of each. A word that the query names twice needs two hits.
 */
function nearOccurrences(leaf: Leaf, zone: Zone, limit: number): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const needs = new Map<number, number>();
  for (const word of leaf.words) needs.set(word, (needs.get(word) ?? 0) + 1);
  const recent = new Map<number, number[]>();
  for (const hit of hitsOf(zone, needs)) {
    const { word } = zone.hits[hit]!;
    const list = [...(recent.get(word) ?? []), hit].slice(-needs.get(word)!);
    recent.set(word, list);
    const stretch = [...recent.values()].flat().sort((a, b) => a - b);
    if (stretch.length < leaf.words.length || !fits(stretch, zone, leaf.gap)) continue;
    found.push(stretch);
    if (found.length >= limit) break;
    // Its words are spent: the next occurrence is another one.
    recent.clear();
  }
  return found;
}

/** True where the hits stand apart from one another with at most `gap` other tokens between them. */
function fits(stretch: readonly number[], zone: Zone, gap: number): boolean {
  let others = 0;
  for (let index = 1; index < stretch.length; index += 1) {
    const between = zone.hits[stretch[index]!]!.first - zone.hits[stretch[index - 1]!]!.last - 1;
    if (between < 0) return false;
    others += between;
  }
  return others <= gap;
}

/** The hits of the wanted words, in the order of the text. */
function hitsOf(zone: Zone, wanted: ReadonlyMap<number, number>): readonly number[] {
  const hits: number[] = [];
  for (const word of wanted.keys())
    for (let hit = firstHit(zone, word); hit >= 0; hit = zone.next[hit]!) hits.push(hit);
  return hits.sort((a, b) => a - b);
}
