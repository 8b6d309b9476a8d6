import { beforeEach, describe, expect, it } from 'vitest';
import { someFailures } from '../../functions/alerts/failed.ts';
import { retry } from '../../functions/alerts/retry.ts';
import { config, createWorld, MINUTE, rule, type World } from '../alerts/world.ts';

let world: World;
let heard: string[];
let isTaken: boolean;

beforeEach(() => {
  world = createWorld();
  heard = [];
  isTaken = true;
});

const run = () =>
  world.run({
    tellOperators: async (subject, text) => {
      heard.push(`${subject}\n${text}`);
      return isTaken;
    },
  });

const REFUSED = { kind: 'refused-content', reason: 'InvalidParameter' } as const;

/** A message that the topic refuses, whatever its subject, after what was to be told again. */
async function refuse(id: string): Promise<void> {
  await run();
  world.clock.at += 10 * MINUTE;
  world.answers.push(REFUSED, REFUSED);
  await world.add(rule('withdrawal'), {
    id,
    title: `Title ${id}`,
    text: `What ${id} says is its own matter.`,
  });
  await run();
}

async function retryAll(): Promise<void> {
  for (const { id } of await someFailures(world.store, 10)) await retry(world.store, id, world.clock.now());
}

async function pass(hours: number): Promise<void> {
  for (let minutes = 0; minutes < hours * 60; minutes += 10) {
    world.clock.at += 10 * MINUTE;
    await run();
  }
}

describe('what was set aside', () => {
  it('is heard of by operators at once: how much it is, why, and what to do', async () => {
    await refuse('first');
    expect(heard).toEqual([
      `Marsad: 1 message or alert could not be told
1 message or alert could not be told and waits for a person: npx marsad alerts --failed lists it, and says why; npx marsad alerts retry --all has it told again.

1 × the topic refuses it: InvalidParameter`,
    ]);
  });

  it('is heard of again when there is more of it, and once a day while it waits', async () => {
    await refuse('first');
    await pass(20);
    expect(heard).toHaveLength(1);
    await refuse('second');
    expect(heard[1]).toMatch(/^Marsad: 2 messages or alerts could not be told\n/);
    expect(heard[1]).toContain('\n2 × the topic refuses it: InvalidParameter');
    await pass(23);
    expect(heard).toHaveLength(2);
    await pass(2);
    expect(heard).toHaveLength(3);
  });

  it('is heard of no more once somebody had it told again', async () => {
    await refuse('first');
    await retryAll();
    await pass(26);
    expect(heard).toHaveLength(1);
  });

  it('is heard of where it is no more than before, and another one', async () => {
    await refuse('first');
    await retryAll();
    await refuse('second');
    expect(world.sent).toHaveLength(1);
    expect(heard).toHaveLength(2);
  });

  it('is heard of anew where it was told again, and failed again', async () => {
    await refuse('first');
    await retryAll();
    world.clock.at += MINUTE;
    world.answers.push(REFUSED, REFUSED);
    await run();
    expect(heard).toHaveLength(2);
  });

  it('is said again by the next run where nobody took it', async () => {
    isTaken = false;
    await refuse('first');
    isTaken = true;
    world.clock.at += MINUTE;
    await run();
    world.clock.at += MINUTE;
    await run();
    expect(heard).toHaveLength(2);
  });

  it('is heard of by the next run where this one failed before it could look', async () => {
    await run();
    const { query } = world.store;
    world.store.query = async (table, asked) => {
      if (asked.partition === 'failed') throw new Error('ThrottlingException');
      return query(table, asked);
    };
    await expect(refuse('first')).rejects.toThrow('ThrottlingException');
    world.store.query = query;
    await run();
    expect(heard).toHaveLength(1);
  });

  it('is an alert alone, too: one of a rule that is gone', async () => {
    await world.add(rule('gone'), { id: 'first', title: 'Title', text: 'What it says is its own matter.' });
    world.config = config({ rules: [rule('withdrawal')] });
    await pass(1);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatch(/\n1 × .*gone/);
  });

  it('is looked for once an hour, so that silence costs next to nothing', async () => {
    let looks = 0;
    const { query } = world.store;
    world.store.query = (table, asked) => {
      if (table === 'messages' && asked.partition === 'failed') looks += 1;
      return query(table, asked);
    };
    await pass(5);
    expect(looks).toBeLessThanOrEqual(6);
    expect(heard).toEqual([]);
  });
});
