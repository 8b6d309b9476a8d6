/** The Arabic lexicon as the grammar asks for it: read once from its compact data, when the first word is filed. */
import { ARABIC as A } from './arabic-bits.ts';
import { hasFeminine } from './arabic-patterns.ts';
import { bareAlif } from './arabic-spelling.ts';
import { foldText } from './fold.ts';
import type { Bits } from './grammar.ts';
import { ADJECTIVES } from './lexicon/arabic-adjectives.ts';
import { GUARDS, WITHOUT_DOTS } from './lexicon/arabic-guards.ts';
import { NAMES } from './lexicon/arabic-names.ts';
import { PEOPLE } from './lexicon/arabic-people.ts';
import { THINGS } from './lexicon/arabic-things.ts';

export interface ArabicWord {
  /** The endings it takes; 0 where its shape decides, as for words in ة. */
  readonly bits: Bits;
  /** Folded softly. */
  readonly plurals: readonly string[];
}

const THING = A.bare | A.alif | A.pronoun | A.dual;
const PERSON = THING | A.feminine | A.women | A.sound;
const ADJECTIVE = PERSON;

interface Lexicon {
  readonly words: ReadonlyMap<string, ArabicWord>;
  /** Keys of words and plurals that are words of their own: see `doubts` of the grammar. */
  readonly own: ReadonlySet<string>;
  /** Broken plurals and listed ones, for rules that name the plural itself. */
  readonly plurals: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Words in ة, without it: see `WITHOUT_DOTS`. */
  readonly withoutDots: ReadonlySet<string>;
}

let lexicon: Lexicon | undefined;

/** Entries are parted by spaces: `word:plural,plural`; `+` a plural in ات besides, `?` no word of its own. */
function read(): Lexicon {
  const words = new Map<string, ArabicWord>();
  const own = new Set<string>();
  const allPlurals = new Set<string>();
  const keep = (word: string): void => {
    own.add(word);
    // Without its hamza ألغاز would be الغاز, which is the article far more often.
    if (word.startsWith('ال') || !bareAlif(word).startsWith('ال')) own.add(bareAlif(word));
  };

  // Under its own spelling, so that أمن is not آمن, and without hamza, for those who type none.
  const enter = (word: string, bits: Bits, plurals: readonly string[]): void => {
    for (const name of new Set([word, bareAlif(word)])) {
      const known = words.get(name);
      words.set(name, {
        bits: bits | (known?.bits ?? 0),
        plurals: [...(known?.plurals ?? []), ...plurals],
      });
    }
  };

  const take = (data: string, bitsOf: (plurals: readonly string[], word: string) => Bits): void => {
    for (const entry of data.split(/\s+/)) {
      if (entry === '') continue;
      const [head = '', tail = ''] = foldText(entry).split(':');
      const word = head.replace(/[?+]/g, '');
      const plurals = tail === '' ? [] : tail.split(',');
      const bits = word.endsWith('ة') ? 0 : bitsOf(plurals, word) | (head.includes('+') ? A.at : 0);
      enter(word, bits, plurals);
      // قاض:قاضي stands for قاضي:قاض as well.
      const longer = `${word}ي`;
      if (word.length > 2 && plurals.includes(longer))
        enter(longer, bits, [word, ...plurals.filter((one) => one !== longer)]);
      // مراجع are references, and a visitor.
      for (const plural of plurals) if (plural.length > 3 && !/^م.ا..$/.test(plural)) allPlurals.add(plural);
      if (!head.includes('?')) for (const one of [word, ...plurals]) keep(one);
    }
  };
  // What is a thing as a noun is a participle as well: المدرجة, محيطة.
  const thing = (word: string): Bits =>
    /^(?:م|.ا).*[^يى]$/.test(word) && hasFeminine(word) ? THING | A.feminine | A.women : THING;
  take(THINGS, (plurals, word) =>
    plurals.length === 0 ? thing(word) | A.at : /^م..و.$/.test(word) ? thing(word) : THING,
  );
  take(PEOPLE, (plurals) => (plurals.length > 0 ? PERSON : PERSON | A.construct));
  take(ADJECTIVES, () => ADJECTIVE);
  // Names are filed without their article, as rules' words are.
  const names = NAMES.replace(/(?<=\s)ال(?=\S{3})/g, '');
  take(names, () => A.bare);
  for (const guard of GUARDS.split(/\s+/)) if (guard !== '') keep(foldText(guard));

  const withoutDots = new Set(entriesOf(WITHOUT_DOTS).map((word) => bareAlif(word.slice(0, -1))));
  return { words, own, plurals: allPlurals, names: new Set(entriesOf(names)), withoutDots };
}

const loaded = (): Lexicon => {
  lexicon ??= read();
  return lexicon;
};

const entriesOf = (data: string): readonly string[] => foldText(data.replace(/[?+]/g, '')).split(/\s+/);

/** A word by its spelling (folded softly), or as it is spelled without hamza. */
export const arabicWord = (word: string): ArabicWord | undefined =>
  loaded().words.get(word) ?? loaded().words.get(bareAlif(word));
/** Whether a spelling is a word or a broken plural that stands for itself. */
export const isOwnWord = (word: string): boolean => loaded().own.has(word);
export const isPlural = (word: string): boolean => loaded().plurals.has(word);
/** Whether a stem before ه is that of a word in ة whose dots were left out, although it is a word of its own. */
export const isWithoutDots = (stem: string): boolean => loaded().withoutDots.has(stem);
export const isName = (word: string): boolean => loaded().names.has(word);
