/**
 * The index from tokens to the words of rules. Each word is filed under keys; each token is cut as its language's
 * grammar allows, and the pieces are looked up. What a token stands for is remembered, so that a token met before
 * costs one look-up, however many words there are.
 */

import { hardenSoft } from './fold.ts';
import type { Bits, Grammar } from './grammar.ts';
import { grammarOf, guessLanguage } from './languages.ts';
import { type Script, type Token, tokenize } from './tokens.ts';

export interface WordSpec {
  /** As the rule writes it. */
  readonly word: string;
  readonly mode: 'inflected' | 'exact' | 'prefix';
  /** More inflected forms of it. */
  readonly forms: readonly string[];
  /** Other spellings of it, each inflected like the word itself. */
  readonly spellings: readonly string[];
  /** Whether a noun matches its verbs; null leaves it to the lexicon. */
  readonly verbs: boolean | null;
  /** Whether the noun's adjective in -ي matches. */
  readonly nisba: boolean;
  /** Second or later word of a phrase. */
  readonly later: boolean;
}

export interface Hit {
  /** Index in the specs. */
  readonly word: number;
  /** Token indices, inclusive: آتش‌بس may stand as one token or as two. */
  readonly first: number;
  readonly last: number;
  /** In words: `as written`, `with the proclitic وال`, `broken plural`, … */
  readonly how: string;
}

export interface WordIndex {
  /** Every word in the tokens, in the order of the tokens. `language` is a BCP 47 primary tag or null. */
  scan(tokens: readonly Token[], language: string | null): readonly Hit[];
}

/** What a token may stand for, apart from how it is capitalised. */
interface Found {
  readonly word: number;
  readonly how: string;
}

interface Filed {
  readonly word: number;
  readonly bits: Bits;
  readonly how: string;
}

const NOTHING: readonly Found[] = [];

/** Tokens whose meaning is remembered, for each language. */
const REMEMBERED = 1 << 16;

/** Parts that a hyphenated or joined word may have. */
const MOST_PARTS = 4;

/** How capitals decide: `US` is not `us`; `Turkey` is not `turkey`. */
type Capitals = 'any' | 'first' | 'all';

interface Prepared {
  readonly spec: WordSpec;
  /** Its token where it is one, else its parts in one piece: `ceasefire` for `cease-fire`. */
  readonly text: string;
  readonly script: Script;
  readonly capitals: Capitals;
  /** The texts of its tokens, more than one for `cease-fire` and آتش‌بس. */
  readonly parts: readonly string[];
}

/** Joiners part the words of a Persian compound where the text writes a space. */
const JOINER = /\u200c/g;

function prepare(spec: WordSpec): Prepared | null {
  const tokens = tokenize(spec.word);
  const parts = tokenize(spec.word.replace(JOINER, ' ')).map((token) => token.text);
  const first = tokens[0];
  if (first === undefined) return null;
  return {
    spec,
    text: tokens.map((token) => token.text).join(''),
    script: first.script,
    capitals: tokens.length === 1 ? capitalsOf(first) : 'any',
    parts,
  };
}

/** Names that are common words in lower case; other capitals in a rule may come from the writer's habit. */
const NAMES = new Set(
  'turkey china polish march may august chad mark bush bill grant chase rice jordan apple amazon meta guinea mali niger job sudanese nice reading bath'.split(
    ' ',
  ),
);

/** Longest all-capitals word that must stand in capitals in the text; longer ones (Nato, Opec) need one. */
const SHORT_CAPITALS = 3;

function capitalsOf(token: Token): Capitals {
  if (token.script !== 'latin') return 'any';
  if (token.capitals === 'all') return token.text.length <= SHORT_CAPITALS ? 'all' : 'first';
  if (token.capitals === 'first' && NAMES.has(token.text)) return 'first';
  return 'any';
}

/** Whether the capitals of a token in a text are those that the word of the rule asks for. */
function capitalsFit(asked: Capitals, token: Token): boolean {
  if (asked === 'any') return true;
  return asked === 'first' ? token.capitals !== 'none' : token.capitals === 'all';
}

/** One language's part of the index. */
interface Side {
  readonly grammar: Grammar;
  readonly keys: ReadonlyMap<string, readonly Filed[]>;
  /** Which first two letters keys begin with: most cuts of most tokens end here. */
  readonly begins: Uint8Array;
  readonly memo: Map<string, readonly Found[]>;
}

const BEGINS = 1 << 14;
const beginsAt = (text: string, from: number): number =>
  ((text.charCodeAt(from) * 131) ^ (text.charCodeAt(from + 1) * 29) ^ (text.charCodeAt(from + 2) || 7)) &
  (BEGINS - 1);

function buildSide(prepared: readonly (Prepared | null)[], grammar: Grammar): Side {
  const keys = new Map<string, Filed[]>();
  const begins = new Uint8Array(BEGINS);
  prepared.forEach((ready, word) => {
    if (ready === null || ready.spec.mode !== 'inflected') return;
    const put = (key: string, bits: Bits, how: string): void => {
      const filed = keys.get(key);
      if (filed === undefined) keys.set(key, [{ word, bits, how }]);
      else filed.push({ word, bits, how });
    };
    grammar.file(ready.text, ready.spec, put);
    for (const spelling of ready.spec.spellings) {
      const text = joined(spelling);
      if (text !== '')
        grammar.file(text, ready.spec, (key, bits, how) => put(key, bits, how || 'another spelling'));
    }
    for (const form of ready.spec.forms) {
      const text = joined(form);
      if (text !== '')
        grammar.file(text, ready.spec, (key, bits, how) => put(key, bits, how || 'a form given by the rule'));
    }
  });
  for (const key of keys.keys()) begins[beginsAt(`${key}   `, 0)] = 1;
  return { grammar, keys, begins, memo: new Map() };
}

