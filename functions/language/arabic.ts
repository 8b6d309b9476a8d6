/**
 * Arabic: where a token may be cut. Proclitics (and, so, in, as, for, the) stand before a noun, pronouns and the
 * endings of number and gender behind it. Which of the cuts a word takes is decided when the word is filed
 * (`arabic-words`), so each cut says what it is as a bit.
 *
 * Keys keep hamza, ة and ى: قطرة is not قطر, ألغاز not الغاز. A word in ة is filed without it, and other spellings
 * are filed beside the word (`arabic-spelling`), so a token is its own key.
 */
import { ARABIC as A } from './arabic-bits.ts';
import { doubts } from './arabic-doubts.ts';
import { starts } from './arabic-starts.ts';
import { fileArabic } from './arabic-words.ts';
import { type Endings, endingsOf } from './endings.ts';
import type { Bits, Grammar, Visit } from './grammar.ts';

const WAW = 'و';
const LAM = 'ل';
const ALIF = 'ا';

/** Length of the pronoun at the end, or 0; `ي` is none, since it is the nisba far more often. */
function pronounLength(key: string): number {
  const n = key.length;
  switch (key[n - 1]) {
    case 'ه':
    case 'ك':
      return 1;
    case ALIF:
      if (key[n - 2] === 'م' && (key[n - 3] === 'ه' || key[n - 3] === 'ك')) return 3;
      return key[n - 2] === 'ه' || key[n - 2] === 'ن' ? 2 : 0;
    case 'م':
    case 'ن':
      return key[n - 2] === 'ه' || key[n - 2] === 'ك' ? 2 : 0;
    default:
      return 0;
  }
}

/** A cut that leaves at least two letters of stem. */
function stemOfTwo(visit: Visit, from: number, to: number, bits: Bits): void {
  if (to - from >= 2) visit(from, to, bits);
}

/** The cuts of a noun that begins at `from`. A noun with the article takes no pronoun and is never in construct. */
function cutNoun(key: string, from: number, definite: boolean, pronoun: number, visit: Visit): void {
  const n = key.length;
  visit(from, n, A.bare);
  const before = key[n - 2];
  switch (key[n - 1]) {
    case 'ة':
      stemOfTwo(visit, from, n - 1, A.teh | A.feminine);
      if (before === 'ي') stemOfTwo(visit, from, n - 2, A.nisba);
      break;
    case 'ه':
      stemOfTwo(visit, from, n - 1, A.teh | A.feminine);
      break;
    case 'ت':
      if (before === ALIF) {
        stemOfTwo(visit, from, n - 2, A.at | A.women | A.ofTeh);
        if (key[n - 3] === 'ي') stemOfTwo(visit, from, n - 3, A.nisba);
      }
      break;
    case 'ن':
      if (before === 'ي' || before === ALIF) {
        stemOfTwo(visit, from, n - 2, before === 'ي' ? A.dual | A.sound : A.dual);
        if (key[n - 3] === 'ت') stemOfTwo(visit, from, n - 3, A.teh | A.feminine);
        if (before === 'ي' && key[n - 3] === 'ي') stemOfTwo(visit, from, n - 3, A.nisba);
      } else if (before === WAW) {
        stemOfTwo(visit, from, n - 2, A.sound);
        if (key[n - 3] === 'ي') stemOfTwo(visit, from, n - 3, A.nisba);
      }
      break;
    case WAW:
      if (!definite) stemOfTwo(visit, from, n - 1, A.sound);
      break;
    case 'ي':
      stemOfTwo(visit, from, n - 1, definite ? A.nisba : A.construct | A.nisba);
      if (!definite && before === 'ت') stemOfTwo(visit, from, n - 2, A.teh | A.feminine);
      break;
    case ALIF:
      if (definite) break;
      stemOfTwo(visit, from, n - 1, A.alif);
      if (before === 'ت') stemOfTwo(visit, from, n - 2, A.teh | A.feminine);
      if (before === 'ي') stemOfTwo(visit, from, n - 2, A.nisba);
      break;
  }
  if (pronoun > 0 && !definite) cutBeforePronoun(key, from, n - pronoun, visit);
}

/** The cuts of a noun that begins at `from` and ends at `to`, where its pronoun begins. */
function cutBeforePronoun(key: string, from: number, to: number, visit: Visit): void {
  stemOfTwo(visit, from, to, A.pronoun);
  const before = key[to - 2];
  switch (key[to - 1]) {
    case 'ت':
      stemOfTwo(visit, from, to - 1, A.teh | A.feminine);
      if (before === ALIF) stemOfTwo(visit, from, to - 2, A.at | A.women | A.ofTeh);
      break;
    case 'ي':
      stemOfTwo(visit, from, to - 1, A.dual | A.sound);
      if (before === 'ت') stemOfTwo(visit, from, to - 2, A.teh | A.feminine);
      break;
    case ALIF:
      stemOfTwo(visit, from, to - 1, A.dual);
      if (before === 'ت') stemOfTwo(visit, from, to - 2, A.teh | A.feminine);
      break;
    case WAW:
      stemOfTwo(visit, from, to - 1, A.sound);
      break;
  }
}

