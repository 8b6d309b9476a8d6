import { describe, expect, it } from 'vitest';
import type { Feed } from '../../functions/base/config.ts';
import type { Clock } from '../../functions/base/ports.ts';
import { slot } from '../../functions/feeds/schedule.ts';
import { type FeedReport, report } from '../../functions/jobs/visit.ts';
import { dueSince, type WatchPorts, watch } from '../../local/watch.ts';
import { aFeed } from '../support/watch.ts';

const feedOf = (id: string, every = 1, host = id): Feed =>
  aFeed({ id, url: `https://${host}.example/feed`, every, everyIsGiven: true });

const reportOf = (feed: Feed, over: Partial<FeedReport> = {}): FeedReport => report(feed, 'read', over);

const MINUTE = 60_000;
const START = 1_000_000 * MINUTE;

/** A clock whose sleepers wake one after the other, without waiting; `until` ends the run. */
function simulatedClock(until: number, end: () => void): Clock & { at: number } {
  const clock = {
    at: START,
    now: () => clock.at,
    async sleep(ms: number) {
      // Lets everything that is under way get on before time does.
      for (let turn = 0; turn < 50; turn++) await Promise.resolve();
      clock.at += ms;
      if (clock.at >= until) end();
    },
  };
  return clock;
}

function setUp(feeds: readonly Feed[], minutes: number) {
  const controller = new AbortController();
  const clock = simulatedClock(START + minutes * MINUTE, () => controller.abort());
  const polls: { feed: string; minute: number; once: boolean }[] = [];
  const told: boolean[] = [];
  const ports: WatchPorts = {
    clock,
    feeds: () => feeds,
    poll: async (feed, minute, once) => {
      polls.push({ feed: feed.id, minute: minute - START / MINUTE, once });
      return reportOf(feed);
    },
    notify: async (once) => void told.push(once),
    onPolled: () => {},
  };
  return {
    ports,
    polls,
    told,
    controller,
    clock,
    options: { once: false, hurry: null, signal: controller.signal },
  };
}

