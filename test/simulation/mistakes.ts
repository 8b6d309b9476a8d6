/** Deliberate mistakes: each makes the pipeline as it would be with one thing wrong, and must be caught. */
import { readerId } from '../../functions/alerts/readers.ts';
import type { Rule } from '../../functions/base/config.ts';
import type { Change, Clause, Store } from '../../functions/base/store.ts';
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
  wrap: (ports) => ({ ...ports, store: { ...ports.store, ...change(ports.store) } }),
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
  wrap({ store, ...others }) {
    let waiting: (() => Promise<unknown>)[] = [];
    return {
      ...others,
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

/** Rows of the table `state` as they are without one of their fields. */
const forgetting = (name: string, field: string, seed: number): Mistake =>
  inStore(name, seed, (store) => ({
    async getMany(table, keys, options) {
      const rows = await store.getMany(table, keys, options);
      return table === 'state' ? rows.map((row) => row && { ...row, [field]: undefined }) : rows;
    },
  }));

/** Rules as `notify` takes them. */
const inRules = (name: string, seed: number, change: Partial<Rule>): Mistake => ({
  name,
  seed,
  wrap: ({ config, ...others }) => ({
    ...others,
    config: { ...config, rules: config.rules.map((rule) => ({ ...rule, ...change })) },
  }),
});

const without = (field: string, condition: readonly Clause[] = []): readonly Clause[] =>
  condition.filter((clause) => clause.field !== field);

/** A lease that is taken for so much less. */
function sooner(change: Change, ms: number): Change {
  const { holder, until } = change.set ?? {};
  if (typeof holder !== 'string' || typeof until !== 'string') return change;
  return { ...change, set: { ...change.set, until: new Date(Date.parse(until) - ms).toISOString() } };
}

export const MISTAKES: readonly Mistake[] = [
  unconditional('alerts', 1),
  unconditional('articles', 8),
  swapped('alerts', 'articles', 2),
  swapped('alerts', 'state', 2),
  swapped('articles', 'state', 1),
  inStore('holds no lease', 42, (store) => ({
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
    wrap: ({ topic, ...others }) => ({
      ...others,
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
  inStore('takes a failed write for done', 2, (store) => ({
    put: (table, row, condition) => store.put(table, row, condition).catch(() => 'done' as const),
  })),
  {
    name: 'takes a failed publish for sent',
    seed: 4,
    wrap: ({ topic, ...others }) => ({
      ...others,
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
    wrap({ store, topic, ...others }) {
      let waiting: (() => Promise<unknown>)[] = [];
      return {
        ...others,
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
  {
    name: 'tells again who had it by another rule',
    seed: 1,
    wrap: ({ topic, ...others }) => ({
      ...others,
      topic: { publish: (message) => topic.publish({ ...message, except: [] }) },
    }),
  },
  inStore('takes a message for read by whoever follows anything', 1, (store) => ({
    async getMany(table, keys, options) {
      const rows = await store.getMany(table, keys, options);
      const readers = ['desk', 'one', 'two'].map((name) => readerId(`${name}@example.org`));
      return table === 'messages' ? rows.map((row) => row && { ...row, readers }) : rows;
    },
  })),
  inStore('takes a message that is on its way for sent', 22, (store) => ({
    async getMany(table, keys, options) {
      const rows = await store.getMany(table, keys, options);
      const readers = ['desk', 'one', 'two'].map((name) => readerId(`${name}@example.org`));
      return table === 'messages'
        ? rows.map(
            (row) => row && { ...row, sentAt: row.sentAt ?? row.createdAt, readers: row.readers ?? readers },
          )
        : rows;
    },
  })),
  unconditional('identities', 10),
  inStore('takes a claim that it lost for its own', 10, (store) => ({
    async put(table, row, condition) {
      const written = await store.put(table, row, condition);
      return table === 'identities' ? 'done' : written;
    },
  })),
  inStore('edits an article without asking for its revision', 26, (store) => ({
    put: (table, row, condition) =>
      store.put(table, row, table === 'articles' ? without('revision', condition) : condition),
    update: (table, key, change, condition) =>
      store.update(table, key, change, table === 'articles' ? without('revision', condition) : condition),
  })),
  inStore('holds its lease for a second', 12, (store) => ({
    update: (table, key, change, condition) => store.update(table, key, sooner(change, 159_000), condition),
  })),
  inStore('leaves what it told in the queue', 1, (store) => ({
    update: (table, key, { remove, ...change }, condition) =>
      store.update(
        table,
        key,
        table === 'alerts' && change.set?.outcome === 'told'
          ? change
          : { ...change, ...(remove ? { remove } : {}) },
        condition,
      ),
  })),
  forgetting('tells of a rule while it is muted', 'mutedUntil', 4),
  forgetting('does not gather', 'spokeAt', 4),
  inRules('speaks in quiet hours', 7, { quiet: null }),
  inRules('tells at once what waits for a digest', 2, { deliver: { kind: 'now' } }),
  inStore('sets aside at once what is of a rule that it does not know', 1, (store) => ({
    update: (table, key, change, condition) => {
      const since = change.set?.unknownSince;
      if (table !== 'alerts' || typeof since !== 'string') return store.update(table, key, change, condition);
      const unknownSince = new Date(Date.parse(since) - 3_600_000).toISOString();
      return store.update(table, key, { set: { dueAt: since, unknownSince } }, condition);
    },
  })),
  inStore('notes a heartbeat before it is written', 182, (store) => ({
    update: (table, key, change, condition) => {
      const open = change.set?.open;
      const beat = Array.isArray(open) && open.find((id) => String(id).startsWith('heartbeat-'));
      const [, date, time] = String(beat).match(/^heartbeat-(\d{8})T(\d{4})$/) ?? [];
      if (date === undefined || time === undefined) return store.update(table, key, change, condition);
      const heartbeat = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${time.slice(0, 2)}:${time.slice(2)}:00.000Z`;
      return store.update(table, key, { ...change, set: { ...change.set, open: [], heartbeat } }, condition);
    },
  })),
  inStore('forgets the pages that it owes', 1, (store) => ({
    put: (table, row, condition) =>
      store.put(table, table === 'state' ? { ...row, owed: undefined } : row, condition),
  })),
  inStore('forgets what operators are still to hear', 9, (store) => ({
    put: (table, row, condition) =>
      store.put(table, table === 'state' ? { ...row, untold: undefined } : row, condition),
  })),
  inStore('tells operators the same for ever', 1, (store) => ({
    update: (table, key, change, condition) =>
      change.remove?.includes('untold')
        ? Promise.resolve('done' as const)
        : store.update(table, key, change, condition),
  })),
  inStore('tells at each of its turns that a feed is gone', 6, (store) => ({
    async get(table, key, options) {
      const row = await store.get(table, key, options);
      if (table !== 'state' || row?.gone !== true || row.untold !== undefined) return row;
      return { ...row, untold: (row.lastFailure as { readonly message: string }).message };
    },
  })),
  {
    name: 'takes a mail to operators for sent that was not',
    seed: 9,
    wrap: ({ tell, ...others }) => ({
      ...others,
      tell: async (notices) => (await tell(notices)) || true,
    }),
  },
  {
    name: 'takes a mail on what was set aside for sent that was not',
    seed: 31,
    wrap: ({ tellAside, ...others }) => ({
      ...others,
      tellAside: async (subject, text) => (await tellAside(subject, text)) || true,
    }),
  },
  {
    name: 'takes a document that was cut for whole',
    seed: 32,
    wrap: ({ network, ...others }) => ({
      ...others,
      network: {
        async fetch(request) {
          const outcome = await network.fetch(request);
          if (outcome.kind !== 'body' || !Buffer.from(outcome.bytes).toString().endsWith('</item>'))
            return outcome;
          return { ...outcome, bytes: Buffer.concat([outcome.bytes, Buffer.from('</channel></rss>')]) };
        },
      },
    }),
  },
];
