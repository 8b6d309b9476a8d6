/** One text of a document with the hits of single words in it, as lists by word. */
import type { Token } from '../language/tokens.ts';
import type { Hit } from '../language/words.ts';

/** One text of a document, the title or the body, and what was found in it. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit[];
}

export interface Zone {
  readonly reading: Reading;
  /** Index of the word's first hit in the reading, or -1. */
  first(word: number): number;
  /** By hit: the next hit of the same word, or -1. */
  readonly next: Int32Array;
}

/** A zone that takes in one reading after the other. */
export interface ScratchZone extends Zone {
  /** Costs a few steps for each hit, none for words that have none. */
  fill(reading: Reading): void;
}

const SPARE_HITS = 64;
const EMPTY: Reading = { text: '', tokens: [], hits: [] };

/** @param words how many words the index has */
export function createScratchZone(words: number): ScratchZone {
  const heads = new Int32Array(words);
  // A head counts only if it was set for the reading at hand, so that nothing need be wiped in between.
  const stamps = new Int32Array(words);
  let generation = 0;
  const zone = {
    reading: EMPTY,
    next: new Int32Array(SPARE_HITS),
    first: (word: number) => (stamps[word] === generation ? heads[word]! : -1),
    fill(reading: Reading) {
      const { hits } = reading;
      zone.reading = reading;
      generation += 1;
      if (zone.next.length < hits.length) zone.next = new Int32Array(hits.length * 2);
      for (let index = hits.length - 1; index >= 0; index -= 1) {
        const { word } = hits[index]!;
        zone.next[index] = stamps[word] === generation ? heads[word]! : -1;
        heads[word] = index;
        stamps[word] = generation;
      }
    },
  };
  return zone;
}

/** A zone of its own for one reading, to come back to later. */
export function zoneOf(reading: Reading): Zone {
  const heads = new Map<number, number>();
  const next = new Int32Array(reading.hits.length).fill(-1);
  for (let index = reading.hits.length - 1; index >= 0; index -= 1) {
    const { word } = reading.hits[index]!;
    next[index] = heads.get(word) ?? -1;
    heads.set(word, index);
  }
  return { reading, next, first: (word) => heads.get(word) ?? -1 };
}

/** The hits of the wanted words, in the order of the text. */
export function hitsOf(zone: Zone, wanted: Iterable<number>): readonly number[] {
  const hits: number[] = [];
  for (const word of wanted) for (let hit = zone.first(word); hit >= 0; hit = zone.next[hit]!) hits.push(hit);
  return hits.sort((a, b) => a - b);
}
