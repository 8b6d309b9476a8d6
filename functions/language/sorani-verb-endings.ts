/**
 * Sorani endings of verbs. Intransitive verbs agree with their doer; in the past of transitive ones the doer is a
 * pronoun: گوتی, بردیانن. Behind it may stand ە (to), ێ (of پێ, تێ), or ەوە (again, back), which makes another verb.
 * Who does what is not asked for, so that rows that only some verbs have are taken of all.
 */
import { type Endings, endingsOf } from './endings.ts';
import { either, S, soraniKey } from './sorani-bits.ts';

type Rows = readonly string[];

const rows = (list: string): Rows => ['', ...list.split(' ')];
const after = (heads: Rows, tails: Rows): Rows => heads.flatMap((head) => tails.map((tail) => head + tail));

const PERSONS = rows('م ی یت ین ن');
const DOERS = 'م ت ی مان تان یان'.split(' ');

/** Doer and deed, in the past: *I went*, *they took*, *they took them*, *he also said*. */
const PAST_PERSONS: Rows = [
  ...new Set([
    ...PERSONS,
    ...DOERS,
    ...after('م یت ین ن'.split(' '), DOERS),
    ...after(DOERS, 'م یت ین ن'.split(' ')),
    'یش',
    ...after(['یش', 'ش'], [...DOERS, 'ن']),
  ]),
];

/** What follows the وو of the perfect: *has come*, *have taken*; ەتە goes on to where. */
const PERFECT: Rows = [
  ...'م یت ی ە ین ن مە تە یەتی مانە تانە یانە نی نیان نیەتی نیانە شە یشە یشیەتی شیەتی'.split(' '),
  ...'ەتە مەتە یتەتە ینەتە نەتە یەتییە یانەتە'.split(' '),
];
const PERFECT_AGAIN: Rows =
  'ەوە مەوە یتەوە ینەوە نەوە یەوە ییەوە ەتەوە مەتەوە یتەتەوە ینەتەوە نەتەوە تەتەوە یەتەوە یەتیەوە یەتییەوە مانەتەوە تانەتەوە یانەتەوە'.split(
    ' ',
  );

/** *Had come*, *would have come*, *if he came*. */
const FARTHER: Rows = [
  ...after(['بوو'], PAST_PERSONS),
  ...'بێت بێ بم بن بین بیت بی بێتی بێتن بێتیان بێتمان'.split(' '),
  ...after(['', 'بوو', 'با'], after(['', 'م', 'ین', 'ن', 'یت'], ['ایە'])),
  ...'بێی بێم بێین بێن با بایە بام بای بایت بان باین بووبا'.split(' '),
];

/** ەوە behind a row, as its last letter asks for it. */
function withAgain(row: string, afterVowel: boolean): Rows {
  const last = row.at(-1);
  if (row === '') return afterVowel ? ['یەوە', 'ەوە'] : ['ەوە'];
  if (last === 'ی') return [`${row}ەوە`, `${row}یەوە`];
  return last === 'ە' || last === 'ێ' || last === 'ا' ? [`${row}وە`, `${row}تەوە`] : [`${row}ەوە`];
}

/** ە behind a row: گەیشتە, چوونە, دایە. */
const to = (row: string, afterVowel: boolean): Rows =>
  row === '' && afterVowel ? ['یە', 'ە'] : /[ەێای]$/.test(row) ? [] : [`${row}ە`];

function pastRows(afterVowel: boolean): { readonly plain: Rows; readonly again: Rows } {
  // The وو of the perfect is و after a vowel, and nothing after another وو; many write و everywhere.
  const marks = afterVowel ? ['و', '', 'وو'] : ['وو', 'و'];
  // The ی of یان and of a stem before it are one more often than two: بینیان.
  const simple = [...PAST_PERSONS, ...FARTHER, ...(afterVowel ? ['ان', 'انن'] : [])];
  const againRows = simple.flatMap((row) => withAgain(row, afterVowel));
  return {
    plain: [...simple, ...simple.flatMap((row) => to(row, afterVowel)), ...after(marks, PERFECT)],
    again: [...againRows, ...after(marks, PERFECT_AGAIN)],
  };
}

function presentRows(afterVowel: boolean): { readonly plain: Rows; readonly again: Rows } {
  const persons = (afterVowel ? ' م ی یت ت ین ن' : 'م ی یت ێت ێ ین ن ە').split(' ');
  return {
    plain: [
      ...persons,
      ...persons.filter((row) => /[متن]$/.test(row)).flatMap((row) => [`${row}ە`, `${row}ێ`]),
    ],
    // An imperative has ر before ەوە: بکەرەوە.
    again: [
      ...persons.filter((row) => row !== '').flatMap((row) => withAgain(row, false)),
      ...(afterVowel ? ['وە', 'رەوە', 'تەوە'] : ['ەرەوە']),
    ],
  };
}

let endings: Endings | undefined;

/** All endings of verbs, by the kinds of stem that they follow. */
export function verbEndings(): Endings {
  if (endings !== undefined) return endings;
  const lists: [number, string][] = [];
  const add = (
    bits: number,
    { plain, again: back }: { readonly plain: Rows; readonly again: Rows },
  ): void => {
    lists.push([bits, soraniKey(plain.filter(Boolean).join(' '))]);
    lists.push([either(bits), soraniKey(back.join(' '))]);
  };
  add(S.pastC, pastRows(false));
  add(S.pastV, pastRows(true));
  add(S.presentC | S.freeC | S.insideC, presentRows(false));
  add(S.presentV | S.freeV | S.insideV, presentRows(true));
  add(S.finite, { plain: ['ە', 'ێ'], again: ['ەوە'] });
  endings = endingsOf(lists);
  return endings;
}
