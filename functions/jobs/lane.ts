/** The feeds of one message of the poll queue: many hosts at once, each feed for itself. */
import type { Config, Feed } from '../base/config.ts';
import type { Clock, Millis } from '../base/ports.ts';
import { hostOf } from '../feeds/guard.ts';
import { minuteOf } from './dispatch.ts';
import type { PollMessage } from './queue.ts';
import { type FeedReport, type PollOptions, report } from './visit.ts';

export interface LanePorts {
  readonly clock: Clock;
  readonly config: Pick<Config, 'feeds'>;
  /** Polls one feed. */
  readonly visit: (feed: Feed, options: PollOptions) => Promise<FeedReport>;
}

/**
 * Visits the feeds of one queue message: many hosts at once, the feeds of a host one after the other. What a later
 * tick has overtaken is dropped, and so is what has not begun at the deadline: the next tick does the work.
 *
 * Throws the first fault of the infrastructure once all feeds have ended; the message is then delivered again.
 */
export async function visitLane(
  ports: LanePorts,
  message: PollMessage,
  options: { readonly deadline?: Millis } = {},
): Promise<readonly FeedReport[]> {
  const { clock, config } = ports;
  const hosts = new Map<string, Feed[]>();
  for (const id of message.feeds) {
    const feed = config.feeds.find((one) => one.id === id);
    if (!feed || minuteOf(clock.now()) - message.minute >= feed.every) continue;
    const host = hostOf(feed.url);
    hosts.set(host, [...(hosts.get(host) ?? []), feed]);
  }
  const reports: FeedReport[] = [];
  const faults: unknown[] = [];
  const visitAll = async (feeds: readonly Feed[]) => {
    for (const feed of feeds) {
      if (options.deadline !== undefined && clock.now() >= options.deadline) {
        reports.push(
          report(feed, 'skipped', { message: 'the time of the function is over; the next tick polls it' }),
        );
        continue;
      }
      try {
        reports.push(await ports.visit(feed, { minute: message.minute, ...options }));
      } catch (error) {
        faults.push(error);
      }
    }
  };
  await Promise.all([...hosts.values()].map(visitAll));
  if (faults.length > 0) throw faults[0];
  return reports;
}
