/**
 * `poll`: visits feeds and takes in what is new. A feed that fails is that feed's state and no exception; what
 * throws is a fault of the infrastructure (the store), after which the same feed can be polled again.
 */
import type { Feed } from '../base/config.ts';
import { digest, type PollPorts } from './digest.ts';
import { type FeedReport, type PollOptions, visitFeed } from './visit.ts';

export type { PollPorts } from './digest.ts';
export type { FeedReport, PollOptions } from './visit.ts';

/** Polls one feed. */
export const pollFeed = (ports: PollPorts, feed: Feed, options: PollOptions): Promise<FeedReport> =>
  visitFeed(ports, feed, options, () => (answered) => digest(ports, answered));
