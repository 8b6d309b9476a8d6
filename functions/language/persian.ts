/**
 * Persian: a word takes endings only, in a row: number, comparison, a pronoun or the ی of one thing or of the
 * ezafe. Which shapes they have depends on the last letter of the stem: خانه‌اش, پایش, کتابش. Joiners are gone from
 * tokens, so کتاب‌ها and کتابها are the same; where a writer leaves a space the ending is a token of its own and the
 * word is bare. Words that an ending seems to make, but that are others (مردم, شهرت, دولتی), are in the lexicon.
 */
import { endingsOf } from './endings.ts';
import type { Bits, File, Grammar } from './grammar.ts';
import { type PersianVerb, persianPlurals, persianWords } from './persian-lexicon.ts';
import { withReading } from './persian-preverbs.ts';
import type { WordSpec } from './words.ts';

const P = {
  bare: 1,
  /** ها and all that follows it. */
  ha: 2,
  /** ان, the plural of living things. */
  an: 4,
  /** یان, the same after a vowel. */
  yan: 8,
  /** ی of one thing. */
  i: 16,
  /** ی and pronouns after a vowel: پای, پایش. */
  vowel: 32,
  /** Pronouns after a consonant. */
  pronoun: 64,
  /** Pronouns and ای after ه and ی: خانه‌ام, خانه‌ای. */
  silent: 128,
  /** ات, the Arabic plural. */
  at: 256,
  /** ین, the other Arabic plural. */
  in: 512,
  /** تر, ترین. */
  compared: 1024,
  /** ت, which ends too many other words to follow a short stem. */
  thy: 8192,
  /** ات and جات in the place of ه; ات in the place of ت. */
  ofEh: 16384,
  ofTeh: 32768,
  /** ون after the ی of a group of people: روحانیون. */
  un: 65536,
  /** Personal endings after a stem of the past, and the participle. */
  past: 2048,
  /** Personal endings after a stem of the present, which needs a prefix. */
  present: 4096,
  /** The same behind a preverb, where it needs none. */
  free: 131072,
} as const;

const ENDINGS = endingsOf([
  [P.ha, 'ها هاي هايي هايم هايت هايش هايمان هايتان هايشان هامان هاتان هاشان هام هات هاش هارا هاست'],
  [P.an, 'ان اني انم انت انش انمان انتان انشان انرا'],
  [P.yan, 'يان ياني يانم يانش يانمان يانتان يانشان'],
  [P.i, 'ي'],
  [P.vowel, 'ي يي ءي يم يت يش يمان يتان يشان'],
  [P.pronoun, 'م ش مان تان شان را'],
  [P.thy, 'ت'],
  [P.silent, 'ام ات اش اي مان تان شان را ست ي ءي اند'],
  [P.at, 'ات اتي اتش اتشان اتمان جات'],
  [P.ofEh | P.ofTeh, 'ات اتي اتش اتشان اتمان'],
  [P.ofEh, 'جات جاتي'],
  [P.in, 'ين'],
  [P.un, 'ون وني'],
  [P.compared, 'تر تري تران ترها ترين ترينها ترينهاي ترينش ترينشان'],
]);

const VERB_ENDINGS = endingsOf([
  [P.past | P.present | P.free, 'م ي يم يد ند'],
  [P.present | P.free, 'د'],
  [P.past, 'ه هام هاي هايم هايد هاند هاست هبود هبودند هشد هشدند'],
]);

const VERB_PREFIXES = ['نمي', 'مي', 'ن', 'ب', 'بي', 'ني'] as const;

const isVowel = (letter: string | undefined): boolean => letter === 'ا' || letter === 'و';

/** The endings that a stem takes by its last letter and its length. */
function endingsAfter(stem: string): Bits {
  const last = stem.at(-1);
  const always = P.bare | P.ha | P.compared;
  if (last === 'ه') return always | P.silent;
  if (isVowel(last)) return always | P.vowel | P.yan;
  if (last === 'ي') return always | P.silent | P.an | P.pronoun | P.un;
  const short = stem.length < 3;
  return always | P.i | (short ? 0 : P.an | P.pronoun) | (stem.length < 4 ? 0 : P.at | P.in | P.thy);
}

/** Spellings of a stem: آ without its madda, ه for ة. */
function spellingsOf(stem: string): readonly string[] {
  const plain = stem.replace(/[أإ]/g, 'ا').replaceAll('ة', 'ه').replaceAll('ى', 'ي');
  const found = plain.startsWith('آ') ? [plain, `ا${plain.slice(1)}`] : [plain];
  // پایین and پائین, نتایج and نتائج: hamza between vowels is a ی as often.
  const other = /ا[يء]./.exec(plain);
  if (other !== null)
    for (const one of found.slice()) found.push(one.replace(/ا[يء](?=.)/, other[0][1] === 'ي' ? 'اء' : 'اي'));
  return found;
}

