/** Arabic: under which stems the verb of a word of a rule is filed. */
import { ARABIC as A } from './arabic-bits.ts';
import { type ArabicVerb, type Derived, verbOfMasdar, verbOfPerfect } from './arabic-conjugation.ts';
import { isOwnWord, isPlural } from './arabic-lexicon.ts';
import { bareAlif } from './arabic-spelling.ts';
import { hasNoVerb, isPerfect, unlistedVerb, verbsOfNoun, verbsOfPerfect } from './arabic-verb-lexicon.ts';
import type { Bits, File } from './grammar.ts';
import type { WordSpec } from './words.ts';

const IMPERFECTS = A.imperfect | A.endedImperfect;

/**
 * Files the verb that a word names, or that goes with it.
 *
 * @param word folded softly
 * @param stem the same without its ة
 * @param known whether the lexicon has it as a noun
 */
export function fileVerbs(word: string, stem: string, known: boolean, spec: WordSpec, file: File): void {
  const listed = verbsOfNoun(word);
  const noun = known || listed.length > 0;
  // The rule names a verb: its own forms are inflection, whatever `verbs` says.
  if (!noun && !(spec.verbs === false && mayBeNoun(bareAlif(word)))) {
    const named = verbsNamed(word, stem);
    for (const verb of named) fileVerb(verb, file);
    if (named.length > 0) return;
  }
  if (spec.verbs === false) return;
  for (const verb of listed) fileVerb(verb, file);
  if (spec.verbs === null && (listed.length > 0 || hasNoVerb(word))) return;
  const derived = verbOfMasdar(stem, stem !== word);
  if (derived === null || (spec.verbs === null && !known && (isPlural(word) || isOther(derived)))) return;
  fileVerb(unlistedVerb(derived), file);
}

/** The verbs whose perfect a word is. */
function verbsNamed(word: string, stem: string): readonly ArabicVerb[] {
  const listed = verbsOfPerfect(word);
  if (listed.length > 0 || stem !== word || isOwnWord(word)) return listed;
  const shaped = verbOfPerfect(word);
  return shaped === null ? listed : [unlistedVerb(shaped)];
}

/** Whether the verb is spelled like another one, as those of form II often are: ركب (he rode) is not of تركيب. */
function isOther({ form, stems }: Derived): boolean {
  const perfect = stems[0]?.[0] ?? '';
  return form === 2 && (isOwnWord(perfect) || isPerfect(perfect));
}

/** Perfects that are spelled like nouns: قتل, تجاوز, تقدم, شاهد, أرجح; but not قال, انسحب, رأى. */
const mayBeNoun = (bare: string): boolean =>
  /^(?:[^ا][^اىي][^اىي]|ت..?.?.|.ا..|ا[^تن]..|است(?:ماع|لام|ناد|باق|تار))$/.test(bare);

function fileVerb(verb: ArabicVerb, file: File): void {
  for (const [stem, bits] of verb.stems) fileStem(stem, bits, file);
}

/** Files a stem without its hamza as well, or with one too many, and with either spelling of its last ي. */
function fileStem(stem: string, bits: Bits, file: File): void {
  const dotless = stem.endsWith('ي') ? `${stem.slice(0, -1)}ى` : stem;
  // انتهى before انتهي, since forms are told in this order; but يلغي before يلغى.
  const ofPerfect = (bits & IMPERFECTS) === 0;
  if (dotless !== stem && ofPerfect) file(dotless, bits, 'verb');
  file(stem, bits, 'verb');
  if (dotless !== stem && !ofPerfect) file(dotless, bits, 'verb');
  const bare = bareAlif(stem);
  if (bare !== stem) {
    // اثار is آثار rather than أثار, الحق the right rather than ألحق; behind a prefix neither is there.
    const left = bare.startsWith('ال') || isOwnWord(bare) ? bits & IMPERFECTS : bits;
    if (left !== 0) file(bare, left, 'verb');
    if (left !== 0 && dotless !== stem) file(bareAlif(dotless), left, 'verb');
  } else if (bits === A.perfect && stem.length > 3 && stem.startsWith('ا')) {
    const hamza = `أ${stem.slice(1)}`;
    if (!isOwnWord(hamza)) file(hamza, bits, 'verb');
  }
}
