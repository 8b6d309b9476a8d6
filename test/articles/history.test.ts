import { describe, expect, it } from 'vitest';
import { history } from '../../functions/articles/history.ts';
import type { Query, Store } from '../../functions/base/store.ts';
import { createMemoryStore } from '../support/memory-store.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-24T12:00:00Z');

async function filled(count: number, everyMs: number, expires?: number): Promise<Store> {
  const store = createMemoryStore();
  for (let at = 0; at < count; at += 1) {
    const published = new Date(NOW - at * everyMs).toISOString();
    await store.put('articles', {
      source: at % 2 ? 'rudaw' : 'almasalah',
      date: `${published}#${at}`,
      day: published.slice(0, 10),
      title: `خبر ${at}`,
      ...(expires ? { expires } : {}),
    });
  }
  return store;
}

async function titles(rows: AsyncGenerator<{ readonly title: string }>, limit = 1000): Promise<string[]> {
  const found: string[] = [];
  for await (const { title } of rows) {
    found.push(title);
    if (found.length === limit) break;
  }
  return found;
}

const reach = 30 * DAY;

describe('the history', () => {
  it('gives the newest first, of all sources and over the ends of days', async () => {
    const store = await filled(50, 3_600_000);
    expect(await titles(history(store, { now: NOW, reach }))).toEqual(
      Array.from({ length: 50 }, (_, at) => `خبر ${at}`),
    );
  });

  it('gives one source alone', async () => {
    const store = await filled(6, 3_600_000);
    expect(await titles(history(store, { now: NOW, reach, source: 'rudaw' }))).toEqual([
      'خبر 1',
      'خبر 3',
      'خبر 5',
    ]);
  });

  it.each([undefined, 'almasalah'])('keeps to from and to, the end excluded (source %s)', async (source) => {
    const store = await filled(10, 3_600_000);
    const range = { from: NOW - 6 * 3_600_000, to: NOW - 2 * 3_600_000 };
    const expected = source ? ['خبر 4', 'خبر 6'] : ['خبر 3', 'خبر 4', 'خبر 5', 'خبر 6'];
    expect(
      await titles(history(store, { now: NOW, reach, ...range, ...(source ? { source } : {}) })),
    ).toEqual(expected);
  });

  it('pages through more than one batch of a single day', async () => {
    const store = await filled(450, 60_000);
    const found = await titles(history(store, { now: NOW, reach }));
    expect(found).toHaveLength(450);
    expect(new Set(found).size).toBe(450);
  });

  it('leaves out what has expired, even while it is still there', async () => {
    const store = await filled(3, 60_000, NOW / 1000);
    expect(await titles(history(store, { now: NOW, reach }))).toEqual([]);
  });

  it.each([undefined, 'almasalah'])('goes on from where a list ended (source %s)', async (source) => {
    const store = await filled(60, 3_600_000);
    const one = { now: NOW, reach, ...(source ? { source } : {}) };
    const whole = await titles(history(store, one));
    const paged: string[] = [];
    for (let before: string | undefined; ; ) {
      const page: { title: string; date: string }[] = [];
      for await (const row of history(store, { ...one, atOnce: 7, ...(before ? { before } : {}) })) {
        page.push(row);
        if (page.length === 7) break;
      }
      if (page.length === 0) break;
      paged.push(...page.map(({ title }) => title));
      before = page.at(-1)?.date;
    }
    expect(paged).toEqual(whole);
    expect(whole).toHaveLength(source ? 30 : 60);
  });

  it('asks for no more keys at once than it was told', async () => {
    const store = await filled(60, 60_000);
    const limits: (number | undefined)[] = [];
    const watched = {
      ...store,
      query: (table: 'articles', query: Query) => {
        limits.push(query.limit);
        return store.query(table, query);
      },
    } as Store;
    expect(await titles(history(watched, { now: NOW, reach, atOnce: 20 }))).toHaveLength(60);
    expect(new Set(limits)).toEqual(new Set([20]));
  });

  it('does not look through the future', async () => {
    const store = await filled(3, 60_000);
    let queries = 0;
    const watched = {
      ...store,
      query: (table: 'articles', query: Query) => {
        queries += 1;
        return store.query(table, query);
      },
    } as Store;
    const far = Date.parse('9999-12-31T00:00:00Z');
    expect(await titles(history(watched, { now: NOW, reach: 10 * DAY, to: far }))).toHaveLength(3);
    const before = '9999-12-31T00:00:00.000Z#z';
    expect(await titles(history(watched, { now: NOW, reach: 10 * DAY, before }))).toHaveLength(3);
    expect(queries).toBeLessThan(30);
  });
});
