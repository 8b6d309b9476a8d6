/**
 * One simulation: the real dispatch, poll and notify, with clock, chance, network, store, queue and topic from one
 * seed. Hours, now and then days, in which outlets publish and everything that can go wrong does; then calm, until
 * all is told.
 */
import { createHash } from 'node:crypto';
import type { Topic } from '../../functions/alerts/publish.ts';
import { loadRobotsParser } from '../../functions/articles/robots.ts';
import type { Config } from '../../functions/base/config.ts';
import { contentHash } from '../../functions/base/content-hash.ts';
import type { Store } from '../../functions/base/store.ts';
import type { Network } from '../../functions/feeds/network.ts';
import { isDue } from '../../functions/feeds/schedule.ts';
import { dispatch, minuteOf } from '../../functions/jobs/dispatch.ts';
import type { NoticePorts } from '../../functions/jobs/notices.ts';
import type { NotifyPorts } from '../../functions/jobs/notify.ts';
import { createMemoryStore, type MemoryStore } from '../support/memory-store.ts';
import { deploy } from './deployments.ts';
import { type Diary, newDiary } from './diary.ts';
import { createHappenings } from './happenings.ts';
import type { SimItem } from './items.ts';
import { createJobs, type Deployed } from './jobs.ts';
import type { Mistake } from './mistakes.ts';
import { createOutlets, type Outlet, placesShown } from './outlets.ts';
import type { PageVisit } from './pages.ts';
import { isBeat, type Plan, planOf } from './plan.ts';
import { CALM, chaosOf, type Heard, type Published, type World } from './ports.ts';
import { createQueue } from './queue.ts';
import { type Dice, dice as diceOf } from './random.ts';
import { createScheduler } from './scheduler.ts';

const MINUTE = 60_000;

export interface Options {
  readonly seed: number;
  /** A deliberate mistake that the checks must catch. */
  readonly mistake?: Mistake;
  /** Hears of every step. */
  readonly trace?: (line: string) => void;
  /** Gives a hash of all that happened. */
  readonly hash?: boolean;
}

/** The end of a simulation, for the checks. */
export interface Result {
  readonly store: MemoryStore;
  readonly plan: Plan;
  readonly config: Config;
  readonly outlets: readonly Outlet[];
  readonly items: readonly SimItem[];
  readonly published: readonly Published[];
  readonly heard: readonly Heard[];
  /** When operators heard of what was set aside. */
  readonly reminded: readonly number[];
  readonly diary: Diary;
  readonly pageVisits: readonly PageVisit[];
  /** When it ended. */
  readonly ended: number;
  /** Versions (`<mark>#<version>`) in documents whose poll finished, and in what is served at the end. */
  readonly promised: ReadonlySet<string>;
  /** Likewise by feed: `<feed> <mark>`. */
  readonly promisedIn: ReadonlySet<string>;
  /** What is served at the end, by feed. */
  readonly standing: ReadonlyMap<string, readonly SimItem[]>;
  /** Items that stood in a document before the first poll of their feed ended: its backlog. */
  readonly backlog: ReadonlySet<SimItem>;
  /** Feeds that were read again in the calm. */
  readonly readInCalm: ReadonlySet<string>;
  readonly steps: number;
  readonly hash: string | null;
}

/** Whatever a mistake may spoil. */
export interface Ports {
  readonly store: Store;
  readonly topic: Topic;
  readonly network: Network;
  /** The operators' topic, for what befalls feeds and for what was set aside. */
  readonly tell: NoticePorts['tell'];
  readonly tellAside: NonNullable<NotifyPorts['tellOperators']>;
  readonly config: Config;
}

