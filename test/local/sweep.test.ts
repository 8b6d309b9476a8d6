import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../local/store.ts';
import { sweepOnce } from '../../local/sweep.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const DAY = 86_400_000;
const seconds = (at: number) => Math.floor(at / 1000);

it('A sweep deletes what has expired from every table, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-sweep-'));
  const opened = await openStore(folder, { create: true });
  if (!opened.ok) throw new Error(opened.message);
  const { store, tables } = opened.value;
  try {
    // Published long before it was first seen, 400 days ago; and one of the same day that was seen yesterday.
    const day = new Date(NOW - 2_000 * DAY).toISOString().slice(0, 10);
    await store.put('articles', {
      source: 'a',
      date: `${day}T00:00:00.000Z#old`,
      day,
      expires: seconds(NOW - DAY),
    });
    await store.put('articles', {
      source: 'a',
      date: `${day}T00:00:00.000Z#late`,
      day,
      expires: seconds(NOW + DAY),
    });
    for (let at = 0; at < 30; at++) {
      const expires = seconds(at % 3 === 0 ? NOW - DAY : NOW + DAY);
      await store.put('identities', { identity: `i${at}`, expires });
      await store.put('messages', { id: `m${at}`, expires });
      await store.put('alerts', { rule: 'r', date: `2026-01-01T00:00:00.000Z#${at}`, expires });
    }
    await store.put('identities', { identity: 'for ever' });
    const ports = {
      tables,
      clock: { now: () => NOW, sleep: async () => {} },
      signal: new AbortController().signal,
    };
    expect(await sweepOnce(ports)).toBe(31);
    expect((await store.query('articles', { partition: 'a' })).rows).toHaveLength(1);
    expect((await store.query('alerts', { partition: 'r' })).rows).toHaveLength(20);
    expect(await store.get('identities', { identity: 'i0' })).toBeUndefined();
    expect(await store.get('identities', { identity: 'i1' })).toBeDefined();
    expect(await store.get('identities', { identity: 'for ever' })).toBeDefined();
    expect(await sweepOnce(ports)).toBe(0);
  } finally {
    await opened.value.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
