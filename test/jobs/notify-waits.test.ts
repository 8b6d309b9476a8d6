/** What waits: in quiet hours, for a rule that comes and goes, half set aside, and what a heartbeat says of it. */
import { describe, expect, it } from 'vitest';
import { heartbeatFacts } from '../../functions/alerts/heartbeat.ts';
import { muteRule } from '../../functions/alerts/mute.ts';
import type { Rule } from '../../functions/base/config.ts';
import type { Store } from '../../functions/base/store.ts';
import { config, createWorld, feed, HOUR, MINUTE, rule, settings, testClock } from '../alerts/world.ts';
import { article, seeded } from '../measure/stories/compose.ts';
import { STOCKS } from '../measure/stories/stock.ts';
import { failingAt } from '../support/faults.ts';
import { createMemoryStore } from '../support/memory-store.ts';

const random = seeded(78);
const news = Array.from({ length: 8 }, (_, at) => article(random, STOCKS[at % STOCKS.length]!, 5, 8));
const failed = { kind: 'failed', reason: 'InternalError', retryable: true } as const;
const night = { from: '23:00', to: '06:00' };
/** In Baghdad 22:59, and the end of the quiet hours. */
const BEFORE = Date.parse('2026-03-10T19:59:00Z');
const MORNING = Date.parse('2026-03-11T03:00:00Z');

