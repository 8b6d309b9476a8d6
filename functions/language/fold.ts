/**
 * Folding: what the same letters look like when they were typed on another keyboard, set in another font or
 * vocalised. Two depths: the soft fold keeps what the grammars still need (hamza seats, final ة and ى); the hard
 * fold gives them up, for keys. Every table fills itself as code points are met, so that loading costs nothing.
 */

/** What a UTF-16 unit is to the tokenizer. */
export const KIND = {
  unknown: 0,
  /** Space, punctuation, symbols: ends a token. */
  gap: 1,
  /** A letter of the Arabic script. */
  arabic: 2,
  latin: 3,
  digit: 4,
  /** A letter of any other script. */
  other: 5,
  /** Leaves no trace: harakat, tatweel, zero-width and bidi controls. */
  dropped: 6,
  /** Folds to several letters, or together with its neighbour: the whole token takes the slow way. */
  slow: 7,
  /** Half of a surrogate pair. */
  surrogate: 8,
} as const;

const kinds = new Uint8Array(0x10000);
const folds = new Uint16Array(0x10000);

/**
 * Letters that Unicode keeps apart and readers do not. Persian and Arabic keyboards write yeh and kaf with
 * different code points; Urdu and Sorani have their own heh; hamza changes its seat with the case ending
 * (مسؤول, مسئول), so on waw and yeh only the hamza counts.
 */
const SOFT: Readonly<Record<string, string>> = {
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ہ: 'ه',
  ە: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ۂ: 'ه',
  ۃ: 'ة',
  ٱ: 'ا',
  ؤ: 'ء',
  ئ: 'ء',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ʼ: "'",
  ʻ: "'",
  ʿ: "'",
  ʾ: "'",
  '’': "'",
  '‘': "'",
};

/** Latin letters that stand for two. */
const WIDE: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' };

const MARK = /^[\p{Mn}\p{Me}\p{Cf}\u0640\u00AD\uFEFF\u061C\u180E\uFFF9-\uFFFB]$/u;
const LETTER = /^\p{L}$/u;
const LATIN = /^\p{Script=Latin}$/u;
const ARABIC = /^\p{Script=Arabic}$/u;
const DIGIT = /^\p{Nd}$/u;
const MARKS = /\p{Mn}/gu;

/** Madda, hamza above and below: with a letter before them they are another letter. */
const COMPOSING = new Set([0x0653, 0x0654, 0x0655]);

/** A letter without the marks that Unicode composes it of; what is left may be a letter that folds itself: ǽ→æ→ae. */
function withoutMarks(letter: string): string {
  let out = '';
  for (const part of letter.normalize('NFD').replace(MARKS, '').toLowerCase())
    out += SOFT[part] ?? WIDE[part] ?? part;
  return out;
}

function foldCharacter(character: string): string {
  let out = '';
  for (const part of character.normalize('NFKC').toLowerCase()) {
    const soft = SOFT[part] ?? WIDE[part];
    if (soft !== undefined) out += soft;
    else if (DIGIT.test(part)) out += digitValue(part);
    else if (MARK.test(part)) out += '';
    else if (ARABIC.test(part)) out += part;
    else out += withoutMarks(part);
  }
  return out;
}

/** Characters that were folded before: a text has few different ones, and each costs several look-ups in Unicode. */
const known = new Map<string, string>();
/** More than all letters of the scripts that news are written in. */
const KNOWN_LIMIT = 8_192;

function foldedCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    folded = foldCharacter(character);
    if (known.size < KNOWN_LIMIT) known.set(character, folded);
  }
  return folded;
}

/** Decimal digits of every script stand in runs of ten that begin at a multiple the zero defines. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

function learn(code: number): number {
  let kind: number = KIND.gap;
  let folded = code;
  if (code >= 0xd800 && code <= 0xdfff) kind = KIND.surrogate;
  else if (COMPOSING.has(code)) kind = KIND.slow;
  else {
    const character = String.fromCharCode(code);
    const out = foldCharacter(character);
    if (MARK.test(character)) kind = KIND.dropped;
    else if (out.length === 1) {
      folded = out.charCodeAt(0);
      if (DIGIT.test(out)) kind = KIND.digit;
      else if (ARABIC.test(out) && LETTER.test(out)) kind = KIND.arabic;
      else if (LATIN.test(out)) kind = KIND.latin;
      else if (LETTER.test(out)) kind = KIND.other;
    } else if (LETTER.test(out.charAt(0)) || LETTER.test(character)) kind = KIND.slow;
    if (kind === KIND.dropped) folded = 0;
  }
  kinds[code] = kind;
  folds[code] = folded;
  return kind;
}

/** The kind of a UTF-16 unit. */
export function kindOf(code: number): number {
  return kinds[code] || learn(code);
}

/** The tables themselves, for the tokenizer's inner loop: call `kindOf` where an entry of `kinds` is 0. */
export const tables = { kinds, folds } as const;

/** The soft fold of a piece of text, without a map. */
export function foldText(text: string): string {
  let out = '';
  // Persian yeh composes with hamza like the Arabic one, but not in Unicode.
  const composed = text.replace(/ی(?=[\u0653-\u0655])/g, 'ي').normalize('NFKC');
  for (const character of composed) out += foldedCharacter(character);
  return out;
}

export interface Folded {
  readonly text: string;
  /** For each unit of `text`, and its end, the offset in the original: length `text.length + 1`. */
  readonly offsets: Int32Array;
}

/** A letter with the marks that belong to it: what is composed before it is folded. */
const CLUSTER = /[\s\S][\u0300-\u036f\u0653-\u0655]*/gu;

/**
 * Folds softly and remembers where each letter stood. NFKC (presentation forms, ligatures, full width), harakat,
 * tatweel, zero-width characters, bidi marks, soft hyphens and byte-order marks are dropped, digits become
 * ASCII, Latin becomes lower case without diacritics.
 *
 * @example fold('العـــراق').text // 'العراق'
 */
export function fold(text: string): Folded {
  const offsets: number[] = [];
  let out = '';
  for (const cluster of text.matchAll(CLUSTER)) {
    const folded = foldText(cluster[0]);
    for (let i = 0; i < folded.length; i++) offsets.push(cluster.index);
    out += folded;
  }
  offsets.push(text.length);
  return { text: out, offsets: Int32Array.from(offsets) };
}

const HARD: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ة: 'ه', ى: 'ي' };

/**
 * The soft fold, then أ إ آ→ا, ة→ه, ى→ي and no apostrophes: a key under which every common spelling of a title
 * or a tag is the same. Spaces and punctuation stay.
 */
export function foldHard(text: string): string {
  return hardenSoft(foldText(text)).replaceAll("'", '');
}

/** The hard fold of text that is folded softly already. */
export function hardenSoft(text: string): string {
  return text.replace(/[أإآةى]/g, (letter) => HARD[letter] ?? letter);
}
