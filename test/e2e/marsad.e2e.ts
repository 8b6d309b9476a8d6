import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, startCloud, WORK } from './ministack.ts';
import { type Outlets, openOutlets } from './outlets.ts';
import { deploy, marsad, openServices, run, type Services, STACK } from './stack.ts';

let cloud: Cloud;
let outlets: Outlets;
let services: Services;
/** What a subscriber of everything is sent, and one of a single rule. */
let everything: string;
let coalitionOnly: string;

beforeAll(async () => {
  cloud = await startCloud();
  outlets = await openOutlets();
  services = openServices(cloud);
});
afterAll(async () => {
  services?.close();
  await outlets?.close();
  await cloud?.stop();
});

/** The watch file of the test; `more` are further rules. */
function watchFile(more = ''): string {
  mkdirSync(WORK, { recursive: true });
  const file = join(WORK, 'watch.yaml');
  writeFileSync(
    file,
    `settings: {timezone: Asia/Baghdad, language: ar, every: 1m, gather: 1m, allowPrivateAddresses: true}
feeds:
  first: {url: "${outlets.url('first')}", name: الأولى, language: ar}
  second: {url: "${outlets.url('second')}", name: الثانية, language: ar}
rules:
  withdrawal: {match: انسحاب, severity: high}
  coalition: {match: التحالف الدولي, severity: high}
${more}
subscribers:
  desk@example.org: [withdrawal, coalition]
  archive@example.org: all
`,
  );
  return file;
}

/** Asks until the answer is there; the schedule fires once a minute. */
async function until<T>(what: string, ask: () => Promise<T | null | undefined | false>): Promise<T> {
  const deadline = Date.now() + 400_000;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error(`Waited in vain for ${what}; see ${join(WORK, 'ministack.log')}.`);
}

interface Notification {
  readonly Subject: string;
  readonly Message: string;
  readonly MessageAttributes: Record<string, { Type: string; Value: string }>;
}

const told: Notification[] = [];
/** The first message to the subscriber of everything that speaks of these words. */
const message = (words: string) =>
  until(`a message about «${words}»`, async () => {
    for (const { body } of await services.take(everything)) told.push(JSON.parse(body));
    return told.find(({ Subject, Message }) => `${Subject}\n${Message}`.includes(words));
  });

const articles = (source: string) => services.published(source, '2026', '2100');

