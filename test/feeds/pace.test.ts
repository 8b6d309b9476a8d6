import { describe, expect, test } from 'vitest';
import { createGate, createPace } from '../../functions/feeds/pace.ts';
import { createVirtualClock } from './virtual-clock.ts';

/** Runs visits of given lengths and tells when each began. */
async function begins(
  visits: readonly (readonly [host: string, ms: number, fails?: boolean])[],
): Promise<string[]> {
  const clock = createVirtualClock();
  const pace = createPace({ clock, pauseMs: 1_000 });
  const seen: string[] = [];
  for (const [host, ms, fails] of visits) {
    const job = async (): Promise<void> => {
      seen.push(`${host} ${clock.now()}`);
      await clock.sleep(ms);
      if (fails) throw new Error('failed');
    };
    pace.withHost(host, job).catch(() => {});
  }
  await clock.run();
  return seen;
}

describe('the pace', () => {
  test('lets one visit at a time to a host, in the order of asking, with a pause after its end', async () => {
    expect(
      await begins([
        ['a', 300],
        ['a', 200],
        ['a', 0],
      ]),
    ).toEqual(['a 0', 'a 1300', 'a 2500']);
  });

  test('does not let one host wait for another', async () => {
    expect(
      await begins([
        ['slow', 20_000],
        ['slow', 0],
        ['b', 0],
        ['c', 0],
      ]),
    ).toEqual(['slow 0', 'b 0', 'c 0', 'slow 21000']);
  });

  test('goes on after a visit that failed', async () => {
    expect(
      await begins([
        ['a', 100, true],
        ['a', 0],
      ]),
    ).toEqual(['a 0', 'a 1100']);
  });

  test('hands on what the job returns, or throws', async () => {
    const pace = createPace({ clock: createVirtualClock(), pauseMs: 1_000 });
    expect(await pace.withHost('a', async () => 7)).toBe(7);
    await expect(pace.withHost('b', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  test('costs nothing where something else stands for the visit', async () => {
    const clock = createVirtualClock();
    const pace = createPace({ clock, pauseMs: 1_000 });
    const seen: string[] = [];
    let known: string | null = null;
    const visit = (name: string) =>
      pace.withHost(
        'a',
        async () => {
          seen.push(`${name} visits at ${clock.now()}`);
          known = name === 'second' ? 'down' : null;
          return 'up';
        },
        () => known,
      );
    const ends = Promise.all(['first', 'second', 'third', 'fourth'].map(visit));
    await clock.run();
    expect(await ends).toEqual(['up', 'up', 'down', 'down']);
    expect(seen).toEqual(['first visits at 0', 'second visits at 1000']);
    expect(clock.now()).toBe(1_000);
  });

  test('does not wait when the last visit is longer ago than the pause, whatever the clock did since', async () => {
    let now = 100_000;
    const slept: number[] = [];
    const clock = {
      now: () => now,
      sleep: async (ms: number) => {
        slept.push(ms);
      },
    };
    const pace = createPace({ clock, pauseMs: 1_000 });
    await pace.withHost('a', async () => {});
    now += 5_000;
    await pace.withHost('a', async () => {});
    expect(slept).toEqual([]);
    now -= 3_600_000;
    await pace.withHost('a', async () => {});
    expect(slept).toEqual([1_000]);
  });
});

describe('the gate', () => {
  test('lets so many in at once, in the order of asking, and the next when one leaves or fails', async () => {
    const clock = createVirtualClock();
    const gate = createGate(2);
    const seen: string[] = [];
    const job = (name: string, ms: number) => async (): Promise<void> => {
      seen.push(`${name} ${clock.now()}`);
      await clock.sleep(ms);
      if (name === 'b') throw new Error('failed');
    };
    const waits = [gate(job('a', 300)), gate(job('b', 100)), gate(job('c', 100)), gate(job('d', 0))];
    await Promise.all([clock.run(), Promise.allSettled(waits)]);
    expect(seen).toEqual(['a 0', 'b 0', 'c 100', 'd 200']);
    expect(await gate(async () => 'free again')).toBe('free again');
  });
});
