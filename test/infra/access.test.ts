import { describe, expect, it } from 'vitest';
import { pendingAge } from '../../functions/alerts/pending.ts';
import { silent, systemClock } from '../../functions/base/ports.ts';
import type { Store } from '../../functions/base/store.ts';
import type { TableName } from '../../functions/base/tables.ts';
import { notify } from '../../functions/jobs/notify.ts';
import { pollFeed } from '../../functions/jobs/poll.ts';
import { type AccessByTable, NOTIFY_ACCESS, POLL_ACCESS } from '../../infra/access.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { createOutlets } from '../support/outlet.ts';
import { aConfig, aFeed, aMatcher, aRule } from '../support/watch.ts';

/** Notes every access as the action that AWS would ask the role for. */
function recorded(store: Store) {
  const seen = new Set<string>();
  /** The store, after the access was noted. */
  const noted = (table: TableName, action: string): Store => {
    seen.add(`${table} ${action}`);
    return store;
  };
  const recorder: Store = {
    get: (table, ...rest) => noted(table, 'GetItem').get(table, ...rest),
    getMany: (table, ...rest) => noted(table, 'BatchGetItem').getMany(table, ...rest),
    put: (table, ...rest) => noted(table, 'PutItem').put(table, ...rest),
    update: (table, ...rest) => noted(table, 'UpdateItem').update(table, ...rest),
    delete: (table, ...rest) => noted(table, 'DeleteItem').delete(table, ...rest),
    query: (table, query) => noted(table, `Query ${query.index ?? ''}`.trim()).query(table, query),
  };
  return { seen, recorder };
}

/** What a role may do, in the same words. */
const granted = (access: AccessByTable): Set<string> =>
  new Set(
    Object.entries(access).flatMap(([table, { actions, indexes = [] }]) =>
      actions.flatMap((action) =>
        action === 'Query' ? indexes.map((index) => `${table} Query ${index}`) : [`${table} ${action}`],
      ),
    ),
  );

const feeds = ['one', 'two'].map((id) => aFeed({ id, url: `https://${id}.example/feed` }));
const config = aConfig({ feeds, rules: [aRule({ id: 'withdrawal', match: ['انسحاب'], severity: 'high' })] });

/** A story, its copy in another outlet and its edit, polled and told. */
async function aDay() {
  const store = createMemoryStore();
  const [poll, tell] = [recorded(store), recorded(store)];
  const outlets = createOutlets();
  const common = { config, clock: systemClock, random: () => 0.5, log: silent };
  const ports = { ...common, store: poll.recorder, network: outlets, matcher: aMatcher(config.rules) };
  const minute = Math.floor(Date.now() / 60_000);
  const date = new Date().toUTCString();
  const story = (text: string) => ({
    title: 'انسحاب القوات من القاعدة',
    guid: 'g1',
    link: 'https://one.example/1',
    text,
    date,
  });
  for (const text of ['بدأ انسحاب القوات صباح اليوم.', 'اكتمل انسحاب القوات مساء اليوم.']) {
    for (const feed of feeds) {
      outlets.serve(feed.url, [story(text)]);
      await pollFeed(ports, feed, { minute, once: true });
    }
    const topic = { publish: async () => ({ kind: 'sent' as const }) };
    await notify({ ...common, store: tell.recorder, topic, deadline: Date.now() + 60_000, once: true });
    await pendingAge(tell.recorder, config, Date.now());
  }
  return { poll: poll.seen, tell: tell.seen, told: store.all('messages').length };
}

describe('what a function does with the tables', () => {
  it('is granted', async () => {
    const { poll, tell, told } = await aDay();
    expect(told).toBeGreaterThan(0);
    expect([...poll].filter((access) => !granted(POLL_ACCESS).has(access))).toEqual([]);
    expect([...tell].filter((access) => !granted(NOTIFY_ACCESS).has(access))).toEqual([]);
    expect([...poll]).toContain('articles PutItem');
    expect([...tell]).toContain('alerts Query due');
  });
});
