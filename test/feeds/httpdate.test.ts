import fc from 'fast-check';
import { parseHttpDate } from 'undici/lib/util/date.js';
import { describe, expect, test } from 'vitest';
import { httpDate } from '../../functions/feeds/httpdate.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** A date in each of the three formats. */
function formats(date: Date): string[] {
  const fixed = date.toUTCString();
  const [, day, month, year, time] = /^\w+, (\d\d) (\w+) (\d+) (\S+) GMT$/.exec(fixed)!;
  return [
    fixed,
    `${DAYS[date.getUTCDay()]}, ${day}-${month}-${year!.slice(2)} ${time} GMT`,
    `${fixed.slice(0, 3)} ${month} ${day!.replace(/^0/, ' ')} ${time} ${year}`,
  ];
}
const whole = fc
  .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2069-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1_000) * 1_000));
const undici = (text: string) => parseHttpDate(text)?.getTime() ?? null;

describe('a date of HTTP', () => {
  test('is read in each of its three formats', () => {
    fc.assert(
      fc.property(whole, (date) => {
        for (const text of formats(date)) expect(httpDate(text)).toBe(date.getTime());
      }),
    );
  });

  test('that is spoilt is read as undici reads it, which overlooks a missing colon, or not at all', () => {
    const spoilt = fc
      .tuple(whole, fc.nat(2), fc.nat(32), fc.constantFrom(...'0369 -:,TzSuay', ''))
      .map(([date, format, at, sign]) => {
        const text = formats(date)[format]!;
        return text.slice(0, at) + sign + text.slice(at + 1);
      })
      // Four digits that begin with 0 are a year before any header.
      .filter((text) => !/\b0\d{3}\b/.test(text));
    fc.assert(
      fc.property(spoilt, (text) => {
        expect([null, undici(text)]).toContain(httpDate(text));
      }),
      { numRuns: 3_000 },
    );
  });

  test.each([
    '',
    'soon',
    '0',
    'Mon, 31 Nov 2026 10:00:00 GMT',
    'Mon, 24 Nov 2026 10:00:00 GMT',
    '2026-11-24',
  ])('«%s» is none', (text) => {
    expect(httpDate(text)).toBeNull();
  });
});
