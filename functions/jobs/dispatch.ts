/** `dispatch`: once a minute, says which feeds are due. It reads no database. */
import type { Config } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';
import { batches, type PollBatch } from '../feeds/schedule.ts';

const MINUTE = 60_000;

/** Where the work of a minute goes. Sending the same batch twice must do no harm. */
export interface PollQueue {
  send(work: readonly PollBatch[]): Promise<void>;
}

export const minuteOf = (time: Millis): number => Math.floor(time / MINUTE);

/** @returns the batches that were sent. Throws what the queue throws; then the whole minute may be sent again. */
export async function dispatch(
  config: Config,
  time: Millis,
  queue: PollQueue,
): Promise<readonly PollBatch[]> {
  const work = batches(config.feeds, minuteOf(time));
  if (work.length > 0) await queue.send(work);
  return work;
}
