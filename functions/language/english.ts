/**
 * English: a word has few forms, so all of them are filed and a token is only freed of its clitics ('s, n't, 'll).
 * Regular forms follow the rules of spelling; what they do not give is in the lexicon. A word in all capitals has
 * no forms but its plural.
 */
import type { File, Grammar } from './grammar.ts';
import {
  ENGLISH_COMPARED,
  ENGLISH_NOUN_VERBS,
  ENGLISH_OWN,
  ENGLISH_PLURALS,
  ENGLISH_SPELLINGS,
  ENGLISH_VERBS,
  ENGLISH_VERBS_LIKE_NOUNS,
} from './lexicon/english.ts';
import type { WordSpec } from './words.ts';

const WHOLE = 1;

interface Lexicon {
  readonly verbs: ReadonlyMap<string, readonly string[]>;
  readonly plurals: ReadonlyMap<string, readonly string[]>;
  /** Irregular forms of comparison; an empty list where they are regular. */
  readonly compared: ReadonlyMap<string, readonly string[]>;
  readonly own: ReadonlySet<string>;
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly verbsOfNouns: ReadonlyMap<string, readonly string[]>;
  readonly verbsLikeNouns: ReadonlySet<string>;
}

let lexicon: Lexicon | undefined;

const entries = (data: string): readonly string[] => data.split(/\s+/).filter(Boolean);

function pairs(data: string): Map<string, readonly string[]> {
  const map = new Map<string, readonly string[]>();
  for (const entry of entries(data)) {
    const [word = '', tail] = entry.split(':');
    map.set(word, tail === undefined ? [] : tail.split(','));
  }
  return map;
}

function words(): Lexicon {
  if (lexicon !== undefined) return lexicon;
  const spellings = new Map<string, readonly string[]>();
  for (const group of entries(ENGLISH_SPELLINGS)) {
    const all = group.split(',').map(withoutMarks);
    for (const one of all) spellings.set(one, all);
  }
  lexicon = {
    verbs: pairs(ENGLISH_VERBS),
    plurals: pairs(ENGLISH_PLURALS),
    compared: pairs(ENGLISH_COMPARED),
    own: new Set(entries(ENGLISH_OWN)),
    spellings,
    verbsOfNouns: pairs(ENGLISH_NOUN_VERBS),
    verbsLikeNouns: new Set(entries(ENGLISH_VERBS_LIKE_NOUNS)),
  };
  return lexicon;
}

