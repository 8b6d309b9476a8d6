import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../functions/rules/match.ts';
import { clean, marked, pathOf, safeUrl } from '../../../local/page/pieces.ts';
import { dayRange, localDay, moment } from '../../../local/page/times.ts';
import { aSettings } from '../../support/watch.ts';

const hostile = fc.string({
  unit: fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    "'",
    '/',
    'b',
    'ا',
    'ل',
    ' ',
    '\u202e',
    '\u2069',
    '\u0000',
    '😀',
    '&lt;',
    '--',
  ),
  maxLength: 40,
});

describe('Text of another origin', () => {
  it('is read as it was written, whatever stands in it and wherever it is marked', () => {
    fc.assert(
      fc.property(hostile, fc.array(fc.tuple(fc.nat(45), fc.nat(45)), { maxLength: 5 }), (text, pairs) => {
        const spans = pairs
          .map(([a, b]): Span => [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)])
          .filter(([from, to]) => from < to);
        const { document } = parseHTML(`<html><body><p>${marked(text, spans).join('')}</p></body></html>`);
        const shown = document.querySelector('p');
        // A run of controls that a mark cuts in two is two spaces; between words nobody sees the difference.
        const one = (line: string | null | undefined) => (line ?? '').replace(/ +/g, ' ');
        expect(one(shown?.textContent)).toBe(one(clean(text)));
        expect(new Set([...(shown?.children ?? [])].map(({ tagName }) => tagName))).toEqual(
          new Set(spans.length > 0 ? ['MARK'] : []),
        );
      }),
    );
  });

  it.each([
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['HTTP://EXAMPLE.org', 'http://example.org/'],
    ['javascript:alert(1)', null],
    [' java\nscript:alert(1)', null],
    ['data:text/html,<b>', null],
    ['file:///etc/passwd', null],
    ['//example.org', null],
    ['/feeds', null],
    ['', null],
    [null, null],
  ])('is a link only where it is http or https: %s', (url, safe) => {
    expect(safeUrl(url)).toBe(safe);
  });

  it('goes through an address and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (q) => {
        const url = new URL(pathOf('/articles', { q, source: null, day: '' }), 'http://127.0.0.1');
        expect([...url.searchParams]).toEqual([['q', q]]);
      }),
    );
  });
});

describe('Times', () => {
  const where = aSettings({ language: 'en' });
  const at = Date.parse('2026-11-24T12:05:00Z');

  it('are those of the zone, with the day where that is another', () => {
    expect(moment(at, at, where)).toBe('15:05');
    expect(moment(at - 86_400_000, at, where)).toBe('23 Nov, 15:05');
    expect(moment(at - 86_400_000, at, aSettings())).toBe('23 تشرين الثاني، 15:05');
    expect(localDay(Date.parse('2026-11-24T21:30:00Z'), where)).toBe('2026-11-25');
  });

  it('a day is as long as it is where the clock is set', () => {
    const hours = (day: string, zone: string) => {
      const range = dayRange(day, zone);
      return range && (range.to - range.from) / 3_600_000;
    };
    expect(hours('2026-11-24', 'Asia/Baghdad')).toBe(24);
    expect(hours('2026-03-29', 'Europe/Berlin')).toBe(23);
    expect(hours('2026-02-30', 'Asia/Baghdad')).toBeNull();
  });
});
