/** What a language's grammar is to the index: how a word of a rule is filed, and where a token may be cut. */
import type { WordSpec } from './words.ts';

/** A set of inflections as bits; each grammar names its own. */
export type Bits = number;

/**
 * Files a key: a piece of a token that stands for the word if the token's cut allows one of `bits`. `how` says in
 * words what the key itself is (`broken plural`), and is empty where it is the word as the rule has it.
 */
export type File = (key: string, bits: Bits, how: string) => void;

/** Visits a cut of the token: `key[from, to)` stands for a word whose filed bits meet `bits`. */
export type Visit = (from: number, to: number, bits: Bits) => void;

export interface Grammar {
  /** Whether writers join the words of a compound: آتش‌بس, آتشبس. */
  readonly joins: boolean;
  /** Files one spelling of a word of a rule under its keys. */
  readonly file: (word: string, spec: WordSpec, file: File) => void;
  /**
   * The token in the letters in which keys are written: what cuts are cuts of. It begins letter by letter as the token
   * does; it may end earlier, or have other readings of the token behind it.
   */
  readonly key: (token: string) => string;
  /** Every cut that the grammar allows; `key` is `key(token)`; `joint` is where a joiner stood last, or 0. */
  readonly cut: (token: string, key: string, visit: Visit, joint: number) => void;
  /** Whether the token is better read as another word than as this cut; asked only of cuts that found a word. */
  readonly doubts: (
    token: string,
    key: string,
    from: number,
    to: number,
    bits: Bits,
    joint: number,
  ) => boolean;
  /** What stands before and after a cut, in words: `with the proclitic وال`. */
  readonly describe: (token: string, from: number, to: number, bits: Bits) => string;
}
