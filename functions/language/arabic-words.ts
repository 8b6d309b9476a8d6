/** Arabic: under which keys a word of a rule is filed, and which endings each of them takes. */
import { ARABIC as A } from './arabic-bits.ts';
import { arabicKey, isParticle } from './arabic-key.ts';
import { type ArabicVerb, arabicWord, isOwnWord, verbsOfNoun, verbsOfPerfect } from './arabic-lexicon.ts';
import { brokenPlurals, hasFeminine, verbOfMasdar, verbOfPerfect } from './arabic-patterns.ts';
import type { Bits, File } from './grammar.ts';
import type { WordSpec } from './words.ts';

const TEH = A.teh | A.tehPronoun | A.tehDual | A.at;
const FEMALE = A.feminine | A.tehPronoun | A.tehDual | A.at;

/** Spellings that outlets differ in, as pieces of keys: each also stands for the other. */
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
  ['كورونا', 'كرونا'],
  ['واشنطن', 'واشنطون'],
  ['نتنياهو', 'نتانياهو'],
  ['يورانيوم', 'اورانيوم'],
  ['لاجء', 'لاجي'],
];

/** Without the article, where enough of the word is left and the letters are not its own: التزام stays whole. */
function withoutArticle(word: string): string {
  if (!word.startsWith('ال') || word.length < 5) return word;
  return arabicWord(word) !== undefined && arabicWord(word.slice(2)) === undefined ? word : word.slice(2);
}

/** The endings of a word that the lexicon does not know. Short stems take few: بدران is no dual. */
function endingsByShape(key: string, mayBeFeminine: boolean): Bits {
  if (key.length <= 2) return A.bare | A.at;
  if (key.length === 3) return A.bare | A.alif | A.pronoun | A.at;
  const noun = A.bare | A.alif | A.at | A.dual | A.sound | (key.endsWith('ي') ? 0 : A.pronoun);
  return mayBeFeminine && hasFeminine(key) ? noun | FEMALE : noun;
}

function filePlural(plural: string, how: string, file: File): void {
  const key = arabicKey(plural);
  if (key.endsWith('ة')) {
    file(key.slice(0, -1), A.teh | A.tehPronoun, how);
    return;
  }
  file(key, A.bare | A.alif | A.pronoun, how);
  // قرى→قراهم; الأراضي→أراض.
  if (plural.endsWith('ى')) file(`${key.slice(0, -1)}ا`, A.pronoun, how);
  else if (/^..?.?ا.ي$/.test(key)) file(key.slice(0, -1), A.bare, how);
}

function fileVerb(verb: ArabicVerb, file: File): void {
  for (const key of verb.perfect) file(key, A.perfect, 'verb');
  for (const key of verb.imperfect) file(key, A.imperfect, 'verb');
}

function fileStem(word: string, spec: WordSpec, hadArticle: boolean, file: File): void {
  let key = arabicKey(word);
  // A word typed without the dots of its ة.
  if (key.endsWith('ه') && arabicWord(key) === undefined && arabicWord(`${key.slice(0, -1)}ة`) !== undefined)
    key = `${key.slice(0, -1)}ة`;
  const known = arabicWord(word) ?? arabicWord(key);
  const teh = key.endsWith('ة');
  const stem = teh ? key.slice(0, -1) : key;

  if (teh) file(stem, TEH, '');
  else {
    // الكاظمي is a man, الكاظمية a place: only a later word of a phrase must agree with the one before.
    const name = hadArticle && known === undefined && key.endsWith('ي') && !spec.later;
    const agreeing = spec.later && known === undefined ? FEMALE : 0;
    file(stem, (known?.bits || endingsByShape(stem, !name)) | agreeing, '');
    if (word.endsWith('ى')) file(`${stem.slice(0, -1)}ا`, A.pronoun, '');
    // كاميرا→كاميرات.
    else if (stem.endsWith('ا') && stem.length > 4) file(stem.slice(0, -1), A.at | A.tehPronoun, '');
    // The defective participle: قاضي, قاض.
    else if (/^.ا.ي$|^م.ا?.?.ي$/.test(stem) && !hadArticle && known !== undefined)
      file(stem.slice(0, -1), A.bare | A.sound, '');
  }
  if (spec.nisba) file(teh && stem.endsWith('ي') ? stem.slice(0, -1) : stem, A.nisba, '');

  if (known !== undefined && known.plurals.length > 0)
    for (const plural of known.plurals) filePlural(plural, 'broken plural', file);
  else if (known === undefined)
    for (const plural of brokenPlurals(stem, teh))
      if (!isOwnWord(plural)) filePlural(plural, 'broken plural', file);

  fileVerbs(word, key, stem, teh, known !== undefined, spec, file);
}

function fileVerbs(
  word: string,
  key: string,
  stem: string,
  teh: boolean,
  known: boolean,
  spec: WordSpec,
  file: File,
): void {
  // The rule names a verb: its own forms are inflection, whatever `verbs` says.
  const itself = known ? [] : verbsOfPerfect(key);
  for (const verb of itself) fileVerb(verb, file);
  if (!known && itself.length === 0) {
    const shaped = teh ? null : verbOfPerfect(key);
    if (shaped !== null) fileVerb(shaped, file);
  }
  if (spec.verbs === false) return;
  const listed = verbsOfNoun(key);
  for (const verb of listed) fileVerb(verb, file);
  if (listed.length > 0 || (spec.verbs === null && !known)) return;
  const derived = verbOfMasdar(stem, teh, word.startsWith('إ'));
  // شكل (form) is a noun far more often than the verb of تشكيل: what is a word of its own stays its own.
  if (derived !== null)
    fileVerb({ ...derived, perfect: derived.perfect.filter((one) => one === key || !isOwnWord(one)) }, file);
}

/** Files a word of a rule, folded softly. */
export function fileArabic(word: string, spec: WordSpec, file: File): void {
  if (isParticle(arabicKey(word))) {
    file(arabicKey(word), A.bare, '');
    return;
  }
  const bare = withoutArticle(word);
  const hadArticle = bare !== word;
  fileStem(bare, spec, hadArticle, file);
  const key = arabicKey(bare);
  for (const [one, other] of VARIANTS) {
    const varied = key.includes(one)
      ? key.replace(one, other)
      : key.includes(other)
        ? key.replace(other, one)
        : key;
    if (varied !== key)
      fileStem(varied, spec, hadArticle, (found, bits, how) => file(found, bits, how || 'another spelling'));
  }
}
