import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METRICS } from '../../functions/base/metrics.ts';
import { breakPoll, invoke } from './lambda.ts';
import { type Cloud, ROOT, startCloud, WORK } from './ministack.ts';
import { type Outlets, openOutlets } from './outlets.ts';
import { OPERATORS, openServices, type Services } from './services.ts';
import { deploy, destroy, type Ended, marsad, STACK, tryDeploy, tryMarsad } from './stack.ts';

let cloud: Cloud;
let outlets: Outlets;
let services: Services;
/** The test's own folder: watch file, laptop's data, exports. */
let folder: string;
/** What a subscriber of everything is sent, and one of a single rule. */
let everything: string;
let coalitionOnly: string;

beforeAll(async () => {
  cloud = await startCloud();
  folder = mkdtempSync(join(WORK, 'run-'));
  outlets = await openOutlets();
  services = openServices(cloud);
});
afterAll(async () => {
  services?.close();
  await outlets?.close();
  await cloud?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** Writes the watch file of the test; `more` are further rules. */
function watchFile(more = ''): string {
  const file = join(folder, 'watch.yaml');
  writeFileSync(
    file,
    `settings: {timezone: Asia/Baghdad, language: ar, every: 1m, gather: 1m, allowPrivateAddresses: true}
feeds:
  first: {url: "${outlets.url('first')}", name: الأولى, language: ar}
  second: {url: "${outlets.url('second')}", name: الثانية, language: ar}
  former: {url: "${outlets.url('former')}", name: السابقة, language: ar}
rules:
  withdrawal: {match: انسحاب, severity: high}
  coalition: {match: التحالف الدولي, severity: high}
  ceasefire: {match: هدنة, severity: high}
  elections: {match: الانتخابات, severity: high}
${more}
subscribers:
  desk@example.org: [withdrawal, coalition]
  archive@example.org: all
`,
  );
  return file;
}
/** The subscriber of everything, and one of a rule alone. */
const ARCHIVE = { email: 'archive@example.org', rules: 'all' } as const;
const only = (rule: string) => ({ email: `${rule}@example.org`, rules: [rule] });
const BUDGET = '  budget: {match: الموازنة, severity: high}';

/** Asks until the answer is there. The deadline is generous, since a busy machine is no fault of what is tested. */
async function until<T>(what: string, ask: () => Promise<T | null | undefined | false>): Promise<T> {
  const deadline = Date.now() + 300_000;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`Waited in vain for ${what}; see ${join(WORK, 'ministack.log')}.`);
}

/** Ticks of the test's own are of minutes far ahead, so that none is taken for one of the schedule's. */
let nextTick = Date.now() + 365 * 86_400_000;

/** Has every feed polled once, as the schedule would in the minute to come, and waits until it is done. */
async function poll(): Promise<void> {
  const before = ['first', 'second'].map((outlet) => [outlet, outlets.visits(outlet)] as const);
  await invoke(cloud, 'dispatch', new Date(nextTick));
  nextTick += 60_000;
  await until('a poll of all feeds', async () =>
    before.every(([outlet, visits]) => outlets.visits(outlet) > visits),
  );
  await until('an empty queue', async () => (await services.waiting(`${STACK}-poll.fifo`)) === 0);
}

/** Has everything told that is due, and waits until it is. */
async function tell(): Promise<void> {
  await until('a run of notify', async () => {
    const report = (await invoke(cloud, 'notify', new Date())) as { readonly outcome: string };
    return report.outcome === 'done';
  });
}

interface Notification {
  readonly Subject: string;
  readonly Message: string;
  readonly MessageAttributes: Record<string, { Type: string; Value: string }>;
}

const told: Notification[] = [];
async function receive(): Promise<void> {
  for (const { body } of await services.take(everything)) told.push(JSON.parse(body));
}
/** The first message to the subscriber of everything that speaks of these words. */
const message = (words: string) =>
  until(`a message about «${words}»`, async () => {
    await receive();
    return told.find(({ Subject, Message }) => `${Subject}\n${Message}`.includes(words));
  });

const articles = (source: string) => services.published(source, '2026', '2100');
const records = ({ out }: Ended): Record<string, unknown>[] =>
  out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('the stack in a cloud', () => {
  it('is shown first, and not deployed unless somebody says yes', async () => {
    const { code, out, err } = await tryDeploy(cloud, watchFile());
    expect(out + err).toContain('AWS::DynamoDB::Table');
    expect(out + err).toContain('Nothing was deployed.');
    expect(code).toBe(1);
    const { err: missing } = await tryMarsad(cloud, 'articles', '--stack', STACK);
    expect(missing).toContain(`There is no stack ${STACK}`);
  });

  it('is deployed by one command into an account that CDK has never seen', async () => {
    const { out, err } = await deploy(cloud, watchFile());
    expect(out + err).toContain(`${STACK}.TableArticles = ${STACK}-articles`);
    everything = await services.subscribe('e2e-everything', ARCHIVE);
    coalitionOnly = await services.subscribe('e2e-coalition', only('coalition'));
  });

  it('polls on schedule, stores what is new and tells what a rule asks for', async () => {
    outlets.publish('first', {
      id: '1',
      title: 'البرلمان يعقد جلسته اليوم',
      text: 'يعقد البرلمان جلسته الاعتيادية لمناقشة جدول أعماله.',
    });
    outlets.publish('first', {
      id: '2',
      title: 'انسحاب القوات من القاعدة الغربية',
      text: 'بدأ انسحاب القوات من القاعدة الغربية صباح اليوم وفق مصدر أمني.',
    });
    // Nobody calls a function here: the schedule does, the queue carries it on, and the stream rings notify.
    const { MessageAttributes, Message } = await message('انسحاب القوات من القاعدة الغربية');
    expect(MessageAttributes.rules).toEqual({ Type: 'String.Array', Value: '["withdrawal"]' });
    expect(MessageAttributes.severity).toEqual({ Type: 'String', Value: 'high' });
    expect(Message).toContain('الأولى');
    expect(await services.take(coalitionOnly)).toEqual([]);
  });

  it('answers what a source published in a time, by its keys alone', async () => {
    const found = await articles('first');
    expect(found.map(({ title }) => title).toSorted()).toEqual(
      ['البرلمان يعقد جلسته اليوم', 'انسحاب القوات من القاعدة الغربية'].toSorted(),
    );
    expect(await services.published('first', '2000', '2001')).toEqual([]);
  });

  it('keeps the alert as told, and the message as sent', async () => {
    const [alert, ...others] = await until('the alert to be told', async () => {
      const rows = await services.rows('alerts');
      return rows.every(({ outcome }) => outcome === 'told') && rows;
    });
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ rule: 'withdrawal', outcome: 'told' });
    expect(alert!.queue).toBeUndefined();
    expect(await services.rows('messages')).toMatchObject([{ id: alert!.message }]);
  });

  it('tells a story of another outlet to those who asked for its rule, and tells it once', async () => {
    outlets.publish('second', {
      id: '7',
      title: 'التحالف الدولي يعلن تسليم مقره',
      text: 'أعلن التحالف الدولي تسليم مقره الرئيسي إلى القوات الأمنية.',
    });
    await poll();
    // Only the stream's bell can have told it so soon.
    await message('التحالف الدولي يعلن تسليم مقره');
    const filtered = await until('the filtered copy', async () => {
      const taken = await services.take(coalitionOnly);
      return taken.length > 0 && taken;
    });
    expect(filtered).toHaveLength(1);
    await poll();
    await poll();
    await tell();
    await receive();
    expect(told.map(({ Subject }) => Subject)).toHaveLength(2);
    const alerts = await services.rows('alerts');
    expect(alerts.map(({ outcome }) => outcome)).toEqual(['told', 'told']);
  });

  it('takes up a changed rule when it is deployed again, and keeps what it knew', async () => {
    await deploy(cloud, watchFile(BUDGET));
    outlets.publish('first', {
      id: '3',
      title: 'مجلس الوزراء يناقش الموازنة',
      text: 'ناقش مجلس الوزراء مشروع قانون الموازنة العامة.',
    });
    await poll();
    const { MessageAttributes } = await message('مجلس الوزراء يناقش الموازنة');
    expect(MessageAttributes.rules!.Value).toBe('["budget"]');
    expect(told).toHaveLength(3);
  });

  it('sets a batch that fails three times apart, and takes it up again when it is replayed', async () => {
    const [queue, dead] = [`${STACK}-poll.fifo`, `${STACK}-poll-dead.fifo`];
    await services.setVisibility(queue, 1);
    const restore = await breakPoll(cloud);
    await invoke(cloud, 'dispatch', new Date(nextTick));
    nextTick += 60_000;
    await until('a dead letter', async () => (await services.waiting(dead)) > 0);
    await restore();
    outlets.publish('first', {
      id: '4',
      title: 'إعلان هدنة في المدينة',
      text: 'أعلنت السلطات هدنة تبدأ صباح اليوم في المدينة القديمة.',
    });
    await services.redrive(dead, queue);
    await message('إعلان هدنة في المدينة');
    await until('an empty queue', async () => (await services.waiting(queue)) === 0);
    // A batch of the schedule's may have failed beside it, and is no matter of this test.
    expect(await articles('first')).toHaveLength(4);
  });

  it('takes in what a laptop exported, and the next poll mails nothing of it', async () => {
    // The laptop has seen a story that the cloud has not, whose schedule goes on meanwhile, from the same feeds.
    const agent = 'e2e-laptop/1';
    outlets.publish(
      'second',
      {
        id: '8',
        title: 'انسحاب آخر قافلة للتحالف الدولي',
        text: 'شهد اليوم انسحاب آخر قافلة للتحالف الدولي عبر المنفذ الحدودي.',
      },
      agent,
    );
    const [file, data, dump] = ['laptop.yaml', 'laptop', 'laptop.jsonl'].map((name) => join(folder, name));
    const watched = readFileSync(join(folder, 'watch.yaml'), 'utf8');
    writeFileSync(file!, watched.replace('second: {', `second: {userAgent: ${agent}, `));
    await marsad(cloud, 'watch', '--once', '--file', file!, '--data', data!);
    await marsad(cloud, 'export', dump!, '--data', data!);
    await marsad(cloud, 'import', dump!, '--stack', STACK);
    outlets.showAll();
    const before = told.length;
    await poll();
    await poll();
    await tell();
    await receive();
    expect(told.slice(before).map(({ Subject }) => Subject)).toEqual([]);
    expect(await articles('second')).toHaveLength(2);
  });
});

