/** The Persian lexicon as the grammar asks for it, read once. Everything is folded softly, and without joiners. */
import { arabicWord } from './arabic-lexicon.ts';
import { foldText } from './fold.ts';
import {
  PERSIAN_BEFORE_EH,
  PERSIAN_NOT_PLURALS,
  PERSIAN_OWN,
  PERSIAN_PAST_ELSE,
  PERSIAN_PLACES,
  PERSIAN_PLURALS,
  PERSIAN_VERBS,
} from './lexicon/persian.ts';
import { PERSIAN_BESIDE, PERSIAN_PREFIXED_ELSE } from './lexicon/persian-preverbs.ts';
import { prefixedVerbs } from './persian-preverbs.ts';

export interface PersianVerb {
  readonly past: readonly string[];
  readonly present: readonly string[];
  /** The present needs no prefix of its own: بازگردند. */
  readonly prefixed: boolean;
}

interface Lexicon {
  readonly plurals: ReadonlyMap<string, readonly string[]>;
  /** Arabic plurals that are other words in Persian. */
  readonly notPlurals: ReadonlySet<string>;
  /** By infinitive. */
  readonly verbs: ReadonlyMap<string, PersianVerb>;
  /** By past stem, as dictionaries of words in use have them: گفت. */
  readonly pasts: ReadonlyMap<string, PersianVerb>;
  /** Past stems that are first of all another word: کرد, a Kurd. */
  readonly pastElse: ReadonlySet<string>;
  /** By a noun: the forms that stand beside it, برگزار by برگزاری. */
  readonly beside: ReadonlyMap<string, readonly string[]>;
  readonly own: ReadonlySet<string>;
  /** Words that ه makes another word of. */
  readonly beforeEh: ReadonlySet<string>;
  /** Names whose ی makes an adjective: ایرانی is not an ایران. */
  readonly noIndefinite: ReadonlySet<string>;
}

const entries = (data: string): readonly string[] => foldText(data).split(/\s+/).filter(Boolean);

let lexicon: Lexicon | undefined;

/** The Arabic letters of a word as Persian writes them: أ→ا, ؤلاء→علما without its hamza. */
const inPersian = (word: string): string =>
  word.replace(/[أإ]/g, 'ا').replace(/ة$/, 'ه').replace(/ى$/, 'ا').replace(/اء$/, 'ا');

/** The Arabic words that Persian may write so: جامعة for جامعه, علة for علت, معنى for معنی and معنا, بناء for بنا. */
function spellingsInArabic(word: string): readonly string[] {
  const stem = word.slice(0, -1);
  switch (word.at(-1)) {
    case 'ه':
    case 'ت':
      return [word, `${stem}ة`];
    case 'ا':
      return [word, `${stem}ى`, `${word}ء`];
    case 'ي':
      return [word, `${stem}ى`];
    default:
      return [word];
  }
}

/** Shorter words and plurals are other words of Persian too often: دم→دما, در→درر. */
const [SHORTEST_BORROWED, SHORTEST_PLURAL] = [3, 4];

/** Broken plurals that Persian took over with a word (folded softly). Sound ones follow the grammar. */
function borrowedPlurals(word: string, excepted: ReadonlySet<string>): readonly string[] {
  if (word.length < SHORTEST_BORROWED) return [];
  const found = new Set<string>();
  for (const spelling of spellingsInArabic(word))
    for (const plural of arabicWord(spelling)?.plurals ?? []) {
      // ثانية is the feminine of ثان, no plural.
      if (plural.startsWith(spelling) || /(?:ون|ين|ات|ي)$/.test(plural)) continue;
      const borrowed = inPersian(plural);
      if (borrowed.length >= SHORTEST_PLURAL && !excepted.has(borrowed)) found.add(borrowed);
    }
  return [...found];
}

function read(): Lexicon {
  const plurals = new Map<string, readonly string[]>();
  const own = new Set(entries(PERSIAN_OWN));
  for (const entry of entries(PERSIAN_PLURALS)) {
    const [word = '', tail = ''] = entry.split(':');
    plurals.set(word, [...(plurals.get(word) ?? []), ...tail.split(',')]);
    own.add(word);
    for (const plural of tail.split(',')) own.add(plural);
  }
  const verbs = new Map<string, PersianVerb>();
  const pasts = new Map<string, PersianVerb>();
  for (const entry of entries(PERSIAN_VERBS)) {
    const [infinitive = '', present = ''] = entry.split(':');
    const past = infinitive.slice(0, -1);
    const verb = { past: [past], present: present.split(','), prefixed: false };
    verbs.set(infinitive, verb);
    pasts.set(past, verb);
  }
  for (const [word, { preverb, simple }] of prefixedVerbs()) {
    const verb = verbs.get(simple);
    if (verb === undefined) continue;
    const of = (stems: readonly string[]): readonly string[] => stems.map((stem) => preverb + stem);
    const all = word.endsWith(simple) ? verbs : pasts;
    all.set(word, { past: of(verb.past), present: of(verb.present), prefixed: true });
  }
  return {
    plurals,
    notPlurals: new Set(entries(PERSIAN_NOT_PLURALS)),
    verbs,
    pasts,
    pastElse: new Set(entries(`${PERSIAN_PAST_ELSE} ${PERSIAN_PREFIXED_ELSE}`)),
    beside: new Map(
      entries(PERSIAN_BESIDE).map((entry) => {
        const [word = '', tail = ''] = entry.split(':');
        return [word, tail.split(',')] as const;
      }),
    ),
    own,
    beforeEh: new Set(entries(PERSIAN_BEFORE_EH)),
    noIndefinite: new Set(entries(PERSIAN_PLACES)),
  };
}

export const persianWords = (): Lexicon => {
  lexicon ??= read();
  return lexicon;
};

/** The broken plurals of a word: its own, and those that came with it from Arabic. */
export function persianPlurals(word: string): readonly string[] {
  const { plurals, notPlurals } = persianWords();
  return [...new Set([...borrowedPlurals(word, notPlurals), ...(plurals.get(word) ?? [])])];
}
