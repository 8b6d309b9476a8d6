/** What a run adds to the metrics, from its report and from what it told. */
import type { AlertRow } from '../alerts/alert.ts';
import { dueAt } from '../alerts/due.ts';
import type { Config } from '../base/config.ts';
import type { Meter } from '../base/metrics.ts';
import type { Millis } from '../base/ports.ts';
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

/**
 * How long it took until readers were told, one value for each alert of the messages that were sent. What was held back
 * on purpose (a digest, quiet hours, a mute) says nothing about the pipeline, nor does an edit about its article's age.
 */
export function measureTold(
  meter: Meter,
  { rules, settings }: Pick<Config, 'rules' | 'settings'>,
  alerts: readonly AlertRow[],
  at: Millis,
): void {
  for (const alert of alerts) {
    const rule = rules.find(({ id }) => id === alert.rule);
    const found = Date.parse(alert.createdAt);
    const due = Math.max(
      rule ? dueAt(rule, settings, found) : found,
      Date.parse(alert.dueAt ?? alert.createdAt),
    );
    if (due > found || alert.edit) continue;
    meter.add('DelayFromFirstSeen', seconds(at - found));
    meter.add('DelayFromPublished', seconds(at - Date.parse(alert.published)));
  }
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

/** An outlet's clock may be fast. */
const seconds = (ms: number): number => Math.max(0, Math.round(ms / 1_000));

const sum = (reports: readonly FeedReport[], of: (report: FeedReport) => number) =>
  reports.reduce((total, report) => total + of(report), 0);
