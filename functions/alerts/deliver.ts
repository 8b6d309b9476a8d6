/**
 * A message from its row to its readers, in the design's order of writes: its alerts leave the queue, its stories
 * are written, the publish is claimed, the stored text is published, the row says that it was sent. Each step bears
 * repetition, so a message that was interrupted anywhere is finished by doing all of it again.
 */
import type { Config, Settings } from '../base/config.ts';
import { hash32 } from '../base/hash.ts';
import type { Clock, Log, Millis, Random } from '../base/ports.ts';
import type { Clause, Store } from '../base/store.ts';
import { FAILED_QUEUE, QUEUES } from '../base/tables.ts';
import { alertKey } from './alert-row.ts';
import { afterQuiet } from './due.ts';
import { htmlBody } from './html.ts';
import { doneExpires } from './kept.ts';
import { type MessageRow, messageKey, type ToldAlert } from './message-row.ts';
import { inParallel } from './parallel.ts';
import type { PublishOutcome, Topic } from './publish.ts';
import { readersOf } from './readers.ts';
import { alertsOf, forgetTold, recordTold } from './story-rows.ts';
import { putBack, whyWithdrawn, withdraw } from './withdraw.ts';

const MINUTE: Millis = 60_000;
const DAY: Millis = 24 * 60 * MINUTE;
/** Waits between attempts double from the first to the last. */
const FIRST_WAIT = MINUTE;
const LAST_WAIT = 60 * MINUTE;
/** How long a publish that was begun counts as under way. */
const UNDER_WAY = MINUTE;
const REASON = 500;

export interface DeliverPorts {
  /** Repeats what fails: see `firmly.ts`. */
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  /** Paced. */
  readonly topic: Topic;
  readonly log: Log;
  readonly settings: Pick<Settings, 'keepDays' | 'language' | 'timezone'>;
  /** The rules of now, and who follows them. */
  readonly rules: Config['rules'];
  readonly subscribers: Config['subscribers'];
  /** Ids of readers whom the topic may not know yet as what they are (`followers.ts`). */
  readonly unsure: ReadonlySet<string>;
  /** Names this run. */
  readonly holder: string;
  /** False once this run must not act any more. */
  readonly alive: () => boolean;
}

export type Delivered = 'sent' | 'failed' | 'set-aside' | 'withdrawn' | 'later' | 'stopped';

export const queueOfMessage = (id: string): string => QUEUES[hash32(id) % QUEUES.length] ?? QUEUES[0];
const iso = (at: Millis): string => new Date(at).toISOString();

/** Takes an alert out of the queue for a message; false where it was dealt with otherwise. */
async function take(
  ports: DeliverPorts,
  message: MessageRow,
  told: ToldAlert,
  now: Millis,
): Promise<boolean> {
  const set = {
    outcome: 'told',
    message: message.id,
    story: told.story,
    doneAt: iso(now),
    expires: doneExpires(ports.settings, now),
    ...(told.shown !== undefined && { shown: told.shown }),
  };
  const remove = ['queue', 'dueAt', 'reason', 'unknownSince'];
  const write = (clause: Clause) =>
    ports.store.update('alerts', alertKey(told), { set, remove }, [{ field: 'rule', is: 'present' }, clause]);
  if ((await write({ field: 'message', is: 'absent' })) === 'done') return true;
  return (await write({ field: 'message', is: 'equals', value: message.id })) === 'done';
}

/**
 * Takes a message out of the way. Its reason is noted first: a run that is interrupted has decided, and the next one
 * ends what it began, for its alerts may be set aside already. Its queue comes last, so that it is found again.
 */
async function setAside(ports: DeliverPorts, message: MessageRow, why: string, now: Millis): Promise<void> {
  const reason = why.slice(0, REASON);
  const expires = doneExpires(ports.settings, now);
  await ports.store.update('messages', messageKey(message), { set: { reason } }, [
    { field: 'queue', is: 'present' },
    { field: 'sentAt', is: 'absent' },
  ]);
  await inParallel(message.alerts, async (told) => {
    const set = { outcome: 'set-aside', reason, queue: FAILED_QUEUE, dueAt: iso(now), expires };
    await ports.store.update('alerts', alertKey(told), { set }, [
      { field: 'message', is: 'equals', value: message.id },
    ]);
  });
  await forgetTold(ports, message);
  const set = { queue: FAILED_QUEUE, failedAt: iso(now), reason, expires };
  await ports.store.update('messages', messageKey(message), { set }, [
    { field: 'id', is: 'present' },
    { field: 'sentAt', is: 'absent' },
  ]);
  ports.log.error('a message was set aside; marsad alerts --failed lists it', {
    message: message.id,
    reason,
  });
}

/** Begins a publish: of two runs that try, one does. The reply that was lost is told by the name in the row. */
async function claim(ports: DeliverPorts, message: MessageRow, now: Millis): Promise<boolean> {
  const attempts = message.attempts + 1;
  const set = {
    attempts,
    claimedBy: ports.holder,
    firstAttemptAt: message.firstAttemptAt ?? iso(now),
    nextAttemptAt: iso(now + UNDER_WAY),
  };
  const written = await ports.store.update('messages', messageKey(message), { set }, [
    { field: 'queue', is: 'present' },
    { field: 'attempts', is: 'equals', value: message.attempts },
    { field: 'withdrawn', is: 'absent' },
  ]);
  if (written === 'done') return true;
  const row = await ports.store.get('messages', messageKey(message), { consistent: true });
  return row?.attempts === attempts && row.claimedBy === ports.holder && row.sentAt === undefined;
}