export async function simulate({ seed, mistake, trace, hash }: Options): Promise<Result> {
  // What is loaded once must not make the first simulation of a process another one.
  await Promise.all([contentHash(), loadRobotsParser()]);
  const dice = diceOf(seed);
  const plan = planOf(dice.fork());
  const { unit, start } = plan;
  const scheduler = createScheduler(dice.fork(), start);
  const told = hash ? createHash('sha256') : null;
  const outlets = createOutlets(dice.fork());
  const memory = createMemoryStore({
    clock: { now: scheduler.now, sleep: async () => {} },
    indexLag: lagOf(dice.fork()),
  });
  const chaos = chaosOf(dice.fork());
  const world: World = {
    scheduler,
    dice: dice.fork(),
    store: memory,
    outlets,
    chaos,
    skew: 0,
    items: () => [],
    pageVisits: [],
    diary: newDiary(),
    published: [],
    heard: [],
    reminded: [],
    trace: traceOf(scheduler.now, trace, told),
  };
  const configs = dice.fork();
  const first = deploy(configs, outlets, plan, false);
  const deployed: Deployed = { dispatch: first, poll: first, notify: first };
  world.diary.watchFiles.push({ at: start, config: first });
  const queue = createQueue(dice.fork(), scheduler.now);
  const jobs = createJobs({
    world,
    dice: dice.fork(),
    deployed,
    clocksApart: plan.clocksApart,
    deaths: configs.pick([0, 0.05, 0.2]),
    ...(mistake ? { mistake } : {}),
  });
  const ticks = dice.fork();
  const happenings = createHappenings({ world, dice: dice.fork(), jobs, unit });
  world.items = () => happenings.items;

  const troubled = 150 * unit;
  const last = troubled + 40 * 60;
  const settled = new Map<string, number>();
  let isCalm = false;
  /** Whether what was set aside was tried again, at the end. */
  let isRetried = false;

  function calmDown(): void {
    isCalm = true;
    world.chaos = CALM;
    happenings.end();
    const whole = deploy(configs, outlets, plan, true);
    Object.assign(deployed, { dispatch: whole, poll: whole, notify: whole });
    world.diary.watchFiles.push({ at: scheduler.now(), config: whole });
    jobs.calmDown((feed) => settled.set(feed, (settled.get(feed) ?? 0) + 1));
  }

  const owesSomething = () =>
    memory.all('state').some(({ owed, untold }) => untold || (Array.isArray(owed) && owed.length > 0));
  const allRead = () => outlets.every(({ id }) => (settled.get(id) ?? 0) >= 2) && !owesSomething();

  /** Whether something waits for a person of which nobody was told. */
  const keepsAside = () =>
    world.diary.waits.some(
      ({ from, until }) => until > scheduler.now() && !world.reminded.some((at) => at >= from),
    );

  /** Every feed was read twice with all its pages, operators heard of all that they should, and nothing waits. */
  function isSettled(): boolean {
    if (!allRead() || (!isRetried && keepsAside())) return false;
    const waits = memory
      .all('alerts')
      .some((row) => row.outcome === undefined || (row.queue !== undefined && row.queue !== 'failed'));
    return !waits && !memory.all('messages').some((row) => row.queue !== undefined && row.queue !== 'failed');
  }

  function tick(minute: number): void {
    if (minute === troubled) calmDown();
    if (isCalm && isSettled()) {
      if (isRetried) {
        scheduler.stop();
        return;
      }
      isRetried = true;
      jobs.retry();
    }
    const at = start + minute * MINUTE;
    const { now } = scheduler;
    if (!isCalm) {
      happenings.tick();
      if (ticks.chance(0.02)) void dispatch(deployed.dispatch, at, queue);
      if (ticks.chance(0.015)) {
        jobs.deploy(deploy(configs, outlets, plan, false), () => ticks.int(0, 10) * MINUTE);
      }
    }
    // A tick may be late, or come twice; what is due in a minute is the same whenever it is asked.
    if (!allRead()) void dispatch(deployed.dispatch, at, queue);
    if (isCalm || ticks.chance(0.7)) jobs.notify();
    for (const offset of [2, 20, 40]) {
      scheduler.at(now() + offset * 1_000, () => {
        for (const delivery of queue.receive(!isCalm)) jobs.poll(delivery);
      });
    }
    // Whatever is done once must bear that who does it dies.
    if (!isCalm && isBeat(plan, at) && ticks.chance(0.5)) {
      const death = ticks.int(6, 18);
      scheduler.at(now() + 6_000, () => jobs.notify(death));
    }
    // The stream of new alerts rings now and then.
    // Each insert may ring for itself: two runs begin within a second.
    if (!isCalm && ticks.chance(0.25)) {
      const at = now() + ticks.int(3, 55) * 1_000;
      scheduler.at(at, () => jobs.notify());
      if (ticks.chance(plan.clocksApart ? 1 : 0.3))
        scheduler.at(at + ticks.int(0, 1_000), () => jobs.notify());
    }
    const next = nextTick(minute);
    if (next <= last) scheduler.at(start + next * MINUTE, () => tick(next));
  }

  /** Idle minutes are left out in a long simulation and in a long calm: one in which a feed is due, never. */
  function nextTick(minute: number): number {
    const calmFor = minute - troubled;
    const usual = unit === 1 ? 1 : 12;
    const stride = calmFor < 15 * unit ? usual : calmFor < 120 * unit ? 10 : 30;
    for (let next = minute + 1; ; next += 1) {
      const due = !allRead() && outlets.some((feed) => isDue(feed, plan.every, minuteOf(start) + next));
      if (next % stride === 0 || due || next === troubled) return next;
    }
  }

  scheduler.at(start, () => tick(0));
  await scheduler.run(start + last * MINUTE);
  const standing = new Map(
    outlets.map((outlet) => [outlet.id, placesShown(outlet, scheduler.now()).map(({ item }) => item)]),
  );
  for (const [feed, items] of standing) {
    for (const item of items) jobs.promise(feed, { item, version: item.versions.length - 1 });
  }
  return {
    store: memory,
    plan,
    config: deployed.notify,
    outlets,
    items: happenings.items,
    published: world.published,
    heard: world.heard,
    reminded: world.reminded,
    diary: world.diary,
    pageVisits: world.pageVisits,
    ended: scheduler.now(),
    promised: jobs.promised,
    promisedIn: jobs.promisedIn,
    standing,
    backlog: jobs.backlog,
    readInCalm: new Set(settled.keys()),
    steps: scheduler.steps(),
    hash: told?.digest('hex') ?? null,
  };
}

/** Indexes that show a write at once, soon, or now and then much later; in bad times much later mostly. */
function lagOf(dice: Dice): () => number {
  if (dice.chance(0.5)) return () => 0;
  if (dice.chance(0.2)) return () => dice.int(0, 120_000);
  return () => dice.int(0, dice.chance(0.1) ? 20_000 : 500);
}

function traceOf(
  now: () => number,
  trace: Options['trace'],
  hash: { update(text: string): unknown } | null,
): World['trace'] {
  if (!trace && !hash) return null;
  return (text) => {
    const line = `${new Date(now()).toISOString().slice(5, 23)} ${text}`;
    hash?.update(`${line}\n`);
    trace?.(line);
  };
}
