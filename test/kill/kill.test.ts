import { expect, it } from 'vitest';
import { killRounds } from './rounds.ts';

/** Watchdog against a hang; five kills take seconds. */
const LIMIT_MS = 180_000;

it('A run that is killed at random moments loses nothing and tells nothing twice', {
  timeout: LIMIT_MS,
}, async () => {
  const { killed, articles, alerts, messages, broken } = await killRounds({ kills: 5, seed: 1 });
  expect(broken).toEqual([]);
  expect(killed).toBe(5);
  expect(articles).toBeGreaterThan(0);
  expect(alerts).toBe(articles);
  expect(messages).toBeGreaterThan(0);
});
