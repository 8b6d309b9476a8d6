/**
 * Text to tokens: whole words, softly folded, with their place in the original. It runs over every article, so it
 * reads each UTF-16 unit once, hashes the folded letters as it goes, and finds the word's one string in a table:
 * a word that was seen before costs no new string, and its look-ups elsewhere no new hash.
 */
import { foldText, KIND, kindOf, tables } from './fold.ts';

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
}

/** Distinct words remembered; a year of news has more, a day has fewer. Then it starts afresh. */
const REMEMBERED = 1 << 15;
const SLOTS = REMEMBERED * 2;
const words: (string | undefined)[] = new Array(SLOTS);
const hashes = new Int32Array(SLOTS);
let remembered = 0;

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

/** The remembered string of the folded units of `text[from, to)`, whose hash is `hash`. */
function intern(text: string, from: number, to: number, length: number, hash: number): string {
  let slot = hash & (SLOTS - 1);
  for (;;) {
    const word = words[slot];
    if (word === undefined) break;
    if (hashes[slot] === hash && word.length === length && equals(word, text, from, to)) return word;
    slot = (slot + 1) & (SLOTS - 1);
  }
  if (remembered >= REMEMBERED) {
    words.fill(undefined);
    remembered = 0;
    slot = hash & (SLOTS - 1);
  }
  let folded = '';
  for (let i = from; i < to; i++) {
    const code = folds[text.charCodeAt(i)] as number;
    if (code !== 0) folded += String.fromCharCode(code);
  }
  words[slot] = folded;
  hashes[slot] = hash;
  remembered++;
  return folded;
}

function equals(word: string, text: string, from: number, to: number): boolean {
  let at = 0;
  for (let i = from; i < to; i++) {
    const code = folds[text.charCodeAt(i)] as number;
    if (code !== 0 && code !== word.charCodeAt(at++)) return false;
  }
  return true;
}

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
const astralLetter = /^[\p{L}\p{Nd}]$/u;

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

/**
 * The words and numbers of a text, in order. A zero-width non-joiner does not part (آتش‌بس is one token, as is
 * آتشبس), a hyphen does, an apostrophe between letters does not.
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  let gapFrom = 0;
  let before: Token | undefined;
  while (at < length) {
    let code = text.charCodeAt(at);
    let kind = kinds[code] || kindOf(code);
    if (kind === KIND.gap || kind === KIND.dropped) {
      at++;
      continue;
    }
    if (kind === KIND.surrogate && !astralLetter.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    const from = at;
    let script = kind;
    let slow = false;
    let hash = 0x811c9dc5;
    let letters = 0;
    let capitals = 0;
    let to = at;
    const dotted = kind === KIND.latin && isCapital(code) ? dottedCapitals(text, at) : at;
    if (dotted > at) {
      slow = true;
      letters = capitals = dotted - at;
      at = to = dotted;
    } else {
      for (;;) {
        if (kind <= KIND.gap) {
          // An apostrophe between letters and a separator between digits belong to the word.
          if (at + 1 >= length) break;
          const next = text.charCodeAt(at + 1);
          const nextKind = kinds[next] || kindOf(next);
          if (script === KIND.latin && APOSTROPHES.has(code) && isLetter(nextKind)) code = 0x27;
          else if (script === KIND.digit && SEPARATORS.has(code) && nextKind === KIND.digit) slow = true;
          else break;
        } else if (kind === KIND.dropped) {
          at++;
          if (at >= length) break;
          code = text.charCodeAt(at);
          kind = kinds[code] || kindOf(code);
          continue;
        } else if (kind >= KIND.slow) {
          if (kind === KIND.surrogate && !astralLetter.test(String.fromCodePoint(text.codePointAt(at) ?? 0)))
            break;
          slow = true;
          if (kind === KIND.surrogate) at++;
          letters++;
        } else {
          if (kind !== script) {
            // 1,5 km apart: letters of two scripts without a space (an Arabic و before a Latin name) are two words.
            if (script === KIND.slow || script === KIND.surrogate || script === KIND.digit) {
              if (script === KIND.digit && kind === KIND.arabic) break;
              script = kind;
            } else if (kind !== KIND.digit) break;
            else if (script === KIND.arabic) break;
          }
          if (kind === KIND.latin && isCapital(code)) capitals++;
          code = folds[code] as number;
          letters++;
        }
        hash = Math.imul(hash ^ code, 0x01000193);
        at++;
        to = at;
        if (at >= length) break;
        code = text.charCodeAt(at);
        kind = kinds[code] || kindOf(code);
      }
    }
    let word: string;
    let hyphen = false;
    if (slow) {
      const folded = foldText(text.slice(from, to));
      word =
        script === KIND.digit ? folded.replace(/[,٬]/g, '').replace('٫', '.') : folded.replaceAll('.', '');
      if (script > KIND.other) script = kindOf(word.charCodeAt(0) || 0x20);
    } else word = internFolded(text, from, to, hash);
    if (word === '') {
      at = Math.max(at, to, from + 1);
      continue;
    }
    if (before !== undefined && from === before.to + 1) hyphen = HYPHENS.has(text.charCodeAt(from - 1));
    const token: Token = {
      text: word,
      from,
      to,
      script: SCRIPTS[script] as Script,
      breakBefore:
        before === undefined || (from === gapFrom + 1 && text.charCodeAt(gapFrom) === 0x20)
          ? 'none'
          : breakOf(text, gapFrom, from, before),
      capitals: capitals === 0 ? 'none' : capitalsOf(text, from, to, capitals, letters),
      hyphenBefore: hyphen,
    };
    tokens.push(token);
    before = token;
    gapFrom = to;
  }
  return tokens;
}

/** `US`, `U.S.`, `US's` and `NGOs` are all in capitals; the s is the grammar's. */
function capitalsOf(
  text: string,
  from: number,
  to: number,
  capitals: number,
  letters: number,
): Token['capitals'] {
  const ending = text.charCodeAt(to - 1) === 0x73 ? 1 : 0;
  if (capitals > 1 && capitals >= letters - ending) return 'all';
  return isCapital(text.charCodeAt(from)) ? 'first' : 'none';
}

/** Counts the folded length (dropped units and curly apostrophes make it differ from the raw one), then interns. */
function internFolded(text: string, from: number, to: number, hash: number): string {
  let length = 0;
  for (let i = from; i < to; i++) if (folds[text.charCodeAt(i)] !== 0) length++;
  return intern(text, from, to, length, hash);
}
