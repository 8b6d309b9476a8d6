/** Polls the feeds of one message of the poll queue. */
import type { Millis } from '../base/ports.ts';
import { visitLane } from './lane.ts';
import { type FeedReport, type PollPorts, pollFeed } from './poll.ts';
import type { PollMessage } from './queue.ts';

/** See `visitLane`. */
export const pollBatch = (
  ports: PollPorts,
  message: PollMessage,
  options: { readonly deadline?: Millis } = {},
): Promise<readonly FeedReport[]> =>
  visitLane({ ...ports, visit: (feed, turn) => pollFeed(ports, feed, turn) }, message, options);
