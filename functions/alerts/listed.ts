/** Alerts as the lists show them: by rule, the newest article first. */
import type { Millis } from '../base/ports.ts';
import type { Key, Row, Store } from '../base/store.ts';
import type { Span } from '../rules/match.ts';
import { storedSentence, storedSpans } from './alert-row.ts';

/** Of the publishing of their articles; half-open, undefined is open. */
export interface PublishedIn {
  readonly from?: Millis;
  readonly to?: Millis;
  /** In place of `to`: the sort key of the newest alert that is wanted, where an earlier list ended. */
  readonly upTo?: string;
  /** Rows that are asked for first, in place of 25: where many rules are listed together, few of each are shown. */
  readonly first?: number;
}

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
  readonly sentenceSpans: readonly Span[];
  readonly titleSpans: readonly Span[];
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

/** An alert of which nothing but its key must be right. */
export function listedAlert(row: Row): ListedAlert {
  const text = (field: string): string | null => {
    const value = row[field];
    return typeof value === 'string' ? value : null;
  };
  const sentence = storedSentence(row);
  const title = text('title');
  return {
    rule: text('rule') ?? '',
    date: text('date') ?? '',
    source: text('source') ?? '',
    published: text('published') ?? text('date')?.split('#', 1)[0] ?? null,
    severity: text('severity'),
    sourceName: text('sourceName'),
    feed: text('feed'),
    title,
    url: text('url'),
    language: text('language'),
    sentence: typeof row.sentence === 'string' ? sentence.text : null,
    sentenceSpans: sentence.spans,
    titleSpans: storedSpans(row.titleSpans, title?.length ?? 0),
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

/** Rows of the first page of a query, and of the largest: most lists are short, and a row of an alert is about 2 kB. */
const FIRST_PAGE = 25;
const LARGEST_PAGE = 400;

/** The alerts of one rule whose articles were published in the range; no more is read than about twice what is taken. */
export async function* alertsOfRule(
  store: Store,
  rule: string,
  { from, to, upTo, first = FIRST_PAGE }: PublishedIn,
): AsyncGenerator<ListedAlert> {
  // Sort keys are `<time>#<id>`: a bare time stands before all ids of it.
  const last = upTo ?? (to === undefined ? undefined : new Date(to).toISOString());
  let after: Key | undefined;
  for (let limit = first; ; limit = Math.min(2 * limit, LARGEST_PAGE)) {
    const page = await store.query('alerts', {
      partition: rule,
      descending: true,
      limit,
      ...(from !== undefined && { from: new Date(from).toISOString() }),
      ...(last !== undefined && { to: last }),
      ...(after && { after }),
    });
    for (const row of page.rows) yield listedAlert(row);
    after = page.next;
    if (!after) return;
  }
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

/** A listed alert and what became of its message: it counts as told from when that is put, before it is sent. */
export interface SentAlert extends ListedAlert {
  /** When its message was sent, ISO 8601; null while it is not, or where nobody knows any more. */
  readonly sentAt: string | null;
  /** Its message is tried again and again: the topic cannot be reached. */
  readonly isUnsent: boolean;
}

/** Looks up messages for some alerts at once, and keeps none: one may be as long as a mail gets. */
export async function* withMessages(
  store: Store,
  alerts: AsyncIterable<ListedAlert>,
): AsyncGenerator<SentAlert> {
  let some: ListedAlert[] = [];
  for await (const alert of alerts) {
    if (some.push(alert) < FIRST_PAGE) continue;
    yield* await sentAlerts(store, some);
    some = [];
  }
  yield* await sentAlerts(store, some);
}

async function sentAlerts(store: Store, alerts: readonly ListedAlert[]): Promise<readonly SentAlert[]> {
  const told = alerts.filter(({ outcome }) => outcome !== 'set-aside');
  const ids = [...new Set(told.flatMap(({ message }) => message ?? []))];
  const rows = await store.getMany(
    'messages',
    ids.map((id) => ({ id })),
  );
  return alerts.map((alert) => {
    const row = rows[ids.indexOf(alert.message ?? '')];
    const sentAt = typeof row?.sentAt === 'string' ? row.sentAt : null;
    return { ...alert, sentAt, isUnsent: row !== undefined && sentAt === null };
  });
}
