/** One language's side of the word index: the words filed under their keys, and what each token stands for. */
import { hardenSoft } from './fold.ts';
import type { Bits, File, Grammar } from './grammar.ts';
import { type Prepared, textOf } from './prepared.ts';
import { createStretches, type Stretches } from './stretches.ts';

/** What a token may stand for, apart from how it is capitalised. */
export interface Found {
  /** Index of the word. */
  readonly word: number;
  /** How the key by which it was found is one of the word; in words, and empty where it is the word itself. */
  readonly how: string;
  /** The piece of the token that was the key, and what stands around it; no bits where that does not matter. */
  readonly from: number;
  readonly to: number;
  readonly bits: Bits;
}

export interface Side {
  /**
   * The words that a token (softly folded) stands for; `NOTHING` itself where there are none.
   *
   * @param joint as a `Word` of the vocabulary has it; 0 where it is not known
   */
  readonly read: (text: string, joint?: number) => readonly Found[];
  /** In words, how the token is one of a word that it was found to stand for. */
  readonly describe: (text: string, found: Found) => string;
}

/** What most tokens stand for: one object, so that it is known at a glance. */
export const NOTHING: readonly Found[] = [];

/** Words that match whole or by their beginning, whatever the language. */
export interface Literals {
  readonly exact: ReadonlyMap<string, readonly number[]>;
  readonly prefixes: ReadonlyMap<string, readonly number[]>;
  readonly prefixLengths: ReadonlySet<number>;
}

interface Filed {
  readonly word: number;
  readonly bits: Bits;
  readonly how: string;
}

/** @param otherwise what is said of keys of which the grammar says nothing */
function filing(keys: Stretches<Filed>, word: number, otherwise: string): File {
  return (key, bits, how) => keys.file(key, { word, bits, how: how || otherwise });
}

function fileAll(words: readonly (Prepared | null)[], grammar: Grammar): Stretches<Filed> {
  const keys = createStretches<Filed>();
  for (let word = 0; word < words.length; word++) {
    const ready = words[word];
    if (ready?.spec.mode !== 'inflected') continue;
    const { spec, text } = ready;
    grammar.file(text, spec, filing(keys, word, ''));
    for (const spelling of spec.spellings)
      grammar.file(textOf(spelling), spec, filing(keys, word, 'another spelling'));
    for (const form of spec.forms)
      grammar.file(textOf(form), spec, filing(keys, word, 'a form given by the rule'));
  }
  return keys;
}

/** Files the words by a grammar. `words` that are null or not inflected are left out. */
export function buildSide(words: readonly (Prepared | null)[], grammar: Grammar, literals: Literals): Side {
  const keys = fileAll(words, grammar);

  // One visitor for all tokens, so that reading a token allocates only what it finds.
  let token = '';
  let key = '';
  let joint = 0;
  let found: Found[] | null = null;
  const take = (word: number, how: string, from: number, to: number, bits: Bits): void => {
    if (found === null) found = [];
    if (!found.some((other) => other.word === word)) found.push({ word, how, from, to, bits });
  };
  const visit = (from: number, to: number, bits: Bits): void => {
    const filed = keys.at(from, to);
    if (filed === null) return;
    for (const entry of filed) {
      const meant = entry.bits & bits;
      if (meant === 0 || grammar.doubts(token, key, from, to, meant, joint)) continue;
      take(entry.word, entry.how, from, to, meant);
    }
  };
  const visitPrefix = (from: number, to: number): void => {
    // A key may lack the end of its token (English 's), or have more behind it (Sorani).
    if (to !== Math.min(token.length, key.length)) return;
    for (const length of literals.prefixLengths)
      for (const word of literals.prefixes.get(hardenSoft(token.slice(from, from + length))) ?? [])
        take(word, 'begins so', from, to, 0);
  };

  function read(text: string, joined = 0): readonly Found[] {
    token = text;
    joint = joined;
    key = grammar.key(text);
    keys.open(key);
    found = null;
    grammar.cut(token, key, visit, joint);
    if (literals.exact.size > 0)
      for (const word of literals.exact.get(hardenSoft(text)) ?? []) take(word, '', 0, key.length, 0);
    if (literals.prefixes.size > 0) grammar.cut(token, key, visitPrefix, joint);
    return found ?? NOTHING;
  }

  return {
    read,
    describe(text, { how, from, to, bits }) {
      const around = bits === 0 ? '' : grammar.describe(text, from, to, bits);
      return how && around ? `${how}, ${around}` : how || around || 'as written';
    },
  };
}
