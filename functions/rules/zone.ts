/** One text of a document with the hits of single words in it, as lists by word. */
import { createHits, type Hits } from '../language/hits.ts';
import { createSkim, type Skim } from '../language/skim.ts';
import { type Token, tokensOf } from '../language/tokens.ts';
import type { WordIndex } from '../language/words.ts';

/** What was found in a text, the title or the body, as far as the holding of rules needs it. */
export interface Zone {
  readonly hits: Hits;
  /** By token: what stands before it, in bits of `GAP`. */
  readonly gaps: Uint8Array;
  /** Index of the word's first hit, or -1. */
  first(word: number): number;
  /** By hit: the next hit of the same word, or -1. */
  readonly next: Int32Array;
}

/** A zone that takes in one text after the other. */
export interface ScratchZone extends Zone {
  /**
   * Costs a few steps for each token and each hit, none for words that have none.
   *
   * @param language BCP 47 primary tag, or null
   */
  fill(text: string, language: string | null): void;
}

const SPARE_HITS = 64;

/** @param words how many words the index has */
export function createScratchZone(index: WordIndex, words: number): ScratchZone {
  const skim = createSkim();
  const hits = createHits();
  const heads = new Int32Array(words);
  // A head counts only if it was set for the text at hand, so that nothing need be wiped in between.
  const stamps = new Int32Array(words);
  let generation = 0;
  const zone = {
    hits,
    gaps: skim.gaps,
    next: new Int32Array(SPARE_HITS),
    first: (word: number) => (stamps[word] === generation ? heads[word]! : -1),
    fill(text: string, language: string | null) {
      skim.fill(text);
      index.find(skim, language, hits);
      zone.gaps = skim.gaps;
      generation += 1;
      if (zone.next.length < hits.count) zone.next = new Int32Array(hits.count * 2);
      const { next } = zone;
      for (let hit = hits.count - 1; hit >= 0; hit -= 1) {
        const word = hits.word[hit]!;
        next[hit] = stamps[word] === generation ? heads[word]! : -1;
        heads[word] = hit;
        stamps[word] = generation;
      }
    },
  };
  return zone;
}

/** A text read for good, to come back to after others. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly zone: Zone;
  /** In words, how the word of a hit stands there. */
  howOf(hit: number): string;
}

export function readingOf(index: WordIndex, text: string, language: string | null): Reading {
  const skim = createSkim();
  skim.fill(text);
  const hits = createHits();
  index.find(skim, language, hits);
  const tokens = tokensOf(skim);
  const howOf = (hit: number): string =>
    index.howOf(tokens, language, { word: hits.word[hit]!, first: hits.first[hit]!, last: hits.last[hit]! });
  return { text, tokens, zone: zoneOf(skim, hits), howOf };
}

/** A zone of its own. */
function zoneOf({ gaps }: Skim, hits: Hits): Zone {
  const heads = new Map<number, number>();
  const next = new Int32Array(hits.count).fill(-1);
  for (let hit = hits.count - 1; hit >= 0; hit -= 1) {
    const word = hits.word[hit]!;
    next[hit] = heads.get(word) ?? -1;
    heads.set(word, hit);
  }
  return { hits, gaps, next, first: (word) => heads.get(word) ?? -1 };
}

/** The hits of the wanted words, in the order of the text. */
export function hitsOf(zone: Zone, wanted: Iterable<number>): readonly number[] {
  const hits: number[] = [];
  for (const word of wanted) for (let hit = zone.first(word); hit >= 0; hit = zone.next[hit]!) hits.push(hit);
  return hits.sort((a, b) => a - b);
}
