/** The stack's metrics, as alarms and dashboard read them: those of AWS, and those the functions write themselves. */
import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, type MetricProps, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { METRIC_NAMESPACE, type MetricName } from '../functions/base/metrics.ts';
import type { Functions } from './functions.ts';
import { type Stage, stackName } from './names.ts';
import type { PollQueue } from './poll-queue.ts';

/** The metrics that the functions write, by name; `service` tells the stacks of an account apart. */
export function ownMetric(stage: Stage, name: MetricName, props: Partial<MetricProps> = {}): Metric {
  return new Metric({
    namespace: METRIC_NAMESPACE,
    metricName: name,
    dimensionsMap: { service: stackName(stage) },
    statistic: Stats.SUM,
    period: Duration.minutes(5),
    label: name,
    ...props,
  });
}

/** Of all polls that reached a server or tried to, how many hundredths failed. */
export function failingFeeds(stage: Stage, period: Duration): MathExpression {
  return new MathExpression({
    label: 'feeds failing, %',
    period,
    // Below twenty polls a single dead feed would be a fifth of them.
    expression: 'IF(read + unchanged + failed >= 20, 100 * failed / (read + unchanged + failed), 0)',
    usingMetrics: {
      read: ownMetric(stage, 'FeedsRead', { period }),
      unchanged: ownMetric(stage, 'FeedsUnchanged', { period }),
      failed: ownMetric(stage, 'FeedsFailed', { period }),
    },
  });
}

/** Errors of all three functions together: one alarm, since each costs. */
export function functionErrors({ dispatch, poll, notify }: Functions, period: Duration): MathExpression {
  return new MathExpression({
    label: 'function errors',
    period,
    expression: 'FILL(dispatch, 0) + FILL(poll, 0) + FILL(notify, 0)',
    usingMetrics: {
      dispatch: dispatch.metricErrors({ period }),
      poll: poll.metricErrors({ period }),
      notify: notify.metricErrors({ period }),
    },
  });
}

export const deadLetters = ({ deadLetters: queue }: PollQueue): Metric =>
  queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period: Duration.minutes(5) });
