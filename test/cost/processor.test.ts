import { describe, expect, it } from 'vitest';
import { createVirtualClock } from '../feeds/virtual-clock.ts';
import { createProcessor, createTurns, MB_PER_VCPU } from './processor.ts';

const HALF = MB_PER_VCPU / 2;

describe('the processor of a call', () => {
  it('does one thing after the other, as slowly as its share of a vCPU is small', async () => {
    const clock = createVirtualClock();
    const { work, worked } = createProcessor(clock, HALF);
    const ends: number[] = [];
    for (const milliseconds of [10, 5]) void work(milliseconds).then(() => ends.push(clock.now()));
    await clock.run();
    expect(ends).toEqual([20, 30]);
    expect(worked()).toBe(15);
  });

  it('works while answers are waited for, so that a call lasts less than both together', async () => {
    const clock = createVirtualClock();
    const { work } = createProcessor(clock, HALF);
    const answers = [100, 110, 400].map(async (after) => {
      await clock.sleep(after);
      await work(20);
    });
    await clock.run();
    await Promise.all(answers);
    expect(clock.now()).toBe(440);
  });

  it('has no more than one vCPU for its one thread, however much memory', async () => {
    const clock = createVirtualClock();
    void createProcessor(clock, 4 * MB_PER_VCPU).work(10);
    await clock.run();
    expect(clock.now()).toBe(10);
  });
});

describe('turns', () => {
  it('let the next begin when one is over, also when it failed', async () => {
    const turns = createTurns();
    const seen: string[] = [];
    const failed = turns(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      seen.push('one');
      throw new Error('No.');
    });
    const next = turns(async () => seen.push('two'));
    await expect(failed).rejects.toThrow('No.');
    await next;
    expect(seen).toEqual(['one', 'two']);
  });
});
