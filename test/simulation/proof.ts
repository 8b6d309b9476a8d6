/** That the checks can fail: a deliberate mistake is caught by a seed that passes without it. */
import type { Mistake } from './mistakes.ts';
import { runSeed, type Seeded } from './seeds.ts';

export interface Caught {
  readonly seed: number;
  /** The first promise that it broke. */
  readonly broken: string;
}

const known = new Map<number, Promise<Seeded>>();

/** A seed without any mistake, run once however often it is asked for: many mistakes are caught by the same few. */
export function withoutMistake(seed: number): Promise<Seeded> {
  const run = known.get(seed) ?? runSeed(seed);
  known.set(seed, run);
  return run;
}

/** The first seed that catches a mistake for its own sake; undefined where none from `from` to `to` does. */
export async function catches(mistake: Mistake, from: number, to: number): Promise<Caught | undefined> {
  for (let seed = from; seed <= to; seed += 1) {
    const { broken } = await runSeed(seed, { mistake });
    if (broken[0] === undefined) continue;
    const without = await withoutMistake(seed);
    if (without.broken.length === 0) return { seed, broken: broken[0] };
  }
  return undefined;
}
