import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSink } from '../../cli/sink.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-sink-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const opened = async (file: string) => {
  const sink = await openSink(file);
  if (!sink.ok) throw new Error(sink.message);
  return sink.value;
};

describe('A file that a command writes', () => {
  it('bears its name only when it is whole', async () => {
    const file = join(folder, 'archive.jsonl');
    writeFileSync(file, 'older');
    const sink = await opened(file);
    await sink.write('one\n');
    await sink.write('two\n');
    expect(readFileSync(file, 'utf8')).toBe('older');
    expect(await sink.keep()).toEqual({ ok: true, value: null });
    expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n');
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  it('leaves what stood there where the work fails', async () => {
    const file = join(folder, 'kept.jsonl');
    writeFileSync(file, 'older');
    const sink = await opened(file);
    await sink.write('one\n');
    await sink.drop();
    expect(readFileSync(file, 'utf8')).toBe('older');
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  it('says in a line why it cannot be written', async () => {
    mkdirSync(join(folder, 'a-folder'));
    expect(await openSink(join(folder, 'a-folder'))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/a-folder is a folder: name a file in it\.$/),
    });
    expect(await openSink(join(folder, 'none', 'x.jsonl'))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/its folder does not exist; make it first\.$/),
    });
  });

  it.runIf(existsSync('/dev/full'))('says so where the disk is full, and ends no process', async () => {
    const sink = await opened('/dev/full');
    const write = async () => {
      for (let at = 0; at < 64; at++) await sink.write('x'.repeat(64 * 1024));
    };
    await expect(write()).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await sink.keep()).toMatchObject({ ok: false, message: expect.stringMatching(/free some space/) });
    expect(existsSync('/dev/full')).toBe(true);
  });
});
