/** What a run adds to the metrics: counted from its report, or read from the store in passing. */
import type { Meter } from '../base/metrics.ts';
import type { Millis } from '../base/ports.ts';
import type { Store } from '../base/store.ts';
import { QUEUES } from '../base/tables.ts';
import type { NotifyReport } from './notify.ts';
import type { FeedReport } from './poll.ts';

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

/** Seconds for which the oldest alert that is due has waited; 0 where none waits. Four small queries. */
export async function pendingAge(store: Store, now: Millis): Promise<number> {
  const oldest = await Promise.all(
    QUEUES.map(async (partition) => {
      const { rows } = await store.query('alerts', { index: 'due', partition, limit: 1 });
      const dueAt = rows[0]?.dueAt;
      return typeof dueAt === 'string' ? Date.parse(dueAt) : now;
    }),
  );
  return Math.max(0, Math.round((now - Math.min(...oldest)) / 1000));
}

const sum = (reports: readonly FeedReport[], of: (report: FeedReport) => number) =>
  reports.reduce((total, report) => total + of(report), 0);
