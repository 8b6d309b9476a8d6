import { describe, expect, test } from 'vitest';
import { health, notice, silent } from '../../functions/feeds/health.ts';
import { type FeedState, newState, sameState } from '../../functions/feeds/state.ts';
import { afterFailure, afterUnchanged } from '../../functions/feeds/transitions.ts';
import { feed } from './feed.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2026-11-24T12:00:00Z');
const ago = (ms: number): string => new Date(NOW - ms).toISOString();

const well: FeedState = {
  ...newState(feed()),
  version: 3,
  lastRead: ago(5 * MINUTE),
  lastChange: ago(HOUR),
  rhythm: 30,
  readers: { strict: 50, loose: 0, json: 0 },
};
const failing: FeedState = {
  ...well,
  failures: 3,
  failingSince: ago(3 * HOUR),
  lastFailure: { kind: 'server', message: 'h has a fault of its own (500).', at: ago(HOUR) },
  notBefore: ago(-20 * MINUTE),
};
const MOVED = { to: 'https://new.example/feed', polls: 5 };

describe('the health of a feed', () => {
  test.each([
    ['ok', well, {}],
    ['new', newState(feed()), {}],
    ['disabled', well, { enabled: false }],
    ['failing', failing, {}],
    ['gone', { ...failing, gone: true }, {}],
    ['silent', { ...well, lastChange: ago(30 * HOUR) }, {}],
    ['moved', { ...well, moved: MOVED }, {}],
  ] as const)('is “%s”', (status, state, more) => {
    expect(health(feed(more), state, NOW).status).toBe(status);
  });

  test('of a feed that is well needs no words', () => {
    expect(health(feed(), well, NOW).notes).toEqual([]);
  });

  test('says what is wrong, since when, and what to do', () => {
    expect(health(feed(), failing, NOW).notes).toEqual([
      'h has a fault of its own (500).',
      'failing for 3 h, 3 times in a row',
      'tried again in 20 min',
    ]);
    expect(health(feed(), { ...failing, failures: 1 }, NOW).notes).toContain('failed 3 h ago');
    expect(health(feed(), { ...failing, serverWait: ago(-2 * HOUR) }, NOW).notes).toContain(
      'its server asks for no visit for 2 h',
    );
    const odd: FeedState = {
      ...well,
      interval: 15,
      moved: MOVED,
      gaps: 2,
      lastGap: ago(3 * 24 * HOUR),
      readers: { strict: 38, loose: 12, json: 0 },
      flaws: ['the prolog names an encoding that the bytes are not in'],
      rejected: { count: 4, last: 'no title and no text' },
      shared: ['guid'],
      owed: [{ source: 's', date: 'd', url: 'u', until: ago(0), notBefore: null }],
      lastChange: ago(30 * HOUR),
    };
    expect(health(feed(), odd, NOW).notes).toEqual([
      'it has moved: write https://new.example/feed into the watch file',
      'nothing new for 30 h, though one comes every 30 min as a rule: see whether the outlet has another feed',
      'items may have been missed 2 times, last 3 days ago: give it a shorter every',
      'polled every 15 min instead of 5, as its habit or its own wish allows',
      '12 of 50 items are not well-formed',
      'the prolog names an encoding that the bytes are not in',
      'items that could not be used: 4, the last because: no title and no text',
      'items share GUIDs or links, which are therefore not relied on',
      'pages of full text still owed: 1',
    ]);
  });
});

describe('silence', () => {
  const isSilent = (hours: number, rhythm: number | null): boolean =>
    silent({ ...well, rhythm, lastChange: ago(hours * HOUR) }, NOW);

  test('is one that is far longer than the habit, but a night is none', () => {
    expect(isSilent(12, 10)).toBe(false);
    expect(isSilent(25, 10)).toBe(true);
    expect(isSilent(25, 24 * 60)).toBe(false);
    expect(isSilent(13 * 24, 24 * 60)).toBe(true);
  });

  test('is a week where no habit is known, a month for the slowest', () => {
    expect([isSilent(160, null), isSilent(170, null)]).toEqual([false, true]);
    expect([isSilent(29 * 24, 99_999), isSilent(31 * 24, 99_999)]).toEqual([false, true]);
  });
});

