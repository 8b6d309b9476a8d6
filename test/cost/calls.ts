/** The three functions as Lambda would call them, in virtual time: the real code, what each call takes, what it logs. */
import { pendingAge } from '../../functions/alerts/pending.ts';
import { recipientsOf } from '../../functions/alerts/readers.ts';
import type { Config } from '../../functions/base/config.ts';
import type { Clock, Log } from '../../functions/base/ports.ts';
import type { Store } from '../../functions/base/store.ts';
import type { Failed } from '../../functions/feeds/failures.ts';
import { hostOf } from '../../functions/feeds/guard.ts';
import type { FetchOutcome } from '../../functions/feeds/network.ts';
import { createGate, createPace, PAUSE_MS } from '../../functions/feeds/pace.ts';
import { createReach } from '../../functions/feeds/reach.ts';
import type { PollBatch } from '../../functions/feeds/schedule.ts';
import { digest, type PollPorts } from '../../functions/jobs/digest.ts';
import { visitLane } from '../../functions/jobs/lane.ts';
import { logPolls } from '../../functions/jobs/measure.ts';
import { notify } from '../../functions/jobs/notify.ts';
import { type FeedReport, visitFeed } from '../../functions/jobs/visit.ts';
import type { Dice } from '../simulation/random.ts';
import { aMatcher } from '../support/watch.ts';
import { createProcessor, createTurns, type Processor } from './processor.ts';
import type { CostWorld } from './world.ts';

/** Level, time and request of a line (functions/base/json-log), and what CloudWatch adds to each. */
const LINE_BYTES = 106 + 26;
/** Lambda's own lines of a call: START, END, REPORT. */
const CALL_BYTES = 330 + 3 * 26;
/** A line of metrics (functions/base/emf) without the values of each poll. */
const METRICS_BYTES = 450 + 26;
/**
 * Milliseconds of a processor for what stands still here: a request to DynamoDB through the SDK, one to an outlet with
 * its TLS, and what a whole document costs more. Measured on Node 20 by `npm run cost -- --requests`; the rest is
 * measured in the run itself.
 */
const STORE_CPU_MS = 1.4;
const FETCH_CPU_MS = 3;
const DOCUMENT_CPU_MS = 1.2;
/** Milliseconds that DynamoDB takes to answer, as AWS says of it: a few. */
const STORE_MS = 5;
/** Requests to outlets at once in one process (functions/feeds/fetch). */
const AT_ONCE = 64;
/** The start of a call of dispatch and its reckoning, and the sending of ten messages: milliseconds. */
const DISPATCH_MS = { call: 50, send: 15, sendsAtOnce: 16, messages: 10 };
/** What notify leaves of the time that it may run. */
const NOTIFY_MS = 60_000;

export interface MemoryMb {
  readonly dispatch: number;
  readonly poll: number;
  readonly notify: number;
}

/** What was used so far. */
export interface Tally {
  readonly calls: Record<keyof MemoryMb, number>;
  readonly ms: Record<keyof MemoryMb, number>;
  /** Milliseconds of a whole vCPU in which poll worked. */
  pollWorkMs: number;
  publishes: number;
  emails: number;
  logBytes: number;
}

export interface Calls {
  readonly tally: Tally;
  dispatch(minute: number, work: readonly PollBatch[]): void;
  /** @returns how many alerts it found */
  poll(messages: readonly PollBatch[]): Promise<number>;
  notify(): Promise<void>;
}

export interface CallsPorts {
  readonly config: Config;
  readonly store: Store;
  readonly clock: Clock;
  readonly world: CostWorld;
  readonly dice: Dice;
  readonly memoryMb: MemoryMb;
}