function gate() {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('a message that failed before quiet hours', () => {
  async function atNight(rules: readonly Rule[]) {
    const world = createWorld(config({ rules }));
    world.clock.at = BEFORE;
    for (const one of rules) await world.add(one, { ...news[0]!, id: 'a' });
    world.answers.push(failed);
    await world.run();
    for (let at = BEFORE; at < MORNING - 10 * MINUTE; at += 10 * MINUTE) {
      world.clock.at = at + 10 * MINUTE;
      await world.run();
    }
    return world;
  }

  it('waits until they end', async () => {
    const world = await atNight([rule('withdrawal', { quiet: night })]);
    expect(world.sent).toHaveLength(0);
    world.clock.at = MORNING;
    await world.run();
    expect(world.sent).toHaveLength(1);
  });

  it('waits on a laptop too, where other waits are cut short', async () => {
    const world = createWorld(config({ rules: [rule('withdrawal', { quiet: night })] }));
    world.clock.at = BEFORE;
    await world.add(rule('withdrawal'), { ...news[0]!, id: 'a' });
    world.answers.push(failed);
    await world.run({ alone: true });
    world.clock.at = BEFORE + HOUR;
    await world.run({ alone: true });
    expect(world.sent).toHaveLength(0);
    world.clock.at = MORNING;
    await world.run({ alone: true });
    expect(world.sent).toHaveLength(1);
  });

  it('is told once by two runs of which one knows that it is night, wherever the one overtakes the other', async () => {
    /** A store whose `at`-th write waits for `gate`, and says that it does. */
    const stoppedAt = (store: Store, at: number, reached: () => void, gate: Promise<void>): Store => {
      let count = 0;
      const stopped = async <T>(perform: () => Promise<T>): Promise<T> => {
        if (count++ === at) {
          reached();
          await gate;
        }
        return perform();
      };
      return {
        ...store,
        put: (...args) => stopped(() => store.put(...args)),
        update: (...args) => stopped(() => store.update(...args)),
      };
    };
    for (let first = 1; first < 9; first += 1) {
      for (let second = 1; second < 9; second += 1) {
        const world = createWorld(config({ rules: [rule('withdrawal', { quiet: night })] }));
        world.clock.at = BEFORE;
        await world.add(rule('withdrawal'), { ...news[0]!, id: 'a' });
        const [gateOfFirst, gateOfSecond, firstStops, secondStops] = [gate(), gate(), gate(), gate()];
        const behind = stoppedAt(world.store, first, firstStops.open, gateOfFirst.opened);
        const one = world.run({ clock: testClock(BEFORE), store: behind, deadline: BEFORE + MINUTE });
        await Promise.race([one, firstStops.opened]);
        // Its clock is ahead by more than a lease: the first run counts as dead.
        const ahead = stoppedAt(world.store, second, secondStops.open, gateOfSecond.opened);
        const other = world.run({
          clock: testClock(BEFORE + 5 * MINUTE),
          store: ahead,
          deadline: BEFORE + 6 * MINUTE,
        });
        await Promise.race([other, secondStops.opened]);
        gateOfFirst.open();
        await one;
        gateOfSecond.open();
        await other;
        world.clock.at = MORNING;
        await world.pass(5);
        expect(new Set(world.sent.map(({ id }) => id)).size, `${first}, ${second}`).toBe(1);
        expect(world.alerts().get('withdrawal|a')?.outcome, `${first}, ${second}`).toBe('told');
      }
    }
  });

  it('is sent in them where its rule is of severity high', async () => {
    expect((await atNight([rule('withdrawal', { quiet: night, severity: 'high' })])).sent).toHaveLength(1);
  });

  it('is sent in them where it also speaks for a rule that has none', async () => {
    const rules = [rule('withdrawal', { quiet: night }), rule('coalition')];
    expect((await atNight(rules)).sent).toHaveLength(1);
  });

  it('is sent in them where its rule went from the watch file', async () => {
    const world = createWorld(config({ rules: [rule('withdrawal', { quiet: night })] }));
    world.clock.at = BEFORE;
    await world.add(rule('withdrawal'), { ...news[0]!, id: 'a' });
    world.answers.push(failed);
    await world.run();
    world.config = config({ rules: [] });
    world.clock.at = BEFORE + HOUR;
    await world.run();
    expect(world.sent).toHaveLength(1);
  });

  it('keeps a heartbeat from nobody', async () => {
    const world = createWorld(
      config({
        rules: [rule('withdrawal', { quiet: night })],
        settings: { ...settings, heartbeat: { kind: 'daily', at: '22:59' } },
      }),
    );
    world.clock.at = BEFORE - HOUR;
    await world.run();
    world.clock.at = BEFORE;
    world.answers.push(failed);
    await world.run();
    world.clock.at = BEFORE + 10 * MINUTE;
    await world.run();
    expect(world.sent.map(({ subject }) => subject)).toEqual(['Marsad is on watch']);
  });
});

describe('an alert whose rule comes and goes', () => {
  it('waits its quarter of an hour anew when the rule goes again', async () => {
    const digest = rule('late', { deliver: { kind: 'daily', at: '07:00' } });
    const world = createWorld();
    await world.add(rule('late'), { ...news[0]!, id: 'a' });
    await world.run();
    world.config = config({ rules: [digest] });
    await world.pass(30);
    world.config = config();
    world.clock.at = Date.parse('2026-03-11T04:00:30Z');
    await world.run();
    expect(world.alerts().get('late|a')?.outcome).toBeUndefined();
    world.config = config({ rules: [digest] });
    await world.pass(20);
    expect(world.sent).toHaveLength(1);
  });
});

describe('an alert whose rule comes and goes while it gathers', () => {
  it('waits its quarter of an hour anew too', async () => {
    const gathering = { ...settings, gather: 60 };
    const [here, gone] = [config({ settings: gathering }), config({ settings: gathering, rules: [] })];
    const world = createWorld(here);
    // Its settings were noted long ago, and it spoke a moment ago.
    await world.add(rule('withdrawal'), { ...news[2]!, id: 'c' });
    await world.pass(70);
    await world.add(rule('withdrawal'), { ...news[0]!, id: 'a' });
    await world.pass(2);
    expect(world.sent).toHaveLength(2);
    await world.add(rule('withdrawal'), { ...news[1]!, id: 'b' });
    world.config = gone;
    await world.pass(5);
    world.config = here;
    await world.pass(20);
    world.config = gone;
    await world.pass(5);
    expect(world.alerts().get('withdrawal|b')?.outcome).toBeUndefined();
    await world.pass(15);
    expect(world.alerts().get('withdrawal|b')?.outcome).toBe('set-aside');
  });
});

describe('a message that is set aside', () => {
  it('stays so although the run died half-way and the topic takes messages again', async () => {
    for (let at = 0; at < 12; at += 1) {
      const world = createWorld();
      await world.add(rule('withdrawal'), { ...news[0]!, id: 'a' });
      world.answers.push(failed);
      await world.run();
      world.clock.at += 25 * HOUR;
      world.answers.push(failed);
      await world.run({ store: failingAt(world.store, at, 'after') }).catch(() => undefined);
      world.answers.length = 0;
      world.clock.at += 3 * HOUR;
      await world.pass(3);
      const alert = world.alerts().get('withdrawal|a');
      const [message] = world.store.all('messages');
      const end = [alert?.outcome, alert?.queue, message?.queue, message?.sentAt !== undefined];
      const set = ['set-aside', 'failed', 'failed', false];
      const told = ['told', undefined, undefined, true];
      expect([at, end]).toEqual([at, world.sent.length === 0 ? set : told]);
    }
  });
});

describe('what a mute held', () => {
  it('is said to have been held also where the rule then waits for its hour', async () => {
    const hourly = rule('withdrawal', { deliver: { kind: 'hourly' } });
    const world = createWorld(config({ rules: [hourly] }));
    world.clock.at += 10 * MINUTE;
    await world.add(hourly, { ...news[0]!, id: 'a' });
    await muteRule(
      { store: world.store, rule: hourly, settings, now: world.clock.at },
      world.clock.at + HOUR,
    );
    await world.pass(130);
    expect(world.sent).toHaveLength(1);
    expect(world.sent[0]?.body).toContain('Held while muted');
  });

  it('is not said of what would have come no sooner without it', async () => {
    const hourly = rule('withdrawal', { deliver: { kind: 'hourly' } });
    const world = createWorld(config({ rules: [hourly] }));
    world.clock.at += 10 * MINUTE;
    await world.add(hourly, { ...news[0]!, id: 'a' });
    const until = world.clock.at + 20 * MINUTE;
    await muteRule({ store: world.store, rule: hourly, settings, now: world.clock.at }, until);
    await world.pass(70);
    expect(world.sent).toHaveLength(1);
    expect(world.sent[0]?.body).not.toContain('Held while muted');
  });
});

describe('a heartbeat of very many feeds', () => {
  const feeds = Array.from({ length: 5_300 }, (_, at) => feed(`feed-${at}`));

  it('asks after every one of them', async () => {
    const store = createMemoryStore();
    for (const id of ['feed-0', 'feed-2400', 'feed-5299']) {
      await store.put('state', { id: `feed:${id}`, failures: 3 });
    }
    const facts = await heartbeatFacts({ store, clock: testClock() }, { feeds }, Number.POSITIVE_INFINITY);
    expect(facts.failing).toEqual(['Outlet feed-0', 'Outlet feed-2400', 'Outlet feed-5299']);
    expect(facts.asked).toBe(5_300);
  });

  it('says of how many it could not ask in its time', async () => {
    const world = createWorld(
      config({ feeds, settings: { ...settings, heartbeat: { kind: 'daily', at: '13:00' } } }),
    );
    await world.run();
    world.clock.at += HOUR;
    const slow = {
      ...world.store,
      getMany: async (...args: Parameters<typeof world.store.getMany>) => {
        world.clock.at += 5_000;
        return world.store.getMany(...args);
      },
    };
    await world.run({ store: slow, deadline: world.clock.at + 10 * MINUTE });
    expect(world.sent[0]?.body).toMatch(/asked after [1-9]\d*00 of 5300 feeds only/);
  });
});

describe('a message that the index does not show yet', () => {
  it('is known to the next run all the same, so that a copy waits for it and tells when it is refused', async () => {
    const world = createWorld(config(), { indexLag: 10 * MINUTE });
    await world.add(rule('withdrawal'), { ...news[0]!, id: 'a' });
    await world.add(rule('withdrawal'), { ...news[0]!, outlet: 'two', id: 'b' });
    await world.store.update('alerts', keyOf(world, 'b'), { set: { dueAt: later(world, 14) } });
    world.clock.at += 10 * MINUTE + 1;
    world.answers.push(failed);
    expect(await world.run()).toMatchObject({ failed: 1 });
    world.clock.at += 6 * MINUTE;
    const refused = { kind: 'refused-content', reason: 'Invalid parameter: Message' } as const;
    world.answers.push(failed, refused, refused);
    await world.run();
    expect(world.alerts().get('withdrawal|b')?.outcome).toBeUndefined();
    await world.pass(15);
    expect(world.sent.map(({ body }) => body.includes('Outlet two'))).toEqual([true]);
  });
});

type World = ReturnType<typeof createWorld>;
const later = (world: World, minutes: number) => new Date(world.clock.at + minutes * MINUTE).toISOString();
function keyOf(world: World, id: string) {
  const { rule: of, date } = world.alerts().get(`withdrawal|${id}`)!;
  return { rule: of, date };
}
