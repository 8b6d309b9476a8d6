import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adaptedInterval,
  fittingInterval,
  intervalAt,
  minutesOf,
  wishesOf,
} from '../../functions/feeds/interval.ts';
import { type FeedState, newState } from '../../functions/feeds/state.ts';
import { feed } from './feed.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-24T12:00:00Z'); // a Tuesday

const NO_HEAD = { title: null, link: null, language: null, ttl: null, skipHours: [], skipDays: [] };

function state(more: Partial<FeedState> & { quietFor?: number } = {}): FeedState {
  const { quietFor = 0, ...rest } = more;
  return { ...newState(feed()), lastChange: new Date(NOW - quietFor * MINUTE).toISOString(), ...rest };
}

describe('a default interval', () => {
  test('grows step by step to a quarter of an hour while nothing comes', () => {
    const intervals: number[] = [];
    let interval = 5;
    for (let quietFor = 0; quietFor <= 300; quietFor += 5) {
      interval = adaptedInterval(feed(), state({ interval, quietFor }), 1, NOW);
      if (intervals.at(-1) !== interval) intervals.push(interval);
    }
    expect(intervals).toEqual([5, 10, 15]);
  });

  test('does not grow in a short pause, nor when a third of the document is new', () => {
    expect(adaptedInterval(feed(), state({ quietFor: 60 }), 1, NOW)).toBe(5);
    expect(adaptedInterval(feed(), state({ quietFor: 600 }), 0.66, NOW)).toBe(5);
    expect(adaptedInterval(feed(), state({ quietFor: 600 }), 0.67, NOW)).toBe(10);
  });

  test('shrinks at once when most of a document is new, and by half when news comes as a rule', () => {
    expect(adaptedInterval(feed(), state({ interval: 15, rhythm: 600 }), 0.3, NOW)).toBe(5);
    expect(adaptedInterval(feed({ every: 2 }), state({ interval: 14, rhythm: 10 }), 0.98, NOW)).toBe(6);
  });

  test('stays where a feed that seldom brings anything brings something', () => {
    expect(adaptedInterval(feed(), state({ interval: 15, rhythm: 600 }), 0.98, NOW)).toBe(15);
  });

  test('is stretched to what the feed asks for, a quarter of an hour at most', () => {
    const asks = (minutes: number) => state({ wishes: { ...newState(feed()).wishes, ttl: minutes } });
    expect(adaptedInterval(feed(), asks(7), 0.9, NOW)).toBe(10);
    expect(adaptedInterval(feed(), asks(1_440), 0.9, NOW)).toBe(15);
    expect(adaptedInterval(feed({ every: 1 }), asks(10), 0.9, NOW)).toBe(10);
    expect(adaptedInterval(feed({ every: 60 }), { ...asks(1_440), interval: 60 }, 0.9, NOW)).toBe(60);
  });

  test('is not stretched for a feed that says hourly and brings news every ten minutes', () => {
    const wishes = { ...newState(feed()).wishes, ttl: 60, maxAge: 60 };
    expect(adaptedInterval(feed(), state({ wishes, rhythm: 10 }), 0.9, NOW)).toBe(5);
    expect(adaptedInterval(feed(), state({ wishes, rhythm: 90 }), 0.9, NOW)).toBe(15);
  });
});

describe('any interval', () => {
  const every = fc.integer({ min: 1, max: 360 });
  const minutes = fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: null });

  test('is a multiple of the watch file’s, so that the slots nest, and longer than a quarter of an hour only if that is', () => {
    fc.assert(
      fc.property(
        every,
        fc.integer({ min: 1, max: 400 }),
        minutes,
        minutes,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat({ max: 10_000 }),
        (given, stored, ttl, rhythm, share, quietFor) => {
          const one = feed({ every: given });
          const interval = fittingInterval(one, stored);
          const wishes = { ttl, maxAge: null, skipHours: [12], skipDays: [] };
          const before = state({ interval, wishes, rhythm, quietFor });
          for (const next of [adaptedInterval(one, before, share, NOW), intervalAt(one, before, NOW)]) {
            expect(next % given).toBe(0);
            expect(next).toBeGreaterThanOrEqual(given);
            expect(next).toBeLessThanOrEqual(Math.max(15, given));
          }
        },
      ),
    );
  });

  test('that the watch file gives for the feed is never stretched', () => {
    fc.assert(
      fc.property(every, minutes, fc.nat({ max: 10_000 }), (given, ttl, quietFor) => {
        const one = feed({ every: given, everyIsGiven: true });
        const wishes = { ttl, maxAge: ttl, skipHours: [12], skipDays: [2] };
        const before = state({ interval: given, wishes, quietFor });
        expect(adaptedInterval(one, before, 1, NOW)).toBe(given);
        expect(intervalAt(one, before, NOW)).toBe(given);
      }),
    );
  });
});

describe('hours and days in which a feed asks not to be read', () => {
  const night = (skipHours: readonly number[], skipDays: readonly number[]) =>
    state({ wishes: { ttl: null, maxAge: null, skipHours, skipDays } });

  test('stretch the interval while they last, in GMT', () => {
    expect(intervalAt(feed(), night([12], []), NOW)).toBe(15);
    expect(intervalAt(feed(), night([11, 13], []), NOW)).toBe(5);
    expect(intervalAt(feed(), night([], [2]), NOW)).toBe(15);
    expect(intervalAt(feed(), night([], [1]), NOW)).toBe(5);
  });

  test('are understood as feeds write them', () => {
    const head = { ...NO_HEAD, skipHours: [24, 3, 3, 23, 1.5], skipDays: ['Friday', ' saturday ', 'الجمعة'] };
    expect(wishesOf(head, null)).toMatchObject({ skipHours: [0, 3, 23], skipDays: [5, 6] });
  });

  test('are a mistake when they leave no hour or no day', () => {
    const all = Array.from({ length: 24 }, (_, n) => n);
    const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    expect(wishesOf({ ...NO_HEAD, skipHours: all, skipDays: days }, null)).toMatchObject({
      skipHours: [],
      skipDays: [],
    });
  });
});

test('seconds of a header are whole minutes, and less than one is nothing', () => {
  expect([600, 61, 60, 59, 0, null].map(minutesOf)).toEqual([10, 1, 1, null, null, null]);
});
