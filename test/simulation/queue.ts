/**
 * The poll queue as SQS FIFO behaves: a group's messages in order and one in flight at a time, doublets absorbed for
 * five minutes, a message that is not answered in time delivered again, one that failed three times put aside. And as
 * it misbehaves at its edges: a message whose poller is merely slow is delivered to a second one, one that was
 * answered comes again, and a later one overtakes.
 */
import type { PollBatch } from '../../functions/feeds/schedule.ts';
import type { Dice } from './random.ts';

const VISIBILITY_MS = 6 * 60_000;
const DEDUPLICATION_MS = 5 * 60_000;
const MOST_RECEIVES = 3;

interface Message {
  readonly batch: PollBatch;
  receives: number;
  visibleAt: number;
  done: boolean;
}

export interface SimQueue {
  send(batches: readonly PollBatch[]): Promise<void>;
  /** Messages that can be worked on now, in an order that the dice decide. */
  receive(misbehaves: boolean): readonly Delivery[];
}

export interface Delivery {
  readonly batch: PollBatch;
  succeed(): void;
  fail(): void;
}

export function createQueue(dice: Dice, now: () => number): SimQueue {
  const lanes = new Map<string, Message[]>();
  const sent = new Map<string, number>();
  const answered: Message[] = [];

  function deliver(message: Message): Delivery {
    message.receives += 1;
    message.visibleAt = now() + VISIBILITY_MS;
    return {
      batch: message.batch,
      succeed: () => {
        message.done = true;
        answered.push(message);
      },
      fail: () => {
        message.visibleAt = now();
      },
    };
  }

  /** The message of a lane that is next, if any. */
  function nextOf(lane: readonly Message[], misbehaves: boolean): Message | undefined {
    const [first, second] = lane;
    if (!first) return undefined;
    if (second && misbehaves && dice.chance(0.05)) return second;
    // The visibility timeout is taken as over although the poller still runs.
    if (first.visibleAt > now() && !(misbehaves && dice.chance(0.02))) return undefined;
    return first;
  }

  return {
    async send(batches) {
      for (const batch of batches) {
        const before = sent.get(batch.deduplicationId);
        if (before !== undefined && now() - before < DEDUPLICATION_MS) continue;
        sent.set(batch.deduplicationId, now());
        const lane = lanes.get(batch.lane) ?? [];
        lane.push({ batch, receives: 0, visibleAt: now(), done: false });
        lanes.set(batch.lane, lane);
      }
    },
    receive(misbehaves) {
      const deliveries: Delivery[] = [];
      for (const [name, all] of dice.shuffled([...lanes])) {
        const lane = all.filter((message) => !message.done && message.receives < MOST_RECEIVES);
        lanes.set(name, lane);
        const message = nextOf(lane, misbehaves);
        if (message) deliveries.push(deliver(message));
      }
      if (misbehaves && answered.length > 0 && dice.chance(0.02))
        deliveries.push(deliver(dice.pick(answered)));
      return deliveries;
    },
  };
}
