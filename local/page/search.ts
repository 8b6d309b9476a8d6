/** The archive by source, day and query, newest first: as much of it at a time as the pipeline beside it can bear. */
import type { ArticleRow } from '../../functions/articles/article.ts';
import { history } from '../../functions/articles/history.ts';
import type { Clock, Millis } from '../../functions/base/ports.ts';
import type { Store } from '../../functions/base/store.ts';
import { matchesOf } from '../../functions/rules/document.ts';
import type { Match, Matcher } from '../../functions/rules/match.ts';

export interface Found {
  readonly article: ArticleRow;
  /** Null without a query. */
  readonly match: Match | null;
}

export interface Search {
  readonly source?: string | undefined;
  readonly from?: Millis | undefined;
  readonly to?: Millis | undefined;
  /** Where the list before ended. */
  readonly before?: string | undefined;
  /** Of one query; null takes every article. */
  readonly matcher: Matcher | null;
}

export interface SearchLimits {
  /** Articles that are found. */
  readonly found: number;
  /** Articles that are looked at. */
  readonly looked: number;
  readonly ms: number;
  /** The reader went away. */
  readonly signal?: AbortSignal | undefined;
}

/** A busy day of a few dozen feeds, and two seconds at the most: nobody waits longer, and the pipeline goes on. */
export const SEARCH_LIMITS = { found: 50, looked: 2_000, ms: 2_000 } as const;

export interface Searched {
  readonly found: readonly Found[];
  readonly looked: number;
  /** The key of the last article that was looked at, where there may be more behind it. */
  readonly older: string | null;
  /** When that one was published. */
  readonly back: string | null;
  /** True where the search ended before it had found enough. */
  readonly cut: boolean;
}

/** How far back the archive is read: longer than articles are kept by default. */
const REACH_MS = 500 * 86_400_000;
/** How long it is believed where the archive begins, and how much farther is looked all the same. */
const BEGINNING_HOLDS_MS = 10 * 60_000;
const MARGIN_MS = 8 * 86_400_000;

export interface SearchParts {
  readonly store: Store;
  readonly clock: Pick<Clock, 'now'>;
}

/** Searches one archive. It remembers where that begins: most days of its reach are before, and each costs a query. */
export function createSearch({ store, clock }: SearchParts) {
  let beginning: { readonly at: Millis; readonly until: Millis } | null = null;

  function reach(now: Millis): Millis {
    if (beginning === null || beginning.until <= now) return REACH_MS;
    return Math.min(REACH_MS, now - beginning.at + MARGIN_MS);
  }

  return async (
    { source, from, to, before, matcher }: Search,
    limits: SearchLimits = SEARCH_LIMITS,
  ): Promise<Searched> => {
    const now = clock.now();
    const found: Found[] = [];
    let looked = 0;
    let last: ArticleRow | null = null;
    const rows = history(store, {
      ...(source !== undefined && { source }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(before !== undefined && { before }),
      atOnce: limits.found,
      reach: reach(now),
      now,
    });
    const end = (cut: boolean): Searched => ({
      found,
      looked,
      older: last?.date ?? null,
      back: last?.published ?? null,
      cut,
    });
    for await (const article of rows) {
      // One more than is shown tells that there are more.
      if (found.length === limits.found) return end(false);
      if (looked === limits.looked || clock.now() - now > limits.ms || limits.signal?.aborted)
        return end(true);
      looked++;
      last = article;
      if (matcher === null) found.push({ article, match: null });
      else for (const match of matchesOf(article, matcher)) found.push({ article, match });
    }
    const whole = end(false);
    if (source === undefined && from === undefined && to === undefined) {
      const oldest = Date.parse(whole.back ?? before?.split('#', 1)[0] ?? '');
      beginning = { at: Number.isNaN(oldest) ? now : oldest, until: now + BEGINNING_HOLDS_MS };
    }
    return { ...whole, older: null };
  };
}

/** Lets one search run at a time: each has the store for itself, and a row of browser tabs does not multiply them. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}
