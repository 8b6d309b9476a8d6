/**
 * The forms that a word of a rule finds, spelled out for a person. The grammars cut tokens and never list forms, so
 * candidates are put together here, and the index itself is asked which of them it finds: what is listed is found.
 */
import { fold, foldText, hardenSoft } from './fold.ts';
import { grammarOf } from './languages.ts';
import { ADJECTIVES } from './lexicon/arabic-adjectives.ts';
import { PEOPLE } from './lexicon/arabic-people.ts';
import { THINGS } from './lexicon/arabic-things.ts';
import { VERBS } from './lexicon/arabic-verbs.ts';
import { VERBS_ALONE } from './lexicon/arabic-verbs-alone.ts';
import { PERSIAN_PLURALS } from './lexicon/persian.ts';
import { SORANI_PLURALS, SORANI_SPELLINGS } from './lexicon/sorani.ts';
import { SORANI_VERBS } from './lexicon/sorani-verbs.ts';
import { prepare } from './prepared.ts';
import { buildSide } from './side.ts';
import { exampleForms } from './sorani-verbs.ts';
import type { WordSpec } from './words.ts';

export interface Form {
  /** As a writer would spell it, as far as the lexicon or the rule tells. */
  readonly form: string;
  /** A regular form of the word, one that its language or the lexicon has besides, or one of its verb. */
  readonly kind: 'regular' | 'irregular' | 'verb';
}

/** What may stand around a stem: before it, and behind it. Common enough that a reader knows them for forms. */
interface Frames {
  readonly noun: readonly string[];
  /** Behind a stem that stands for the plural: نماینده→نمایندگ. */
  readonly plural: readonly string[];
  readonly verb: readonly (readonly [before: string, after: string])[];
  /** Verbs that frames cannot show, since what stands before the stem stands inside the verb; in letters of keys. */
  readonly examples?: (word: string, spec: WordSpec) => readonly string[];
  /** Letters of keys that the language writes otherwise. */
  readonly letters: Readonly<Record<string, string>>;
  /** Word lists in which a folded piece may stand as it is spelled. */
  readonly spelled: readonly string[];
}

const ZWNJ = '\u200c';
const PERSIAN_LETTERS = { ي: 'ی', ك: 'ک' };

const FRAMES: Readonly<Record<string, Frames>> = {
  ar: {
    noun: ['', 'ة', 'ات', 'ان', 'ون', 'ين', 'ية'],
    plural: [],
    verb: ['|', 'ي|', '|ت', 'ت|', '|وا', 'ي|ون'].map(around),
    letters: {},
    spelled: [THINGS, PEOPLE, ADJECTIVES, VERBS, VERBS_ALONE],
  },
  fa: {
    noun: ['', `${ZWNJ}ها`, `${ZWNJ}های`, 'ی', 'یی', `${ZWNJ}ای`],
    plural: ['ان', 'ات'],
    verb: ['|', 'می\u200c|د', '|ه', '|ند', 'می\u200c|ند', 'ب|د'].map(around),
    letters: PERSIAN_LETTERS,
    spelled: [PERSIAN_PLURALS],
  },
  ckb: {
    noun: ['', 'ەکە', 'کە', 'یەکە', 'ەکان', 'کان', 'یەکان', 'ێک', 'یەک', 'ی'],
    plural: [],
    verb: [],
    examples: exampleForms,
    letters: { ...PERSIAN_LETTERS, ه: 'ە' },
    spelled: [SORANI_PLURALS, SORANI_SPELLINGS, SORANI_VERBS],
  },
};
/** English files each form as a key of its own. */
const PLAIN: Frames = { noun: [''], plural: [''], verb: [['', '']], letters: {}, spelled: [] };

function around(frame: string): readonly [string, string] {
  const [before = '', after = ''] = frame.split('|');
  return [before, after];
}

/**
 * Every form of a word in a language (BCP 47 primary tag) apart from proclitics, pronouns and case: the word
 * itself first, then in the order in which the grammar files them. Empty where the word has no letters.
 */
