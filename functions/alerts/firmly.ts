/**
 * A write tried more than once. The store throws for throttling and lost connections alike, so that a write may
 * have happened although it threw: every write that is given to `firmly` must bear repetition.
 */
import type { Clock, Random } from '../base/ports.ts';

export interface Patience {
  readonly clock: Clock;
  readonly random: Random;
}

/** In all about a second of waiting: longer faults are left to the next run, which finds everything in the store. */
const ATTEMPTS = 4;
const FIRST_WAIT_MS = 80;

export async function firmly<T>({ clock, random }: Patience, write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (attempt >= ATTEMPTS) throw error;
      await clock.sleep(FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + random()));
    }
  }
}
