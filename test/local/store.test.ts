import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEndpoint } from '../../local/data-folder.ts';
import { type HeldStore, holdStore, type OpenStore, openStore } from '../../local/store.ts';

let folder: string;
const open: { close(): Promise<void> }[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-store-'));
});
afterEach(async () => {
  for (const store of open.splice(0).reverse()) await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function hold(path = folder): Promise<HeldStore> {
  const held = await holdStore(path);
  if (!held.ok) throw new Error(held.message);
  open.push(held.value);
  return held.value;
}

async function use(path = folder): Promise<OpenStore> {
  const used = await openStore(path);
  if (!used.ok) throw new Error(used.message);
  open.push(used.value);
  return used.value;
}

const row = { id: 'feed:example', version: 1 };

describe('The data folder', { timeout: 120_000 }, () => {
  it('keeps rows from one opening to the next', async () => {
    const first = await hold();
    await first.store.put('state', row);
    await open.pop()?.close();
    const second = await hold();
    expect(await second.store.get('state', { id: row.id })).toEqual(row);
  });

  it('never ends a connection that idles: a request sent on it just then would be lost', async () => {
    const { embedded } = await hold();
    const { port, secret } = embedded.endpoint;
    const agent = new Agent({ keepAlive: true });
    const headers = { authorization: `AWS4-HMAC-SHA256 Credential=${secret}/x` };
    const [response] = await once(get({ host: '127.0.0.1', port, agent, headers }), 'response');
    response.resume();
    // Node tells here after how many idle seconds it would.
    expect([response.headers.connection, response.headers['keep-alive']]).toEqual(['keep-alive', undefined]);
    agent.destroy();
  });

  it('has the tables with their indexes', async () => {
    const { store } = await hold();
    await store.put('articles', { source: 'قناة', date: '2026-11-24T09:00:00.000Z#a', day: '2026-11-24' });
    const page = await store.query('articles', { index: 'byDay', partition: '2026-11-24' });
    expect(page.rows).toEqual([{ source: 'قناة', date: '2026-11-24T09:00:00.000Z#a', day: '2026-11-24' }]);
  });

  it('is read by other commands while watch has it open', async () => {
    const watch = await hold();
    const command = await use();
    await watch.store.put('state', row);
    expect(await command.store.get('state', { id: row.id })).toEqual(row);
  });

  it('is opened by a command itself when no watch runs', async () => {
    await hold();
    await open.pop()?.close();
    const command = await use();
    await command.store.put('state', row);
    expect(existsSync(join(folder, 'endpoint.json'))).toBe(false);
  });

  it('refuses a second watch in one line that names the first', async () => {
    await hold();
    const second = await holdStore(folder);
    expect(second).toEqual({ ok: false, message: expect.stringContaining(`process ${process.pid}`) });
    expect(second.ok || second.message).not.toContain('\n');
  });

  it('is taken over from a watch that was killed', async () => {
    // A process that holds the database and dies without a word, as under SIGKILL or a power cut.
    const script = `import { holdStore } from ${JSON.stringify(new URL('../../local/store.ts', import.meta.url).href)};
      const held = await holdStore(${JSON.stringify(folder)});
      await held.value.store.put('state', { id: 'feed:example', version: 1 });
      console.log('held');`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(readEndpoint({ endpoint: join(folder, 'endpoint.json') })?.pid).toBe(child.pid);

    const command = await use();
    expect(await command.store.get('state', { id: row.id })).toEqual(row);
    await open.pop()?.close();
    const watch = await hold();
    expect(readEndpoint(watch.folder)?.pid).toBe(process.pid);
  });

  it('is made whole after a death while its tables were made', async () => {
    await hold();
    await open.pop()?.close();
    const level = new ClassicLevel<string, Record<string, unknown>>(join(folder, 'db'), {
      valueEncoding: 'json',
    });
    const table = await level.get('table~state');
    await level.put('table~state', { ...table, TableStatus: 'CREATING' });
    await level.close();
    const { store } = await hold();
    expect(await store.put('state', row)).toBe('done');
  });

  it('says how to begin where nothing was stored yet', async () => {
    const absent = await openStore(join(folder, 'none'));
    expect(absent).toEqual({ ok: false, message: expect.stringContaining('npm start') });
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it('says where the samples are to who has looked at nothing else yet', async () => {
    await hold(join(folder, 'none', 'sample'));
    expect(await openStore(join(folder, 'none'))).toEqual({
      ok: false,
      message: expect.stringContaining(`--data ${join(folder, 'none', 'sample')} for the samples`),
    });
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'is not called empty by an account that may not enter it',
    async () => {
      const locked = join(folder, 'locked');
      mkdirSync(locked, { mode: 0o000 });
      expect(await openStore(locked)).toEqual({
        ok: false,
        message: expect.stringContaining('may not be read by this account'),
      });
    },
  );

  it('refuses data of another version before it touches any', async () => {
    writeFileSync(join(folder, 'version'), '99\n');
    for (const opened of [await holdStore(folder), await openStore(folder)])
      expect(opened).toEqual({ ok: false, message: expect.stringMatching(/version 99.*update Marsad/) });
    expect(existsSync(join(folder, 'db'))).toBe(false);
  });

  it('gives one line for a folder that is a file, and for a damaged database', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await holdStore(join(folder, 'file'))).toEqual({
      ok: false,
      message: expect.stringContaining('--data'),
    });

    const damaged = join(folder, 'damaged');
    const held = await hold(damaged);
    await held.store.put('state', row);
    await open.pop()?.close();
    mkdirSync(join(damaged, 'db'), { recursive: true });
    writeFileSync(join(damaged, 'db', 'CURRENT'), 'nonsense');
    const reopened = await holdStore(damaged);
    expect(reopened).toEqual({
      ok: false,
      message: expect.stringMatching(/damaged|failed|cannot be opened/),
    });
  });

  it.runIf(process.platform !== 'win32')(
    'shows its endpoint and its content to the owner alone',
    async () => {
      const path = join(folder, 'own');
      await hold(path);
      expect(statSync(path).mode & 0o777).toBe(0o700);
      expect(statSync(join(path, 'endpoint.json')).mode & 0o777).toBe(0o600);
      chmodSync(path, 0o700);
      expect(JSON.parse(readFileSync(join(path, 'endpoint.json'), 'utf8'))).toHaveProperty('secret');
    },
  );
});
