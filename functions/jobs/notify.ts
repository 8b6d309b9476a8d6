/**
 * `notify`: tells what is due, whoever woke it. One at a time, under a lease: first what an earlier run left
 * unfinished, then what waits. Every step bears repetition, so a run may end anywhere, and the next goes on.
 */
import type { AlertRow } from '../alerts/alert.ts';
import { alertName } from '../alerts/alert-row.ts';
import { type Delivered, type DeliverPorts, deliver, doneExpires } from '../alerts/deliver.ts';
import { firmStore } from '../alerts/firmly.ts';
import { composeHeartbeat, heartbeatFacts, heartbeatTime } from '../alerts/heartbeat.ts';
import { type Lease, takeLease } from '../alerts/lease.ts';
import { asMessageRow, type MessageRow } from '../alerts/message-row.ts';
import { pacedTopic, type Topic } from '../alerts/publish.ts';
import { DEPLOY_SPREAD, redateChanged, settingsHash } from '../alerts/redate.ts';
import { alertsOf, type Joined } from '../alerts/story-rows.ts';
import { newId, noteJoins, putMessage, tell } from '../alerts/tell.ts';
import { readyAlerts } from '../alerts/waiting.ts';
import type { Config } from '../base/config.ts';
import type { Clock, Log, Millis, Random } from '../base/ports.ts';
import { queryAll, type Row, type Store } from '../base/store.ts';
import { FAILED_QUEUE, QUEUES } from '../base/tables.ts';

export interface NotifyPorts {
  readonly config: Config;
  readonly store: Store;
  readonly topic: Topic;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Ends the run before its next publish. */
  readonly signal?: AbortSignal;
  /** When this run stops of itself: before the function that it runs in is ended. */
  readonly deadline: Millis;
  /** Tell all that is due without gathering. */
  readonly once?: boolean;
  /** Hears which alerts a message told that was just sent, for the metrics. */
  readonly onTold?: (alerts: readonly AlertRow[], at: Millis) => void;
  /** True where no other run can be alive (one laptop): then a lease still there was left by one that died. */
  readonly alone?: boolean;
}

export interface NotifyReport {
  /** `busy`: another run holds the lease, and nothing was done. `stopped`: the time was over; the next run goes on. */
  readonly outcome: 'done' | 'busy' | 'stopped';
  readonly sent: number;
  /** Stories in the messages that were sent. */
  readonly stories: number;
  /** Messages that could not be sent and are tried again. */
  readonly failed: number;
  /** Messages and alerts that were set aside. */
  readonly setAside: number;
  readonly joined: number;
}

/** Messages that fail one after another before the topic counts as down for this run. */
const TOPIC_IS_DOWN = 3;
/** While it is down alerts wait, and then come together: no new messages for so long. */
const PAUSE: Millis = 5 * 60_000;
/** For so long a heartbeat asks after feeds, though never for more than half of what is left of a run. */
const ASKING: Millis = 20_000;

type Mutable = { -readonly [K in keyof NotifyReport]: NotifyReport[K] };

/** A run: what it may use, and what it has done so far. */
interface Run {
  readonly ports: NotifyPorts;
  readonly lease: Lease;
  readonly deliver: DeliverPorts;
  readonly report: Mutable;
  /** Messages that are put, or about to be, and not done with. The lease remembers them: an index may lag. */
  readonly open: Set<string>;
  /** What was sent since the last heartbeat, before this run. */
  readonly totals: { stories: number; messages: number };
  /** Failures in a row. */
  failures: number;
}