const joined = (text: string): string =>
  tokenize(text)
    .map((token) => token.text)
    .join('');

/**
 * Builds the index; the specs of a language are filed when the first text in it comes.
 *
 * @example
 * const index = buildWordIndex([{ word: 'انسحاب', mode: 'inflected', forms: [], spellings: [], verbs: null, nisba: false, later: false }]);
 * index.scan(tokenize('بعد انسحابهم'), 'ar') // [{ word: 0, first: 1, last: 1, how: 'with the pronoun هم' }]
 */
export function buildWordIndex(specs: readonly WordSpec[]): WordIndex {
  const prepared = specs.map(prepare);
  const sides = new Map<Grammar, Side>();
  const exact = new Map<string, number[]>();
  const prefixes = new Map<string, number[]>();
  const prefixLengths = new Set<number>();
  const compounds = new Set<string>();
  prepared.forEach((ready, word) => {
    if (ready === null) return;
    if (ready.parts.length > 1 && ready.parts[0] !== undefined) compounds.add(ready.parts[0]);
    if (ready.spec.mode === 'exact') add(exact, hardenSoft(ready.text), word);
    else if (ready.spec.mode === 'prefix') {
      const prefix = hardenSoft(ready.text);
      add(prefixes, prefix, word);
      prefixLengths.add(prefix.length);
    }
  });

  function sideOf(grammar: Grammar): Side {
    const known = sides.get(grammar);
    if (known !== undefined) return known;
    const side = buildSide(prepared, grammar);
    sides.set(grammar, side);
    return side;
  }

  function read(text: string, side: Side): readonly Found[] {
    const { grammar, keys, begins } = side;
    const found: Found[] = [];
    const key = grammar.key(text);
    grammar.cut(text, key, (from, to, bits) => {
      if (begins[beginsOf(key, from, to)] === 0) return;
      const filed = keys.get(key.slice(from, to));
      if (filed === undefined) return;
      for (const entry of filed) {
        const meant = entry.bits & bits;
        if (meant === 0 || found.some((other) => other.word === entry.word)) continue;
        if (grammar.doubts(text, key, from, to, meant)) continue;
        const around = grammar.describe(text, from, to, meant);
        found.push({ word: entry.word, how: [entry.how, around].filter(Boolean).join(', ') || 'as written' });
      }
    });
    if (exact.size > 0)
      for (const word of exact.get(hardenSoft(text)) ?? []) found.push({ word, how: 'as written' });
    if (prefixes.size > 0) readPrefixes(text, side, found);
    return found.length === 0 ? NOTHING : found;
  }

  function readPrefixes(text: string, side: Side, found: Found[]): void {
    const key = side.grammar.key(text);
    side.grammar.cut(text, key, (from, to) => {
      if (to !== key.length) return;
      for (const length of prefixLengths) {
        for (const word of prefixes.get(hardenSoft(text.slice(from, from + length))) ?? []) {
          if (!found.some((other) => other.word === word)) found.push({ word, how: 'begins so' });
        }
      }
    });
  }

  function lookUp(text: string, side: Side): readonly Found[] {
    const known = side.memo.get(text);
    if (known !== undefined) return known;
    const found = read(text, side);
    if (side.memo.size >= REMEMBERED) side.memo.clear();
    side.memo.set(text, found);
    return found;
  }

  return {
    scan(tokens, language) {
      const hits: Hit[] = [];
      const arabicSide = sideOf(grammarOf('arabic', language ?? guessLanguage(tokens)));
      const latinSide = sideOf(grammarOf('latin', language));
      for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i] as Token;
        const side = token.script === 'arabic' ? arabicSide : latinSide;
        const found = side.memo.get(token.text) ?? lookUp(token.text, side);
        for (const { word, how } of found) {
          const ready = prepared[word];
          if (ready && capitalsFit(ready.capitals, token)) hits.push({ word, first: i, last: i, how });
        }
        const next = tokens[i + 1];
        if (next !== undefined && (next.hyphenBefore || (compounds.size > 0 && compounds.has(token.text)))) {
          readCompound(tokens, i, side, hits);
        }
      }
      return hits;
    },
  };

  /** Words that the text writes in two or more tokens and the rule in one, or with a joiner or hyphen. */
  function readCompound(tokens: readonly Token[], first: number, side: Side, hits: Hit[]): void {
    let text = (tokens[first] as Token).text;
    const parts = [text];
    let hyphens = true;
    for (let last = first + 1; last < tokens.length && last < first + MOST_PARTS; last++) {
      const token = tokens[last] as Token;
      if (token.breakBefore !== 'none') return;
      hyphens &&= token.hyphenBefore;
      text += token.text;
      parts.push(token.text);
      for (const { word, how } of lookUp(text, side)) {
        const ready = prepared[word];
        if (!ready) continue;
        const sameParts = ready.parts.length === parts.length && ready.parts[0] === parts[0];
        if (sameParts || hyphens) hits.push({ word, first, last, how });
      }
    }
  }
}

const beginsOf = (key: string, from: number, to: number): number => {
  const length = to - from;
  return (
    ((key.charCodeAt(from) * 131) ^
      ((length > 1 ? key.charCodeAt(from + 1) : 32) * 29) ^
      (length > 2 ? key.charCodeAt(from + 2) : 32)) &
    (BEGINS - 1)
  );
};

function add(map: Map<string, number[]>, key: string, word: number): void {
  const words = map.get(key);
  if (words === undefined) map.set(key, [word]);
  else words.push(word);
}
