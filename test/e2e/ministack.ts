/**
 * MiniStack, a local AWS: fetched into a virtual environment of its own, started on a free port of the loopback
 * interface, stopped again with every process that it started. Nothing outside of `.build/e2e` is touched.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { bad, good, type Outcome } from '../../functions/base/outcome.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
export const WORK = join(ROOT, '.build', 'e2e');
const VENV = join(WORK, 'venv');
const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt');
/** Milliseconds until it answers; a machine that is busy otherwise needs more than the two seconds of an idle one. */
const STARTS_IN = 90_000;
/** Milliseconds for it to end by itself. */
const ENDS_IN = 5_000;

/**
 * Ends the whole group of processes when its input closes: MiniStack and the functions that it runs die with the test,
 * however that ends.
 */
const WATCHED = `
import os, runpy, signal, sys, threading
def watch():
    sys.stdin.buffer.read()
    if hasattr(os, 'killpg'):
        os.killpg(os.getpgrp(), signal.SIGKILL)
    os._exit(1)
threading.Thread(target=watch, daemon=True).start()
runpy.run_module('ministack', run_name='__main__')
`;

export interface Cloud {
  readonly endpoint: string;
  /** For the SDK, CDK and the command line: points them here, with credentials that are none. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Throws with one line that says what is missing. */
export async function startCloud(): Promise<Cloud> {
  const python = prepare();
  if (!python.ok) throw new Error(`The end-to-end test cannot run, because ${python.message}.`);
  const port = await freePort();
  // By number: the SDK would put the bucket's name before a host name, which no resolver knows.
  const endpoint = `http://127.0.0.1:${port}`;
  const log = openSync(join(WORK, 'ministack.log'), 'w');
  const server = spawn(python.value, ['-c', WATCHED], {
    cwd: WORK,
    stdio: ['pipe', log, log],
    detached: process.platform !== 'win32',
    env: {
      ...process.env,
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: '127.0.0.1',
      // Where the functions run: on this Node, so its warning for old ones would fill their logs.
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  });
  closeSync(log);
  try {
    await healthy(server, endpoint);
  } catch (error) {
    await stop(server);
    throw error;
  }
  return {
    endpoint,
    env: {
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_EC2_METADATA_DISABLED: 'true',
      CDK_DISABLE_CLI_TELEMETRY: 'true',
    },
    stop: () => stop(server),
  };
}

/**
 * The path of a Python that has MiniStack; where it cannot be had, what is missing, as a clause. Making it needs the
 * package index once, then no network.
 */
export function prepare(): Outcome<string> {
  mkdirSync(WORK, { recursive: true });
  const windows = process.platform === 'win32';
  const python = windows ? join(VENV, 'Scripts', 'python.exe') : join(VENV, 'bin', 'python');
  const wanted = readFileSync(REQUIREMENTS, 'utf8').trim();
  if (existsSync(python)) {
    const has = run(python, ['-m', 'pip', 'freeze']);
    if (has.ok && has.value.replaceAll('\r', '').trim() === wanted) return good(python);
  }
  const system = ['python3', 'python'].find(
    (name) => run(name, ['-c', 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))']).ok,
  );
  if (!system) return bad('Python 3.10 or later with its venv module is missing');
  const made = run(system, ['-m', 'venv', '--clear', VENV]);
  if (!made.ok) return bad(`no virtual environment can be made (${made.message})`);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS];
  const installed = run(python, pip);
  if (!installed.ok) return bad(`the package ministack cannot be had (${installed.message})`);
  return good(python);
}

/** What it printed, or the last line of its complaint. */
function run(command: string, args: readonly string[]): Outcome<string> {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 24, timeout: 300_000 });
  if (result.status === 0) return good(result.stdout);
  const why = result.error?.message ?? result.stderr ?? '';
  return bad(why.trim().split('\n').at(-1) ?? '');
}

async function healthy(server: ChildProcess, endpoint: string): Promise<void> {
  for (const deadline = Date.now() + STARTS_IN; Date.now() < deadline; ) {
    if (server.exitCode !== null) break;
    const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`MiniStack did not start: see ${join(WORK, 'ministack.log')}.`);
}

/** Asks it to end, then ends its whole group. */
async function stop(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  if (server.exitCode === null && server.signalCode === null) {
    server.kill('SIGTERM');
    const timer = setTimeout(() => server.stdin?.end(), ENDS_IN);
    await ended;
    clearTimeout(timer);
  }
  try {
    if (server.pid !== undefined && process.platform !== 'win32') process.kill(-server.pid, 'SIGKILL');
  } catch {
    // Nobody of it was left.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