/** With the caller's own credentials and region, as the AWS command line finds them. */
describe('the command with --stack', () => {
  const ask = (...args: string[]) =>
    marsad(cloud, ...args, '--stack', STACK, '--file', join(folder, 'watch.yaml'));

  it('lists articles by source and by rule', async () => {
    const first = records(await ask('articles', '--source', 'first', '--json'));
    expect(first).toHaveLength(4);
    const newest = records(await ask('articles', '--json', '--limit', '2'));
    expect(newest).toHaveLength(2);
    const withdrawal = records(await ask('articles', '--rule', 'withdrawal', '--source', 'first', '--json'));
    expect(withdrawal.map(({ title }) => title)).toEqual(['انسحاب القوات من القاعدة الغربية']);
  });

  it('lists alerts with what became of them', async () => {
    const alerts = records(await ask('alerts', '--rule', 'budget', '--json'));
    expect(alerts).toMatchObject([{ rule: 'budget', outcome: 'told', source: 'first' }]);
    expect(records(await ask('alerts', '--failed', '--json'))).toEqual([]);
  });

  it('says how the feeds fare', async () => {
    const feeds = records(await ask('feeds', '--json'));
    expect(feeds.map(({ id, status }) => [id, status])).toEqual([
      ['first', 'ok'],
      ['second', 'ok'],
      ['former', 'ok'],
    ]);
  });

  it('tries a query on what is stored', async () => {
    const { out } = await ask('backtest', 'البرلمان', '--since', '7d', '--json');
    expect(out).toContain('البرلمان يعقد جلسته اليوم');
    expect(out).not.toContain('هدنة');
  });

  it('holds a rule and frees it again, and what was found meanwhile is told then', async () => {
    await ask('mute', 'elections', '--for', '8h');
    outlets.publish('first', {
      id: '5',
      title: 'موعد الانتخابات المحلية',
      text: 'أعلنت المفوضية موعد الانتخابات المحلية في جميع المحافظات.',
    });
    const before = told.length;
    await poll();
    await tell();
    await receive();
    expect(told).toHaveLength(before);
    const [held] = records(await ask('alerts', '--rule', 'elections', '--json'));
    expect(Date.parse(String(held?.dueAt)) - Date.now()).toBeGreaterThan(7 * 3_600_000);
    await ask('unmute', 'elections');
    await tell();
    await message('موعد الانتخابات المحلية');
    expect(told).toHaveLength(before + 1);
  });

  it('tells what was held to those alone who have not had it by another rule', async () => {
    const electionsOnly = await services.subscribe('e2e-elections', only('elections'));
    await ask('mute', 'elections', '--for', '8h');
    outlets.publish('first', {
      id: '6',
      title: 'هدنة قبل الانتخابات المبكرة',
      text: 'أعلنت الأطراف هدنة قبل الانتخابات المبكرة في الشهر المقبل.',
    });
    await poll();
    const { MessageAttributes } = await message('هدنة قبل الانتخابات المبكرة');
    expect(MessageAttributes.rules!.Value).toBe('["ceasefire"]');
    const before = told.length;
    await ask('unmute', 'elections');
    await tell();
    const taken = await until('the message of the other rule', async () => {
      const messages = await services.take(electionsOnly);
      return messages.length > 0 && messages;
    });
    expect(taken.map(({ body }) => JSON.parse(body).MessageAttributes.rules.Value)).toEqual([
      '["elections"]',
    ]);
    await receive();
    expect(told).toHaveLength(before);
  });

  it('sends a message to those who follow a rule, to try whether mail arrives', async () => {
    const before = told.length;
    await ask('alerts', 'test', 'coalition');
    await until('the message', async () => {
      await receive();
      return told.length > before;
    });
    expect(told.at(-1)!.MessageAttributes.rules!.Value).toBe('["coalition"]');
  });

  it('exports everything, so that a laptop that imports it knows the same', async () => {
    const [dump, data] = ['cloud.jsonl', 'restored'].map((name) => join(folder, name));
    await marsad(cloud, 'export', dump!, '--stack', STACK);
    await marsad(cloud, 'import', dump!, '--data', data!);
    const list = ['articles', '--json', '--limit', '100', '--file', join(folder, 'watch.yaml')];
    const restored = await marsad(cloud, ...list, '--data', data!);
    expect(records(restored)).toHaveLength(8);
    expect(restored.out).toBe((await marsad(cloud, ...list, '--stack', STACK)).out);
  });

  it('shows who is subscribed, and confirms by the link that SNS sent', async () => {
    await services.askFor(outlets.postbox);
    const asked = await until('the question of SNS', async () => outlets.posted[0]);
    const { SubscribeURL } = JSON.parse(asked) as { readonly SubscribeURL: string };
    const list = async () =>
      records(await ask('subscribers', '--json')).map(({ email, state, differs }) => ({
        email,
        state,
        differs,
      }));
    // Here mail needs no confirmation, unlike in AWS: what has to be confirmed is an address of the web.
    const mailed = ['desk@example.org', 'archive@example.org'].map((email) => ({
      ...{ email, state: 'confirmed', differs: false },
    }));
    expect((await list()).slice(0, 2)).toEqual(mailed);
    const { err } = await marsad(cloud, 'subscribers', 'confirm', SubscribeURL, '--stack', STACK);
    expect(err).toContain(`${outlets.postbox} is confirmed`);
    expect(await list()).toContainEqual({ email: outlets.postbox, state: 'extra', differs: false });
    const again = await tryMarsad(cloud, 'subscribers', 'confirm', SubscribeURL, '--stack', STACK);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('does not know this token') });
  });

  it('says in one line what is wrong where there is no such stack', async () => {
    const { code, out, err } = await tryMarsad(cloud, 'articles', '--stack', 'marsad-nowhere');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim().split('\n')).toEqual([expect.stringContaining('There is no stack marsad-nowhere')]);
  });
});

