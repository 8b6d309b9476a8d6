import { beforeEach, describe, expect, it } from 'vitest';
import { silent } from '../../functions/base/ports.ts';
import type { Store } from '../../functions/base/store.ts';
import type { FetchOutcome } from '../../functions/feeds/network.ts';
import { minuteOf } from '../../functions/jobs/dispatch.ts';
import { tellNotices } from '../../functions/jobs/notices.ts';
import { type FeedReport, visitFeed } from '../../functions/jobs/visit.ts';
import { createMemoryStore, type MemoryStore } from '../support/memory-store.ts';
import { aFeed } from '../support/watch.ts';

const START = Date.parse('2026-11-24T10:00:00Z');
const HOUR = 3_600_000;
const feed = aFeed({ id: 'one' });
const UNCHANGED: FetchOutcome = { kind: 'unchanged', hints: { maxAge: null }, permanentUrl: null };
const failure = (kind: 'gone' | 'server'): FetchOutcome => ({
  ...{ kind: 'failed', failure: kind, message: `It is ${kind}.`, status: null, retryAfter: null },
});
const GONE = 'one: It is gone.';

let now: number;
let store: MemoryStore;
let heard: string[];

beforeEach(() => {
  now = START;
  store = createMemoryStore();
  heard = [];
});

const visit = (answer: FetchOutcome, through: Store = store): Promise<FeedReport> =>
  visitFeed(
    {
      store: through,
      network: { fetch: async () => answer },
      clock: { now: () => now, sleep: async () => {} },
      random: () => 0.5,
      log: silent,
    },
    feed,
    { minute: minuteOf(now), once: true },
    () => {
      throw new Error('Nothing is to be read.');
    },
  );

const tell = (reports: readonly FeedReport[], taken = true, through: Store = store) =>
  tellNotices(
    {
      store: through,
      log: silent,
      async tell(notices) {
        heard.push(...notices.map(({ text }) => text));
        return taken;
      },
    },
    reports,
  );

/** Fails a feed for a day and an hour. */
async function failForADay(): Promise<FeedReport> {
  let last = await visit(failure('server'));
  for (let hours = 0; hours < 25; hours += 5) {
    now += 5 * HOUR;
    last = await visit(failure('server'));
  }
  return last;
}

describe('what operators hear of a feed', () => {
  it('is heard once', async () => {
    await tell([await visit(failure('gone'))]);
    for (let turn = 0; turn < 3; turn += 1) {
      now += HOUR;
      await tell([await visit(UNCHANGED)]);
    }
    expect(heard).toEqual([GONE]);
  });

  it('is heard at the next turn where the run died before it spoke, though the feed is not visited any more', async () => {
    await visit(failure('gone'));
    now += HOUR;
    const next = await visit(UNCHANGED);
    expect(next.kind).toBe('skipped');
    await tell([next]);
    await tell([await visit(UNCHANGED)]);
    expect(heard).toEqual([GONE]);
  });

  it('is said again until somebody takes it, and together with what came after it', async () => {
    await tell([await failForADay()], false);
    now += HOUR;
    await tell([await visit(UNCHANGED)]);
    await tell([await visit(UNCHANGED)]);
    expect(heard).toEqual([
      'one has been failing for 25 h: It is server.',
      'one has been failing for 25 h: It is server.\none can be read again after 26 h.',
    ]);
  });

  it('is said once by a run that visited the feed twice', async () => {
    const reports = [await visit(failure('gone')), await visit(UNCHANGED)];
    await tell(reports);
    expect(heard).toEqual([GONE]);
  });

  it('is for the other poller to say where two met, and is not lost', async () => {
    let met = false;
    const late: Store = {
      ...store,
      async put(table, row, condition) {
        if (!met) {
          met = true;
          await visit(failure('gone'));
        }
        return store.put(table, row, condition);
      },
    };
    const loser = await visit(failure('gone'), late);
    expect(loser.notice).toBeNull();
    await tell([loser, await visit(UNCHANGED)]);
    expect(heard).toEqual([GONE]);
  });

  it('is not brought back by a poll that began before it was told', async () => {
    const first = await visit(failure('server'));
    expect(first.notice).toBeNull();
    const report = await failForADay();
    let told = false;
    const slow: Store = {
      ...store,
      async put(table, row, condition) {
        if (!told) {
          told = true;
          await tell([report]);
        }
        return store.put(table, row, condition);
      },
    };
    await visit(UNCHANGED, slow);
    await tell([await visit(UNCHANGED)]);
    expect(heard).toEqual([
      'one has been failing for 25 h: It is server.',
      'one can be read again after 25 h.',
    ]);
  });

  it('never fails a poll where it cannot be forgotten: it is heard once more', async () => {
    const deaf: Store = { ...store, update: () => Promise.reject(new Error('ThrottlingException')) };
    await tell([await visit(failure('gone'))], true, deaf);
    await tell([await visit(UNCHANGED)]);
    await tell([await visit(UNCHANGED)]);
    expect(heard).toEqual([GONE, GONE]);
  });

  it('costs a feed that is well no write', async () => {
    await visit(UNCHANGED);
    const writes: string[] = [];
    const counting: Store = {
      ...store,
      put(...args) {
        writes.push('put');
        return store.put(...args);
      },
      update(...args) {
        writes.push('update');
        return store.update(...args);
      },
    };
    await tell([await visit(UNCHANGED, counting)], true, counting);
    expect(writes).toEqual([]);
  });
});
