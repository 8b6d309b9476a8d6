/** Runs the real dispatch, poll and notify for some virtual time, and counts what a month of it would use. */
import { pendingAge } from '../../functions/alerts/pending.ts';
import type { Log } from '../../functions/base/ports.ts';
import type { Row } from '../../functions/base/store.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../../functions/base/tables.ts';
import { hostOf } from '../../functions/feeds/guard.ts';
import { createPace } from '../../functions/feeds/pace.ts';
import { batches, type PollBatch } from '../../functions/feeds/schedule.ts';
import { pollBatch } from '../../functions/jobs/batch.ts';
import { minuteOf } from '../../functions/jobs/dispatch.ts';
import { logPolls } from '../../functions/jobs/measure.ts';
import { notify } from '../../functions/jobs/notify.ts';
import type { PollPorts } from '../../functions/jobs/poll.ts';
import { compileRules } from '../../functions/rules/matcher.ts';
import { createVirtualClock } from '../feeds/virtual-clock.ts';
import { dice as diceOf } from '../simulation/random.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { createMeteredStore, type Kept, rowBytes, type Units } from './meter.ts';
import { costConfig, createCostWorld } from './world.ts';

const MINUTE = 60_000;
const MONTH_MINUTES = 730 * 60;
/** New articles of a feed in a day: 10,000 for a thousand feeds. */
const ARTICLES_PER_DAY = 10;
/** Messages that one call of poll takes (infra/triggers), and its memory in GB (infra/functions). */
const MESSAGES_PER_CALL = 10;
/** Level, time and request of a line (functions/base/json-log), and what CloudWatch adds to each. */
const LINE_BYTES = 106 + 26;
/** Lambda's own lines of a call: START, END, REPORT. */
const CALL_BYTES = 330 + 3 * 26;
/** A line of metrics (functions/base/emf) without the values of each poll. */
const METRICS_BYTES = 450 + 26;
/** A vCPU comes with so many MB. */
const MB_PER_VCPU = 1_769;
/**
 * Milliseconds of a processor for what stands still here: a request to DynamoDB through the SDK, and one to an outlet
 * with its TLS. Measured on Node 20 against servers in other processes; the rest is measured in the run itself.
 */
const STORE_CPU_MS = 1.3;
const FETCH_CPU_MS = 5;

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
  /** Of dispatch, of poll while it waits for outlets and while it works, and of notify. */
  readonly gbSeconds: Readonly<Record<'dispatch' | 'waiting' | 'reading' | 'notify', number>>;
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
  readonly memoryMb: { readonly dispatch: number; readonly poll: number; readonly notify: number };
}

