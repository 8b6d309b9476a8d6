/** The Persian lexicon as the grammar asks for it, read once. Everything is folded softly, and without joiners. */
import { arabicPlurals } from './arabic-lexicon.ts';
import { foldText } from './fold.ts';
import {
  PERSIAN_BEFORE_EH,
  PERSIAN_NOT_PLURALS,
  PERSIAN_OWN,
  PERSIAN_PLACES,
  PERSIAN_PLURALS,
  PERSIAN_VERBS,
} from './lexicon/persian.ts';

export interface PersianVerb {
  readonly past: readonly string[];
  readonly present: readonly string[];
}

interface Lexicon {
  readonly plurals: ReadonlyMap<string, readonly string[]>;
  /** By infinitive and by past stem. */
  readonly verbs: ReadonlyMap<string, PersianVerb>;
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

/** How Persian may write an Arabic word: جامعه for جامعة, علت for علة, معنی and معنا for معنى. */
function spellingsInPersian(word: string): readonly string[] {
  const plain = inPersian(word);
  if (word.endsWith('ة')) return [plain, `${plain.slice(0, -1)}ت`];
  return word.endsWith('ى') ? [plain, `${plain.slice(0, -1)}ي`] : [plain];
}

/** Shorter words and plurals are other words of Persian too often: دم→دما, در→درر. */
const [SHORTEST_BORROWED, SHORTEST_PLURAL] = [3, 4];

/** Broken plurals that Persian took over with their words. Sound ones follow the grammar. */
function borrowedPlurals(excepted: ReadonlySet<string>): Map<string, readonly string[]> {
  const borrowed = new Map<string, readonly string[]>();
  for (const [word, all] of arabicPlurals()) {
    if (word.length < SHORTEST_BORROWED) continue;
    const plurals = all
      // ثانية is the feminine of ثان, no plural.
      .filter((plural) => !plural.startsWith(word))
      .filter((plural) => plural.length >= SHORTEST_PLURAL && !/(?:ون|ين|ات|ي)$/.test(plural))
      .map(inPersian)
      .filter((plural) => plural.length >= SHORTEST_PLURAL && !excepted.has(plural));
    if (plurals.length === 0) continue;
    for (const spelling of spellingsInPersian(word))
      borrowed.set(spelling, [...new Set([...(borrowed.get(spelling) ?? []), ...plurals])]);
  }
  return borrowed;
}

function read(): Lexicon {
  const plurals = borrowedPlurals(new Set(entries(PERSIAN_NOT_PLURALS)));
  const own = new Set(entries(PERSIAN_OWN));
  for (const entry of entries(PERSIAN_PLURALS)) {
    const [word = '', tail = ''] = entry.split(':');
    plurals.set(word, [...(plurals.get(word) ?? []), ...tail.split(',')]);
    own.add(word);
    for (const plural of tail.split(',')) own.add(plural);
  }
  const verbs = new Map<string, PersianVerb>();
  for (const entry of entries(PERSIAN_VERBS)) {
    const [infinitive = '', present = ''] = entry.split(':');
    const verb = { past: [infinitive.slice(0, -1)], present: present.split(',') };
    verbs.set(infinitive, verb);
  }
  return {
    plurals,
    verbs,
    own,
    beforeEh: new Set(entries(PERSIAN_BEFORE_EH)),
    noIndefinite: new Set(entries(PERSIAN_PLACES)),
  };
}

export const persianWords = (): Lexicon => {
  lexicon ??= read();
  return lexicon;
};
