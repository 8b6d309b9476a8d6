import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, cutAtSentence, prefixOf } from '../../functions/articles/limits.ts';

describe('cutting a text', () => {
  it('ends at the end of a sentence', () => {
    expect(cutAtSentence('First sentence. Second one. Third that is long', 34)).toBe(
      'First sentence. Second one. …',
    );
    const arabic = 'قال الوزير إن العقد نافذ. وأضاف أن الشركة ستبدأ العمل قريباً جداً';
    expect(cutAtSentence(arabic, 60)).toBe('قال الوزير إن العقد نافذ. …');
  });

  it('ends between words where no sentence ends near', () => {
    expect(cutAtSentence('one two three four five', 16)).toBe('one two …');
  });

  it('never ends inside a character', () => {
    expect(cutAtSentence('👨‍👩‍👧'.repeat(10), 30)).toMatch(/^(?:👨|👩|👧|\u200d)+…$/u);
  });

  it('keeps the limit, and cutting again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 20, max: 400 }),
        (text, bytes) => {
          const cut = cutAtSentence(text, bytes);
          expect(bytesOf(cut)).toBeLessThanOrEqual(bytes);
          expect(cutAtSentence(cut, bytes)).toBe(cut);
          expect(cut).not.toMatch(/\p{Surrogate}/u);
        },
      ),
    );
  });

  it('takes no longer for a run of marks', () => {
    expect(
      bytesOf(cutAtSentence(`a${'\u0300'.repeat(200_000)}b${'\u0301'.repeat(100_000)}`, 100_000)),
    ).toBeLessThanOrEqual(100_000);
  });

  it('gives prefixes of whole characters', () => {
    expect(prefixOf('ابج', 4)).toBe('اب');
    expect(prefixOf('ابج', 5)).toBe('اب');
    expect(prefixOf('a👍b', 4)).toBe('a');
  });
});
