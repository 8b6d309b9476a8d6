/** What a run adds to the metrics, from its report. */
import type { Meter } from '../base/metrics.ts';
import type { NotifyReport } from './notify.ts';
import type { FeedReport } from './visit.ts';

/** A feed that was not its turn counts nowhere. */
export function measurePoll(meter: Meter, reports: readonly FeedReport[]): void {
  const of = (kind: FeedReport['kind']) => reports.filter((report) => report.kind === kind).length;
  meter.add('FeedsRead', of('read'));
  meter.add('FeedsUnchanged', of('unchanged'));
  for (const { kind } of reports) if (kind !== 'skipped') meter.add('FeedsFailed', kind === 'failed' ? 1 : 0);
  meter.add(
    'ArticlesNew',
    sum(reports, ({ articles }) => articles),
  );
  meter.add(
    'AlertsFound',
    sum(reports, ({ alerts }) => alerts),
  );
}

export function measureNotify(meter: Meter, report: NotifyReport, pendingAge: number): void {
  meter.add('MessagesSent', report.sent);
  meter.add('PendingAge', pendingAge);
}

/** What the log says of a feed's turn: only what is not nothing, since each line is paid for. */
export function pollLine({ message: reason, ...report }: FeedReport): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ ...report, reason }).filter(([, value]) => value !== null && value !== 0),
  );
}

/** Null where SNS did not say. */
export function measureSubscriptions(meter: Meter, missing: number | null): void {
  if (missing !== null) meter.add('SubscriptionsMissing', missing);
}

const sum = (reports: readonly FeedReport[], of: (report: FeedReport) => number) =>
  reports.reduce((total, report) => total + of(report), 0);
