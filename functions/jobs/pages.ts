/**
 * Full text: the pages of new articles whose feed carries a summary, and those that are still owed from earlier
 * polls. A page that fails leaves the summary; it is tried again for some hours, and then counts as an edit.
 */
import type { ArticleKey, ArticleRow, CleanItem } from '../articles/article.ts';
import { type FullText, type PageOutcome, withFullText } from '../articles/fulltext.ts';
import type { Memory } from '../articles/memory.ts';
import type { Feed } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';
import type { FeedState, OwedPage } from '../feeds/state.ts';
import type { AdmitPorts } from './raise.ts';
import { edit, storedArticle } from './revise.ts';

const HOUR = 3_600_000;
/** How long a page that failed is tried again. */
const OWED_FOR = 6 * HOUR;

/** A new item as it will be stored, and what is owed of it. */
export interface Paged {
  readonly full: CleanItem | null;
  readonly failure: string | null;
  /** The page is worth another try, not before so many milliseconds. */
  readonly again: { readonly after: Millis } | null;
}

const NOTHING: Paged = { full: null, failure: null, again: null };
/** Ends what an article says of its page as long as that is owed: by it a run that died is known to have owed it. */
const AGAIN = 'It is tried again for six hours.';
/** What an article says whose page is still to be read. */
export const TO_COME = `The page has not been read yet. ${AGAIN}`;

/** Since when the page of an article is owed; null where it is not. */
export function owedSince(article: ArticleRow): Millis | null {
  return article.fullTextFailure?.endsWith(AGAIN) ? Date.parse(article.updatedAt ?? article.firstSeen) : null;
}

export const wantsPage = (feed: Feed, clean: CleanItem): boolean =>
  feed.fullText && clean.summaryOnly && clean.url !== null;

/** Reads the pages of new items, in their order, until `deadline`. */
export async function readPages(
  fullText: FullText,
  feed: Feed,
  items: readonly CleanItem[],
  memory: Memory,
  deadline: Millis,
): Promise<readonly Paged[]> {
  const wanted = items.filter((clean) => wantsPage(feed, clean));
  if (wanted.length === 0) return items.map(() => NOTHING);
  const outcomes = await fullText.read(
    wanted.map(({ originalUrl, url, title, text }) => ({
      url: originalUrl ?? url ?? '',
      title,
      text,
      userAgent: feed.userAgent,
      memory,
    })),
    deadline,
  );
  const byItem = new Map(wanted.map((clean, at) => [clean, outcomes[at]]));
  return items.map((clean) => {
    const outcome = byItem.get(clean);
    return outcome ? pagedOf(clean, outcome) : NOTHING;
  });
}

function pagedOf(clean: CleanItem, outcome: PageOutcome): Paged {
  switch (outcome.kind) {
    case 'text':
      return { full: withFullText(clean, outcome), failure: null, again: null };
    case 'owed':
      return { full: null, failure: TO_COME, again: { after: 0 } };
    case 'failed':
      return {
        full: null,
        failure: outcome.again ? `${outcome.message} ${AGAIN}` : outcome.message,
        again: outcome.again ? { after: outcome.after ?? 0 } : null,
      };
  }
}

export interface Debt {
  readonly key: ArticleKey;
  readonly url: string;
  readonly since: Millis;
  readonly now: Millis;
  /** How long its server wants to be left alone. */
  readonly after: Millis;
  /** True where what its page says alerts nobody. */
  readonly silent: boolean;
}

/** A page to be read later; undefined where its time is over. */
export function owe({ key, url, since, now, after, silent }: Debt): OwedPage | undefined {
  if (since + OWED_FOR <= now) return undefined;
  return {
    source: key.source,
    date: key.date,
    url,
    until: new Date(since + OWED_FOR).toISOString(),
    notBefore: after > 0 ? new Date(now + after).toISOString() : null,
    ...(silent ? { silent } : {}),
  };
}

export const isSamePage = (one: ArticleKey, other: ArticleKey): boolean =>
  one.source === other.source && one.date === other.date;

export interface OwedRead {
  /** What was not asked for, its time being up: it comes first the next time, else a few that fail would keep it from ever being asked for. */
  readonly waiting: readonly OwedPage[];
  /** What was asked for in vain and is owed still. */
  readonly failed: readonly OwedPage[];
  readonly edits: number;
  readonly alerts: number;
}

export interface OwedPorts extends AdmitPorts {
  readonly fullText: FullText;
}

/** Tries the pages that a feed still owes; each that comes is an edit of its article. */
export async function readOwed(
  ports: OwedPorts,
  feed: Feed,
  state: FeedState,
  memory: Memory,
  times: { readonly now: Millis; readonly deadline: Millis },
): Promise<OwedRead> {
  const { now, deadline } = times;
  const open = state.owed.filter(({ until }) => Date.parse(until) > now);
  const due = open.filter(({ notBefore }) => notBefore === null || Date.parse(notBefore) <= now);
  const articles = await Promise.all(due.map((page) => storedArticle(ports.store, page)));
  const found = due.flatMap((page, at) => (articles[at] ? [{ page, article: articles[at] }] : []));
  const waiting = open.filter((page) => !due.includes(page));
  if (found.length === 0) return { waiting, failed: [], edits: 0, alerts: 0 };
  const outcomes = await ports.fullText.read(
    found.map(({ page, article }) => ({
      url: page.url,
      title: article.title,
      text: article.summaryOnly ? article.text : article.summary,
      userAgent: feed.userAgent,
      memory,
    })),
    deadline,
  );
  const lastRead = state.lastRead === null ? null : Date.parse(state.lastRead);
  const failed: OwedPage[] = [];
  let edits = 0;
  let alerts = 0;
  for (const [at, { page, article }] of found.entries()) {
    const outcome = outcomes[at] ?? { kind: 'owed' };
    // As on the first read itself.
    const since = Math.min(now, Date.parse(page.until) - OWED_FOR);
    const occasion = { feed, published: null, now, since, lastRead: page.silent ? null : lastRead };
    if (outcome.kind === 'text') {
      const revised = await edit(ports, occasion, article, (old) => withPage(old, outcome, now));
      edits += revised.changed ? 1 : 0;
      alerts += revised.alerts;
    } else if (outcome.kind === 'owed') {
      waiting.push(page);
    } else if (outcome.again) {
      const after = outcome.after ?? 0;
      failed.push({ ...page, notBefore: after > 0 ? new Date(now + after).toISOString() : null });
    } else {
      await edit(ports, occasion, article, (old) => withoutPage(old, outcome.message));
    }
  }
  return { waiting, failed, edits, alerts };
}

/** The article with its page's text; null where it has that already. */
function withPage(
  old: ArticleRow,
  page: Extract<PageOutcome, { kind: 'text' }>,
  now: Millis,
): ArticleRow | null {
  const read = { ...old, fullTextFailure: null, revision: old.revision + 1 };
  if (old.text === page.text) return old.fullTextFailure === null ? null : read;
  const { text, tags, credit, language, summaryOnly } = withFullText({ ...old, originalUrl: old.url }, page);
  return { ...read, text, tags, credit, language, summaryOnly, updatedAt: new Date(now).toISOString() };
}

/** The article whose page cannot be had. */
const withoutPage = (old: ArticleRow, message: string): ArticleRow | null =>
  old.fullTextFailure === message ? null : { ...old, fullTextFailure: message, revision: old.revision + 1 };
