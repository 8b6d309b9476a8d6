/** `alerts retry`: what was set aside goes back into its queue, as a person asks. */
import type { Millis } from '../base/ports.ts';
import type { Store } from '../base/store.ts';
import { FAILED_QUEUE } from '../base/tables.ts';
import { alertKey, alertNamed, readAlert } from './alert-row.ts';
import { queueOf } from './create.ts';
import { queueOfMessage } from './deliver.ts';
import { asMessageRow } from './message-row.ts';

export type Retried = 'queued' | 'not-found' | 'not-failed';

/** Puts one back into its queue, by the name that `alerts --failed` shows. */
export function retry(store: Store, id: string, now: Millis): Promise<Retried> {
  const alert = alertNamed(id);
  return alert ? retryAlert(store, alert, now) : retryMessage(store, id);
}

/** Puts a message that was set aside back into the queue: its alerts and stories become its own again. */
export async function retryMessage(store: Store, id: string): Promise<Retried> {
  const row = asMessageRow(await store.get('messages', { id }, { consistent: true }));
  if (!row) return 'not-found';
  if (row.queue !== FAILED_QUEUE) return 'not-failed';
  const set = { queue: queueOfMessage(id), attempts: 0 };
  const remove = ['failedAt', 'reason', 'firstAttemptAt', 'nextAttemptAt', 'claimedBy', 'expires'];
  const written = await store.update('messages', { id }, { set, remove }, [
    { field: 'queue', is: 'equals', value: FAILED_QUEUE },
  ]);
  return written === 'done' ? 'queued' : 'not-failed';
}

/** Puts an alert that was set aside alone (an unknown rule, a row that could not be composed) back into the queue. */
export async function retryAlert(
  store: Store,
  key: { readonly rule: string; readonly date: string },
  now: Millis,
): Promise<Retried> {
  const row = await store.get('alerts', alertKey(key), { consistent: true });
  if (!row) return 'not-found';
  const alert = readAlert(row);
  if (row.outcome !== 'set-aside' || (typeof alert !== 'string' && alert.message !== undefined))
    return 'not-failed';
  const set = { queue: queueOf(key.rule, key.date), dueAt: new Date(now).toISOString() };
  const remove = ['outcome', 'reason', 'doneAt', 'expires', 'unknownSince'];
  const written = await store.update('alerts', alertKey(key), { set, remove }, [
    { field: 'outcome', is: 'equals', value: 'set-aside' },
    { field: 'message', is: 'absent' },
  ]);
  return written === 'done' ? 'queued' : 'not-failed';
}
