import { describe, expect, test } from 'vitest';
import type { FeedHead } from '../../functions/feeds/item.ts';
import type { FailureKind } from '../../functions/feeds/network.ts';
import {
  currentUrl,
  type FeedState,
  newState,
  type SeenItem,
  sameState,
} from '../../functions/feeds/state.ts';
import { SEEN_LIMIT } from '../../functions/feeds/staterow.ts';
import { afterFailure, afterRead, afterUnchanged, type Reading } from '../../functions/feeds/transitions.ts';
import { feed } from './feed.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-24T12:00:00Z');
const NO_HINTS = { maxAge: null };
const UNCHANGED = { hints: NO_HINTS, permanentUrl: null };
const HEAD: FeedHead = { title: null, link: null, language: null, ttl: null, skipHours: [], skipDays: [] };
const half = () => 0.5;

/** Items of these names. */
const items = (names: string): readonly SeenItem[] =>
  [...names].map((name) => ({
    bytesHash: name.repeat(8),
    readHash: name.repeat(8),
    articleId: name,
    age: 0,
  }));

/** What the remembered items are: those of the last document in capitals. */
const inShort = ({ seen }: FeedState): string =>
  seen.map(({ articleId, age }) => (age === 0 ? articleId.toUpperCase() : articleId)).join('');

function reading(names: string, more: Partial<Reading> = {}): Reading {
  return {
    answer: { etag: '"a"', lastModified: null, permanentUrl: null, hints: NO_HINTS },
    bodyHash: 'body',
    head: HEAD,
    seen: items(names),
    known: 0,
    fresh: 0,
    readers: { strict: names.length, loose: 0, json: 0 },
    flaws: [],
    rejected: [],
    shared: [],
    owed: [],
    summaryOnly: false,
    paragraphs: null,
    headlines: null,
    ...more,
  };
}

/** Reads documents one after the other, five minutes apart; each knows the items of those before. */
function readAll(...documents: readonly string[]): FeedState {
  let state = newState(feed());
  documents.forEach((names, n) => {
    const before = new Set(state.seen.map(({ articleId }) => articleId));
    const known = [...names].filter((name) => before.has(name)).length;
    state = afterRead(
      state,
      feed(),
      reading(names, { known, fresh: names.length - known }),
      NOW + n * 5 * MINUTE,
    );
  });
  return state;
}

function fail(
  state: FeedState,
  failure: FailureKind,
  more: { now?: number; retryAfter?: number } = {},
): FeedState {
  const { now = NOW, retryAfter = null } = more;
  return afterFailure(state, feed(), { failure, message: 'what to do.', retryAfter }, now, half);
}

const minutesUntil = (time: string | null, now = NOW): number =>
  time === null ? 0 : (Date.parse(time) - now) / MINUTE;

