/** One page that shows whether news comes in and mail goes out. */
import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  PeriodOverride,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import type { Functions } from './functions.ts';
import { deadLetters, failingFeeds, ownMetric } from './metrics.ts';
import { type Stage, stackName } from './names.ts';
import type { PollQueue } from './poll-queue.ts';

export interface OverviewProps {
  readonly stage: Stage;
  readonly functions: Functions;
  readonly poll: PollQueue;
  readonly alarms: Alarms;
}

/** Of the 24 columns of a dashboard. */
const THIRD = 8;

export class Overview extends Construct {
  constructor(scope: Construct, id: string, { stage, functions, poll, alarms }: OverviewProps) {
    super(scope, id);
    const own = (...args: Parameters<typeof ownMetric> extends [Stage, ...infer Rest] ? Rest : never) =>
      ownMetric(stage, ...args);
    const all = [functions.dispatch, functions.poll, functions.notify];
    const duration = { statistic: Stats.MAXIMUM, period: Duration.minutes(5) };
    new Dashboard(this, 'Dashboard', {
      dashboardName: stackName(stage),
      defaultInterval: Duration.days(1),
      periodOverride: PeriodOverride.AUTO,
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms.all], width: 24, height: 3 })],
        [
          graph('News in', [own('ArticlesNew'), own('AlertsFound')]),
          graph('Polls by outcome', [own('FeedsRead'), own('FeedsUnchanged'), own('FeedsFailed')]),
          graph('Share of polls that fail', [failingFeeds(stage, Duration.minutes(15))]),
        ],
        [
          graph('Mail out', [own('MessagesSent')]),
          graph('Waiting, seconds', [own('PendingAge', { statistic: Stats.MAXIMUM })]),
          graph('Delay, seconds (median, 95 of 100)', [
            own('DelayFromPublished', { statistic: Stats.p(50), label: 'published to told, median' }),
            own('DelayFromPublished', { statistic: Stats.p(95), label: 'published to told, 95' }),
            own('DelayFromFirstSeen', { statistic: Stats.p(95), label: 'found to told, 95' }),
          ]),
        ],
        [
          graph(
            'Function time, ms',
            all.map((fn) => fn.metricDuration(duration)),
          ),
          graph('Errors and throttles', [
            ...all.map((fn) => fn.metricErrors({ period: Duration.minutes(5) })),
            ...all.map((fn) => fn.metricThrottles({ period: Duration.minutes(5) })),
          ]),
          graph('Queue', [
            poll.queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM }),
            poll.queue.metricApproximateAgeOfOldestMessage({ statistic: Stats.MAXIMUM }),
            deadLetters(poll),
          ]),
        ],
      ],
    });
  }
}

const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: THIRD, height: 6 });
