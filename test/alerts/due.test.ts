import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterQuiet, deliveryHash, dueAt, lastDelivery, nextDelivery } from '../../functions/alerts/due.ts';
import { rule } from './world.ts';

const baghdad = { timezone: 'Asia/Baghdad' };
const london = { timezone: 'Europe/London' };
const at = (iso: string) => Date.parse(iso);
const iso = (millis: number) => new Date(millis).toISOString();
const night = { from: '23:00', to: '06:00' };

describe('when an alert is due', () => {
  it.each([
    ['now: at once', { kind: 'now' }, '2026-03-10T09:12:34.567Z', '2026-03-10T09:12:34.567Z'],
    ['hourly: at the next full hour', { kind: 'hourly' }, '2026-03-10T09:12:00Z', '2026-03-10T10:00:00.000Z'],
    ['hourly: at the hour itself', { kind: 'hourly' }, '2026-03-10T09:00:00Z', '2026-03-10T09:00:00.000Z'],
    [
      'daily: today, when the time is still to come',
      { kind: 'daily', at: '13:00' },
      '2026-03-10T09:00:00Z',
      '2026-03-10T10:00:00.000Z',
    ],
    [
      'daily: tomorrow, when it is over',
      { kind: 'daily', at: '07:00' },
      '2026-03-10T09:00:00Z',
      '2026-03-11T04:00:00.000Z',
    ],
    [
      'daily: on leap day',
      { kind: 'daily', at: '07:00' },
      '2028-02-28T09:00:00Z',
      '2028-02-29T04:00:00.000Z',
    ],
    [
      'daily: over the end of the year',
      { kind: 'daily', at: '00:30' },
      '2026-12-31T22:00:00Z',
      '2027-01-01T21:30:00.000Z',
    ],
  ] as const)('%s', (_, deliver, created, due) => {
    expect(iso(dueAt(rule('r', { deliver }), baghdad, at(created)))).toBe(due);
  });

  it('hourly means hours of the zone, where they are half an hour off', () => {
    expect(
      iso(nextDelivery({ kind: 'hourly' }, at('2026-03-10T09:12:00Z'), { timezone: 'Asia/Tehran' })),
    ).toBe('2026-03-10T09:30:00.000Z');
  });
});

describe('quiet hours', () => {
  it.each([
    ['before them', '2026-03-10T19:59:59Z', '2026-03-10T19:59:59.000Z'],
    ['at their first moment', '2026-03-10T20:00:00Z', '2026-03-11T03:00:00.000Z'],
    ['after midnight', '2026-03-10T23:30:00Z', '2026-03-11T03:00:00.000Z'],
    ['at their end', '2026-03-11T03:00:00Z', '2026-03-11T03:00:00.000Z'],
  ])('hold what comes %s until they end', (_, created, due) => {
    expect(iso(dueAt(rule('r', { quiet: night }), baghdad, at(created)))).toBe(due);
  });

  it('may lie within a day', () => {
    const siesta = { from: '13:00', to: '15:30' };
    expect(iso(afterQuiet(siesta, at('2026-03-10T11:00:00Z'), baghdad))).toBe('2026-03-10T12:30:00.000Z');
    expect(iso(afterQuiet(siesta, at('2026-03-10T12:30:00Z'), baghdad))).toBe('2026-03-10T12:30:00.000Z');
  });

  it('end at the wall clock’s time in the night that loses an hour, and in the one that has one more', () => {
    expect(iso(afterQuiet(night, at('2026-03-28T23:30:00Z'), london))).toBe('2026-03-29T05:00:00.000Z');
    expect(iso(afterQuiet(night, at('2026-10-24T22:30:00Z'), london))).toBe('2026-10-25T06:00:00.000Z');
  });

  it('that end at a time which daylight saving skips end an hour later by the clock on the wall', () => {
    const quiet = { from: '23:00', to: '01:30' };
    // 01:30 does not exist that night; the same instant is 02:30 of summer time.
    expect(iso(afterQuiet(quiet, at('2026-03-29T00:10:00Z'), london))).toBe('2026-03-29T01:30:00.000Z');
  });

  it('do not hold severity high', () => {
    const high = rule('r', { quiet: night, severity: 'high' });
    expect(dueAt(high, baghdad, at('2026-03-10T23:30:00Z'))).toBe(at('2026-03-10T23:30:00Z'));
  });

  it('hold a digest that falls into them', () => {
    const digest = rule('r', { deliver: { kind: 'daily', at: '05:00' }, quiet: night });
    expect(iso(dueAt(digest, baghdad, at('2026-03-10T12:00:00Z')))).toBe('2026-03-11T03:00:00.000Z');
  });
});

describe('a mute', () => {
  it('holds severity high too, and ends for all at once', () => {
    const until = at('2026-03-10T17:00:00Z');
    const high = rule('r', { severity: 'high' });
    for (const created of ['2026-03-10T09:00:00Z', '2026-03-10T16:59:00Z']) {
      expect(dueAt(high, baghdad, at(created), until)).toBe(until);
    }
    expect(dueAt(high, baghdad, until + 1, until)).toBe(until + 1);
  });
});

describe('laws', () => {
  const moment = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z') });
  const zone = fc.constantFrom(
    'Asia/Baghdad',
    'Asia/Tehran',
    'Europe/London',
    'America/New_York',
    'Africa/Cairo',
    'UTC',
  );
  const wall = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const deliver = fc.oneof(
    fc.constant({ kind: 'now' } as const),
    fc.constant({ kind: 'hourly' } as const),
    wall.map((time) => ({ kind: 'daily', at: time }) as const),
  );

  it('nothing is due before it is found, nor more than two days and an hour later', () => {
    fc.assert(
      fc.property(moment, zone, deliver, wall, wall, (created, timezone, how, from, to) => {
        const due = dueAt(rule('r', { deliver: how, quiet: { from, to } }), { timezone }, created);
        expect(due).toBeGreaterThanOrEqual(created);
        expect(due - created).toBeLessThanOrEqual(49 * 3_600_000);
      }),
      { numRuns: 300 },
    );
  });

  it('what is due is due at that time too: holding twice changes nothing', () => {
    fc.assert(
      fc.property(moment, zone, wall, wall, (created, timezone, from, to) => {
        const held = afterQuiet({ from, to }, created, { timezone });
        fc.pre(from !== to);
        expect(afterQuiet({ from, to }, held, { timezone })).toBe(held);
      }),
      { numRuns: 300 },
    );
  });

  it('the last heartbeat is not after now, nor longer ago than a day and an hour', () => {
    fc.assert(
      fc.property(moment, zone, wall, (now, timezone, time) => {
        const last = lastDelivery(time, now, { timezone });
        expect(last).toBeLessThanOrEqual(now);
        expect(now - last).toBeLessThanOrEqual(25 * 3_600_000);
      }),
      { numRuns: 300 },
    );
  });
});

it('knows when the delivery settings of a rule have changed, and when they have not', () => {
  const one = deliveryHash(rule('r'), baghdad);
  expect(deliveryHash(rule('other', { name: 'x' }), baghdad)).toBe(one);
  const others = [
    deliveryHash(rule('r', { deliver: { kind: 'hourly' } }), baghdad),
    deliveryHash(rule('r', { quiet: night }), baghdad),
    deliveryHash(rule('r'), london),
  ];
  expect(others).not.toContain(one);
  expect(deliveryHash(rule('r', { quiet: night, severity: 'high' }), baghdad)).toBe(one);
});
