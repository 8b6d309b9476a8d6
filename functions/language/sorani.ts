/**
 * Sorani Kurdish: endings stand in slots, each of which may be empty: number and definiteness (ەکە, ەکان, ان, ێک),
 * یش (also), a pronoun or the ی of the ezafe, then case (دا, ەوە) or the copula. What a slot looks like depends on
 * the letter before it, so all rows are spelled out once for each kind of stem.
 *
 * Keys write ه for ە and ر for ڕ: the older spelling has ه for both, and ڕ is left out at the head of words.
 */
import { type Endings, endingsOf } from './endings.ts';
import { foldText } from './fold.ts';
import type { Bits, File, Grammar } from './grammar.ts';
import { SORANI_OWN, SORANI_PLURALS, SORANI_SPELLINGS, SORANI_VERBS } from './lexicon/sorani.ts';
import type { WordSpec } from './words.ts';

const S = {
  bare: 1,
  /** Endings after a consonant, after ا ۆ و ێ, after ە, after ی. */
  consonant: 2,
  vowel: 4,
  e: 8,
  i: 16,
  past: 32,
  present: 64,
} as const;

const soraniKey = (text: string): string => foldText(text).replaceAll('ڕ', 'ر');

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

/** Case and copula after a row: in, from, is. */
function closings(row: string, stem: Bits): readonly string[] {
  const vowel = endsInVowel(row, stem);
  const always = ['', 'دا', 'ڕا', vowel ? 'وە' : 'ەوە', vowel ? 'یە' : 'ە'];
  return vowel ? [...always, 'ەوە', 'یەوە', 'یدا', 'یڕا'] : always;
}

/** All rows of slots after a kind of stem. The pronoun may stand before یش or after it: خۆیانیش, خۆشیان. */
function rowsAfter(stem: Bits, numbers: string): readonly string[] {
  const rows: string[] = [];
  for (const number of ['', ...numbers.split(' ')]) {
    for (const pronoun of PRONOUNS) {
      const plain = number + pronoun;
      rows.push(plain, ...alsoAfter(plain, stem).map((also) => plain + also));
      if (pronoun !== '') rows.push(...alsoAfter(number, stem).map((also) => number + also + pronoun));
    }
  }
  return rows.flatMap((row) => closings(row, stem).map((end) => row + end));
}

let endings: Endings | undefined;
const allEndings = (): Endings => {
  endings ??= endingsOf(
    NUMBER.map(([stem, numbers]) => [stem, soraniKey(rowsAfter(stem, numbers).join(' '))] as const),
  );
  return endings;
};

const VERB_ENDINGS = endingsOf([
  [S.past | S.present, soraniKey('م ین ن یت ت')],
  [S.present, soraniKey('ێت ات ێ ە ن')],
  [S.past, soraniKey('ە وە ووە وون ووم راوە ەوە')],
]);
const VERB_PREFIXES = ['دە', 'ئە', 'نا', 'نە', 'ب', 'نەدە', 'بە'].map(soraniKey);

interface Lexicon {
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly plurals: ReadonlyMap<string, readonly string[]>;
  readonly verbs: ReadonlyMap<string, readonly [past: string, present: string]>;
  readonly own: ReadonlySet<string>;
}

let lexicon: Lexicon | undefined;

function words(): Lexicon {
  if (lexicon !== undefined) return lexicon;
  const entries = (data: string): readonly string[] => soraniKey(data).split(/\s+/).filter(Boolean);
  const spellings = new Map<string, readonly string[]>();
  for (const group of entries(SORANI_SPELLINGS)) {
    const all = group.split(',');
    for (const one of all) spellings.set(one, all);
  }
  const pairs = (data: string): readonly (readonly [string, readonly string[]])[] =>
    entries(data).map((entry) => {
      const [word = '', tail = ''] = entry.split(':');
      return [word, tail.split(',')];
    });
  lexicon = {
    spellings,
    plurals: new Map(pairs(SORANI_PLURALS)),
    verbs: new Map(pairs(SORANI_VERBS).map(([word, [past = '', present = '']]) => [word, [past, present]])),
    own: new Set(entries(SORANI_OWN)),
  };
  return lexicon;
}

