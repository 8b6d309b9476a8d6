/**
 * The pipeline on one machine: the same functions as in AWS, with a clock for the Scheduler, a pool for the queue, and
 * a bell that poll rings itself for the stream. All comes in as ports; `pipeline.ts` has the real ones.
 */
import type { Feed } from '../functions/base/config.ts';
import type { Clock } from '../functions/base/ports.ts';
import { isDue, lane, type Minute } from '../functions/feeds/schedule.ts';
import { minuteOf } from '../functions/jobs/dispatch.ts';
import type { FeedReport } from '../functions/jobs/poll.ts';

export interface WatchPorts {
  readonly clock: Clock;
  /** The feeds of now: the watch file may change while the run goes on. */
  feeds(): readonly Feed[];
  /** Polls a feed at a minute; `once`: whatever its interval. Throws only what the store throws. */
  poll(feed: Feed, minute: Minute, once: boolean): Promise<FeedReport>;
  /** Tells what is due; `once`: all of it, without gathering. */
  notify(once: boolean): Promise<void>;
  /** Hears of each turn, in the order in which they end. */
  onPolled(feed: Feed, report: FeedReport): void;
}

export interface WatchOptions {
  /** Poll every feed once, tell all that is due, end. */
  readonly once: boolean;
  /**
   * Milliseconds between rounds in which every feed is polled, in place of the minute and the feeds' own intervals: for
   * samples, which do not mind. Null keeps the schedule.
   */
  readonly hurry: number | null;
  readonly signal: AbortSignal;
}

/** Hosts that are visited at once; the network itself sees to the pause at each. */
const LANES_AT_ONCE = 24;
/** A laptop that slept longer than this polls everything as if it was started anew, and does not count minutes. */
const LONGEST_CATCH_UP: Minute = 360;
const MINUTE_MS = 60_000;
/** What is under way at the end may take this long; a person who presses Ctrl-C waits for two seconds at most. */
const GRACE_MS = 1_000;

/** Runs until the signal, or once. Rejects with the first fault of the store: the caller then ends the run. */
export async function watch(ports: WatchPorts, options: WatchOptions): Promise<void> {
  const { clock } = ports;
  const { signal } = options;
  const pool = createPool(ports, signal);
  const bell = createBell(() => ports.notify(options.once), signal);
  const polling = (turns: readonly Turn[], once: boolean) =>
    pool.run(turns, once, (report) => {
      if (report.alerts > 0 && !options.once) bell.ring();
    });

  let minute = minuteOf(clock.now());
  const everything = () => everyTurn(ports.feeds(), minute);
  const known = new Set<string>();
  const ended = aborted(signal);
  if (options.once) {
    const round = polling(everything(), true).then(() => (signal.aborted ? undefined : ports.notify(true)));
    await Promise.race([round, ended.then(() => clock.sleep(GRACE_MS))]);
    return;
  }

  /** Feeds that have come into the watch file: they are polled at once, like all feeds at the start. */
  const newcomers = () => {
    const fresh = ports.feeds().filter(({ id }) => !known.has(id));
    for (const { id } of fresh) known.add(id);
    return fresh;
  };

  const faults = firstFault();
  // What was found before the last end waits no longer than this run's first breath.
  bell.ring();
  faults.watch(polling(everyTurn(newcomers(), minute), true));
  while (!signal.aborted) {
    const wait = options.hurry ?? MINUTE_MS - (clock.now() % MINUTE_MS);
    await Promise.race([clock.sleep(wait), ended, faults.promise, bell.fault]);
    if (signal.aborted) break;
    const next = minuteOf(clock.now());
    const turns = options.hurry === null ? dueSince(ports.feeds(), minute, next) : everything();
    const catchUp = options.hurry !== null || next - minute > LONGEST_CATCH_UP;
    minute = Math.max(minute, next);
    faults.watch(polling(turns, catchUp));
    faults.watch(polling(everyTurn(newcomers(), minute), true));
    bell.ring();
  }
  // Whatever is cut off here is done again next time: every step can be repeated.
  await Promise.race([Promise.all([pool.idle(), bell.idle()]), clock.sleep(GRACE_MS)]);
}

