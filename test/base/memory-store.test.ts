/** The memory store that tests and the simulation use is held equal to the embedded DynamoDB. */
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDynamoStore } from '../../functions/base/dynamo.ts';
import {
  type Change,
  type Clause,
  type Query,
  queryAll,
  type Row,
  type Store,
} from '../../functions/base/store.ts';
import { tableRequest } from '../../local/embedded.ts';
import { createMemoryStore } from '../support/memory-store.ts';

type Operation =
  | { readonly do: 'put'; readonly row: Row; readonly condition: readonly Clause[] }
  | {
      readonly do: 'update';
      readonly key: { rule: string; date: string };
      readonly change: Change;
      readonly condition: readonly Clause[];
    }
  | {
      readonly do: 'delete';
      readonly key: { rule: string; date: string };
      readonly condition: readonly Clause[];
    }
  | { readonly do: 'get'; readonly key: { rule: string; date: string } }
  | { readonly do: 'getMany'; readonly keys: readonly { rule: string; date: string }[] }
  | { readonly do: 'query'; readonly query: Query };

const rule = fc.constantFrom('withdrawal', 'ائتلاف');
const date = fc.constantFrom(
  '2026-11-24T10:00:00.000Z#a',
  '2026-11-24T10:00:00.000Z#b',
  '2026-11-25#ﻻ',
  '2026-11-25#😀',
);
const queue = fc.constantFrom('0', '1');
const dueAt = fc.constantFrom(
  '2026-11-24T10:00:00.000Z',
  '2026-11-24T11:00:00.000Z',
  '2026-11-24T12:00:00.000Z',
);
const value = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.integer(), { maxLength: 2 }),
  fc.record({ name: fc.string({ maxLength: 3 }) }),
  fc.uint8Array({ minLength: 1, maxLength: 3 }),
);
const key = fc.record({ rule, date });
const row = fc
  .record(
    { rule, date, queue, dueAt, note: value, count: fc.integer({ min: 0, max: 3 }) },
    { requiredKeys: ['rule', 'date'] },
  )
  // A row is in the index with both of its fields or not at all, as the pipeline writes them.
  .map(({ queue: q, dueAt: d, ...rest }): Row => (q && d ? { ...rest, queue: q, dueAt: d } : rest));
const clause: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({
    field: fc.constantFrom('rule', 'queue', 'note', 'count'),
    is: fc.constantFrom('absent' as const, 'present' as const),
  }),
  fc.record({
    field: fc.constant('count'),
    is: fc.constantFrom('equals' as const, 'below' as const),
    value: fc.integer({ min: 0, max: 3 }),
  }),
);
const condition = fc.array(clause, { maxLength: 2 });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ set: fc.record({ note: value, count: fc.integer({ min: 0, max: 3 }) }) }),
  fc.record({ remove: fc.constant(['queue', 'dueAt']) }),
  fc.record({ set: fc.record({ queue, dueAt }), remove: fc.constant(['note']) }),
);
const query: fc.Arbitrary<Query> = fc
  .oneof(
    fc.record(
      {
        partition: rule,
        from: date,
        to: date,
        descending: fc.boolean(),
        limit: fc.integer({ min: 1, max: 3 }),
      },
      { requiredKeys: ['partition'] },
    ),
    fc.record(
      {
        index: fc.constant('due'),
        partition: queue,
        from: dueAt,
        to: dueAt,
        descending: fc.boolean(),
        limit: fc.integer({ min: 1, max: 3 }),
      },
      { requiredKeys: ['index', 'partition'] },
    ),
  )
  .filter((q) => !(q.from && q.to && q.from > q.to));

const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('put' as const), row, condition }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('update' as const), key, change, condition }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), key, condition }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('get' as const), key }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('getMany' as const),
      keys: fc.uniqueArray(key, { maxLength: 4, selector: (one) => `${one.rule}|${one.date}` }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('query' as const), query }) },
);

async function perform(store: Store, operation: Operation): Promise<unknown> {
  switch (operation.do) {
    case 'put':
      return store.put('alerts', operation.row, operation.condition);
    case 'update':
      return store.update('alerts', operation.key, operation.change, operation.condition);
    case 'delete':
      return store.delete('alerts', operation.key, operation.condition);
    case 'get':
      return store.get('alerts', operation.key);
    case 'getMany':
      return store.getMany('alerts', operation.keys);
    case 'query': {
      const rows: Row[] = [];
      for await (const found of queryAll(store, 'alerts', operation.query)) rows.push(found);
      if (!operation.query.index) return rows;
      // In the order of the index; rows with the same place in it come in any order.
      return {
        places: rows.map((found) => found.dueAt),
        rows: rows.map((found) => JSON.stringify(found, Object.keys(found).sort())).sort(),
      };
    }
  }
}

/** With a limit, which of the rows with the same place in an index come is open. */
const isOpen = (operation: Operation) =>
  operation.do === 'query' && operation.query.index !== undefined && operation.query.limit !== undefined;

describe('the memory store', () => {
  const server = dynalite({ createTableMs: 0 });
  let client: DynamoDBClient;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    client = new DynamoDBClient({
      endpoint: `http://127.0.0.1:${address.port}`,
      region: 'local',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
  });

  afterAll(async () => {
    client.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  it('answers every sequence of operations as the embedded DynamoDB does', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 14 }), async (operations) => {
        run += 1;
        const alerts = `alerts-${run}`;
        await client.send(new CreateTableCommand({ ...tableRequest('alerts'), TableName: alerts }));
        // A table is CREATING for a moment, and answers nothing meanwhile.
        await waitUntilTableExists(
          { client, maxWaitTime: 10, minDelay: 0.002, maxDelay: 0.05 },
          { TableName: alerts },
        );
        const tables = { articles: '-', alerts, messages: '-', identities: '-', state: '-' };
        const embedded = createDynamoStore({ client, tables });
        const memory = createMemoryStore();
        for (const step of operations) {
          const [a, b] = [await perform(memory, step), await perform(embedded, step)];
          if (!isOpen(step)) expect(a, JSON.stringify(step)).toEqual(b);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps rows apart from the objects it was given', async () => {
    const store = createMemoryStore();
    const tags = ['a'];
    await store.put('state', { id: 'x', tags });
    tags.push('b');
    expect(await store.get('state', { id: 'x' })).toEqual({ id: 'x', tags: ['a'] });
  });

  it('shows a write in its indexes only after the lag, and in the table at once', async () => {
    let now = 0;
    const store = createMemoryStore({
      clock: { now: () => now, sleep: async () => {} },
      indexLag: () => 1000,
    });
    await store.put('alerts', { rule: 'r', date: 'd', queue: '0', dueAt: '2026' });
    expect(await store.get('alerts', { rule: 'r', date: 'd' })).toBeDefined();
    const due = { index: 'due', partition: '0' };
    expect((await store.query('alerts', due)).rows).toEqual([]);
    now = 1000;
    expect((await store.query('alerts', due)).rows).toEqual([
      { rule: 'r', date: 'd', queue: '0', dueAt: '2026' },
    ]);
    await store.update('alerts', { rule: 'r', date: 'd' }, { remove: ['queue', 'dueAt'] });
    expect((await store.query('alerts', due)).rows).toHaveLength(1);
    now = 2000;
    expect((await store.query('alerts', due)).rows).toEqual([]);
  });

  it('refuses a row above 400 KB, as DynamoDB does', async () => {
    const store = createMemoryStore();
    await expect(store.put('state', { id: 'x', text: 'م'.repeat(205_000) })).rejects.toThrow(/size/);
  });
});
