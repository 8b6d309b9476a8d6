import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resend } from '../../cli/resend.ts';
import { confirm, readConfirmation, subscribed } from '../../cli/subscriptions.ts';
import { filterPolicies } from '../../functions/alerts/readers.ts';
import { type FakeSns, openFakeSns } from '../support/fake-sns.ts';
import { aConfig, aRule, aSettings } from '../support/watch.ts';

const topics = {
  alerts: 'arn:aws:sns:us-east-1:1:marsad-alerts',
  operators: 'arn:aws:sns:us-east-1:1:marsad-operators',
};
const TOKEN = '2336412f37fb687f5d51e6e241d09c805a5a57b30d712f794cc5f6a988666d92';
const link = (topic: string) =>
  `https://sns.us-east-1.amazonaws.com/confirmation.html?TopicArn=${topic}&Token=${TOKEN}&Endpoint=desk@example.org`;

let sns: FakeSns;
beforeAll(async () => {
  sns = await openFakeSns();
});
beforeEach(() => {
  sns.calls.length = 0;
  sns.subscriptions = [];
});
afterAll(() => sns.close());

const confirmed = (endpoint: string, attributes: Record<string, string> = {}, topic = topics.alerts) => ({
  ...{ topic, endpoint, arn: `${topic}:${endpoint}` },
  attributes: { PendingConfirmation: 'false', ConfirmationWasAuthenticated: 'true', ...attributes },
});
const pending = (endpoint: string, topic = topics.alerts) => ({
  topic,
  endpoint,
  arn: 'PendingConfirmation',
});
const filter = (...rules: string[]) => ({
  FilterPolicy: JSON.stringify({ rules }).replaceAll('"', '&quot;'),
});

const config = aConfig({
  rules: [aRule({ id: 'withdrawal', match: ['انسحاب'] }), aRule({ id: 'coalition', match: ['التحالف'] })],
  subscribers: [
    { email: 'desk@example.org', rules: ['withdrawal', 'coalition'] },
    { email: 'archive@example.org', rules: 'all' },
  ],
  settings: aSettings({ operators: ['ops@example.org'] }),
});
const ask = () => subscribed(sns.client, topics, config);
const states = async () => (await ask()).map(({ email, state }) => [email, state]);

describe('who is subscribed', () => {
  it('is told for each subscriber of the watch file and each operator, in its order', async () => {
    sns.subscriptions = [
      confirmed('archive@example.org'),
      pending('desk@example.org'),
      confirmed('ops@example.org', {}, topics.operators),
    ];
    expect(await ask()).toEqual([
      {
        email: 'desk@example.org',
        rules: ['withdrawal', 'coalition'],
        state: 'pending',
        safe: null,
        differs: false,
      },
      { email: 'archive@example.org', rules: 'all', state: 'confirmed', safe: true, differs: false },
      { email: 'ops@example.org', rules: 'operators', state: 'confirmed', safe: true, differs: false },
    ]);
  });

  it('is gone who never confirmed in time, and who gave it up', async () => {
    sns.subscriptions = [{ topic: topics.alerts, endpoint: 'desk@example.org', arn: 'Deleted' }];
    expect(await states()).toEqual([
      ['desk@example.org', 'gone'],
      ['archive@example.org', 'gone'],
      ['ops@example.org', 'gone'],
    ]);
  });

  it('names those that the watch file does not', async () => {
    sns.subscriptions = [confirmed('old@example.org', filter('coalition'))];
    expect(await ask()).toContainEqual({
      ...{ email: 'old@example.org', rules: ['coalition'], state: 'extra', safe: true, differs: false },
    });
  });

  it('sees where the topic lets other rules through than the watch file says', async () => {
    sns.subscriptions = [
      confirmed('desk@example.org', filter('withdrawal')),
      confirmed('archive@example.org', filter('withdrawal')),
    ];
    expect((await ask()).map(({ differs }) => differs)).toEqual([true, true, false]);
    sns.subscriptions = [confirmed('desk@example.org', filter('coalition', 'withdrawal'))];
    expect((await ask()).map(({ differs }) => differs)).toEqual([false, false, false]);
  });

  it('sees which subscription a mail filter could end', async () => {
    sns.subscriptions = [confirmed('archive@example.org', { ConfirmationWasAuthenticated: 'false' })];
    expect((await ask()).find(({ state }) => state === 'confirmed')).toMatchObject({ safe: false });
  });

  it('is told whatever the case of an address, and over all pages of the list', async () => {
    const many = Array.from({ length: 150 }, (_, at) => confirmed(`one${at}@example.org`));
    sns.subscriptions = [...many, confirmed('Desk@Example.org', filter('withdrawal', 'coalition'))];
    const all = await ask();
    expect(all).toHaveLength(3 + 150);
    expect(all[0]).toMatchObject({ email: 'desk@example.org', state: 'confirmed' });
  });
});

