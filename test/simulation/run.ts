/**
 * One simulation: the real dispatch, poll and notify, with clock, chance, network, store, queue and topic from one
 * seed. Some hours in which outlets publish and everything that can go wrong does; then calm, until all is told.
 */
import type { Topic } from '../../functions/alerts/publish.ts';
import type { Config } from '../../functions/base/config.ts';
import { silent } from '../../functions/base/ports.ts';
import type { Store } from '../../functions/base/store.ts';
import type { PollBatch } from '../../functions/feeds/schedule.ts';
import { dispatch } from '../../functions/jobs/dispatch.ts';
import { notify } from '../../functions/jobs/notify.ts';
import { pollBatch } from '../../functions/jobs/poll.ts';
import type { Matcher } from '../../functions/rules/match.ts';
import { compileRules } from '../../functions/rules/matcher.ts';
import { createMemoryStore, type MemoryStore } from '../support/memory-store.ts';
import { aConfig, aFeed, aRule, aSettings } from '../support/watch.ts';
import type { Mistake } from './mistakes.ts';
import {
  createOutlets,
  edit,
  newStory,
  type Outlet,
  publish,
  resetMarks,
  type SimItem,
  type Story,
} from './outlets.ts';
import {
  CALM,
  type Chaos,
  clockOf,
  networkOf,
  type Published,
  type ServedBy,
  type Surroundings,
  storeOf,
  topicOf,
} from './ports.ts';
import { createQueue } from './queue.ts';
import { dice as diceOf } from './random.ts';
import { createScheduler, type Process } from './scheduler.ts';

