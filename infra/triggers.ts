/** What sets the functions going: the minute, the queue, and the insert of an alert. */
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, type IFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import {
  ContextAttribute,
  type IScheduleTarget,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Config, Feed } from '../functions/base/config.ts';
import type { Functions } from './functions.ts';
import { type Stage, stackName } from './names.ts';
import type { PollQueue } from './poll-queue.ts';
import type { Tables } from './tables.ts';
import { POLL_BATCH } from './timing.ts';

export interface TriggersProps {
  readonly stage: Stage;
  readonly config: Config;
  readonly functions: Functions;
  readonly tables: Tables;
  readonly poll: PollQueue;
}

export class Triggers extends Construct {
  constructor(scope: Construct, id: string, { stage, config, functions, tables, poll }: TriggersProps) {
    super(scope, id);
    const role = new Role(this, 'ScheduleRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      description: `What the schedules of ${stackName(stage)} may do`,
    });
    for (const name of ['dispatch', 'notify'] as const) {
      role.addToPolicy(
        new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functions[name].functionArn] }),
      );
      new Schedule(this, `${name}-schedule`, {
        scheduleName: `${stackName(stage)}-${name}`,
        description: `Wakes ${name} every minute`,
        schedule: ScheduleExpression.cron({}),
        target: everyMinute(functions[name], role),
      });
    }
    queueToPoll(poll, functions, config);
    alertsToNotify(tables, functions);
  }
}

/**
 * The scheduled time, not the time of running, names the minute: a tick that comes late or twice is the same tick.
 * A tick older than a minute has been overtaken by the next.
 */
const everyMinute = (target: IFunction, role: Role): IScheduleTarget => ({
  bind: () => ({
    arn: target.functionArn,
    role,
    input: ScheduleTargetInput.fromObject({ time: ContextAttribute.scheduledTime }),
    retryPolicy: { maximumEventAgeInSeconds: 60, maximumRetryAttempts: 1 },
  }),
});

function queueToPoll({ queue }: PollQueue, { poll }: Functions, config: Config): void {
  poll.addToRolePolicy(
    new PolicyStatement({
      actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      resources: [queue.queueArn],
    }),
  );
  poll.addEventSourceMapping('Queue', {
    eventSourceArn: queue.queueArn,
    batchSize: POLL_BATCH,
    reportBatchItemFailures: true,
    maxConcurrency: pollers(config),
  });
}

/**
 * A new account runs ten functions at once, of which dispatch and notify need two: five pollers leave room for
 * both. From 10,000 feeds on more are needed, and a higher limit must be asked for (docs/scale.md).
 */
export function pollers(config: { readonly feeds: readonly Pick<Feed, 'every' | 'enabled'>[] }): number {
  const perMinute = config.feeds.reduce((sum, feed) => sum + (feed.enabled ? 1 / feed.every : 0), 0);
  const FEEDS_A_MINUTE_AND_POLLER = 400;
  return Math.min(1000, Math.max(5, Math.ceil(Math.round(perMinute) / FEEDS_A_MINUTE_AND_POLLER)));
}

/** New alerts ring the bell; what a ring misses is told by the next minute's run, so failed rings are dropped. */
function alertsToNotify(tables: Tables, { notify }: Functions): void {
  const stream = tables.byName.alerts.tableStreamArn;
  if (!stream) throw new Error('The table alerts has no stream; give it one in infra/tables.ts.');
  notify.addToRolePolicy(
    new PolicyStatement({
      actions: [
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
      ],
      resources: [stream],
    }),
  );
  notify.addEventSourceMapping('NewAlerts', {
    eventSourceArn: stream,
    startingPosition: StartingPosition.LATEST,
    filters: [FilterCriteria.filter({ eventName: FilterRule.isEqual('INSERT') })],
    batchSize: 1000,
    // One poll's alerts come together, and one run tells them together.
    maxBatchingWindow: Duration.seconds(5),
    retryAttempts: 1,
    maxRecordAge: Duration.minutes(1),
  });
}