describe('operators are told', () => {
  /** Failures every ten minutes, and what was told at each. */
  function tell(failures: number): { told: (string | null)[]; state: FeedState } {
    let state = well;
    const told: (string | null)[] = [];
    for (let n = 0; n < failures; n += 1) {
      const now = NOW + n * 10 * MINUTE;
      const next = afterFailure(
        state,
        feed(),
        { failure: 'server', message: 'It is tried again.', retryAfter: null },
        now,
        () => 0.5,
      );
      told.push(notice(feed(), state, next, now));
      state = next;
    }
    return { told, state };
  }

  test('once of a feed that keeps failing for a day, not at the first failures', () => {
    const { told } = tell(200);
    expect(told.filter((line) => line !== null)).toEqual([
      'المسلة (almasalah) has been failing for 24 h: It is tried again.',
    ]);
    expect(told.slice(0, (23 * HOUR) / (10 * MINUTE))).toEqual(told.slice(0, 138).map(() => null));
  });

  test('that it is back, if they were told that it failed', () => {
    const back = (failures: number): string | null => {
      const { state } = tell(failures);
      const now = NOW + 26 * HOUR;
      const next = afterUnchanged(state, feed(), { hints: { maxAge: null }, permanentUrl: null }, now);
      return notice(feed(), state, { ...next, lastChange: new Date(now).toISOString() }, now);
    };
    expect(back(20)).toBeNull();
    expect(back(150)).toBe('المسلة (almasalah) can be read again after 26 h.');
  });

  test('once that a feed has gone silent, and again only after it spoke', () => {
    let state: FeedState = { ...well, rhythm: 60, lastChange: ago(0), lastRead: ago(0) };
    const told: [day: number, line: string][] = [];
    const pollUntil = (from: number, to: number) => {
      for (let now = from; now < to; now += 5 * MINUTE) {
        const next = afterUnchanged(state, feed(), { hints: { maxAge: null }, permanentUrl: null }, now);
        const line = notice(feed(), state, next, now);
        if (line !== null) told.push([Math.floor((now - NOW) / (24 * HOUR)), line]);
        // As a poll does: what says nothing new is not written.
        if (!sameState(state, next)) state = next;
      }
    };
    pollUntil(NOW, NOW + 5 * 24 * HOUR);
    expect(told).toEqual([
      [1, expect.stringMatching(/^المسلة \(almasalah\) has brought nothing new for 27 h/)],
    ]);
    const spoke = NOW + 5 * 24 * HOUR;
    state = { ...state, lastChange: new Date(spoke).toISOString(), lastRead: new Date(spoke).toISOString() };
    pollUntil(spoke, spoke + 4 * 24 * HOUR);
    expect(told).toHaveLength(2);
  });

  test('of silence too where it shows only once a feed can be read again', () => {
    const { state } = tell(200);
    const now = NOW + 40 * HOUR;
    const next = afterUnchanged(state, feed(), { hints: { maxAge: null }, permanentUrl: null }, now);
    expect(notice(feed(), state, next, now)).toMatch(
      /can be read again after .*\. It has brought nothing new for /,
    );
  });

  test('that a feed is gone, has moved, or may have missed items', () => {
    const gone = { ...failing, gone: true };
    expect(notice(feed(), well, gone, NOW)).toContain('(500)');
    expect(notice(feed(), gone, gone, NOW)).toBeNull();
    const moved = { ...well, moved: MOVED };
    expect(notice(feed(), { ...well, moved: { ...MOVED, polls: 4 } }, moved, NOW)).toContain('new.example');
    expect(notice(feed(), moved, moved, NOW)).toBeNull();
    const gap = { ...well, gaps: 1, lastGap: ago(0) };
    expect(notice(feed(), well, gap, NOW)).toContain('missed');
    expect(notice(feed(), gap, { ...gap, gaps: 2 }, NOW + HOUR)).toBeNull();
  });
});
