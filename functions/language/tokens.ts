/**
 * Text to tokens: whole words, softly folded, with their place in the original. It runs over every article, so it
 * reads each UTF-16 unit once, hashes the folded letters as it goes, and finds the word's one string in a table:
 * a word that was seen before costs no new string, and its look-ups elsewhere no new hash.
 */
import { foldText, KIND, kindOf, tables } from './fold.ts';
import { HASH_START, HASH_STEP, NO_SLOT, remembered, slotOf } from './remembered.ts';

export type Script = 'arabic' | 'latin' | 'number' | 'other';

/** What stands between a token and the one before it, as far as a phrase cares. */
export type Break = 'none' | 'phrase' | 'sentence';

export interface Token {
  /** Softly folded; the same string object for the same word, while it is remembered. */
  readonly text: string;
  /** Half-open UTF-16 offsets in the original. */
  readonly from: number;
  readonly to: number;
  readonly script: Script;
  readonly breakBefore: Break;
  /** Latin capitals: `US` and `U.S.` are all, `Iran` is first. */
  readonly capitals: 'none' | 'first' | 'all';
  /** True if a hyphen alone parts it from the token before. */
  readonly hyphenBefore: boolean;
  /** Place of `text` in the table of remembered words while it stands there; -1 if it never did. */
  readonly slot: number;
}

const { kinds, folds } = tables;
const SCRIPTS: readonly Script[] = [
  'other',
  'other',
  'arabic',
  'latin',
  'number',
  'other',
  'other',
  'other',
  'other',
];

const SENTENCE = new Set(['.', '!', '?', '؟', '…', '۔', '。'].map((mark) => mark.charCodeAt(0)));
const PHRASE = new Set([...'،؛:;,()[]{}«»"“”„|•–—/\n\r'].map((mark) => mark.charCodeAt(0)));
const HYPHENS = new Set([0x2d, 0x2010, 0x2011]);
const APOSTROPHES = new Set([0x27, 0x2019, 0x2bc]);
/** Within numbers: the decimal ones stay as a dot, those of thousands go. */
const SEPARATORS = new Set([...'.,٫٬'].map((mark) => mark.charCodeAt(0)));
const DOT = 0x2e;
const NEWLINE = 0x0a;

/** English abbreviations whose dot ends no sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr gen lt col sgt maj capt rep sen gov prof st jr sr vs etc no jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

const isLetter = (kind: number): boolean =>
  kind === KIND.latin || kind === KIND.arabic || kind === KIND.other;
/** ASCII, Latin-1 and full-width capitals: what stands in names and abbreviations. */
const isCapital = (code: number): boolean =>
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0xde && code !== 0xd7) ||
  (code >= 0xff21 && code <= 0xff3a);
const ASTRAL_LETTER = /^[\p{L}\p{Nd}]$/u;

/** What the gap `text[from, to)` before a token means. */
function breakOf(text: string, from: number, to: number, before: Token | undefined): Break {
  let found: Break = 'none';
  let lines = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20) continue;
    if (code === DOT) {
      const abbreviated =
        before !== undefined &&
        (before.text.length === 1 ||
          ABBREVIATIONS.has(before.text) ||
          text.charCodeAt(before.to - 1) === DOT);
      if (!abbreviated && i + 1 < text.length && text.charCodeAt(i + 1) <= 0x20) return 'sentence';
      if (!abbreviated && before?.script === 'arabic') return 'sentence';
      if (!abbreviated) found = 'phrase';
    } else if (SENTENCE.has(code)) return 'sentence';
    else if (code === NEWLINE && ++lines > 1) return 'sentence';
    else if (PHRASE.has(code)) found = 'phrase';
  }
  return found;
}

/** The end of `U.S.` or `U.N` that begins at `at`: single capitals parted by dots; `at` itself if there is none. */
function dottedCapitals(text: string, at: number): number {
  let i = at;
  let letters = 0;
  while (isCapital(text.charCodeAt(i)) && text.charCodeAt(i + 1) === DOT) {
    letters++;
    i += 2;
  }
  if (letters === 0) return at;
  if (isCapital(text.charCodeAt(i)) && !isLetter(kindOf(text.charCodeAt(i + 1) || 0))) {
    letters++;
    i++;
  }
  return letters >= 2 ? i : at;
}

/** A letter or digit outside of the basic plane at `at`. */
const isAstralLetter = (text: string, at: number): boolean =>
  ASTRAL_LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0));

/** A mark that is seen (harakat, tatweel) belongs to the letter before it; an unseen control does not. */
const isMark = (code: number): boolean => code < 0x2000 && code !== 0xad && code !== 0x61c && code !== 0x180e;

/** What a stretch of letters turned out to be. */
interface Stretch {
  /** End of the token; at least one past its beginning. */
  to: number;
  kind: number;
  /** Folded units and their hash; both mean nothing where `slow`. */
  units: number;
  hash: number;
  /** The table of folds is not enough: ligatures, dotted capitals, letters beyond the basic plane. */
  slow: boolean;
}