/** Endings of the verb; each may be followed by an object. */
const PERFECT_ENDINGS = endingsOf([
  [A.perfect, 'ت وا تا نا تم ا ن و'],
  [A.ended, 'ت وا تا تم'],
  [A.short, 'ت نا تم ن'],
]);
const IMPERFECT_ENDINGS = endingsOf([
  [A.imperfect, 'ون وا ان ين ا ن و'],
  [A.endedImperfect, 'ون وا'],
]);

function cutVerb(key: string, pronoun: number, visit: Visit): void {
  const joined = (key[0] === WAW || key[0] === 'ف') && key.length > 3 ? 1 : 0;
  for (let from = 0; from <= joined; from++) {
    visit(from, key.length, A.perfect);
    cutEndings(key, from, pronoun, PERFECT_ENDINGS, A.perfect | A.object, visit);
    const future = (key[from] === 'س' || key[from] === LAM) && key.length - from > 3 ? 1 : 0;
    for (let at = from; at <= from + future; at++) cutImperfect(key, at, pronoun, visit);
  }
}

/** The cuts of an imperfect whose prefix stands at `at`. */
function cutImperfect(key: string, at: number, pronoun: number, visit: Visit): void {
  switch (key[at]) {
    case 'ي':
    case 'ت':
    case 'ن':
      visit(at + 1, key.length, A.imperfect);
      cutEndings(key, at + 1, pronoun, IMPERFECT_ENDINGS, A.imperfect, visit);
      break;
    case 'أ':
    case ALIF:
      cutFirstPerson(key, at, key.length, visit);
      if (pronoun > 0) cutFirstPerson(key, at, key.length - pronoun, visit);
      break;
  }
}

/** *I* has no endings; and أفعل is an elative (أحسن) or another verb far more often, but not أعود. */
function cutFirstPerson(key: string, at: number, to: number, visit: Visit): void {
  const weak = key[at + 2] === WAW || key[at + 2] === 'ي';
  const article = key[at] === ALIF && key[at + 1] === LAM;
  if (!article && to - at > (weak ? 3 : 4)) visit(at + 1, to, A.imperfect);
}

function cutEndings(
  key: string,
  from: number,
  pronoun: number,
  endings: Endings,
  bits: Bits,
  visit: Visit,
): void {
  endings.cut(key, from, key.length, 2, visit);
  const to = key.length - pronoun;
  if (pronoun === 0 || to - from < 2) return;
  visit(from, to, bits);
  endings.cut(key, from, to, 2, visit);
  // صوتوه, but not a plural of people: صوتو.
  if (key[to - 1] === WAW && to - 1 - from >= 2)
    visit(from, to - 1, bits === A.imperfect ? A.endedImperfect : A.ended);
}

const VERBAL = A.perfect | A.object | A.ended | A.short | A.imperfect | A.endedImperfect;

const NAMES: readonly (readonly [Bits, string])[] = [
  [A.pronoun, 'with a pronoun'],
  [A.at | A.women | A.ofTeh, 'plural in ات'],
  [A.sound | A.construct, 'plural'],
  [A.dual, 'dual'],
  [A.feminine, 'feminine'],
  [A.nisba, 'its adjective'],
  [A.alif, 'accusative'],
];

/** What stands behind a stem that had its ة, in words. */
function afterTeh(ending: string): string {
  if (ending.length === 1) return '';
  return /^ت(?:ا|ي|ان|ين)$/.test(ending) ? 'dual' : 'with a pronoun';
}

function describe(token: string, from: number, to: number, bits: Bits): string {
  // A verb is filed as one, and its prefixes are no proclitics.
  if ((bits & VERBAL) !== 0) return '';
  const before = token.slice(0, from);
  const start = before === '' ? '' : before === 'ال' ? 'with the article' : `with the proclitic ${before}`;
  const end =
    (bits & A.bare) !== 0
      ? ''
      : (bits & A.teh) !== 0
        ? afterTeh(token.slice(to))
        : (NAMES.find(([some]) => (some & bits) !== 0)?.[1] ?? '');
  return start && end ? `${start}, ${end}` : start || end;
}

export const arabic: Grammar = {
  joins: false,
  file: fileArabic,
  key: (token) => token,
  cut(token, key, visit) {
    const pronoun = pronounLength(key);
    starts(token, key, (at, definite) => cutNoun(key, at, definite, pronoun, visit));
    // No form of a verb but the imperative and masdars begin with إ.
    if (key.length > 2 && token[0] !== 'إ') cutVerb(key, pronoun, visit);
  },
  doubts,
  describe,
};
