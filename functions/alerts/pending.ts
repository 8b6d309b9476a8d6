/**
 * How late telling is: the age of the oldest alert beyond the moment at which it was allowed to speak, and of the oldest
 * message that is not sent. What a mute, quiet hours, a digest or gathering hold back is not late.
 */
import type { Config, Rule, Settings } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';
import type { Store } from '../base/store.ts';
import { QUEUES } from '../base/tables.ts';
import { afterQuiet, lastDelivery } from './due.ts';
import { gatherTime, maySpeak, type RuleState, ruleStates } from './rule-row.ts';

/** Rows of a partition that are looked at: the oldest come first, and one late alert is enough. */
const MOST = 400;

/**
 * Since when an alert may be told that is due since `due`; null while something holds it back. Of a rule that is not
 * known, since it was due: notify sets it aside in time.
 */
export function allowedSince(
  due: Millis,
  now: Millis,
  rule: Pick<Rule, 'severity' | 'quiet'> | undefined,
  state: RuleState,
  settings: Pick<Settings, 'gather' | 'timezone'>,
): Millis | null {
  if (due > now || (state.mutedUntil ?? 0) > now) return null;
  const since = Math.max(due, state.mutedUntil ?? 0);
  if (!rule) return since;
  if (!maySpeak(rule, settings, state, now)) return null;
  // A time in the future is the work of a clock that was set back.
  const gathered = state.spokeAt === undefined ? 0 : state.spokeAt + gatherTime(rule, settings);
  const free = gathered <= now ? Math.max(since, gathered) : since;
  if (rule.severity === 'high' || rule.quiet === null) return free;
  if (afterQuiet(rule.quiet, now, settings) > now) return null;
  // What was due in the last quiet hours, or just before them, may speak since they ended.
  const ended = lastDelivery(rule.quiet.to, now, settings);
  return afterQuiet(rule.quiet, free, settings) > free ? Math.max(free, ended) : free;
}

/** Seconds; 0 where nothing is late. A few small queries, and a row for each rule that has an alert due. */
export async function pendingAge(
  store: Store,
  { rules, settings }: Pick<Config, 'rules' | 'settings'>,
  now: Millis,
): Promise<number> {
  const [due, unsent] = await Promise.all([dueAlerts(store, now), oldestUnsent(store, now)]);
  const states = await ruleStates(store, [...due.keys()]);
  const since = [...due].map(([id, oldest]) => {
    const rule = rules.find((one) => one.id === id && one.enabled);
    return allowedSince(oldest, now, rule, states.get(id)!, settings) ?? now;
  });
  return Math.max(0, Math.round((now - Math.min(unsent, ...since)) / 1_000));
}

/** The oldest due time of each rule that has an alert due. */
async function dueAlerts(store: Store, now: Millis): Promise<ReadonlyMap<string, Millis>> {
  const oldest = new Map<string, Millis>();
  const to = new Date(now).toISOString();
  await Promise.all(
    QUEUES.map(async (partition) => {
      const { rows } = await store.query('alerts', { index: 'due', partition, to, limit: MOST });
      for (const { rule, dueAt } of rows) {
        if (typeof rule !== 'string' || typeof dueAt !== 'string') continue;
        oldest.set(rule, Math.min(oldest.get(rule) ?? now, Date.parse(dueAt)));
      }
    }),
  );
  return oldest;
}

async function oldestUnsent(store: Store, now: Millis): Promise<Millis> {
  const oldest = await Promise.all(
    QUEUES.map(async (partition) => {
      const { rows } = await store.query('messages', { index: 'unsent', partition, limit: 1 });
      const createdAt = rows[0]?.createdAt;
      return typeof createdAt === 'string' ? Date.parse(createdAt) : now;
    }),
  );
  return Math.min(...oldest);
}
