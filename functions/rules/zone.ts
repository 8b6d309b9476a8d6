/** One text of a document with the hits of single words in it, and what phrases are made of. */
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

/** Indices into the hits of a reading, in the order of the text, one for each word. */
export type Occurrence = readonly number[];

/** One text of a document, the title or the body, and what was found in it. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit[];
}

/** A reading with its hits as a list for each word. Used for one document after the other. */
export interface Zone {
  reading: Reading;
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
    reading: { text: '', tokens: [], hits: [] },
    heads: new Int32Array(words),
    stamps: new Int32Array(words),
    next: new Int32Array(SPARE_HITS),
    generation: 0,
  };
}

/** Takes a reading in; costs a few steps for each hit, none for words that have none. */
export function fillZone(zone: Zone, reading: Reading): void {
  const { hits } = reading;
  zone.reading = reading;
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

/** The hits of the wanted words, in the order of the text. */
export function hitsOf(zone: Zone, wanted: Iterable<number>): readonly number[] {
  const hits: number[] = [];
  for (const word of wanted)
    for (let hit = firstHit(zone, word); hit >= 0; hit = zone.next[hit]!) hits.push(hit);
  return hits.sort((a, b) => a - b);
}