describe('after a document was read', () => {
  test('its validators, hash and items are remembered, and that it was read', () => {
    expect(readAll('abc')).toMatchObject({
      etag: '"a"',
      bodyHash: 'body',
      lastRead: '2026-11-24T12:00:00.000Z',
      lastChange: '2026-11-24T12:00:00.000Z',
      rhythm: null,
      gaps: 0,
      readers: { strict: 3, loose: 0, json: 0 },
    });
  });

  test('the items of the last two documents are remembered', () => {
    expect(inShort(readAll('abc'))).toBe('ABC');
    expect(inShort(readAll('abc', 'dab'))).toBe('DABc');
    expect(inShort(readAll('abc', 'dab', 'eda'))).toBe('EDAb');
  });

  test('a document that shows nothing unseen changes nothing, so that two caches by turns cost no write', () => {
    const two = readAll('abc', 'dab');
    const old = afterRead(two, feed(), reading('abc', { known: 3 }), NOW + 10 * MINUTE);
    expect(inShort(old)).toBe('DABc');
    expect(sameState(two, old)).toBe(true);
  });

  test('an empty document forgets nothing and misses nothing', () => {
    const state = readAll('abc', '');
    expect(inShort(state)).toBe('ABC');
    expect(state.gaps).toBe(0);
  });

  test('an item whose bytes alone have changed is remembered by its new bytes, but is no reason to write', () => {
    const before = readAll('ab');
    const seen = items('ab').map((item) => ({ ...item, bytesHash: 'newbytes' }));
    const after = afterRead(before, feed(), { ...reading('ab', { known: 2 }), seen }, NOW + 5 * MINUTE);
    expect(after.seen.map(({ bytesHash }) => bytesHash)).toEqual(['newbytes', 'newbytes']);
    expect(sameState(before, after)).toBe(true);
  });

  test('no more items are remembered than fit, those of the last document first', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => ({
      bytesHash: null,
      readHash: String(n).padStart(8, '0'),
      articleId: String(n),
      age: 0 as const,
    }));
    const state = afterRead(readAll('abc'), feed(), { ...reading(''), seen: many }, NOW);
    expect(state.seen).toHaveLength(SEEN_LIMIT);
    expect(state.seen[0]?.articleId).toBe('0');
  });

  test('35: no overlap with what was there before is a gap, and is recorded', () => {
    expect(readAll('abc', 'def')).toMatchObject({ gaps: 1, lastGap: '2026-11-24T12:05:00.000Z' });
    expect(readAll('abc', 'def', 'ghi', 'ghj').gaps).toBe(2);
    expect(readAll('abc', 'dec').gaps).toBe(0);
    expect(readAll('abc').gaps).toBe(0);
  });

  test('35: items that are known by an identity alone are overlap, though all their bytes have changed', () => {
    const after = afterRead(readAll('abc'), feed(), reading('xyz', { known: 3 }), NOW);
    expect(after.gaps).toBe(0);
  });

  test('the rhythm of new items follows the feed', () => {
    let state = readAll('a');
    for (let n = 1; n <= 30; n += 1) {
      state = afterRead(state, feed(), reading('b', { known: 1, fresh: 2 }), NOW + n * 60 * MINUTE);
    }
    expect(state.rhythm).toBeCloseTo(30);
  });

  test('rejected items are counted on, with the last reason', () => {
    const once = afterRead(
      newState(feed()),
      feed(),
      reading('a', { rejected: ['no title', 'no text'] }),
      NOW,
    );
    const twice = afterRead(once, feed(), reading('a', { known: 1 }), NOW);
    expect(twice.rejected).toEqual({ count: 2, last: 'no text' });
  });

  test('failures and waits are over', () => {
    const failed = fail(fail(readAll('a'), 'server'), 'rate-limited', { retryAfter: 60 });
    expect(afterRead(failed, feed(), reading('a', { known: 1 }), NOW)).toMatchObject({
      failures: 0,
      failingSince: null,
      lastFailure: null,
      notBefore: null,
      serverWait: null,
    });
  });
});

describe('an unchanged feed', () => {
  test('costs one write a day and no more, once its interval has settled', () => {
    let stored = afterUnchanged(readAll('abc'), feed(), UNCHANGED, NOW);
    let writes = 0;
    for (let minute = 5; minute <= 3 * 1_440; minute += 5) {
      const next = afterUnchanged(stored, feed(), UNCHANGED, NOW + minute * MINUTE);
      if (!sameState(stored, next)) {
        stored = next;
        writes += 1;
      }
    }
    const settling = 2;
    expect(writes).toBeLessThanOrEqual(3 + settling);
    expect(writes).toBeGreaterThanOrEqual(2);
  });

  test('29: with an ETag that changes every time is known by its body and not written', () => {
    const state = readAll('abc');
    const next = afterRead(
      state,
      feed(),
      reading('abc', { known: 3, answer: { ...reading('').answer, etag: '"another"' } }),
      NOW + MINUTE,
    );
    expect(sameState(state, next)).toBe(true);
  });

  test('is well again after failures', () => {
    expect(afterUnchanged(fail(readAll('a'), 'timeout'), feed(), UNCHANGED, NOW)).toMatchObject({
      failures: 0,
    });
  });
});

