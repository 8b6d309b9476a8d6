/** What keys of Sorani words allow, and the letters that they are written in. */
import { foldText } from './fold.ts';
import type { Bits } from './grammar.ts';

/**
 * A verb's key says how its stem ends and what must stand before it. Each of these bits has a second one (`again`) for
 * verbs that have ەوە behind them: کشانەوە, to withdraw, is no کشان, to stretch.
 */
export const S = {
  bare: 1,
  /** Endings after a consonant, after ا ۆ و ێ, after ە, after ی. */
  consonant: 2,
  vowel: 4,
  e: 8,
  i: 16,
  /** The plural that is pointed at, in the place of ە: ئەم کێشانە of کێشە. */
  these: 32,
  /** A participle or an infinitive, which نە may stand before. */
  negated: 64,
  /** A stem of the past after a consonant and after a vowel. */
  pastC: 1 << 7,
  pastV: 1 << 8,
  /** A stem of the present that needs a prefix: دەچێت. */
  presentC: 1 << 9,
  presentV: 1 << 10,
  /** With its preverb, so that it needs no prefix: وەرگرن. */
  freeC: 1 << 11,
  freeV: 1 << 12,
  /** With a noun before it and the prefix between them, where it is taken out: دیپۆرت(دە)کەن. */
  insideC: 1 << 13,
  insideV: 1 << 14,
  /** An irregular form with its person: دێت. */
  finite: 1 << 15,
} as const;

/** From a bit of a verb to the one for ەوە. */
const AGAIN_BITS = 9;

export const again = (bits: Bits): Bits => bits << AGAIN_BITS;
export const either = (bits: Bits): Bits => bits | again(bits);

export const NOMINAL = S.consonant | S.vowel | S.e | S.i;
export const PAST = either(S.pastC | S.pastV);
export const PRESENT = either(S.presentC | S.presentV);
export const FREE = either(S.freeC | S.freeV);
export const INSIDE = either(S.insideC | S.insideV);
export const FINITE = either(S.finite);
export const VERBAL = PAST | PRESENT | FREE | INSIDE | FINITE;

/** Keys write ه for ە and ر for ڕ: the older spelling has ه for both, and ڕ is left out at the head of words. */
export const soraniKey = (text: string): string => foldText(text).replaceAll('ڕ', 'ر');

/** Words of a list in the letters of keys. */
export const keysOf = (data: string): readonly string[] => soraniKey(data).split(/\s+/).filter(Boolean);

/** The kind of a noun's stem by its last letter (a key). */
export function kindOfStem(stem: string): Bits {
  const last = stem.at(-1);
  if (last === 'ه') return S.e;
  if (last === 'ي') return S.i;
  // A و may be the consonant w (ناو) or the vowel u (مو).
  if (last === 'و') return S.vowel | S.consonant;
  return last === 'ا' || last === 'ۆ' || last === 'ێ' ? S.vowel : S.consonant;
}
