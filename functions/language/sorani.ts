/**
 * Sorani Kurdish: nouns take endings (`sorani-endings`); verbs take endings (`sorani-verb-endings`) and chains of
 * small words before them or, behind a preverb or a noun, inside (`sorani-chains`). A noun is filed under itself, an
 * infinitive under the stems of its verb as well (`sorani-verbs`).
 */
import type { Bits, File, Grammar, Visit } from './grammar.ts';
import {
  FINITE,
  FREE,
  INSIDE,
  kindOfStem,
  NOMINAL,
  PAST,
  PRESENT,
  S,
  soraniKey,
  VERBAL,
} from './sorani-bits.ts';
import { CHAIN, chainsOf, isReadingMark, READING, withReadings } from './sorani-chains.ts';
import { nounEndings } from './sorani-endings.ts';
import { soraniWords } from './sorani-lexicon.ts';
import { verbEndings } from './sorani-verb-endings.ts';
import { fileVerb } from './sorani-verbs.ts';
import type { WordSpec } from './words.ts';

function fileStem(stem: string, how: string, file: File, more: Bits = 0): void {
  file(stem, S.bare | kindOfStem(stem) | more, how);
  // Compared, and then with all endings: گەورەترەکان, باشترینیان.
  for (const degree of ['تر', 'ترين'])
    file(stem + degree, S.bare | S.consonant, how === '' ? 'compared' : `${how}, compared`);
  if (stem.endsWith('ه') && stem.length >= LEAST_BEFORE_EH) file(stem.slice(0, -1), S.these, how);
}

/** A shorter stem without its ە is another word too often: بارە, باران. */
const LEAST_BEFORE_EH = 3;

/** سێ→سێیەم, دوو→دووەم, and the same with ین: سێیەمین. */
function fileOrdinals(numeral: string, file: File): void {
  const endings = kindOfStem(numeral) === S.consonant ? ['هم'] : ['يهم', 'ههم'];
  if (numeral.endsWith('و')) endings.unshift('هم');
  for (const [index, ending] of endings.entries()) {
    const how = index === 0 ? 'ordinal' : 'ordinal, another spelling';
    fileStem(numeral + ending, how, file);
    fileStem(`${numeral + ending}ين`, `${how}, with ین`, file);
  }
}

function fileSorani(word: string, spec: WordSpec, file: File): void {
  const { spellings, plurals, numerals } = soraniWords();
  const key = soraniKey(word);
  for (const spelling of spellings.get(key) ?? [key]) {
    fileStem(spelling, spelling === key ? '' : 'another spelling', file);
    if (spelling.includes('وو')) fileStem(spelling.replaceAll('وو', 'و'), 'another spelling', file);
  }
  for (const plural of plurals.get(key) ?? []) fileStem(plural, 'plural', file);
  if (numerals.has(key)) fileOrdinals(key, file);
  fileVerb(key, spec, file, (stem) => fileStem(stem, stem === key ? '' : 'verb, noun', file, S.negated));
}

/** A longer word of its own whose rest is an ending, too, is what the token is. */
function doubts(token: string, key: string, from: number, to: number): boolean {
  const n = token.length;
  if (from === 0 && to === n) return false;
  const { own } = soraniWords();
  // What a reading takes a pronoun out of is no noun with it: ڕوویدا.
  if (from > n) return own.has(token);
  // With something before the stem, any word of its own is the better reading.
  for (let end = from === 0 ? to + 1 : LEAST_OWN; end <= n; end++) {
    const longer = key.slice(0, end);
    if (!own.has(longer)) continue;
    if (end === n) return true;
    if (tells(key, end, n, from) && (nounEndings().bitsOf(key.slice(end, n)) & kindOfStem(longer)) !== 0)
      return true;
  }
  return false;
}

const LEAST_OWN = 3;

/** *They are*, after a vowel; also the end of every infinitive. */
const COPULA = 'ن';
/** *From*; also the end of passives: نەوترا. */
const FROM = 'را';

/** Whether an ending is a reason to doubt that the word before it ends earlier. */
function tells(key: string, at: number, end: number, from: number): boolean {
  if (end - at === COPULA.length && key.endsWith(COPULA, end)) return key.endsWith('ان', at);
  return from === 0 || end - at !== FROM.length || !key.endsWith(FROM, end);
}

/**
 * م, ت and ە end too many other words to follow two letters, and so do ن after a vowel and و (*and*) after three:
 * بران is no برا, پارو no پار.
 */
function isLongEnough(key: string, to: number, end: number): boolean {
  if (end - to > 1 || key[to] === 'ي') return true;
  if (key[to] === 'و') return to > 2;
  return to > (key[to] === COPULA && key[to - 1] === 'ا' ? 3 : 2);
}

/** The letters of an ending as Sorani writes them: no ending has an h. */
const inSorani = (ending: string): string =>
  ending.replaceAll('ه', 'ە').replaceAll('ي', 'ی').replaceAll('ك', 'ک');

/** Cuts a verb out of `key[from, to)`, whose stem begins at `from`. */
function cutVerb(key: string, from: number, to: number, allowed: Bits, visit: Visit): void {
  visit(from, to, allowed & WITHOUT_ENDING);
  verbEndings().cut(key, from, to, 1, (_from, at, bits) => {
    if ((bits & allowed) !== 0) visit(from, at, bits & allowed);
  });
}

/** A stem of the present after a consonant has an ending always, and ەوە is one. */
const WITHOUT_ENDING = S.pastC | S.pastV | S.presentV | S.freeV | S.insideV | S.finite;

/** Cuts endings of nouns after a participle or infinitive that something stands before. */
function cutParticiple(key: string, from: number, to: number, visit: Visit): void {
  visit(from, to, S.negated);
  nounEndings().cut(key, from, to, 3, (_from, at, bits) => {
    if ((bits & NOMINAL) !== 0) visit(from, at, S.negated);
  });
}

const [NEGATION, NEGATION_LENGTH] = ['نه', 2];

/** What a reading with its chain taken out may be. */
const READ_INSIDE = PAST | FREE | INSIDE;
const AT_START = PAST | FREE | FINITE;

export const sorani: Grammar = {
  joins: true,
  file: fileSorani,
  key: (token) => withReadings(token.replaceAll('ڕ', 'ر')),
  cut(token, key, visit) {
    const n = token.length;
    visit(0, n, S.bare);
    nounEndings().cut(key, 0, n, 2, (from, to, bits) => {
      if (isLongEnough(key, to, n)) visit(from, to, bits);
    });
    cutVerb(key, 0, n, AT_START, visit);
    chainsOf(key, n, (to, bits) => {
      const allowed = ((bits & CHAIN.past) === 0 ? 0 : PAST) | ((bits & CHAIN.present) === 0 ? 0 : PRESENT);
      cutVerb(key, to, n, allowed, visit);
    });
    if (key.startsWith(NEGATION)) cutParticiple(key, NEGATION_LENGTH, n, visit);
    for (let mark = n; mark < key.length; ) {
      const from = mark + 1;
      let to = from;
      while (to < key.length && !isReadingMark(key[to])) to++;
      cutVerb(key, from, to, READ_INSIDE, visit);
      if (key[mark] === READING.negated) cutParticiple(key, from, to, visit);
      mark = to;
    }
  },
  doubts,
  describe: (token, from, to, bits) => {
    if ((bits & (VERBAL | S.negated)) !== 0) return from === 0 ? '' : 'with a prefix';
    return from === 0 && to === token.length ? '' : `with the ending ${inSorani(token.slice(to))}`;
  },
};
