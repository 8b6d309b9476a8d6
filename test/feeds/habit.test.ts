import { describe, expect, test } from 'vitest';
import type { Feed } from '../../functions/base/config.ts';
import { isDue } from '../../functions/feeds/schedule.ts';
import { type FeedState, newState, sameState } from '../../functions/feeds/state.ts';
import { afterRead, afterUnchanged } from '../../functions/feeds/transitions.ts';
import { mayFetch } from '../../functions/feeds/turn.ts';
import { feed } from './feed.ts';

const MINUTE = 60_000;
const DAY = 1_440;
const START = Date.parse('2026-11-01T00:00:00Z') / MINUTE;
const WINDOW = 50;
const NO_HINTS = { maxAge: null };

/** A week of polls of a feed that publishes at these minutes, ticked by the minute as in earnest. */
function week(one: Feed, published: readonly number[]) {
  let stored: FeedState = newState(one);
  let polls = 0;
  let writes = 0;
  let shown = -1;
  const waits: number[] = [];
  for (let minute = 0; minute < 7 * DAY; minute += 1) {
    const tick = START + minute;
    const now = tick * MINUTE;
    if (!isDue(one, one.every, tick) || !mayFetch(stored, one, now, tick, { once: false }).yes) continue;
    polls += 1;
    const out = published.filter((at) => at <= minute);
    const fresh = out.slice(shown + 1);
    const document = out.slice(-WINDOW);
    const next =
      fresh.length === 0 && stored.lastRead !== null
        ? afterUnchanged(stored, one, { hints: NO_HINTS, permanentUrl: null }, now)
        : afterRead(stored, one, readingOf(document, fresh.length), now);
    if (stored.lastRead !== null) waits.push(...fresh.map((at) => minute - at));
    shown = out.length - 1;
    if (sameState(stored, next)) continue;
    stored = next;
    writes += 1;
  }
  waits.sort((a, b) => a - b);
  return {
    pollsADay: polls / 7,
    writes,
    longest: waits.at(-1) ?? 0,
    median: waits[waits.length >> 1] ?? 0,
    stored,
  };
}

function readingOf(document: readonly number[], fresh: number) {
  return {
    answer: { etag: null, lastModified: null, permanentUrl: null, hints: NO_HINTS },
    bodyHash: 'body',
    head: { title: null, link: null, language: null, ttl: 60, skipHours: [], skipDays: [] },
    seen: document.map((at) => ({
      bytesHash: null,
      readHash: String(at).padStart(8, '0'),
      articleId: String(at),
      age: 0 as const,
    })),
    known: document.length - Math.min(fresh, document.length),
    fresh,
    readers: { strict: document.length, loose: 0, json: 0 },
    flaws: [],
    rejected: [],
    shared: [],
    owed: [],
    summaryOnly: false,
    paragraphs: null,
    headlines: null,
  };
}

/** Minutes of a week at which something appears: every so often, from six in the morning to midnight. */
function byDay(every: number): number[] {
  const minutes: number[] = [];
  for (let minute = 0; minute < 7 * DAY; minute += every) if (minute % DAY >= 360) minutes.push(minute);
  return minutes;
}

describe('over a week', () => {
  test('a busy outlet is polled as often as the default says by day, and less at night', () => {
    const busy = week(feed(), byDay(11));
    expect(busy.median).toBeLessThanOrEqual(3);
    expect(busy.longest).toBeLessThanOrEqual(15);
    expect(busy.pollsADay).toBeGreaterThan(220);
    expect(busy.pollsADay).toBeLessThan(275);
  });

  test('a slow outlet is polled a third as often, and nothing waits for more than a quarter of an hour', () => {
    const slow = week(feed(), byDay(400));
    expect(slow.longest).toBeLessThanOrEqual(15);
    expect(slow.pollsADay).toBeLessThan(110);
  });

  test('an interval that the watch file gives is kept to the minute', () => {
    const given = week(feed({ every: 2, everyIsGiven: true }), byDay(400));
    expect(given.pollsADay).toBe(DAY / 2);
    expect(given.longest).toBeLessThanOrEqual(2);
  });

  test('what is written grows with news, not with polls', () => {
    const published = byDay(400);
    const { writes, pollsADay } = week(feed({ every: 1 }), published);
    expect(pollsADay * 7).toBeGreaterThan(600);
    expect(writes).toBeLessThanOrEqual(published.length + 7 + 10);
  });
});
