/** Calls of the functions, as Lambda makes them: each may die at any step, and is ended when its time is over. */

import { failures } from '../../functions/alerts/failed.ts';
import { muteRule, unmuteRule } from '../../functions/alerts/mute.ts';
import { retry } from '../../functions/alerts/retry.ts';
import type { Config } from '../../functions/base/config.ts';
import { silent } from '../../functions/base/ports.ts';
import { pollBatch } from '../../functions/jobs/batch.ts';
import { tellNotices } from '../../functions/jobs/notices.ts';
import { notify } from '../../functions/jobs/notify.ts';
import { matcherOf } from './deployments.ts';
import type { SimItem } from './items.ts';
import type { Mistake } from './mistakes.ts';
import type { Shown } from './outlets.ts';
import { fullTextOf } from './pages.ts';
import { CLOCKS_APART_MS } from './plan.ts';
import {
  clockOf,
  networkOf,
  operatorsOf,
  type ServedBy,
  storeOf,
  Trouble,
  topicOf,
  type World,
} from './ports.ts';
import type { Delivery } from './queue.ts';
import type { Dice } from './random.ts';
import type { Ports } from './run.ts';
import type { Process } from './scheduler.ts';

const MINUTE = 60_000;
/** What Lambda gives a function, and what of it `notify` leaves for its last step. */
const NOTIFY_MS = 2 * MINUTE;
const NOTIFY_SPARE_MS = 20_000;
const POLL_MS = 5 * MINUTE;
/** Machines' clocks agree within so much. */
const SKEW_MS = 5_000;
/** Steps after which a call that dies is dead at the latest: more than most take, and now and then more than any does. */
const LAST_STEP = 40;
const VERY_LAST_STEP = 160;

/** What each function goes by now: a deployment reaches them one by one. */
export interface Deployed {
  dispatch: Config;
  poll: Config;
  notify: Config;
}

interface Parts {
  readonly world: World;
  readonly dice: Dice;
  readonly deployed: Deployed;
  /** Share of the calls that die. */
  readonly deaths: number;
  readonly clocksApart: boolean;
  readonly mistake?: Mistake;
}

export interface Jobs {
  poll(delivery: Delivery): void;
  /** @param death the step at which this call dies, where that is decided. */
  notify(death?: number): void;
  /** A person mutes a rule, or ends its mute. */
  mute(minutes: number): void;
  unmute(): void;
  /** A person has some of what was set aside tried again; in the calm all of it. */
  retry(): void;
  deploy(config: Config, delay: () => number): void;
  /** From now on no call dies and nothing is deployed; `read` hears of each feed that was read. */
  calmDown(read: (feed: string) => void): void;
  /** An item stood in a document whose poll finished. */
  promise(feed: string, shown: Shown): void;
  readonly promised: ReadonlySet<string>;
  readonly promisedIn: ReadonlySet<string>;
  readonly backlog: ReadonlySet<SimItem>;
}