describe('a feed that is gone', () => {
  it('is told to operators once, and is shown as gone from then on', async () => {
    const operators = await services.subscribe('e2e-operators', null, OPERATORS);
    outlets.takeAway('former');
    await poll();
    const mails = await until('word to operators', async () => {
      const taken = await services.take(operators);
      return taken.length > 0 && taken;
    });
    expect(mails.map(({ body }) => JSON.parse(body))).toMatchObject([
      { Subject: 'Marsad: a feed needs you', Message: expect.stringContaining('السابقة (former)') },
    ]);
    await poll();
    await poll();
    expect(await services.take(operators)).toEqual([]);
    const file = join(folder, 'watch.yaml');
    const feeds = records(await marsad(cloud, 'feeds', '--json', '--stack', STACK, '--file', file));
    expect(feeds).toContainEqual(expect.objectContaining({ id: 'former', status: 'gone' }));
    expect((await services.rows('state')).filter(({ untold }) => untold !== undefined)).toEqual([]);
  });
});

describe('what the functions write down', () => {
  it('has the fields that the queries of docs/operations.md ask for', () => {
    const page = readFileSync(join(ROOT, 'docs', 'operations.md'), 'utf8');
    const queries = [...page.matchAll(/^```\n(filter .*)\n```$/gm)].map(([, query = '']) => query);
    const seen = new Set<string>();
    for (const query of queries) {
      const messages = [...query.matchAll(/message = "([^"]+)"/g)].map(([, message]) => message);
      const wantsErrors = query.includes('level = "ERROR"');
      const lines = logged().filter(
        ({ message, level }) => messages.includes(String(message)) || (wantsErrors && level === 'ERROR'),
      );
      if (lines.length === 0) continue;
      const known = new Set(lines.flatMap((line) => Object.keys(line)));
      for (const field of fieldsOf(query)) expect(known, query).toContain(field);
      for (const { message } of lines) seen.add(String(message));
    }
    const certain = ['polled', 'dispatched', 'notified', 'poll failed', 'feed failed'];
    expect([...seen]).toEqual(expect.arrayContaining(certain));
  });

  it('is a line for each batch of polls, named as the queries of docs/operations.md ask for it', () => {
    const polls = logged().filter(({ message }) => message === 'polled');
    expect(polls.some(({ read }) => Number(read) > 0)).toBe(true);
    for (const line of polls) expect(line).toMatchObject({ level: 'INFO', request: expect.any(String) });
    expect(logged().some(({ message, articles }) => message === 'feed brought' && Number(articles) > 0)).toBe(
      true,
    );
    expect(logged().some(({ message, reason }) => message === 'poll failed' && reason !== undefined)).toBe(
      true,
    );
  });

  it('holds every metric of a usual month: all but that of subscriptions that are missing', async () => {
    const usual = Object.keys(METRICS).filter((name) => name !== 'SubscriptionsMissing');
    const hour = new Date();
    hour.setMinutes(0, 0, 0);
    await invoke(cloud, 'notify', hour);
    const names = () =>
      new Set(logged().flatMap(({ _aws }) => metricNames(_aws as Parameters<typeof metricNames>[0])));
    await until('all metrics', async () => names().size >= usual.length);
    expect([...names()].toSorted()).toEqual(usual.toSorted());
  });
});

