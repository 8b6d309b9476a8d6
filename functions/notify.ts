/** Lambda entry: new alerts in the table's stream wake it soon, a schedule wakes it surely; it tells what is due. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamEvent, Handler, ScheduledEvent } from 'aws-lambda';
import config from 'marsad-config';
import { SUBSCRIPTIONS_SETTLE } from './alerts/followers.ts';
import { pendingAge } from './alerts/pending.ts';
import type { Topic } from './alerts/publish.ts';
import { createDynamoStore } from './base/dynamo.ts';
import { createMeter } from './base/emf.ts';
import { createJsonLog } from './base/json-log.ts';
import { deployedTables, required, scheduledTime } from './base/lambda.ts';
import { once } from './base/once.ts';
import { systemClock } from './base/ports.ts';
import { measureTold } from './jobs/delays.ts';
import { measureNotify, measureSubscriptions } from './jobs/measure.ts';
import { type NotifyReport, notify } from './jobs/notify.ts';

/** Milliseconds kept for giving the lease back before Lambda ends the function. */
const SPARE_MS = 10_000;

const store = createDynamoStore({ client: new DynamoDBClient({}), tables: deployedTables() });
const topicArn = required('TOPIC_ARN');
const operatorsTopic = required('OPERATORS_TOPIC_ARN');
/** SNS's client is loaded with the first message: most runs find nothing to tell. */
const sns = once(async () => (await import('./alerts/sns.ts')).openSnsTopic(topicArn));
const topic: Topic = {
  settles: SUBSCRIPTIONS_SETTLE,
  publish: async (message) => (await sns()).publish(message),
};
const stack = required('STACK');
const meter = createMeter(stack);
const log = createJsonLog(stack);

/** What woke it does not matter: the store says what is due. */
export const handler: Handler<DynamoDBStreamEvent | Pick<ScheduledEvent, 'time'>, NotifyReport> = async (
  event,
  context,
) => {
  log.begin(context);
  const report = await notify({
    config: { ...config, stack },
    store,
    topic,
    clock: systemClock,
    random: Math.random,
    log,
    deadline: Date.now() + context.getRemainingTimeInMillis() - SPARE_MS,
    tellOperators: async (subject, text) => {
      const { snsClient, tellOperators } = await import('./jobs/operators.ts');
      return tellOperators({ client: snsClient(), topicArn: operatorsTopic, log }, subject, text);
    },
    onTold: (alerts, at) => measureTold(meter, config, alerts, at),
  });
  log.info('notified', { ...report });
  measureNotify(meter, await pendingAge(store, config, Date.now()));
  if (isFullHour(event)) {
    const { missingSubscriptions, snsClient } = await import('./jobs/operators.ts');
    const missing = await missingSubscriptions({ client: snsClient(), log }, [
      { topicArn, emails: config.subscribers.map(({ email }) => email) },
      { topicArn: operatorsTopic, emails: config.settings.operators },
    ]);
    measureSubscriptions(meter, missing);
  }
  meter.flush();
  return report;
};

/** Once an hour, by the schedule alone: the stream's events carry no time of their own. */
const isFullHour = (event: object) =>
  'time' in event && new Date(scheduledTime(event, Date.now())).getUTCMinutes() === 0;
