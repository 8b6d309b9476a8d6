/** Words that a rule has in one piece and texts in several: عبد الله, بڵاوی کردەوە, باز می‌گردد. */
import { BEFORE_STEM, prefixedVerbs } from './persian-preverbs.ts';
import type { WordSpec } from './words.ts';

export interface Apart {
  /** As a rule would have them. */
  readonly parts: readonly string[];
  /** What the first may be in a text. */
  readonly heads: readonly string[];
  /** Most tokens that it may be. */
  readonly most: number;
  /** What those behind the first begin with. */
  readonly rest: RegExp | null;
}

/** عبدالله is written in two words as often. */
const SERVANT = /^(عبد)(ال..+)$/;

/**
 * A Sorani infinitive of a noun and a light verb, which most write apart where it is no infinitive: بڵاوکردنەوە, بڵاوی
 * کردەوە. Arabic and Persian nouns end in دان as well (سودان), but have none of the letters.
 */
const SORANI_COMPOUND = /^(.{2,}?)((?:كرد|كهوت|گرت|برد|هێنا|خست|هات|چوو|بوو|دا)ن(?:هوه)?)$/;
const SORANI_LETTERS = /[ەڕڵێۆڤ]/;
const SORANI_PRONOUNS = ['', 'م', 'ت', 'ي', 'مان', 'تان', 'يان', 'ش', 'يش', 'يشي', 'يشيان', 'شي', 'شيان'];

/** The preverb, and می or نمی, which may stand apart as well. */
const PERSIAN_PARTS = 3;
/** In is too frequent a word to look behind it each time. */
const NOT_APART = 'در';

/**
 * How a word may stand apart, or null.
 *
 * @param text its token, folded softly
 */
export function apartOf({ word, mode }: WordSpec, text: string): Apart | null {
  const [, servant, rest] = SERVANT.exec(text) ?? [];
  if (servant !== undefined && rest !== undefined) return inTwo(servant, rest, [servant]);
  if (mode !== 'inflected') return null;
  const [, noun, verb] = SORANI_COMPOUND.exec(text) ?? [];
  if (noun !== undefined && verb !== undefined && (!verb.startsWith('دا') || SORANI_LETTERS.test(word)))
    return inTwo(
      noun,
      verb,
      SORANI_PRONOUNS.map((pronoun) => noun + pronoun),
    );
  const preverb = prefixedVerbs().get(text)?.preverb;
  if (preverb === undefined || preverb === NOT_APART) return null;
  const parts = [preverb, text.slice(preverb.length)];
  return { parts, heads: [preverb], most: PERSIAN_PARTS, rest: BEFORE_STEM };
}

const inTwo = (first: string, second: string, heads: readonly string[]): Apart => {
  return { parts: [first, second], heads, most: 2, rest: null };
};
