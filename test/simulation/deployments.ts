/** The watch file from one deployment to the next: rules come and go, and deliver otherwise; feeds come and go. */
import type { Config, Rule } from '../../functions/base/config.ts';
import type { Matcher } from '../../functions/rules/match.ts';
import { compileRules } from '../../functions/rules/matcher.ts';
import { aConfig, aFeed, aRule, aSettings } from '../support/watch.ts';
import type { Outlet } from './outlets.ts';
import type { Dice } from './random.ts';
import { TOPICS } from './stories.ts';

/** Minutes between polls. Most simulations are of hours; some are of days, at a slower pace. */
export type Every = 5 | 60;

export interface Plan {
  readonly every: Every;
  /** Minutes for which a rule gathers. */
  readonly gather: number;
  readonly heartbeat: boolean;
}

const DELIVERIES: readonly Rule['deliver'][] = [
  { kind: 'now' },
  { kind: 'now' },
  { kind: 'now' },
  { kind: 'hourly' },
  { kind: 'daily', at: '11:30' },
];
const QUIET: readonly Rule['quiet'][] = [
  null,
  null,
  null,
  { from: '23:00', to: '06:00' },
  { from: '10:15', to: '11:00' },
];

/** A rule that not every deployment has. */
export const PASSING_RULE = 'passing';

/** One more deployment. `whole`: with every feed. */
export function deploy(dice: Dice, outlets: readonly Outlet[], plan: Plan, whole: boolean): Config {
  const left = !whole && outlets.length > 2 && dice.chance(0.2) ? dice.pick(outlets) : null;
  const passing = aRule({
    id: PASSING_RULE,
    match: Object.values(TOPICS),
    deliver: dice.pick(DELIVERIES),
    severity: 'low',
  });
  const rules = [
    aRule({
      id: 'withdrawal',
      match: [TOPICS.withdrawal!],
      deliver: dice.pick(DELIVERIES),
      quiet: dice.pick(QUIET),
    }),
    aRule({ id: 'coalition', match: [TOPICS.coalition!], severity: 'high', quiet: dice.pick(QUIET) }),
    ...(dice.chance(0.6) ? [passing] : []),
  ];
  return aConfig({
    settings: aSettings({
      every: plan.every,
      gather: plan.gather,
      heartbeat: plan.heartbeat ? { kind: 'daily', at: '07:00' } : null,
    }),
    feeds: outlets
      .filter((one) => one !== left)
      .map(({ id, url, source }) =>
        aFeed({ id, url, source, name: nameOf(id), every: plan.every, everyIsGiven: true }),
      ),
    rules,
    subscribers: [
      { email: 'desk@example.org', rules: 'all' },
      { email: 'one@example.org', rules: ['withdrawal'] },
      { email: 'two@example.org', rules: rules.map(({ id }) => id).filter((id) => id !== 'withdrawal') },
    ],
  });
}

/** A name that no link and no id contains. */
export const nameOf = (feed: string): string => `وكالة «${feed}»`;

/** Deployments with the same rules share a matcher, as calls of one warm function do. */
const matchers = new Map<string, Matcher>();

export function matcherOf({ rules }: Config): Matcher {
  const name = JSON.stringify(rules);
  const known = matchers.get(name);
  if (known) return known;
  const compiled = compileRules(rules);
  if (!compiled.ok) throw new Error('The rules of the simulation cannot be read.');
  matchers.set(name, compiled.matcher);
  return compiled.matcher;
}
