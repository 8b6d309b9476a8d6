/** Alerts as the lists show them: by rule, the newest article first. */
import type { AlertRow } from '../functions/alerts/alert.ts';
import { readAlert } from '../functions/alerts/alert-row.ts';
import { queryAll, type Store } from '../functions/base/store.ts';
import type { Range } from './when.ts';

/** The alerts of one rule whose articles were published in the range. Rows that cannot be read are left out. */
export async function* alertsOfRule(store: Store, rule: string, range: Range): AsyncGenerator<AlertRow> {
  const rows = queryAll(store, 'alerts', {
    partition: rule,
    descending: true,
    // Sort keys are `<time>#<id>`: a bare time stands before all ids of it.
    ...(range.from !== undefined && { from: new Date(range.from).toISOString() }),
    ...(range.to !== undefined && { to: new Date(range.to).toISOString() }),
  });
  for await (const row of rows) {
    const alert = readAlert(row);
    if (typeof alert !== 'string') yield alert;
  }
}

/** Several lists that are each newest first, as one; of each no more is read than is taken. */
export async function* newestFirst(lists: readonly AsyncGenerator<AlertRow>[]): AsyncGenerator<AlertRow> {
  const heads = await Promise.all(lists.map(async (rows) => ({ rows, next: await rows.next() })));
  for (;;) {
    let newest: (typeof heads)[number] | null = null;
    for (const head of heads) {
      if (head.next.done) continue;
      if (newest === null || head.next.value.date > String(newest.next.value?.date)) newest = head;
    }
    if (newest === null || newest.next.done) return;
    yield newest.next.value;
    newest.next = await newest.rows.next();
  }
}
