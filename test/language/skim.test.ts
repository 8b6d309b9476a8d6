import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHits } from '../../functions/language/hits.ts';
import { createSkim } from '../../functions/language/skim.ts';
import { tokenize, tokensOf } from '../../functions/language/tokens.ts';
import { currentGeneration } from '../../functions/language/vocabulary.ts';
import { buildWordIndex, type Hit, type WordIndex } from '../../functions/language/words.ts';
import { spec } from './spec.ts';

const SPECS = [
  spec('انسحاب'),
  spec('قوة'),
  spec('=الإدارة', { mode: 'exact' }),
  spec('تحالف', { mode: 'prefix' }),
  spec('آتش‌بس'),
  spec('cease-fire'),
  spec('US'),
  spec('Turkey'),
  spec('عبدالله'),
  spec('withdrawal'),
];

const skim = createSkim();
const hits = createHits();

function found(index: WordIndex, text: string, language: string | null): readonly Hit[] {
  skim.fill(text);
  index.find(skim, language, hits);
  const tokens = tokensOf(skim);
  return Array.from({ length: hits.count }, (_, at) => {
    const hit = { word: hits.word[at]!, first: hits.first[at]!, last: hits.last[at]! };
    return { ...hit, how: index.howOf(tokens, language, hit) };
  });
}

/** Words as texts write them, with the marks, joiners, hyphens and letters of other keyboards that change their units alone. */
const PIECES =
  'انسحاب انسحابهم والانسحاب اِنْسِحاب انـــسحاب ینسحب القوات القوّات قوه الاداره الإدارة تحالفات التحالف آتش بس آتش‌بس آتشبس آتش-بس cease fire cease-fire ceasefires Cease‑Fire US us U.S. U.S US’s Turkey turkey عبد الله عبدالله withdrawal withdrew ﷲ ﻻ وBBC ف16 1,200.5 ١٬٢٠٠ های این است لە بۆ - ’ . ، \n\n ! 😀 𝐔𝐒'.split(
    ' ',
  );
const anyText = fc
  .array(
    fc.tuple(
      fc.constantFrom(...PIECES),
      fc.constantFrom(' ', ' ', ' ', ' ', ' ', ' ', '', '-', '. ', '\u200c', '\u064b '),
    ),
    {
      minLength: 4,
      maxLength: 30,
    },
  )
  .map((parts) => parts.flat().join(''));
const anyLanguage = fc.constantFrom(null, 'ar', 'fa', 'ckb', 'en', 'tr');

it('reads a word alone as in its text, since its letters are all that is remembered of it', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 40 })), (text) => {
      for (const { from, to, text: folded, script, capitals } of tokenize(text)) {
        const alone = tokenize(text.slice(from, to));
        expect(alone).toMatchObject([{ from: 0, to: to - from, text: folded, script, capitals }]);
      }
    }),
    { numRuns: 300 },
  );
});

describe('an index that reads articles', () => {
  it('finds what it finds when each token is read anew', () => {
    const index = buildWordIndex(SPECS);
    let count = 0;
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), anyLanguage, (text, language) => {
        const slowly = buildWordIndex(SPECS).scan(tokenize(text), language);
        expect(found(index, text, language)).toEqual(slowly);
        expect(found(index, text, language)).toEqual(slowly);
        count += slowly.length;
      }),
      { numRuns: 200 },
    );
    // A property over texts that hold no word of the rules would say nothing.
    expect(count).toBeGreaterThan(300);
  });

  it('finds the same after so many words that the earlier are forgotten', () => {
    const index = buildWordIndex(SPECS);
    const text = 'انسحاب القوات, the withdrawals of the U.S.';
    const before = found(index, text, 'ar');
    const generation = currentGeneration();
    for (let start = 0; start < 70_000; start += 1_000)
      found(index, Array.from({ length: 1_000 }, (_, word) => `w${start + word}`).join(' '), 'ar');
    expect(currentGeneration()).toBeGreaterThan(generation);
    expect(found(index, text, 'ar')).toEqual(before);
    expect(before).toHaveLength(4);
  });

  it('finds in one text more words than are remembered', () => {
    const index = buildWordIndex(SPECS);
    const strangers = Array.from({ length: 40_000 }, (_, word) => `s${word} انسحابهم`);
    const hits = found(index, strangers.join(' '), 'ar');
    expect(hits).toHaveLength(40_000);
    expect(hits.at(-1)).toEqual({ word: 0, first: 79_999, last: 79_999, how: 'with a pronoun' });
    // Longer than any that is remembered, and met twice.
    const long = 'ب'.repeat(70_000);
    expect(found(index, `${long} انسحاب ${long} القوة`, 'ar')).toMatchObject([{ first: 1 }, { first: 3 }]);
  });

  it('reads a text of any length, and short ones after it', () => {
    const index = buildWordIndex(SPECS);
    expect(found(index, 'انسحاب '.repeat(50_000), 'ar')).toHaveLength(50_000);
    expect(found(index, `${'ا'.repeat(300_000)} انسحاب`, 'ar')).toMatchObject([{ first: 1 }]);
    expect(found(index, 'انسحاب', 'ar')).toMatchObject([{ first: 0, last: 0, how: 'as written' }]);
  });
});
