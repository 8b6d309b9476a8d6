/**
 * The poll queue as SQS FIFO behaves: a group's messages in order and one in flight at a time, doublets absorbed for
 * five minutes, a message that is not answered in time delivered again, one that failed three times put aside. And as
 * it misbehaves at its edges: a message whose poller is merely slow is delivered to a second one.
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
  /** Messages that can be worked on now, in an order that the dice decide, one of each lane at most. */
  receive(): readonly Delivery[];
  /** Messages that were put aside, for the checks. */
  readonly dead: () => number;
}

export interface Delivery {
  readonly batch: PollBatch;
  succeed(): void;
  fail(): void;
}

export function createQueue(dice: Dice, now: () => number): SimQueue {
  const lanes = new Map<string, Message[]>();
  const sent = new Map<string, number>();
  let dead = 0;
  return {
    dead: () => dead,
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
    receive() {
      const deliveries: Delivery[] = [];
      const names = [...lanes.keys()].sort(() => dice.next() - 0.5);
      for (const name of names) {
        const lane = lanes.get(name)!.filter(({ done }) => !done);
        lanes.set(name, lane);
        const [first] = lane;
        if (!first) continue;
        // Twice in a hundred the visibility timeout is taken as over although the poller still runs.
        if (first.visibleAt > now() && !dice.chance(0.02)) continue;
        if (first.receives >= MOST_RECEIVES) {
          first.done = true;
          dead += 1;
          continue;
        }
        first.receives += 1;
        first.visibleAt = now() + VISIBILITY_MS;
        deliveries.push({
          batch: first.batch,
          succeed: () => {
            first.done = true;
          },
          fail: () => {
            first.visibleAt = now();
          },
        });
      }
      return deliveries;
    },
  };
}
