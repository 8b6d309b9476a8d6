/**
 * Due times follow the rules of now. Alerts carry the time that the rule gave them when they were found; when its
 * delivery settings have changed since, those that wait are dated anew.
 */
import type { Config, Rule, Settings } from '../base/config.ts';
import { shortHash } from '../base/hash.ts';
import type { Millis } from '../base/ports.ts';
import { queryAll, type Row, type Store } from '../base/store.ts';
import { QUEUES } from '../base/tables.ts';
import { alertKey } from './alert-row.ts';
import { deliveryHash, dueAt } from './due.ts';
import { ruleKey, ruleStates } from './rule-row.ts';

/** Functions change at different moments: alerts dated by the settings before may still come for so long. */
export const DEPLOY_SPREAD: Millis = 15 * 60_000;
/** Rows that are read at once. */
const BATCH = 100;

/** Names the delivery settings of all rules together. */
export function settingsHash({ rules, settings }: Pick<Config, 'rules' | 'settings'>): string {
  return shortHash(rules.map((rule) => `${rule.id} ${deliveryHash(rule, settings)}`).join('\n'), 16);
}

/** Keys of all alerts that wait, by rule. Indexes hold keys only, so this reads little. */
async function waiting(store: Store): Promise<Map<string, string[]>> {
  const byRule = new Map<string, string[]>();
  for (const partition of QUEUES) {
    for await (const { rule, date } of queryAll(store, 'alerts', { index: 'due', partition })) {
      if (typeof rule !== 'string' || typeof date !== 'string') continue;
      byRule.set(rule, [...(byRule.get(rule) ?? []), date]);
    }
  }
  return byRule;
}

export interface Redating {
  readonly store: Store;
  readonly rule: Rule;
  readonly settings: Pick<Settings, 'timezone'>;
  readonly mutedUntil: Millis | undefined;
}

async function redate(redating: Redating, dates: readonly string[]): Promise<number> {
  const { store, rule, settings, mutedUntil } = redating;
  let changed = 0;
  for (let from = 0; from < dates.length; from += BATCH) {
    const keys = dates.slice(from, from + BATCH).map((date) => alertKey({ rule: rule.id, date }));
    const rows = await store.getMany('alerts', keys, { consistent: true });
    for (const [at, row] of rows.entries()) {
      const due = row ? dueOf(row, rule, settings, mutedUntil) : undefined;
      if (due === undefined || typeof row?.queue !== 'string') continue;
      if (due === row.dueAt && row.unknownSince === undefined) continue;
      // Its rule is known, be it again.
      const change = { set: { dueAt: due }, remove: ['unknownSince'] };
      const done = await store.update('alerts', keys[at]!, change, [
        { field: 'queue', is: 'equals', value: row.queue },
        { field: 'outcome', is: 'absent' },
      ]);
      if (done === 'done') changed += 1;
    }
  }
  return changed;
}

function dueOf(
  row: Row,
  rule: Rule,
  settings: Pick<Settings, 'timezone'>,
  muted: Millis | undefined,
): string | undefined {
  if (row.outcome !== undefined || typeof row.createdAt !== 'string') return undefined;
  const created = Date.parse(row.createdAt);
  if (Number.isNaN(created)) return undefined;
  return new Date(dueAt(rule, settings, created, muted)).toISOString();
}

/** Dates the waiting alerts of one rule anew; returns how many changed. */
export async function redateRule(redating: Redating): Promise<number> {
  const byRule = await waiting(redating.store);
  return redate(redating, byRule.get(redating.rule.id) ?? []);
}

/**
 * Dates anew the alerts of all rules that are there, which delivery settings were changed: also of a rule that was gone, and has
 * the same settings as before. Returns how many changed.
 */
export async function redateChanged(
  store: Store,
  { rules, settings }: Pick<Config, 'rules' | 'settings'>,
  now: Millis,
): Promise<number> {
  const byRule = await waiting(store);
  const concerned = rules.filter((rule) => rule.enabled && byRule.has(rule.id));
  const states = await ruleStates(
    store,
    concerned.map(({ id }) => id),
  );
  let changed = 0;
  for (const rule of concerned) {
    const state = states.get(rule.id);
    const delivery = deliveryHash(rule, settings);
    const mutedUntil = state?.mutedUntil;
    changed += await redate({ store, rule, settings, mutedUntil }, byRule.get(rule.id) ?? []);
    // Last, so that a run that is interrupted does it again.
    if (state?.delivery !== delivery) {
      const set = { delivery, deliverySince: new Date(now).toISOString() };
      await store.update('state', ruleKey(rule.id), { set });
    }
  }
  return changed;
}
