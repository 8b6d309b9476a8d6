import { describe, expect, it } from 'vitest';
import { claimAll, readClaims } from '../../functions/articles/claims.ts';
import type { Store } from '../../functions/base/store.ts';
import { createMemoryStore } from '../support/memory-store.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const options = { now: NOW, expires: NOW / 1000 + 1000 };
const first = { source: 'almasalah', date: '2026-11-24T09:00:00.000Z#first' };
const second = { source: 'almasalah', date: '2026-11-24T09:00:01.000Z#second' };

const holder = async (store: Store, identity: string) => (await store.get('identities', { identity }))?.date;

describe('claiming identities', () => {
  it('gives what nobody holds to the article that claims it', async () => {
    const store = createMemoryStore();
    expect(await claimAll(store, ['link#a', 'guid#b'], first, options)).toEqual(first);
    expect(await readClaims(store, ['guid#b', 'link#a', 'link#c'], NOW)).toEqual(
      new Map([
        ['guid#b', { ...first, claimedAt: NOW }],
        ['link#a', { ...first, claimedAt: NOW }],
      ]),
    );
  });

  it('knows since when they are claimed, in rows of before too', async () => {
    const store = createMemoryStore();
    await store.put('identities', { identity: 'link#a', ...first, claimedAt: new Date(NOW).toISOString() });
    expect((await readClaims(store, ['link#a'], NOW + 1)).get('link#a')?.claimedAt).toBe(NOW);
  });

  it('changes nothing when it is repeated', async () => {
    const store = createMemoryStore();
    await claimAll(store, ['guid#a', 'link#a'], first, options);
    const before = store.all('identities');
    expect(await claimAll(store, ['guid#a', 'link#a'], first, options)).toEqual(first);
    expect(store.all('identities')).toEqual(before);
  });

  it('adopts the winner and points its own claims to it', async () => {
    const store = createMemoryStore();
    await claimAll(store, ['link#b'], second, options);
    expect(await claimAll(store, ['guid#a', 'link#b', 'link#c'], first, options)).toEqual(second);
    expect(await holder(store, 'guid#a')).toBe(second.date);
    expect(await holder(store, 'link#c')).toBe(second.date);
  });

  it('lets one of two pollers win everything, however their steps mix', async () => {
    for (let swaps = 0; swaps < 64; swaps += 1) {
      const store = createMemoryStore();
      const turns = Array.from({ length: 6 }, (_, bit) => (swaps >> bit) & 1);
      const gate = takeTurns(store, turns);
      const keys = await Promise.all([
        claimAll(gate(0), ['guid#a', 'link#a'], first, options),
        claimAll(gate(1), ['link#a', 'guid#a'], second, options),
      ]);
      expect(keys[0]).toEqual(keys[1]);
      expect(new Set(store.all('identities').map(({ date }) => date))).toEqual(new Set([keys[0].date]));
    }
  });

  it('takes the place of a claim that has expired but is still there', async () => {
    const store = createMemoryStore();
    await claimAll(store, ['guid#a'], first, { now: NOW, expires: NOW / 1000 });
    expect(await readClaims(store, ['guid#a'], NOW)).toEqual(new Map());
    expect(await claimAll(store, ['guid#a'], second, options)).toEqual(second);
    expect(await holder(store, 'guid#a')).toBe(second.date);
  });

  it('takes a put whose reply was lost for its own', async () => {
    const store = createMemoryStore();
    const deaf: Store = {
      ...store,
      // The write happens, the client repeats it by itself, and the repetition meets its own row.
      async put(table, row, condition) {
        await store.put(table, row, condition);
        return store.put(table, row, condition);
      },
    };
    expect(await claimAll(deaf, ['guid#a', 'link#a'], first, options)).toEqual(first);
  });
});

/** Two users of one store whose puts happen in the given order of turns. */
function takeTurns(store: Store, turns: readonly number[]): (user: number) => Store {
  const left = [...turns];
  return (user) => ({
    ...store,
    async put(table, row, condition) {
      for (let waited = 0; left[0] !== undefined && left[0] !== user && waited < 20; waited += 1)
        await Promise.resolve();
      left.shift();
      return store.put(table, row, condition);
    },
  });
}
