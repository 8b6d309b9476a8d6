/** Lambda entry: the poll queue's messages; each names the feeds of one lane for one minute. */

import { processPartialResponse, SqsFifoPartialProcessorAsync } from '@aws-lambda-powertools/batch';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSHandler, SQSRecord } from 'aws-lambda';
import config from 'marsad-config';
import { createFullText } from './articles/fulltext.ts';
import { createDynamoStore } from './base/dynamo.ts';
import { createMeter } from './base/emf.ts';
import { createJsonLog } from './base/json-log.ts';
import { deployedTables, required } from './base/lambda.ts';
import { systemClock } from './base/ports.ts';
import { createNetwork } from './feeds/fetch.ts';
import { pollBatch } from './jobs/batch.ts';
import { measurePoll, pollLine } from './jobs/measure.ts';
import type { FeedReport, PollPorts } from './jobs/poll.ts';
import { parseBatch } from './jobs/queue.ts';
import { compileRules } from './rules/matcher.ts';

const rules = compileRules(config.rules);
// The watch file was checked before it was deployed; rules that cannot be read would otherwise watch nothing.
if (!rules.ok) throw new Error(`Rules cannot be read: ${rules.errors.map(({ rule }) => rule).join(', ')}.`);

const stack = required('STACK');
const log = createJsonLog(stack);
const network = createNetwork({ allowPrivateAddresses: config.settings.allowPrivateAddresses });
const ports: PollPorts = {
  config,
  matcher: rules.matcher,
  store: createDynamoStore({ client: new DynamoDBClient({}), tables: deployedTables() }),
  network,
  fullText: createFullText({ network, clock: systemClock }),
  clock: systemClock,
  random: Math.random,
  log,
};

const meter = createMeter(stack);
const operatorsTopic = required('OPERATORS_TOPIC_ARN');

/** Milliseconds before the end of the function in which no feed is begun: one may take 20 s, and its pages 20 more. */
const SPARE_MS = 45_000;

export const handler: SQSHandler = async ({ Records }, context) => {
  log.begin(context);
  const deadline = Date.now() + context.getRemainingTimeInMillis() - SPARE_MS;
  const lanes = new Map<string, SQSRecord[]>();
  for (const record of Records) {
    const lane = record.attributes.MessageGroupId ?? '';
    lanes.set(lane, [...(lanes.get(lane) ?? []), record]);
  }
  const reports: FeedReport[] = [];
  const visit = async (record: SQSRecord) => {
    reports.push(...(await pollMessage(record, deadline)));
  };
  // Lanes wait together; within one, messages go in order, and after one that failed the rest fail too.
  const answers = await Promise.all(
    [...lanes.values()].map((lane) =>
      processPartialResponse({ Records: lane }, visit, new SqsFifoPartialProcessorAsync(), {
        throwOnFullBatchFailure: false,
      }),
    ),
  );
  measurePoll(meter, reports);
  meter.flush();
  if (reports.some(({ notice }) => notice !== null)) {
    const { snsClient, tellOperators } = await import('./jobs/operators.ts');
    await tellOperators({ client: snsClient(), topicArn: operatorsTopic, log }, reports);
  }
  return { batchItemFailures: answers.flatMap(({ batchItemFailures }) => batchItemFailures) };
};

/** Polls the feeds of one message; throws for faults of the infrastructure, after which it is delivered again. */
async function pollMessage({ body, messageId }: SQSRecord, deadline: number): Promise<readonly FeedReport[]> {
  const message = parseBatch(body);
  if (!message.ok) {
    log.error(message.message, { messageId });
    return [];
  }
  try {
    const reports = await pollBatch(ports, message.value, { deadline });
    for (const report of reports) log.info('polled', pollLine(report));
    return reports;
  } catch (error) {
    log.error('poll failed', { messageId, reason: String(error) });
    throw error;
  }
}
