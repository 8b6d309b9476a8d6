import { describe, expect, it } from 'vitest';
import { localTime, parseDuration, parseRange } from '../../cli/when.ts';

const now = Date.parse('2026-11-24T20:30:00Z');
const range = (options: Parameters<typeof parseRange>[0], zone = 'Asia/Baghdad') => {
  const parsed = parseRange(options, zone, now);
  if (!parsed.ok) return parsed.message;
  const iso = (time: number | undefined) =>
    time === undefined ? null : new Date(time).toISOString().slice(0, 16);
  return [iso(parsed.value.from), iso(parsed.value.to)];
};

describe('Times on the command line', () => {
  it.each([
    [{}, [null, null]],
    [{ day: '2026-11-24' }, ['2026-11-23T21:00', '2026-11-24T21:00']],
    [{ day: 'today' }, ['2026-11-23T21:00', '2026-11-24T21:00']],
    [{ day: 'yesterday' }, ['2026-11-22T21:00', '2026-11-23T21:00']],
    [{ from: '2026-11-20', to: '2026-11-21' }, ['2026-11-19T21:00', '2026-11-21T21:00']],
    [{ from: '2026-11-24 18:30' }, ['2026-11-24T15:30', null]],
    [{ to: '2026-11-24 18:30' }, [null, '2026-11-24T15:31']],
    [{ from: '2026-11-24T18:30:00Z' }, ['2026-11-24T18:30', null]],
    [{ from: '7d' }, ['2026-11-17T20:30', null]],
    [{ from: '12h', to: '30m' }, ['2026-11-24T08:30', '2026-11-24T20:00']],
  ])('mean the zone of the watch file: %j', (options, expected) => {
    expect(range(options)).toEqual(expected);
  });

  it('takes a day of 25 hours whole', () => {
    expect(range({ day: '2026-10-25' }, 'Europe/Berlin')).toEqual(['2026-10-24T22:00', '2026-10-25T23:00']);
  });

  it.each([
    { from: 'soon' },
    { from: '2026-02-30' },
    { from: '24/11/2026' },
    { from: '99999999d' },
    { day: '2026-11-24', from: '7d' },
    { from: '2026-11-24', to: '2026-11-20' },
    { from: '' },
  ])('are refused in one line where they say nothing: %j', (options) => {
    expect(range(options)).toMatch(/^--\w+ .*[^\n]\.$/);
  });

  it.each([
    ['8h', 8 * 3_600_000],
    ['30m', 1_800_000],
    ['2d', 172_800_000],
    ['1w', 604_800_000],
    ['8', null],
    ['h', null],
    ['-1h', null],
  ])('read the duration %s', (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });

  it('are shown in the zone', () => {
    expect(localTime('2026-11-24T21:05:00.000Z', 'Asia/Baghdad')).toBe('2026-11-25 00:05');
    expect(localTime(null, 'UTC')).toBe('');
    expect(localTime('nonsense', 'UTC')).toBe('');
  });
});
