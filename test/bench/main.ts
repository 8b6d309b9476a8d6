/**
 * `npm run bench [NAME…] [-- --json]`: runs the benches of this folder (all, or those named), one after the other, and
 * prints a table, or with `--json` a line a row. Exit 1 where a budget is exceeded.
 */
import { readdir } from 'node:fs/promises';
import { cpus } from 'node:os';
import { type Bench, type BenchRow, holds } from './bench.ts';

const NOT_BENCHES = new Set(['bench.ts', 'main.ts']);

function isBench(module: unknown): module is Bench {
  return (
    typeof module === 'object' &&
    module !== null &&
    'name' in module &&
    typeof module.name === 'string' &&
    'run' in module &&
    typeof module.run === 'function'
  );
}

async function benches(names: readonly string[]): Promise<readonly Bench[]> {
  const files = (await readdir(import.meta.dirname)).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !NOT_BENCHES.has(file),
  );
  const all: Bench[] = [];
  for (const file of files.sort()) {
    const stem = file.slice(0, -'.ts'.length);
    if (names.length > 0 && !names.includes(stem)) continue;
    const module: unknown = await import(new URL(file, import.meta.url).href);
    if (isBench(module)) all.push(module);
  }
  return all;
}

const round = (value: number): number => Number(value.toPrecision(3));

function show(bench: string, rows: readonly BenchRow[]): void {
  console.log(`\n${bench}`);
  console.table(
    Object.fromEntries(
      rows.map((row) => [
        row.name,
        {
          median: `${round(row.median)} ${row.unit}`,
          budget: row.budget === undefined ? '' : `≤ ${row.budget} ${row.unit}`,
          ratios: (row.ratioTo ?? [])
            .map(
              ({ name, ratio, budget }) =>
                `${round(ratio)}× ${name}${budget === undefined ? '' : ` (≥ ${budget}×)`}`,
            )
            .join(', '),
          holds: holds(row) ? 'yes' : 'NO',
        },
      ]),
    ),
  );
}

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const asJson = words.includes('--json');
  const names = words.filter((word) => !word.startsWith('--'));
  const chosen = await benches(names);
  if (chosen.length === 0) {
    console.error(`bench: no bench is called ${names.join(' or ')}; leave the names out to run all.`);
    process.exitCode = 2;
    return;
  }
  const failed: string[] = [];
  for (const bench of chosen) {
    const rows = await bench.run();
    failed.push(...rows.filter((row) => !holds(row)).map((row) => `${bench.name}: ${row.name}`));
    if (asJson)
      for (const row of rows) console.log(JSON.stringify({ bench: bench.name, ...row, holds: holds(row) }));
    else show(bench.name, rows);
  }
  if (!asJson)
    console.log(
      `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`,
    );
  if (failed.length === 0) return;
  console.error(`bench: over budget: ${failed.join(', ')}`);
  process.exitCode = 1;
}

await main();
