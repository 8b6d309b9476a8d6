/** The Arabic verbs that the lexicon knows, by their noun and by their perfect: read once, when the first word is filed. */
import { ARABIC as A } from './arabic-bits.ts';
import { type ArabicVerb, type Stem, verbOf, verbOfMasdar } from './arabic-conjugation.ts';
import { isOwnWord } from './arabic-lexicon.ts';
import { bareAlif } from './arabic-spelling.ts';
import { foldText } from './fold.ts';
import type { Bits } from './grammar.ts';
import {
  MASDARS_LIKE_VERBS,
  MASDARS_OF_II,
  MASDARS_OF_III,
  MASDARS_OF_IV,
  NO_VERB,
} from './lexicon/arabic-masdars.ts';
import { VERBS } from './lexicon/arabic-verbs.ts';
import { VERBS_ALONE } from './lexicon/arabic-verbs-alone.ts';

type Verbs = ReadonlyMap<string, readonly ArabicVerb[]>;

interface VerbLexicon {
  readonly ofNouns: Verbs;
  /** For rules that name the verb itself: those that are listed with all their stems. */
  readonly byPerfect: Verbs;
  /** The perfect of every verb that is listed, without hamza. */
  readonly perfects: ReadonlySet<string>;
  readonly without: ReadonlySet<string>;
}

const NONE: readonly ArabicVerb[] = [];

/** Perfects that are particles far more often than verbs. */
const PARTICLES = new Set(['قبل', 'بين', 'عبر', 'بني', 'حل']);

const wordsOf = (data: string): readonly string[] => foldText(data).split(/\s+/).filter(Boolean);

const stemsOf = (list: string): readonly string[] => (list === '-' ? [] : list.split(','));

/** A verb as it is listed for a noun: `~` takes a stem that is another word only with endings that no noun has. */
function listedVerb(perfect: readonly string[], imperfect: readonly string[]): ArabicVerb {
  const plain = (stem: string): string => stem.replace('~', '');
  const { stems } = verbOf(perfect.map(plain), imperfect.map(plain));
  const marked = [...perfect, ...imperfect].map((stem) => stem.startsWith('~'));
  return merged(
    stems.map(([stem, bits], at): Stem => {
      if (!marked[at] || bits === A.short) return [stem, bits];
      return [stem, at < perfect.length ? A.ended : A.endedImperfect];
    }),
  );
}

/** Each stem once, with all that may stand around it. */
function merged(stems: readonly Stem[]): ArabicVerb {
  const all = new Map<string, Bits>();
  for (const [stem, bits] of stems) all.set(stem, (all.get(stem) ?? 0) | bits);
  return { stems: [...all] };
}

/**
 * A verb without what would be another word: of a perfect that is a noun by itself are left only the endings that no noun
 * has (فجروا, but not فجر); the short stem of a hollow verb goes where it is a doubled verb (استقل is of استقلال).
 */
function unambiguous({ stems }: ArabicVerb, perfects: ReadonlySet<string>): ArabicVerb {
  const taken = stems.find(([stem, bits]) => bits === A.short && perfects.has(bareAlif(stem)))?.[0];
  const rest =
    taken === undefined ? stems : stems.filter(([stem]) => stem !== taken && stem !== taken.slice(1));
  return {
    stems: rest.map((stem): Stem => {
      return isNounAlone(stem) ? [stem[0], (stem[1] & ~A.perfect) | A.ended] : stem;
    }),
  };
}

function isNounAlone([stem, bits]: Stem): boolean {
  if ((bits & A.perfect) === 0) return false;
  // انهار is a word of its own only as أنهار without its hamza.
  if (isOwnWord(stem)) return !stem.startsWith('ا') || !isOwnWord(`أ${stem.slice(1)}`);
  return stem.endsWith('ي') && isOwnWord(`${stem.slice(0, -1)}ى`);
}

function add(map: Map<string, ArabicVerb[]>, key: string, verb: ArabicVerb): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [verb]);
  else list.push(verb);
}

function read(): VerbLexicon {
  const ofNouns = new Map<string, ArabicVerb[]>();
  const byPerfect = new Map<string, ArabicVerb[]>();
  const perfects = new Set<string>();
  // Under its own spelling and without hamza; but اعداد is أعداد rather than إعداد.
  const addNoun = (noun: string, verb: ArabicVerb): void => {
    add(ofNouns, noun, verb);
    const bare = bareAlif(noun);
    if (bare !== noun && !isOwnWord(`أ${bare.slice(1)}`)) add(ofNouns, bare, verb);
  };

  for (const line of VERBS.split('\n')) {
    const [nouns = '', perfect = '', imperfect = ''] = wordsOf(line);
    if (perfect === '') continue;
    const verb = listedVerb(stemsOf(perfect), stemsOf(imperfect));
    for (const noun of nouns.split(',')) addNoun(noun, verb);
    const named = bareAlif(verb.stems[0]?.[0] ?? '');
    if (perfect === '-') continue;
    perfects.add(named);
    if (imperfect !== '-' && !line.includes('~') && !PARTICLES.has(named)) add(byPerfect, named, verb);
  }
  for (const word of wordsOf(MASDARS_LIKE_VERBS)) {
    const verb = merged(verbOf([word], [word]).stems);
    addNoun(word, verb);
    perfects.add(word);
    add(byPerfect, word, verb);
  }
  for (const entry of [MASDARS_OF_II, MASDARS_OF_III, MASDARS_OF_IV].flatMap(wordsOf)) {
    const word = entry.replace('!', '');
    const teh = word.endsWith('ة');
    const verb = verbOfMasdar(teh ? word.slice(0, -1) : word, teh);
    if (verb !== null) addNoun(word, entry === word ? unambiguous(verb, perfects) : verb);
  }
  for (const entry of wordsOf(VERBS_ALONE)) {
    const [perfect = '', imperfect = ''] = entry.split(':');
    const stems = stemsOf(perfect);
    const named = bareAlif(stems[0] ?? '');
    perfects.add(named);
    add(byPerfect, named, verbOf(stems, stemsOf(imperfect)));
  }
  return { ofNouns, byPerfect, perfects, without: new Set(wordsOf(NO_VERB)) };
}

let lexicon: VerbLexicon | undefined;

const loaded = (): VerbLexicon => {
  lexicon ??= read();
  return lexicon;
};

/** The verbs that are listed with a noun (folded softly). */
export const verbsOfNoun = (word: string): readonly ArabicVerb[] => loaded().ofNouns.get(word) ?? NONE;
export const verbsOfPerfect = (word: string): readonly ArabicVerb[] =>
  loaded().byPerfect.get(bareAlif(word)) ?? NONE;
/** A verb that is not listed, without what would be another word. */
export const unlistedVerb = (verb: ArabicVerb): ArabicVerb => unambiguous(verb, loaded().perfects);
/** Whether a verb with this perfect is listed. */
export const isPerfect = (stem: string): boolean => loaded().perfects.has(bareAlif(stem));
/** Whether a noun goes with no verb, though its pattern tells one. */
export const hasNoVerb = (word: string): boolean => loaded().without.has(word);
