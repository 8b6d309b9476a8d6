/** The store, the network and the topic as a process of the simulation meets them: each access a step, each may fail. */
import type { Message, PublishOutcome, Topic } from '../../functions/alerts/publish.ts';
import type { Clock } from '../../functions/base/ports.ts';
import type { Store } from '../../functions/base/store.ts';
import type { Network } from '../../functions/feeds/network.ts';
import { type Outlet, type SimItem, serve } from './outlets.ts';
import type { Dice } from './random.ts';
import type { Process, Scheduler } from './scheduler.ts';

/** How likely what goes wrong, by access. */
export interface Chaos {
  readonly throttled: number;
  /** The write or publish happens, and its reply is lost. */
  readonly lostReply: number;
  readonly publishFails: number;
  readonly networkFails: number;
}

export const CALM: Chaos = { throttled: 0, lostReply: 0, publishFails: 0, networkFails: 0 };

export interface Surroundings {
  readonly scheduler: Scheduler;
  readonly dice: Dice;
  readonly store: Store;
  readonly outlets: readonly Outlet[];
  /** What goes wrong now. */
  chaos: Chaos;
  /** By how much clocks are wrong now. */
  skew: number;
  /** What reached the subscribers, in order. */
  readonly published: Published[];
  readonly trace: (line: string) => void;
}

/** A message that reached the subscribers. */
export interface Published {
  readonly message: Message;
  readonly at: number;
  /** Who sent it: one that died afterwards may not have known. */
  readonly process: Process;
  replyLost: boolean;
  /** Whether its row said already that it was sent. */
  readonly wasMarkedSent: boolean;
}

export function clockOf(world: Surroundings, process: Process): Clock {
  return {
    now: () => world.scheduler.now() + world.skew,
    sleep: (ms) => world.scheduler.sleep(process, ms),
  };
}

export function storeOf(world: Surroundings, process: Process): Store {
  const { scheduler, dice, store } = world;
  async function access<T>(name: string, isWrite: boolean, perform: () => Promise<T>): Promise<T> {
    await scheduler.step(process);
    if (dice.chance(world.chaos.throttled)) {
      world.trace(`${process.name} ${name} throttled`);
      throw new Error('ThrottlingException: the rate of requests is too high.');
    }
    const result = await perform();
    world.trace(`${process.name} ${name} ${isWrite ? String(result) : ''}`);
    if (isWrite && dice.chance(world.chaos.lostReply)) {
      world.trace(`${process.name} ${name} reply lost`);
      throw new Error('TimeoutError: no reply.');
    }
    return result;
  }
  return {
    get: (table, key, options) =>
      access(`get ${table} ${JSON.stringify(key)}`, false, () => store.get(table, key, options)),
    getMany: (table, keys, options) =>
      access(`getMany ${table} ${keys.length}`, false, () => store.getMany(table, keys, options)),
    query: (table, query) =>
      access(`query ${table} ${query.index ?? ''}`, false, () => store.query(table, query)),
    put: (table, row, condition) => access(`put ${table}`, true, () => store.put(table, row, condition)),
    update: (table, key, change, condition) =>
      access(`update ${table} ${JSON.stringify(key)}`, true, () =>
        store.update(table, key, change, condition),
      ),
    delete: (table, key, condition) =>
      access(`delete ${table} ${JSON.stringify(key)}`, true, () => store.delete(table, key, condition)),
  };
}

/** What a process was served, so that the checks know which documents' polls finished. */
export type ServedBy = Map<string, readonly SimItem[]>;

export function networkOf(world: Surroundings, process: Process, served: ServedBy): Network {
  return {
    async fetch({ url }) {
      await world.scheduler.sleep(process, world.dice.int(20, 3000));
      const outlet = world.outlets.find((one) => one.url === url);
      if (!outlet || world.dice.chance(world.chaos.networkFails)) {
        return {
          kind: 'failed',
          failure: 'timeout',
          message: 'No answer in time.',
          status: null,
          retryAfter: null,
        };
      }
      const { outcome, items } = serve(outlet, world.scheduler.now());
      served.set(outlet.id, items);
      return outcome;
    },
  };
}

export function topicOf(world: Surroundings, process: Process): Topic {
  const { scheduler } = world;
  return {
    async publish(message): Promise<PublishOutcome> {
      await scheduler.step(process);
      if (world.dice.chance(world.chaos.publishFails)) {
        return { kind: 'failed', reason: 'InternalError', retryable: true };
      }
      const row = await world.store.get('messages', { id: message.id });
      const entry: Published = {
        message,
        at: scheduler.now(),
        process,
        replyLost: false,
        wasMarkedSent: row?.sentAt !== undefined,
      };
      world.published.push(entry);
      world.trace(`${process.name} publishes ${message.id}`);
      await scheduler.step(process);
      if (world.dice.chance(world.chaos.lostReply)) {
        entry.replyLost = true;
        throw new Error('TimeoutError: no reply.');
      }
      return { kind: 'sent' };
    },
  };
}
