/** A watch file for tests: what a test does not name is as a short one would have it. */
import type { Config, Feed, Rule, Settings } from '../../functions/base/config.ts';
import type { Matcher } from '../../functions/rules/match.ts';
import { compileRules } from '../../functions/rules/matcher.ts';

export const aSettings = (over: Partial<Settings> = {}): Settings => ({
  timezone: 'Asia/Baghdad',
  language: 'ar',
  every: 5,
  keepDays: 400,
  alertWindow: 1440,
  gather: 5,
  heartbeat: null,
  operators: [],
  from: 'marsad@example.org',
  allowPrivateAddresses: false,
  ...over,
});

export const aFeed = (over: Partial<Feed> = {}): Feed => {
  const id = over.id ?? 'almasalah';
  return {
    id,
    url: `https://${id}.example/feed`,
    name: id,
    source: id,
    language: 'ar',
    timezone: 'Asia/Baghdad',
    every: 5,
    everyIsGiven: false,
    fullText: false,
    userAgent: null,
    enabled: true,
    ...over,
  };
};

export const aRule = (over: Partial<Rule> = {}): Rule => {
  const id = over.id ?? 'withdrawal';
  return {
    id,
    name: id,
    match: ['انسحاب'],
    not: [],
    deliver: { kind: 'now' },
    quiet: null,
    severity: 'normal',
    feeds: null,
    languages: null,
    forms: {},
    spellings: {},
    verbs: null,
    nisba: false,
    enabled: true,
    ...over,
  };
};

export const aConfig = (over: Partial<Config> = {}): Config => ({
  settings: aSettings(),
  feeds: [aFeed()],
  rules: [aRule()],
  subscribers: [{ email: 'desk@example.org', rules: 'all' }],
  ...over,
});

/** What finds by these rules, all of which must be right. */
export function aMatcher(rules: readonly Rule[]): Matcher {
  const compiled = compileRules(rules);
  if (!compiled.ok) throw new Error(`Rules of a test cannot be read: ${JSON.stringify(compiled.errors)}`);
  return compiled.matcher;
}
