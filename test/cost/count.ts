/** Runs the real dispatch, poll and notify for some virtual time, and counts what a month of it would use. */
import type { Row } from '../../functions/base/store.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../../functions/base/tables.ts';
import { batches } from '../../functions/feeds/schedule.ts';
import { stateKey } from '../../functions/feeds/staterow.ts';
import { minuteOf } from '../../functions/jobs/dispatch.ts';
import { createVirtualClock } from '../feeds/virtual-clock.ts';
import { dice as diceOf } from '../simulation/random.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { createCalls, type MemoryMb } from './calls.ts';
import { createMeteredStore, type Kept, rowBytes, type Units } from './meter.ts';
import { MB_PER_VCPU } from './processor.ts';
import { costConfig, createCostWorld } from './world.ts';

const MINUTE = 60_000;
const MONTH_MINUTES = 730 * 60;
/** New articles of a feed in a day: 10,000 for a thousand feeds. */
const ARTICLES_PER_DAY = 10;

/** Minutes between the polls of a feed, and those until each had one. */
const INTERVAL = 5;
const FIRST_READ = INTERVAL + 1;
/** Failures in a row after which a feed waits the longest, and milliseconds of that (functions/feeds/backoff). */
const LONG_DEAD = 12;
const LONGEST_WAIT = 60 * MINUTE;
/** What SQS takes in one request. */
const MESSAGES_PER_SEND = 10;

export interface Usage {
  readonly feeds: number;
  readonly articles: number;
  readonly emails: number;
  readonly publishes: number;
  /** Request units of a month, by table. */
  readonly units: Readonly<Record<TableName, Units>>;
  /** What a month adds to the tables, and how long it stays; of a table that only changes, what it holds. */
  readonly kept: readonly Kept[];
  readonly lambdaRequests: number;
  readonly gbSeconds: Readonly<Record<keyof MemoryMb, number>>;
  /** Seconds of an average call of poll, and of a whole vCPU that it works in them. */
  readonly pollSeconds: { readonly lasts: number; readonly works: number };
  readonly sqsRequests: number;
  readonly schedulerInvocations: number;
  readonly logBytes: number;
  /** What a design that puts every item at every poll would write. */
  readonly plainWriteUnits: number;
}

export interface CountOptions {
  readonly feeds: number;
  readonly keepDays: number;
  /** Virtual minutes that are counted, after the first read of all feeds. */
  readonly minutes: number;
  readonly memoryMb: MemoryMb;
  /** Messages of the queue that one call of poll takes. */
  readonly messagesPerCall: number;
}

