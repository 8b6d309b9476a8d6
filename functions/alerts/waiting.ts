/**
 * What waits to be told and may be told now. The index says where to look, never what is so: it lags behind, and an
 * alert that has left the queue may still stand in it. So each row is read itself before anything is done about it.
 */
import type { Config, Rule } from '../base/config.ts';
import type { Clock, Log, Millis } from '../base/ports.ts';
import { type Key, queryAll, type Row, type Store } from '../base/store.ts';
import { FAILED_QUEUE, QUEUES } from '../base/tables.ts';
import type { AlertRow } from './alert.ts';
import { alertKey, alertName, readAlert } from './alert-row.ts';
import { afterQuiet, dueAt } from './due.ts';
import { stringsIn } from './fields.ts';
import { DEPLOY_SPREAD } from './redate.ts';
import { maySpeak, type RuleState, ruleStates } from './rule-row.ts';

/** Of each partition of the queue, in one run: the rest is told a minute later. */
const MOST = 400;
/** So long the alerts of one article may take to be put one by one. A poll that died in between holds them no longer. */
const SETTLING: Millis = 60_000;

export interface WaitingPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly config: Config;
  /** Epoch seconds at which an alert that is dealt with now expires. */
  readonly expires: number | undefined;
}

export interface Ready {
  readonly alerts: readonly AlertRow[];
  /** Rules that may speak now; the alerts of others come along with theirs, or wait. */
  readonly speaking: ReadonlySet<string>;
  /** Rules of which alerts were held by a mute. */
  readonly held: ReadonlySet<string>;
  readonly setAside: number;
}

const iso = (at: Millis): string => new Date(at).toISOString();

async function hits(store: Store, now: Millis): Promise<{ rule: string; date: string }[]> {
  const out: { rule: string; date: string }[] = [];
  for (const partition of QUEUES) {
    const query = { index: 'due', partition, to: iso(now), limit: MOST };
    for await (const { rule, date } of queryAll(store, 'alerts', query)) {
      if (typeof rule === 'string' && typeof date === 'string') out.push({ rule, date });
    }
  }
  return out;
}

/** Sets an alert aside alone, with its reason. */
export async function setAlertAside(
  ports: WaitingPorts,
  key: Key,
  reason: string,
  now: Millis,
): Promise<void> {
  const at = iso(now);
  const set = {
    outcome: 'set-aside',
    reason,
    queue: FAILED_QUEUE,
    dueAt: at,
    doneAt: at,
    expires: ports.expires,
  };
  await ports.store.update('alerts', key, { set, remove: ['unknownSince'] }, [
    { field: 'rule', is: 'present' },
    { field: 'outcome', is: 'absent' },
  ]);
  ports.log.warn('an alert was set aside', { ...key, reason });
}

async function postpone(
  ports: WaitingPorts,
  alert: AlertRow,
  until: Millis,
  unknownSince?: string,
): Promise<void> {
  const set = { dueAt: iso(until), ...(unknownSince === undefined ? {} : { unknownSince }) };
  await ports.store.update('alerts', alertKey(alert), { set }, [
    { field: 'queue', is: 'present' },
    { field: 'outcome', is: 'absent' },
  ]);
}

async function known(ports: WaitingPorts, alert: AlertRow): Promise<void> {
  await ports.store.update('alerts', alertKey(alert), { remove: ['unknownSince'] }, [
    { field: 'queue', is: 'present' },
  ]);
}

/** An alert of a rule that is not there, or switched off: functions change at different moments, so it waits first. */
async function unknown(
  ports: WaitingPorts,
  alert: AlertRow,
  rule: Rule | undefined,
  now: Millis,
): Promise<number> {
  const since = alert.unknownSince === undefined ? Number.NaN : Date.parse(alert.unknownSince);
  // A time in the future is the work of a clock that was set back: count anew.
  if (Number.isNaN(since) || since > now) {
    await postpone(ports, alert, now + DEPLOY_SPREAD, iso(now));
    return 0;
  }
  if (now - since < DEPLOY_SPREAD) return 0;
  const what = rule ? 'is switched off' : 'is not in the watch file any more: renamed or removed';
  await setAlertAside(ports, alertKey(alert), `the rule ${alert.rule} ${what}`, now);
  return 1;
}

type Found = Pick<AlertRow, 'rule' | 'date'>;
type Beside = { readonly key: Found; readonly row: Row | undefined };

/**
 * Reads alerts that the index names, and those that were put beside them and are not in it yet: it lags, and `poll` puts
 * the alerts of an article one by one. An article of which one is still to come waits, or it would be told twice.
 */
