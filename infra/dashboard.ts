/** One page that shows whether news comes in and mail goes out. */
import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type HorizontalAnnotation,
  type IMetric,
  PeriodOverride,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import type { Functions } from './functions.ts';
import {
  alertsFound,
  deadLetters,
  failingFeeds,
  feedsWithNews,
  ownMetric,
  unchangedFeeds,
} from './metrics.ts';
import { type Stage, stackName } from './names.ts';
import type { PollQueue } from './poll-queue.ts';
import type { Tables } from './tables.ts';
import type { Topics } from './topics.ts';

export interface OverviewProps {
  readonly stage: Stage;
  readonly functions: Functions;
  readonly tables: Tables;
  readonly poll: PollQueue;
  readonly topics: Topics;
  readonly alarms: Alarms;
}

/** Of the 24 columns of a dashboard. */
const THIRD = 8;

export class Overview extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { stage, functions, tables, poll, topics, alarms }: OverviewProps,
  ) {
    super(scope, id);
    const own = (...args: Parameters<typeof ownMetric> extends [Stage, ...infer Rest] ? Rest : never) =>
      ownMetric(stage, ...args);
    const at = (name: string) => [alarms.threshold(name)];
    const all = (['dispatch', 'poll', 'notify'] as const).map((name) => ({ name, of: functions[name] }));
    const period = Duration.minutes(5);
    const most = { statistic: Stats.MAXIMUM, period };
    new Dashboard(this, 'Dashboard', {
      dashboardName: stackName(stage),
      defaultInterval: Duration.days(1),
      // Each graph by the period of its metrics: a threshold means what its alarm means.
      periodOverride: PeriodOverride.INHERIT,
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms.all], width: 24, height: 3 })],
        [
          graph('News in', [
            own('ArticlesNew', { label: 'new articles' }),
            alertsFound(tables).with({ label: 'alerts' }),
          ]),
          graph('Polls by outcome', [
            feedsWithNews(stage).with({ label: 'with news' }),
            own('FeedsFailed', { label: 'failing' }),
            // Last, since it is reckoned from the two.
            unchangedFeeds(stage).with({ label: 'unchanged' }),
          ]),
          graph(
            'Share of feeds that fail',
            [failingFeeds(stage, Duration.minutes(15)).with({ label: 'share' })],
            at('feeds-failing'),
          ),
        ],
        [
          graph('Mail out', [
            topics.alerts.metricNumberOfMessagesPublished({ period, label: 'messages' }),
            topics.alerts.metricNumberOfNotificationsFailed({ period, label: 'mails that failed' }),
          ]),
          graph(
            'Waiting, seconds',
            [own('PendingAge', { statistic: Stats.MAXIMUM, label: 'the oldest that may speak' })],
            at('alerts-waiting'),
          ),
          graph('Delay, seconds', [
            own('DelayFromPublished', { statistic: Stats.p(50), label: 'published to told, median' }),
            own('DelayFromPublished', { statistic: Stats.p(95), label: 'published to told, 95 %' }),
            own('DelayFromFirstSeen', { statistic: Stats.p(95), label: 'found to told, 95 %' }),
          ]),
        ],
        [
          graph(
            'Function time, ms',
            all.map(({ name, of }) => of.metricDuration({ ...most, label: name })),
          ),
          graph('Errors and throttles', [
            ...all.map(({ name, of }) => of.metricErrors({ period, label: `${name}: errors` })),
            ...all.map(({ name, of }) => of.metricThrottles({ period, label: `${name}: throttles` })),
          ]),
          graph('Queue', [
            poll.queue.metricApproximateNumberOfMessagesVisible({ ...most, label: 'batches of feeds' }),
            poll.queue.metricApproximateAgeOfOldestMessage({ ...most, label: 'age of the oldest, seconds' }),
            deadLetters(poll).with({ label: 'dead letters' }),
          ]),
        ],
      ],
    });
  }
}

const graph = (title: string, left: IMetric[], leftAnnotations: HorizontalAnnotation[] = []) =>
  new GraphWidget({ title, left, leftAnnotations, width: THIRD, height: 6 });
