/** The Persian lexicon as the grammar asks for it, read once. Everything is folded softly, and without joiners. */
import { foldText } from './fold.ts';
import { PERSIAN_OWN, PERSIAN_PLACES, PERSIAN_PLURALS, PERSIAN_VERBS } from './lexicon/persian.ts';

export interface PersianVerb {
  readonly past: readonly string[];
  readonly present: readonly string[];
}

interface Lexicon {
  readonly plurals: ReadonlyMap<string, readonly string[]>;
  /** By infinitive and by past stem. */
  readonly verbs: ReadonlyMap<string, PersianVerb>;
  readonly own: ReadonlySet<string>;
  /** Names whose ی makes an adjective: ایرانی is not an ایران. */
  readonly noIndefinite: ReadonlySet<string>;
}

const entries = (data: string): readonly string[] => foldText(data).split(/\s+/).filter(Boolean);

let lexicon: Lexicon | undefined;

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
  for (const entry of entries(PERSIAN_VERBS)) {
    const [infinitive = '', present = ''] = entry.split(':');
    const verb = { past: [infinitive.slice(0, -1)], present: present.split(',') };
    verbs.set(infinitive, verb);
  }
  return { plurals, verbs, own, noIndefinite: new Set(entries(PERSIAN_PLACES)) };
}

export const persianWords = (): Lexicon => {
  lexicon ??= read();
  return lexicon;
};
