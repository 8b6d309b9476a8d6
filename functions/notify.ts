/** Lambda entry: new alerts in the table's stream wake it soon, a schedule wakes it surely; it tells what is due. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import type { DynamoDBStreamEvent, Handler, ScheduledEvent } from 'aws-lambda';
import config from 'marsad-config';
import { createSnsTopic } from './alerts/sns.ts';
import { createDynamoStore } from './base/dynamo.ts';
import { deployedTables, jsonLog, required } from './base/lambda.ts';
import { systemClock } from './base/ports.ts';
import { type NotifyReport, notify } from './jobs/notify.ts';

/** Milliseconds kept for giving the lease back before Lambda ends the function. */
const SPARE_MS = 10_000;

const store = createDynamoStore({ client: new DynamoDBClient({}), tables: deployedTables() });
const topic = createSnsTopic({ client: new SNSClient({}), topicArn: required('TOPIC_ARN') });

/** What woke it does not matter: the store says what is due. */
export const handler: Handler<DynamoDBStreamEvent | Pick<ScheduledEvent, 'time'>, NotifyReport> = async (
  _,
  context,
) => {
  const report = await notify({
    config,
    store,
    topic,
    clock: systemClock,
    random: Math.random,
    log: jsonLog,
    deadline: Date.now() + context.getRemainingTimeInMillis() - SPARE_MS,
  });
  jsonLog.info('notified', { ...report });
  return report;
};