export function formsOf(spec: WordSpec, language: string): readonly Form[] {
  const ready = prepare(spec);
  if (ready === null) return [];
  const grammar = grammarOf(ready.inArabicScript ? 'arabic' : 'latin', language);
  const frames = (ready.inArabicScript ? FRAMES[language] : undefined) ?? PLAIN;
  const side = buildSide([ready], grammar, NO_LITERALS);
  const keys = new Map<string, string>();
  const verbs = new Set<string>();
  grammar.file(ready.text, spec, (key, _bits, how) => {
    if (how === 'verb') verbs.add(spelled(key, spec, language, frames));
    else if (!keys.has(key)) keys.set(key, how);
  });
  const found = new Map<string, Form>();
  const offer = (form: string, kind: Form['kind']): void => {
    const token = foldText(form);
    const same = hardenSoft(grammar.key(token));
    if (found.has(same)) return;
    const [hit] = side.read(token);
    if (hit === undefined) return;
    const how = side.describe(token, hit);
    // أقال is the verb, though it may be put together as the noun without its ة.
    if (kind !== 'verb' && how === 'verb' && found.size > 0) return;
    const irregular = kind === 'regular' && IRREGULAR.test(how);
    found.set(same, { form, kind: irregular ? 'irregular' : kind });
  };
  offer(spec.word, 'regular');
  for (const given of [...spec.spellings, ...spec.forms]) offer(given, 'irregular');
  for (const [key, how] of keys) {
    if (frames === PLAIN && isUnlikely(key, how, spec.word, keys)) continue;
    const stem = spelled(key, spec, language, frames);
    if (how === 'plural') for (const ending of frames.plural) offer(stem + ending, 'regular');
    else if (how === '' || REGULAR.test(how))
      for (const ending of frames.noun.filter((one) => isNatural(stem, one))) offer(stem + ending, 'regular');
    else if (!how.includes(',') && (how !== 'compared' || frames === PLAIN))
      for (const ending of ['', 'ة']) offer(stem + ending, 'irregular');
  }
  // A form of each kind before the next of one: انسحب, ينسحب, انسحبت.
  for (const [before, after] of frames.verb)
    for (const stem of verbs) if (isConjugated(stem, after)) offer(before + stem + after, 'verb');
  for (const key of frames.examples?.(ready.text, spec) ?? [])
    offer(spelled(key, spec, language, frames), 'verb');
  return [...found.values()];
}

/** What English says of forms that follow its rules of spelling. */
const REGULAR = /^(?:plural or third person|form in -ing|past)$/;
const OF_VERBS = /^(?:form in -ing|past)$/;
/** Verbs of several syllables that double their last letter: committed, but visited. */
const DOUBLING = /(?:mit|fer|cur|pel|quip|trol|gin|get|set|tal|nap|cel|vel|bel)$/;

/**
 * Whether an English form is found only because nothing is lost by it: a verb of a name (Iraq, which is written with a
 * capital), or the other spelling of one that doubles its last letter or does not.
 */
function isUnlikely(key: string, how: string, word: string, keys: ReadonlyMap<string, string>): boolean {
  if (!OF_VERBS.test(how)) return false;
  if (/^\p{Lu}/u.test(word)) return true;
  const [, stem = '', ending = ''] = /^(.*?)((?:ing|ed))$/.exec(key) ?? [];
  const isDoubled = stem.at(-1) === stem.at(-2);
  const other = isDoubled ? stem.slice(0, -1) : stem + stem.at(-1);
  return keys.has(other + ending) && isDoubled !== DOUBLING.test(word);
}

/** What the grammars say of those that do not. */
const IRREGULAR = /^(?:broken|irregular|another)/;

/** Of the shapes that an ending may have, what a careful writer puts after ه and ی. */
const isNatural = (stem: string, ending: string): boolean =>
  !(stem.endsWith('ه') && /^ی/.test(ending)) && !(stem.endsWith('ی') && /^[کە]/.test(ending));

/** Before an ending a weak verb of Arabic has ي for ى, and neither before a plural: انتهى, انتهيت, انتهوا. */
const isConjugated = (stem: string, ending: string): boolean =>
  ending === '' || !(stem.endsWith('ى') || (stem.endsWith('ي') && ending.startsWith('و')));

const NO_LITERALS = { exact: new Map(), prefixes: new Map(), prefixLengths: new Set<number>() };

/** A key in the letters of the rule where it is a part of the rule's word, else of the lexicon, else of the language. */
function spelled(key: string, spec: WordSpec, language: string, frames: Frames): string {
  const folded = fold(spec.word);
  const at = folded.text.indexOf(key);
  if (at >= 0)
    return spec.word.slice(folded.offsets[at], folded.offsets[at + key.length]).replaceAll(ZWNJ, '');
  const listed = spellingsIn(language, frames).get(key);
  if (listed !== undefined) return listed;
  const same = frames.examples === undefined ? 0 : lengthOfSame(key, folded.text);
  const rest = [...key.slice(same)].map((letter) => frames.letters[letter] ?? letter).join('');
  const plain = spec.word.slice(0, folded.offsets[same]).replaceAll(ZWNJ, '') + rest;
  // Behind a prefix ؤ carries the hamza of a verb: يؤجل, استؤنف.
  return plain.replace(/^(است)?ء(?=.)/, '$1ؤ').replace(/ء(?=.)/g, 'ئ');
}

/** Letters that two words begin with alike. */
function lengthOfSame(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

const lists = new Map<string, ReadonlyMap<string, string>>();

/** By folded text: the words of the lexicon that are spelled otherwise. Read when a form is first spelled. */
function spellingsIn(language: string, frames: Frames): ReadonlyMap<string, string> {
  const known = lists.get(language);
  if (known !== undefined) return known;
  const list = new Map<string, string>();
  for (const word of frames.spelled.join(' ').split(/[\s:,/?+]+/)) {
    const folded = foldText(word);
    if (folded !== word && !list.has(folded)) list.set(folded, word);
  }
  lists.set(language, list);
  return list;
}
