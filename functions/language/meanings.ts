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
const PAGE_BITS = 9;
const PAGE = 1 << PAGE_BITS;

export interface Meanings {
  /** Forgets all when the vocabulary has started afresh: to be called once a text. */
  refresh(): void;
  /** Undefined where the word has not been read yet. */
  of(word: number): Meaning | undefined;
  note(word: number, meaning: Meaning): void;
}

export function createMeanings(): Meanings {
  let pages: (Meaning | undefined)[][] = [];
  let generation = currentGeneration();
  return {
    refresh() {
      if (generation === currentGeneration()) return;
      pages = [];
      generation = currentGeneration();
    },
    of: (word) => pages[word >>> PAGE_BITS]?.[word & (PAGE - 1)],
    note(word, meaning) {
      const number = word >>> PAGE_BITS;
      while (pages.length <= number) pages.push([]);
      let page = pages[number] as (Meaning | undefined)[];
      if (page.length === 0) page = pages[number] = new Array<Meaning | undefined>(PAGE).fill(undefined);
      page[word & (PAGE - 1)] = meaning;
    },
  };
}
