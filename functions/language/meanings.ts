/** What the words of the vocabulary stand for among the words of rules, noted once for each, by its number. */
import { currentGeneration, wordCount } from './vocabulary.ts';

/** What a word as a text writes it stands for. */
export interface Meaning {
  readonly words: readonly number[];
  /** It begins a word that a rule writes in one and the text may write in several. */
  readonly joins: boolean;
}

/** In place of a meaning: the word has not been read yet, or stands for nothing, as most do. */
export const [UNREAD, NOTHING] = [0, 1];

/**
 * All meanings in one row of numbers, since every text asks for some: at a meaning's place stands twice the count of its words,
 * and one more where it joins, and behind that the words.
 */
export interface Meanings {
  /** By word: `UNREAD`, or the place of its meaning in `cells`. */
  places: Int32Array;
  cells: Int32Array;
  used: number;
  generation: number;
}

const FEW_CELLS = 1 << 10;
/** The cell of UNREAD is never read; that of NOTHING says that there are no words. */
const FIRST_PLACE = 2;

export function createMeanings(): Meanings {
  return {
    places: new Int32Array(0),
    cells: new Int32Array(FEW_CELLS),
    used: FIRST_PLACE,
    generation: currentGeneration(),
  };
}

/** To be called before each text is read: the vocabulary may have grown, or have started afresh. */
export function keepUp(meanings: Meanings): void {
  if (meanings.generation !== currentGeneration()) Object.assign(meanings, createMeanings());
  const count = wordCount();
  if (count > meanings.places.length) meanings.places = longer(meanings.places, count);
}

/** Notes a meaning, null for nothing, and gives its place. */
export function note(meanings: Meanings, word: number, meaning: Meaning | null): number {
  const place = meaning === null ? NOTHING : append(meanings, meaning);
  meanings.places[word] = place!;
  return place!;
}

function append(meanings: Meanings, { words, joins }: Meaning): number {
  const place = meanings.used;
  meanings.used += 1 + words.length;
  if (meanings.used > meanings.cells.length) meanings.cells = longer(meanings.cells, meanings.used);
  const { cells } = meanings;
  cells[place] = words.length * 2 + Number(joins);
  for (let at = 0; at < words.length; at++) cells[place + 1 + at] = words[at] as number;
  return place;
}

function longer(numbers: Int32Array, least: number): Int32Array {
  const more = new Int32Array(Math.max(numbers.length * 2, least));
  more.set(numbers);
  return more;
}