/** @returns what a month of this many feeds, each every five minutes, uses. */
export async function countUsage({
  feeds,
  keepDays,
  minutes,
  memoryMb,
  messagesPerCall,
}: CountOptions): Promise<Usage> {
  const config = costConfig(feeds, keepDays);
  const dice = diceOf(7);
  const start = Date.UTC(2026, 10, 24, 6);
  const clock = createVirtualClock(start);
  const store = createMeteredStore(createMemoryStore({ clock }));
  const world = createCostWorld(dice, feeds, clock.sleep);
  const ports = { config, store, clock, world, dice };
  // The first read of all feeds, which brings their backlog, is not of a usual month, and must not last into it.
  let calls = createCalls({
    ...ports,
    memoryMb: { dispatch: MB_PER_VCPU, poll: MB_PER_VCPU, notify: MB_PER_VCPU },
  });
  let sqsRequests = 0;

  async function minuteOfWork(at: number): Promise<void> {
    const work = batches(config.feeds, minuteOf(at));
    calls.dispatch(minuteOf(at), work);
    const pending: Promise<number>[] = [];
    for (let from = 0; from < work.length; from += messagesPerCall) {
      pending.push(calls.poll(work.slice(from, from + messagesPerCall)));
    }
    // A call takes its messages by one request and deletes them by another.
    sqsRequests += Math.ceil(work.length / MESSAGES_PER_SEND) + 2 * pending.length;
    const alerts = await finish(Promise.all(pending));
    // The minute's own call, and one that the stream makes where alerts came.
    await finish(calls.notify());
    if (alerts.some((found) => found > 0)) await finish(calls.notify());
  }

  /** Lets time pass until the work is done, which may wait for what is no sleep, such as the loading of a hash. */
  async function finish<T>(work: Promise<T>): Promise<T> {
    let over = false;
    const ended = work.finally(() => {
      over = true;
    });
    while (!over) await clock.run();
    return ended;
  }

  /** Feeds that do not answer have not done so for days: each is tried once in the longest wait. */
  async function leaveDeadAlone(): Promise<void> {
    for (const [at, { id }] of config.feeds.entries()) {
      if (!world.isDead(at)) continue;
      const notBefore = new Date(clock.now() + dice.next() * LONGEST_WAIT).toISOString();
      await store.memory.update('state', stateKey(id), { set: { failures: LONG_DEAD, notBefore } });
    }
  }

  let time = start;
  const advance = async () => {
    time += MINUTE;
    const wait = clock.sleep(Math.max(0, time - clock.now()));
    await clock.run();
    await wait;
  };
  let published = 0;
  /** Minutes of a usual day; news comes evenly. */
  async function usualMinutes(count: number): Promise<void> {
    for (let minute = 0; minute < count; minute += 1) {
      articles += (feeds * ARTICLES_PER_DAY) / 1_440;
      for (; published < Math.floor(articles); published += 1) {
        world.publish(dice.int(0, feeds - 1), clock.now());
      }
      await minuteOfWork(time);
      await advance();
    }
  }
  let articles = 0;
  for (let minute = 0; minute < FIRST_READ; minute += 1) {
    await minuteOfWork(time);
    await advance();
  }
  await leaveDeadAlone();
  // What is published is found minutes later: so that as much is found as published, some waits at the start.
  await usualMinutes(INTERVAL);
  store.reset();
  const servedBefore = world.served();
  calls = createCalls({ ...ports, memoryMb });
  sqsRequests = 0;
  const publishedBefore = published;
  await usualMinutes(minutes);

  const month = MONTH_MINUTES / minutes;
  const tally = calls.tally;
  const gbSeconds = (name: keyof MemoryMb) => (tally.ms[name] / 1_000) * (memoryMb[name] / 1_024) * month;
  // An article's own and that of its entry in the index.
  const articleUnits = meanUnits(store.memory.all('articles').slice(-200)) + 1;
  return {
    feeds,
    articles: (published - publishedBefore) * month,
    emails: tally.emails * month,
    publishes: tally.publishes * month,
    units: Object.fromEntries(
      TABLE_NAMES.map((name) => {
        const { reads, writes } = store.units[name];
        return [name, { reads: reads * month, writes: writes * month }];
      }),
    ) as Usage['units'],
    kept: store.kept(clock.now()).map((kept) => {
      const times = TABLES[kept.table].expires ? month : 1;
      return { ...kept, bytes: kept.bytes * times, indexBytes: kept.indexBytes * times };
    }),
    lambdaRequests: (tally.calls.dispatch + tally.calls.poll + tally.calls.notify) * month,
    gbSeconds: { dispatch: gbSeconds('dispatch'), poll: gbSeconds('poll'), notify: gbSeconds('notify') },
    pollSeconds: {
      lasts: tally.ms.poll / tally.calls.poll / 1_000,
      works: tally.pollWorkMs / tally.calls.poll / 1_000,
    },
    // Five pollers of the event source ask on, each for 20 s, also when there is nothing.
    sqsRequests: sqsRequests * month + 5 * 3 * MONTH_MINUTES,
    schedulerInvocations: 2 * MONTH_MINUTES,
    logBytes: tally.logBytes * month,
    plainWriteUnits: (world.served() - servedBefore) * articleUnits * month,
  };
}

const meanUnits = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + Math.ceil(rowBytes(row) / 1_024), 0) / Math.max(1, rows.length);
