/** The Sorani lexicon as the grammar asks for it, read once, in the letters of keys. */
import { SORANI_NUMERALS, SORANI_OWN, SORANI_PLURALS, SORANI_SPELLINGS } from './lexicon/sorani.ts';
import {
  SORANI_CAUSATIVES,
  SORANI_COMPOUND_ONLY,
  SORANI_ELSEWHERE,
  SORANI_FINITE,
  SORANI_LIGHT,
  SORANI_NOT_VERBS,
  SORANI_VERBS,
} from './lexicon/sorani-verbs.ts';
import { keysOf } from './sorani-bits.ts';

export interface SimpleVerb {
  readonly past: string;
  readonly present: readonly string[];
  /** Stems of its passive, where they are irregular. */
  readonly passive: readonly string[] | null;
  /** Whole forms. */
  readonly finite?: readonly string[];
}

interface Lexicon {
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly plurals: ReadonlyMap<string, readonly string[]>;
  readonly numerals: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  /** By infinitive, without preverb and ەوە. */
  readonly simple: ReadonlyMap<string, SimpleVerb>;
  /** Infinitives of causatives that are irregular, by infinitive. */
  readonly causatives: ReadonlyMap<string, string>;
  /** Infinitives that make a verb of any noun before them. */
  readonly light: readonly (readonly [string, SimpleVerb])[];
  /** Infinitives that are first of all other words: نان is bread. */
  readonly compoundOnly: ReadonlySet<string>;
  /** Words that are no infinitives, though they look so. */
  readonly notVerbs: ReadonlySet<string>;
  /** Past stems that are first of all other words. */
  readonly elsewhere: ReadonlySet<string>;
}

/** Stems to which the passive adds ا and ێ: کوژر, نووسر, بیستر; گۆڕدر beside گۆڕر. */
export function passiveStems({ past, present, passive }: SimpleVerb): readonly string[] {
  if (passive !== null) return passive;
  const stems = present
    .filter((stem) => /[^اهێۆ]$/.test(stem))
    // After another ر the longer one is usual: هەڵبژێردرا.
    .flatMap((stem) => (stem.endsWith('ر') ? [`${stem}در`, `${stem}ر`] : [`${stem}ر`, `${stem}در`]));
  return /[تد]$/.test(past) ? [...stems, `${past}ر`] : stems;
}

let lexicon: Lexicon | undefined;

function spellingsOf(data: string): ReadonlyMap<string, readonly string[]> {
  const spellings = new Map<string, readonly string[]>();
  for (const group of keysOf(data)) {
    const all = group.split(',');
    for (const one of all) spellings.set(one, all);
  }
  return spellings;
}

/** `word:one,two` */
const pairsOf = (data: string): readonly (readonly [string, readonly string[]])[] =>
  keysOf(data).map((entry) => {
    const [word = '', tail = ''] = entry.split(':');
    return [word, tail.split(',').filter(Boolean)];
  });

/** `infinitive:present,present/passive,passive` */
function verbsOf(data: string, finite: ReadonlyMap<string, readonly string[]>): Map<string, SimpleVerb> {
  const verbs = new Map<string, SimpleVerb>();
  for (const entry of keysOf(data)) {
    const [infinitive = '', stems = ''] = entry.split(':');
    const [present = '', passive] = stems.split('/');
    verbs.set(infinitive, {
      past: infinitive.slice(0, -1),
      present: present.split(',').filter(Boolean),
      passive: passive === undefined ? null : passive.split(',').filter(Boolean),
      finite: finite.get(infinitive) ?? [],
    });
  }
  return verbs;
}

export function soraniWords(): Lexicon {
  if (lexicon !== undefined) return lexicon;
  const simple = verbsOf(SORANI_VERBS, new Map(pairsOf(SORANI_FINITE)));
  // The infinitives of passives are nouns as well: کوژران.
  for (const verb of [...simple.values()])
    for (const stem of passiveStems(verb)) {
      const infinitive = `${stem}ان`;
      if (!simple.has(infinitive))
        simple.set(infinitive, { past: `${stem}ا`, present: [`${stem}ێ`], passive: [] });
    }
  const light = keysOf(SORANI_LIGHT).map((one) => [one, simple.get(one) as SimpleVerb] as const);
  lexicon = {
    spellings: spellingsOf(SORANI_SPELLINGS),
    plurals: new Map(pairsOf(SORANI_PLURALS)),
    numerals: new Set(keysOf(SORANI_NUMERALS)),
    own: new Set(keysOf(SORANI_OWN)),
    simple,
    causatives: new Map(pairsOf(SORANI_CAUSATIVES).map(([verb, [causative = '']]) => [verb, causative])),
    light,
    compoundOnly: new Set(keysOf(SORANI_COMPOUND_ONLY)),
    notVerbs: new Set(keysOf(SORANI_NOT_VERBS)),
    elsewhere: new Set(keysOf(SORANI_ELSEWHERE)),
  };
  return lexicon;
}