/** What words in ه and ت put in the place of it: نماینده→نمایندگان, مسابقه→مسابقات, حرکت→حرکات, کارخانه→کارخانجات. */
function fileStemOfEh(stem: string, file: File): void {
  const short = stem.slice(0, -1);
  if (stem.endsWith('ه')) {
    if (stem.length > 3) file(`${short}گ`, P.an, 'plural');
    file(short, P.ofEh, 'plural');
  } else if (stem.endsWith('ت')) file(short, P.ofTeh, 'plural');
}

/** A word that a rule gives in the plural (نیروهای, as it stands before what it belongs to). */
const IN_PLURAL = /^(.{3,}?)(?:ها|هاي|هايي)$/;

/** The verb of an infinitive, or of a past stem (گفت), which a rule may take for a noun with `verbs: false`. */
function verbOf(stem: string, wanted: WordSpec['verbs']): PersianVerb | undefined {
  const { verbs, pasts, pastElse } = persianWords();
  return verbs.get(stem) ?? ((wanted ?? !pastElse.has(stem)) ? pasts.get(stem) : undefined);
}

function filePersian(word: string, spec: WordSpec, file: File): void {
  const { noIndefinite, own, beside } = persianWords();
  for (const stem of spellingsOf(word)) {
    // خروج نیروهای is meant to find خروج نیروها and خروج نیروهایش, but not the one who is a نیرو.
    const plural = own.has(stem) ? null : IN_PLURAL.exec(stem);
    if (plural?.[1] !== undefined) file(plural[1], P.ha, 'plural');
    const bits = endingsAfter(stem);
    file(stem, noIndefinite.has(stem) ? bits & ~P.i : bits, '');
    if (stem.length > 2) fileStemOfEh(stem, file);
    for (const plural of persianPlurals(stem))
      for (const spelling of spellingsOf(plural))
        file(spelling, endingsAfter(spelling) & ~(P.an | P.at | P.in | P.thy), 'broken plural');
    const verb = verbOf(stem, spec.verbs);
    if (spec.verbs !== false) for (const form of beside.get(stem) ?? []) file(form, P.bare, 'verb');
    if (verb === undefined) continue;
    for (const past of verb.past) file(past, P.past | P.bare, 'verb');
    for (const present of verb.present) file(present, verb.prefixed ? P.free : P.present, 'verb');
  }
}

/** A token in whose letters a longer word of its own ends where an ending may begin is that word. */
function doubts(token: string, key: string, from: number, to: number, bits: Bits, joint: number): boolean {
  const n = token.length;
  if (from > 0 || to === n) return false;
  if ((bits & (P.past | P.present | P.free)) !== 0) return persianWords().own.has(key.slice(0, n));
  const { own, beforeEh } = persianWords();
  if (bits === P.silent && key.startsWith('هاي', to - 1) && beforeEh.has(key.slice(0, to - 1))) return true;
  for (let end = to + 1; end <= n; end++) {
    if (!own.has(key.slice(0, end))) continue;
    if (end === n) return true;
    if (joint > 0 && !fitsJoint(key, end, joint)) continue;
    // Without its joiner نامهای may be of نام and of نامه.
    if (joint === 0 && bits === P.ha && key.startsWith('هاي', end - 1)) continue;
    if ((ENDINGS.bitsOf(key.slice(end, n)) & endingsAfter(key.slice(0, end))) !== 0) return true;
  }
  return false;
}

const NAMES: readonly (readonly [Bits, string])[] = [
  [P.past | P.present | P.free, 'verb'],
  [P.ha | P.an | P.yan | P.at | P.in | P.un, 'plural'],
  [P.compared, 'compared'],
  [P.i | P.vowel | P.pronoun | P.silent, 'with an ending'],
];

/** Whether an ending may begin at `to` where a joiner stands at `joint`: نام‌های is not of نامه, نامه‌ای not of نام. */
function fitsJoint(key: string, to: number, joint: number): boolean {
  if (to < joint) return /^هاي?$/.test(key.slice(to, joint));
  return to !== joint + 1 || key[joint] !== 'ه';
}

export const persian: Grammar = {
  joins: true,
  file: filePersian,
  key: (token) => withReading(/[أإةى]/.test(token) ? (spellingsOf(token)[0] ?? token) : token),
  cut(token, key, visit, joint) {
    const n = token.length;
    visit(0, n, P.bare);
    ENDINGS.cut(key, 0, n, 2, (from, to, bits) => {
      if (joint === 0 || fitsJoint(key, to, joint)) visit(from, to, bits);
    });
    VERB_ENDINGS.cut(key, 0, n, 2, (from, to, bits) => visit(from, to, bits & (P.past | P.free)));
    if (key.length > n) {
      visit(n + 1, key.length, P.past);
      VERB_ENDINGS.cut(key, n + 1, key.length, 2, (from, to, bits) =>
        visit(from, to, bits & (P.past | P.free)),
      );
    }
    for (const prefix of VERB_PREFIXES) {
      if (!key.startsWith(prefix)) continue;
      visit(prefix.length, n, P.past);
      VERB_ENDINGS.cut(key, prefix.length, n, 1, visit);
    }
  },
  doubts,
  describe: (token, from, to, bits) =>
    to === token.length && from === 0 ? '' : (NAMES.find(([some]) => (some & bits) !== 0)?.[1] ?? ''),
};
