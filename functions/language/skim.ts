/**
 * The one pass over every article: where its words stand and which they are, as columns of numbers. It reads each UTF-16
 * unit once, hashes the letters as they stand, and finds the word in the vocabulary; a word that was met before costs no
 * string, no fold and no object.
 */
import { KIND, kindOf, tables } from './fold.ts';
import { GAP, gapOf } from './gaps.ts';
import { unitsOf } from './text-units.ts';
import {
  addWord,
  HASH_SHIFT,
  HASH_START,
  HASH_STEP,
  NO_WORD,
  PLACE_BITS,
  ROW,
  startAfreshIfFull,
  table,
} from './vocabulary.ts';
import { endOfWord, isAstralLetter, readWord } from './word-ends.ts';

/** The words of one text. The columns hold more places than words; what lies beyond `count` means nothing. */
export interface Skim {
  readonly count: number;
  /** Numbers in the vocabulary; they hold until the next text is skimmed, here or elsewhere. */
  readonly words: Int32Array;
  /** Half-open UTF-16 offsets in the text. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** By word: what stands before it, in bits of `GAP`; `none` before the first and behind the last. */
  readonly gaps: Uint8Array;
}

/** A skim that takes in one text after the other. */
export interface ScratchSkim extends Skim {
  fill(text: string): void;
}

/** Places at first: a long article's words. */
const SPARE = 512;
/** Places that are kept from one text to the next; few pages are longer. */
const MOST_KEPT = 1 << 15;

const SPACE = 0x20;
const NOT_MET = -1;
// Constants of this module become part of the machine code; bindings of others are read each time round the loop.
const { kinds } = tables;
const { unknown, gap, arabic, dropped, surrogate } = KIND;
const { none: noGap } = GAP;
const [start, step, shift] = [HASH_START, HASH_STEP, HASH_SHIFT];
const [known, noWord] = [table, NO_WORD];
const { word: numberOf, length: lengthOf, units: lettersOf } = ROW;
const [placeBits, placeMask] = [PLACE_BITS, (1 << PLACE_BITS) - 1];

export function createSkim(): ScratchSkim {
  const skim = { count: 0, ...columnsOf(SPARE), fill: (text: string) => fill(skim, text) };
  return skim;
}

type Columns = { -readonly [Key in keyof Skim]: Skim[Key] };

function columnsOf(places: number) {
  return {
    words: new Int32Array(places),
    from: new Int32Array(places),
    to: new Int32Array(places),
    // One more, so that the gap behind the last word can be asked for.
    gaps: new Uint8Array(places + 1),
  };
}

function grow(skim: Columns): void {
  const { words, from, to, gaps } = skim;
  Object.assign(skim, columnsOf(words.length * 2));
  skim.words.set(words);
  skim.from.set(from);
  skim.to.set(to);
  skim.gaps.set(gaps);
}

/** A function of the module rather than of each skim: so the compiler knows its constants. */
function fill(skim: Columns, text: string): void {
  startAfreshIfFull();
  if (skim.words.length > MOST_KEPT) Object.assign(skim, columnsOf(SPARE));
  const units = unitsOf(text);
  const { length } = text;
  let { words, from, to, gaps } = skim;
  let { slots, rows } = known;
  let mask = slots.length - 1;
  let count = 0;
  let before = 0;
  let gapFrom = 0;
  let at = 0;
  while (at < length) {
    let code = units[at] as number;
    const kind = kinds[code] || kindOf(code);
    if (kind === gap || kind === dropped) {
      at++;
      continue;
    }
    if (kind === surrogate && !isAstralLetter(text, at)) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    const begin = at;
    let hash = start;
    // The plain case: letters of one kind up to a space.
    let next = kind;
    while (kind < dropped) {
      while (next === kind) {
        hash = Math.imul(hash ^ code, step);
        at++;
        code = units[at] as number;
        next = kinds[code] as number;
      }
      if (next !== unknown) break;
      next = kindOf(code);
    }
    // Nothing but letters and marks goes on an Arabic word.
    if (code !== SPACE && (next !== gap || kind !== arabic)) {
      const end = endOfWord(text, begin, at, kind);
      for (; at < end; at++) hash = Math.imul(hash ^ (units[at] as number), step);
    }
    let word = NOT_MET;
    for (let slot = (hash ^ (hash >>> shift)) & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot] as number;
      if (entry === 0) break;
      if ((entry ^ hash) >>> placeBits !== 0) continue;
      const row = entry & placeMask;
      if (rows[row + lengthOf] !== at - begin) continue;
      const letters = row + lettersOf - begin;
      let same = begin;
      while (same < at && rows[letters + same] === units[same]) same++;
      if (same < at) continue;
      word = rows[row + numberOf] as number;
      break;
    }
    if (word === NOT_MET) {
      const raw = text.slice(begin, at);
      word = addWord(raw, hash, readWord(raw));
      ({ slots, rows } = known);
      mask = slots.length - 1;
    }
    if (word === noWord) continue;
    if (count === words.length) {
      grow(skim);
      ({ words, from, to, gaps } = skim);
    }
    words[count] = word;
    from[count] = begin;
    to[count] = at;
    const plain = count === 0 || (begin === gapFrom + 1 && units[gapFrom] === SPACE);
    gaps[count] = plain ? noGap : gapOf(units, gapFrom, begin, from[count - 1] as number, before);
    count++;
    before = word;
    gapFrom = at;
    // Most words end so; the gap begins before it all the same.
    if (code === SPACE) at++;
  }
  gaps[count] = noGap;
  skim.count = count;
}
