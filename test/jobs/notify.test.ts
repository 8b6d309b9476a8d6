import { describe, expect, it } from 'vitest';
import { listedAlert } from '../../functions/alerts/listed.ts';
import { muteRule, unmuteRule } from '../../functions/alerts/mute.ts';
import { retryMessage } from '../../functions/alerts/retry.ts';
import type { Row } from '../../functions/base/store.ts';
import { config, createWorld, found, HOUR, MINUTE, rule, settings } from '../alerts/world.ts';
import { article, seeded } from '../measure/stories/compose.ts';
import { STOCKS } from '../measure/stories/stock.ts';

const random = seeded(77);
const news = Array.from({ length: 60 }, (_, at) => article(random, STOCKS[at % STOCKS.length]!, 5, 8));
const withdrawal = rule('withdrawal');
const coalition = rule('coalition');

describe('one story, one mail', () => {
  it('tells a story once, with its headline, source, time, sentence, link and an id at the end', async () => {
    const world = createWorld();
    await world.add(withdrawal, { ...news[3]!, id: 'a' });
    await world.run();
    await world.pass(10);
    expect(world.sent).toHaveLength(1);
    const [message] = world.sent;
    expect(message?.subject).toBe(`[withdrawal] ${news[3]!.title}`.slice(0, 99));
    expect(message?.rules).toEqual(['withdrawal']);
    expect(message?.body).toContain('Outlet one');
    expect(message?.body).toContain('10 March 2026 at 12:00');
    expect(message?.body).toContain('https://one.example/a');
    expect(message?.body.trimEnd().endsWith(`\u2068${message.id}\u2069`)).toBe(true);
    expect(world.alerts().get('withdrawal|a')).toMatchObject({ outcome: 'told', message: message?.id });
  });

  it('lets a copy under another headline join in silence, and names its outlet in the story’s next message', async () => {
    const world = createWorld();
    await world.add(withdrawal, { ...news[0]!, id: 'a' });
    await world.run();
    world.clock.at += 3 * HOUR;
    await world.add(withdrawal, { title: news[4]!.title, text: news[0]!.text, outlet: 'two', id: 'b' });
    await world.run();
    expect(world.sent).toHaveLength(1);
    expect(world.alerts().get('withdrawal|b')).toMatchObject({
      outcome: 'joined',
      message: world.sent[0]!.id,
    });
    world.clock.at += HOUR;
    const lead = 'The last convoy of the withdrawal crossed the border at dawn today.';
    await world.add(withdrawal, {
      title: 'Last convoy leaves',
      text: `${lead} ${news[0]!.text}`,
      outlet: 'three',
      id: 'c',
    });
    await world.run();
    expect(world.sent).toHaveLength(2);
    expect(world.sent[1]?.subject).toContain('Update: Last convoy leaves');
    expect(world.sent[1]?.body).toMatch(/also: .*Outlet two/);
    expect(world.alerts().get('withdrawal|c')).toMatchObject({
      story: world.alerts().get('withdrawal|a')?.story,
    });
  });

  it('tells what a copy adds, by the sentence that adds it, once, and lists that sentence', async () => {
    const world = createWorld();
    await world.add(withdrawal, { ...news[0]!, id: 'a' });
    await world.run();
    const added = 'Separately the eastern bloc announced its withdrawal from the provincial council.';
    const grown = {
      text: `${news[0]!.text} ${added}`,
      further: [{ text: added, spans: [[42, 52] as const] }],
    };
    await world.add(withdrawal, { title: news[4]!.title, ...grown, outlet: 'two', id: 'b' });
    world.clock.at += HOUR;
    await world.run();
    await world.add(withdrawal, { title: news[5]!.title, ...grown, outlet: 'three', id: 'c' });
    world.clock.at += HOUR;
    await world.run();
    expect(world.sent).toHaveLength(2);
    expect(world.sent[1]?.body).toContain('eastern bloc announced its *withdrawal*');
    expect(world.sent[1]?.subject).toContain('Update: ');
    expect(listedAlert(world.alerts().get('withdrawal|b') as unknown as Row)).toMatchObject({
      outcome: 'told',
      sentence: added,
      sentenceSpans: [[42, 52]],
    });
    expect(world.alerts().get('withdrawal|c')).toMatchObject({ outcome: 'joined' });
  });

  it('tells copies that are due together in one message, once', async () => {
    const world = createWorld();
    for (const [at, outlet] of ['one', 'two', 'three'].entries()) {
      await world.add(withdrawal, { ...news[1]!, title: news[at]!.title, outlet, id: `copy${at}` });
    }
    await world.run();
    await world.pass(10);
    expect(world.sent).toHaveLength(1);
    expect(world.sent[0]?.body).toMatch(/also: .*Outlet two.*Outlet three/);
    expect([...world.alerts().values()].map(({ outcome }) => outcome).sort()).toEqual([
      'joined',
      'joined',
      'told',
    ]);
  });

  it('tells an article that several rules found once, to those who follow any of them', async () => {
    const world = createWorld();
    await world.add(withdrawal, { ...news[2]!, id: 'a' });
    await world.add(coalition, { ...news[2]!, id: 'a' });
    await world.run();
    expect(world.sent).toHaveLength(1);
    expect(world.sent[0]?.rules).toEqual(['coalition', 'withdrawal']);
  });

  it('waits for the second of two rules where it comes between their alerts, which are put one by one', async () => {
    const world = createWorld();
    const [first, second] = [rule('withdrawal'), rule('coalition')];
    await world.add(first, { ...news[0]!, id: 'a', beside: ['coalition'] });
    await world.run();
    expect(world.sent).toHaveLength(0);
    await world.add(second, { ...news[0]!, id: 'a', beside: ['withdrawal'] });
    await world.run();
    expect(world.sent.map(({ rules }) => rules)).toEqual([['coalition', 'withdrawal']]);
  });

  it('tells both together though the index shows only one of them yet', async () => {
    const world = createWorld(config(), { indexLag: 30_000 });
    await world.add(rule('withdrawal'), { ...news[0]!, id: 'a', beside: ['coalition'] });
    const other = found(rule('coalition'), { ...news[0]!, id: 'a', beside: ['withdrawal'] }, world.clock.at);
    world.clock.at += 29_000;
    await world.store.put('alerts', { ...other });
    world.clock.at += 2_000;
    await world.run();
    expect(world.sent.map(({ rules }) => rules)).toEqual([['coalition', 'withdrawal']]);
  });

  it('tells the one alone within two minutes where the poll died before it could put the other', async () => {
    const world = createWorld();
    await world.add(rule('withdrawal'), { ...news[0]!, id: 'a', beside: ['coalition'] });
    await world.pass(1);
    expect(world.sent.map(({ rules }) => rules)).toEqual([['withdrawal']]);
  });

  it('tells a rule of a story that was told to another rule only', async () => {
    const world = createWorld();
    await world.add(withdrawal, { ...news[2]!, id: 'a' });
    await world.run();
    world.clock.at += HOUR;
    await world.add(coalition, { ...news[2]!, outlet: 'two', id: 'b' });
    await world.run();
    expect(world.sent.map(({ rules }) => rules)).toEqual([['withdrawal'], ['coalition']]);
    expect(world.sent[1]?.subject).not.toContain('Update');
  });

  it('tells a copy again once the story has lived its 48 hours', async () => {
    const world = createWorld();
    await world.add(withdrawal, { ...news[2]!, id: 'a' });
    await world.run();
    world.clock.at += 47 * HOUR;
    await world.add(withdrawal, { ...news[2]!, outlet: 'two', id: 'b' });
    await world.run();
    expect(world.sent).toHaveLength(1);
    world.clock.at += 2 * HOUR;
    await world.add(withdrawal, { ...news[2]!, outlet: 'three', id: 'c' });
    await world.run();
    expect(world.sent).toHaveLength(2);
  });

  it('makes few mails of five hundred matches in a minute, and names every story once', async () => {
    const world = createWorld();
    const many = seeded(5);
    for (let at = 0; at < 500; at += 1) {
      const { text } = article(many, STOCKS[at % 4]!, 5, 6);
      await world.add(withdrawal, { title: `Story number ${at} of the day`, text, id: `n${at}` });
    }
    await world.run({ deadline: world.clock.at + 5 * MINUTE });
    await world.pass(6);
    expect(world.sent.length).toBeLessThanOrEqual(6);
    const bodies = world.sent.map(({ body }) => body).join('\n');
    for (let at = 0; at < 500; at += 1) expect(bodies.split(`Story number ${at} of the day`)).toHaveLength(2);
    for (const { body } of world.sent) expect(Buffer.byteLength(body)).toBeLessThan(256 * 1024);
    expect([...world.alerts().values()].every(({ outcome }) => outcome === 'told')).toBe(true);
  });
});

