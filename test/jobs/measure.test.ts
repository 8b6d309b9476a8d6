import { createServer } from 'node:http';
import { SNSClient } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AlertRow } from '../../functions/alerts/alert.ts';
import type { Rule } from '../../functions/base/config.ts';
import type { Meter, MetricName } from '../../functions/base/metrics.ts';
import { silent } from '../../functions/base/ports.ts';
import { isDue } from '../../functions/feeds/schedule.ts';
import { measureTold } from '../../functions/jobs/delays.ts';
import { logPolls, measureNotify, measurePoll, measureSubscriptions } from '../../functions/jobs/measure.ts';
import { missingSubscriptions, tellOfFeeds } from '../../functions/jobs/operators.ts';
import { type FeedReport, visitFeed } from '../../functions/jobs/visit.ts';
import { config, createWorld, found, MINUTE, NOON, rule } from '../alerts/world.ts';
import { openFakeSns } from '../support/fake-sns.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { aFeed } from '../support/watch.ts';

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
    const valuesOf = (metric: MetricName) =>
      added.filter(([name]) => name === metric).map(([, value]) => value);
    // The average is the share of failures, so each poll is one value.
    expect(valuesOf('FeedsFailed')).toEqual([0, 0, 1, 0]);
    // The sum are the articles, the values above 0 the polls that brought some.
    expect(valuesOf('ArticlesNew')).toEqual([3, 1, 0, 0]);
  });

  it.each(['dns', 'refused', 'gone'] as const)(
    'takes a third of feeds that fail (%s) for a third, however seldom they are tried',
    async (failure) => {
      const { meter, added } = recorder();
      const feeds = Array.from({ length: 30 }, (_, at) => aFeed({ id: `feed${at}`, everyIsGiven: true }));
      const store = createMemoryStore();
      const failed = { kind: 'failed', failure, message: 'No.', status: null, retryAfter: null } as const;
      const unchanged = { kind: 'unchanged', hints: { maxAge: null }, permanentUrl: null } as const;
      const failing = new Set(feeds.slice(0, 10).map(({ id }) => id));
      for (let minute = NOON / MINUTE; minute < NOON / MINUTE + 6 * 60; minute += 1) {
        for (const feed of feeds.filter((one) => isDue(one, one.every, minute))) {
          const ports = {
            ...{ store, log: silent, random: () => 0.5 },
            clock: { now: () => minute * MINUTE, sleep: async () => {} },
            network: { fetch: async () => (failing.has(feed.id) ? failed : unchanged) },
          };
          const one = await visitFeed(ports, feed, { minute }, () => {
            throw new Error('Nothing is to be read.');
          });
          measurePoll(meter, [one]);
        }
      }
      const values = added.filter(([name]) => name === 'FeedsFailed').map(([, value]) => value);
      expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(1 / 3, 2);
    },
  );

  it('says zero where nothing waits, so that silence can be an alarm', () => {
    const { meter, added } = recorder();
    measureNotify(meter, 0);
    expect(added).toContainEqual(['PendingAge', 0]);
  });

  const told = (of: Rule, over: Partial<AlertRow> = {}): AlertRow => ({
    ...found(of, { id: 'a', title: 'Title', text: 'Text.' }, NOON),
    published: new Date(NOON - 4 * MINUTE).toISOString(),
    ...over,
  });
  const delays = (of: Rule, ...alerts: AlertRow[]) => {
    const { meter, added } = recorder();
    measureTold(meter, config({ rules: [of] }), alerts, NOON + MINUTE);
    return added;
  };

  it('takes the delay of each alert from its publication and from its finding', () => {
    expect(delays(rule('withdrawal'), told(rule('withdrawal')))).toEqual([
      ['DelayFromFirstSeen', 60],
      ['DelayFromPublished', 300],
    ]);
  });

  it('takes no delay of what was held back on purpose', () => {
    const digest = rule('withdrawal', { deliver: { kind: 'hourly' } });
    const muted = { dueAt: new Date(NOON + 30_000).toISOString() };
    expect(delays(digest, told(digest, { createdAt: new Date(NOON - 5 * MINUTE).toISOString() }))).toEqual(
      [],
    );
    expect(delays(rule('withdrawal'), told(rule('withdrawal'), muted))).toEqual([]);
  });

  it('takes no delay of an edit, whose article may be old, and none below zero', () => {
    const one = rule('withdrawal');
    expect(delays(one, told(one, { edit: true }))).toEqual([]);
    const ahead = { published: new Date(NOON + 10 * MINUTE).toISOString() };
    expect(delays(one, told(one, ahead))).toContainEqual(['DelayFromPublished', 0]);
  });

  it('hears of every alert that was told, also of those whose message an earlier run left unsent', async () => {
    const world = createWorld();
    const heard: string[] = [];
    const onTold = (alerts: readonly AlertRow[]) =>
      heard.push(...alerts.map(({ date }) => date.split('#')[1]!));
    await world.add(rule('withdrawal'), { id: 'first', title: 'One', text: 'The first of them.' });
    world.answers.push({ kind: 'failed', reason: 'Throttled', retryable: true });
    await world.run({ onTold });
    expect(heard).toEqual([]);
    await world.add(rule('coalition'), { id: 'second', title: 'Two', text: 'Quite another matter here.' });
    world.clock.at += 5 * MINUTE;
    await world.run({ onTold });
    expect(heard.toSorted()).toEqual(['first', 'second']);
  });

  it('says in the log how many polls came to what, and of a feed only what it brought', () => {
    const lines: unknown[] = [];
    const log = { info: (message: string, fields?: object) => void lines.push({ message, ...fields }) };
    logPolls(log, { lane: '7', minute: 12 }, [
      report('unchanged'),
      report('skipped', { message: 'the server asked to wait' }),
      report('failed', { message: 'No answer.', notice: 'is gone' }),
      report('read'),
      report('read', { articles: 2, alerts: 1 }),
    ]);
    expect(lines).toEqual([
      { message: 'feed brought', feed: 'one', notice: 'is gone' },
      { message: 'feed brought', feed: 'one', articles: 2, alerts: 1 },
      { message: 'polled', lane: '7', minute: 12, read: 2, unchanged: 1, failed: 1, skipped: 1 },
    ]);
  });

  it('says nothing of subscriptions where SNS does not, or where none is missing', () => {
    const { meter, added } = recorder();
    measureSubscriptions(meter, null);
    measureSubscriptions(meter, 0);
    measureSubscriptions(meter, 2);
    expect(added).toEqual([['SubscriptionsMissing', 2]]);
  });
});

