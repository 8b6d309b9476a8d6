/**
 * The forms of a Sorani infinitive: stems of its past and present, of its passive, which is made with ر (کوژ→کوژرا,
 * کوژرێت), and of its causative, which is made of the root with اندن (شکان→شکاندن); its participles and the infinitives
 * of all of these are nouns.
 */
import type { Bits, File } from './grammar.ts';
import { again, S } from './sorani-bits.ts';
import { AGAIN, BEFORE, causativeOf, infinitiveOf, presentShapes } from './sorani-infinitives.ts';
import { passiveStems, soraniWords } from './sorani-lexicon.ts';
import type { WordSpec } from './words.ts';

const endsInVowel = (stem: string): boolean => /[اهيێۆ]$|وو$/.test(stem);

/** Shorter stems of the past make participles that are other words: داو is a trap. */
const LEAST_BEFORE_PARTICIPLE = 3;

const GAVE = 'دا';

/** The participle of a past stem: کردوو, which many write کردو; کشاو; چوو. */
function participlesOf(past: string): readonly string[] {
  if (past.endsWith('وو')) return [past];
  return endsInVowel(past) ? [`${past}و`] : [`${past}وو`, `${past}و`];
}

/**
 * Files all forms of a word that is an infinitive, apart from the word itself.
 *
 * @param fileNoun files a noun of the verb with all endings of nouns
 */
export function fileVerb(word: string, spec: WordSpec, file: File, fileNoun: (stem: string) => void): void {
  const found = infinitiveOf(word, spec.verbs);
  if (found === null) return;
  const { head, before, back, verb } = found;
  const { elsewhere } = soraniWords();

  const stem = (text: string, consonant: Bits, vowel: Bits, how: string): void => {
    const its = endsInVowel(text) ? vowel : consonant;
    const bits = back ? again(its) : its;
    file(head + text, bits, how);
    // Many write و for وو: ڕوخا.
    const short = text.replace(/وو(?=.)/g, 'و');
    if (short !== text) file(head + short, bits, 'verb, another spelling');
  };
  const past = (text: string, how: string): void => {
    // A brother is no *was taken*, if nothing stands before it; and a noun with دا is *in* it: سزادا.
    if (before === BEFORE.noun && text === GAVE) stem(text, S.insideC, S.insideV, how);
    else if (elsewhere.has(head + text)) stem(text, S.presentC, S.presentV, how);
    else stem(text, S.pastC, S.pastV, how);
  };
  const present = (text: string, how: string): void =>
    stem(text, before & (S.presentC | S.freeC | S.insideC), before & (S.presentV | S.freeV | S.insideV), how);
  /** A participle or an infinitive; behind it ەوە, which belongs to the verb or may do so. */
  const noun = (text: string, withAgain: string): void => {
    if (!back) fileNoun(head + text);
    fileNoun(head + withAgain);
  };
  const infinitive = (stemOfPast: string): void => noun(`${stemOfPast}ن`, `${stemOfPast}ن${AGAIN}`);

  for (const form of verb.finite ?? []) file(head + form, back ? again(S.finite) : S.finite, 'verb');
  for (const one of [verb, causativeOf(verb)]) {
    if (one === null) continue;
    const how = one === verb ? 'verb' : 'verb, causative';
    past(one.past, how);
    for (const text of one.present) for (const shape of presentShapes(text, one.past)) present(shape, how);
    infinitive(one.past);
    if (!back && (head + one.past).length >= LEAST_BEFORE_PARTICIPLE)
      for (const participle of participlesOf(one.past)) fileNoun(head + participle);
    for (const text of passiveStems(one)) {
      past(`${text}ا`, 'verb, passive');
      present(`${text}ێ`, 'verb, passive');
      infinitive(`${text}ا`);
      noun(`${text}او`, `${text}اوه`);
    }
  }
}

/** The third person of the present: کات, دەڕوات, دەکوژێت, دەسووتێت. */
function thirdPerson(stem: string): string {
  if (stem.endsWith('ه')) return `${stem.slice(0, -1)}ات`;
  if (stem.endsWith('ۆ')) return `${stem.slice(0, -1)}وات`;
  return stem.endsWith('ێ') ? `${stem}ت` : stem.endsWith('ي') ? stem : `${stem}ێت`;
}

const [PREFIX, SUBJUNCTIVE] = ['ده', 'ب'];

/**
 * The forms of an infinitive's verb by which a person knows them all, in the letters of keys: past, perfect, present,
 * passive. None if the word is no infinitive.
 */
export function exampleForms(word: string, spec: WordSpec): readonly string[] {
  const found = infinitiveOf(word, spec.verbs);
  if (found === null) return [];
  const { head, before, back, verb } = found;
  const closed = (text: string): string =>
    !back
      ? text
      : /[اي]$/.test(text)
        ? `${text}ي${AGAIN}`
        : /ه$/.test(text)
          ? `${text}ت${AGAIN}`
          : text + AGAIN;
  const [passive] = passiveStems(verb);
  const [participle = ''] = participlesOf(verb.past);
  const third = verb.present.slice(0, 1).map(thirdPerson);
  return [
    verb.past,
    ...third.map((form) => PREFIX + form),
    ...verb.present.slice(0, 1).map((stem) => `${PREFIX}${stem}ن`),
    `${participle}ه`,
    ...third.map((form) => (before === BEFORE.preverb ? form : SUBJUNCTIVE + form)),
    ...(passive === undefined ? [] : [`${passive}ا`, `${PREFIX}${passive}ێت`]),
  ].map((form) => head + closed(form));
}
