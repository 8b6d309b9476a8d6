/** Lambda entry: EventBridge Scheduler calls it every minute; it sends the minute's feeds to the poll queue. */
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Handler } from 'aws-lambda';
import config from 'marsad-config';
import { createJsonLog } from './base/json-log.ts';
import { required, scheduledTime } from './base/lambda.ts';
import { dispatch, minuteOf } from './jobs/dispatch.ts';
import { createSqsQueue } from './jobs/queue.ts';

const queue = createSqsQueue(new SQSClient({}), required('QUEUE_URL'));
const log = createJsonLog(required('STACK'));

export const handler: Handler<unknown, { readonly batches: number }> = async (event, context) => {
  log.begin(context);
  const time = scheduledTime(event, Date.now());
  const minute = minuteOf(time);
  try {
    const work = await dispatch(config, time, queue);
    const feeds = work.reduce((sum, { feeds: ids }) => sum + ids.length, 0);
    log.info('dispatched', { minute, batches: work.length, feeds });
    return { batches: work.length };
  } catch (error) {
    log.error('dispatch failed', { minute, reason: String(error) });
    throw error;
  }
};
