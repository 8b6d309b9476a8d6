/**
 * The words that were met, one string object for each, so that a word met again costs no new string and its
 * look-ups elsewhere no new hash. A table with open addressing, since a Map would need the string to find it.
 */
import { tables } from './fold.ts';

/** Distinct words remembered; a day's news has fewer. Then it starts afresh. */
const REMEMBERED = 1 << 15;

/** Places in the table. */
export const SLOTS = REMEMBERED * 2;

/** The place of a word that is not in the table. */
export const NO_SLOT = -1;

const { folds } = tables;
/** The table itself: the word of each slot, or an empty string. */
export const remembered: string[] = new Array<string>(SLOTS).fill('');
let count = 0;
let generation = 0;

/** How often the table has started afresh: what was noted by slot before holds no more. */
export const currentGeneration = (): number => generation;

/** The FNV-1a offset and prime, over UTF-16 units. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_STEP = 0x01000193;

/**
 * The slot of the word that is the folded units of `text[from, to)`: `units` of them are left, and `hash` is their
 * FNV-1a. Only for stretches in which each unit folds to one or none.
 */
export function slotOf(text: string, from: number, to: number, units: number, hash: number): number {
  const table = remembered;
  const fold = folds;
  // The low bits of FNV are its weakest.
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (;;) {
    const word = table[slot] as string;
    if (word === '') break;
    if (word.length === units) {
      let same = true;
      for (let i = from, at = 0; i < to; i++) {
        const code = fold[text.charCodeAt(i)] as number;
        if (code === 0) continue;
        if (code !== word.charCodeAt(at)) {
          same = false;
          break;
        }
        at++;
      }
      if (same) return slot;
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
  if (count >= REMEMBERED) {
    table.fill('');
    count = 0;
    generation++;
    slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }
  let folded = '';
  for (let i = from; i < to; i++) {
    const code = fold[text.charCodeAt(i)] as number;
    if (code !== 0) folded += String.fromCharCode(code);
  }
  // Flat and internalised, so that it compares and hashes fast wherever it is used as a key.
  const word = Object.keys({ [folded]: 0 })[0] as string;
  table[slot] = word;
  count++;
  return slot;
}
