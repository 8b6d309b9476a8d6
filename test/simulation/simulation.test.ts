import { describe, expect, it } from 'vitest';
import { MISTAKES } from './mistakes.ts';
import { catches, withoutMistake } from './proof.ts';
import { simulate } from './run.ts';

/** A few of the many that `npm run simulate` runs: more would make this a wait. Most mistakes are caught by these. */
const SEEDS = Array.from({ length: 9 }, (_, nth) => nth + 1);
/** Seeds from a mistake's own one on, in case a change elsewhere has moved what chance brings about. */
const TRIES = 12;

// Seconds on an idle machine; the limit is a watchdog for one that is busy with other things.
const WATCHDOG = { timeout: 120_000 };

describe('A simulation', WATCHDOG, () => {
  it('keeps every promise, whatever goes wrong', async () => {
    for (const seed of SEEDS) {
      const { broken } = await withoutMistake(seed);
      expect(broken, `npm run simulate -- --seed ${seed} --trace`).toEqual([]);
    }
  });

  it('is the same again from the same seed, step by step', async () => {
    const [one, other] = [await simulate({ seed: 3, hash: true }), await simulate({ seed: 3, hash: true })];
    expect(one.steps).toBeGreaterThan(1_000);
    expect(other.hash).toBe(one.hash);
    expect((await simulate({ seed: 5, hash: true })).hash).not.toBe(one.hash);
  });
});

describe('The checks of a simulation catch a pipeline that', WATCHDOG, () => {
  it.each(MISTAKES)('$name', async (mistake) => {
    const caught = await catches(mistake, mistake.seed, mistake.seed + TRIES - 1);
    expect(caught, `npm run simulate -- --mistakes finds where it is caught now`).toBeDefined();
  });
});