/** @returns what a month of this many feeds, each every five minutes, uses. */
export async function countUsage({ feeds, keepDays, minutes, memoryMb }: CountOptions): Promise<Usage> {
  const config = costConfig(feeds, keepDays);
  const dice = diceOf(7);
  const start = Date.UTC(2026, 10, 24, 6);
  const clock = createVirtualClock(start);
  const store = createMeteredStore(createMemoryStore({ clock }));
  const world = createCostWorld(dice, feeds, clock.sleep);
  const rules = compileRules(config.rules);
  if (!rules.ok) throw new Error('The rules of the cost run cannot be read.');
  const pace = createPace({ clock, pauseMs: 1_000 });
  const network: PollPorts['network'] = {
    fetch: (request) => pace.withHost(hostOf(request.url), () => world.fetch(request)),
  };
  let publishes = 0;
  let emails = 0;
  let logBytes = 0;
  const line = (message: string, fields: object = {}) => {
    logBytes += JSON.stringify({ message, ...fields }).length + LINE_BYTES;
  };
  const log: Log = { info: line, warn: line, error: line };
  const ports: PollPorts = {
    config,
    matcher: rules.matcher,
    store,
    network,
    clock,
    random: dice.next,
    log,
  };

  const calls = { dispatch: 0, poll: 0, notify: 0 };
  const ms = { dispatch: 0, poll: 0, notify: 0 };
  let pollCpuMs = 0;
  let sqsRequests = 0;

  async function pollCall(messages: readonly PollBatch[]): Promise<void> {
    const began = clock.now();
    await Promise.all(
      messages.map(async (message) => logPolls(log, message, await pollBatch(ports, message))),
    );
    calls.poll += 1;
    ms.poll += clock.now() - began;
    logBytes +=
      CALL_BYTES + METRICS_BYTES + messages.reduce((sum, { feeds: ids }) => sum + 2 * ids.length, 0);
  }
  async function notifyCall(): Promise<void> {
    const began = clock.now();
    const report = await notify({
      config,
      store,
      topic: {
        async publish({ rules: told }) {
          publishes += 1;
          emails += config.subscribers.filter(
            ({ rules: followed }) => followed === 'all' || followed.some((id) => told.includes(id)),
          ).length;
          return { kind: 'sent' };
        },
      },
      clock,
      random: dice.next,
      log,
      deadline: clock.now() + MINUTE,
    });
    // What the function asks for its metrics besides.
    await pendingAge(store, config, clock.now());
    calls.notify += 1;
    ms.notify += clock.now() - began;
    line('notified', report);
    logBytes += CALL_BYTES + METRICS_BYTES;
  }

  async function minuteOfWork(at: number): Promise<void> {
    const work = batches(config.feeds, minuteOf(at));
    const due = work.reduce((sum, { feeds: ids }) => sum + ids.length, 0);
    line('dispatched', { minute: minuteOf(at), batches: work.length, feeds: due });
    calls.dispatch += 1;
    logBytes += CALL_BYTES;
    ms.dispatch += 50 + Math.ceil(work.length / 10 / 16) * 15;
    // Sends, receives and deletes, each in batches of ten.
    sqsRequests += 3 * Math.ceil(work.length / MESSAGES_PER_CALL);
    const pending: Promise<void>[] = [];
    for (let from = 0; from < work.length; from += MESSAGES_PER_CALL) {
      pending.push(pollCall(work.slice(from, from + MESSAGES_PER_CALL)));
    }
    // Calls run at the same time here, so that only all together can be measured.
    const cpu = process.cpuUsage();
    const [requests, spent] = [store.requests(), world.cpuMs()];
    await finish(Promise.all(pending));
    pollCpuMs += sinceMs(cpu) - (world.cpuMs() - spent) + (store.requests() - requests) * STORE_CPU_MS;
    pollCpuMs += due * FETCH_CPU_MS;
    await finish(notifyCall());
  }

  /** Lets time pass until the work is done, which may wait for what is no sleep, such as the loading of a hash. */
  async function finish(work: Promise<unknown>): Promise<void> {
    let over = false;
    const ended = work.finally(() => {
      over = true;
    });
    while (!over) await clock.run();
    await ended;
  }

  let time = start;
  const advance = async () => {
    time += MINUTE;
    const wait = clock.sleep(Math.max(0, time - clock.now()));
    await clock.run();
    await wait;
  };
  // The first read of all feeds, which brings their backlog, is not of a usual month.
  for (let minute = 0; minute < 6; minute += 1) {
    await minuteOfWork(time);
    await advance();
  }
  store.reset();
  const servedBefore = world.served();
  for (const name of ['dispatch', 'poll', 'notify'] as const) {
    calls[name] = 0;
    ms[name] = 0;
  }
  pollCpuMs = 0;
  publishes = 0;
  emails = 0;
  logBytes = 0;
  sqsRequests = 0;
  let articles = 0;
  for (let minute = 0; minute < minutes; minute += 1) {
    const expected = ((minute + 1) * feeds * ARTICLES_PER_DAY) / 1_440;
    for (; articles < Math.floor(expected); articles += 1) world.publish(dice.int(0, feeds - 1), clock.now());
    await minuteOfWork(time);
    await advance();
  }

  const month = MONTH_MINUTES / minutes;
  const gbSeconds = (name: keyof typeof memoryMb, milliseconds: number) =>
    (milliseconds / 1_000) * (memoryMb[name] / 1_024) * month;
  // An article's own and that of its entry in the index.
  const articleUnits = meanUnits(store.memory.all('articles').slice(-200)) + 1;
  return {
    feeds,
    articles: articles * month,
    emails: emails * month,
    publishes: publishes * month,
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
    lambdaRequests: (calls.dispatch + calls.poll + calls.notify) * month,
    gbSeconds: {
      dispatch: gbSeconds('dispatch', ms.dispatch),
      waiting: gbSeconds('poll', ms.poll),
      reading: gbSeconds('poll', pollCpuMs * (MB_PER_VCPU / memoryMb.poll)),
      // A run's round trips to the store, which take no virtual time here: about 20 of 5 ms.
      notify: gbSeconds('notify', ms.notify + calls.notify * 100),
    },
    // Five pollers of the event source ask on, each for 20 s, also when there is nothing.
    sqsRequests: sqsRequests * month + 5 * 3 * MONTH_MINUTES,
    schedulerInvocations: 2 * MONTH_MINUTES,
    logBytes: logBytes * month,
    plainWriteUnits: (world.served() - servedBefore) * articleUnits * month,
  };
}

const sinceMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
};

const meanUnits = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + Math.ceil(rowBytes(row) / 1_024), 0) / Math.max(1, rows.length);