describe('when', () => {
  it('speaks at once after a silence, then at most once in `gather`', async () => {
    const world = createWorld();
    await world.add(withdrawal, { ...news[0]!, id: 'a' });
    await world.run();
    for (let at = 1; at <= 3; at += 1) {
      world.clock.at += MINUTE;
      await world.add(withdrawal, { ...news[at]!, id: `n${at}` });
      await world.run();
    }
    expect(world.sent).toHaveLength(1);
    await world.pass(5);
    expect(world.sent).toHaveLength(2);
    expect(world.sent[1]?.stories).toBe(3);
  });

  it('tells all that is due with `once`, without gathering', async () => {
    const world = createWorld();
    await world.add(withdrawal, { ...news[0]!, id: 'a' });
    await world.run();
    await world.add(withdrawal, { ...news[1]!, id: 'b' });
    await world.run({ once: true });
    expect(world.sent).toHaveLength(2);
  });

  it('tells all that is due with `once`, however much it is', async () => {
    const world = createWorld();
    for (let at = 0; at < 1_900; at += 1) {
      const title = `Notice ${at * 7919} of office ${at * 104_729} in district ${at * 15_485}`;
      await world.add(withdrawal, { title, text: '', sentence: title, id: `n${at}` });
    }
    await world.run({ once: true, deadline: world.clock.at + 10 * MINUTE });
    const outcomes = [...world.alerts().values()].map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(0);
  });

  it('holds what was found in quiet hours until they end, over midnight, and drops nothing', async () => {
    const quiet = rule('withdrawal', { quiet: { from: '23:00', to: '06:00' } });
    const world = createWorld(config({ rules: [quiet] }));
    world.clock.at = Date.parse('2026-03-10T20:30:00Z'); // 23:30 in Baghdad
    await world.add(quiet, { ...news[0]!, id: 'a' });
    await world.run();
    world.clock.at = Date.parse('2026-03-11T02:59:00Z');
    await world.run();
    expect(world.sent).toHaveLength(0);
    world.clock.at = Date.parse('2026-03-11T03:00:00Z');
    await world.run();
    expect(world.sent).toHaveLength(1);
  });

  it('does not speak in quiet hours of what was due before them and was late', async () => {
    const quiet = rule('withdrawal', { quiet: { from: '23:00', to: '06:00' } });
    const world = createWorld(config({ rules: [quiet] }));
    world.clock.at = Date.parse('2026-03-10T19:59:30Z');
    await world.add(quiet, { ...news[0]!, id: 'a' });
    world.clock.at = Date.parse('2026-03-10T20:01:00Z');
    await world.run();
    expect(world.sent).toHaveLength(0);
  });

  it('holds a muted rule’s alerts and sums them up afterwards', async () => {
    const world = createWorld();
    const parts = { store: world.store, rule: withdrawal, settings, now: world.clock.at };
    await muteRule(parts, world.clock.at + 8 * HOUR);
    for (let at = 0; at < 3; at += 1) {
      world.clock.at += HOUR;
      await world.add(withdrawal, { ...news[at]!, id: `n${at}` });
      await world.run();
    }
    expect(world.sent).toHaveLength(0);
    world.clock.at += 5 * HOUR;
    await world.run();
    expect(world.sent).toHaveLength(1);
    expect(world.sent[0]?.stories).toBe(3);
    expect(world.sent[0]?.body).toContain('Held while muted');
  });

  it('tells what was held as soon as a mute is ended', async () => {
    const world = createWorld();
    await muteRule(
      { store: world.store, rule: withdrawal, settings, now: world.clock.at },
      world.clock.at + 8 * HOUR,
    );
    await world.add(withdrawal, { ...news[0]!, id: 'a' });
    await world.run();
    world.clock.at += HOUR;
    await world.run();
    expect(world.sent).toHaveLength(0);
    expect(await unmuteRule({ store: world.store, rule: withdrawal, settings, now: world.clock.at })).toBe(1);
    await world.run();
    expect(world.sent).toHaveLength(1);
  });

  it('follows the rules of now: what waited for a digest is told at once when the rule says so', async () => {
    const daily = rule('withdrawal', { deliver: { kind: 'daily', at: '07:00' } });
    const world = createWorld(config({ rules: [daily] }));
    await world.add(daily, { ...news[0]!, id: 'a' });
    await world.run();
    expect(world.sent).toHaveLength(0);
    world.config = config({ rules: [withdrawal] });
    world.clock.at += MINUTE;
    await world.run();
    expect(world.sent).toHaveLength(1);
  });

  it('follows the rules of now: what was due at once waits when the rule became a digest', async () => {
    const world = createWorld();
    await world.add(withdrawal, { ...news[0]!, id: 'a' });
    world.config = config({ rules: [rule('withdrawal', { deliver: { kind: 'daily', at: '07:00' } })] });
    await world.run();
    expect(world.sent).toHaveLength(0);
    world.clock.at = Date.parse('2026-03-11T04:00:00Z');
    await world.run();
    expect(world.sent).toHaveLength(1);
  });

  it('says at its hour that it is on watch, to every subscriber, once', async () => {
    const world = createWorld(
      config({ settings: { ...settings, heartbeat: { kind: 'daily', at: '13:00' } } }),
    );
    await world.run();
    expect(world.sent).toHaveLength(0);
    await world.add(withdrawal, { ...news[0]!, id: 'a' });
    await world.pass(120);
    expect(
      world.sent.map(({ subject }) => subject).filter((subject) => subject === 'Marsad is on watch'),
    ).toHaveLength(1);
    const beat = world.sent.find(({ subject }) => subject === 'Marsad is on watch');
    expect(beat?.body).toContain('Told: 1 story in 1 message.');
    // From its first start, an hour before, not from yesterday.
    expect(beat?.body).toContain('from Tuesday, 10 March 2026 at 12:00 to Tuesday, 10 March 2026 at 13:00');
    expect(beat?.rules).toEqual(['withdrawal']);
  });
});

