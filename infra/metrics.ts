/** The stack's metrics, as alarms and dashboard read them: those of AWS, and those the functions write themselves. */
import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, type MetricProps, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { METRIC_NAMESPACE, type MetricName } from '../functions/base/metrics.ts';
import { type Stage, stackName } from './names.ts';
import type { PollQueue } from './poll-queue.ts';
import type { Tables } from './tables.ts';

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

/**
 * Polls that brought new articles: the trimmed count of CloudWatch, the values above one bound and not above the other.
 * The upper one is more than any feed has.
 */
export const feedsWithNews = (stage: Stage): Metric =>
  ownMetric(stage, 'ArticlesNew', { statistic: 'TC(0.5:1000000)' });

/** Polls that neither failed nor brought anything: of all turns, by the count of the values, the others. */
export const unchangedFeeds = (stage: Stage): MathExpression =>
  new MathExpression({
    expression: 'polls - withNews - failed',
    usingMetrics: {
      polls: ownMetric(stage, 'FeedsFailed', { statistic: Stats.SAMPLE_COUNT }),
      withNews: feedsWithNews(stage),
      failed: ownMetric(stage, 'FeedsFailed'),
    },
    period: Duration.minutes(5),
  });

/** Alerts are put once each, by poll alone: what DynamoDB counts of its table, a put whose condition failed left out. */
export const alertsFound = (tables: Tables): Metric =>
  tables.byName.alerts.metricSuccessfulRequestLatency({
    dimensionsMap: { TableName: tables.byName.alerts.tableName, Operation: 'PutItem' },
    statistic: Stats.SAMPLE_COUNT,
    period: Duration.minutes(5),
  });

export const deadLetters = ({ deadLetters: queue }: PollQueue): Metric =>
  queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period: Duration.minutes(5) });