async function publish(ports: DeliverPorts, message: MessageRow): Promise<PublishOutcome> {
  const { id, subject, subjectAscii, body, rules, except = [], severity, stories } = message;
  const whole = {
    id,
    subjectAscii,
    body,
    html: htmlBody(body, ports.settings.language),
    rules,
    except,
    severity,
    stories,
  };
  const outcome = await ports.topic.publish({ ...whole, subject });
  if (outcome.kind !== 'refused-content' || subject === subjectAscii) return outcome;
  ports.log.warn('the topic refused a message; once more with a plain subject', {
    message: id,
    reason: outcome.reason,
  });
  return ports.topic.publish({ ...whole, subject: subjectAscii });
}

/** Whether the time of the next attempt has come. One beyond the longest wait is the work of a clock that was set back. */
function isTime(message: MessageRow, now: Millis): boolean {
  if (message.nextAttemptAt === undefined) return true;
  const wait = Date.parse(message.nextAttemptAt) - now;
  return !(wait > 0) || wait > 2 * LAST_WAIT;
}

/**
 * Whether all that it speaks for are silent now: it was composed before their quiet hours. One that also speaks for
 * a rule that is not silent goes out, since a story that comes late is worse than one that wakes somebody.
 */
function isHeld({ rules, settings }: DeliverPorts, message: MessageRow, now: Millis): boolean {
  if (message.alerts.length === 0) return false;
  return message.rules.every((id) => {
    const rule = rules.find((one) => one.id === id);
    return rule && rule.severity !== 'high' && afterQuiet(rule.quiet, now, settings) > now;
  });
}

export interface DeliverOptions {
  /** Publish even if an earlier attempt asked to wait. */
  readonly hurry?: boolean;
}

/** Does whatever is left to be done for a message whose row exists. */
export async function deliver(
  ports: DeliverPorts,
  message: MessageRow,
  { hurry = false }: DeliverOptions = {},
): Promise<Delivered> {
  const now = ports.clock.now();
  if (message.queue === undefined || message.queue === FAILED_QUEUE) return 'later';
  if (message.withdrawn !== undefined) {
    await putBack(ports, message, message.withdrawn, now);
    return 'withdrawn';
  }
  if (message.reason !== undefined) {
    await setAside(ports, message, message.reason, now);
    return 'set-aside';
  }
  const held = isHeld(ports, message, now);
  if (!held && !hurry && !isTime(message, now)) return 'later';
  if (!ports.alive()) return 'stopped';
  if (held) {
    if (message.attempts > 0) return 'later';
    // Nobody has it: another rule may tell its articles meanwhile, and the next message knows whom they are news to.
    return withdraw(ports, message, 'its rules are in their quiet hours', now);
  }
  if (message.attempts === 0) {
    let lost = false;
    await inParallel(message.alerts, async (told) => {
      if (!lost && !(await take(ports, message, told, now))) lost = true;
    });
    if (lost) return withdraw(ports, message, 'another message tells one of its alerts', now);
    await recordTold(ports, message, await alertsOf(ports.store, message), now);
  }
  if (!ports.alive()) return 'stopped';
  if (!(await claim(ports, message, ports.clock.now()))) {
    // Another run withdrew it meanwhile: what was taken here since then is put back too.
    const why = await whyWithdrawn(ports, message);
    if (why === undefined) return 'later';
    await putBack(ports, message, why, now);
    return 'withdrawn';
  }
  // The claim may have waited for the store: look once more, then speak.
  if (!ports.alive()) return 'stopped';
  return conclude(ports, { ...message, attempts: message.attempts + 1 }, await publish(ports, message));
}

async function conclude(
  ports: DeliverPorts,
  message: MessageRow,
  outcome: PublishOutcome,
): Promise<Delivered> {
  const now = ports.clock.now();
  const first = message.firstAttemptAt === undefined ? now : Date.parse(message.firstAttemptAt);
  switch (outcome.kind) {
    case 'sent': {
      // Who has it, lest another rule tell them again.
      const readers = readersOf(message.rules, ports).filter(
        (id) => !message.except?.includes(id) && !ports.unsure.has(id),
      );
      const set = { sentAt: iso(now), readers, expires: doneExpires(ports.settings, now) };
      const remove = ['queue', 'nextAttemptAt'];
      await ports.store.update('messages', messageKey(message), { set, remove }, [
        { field: 'id', is: 'present' },
      ]);
      return 'sent';
    }
    case 'refused-content':
      await setAside(ports, message, `the topic refuses it: ${outcome.reason}`, now);
      return 'set-aside';
    case 'failed': {
      const reason = outcome.reason.slice(0, REASON);
      if (now - first >= DAY) {
        await setAside(ports, message, `it could not be sent for a day: ${reason}`, now);
        return 'set-aside';
      }
      const doubled = outcome.retryable ? FIRST_WAIT * 2 ** Math.min(message.attempts - 1, 6) : LAST_WAIT;
      const wait = Math.min(doubled, LAST_WAIT) * (0.75 + ports.random() / 2);
      const set = { nextAttemptAt: iso(now + wait), lastFailure: reason };
      await ports.store.update('messages', messageKey(message), { set }, [
        { field: 'id', is: 'present' },
        { field: 'sentAt', is: 'absent' },
      ]);
      ports.log.warn('a message could not be sent and is tried again', { message: message.id, reason });
      return 'failed';
    }
  }
}
