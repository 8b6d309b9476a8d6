/** What a run adds to the metrics, from its report. */
import type { Meter } from '../base/metrics.ts';
import type { Log } from '../base/ports.ts';
import type { PollMessage } from './queue.ts';
import type { FeedReport } from './visit.ts';

/** A feed whose turn it was not counts nowhere; one that is left alone at its turn since it failed still fails. */
export function measurePoll(meter: Meter, reports: readonly FeedReport[]): void {
  for (const { kind, articles, failing = false } of reports) {
    if (kind === 'skipped' && !failing) continue;
    meter.add('FeedsFailed', kind === 'failed' || failing ? 1 : 0);
    meter.add('ArticlesNew', articles);
  }
}

/** Zero where nothing waits, so that silence can be an alarm. */
export function measureNotify(meter: Meter, pendingAge: number): void {
  meter.add('PendingAge', pendingAge);
}

/**
 * What the log says of the feeds of a message: how many came to what, and a line for each that brought something. Most
 * polls find nothing, and each line is paid for; why one failed is said where it fails.
 */
export function logPolls(
  log: Pick<Log, 'info'>,
  { lane, minute }: Pick<PollMessage, 'lane' | 'minute'>,
  reports: readonly FeedReport[],
): void {
  for (const { feed, articles, edits, copies, alerts, notice } of reports) {
    const brought = Object.entries({ articles, edits, copies, alerts, notice });
    const some = brought.filter(([, value]) => value !== 0 && value !== null);
    if (some.length > 0) log.info('feed brought', { feed, ...Object.fromEntries(some) });
  }
  const kinds = { read: 0, unchanged: 0, failed: 0, skipped: 0 };
  for (const { kind } of reports) kinds[kind] += 1;
  log.info('polled', { lane, minute, ...kinds });
}

/** Null where SNS did not say. None is no value: a metric is paid for by the hours in which it is sent. */
export function measureSubscriptions(meter: Meter, missing: number | null): void {
  if (missing !== null && missing > 0) meter.add('SubscriptionsMissing', missing);
}
