import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportHead, formatRow } from '../../local/transfer.ts';
import { run } from '../support/marsad.ts';

const ROWS = 40;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = Array.from({ length: ROWS }, (_, at) =>
  formatRow({ table: 'state', item: { id: { S: `feed:${at}` } } }),
);

it('puts what stands before a line that was cut, says which line it is, and goes on from there', async () => {
  const cut = [exportHead(), ...rows.slice(0, 10), '{"table":"state","it'];
  writeFileSync(join(folder, 'cut.jsonl'), cut.join('\n'));
  expect(await run(['import', 'cut.jsonl', '--data', 'data'], { cwd: folder })).toEqual({
    code: 1,
    out: '',
    err: 'marsad: line 12 of cut.jsonl cannot be imported: it is no JSON object: write one object a line. The 10 rows before it are in.\n',
  });
  writeFileSync(join(folder, 'whole.jsonl'), `${[exportHead(), ...rows].join('\n')}\n`);
  expect(await run(['import', 'whole.jsonl', '--data', 'data'], { cwd: folder })).toEqual({
    code: 0,
    out: '',
    err: '30 rows put; 10 were there already and stay as they are.\n',
  });
});