/** Tells what is due. Throws what the store throws once a few repetitions did not help; then the next run goes on. */
export async function notify(ports: NotifyPorts): Promise<NotifyReport> {
  const { clock, random, log } = ports;
  const store = firmStore(ports.store, { clock, random });
  const holder = newId(random);
  const report: Mutable = { outcome: 'done', sent: 0, stories: 0, failed: 0, setAside: 0, joined: 0 };
  const lease = await takeLease(
    { store, clock },
    { holder, deadline: ports.deadline, alone: ports.alone ?? false },
  );
  if (!lease) return { ...report, outcome: 'busy' };
  const alive = () => lease.alive() && clock.now() < ports.deadline && !ports.signal?.aborted;
  const topic = pacedTopic(ports.topic, clock);
  const { settings, rules } = ports.config;
  const run: Run = {
    ports,
    lease,
    deliver: { store, clock, random, topic, log, settings, rules, holder, alive },
    report,
    open: new Set(lease.open),
    totals: { stories: counter(lease.row.stories), messages: counter(lease.row.sent) },
    failures: 0,
  };
  try {
    await finishUnsent(run);
    await followSettings(run);
    await heartbeat(run);
    // One run takes so many; with `once` there is no next one.
    for (let more = true; more; ) more = (await tellWaiting(run)) && ports.once === true;
    if (!alive()) report.outcome = 'stopped';
    return report;
  } finally {
    await leave(run);
  }
}

/** What an earlier run left: named by the lease, since the index may lag, and by the index. */
async function finishUnsent(run: Run): Promise<void> {
  const { store } = run.deliver;
  const found = new Map<string, string>(run.lease.open.map((id) => [id, '']));
  for (const partition of QUEUES) {
    for await (const { id, createdAt } of queryAll(store, 'messages', { index: 'unsent', partition })) {
      if (typeof id !== 'string' || typeof createdAt !== 'string') continue;
      found.set(id, createdAt);
      run.open.add(id);
    }
  }
  const ids = [...found].sort(([, one], [, other]) => (one < other ? -1 : one > other ? 1 : 0));
  for (const [id] of ids) {
    if (!run.deliver.alive() || run.failures >= TOPIC_IS_DOWN) return;
    const message = asMessageRow(await store.get('messages', { id }, { consistent: true }));
    if (message?.queue === undefined || message.queue === FAILED_QUEUE) {
      // It was never put, or is done with.
      run.open.delete(id);
      continue;
    }
    await deliverOne(run, message);
  }
}

/** @param rows the alerts that it tells, where they are at hand. */
async function deliverOne(
  run: Run,
  message: MessageRow,
  rows?: ReadonlyMap<string, AlertRow>,
): Promise<Delivered> {
  const { report } = run;
  const delivered = await deliver(run.deliver, message, {
    hurry: run.ports.once ?? run.ports.alone ?? false,
  });
  switch (delivered) {
    case 'sent':
      report.sent += 1;
      report.stories += message.stories;
      run.failures = 0;
      await noteTold(run, message, rows);
      break;
    case 'failed':
      report.failed += 1;
      run.failures += 1;
      break;
    case 'set-aside':
      report.setAside += 1;
      break;
    default:
      break;
  }
  if (delivered === 'sent' || delivered === 'set-aside' || delivered === 'withdrawn')
    run.open.delete(message.id);
  return delivered;
}

async function noteTold(
  { ports: { onTold, clock, log }, deliver: { store } }: Run,
  message: MessageRow,
  rows: ReadonlyMap<string, AlertRow> | undefined,
): Promise<void> {
  if (!onTold || message.alerts.length === 0) return;
  try {
    const alerts = rows
      ? message.alerts.flatMap((told) => rows.get(alertName(told)) ?? [])
      : await alertsOf(store, message);
    onTold(alerts, clock.now());
  } catch (error) {
    // It was sent; a number that is missing must not end the run.
    log.warn('a delay was not measured', { message: message.id, reason: String(error) });
  }
}

/** Dates waiting alerts anew when the rules of now deliver otherwise, and once more when all functions follow them. */
async function followSettings({ ports, lease, deliver: { alive, store } }: Run): Promise<void> {
  if (!alive()) return;
  const { config, clock, log } = ports;
  const settings = settingsHash(config);
  const now = clock.now();
  const again = typeof lease.row.redateAgain === 'string' ? Date.parse(lease.row.redateAgain) : Number.NaN;
  const changed = lease.row.settings !== settings;
  if (!changed && !(now >= again)) return;
  const redated = await redateChanged(store, config, now);
  if (redated > 0) log.info('alerts were dated anew after the rules', { alerts: redated });
  const redateAgain = changed ? new Date(now + DEPLOY_SPREAD).toISOString() : null;
  await lease.note({ settings, redateAgain });
}