function kindOfStem(stem: string): Bits {
  const last = stem.at(-1);
  if (last === 'ه') return S.e;
  if (last === 'ي') return S.i;
  // A و may be the consonant w (ناو) or the vowel u (مو).
  if (last === 'و') return S.vowel | S.consonant;
  return last === 'ا' || last === 'ۆ' || last === 'ێ' ? S.vowel : S.consonant;
}

function fileStem(stem: string, how: string, file: File): void {
  file(stem, S.bare | kindOfStem(stem), how);
  // Compared, and then with all endings: گەورەترەکان, باشترینیان.
  for (const degree of ['تر', 'ترين'])
    file(stem + degree, S.bare | S.consonant, how === '' ? 'compared' : `${how}, compared`);
}

function fileSorani(word: string, _spec: WordSpec, file: File): void {
  const { spellings, plurals, verbs } = words();
  const key = soraniKey(word);
  for (const spelling of spellings.get(key) ?? [key]) {
    fileStem(spelling, spelling === key ? '' : 'another spelling', file);
    if (spelling.includes('وو')) fileStem(spelling.replaceAll('وو', 'و'), 'another spelling', file);
  }
  for (const plural of plurals.get(key) ?? []) fileStem(plural, 'plural', file);
  const verb = verbs.get(key);
  if (verb === undefined) return;
  file(verb[0], S.bare | S.past, 'verb');
  if (verb[1].length > 1) file(verb[1], S.present, 'verb');
}

/** A longer word of its own whose rest is an ending, too, is what the token is. */
function doubts(_token: string, key: string, from: number, to: number): boolean {
  if (from > 0 || to === key.length) return false;
  const { own } = words();
  for (let end = to + 1; end <= key.length; end++) {
    const longer = key.slice(0, end);
    if (!own.has(longer)) continue;
    if (end === key.length) return true;
    const rest = key.slice(end);
    if (rest !== COPULA && (allEndings().bitsOf(rest) & kindOfStem(longer)) !== 0) return true;
  }
  return false;
}

/** *They are*, after a vowel; also the end of every infinitive. */
const COPULA = 'ن';

/** م, ت and ە end too many other words to follow two letters, and so does ن after a vowel: بران is no برا. */
function isLongEnough(key: string, to: number): boolean {
  if (key.length - to > 1 || key[to] === 'ي') return true;
  return to > (key[to] === COPULA && key[to - 1] === 'ا' ? 3 : 2);
}

/** The letters of an ending as Sorani writes them: no ending has an h. */
const inSorani = (ending: string): string =>
  ending.replaceAll('ه', 'ە').replaceAll('ي', 'ی').replaceAll('ك', 'ک');

export const sorani: Grammar = {
  joins: true,
  file: fileSorani,
  key: (token) => token.replaceAll('ڕ', 'ر'),
  cut(_token, key, visit) {
    const n = key.length;
    visit(0, n, S.bare);
    allEndings().cut(key, 0, n, 2, (from, to, bits) => {
      if (isLongEnough(key, to)) visit(from, to, bits);
    });
    VERB_ENDINGS.cut(key, 0, n, 2, (from, to, bits) => visit(from, to, bits & S.past));
    for (const prefix of VERB_PREFIXES) {
      if (!key.startsWith(prefix)) continue;
      visit(prefix.length, n, S.past);
      VERB_ENDINGS.cut(key, prefix.length, n, 2, visit);
    }
  },
  doubts,
  describe: (token, from, to, bits) => {
    if ((bits & (S.past | S.present)) !== 0) return 'verb';
    return from === 0 && to === token.length ? '' : `with the ending ${inSorani(token.slice(to))}`;
  },
};
