import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../functions/base/utf8.ts';

describe('the text of UTF-8 bytes', () => {
  it('is what was encoded, of any length and any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat({ max: 200 }), (text, repeats) => {
        const long = text.repeat(1 + (repeats % 5));
        expect(textOf(Buffer.from(long))).toBe(Buffer.from(long).toString('utf8'));
      }),
    );
  });

  it('is that of a part, where a part is asked for', () => {
    const bytes = Buffer.from(`<title>${'انسحاب '.repeat(20)}</title>`);
    expect(textOf(bytes, 7, bytes.length - 8)).toBe('انسحاب '.repeat(20));
  });

  it('has U+FFFD for bytes that are no UTF-8, short or long', () => {
    for (const before of ['', 'ب'.repeat(100)])
      expect(textOf(Buffer.concat([Buffer.from(before), Buffer.from([0xc3, 0x28])]))).toBe(
        `${before}\ufffd(`,
      );
  });
});
