/** What the words of the vocabulary stand for among the words of rules, noted once for each: by its number, in pages. */
import type { Found } from './side.ts';
import { currentGeneration } from './vocabulary.ts';

/** What a word as a text writes it stands for. */
export interface Meaning {
  readonly found: readonly Found[];
  /** It begins a word that a rule writes in one and the text may write in several. */
  readonly joins: boolean;
}

/** What most words stand for: one object, so that it is known at a glance. */
export const MEANS_NOTHING: Meaning = { found: [], joins: false };

/** Words of one time have numbers close to one another, so an index that reads a few texts has few pages. */
export const PAGE_BITS = 9;
export const PAGE_MASK = (1 << PAGE_BITS) - 1;

/** By the high bits of a word's number, then by the low ones; undefined where the word has not been read yet. */
export type Pages = readonly (readonly (Meaning | undefined)[] | undefined)[];

export interface Meanings {
  /** What was noted since the vocabulary started afresh; to be asked for once a text. */
  pages(): Pages;
  note(word: number, meaning: Meaning): void;
}

export function createMeanings(): Meanings {
  const pages: (Meaning | undefined)[][] = [];
  let generation = currentGeneration();
  return {
    pages() {
      if (generation !== currentGeneration()) pages.length = 0;
      generation = currentGeneration();
      return pages;
    },
    note(word, meaning) {
      const number = word >>> PAGE_BITS;
      while (pages.length < number) pages.push(NO_PAGE);
      let page = pages[number] ?? NO_PAGE;
      if (page === NO_PAGE) {
        page = new Array<Meaning | undefined>(PAGE_MASK + 1).fill(undefined);
        pages[number] = page;
      }
      page[word & PAGE_MASK] = meaning;
    },
  };
}

const NO_PAGE: (Meaning | undefined)[] = [];
