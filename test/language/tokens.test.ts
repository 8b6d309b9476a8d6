import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../functions/language/fold.ts';
import { tokenize } from '../../functions/language/tokens.ts';

const texts = (text: string): readonly string[] => tokenize(text).map((token) => token.text);

describe('tokens', () => {
  it('are whole words in the letters of the soft fold', () => {
    expect(texts('قال المسـؤول: «انسحبنا»، ثم غادر.')).toEqual(['قال', 'المسءول', 'انسحبنا', 'ثم', 'غادر']);
  });

  it('know where they stood in the original', () => {
    const text = 'قالَ الوَزيرُ ＩＳＩＳ';
    expect(tokenize(text).map(({ from, to }) => text.slice(from, to))).toEqual(['قالَ', 'الوَزيرُ', 'ＩＳＩＳ']);
  });

  it('are not parted by a joiner, by harakat or by an apostrophe between letters', () => {
    expect(texts("آتش‌بس مُـحمّد Iran's Sana’a")).toEqual(['آتشبس', 'محمد', "iran's", "sana'a"]);
  });

  it('are parted where two scripts, or Arabic letters and digits, touch', () => {
    expect(texts('وBBC ف16 G7 5G')).toEqual(['و', 'bbc', 'ف', '16', 'g7', '5g']);
  });

  it('end before an apostrophe behind which another script begins', () => {
    expect(tokenize('us’انسحاب').map(({ text, from, to }) => [text, from, to])).toEqual([
      ['us', 0, 2],
      ['انسحاب', 3, 9],
    ]);
    expect(texts("us'ω")).toEqual(['us', 'ω']);
  });

  it('are parted by hyphens, and say so', () => {
    expect(tokenize('anti-coalition F-16').map(({ text, hyphenBefore }) => [text, hyphenBefore])).toEqual([
      ['anti', false],
      ['coalition', true],
      ['f', false],
      ['16', true],
    ]);
  });

  it('read numbers in any digits, without the separators of thousands', () => {
    expect(texts('٢٠٢٤ ۱۴۰۳ 1,000.5 ١٢٬٥٠٠ 3.')).toEqual(['2024', '1403', '1000.5', '12500', '3']);
  });

  it('take a comma before one or two digits for the decimal point', () => {
    expect(texts('5,6 ٣٫٥ 12,345,678 1,2345')).toEqual(['5.6', '3.5', '12345678', '1.2345']);
  });

  it('know capitals: U.S., US and NGOs are all in capitals', () => {
    expect(
      tokenize("U.S. US us US's NGOs Iran iPhone").map(({ text, capitals }) => [text, capitals]),
    ).toEqual([
      ['us', 'all'],
      ['us', 'all'],
      ['us', 'none'],
      ["us's", 'all'],
      ['ngos', 'all'],
      ['iran', 'first'],
      ['iphone', 'none'],
    ]);
  });

  it.each([
    ['a sentence ends', 'انتهى الأمر. غادر الوفد', 'sentence'],
    ['an Arabic question mark stands', 'هل غادر؟ نعم غادر', 'sentence'],
    ['a paragraph ends', 'العنوان\n\nالنص', 'sentence'],
    ['a comma stands', 'بغداد، العراق', 'phrase'],
    ['a line ends', 'العنوان\nالنص', 'phrase'],
    ['only space stands', 'بغداد  العراق', 'none'],
    ['an abbreviation has its dot', 'Gen. Dunford', 'none'],
    ['an initial has its dot', 'د. محمد', 'none'],
  ])('know what parts them: where %s', (_where, text, expected) => {
    expect(tokenize(text).find((token) => token.breakBefore !== 'none')?.breakBefore ?? 'none').toBe(
      expected,
    );
  });

  it('tell scripts apart', () => {
    expect(tokenize('بغداد Basra 15 Москва').map((token) => token.script)).toEqual([
      'arabic',
      'latin',
      'number',
      'other',
    ]);
  });

  it('are in order, never overlap, and fold to their text, whatever the input', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'العراق',
        "Iran's",
        'U.S.',
        '٣٫٥',
        '\u200c',
        'ِ',
        '-',
        ' ',
        '.',
        '😀',
        'ﷲ',
        '𝐀',
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.from).toBeGreaterThanOrEqual(end);
          expect(token.to).toBeGreaterThan(token.from);
          expect(token.text).not.toBe('');
          if (token.script === 'arabic') expect(foldText(text.slice(token.from, token.to))).toBe(token.text);
          end = token.to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 60 },
    );
  });

  it('are the same for a text read again after many other words', () => {
    const text = 'انسحاب القوات من القاعدة';
    const before = texts(text);
    for (let i = 0; i < 40_000; i++) tokenize(`w${i}`);
    expect(texts(text)).toEqual(before);
  });
});