describe('after a failure', () => {
  test('what failed is remembered with its first time', () => {
    const later = fail(fail(newState(feed()), 'dns'), 'server', { now: NOW + MINUTE });
    expect(later).toMatchObject({
      failures: 2,
      failingSince: '2026-11-24T12:00:00.000Z',
      lastFailure: { kind: 'server', message: 'what to do.', at: '2026-11-24T12:01:00.000Z' },
    });
  });

  test.each([
    ['timeout', [0, 5, 10, 20, 40, 60, 60]],
    ['server', [0, 5, 10, 20, 40, 60, 60]],
    ['not-found', [0, 10, 20, 40, 80, 160, 180]],
    ['unreadable', [0, 10, 20, 40, 80, 160, 180]],
    ['refused', [15, 30, 60, 120, 240, 360, 360]],
    ['rate-limited', [15, 30, 60, 120, 240, 360, 360]],
  ] as const)('“%s” is left alone for longer each time, up to an end', (kind, waits) => {
    let state = newState(feed());
    for (const wait of waits) {
      state = fail(state, kind);
      expect(minutesUntil(state.notBefore)).toBe(wait);
    }
  });

  test('the wait differs by chance, so that feeds which failed together come back apart', () => {
    const wait = (random: number): number =>
      minutesUntil(
        afterFailure(
          newState(feed()),
          feed(),
          { failure: 'refused', message: 'm', retryAfter: null },
          NOW,
          () => random,
        ).notBefore,
      );
    expect([wait(0), wait(0.5), wait(0.999)]).toEqual([11.25, 15, expect.closeTo(18.75, 1)]);
  });

  test('it is still tried after weeks', () => {
    let state = newState(feed());
    for (let n = 0; n < 2_000; n += 1) state = fail(state, 'not-found');
    expect(state.gone).toBe(false);
    expect(minutesUntil(state.notBefore)).toBe(180);
  });

  test('30: a Retry-After binds, whether it is longer or shorter than the back-off', () => {
    const long = fail(newState(feed()), 'server', { retryAfter: 7_200 });
    expect([minutesUntil(long.serverWait), minutesUntil(long.notBefore)]).toEqual([120, 120]);
    const short = fail(newState(feed()), 'rate-limited', { retryAfter: 60 });
    expect([minutesUntil(short.serverWait), minutesUntil(short.notBefore)]).toEqual([1, 15]);
  });

  test('410 stops the feed, and nothing else does', () => {
    expect(fail(newState(feed()), 'gone').gone).toBe(true);
    expect(fail(newState(feed()), 'not-found').gone).toBe(false);
  });

  test('what was read before is kept', () => {
    const state = readAll('abc');
    expect(fail(state, 'timeout')).toMatchObject({
      seen: state.seen,
      etag: state.etag,
      lastRead: state.lastRead,
    });
  });
});

describe('a permanent redirect', () => {
  const NEW = 'https://new.example/feed';
  const poll = (state: FeedState, permanentUrl: string | null): FeedState =>
    afterUnchanged(state, feed(), { hints: NO_HINTS, permanentUrl }, NOW);
  const moved = (): FeedState => [1, 2, 3, 4, 5].reduce((state) => poll(state, NEW), newState(feed()));

  test('is believed only after it held for five polls', () => {
    let state = newState(feed());
    for (let n = 1; n <= 5; n += 1) {
      expect(currentUrl(state)).toBe(feed().url);
      state = poll(state, NEW);
    }
    expect(currentUrl(state)).toBe(NEW);
  });

  test('is forgotten when it ends before, and counts anew when it leads elsewhere', () => {
    const four = [1, 2, 3, 4].reduce((state) => poll(state, NEW), newState(feed()));
    expect(poll(four, null).moved).toBeNull();
    expect(poll(four, 'https://other.example/').moved).toEqual({ to: 'https://other.example/', polls: 1 });
  });

  test('holds once it is believed, with no more writes', () => {
    const state = moved();
    expect(currentUrl(poll(state, null))).toBe(NEW);
    expect(sameState(state, poll(state, null))).toBe(true);
  });

  test('is given up for the old URL when the new one fails for good or again and again', () => {
    expect(fail(moved(), 'gone')).toMatchObject({ gone: false, moved: null });
    const failing = fail(fail(moved(), 'not-found'), 'not-found');
    expect(currentUrl(failing)).toBe(NEW);
    expect(currentUrl(fail(failing, 'not-found'))).toBe(feed().url);
  });
});