const withoutMarks = (word: string): string => word.replace(/['-]/g, '');

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter);

/** With -s: plural of a noun, third person of a verb. */
function withS(word: string): readonly string[] {
  // monarchs, but churches: the sound of ch is not written.
  if (word.endsWith('ch')) return [`${word}es`, `${word}s`];
  if (/(s|x|z|sh)$/.test(word)) return [`${word}es`];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  return word.endsWith('o') ? [`${word}s`, `${word}es`] : [`${word}s`];
}

/**
 * The stems before -ed and -ing: stop→stopp, equip→equipp, commit→commit and committ; one syllable always doubles, and l
 * may after any vowel: fuelled.
 */
function doubled(word: string): readonly string[] {
  const n = word.length;
  const closed =
    n >= 3 &&
    !isVowel(word[n - 1]) &&
    !'wxy'.includes(word[n - 1] ?? '') &&
    isVowel(word[n - 2]) &&
    (!isVowel(word[n - 3]) || word.slice(n - 4, n - 2) === 'qu');
  const twice = word + (word[n - 1] ?? '');
  if (!closed) return word.length > 3 && /[aeiou]l$/.test(word) ? [word, twice] : [word];
  return /[aeiouy].*[aeiouy]/.test(word) ? [word, twice] : [twice];
}

/** With -ed or -er or -est. */
function withE(word: string, ending: string): readonly string[] {
  if (word.endsWith('e')) return [`${word}${ending.slice(1)}`];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}i${ending}`];
  return doubled(word).map((stem) => `${stem}${ending}`);
}

function withIng(word: string): readonly string[] {
  if (word.endsWith('ie')) return [`${word.slice(0, -2)}ying`];
  if (/[^eoy]e$/.test(word)) return [`${word.slice(0, -1)}ing`];
  return doubled(word).map((stem) => `${stem}ing`);
}

/** Plurals that a whole group of words has: housewives, analyses. */
function pluralByEnding(word: string): readonly string[] {
  if (/(?:wife|wolf|shelf|knife|loaf|life|leaf)$/.test(word)) return [word.replace(/fe?$/, 'ves')];
  return /[^s]sis$/.test(word) ? [word.replace(/is$/, 'es')] : [];
}

/** Words in -man that are no men: their plural is regular. */
const NO_MEN = /(human|german|roman|ottoman|turkoman|turkman|shaman|talisman|woman|oman|yaman)$/;

/** Shorter words are particles, or letters. */
const SHORTEST_INFLECTED = 3;

/** A plural that the rule names itself has no forms: troops, sanctions. */
const PLURAL = /(?:[^aiusy]s|[^bl]ias)$/;

/** Endings of nouns that are hardly ever verbs. */
const NOUNS = /(?:[^n]ity|ness|ism|ist|sis|hood|[iy][sz]ation)$/;

function fileNoun(word: string, how: string, file: File): void {
  if (words().plurals.has(word) || pluralByEnding(word).length > 0) return;
  for (const form of withS(word)) if (!words().own.has(form)) file(form, WHOLE, how || 'plural');
}

function fileVerb(word: string, how: string, file: File, alsoBare = true): void {
  const { verbs, own } = words();
  const irregular = verbs.get(word);
  const put = (form: string, name: string): void => {
    if (!own.has(form)) file(form, WHOLE, how || name);
  };
  if (alsoBare) for (const form of withS(word)) put(form, 'plural or third person');
  for (const form of withIng(word)) put(form, 'form in -ing');
  if (irregular === undefined) for (const form of withE(word, 'ed')) put(form, 'past');
  else for (const form of irregular) file(form, WHOLE, how || 'irregular form');
}

function fileForms(word: string, how: string, spec: WordSpec, file: File): void {
  const { verbs, plurals, compared, own, verbsOfNouns, verbsLikeNouns } = words();
  file(word, WHOLE, how);
  const ofVerbs = verbsOfNouns.get(word);
  const noun =
    (NOUNS.test(word) && !verbsLikeNouns.has(word)) || (ofVerbs !== undefined && !ofVerbs.includes(word));
  if (noun) fileNoun(word, how, file);
  else if (verbs.has(word) || (word.length >= SHORTEST_INFLECTED && !PLURAL.test(word)))
    fileVerb(word, how, file);
  for (const plural of plurals.get(word) ?? pluralByEnding(word))
    file(plural, WHOLE, how || 'irregular plural');
  if (word.endsWith('man') && !NO_MEN.test(word))
    file(`${word.slice(0, -3)}men`, WHOLE, how || 'irregular plural');
  if (word.endsWith('woman')) file(`${word.slice(0, -5)}women`, WHOLE, how || 'irregular plural');
  const degrees = compared.get(word);
  if (degrees !== undefined) {
    const regular = [...withE(word, 'er'), ...withE(word, 'est')].filter((form) => !own.has(form));
    for (const form of degrees.length > 0 ? degrees : regular) file(form, WHOLE, how || 'compared');
  }
  if (spec.verbs === false) return;
  for (const listed of ofVerbs ?? []) {
    const bare = listed.replace('-', '');
    if (bare === word) continue;
    for (const verb of spellingsOf(bare)) {
      const alsoBare = bare === listed;
      if (alsoBare) file(verb, WHOLE, 'verb');
      fileVerb(verb, 'verb', file, alsoBare);
    }
  }
}

/** organisation, organization: by pattern where the ending is long enough to be sure. */
function britishAndAmerican(word: string): readonly string[] {
  if (/isation/.test(word)) return [word.replace('isation', 'ization')];
  if (/ization/.test(word)) return [word.replace('ization', 'isation')];
  return /..[^aeiou]ize$/.test(word) && word.length > 6 ? [word.replace(/ize$/, 'ise')] : [];
}

const spellingsOf = (word: string): readonly string[] =>
  words().spellings.get(word) ?? [word, ...britishAndAmerican(word)];

/** Names and abbreviations in capitals have a plural and nothing else. */
const isAbbreviation = (spec: WordSpec): boolean => /^[\p{Lu}.]{2,4}$/u.test(spec.word);

function fileEnglish(word: string, spec: WordSpec, file: File): void {
  const clitic = cliticOf(word);
  // Iraq's is a form of Iraq; don't is none of do, for one who looks for it.
  if (clitic !== '' && clitic !== POSSESSIVE) {
    file(keyOf(word), WHOLE, '');
    return;
  }
  const key = withoutMarks(word.slice(0, word.length - clitic.length));
  if (isAbbreviation(spec)) {
    file(key, WHOLE, '');
    file(`${key}s`, WHOLE, 'plural');
    return;
  }
  for (const spelling of spellingsOf(key))
    fileForms(spelling, spelling === key ? '' : 'another spelling', spec, file);
}

/** What is written onto a word with an apostrophe. */
const CLITIC = /(?:'(?:s|ll|re|ve|d|m)|n't)$/;
const POSSESSIVE = "'s";

const cliticOf = (word: string): string => (word.includes("'") ? (CLITIC.exec(word)?.[0] ?? '') : '');

/** Without the marks within a word; that of a clitic stays, so that we'll is not well. */
function keyOf(token: string): string {
  if (!token.includes("'")) return token;
  const clitic = cliticOf(token);
  return withoutMarks(token.slice(0, token.length - clitic.length)) + clitic;
}

export const english: Grammar = {
  joins: false,
  file: fileEnglish,
  key: keyOf,
  cut(_token, key, visit) {
    visit(0, key.length, WHOLE);
    const clitic = cliticOf(key);
    if (clitic !== '') visit(0, key.length - clitic.length, WHOLE);
  },
  doubts: () => false,
  describe: (token) => (token.endsWith(POSSESSIVE) ? 'possessive' : ''),
};
