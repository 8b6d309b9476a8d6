/** Who is told: each reader of an article once, by whichever of its rules speaks first. */
import { describe, expect, it } from 'vitest';
import { SUBSCRIPTIONS_SETTLE } from '../../functions/alerts/followers.ts';
import { muteRule } from '../../functions/alerts/mute.ts';
import { readerId, recipientsOf } from '../../functions/alerts/readers.ts';
import type { Subscriber } from '../../functions/base/config.ts';
import {
  found as alertOf,
  config,
  createWorld,
  HOUR,
  MINUTE,
  NOON,
  rule,
  settings,
  type World,
} from '../alerts/world.ts';
import { article, newLeadInstead, seeded } from '../measure/stories/compose.ts';
import { STOCKS } from '../measure/stories/stock.ts';
import { failingAt } from '../support/faults.ts';

const random = seeded(91);
const news = Array.from({ length: 4 }, (_, at) => article(random, STOCKS[at % STOCKS.length]!, 5, 8));
const failed = { kind: 'failed', reason: 'InternalError', retryable: true } as const;
const refused = { kind: 'refused-content', reason: 'InvalidParameter' } as const;

const atOnce = rule('withdrawal');
const daily = rule('coalition', { deliver: { kind: 'daily', at: '18:00' } });
/** In Baghdad 18:00. */
const EVENING = NOON + 6 * HOUR;

const both: Subscriber = { email: 'both@example.org', rules: 'all' };
const first: Subscriber = { email: 'first@example.org', rules: ['withdrawal'] };
const second: Subscriber = { email: 'second@example.org', rules: ['coalition'] };
const everybody = [both, first, second];

/** The messages that a subscriber got, by the rules that they spoke for; one that is repeated under its id is one. */
const mailsTo = ({ email }: Subscriber, { sent, config: { subscribers } }: World) => {
  const mails = sent.filter((message) => recipientsOf(message, subscribers).includes(email));
  return [...new Map(mails.map(({ id, rules }) => [id, rules.join(' ')])).values()];
};

async function found(rules = [atOnce, daily], id = 'a') {
  const world = createWorld(config({ rules, subscribers: everybody }));
  for (const one of rules)
    await world.add(one, {
      ...news[0]!,
      id,
      beside: rules.filter((other) => other !== one).map((of) => of.id),
    });
  return world;
}

async function untilEvening(world: World) {
  world.clock.at = EVENING;
  await world.run();
  await world.pass(3);
}

describe('an article that two rules found', () => {
  it('is told once to who follows both, though one tells at once and the other in its digest', async () => {
    const world = await found();
    await world.run();
    await untilEvening(world);
    expect(mailsTo(both, world)).toEqual(['withdrawal']);
    expect(mailsTo(first, world)).toEqual(['withdrawal']);
    expect(mailsTo(second, world)).toEqual(['coalition']);
    expect([...world.alerts().values()].map(({ outcome }) => outcome)).toEqual(['told', 'told']);
  });

  it('is told once to who follows both when one of them was muted', async () => {
    const world = await found([atOnce, rule('coalition')]);
    const muted = { store: world.store, rule: rule('coalition'), settings, now: NOON };
    await muteRule(muted, NOON + 2 * HOUR);
    await world.run();
    world.clock.at = NOON + 3 * HOUR;
    await world.run();
    expect(mailsTo(both, world)).toEqual(['withdrawal']);
    expect(mailsTo(second, world)).toEqual(['coalition']);
  });

  it('is told once to who follows three, the last of which speaks the day after', async () => {
    const late = rule('oil', { deliver: { kind: 'daily', at: '07:00' } });
    const world = await found([atOnce, daily, late]);
    await world.run();
    await untilEvening(world);
    world.clock.at = NOON + 20 * HOUR;
    await world.run();
    expect(world.sent.map(({ rules }) => rules.join())).toEqual(['withdrawal', 'coalition', 'oil']);
    expect(mailsTo(both, world)).toEqual(['withdrawal']);
    expect(mailsTo(second, world)).toEqual(['coalition']);
  });

  it('is told by the digest to who follows the other rule only since then', async () => {
    const world = await found();
    world.config = { ...world.config, subscribers: [first, second] };
    await world.run();
    world.config = { ...world.config, subscribers: everybody };
    await untilEvening(world);
    expect(mailsTo(both, world).at(-1)).toBe('coalition');
  });

  it('is told by the digest to who began to follow the rule a moment ago, which the topic may not know yet', async () => {
    const world = await found();
    const slow = { topic: { ...world.topic, settles: SUBSCRIPTIONS_SETTLE } };
    world.config = { ...world.config, subscribers: [first, second, { ...both, rules: ['coalition'] }] };
    await world.run({ ...slow, config: { ...world.config, rules: [] } });
    world.config = { ...world.config, subscribers: everybody };
    await world.run(slow);
    world.clock.at = EVENING;
    await world.run(slow);
    const [atOnceMail, digest] = world.sent;
    expect(atOnceMail!.rules).toEqual(['withdrawal']);
    expect(recipientsOf(digest!, everybody)).toEqual([both.email, second.email]);
  });

  it('is told once to who has followed both rules long enough for the topic to know', async () => {
    const world = await found();
    const slow = { topic: { ...world.topic, settles: SUBSCRIPTIONS_SETTLE } };
    world.config = { ...world.config, subscribers: [first, second] };
    await world.run({ ...slow, config: { ...world.config, rules: [] } });
    world.config = { ...world.config, subscribers: everybody };
    await world.run({ ...slow, config: { ...world.config, rules: [] } });
    world.clock.at += SUBSCRIPTIONS_SETTLE + MINUTE;
    await world.run(slow);
    world.clock.at = EVENING;
    await world.run(slow);
    expect(mailsTo(both, world)).toEqual(['withdrawal']);
  });

  it('stands in the digest of others beside news that all of them get', async () => {
    const world = await found();
    await world.run();
    await world.add(daily, { ...news[1]!, id: 'b' });
    await untilEvening(world);
    const digests = world.sent.filter(({ rules }) => rules.includes('coalition'));
    const reads = (email: string, title: string) =>
      digests.some(
        (message) => message.body.includes(title) && recipientsOf(message, everybody).includes(email),
      );
    expect(reads(both.email, news[0]!.title)).toBe(false);
    expect(reads(both.email, news[1]!.title)).toBe(true);
    expect(reads(second.email, news[0]!.title)).toBe(true);
    expect(reads(second.email, news[1]!.title)).toBe(true);
  });

  it('is told once though another feed showed it to the second rule, which speaks first', async () => {
    const world = createWorld(config({ rules: [atOnce, daily], subscribers: everybody }));
    await world.add(daily, { ...news[0]!, id: 'a' });
    await world.run();
    await world.add(atOnce, { ...news[0]!, id: 'a', beside: ['coalition'] });
    await world.run();
    await untilEvening(world);
    expect(mailsTo(both, world)).toEqual(['withdrawal']);
    expect(mailsTo(second, world)).toEqual(['coalition']);
  });

  it('is told once to who follows one rule, and had it beside other news of the same story', async () => {
    const now = rule('coalition');
    const world = createWorld(config({ rules: [atOnce, now], subscribers: [second] }));
    const other = newLeadInstead(random, STOCKS[0]!, news[0]!);
    await world.add(atOnce, { ...news[0]!, id: 'a' });
    await world.add(now, { ...other, id: 'b', outlet: 'two' });
    await world.run();
    // Another feed, of which the rule was made, brings the first article too.
    const known = alertOf(now, { ...news[0]!, id: 'a', beside: ['withdrawal'] }, NOON);
    await world.store.put('alerts', { ...known });
    await world.pass(10);
    const [told, again] = world.sent;
    expect([told!.rules, again!.rules]).toEqual([['coalition', 'withdrawal'], ['coalition']]);
    expect(again!.except).toEqual([readerId(second.email)]);
  });

  it('is told again where an edit made the second rule match', async () => {
    const world = createWorld(config({ rules: [atOnce, daily], subscribers: everybody }));
    await world.add(atOnce, { ...news[0]!, id: 'a' });
    await world.run();
    await world.add(daily, { ...news[0]!, id: 'a', edit: true });
    await untilEvening(world);
    expect(mailsTo(both, world)).toEqual(['withdrawal', 'coalition']);
  });
});

