/** One seed from its start to the lines that say what it broke, and the sum of many. */
import { check } from './check.ts';
import { type Options, simulate } from './run.ts';

export interface Seeded {
  readonly seed: number;
  /** Promises that were broken, in words. */
  readonly broken: readonly string[];
  readonly steps: number;
  readonly articles: number;
  readonly alerts: number;
  readonly messages: number;
}

/** Never throws: what a simulation throws is a promise that was broken. */
export async function runSeed(seed: number, options: Omit<Options, 'seed'> = {}): Promise<Seeded> {
  try {
    const result = await simulate({ ...options, seed });
    return {
      seed,
      broken: check(result),
      steps: result.steps,
      articles: result.store.all('articles').length,
      alerts: result.store.all('alerts').length,
      messages: result.published.length,
    };
  } catch (error) {
    const broken = [`it threw ${error instanceof Error ? error.stack : String(error)}`];
    return { seed, broken, steps: 0, articles: 0, alerts: 0, messages: 0 };
  }
}

export interface Tally {
  add(seeded: Seeded): void;
  line(failures: number): string;
}

export function createTally(): Tally {
  const began = process.uptime();
  const sums = { seeds: 0, steps: 0, articles: 0, alerts: 0, messages: 0 };
  return {
    add({ steps, articles, alerts, messages }) {
      sums.seeds += 1;
      sums.steps += steps;
      sums.articles += articles;
      sums.alerts += alerts;
      sums.messages += messages;
    },
    line(failures) {
      const say = (count: number) => count.toLocaleString('en');
      const { seeds, steps, articles, alerts, messages } = sums;
      const end = failures === 0 ? 'every promise held' : `${say(failures)} seeds broke a promise`;
      const seconds = process.uptime() - began;
      return `${say(seeds)} seeds, ${say(steps)} steps, ${say(articles)} articles, ${say(alerts)} alerts, ${say(messages)} messages in ${seconds.toFixed(0)} s: ${end}.`;
    },
  };
}
