/** What comes in from outside as arguments, so that a simulation can drive everything from one seed. */

/** Milliseconds since the epoch. */
export type Millis = number;

export interface Clock {
  now(): Millis;
  sleep(ms: number): Promise<void>;
}

/** Uniform in [0, 1). */
export type Random = () => number;

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** One structured line about what happened; `level` decides who sees it. */
export interface Log {
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
}

export const silent: Log = { info() {}, warn() {}, error() {} };
