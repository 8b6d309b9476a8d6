/**
 * A store that tries more than once. It throws for throttling and lost connections alike, so that a write may have
 * happened although it threw: every write through it must bear repetition, and a conflict may be one's own write.
 */
import type { Clock, Random } from '../base/ports.ts';
import type { Store } from '../base/store.ts';

export interface Patience {
  readonly clock: Clock;
  readonly random: Random;
}

/** In all about a second of waiting: longer faults are left to the next run, which finds everything in the store. */
const ATTEMPTS = 4;
const FIRST_WAIT_MS = 80;

async function firmly<T>({ clock, random }: Patience, access: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await access();
    } catch (error) {
      if (attempt >= ATTEMPTS) throw error;
      await clock.sleep(FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + random()));
    }
  }
}

export function firmStore(store: Store, patience: Patience): Store {
  return {
    get: (...args) => firmly(patience, () => store.get(...args)),
    getMany: (...args) => firmly(patience, () => store.getMany(...args)),
    query: (...args) => firmly(patience, () => store.query(...args)),
    put: (...args) => firmly(patience, () => store.put(...args)),
    update: (...args) => firmly(patience, () => store.update(...args)),
    delete: (...args) => firmly(patience, () => store.delete(...args)),
  };
}
