/** Lambda entry: the poll queue's messages; each names the feeds of one lane for one minute. */

import { processPartialResponse, SqsFifoPartialProcessorAsync } from '@aws-lambda-powertools/batch';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSHandler, SQSRecord } from 'aws-lambda';
import config from 'marsad-config';
import type { Feed } from './base/config.ts';
import { createDynamoStore } from './base/dynamo.ts';
import { createMeter } from './base/emf.ts';
import { createJsonLog } from './base/json-log.ts';
import { deployedTables, required } from './base/lambda.ts';
import { once } from './base/once.ts';
import { systemClock } from './base/ports.ts';
import { createNetwork } from './feeds/fetch.ts';
import { visitLane } from './jobs/lane.ts';
import { logPolls, measurePoll } from './jobs/measure.ts';
import { parseBatch } from './jobs/queue.ts';
import { type FeedReport, type PollOptions, type VisitPorts, visitFeed } from './jobs/visit.ts';

const stack = required('STACK');
const log = createJsonLog(stack);
const ports: VisitPorts = {
  store: createDynamoStore({ client: new DynamoDBClient({}), tables: deployedTables() }),
  network: createNetwork({ allowPrivateAddresses: config.settings.allowPrivateAddresses }),
  clock: systemClock,
  random: Math.random,
  log,
};
/** What reads is most of the code: it is loaded while the first answers are on their way. */
const digest = once(async () => (await import('./jobs/reading.ts')).createDigest(config, ports));

const meter = createMeter(stack);
const operatorsTopic = required('OPERATORS_TOPIC_ARN');

/** Milliseconds before the end of the function in which no feed is begun: one may take 20 s, and its pages 20 more. */
const SPARE_MS = 45_000;

export const handler: SQSHandler = async ({ Records }, context) => {
  log.begin(context);
  // Who needs it waits for it, and meets what is wrong with it.
  digest().catch(() => {});
  const deadline = Date.now() + context.getRemainingTimeInMillis() - SPARE_MS;
  const lanes = new Map<string, SQSRecord[]>();
  for (const record of Records) {
    const lane = record.attributes.MessageGroupId ?? '';
    lanes.set(lane, [...(lanes.get(lane) ?? []), record]);
  }
  const reports: FeedReport[] = [];
  const visit = (record: SQSRecord) => pollMessage(record, deadline, reports);
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
    const [{ tellNotices }, { snsClient, tellOfFeeds }] = await Promise.all([
      import('./jobs/notices.ts'),
      import('./jobs/operators.ts'),
    ]);
    const operators = { client: snsClient(), topicArn: operatorsTopic, log };
    await tellNotices({ ...ports, tell: (notices) => tellOfFeeds(operators, notices) }, reports);
  }
  return { batchItemFailures: answers.flatMap(({ batchItemFailures }) => batchItemFailures) };
};

/**
 * Polls the feeds of one message; throws for faults of the infrastructure, after which it is delivered again. What came
 * of a feed is added to the reports at once: should another one's fault fail the message, it counts all the same, and
 * operators hear of it now.
 */
async function pollMessage(
  { body, messageId }: SQSRecord,
  deadline: number,
  reports: FeedReport[],
): Promise<void> {
  const message = parseBatch(body);
  if (!message.ok) {
    log.error(message.message, { messageId });
    return;
  }
  try {
    const visit = async (feed: Feed, options: PollOptions) => {
      const report = await visitFeed(ports, feed, options, digest);
      reports.push(report);
      return report;
    };
    const all = await visitLane({ clock: systemClock, config, visit }, message.value, { deadline });
    logPolls(log, message.value, all);
  } catch (error) {
    log.error('poll failed', { messageId, reason: String(error) });
    throw error;
  }
}
