/** The store, the network and the topic as a process of the simulation meets them: each access a step, each may fail. */
import type { Message, PublishOutcome, Topic } from '../../functions/alerts/publish.ts';
import { hash32 } from '../../functions/base/hash.ts';
import type { Clock } from '../../functions/base/ports.ts';
import type { Store } from '../../functions/base/store.ts';
import type { FetchOutcome, Network } from '../../functions/feeds/network.ts';
import { type Diary, notePut, noteUpdate } from './diary.ts';
import type { SimItem } from './items.ts';
import type { Outlet } from './outlets.ts';
import type { PageVisit } from './pages.ts';
import type { Dice } from './random.ts';
import type { Ports } from './run.ts';
import type { Process, Scheduler } from './scheduler.ts';
import { type Served, serve } from './serving.ts';

/** How likely what goes wrong, by access. */
export interface Chaos {
  readonly throttled: number;
  /** The write or publish happens, and its reply is lost. */
  readonly lostReply: number;
  /** An access takes as long as a minute. */
  readonly slow: number;
  readonly publishFails: number;
  /** Of all messages those whose subject the topic refuses, and those that it refuses whole: always the same ones. */
  readonly refusesSubject: number;
  readonly refuses: number;
  readonly networkFails: number;
}

export const CALM: Chaos = {
  throttled: 0,
  lostReply: 0,
  slow: 0,
  publishFails: 0,
  refusesSubject: 0,
  refuses: 0,
  networkFails: 0,
};

export function chaosOf(dice: Dice): Chaos {
  return {
    throttled: dice.pick([0, 0.01, 0.03]),
    lostReply: dice.pick([0, 0.01, 0.04]),
    slow: dice.pick([0, 0, 0.01, 0.03]),
    publishFails: dice.pick([0, 0.1, 0.3]),
    refusesSubject: dice.pick([0, 0, 0.2]),
    refuses: dice.pick([0, 0, 0.15]),
    networkFails: dice.pick([0, 0.1]),
  };
}

export interface World {
  readonly scheduler: Scheduler;
  readonly dice: Dice;
  readonly store: Store;
  readonly outlets: readonly Outlet[];
  /** What goes wrong now. */
  chaos: Chaos;
  /** By how much all clocks are wrong now, in milliseconds. */
  skew: number;
  /** All that was ever published. */
  items: () => readonly SimItem[];
  readonly pageVisits: PageVisit[];
  /** What happened when, for the checks. */
  readonly diary: Diary;
  /** What reached the subscribers, in order. */
  readonly published: Published[];
  /** What operators heard of feeds, in order. */
  readonly heard: Heard[];
  /** When operators heard of what was set aside, in order. */
  readonly reminded: number[];
  /** Null where nobody listens, so that no line is written for nobody. */
  readonly trace: ((line: string) => void) | null;
}

/** Puts all clocks wrong by so much. */
export function setClocks(world: World, skew: number): void {
  world.skew = skew;
  world.diary.clocks.push({ at: world.scheduler.now(), skew });
}

/** A message that reached the subscribers. */
export interface Published {
  readonly message: Message;
  readonly at: number;
  /** By the clock of its sender. */
  readonly clock: number;
  /** Who sent it: one that died afterwards may not have known. */
  readonly process: Process;
  replyLost: boolean;
  /** Whether its row said already that it was sent. */
  readonly wasMarkedSent: boolean;
}

/** Something that operators heard of a feed. */
export interface Heard {
  readonly feed: string;
  /** In lines. */
  readonly text: string;
  readonly at: number;
  /** When the process began that said it. */
  readonly began: number;
}

/** What a clock shows, in whole milliseconds as clocks do. */
const timeOf = ({ scheduler, skew }: World, process: Process): number =>
  Math.floor(scheduler.now() + skew + process.skew);

export function clockOf(world: World, process: Process): Clock {
  return {
    now: () => timeOf(world, process),
    sleep: (ms) => world.scheduler.sleep(process, ms),
  };
}

/** What goes wrong by the will of the dice. Anything else that a process throws is a fault of its own. */
export class Trouble extends Error {}

/** The longest access, in milliseconds: SDK clients give up after about as long. */
const SLOWEST_MS = 60_000;

