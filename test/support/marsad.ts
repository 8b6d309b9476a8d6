/** Runs the `marsad` command as a user would. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const BIN = fileURLToPath(new URL('../../cli/marsad.mjs', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Starts it, and gives the process and its end. */
export function start(args: readonly string[], { cwd, input, env }: RunOptions = {}) {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: {
      ...process.env,
      NO_COLOR: '1',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: undefined,
      ...env,
    },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, err })));
  return {
    child,
    ended,
    out: () => out,
    err: () => err,
    /** Until what it has written so far fits; its end rejects. */
    async until(fits: (text: { out: string; err: string }) => boolean): Promise<void> {
      const over = ended.then(() => {
        if (!fits({ out, err })) throw new Error(`It ended before: ${err}${out}`);
      });
      while (!fits({ out, err })) await Promise.race([new Promise((next) => setTimeout(next, 20)), over]);
    },
  };
}

export const run = (args: readonly string[], options?: RunOptions): Promise<Ended> =>
  start(args, options).ended;
