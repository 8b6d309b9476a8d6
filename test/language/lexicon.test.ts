import { describe, expect, it } from 'vitest';
import { foldText } from '../../functions/language/fold.ts';
import { formsOf } from '../../functions/language/forms.ts';
import { ADJECTIVES } from '../../functions/language/lexicon/arabic-adjectives.ts';
import {
  MASDARS_LIKE_VERBS,
  MASDARS_OF_II,
  MASDARS_OF_III,
  MASDARS_OF_IV,
  NO_VERB,
} from '../../functions/language/lexicon/arabic-masdars.ts';
import { PEOPLE } from '../../functions/language/lexicon/arabic-people.ts';
import { THINGS } from '../../functions/language/lexicon/arabic-things.ts';
import { VERBS } from '../../functions/language/lexicon/arabic-verbs.ts';
import { ENGLISH_PLURALS, ENGLISH_VERBS } from '../../functions/language/lexicon/english.ts';
import { PERSIAN_PLURALS } from '../../functions/language/lexicon/persian.ts';
import { SORANI_OWN, SORANI_PLURALS, SORANI_SPELLINGS } from '../../functions/language/lexicon/sorani.ts';
import { tokenize } from '../../functions/language/tokens.ts';
import { buildWordIndex } from '../../functions/language/words.ts';
import { spec } from './spec.ts';

interface Entry {
  readonly word: string;
  readonly forms: readonly string[];
}

const entries = (data: string): readonly Entry[] =>
  data
    .split(/\s+/)
    .filter(Boolean)
    .map((entry) => {
      const [word = '', forms] = entry.replace(/[?+]/g, '').split(':');
      return { word, forms: forms === undefined ? [] : forms.split(',') };
    });

/** Entries whose forms the index does not find by the word. */
function lost(all: readonly Entry[], language: string, before = ''): readonly string[] {
  const index = buildWordIndex(all.map(({ word }) => spec(word, { verbs: false })));
  return all.flatMap(({ word, forms }, i) =>
    [word, ...forms]
      .filter((form) => !index.scan(tokenize(before + form), language).some((hit) => hit.word === i))
      .map((form) => `${word}: ${form}`),
  );
}

const arabic = [THINGS, PEOPLE, ADJECTIVES].map(entries);

/** Nouns that the lexicon gives a verb: line by line, or in lists by the form of the verb. */
const masdars = [
  ...VERBS.trim()
    .split('\n')
    .flatMap((line) => line.split(' ')[0]!.split(',')),
  ...[MASDARS_LIKE_VERBS, MASDARS_OF_II, MASDARS_OF_III, MASDARS_OF_IV].flatMap((list) =>
    list.replaceAll('!', '').split(/\s+/).filter(Boolean),
  ),
];

describe('the lexicons', () => {
  it('hold at least 600 Arabic words with forms of their own, 150 Persian, 100 Sorani, 150 English', () => {
    const irregular = (all: readonly Entry[]): number =>
      new Set(all.filter(({ forms }) => forms.length > 0).map(({ word }) => word)).size;
    expect(irregular(arabic.flat()) + VERBS.trim().split('\n').length).toBeGreaterThanOrEqual(1_200);
    expect(irregular(entries(PERSIAN_PLURALS))).toBeGreaterThanOrEqual(150);
    const sorani = entries(`${SORANI_PLURALS} ${SORANI_OWN} ${SORANI_SPELLINGS}`);
    expect(new Set(sorani.map(({ word }) => word)).size).toBeGreaterThanOrEqual(100);
    expect(irregular(entries(`${ENGLISH_VERBS} ${ENGLISH_PLURALS}`))).toBeGreaterThanOrEqual(150);
  });

  it('hold at least 700 Arabic nouns with their verbs, each once, and each finds one', () => {
    expect(new Set(masdars).size).toBeGreaterThanOrEqual(700);
    expect(masdars.filter((noun, at) => masdars.indexOf(noun) !== at)).toEqual([]);
    const without = NO_VERB.split(/\s+/);
    expect(masdars.filter((noun) => without.includes(noun))).toEqual([]);
    const verbless = masdars.filter(
      (noun) => !formsOf(spec(noun), 'ar').some(({ kind }) => kind === 'verb' || noun.length < 4),
    );
    expect(verbless).toEqual([]);
  });

  it('are written in letters of their language alone', () => {
    for (const { word, forms } of arabic.flat())
      for (const one of [word, ...forms]) expect(foldText(one)).toMatch(/^[ء-غف-ي]+$/);
  });

  it('lose no form of an Arabic word, bare or with article and conjunction', () => {
    expect(lost(arabic.flat(), 'ar')).toEqual([]);
    expect(lost(arabic.flat(), 'ar', 'وال')).toEqual([]);
  });

  it('lose no form of a Persian, Sorani or English word', () => {
    expect(lost(entries(PERSIAN_PLURALS), 'fa')).toEqual([]);
    expect(lost(entries(SORANI_PLURALS), 'ckb')).toEqual([]);
    expect(lost(entries(`${ENGLISH_VERBS} ${ENGLISH_PLURALS}`), 'en')).toEqual([]);
  });
});
