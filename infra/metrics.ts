/** The stack's metrics, as alarms and dashboard read them: those of AWS, and those the functions write themselves. */
import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, type MetricProps, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { METRIC_NAMESPACE, type MetricName } from '../functions/base/metrics.ts';
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
    ...props,
  });
}

/** The share of feeds that fail: each turn is a 0 or a 1, so their average is the share and their sum the number. */
export const failingFeeds = (stage: Stage, period: Duration): Metric =>
  ownMetric(stage, 'FeedsFailed', { statistic: Stats.AVERAGE, period });

/** Polls that did not fail and found nothing: of all turns, by the count of the values, those in neither metric. */
export const unchangedFeeds = (stage: Stage): MathExpression =>
  new MathExpression({
    expression: 'polls - withNews - failed',
    usingMetrics: {
      polls: ownMetric(stage, 'FeedsFailed', { statistic: Stats.SAMPLE_COUNT }),
      withNews: ownMetric(stage, 'FeedsRead'),
      failed: ownMetric(stage, 'FeedsFailed'),
    },
    period: Duration.minutes(5),
  });

export const deadLetters = ({ deadLetters: queue }: PollQueue): Metric =>
  queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period: Duration.minutes(5) });
