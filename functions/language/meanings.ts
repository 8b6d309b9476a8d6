/** What the words of the vocabulary stand for among the words of rules, noted once for each, by its number. */
import type { Found } from './side.ts';
import { currentGeneration } from './vocabulary.ts';

/** What a word as a text writes it stands for. */
export interface Meaning {
  readonly found: readonly Found[];
  /** It begins a word that a rule writes in one and the text may write in several. */
  readonly joins: boolean;
}

/** In place of a meaning: the word has not been read yet, or stands for nothing, as most do. */
export const [UNREAD, NOTHING] = [0, 1];

export interface Meanings {
  /**
   * By word: `UNREAD`, `NOTHING`, or the place of its meaning in `list`; words beyond its end are unread. To be asked
   * for before each text, since the vocabulary may have started afresh, and again when something was noted.
   */
  places(): Int32Array;
  readonly list: readonly Meaning[];
  /** Notes a meaning, null for nothing, and gives its place. */
  note(word: number, meaning: Meaning | null): number;
}

const FEW_WORDS = 1 << 10;
const NO_MEANING: Meaning = { found: [], joins: false };

export function createMeanings(): Meanings {
  // The places of UNREAD and NOTHING are taken, so that a place is an index.
  const list: Meaning[] = [NO_MEANING, NO_MEANING];
  let places = new Int32Array(FEW_WORDS);
  let generation = currentGeneration();
  return {
    list,
    places() {
      if (generation !== currentGeneration()) {
        generation = currentGeneration();
        places = new Int32Array(FEW_WORDS);
        list.length = 2;
      }
      return places;
    },
    note(word, meaning) {
      if (word >= places.length) {
        const longer = new Int32Array(Math.max(places.length * 2, word + 1));
        longer.set(places);
        places = longer;
      }
      const place = meaning === null ? NOTHING : list.push(meaning) - 1;
      places[word] = place!;
      return place!;
    },
  };
}
