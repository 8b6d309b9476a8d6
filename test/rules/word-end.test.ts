import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordEnd } from '../../functions/rules/word-end.ts';

/** What a word of a query is. */
const WORD =
  /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}\p{Cf}]*(?:(?:[-‐‑'’.&][\p{Cf}]*[\p{L}\p{N}]|(?<=[\d٠-٩۰-۹])[,٫٬][\d٠-٩۰-۹])[\p{L}\p{N}\p{M}\p{Cf}]*)*/uy;

function byPattern(text: string, at: number): number {
  WORD.lastIndex = at;
  return WORD.test(text) ? WORD.lastIndex : at;
}

describe('the end of a word', () => {
  it.each([
    ['انسحاب القوات', 6],
    ['می‌خواهد رفت', 8],
    ['U.S. troops', 3],
    ["l'Irak", 6],
    ['S&P 500', 3],
    ['well-known.', 10],
    ['100,000 men', 7],
    ['۱۰٬۰۰۰٫۵', 8],
    ['5, 6', 1],
    ['a,5', 1],
    ['5,a', 1],
    ['word', 4],
    [' word', 0],
    ['', 0],
    ['-word', 0],
    ['\u0650مدّ', 4],
  ])('«%s» ends at %i', (text, end) => {
    expect(wordEnd(text, 0)).toBe(end);
  });

  it('is where the pattern ends, from each character of any text', () => {
    const signs = fc.constantFrom(
      ...'اب\u0651ة٣a9é-‐‑\'’.& \u200c\u200f\u200d"*«»𝒳🙂،,٬ـ\u0301'.match(/./gsu)!,
    );
    const texts = fc.oneof(
      fc.array(signs, { maxLength: 30 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        // Halves of a character begin no word: a query is walked by whole ones.
        for (let at = 0; at <= text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
          expect(wordEnd(text, at)).toBe(byPattern(text, at));
      }),
      { numRuns: 2_000 },
    );
  });
});
