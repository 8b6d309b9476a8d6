/** Withdrawing a message that was never published: its alerts wait again. */
import type { Settings } from '../base/config.ts';
import type { Log, Millis } from '../base/ports.ts';
import type { Store } from '../base/store.ts';
import type { AlertRow } from './alert.ts';
import { alertKey, alertName } from './alert-row.ts';
import { queueOf } from './create.ts';
import { doneExpires } from './kept.ts';
import { asMessageRow, type MessageRow, messageKey } from './message-row.ts';
import { inParallel } from './parallel.ts';
import { alertsOf, forgetTold } from './story-rows.ts';

export interface WithdrawPorts {
  readonly store: Store;
  readonly log: Log;
  readonly settings: Pick<Settings, 'keepDays'>;
}

/**
 * Withdraws a message that was never published. That is noted first, and no publish is begun after it: of a run that
 * withdraws and one that publishes, whose clocks are minutes apart, one does.
 */
export async function withdraw(
  ports: WithdrawPorts,
  message: MessageRow,
  why: string,
  now: Millis,
): Promise<'withdrawn' | 'later'> {
  const written = await ports.store.update('messages', messageKey(message), { set: { withdrawn: why } }, [
    { field: 'queue', is: 'present' },
    { field: 'attempts', is: 'equals', value: 0 },
  ]);
  if (written !== 'done' && (await whyWithdrawn(ports, message)) === undefined) return 'later';
  await putBack(ports, message, why, now);
  return 'withdrawn';
}

/** Why another run withdraws a message; undefined where none does. */
export async function whyWithdrawn(ports: WithdrawPorts, message: MessageRow): Promise<string | undefined> {
  const row = await ports.store.get('messages', messageKey(message), { consistent: true });
  return asMessageRow(row)?.withdrawn;
}

/**
 * Puts back what a message took: its alerts wait again, and are told by the rules of then. What its stories say of it goes
 * first, or the alerts would be taken for copies of themselves; but what they say of an alert that another message tells stays.
 */
export async function putBack(
  ports: WithdrawPorts,
  message: MessageRow,
  why: string,
  now: Millis,
): Promise<void> {
  const rows = await alertsOf(ports.store, message);
  const isOwn = ({ message: by }: AlertRow) => by === undefined || by === message.id;
  const own = new Set(rows.filter(isOwn).map(alertName));
  await forgetTold(ports, { alerts: message.alerts.filter((told) => own.has(alertName(told))) });
  await inParallel(message.alerts, async (told) => {
    const set = { queue: queueOf(told.rule, told.date), dueAt: new Date(now).toISOString() };
    const remove = ['outcome', 'message', 'story', 'shown', 'doneAt', 'expires'];
    await ports.store.update('alerts', alertKey(told), { set, remove }, [
      { field: 'message', is: 'equals', value: message.id },
      { field: 'outcome', is: 'equals', value: 'told' },
    ]);
  });
  const set = {
    reason: `withdrawn: ${why}`,
    expires: doneExpires(ports.settings, now),
  };
  await ports.store.update('messages', messageKey(message), { set, remove: ['queue'] }, [
    { field: 'withdrawn', is: 'present' },
  ]);
  ports.log.warn('a message was withdrawn, its alerts wait again', { message: message.id, why });
}
