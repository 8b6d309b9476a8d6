import { describe, expect, test } from 'vitest';
import { slot } from '../../functions/feeds/schedule.ts';
import { type FeedState, newState } from '../../functions/feeds/state.ts';
import { mayFetch, requestFor } from '../../functions/feeds/turn.ts';
import { feed } from './feed.ts';

const MINUTE = 60_000;
const START = Date.parse('2026-11-24T12:00:00Z');
/** The first minute from then on in which a feed's turn at an interval falls. */
const turnAt = (interval: number): number => {
  const from = START / MINUTE;
  return from + ((slot('almasalah', interval) - (from % interval) + interval) % interval);
};
const iso = (minutesFromStart: number): string => new Date(START + minutesFromStart * MINUTE).toISOString();

function turn(
  more: Partial<FeedState>,
  options: { once?: boolean; minute?: number; enabled?: boolean } = {},
) {
  const { once = false, minute = turnAt(15), enabled = true } = options;
  return mayFetch({ ...newState(feed()), ...more }, feed({ enabled }), minute * MINUTE, minute, { once });
}

describe('a feed is visited', () => {
  test('when its turn has come, at the interval that holds for it now', () => {
    expect(turn({})).toEqual({ yes: true });
    expect(turn({ interval: 15 })).toEqual({ yes: true });
    expect(turn({}, { minute: turnAt(15) + 5 })).toEqual({ yes: true });
    expect(turn({ interval: 15 }, { minute: turnAt(15) + 5 })).toEqual({
      yes: false,
      reason: 'it is not its turn',
    });
    expect(turn({}, { minute: turnAt(5) + 1 })).toMatchObject({ yes: false });
  });

  test('by the tick’s minute, however long the message waited', () => {
    const minute = turnAt(5);
    expect(mayFetch(newState(feed()), feed(), (minute + 3) * MINUTE, minute, { once: false })).toEqual({
      yes: true,
    });
  });

  test('never while it is switched off or gone, not even once', () => {
    for (const once of [false, true]) {
      expect(turn({}, { once, enabled: false })).toMatchObject({
        reason: expect.stringContaining('switched off'),
      });
      expect(turn({ gone: true }, { once })).toMatchObject({ reason: expect.stringContaining('410') });
    }
  });

  test('not before its back-off ends, unless every feed is to be polled once', () => {
    const failing = { notBefore: iso(60) };
    expect(turn(failing)).toMatchObject({ reason: expect.stringContaining('left alone until') });
    expect(turn(failing, { once: true })).toEqual({ yes: true });
    expect(turn(failing, { minute: turnAt(15) + 60 })).toEqual({ yes: true });
  });

  test('not against a Retry-After, not even once', () => {
    const asked = { serverWait: iso(60), notBefore: iso(60) };
    for (const once of [false, true]) {
      expect(turn(asked, { once })).toMatchObject({ reason: expect.stringContaining('its server asks') });
    }
    expect(turn(asked, { minute: turnAt(15) + 60 })).toEqual({ yes: true });
  });

  test('46: though a clock that was wrong has left a wait of years', () => {
    expect(turn({ serverWait: iso(1_000_000), notBefore: iso(1_000_000) })).toEqual({ yes: true });
  });

  test('once, whatever its interval', () => {
    expect(turn({ interval: 15 }, { minute: turnAt(15) + 1, once: true })).toEqual({ yes: true });
  });
});

describe('the request for a feed', () => {
  const read: FeedState = {
    ...newState(feed()),
    etag: '"a"',
    lastModified: 'Tue, 24 Nov 2026 10:00:00 GMT',
    lastRead: iso(-10),
    lastChange: iso(-10),
    rhythm: 20,
  };
  const isConditional = (state: FeedState, now = START): boolean =>
    requestFor(state, feed(), now).etag !== null;

  test('is conditional, for its present URL, as the feed’s own user agent', () => {
    expect(requestFor(read, feed({ userAgent: 'Desk/1' }), START)).toEqual({
      url: 'https://almasalah.example/feed',
      etag: '"a"',
      lastModified: 'Tue, 24 Nov 2026 10:00:00 GMT',
      userAgent: 'Desk/1',
      accept: 'feed',
    });
    const moved = { ...read, moved: { to: 'https://new.example/', polls: 5 } };
    expect(requestFor(moved, feed(), START).url).toBe('https://new.example/');
  });

  test('29: asks for the whole document once a day, since an ETag may stay while the body changes', () => {
    expect(isConditional({ ...read, lastRead: iso(-1_439) })).toBe(true);
    expect(isConditional({ ...read, lastRead: iso(-1_440) })).toBe(false);
  });

  test('29: and once an hour while the feed is silent against its habit', () => {
    const silent = { ...read, lastChange: iso(-200) };
    const asked = Array.from({ length: 12 }, (_, n) => isConditional(silent, START + n * 5 * MINUTE));
    expect(asked.filter((conditional) => !conditional)).toHaveLength(1);
    const quietByHabit = { ...silent, rhythm: 200 };
    expect(isConditional(quietByHabit)).toBe(true);
  });
});
