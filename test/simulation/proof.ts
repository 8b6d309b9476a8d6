/** That the checks can fail: a deliberate mistake is caught by a seed that passes without it. */
import type { Mistake } from './mistakes.ts';
import { runSeed } from './seeds.ts';

export interface Caught {
  readonly seed: number;
  /** The first promise that it broke. */
  readonly broken: string;
}

/** Whether a seed passes without any mistake; many are caught by the same few. */
const passing = new Map<number, Promise<boolean>>();

function passes(seed: number): Promise<boolean> {
  const known = passing.get(seed) ?? runSeed(seed).then(({ broken }) => broken.length === 0);
  passing.set(seed, known);
  return known;
}

/** The first seed that catches a mistake for its own sake; undefined where none from `from` to `to` does. */
export async function catches(mistake: Mistake, from: number, to: number): Promise<Caught | undefined> {
  for (let seed = from; seed <= to; seed += 1) {
    const { broken } = await runSeed(seed, { mistake });
    if (broken[0] === undefined) continue;
    if (await passes(seed)) return { seed, broken: broken[0] };
  }
  return undefined;
}
