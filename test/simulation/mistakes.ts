/** Deliberate mistakes: each makes the pipeline as it would be with one thing wrong, and must be caught. */
import type { Store } from '../../functions/base/store.ts';
import type { TableName } from '../../functions/base/tables.ts';
import type { Ports } from './run.ts';

export interface Mistake {
  readonly name: string;
  /** The first that caught it when `npm run simulate -- --mistakes` was last asked: tests begin there. */
  readonly seed: number;
  /** The ports of one process, as the mistake makes them. */
  readonly wrap: (ports: Ports) => Ports;
}

const inStore = (name: string, seed: number, change: (store: Store) => Partial<Store>): Mistake => ({
  name,
  seed,
  wrap: ({ store, topic }) => ({ store: { ...store, ...change(store) }, topic }),
});

/** A write of a table that forgets its condition. */
const unconditional = (table: TableName, seed: number): Mistake =>
  inStore(`puts into ${table} without its condition`, seed, (store) => ({
    put: (name, row, condition) => store.put(name, row, name === table ? [] : condition),
  }));

/** Holds back the puts of one table until another one is written: the two have changed their order. */
const swapped = (held: TableName, until: TableName, seed: number): Mistake => ({
  seed,
  name: `${held} are written after ${until}`,
  wrap({ store, topic }) {
    let waiting: (() => Promise<unknown>)[] = [];
    return {
      topic,
      store: {
        ...store,
        async put(table, row, condition) {
          if (table === held) {
            waiting.push(() => store.put(table, row, condition));
            return 'done';
          }
          const done = await store.put(table, row, condition);
          if (table === until) {
            const late = waiting;
            waiting = [];
            for (const put of late) await put();
          }
          return done;
        },
      },
    };
  },
});

export const MISTAKES: readonly Mistake[] = [
  unconditional('alerts', 1),
  unconditional('articles', 179),
  swapped('alerts', 'articles', 4),
  swapped('alerts', 'state', 1),
  swapped('articles', 'state', 1),
  inStore('holds no lease', 23, (store) => ({
    async update(table, key, change, condition) {
      const isLease = table === 'state' && key.id === 'lease:notify';
      return store.update(table, key, change, isLease ? [] : condition);
    },
    async get(table, key, options) {
      const row = await store.get(table, key, options);
      return table === 'state' && key.id === 'lease:notify' && row
        ? { ...row, until: new Date(0).toISOString() }
        : row;
    },
  })),
  inStore('lists no article that joined', 1, (store) => ({
    update: (table, key, change, condition) => {
      const joins = Object.values(change.set ?? {}).some(
        (value) => Array.isArray(value) && value[4] === 'joined',
      );
      return table === 'identities' && joins
        ? Promise.resolve('done' as const)
        : store.update(table, key, change, condition);
    },
  })),
  inStore('forgets the feeds that carry a copy', 1, (store) => ({
    update: (table, key, change, condition) =>
      table === 'articles' ? Promise.resolve('done' as const) : store.update(table, key, change, condition),
  })),
  {
    name: 'speaks for a rule that did not match',
    seed: 1,
    wrap: ({ store, topic }) => ({
      store,
      topic: {
        publish: (message) =>
          topic.publish({ ...message, rules: [...new Set([...message.rules, 'coalition'])] }),
      },
    }),
  },
  inStore('takes an article for written that is not', 1, (store) => ({
    async put(table, row, condition) {
      if (table === 'articles') return 'done';
      return store.put(table, row, condition);
    },
  })),
  inStore('takes a failed write for done', 6, (store) => ({
    put: (table, row, condition) => store.put(table, row, condition).catch(() => 'done' as const),
  })),
  {
    name: 'takes a failed publish for sent',
    seed: 1,
    wrap: ({ store, topic }) => ({
      store,
      topic: {
        async publish(message) {
          const outcome = await topic.publish(message).catch(() => ({ kind: 'sent' as const }));
          return outcome.kind === 'failed' ? { kind: 'sent' } : outcome;
        },
      },
    }),
  },
  {
    name: 'publishes before the message has its row',
    seed: 1,
    wrap({ store, topic }) {
      let waiting: (() => Promise<unknown>)[] = [];
      return {
        store: {
          ...store,
          async put(table, row, condition) {
            if (table !== 'messages') return store.put(table, row, condition);
            waiting.push(() => store.put(table, row, condition));
            return 'done';
          },
          async update(table, key, change, condition) {
            // The claim of the publish is a change of the row that is not there yet.
            if (table === 'messages' && waiting.length > 0) return 'done';
            return store.update(table, key, change, condition);
          },
        },
        topic: {
          async publish(message) {
            const outcome = await topic.publish(message);
            const late = waiting;
            waiting = [];
            for (const put of late) await put();
            return outcome;
          },
        },
      };
    },
  },
];
