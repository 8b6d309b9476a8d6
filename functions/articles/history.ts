/** What was published: articles by source and date, newest first, page by page through any amount. */
import type { Millis } from '../base/ports.ts';
import type { Key, Query, Row, Store } from '../base/store.ts';
import type { ArticleRow } from './article.ts';
import { parseArticle } from './rows.ts';

const DAY = 86_400_000;
/** Rows of one batch read: a hundred articles are about half a megabyte. */
const BATCH = 100;
/** Days that are asked for at once when looking back through them. */
const DAYS_AT_ONCE = 8;
/** Sorts after every id behind a time. */
const LAST = '\uffff';

export interface HistoryQuery {
  /** One outlet; all of them without it. */
  readonly source?: string;
  /** Published at or after. */
  readonly from?: Millis;
  /** Published before. */
  readonly to?: Millis;
  /** Only what comes after the article with this sort key: where an earlier list ended. */
  readonly before?: string;
  /** Rows that are asked for at once, where the caller will probably take no more; as many as a query gives without it. */
  readonly atOnce?: number;
  /** How far back to look without `from`. */
  readonly reach: Millis;
  readonly now: Millis;
}

/** Articles that are not expired, newest first; the caller stops when it has enough. */
export async function* history(store: Store, query: HistoryQuery): AsyncGenerator<ArticleRow> {
  const rows = query.source === undefined ? ofAllSources(store, query) : ofSource(store, query.source, query);
  for await (const row of rows) {
    if (row.date === query.before) continue;
    if (typeof row.expires === 'number' && row.expires * 1000 <= query.now) continue;
    yield parseArticle(row);
  }
}

const sortKey = (time: Millis): string => new Date(time).toISOString();

function bounds({ from, to, before, atOnce }: HistoryQuery) {
  return {
    ...(atOnce === undefined ? {} : { limit: atOnce }),
    ...(from === undefined ? {} : { from: sortKey(from) }),
    // A millisecond before, with every id: `to` itself is not meant.
    ...(to === undefined ? {} : { to: `${sortKey(to - 1)}#${LAST}` }),
    ...(before === undefined ? {} : { to: before }),
  };
}

function ofSource(store: Store, source: string, query: HistoryQuery): AsyncGenerator<Row> {
  return pages(store, { partition: source, descending: true, ...bounds(query) });
}

/** Every row that a query finds; its limit is that of a page. */
async function* pages(store: Store, query: Query): AsyncGenerator<Row> {
  let after = query.after;
  do {
    const page = await store.query('articles', { ...query, ...(after && { after }) });
    yield* page.rows;
    after = page.next;
  } while (after);
}

async function* ofAllSources(store: Store, query: HistoryQuery): AsyncGenerator<Row> {
  const range = bounds(query);
  const latest = query.to === undefined ? query.now : query.to - 1;
  const from =
    query.before === undefined ? latest : Date.parse(query.before.slice(0, query.before.indexOf('#')));
  // Nothing is placed in the future; a day of grace for clocks that differ. Whoever asks for the year 9999 shall not wait.
  const newest = Math.floor(Math.min(from, query.now + DAY) / DAY);
  const oldest = Math.floor((query.from ?? query.now - query.reach) / DAY);
  for (let day = newest; day >= oldest; day -= DAYS_AT_ONCE) {
    const days = Array.from({ length: Math.min(DAYS_AT_ONCE, day - oldest + 1) }, (_, back) => day - back);
    const firstPages = await Promise.all(days.map((each) => store.query('articles', dayQuery(each, range))));
    for (const [at, first] of firstPages.entries()) {
      yield* whole(store, first.rows);
      if (!first.next) continue;
      let keys: Row[] = [];
      for await (const row of pages(store, { ...dayQuery(days[at]!, range), after: first.next })) {
        keys.push(row);
        if (keys.length < BATCH) continue;
        yield* whole(store, keys);
        keys = [];
      }
      yield* whole(store, keys);
    }
  }
}

const dayQuery = (day: number, range: ReturnType<typeof bounds>): Query => ({
  index: 'byDay',
  partition: new Date(day * DAY).toISOString().slice(0, 10),
  descending: true,
  ...range,
});

/** The rows behind keys of an index, in their order; what went away in between is left out. */
async function* whole(store: Store, keys: readonly Row[]): AsyncGenerator<Row> {
  for (let at = 0; at < keys.length; at += BATCH) {
    const rows = await store.getMany('articles', keys.slice(at, at + BATCH).map(keyOf));
    for (const row of rows) if (row) yield row;
  }
}

const keyOf = (row: Row): Key => ({ source: String(row.source), date: String(row.date) });
