/** Arabic: under which keys a word of a rule is filed, and which endings each of them takes. */
import { ARABIC as A } from './arabic-bits.ts';
import { arabicWord, isName, isOwnWord, isPlural } from './arabic-lexicon.ts';
import { brokenPlurals, hasFeminine } from './arabic-patterns.ts';
import { bareAlif, spellingsOf } from './arabic-spelling.ts';
import { verbsOfNoun, verbsOfPerfect } from './arabic-verb-lexicon.ts';
import { fileVerbs } from './arabic-verbs.ts';
import type { Bits, File } from './grammar.ts';
import type { WordSpec } from './words.ts';

/** Spellings that outlets differ in, as pieces of words without hamza: each also stands for the other. */
const VARIANTS: readonly (readonly [string, string])[] = [
  ['امريك', 'اميرك'],
  ['ميليشي', 'مليشي'],
  ['كردستان', 'كوردستان'],
  ['انكليز', 'انجليز'],
  ['انكلترا', 'انجلترا'],
  ['تلفزيون', 'تليفزيون'],
  ['غوغل', 'جوجل'],
  ['هيءة', 'هياة'],
  ['رءاسة', 'رياسة'],
  ['مءة', 'ماءة'],
  ['اوروب', 'اورب'],
  ['دبلوماسي', 'ديبلوماسي'],
  ['ديمقراطي', 'ديموقراطي'],
  ['بيشمركة', 'بشمركة'],
  ['تكنولوجي', 'تكنلوجي'],
  ['واشنطن', 'واشنطون'],
  ['نتنياهو', 'نتانياهو'],
];

const ANY_VARIANT = new RegExp(VARIANTS.flat().join('|'));

/** Without the article, where enough of the word is left and the letters are not its own: التزام stays whole. */
function withoutArticle(word: string): string {
  if (!word.startsWith('ال') || word.length < 5) return word;
  return arabicWord(word) !== undefined && arabicWord(word.slice(2)) === undefined ? word : word.slice(2);
}

/** A plural has no plural: قوات, رؤساء. */
const PLURAL = A.bare | A.alif | A.pronoun;

/** The endings of a word that the lexicon does not know. Short stems take few: بدران is no dual. */
function endingsByShape(word: string): Bits {
  if (word.length <= 2) return A.bare | A.at;
  if (word.length === 3) return A.bare | A.alif | A.pronoun | A.at;
  const noun = A.bare | A.alif | A.at | A.dual | A.sound | (word.endsWith('ي') ? 0 : A.pronoun);
  return hasFeminine(word) ? noun | A.feminine | A.women | (word.endsWith('ي') ? 0 : A.construct) : noun;
}

/** Files every spelling of a stem. */
function fileSpellings(stem: string, bits: Bits, how: string, file: File): void {
  for (const spelling of spellingsOf(stem, isOwnWord)) file(spelling, bits, how);
}

/** Of the words in ي those that are an adjective of a noun: not تحدي. */
const isNisba = (word: string): boolean =>
  word.length > 3 && word.endsWith('ي') && !/^ت(?:..|.ا.)ي$/.test(word);

/** The adjective of a place: عراقي, سوري, مكي. Its ة and ات are people, where those of others are mostly things. */
const isOfPlace = (word: string): boolean =>
  ['', 'ا', 'يا', 'ة'].some((end) => isName(`${word.slice(0, -1)}${end}`));

function filePlural(plural: string, file: File): void {
  const how = 'broken plural';
  if (plural.endsWith('ة')) {
    fileSpellings(plural.slice(0, -1), A.teh, how, file);
    return;
  }
  fileSpellings(plural, A.bare | A.alif | A.pronoun, how, file);
  // زملاء→زملائي: behind اء the ي is no nisba.
  if (plural.endsWith('اء')) fileSpellings(`${plural}ي`, A.bare, `${how}, with a pronoun`, file);
  // قرى→قراهم; الأراضي→أراض.
  if (plural.endsWith('ى')) fileSpellings(`${plural.slice(0, -1)}ا`, A.pronoun, how, file);
  else if (/^..?.?ا.ي$/.test(plural)) fileSpellings(plural.slice(0, -1), A.bare, how, file);
}

const isNoun = (word: string): boolean =>
  arabicWord(word) !== undefined || isOwnWord(word) || verbsOfNoun(word).length > 0;

