/** The promise of `notify` under faults: each alert ends told, joined or set aside; each story is told in one message. */
import { describe, expect, it } from 'vitest';
import { queueOfMessage } from '../../functions/alerts/deliver.ts';
import type { Topic } from '../../functions/alerts/publish.ts';
import type { Store } from '../../functions/base/store.ts';
import { config, createWorld, MINUTE, rule, type World } from '../alerts/world.ts';
import { failingAt, repeating } from '../support/faults.ts';

const withdrawal = rule('withdrawal');
const coalition = rule('coalition');
const convoy = {
  title: 'Convoy leaves Ain al-Asad',
  text: 'The withdrawal of the last convoy from the western base began at dawn.',
};
const court = {
  title: 'Court hears the appeal',
  text: 'Judges postponed a ruling on the disputed withdrawal clause until next spring.',
};
const rain = {
  title: 'Dam opens its gates',
  text: 'Engineers announced a withdrawal of workers as the swollen river reached Samarra.',
};

/** Two messages to write, and a copy that joins. */
async function due(world: World): Promise<void> {
  await world.add(withdrawal, { ...convoy, id: 'a' });
  await world.add(coalition, { ...convoy, id: 'a' });
  await world.add(withdrawal, { ...court, id: 'b' });
  await world.add(withdrawal, { ...convoy, title: 'Troops pull out', outlet: 'two', id: 'c' });
}

function expectPromiseKept(world: World, repeats: number): void {
  const outcomes = Object.fromEntries([...world.alerts()].map(([name, { outcome }]) => [name, outcome]));
  expect(outcomes).toEqual({
    'withdrawal|a': 'told',
    'coalition|a': 'told',
    'withdrawal|b': 'told',
    'withdrawal|c': 'joined',
  });
  for (const { title } of [convoy, court]) {
    const telling = new Set(world.sent.filter(({ body }) => body.includes(title)).map(({ id }) => id));
    expect([title, telling.size]).toEqual([title, 1]);
  }
  const ids = world.sent.map(({ id }) => id);
  expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(repeats);
  for (const id of ids) {
    const same = world.sent.filter((message) => message.id === id).map(({ body, subject }) => subject + body);
    expect(new Set(same).size).toBe(1);
  }
  for (const row of world.store.all('messages')) {
    expect(row.queue).toBeUndefined();
    expect(row.sentAt ?? row.reason).toBeDefined();
  }
  for (const row of world.store.all('alerts')) expect(row.queue).toBeUndefined();
}

/** A minute passes between runs, and more than a lease: what was left is finished. */
async function later(world: World): Promise<void> {
  world.clock.at += 3 * MINUTE;
  await world.pass(8);
}

async function writesOf(indexLag: number): Promise<number> {
  const world = createWorld(config(), { indexLag });
  await due(world);
  world.clock.at += 2 * MINUTE;
  const counting = failingAt(world.store, Number.POSITIVE_INFINITY, 'before');
  await world.run({ store: counting });
  return counting.writes();
}

describe.each([0, 90_000])('with indexes that lag %i ms', (indexLag) => {
  it.each(['before', 'after'] as const)('survives the end of the process %s any write', async (when) => {
    const writes = await writesOf(indexLag);
    expect(writes).toBeGreaterThan(20);
    for (let at = 0; at < writes; at += 1) {
      const world = createWorld(config(), { seed: at, indexLag });
      await due(world);
      world.clock.at += 2 * MINUTE;
      await world.run({ store: failingAt(world.store, at, when) }).catch(() => undefined);
      const sentBefore = world.sent.length;
      await later(world);
      // A repeat only where the process ended between a publish and the note that it was done.
      expectPromiseKept(world, sentBefore > 0 ? 1 : 0);
    }
  });

  it('survives the end of the process at two points, one run after the other', async () => {
    const writes = await writesOf(indexLag);
    for (let at = 0; at < writes; at += 3) {
      const world = createWorld(config(), { seed: at, indexLag });
      await due(world);
      world.clock.at += 2 * MINUTE;
      await world.run({ store: failingAt(world.store, at, 'after') }).catch(() => undefined);
      world.clock.at += 3 * MINUTE;
      await world.run({ store: failingAt(world.store, (at * 7) % writes, 'before') }).catch(() => undefined);
      await later(world);
      expectPromiseKept(world, 2);
    }
  });
});

it('bears that every write happens twice, since its reply was lost', async () => {
  const world = createWorld();
  await due(world);
  const report = await world.run({ store: repeating(world.store) });
  expect(report).toMatchObject({ sent: 2, joined: 1 });
  await later(world);
  expectPromiseKept(world, 0);
});

