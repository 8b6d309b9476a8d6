import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storageFault } from '../../local/faults.ts';
import { formatRow } from '../../local/transfer.ts';
import { BIN, type Ended, run } from '../support/marsad.ts';

describe('A fault of the disk is one line that says what to do', () => {
  const withCode = (code: string, message = code) => Object.assign(new Error(message), { code });
  it.each([
    [withCode('ENOSPC'), 'disk is full'],
    [withCode('EDQUOT'), 'disk is full'],
    [new Error('IO error: .marsad/db/000004.log: No space left on device'), 'disk is full'],
    [new Error('Database failed', { cause: withCode('ENOSPC') }), 'disk is full'],
    [withCode('EROFS'), 'read-only'],
    [withCode('EACCES'), 'may not be written'],
    [withCode('EMFILE'), 'ulimit -n'],
    [withCode('LEVEL_CORRUPTION', 'Corruption: bad block'), 'damaged'],
    [withCode('LEVEL_LOCKED'), 'in use'],
    [new Error('Database is closed'), 'check the disk'],
  ])('%s', (error, expected) => {
    expect(storageFault(error)).toContain(expected);
    expect(storageFault(error)).not.toContain('\n');
  });

  it('leaves other errors alone', () => {
    expect(storageFault(new TypeError('x is not a function'))).toBeNull();
    const circular = new Error('a');
    circular.cause = circular;
    expect(storageFault(circular)).toBeNull();
    expect(storageFault('text')).toBeNull();
  });
});

describe('A data folder that cannot be made', { timeout: 120_000 }, () => {
  // Below /proc the system says of a folder that is there that it is not, and Node would ask for ever.
  it.runIf(process.platform === 'linux')('ends the command with one line', async () => {
    expect(await run(['watch', '--once', '--sample', '--data', '/proc/marsad/data'])).toEqual({
      code: 1,
      out: '',
      err: 'marsad: /proc/marsad/data cannot be used as a data folder: name another with --data.\n',
    });
  });
});

// A limit of the file size stands for a full disk: the system refuses the write in the same way.
describe.runIf(process.platform !== 'win32')('A disk that fills up', { timeout: 120_000 }, () => {
  const ROWS = 400;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'marsad-disk-'));
    const rows = Array.from({ length: ROWS }, (_, at) =>
      formatRow({ table: 'state', item: { id: { S: `feed:${at}` }, seen: { S: 'x'.repeat(1_000) } } }),
    );
    writeFileSync(join(folder, 'rows.jsonl'), `${rows.join('\n')}\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function importWithin(blocks: number): Promise<Ended> {
    return new Promise((resolve) => {
      const command = `ulimit -f ${blocks}; exec "$0" "$1" import rows.jsonl --data data`;
      const child = spawn('sh', ['-c', command, process.execPath, BIN], { cwd: folder });
      let out = '';
      let err = '';
      child.stdout.on('data', (text) => (out += text));
      child.stderr.on('data', (text) => (err += text));
      child.on('close', (code) => resolve({ code, out, err }));
    });
  }

  it('ends the command with one line, loses nothing that was stored, and goes on once there is room', async () => {
    const full = await importWithin(200);
    expect(full.err).toMatch(/^marsad: The disk is full[^\n]*\n$/);
    expect(full).toMatchObject({ code: 1, out: '' });

    const again = await run(['import', 'rows.jsonl', '--data', 'data'], { cwd: folder });
    expect(again.code, again.err).toBe(0);
    const [, put, kept] = /^(\d+) rows put; (\d+) were there already/.exec(again.err) ?? [];
    expect(Number(kept)).toBeGreaterThan(50);
    expect(Number(put) + Number(kept)).toBe(ROWS);
  });
});
