import { expect, it } from 'vitest';
import { alertsOfRule, newestFirst } from '../../functions/alerts/listed.ts';
import { createMemoryStore } from '../support/memory-store.ts';

const at = (minute: number) => `2026-11-24T09:${String(minute).padStart(2, '0')}:00.000Z#${minute}`;

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const taken: T[] = [];
  for await (const row of rows) taken.push(row);
  return taken;
}

it('Alerts of several rules come as one list, the newest first, also those whose rows cannot be told', async () => {
  const store = createMemoryStore();
  for (const [rule, minute] of [
    ['a', 1],
    ['b', 2],
    ['a', 3],
    ['c', 4],
    ['b', 5],
  ] as const)
    await store.put('alerts', {
      rule,
      date: at(minute),
      source: 's',
      title: `${rule}${minute}`,
      sketch: 'not one',
    });
  const merged = newestFirst(['a', 'b', 'c', 'none'].map((rule) => alertsOfRule(store, rule, {})));
  expect((await all(merged)).map(({ title }) => title)).toEqual(['b5', 'c4', 'a3', 'b2', 'a1']);
});

it('A range takes its first instant and leaves its last', async () => {
  const store = createMemoryStore();
  for (const minute of [1, 2, 3]) await store.put('alerts', { rule: 'a', date: at(minute), source: 's' });
  const range = { from: Date.parse('2026-11-24T09:01:00Z'), to: Date.parse('2026-11-24T09:03:00Z') };
  expect((await all(alertsOfRule(store, 'a', range))).map(({ date }) => date)).toEqual([at(2), at(1)]);
});