export function createJobs({ world, dice, deployed, deaths, clocksApart, mistake }: Parts): Jobs {
  const { scheduler } = world;
  const promised = new Set<string>();
  const promisedIn = new Set<string>();
  const backlog = new Set<SimItem>();
  const everRead = new Set<string>();
  let dying = deaths;
  let isCalm = false;
  let calls = 0;
  let heard: (feed: string) => void = () => {};

  function call(
    name: string,
    limit: number,
    run: (process: Process) => Promise<void>,
    death: number | null = null,
  ): void {
    calls += 1;
    const dies = dice.chance(dying);
    const process = scheduler.spawn(
      {
        name: `${name}${calls}`,
        skew:
          clocksApart && dice.chance(0.5)
            ? dice.int(-CLOCKS_APART_MS, CLOCKS_APART_MS)
            : dice.int(-SKEW_MS, SKEW_MS),
        stepsLeft:
          death ??
          (dies ? dice.int(0, dice.chance(0.15) ? VERY_LAST_STEP : LAST_STEP) : Number.POSITIVE_INFINITY),
      },
      async (self) => {
        try {
          await run(self);
        } catch (error) {
          self.end = 'failed';
          world.trace?.(`${self.name} failed: ${String(error)}`);
          if (!(error instanceof Trouble)) world.diary.faults.push(`${self.name} threw ${String(error)}`);
        }
      },
    );
    scheduler.at(scheduler.now() + limit, () => scheduler.kill(process));
  }

  function portsOf(process: Process, config: Config, served: ServedBy = new Map()): Ports {
    const ports: Ports = {
      config,
      store: storeOf(world, process),
      topic: topicOf(world, process),
      network: networkOf(world, process, served),
      ...operatorsOf(world, process),
    };
    return mistake ? mistake.wrap(ports) : ports;
  }

  function promise(feed: string, { item, version }: Shown): void {
    promised.add(`${item.mark}#${version}`);
    promisedIn.add(`${feed} ${item.mark}`);
  }

  return {
    promise,
    promised,
    promisedIn,
    backlog,

    poll({ batch, succeed, fail }) {
      const config = deployed.poll;
      const unread = batch.feeds.filter((feed) => !everRead.has(feed));
      call('poll', POLL_MS, async (process) => {
        const served: ServedBy = new Map();
        const noteBacklog = () => {
          for (const feed of unread) for (const { item } of served.get(feed)?.parts ?? []) backlog.add(item);
        };
        const { store, network, tell } = portsOf(process, config, served);
        try {
          const reports = await pollBatch(
            {
              config,
              matcher: matcherOf(config),
              store,
              network: {
                async fetch(request) {
                  const outcome = await network.fetch(request);
                  noteBacklog();
                  return outcome;
                },
              },
              clock: clockOf(world, process),
              random: world.dice.next,
              log: silent,
              fullText: fullTextOf(world, process),
            },
            batch,
          );
          const read = reports.filter(({ kind }) => kind === 'read' || kind === 'unchanged');
          for (const { feed } of read) {
            for (const shown of served.get(feed)?.shown ?? []) promise(feed, shown);
            everRead.add(feed);
          }
          await tellNotices({ store, tell, log: silent }, reports);
          for (const { feed } of read) heard(feed);
          succeed();
        } catch (error) {
          fail();
          throw error;
        }
      });
    },

    notify(death) {
      const config = deployed.notify;
      call(
        'notify',
        NOTIFY_MS,
        async (process) => {
          const clock = clockOf(world, process);
          const began = clock.now();
          world.diary.configs.set(process.name, config);
          const { store, topic, tellAside, config: rules } = portsOf(process, config);
          const { outcome } = await notify({
            config: rules,
            store,
            topic,
            clock,
            random: world.dice.next,
            log: silent,
            deadline: clock.now() + NOTIFY_MS - NOTIFY_SPARE_MS,
            tellOperators: tellAside,
          });
          if (outcome === 'done') world.diary.runs.push({ began, ended: clock.now() });
        },
        death,
      );
    },

    mute(minutes) {
      const { rules, settings } = deployed.notify;
      const rule = dice.pick(rules);
      call('mute', NOTIFY_MS, async (process) => {
        const now = clockOf(world, process).now();
        await muteRule(
          { store: portsOf(process, deployed.notify).store, rule, settings, now },
          now + minutes * MINUTE,
        );
      });
    },

    unmute() {
      const { rules, settings } = deployed.notify;
      const rule = dice.pick(rules);
      call('unmute', NOTIFY_MS, async (process) => {
        const now = clockOf(world, process).now();
        await unmuteRule({ store: portsOf(process, deployed.notify).store, rule, settings, now });
      });
    },

    retry() {
      const all = isCalm;
      call('retry', NOTIFY_MS, async (process) => {
        const { store } = portsOf(process, deployed.notify);
        for await (const { id } of failures(store))
          if (all || dice.chance(0.5)) await retry(store, id, clockOf(world, process).now());
      });
    },

    deploy(config, delay) {
      for (const part of ['dispatch', 'poll', 'notify'] as const) {
        scheduler.at(scheduler.now() + delay(), () => {
          if (isCalm) return;
          deployed[part] = config;
          if (part === 'notify') world.diary.watchFiles.push({ at: scheduler.now(), config });
        });
      }
    },

    calmDown(read) {
      isCalm = true;
      dying = 0;
      heard = read;
    },
  };
}
