/** The parts of the watch file with every default filled in. */
import type { Config, Feed, Rule, Settings, Subscriber } from '../../functions/base/config.ts';
import type { RawFeed, RawRule, RawSettings } from './schema.ts';

/** What holds where the watch file is silent. docs/watch-file.md names each. */
export const DEFAULTS: Settings = {
  timezone: 'Asia/Baghdad',
  language: 'ar',
  every: 5,
  keepDays: 400,
  alertWindow: 1440,
  gather: 5,
  heartbeat: null,
  operators: [],
  from: 'marsad@localhost',
  allowPrivateAddresses: false,
};

export function makeSettings(raw: RawSettings): Settings {
  return {
    timezone: raw.timezone ?? DEFAULTS.timezone,
    language: raw.language ?? DEFAULTS.language,
    every: raw.every ?? DEFAULTS.every,
    keepDays: raw.keep === undefined ? DEFAULTS.keepDays : raw.keep,
    alertWindow: raw.alertWindow ?? DEFAULTS.alertWindow,
    gather: raw.gather ?? DEFAULTS.gather,
    heartbeat: raw.heartbeat ?? DEFAULTS.heartbeat,
    operators: raw.operators ?? DEFAULTS.operators,
    from: raw.from ?? DEFAULTS.from,
    allowPrivateAddresses: raw.allowPrivateAddresses ?? DEFAULTS.allowPrivateAddresses,
  };
}

export function makeFeed(id: string, raw: RawFeed, settings: Settings): Feed {
  return {
    id,
    url: raw.url,
    name: raw.name ?? id,
    source: raw.source ?? id,
    language: raw.language ?? null,
    timezone: raw.timezone ?? settings.timezone,
    every: raw.every ?? settings.every,
    everyIsGiven: raw.every !== undefined,
    fullText: raw.fullText ?? false,
    userAgent: raw.userAgent ?? null,
    enabled: raw.enabled ?? true,
  };
}

export function makeRule(id: string, raw: RawRule): Rule {
  return {
    id,
    name: raw.name ?? id,
    match: raw.match,
    not: raw.not ?? [],
    deliver: raw.deliver ?? { kind: 'now' },
    quiet: raw.quiet ?? null,
    severity: raw.severity ?? 'normal',
    feeds: raw.feeds ?? null,
    languages: raw.languages ?? null,
    forms: raw.forms ?? {},
    spellings: raw.spellings ?? {},
    verbs: raw.verbs ?? null,
    nisba: raw.nisba ?? false,
    enabled: raw.enabled ?? true,
  };
}

export interface Parts {
  readonly settings: Settings;
  readonly feeds: ReadonlyMap<string, RawFeed>;
  readonly rules: ReadonlyMap<string, RawRule>;
  readonly subscribers: ReadonlyMap<string, readonly string[] | 'all'>;
}

export function makeConfig(parts: Parts): Config {
  return {
    settings: parts.settings,
    feeds: [...parts.feeds].map(([id, raw]) => makeFeed(id, raw, parts.settings)),
    rules: [...parts.rules].map(([id, raw]) => makeRule(id, raw)),
    subscribers: [...parts.subscribers].map(([email, rules]): Subscriber => ({ email, rules })),
  };
}
