import { describe, expect, it } from 'vitest';
import { muteRule, unmuteRule } from '../../functions/alerts/mute.ts';
import { pendingAge } from '../../functions/alerts/pending.ts';
import type { Rule, Settings } from '../../functions/base/config.ts';
import { config, createWorld, HOUR, MINUTE, rule, settings, type World } from './world.ts';

const worldOf = (one: Rule, over: Partial<Settings> = {}) =>
  createWorld(config({ rules: [one], settings: { ...settings, ...over } }));
let serial = 0;
/** Another story each time, so that none joins one that was told. */
const found = (world: World, of: Rule) => {
  serial += 1;
  return world.add(of, {
    id: `s${serial}`,
    title: `Title ${serial}`,
    text: `Sentence of its own number ${serial}.`,
  });
};
const age = (world: World) => pendingAge(world.store, world.config, world.clock.at);
/** Runs each minute, and gives the ages seen after each run. */
async function ages(world: World, minutes: number): Promise<number[]> {
  const seen: number[] = [];
  for (let minute = 0; minute < minutes; minute += 1) {
    await world.pass(1);
    seen.push(await age(world));
  }
  return seen;
}

describe('the age of what waits', () => {
  it('is nothing where nothing waits, and where all was told', async () => {
    const world = worldOf(rule('withdrawal'));
    expect(await age(world)).toBe(0);
    await found(world, rule('withdrawal'));
    await world.run();
    expect(await age(world)).toBe(0);
  });

  it('grows with the time in which nobody tells', async () => {
    const world = worldOf(rule('withdrawal'));
    await found(world, rule('withdrawal'));
    world.clock.at += 15 * MINUTE;
    await found(world, rule('withdrawal'));
    expect(await age(world)).toBe(900);
  });

  it('is that of the oldest one that may speak, however many of another rule may not', async () => {
    const [quiet, loud] = [rule('quiet'), rule('loud')];
    const world = createWorld(config({ rules: [quiet, loud] }));
    for (let each = 0; each < 50; each += 1) await found(world, quiet);
    await muteRule(
      { store: world.store, rule: quiet, settings, now: world.clock.at },
      world.clock.at + 8 * HOUR,
    );
    await found(world, loud);
    world.clock.at += 20 * MINUTE;
    expect(await age(world)).toBe(1_200);
  });

  it('is nothing while a rule is muted, and begins anew at the end of the mute', async () => {
    const one = rule('withdrawal');
    const world = worldOf(one);
    const parts = () => ({ store: world.store, rule: one, settings, now: world.clock.at });
    await muteRule(parts(), world.clock.at + 2 * HOUR);
    // Found after the mute began: it is dated as if there were none, until notify comes by.
    await found(world, one);
    world.clock.at += HOUR;
    expect(await age(world)).toBe(0);
    world.clock.at += HOUR + 3 * MINUTE;
    expect(await age(world)).toBe(180);
    await unmuteRule(parts());
    expect(await age(world)).toBe(0);
  });

  it('is nothing while a rule gathers, even for hours', async () => {
    const one = rule('withdrawal');
    const world = worldOf(one, { gather: 120 });
    await found(world, one);
    await world.run();
    await found(world, one);
    expect(Math.max(...(await ages(world, 119)))).toBe(0);
    expect(world.sent).toHaveLength(1);
    world.clock.at += 4 * MINUTE;
    expect(await age(world)).toBe(180);
  });

  it('is nothing in quiet hours, and counts from their end for what came in them', async () => {
    const one = rule('withdrawal', { quiet: { from: '13:00', to: '15:00' } });
    const world = worldOf(one);
    world.clock.at += 90 * MINUTE;
    // As if the hours had been made quiet after it was found.
    await found(world, rule('withdrawal'));
    world.clock.at += 30 * MINUTE;
    expect(await age(world)).toBe(0);
    world.clock.at += 62 * MINUTE;
    expect(await age(world)).toBe(120);
  });

  it('counts in quiet hours too where the rule is one that passes them', async () => {
    const one = rule('withdrawal', { quiet: { from: '13:00', to: '15:00' }, severity: 'high' });
    const world = worldOf(one);
    world.clock.at += 90 * MINUTE;
    await found(world, one);
    world.clock.at += 11 * MINUTE;
    expect(await age(world)).toBe(660);
  });

  it('is nothing until a digest is due', async () => {
    const one = rule('withdrawal', { deliver: { kind: 'daily', at: '18:00' } });
    const world = worldOf(one);
    await found(world, one);
    expect(Math.max(...(await ages(world, 6 * 60)))).toBe(0);
    expect(world.sent).toHaveLength(1);
  });

  it('stays below the alarm whatever is held back while notify does its work', async () => {
    const rules = [
      rule('plain'),
      rule('night', { quiet: { from: '13:00', to: '14:30' } }),
      rule('digest', { deliver: { kind: 'hourly' } }),
      rule('muted'),
      rule('urgent', { severity: 'high' }),
    ];
    const world = createWorld(config({ rules, settings: { ...settings, gather: 45 } }));
    const muted = rules[3]!;
    await muteRule({ store: world.store, rule: muted, settings, now: world.clock.at }, world.clock.at + HOUR);
    let worst = 0;
    for (let minute = 0; minute < 200; minute += 1) {
      if (minute % 7 === 0) for (const one of rules) await found(world, one);
      await world.pass(1);
      worst = Math.max(worst, await age(world));
    }
    expect(worst).toBeLessThanOrEqual(60);
    expect(world.sent.length).toBeGreaterThan(10);
  });

  it('grows while the topic does not take a message, though its alerts have left the queue', async () => {
    const one = rule('withdrawal');
    const world = worldOf(one);
    await found(world, one);
    const failed = { kind: 'failed', reason: 'Throttled', retryable: true } as const;
    world.answers.push(...Array.from({ length: 50 }, () => failed));
    const seen = await ages(world, 15);
    expect(seen.at(-1)).toBeGreaterThan(600);
    world.answers.length = 0;
    expect((await ages(world, 30)).at(-1)).toBe(0);
    expect(world.sent).toHaveLength(1);
  });

  it('does not count what was set aside', async () => {
    const one = rule('withdrawal');
    const world = worldOf(one);
    await found(world, one);
    const refused = { kind: 'refused-content', reason: 'no' } as const;
    world.answers.push(refused, refused);
    await world.run();
    world.clock.at += HOUR;
    expect(world.sent).toHaveLength(0);
    expect(await age(world)).toBe(0);
  });
});