async function readFound(store: Store, found: readonly Found[], now: Millis): Promise<Beside[]> {
  const rows = await store.getMany('alerts', found.map(alertKey), { consistent: true });
  const known = new Set(found.map(alertName));
  const missing = new Map<string, Found>();
  for (const row of rows) {
    if (!row || !isSettling(row, now)) continue;
    for (const rule of stringsIn(row.beside)) {
      const key = { rule, date: String(row.date) };
      if (!known.has(alertName(key))) missing.set(alertName(key), key);
    }
  }
  const keys = [...missing.values()];
  const others = await store.getMany('alerts', keys.map(alertKey), { consistent: true });
  const toCome = new Set(keys.filter((_, at) => others[at] === undefined).map(({ date }) => date));
  const all = [...found, ...keys].map((key, at) => ({ key, row: [...rows, ...others][at] }));
  return all.filter(({ key, row }) => !(row && isSettling(row, now) && toCome.has(key.date)));
}

/** In either direction: the clocks of two functions differ a little. */
function isSettling(row: Row, now: Millis): boolean {
  const created = typeof row.createdAt === 'string' ? Date.parse(row.createdAt) : Number.NaN;
  return Math.abs(now - created) < SETTLING;
}

/** Alerts that are due under the rules of now, after the others were dated anew or set aside. */
export async function readyAlerts(ports: WaitingPorts, once: boolean): Promise<Ready> {
  const { store, config } = ports;
  const now = ports.clock.now();
  const found = await hits(store, now);
  const rules = new Map(config.rules.map((rule) => [rule.id, rule]));
  const active = (id: string): Rule | undefined => (rules.get(id)?.enabled ? rules.get(id) : undefined);
  const states = new Map<string, RuleState>();
  const muted = (id: string): boolean => (states.get(id)?.mutedUntil ?? 0) > now;
  const speaking = new Set<string>();
  const learn = async (ids: readonly string[]) => {
    for (const [id, state] of await ruleStates(store, [...new Set(ids)])) {
      states.set(id, state);
      const rule = active(id);
      if (rule && !muted(id) && (once || maySpeak(rule, config.settings, state, now))) speaking.add(id);
    }
  };
  await learn(found.map(({ rule }) => rule));
  const held = new Set<string>();
  // While all of them gather there is nothing to do, and nothing need be read.
  if (![...states.keys()].some((id) => speaking.has(id) || muted(id) || !active(id))) {
    return { alerts: [], speaking, held, setAside: 0 };
  }

  const read = await readFound(store, found, now);
  await learn(read.map(({ key: { rule } }) => rule).filter((rule) => !states.has(rule)));
  const alerts: AlertRow[] = [];
  let setAside = 0;
  for (const { key, row } of read) {
    if (!row || !waits(row, now)) continue;
    const alert = readAlert(row);
    if (typeof alert === 'string') {
      await setAlertAside(ports, alertKey(key), `it cannot be told: ${alert}`, now);
      setAside += 1;
      continue;
    }
    const rule = active(alert.rule);
    if (!rule) {
      setAside += await unknown(ports, alert, rules.get(alert.rule), now);
      continue;
    }
    // Should its rule go again, it waits anew.
    if (alert.unknownSince !== undefined) await known(ports, alert);
    const due = dueNow(rule, config, states.get(alert.rule), Date.parse(alert.createdAt), now);
    if (due > now) {
      await postpone(ports, alert, due);
      continue;
    }
    if (wasHeld(rule, config, states.get(alert.rule), alert)) held.add(alert.rule);
    alerts.push(alert);
  }
  return { alerts, speaking, held, setAside };
}

const waits = (row: Row, now: Millis): boolean =>
  row.outcome === undefined &&
  typeof row.queue === 'string' &&
  row.queue !== FAILED_QUEUE &&
  !(typeof row.dueAt === 'string' && row.dueAt > iso(now));

/** The rules of now decide; and quiet hours hold what was due before them and is late. */
function dueNow(
  rule: Rule,
  config: Config,
  state: RuleState | undefined,
  created: Millis,
  now: Millis,
): Millis {
  const due = dueAt(rule, config.settings, created, state?.mutedUntil);
  return Math.max(due, rule.severity === 'high' ? now : afterQuiet(rule.quiet, now, config.settings));
}

/** Whether it would have come sooner without the mute. */
function wasHeld(rule: Rule, config: Config, state: RuleState | undefined, alert: AlertRow): boolean {
  const created = Date.parse(alert.createdAt);
  const { mutedUntil } = state ?? {};
  if (mutedUntil === undefined || created >= mutedUntil) return false;
  const { settings } = config;
  return dueAt(rule, settings, created, mutedUntil) > dueAt(rule, settings, created);
}