describe('The watch', () => {
  it('polls a feed that comes into the watch file at once, and one that leaves it no more', async () => {
    const [stays, leaves, comes] = [feedOf('stays', 360), feedOf('leaves', 1), feedOf('comes', 360)];
    let feeds = [stays, leaves];
    const { ports, polls, clock, options } = setUp(feeds, 5);
    const poll: WatchPorts['poll'] = (feed, minute, once) => {
      if (clock.now() - START >= 2 * MINUTE) feeds = [stays, comes];
      return ports.poll(feed, minute, once);
    };
    await watch({ ...ports, poll, feeds: () => feeds }, options);
    const turnsOf = (id: string) => polls.filter(({ feed }) => feed === id);
    expect(turnsOf('comes')).toEqual([{ feed: 'comes', minute: 2, once: true }]);
    expect(turnsOf('leaves').every(({ minute }) => minute <= 2)).toBe(true);
  });

  it('polls everything at its start, and then each feed in the minutes of its slot', async () => {
    const feeds = [feedOf('a', 1), feedOf('b', 5), feedOf('c', 60)];
    const { ports, polls, options } = setUp(feeds, 61);
    await watch(ports, options);
    const first = polls.filter(({ once }) => once);
    expect(first.map(({ feed }) => feed).sort()).toEqual(['a', 'b', 'c']);
    const later = polls.filter(({ once }) => !once);
    expect(later.filter(({ feed }) => feed === 'a')).toHaveLength(60);
    expect(later.filter(({ feed }) => feed === 'b')).toHaveLength(12);
    expect(later.filter(({ feed }) => feed === 'c')).toHaveLength(1);
    for (const { feed, minute } of later.filter(({ feed }) => feed === 'b'))
      expect((minute + START / MINUTE) % 5).toBe(slot(feed, 5));
  });

  it('leaves a feed alone that is switched off', async () => {
    const { ports, polls, options } = setUp([{ ...feedOf('a'), enabled: false }, feedOf('b')], 3);
    await watch(ports, options);
    expect(new Set(polls.map(({ feed }) => feed))).toEqual(new Set(['b']));
  });

  it('tells every minute, and at once when a poll has found something', async () => {
    const { ports, told, options, controller } = setUp([feedOf('a')], 60);
    let polls = 0;
    await watch(
      {
        ...ports,
        poll: async (feed) => {
          polls++;
          if (polls === 3) controller.abort();
          return reportOf(feed, { alerts: polls === 2 ? 1 : 0 });
        },
      },
      options,
    );
    // At the start, in the first minute and by its find, and no more once it is ended.
    expect(told.length).toBeGreaterThanOrEqual(3);
    expect(told.every((once) => !once)).toBe(true);
  });

  it('tells one at a time, and once more when it was called while it told', async () => {
    const { ports, options } = setUp([feedOf('a')], 5);
    let telling = 0;
    let most = 0;
    let times = 0;
    await watch(
      {
        ...ports,
        poll: async (feed) => reportOf(feed, { alerts: 1 }),
        notify: async () => {
          telling++;
          times++;
          most = Math.max(most, telling);
          for (let turn = 0; turn < 20; turn++) await Promise.resolve();
          telling--;
        },
      },
      options,
    );
    expect(most).toBe(1);
    expect(times).toBeGreaterThan(5);
  });

  it('visits the feeds of one host one after the other, and hosts side by side', async () => {
    const feeds = [
      feedOf('a', 1, 'one'),
      feedOf('b', 1, 'one'),
      feedOf('c', 1, 'two'),
      feedOf('d', 1, 'three'),
    ];
    const { ports, options } = setUp(feeds, 1);
    const visiting = new Map<string, number>();
    let mostAtOne = 0;
    let mostAtAll = 0;
    await watch(
      {
        ...ports,
        poll: async (feed) => {
          visiting.set(feed.url, (visiting.get(feed.url) ?? 0) + 1);
          mostAtOne = Math.max(mostAtOne, visiting.get(feed.url) ?? 0);
          mostAtAll = Math.max(
            mostAtAll,
            [...visiting.values()].reduce((sum, n) => sum + n, 0),
          );
          for (let turn = 0; turn < 10; turn++) await Promise.resolve();
          visiting.set(feed.url, (visiting.get(feed.url) ?? 0) - 1);
          return reportOf(feed);
        },
      },
      options,
    );
    expect({ mostAtOne, mostAtAll }).toEqual({ mostAtOne: 1, mostAtAll: 3 });
  });

  it('does not poll a feed again that is still under way', async () => {
    const { ports, options, polls } = setUp([feedOf('slow'), feedOf('quick')], 10);
    await watch(
      {
        ...ports,
        poll: (feed, ...rest) =>
          feed.id === 'slow'
            ? new Promise(() => polls.push({ feed: 'slow', minute: 0, once: false }))
            : ports.poll(feed, ...rest),
      },
      options,
    );
    expect(polls.filter(({ feed }) => feed === 'slow')).toHaveLength(1);
    expect(polls.filter(({ feed }) => feed === 'quick').length).toBeGreaterThan(8);
  });

  it('ends although a poll and a mail hang', async () => {
    const { ports, options } = setUp([feedOf('a')], 2);
    const hang = () => new Promise<never>(() => {});
    await watch({ ...ports, poll: hang, notify: hang }, options);
  });

  it('polls everything once, tells all that is due without gathering, and ends', async () => {
    const { ports, polls, told, options, clock } = setUp([feedOf('a', 60), feedOf('b', 360)], 60);
    await watch(ports, { ...options, once: true });
    expect(polls.map(({ feed, once }) => [feed, once])).toEqual([
      ['a', true],
      ['b', true],
    ]);
    expect(told).toEqual([true]);
    expect(clock.at).toBe(START);
  });

  it.each(['poll', 'notify'] as const)('ends a single round too, although %s hangs', async (step) => {
    const { ports, options, controller } = setUp([feedOf('a')], 60);
    const hang = () => {
      controller.abort();
      return new Promise<never>(() => {});
    };
    await watch({ ...ports, [step]: hang }, { ...options, once: true });
  });

  it('hurries through rounds where it is asked to, for samples', async () => {
    const { ports, polls, options } = setUp([feedOf('a', 60)], 1);
    await watch(ports, { ...options, hurry: 5_000 });
    expect(polls).toHaveLength(12);
  });

  it.each(['poll', 'notify'] as const)('ends with the fault when the store fails in %s', async (step) => {
    const { ports, options } = setUp([feedOf('a')], 60);
    const fault = async () => {
      throw new Error('no space left on device');
    };
    await expect(watch({ ...ports, [step]: fault }, options)).rejects.toThrow('no space left');
    await expect(watch({ ...ports, [step]: fault }, { ...options, once: true })).rejects.toThrow(
      'no space left',
    );
  });
});

describe('The turns since the last look', () => {
  const feeds = [feedOf('a', 1), feedOf('b', 5), feedOf('c', 60)];
  const now = START / MINUTE;

  it('are those of one minute, mostly', () => {
    const due = dueSince(feeds, now, now + 1);
    for (const { feed, minute } of due) expect(minute % feed.every).toBe(slot(feed.id, feed.every));
    expect(due.map(({ feed }) => feed.id)).toContain('a');
  });

  it('are each feed’s last one after the machine slept for half an hour', () => {
    const due = dueSince(feeds, now, now + 30);
    expect(due.filter(({ feed }) => feed.id === 'a')).toEqual([{ feed: feeds[0], minute: now + 30 }]);
    expect(due.filter(({ feed }) => feed.id === 'b')).toHaveLength(1);
  });

  it('are one for every feed after a night', () => {
    expect(dueSince(feeds, now, now + 600).map(({ feed }) => feed.id)).toEqual(['a', 'b', 'c']);
  });

  it('are none where the clock was set back', () => {
    expect(dueSince(feeds, now, now - 60)).toEqual([]);
  });
});
