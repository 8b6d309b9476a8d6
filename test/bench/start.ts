/** How long a function takes to be loaded: its files as they are deployed, in a process of its own, beside an empty one. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resources, synth } from '../infra/synth.ts';
import type { BenchRow } from './bench.ts';

export const name = 'start';

const ROUNDS = 11;
/** Milliseconds of the processor more than an empty process. */
const BUDGETS: Readonly<Record<string, number>> = { dispatch: 60, poll: 100, notify: 60 };
const MB = 1_000_000;
/** Megabytes of all files of a function together. */
const SIZES: Readonly<Record<string, number>> = { dispatch: 0.7, poll: 1.2, notify: 0.7 };
const ENVIRONMENT = {
  ...{ AWS_REGION: 'us-east-1', STACK: 'marsad', QUEUE_URL: 'http://127.0.0.1/' },
  ...{ TOPIC_ARN: 'arn:aws:sns:us-east-1:1:t', OPERATORS_TOPIC_ARN: 'arn:aws:sns:us-east-1:1:o' },
};

export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-start-'));
  try {
    const functions = Object.values(
      resources(synth(null, undefined, folder).template, 'AWS::Lambda::Function'),
    );
    const files = functions.map(({ Properties }) => {
      const { S3Key } = Properties.Code as { readonly S3Key: string };
      const files = join(folder, `asset.${S3Key.replace('.zip', '')}`);
      const size = readdirSync(files).reduce((sum, one) => sum + statSync(join(files, one)).size, 0);
      const name = String(Properties.FunctionName).replace('marsad-', '');
      return { name, file: join(files, 'index.mjs'), size };
    });
    const times = new Map<string, number[]>(
      ['empty', ...files.map(({ name }) => name)].map((of) => [of, []]),
    );
    for (let round = 0; round < ROUNDS; round += 1) {
      times.get('empty')!.push(load('0'));
      for (const { name, file } of files)
        times.get(name)!.push(load(`await import(${JSON.stringify(`file://${file}`)})`));
    }
    const empty = median(times.get('empty')!);
    return files.flatMap(({ name, size }) => [
      {
        name: `${name}: load, beyond an empty process (${Math.round(empty)} ms)`,
        unit: 'ms',
        median: median(times.get(name)!) - empty,
        budget: BUDGETS[name]!,
      },
      { name: `${name}: size of its files`, unit: 'MB', median: size / MB, budget: SIZES[name]! },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Processor time, user and system, rather than the clock's: so that a busy machine does not count against it. */
function load(code: string): number {
  const measured = `${code};const{user,system}=process.cpuUsage();console.log((user+system)/1000)`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', measured], {
    encoding: 'utf8',
    env: { ...process.env, ...ENVIRONMENT },
  });
  return Number(stdout);
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
