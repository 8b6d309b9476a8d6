/** Courtesy to hosts: one request at a time to each, with a pause between; many hosts at once. */
import type { Clock, Millis } from '../base/ports.ts';

export interface PaceOptions {
  readonly clock: Clock;
  /** Milliseconds from the end of one visit to the start of the next to the same host. */
  readonly pauseMs: number;
}

export interface Pace {
  /**
   * Runs a job when its turn at the host has come, in the order of asking. A job that throws gives up its turn
   * like one that returns. Jobs must not ask for another turn while they hold one.
   *
   * @param instead asked when the turn has come: what it gives stands for the visit, which then costs no pause
   */
  withHost<T>(host: string, job: () => Promise<T>, instead?: () => T | null): Promise<T>;
}

/** A second between visits to a host is what crawlers of news commonly keep. */
export const PAUSE_MS = 1_000;

interface Queue {
  /** Visits that run or wait. */
  waiting: number;
  /** Settles, and never rejects, when the last of them is over. */
  tail: Promise<void>;
  /** When the pause after the last visit ends. */
  freeAt: Millis;
}

export function createPace({ clock, pauseMs }: PaceOptions): Pace {
  const queues = new Map<string, Queue>();

  async function visit<T>(
    queue: Queue,
    before: Promise<void>,
    job: () => Promise<T>,
    instead: () => T | null,
  ): Promise<T> {
    await before;
    const known = instead();
    if (known !== null) {
      queue.waiting -= 1;
      return known;
    }
    try {
      // The pause is waited for by the next visit, not after this one, so that nobody waits for nothing.
      const wait = Math.min(queue.freeAt - clock.now(), pauseMs);
      if (wait > 0) await clock.sleep(wait);
      return await job();
    } finally {
      queue.waiting -= 1;
      queue.freeAt = clock.now() + pauseMs;
    }
  }

  return {
    withHost(host, job, instead = () => null) {
      const queue = queues.get(host) ?? { waiting: 0, tail: Promise.resolve(), freeAt: 0 };
      queues.set(host, queue);
      queue.waiting += 1;
      const done = visit(queue, queue.tail, job, instead);
      queue.tail = done.then(noop, noop);
      forgetIdle(queues, clock.now());
      return done;
    },
  };
}

/**
 * Lets no more than so many jobs run at once, in the order of asking: a thousand hosts visited in one instant would
 * wait for each other's look-ups and handshakes until all are too late.
 */
export function createGate(places: number): <T>(job: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (job) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

const noop = (): void => {};

/** Hosts kept before the idle ones are forgotten: a host leads to new ones by redirects and links. */
const HOSTS_KEPT = 10_000;

function forgetIdle(queues: Map<string, Queue>, now: Millis): void {
  if (queues.size <= HOSTS_KEPT) return;
  for (const [host, queue] of queues) if (queue.waiting === 0 && queue.freeAt <= now) queues.delete(host);
}
