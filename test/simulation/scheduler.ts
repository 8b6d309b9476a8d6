/**
 * Virtual time, and who runs next. Processes meet only at steps (each access to the store, the network or the topic
 * is one); between two steps exactly one of them runs. So the order of steps is the whole schedule, and it comes
 * from the dice. A process that is killed gets no further step: like one that died, it neither ends nor fails.
 */
import type { Dice } from './random.ts';

/** A step takes this long, in virtual milliseconds. */
const STEP_MS: readonly [number, number] = [1, 40];
/** Turns of Node's event loop after which a process that neither waits nor ends does something outside its ports. */
const MOST_TURNS = 1_000;

export interface Process {
  readonly name: string;
  /** By how much its machine's clock is wrong, in milliseconds. */
  readonly skew: number;
  alive: boolean;
  /** `running` for ever where it was killed. */
  end: 'running' | 'well' | 'failed';
  /** Steps until it dies; Infinity for one that lives. */
  stepsLeft: number;
  /** Places at which it waits now. */
  waits: number;
}

interface Waiting {
  readonly process: Process;
  /** Not before this. */
  readonly at: number;
  readonly go: () => void;
}

interface Event {
  readonly at: number;
  readonly happen: () => void;
}

export interface Spawned {
  readonly name: string;
  readonly skew?: number;
  readonly stepsLeft?: number;
}

export interface Scheduler {
  now(): number;
  /** Steps that were taken. */
  steps(): number;
  /** Starts a process. */
  spawn(process: Spawned, run: (process: Process) => Promise<void>): Process;
  /** Waits for its turn. */
  step(process: Process): Promise<void>;
  sleep(process: Process, ms: number): Promise<void>;
  /** Something that happens by itself, at a time. */
  at(time: number, happen: () => void): void;
  /** Runs until nothing is left that could happen before `until`, or until `stop` is called. */
  run(until: number): Promise<void>;
  stop(): void;
  kill(process: Process): void;
}

export function createScheduler(dice: Dice, start: number): Scheduler {
  let now = start;
  let steps = 0;
  let stopped = false;
  const waiting: Waiting[] = [];
  /** The latest first, so that the next one is taken from the end. */
  const events: Event[] = [];
  const faults: unknown[] = [];

  function wait(process: Process, at: number): Promise<void> {
    return new Promise((go) => {
      if (!process.alive) return;
      process.waits += 1;
      waiting.push({ process, at, go });
    });
  }

  function remove(entry: Waiting): void {
    waiting.splice(waiting.indexOf(entry), 1);
    entry.process.waits -= 1;
  }

  /** Lets whoever was just woken run until it waits for its next step, or ends. */
  async function settle(process: Process): Promise<void> {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (!process.alive || process.waits > 0) return;
    }
    throw new Error(`${process.name} does something that is no step.`);
  }

  function kill(process: Process): void {
    process.alive = false;
    for (const entry of waiting.filter((one) => one.process === process)) remove(entry);
  }

  async function take(chosen: Waiting): Promise<void> {
    const { process } = chosen;
    remove(chosen);
    now += dice.int(...STEP_MS);
    if (process.stepsLeft <= 0) {
      kill(process);
      return;
    }
    process.stepsLeft -= 1;
    steps += 1;
    chosen.go();
    await settle(process);
  }

  /** When something can happen next. */
  function next(): number {
    let first = events.at(-1)?.at ?? Number.POSITIVE_INFINITY;
    for (const { at } of waiting) if (at < first) first = at;
    return first;
  }

  return {
    now: () => now,
    steps: () => steps,
    spawn({ name, skew = 0, stepsLeft = Number.POSITIVE_INFINITY }, run) {
      const process: Process = { name, skew, alive: true, end: 'running', stepsLeft, waits: 0 };
      void wait(process, now)
        .then(() => run(process))
        .then(() => {
          if (process.end === 'running') process.end = 'well';
        })
        .catch((error: unknown) => faults.push(error))
        .finally(() => {
          process.alive = false;
        });
      return process;
    },
    step: (process) => wait(process, now),
    sleep: (process, ms) => wait(process, now + ms),
    at(time, happen) {
      const at = Math.max(time, now);
      events.splice(events.findLastIndex((other) => other.at > at) + 1, 0, { at, happen });
    },
    kill,
    stop() {
      stopped = true;
    },
    async run(until) {
      while (!stopped) {
        const event = events.at(-1);
        if (event && event.at <= now) {
          events.pop();
          event.happen();
        } else {
          const ready = waiting.filter(({ at }) => at <= now);
          if (ready.length > 0) await take(dice.pick(ready));
          else {
            const then = next();
            if (then > until) break;
            now = then;
          }
        }
        if (faults.length > 0) throw faults[0];
      }
      now = Math.max(now, stopped ? now : until);
    },
  };
}
