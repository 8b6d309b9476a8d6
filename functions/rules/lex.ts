/** A query's text → lexemes: words, quotes, operators, fields, each with the column where it stands. */
import { FIELD_FAULTS, NEAR_FAULTS, QUOTE_FAULTS, TEXT_FAULTS, WORD_FAULTS } from './faults.ts';
import { QUERY_LIMITS } from './node.ts';
import { Refusal } from './refusal.ts';
import { behindSign } from './signs.ts';
import { isLetterAt, wordEnd } from './word-end.ts';

export interface LexedWord {
  readonly text: string;
  readonly prefix: boolean;
  /** `=` stands directly before it. */
  readonly exact: boolean;
  readonly column: number;
}

export type Lexeme = { readonly column: number } & (
  | { readonly kind: 'word'; readonly word: LexedWord }
  | { readonly kind: 'quoted'; readonly words: readonly LexedWord[]; readonly exact: boolean }
  | { readonly kind: 'operator'; readonly name: 'AND' | 'OR' | 'NOT' }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'near'; readonly within: number }
  | { readonly kind: 'title' }
  | { readonly kind: 'filter'; readonly field: 'source' | 'language'; readonly value: string }
  | { readonly kind: 'end' }
);

const FORMAT_END = /\p{Cf}+$/u;
/** The letters of which nearly all words consist: none of them is hidden, and none a mere stroke. */
const PLAIN_WORD = /^[A-Za-z\u0621-\u063a\u0641-\u064a\u067e-\u06cc]+$/;
/** What counts as a letter: not the tatweel, which is a mere stroke (Lm). */
const LETTER = /[\p{Lo}\p{Ll}\p{Lu}\p{Lt}\p{N}]/u;
const LETTERS = new RegExp(LETTER, 'gu');
const ABBREVIATION = /^\p{L}(?:\.\p{L})+$/u;
/** White space, and the marks that set the direction of text, which editors add unasked. */
const BLANK = /[\s\p{Cf}]+/uy;
/** Editors of text from right to left hide marks of direction before the colon. */
const FIELD = /([A-Za-z]+)\p{Cf}*:/uy;
const FIELDS: ReadonlySet<string> = new Set(['title', 'source', 'language']);
const LATIN_LETTER = /[A-Za-z]/;
const NEAR = /~[\p{Cf}]*(\p{Nd}+)/uy;
const FILTER_VALUE = /[^\s()"“”„«»]+/uy;
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/;

/** What may close a quotation. Editors turn straight quotes into curly ones as they please, so any closes any. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"“”',
  '“': '"“”',
  '”': '"“”',
  '„': '"“”',
  '«': '»',
  '»': '«',
};

/** Throws a `Refusal` at the first fault. */
export function lex(query: string): readonly Lexeme[] {
  if (query.length > QUERY_LIMITS.length)
    throw new Refusal(QUERY_LIMITS.length, TEXT_FAULTS.tooLong(QUERY_LIMITS.length));
  const lexemes: Lexeme[] = [];
  let words = 0;
  let at = 0;
  while (true) {
    at = behindBlanks(query, at);
    const column = at + 1;
    const sign = query[at];
    if (sign === undefined) break;
    if (sign === '(' || sign === ')') {
      lexemes.push({ kind: sign === '(' ? 'open' : 'close', column });
      at += 1;
      continue;
    }
    if (sign === '~') {
      const number = match(NEAR, query, at);
      if (number === null) throw new Refusal(at, NEAR_FAULTS.noNumber);
      lexemes.push({ kind: 'near', within: distance(number[1] ?? '', at), column });
      at += number[0].length;
      continue;
    }
    const field = LATIN_LETTER.test(sign) ? match(FIELD, query, at) : null;
    const name = (field?.[1] ?? '').toLowerCase();
    if (field !== null && (FIELDS.has(name) || !isSpace(query, at + field[0].length))) {
      at = skip(BLANK, query, at + field[0].length);
      if (name === 'title') {
        lexemes.push({ kind: 'title', column });
      } else if (name === 'source' || name === 'language') {
        const read = filterValue(query, at, name);
        lexemes.push({ kind: 'filter', field: name, value: read.value, column });
        at = read.end;
      } else {
        throw new Refusal(column - 1, FIELD_FAULTS.unknown(name));
      }
      continue;
    }
    const exact = sign === '=';
    const start = exact ? skip(BLANK, query, at + 1) : at;
    const closers = CLOSERS[query[start] ?? ''];
    if (closers !== undefined) {
      const quoted = readQuoted(query, start, closers);
      words += quoted.words.length;
      lexemes.push({ kind: 'quoted', words: quoted.words, exact, column });
      at = quoted.end;
    } else {
      const read = readWord(query, at);
      if (read === null) {
        at = behindSign(query, at);
        continue;
      }
      at = read.end;
      const { text } = read.word;
      refuseField(query, column - 1, read);
      if ((text === 'AND' || text === 'OR' || text === 'NOT') && !exact && !read.word.prefix) {
        lexemes.push({ kind: 'operator', name: text, column });
      } else {
        lexemes.push({ kind: 'word', word: read.word, column });
        words += 1;
      }
    }
    if (words > QUERY_LIMITS.words)
      throw new Refusal(column - 1, TEXT_FAULTS.tooManyWords(QUERY_LIMITS.words));
  }
  lexemes.push({ kind: 'end', column: query.length + 1 });
  return lexemes;
}

/** A field that would be read as a word, and what it is for would be lost in silence. */
function refuseField(
  query: string,
  start: number,
  { word, end }: { readonly word: LexedWord; readonly end: number },
): void {
  if (!LATIN_LETTER.test(word.text.charAt(0))) return;
  const name = word.text.toLowerCase();
  if (!FIELDS.has(name) || query[skip(BLANK, query, end)] !== ':') return;
  throw new Refusal(
    start,
    word.exact
      ? FIELD_FAULTS.exactBefore(name, `${name}:${name === 'title' ? '=' : ''}`)
      : FIELD_FAULTS.parted(name),
  );
}

/** A word with its `=` and `*`, or null where no word begins. */
function readWord(query: string, start: number): { readonly word: LexedWord; readonly end: number } | null {
  const exact = query[start] === '=';
  const at = exact ? skip(BLANK, query, start + 1) : start;
  let end = wordEnd(query, at);
  if (end === at) {
    if (exact) throw new Refusal(start, WORD_FAULTS.exactNothing);
    return null;
  }
  let text = query.slice(at, end);
  const plain = PLAIN_WORD.test(text);
  // Direction marks at its end belong to the editor, ZWNJ there joins nothing.
  if (!plain) text = text.replace(FORMAT_END, '');
  if (query[end] === '.' && ABBREVIATION.test(text)) {
    text += '.';
    end += 1;
  }
  if (!plain && !LETTER.test(text)) throw new Refusal(at, WORD_FAULTS.letterless(text));
  const prefix = query[end] === '*';
  if (prefix) {
    end += 1;
    if (wordEnd(query, end) > end) throw new Refusal(end - 1, WORD_FAULTS.starInside);
    if (exact) throw new Refusal(start, WORD_FAULTS.exactAndPrefix);
    if (lettersOf(text) < 2) throw new Refusal(at, WORD_FAULTS.shortPrefix(text));
  }
  return { word: { text, prefix, exact, column: at + 1 }, end };
}

function readQuoted(
  query: string,
  start: number,
  closers: string,
): { readonly words: readonly LexedWord[]; readonly end: number } {
  const words: LexedWord[] = [];
  let at = start + 1;
  while (true) {
    at = skip(BLANK, query, at);
    const sign = query[at];
    if (sign === undefined) throw new Refusal(start, QUOTE_FAULTS.notClosed(query[start] ?? ''));
    if (closers.includes(sign)) break;
    const read = readWord(query, at);
    if (read === null) {
      // Inside quotes signs have no meaning, as in the text itself; only a stray * is a slip.
      if (sign === '*') throw new Refusal(at, WORD_FAULTS.starInside);
      at += 1;
    } else {
      words.push(read.word);
      at = read.end;
    }
  }
  if (words.length === 0) throw new Refusal(start, QUOTE_FAULTS.empty);
  return { words, end: at + 1 };
}

function filterValue(
  query: string,
  start: number,
  field: 'source' | 'language',
): { readonly value: string; readonly end: number } {
  const closers = CLOSERS[query[start] ?? ''];
  let value: string;
  let end: number;
  if (closers === undefined) {
    value = match(FILTER_VALUE, query, start)?.[0] ?? '';
    end = start + value.length;
  } else {
    end = start + 1;
    while (end < query.length && !closers.includes(query[end] ?? '')) end += 1;
    if (end >= query.length) throw new Refusal(start, QUOTE_FAULTS.notClosed(query[start] ?? ''));
    value = query.slice(start + 1, end).trim();
    end += 1;
  }
  value = value.replace(/^\p{Cf}+|\p{Cf}+$/gu, '').trim();
  if (value === '')
    throw new Refusal(start, field === 'source' ? FIELD_FAULTS.noSource : FIELD_FAULTS.noLanguage);
  if (field === 'language') {
    value = value.toLowerCase();
    if (!LANGUAGE_TAG.test(value)) throw new Refusal(start, FIELD_FAULTS.notALanguage(value));
  }
  return { value, end };
}

/** «Iraq: protests» is a headline, not a field: an unknown name with a space behind its colon is only a word. */
function isSpace(query: string, at: number): boolean {
  return at >= query.length || skip(BLANK, query, at) > at;
}

function distance(digits: string, at: number): number {
  const value = Number(digits.normalize('NFKC').replace(/\p{Nd}/gu, toAsciiDigit));
  if (value > QUERY_LIMITS.within) throw new Refusal(at, NEAR_FAULTS.tooFar(QUERY_LIMITS.within));
  return value;
}

/** Decimal digits stand in runs of ten, so the value is the distance from the run's zero. */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 48;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

function lettersOf(word: string): number {
  return word.normalize('NFKC').match(LETTERS)?.length ?? 0;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The offset behind blanks at `at`; mostly there are none, or one space between two words. */
function behindBlanks(query: string, at: number): number {
  const next = query[at] === ' ' ? at + 1 : at;
  return isLetterAt(query, next) ? next : skip(BLANK, query, at);
}

/** The offset behind what the pattern finds at `at`; `at` itself where it finds nothing. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
