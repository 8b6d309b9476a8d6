/** Lambda entry: EventBridge Scheduler calls it every minute; it sends the minute's feeds to the poll queue. */
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Handler } from 'aws-lambda';
import config from 'marsad-config';
import { required, scheduledTime } from './base/lambda.ts';
import { dispatch } from './jobs/dispatch.ts';
import { createSqsQueue } from './jobs/queue.ts';

const queue = createSqsQueue(new SQSClient({}), required('QUEUE_URL'));

export const handler: Handler<unknown, { readonly batches: number }> = async (event) => {
  const work = await dispatch(config, scheduledTime(event, Date.now()), queue);
  return { batches: work.length };
};