describe('what operators hear', () => {
  const requests: URLSearchParams[] = [];
  const answer = '<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>';
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
    const told = await tellOfFeeds(ports(), [
      { text: 'one has failed for a day' },
      { text: 'three is gone' },
    ]);
    expect(told).toBe(true);
    const [sent] = requests.splice(0);
    expect(sent!.get('Subject')).toBe('Marsad: 2 feeds need you');
    expect(sent!.get('Message')).toBe('one has failed for a day\n\nthree is gone');
  });

  it('is known for not told where it cannot be sent', async () => {
    status = 500;
    expect(await tellOfFeeds(ports(), [{ text: 'one is gone' }])).toBe(false);
    requests.length = 0;
    status = 200;
  });

  it('counts subscribers and operators whose subscription is not confirmed, whoever else is subscribed', async () => {
    const topicArn = 'arn:aws:sns:us-east-1:1:alerts';
    const operators = 'arn:aws:sns:us-east-1:1:operators';
    const sns = await openFakeSns();
    const known = (endpoint: string, arn: string) => ({ topic: topicArn, endpoint, arn });
    sns.subscriptions = [
      known('desk@example.org', 'PendingConfirmation'),
      known('Archive@example.org', `${topicArn}:1`),
      known('left@example.org', 'Deleted'),
      ...Array.from({ length: 150 }, (_, at) => known(`other${at}@example.org`, `${topicArn}:o${at}`)),
      known('last@example.org', `${topicArn}:2`),
      { topic: operators, endpoint: 'ops@example.org', arn: `${operators}:1` },
    ];
    const emails = (...names: string[]) => names.map((name) => `${name}@example.org`);
    const count = () =>
      missingSubscriptions({ client: sns.client, log: silent }, [
        { topicArn, emails: emails('desk', 'archive', 'left', 'never', 'last') },
        { topicArn: operators, emails: emails('ops', 'archive') },
      ]);
    // The archive is subscribed to the alerts, but not to what operators hear.
    expect(await count()).toBe(4);
    sns.close();
    expect(await count()).toBeNull();
  });
});
