import * as zlib from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCEPT_ENCODING, decompress, size } from '../../functions/feeds/decompress.ts';

const LIMIT = 100_000;
const TEXT = '<rss>أخبار اليوم</rss>'.repeat(20);

const compressors = {
  gzip: zlib.gzipSync,
  deflate: zlib.deflateSync,
  br: zlib.brotliCompressSync,
} as const;

describe('decompressing', () => {
  test('undoes what was done, in any two layers', async () => {
    const names = fc.array(fc.constantFrom('gzip', 'deflate', 'br', 'identity'), { maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(names, async (layers) => {
        let bytes: Uint8Array = Buffer.from(TEXT);
        for (const name of layers) if (name !== 'identity') bytes = compressors[name](bytes);
        const plain = await decompress(bytes, layers.join(', '), LIMIT);
        expect(plain.ok && Buffer.from(plain.bytes).toString()).toBe(TEXT);
      }),
    );
  });

  test('ends with a value, never over the limit, whatever the bytes and the label', async () => {
    const label = fc.option(fc.oneof(fc.constantFrom('gzip', 'deflate', 'br', 'zstd'), fc.string()), {
      nil: null,
    });
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .uint8Array({ maxLength: 300 })
        .map((tail) => Buffer.concat([zlib.gzipSync(TEXT).subarray(0, 40), tail])),
    );
    await fc.assert(
      fc.asyncProperty(bytes, label, async (body, encoding) => {
        const plain = await decompress(body, encoding, 200);
        if (plain.ok) expect(plain.bytes.length).toBeLessThanOrEqual(200);
        else expect(plain.message).toMatch(/^[^\n]+\.$/);
      }),
    );
  });

  test('holds a plain document to the limit as well', async () => {
    expect(await decompress(Buffer.alloc(LIMIT + 1, 'x'), null, LIMIT)).toMatchObject({
      failure: 'too-large',
    });
    expect(await decompress(Buffer.alloc(LIMIT, 'x'), null, LIMIT)).toMatchObject({ ok: true });
  });

  test.runIf('zstdCompressSync' in zlib)('knows zstd where Node does', async () => {
    const plain = await decompress(zlib.zstdCompressSync(Buffer.from(TEXT)), 'zstd', LIMIT);
    expect(plain.ok && Buffer.from(plain.bytes).toString()).toBe(TEXT);
    expect(ACCEPT_ENCODING).toContain('zstd');
  });

  test.runIf(!('zstdCompressSync' in zlib))('does not ask for zstd where Node does not know it', () => {
    expect(ACCEPT_ENCODING).toBe('gzip, deflate, br');
  });
});

test('a size is told in words', () => {
  expect([size(10 * 1_048_576), size(512 * 1_024)]).toEqual(['10 MiB', '512 KiB']);
});
