/** Lambda entry: the poll queue's messages; each names the feeds of one lane for one minute. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSBatchItemFailure, SQSHandler, SQSRecord } from 'aws-lambda';
import config from 'marsad-config';
import { createFullText } from './articles/fulltext.ts';
import { createDynamoStore } from './base/dynamo.ts';
import { createMeter } from './base/emf.ts';
import { deployedTables, jsonLog, required } from './base/lambda.ts';
import { systemClock } from './base/ports.ts';
import { createNetwork } from './feeds/fetch.ts';
import { pollBatch } from './jobs/batch.ts';
import { measurePoll } from './jobs/measure.ts';
import type { FeedReport, PollPorts } from './jobs/poll.ts';
import { parseBatch } from './jobs/queue.ts';
import { compileRules } from './rules/matcher.ts';

const rules = compileRules(config.rules);
// The watch file was checked before it was deployed; rules that cannot be read would otherwise watch nothing.
if (!rules.ok) throw new Error(`Rules cannot be read: ${rules.errors.map(({ rule }) => rule).join(', ')}.`);

const network = createNetwork({ allowPrivateAddresses: config.settings.allowPrivateAddresses });
const ports: PollPorts = {
  config,
  matcher: rules.matcher,
  store: createDynamoStore({ client: new DynamoDBClient({}), tables: deployedTables() }),
  network,
  fullText: createFullText({ network, clock: systemClock }),
  clock: systemClock,
  random: Math.random,
  log: jsonLog,
};

const meter = createMeter(required('STACK'));
const operatorsTopic = required('OPERATORS_TOPIC_ARN');

/** Milliseconds before the end of the function in which no feed is begun: one may take 20 s, and its pages 20 more. */
const SPARE_MS = 45_000;

export const handler: SQSHandler = async ({ Records }, context) => {
  const deadline = Date.now() + context.getRemainingTimeInMillis() - SPARE_MS;
  const lanes = new Map<string, SQSRecord[]>();
  for (const record of Records) {
    const lane = record.attributes.MessageGroupId ?? '';
    lanes.set(lane, [...(lanes.get(lane) ?? []), record]);
  }
  const reports: FeedReport[] = [];
  const failures = await Promise.all([...lanes.values()].map((lane) => pollLane(lane, deadline, reports)));
  measurePoll(meter, reports);
  meter.flush();
  if (reports.some(({ notice }) => notice !== null)) {
    const { snsClient, tellOperators } = await import('./jobs/operators.ts');
    await tellOperators({ client: snsClient(), topicArn: operatorsTopic, log: jsonLog }, reports);
  }
  return { batchItemFailures: failures.flat() };
};

/** The messages of one lane, in order. After one that failed the rest wait too, or their order would be lost. */
async function pollLane(
  records: readonly SQSRecord[],
  deadline: number,
  reports: FeedReport[],
): Promise<SQSBatchItemFailure[]> {
  for (const [at, record] of records.entries()) {
    const message = parseBatch(record.body);
    if (!message.ok) {
      jsonLog.error(message.message, { messageId: record.messageId });
      continue;
    }
    try {
      for (const report of await pollBatch(ports, message.value, { deadline })) {
        jsonLog.info('polled', { ...report });
        reports.push(report);
      }
    } catch (error) {
      jsonLog.error('poll failed', { messageId: record.messageId, reason: String(error) });
      return records.slice(at).map(({ messageId }) => ({ itemIdentifier: messageId }));
    }
  }
  return [];
}
