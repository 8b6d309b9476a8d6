import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FAILURE_KINDS } from '../../functions/feeds/network.ts';
import {
  currentUrl,
  type FeedState,
  indexSeen,
  newState,
  type SeenItem,
  sameState,
} from '../../functions/feeds/state.ts';
import { parseState, SEEN_LIMIT, stateKey, stateRow } from '../../functions/feeds/staterow.ts';
import { feed } from './feed.ts';

const hash = fc.stringMatching(/^[\w-]{8}$/);
const iso = fc.integer({ min: 0, max: 4_000_000_000_000 }).map((time) => new Date(time).toISOString());
const text = fc.string({ minLength: 1, maxLength: 100 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const seenItem: fc.Arbitrary<SeenItem> = fc.record({
  bytesHash: maybe(hash),
  readHash: hash,
  articleId: fc.stringMatching(/^[\w-]{0,16}$/),
  age: fc.constantFrom(0 as const, 1 as const),
});
const state: fc.Arbitrary<FeedState> = fc.record({
  version: fc.nat(),
  etag: maybe(text),
  lastModified: maybe(text),
  bodyHash: maybe(hash),
  interval: fc.constantFrom(5, 10, 15),
  wishes: fc.record({
    ttl: maybe(fc.integer({ min: 1, max: 9_999 })),
    maxAge: maybe(fc.integer({ min: 1, max: 1_440 })),
    skipHours: fc.array(fc.integer({ min: 0, max: 23 }), { maxLength: 5 }),
    skipDays: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
  }),
  notBefore: maybe(iso),
  serverWait: maybe(iso),
  failures: fc.nat(),
  failingSince: maybe(iso),
  lastFailure: maybe(fc.record({ kind: fc.constantFrom(...FAILURE_KINDS), message: text, at: iso })),
  gone: fc.boolean(),
  url: fc.constant(feed().url),
  moved: maybe(fc.record({ to: fc.webUrl(), polls: fc.integer({ min: 1, max: 5 }) })),
  lastRead: maybe(iso),
  lastChange: maybe(iso),
  rhythm: maybe(fc.integer({ min: 1, max: 100_000 }).map((n) => n / 10)),
  seen: fc.array(seenItem, { maxLength: 30 }),
  shared: fc.array(text, { maxLength: 5 }),
  owed: fc.array(
    fc.record({ source: text, date: text, url: fc.webUrl(), until: iso, notBefore: maybe(iso) }),
    { maxLength: 5 },
  ),
  gaps: fc.nat(),
  lastGap: maybe(iso),
  readers: fc.record({ strict: fc.nat(), loose: fc.nat(), json: fc.nat() }),
  flaws: fc.array(text, { maxLength: 10 }),
  rejected: fc.record({ count: fc.integer({ min: 1, max: 1_000 }), last: maybe(text) }),
  summaryOnly: fc.boolean(),
  paragraphs: maybe(text),
  headlines: maybe(text),
  untold: maybe(text),
});

/** A row after the store: without what is undefined. */
const stored = (value: FeedState) => JSON.parse(JSON.stringify(stateRow(feed(), value)));

describe('the row of a feed’s state', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(state, (value) => {
        expect(parseState(stored(value), feed())).toEqual(value);
      }),
    );
  });

  test('is small for a new feed, and named after it', () => {
    expect(stored(newState(feed()))).toEqual({
      ...stateKey('almasalah'),
      version: 0,
      url: feed().url,
      interval: 5,
    });
    expect(parseState(undefined, feed())).toEqual(newState(feed()));
  });

  test('of a usual feed with two documents of fifty items is read for one unit of 4 kB', () => {
    const seen = Array.from({ length: 60 }, (_, n) => item(n));
    expect(JSON.stringify(stored({ ...newState(feed()), seen })).length).toBeLessThan(4_096);
  });

  test('holds 4,096 items at most, in less than 150 kB', () => {
    const seen = Array.from({ length: 5_000 }, (_, n) => item(n));
    const row = stored({ ...newState(feed()), seen });
    expect(JSON.stringify(row).length).toBeLessThan(150_000);
    expect(parseState(row, feed()).seen).toEqual(seen.slice(0, SEEN_LIMIT));
  });

  test('that is damaged anywhere is read as far as it can be', () => {
    const rubbish = fc.oneof(
      fc.constant(null),
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.array(fc.string()),
      fc.object(),
    );
    fc.assert(
      fc.property(
        state,
        fc.constantFrom(...Object.keys(newState(feed()))),
        rubbish,
        (value, field, damage) => {
          const row = JSON.parse(JSON.stringify({ ...stateRow(feed(), value), [field]: damage }));
          const read = parseState(row, feed());
          expect(parseState(stored(read), feed())).toEqual(read);
          expect(Number.isInteger(read.interval / 5)).toBe(true);
        },
      ),
    );
  });

  test('under another URL of the watch file is that of a fresh feed, but for what was seen', () => {
    const before: FeedState = {
      ...newState(feed()),
      version: 7,
      etag: '"a"',
      gone: true,
      failures: 9,
      moved: { to: 'https://b.example/', polls: 5 },
      seen: [item(1)],
      lastRead: '2026-11-24T10:00:00.000Z',
    };
    const after = parseState(stored(before), feed({ url: 'https://new.example/feed' }));
    expect(after).toEqual({
      ...newState({ url: 'https://new.example/feed', every: 5 }),
      version: 7,
      seen: [item(1)],
      lastRead: '2026-11-24T10:00:00.000Z',
    });
    expect(currentUrl(after)).toBe('https://new.example/feed');
  });

  test('keeps no interval that does not fit the watch file any more', () => {
    const row = stored({ ...newState(feed()), interval: 15 });
    expect(parseState(row, feed()).interval).toBe(15);
    expect(parseState(row, feed({ every: 2 })).interval).toBe(2);
    expect(parseState(row, feed({ everyIsGiven: true })).interval).toBe(5);
    expect(parseState(row, feed({ every: 60 })).interval).toBe(60);
  });
});

