/** `mute RULE --for 8h`: holds a rule's alerts until a time; they are summed up afterwards. `unmute` ends it. */
import type { Rule, Settings } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';
import type { Store } from '../base/store.ts';
import { redateRule } from './redate.ts';
import { ruleKey } from './rule-row.ts';

export interface MuteParts {
  readonly store: Store;
  readonly rule: Rule;
  readonly settings: Pick<Settings, 'timezone'>;
  readonly now: Millis;
}

/** Holds what the rule finds until `until`, and what waits already. Returns how many alerts were dated anew. */
export async function muteRule({ store, rule, settings }: MuteParts, until: Millis): Promise<number> {
  const set = { mutedUntil: new Date(until).toISOString() };
  await store.update('state', ruleKey(rule.id), { set });
  return redateRule({ store, rule, settings, mutedUntil: until });
}

/** Ends a mute: what was held is due by the rule's own time. Returns how many alerts were dated anew. */
export async function unmuteRule({ store, rule, settings, now }: MuteParts): Promise<number> {
  const mutedUntil = now;
  await store.update('state', ruleKey(rule.id), { set: { mutedUntil: new Date(now).toISOString() } });
  return redateRule({ store, rule, settings, mutedUntil });
}
