/**
 * `npm run simulate`: many seeds, or one again. Ends with exit code 1 if a promise was broken, and says which command
 * shows it again.
 *
 *   npm run simulate                              1,000 seeds
 *   npm run simulate -- --seeds 10000 --jobs 2    more, in two processes
 *   npm run simulate -- --seed 4711 --trace       one, step by step
 *   npm run simulate -- --mistakes                each deliberate mistake, until it is caught
 */
import { parseArgs } from 'node:util';
import { MISTAKES } from './mistakes.ts';
import { catches } from './proof.ts';
import { createTally, runSeed, type Seeded } from './seeds.ts';
import { inProcesses } from './workers.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    jobs: { type: 'string', default: '1' },
    trace: { type: 'boolean', default: false },
    'keep-going': { type: 'boolean', default: false },
    mistake: { type: 'string' },
    mistakes: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

function number(name: 'seeds' | 'from' | 'seed' | 'jobs', text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  console.error(`--${name} takes a whole number, not «${text}».`);
  process.exit(2);
}

const mistake =
  values.mistake === undefined ? undefined : MISTAKES.find(({ name }) => name.includes(values.mistake!));
if (values.mistake !== undefined && !mistake) {
  const names = MISTAKES.map(({ name }) => `  ${name}`).join('\n');
  console.error(`There is no mistake «${values.mistake}»; there are:\n${names}`);
  process.exit(2);
}

const from = number('from', values.from);

if (values.mistakes) {
  let missed = 0;
  for (const one of MISTAKES) {
    const caught = await catches(one, from, from + 199);
    if (!caught) missed += 1;
    console.log(
      caught
        ? `seed ${String(caught.seed).padStart(4)}  ${one.name}: ${caught.broken}`
        : `NOT CAUGHT  ${one.name}`,
    );
  }
  console.log(
    `${MISTAKES.length - missed} of ${MISTAKES.length} deliberate mistakes are caught within 200 seeds.`,
  );
  process.exit(missed === 0 ? 0 : 1);
}

const first = values.seed === undefined ? from : number('seed', values.seed);
const last = values.seed === undefined ? first + number('seeds', values.seeds) - 1 : first;
const tally = createTally();
let failures = 0;
let heard = 0;

/** False ends the run. */
function hear(seeded: Seeded): boolean {
  if (values.json) console.log(JSON.stringify(seeded));
  else tally.add(seeded);
  heard += 1;
  // Many seeds take half an hour: a person who waits sees that they go on.
  if (!values.json && process.stderr.isTTY) process.stderr.write(`\r${heard} of ${last - first + 1} seeds `);
  if (seeded.broken.length === 0) return true;
  failures += 1;
  if (!values.json) {
    console.log(`Seed ${seeded.seed} breaks a promise:`);
    for (const line of seeded.broken) console.log(`  ${line}`);
    console.log(`See it again: npm run simulate -- --seed ${seeded.seed} --trace`);
  }
  return values['keep-going'] || values.json;
}

const jobs = number('jobs', values.jobs);
if (jobs > 1 && last > first) {
  await inProcesses(jobs, first, last, hear);
} else {
  const options = {
    ...(mistake ? { mistake } : {}),
    ...(values.trace ? { trace: (line: string) => console.log(line) } : {}),
  };
  for (let seed = first; seed <= last; seed += 1) if (!hear(await runSeed(seed, options))) break;
}
if (!values.json) console.log(tally.line(failures));
process.exit(failures === 0 || values.json ? 0 : 1);
