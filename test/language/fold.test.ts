import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldHard, foldText } from '../../functions/language/fold.ts';

describe('the soft fold', () => {
  it.each([
    ['harakat', 'الْعِرَاقُ', 'العراق'],
    ['the dagger alif', 'الرحمٰن', 'الرحمن'],
    ['tatweel', 'العـــراق', 'العراق'],
    ['presentation forms', 'ﺍﻟﻌﺮﺍﻕ', 'العراق'],
    ['the lam-alif ligature', 'ﻻجئ', 'لاجء'],
    ['the word ligature of God', 'ﷲ', 'الله'],
    [
      'zero-width characters, bidi marks, soft hyphens and byte-order marks',
      '\ufeffعر\u200d\u200f\u00adاق\u202c',
      'عراق',
    ],
    ['the Persian joiner', 'آتش\u200cبس', 'آتشبس'],
    ['Persian yeh and kaf', 'کردی', 'كردي'],
    ['Urdu and Sorani heh', 'ەھہ', 'ههه'],
    ['the wasla', 'ٱلعراق', 'العراق'],
    ['the seats of hamza on waw and yeh', 'مسؤول مسئول', 'مسءول مسءول'],
    ['hamza typed as a mark of its own', 'مسو\u0654ول', 'مسءول'],
    ['a hamza mark on a Persian yeh', 'رسی\u0654ل', 'رسءل'],
    ['a hamza mark on alif', 'ا\u0655يران', 'إيران'],
    ['Arabic-Indic digits', '٢٠٢٤', '2024'],
    ['Persian digits', '۱۴۰۳', '1403'],
    ['full width', 'ＩＳＩＳ', 'isis'],
    ['Latin diacritics', 'Émigré Şırnak', 'emigre sirnak'],
    ['letters that stand for two', 'Straße', 'strasse'],
    ['curly apostrophes', 'Iran’s', "iran's"],
  ])('takes away %s', (_what, text, folded) => {
    expect(foldText(text)).toBe(folded);
    expect(fold(text).text).toBe(folded);
  });

  it('keeps what the grammars need: hamza on alif, final ta marbuta and alif maqsura', () => {
    expect(foldText('أإآةى')).toBe('أإآةى');
  });

  it('maps each letter to where it stood', () => {
    const text = 'قال ﻻ ثمّ';
    const { text: folded, offsets } = fold(text);
    expect(folded).toBe('قال لا ثم');
    expect([...offsets]).toEqual([0, 1, 2, 3, 4, 4, 5, 6, 7, 9]);
  });

  it('takes every letter as far as it goes at once, in any script', () => {
    expect(foldText('ǽǾ')).toBe('aeo');
    for (const letter of 'がऩೋǢᬻ') expect(foldText(foldText(letter))).toBe(foldText(letter));
  });

  it('changes nothing when it is done twice, and its map never goes back', () => {
    const text = fc.string({ unit: fc.constantFrom(...'اأىيیةهـًّٰ\u200c ؤئءكک٣۳éßﷲﻻA.,’😀'), maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 20 })), (raw) => {
        const once = fold(raw);
        expect(fold(once.text).text).toBe(once.text);
        expect(once.offsets).toHaveLength(once.text.length + 1);
        for (let i = 1; i < once.offsets.length; i++)
          expect(once.offsets[i] as number).toBeGreaterThanOrEqual(once.offsets[i - 1] as number);
        expect(once.offsets.at(-1)).toBe(raw.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the hard fold', () => {
  it('gives up hamza, ta marbuta, alif maqsura and apostrophes, for keys', () => {
    expect(foldHard('الإِدارةُ إلى Sana’a')).toBe('الاداره الي sanaa');
  });
});
