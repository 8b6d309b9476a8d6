/** Time that passes only when everybody sleeps: a day takes no longer than its events. */
import type { Clock } from '../../functions/base/ports.ts';

export interface VirtualClock extends Clock {
  /** Lets time pass until nobody sleeps any more. */
  run(): Promise<void>;
}

/** Lets everything that is ready run, promises behind promises too. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** @param settle in place of one turn of the event loop, where more goes on than promises */
export function createVirtualClock(start = 0, settle: () => Promise<void> = turn): VirtualClock {
  let now = start;
  const sleepers: { readonly at: number; wake(): void }[] = [];

  return {
    now: () => now,
    sleep: (ms) => new Promise((wake) => sleepers.push({ at: now + ms, wake })),
    async run() {
      await settle();
      while (sleepers.length > 0) {
        now = Math.min(...sleepers.map(({ at }) => at));
        for (const sleeper of sleepers.splice(0)) {
          if (sleeper.at <= now) sleeper.wake();
          else sleepers.push(sleeper);
        }
        await settle();
      }
    },
  };
}
