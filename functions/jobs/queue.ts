/** The poll queue on SQS: a batch of feeds is a message, its lane the message group. */
import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { bad, good, type Outcome } from '../base/outcome.ts';
import { FEEDS_PER_BATCH, type PollBatch } from '../feeds/schedule.ts';
import type { PollQueue } from './dispatch.ts';

/** What SQS takes in one request. */
const MESSAGES_PER_SEND = 10;
/** Requests under way at once: a minute of 100,000 feeds is done in seconds, and one small one is not slowed. */
const SENDS_AT_ONCE = 16;
/** A message that SQS leaves out of a batch is sent again this often. */
const TRIES = 3;

/** Throws when SQS does not take a message: the schedule then invokes dispatch again, and doublets are absorbed. */
export function createSqsQueue(client: SQSClient, url: string): PollQueue {
  async function sendSome(work: readonly PollBatch[]): Promise<void> {
    let left = work;
    for (let attempt = 0; left.length > 0; attempt += 1) {
      if (attempt === TRIES) throw new Error(`SQS did not take ${left.length} poll messages.`);
      const answer = await client.send(
        new SendMessageBatchCommand({
          QueueUrl: url,
          Entries: left.map((batch, at) => ({
            Id: String(at),
            MessageBody: formatBatch(batch),
            MessageGroupId: batch.lane,
            MessageDeduplicationId: batch.deduplicationId,
          })),
        }),
      );
      const failed = new Set((answer.Failed ?? []).map(({ Id }) => Id));
      left = left.filter((_, at) => failed.has(String(at)));
    }
  }

  return {
    async send(work) {
      const groups: PollBatch[][] = [];
      for (let at = 0; at < work.length; at += MESSAGES_PER_SEND)
        groups.push(work.slice(at, at + MESSAGES_PER_SEND));
      const sender = async () => {
        for (let group = groups.pop(); group; group = groups.pop()) await sendSome(group);
      };
      await Promise.all(Array.from({ length: Math.min(SENDS_AT_ONCE, groups.length) }, sender));
    },
  };
}

export const formatBatch = ({ lane, minute, part, feeds }: PollBatch): string =>
  JSON.stringify({ lane, minute, part, feeds });

export type PollMessage = Pick<PollBatch, 'lane' | 'minute' | 'feeds'>;

/** A message's body; anybody with access to the queue can write one. */
export function parseBatch(body: string): Outcome<PollMessage> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return bad('A message of the poll queue is not JSON: delete it, dispatch never writes such a one.');
  }
  const { lane, minute, feeds } = (value ?? {}) as Record<string, unknown>;
  const isList =
    Array.isArray(feeds) && feeds.length <= FEEDS_PER_BATCH && feeds.every((id) => typeof id === 'string');
  if (typeof lane !== 'string' || !Number.isSafeInteger(minute) || !isList) {
    return bad(
      'A message of the poll queue names no lane, minute and feeds: delete it, dispatch never writes such a one.',
    );
  }
  return good({ lane, minute: minute as number, feeds });
}