describe('what a person copies from the mail', () => {
  it.each([
    ['the token', TOKEN, null],
    ['the link', link(topics.alerts), topics.alerts],
    ['the link in angle brackets', `<${link(topics.alerts)}>`, topics.alerts],
    ['the link, broken into lines', link(topics.alerts).replace('Token', '\r\n Token'), topics.alerts],
    [
      'the link that a scanner wrapped',
      `https://eur01.safelinks.protection.example/?url=${encodeURIComponent(link(topics.alerts))}&data=05`,
      topics.alerts,
    ],
  ])('is understood: %s', (_, text, topic) => {
    expect(readConfirmation(text)).toEqual({ ok: true, value: { token: TOKEN, topic } });
  });

  it.each(['', 'yes', 'https://example.org/', 'https://example.org/?Token=a b', 'https://', `${TOKEN} ?`])(
    'is refused in one line where it is something else: «%s»',
    (text) => {
      const read = readConfirmation(text);
      expect(read).toMatchObject({ ok: false, message: expect.stringContaining('paste the link') });
    },
  );
});

describe('a confirmation', () => {
  it('asks SNS to let nobody end it without AWS keys, and says whose it is', async () => {
    sns.subscriptions = [{ ...confirmed('desk@example.org'), token: TOKEN }];
    const done = await confirm(sns.client, topics, { token: TOKEN, topic: topics.alerts });
    expect(done).toEqual({ ok: true, value: 'desk@example.org' });
    expect(sns.calls[0]).toMatchObject({
      ...{ Action: 'ConfirmSubscription', AuthenticateOnUnsubscribe: 'true' },
      ...{ Token: TOKEN, TopicArn: topics.alerts },
    });
  });

  it('finds the topic of a token that names none', async () => {
    sns.subscriptions = [{ ...confirmed('ops@example.org', {}, topics.operators), token: TOKEN }];
    const done = await confirm(sns.client, topics, { token: TOKEN, topic: null });
    expect(done).toEqual({ ok: true, value: 'ops@example.org' });
  });

  it('refuses a link of another topic, without asking', async () => {
    const done = await confirm(sns.client, topics, { token: TOKEN, topic: 'arn:aws:sns:us-east-1:1:other' });
    expect(done).toMatchObject({ ok: false, message: expect.stringContaining('another topic') });
    expect(sns.calls).toEqual([]);
  });

  it('says what to do about a token that is too old', async () => {
    const done = await confirm(sns.client, topics, { token: TOKEN, topic: null });
    expect(done).toMatchObject({ ok: false, message: expect.stringContaining('48 hours') });
    expect(sns.calls).toHaveLength(2);
  });
});

describe('the mail to confirm', () => {
  const subscribing = () => sns.calls.filter(({ Action }) => Action === 'Subscribe');
  beforeEach(() => {
    sns.subscriptions = [
      pending('desk@example.org'),
      confirmed('archive@example.org'),
      pending('ops@example.org', topics.operators),
      pending('stranger@example.org'),
    ];
  });

  it('is sent once more to all of the watch file that are pending, for the same rules of the same topic', async () => {
    const asked = await resend(sns.client, topics, config, undefined);
    expect(asked).toEqual({ ok: true, value: ['desk@example.org', 'ops@example.org'] });
    expect(subscribing()).toMatchObject([
      {
        ...{ TopicArn: topics.alerts, Protocol: 'email', Endpoint: 'desk@example.org' },
        ...{ 'Attributes.entry.1.key': 'FilterPolicy' },
        ...{
          'Attributes.entry.1.value': JSON.stringify(
            filterPolicies(config.subscribers).get('desk@example.org'),
          ),
        },
      },
      { TopicArn: topics.operators, Protocol: 'email', Endpoint: 'ops@example.org' },
    ]);
  });

  it('is sent to one alone who is named, in whatever case', async () => {
    const asked = await resend(sns.client, topics, config, 'Desk@Example.org');
    expect(asked).toEqual({ ok: true, value: ['desk@example.org'] });
    expect(subscribing()).toHaveLength(1);
  });

  it.each([
    ['archive@example.org', 'has confirmed already'],
    ['stranger@example.org', 'is not in the watch file'],
    ['nobody@example.org', 'is neither in the watch file nor subscribed'],
  ])('is not sent to %s, who %s', async (address, why) => {
    const asked = await resend(sns.client, topics, config, address);
    expect(asked).toMatchObject({ ok: false, message: expect.stringContaining(why) });
    expect(subscribing()).toEqual([]);
  });

  it('is not sent to who is gone: CloudFormation must ask him anew', async () => {
    sns.subscriptions = [];
    const asked = await resend(sns.client, topics, config, 'desk@example.org');
    expect(asked).toMatchObject({ ok: false, message: expect.stringContaining('put it back, deploy') });
    expect(subscribing()).toEqual([]);
  });
});
