import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../local/store.ts';
import { type ExportedRow, exportRows, formatRow, importRow, parseRow } from '../../local/transfer.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-transfer-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function withStore<T>(name: string, work: (opened: Opened) => Promise<T>): Promise<T> {
  const opened = await openStore(join(folder, name), { create: true });
  if (!opened.ok) throw new Error(opened.message);
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}
type Opened = Extract<Awaited<ReturnType<typeof openStore>>, { ok: true }>['value'];

async function exported({ tables }: Opened): Promise<string[]> {
  const lines: string[] = [];
  for await (const row of exportRows(tables)) lines.push(formatRow(row));
  return lines;
}

function parsed(line: string): ExportedRow {
  const row = parseRow(JSON.parse(line));
  if (!row.ok) throw new Error(row.message);
  return row.value;
}

const article = {
  source: 'rafidain',
  date: '2026-11-24T09:00:00.000Z#a1',
  day: '2026-11-24',
  title: 'انسحاب',
  tags: ['a', 'b'],
};
const alert = {
  rule: 'oil',
  date: article.date,
  sketch: { text: new Uint8Array([0, 1, 255]), B: 'a field named B' },
};

it('An archive comes back as it was, bytes and all, but for the lease', async () => {
  const lines = await withStore('from', async (opened) => {
    await opened.store.put('articles', article);
    await opened.store.put('alerts', alert);
    await opened.store.put('state', { id: 'lease:notify', holder: 'x' });
    return exported(opened);
  });
  expect(lines).toHaveLength(2);
  await withStore('to', async (opened) => {
    for (const line of lines) expect(await importRow(opened.tables, parsed(line))).toBe(true);
    expect(await exported(opened)).toEqual(lines);
    expect(await opened.store.get('alerts', { rule: alert.rule, date: alert.date })).toEqual(alert);
    const page = await opened.store.query('articles', { index: 'byDay', partition: '2026-11-24' });
    expect(page.rows).toHaveLength(1);
  });
});

it('What is there already stays as it is', async () => {
  await withStore('to', async (opened) => {
    await opened.store.put('articles', article);
    const [line = ''] = await exported(opened);
    await opened.store.put('articles', { ...article, title: 'edited since' });
    expect(await importRow(opened.tables, parsed(line))).toBe(false);
    const kept = await opened.store.get('articles', { source: article.source, date: article.date });
    expect(kept?.title).toBe('edited since');
  });
});

it('A row of no table, or without its key, is refused', () => {
  expect(parseRow({ table: 'users', item: {} })).toMatchObject({ ok: false });
  expect(parseRow({ table: 'state', item: {} })).toMatchObject({
    ok: false,
    message: expect.stringContaining('"id"'),
  });
  expect(parseRow({ table: 'articles', item: { source: { S: 'a' } } })).toMatchObject({ ok: false });
  expect(parseRow({ table: 'articles' })).toMatchObject({ ok: false });
});