/** Reads on from `at`, where the plain run of letters of one script ended, to the end of the token. */
function readOn(text: string, start: number, stretch: Stretch): void {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kinds[code] || kindOf(code);
    if (kind === KIND.dropped) {
      if (isMark(code)) stretch.to = at + 1;
      continue;
    }
    if (kind === KIND.gap) {
      // An apostrophe between letters and a separator between digits belong to the word.
      if (at + 1 >= text.length) break;
      const next = text.charCodeAt(at + 1);
      const nextKind = kinds[next] || kindOf(next);
      if (stretch.kind === KIND.digit && SEPARATORS.has(code) && nextKind === KIND.digit) stretch.slow = true;
      else if (stretch.kind !== KIND.latin || !APOSTROPHES.has(code) || !isLetter(nextKind)) break;
    } else if (kind === KIND.slow) stretch.slow = true;
    else if (kind === KIND.surrogate) {
      if (!isAstralLetter(text, at)) break;
      stretch.slow = true;
      at++;
    } else if (kind !== stretch.kind) {
      // Letters of two scripts, or Arabic and digits, that nothing parts are two words: وBBC, ف16.
      if (stretch.kind === KIND.slow || stretch.kind === KIND.surrogate) stretch.kind = kind;
      else if (stretch.kind === KIND.digit && kind !== KIND.arabic) stretch.kind = kind;
      else if (kind !== KIND.digit || stretch.kind === KIND.arabic) break;
    }
    stretch.hash = Math.imul(stretch.hash ^ (folds[code] as number), HASH_STEP);
    stretch.units++;
    stretch.to = at + 1;
  }
}

const stretch: Stretch = { to: 0, kind: 0, units: 0, hash: 0, slow: false };

/** Folds what the table of folds cannot; numbers keep a decimal point and lose the separators of thousands. */
function foldSlowly(text: string, kind: number): string {
  const folded = foldText(text);
  return kind === KIND.digit ? folded.replace(/[,٬]/g, '').replace('٫', '.') : folded.replaceAll('.', '');
}

/**
 * The words and numbers of a text, in order. A zero-width non-joiner does not part (آتش‌بس is one token, as is
 * آتشبس), a hyphen does, an apostrophe between letters does not.
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  const kindTable = kinds;
  const foldTable = folds;
  // Bindings of other modules are slow to read in a loop unless a bundler has joined the modules.
  const { gap, dropped, surrogate, latin } = KIND;
  const [start, step, find, table] = [HASH_START, HASH_STEP, slotOf, remembered];
  let before: Token | undefined;
  let gapFrom = 0;
  let at = 0;
  while (at < length) {
    let code = text.charCodeAt(at);
    const kind = kindTable[code] || kindOf(code);
    if (kind === gap || kind === dropped) {
      at++;
      continue;
    }
    if (kind === surrogate && !isAstralLetter(text, at)) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    const from = at;
    let hash = start;
    let to = from;
    // The plain case: letters of one script up to a gap.
    let next = kind;
    while (next === kind && kind < dropped) {
      hash = Math.imul(hash ^ (foldTable[code] as number), step);
      to++;
      if (to >= length) break;
      code = text.charCodeAt(to);
      next = kindTable[code] || kindOf(code);
    }
    let slot = NO_SLOT;
    let slowly = '';
    let script = kind;
    if (to < length && code !== 0x20) {
      stretch.to = to;
      stretch.kind = kind;
      stretch.units = to - from;
      stretch.hash = hash;
      stretch.slow = false;
      const dotted = kind === latin ? dottedCapitals(text, from) : from;
      if (dotted > from) {
        stretch.to = dotted;
        stretch.slow = true;
      } else readOn(text, to, stretch);
      to = stretch.to;
      script = stretch.kind;
      if (stretch.slow) {
        slowly = foldSlowly(text.slice(from, to), script);
        if (script > KIND.other) script = kindOf(slowly.charCodeAt(0) || 0x20);
      } else slot = find(text, from, to, stretch.units, stretch.hash);
    } else slot = find(text, from, to, to - from, hash);
    const word = slot < 0 ? slowly : (table[slot] as string);
    at = to > from ? to : from + 1;
    if (word === '') continue;
    const token: Token = {
      text: word,
      from,
      to,
      script: SCRIPTS[script] as Script,
      breakBefore:
        before === undefined || (from === gapFrom + 1 && text.charCodeAt(gapFrom) === 0x20)
          ? 'none'
          : breakOf(text, gapFrom, from, before),
      capitals: script === latin ? capitalsOf(text, from, to) : 'none',
      hyphenBefore: before !== undefined && from === before.to + 1 && HYPHENS.has(text.charCodeAt(from - 1)),
      slot,
    };
    tokens.push(token);
    before = token;
    gapFrom = to;
  }
  return tokens;
}

/** `US`, `U.S.`, `US's` and `NGOs` are all in capitals; the s is the grammar's. */
function capitalsOf(text: string, from: number, to: number): Token['capitals'] {
  if (!isCapital(text.charCodeAt(from))) return 'none';
  let capitals = 0;
  let small = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (isCapital(code)) capitals++;
    else if (code !== DOT && !APOSTROPHES.has(code)) small++;
  }
  const ending = text.charCodeAt(to - 1) === 0x73 ? 1 : 0;
  return capitals > 1 && small <= ending ? 'all' : 'first';
}
