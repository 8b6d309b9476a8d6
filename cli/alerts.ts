/** Alerts as the lists show them: by rule, the newest article first. */
import { queryAll, type Row, type Store } from '../functions/base/store.ts';
import type { Range } from './when.ts';

/**
 * What a list shows of an alert. Looser than what `notify` reads: an alert that cannot be told for something that is
 * wrong with its row is one that a person must see.
 */
export interface ListedAlert {
  readonly rule: string;
  /** The article's sort key, and its partition key. */
  readonly date: string;
  readonly source: string;
  readonly published: string | null;
  readonly severity: string | null;
  readonly sourceName: string | null;
  readonly feed: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly sentence: string | null;
  readonly edit: boolean;
  readonly createdAt: string | null;
  readonly dueAt: string | null;
  /** `told`, `joined`, `set-aside`; null while it waits. */
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly message: string | null;
  readonly story: string | null;
  readonly doneAt: string | null;
}

function listed(row: Row): ListedAlert {
  const text = (field: string): string | null => {
    const value = row[field];
    return typeof value === 'string' ? value : null;
  };
  return {
    rule: text('rule') ?? '',
    date: text('date') ?? '',
    source: text('source') ?? '',
    published: text('published') ?? text('date')?.split('#', 1)[0] ?? null,
    severity: text('severity'),
    sourceName: text('sourceName'),
    feed: text('feed'),
    title: text('title'),
    url: text('url'),
    language: text('language'),
    sentence: text('sentence'),
    edit: row.edit === true,
    createdAt: text('createdAt'),
    dueAt: text('dueAt'),
    outcome: text('outcome'),
    reason: text('reason'),
    message: text('message'),
    story: text('story'),
    doneAt: text('doneAt'),
  };
}

/** The alerts of one rule whose articles were published in the range. */
export async function* alertsOfRule(store: Store, rule: string, range: Range): AsyncGenerator<ListedAlert> {
  const rows = queryAll(store, 'alerts', {
    partition: rule,
    descending: true,
    // Sort keys are `<time>#<id>`: a bare time stands before all ids of it.
    ...(range.from !== undefined && { from: new Date(range.from).toISOString() }),
    ...(range.to !== undefined && { to: new Date(range.to).toISOString() }),
  });
  for await (const row of rows) yield listed(row);
}

/** Several lists that are each newest first, as one; of each no more is read than is taken. */
export async function* newestFirst(
  lists: readonly AsyncGenerator<ListedAlert>[],
): AsyncGenerator<ListedAlert> {
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
