import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../functions/base/content-hash.ts';

describe('the name of content', async () => {
  const nameOf = await contentHash();

  it('is the same in every release: feeds keep it in their state', () => {
    // XXH64 of nothing is ef46db3751d8e999, by its specification.
    expect(nameOf('')).toBe(Buffer.from('db3751d8e999', 'hex').toString('base64url'));
    expect(nameOf('مرصد')).toBe(nameOf(new TextEncoder().encode('مرصد')));
  });

  it('is eight characters of base64url, whatever the length', () => {
    for (const length of [0, 1, 31, 32, 4_000, 65_536, 65_537, 200_000])
      expect(nameOf(new Uint8Array(length)), `${length} bytes`).toMatch(/^[\w-]{8}$/);
  });

  it('differs where one byte differs, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 500 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, at, by) => {
          const other = bytes.slice();
          other[at % bytes.length]! ^= by;
          expect(nameOf(other)).not.toBe(nameOf(bytes));
        },
      ),
    );
  });

  it('does not meet by chance among a hundred thousand that differ by a number', () => {
    const names = new Set(
      Array.from({ length: 100_000 }, (_, i) => nameOf(`<item><guid>${i}</guid></item>`)),
    );
    expect(names.size).toBe(100_000);
  });
});
