import { describe, expect, it } from 'vitest';
import { createWorld, found, rule } from './world.ts';

const FIRST =
  'The ministry said on Monday that the withdrawal of foreign troops begins in the spring of next year.';
const SECOND =
  'A coalition of nine parties now wants the withdrawal to be finished before the summer session ends.';
const REST =
  'Officials from both sides met for two days behind closed doors and left without a word to the press. Roads around the building were shut, and a crowd waited in the rain until the evening prayer. Further talks are planned in the old town hall.';

describe('What is known of a story', () => {
  it('is what each rule was told: an edit that another rule was told of later is no news that this one knows', async () => {
    const world = createWorld();
    const [withdrawal, coalition] = [rule('withdrawal'), rule('coalition')];
    const begun = world.clock.at;
    await world.add(withdrawal, { id: 'a', title: 'Troops to leave', text: `${FIRST} ${REST}` });
    await world.pass(10);
    expect(world.sent).toHaveLength(1);

    const edited = {
      id: 'a',
      title: 'Troops to leave',
      text: `${FIRST} ${REST} ${SECOND}`,
      sentence: SECOND,
    };
    await world.store.put('alerts', { ...found(coalition, { ...edited, edit: true }, begun) });
    await world.pass(10);
    expect(world.sent.at(-1)?.rules).toEqual(['coalition']);

    await world.add(withdrawal, {
      id: 'b',
      outlet: 'two',
      title: 'Parties press for an earlier date',
      text: `${SECOND} ${REST}`,
    });
    await world.pass(10);
    expect(world.alerts().get('withdrawal|b')?.outcome).toBe('told');
    expect(world.sent.at(-1)?.rules).toEqual(['withdrawal']);
    expect(world.sent.at(-1)?.body).toContain('nine parties');
  });
});

describe('A report that is filled in again with another name', () => {
  const text = (place: string) =>
    `Shelling killed several farmers near ${place} on Wednesday, and the withdrawal of the villagers began. ${REST}`;
  const shelling = (id: string, place: string, outlet = 'one') => ({
    id,
    outlet,
    title: `Shelling kills farmers near ${place}`,
    text: text(place),
  });

  it('is mailed, a day later too, and its own copies are not', async () => {
    const world = createWorld();
    const withdrawal = rule('withdrawal');
    await world.add(withdrawal, shelling('a', 'Amedi'));
    await world.pass(10);
    await world.add(withdrawal, shelling('b', 'Sidakan'));
    await world.pass(10);
    expect(world.sent.map(({ body }) => /Amedi|Sidakan/.exec(body)?.[0])).toEqual(['Amedi', 'Sidakan']);

    await world.add(withdrawal, shelling('c', 'Sidakan', 'two'));
    await world.add(withdrawal, shelling('d', 'Amedi', 'three'));
    await world.pass(10);
    expect(world.sent).toHaveLength(2);
  });

  it('is mailed by the headlines of both, that of the first as it is stored', async () => {
    const world = createWorld();
    const dismissed = (id: string, name: string) => ({
      id,
      title: `إعفاء ${name} من منصبه`,
      text: `قررت هيئة الاستثمار إعفاء ${name} من منصبه بعد شهرين من تكليفه بإدارة المشروع. ${REST}`,
    });
    await world.add(rule('withdrawal'), dismissed('a', 'المهندس كاظم'));
    await world.pass(10);
    await world.add(rule('withdrawal'), dismissed('b', 'المهندس سالم'));
    await world.pass(10);
    expect(world.sent).toHaveLength(2);
  });

  it('is shown beside the first where both are due together', async () => {
    const world = createWorld();
    await world.add(rule('withdrawal'), shelling('a', 'Amedi'));
    await world.add(rule('withdrawal'), shelling('b', 'Sidakan', 'two'));
    await world.pass(10);
    expect(world.sent).toHaveLength(1);
    for (const place of ['Amedi', 'Sidakan']) expect(world.sent[0]!.body).toContain(`farmers near ${place}`);
  });
});