function fileStem(typed: string, spec: WordSpec, hadArticle: boolean, file: File): void {
  // A word typed without the dots of its ة.
  const dotted = `${typed.slice(0, -1)}ة`;
  const word = typed.endsWith('ه') && arabicWord(typed) === undefined && isNoun(dotted) ? dotted : typed;
  const known = arabicWord(word);
  const teh = word.endsWith('ة');
  const stem = teh ? word.slice(0, -1) : word;

  // خلافات are of خلاف, not of خلافة.
  if (teh)
    fileSpellings(stem, ((arabicWord(stem)?.bits ?? 0) & A.at) !== 0 ? A.teh : A.teh | A.ofTeh, '', file);
  if (teh && stem.endsWith('أ'))
    fileSpellings(`${stem.slice(0, -1)}آت`, A.bare | A.pronoun, 'plural in ات', file);
  if (!teh) {
    // الكاظمي is a man, الكاظمية a place: only a later word of a phrase must agree with the one before.
    const name = hadArticle && stem.endsWith('ي') && !spec.later;
    const agreeing = spec.later && known === undefined ? A.feminine : 0;
    const all = (known?.bits || (isPlural(stem) ? PLURAL : endingsByShape(stem))) | agreeing;
    const ofThings = isNisba(stem) && !/.يني$/.test(stem) && (all & A.construct) === 0 && !isOfPlace(stem);
    const endings = ofThings ? all & ~(A.women | A.at) : all;
    fileSpellings(stem, name ? endings & ~(A.feminine | A.women) : endings, '', file);
    if (stem.endsWith('ى')) {
      fileSpellings(`${stem.slice(0, -1)}ا`, A.pronoun, '', file);
      fileSpellings(`${stem.slice(0, -1)}ي`, A.at | A.dual, '', file);
    }
    // كاميرا→كاميرات.
    else if (stem.endsWith('ا') && stem.length > 4) fileSpellings(stem.slice(0, -1), A.at, '', file);
    if (stem.endsWith('ي') || stem.endsWith('ى')) fileDefective(stem, hadArticle, known !== undefined, file);
  }
  if (spec.nisba) fileSpellings(teh && stem.endsWith('ي') ? stem.slice(0, -1) : stem, A.nisba, '', file);

  if (known !== undefined) for (const plural of known.plurals) filePlural(plural, file);
  else
    for (const plural of brokenPlurals(bareAlif(stem), teh)) if (!isOwnWord(plural)) filePlural(plural, file);

  fileVerbs(word, stem, known !== undefined, spec, file);
}

/** Participles and masdars of verbs that end in a weak letter lose it: قاضي→قاض, متتالي→متتالون, تحدي→تحد. */
function fileDefective(stem: string, hadArticle: boolean, known: boolean, file: File): void {
  const short = stem.slice(0, -1);
  if (stem.endsWith('ى')) {
    // متوفى→متوفاة.
    if (/^م/.test(stem)) fileSpellings(`${short}ا`, A.teh, '', file);
    return;
  }
  const another = isOwnWord(short) || verbsOfPerfect(short).length > 0;
  const active = known ? /^(?:م?.ا.|م(?:ت..|.ت.|ست..|ت.ا.))$/ : /^م(?:ت..|.ت.|ست..|ت.ا.)$/;
  if (active.test(short)) {
    fileSpellings(short, hadArticle || another ? A.sound : A.bare | A.sound, '', file);
  } else if (/^م..$/.test(short) && !known) fileSpellings(short, A.sound, '', file);
  else if (/^ت(?:..|.ا.)$/.test(short) && !hadArticle && !another) fileSpellings(short, A.bare, '', file);
}

/** Files a word of a rule, folded softly. */
export function fileArabic(word: string, spec: WordSpec, file: File): void {
  const stem = isOwnWord(word) && arabicWord(word) === undefined ? word : withoutArticle(word);
  const hadArticle = stem !== word;
  fileStem(stem, spec, hadArticle, file);
  const bare = bareAlif(stem);
  if (!ANY_VARIANT.test(bare)) return;
  for (const [one, other] of VARIANTS) {
    const varied = bare.includes(one) ? bare.replace(one, other) : bare.replace(other, one);
    // With its own hamza, since without it the initial may be another word's.
    if (varied !== bare)
      fileStem(
        varied.startsWith('ا') ? stem.charAt(0) + varied.slice(1) : varied,
        spec,
        hadArticle,
        (found, bits, how) => file(found, bits, how || 'another spelling'),
      );
  }
}
