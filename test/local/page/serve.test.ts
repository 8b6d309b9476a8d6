import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent, createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../functions/base/store.ts';
import { listen } from '../../../local/loopback.ts';
import type { PageParts } from '../../../local/page/app.ts';
import { openPage } from '../../../local/page/serve.ts';
import { run, start } from '../../support/marsad.ts';
import { createMemoryStore } from '../../support/memory-store.ts';
import { aConfig, aMatcher } from '../../support/watch.ts';

const config = aConfig();
const parts: PageParts = {
  store: createMemoryStore(),
  clock: { now: () => Date.now() },
  plan: () => ({ config, matcher: aMatcher(config.rules) }),
  polls: new Map(),
  warn: () => {},
};

interface Answered {
  readonly status: number;
  readonly body: string;
}

/** Asks as any program could: with what headers it likes. */
function ask(address: string, headers: Record<string, string> = {}, agent?: Agent): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = get(address, { headers, ...(agent ? { agent } : { agent: false }) }, async (response) => {
      let body = '';
      for await (const chunk of response) body += chunk;
      resolve({ status: response.statusCode ?? 0, body });
    });
    asked.on('error', reject);
  });
}

describe('The page on its port', () => {
  it('answers on this machine alone, and nobody who came by another name', async () => {
    const opened = await openPage(0, parts);
    if (!opened.ok) throw new Error(opened.message);
    const { address, close } = opened.value;
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await ask(address)).toMatchObject({
      status: 200,
      body: expect.stringContaining('<html lang="ar"'),
    });
    expect((await ask(address, { host: 'evil.example' })).status).toBe(403);
    expect((await ask(`${address}nothing`)).status).toBe(404);
    await close();
    await expect(ask(address)).rejects.toThrow();
  });

  it('leaves the classes of the process as they were', async () => {
    const before = [globalThis.Request, globalThis.Response];
    const opened = await openPage(0, parts);
    if (!opened.ok) throw new Error(opened.message);
    await ask(opened.value.address);
    expect([globalThis.Request, globalThis.Response]).toEqual(before);
    await opened.value.close();
  });

  it('ends although browsers hold connections open', async () => {
    const opened = await openPage(0, parts);
    if (!opened.ok) throw new Error(opened.message);
    const agent = new Agent({ keepAlive: true });
    await ask(opened.value.address, {}, agent);
    await opened.value.close();
    agent.destroy();
  });

  it('does not go on with a search whose reader has gone', async () => {
    let queries = 0;
    const endless: Store = {
      ...parts.store,
      query: async (_, { index }) => {
        queries += 1;
        await new Promise((resolve) => setTimeout(resolve, 10));
        const row = { source: 's', date: `2026-11-24T00:00:00.000Z#${queries}`, title: 'خبر' };
        return { rows: [row], next: index === undefined ? { source: 's', date: row.date } : undefined };
      },
    };
    const opened = await openPage(0, { ...parts, store: endless });
    if (!opened.ok) throw new Error(opened.message);
    const asked = get(`${opened.value.address}articles?source=s&q=x1`, { agent: false });
    asked.on('error', () => {});
    while (queries < 5) await new Promise((resolve) => setTimeout(resolve, 5));
    asked.destroy();
    for (let before = -1; before !== queries; ) {
      before = queries;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    // By its own limit it would have gone on for two seconds, which are some 150 queries.
    expect(queries).toBeLessThan(100);
    await opened.value.close();
  });

  it('says in one line that a port is in use', async () => {
    const other = createServer();
    const port = await listen(other, 0);
    const opened = await openPage(port, parts);
    expect(opened).toEqual({
      ok: false,
      message: `Port ${port} is in use: name another with --port, or 0 for any that is free.`,
    });
    other.close();
  });

  it('costs other commands nothing: its library is loaded with the page alone', () => {
    const root = new URL('../../../', import.meta.url);
    const files = ['local', 'cli', 'functions', 'infra'].flatMap((room) =>
      readdirSync(new URL(room, root), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${room}/${name.replaceAll('\\', '/')}`),
    );
    const outside = files.filter((file) => !file.startsWith('local/page/'));
    expect(outside.length).toBeGreaterThan(200);
    for (const file of outside) {
      const text = readFileSync(new URL(file, root), 'utf8');
      expect([file, /from '(hono|@hono)/.test(text)]).toEqual([file, false]);
      const pages = [...text.matchAll(/^import (?!type ).*from '.*\/page\/.*'/gm)].map(([line]) => line);
      expect([file, pages]).toEqual([file, []]);
    }
  });
});

// Each starts a process; the limit is a watchdog for a machine that is busy with other things.
describe.concurrent('watch --port', { timeout: 120_000 }, () => {
  let folder: string;
  let taken: Server;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'marsad-page-'));
    taken = createServer();
    await listen(taken, 0);
  });
  afterAll(() => {
    taken.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says its address, shows what is found while it watches, and ends at Ctrl-C beside an open browser', async () => {
    const watching = start(['watch', '--sample', '--data', join(folder, 'a'), '--port', '0']);
    await watching.until(({ err }) => /The page: http:\/\/127\.0\.0\.1:\d+\//.test(err));
    const address = /The page: (\S+)/.exec(watching.err())?.[1] ?? '';
    await watching.until(({ out }) => out.includes('→'));
    const agent = new Agent({ keepAlive: true });
    const { status, body } = await ask(address, {}, agent);
    expect(status).toBe(200);
    expect(body).toContain('<mark>');
    watching.child.kill('SIGINT');
    const { code, err } = await watching.ended;
    expect(code).toBe(0);
    // Said by a run that came to its end, not by one that was cut off.
    expect(err).toMatch(/\d+ new articles, \d+ alerts/);
    agent.destroy();
  });

  it('ends with 1 and one line where the port is in use', async () => {
    const { port } = taken.address() as AddressInfo;
    const { code, err } = await run([
      'watch',
      '--sample',
      '--data',
      join(folder, 'b'),
      '--port',
      String(port),
    ]);
    expect(code).toBe(1);
    expect(err.trim().split('\n').at(-1)).toBe(
      `marsad: Port ${port} is in use: name another with --port, or 0 for any that is free.`,
    );
  });

  it.each([
    ['99999', []],
    ['8080', ['--once']],
  ] as const)('ends with 2 for what cannot be meant: --port %s', async (port, more) => {
    const { code, err } = await run(['watch', '--sample', `--port=${port}`, ...more]);
    expect(code).toBe(2);
    expect(err).toMatch(
      more.length > 0 ? /'--port <n>' cannot be used with option '--once'/ : /1024 to 65535/,
    );
  });
});