describe('two states tell the same', () => {
  const base: FeedState = {
    ...newState(feed()),
    lastRead: '2026-11-24T10:00:00.000Z',
    seen: [item(1), item(2)],
  };
  const changes: readonly (readonly [string, Partial<FeedState>, boolean])[] = [
    ['nothing', {}, true],
    ['an ETag', { etag: '"b"' }, true],
    ['a Last-Modified and the body', { lastModified: 'x', bodyHash: 'bbbbbbbb' }, true],
    ['the order of the items and their bytes', { seen: [item(2), { ...item(1), bytesHash: null }] }, true],
    ['the time of reading by an hour', { lastRead: '2026-11-24T11:00:00.000Z' }, true],
    ['the time of reading by a day', { lastRead: '2026-11-25T10:00:00.000Z' }, false],
    ['an item', { seen: [item(1), item(3)] }, false],
    ['what an item reads as', { seen: [item(1), { ...item(2), readHash: 'rrrrrrrr' }] }, false],
    ['an interval', { interval: 10 }, false],
    ['a failure', { failures: 1 }, false],
    ['a debt', { owed: [{ source: 's', date: 'd', url: 'u', until: 'x', notBefore: null }] }, false],
    ['the version', { version: 9 }, true],
  ];
  test.each(changes)('where they differ in %s: %#', (_, change, same) => {
    expect(sameState(base, { ...base, ...change })).toBe(same);
  });

  test('while a redirect leads elsewhere each time, but not once it has come back', () => {
    const moved = (to: string, polls: number): FeedState => ({ ...base, moved: { to, polls } });
    expect(sameState(base, moved('https://a.example/1', 1))).toBe(false);
    expect(sameState(moved('https://a.example/1', 1), moved('https://a.example/2', 1))).toBe(true);
    expect(sameState(moved('https://a.example/1', 1), moved('https://a.example/1', 2))).toBe(false);
  });
});

test('seen items are found by each of their hashes', () => {
  const uncut = { ...item(2), bytesHash: null };
  const { byBytes, byRead } = indexSeen({ seen: [item(1), uncut] });
  expect(byBytes.get('b0000001')).toEqual(item(1));
  expect(byRead.get('r0000002')).toEqual(uncut);
  expect(byBytes.size).toBe(1);
});

function item(n: number): SeenItem {
  const digits = String(n).padStart(7, '0');
  return { bytesHash: `b${digits}`, readHash: `r${digits}`, articleId: `article-${digits}a`, age: 0 };
}
