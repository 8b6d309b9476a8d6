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
 * Spellings and UTF-16 units after which the vocabulary is full: it starts afresh before the next text, and until then
 * takes in no more. A day's news has fewer. Together some megabytes.
 */
const MOST_ROWS = 1 << 15;
const MOST_UNITS = 1 << 18;

/** The FNV-1a offset and prime, over UTF-16 units. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_STEP = 0x01000193;

/** The number of what folds to nothing, and so is no word. */
export const NO_WORD = 0;

/**
 * A row for each spelling: the number of its word, its length, and its units, side by side, so that most look-ups touch one
 * cache line of it.
 */
export const ROW = { word: 0, length: 1, units: 2 } as const;
/** What a column of a row can hold. */
const MOST_LENGTH = 0xffff;

/**
 * A slot holds the place of a row in its low bits, enough for all rows, and in the others those of the hash, which tell
 * most spellings apart without a look at the row.
 */
export const PLACE_BITS = 19;

const FEW_ROWS = 1 << 11;

/** The table, to be read by those who look words up; only `addWord` writes. */
export interface Table {
  /** 0, or a place and bits of a hash. At most half full, so that a search is short. */
  slots: Int32Array;
  /** One behind the other; the first stands at 1, so that no slot is 0. */
  rows: Uint16Array;
}

const emptyTable = (): Table => ({
  slots: new Int32Array(FEW_ROWS * 2),
  rows: new Uint16Array(FEW_ROWS * 8),
});
const NOTHING: Word = { text: '', script: 'other', capitals: 'none', joint: 0 };

export const table: Table = emptyTable();
let words: Word[] = [NOTHING];
let rowCount = 0;
let rowsEnd = 1;
let unitCount = 0;
let generation = 0;

/** How often the vocabulary has started afresh: what was noted by number before holds no more. */
export const currentGeneration = (): number => generation;

/** The word of a number, until the vocabulary starts afresh. */
export const wordOf = (number: number): Word => words[number] as Word;

/** All numbers that were given are below. */
export const wordCount = (): number => words.length;

const isFull = (): boolean => rowCount >= MOST_ROWS || unitCount >= MOST_UNITS;

/** To be called before a text is read, never within: the numbers of the last text lose their meaning. */
export function startAfreshIfFull(): void {
  if (!isFull()) return;
  Object.assign(table, emptyTable());
  words = [NOTHING];
  rowCount = unitCount = 0;
  rowsEnd = 1;
  generation++;
}

/** The search for a hash begins at the slot `hash ^ (hash >>> HASH_SHIFT)`: the low bits of FNV are its weakest. */
export const HASH_SHIFT = 15;

/** Gives the number of a spelling that is not in the table, and adds it, as long as the table is not full. */
export function addWord(raw: string, hash: number, word: Word): number {
  const number = word.text === '' ? NO_WORD : words.push(word) - 1;
  unitCount += raw.length;
  if (!isFull() && raw.length <= MOST_LENGTH) addRow(raw, hash, number);
  return number;
}

function addRow(raw: string, hash: number, number: number): void {
  const place = rowsEnd;
  rowsEnd += ROW.units + raw.length;
  while (rowsEnd > table.rows.length) table.rows = longer(table.rows);
  const { rows } = table;
  rows[place + ROW.word] = number;
  rows[place + ROW.length] = raw.length;
  for (let at = 0; at < raw.length; at++) rows[place + ROW.units + at] = raw.charCodeAt(at);
  rowCount++;
  if (rowCount * 2 > table.slots.length) growSlots();
  else occupy(place, hash);
}

function growSlots(): void {
  table.slots = new Int32Array(table.slots.length * 2);
  const { rows } = table;
  for (let place = 1; place < rowsEnd; ) {
    const from = place + ROW.units;
    const to = from + (rows[place + ROW.length] as number);
    let hash = HASH_START;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (rows[at] as number), HASH_STEP);
    occupy(place, hash);
    place = to;
  }
}

function occupy(place: number, hash: number): void {
  const { slots } = table;
  const mask = slots.length - 1;
  let slot = (hash ^ (hash >>> HASH_SHIFT)) & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = (hash & -(1 << PLACE_BITS)) | place;
}

function longer(from: Uint16Array): Uint16Array {
  const to = new Uint16Array(from.length * 2);
  to.set(from);
  return to;
}