const START = Date.parse('2026-11-24T06:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** What Lambda gives a function of ours, and how long a poll may take. */
const NOTIFY_MS = 2 * MINUTE;
const POLL_MS = 5 * MINUTE;

export interface Options {
  readonly seed: number;
  /** Hours of trouble, and hours of calm after them. */
  readonly hours?: number;
  readonly calm?: number;
  /** A deliberate mistake that the checks must catch. */
  readonly mistake?: Mistake;
  readonly trace?: (line: string) => void;
}

export interface Result {
  readonly store: MemoryStore;
  readonly config: Config;
  readonly outlets: readonly Outlet[];
  readonly published: readonly Published[];
  /** Items of documents whose poll finished, and of what is served at the end. */
  readonly promised: ReadonlySet<SimItem>;
  /** Items that stood in a document when the first poll of their feed ended: its backlog. */
  readonly backlog: ReadonlySet<SimItem>;
  readonly stories: readonly Story[];
  readonly steps: number;
}

export async function simulate(options: Options): Promise<Result> {
  const { seed, hours = 4, calm = 3, mistake } = options;
  resetMarks();
  const dice = diceOf(seed);
  const scheduler = createScheduler(dice.fork(), START);
  const lag = dice.fork();
  const lagging = dice.chance(0.5);
  const memory = createMemoryStore({
    clock: { now: scheduler.now, sleep: async () => {} },
    indexLag: () => (lagging ? lag.int(0, lag.chance(0.1) ? 20_000 : 500) : 0),
  });
  const outlets = createOutlets(dice.fork(), dice.int(2, 4));
  const queue = createQueue(dice.fork(), scheduler.now);
  const chaosDice = dice.fork();
  const chaos: Chaos = {
    throttled: chaosDice.pick([0, 0.01, 0.03]),
    lostReply: chaosDice.pick([0, 0.01, 0.03]),
    publishFails: chaosDice.pick([0, 0.1, 0.3]),
    networkFails: chaosDice.pick([0, 0.1]),
  };
  const deaths = chaosDice.pick([0, 0.05, 0.2]);
  let steps = 0;
  const world: Surroundings = {
    scheduler,
    dice: dice.fork(),
    store: memory,
    outlets,
    chaos,
    skew: 0,
    published: [],
    trace: (line) => {
      steps += 1;
      options.trace?.(`${new Date(scheduler.now()).toISOString().slice(11, 23)} ${line}`);
    },
  };
  const promised = new Set<SimItem>();
  const backlog = new Set<SimItem>();
  const everRead = new Set<string>();
  let config = configOf(outlets, dice.fork().int(0, 2));
  let troubled = true;
  let runs = 0;

  /** A function call: it may die at any step, and is killed when its time is over. */
  function invoke(name: string, limit: number, body: (process: Process) => Promise<void>): void {
    runs += 1;
    const dies = troubled && world.dice.chance(deaths);
    const process = scheduler.spawn(
      `${name}${runs}`,
      body,
      dies ? world.dice.int(0, 40) : Number.POSITIVE_INFINITY,
    );
    scheduler.at(scheduler.now() + limit, () => scheduler.kill(process));
  }

  const portsFor = (process: Process) => {
    const plain = storeOf(world, process);
    const wrapped: { store: Store; topic: Topic } = { store: plain, topic: topicOf(world, process) };
    return mistake ? mistake.wrap(wrapped) : wrapped;
  };

  function pollOne(batch: PollBatch, succeed: () => void, fail: () => void): void {
    const current = config;
    invoke('poll', POLL_MS, async (process) => {
      const matcher = matcherOf(current);
      const served: ServedBy = new Map();
      const { store } = portsFor(process);
      try {
        const reports = await pollBatch(
          {
            config: current,
            matcher,
            store,
            network: networkOf(world, process, served),
            clock: clockOf(world, process),
            random: world.dice.next,
            log: silent,
          },
          batch,
        );
        for (const report of reports) {
          if (report.kind !== 'read' && report.kind !== 'unchanged') continue;
          for (const item of served.get(report.feed) ?? []) {
            promised.add(item);
            if (!everRead.has(report.feed)) backlog.add(item);
          }
          everRead.add(report.feed);
        }
        succeed();
      } catch (error) {
        process.end = 'failed';
        world.trace(`${process.name} failed: ${String(error)}`);
        fail();
      }
    });
  }

  function notifyOnce(): void {
    const current = config;
    invoke('notify', NOTIFY_MS, async (process) => {
      const { store, topic } = portsFor(process);
      const clock = clockOf(world, process);
      try {
        await notify({
          config: current,
          store,
          topic,
          clock,
          random: world.dice.next,
          log: silent,
          deadline: clock.now() + NOTIFY_MS - 20_000,
        });
      } catch (error) {
        process.end = 'failed';
        world.trace(`${process.name} failed: ${String(error)}`);
      }
    });
  }

  const stories: Story[] = [];
  const happenings = dice.fork();
  const minutes = (hours + calm) * 60;
  for (let minute = 0; minute < minutes; minute += 1) {
    const tick = START + minute * MINUTE;
    scheduler.at(tick, () => {
      if (minute === hours * 60) {
        troubled = false;
        world.chaos = CALM;
        world.skew = 0;
        for (const outlet of outlets) outlet.broken = null;
      }
      if (troubled) happen();
      // A tick may come twice, or late.
      const ticks = troubled && happenings.chance(0.03) ? 2 : 1;
      for (let nth = 0; nth < ticks; nth += 1) void dispatch(config, tick, queue);
      if (!(troubled && happenings.chance(0.05))) notifyOnce();
    });
    for (const offset of [2, 20, 40]) {
      scheduler.at(tick + offset * 1000, () => {
        for (const { batch, succeed, fail } of queue.receive()) pollOne(batch, succeed, fail);
      });
    }
    // The stream of new alerts rings a second bell now and then.
    scheduler.at(tick + 30_000, () => {
      if (happenings.chance(0.4)) notifyOnce();
    });
  }

  function happen(): void {
    if (happenings.chance(0.06)) {
      const story =
        stories.length > 0 && happenings.chance(0.5) ? happenings.pick(stories) : newStory(happenings);
      if (!stories.includes(story)) stories.push(story);
      publish(happenings, happenings.pick(outlets), story, scheduler.now());
    }
    if (happenings.chance(0.03)) edit(happenings, happenings.pick(outlets), scheduler.now());
    if (happenings.chance(0.01)) {
      happenings.pick(outlets).broken = {
        until: scheduler.now() + happenings.int(1, 40) * MINUTE,
        how: happenings.pick(['down', 'html', 'cut'] as const),
      };
    }
    if (happenings.chance(0.005)) world.skew = happenings.pick([0, 0, -HOUR, 5 * MINUTE, -10_000]);
    if (happenings.chance(0.01)) config = configOf(outlets, happenings.int(0, 2));
  }

  await scheduler.run(START + minutes * MINUTE);
  for (const outlet of outlets) for (const item of outlet.items.slice(0, outlet.size)) promised.add(item);
  return { store: memory, config, outlets, published: world.published, promised, backlog, stories, steps };
}

/** Deployments differ in a third rule: there, gone, or told by the hour. */
function configOf(outlets: readonly Outlet[], variant: number): Config {
  const extra =
    variant === 0
      ? []
      : [
          aRule({
            id: 'extra',
            match: ['انسحاب', 'ائتلاف'],
            deliver: variant === 1 ? { kind: 'now' } : { kind: 'hourly' },
          }),
        ];
  return aConfig({
    settings: aSettings({ every: 5 }),
    feeds: outlets.map(({ id, url }) => aFeed({ id, url, every: 5, everyIsGiven: true })),
    rules: [
      aRule({ id: 'withdrawal', match: ['انسحاب'] }),
      aRule({ id: 'coalition', match: ['ائتلاف'], severity: 'high' }),
      ...extra,
    ],
  });
}

/** Deployments with the same rules share a matcher, as calls of one warm function do. */
const matchers = new Map<string, Matcher>();

function matcherOf({ rules }: Config): Matcher {
  const name = JSON.stringify(rules);
  const known = matchers.get(name);
  if (known) return known;
  const compiled = compileRules(rules);
  if (!compiled.ok) throw new Error('The rules of the simulation cannot be read.');
  matchers.set(name, compiled.matcher);
  return compiled.matcher;
}
