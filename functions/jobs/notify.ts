/**
 * `notify`: tells what is due, whoever woke it. One at a time, under a lease: first what an earlier run left
 * unfinished, then what waits. Every step bears repetition, so a run may end anywhere, and the next goes on.
 */
import { alertName } from '../alerts/alert-row.ts';
import { firmStore } from '../alerts/firmly.ts';
import { followersNow } from '../alerts/followers.ts';
import { doneExpires } from '../alerts/kept.ts';
import { takeLease } from '../alerts/lease.ts';
import { asMessageRow } from '../alerts/message-row.ts';
import { pacedTopic } from '../alerts/publish.ts';
import { DEPLOY_SPREAD, redateChanged, settingsHash } from '../alerts/redate.ts';
import type { Joined } from '../alerts/story-rows.ts';
import { newId, noteJoins, tell } from '../alerts/tell.ts';
import { readyAlerts } from '../alerts/waiting.ts';
import type { Millis } from '../base/ports.ts';
import { queryAll, type Row } from '../base/store.ts';
import { FAILED_QUEUE, QUEUES } from '../base/tables.ts';
import { tellAside } from './aside.ts';
import { heartbeat } from './heartbeat.ts';
import { type Counts, deliverOne, type NotifyPorts, type NotifyReport, type Run } from './run.ts';

export type { NotifyPorts, NotifyReport } from './run.ts';

/** Messages that fail one after another before the topic counts as down for this run. */
const TOPIC_IS_DOWN = 3;
/** While it is down alerts wait, and then come together: no new messages for so long. */
const PAUSE: Millis = 5 * 60_000;

/** Tells what is due. Throws what the store throws once a few repetitions did not help; then the next run goes on. */
export async function notify(ports: NotifyPorts): Promise<NotifyReport> {
  const { clock, random, log } = ports;
  const store = firmStore(ports.store, { clock, random });
  const holder = newId(random);
  const report: Counts = { outcome: 'done', sent: 0, stories: 0, failed: 0, setAside: 0, joined: 0 };
  const lease = await takeLease(
    { store, clock },
    { holder, deadline: ports.deadline, alone: ports.alone ?? false },
  );
  if (!lease) return { ...report, outcome: 'busy' };
  const alive = () => lease.alive() && clock.now() < ports.deadline && !ports.signal?.aborted;
  const topic = pacedTopic(ports.topic, clock);
  const { settings, rules, subscribers } = ports.config;
  const followers = ports.topic.settles
    ? followersNow(lease.row.followers, subscribers, clock.now(), ports.topic.settles)
    : undefined;
  const unsure = followers?.unsure ?? new Set();
  const run: Run = {
    ports,
    lease,
    deliver: { store, clock, random, topic, log, settings, rules, subscribers, unsure, holder, alive },
    report,
    open: new Set(lease.open),
    totals: { stories: counter(lease.row.stories), messages: counter(lease.row.sent) },
    failures: 0,
  };
  let aside: Row = {};
  try {
    if (followers?.changed) await lease.note({ followers: followers.lines });
    await finishUnsent(run);
    await followSettings(run);
    await heartbeat(run);
    // One run takes so many; with `once` there is no next one.
    for (let more = true; more; ) more = (await tellWaiting(run)) && ports.once === true;
    aside = await tellAside(run);
    if (!alive()) report.outcome = 'stopped';
    return report;
  } finally {
    await leave(run, aside);
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
    for (const alert of message.alerts) sent.set(alertName(alert), message.id);
  }
  const joined: Joined[] = told.joins.flatMap(({ alert, story, by }) => {
    const message = typeof by === 'string' ? by : sent.get(alertName(by));
    return message === undefined || run.open.has(message) ? [] : [{ alert, story, message }];
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
async function leave({ ports, lease, report, open, totals }: Run, aside: Row): Promise<void> {
  try {
    await lease.release({
      ...aside,
      // The next run looks for it once more: an index may be late, and this run may have ended before it looked.
      ...(report.setAside > 0 && { asideLooked: null }),
      open: [...open],
      stories: totals.stories + report.stories,
      sent: totals.messages + report.sent,
    });
  } catch (error) {
    ports.log.warn('the lease could not be given back and ends with its time', { error: String(error) });
  }
}
