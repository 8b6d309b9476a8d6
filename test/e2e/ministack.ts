/**
 * MiniStack, a local AWS: fetched into a virtual environment of its own, started on a free port of the loopback
 * interface, stopped again. Nothing outside of `.build/e2e` is touched.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
export const WORK = join(ROOT, '.build', 'e2e');
const VENV = join(WORK, 'venv');
const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt');
const START_TRIES = 150;

export interface Cloud {
  readonly endpoint: string;
  /** For the SDK, CDK and the command line: points them here, with credentials that are none. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Throws with one line that says what is missing. */
export async function startCloud(): Promise<Cloud> {
  const python = prepare();
  const port = await freePort();
  // By number: the SDK would put the bucket's name before a host name, which no resolver knows.
  const endpoint = `http://127.0.0.1:${port}`;
  const log = openSync(join(WORK, 'ministack.log'), 'w');
  const server = spawn(python, ['-m', 'ministack'], {
    cwd: WORK,
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: '127.0.0.1',
      // Where the functions run: on this Node, so its warning for old ones would fill their logs.
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  });
  try {
    await healthy(server, endpoint);
  } catch (error) {
    server.kill();
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

/** The path of a Python that has MiniStack. Making it needs the package index once, then no network. */
function prepare(): string {
  mkdirSync(WORK, { recursive: true });
  const windows = process.platform === 'win32';
  const python = windows ? join(VENV, 'Scripts', 'python.exe') : join(VENV, 'bin', 'python');
  const wanted = readFileSync(REQUIREMENTS, 'utf8').trim();
  if (existsSync(python) && run(python, ['-m', 'pip', 'freeze']).trim() === wanted) return python;

  const system = ['python3', 'python'].find(
    (name) => spawnSync(name, ['-c', 'import sys, venv; sys.exit(sys.version_info < (3, 10))']).status === 0,
  );
  if (!system)
    throw new Error(
      'The end-to-end test needs Python 3.10 or later with its venv module: install it and repeat.',
    );
  run(system, ['-m', 'venv', '--clear', VENV]);
  run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS]);
  return python;
}

function run(command: string, args: readonly string[]): string {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 24 });
  if (result.status === 0) return result.stdout;
  const why = (result.error?.message ?? result.stderr).trim().split('\n').at(-1);
  throw new Error(`The end-to-end test could not prepare MiniStack (${args.slice(0, 3).join(' ')}): ${why}`);
}

async function healthy(server: ChildProcess, endpoint: string): Promise<void> {
  for (let attempt = 0; attempt < START_TRIES; attempt += 1) {
    if (server.exitCode !== null) break;
    const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`MiniStack did not start: see ${join(WORK, 'ministack.log')}.`);
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
    setTimeout(() => server.kill('SIGKILL'), 5_000).unref();
  });
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
