/** Seeds in several processes: each runs this command over a part of them and says what came of each in a line. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Seeded } from './seeds.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

/** Hears of every seed in the order in which they end; `hear` ends the run by returning false. */
export async function inProcesses(
  jobs: number,
  first: number,
  last: number,
  hear: (seeded: Seeded) => boolean,
): Promise<void> {
  const share = Math.ceil((last - first + 1) / jobs);
  const children = Array.from({ length: jobs }, (_, nth) => {
    const from = first + nth * share;
    const seeds = Math.min(share, last - from + 1);
    return spawn(
      process.execPath,
      [...process.execArgv, MAIN, '--json', '--from', String(from), '--seeds', String(Math.max(0, seeds))],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
  });
  const ends = children.map(async (child) => {
    for await (const line of createInterface({ input: child.stdout })) {
      if (hear(JSON.parse(line))) continue;
      for (const other of children) other.kill();
      return;
    }
  });
  await Promise.all(ends);
}
