/** What wakes an operator: few alarms, each with something to do about it (docs/operations.md). Ten are free. */
import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  Color,
  ComparisonOperator,
  type HorizontalAnnotation,
  type IMetric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Construct } from 'constructs';
import type { Functions } from './functions.ts';
import { deadLetters, failingFeeds, ownMetric } from './metrics.ts';
import { type Stage, stackName } from './names.ts';
import type { PollQueue } from './poll-queue.ts';
import type { Topics } from './topics.ts';

export interface AlarmsProps {
  readonly stage: Stage;
  readonly functions: Functions;
  readonly poll: PollQueue;
  readonly topics: Topics;
}

interface AlarmSpec {
  readonly name: string;
  /** The heading in docs/operations.md, where it is not the name. */
  readonly page?: string;
  /** What it means and what to do, in the mail itself. */
  readonly says: string;
  readonly metric: IMetric;
  /** Alarms above this, or below it where `below` is set. */
  readonly threshold: number;
  readonly below?: boolean;
  /** Periods in a row. */
  readonly periods?: number;
  /** Silence is the alarm: where no data come, nothing works. */
  readonly silenceIsBad?: boolean;
}

export class Alarms extends Construct {
  readonly all: readonly Alarm[];
  private readonly byName: ReadonlyMap<string, { readonly alarm: Alarm; readonly spec: AlarmSpec }>;

  constructor(scope: Construct, id: string, { stage, functions, poll, topics }: AlarmsProps) {
    super(scope, id);
    const action = new SnsAction(topics.operators);
    const made = specs(stage, functions, poll).map((spec) => {
      const alarm = new Alarm(this, spec.name, {
        alarmName: `${stackName(stage)}-${spec.name}`,
        alarmDescription: `${spec.says} See docs/operations.md, ${spec.page ?? spec.name}.`,
        metric: spec.metric,
        threshold: spec.threshold,
        comparisonOperator: spec.below
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: spec.periods ?? 1,
        treatMissingData: spec.silenceIsBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
      return { alarm, spec };
    });
    this.all = made.map(({ alarm }) => alarm);
    this.byName = new Map(made.map((one) => [one.spec.name, one]));
  }

  /** The value at which an alarm rings, as a line in a graph. Throws where there is no such alarm. */
  threshold(name: string): HorizontalAnnotation {
    const found = this.byName.get(name);
    if (!found) throw new Error(`There is no alarm ${name}: see infra/alarms.ts.`);
    const { threshold: value, below } = found.spec;
    return { value, label: `alarm ${below ? 'below' : 'above'}: ${name}`, color: Color.RED };
  }
}

function specs(stage: Stage, functions: Functions, poll: PollQueue): readonly AlarmSpec[] {
  const quarter = Duration.minutes(15);
  return [
    {
      name: 'dead-letters',
      says: 'A batch of feeds failed three times and was set apart: those feeds miss polls until the fault is mended.',
      metric: deadLetters(poll),
      threshold: 0,
    },
    {
      name: 'alerts-waiting',
      says: 'An alert that may speak has waited for more than ten minutes: mail is late or does not go out.',
      metric: ownMetric(stage, 'PendingAge', { statistic: Stats.MAXIMUM }),
      threshold: 600,
      periods: 2,
      silenceIsBad: true,
    },
    ...(['dispatch', 'poll', 'notify'] as const).map((name) => ({
      name: `${name}-failing`,
      page: 'functions-failing',
      says: `The function ${name} ends with an error; the next minute repeats what it should do, unless all runs fail.`,
      metric: functions[name].metricErrors({ period: Duration.minutes(5) }),
      threshold: 2,
      periods: 2,
    })),
    {
      name: 'no-news',
      says: 'No new article for two hours from any feed: nothing is polled, or nothing can be read.',
      metric: ownMetric(stage, 'ArticlesNew', { period: Duration.hours(1) }),
      threshold: 1,
      below: true,
      periods: 2,
      silenceIsBad: true,
    },
    {
      name: 'feeds-failing',
      says: 'More than a fifth of the feeds fail: the network, DNS or an address block, rather than single outlets.',
      metric: failingFeeds(stage, quarter),
      threshold: 0.2,
      periods: 2,
    },
    {
      name: 'subscription-missing',
      says: 'A subscriber or operator of the watch file has not confirmed or is gone, and gets no mail.',
      metric: ownMetric(stage, 'SubscriptionsMissing', {
        statistic: Stats.MAXIMUM,
        period: Duration.hours(1),
      }),
      threshold: 0,
      periods: 2,
    },
  ];
}
