/**
 * The processor of one running function, in virtual time: a share of a vCPU that does one thing after the other while
 * whatever waits goes on waiting. So a call lasts as long as it would: neither its waiting and its work together, nor
 * the longer of the two.
 */
import type { Clock } from '../../functions/base/ports.ts';

export interface Processor {
  /** Waits until so many milliseconds of a whole vCPU are worked off, after all that was asked for before. */
  work(milliseconds: number): Promise<void>;
  /** Milliseconds of a whole vCPU so far. */
  readonly worked: () => number;
}

/** A vCPU comes with so many MB (Lambda's developer guide, “Configuring Lambda function memory”). */
export const MB_PER_VCPU = 1_769;

/** Processors have more than one vCPU only above this, and what they run here has one thread. */
export const shareOf = (memoryMb: number): number => Math.min(1, memoryMb / MB_PER_VCPU);

export function createProcessor(clock: Clock, memoryMb: number): Processor {
  let freeAt = 0;
  let worked = 0;
  return {
    async work(milliseconds) {
      worked += milliseconds;
      freeAt = Math.max(freeAt, clock.now()) + milliseconds / shareOf(memoryMb);
      await clock.sleep(freeAt - clock.now());
    },
    worked: () => worked,
  };
}

/** Lets one run after the other, in the order of asking. */
export function createTurns(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const mine = last.then(job);
    last = mine.catch(() => {});
    return mine;
  };
}
