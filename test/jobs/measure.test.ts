import { createServer } from 'node:http';
import { SNSClient } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Meter, MetricName } from '../../functions/base/metrics.ts';
import { silent } from '../../functions/base/ports.ts';
import { measureNotify, measurePoll, pendingAge } from '../../functions/jobs/measure.ts';
import { missingSubscriptions, tellOperators } from '../../functions/jobs/operators.ts';
import type { FeedReport } from '../../functions/jobs/poll.ts';
import { createMemoryStore } from '../support/memory-store.ts';

function recorder() {
  const added: [MetricName, number][] = [];
  const meter: Meter = { add: (name, value) => void added.push([name, value]), flush() {} };
  return { meter, added };
}

const report = (kind: FeedReport['kind'], more: Partial<FeedReport> = {}): FeedReport => ({
  ...{ feed: 'one', kind, message: null, articles: 0, edits: 0, copies: 0, alerts: 0, notice: null },
  ...more,
});

describe('what a run adds to the metrics', () => {
  it('counts polls by outcome, and none that was not a feed’s turn', () => {
    const { meter, added } = recorder();
    const polled = [
      report('read', { articles: 3, alerts: 2 }),
      report('read', { articles: 1 }),
      report('failed'),
    ];
    measurePoll(meter, [...polled, report('unchanged'), report('skipped')]);
    expect(Object.fromEntries(added)).toMatchObject({
      FeedsRead: 2,
      FeedsUnchanged: 1,
      ArticlesNew: 4,
      AlertsFound: 2,
    });
    // The average is the share of failures, so each poll is one value.
    expect(added.filter(([name]) => name === 'FeedsFailed').map(([, value]) => value)).toEqual([0, 0, 1, 0]);
  });

  it('says zero where nothing waits, so that silence can be an alarm', () => {
    const { meter, added } = recorder();
    measureNotify(meter, { outcome: 'done', sent: 0, stories: 0, failed: 0, setAside: 0, joined: 0 }, 0);
    expect(added).toContainEqual(['PendingAge', 0]);
  });

  it('takes the age of the oldest alert that is due, whichever part of the queue it is in', async () => {
    const store = createMemoryStore();
    const now = Date.parse('2026-11-24T10:00:00Z');
    expect(await pendingAge(store, now)).toBe(0);
    const put = (date: string, queue: string, dueAt: string) =>
      store.put('alerts', { rule: 'r', date, queue, dueAt });
    await put('a', '2', '2026-11-24T09:58:00.000Z');
    await put('b', '0', '2026-11-24T09:45:00.000Z');
    await put('c', '1', '2026-11-24T12:00:00.000Z');
    await put('d', 'failed', '2026-11-20T00:00:00.000Z');
    expect(await pendingAge(store, now)).toBe(900);
  });

  it('does not count an alert that is due later as waiting', async () => {
    const store = createMemoryStore();
    await store.put('alerts', { rule: 'r', date: 'a', queue: '0', dueAt: '2026-11-24T12:00:00.000Z' });
    expect(await pendingAge(store, Date.parse('2026-11-24T10:00:00Z'))).toBe(0);
  });
});

describe('what operators hear', () => {
  const requests: URLSearchParams[] = [];
  let answer = '<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>';
  let status = 200;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      requests.push(new URLSearchParams(body));
      response.writeHead(status, { 'content-type': 'text/xml' }).end(answer);
    });
  });
  let client: SNSClient;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    client = new SNSClient({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      credentials,
      maxAttempts: 1,
    });
  });
  afterAll(() => {
    client.destroy();
    server.close();
  });
  const ports = () => ({ client, topicArn: 'arn:aws:sns:us-east-1:1:operators', log: silent });

  it('is one mail for all the feeds of a run that are in trouble', async () => {
    await tellOperators(ports(), [
      report('failed', { feed: 'one', notice: 'has failed for a day' }),
      report('read', { feed: 'two' }),
      report('failed', { feed: 'three', notice: 'is gone' }),
    ]);
    const [sent] = requests.splice(0);
    expect(sent!.get('Subject')).toBe('Marsad: 2 feeds need you');
    expect(sent!.get('Message')).toBe('one: has failed for a day\n\nthree: is gone');
  });

  it('is nothing where all is well', async () => {
    await tellOperators(ports(), [report('read'), report('unchanged')]);
    expect(requests).toEqual([]);
  });

  it('never fails a poll, even where it cannot be sent', async () => {
    status = 500;
    await expect(tellOperators(ports(), [report('failed', { notice: 'is gone' })])).resolves.toBeUndefined();
    requests.length = 0;
    status = 200;
  });

  it('counts subscribers of the watch file whose subscription is not confirmed', async () => {
    answer = `<GetTopicAttributesResponse><GetTopicAttributesResult><Attributes>
      <entry><key>SubscriptionsConfirmed</key><value>3</value></entry></Attributes></GetTopicAttributesResult></GetTopicAttributesResponse>`;
    expect(await missingSubscriptions(ports(), 5)).toBe(2);
    expect(await missingSubscriptions(ports(), 2)).toBe(0);
    status = 403;
    expect(await missingSubscriptions(ports(), 5)).toBeNull();
  });
});