/** Lines of JSON in MiniStack's log, which holds what the functions write. */
const logged = (): Record<string, unknown>[] =>
  readFileSync(join(WORK, 'ministack.log'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

/** The fields of a query that are the functions' own: what it shows, sums up and groups by. */
function fieldsOf(query: string): string[] {
  const shown = /\| fields ([^|]+)/.exec(query)?.[1] ?? '';
  const grouped = /\| stats [^|]* by ([^|]+)/.exec(query)?.[1] ?? '';
  const summed = [...query.matchAll(/sum\((\w+)\)/g)].map(([, field = '']) => field);
  return [...`${shown},${grouped}`.split(','), ...summed]
    .map((field) => field.trim())
    .filter((field) => /^\w+$/.test(field));
}

const metricNames = (
  embedded: { readonly CloudWatchMetrics: readonly { Metrics: readonly { Name: string }[] }[] } | undefined,
) => (embedded?.CloudWatchMetrics ?? []).flatMap(({ Metrics }) => Metrics.map(({ Name }) => Name));

describe('a second stack', () => {
  it('lives beside the first under a name of its own, with feeds, tables and a watch file of its own', async () => {
    const file = join(folder, 'second.yaml');
    const [feed, stack] = ['third', 'marsad-second'];
    writeFileSync(
      file,
      `settings: {timezone: Asia/Baghdad, language: ar, every: 1m, allowPrivateAddresses: true}
feeds: {${feed}: {url: "${outlets.url(feed)}", name: الثالثة, language: ar}}
rules: {ceasefire: {match: هدنة}}
subscribers: {desk@example.org: all}
`,
    );
    outlets.publish(feed, {
      id: '1',
      title: 'خبر من المصدر الثالث',
      text: 'نص الخبر الأول من المصدر الثالث.',
    });
    const before = await services.rows('articles');
    await deploy(cloud, file, 'second');
    const list = ['articles', '--json', '--file', file, '--stack', stack];
    const found = await until('an article of the second stack', async () => {
      const all = records(await marsad(cloud, ...list));
      return all.length > 0 && all;
    });
    expect(found.map(({ source }) => source)).toEqual([feed]);
    expect(await services.rows('articles')).toHaveLength(before.length);
    const { err } = await destroy(cloud, file, 'second');
    expect(err).toContain(`${stack}-articles`);
    const first = await marsad(
      cloud,
      'feeds',
      '--json',
      '--stack',
      STACK,
      '--file',
      join(folder, 'watch.yaml'),
    );
    expect(records(first)).toHaveLength(3);
  });
});

describe('the end of a stack', () => {
  it('comes at one command, which leaves the data and says where', async () => {
    const { err } = await destroy(cloud, join(folder, 'watch.yaml'));
    expect(err).toContain(`${STACK}-articles`);
    expect(await articles('first')).toHaveLength(6);
  });

  it('is not the end of what it knew: the next deployment goes on with it, and mails nothing old', async () => {
    await deploy(cloud, join(folder, 'watch.yaml'));
    everything = await services.subscribe('e2e-after', ARCHIVE);
    told.length = 0;
    outlets.publish('second', {
      id: '9',
      title: 'وقف إطلاق النار وبدء هدنة جديدة',
      text: 'أكد المتحدث الرسمي بدء هدنة جديدة منتصف الليل في الإقليم.',
    });
    await poll();
    await message('هدنة جديدة');
    await poll();
    await tell();
    await receive();
    expect(told).toHaveLength(1);
    expect(await articles('first')).toHaveLength(6);
    expect(await articles('second')).toHaveLength(3);
  });
});
