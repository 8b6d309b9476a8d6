/** Letters that look the same are the same, in the rule as in the text, and spans still mark the original. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldHard } from '../../functions/language/fold.ts';
import { createTries } from '../../functions/rules/try.ts';
import { holds } from './rule.ts';

describe('a word is found', () => {
  test.each([
    ['with Persian letters in an Arabic text', 'الولايات المتحدة في العراق', 'الولایات المتحدة فی العراق'],
    ['with Arabic letters in a Persian text', 'نیروهای آمریکایی', 'خروج نيروهاي آمريكايي'],
    ['vocalised', 'مجلس النواب', 'عُقِدَ مَجْلِسُ النُّوّابِ'],
    ['stretched', 'عاجل', 'عـــاجـــل'],
    ['in presentation forms', 'سلام', 'ﺳﻼﻡ ﻋﻠﯿﻜﻢ'],
    ['with marks of direction inside', 'العراق', 'الع\u200fرا\u200eق'],
    ['with digits of another script', 'القرار 2231', 'القرار ٢٢٣١'],
    ['with its separators', '100,000 جندي', 'نحو ١٠٠٬٠٠٠ جندي'],
    ['in full width', 'OPEC', 'ＯＰＥＣ'],
    ['without its hamza', 'إعلان', 'اعلان الحكومة'],
    ['with proclitics', 'انسحاب', 'والانسحاب'],
  ])('%s', (_, query, text) => {
    expect(holds(query, text)).toBe(true);
  });
  test('however the rule itself is typed', () => {
    for (const query of ['ﺳﻼﻡ', 'سَلام', 'ســلام', '\u200fسلام\u200f', '=ﺳﻼﻡ', 'ســلا*'])
      expect(holds(query, 'سلام')).toBe(true);
  });
});

test('a word copied from a text is found there, whatever signs are in it', () => {
  const words =
    '1,000,000 3.5% 10:30 1/2 7/10 2024–2025 ٣٫٥ و100 U.S.-led AT&T Q&A O’Brien l’ONU COVID-19 21st-century H₂O 𝒳 @x_y #حزب_الله بـ5 إف-16 أ.د كتاب‌ها بین‌المللی ﷲ Ελλάδα 中国 İstanbul';
  for (const word of words.split(' ')) expect([word, holds(word, `x ${word} y`)]).toEqual([word, true]);
});

describe('a word is not found', () => {
  test.each([
    ['inside another', 'سحاب', 'انسحاب'],
    ['in another of nearly the same letters', 'ائتلاف', 'اختلاف'],
    ['where a letter more makes another word', 'قطر', 'قطرة ماء'],
    ['where its article only looks like one', 'غاز', 'ألغاز'],
    ['inside a Latin word', 'port', 'airports and reporters'],
  ])('%s', (_, query, text) => {
    expect(holds(query, text, { language: /[a-z]/.test(text) ? 'en' : 'ar' })).toBe(false);
  });
});

describe('marks that leave no trace when read', () => {
  const words = ['انسحاب', 'القوات', 'والتحالف', 'حكومة', 'الولايات', 'المتحدة', 'ثم', '.'];
  const texts = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 10 })
    .map((list) => list.join(' '));
  const trace = fc.constantFrom('', '', '', '\u064e', '\u0651', '\u0652', 'ـ', '\u200f', '\u00ad', '\ufeff');
  const queries = fc.constantFrom(
    'انسحاب',
    'انسحاب القوات',
    'قوات تحالف ~2',
    'حكومة OR متحدة',
    'الولايات AND NOT ثم',
    '=القوات',
  );

  const tryPair = createTries();
  const found = (query: string, text: string) => {
    const tried = tryPair(query, { text, language: 'ar' });
    return tried.ok ? tried.match?.spans.map(([from, to]) => text.slice(from, to)) : ['not read'];
  };

  test('change nothing of what is found, nor what its spans mark', () => {
    fc.assert(
      fc.property(queries, texts, fc.array(trace, { minLength: 1, maxLength: 20 }), (query, text, traces) => {
        const letters = [...text];
        const strewn = letters
          .map((letter, index) => (/\p{L}/u.test(letter) ? letter + traces[index % traces.length] : letter))
          .join('');
        const plain = found(query, text);
        expect(found(query, strewn)?.map(foldHard)).toEqual(plain?.map(foldHard));
      }),
      { numRuns: 400 },
    );
  });
});
