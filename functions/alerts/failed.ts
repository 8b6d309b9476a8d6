/** What could not be told and waits for a person: messages, and alerts that were set aside alone. */
import { queryAll, type Row, type Store } from '../base/store.ts';
import { FAILED_QUEUE } from '../base/tables.ts';
import { alertName, readAlert } from './alert-row.ts';
import { asMessageRow } from './message-row.ts';

export interface Failed {
  readonly kind: 'message' | 'alert';
  /** Names it for `alerts retry`: a message's id, or `alertName`. */
  readonly id: string;
  readonly since: string | null;
  readonly title: string;
  readonly reason: string;
}

/** All of it, messages first, the newest of each kind first. */
export async function* failures(store: Store): AsyncGenerator<Failed> {
  const hits = queryAll(store, 'messages', { index: 'unsent', partition: FAILED_QUEUE, descending: true });
  for await (const { id } of hits) {
    const message = asMessageRow(typeof id === 'string' ? await store.get('messages', { id }) : undefined);
    if (!message || message.queue !== FAILED_QUEUE) continue;
    const { subject: title, failedAt, reason, lastFailure } = message;
    yield {
      kind: 'message',
      id: message.id,
      since: failedAt ?? null,
      title,
      reason: reason ?? lastFailure ?? '',
    };
  }
  const alerts = queryAll(store, 'alerts', { index: 'due', partition: FAILED_QUEUE, descending: true });
  for await (const hit of alerts) {
    const failed = await failedAlert(store, hit);
    if (failed) yield failed;
  }
}

async function failedAlert(store: Store, { rule, date }: Row): Promise<Failed | null> {
  if (typeof rule !== 'string' || typeof date !== 'string') return null;
  const row = await store.get('alerts', { rule, date });
  // One that belongs to a message comes back with it.
  if (!row || row.queue !== FAILED_QUEUE || row.message !== undefined) return null;
  const alert = readAlert(row);
  const text = (field: string) => (typeof row[field] === 'string' ? row[field] : '');
  return {
    kind: 'alert',
    id: alertName({ rule, date }),
    since: text('doneAt') || null,
    title: typeof alert === 'string' ? text('title') : alert.title,
    reason: text('reason'),
  };
}

/** As many of them as are looked for. */
export async function someFailures(store: Store, most: number): Promise<readonly Failed[]> {
  const some: Failed[] = [];
  for await (const failed of failures(store)) if (some.push(failed) === most) break;
  return some;
}
