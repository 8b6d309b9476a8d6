import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStretches } from '../../functions/language/stretches.ts';

/** Few letters, so that stretches of texts are often keys. */
const word = fc.string({ unit: fc.constantFrom('ا', 'ب', 'و', 'a'), maxLength: 8 });

describe('stretches of a text', () => {
  it('are found under the keys that they spell, and under no other', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), word, (keys, text) => {
        const stretches = createStretches<number>();
        for (const [number, key] of keys.entries()) stretches.file(key, number);
        stretches.open(text);
        for (let from = 0; from <= text.length; from++)
          for (let to = from; to <= text.length; to++) {
            const expected = [...keys.keys()].filter((number) => keys[number] === text.slice(from, to));
            expect(stretches.at(from, to) ?? []).toEqual(expected);
            found += expected.length;
          }
      }),
    );
    expect(found).toBeGreaterThan(100);
  });

  it('may be of a text of any length, and of a short one after it', () => {
    const stretches = createStretches<string>();
    const long = 'اب'.repeat(500);
    stretches.file(long, 'long');
    stretches.file('ابا', 'short');
    stretches.open(`${long}ا`);
    expect(stretches.at(0, 1_000)).toEqual(['long']);
    expect(stretches.at(998, 1_001)).toEqual(['short']);
    stretches.open('ابا');
    expect(stretches.at(0, 3)).toEqual(['short']);
  });
});
