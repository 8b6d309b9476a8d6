/** Runs the CDK command line of this project, the same way on every system. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const BIN = join(dirname(createRequire(import.meta.url).resolve('aws-cdk/package.json')), 'bin', 'cdk');

/** Its exit code. What it prints is shown as it comes, and it may ask. */
export function cdk(args: readonly string[]): number {
  const run = spawnSync(process.execPath, [BIN, ...args], {
    stdio: 'inherit',
    cwd: join(import.meta.dirname, '..'),
  });
  if (run.error) throw run.error;
  return run.status ?? 1;
}

/** Ends with the help of a script that was asked for it, before anything is done; CDK would show its own. */
export function helpIfAsked(args: readonly string[], help: string): void {
  if (!args.includes('--help') && !args.includes('-h')) return;
  process.stdout.write(help);
  process.exit(0);
}

/** What a person wrote on the command line; where it cannot be read, one line says so and the process ends. */
export function readOrEnd<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
