/** Where a word ends that is more than letters of one script between spaces, and how a word is folded. */
import { foldText, KIND, kindOf, tables } from './fold.ts';
import type { Capitals, Script, Word } from './vocabulary.ts';

const { kinds, folds } = tables;

/** By kind. */
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

const APOSTROPHES = new Set([0x27, 0x2019, 0x2bc]);
/** Within numbers: the decimal ones stay as a dot, those of thousands go. */
const SEPARATORS = new Set([...'.,٫٬'].map((mark) => mark.charCodeAt(0)));
const DOT = 0x2e;
const ASTRAL_LETTER = /^[\p{L}\p{Nd}]$/u;

const isLetter = (kind: number): boolean =>
  kind === KIND.latin || kind === KIND.arabic || kind === KIND.other;
/** ASCII, Latin-1 and full-width capitals: what stands in names and abbreviations. */
const isCapital = (code: number): boolean =>
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0xde && code !== 0xd7) ||
  (code >= 0xff21 && code <= 0xff3a);
/** A mark that is seen (harakat, tatweel) belongs to the letter before it; an unseen control does not. */
const isMark = (code: number): boolean => code < 0x2000 && code !== 0xad && code !== 0x61c && code !== 0x180e;

/** A letter or digit outside of the basic plane at `at`. */
export const isAstralLetter = (text: string, at: number): boolean =>
  ASTRAL_LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0));

/** What a stretch of letters turned out to be. */
interface Stretch {
  /** End of the word. */
  to: number;
  kind: number;
  /** The table of folds is not enough: ligatures, dotted capitals, letters beyond the basic plane. */
  slow: boolean;
}

const stretch: Stretch = { to: 0, kind: 0, slow: false };

/** The end of the word that begins at `from`; up to `at` it is plain letters of one kind. */
export function endOfWord(text: string, from: number, at: number, kind: number): number {
  return readStretch(text, from, at, kind).to;
}

function readStretch(text: string, from: number, at: number, kind: number): Stretch {
  stretch.to = at;
  stretch.kind = kind;
  stretch.slow = false;
  const dotted = kind === KIND.latin ? dottedCapitals(text, from) : from;
  if (dotted > from) {
    stretch.to = dotted;
    stretch.slow = true;
  } else readOn(text, at);
  return stretch;
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

/** Reads on from `start`, where the plain run of letters of one script ended, to the end of the word. */
function readOn(text: string, start: number): void {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kinds[code] || kindOf(code);
    if (kind === KIND.dropped) {
      if (isMark(code)) stretch.to = at + 1;
      continue;
    }
    if (kind === KIND.gap) {
      // An apostrophe between letters of one script and a separator between digits belong to the word.
      if (at + 1 >= text.length) break;
      const next = text.charCodeAt(at + 1);
      const nextKind = kinds[next] || kindOf(next);
      if (stretch.kind === KIND.digit && SEPARATORS.has(code) && nextKind === KIND.digit) stretch.slow = true;
      else if (stretch.kind !== KIND.latin || !APOSTROPHES.has(code) || nextKind !== KIND.latin) break;
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
    stretch.to = at + 1;
  }
}

/** What a word is, from its raw letters alone: `raw` is all that `endOfWord` gave. */
export function readWord(raw: string): Word {
  const { kind, slow } = readStretch(raw, 0, 0, kindOf(raw.charCodeAt(0)));
  const text = slow ? foldSlowly(raw, kind) : foldByTable(raw);
  const script = slow && kind > KIND.other ? kindOf(text.charCodeAt(0) || 0x20) : kind;
  return {
    // Flat and internalised, so that it compares and hashes fast wherever it is used as a key.
    text: Object.keys({ [text]: 0 })[0] as string,
    script: SCRIPTS[script] as Script,
    capitals: script === KIND.latin ? capitalsOf(raw) : 'none',
    joint: script === KIND.arabic ? jointOf(raw) : 0,
  };
}

const JOINER = '\u200c';

function jointOf(raw: string): number {
  const at = raw.lastIndexOf(JOINER);
  return at < 0 ? 0 : foldText(raw.slice(0, at)).length;
}

/** A comma between thousands; before one or two digits it stands for the decimal point: 5,6 is 5.6. */
const OF_THOUSANDS = /[,٬](?=\d{3}(?!\d))/g;

/** Folds what the table of folds cannot; numbers keep a decimal point and lose the separators of thousands. */
function foldSlowly(raw: string, kind: number): string {
  const folded = foldText(raw);
  if (kind !== KIND.digit) return folded.replaceAll('.', '');
  return folded.replace(OF_THOUSANDS, '').replace(/[,٬٫]/g, '.');
}

function foldByTable(raw: string): string {
  let folded = '';
  for (let at = 0; at < raw.length; at++) {
    const code = folds[raw.charCodeAt(at)] as number;
    if (code !== 0) folded += String.fromCharCode(code);
  }
  return folded;
}

/** `US`, `U.S.`, `US's` and `NGOs` are all in capitals; the s is the grammar's. */
function capitalsOf(raw: string): Capitals {
  if (!isCapital(raw.charCodeAt(0))) return 'none';
  let capitals = 0;
  let small = 0;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (isCapital(code)) capitals++;
    else if (code !== DOT && !APOSTROPHES.has(code)) small++;
  }
  const ending = raw.endsWith('s') ? 1 : 0;
  return capitals > 1 && small <= ending ? 'all' : 'first';
}