export function storeOf(world: World, process: Process): Store {
  const { scheduler, dice, store, trace } = world;
  const late = async () => {
    if (dice.chance(world.chaos.slow)) await scheduler.sleep(process, dice.int(1_000, SLOWEST_MS));
  };
  async function access<T>(name: () => string, isWrite: boolean, perform: () => Promise<T>): Promise<T> {
    await scheduler.step(process);
    if (dice.chance(world.chaos.throttled)) {
      trace?.(`${process.name} ${name()} throttled`);
      throw new Trouble('ThrottlingException: the rate of requests is too high.');
    }
    // The request or its reply is on its way for long.
    const before = dice.chance(0.5);
    if (before) await late();
    const result = await perform();
    trace?.(`${process.name} ${name()} ${isWrite ? String(result) : ''}`);
    if (!before) await late();
    if (isWrite && dice.chance(world.chaos.lostReply)) {
      trace?.(`${process.name} ${name()} reply lost`);
      throw new Trouble('TimeoutError: no reply.');
    }
    return result;
  }
  return {
    get: (table, key, options) =>
      access(
        () => `get ${table} ${JSON.stringify(key)}`,
        false,
        () => store.get(table, key, options),
      ),
    getMany: (table, keys, options) =>
      access(
        () => `getMany ${table} ${JSON.stringify(keys)}`,
        false,
        () => store.getMany(table, keys, options),
      ),
    query: (table, query) =>
      access(
        () => `query ${table} ${JSON.stringify(query)}`,
        false,
        () => store.query(table, query),
      ),
    put: (table, row, condition) =>
      access(
        () => `put ${table} ${JSON.stringify(row)}`,
        true,
        async () => {
          const before = table === 'state' ? await store.get(table, { id: String(row.id) }) : undefined;
          const written = await store.put(table, row, condition);
          if (table === 'state' && written === 'done') notePut(world.diary, scheduler.now(), before, row);
          if (table === 'messages' && written === 'done') {
            world.diary.times.set(`message ${row.id}`, scheduler.now());
            world.diary.composers.set(String(row.id), process.name);
          }
          if (table === 'alerts' && written === 'done')
            world.diary.times.set(`alert ${row.rule} ${row.date}`, scheduler.now());
          return written;
        },
      ),
    update: (table, key, change, condition) =>
      access(
        () => `update ${table} ${JSON.stringify([key, change])}`,
        true,
        async () => {
          const written = await store.update(table, key, change, condition);
          if (written === 'done') noteUpdate(world.diary, scheduler.now(), table, key, change);
          return written;
        },
      ),
    delete: (table, key, condition) =>
      access(
        () => `delete ${table} ${JSON.stringify(key)}`,
        true,
        () => store.delete(table, key, condition),
      ),
  };
}

/** What a process was served, by feed, so that the checks know which documents' polls finished. */
export type ServedBy = Map<string, Pick<Served, 'shown' | 'parts'>>;

export function networkOf(world: World, process: Process, served: ServedBy): Network {
  const { scheduler, dice } = world;
  return {
    async fetch(request) {
      await scheduler.sleep(process, dice.int(20, 3_000));
      if (dice.chance(world.chaos.networkFails)) return NO_ANSWER;
      for (const outlet of world.outlets) {
        const answer = serve(outlet, request, scheduler.now());
        if (!answer) continue;
        const { outcome, shown, parts } = answer;
        served.set(outlet.id, { shown, parts });
        world.trace?.(`${process.name} fetches ${request.url}: ${outcome.kind} with ${shown.length} items`);
        return outcome;
      }
      return NO_ANSWER;
    },
  };
}

export const NO_ANSWER: Extract<FetchOutcome, { kind: 'failed' }> = {
  kind: 'failed',
  failure: 'timeout',
  message: 'No answer in time.',
  status: null,
  retryAfter: null,
};

/** The same for the same message, whenever it is asked. */
const isAmong = (share: number, message: Message, of: string): boolean =>
  hash32(`${of} ${message.id}`) % 1_000 < share * 1_000;

/** The operators' topic; it takes a mail or does not, and its answer may be lost. */
export function operatorsOf(world: World, process: Process): Pick<Ports, 'tell' | 'tellAside'> {
  const { scheduler, dice } = world;
  const began = scheduler.now();
  async function mail(what: string, hear: () => void): Promise<boolean> {
    await scheduler.step(process);
    if (dice.chance(world.chaos.publishFails)) return false;
    hear();
    world.trace?.(`${process.name} tells operators ${what}`);
    await scheduler.step(process);
    return !dice.chance(world.chaos.lostReply);
  }
  return {
    tell: (notices) =>
      mail(JSON.stringify(notices), () => {
        for (const { feed, text } of notices) world.heard.push({ feed, text, at: scheduler.now(), began });
      }),
    tellAside: (subject) => mail(subject, () => world.reminded.push(scheduler.now())),
  };
}

export function topicOf(world: World, process: Process): Topic {
  const { scheduler, dice } = world;
  return {
    async publish(message): Promise<PublishOutcome> {
      await scheduler.step(process);
      const { chaos } = world;
      if (dice.chance(chaos.publishFails))
        return { kind: 'failed', reason: 'InternalError', retryable: true };
      const refused =
        isAmong(chaos.refuses, message, 'body') ||
        (message.subject !== message.subjectAscii && isAmong(chaos.refusesSubject, message, 'subject'));
      if (refused) {
        world.trace?.(`${process.name} is refused ${message.id}`);
        return { kind: 'refused-content', reason: 'InvalidParameter' };
      }
      const row = await world.store.get('messages', { id: message.id });
      const entry: Published = {
        message,
        at: scheduler.now(),
        clock: timeOf(world, process),
        process,
        replyLost: false,
        wasMarkedSent: row?.sentAt !== undefined,
      };
      world.published.push(entry);
      world.trace?.(`${process.name} publishes ${message.id}`);
      if (dice.chance(chaos.slow)) await scheduler.sleep(process, dice.int(1_000, SLOWEST_MS));
      await scheduler.step(process);
      if (dice.chance(chaos.lostReply)) {
        entry.replyLost = true;
        throw new Trouble('TimeoutError: no reply.');
      }
      return { kind: 'sent' };
    },
  };
}