export function createCalls({ config, store, clock, world, dice, memoryMb }: CallsPorts): Calls {
  const matcher = aMatcher(config.rules);
  const tally = empty();
  const line = (message: string, fields: object = {}) => {
    tally.logBytes += JSON.stringify({ message, ...fields }).length + LINE_BYTES;
  };
  const log: Log = { info: line, warn: line, error: line };
  const pace = createPace({ clock, pauseMs: PAUSE_MS });
  const reach = createReach(clock);
  /** Documents are read one after the other here, whichever call reads them, so that each one's time is its own. */
  const alone = createTurns();

  const request = async (processor: Processor) => {
    await processor.work(STORE_CPU_MS);
    await clock.sleep(STORE_MS);
  };

  /** What poll is given in one call, which is one process with one processor. */
  function process(processor: Processor): PollPorts & Pick<Required<PollPorts>, 'network'> {
    const gate = createGate(AT_ONCE);
    const ask = (host: string, wanted: Parameters<PollPorts['network']['fetch']>[0]) =>
      gate(async (): Promise<FetchOutcome> => {
        await processor.work(FETCH_CPU_MS);
        const outcome = await world.fetch(wanted);
        if (outcome.kind === 'body') await processor.work(DOCUMENT_CPU_MS);
        reach.note(host, outcome.kind === 'failed' ? (outcome as Failed) : null);
        return outcome;
      });
    return {
      config,
      matcher,
      store: before(store, () => request(processor)),
      network: {
        fetch: (wanted) => {
          const host = hostOf(wanted.url);
          return pace.withHost<FetchOutcome>(
            host,
            () => ask(host, wanted),
            () => reach.down(host),
          );
        },
      },
      clock,
      random: dice.next,
      log,
    };
  }

  /** Reads a document at once, by a real clock, and then lets that time and its requests' pass in the virtual one. */
  const measured = async <T>(processor: Processor, job: (counted: Store) => Promise<T>): Promise<T> => {
    let requests = 0;
    const { value, cpuMs } = await alone(async () => {
      const [from, made] = [cpuNow(), world.cpuMs()];
      const counted = before(store, async () => {
        requests += 1;
      });
      const value = await job(counted);
      return { value, cpuMs: cpuNow() - from - (world.cpuMs() - made) };
    });
    await processor.work(cpuMs + requests * STORE_CPU_MS);
    await clock.sleep(requests * STORE_MS);
    return value;
  };

  return {
    tally,

    dispatch(minute, work) {
      const feeds = work.reduce((sum, { feeds: ids }) => sum + ids.length, 0);
      line('dispatched', { minute, batches: work.length, feeds });
      const sends = Math.ceil(work.length / DISPATCH_MS.messages / DISPATCH_MS.sendsAtOnce);
      tally.calls.dispatch += 1;
      tally.ms.dispatch += DISPATCH_MS.call + sends * DISPATCH_MS.send;
      tally.logBytes += CALL_BYTES;
    },

    async poll(messages) {
      const began = clock.now();
      const processor = createProcessor(clock, memoryMb.poll);
      const ports = process(processor);
      const reports: FeedReport[] = [];
      const visit: Parameters<typeof visitLane>[0]['visit'] = async (feed, options) =>
        visitFeed(
          ports,
          feed,
          options,
          () => (answered) =>
            measured(processor, (counted) => digest({ ...ports, store: counted }, answered)),
        );
      await Promise.all(
        messages.map(async (message) => {
          const all = await visitLane({ clock, config, visit }, message);
          logPolls(log, message, all);
          reports.push(...all);
        }),
      );
      tally.calls.poll += 1;
      tally.ms.poll += clock.now() - began;
      tally.pollWorkMs += processor.worked();
      // Two values of each poll stand in the lines of metrics, which are of a hundred each.
      const lines = Math.ceil(reports.length / 100);
      tally.logBytes += CALL_BYTES + lines * METRICS_BYTES + 4 * reports.length;
      return reports.reduce((sum, { alerts }) => sum + alerts, 0);
    },

    async notify() {
      const began = clock.now();
      const processor = createProcessor(clock, memoryMb.notify);
      const timed = before(store, () => request(processor));
      const cpu = cpuNow();
      const report = await notify({
        config,
        store: timed,
        topic: {
          async publish(message) {
            await request(processor);
            tally.publishes += 1;
            tally.emails += recipientsOf(message, config.subscribers).length;
            return { kind: 'sent' };
          },
        },
        clock,
        random: dice.next,
        log,
        deadline: clock.now() + NOTIFY_MS,
      });
      // What the function asks for its metrics besides.
      await pendingAge(timed, config, clock.now());
      await processor.work(cpuNow() - cpu);
      tally.calls.notify += 1;
      tally.ms.notify += clock.now() - began;
      line('notified', report);
      tally.logBytes += CALL_BYTES + METRICS_BYTES;
    },
  };
}

const empty = (): Tally => ({
  calls: { dispatch: 0, poll: 0, notify: 0 },
  ms: { dispatch: 0, poll: 0, notify: 0 },
  pollWorkMs: 0,
  publishes: 0,
  emails: 0,
  logBytes: 0,
});

/** Milliseconds of a processor that this process has used. */
const cpuNow = (): number => {
  const { user, system } = globalThis.process.cpuUsage();
  return (user + system) / 1_000;
};

/** A store of which each request waits for something first. */
function before(store: Store, first: () => Promise<void>): Store {
  const after =
    <A extends unknown[], R>(request: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await first();
      return request(...args);
    };
  return {
    get: after(store.get),
    getMany: after(store.getMany),
    put: after(store.put),
    update: after(store.update),
    delete: after(store.delete),
    query: after(store.query),
  };
}
