/** The watch file from one deployment to the next: rules come and go, and deliver otherwise; feeds come, go and move. */
import type { Config, Rule } from '../../functions/base/config.ts';
import type { Matcher } from '../../functions/rules/match.ts';
import { aConfig, aFeed, aMatcher, aRule, aSettings } from '../support/watch.ts';
import { correct, type Outlet } from './outlets.ts';
import { deliveryOf, type Plan, quietOf } from './plan.ts';
import type { Dice } from './random.ts';
import { TOPICS } from './stories.ts';

/** A rule that not every deployment has, and that asks for one topic or for all. */
export const PASSING_RULE = 'passing';
/** One rule under two names: who renames it takes one away and adds another. */
const RENAMED = ['leaving', 'departure'];

/** One more deployment. `whole`: with every feed, where it is now. */
export function deploy(dice: Dice, outlets: readonly Outlet[], plan: Plan, whole: boolean): Config {
  const left = !whole && outlets.length > 2 && dice.chance(0.2) ? dice.pick(outlets) : null;
  for (const one of outlets) if (whole || dice.chance(0.6)) correct(one);
  const rules = [
    aRule({
      id: 'withdrawal',
      match: [TOPICS.withdrawal!],
      deliver: deliveryOf(dice, plan),
      quiet: quietOf(dice, plan),
    }),
    aRule({ id: 'coalition', match: [TOPICS.coalition!], severity: 'high', quiet: quietOf(dice, plan) }),
    ...(dice.chance(0.7) ? [passing(dice, plan)] : []),
    ...(dice.chance(0.5) ? [aRule({ id: dice.pick(RENAMED), match: [TOPICS.withdrawal!] })] : []),
  ];
  return aConfig({
    settings: aSettings({
      timezone: plan.timezone,
      every: plan.every,
      gather: plan.gather,
      heartbeat: plan.heartbeat,
    }),
    feeds: outlets
      .filter((one) => one !== left)
      .map(({ id, watched, source, fullText }) =>
        aFeed({
          id,
          url: watched,
          source,
          name: nameOf(id),
          every: plan.every,
          everyIsGiven: true,
          fullText,
        }),
      ),
    rules,
    subscribers: [
      { email: 'desk@example.org', rules: dice.chance(0.2) ? ['coalition', PASSING_RULE] : 'all' },
      { email: 'one@example.org', rules: ['withdrawal'] },
      { email: 'two@example.org', rules: rules.map(({ id }) => id).filter((id) => id !== 'withdrawal') },
    ],
  });
}

const passing = (dice: Dice, plan: Plan): Rule =>
  aRule({
    id: PASSING_RULE,
    match: dice.chance(0.7) ? Object.values(TOPICS) : [dice.pick(Object.values(TOPICS))],
    deliver: deliveryOf(dice, plan),
    quiet: quietOf(dice, plan),
    severity: 'low',
    enabled: dice.chance(0.85),
  });

/** A name that no link and no id contains. */
export const nameOf = (feed: string): string => `وكالة «${feed}»`;

/** Deployments with the same rules share a matcher, as calls of one warm function do. */
const matchers = new Map<string, Matcher>();

/** What a rule finds by, so that matchers are shared by rules that differ in how they tell only. */
const sought = ({ id, match, enabled }: Rule) => [id, match, enabled];

export function matcherOf({ rules }: Config): Matcher {
  const name = JSON.stringify(rules.map(sought));
  const matcher = matchers.get(name) ?? aMatcher(rules);
  matchers.set(name, matcher);
  return matcher;
}