async function heartbeat(run: Run): Promise<void> {
  const { ports, lease } = run;
  const { config, clock } = ports;
  const { store } = run.deliver;
  const at = heartbeatTime(config, clock.now());
  if (at === undefined || !run.deliver.alive()) return;
  const last = typeof lease.row.heartbeat === 'string' ? Date.parse(lease.row.heartbeat) : undefined;
  if (last !== undefined && last >= at) return;
  // The first one comes at the next time, not at the moment of the first start.
  if (last !== undefined) {
    const asked = clock.now() + Math.min(ASKING, (ports.deadline - clock.now()) / 2);
    const composed = composeHeartbeat(
      config,
      { ...(await heartbeatFacts({ store, clock }, config, asked)), ...run.totals },
      last,
      at,
    );
    if (composed.rules.length > 0) {
      run.open.add(composed.id);
      if (!(await lease.note({ open: [...run.open] }))) return;
      await deliverOne(run, await putMessage(run.deliver, composed));
    }
  }
  await lease.note({ heartbeat: new Date(at).toISOString(), stories: 0, sent: 0 });
  Object.assign(run.totals, { stories: 0, messages: 0 });
}

const counter = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Whether something was told or joined, so that there may be more. */
async function tellWaiting(run: Run): Promise<boolean> {
  const { ports, lease, deliver: deliverPorts, report } = run;
  const { config, clock, log } = ports;
  if (!deliverPorts.alive()) return false;
  if (run.failures >= TOPIC_IS_DOWN) {
    await lease.note({ pausedUntil: new Date(clock.now() + PAUSE).toISOString() });
    return false;
  }
  if (isPaused(lease.row, clock.now()) && !ports.once) return false;
  const expires = doneExpires(config.settings, clock.now());
  const waiting = { store: deliverPorts.store, clock, log, config, expires };
  const ready = await readyAlerts(waiting, ports.once ?? false);
  report.setAside += ready.setAside;
  if (ready.alerts.length === 0) return false;
  const announce = async (ids: readonly string[]) => {
    for (const id of ids) run.open.add(id);
    return lease.note({ open: [...run.open] });
  };
  const told = await tell({ config, deliver: deliverPorts, waiting, announce }, ready);
  report.setAside += told.setAside;

  // What would join a message that is still unsent waits with it: should it be set aside, this copy tells.
  const sent = new Map<string, string>();
  const rows = new Map(ready.alerts.map((alert) => [alertName(alert), alert]));
  for (const message of told.messages) {
    // The topic is down: what was put is sent by a later run.
    if (!deliverPorts.alive() || run.failures >= TOPIC_IS_DOWN) break;
    const delivered = await deliverOne(run, message, rows);
    if (delivered !== 'sent') continue;
    for (const { story } of message.alerts) sent.set(story, message.id);
  }
  const joined: Joined[] = told.joins.flatMap(({ alert, story, message }) => {
    const by = message ?? sent.get(story);
    return by === undefined || run.open.has(by) ? [] : [{ alert, story, message: by }];
  });
  const before = report.joined;
  if (joined.length > 0 && deliverPorts.alive()) report.joined += await noteJoins(deliverPorts, joined);
  return sent.size > 0 || report.joined > before;
}

function isPaused(row: Row, now: Millis): boolean {
  const until = typeof row.pausedUntil === 'string' ? Date.parse(row.pausedUntil) : Number.NaN;
  return until > now && until - now <= PAUSE;
}

/** Gives the lease back, and leaves word of what may still be open. What fails here ends with the lease's time. */
async function leave({ ports, lease, report, open, totals }: Run): Promise<void> {
  try {
    await lease.release({
      open: [...open],
      stories: totals.stories + report.stories,
      sent: totals.messages + report.sent,
    });
  } catch (error) {
    ports.log.warn('the lease could not be given back and ends with its time', { error: String(error) });
  }
}
