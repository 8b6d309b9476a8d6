/**
 * `npm run simulate`: many seeds, or one again. Ends with exit code 1 at the first broken promise, and says which
 * command shows it again.
 *
 *   npm run simulate                      1,000 seeds
 *   npm run simulate -- --seeds 10000     more
 *   npm run simulate -- --seed 4711 --trace    one, step by step
 */
import { parseArgs } from 'node:util';
import { check } from './check.ts';
import { MISTAKES } from './mistakes.ts';
import { simulate } from './run.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    trace: { type: 'boolean', default: false },
    mistake: { type: 'string' },
  },
});

const mistake =
  values.mistake === undefined ? undefined : MISTAKES.find(({ name }) => name.includes(values.mistake!));
if (values.mistake !== undefined && !mistake) {
  console.error(
    `There is no mistake «${values.mistake}»; there are: ${MISTAKES.map(({ name }) => name).join('; ')}.`,
  );
  process.exit(2);
}

async function one(
  seed: number,
): Promise<{ readonly broken: string[]; readonly steps: number; readonly told: number }> {
  const result = await simulate({
    seed,
    ...(mistake ? { mistake } : {}),
    ...(values.trace ? { trace: (line) => console.log(line) } : {}),
  });
  return { broken: check(result), steps: result.steps, told: result.published.length };
}

const first = Number(values.seed ?? values.from);
const last = values.seed === undefined ? first + Number(values.seeds) - 1 : first;
const began = Date.now();
let steps = 0;
let told = 0;
for (let seed = first; seed <= last; seed += 1) {
  const outcome = await one(seed).catch((error: unknown) => ({
    broken: [`it threw ${String(error)}`],
    steps: 0,
    told: 0,
  }));
  steps += outcome.steps;
  told += outcome.told;
  if (outcome.broken.length > 0) {
    console.log(`Seed ${seed} breaks a promise:`);
    for (const line of outcome.broken) console.log(`  ${line}`);
    console.log(`See it again: npm run simulate -- --seed ${seed} --trace`);
    process.exit(1);
  }
  if (process.stderr.isTTY && seed % 20 === 0) process.stderr.write(`\r${seed - first + 1} seeds`);
}
const seconds = (Date.now() - began) / 1000;
console.log(
  `${last - first + 1} seeds, ${steps.toLocaleString('en')} steps, ${told.toLocaleString('en')} messages in ${seconds.toFixed(0)} s: every promise held.`,
);
