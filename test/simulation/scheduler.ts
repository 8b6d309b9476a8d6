/**
 * Virtual time, and who runs next. Processes meet only at steps (each access to the store, the network or the topic
 * is one); between two steps exactly one of them runs. So the order of steps is the whole schedule, and it comes
 * from the dice. A process that is killed gets no further step: like one that died, it neither ends nor fails.
 */
import type { Dice } from './random.ts';

/** A step takes this long, in virtual milliseconds. */
const STEP_MS: readonly [number, number] = [1, 40];

export interface Process {
  readonly name: string;
  alive: boolean;
  /** `running` for ever where it was killed. */
  end: 'running' | 'well' | 'failed';
  /** Steps until it dies; Infinity for one that lives. */
  stepsLeft: number;
}

interface Waiting {
  readonly process: Process;
  /** Not before this. */
  readonly at: number;
  readonly order: number;
  readonly go: () => void;
}

export interface Scheduler {
  now(): number;
  /** Starts a process; the promise settles when it ends, and never if it is killed. */
  spawn(name: string, run: (process: Process) => Promise<void>, stepsLeft?: number): Process;
  /** Waits for its turn. */
  step(process: Process): Promise<void>;
  sleep(process: Process, ms: number): Promise<void>;
  /** Something that happens by itself, at a time. */
  at(time: number, happen: () => void): void;
  /** Runs until nothing is left that could happen before `until`. */
  run(until: number): Promise<void>;
  kill(process: Process): void;
}

export function createScheduler(dice: Dice, start: number): Scheduler {
  let now = start;
  let order = 0;
  let waiting: Waiting[] = [];
  /** The latest first, so that the next one is taken from the end. */
  const events: { readonly at: number; readonly order: number; readonly happen: () => void }[] = [];
  let faults: unknown[] = [];

  function wait(process: Process, at: number): Promise<void> {
    return new Promise((go) => {
      if (!process.alive) return;
      order += 1;
      waiting.push({ process, at, order, go });
    });
  }

  /** Lets whoever was just woken run until it waits for its next step, or ends. */
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };

  function kill(process: Process): void {
    process.alive = false;
    waiting = waiting.filter((entry) => entry.process !== process);
  }

  return {
    now: () => now,
    spawn(name, run, stepsLeft = Number.POSITIVE_INFINITY) {
      const process: Process = { name, alive: true, end: 'running', stepsLeft };
      void wait(process, now)
        .then(() => run(process))
        .then(() => {
          if (process.end === 'running') process.end = 'well';
        })
        .catch((error) => faults.push(error))
        .finally(() => {
          process.alive = false;
        });
      return process;
    },
    step: (process) => wait(process, now),
    sleep: (process, ms) => wait(process, now + ms),
    at(time, happen) {
      order += 1;
      const event = { at: Math.max(time, now), order, happen };
      const after = events.findLastIndex((other) => other.at > event.at);
      events.splice(after + 1, 0, event);
    },
    kill,
    async run(until) {
      for (;;) {
        const ready = waiting.filter(({ at }) => at <= now);
        const event = events.at(-1);
        if (event && event.at <= now) {
          events.pop();
          event.happen();
        } else if (ready.length > 0) {
          const chosen = dice.pick(ready);
          waiting = waiting.filter((entry) => entry !== chosen);
          now += dice.int(...STEP_MS);
          if (chosen.process.stepsLeft <= 0) {
            kill(chosen.process);
          } else {
            chosen.process.stepsLeft -= 1;
            chosen.go();
            await settle();
          }
        } else {
          const next = Math.min(event?.at ?? Number.POSITIVE_INFINITY, ...waiting.map(({ at }) => at));
          if (next > until) {
            now = Math.max(now, until);
            break;
          }
          now = next;
        }
        if (faults.length > 0) {
          const [fault] = faults;
          faults = [];
          throw fault;
        }
      }
    },
  };
}
