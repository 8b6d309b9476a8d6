import { describe, expect, test } from 'vitest';
import { cacheHints, header, retryAfter, validator } from '../../functions/feeds/headers.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');

describe('how long an answer is fresh', () => {
  test.each([
    [{ 'cache-control': 'public, max-age=600' }, 600],
    [{ 'cache-control': 'MAX-AGE="300", must-revalidate', age: '290' }, 300],
    [{ 'cache-control': 's-maxage=600' }, null],
    [{ 'cache-control': 'max-age=0' }, null],
    [{ 'cache-control': 'no-cache, max-age=600' }, null],
    [{ 'cache-control': 'no-store' }, null],
    [{ 'cache-control': 'max-age=99999999' }, 86_400],
    [{ 'cache-control': 'max-age=soon' }, null],
    [{ expires: 'Tue, 24 Nov 2026 12:10:00 GMT' }, 600],
    [{ expires: 'Tue, 24 Nov 2026 12:10:00 GMT', date: 'Tue, 24 Nov 2026 12:05:00 GMT' }, 300],
    [{ expires: 'Thu, 01 Jan 1970 00:00:00 GMT' }, null],
    [{ expires: '0' }, null],
    [{ expires: 'Tue, 24 Nov 2026 12:10:00 GMT', 'cache-control': 'max-age=60' }, 60],
    [{}, null],
  ])('%j is %s seconds', (headers, seconds) => {
    expect(cacheHints(headers, NOW)).toEqual({ maxAge: seconds });
  });
});

test('a header that stands there twice is taken by its first', () => {
  expect(header({ etag: [' "a" ', '"b"'] }, 'etag')).toBe('"a"');
  expect(header({ etag: '' }, 'etag')).toBeNull();
});

test('a validator is kept only if it can be sent back', () => {
  expect(validator({ etag: 'W/"é"' }, 'etag')).toBeNull();
  expect(validator({ etag: `"${'x'.repeat(600)}"` }, 'etag')).toBeNull();
  expect(validator({ 'last-modified': 'yesterday' }, 'last-modified')).toBe('yesterday');
});

test('a Retry-After that is missing asks for nothing', () => {
  expect(retryAfter(null, NOW)).toBeNull();
});
