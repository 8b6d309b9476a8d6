import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPace } from '../../functions/feeds/pace.ts';
import {
  batches,
  crowdedHosts,
  FEEDS_PER_BATCH,
  isDue,
  LANES,
  lane,
  laneCount,
  slot,
} from '../../functions/feeds/schedule.ts';
import { feed } from './feed.ts';
import { createVirtualClock } from './virtual-clock.ts';

const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
const interval = fc.integer({ min: 1, max: 360 });
const minute = fc.integer({ min: 0, max: 40_000_000 });

describe('a feed’s turn', () => {
  test('comes exactly once in any interval', () => {
    fc.assert(
      fc.property(id, interval, minute, (name, every, from) => {
        const turns = Array.from({ length: every }, (_, n) => isDue({ id: name }, every, from + n));
        expect(turns.filter(Boolean)).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });

  test('at a multiple of its interval is always a turn at the interval itself', () => {
    fc.assert(
      fc.property(
        id,
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 15 }),
        minute,
        (name, every, times, at) => {
          if (isDue({ id: name }, every * times, at)) expect(isDue({ id: name }, every, at)).toBe(true);
        },
      ),
    );
  });

  test('falls on every minute of the interval alike, so that load is even', () => {
    const counts = new Map<number, number>();
    for (let n = 0; n < 10_000; n += 1) {
      const at = slot(`feed-${n}`, 5);
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(200);
    expect(counts.size).toBe(5);
  });
});

describe('a lane', () => {
  test('is the same for all feeds of a host, however the URL writes it', () => {
    const urls = ['https://a.example/feed', 'http://A.example./other?x', 'https://a.example:8443/third'];
    expect(new Set(urls.map((url) => lane(url))).size).toBe(1);
  });

  test('is one of so many that a message is mostly full, and never more than the limit', () => {
    const watched = (count: number) =>
      Array.from({ length: count }, (_, n) =>
        feed({ id: `f${n}`, url: `https://host${n}.example/`, every: 5 }),
      );
    expect(laneCount(watched(10))).toBe(1);
    expect(laneCount(watched(100_000))).toBe(500);
    expect(laneCount(watched(250_000))).toBe(LANES);
    const thousand = watched(1_000);
    const sizes = [0, 1, 2, 3, 4].flatMap((at) => batches(thousand, at).map((batch) => batch.feeds.length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1_000);
    expect(1_000 / sizes.length).toBeGreaterThan(30);
  });
});

describe('the batches of a minute', () => {
  const watchFile = fc.uniqueArray(
    fc.record({
      id,
      host: fc.integer({ min: 0, max: 3 }),
      every: fc.integer({ min: 1, max: 3 }),
      enabled: fc.boolean(),
    }),
    { selector: (entry) => entry.id, maxLength: 200 },
  );
  const feedsOf = (entries: readonly { id: string; host: number; every: number; enabled: boolean }[]) =>
    entries.map(({ host, ...rest }) => feed({ ...rest, url: `https://host${host}.example/${rest.id}` }));

  test('hold each feed that is due once, and no other', () => {
    fc.assert(
      fc.property(watchFile, minute, (entries, at) => {
        const feeds = feedsOf(entries);
        const due = feeds.filter((one) => one.enabled && isDue(one, one.every, at)).map((one) => one.id);
        expect(
          batches(feeds, at)
            .flatMap((batch) => batch.feeds)
            .sort(),
        ).toEqual(due.sort());
      }),
    );
  });

  test('are of one lane each, no larger than a message, and named apart', () => {
    fc.assert(
      fc.property(watchFile, minute, (entries, at) => {
        const feeds = feedsOf(entries);
        const all = batches(feeds, at);
        for (const batch of all) {
          expect(batch.feeds.length).toBeLessThanOrEqual(FEEDS_PER_BATCH);
          expect(batch.feeds.length).toBeGreaterThan(0);
          const lanes = feeds
            .filter((one) => batch.feeds.includes(one.id))
            .map((one) => lane(one.url, laneCount(feeds)));
          expect(new Set(lanes)).toEqual(new Set([batch.lane]));
        }
        expect(new Set(all.map((batch) => batch.deduplicationId)).size).toBe(all.length);
      }),
    );
  });

  test('are the same for a doubled tick, so that the queue can absorb it', () => {
    const feeds = Array.from({ length: 300 }, (_, n) =>
      feed({ id: `f${n}`, url: 'https://one.example/', every: 1 }),
    );
    expect(batches(feeds, 29_000_000)).toEqual(batches([...feeds], 29_000_000));
    expect(batches(feeds, 29_000_000)[0]?.deduplicationId).not.toBe(
      batches(feeds, 29_000_001)[0]?.deduplicationId,
    );
  });

  test('of a crowded lane begin with other feeds each minute, so that none always comes too late', () => {
    const feeds = Array.from({ length: 100 }, (_, n) =>
      feed({ id: `f${n}`, url: 'https://one.example/', every: 1 }),
    );
    const first = new Set<string>();
    for (let at = 0; at < 30; at += 1) for (const name of batches(feeds, at)[0]?.feeds ?? []) first.add(name);
    expect(first.size).toBe(100);
  });
});

test('52: of 10,000 feeds due in one minute none is forgotten, and no host is visited above its rate', async () => {
  const PAUSE = 1_000;
  const feeds = Array.from({ length: 10_000 }, (_, n) =>
    feed({ id: `feed-${n}`, url: `https://host${n % 800}.example/${n}`, every: 1 }),
  );
  const clock = createVirtualClock();
  const pace = createPace({ clock, pauseMs: PAUSE });
  const busy = new Set<string>();
  const freeSince = new Map<string, number>();
  const tooEarly: string[] = [];
  const polled = new Set<string>();
  const hosts = new Map(feeds.map((one) => [one.id, new URL(one.url).host]));

  for (const batch of batches(feeds, 29_000_000)) {
    for (const name of batch.feeds) {
      const host = hosts.get(name) ?? '';
      void pace.withHost(host, async () => {
        const since = freeSince.get(host);
        if (busy.has(host) || (since !== undefined && clock.now() - since < PAUSE)) tooEarly.push(name);
        busy.add(host);
        await clock.sleep(200 + (polled.size % 7) * 100);
        busy.delete(host);
        freeSince.set(host, clock.now());
        polled.add(name);
      });
    }
  }
  await clock.run();
  expect(tooEarly).toEqual([]);
  expect(polled.size).toBe(10_000);
  expect(freeSince.size).toBe(800);
  expect(clock.now()).toBeLessThan(60_000);
});

test('hosts whose feeds ask for more than their pace allows are named', () => {
  const feeds = Array.from({ length: 200 }, (_, n) =>
    feed({ id: `f${n}`, url: `https://big.example/${n}`, every: 5 }),
  );
  expect(crowdedHosts([...feeds, feed()])).toEqual([
    { host: 'big.example', feeds: 200, visitsPerMinute: expect.closeTo(40) },
  ]);
  expect(crowdedHosts(feeds.slice(0, 100))).toEqual([]);
});
