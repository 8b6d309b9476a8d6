/** Deliberate mistakes: each makes the pipeline as it would be with one thing wrong, and must be caught. */
import type { Row, Store } from '../../functions/base/store.ts';
import type { TableName } from '../../functions/base/tables.ts';
import type { Ports } from './run.ts';

export interface Mistake {
  readonly name: string;
  /** The ports of one process, as the mistake makes them. */
  readonly wrap: (ports: Ports) => Ports;
}

/** What `holds the lease too short` takes from it: then it ends in its holder's first seconds. */
const LEASE_LOST_MS = 155_000;

const inStore = (name: string, change: (store: Store) => Partial<Store>): Mistake => ({
  name,
  wrap: ({ store, topic }) => ({ store: { ...store, ...change(store) }, topic }),
});

/** A write of a table that forgets its condition. */
const unconditional = (table: TableName, when: (row: Row) => boolean = () => true): Mistake =>
  inStore(`puts into ${table} without its condition`, (store) => ({
    put: (name, row, condition) => store.put(name, row, name === table && when(row) ? [] : condition),
  }));

/** Holds back the puts of one table until another one is written: the two have changed their order. */
const swapped = (held: TableName, until: TableName): Mistake => ({
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
  unconditional('identities', (row) => typeof row.source === 'string'),
  unconditional('alerts'),
  unconditional('articles'),
  swapped('alerts', 'articles'),
  swapped('alerts', 'state'),
  swapped('articles', 'state'),
  inStore('takes a lost claim for its own', (store) => ({
    async put(table, row, condition) {
      const written = await store.put(table, row, condition);
      return table === 'identities' ? 'done' : written;
    },
    async get(table, key, options) {
      return table === 'identities' ? undefined : store.get(table, key, options);
    },
  })),
  inStore('holds no lease', (store) => ({
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
  inStore('holds the lease too short', (store) => ({
    update: (table, key, change, condition) => {
      const { until } = change.set ?? {};
      if (table !== 'state' || key.id !== 'lease:notify' || typeof until !== 'string' || until < '2000')
        return store.update(table, key, change, condition);
      const short = new Date(Date.parse(until) - LEASE_LOST_MS).toISOString();
      return store.update(table, key, { ...change, set: { ...change.set, until: short } }, condition);
    },
  })),
  inStore('lists no article that joined', (store) => ({
    update: (table, key, change, condition) => {
      const joins = Object.values(change.set ?? {}).some(
        (value) => Array.isArray(value) && value[4] === 'joined',
      );
      return table === 'identities' && joins
        ? Promise.resolve('done' as const)
        : store.update(table, key, change, condition);
    },
  })),
  inStore('forgets the feeds that carry a copy', (store) => ({
    update: (table, key, change, condition) =>
      table === 'articles' ? Promise.resolve('done' as const) : store.update(table, key, change, condition),
  })),
  inStore('edits an article without asking for its revision', (store) => ({
    put: (table, row, condition) =>
      store.put(table, row, table === 'articles' && row.revision !== 1 ? [] : condition),
    update: (table, key, change, condition) =>
      store.update(table, key, change, table === 'articles' ? [] : condition),
  })),
  {
    name: 'speaks for a rule that did not match',
    wrap: ({ store, topic }) => ({
      store,
      topic: {
        publish: (message) =>
          topic.publish({ ...message, rules: [...new Set([...message.rules, 'coalition'])] }),
      },
    }),
  },
  inStore('takes alerts out of the queue without asking whose they are', (store) => ({
    update: (table, key, change, condition) =>
      store.update(table, key, change, table === 'alerts' ? [] : condition),
  })),
  inStore('claims no publish', (store) => ({
    update: (table, key, change, condition) =>
      store.update(
        table,
        key,
        change,
        table === 'messages' && change.set && 'claimedBy' in change.set ? [] : condition,
      ),
  })),
  inStore('saves the state before the items are done', (store) => ({
    async put(table, row, condition) {
      if (table === 'articles') return 'done';
      return store.put(table, row, condition);
    },
  })),
  inStore('remembers no message that it is about to write', (store) => ({
    update: (table, key, change, condition) => {
      const { open, ...rest } = change.set ?? {};
      return store.update(table, key, { ...change, set: rest }, condition);
    },
    put: (table, row, condition) => store.put(table, row, condition),
  })),
  inStore('takes a failed write for done', (store) => ({
    put: (table, row, condition) => store.put(table, row, condition).catch(() => 'done' as const),
  })),
  {
    name: 'takes a failed publish for sent',
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