describe('what cannot be told', () => {
  it('waits a quarter of an hour for a rule that is not known, then is set aside with the reason', async () => {
    const world = createWorld();
    await world.add(rule('gone'), { ...news[0]!, id: 'a' });
    await world.run();
    await world.pass(14);
    expect(world.alerts().get('gone|a')?.outcome).toBeUndefined();
    await world.pass(3);
    expect(world.alerts().get('gone|a')).toMatchObject({ outcome: 'set-aside', queue: 'failed' });
    expect(world.alerts().get('gone|a')?.reason).toContain('renamed or removed');
  });

  it('is told when the rule comes in time: functions change at different moments', async () => {
    const world = createWorld();
    const late = rule('late');
    await world.add(late, { ...news[0]!, id: 'a' });
    await world.run();
    world.config = config({ rules: [withdrawal, late] });
    await world.pass(16);
    expect(world.sent).toHaveLength(1);
  });

  it('is set aside alone where its row cannot be read; the others are told', async () => {
    const world = createWorld();
    await world.add(withdrawal, { ...news[0]!, id: 'a' });
    const broken = await world.add(withdrawal, { ...news[1]!, id: 'b' });
    await world.store.update(
      'alerts',
      { rule: broken.rule, date: broken.date },
      { set: { published: 'yesterday' } },
    );
    await world.run();
    expect(world.sent).toHaveLength(1);
    expect(world.alerts().get('withdrawal|b')).toMatchObject({ outcome: 'set-aside' });
  });

  it('repairs a subject that the topic refuses', async () => {
    const world = createWorld();
    await world.add(withdrawal, { ...news[0]!, id: 'a' });
    world.answers.push({ kind: 'refused-content', reason: 'Invalid parameter: Subject' });
    await world.run();
    expect(world.sent.map(({ subject }) => subject)).toEqual(['[withdrawal] 1 story']);
  });

  it('sets a message aside whose content is refused twice, and lets the next copy tell', async () => {
    const world = createWorld();
    await world.add(withdrawal, { ...news[0]!, id: 'a' });
    const refused = { kind: 'refused-content', reason: 'Invalid parameter: Message' } as const;
    world.answers.push(refused, refused);
    expect(await world.run()).toMatchObject({ sent: 0, setAside: 1 });
    expect(world.alerts().get('withdrawal|a')).toMatchObject({ outcome: 'set-aside', queue: 'failed' });
    world.clock.at += HOUR;
    await world.add(withdrawal, { ...news[0]!, outlet: 'two', id: 'b' });
    await world.run();
    expect(world.sent).toHaveLength(1);
    expect(world.sent[0]?.body).toContain('Outlet two');
  });

  it('lets a copy wait with an unsent message, and tell if that message is set aside', async () => {
    const world = createWorld();
    await world.add(withdrawal, { ...news[0]!, id: 'a' });
    world.answers.push({ kind: 'failed', reason: 'InternalError', retryable: true });
    await world.run();
    await world.add(withdrawal, { ...news[0]!, outlet: 'two', id: 'b' });
    await world.run();
    expect(world.alerts().get('withdrawal|b')?.outcome).toBeUndefined();
    const refused = { kind: 'refused-content', reason: 'Invalid parameter: Message' } as const;
    world.answers.push(refused, refused);
    await world.pass(8);
    expect(world.sent.map(({ body }) => body.includes('Outlet two'))).toEqual([true]);
    expect(world.alerts().get('withdrawal|a')?.outcome).toBe('set-aside');
    expect(world.alerts().get('withdrawal|b')?.outcome).toBe('told');
  });

  it('lets a copy join once the message that it waited with is sent', async () => {
    const world = createWorld();
    await world.add(withdrawal, { ...news[0]!, id: 'a' });
    world.answers.push({ kind: 'failed', reason: 'InternalError', retryable: true });
    await world.run();
    await world.add(withdrawal, { ...news[0]!, outlet: 'two', id: 'b' });
    await world.pass(8);
    expect(world.sent).toHaveLength(1);
    expect(world.alerts().get('withdrawal|b')).toMatchObject({
      outcome: 'joined',
      message: world.sent[0]!.id,
    });
  });

  it('is tried again with back-off for a day, then set aside; a person can have it tried again', async () => {
    const world = createWorld();
    await world.add(withdrawal, { ...news[0]!, id: 'a' });
    let attempts = 0;
    const down = {
      async publish() {
        attempts += 1;
        throw new Error('connect ECONNREFUSED');
      },
    };
    const start = world.clock.at;
    while (world.alerts().get('withdrawal|a')?.outcome !== 'set-aside') {
      await world.run({ topic: down });
      world.clock.at += 5 * MINUTE;
      expect(world.clock.at - start).toBeLessThan(30 * HOUR);
    }
    expect(world.clock.at - start).toBeGreaterThan(24 * HOUR);
    expect(attempts).toBeGreaterThan(20);
    expect(attempts).toBeLessThan(50);
    const [row] = world.store.all('messages');
    expect(row).toMatchObject({ queue: 'failed' });
    expect(await retryMessage(world.store, String(row?.id))).toBe('queued');
    await world.run();
    expect(world.sent.map(({ id }) => id)).toEqual([row?.id]);
    expect(world.alerts().get('withdrawal|a')).toMatchObject({ outcome: 'told' });
    expect(world.alerts().get('withdrawal|a')?.queue).toBeUndefined();
  });

  it('sends no more than eight messages in any second', async () => {
    const rules = Array.from({ length: 30 }, (_, at) => rule(`rule-${at}`));
    const world = createWorld(config({ rules }));
    for (const [at, one] of rules.entries()) await world.add(one, { ...news[at]!, id: `n${at}` });
    const times: number[] = [];
    const topic = {
      async publish() {
        times.push(world.clock.at);
        return { kind: 'sent' } as const;
      },
    };
    await world.run({ topic });
    expect(times).toHaveLength(30);
    for (const from of times)
      expect(times.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(8);
  });

  it('sends no more than eight in any second over many runs, which follow upon one another', async () => {
    const rules = Array.from({ length: 20 }, (_, at) => rule(`rule-${at}`));
    const world = createWorld(config({ rules }));
    const times: number[] = [];
    const topic = {
      async publish() {
        times.push(world.clock.at);
        return { kind: 'sent' } as const;
      },
    };
    for (const [at, one] of rules.entries()) {
      await world.add(one, { ...news[at]!, id: `n${at}` });
      await world.run({ topic });
    }
    expect(times).toHaveLength(20);
    for (const from of times)
      expect(times.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(8);
  });

  it('makes no new messages while the topic is down, and tells all together when it is back', async () => {
    const rules = Array.from({ length: 6 }, (_, at) => rule(`rule-${at}`));
    const world = createWorld(config({ rules }));
    for (const [at, one] of rules.entries()) await world.add(one, { ...news[at]!, id: `a${at}` });
    const down = { publish: async () => ({ kind: 'failed', reason: 'down', retryable: true }) as const };
    await world.run({ topic: down });
    const rows = world.store.all('messages').length;
    for (const [at, one] of rules.entries()) await world.add(one, { ...news[at + 10]!, id: `b${at}` });
    world.clock.at += 3 * MINUTE;
    await world.run({ topic: down });
    world.clock.at += MINUTE;
    await world.run({ topic: down });
    expect(world.store.all('messages')).toHaveLength(rows);
    await world.pass(20);
    expect([...world.alerts().values()].map(({ outcome }) => outcome)).toEqual(Array(12).fill('told'));
  });
});
