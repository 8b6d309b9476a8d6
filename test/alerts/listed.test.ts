import { expect, it } from 'vitest';
import { alertsOfRule, newestFirst, withMessages } from '../../functions/alerts/listed.ts';
import type { Key, Query } from '../../functions/base/store.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { createWorld, rule } from './world.ts';

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

it('A list of more alerts than a page holds is whole, and goes on from where an earlier one ended', async () => {
  const store = createMemoryStore();
  const dates = Array.from({ length: 60 }, (_, minute) => at(minute));
  for (const date of dates) await store.put('alerts', { rule: 'a', date, source: 's' });
  expect((await all(alertsOfRule(store, 'a', {}))).map(({ date }) => date)).toEqual([...dates].reverse());
  const rest = await all(alertsOfRule(store, 'a', { upTo: at(9) }));
  expect(rest.map(({ date }) => date)).toEqual(dates.slice(0, 10).reverse());
});

it('The first of a long list cost a small page, not all that a query gives', async () => {
  const store = createMemoryStore();
  for (let minute = 0; minute < 60; minute++)
    await store.put('alerts', { rule: 'a', date: at(minute), source: 's' });
  const limits: (number | undefined)[] = [];
  const watched = {
    ...store,
    query: (table: 'alerts', query: Query) => {
      limits.push(query.limit);
      return store.query(table, query);
    },
  } as typeof store;
  await alertsOfRule(watched, 'a', {}).next();
  expect(limits).toEqual([25]);
});

it('An alert is listed with where its text matched; what is no place in it is left out', async () => {
  const store = createMemoryStore();
  const row = { rule: 'a', date: at(1), source: 's', title: 'بدء الانسحاب', sentence: 'بدأ الانسحاب اليوم' };
  await store.put('alerts', { ...row, titleSpans: [[4, 12]], sentenceSpans: [[5, 13], [10, 99], 'no'] });
  const [alert] = await all(alertsOfRule(store, 'a', {}));
  expect(alert).toMatchObject({ titleSpans: [[4, 12]], sentenceSpans: [[5, 13]] });
});

it('An alert whose message could not be sent yet is listed as that, and as told once it was', async () => {
  const world = createWorld();
  const of = world.config.rules[0] ?? rule('withdrawal');
  await world.add(of, { id: 'a', title: 'بدء الانسحاب', text: 'بدأ الانسحاب من القاعدة اليوم.' });
  world.answers.push({ kind: 'failed', reason: 'InternalError', retryable: true });
  await world.run();
  const listed = () => all(withMessages(world.store, alertsOfRule(world.store, of.id, {})));
  expect(await listed()).toMatchObject([{ outcome: 'told', isUnsent: true, sentAt: null }]);
  await world.pass(3);
  expect(await listed()).toMatchObject([{ outcome: 'told', isUnsent: false, sentAt: expect.any(String) }]);
});

it('Of a long list the messages are asked for together, a page at a time, each once a page', async () => {
  const store = createMemoryStore();
  const row = { rule: 'a', source: 's', outcome: 'told' };
  for (let minute = 0; minute < 60; minute++)
    await store.put('alerts', { ...row, date: at(minute), message: `m${Math.floor(minute / 2)}` });
  for (let message = 0; message < 30; message++)
    await store.put('messages', { id: `m${message}`, sentAt: `2026-11-24T10:${message}:00.000Z` });
  const asked: number[] = [];
  const watched = {
    ...store,
    getMany: (table: 'messages', keys: readonly Key[]) => {
      asked.push(keys.length);
      return store.getMany(table, keys);
    },
  } as typeof store;
  const listed = await all(withMessages(watched, alertsOfRule(store, 'a', {})));
  expect(listed.map(({ date }) => date)).toEqual(Array.from({ length: 60 }, (_, nth) => at(59 - nth)));
  for (const { message, sentAt } of listed) expect(sentAt).toBe(`2026-11-24T10:${message!.slice(1)}:00.000Z`);
  expect(asked).toEqual([13, 13, 5]);
});