describe('the stack in a cloud', () => {
  it('is deployed by one command into an account that CDK has never seen', async () => {
    const { code, output } = await deploy(cloud, watchFile());
    expect(output).toContain(`${STACK}.TableArticles = ${STACK}-articles`);
    expect(code).toBe(0);
    everything = await services.subscribe('e2e-everything', 'all');
    coalitionOnly = await services.subscribe('e2e-coalition', ['coalition']);
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
    await message('التحالف الدولي يعلن تسليم مقره');
    const filtered = await until('the filtered copy', async () => {
      const taken = await services.take(coalitionOnly);
      return taken.length > 0 && taken;
    });
    expect(filtered).toHaveLength(1);
    const visits = outlets.visits('second');
    await until('two more polls', async () => outlets.visits('second') >= visits + 2);
    for (const { body } of await services.take(everything)) told.push(JSON.parse(body));
    expect(told.map(({ Subject }) => Subject)).toHaveLength(2);
    expect(await services.rows('alerts')).toHaveLength(2);
  });

  it('takes up a changed rule when it is deployed again, and keeps what it knew', async () => {
    const file = watchFile('  budget: {match: الموازنة, severity: high}');
    expect((await deploy(cloud, file)).code).toBe(0);
    outlets.publish('first', {
      id: '3',
      title: 'مجلس الوزراء يناقش الموازنة',
      text: 'ناقش مجلس الوزراء مشروع قانون الموازنة العامة.',
    });
    const { MessageAttributes } = await message('مجلس الوزراء يناقش الموازنة');
    expect(MessageAttributes.rules!.Value).toBe('["budget"]');
    expect(told).toHaveLength(3);
  });

  it('sets a batch that fails three times apart, and takes it up again when it is replayed', async () => {
    const [queue, dead] = [`${STACK}-poll.fifo`, `${STACK}-poll-dead.fifo`];
    await services.setVisibility(queue, 1);
    const restore = await breakPoll();
    await until('a dead letter', async () => (await services.waiting(dead)) > 0);
    await restore();
    outlets.publish('first', {
      id: '4',
      title: 'انسحاب الدفعة الثانية من القوات',
      text: 'غادرت الدفعة الثانية من القوات القاعدة بعد انسحاب الأولى.',
    });
    for (const { body, group } of await services.take(await services.urlOf(dead))) {
      await services.send(queue, body, group!, `replay-${group}-${Date.now()}`);
    }
    await message('انسحاب الدفعة الثانية من القوات');
    await until('an empty queue', async () => (await services.waiting(queue)) === 0);
    expect(await services.waiting(dead)).toBe(0);
    expect(await articles('first')).toHaveLength(4);
  });

  it('answers the command line by the name of the stack', async () => {
    const { code, output } = await marsad(cloud, 'articles', '--stack', STACK, '--source', 'first', '--json');
    expect(code).toBe(0);
    expect(output.trim().split('\n')).toHaveLength(4);
  });

  it('takes in what a laptop exported, and the next poll mails nothing of it', async () => {
    // The laptop has seen a story that the cloud has not, from the same feeds under the same watch file.
    outlets.publish('second', {
      id: '8',
      title: 'انسحاب آخر قافلة للتحالف الدولي',
      text: 'شهد اليوم انسحاب آخر قافلة للتحالف الدولي عبر المنفذ الحدودي.',
    });
    const data = join(WORK, `laptop-${Date.now()}`);
    const file = join(WORK, 'watch.yaml');
    const dump = join(data, 'dump.jsonl');
    expect((await marsad(cloud, 'watch', '--once', '--file', file, '--data', data)).code).toBe(0);
    expect((await marsad(cloud, 'export', dump, '--data', data)).code).toBe(0);
    const imported = await marsad(cloud, 'import', dump, '--stack', STACK);
    expect(imported.code).toBe(0);
    const [visits, before] = [outlets.visits('second'), told.length];
    await until('two more polls', async () => outlets.visits('second') >= visits + 2);
    for (const { body } of await services.take(everything)) told.push(JSON.parse(body));
    expect(told.slice(before).map(({ Subject }) => Subject)).toEqual([]);
    expect(await articles('second')).toHaveLength(2);
  });

  it('goes at one command, leaves the data and says where', async () => {
    const gone = await run(cloud, [
      ...['--import', 'tsx', join('infra', 'destroy.ts'), '--force', '--context', 'stage=e2e'],
      ...['--context', `file=${join(WORK, 'watch.yaml')}`],
    ]);
    expect(gone.output).toContain(`${STACK}-articles`);
    expect(gone.code).toBe(0);
    expect((await articles('first')).length).toBeGreaterThan(0);
  });
});

/** Takes the table of states from poll, so that the store fails; gives back what undoes it. */
async function breakPoll(): Promise<() => Promise<void>> {
  const url = `${cloud.endpoint}/2015-03-31/functions/${STACK}-poll/configuration`;
  const headers = {
    'content-type': 'application/json',
    authorization:
      'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/lambda/aws4_request, SignedHeaders=host, Signature=0',
  };
  const configuration = (await (await fetch(url, { headers })).json()) as {
    readonly Environment: { readonly Variables: Record<string, string> };
  };
  const { Variables } = configuration.Environment;
  const put = async (variables: Record<string, string>) => {
    const body = JSON.stringify({ Environment: { Variables: variables } });
    const answer = await fetch(url, { method: 'PUT', headers, body });
    expect(answer.status).toBe(200);
  };
  await put({ ...Variables, TABLE_STATE: 'nowhere' });
  return () => put(Variables);
}
