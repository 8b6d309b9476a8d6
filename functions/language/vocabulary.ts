/**
 * The words that texts were seen to write, letter by letter as they stand there: each is folded once, has a number, and
 * is found again by its raw letters, without a string, a fold or an object. What a rule's index makes of a word is noted
 * by that number. A table with open addressing, since a Map would need the string to find it.
 */

export type Script = 'arabic' | 'latin' | 'number' | 'other';
export type Capitals = 'none' | 'first' | 'all';

/** What is known of a word, whatever stands around it. */
export interface Word {
  /** Softly folded. Empty where nothing is left: then it is no word. */
  readonly text: string;
  readonly script: Script;
  /** Latin capitals: `US` and `U.S.` are all, `Iran` is first. */
  readonly capitals: Capitals;
}

/**
 * Words and UTF-16 units after which the vocabulary starts afresh, between two texts; a day's news has fewer. Together
 * some megabytes.
 */
const MOST_WORDS = 1 << 15;
const MOST_UNITS = 1 << 19;

/** The FNV-1a offset and prime, over UTF-16 units. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_STEP = 0x01000193;

/** A word's row: hash, place of its units, length. Padded to four, so that a row never lies in two cache lines. */
const ROW = 4;
const FEW_WORDS = 1 << 11;

/** By slot: a word's number + 1, or 0. Never more than half full, so that a search is short. */
let slots = new Int32Array(FEW_WORDS * 2);
let rows = new Int32Array(FEW_WORDS * ROW);
let units = new Uint16Array(FEW_WORDS * 8);
let words: Word[] = [];
let unitCount = 0;
let generation = 0;

/** How often the vocabulary has started afresh: what was noted by number before holds no more. */
export const currentGeneration = (): number => generation;

/** The word of a number, until the vocabulary starts afresh. */
export const wordOf = (number: number): Word => words[number] as Word;

/** To be called before a text is read, never within: the numbers of the last text lose their meaning. */
export function startAfreshIfFull(): void {
  if (words.length < MOST_WORDS && unitCount < MOST_UNITS) return;
  slots = new Int32Array(FEW_WORDS * 2);
  rows = new Int32Array(FEW_WORDS * ROW);
  units = new Uint16Array(FEW_WORDS * 8);
  words = [];
  unitCount = 0;
  generation++;
}

/** The low bits of FNV are its weakest. */
const slotFor = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;

/** The number of the word `text[from, to)`, whose FNV-1a is `hash`; -1 if it was not met. */
export function findWord(text: string, from: number, to: number, hash: number): number {
  const mask = slots.length - 1;
  const length = to - from;
  let slot = slotFor(hash, mask);
  for (;;) {
    const number = (slots[slot] as number) - 1;
    if (number < 0) return -1;
    const row = number * ROW;
    if (rows[row] === hash && rows[row + 2] === length) {
      const at = (rows[row + 1] as number) - from;
      let i = from;
      while (i < to && units[at + i] === text.charCodeAt(i)) i++;
      if (i === to) return number;
    }
    slot = (slot + 1) & mask;
  }
}

/** Adds a word that `findWord` did not find, and gives its number. */
export function addWord(text: string, from: number, to: number, hash: number, word: Word): number {
  const number = words.length;
  words.push(word);
  if ((number + 1) * 2 > slots.length) growTable();
  while (unitCount + to - from > units.length) units = doubled(units, new Uint16Array(units.length * 2));
  const row = number * ROW;
  rows[row] = hash;
  rows[row + 1] = unitCount;
  rows[row + 2] = to - from;
  for (let i = from; i < to; i++) units[unitCount++] = text.charCodeAt(i);
  occupy(number, hash);
  return number;
}

function growTable(): void {
  rows = doubled(rows, new Int32Array(rows.length * 2));
  slots = new Int32Array(slots.length * 2);
  for (let number = 0; number < words.length - 1; number++) occupy(number, rows[number * ROW] as number);
}

function occupy(number: number, hash: number): void {
  const mask = slots.length - 1;
  let slot = slotFor(hash, mask);
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = number + 1;
}

function doubled<Numbers extends Int32Array | Uint16Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
