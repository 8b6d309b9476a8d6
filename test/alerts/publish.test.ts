import type { SNSClient } from '@aws-sdk/client-sns';
import { describe, expect, it } from 'vitest';
import { everyone, testMessage } from '../../functions/alerts/heartbeat.ts';
import { type Message, type PublishOutcome, pacedTopic, type Topic } from '../../functions/alerts/publish.ts';
import { createSnsTopic } from '../../functions/alerts/sns.ts';
import { config, NOON, rule, testClock } from './world.ts';

const message: Message = {
  id: 'abcde-fghjk',
  subject: '[withdrawal] انسحاب',
  subjectAscii: '[withdrawal] 1 story',
  body: 'text',
  html: '<p>text</p>',
  rules: ['coalition', 'withdrawal'],
  severity: 'high',
  stories: 1,
};

describe('a paced topic', () => {
  it.each([
    ['throws', () => Promise.reject(new Error('socket hang up'))],
    ['answers with nothing', () => Promise.resolve(undefined)],
    ['answers with what nobody knows', () => Promise.resolve({ kind: 'queued' })],
  ])('counts a publish as failed that %s', async (_, publish) => {
    const topic = pacedTopic({ publish } as unknown as Topic, testClock());
    expect(await topic.publish(message)).toMatchObject({ kind: 'failed', retryable: true });
  });

  it('waits no hour when the clock is set back', async () => {
    const clock = testClock();
    const topic = pacedTopic({ publish: async () => ({ kind: 'sent' }) }, clock);
    await topic.publish(message);
    clock.at -= 3_600_000;
    const before = clock.at;
    await topic.publish(message);
    expect(clock.at - before).toBeLessThanOrEqual(125);
  });
});

describe('SNS', () => {
  function topic(fault?: { name: string; message: string }) {
    const sent: unknown[] = [];
    const client = {
      async send(command: { input: unknown }) {
        sent.push(command.input);
        if (fault) throw Object.assign(new Error(fault.message), { name: fault.name });
        return {};
      },
    } as unknown as SNSClient;
    return {
      sent,
      topic: createSnsTopic({ client, topicArn: 'arn:aws:sns:eu-central-1:123456789012:marsad' }),
    };
  }

  it('gets the subject, the text, and the attributes by which subscriptions filter', async () => {
    const { sent, topic: sns } = topic();
    expect(await sns.publish(message)).toEqual({ kind: 'sent' });
    expect(sent).toEqual([
      {
        TopicArn: 'arn:aws:sns:eu-central-1:123456789012:marsad',
        Subject: '[withdrawal] انسحاب',
        Message: 'text',
        MessageAttributes: {
          rules: { DataType: 'String.Array', StringValue: '["coalition","withdrawal"]' },
          severity: { DataType: 'String', StringValue: 'high' },
        },
      },
    ]);
  });

  it.each<[string, string, Partial<PublishOutcome>]>([
    ['InvalidParameterException', 'Invalid parameter: Subject', { kind: 'refused-content' }],
    ['InvalidParameterException', 'Invalid parameter: Message too long', { kind: 'refused-content' }],
    ['InvalidParameterException', 'Invalid parameter: TopicArn', { kind: 'failed', retryable: true }],
    ['NotFoundException', 'Topic does not exist', { kind: 'failed', retryable: false }],
    ['AuthorizationErrorException', 'not authorized', { kind: 'failed', retryable: false }],
    ['ThrottledException', 'Rate exceeded', { kind: 'failed', retryable: true }],
    ['TimeoutError', 'socket hang up', { kind: 'failed', retryable: true }],
  ])('%s: %s', async (name, text, outcome) => {
    expect(await topic({ name, message: text }).topic.publish(message)).toMatchObject(outcome);
  });
});

it('reaches every subscriber by as few rules as will do', () => {
  const rules = ['a', 'b', 'c', 'd'].map((id) => rule(id));
  const follow = (...lists: (readonly string[] | 'all')[]) =>
    lists.map((list, at) => ({ email: `${at}@example.org`, rules: list }));
  expect(everyone(follow(['b', 'c'], ['c'], 'all'), rules)).toEqual(['b', 'c']);
  expect(everyone(follow('all'), rules)).toEqual(['a']);
  expect(everyone([], rules)).toEqual([]);
});

it('makes a test message for those who follow a rule, and none for a rule that is not there', () => {
  const made = testMessage(config(), 'coalition', 'abcde-fghjk', NOON);
  expect(made).toMatchObject({
    subject: '[coalition] Test message',
    rules: ['coalition'],
    id: 'abcde-fghjk',
  });
  expect(made?.body).toContain('This is a test.');
  expect(made?.html).toContain('<bdi dir="auto">abcde-fghjk</bdi>');
  const deployed = testMessage({ ...config(), stack: 'marsad' }, 'coalition', 'x', NOON);
  expect(deployed?.body).toContain('npx marsad alerts --rule coalition --stack marsad');
  expect(testMessage(config(), 'nobody', 'x', NOON)).toBeUndefined();
});