/** Loses the reply of one write in so many, and goes on. */
function flaky(store: Store, every: number, lost: 'before' | 'after'): Store {
  let count = 0;
  const write = async <T>(perform: () => Promise<T>): Promise<T> => {
    count += 1;
    if (count % every === 0 && lost === 'before') throw new Error('ProvisionedThroughputExceededException');
    const done = await perform();
    if (count % every === 0) throw new Error('socket hang up');
    return done;
  };
  return {
    ...store,
    put: (...args) => write(() => store.put(...args)),
    update: (...args) => write(() => store.update(...args)),
    delete: (...args) => write(() => store.delete(...args)),
  };
}

it.each(['before', 'after'] as const)('bears throttling and lost replies (%s) within a run', async (lost) => {
  for (const every of [4, 5, 7]) {
    const world = createWorld();
    await due(world);
    await world.run({ store: flaky(world.store, every, lost) });
    await later(world);
    expectPromiseKept(world, 0);
  }
});

it('repeats a message, and the same one, where the reply of its publish was lost', async () => {
  const world = createWorld();
  await due(world);
  let first = true;
  const topic: Topic = {
    async publish(message) {
      const outcome = await world.topic.publish(message);
      if (first) {
        first = false;
        throw new Error('socket hang up');
      }
      return outcome;
    },
  };
  await world.run({ topic });
  await later(world);
  expect(world.sent).toHaveLength(3);
  expectPromiseKept(world, 1);
});

it('lets one of two runs work: the other leaves at once', async () => {
  const world = createWorld();
  await due(world);
  const reports = await Promise.all([world.run(), world.run(), world.run()]);
  expect(reports.map(({ outcome }) => outcome).sort()).toEqual(['busy', 'busy', 'done']);
  expectPromiseKept(world, 0);
});

it('keeps the promise when a run wakes up after its lease has gone to another one', async () => {
  const world = createWorld();
  await due(world);
  const writes = await writesOf(0);
  for (let at = 1; at < writes; at += 1) {
    const sleepy = createWorld(config(), { seed: at });
    await due(sleepy);
    let count = 0;
    // At one of its writes the run is suspended for five minutes; another runs meanwhile. Its own clock knows.
    const suspended = async <T>(perform: () => Promise<T>): Promise<T> => {
      count += 1;
      if (count === at) {
        sleepy.clock.at += 5 * MINUTE;
        await sleepy.run();
      }
      return perform();
    };
    const store: Store = {
      ...sleepy.store,
      put: (...args) => suspended(() => sleepy.store.put(...args)),
      update: (...args) => suspended(() => sleepy.store.update(...args)),
    };
    await sleepy.run({ store }).catch(() => undefined);
    await later(sleepy);
    expectPromiseKept(sleepy, 1);
  }
});

it('does not wait an hour for a lease from before the clock was set back', async () => {
  const world = createWorld();
  await due(world);
  await world.run({ store: failingAt(world.store, 6, 'after') }).catch(() => undefined);
  world.clock.at -= 60 * MINUTE;
  await world.pass(70);
  expectPromiseKept(world, 1);
});

it('takes over at once from a run that died, where no other can be alive', async () => {
  const world = createWorld();
  await due(world);
  await world.run({ store: failingAt(world.store, 4, 'after') }).catch(() => undefined);
  expect((await world.run()).outcome).toBe('busy');
  expect(await world.run({ alone: true, once: true })).toMatchObject({ outcome: 'done', sent: 2 });
});

it('stops before its next publish when it is told to, and goes on later', async () => {
  const world = createWorld();
  await due(world);
  await world.add(coalition, { ...rain, id: 'd' });
  const stop = new AbortController();
  const topic: Topic = {
    async publish(message) {
      stop.abort();
      return world.topic.publish(message);
    },
  };
  expect(await world.run({ topic, signal: stop.signal })).toMatchObject({ outcome: 'stopped', sent: 1 });
  await world.pass(1);
  expect(world.sent).toHaveLength(3);
});

it('knows what it told also when a second message that shares an alert with the first one is withdrawn', async () => {
  const world = createWorld();
  const told = await world.add(withdrawal, { ...convoy, id: 'a' });
  await world.run();
  const [first] = world.store.all('messages');
  const { story } = world.alerts().get('withdrawal|a')!;
  const other = await world.add(withdrawal, { ...court, id: 'b' });
  const id = 'composed-by-a-run-whose-lease-was-over';
  const { sentAt: _, readers: __, ...row } = first!;
  const alerts = [told, other].map(({ rule: of, date }) => [of, date, story!]);
  await world.store.put('messages', { ...row, id, alerts, attempts: 0, queue: queueOfMessage(id) });
  await later(world);
  expect(world.store.all('messages').find((message) => message.id === id)?.reason).toMatch(/^withdrawn/);
  expect(world.sent.map(({ subject }) => subject)).toEqual([
    `[withdrawal] ${convoy.title}`,
    `[withdrawal] ${court.title}`,
  ]);

  await world.add(withdrawal, { ...convoy, title: 'Troops pull out', outlet: 'two', id: 'c' });
  await later(world);
  expect(world.alerts().get('withdrawal|c')?.outcome).toBe('joined');
});
