/**
 * Sorani endings of nouns stand in slots, each of which may be empty: number and definiteness (ەکە, ەکان, ان, ێک),
 * یش (also), a pronoun or the ی of the ezafe, then case (دا, ەوە) or the copula. What a slot looks like depends on
 * the letter before it, so all rows are spelled out once for each kind of stem.
 */
import { type Endings, endingsOf } from './endings.ts';
import type { Bits } from './grammar.ts';
import { S, soraniKey } from './sorani-bits.ts';

/** The first slot, by the kind of stem. */
const NUMBER: readonly (readonly [Bits, string])[] = [
  [S.consonant, 'ەکە ەکان ان ێک انێک ە انە ێ گەل گەلێک ن ین یت'],
  [S.vowel, 'کە کان یان یەک یانێک یە یانە یەکە یەکان گەل ن ین یت یم'],
  [S.e, 'کە کان یان یەک یانێک یە یانە یەکان گەل ن ین یت یم'],
  [S.i, 'یەکە یەکان ەکە ەکان ان یان یەک ەک یە انە یانە انێک یانێک کە کان گەل ن ین یت یم'],
];

const PRONOUNS = ['', 'م', 'ت', 'ی', 'مان', 'تان', 'یان'];

/** Whether a piece ends in a vowel: what follows then needs no vowel of its own, or a ی before it. */
const endsInVowel = (piece: string, stem: Bits): boolean =>
  piece === '' ? stem !== S.consonant : /[ەاێۆی]$/.test(piece);

/** یش and ش after a piece. */
const alsoAfter = (piece: string, stem: Bits): readonly string[] =>
  endsInVowel(piece, stem) ? ['ش', 'یش'] : ['یش'];

/** Case and copula after a row: in, from, is, are. */
function closings(row: string, stem: Bits): readonly string[] {
  const vowel = endsInVowel(row, stem);
  const always = ['', 'دا', 'ڕا', vowel ? 'وە' : 'ەوە', vowel ? 'یە' : 'ە'];
  if (vowel) return [...always, 'ەوە', 'یەوە', 'یدا', 'یڕا'];
  return row.endsWith('ان') ? [...always, 'ن'] : always;
}

/** Rows that writers join *and* to: شەڕو. Rows with a pronoun are too much like other words. */
const BEFORE_AND = ['', 'ەکە', 'ەکان', 'کە', 'کان'];

/** All rows of slots after a kind of stem. The pronoun may stand before یش or after it: خۆیانیش, خۆشیان. */
function rowsAfter(stem: Bits, numbers: readonly string[]): string {
  const rows: string[] = [];
  for (const number of numbers) {
    for (const pronoun of PRONOUNS) {
      const plain = number + pronoun;
      rows.push(plain, ...alsoAfter(plain, stem).map((also) => plain + also));
      if (pronoun !== '') rows.push(...alsoAfter(number, stem).map((also) => number + also + pronoun));
    }
  }
  const closed = rows.flatMap((row) => closings(row, stem).map((end) => row + end));
  return soraniKey(closed.join(' '));
}

let endings: Endings | undefined;

/** All endings of nouns, by the kinds of stem that they follow. */
export function nounEndings(): Endings {
  endings ??= endingsOf([
    ...NUMBER.map(([stem, numbers]) => [stem, rowsAfter(stem, ['', ...numbers.split(' ')])] as const),
    [S.consonant | S.e, soraniKey(BEFORE_AND.map((row) => `${row}و`).join(' '))],
    // Not انەوە, which is as well from the plural of a word without ە: دەستانەوە.
    [S.these, rowsAfter(S.consonant, ['انە']).replace(soraniKey(' انەوە '), ' ')],
  ]);
  return endings;
}
