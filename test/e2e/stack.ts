/** The stack as its user meets it: deployed by `npm run deploy`'s own script, asked by the `marsad` command. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Cloud, ROOT } from './ministack.ts';

export const STAGE = 'e2e';
export const STACK = `marsad-${STAGE}`;

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program of the project to its end. */
function run(cloud: Cloud, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      // CDK checks the template against the schemas of CloudFormation for seconds: `npm run synth` does that.
      env: { ...process.env, ...cloud.env, NO_COLOR: '1', CDK_VALIDATION: 'false' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, out, err }));
  });
}

/** Runs it and throws with all that it said where it fails. */
async function succeed(cloud: Cloud, args: readonly string[]): Promise<Ended> {
  const ended = await run(cloud, args);
  if (ended.code !== 0)
    throw new Error(`${args.join(' ')} ended with ${ended.code}:\n${ended.out}${ended.err}`);
  return ended;
}

const context = (watchFile: string, stage: string) => [
  ...['--context', `stage=${stage}`, '--context', `file=${watchFile}`],
];
const DEPLOY = ['--import', 'tsx', join('infra', 'deploy.ts')];

export const deploy = (cloud: Cloud, watchFile: string, stage = STAGE) =>
  succeed(cloud, [...DEPLOY, '--yes', '--ci', ...context(watchFile, stage)]);

/** As a person does, who is asked; here nobody answers. */
export const tryDeploy = (cloud: Cloud, watchFile: string) =>
  run(cloud, [...DEPLOY, '--ci', ...context(watchFile, STAGE)]);

export const destroy = (cloud: Cloud, watchFile: string, stage = STAGE) =>
  succeed(cloud, ['--import', 'tsx', join('infra', 'destroy.ts'), '--force', ...context(watchFile, stage)]);

const CLI = join('cli', 'marsad.mjs');
/** The command, which is to succeed. */
export const marsad = (cloud: Cloud, ...args: string[]) => succeed(cloud, [CLI, ...args]);
/** The command, which may fail. */
export const tryMarsad = (cloud: Cloud, ...args: string[]) => run(cloud, [CLI, ...args]);