describe('a digest of what another rule told', () => {
  it('waits while that message is still on its way', async () => {
    const world = await found();
    world.answers.push(failed);
    await world.run();
    world.clock.at = EVENING;
    // Its next attempt fails, too.
    world.answers.push(failed);
    await world.run();
    expect(world.sent).toEqual([]);
    await world.pass(90);
    expect(mailsTo(both, world)).toEqual(['withdrawal']);
    expect(mailsTo(second, world)).toEqual(['coalition']);
  });

  it('tells everyone where that message was set aside', async () => {
    const world = await found();
    world.answers.push(refused, refused);
    await world.run();
    await untilEvening(world);
    expect(mailsTo(both, world)).toEqual(['coalition']);
    expect(mailsTo(second, world)).toEqual(['coalition']);
  });

  it('reaches each once wherever the run dies', async () => {
    let died = 0;
    for (let at = 0; at < 60; at += 1) {
      const world = await found();
      await world.run();
      world.clock.at = EVENING;
      try {
        await world.run({ store: failingAt(world.store, at, at % 2 ? 'after' : 'before') });
      } catch {
        died += 1;
      }
      world.clock.at += 5 * MINUTE;
      await world.run();
      await world.pass(3);
      expect(mailsTo(both, world)).toEqual(['withdrawal']);
      expect(mailsTo(second, world)).toEqual(['coalition']);
    }
    expect(died).toBeGreaterThan(5);
  });

  it('comes at its hour though the other rule, whose message is put and not sent, is silent by then', async () => {
    const silenced = rule('withdrawal', { quiet: { from: '12:00', to: '22:00' } });
    const faults = Array.from({ length: 24 }, (_, at) => [at >> 1, at % 2 ? 'after' : 'before'] as const);
    let unsent = 0;
    for (const [at, when] of faults) {
      const world = await found();
      await world.run({ store: failingAt(world.store, at, when) }).catch(() => undefined);
      const put = world.store.all('messages').find(({ sentAt }) => sentAt === undefined);
      world.config = { ...world.config, rules: [silenced, daily] };
      world.clock.at += 5 * MINUTE;
      await world.run();
      await untilEvening(world);
      if (put?.attempts === 0) {
        unsent += 1;
        expect(world.sent.map(({ rules }) => rules.join())).toEqual(['coalition']);
      }
      world.clock.at = EVENING + 4 * HOUR;
      await world.run();
      await world.pass(3);
      expect(mailsTo(both, world)).toHaveLength(1);
      expect(mailsTo(first, world)).toEqual(['withdrawal']);
      expect(mailsTo(second, world)).toEqual(['coalition']);
    }
    expect(unsent).toBeGreaterThan(5);
  });
});
