import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldQuick } from '../../functions/articles/foldquick.ts';
import { foldHard } from '../../functions/language/fold.ts';

it('the quick fold is the hard fold', () => {
  const letters = fc.constantFrom(...'أإآةىیکەۆێڕڵئؤءﻻ\u064b\u0654\u0640\u200c\u0301éİß’\'"A٣۳ :.');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' })), (text) => {
      expect(foldQuick(text)).toBe(foldHard(text));
    }),
  );
});