export interface Turn {
  readonly feed: Feed;
  readonly minute: Minute;
}

const everyTurn = (feeds: readonly Feed[], minute: Minute): readonly Turn[] =>
  feeds.filter(({ enabled }) => enabled).map((feed) => ({ feed, minute }));

/**
 * The turns that fell after minute `since` up to minute `until`: mostly of the one minute that passed; after a sleep
 * of the machine each feed's last one. A clock that was set back gives none until it is where it was.
 */
export function dueSince(feeds: readonly Feed[], since: Minute, until: Minute): readonly Turn[] {
  if (until - since > LONGEST_CATCH_UP) {
    return everyTurn(feeds, until);
  }
  const turns: Turn[] = [];
  for (const feed of feeds) {
    if (!feed.enabled) continue;
    for (let minute = until; minute > since; minute--) {
      if (!isDue(feed, feed.every, minute)) continue;
      turns.push({ feed, minute });
      break;
    }
  }
  return turns;
}

/** Polls turns, hosts side by side and the feeds of a host one after the other. A feed under way is passed over. */
function createPool(ports: WatchPorts, signal: AbortSignal) {
  const underWay = new Set<string>();
  const running = new Set<Promise<unknown>>();

  async function run(
    turns: readonly Turn[],
    once: boolean,
    heard: (report: FeedReport) => void,
  ): Promise<void> {
    const lanes = new Map<string, Turn[]>();
    for (const turn of turns) {
      if (underWay.has(turn.feed.id)) continue;
      underWay.add(turn.feed.id);
      const name = lane(turn.feed.url);
      const queue = lanes.get(name);
      if (queue) queue.push(turn);
      else lanes.set(name, [turn]);
    }
    const waiting = [...lanes.values()];
    const worker = async () => {
      for (let turnsOfLane = waiting.shift(); turnsOfLane; turnsOfLane = waiting.shift()) {
        for (const { feed, minute } of turnsOfLane) {
          try {
            if (signal.aborted) continue;
            const report = await ports.poll(feed, minute, once);
            if (signal.aborted) continue;
            ports.onPolled(feed, report);
            heard(report);
          } finally {
            underWay.delete(feed.id);
          }
        }
      }
    };
    await Promise.all(Array.from({ length: Math.min(LANES_AT_ONCE, waiting.length) }, worker));
  }

  return {
    run(turns: readonly Turn[], once: boolean, heard: (report: FeedReport) => void): Promise<void> {
      const round = run(turns, once, heard);
      const kept = round.finally(() => running.delete(kept)).catch(() => {});
      running.add(kept);
      return round;
    },
    idle: () => Promise.all(running),
  };
}

/** Tells, one at a time: a ring while it tells makes it tell once more, since it may have passed what is new. */
function createBell(notify: () => Promise<unknown>, signal: AbortSignal) {
  const faults = firstFault();
  let rung = false;
  let telling: Promise<void> | null = null;
  async function tell(): Promise<void> {
    while (rung && !signal.aborted) {
      rung = false;
      await notify();
    }
  }
  return {
    fault: faults.promise,
    ring(): void {
      rung = true;
      if (telling) return;
      telling = tell().finally(() => {
        telling = null;
      });
      faults.watch(telling);
    },
    idle: async () => telling?.catch(() => {}),
  };
}

/** A promise that rejects with the first fault among those it is given, and never resolves. */
function firstFault() {
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<never>((_, no) => {
    reject = no;
  });
  promise.catch(() => {});
  return {
    promise,
    watch(work: Promise<unknown>): void {
      work.catch((error: unknown) => reject(error));
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
