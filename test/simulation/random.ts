/** Everything that chance decides in a simulation comes from one seed, so that a failing one replays exactly. */

export interface Dice {
  /** Uniform in [0, 1). */
  next(): number;
  chance(probability: number): boolean;
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  pick<T>(values: readonly T[]): T;
  shuffled<T>(values: readonly T[]): T[];
  /** Dice of their own, so that more throws in one place do not change what another place sees. */
  fork(): Dice;
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to mix schedules. */
export function dice(seed: number): Dice {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: (probability) => next() < probability,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (values) => values[Math.floor(next() * values.length)]!,
    shuffled: (values) =>
      values
        .map((value) => ({ value, rank: next() }))
        .sort((one, other) => one.rank - other.rank)
        .map(({ value }) => value),
    fork: () => dice(Math.floor(next() * 2 ** 32)),
  };
}
