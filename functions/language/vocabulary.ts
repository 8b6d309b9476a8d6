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
  /** Units of `text` before its last zero-width non-joiner, which writers put before an ending: سال‌های; 0 without one. */
  readonly joint: number;
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

/** The number of what folds to nothing, and so is no word. */
export const NO_WORD = 0;

/**
 * A row for each spelling: hash, place of its units, length, number of its word. Four columns, so that a row never lies
 * in two cache lines.
 */
export const ROW = { hash: 0, place: 1, length: 2, word: 3, columns: 4 } as const;

const FEW_ROWS = 1 << 11;

/** The table, to be read by those who look words up; only `addWord` writes. */
export interface Table {
  /** By slot: the number of a row + 1, or 0. At most half full, so that a search is short. */
  slots: Int32Array;
  rows: Int32Array;
  /** The units of all spellings, one behind the other. */
  units: Uint16Array;
}

const emptyTable = (): Table => ({
  slots: new Int32Array(FEW_ROWS * 2),
  rows: new Int32Array(FEW_ROWS * ROW.columns),
  units: new Uint16Array(FEW_ROWS * 8),
});
const NOTHING: Word = { text: '', script: 'other', capitals: 'none', joint: 0 };

export const table: Table = emptyTable();
let words: Word[] = [NOTHING];
let rowCount = 0;
let unitCount = 0;
let generation = 0;

/** How often the vocabulary has started afresh: what was noted by number before holds no more. */
export const currentGeneration = (): number => generation;

/** The word of a number, until the vocabulary starts afresh. */
export const wordOf = (number: number): Word => words[number] as Word;

/** To be called before a text is read, never within: the numbers of the last text lose their meaning. */
export function startAfreshIfFull(): void {
  if (rowCount < MOST_WORDS && unitCount < MOST_UNITS) return;
  Object.assign(table, emptyTable());
  words = [NOTHING];
  rowCount = unitCount = 0;
  generation++;
}

/** The search for a hash begins at the slot `hash ^ (hash >>> HASH_SHIFT)`: the low bits of FNV are its weakest. */
export const HASH_SHIFT = 15;

/** Adds a spelling that is not in the table, and gives the number of its word. */
export function addWord(raw: string, hash: number, word: Word): number {
  const row = rowCount++;
  if (rowCount * 2 > table.slots.length) growTable();
  while (unitCount + raw.length > table.units.length)
    table.units = longer(table.units, new Uint16Array(table.units.length * 2));
  const number = word.text === '' ? NO_WORD : words.push(word) - 1;
  table.rows.set([hash, unitCount, raw.length, number], row * ROW.columns);
  for (let at = 0; at < raw.length; at++) table.units[unitCount++] = raw.charCodeAt(at);
  occupy(row, hash);
  return number;
}

function growTable(): void {
  table.rows = longer(table.rows, new Int32Array(table.rows.length * 2));
  table.slots = new Int32Array(table.slots.length * 2);
  for (let row = 0; row < rowCount - 1; row++)
    occupy(row, table.rows[row * ROW.columns + ROW.hash] as number);
}

function occupy(row: number, hash: number): void {
  const { slots } = table;
  const mask = slots.length - 1;
  let slot = (hash ^ (hash >>> HASH_SHIFT)) & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = row + 1;
}

function longer<Numbers extends Int32Array | Uint16Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
