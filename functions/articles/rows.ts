/** Articles as rows: how one is placed in the store, and how a row is read back. */
import type { Feed, Settings } from '../base/config.ts';
import { shortHash } from '../base/hash.ts';
import type { Millis } from '../base/ports.ts';
import type { Row } from '../base/store.ts';
import type { AlsoIn, ArticleKey, ArticleRow, CleanItem } from './article.ts';

/** Before this a date in a feed is a mistake: there were no news feeds. */
const FIRST_YEAR = Date.UTC(1995, 0, 1);
const DAY_SECONDS = 86_400;
/**
 * Identities outlive what they point to, and never live shorter than this many days: a feed may serve an item
 * again after months.
 */
const IDENTITY_EXTRA_DAYS = 30;
const IDENTITY_LEAST_DAYS = 430;

/** The time at which an article stands in the store: what the feed says, unless that cannot be. ISO 8601 UTC. */
export function placedAt(published: string | null, now: Millis): string {
  const at = published === null ? Number.NaN : Date.parse(published);
  return new Date(Number.isNaN(at) || at < FIRST_YEAR || at > now ? now : at).toISOString();
}

export const articleKey = (source: string, at: string, id: string): ArticleKey => ({
  source,
  date: `${at}#${id}`,
});

export const idOf = (key: ArticleKey): string => key.date.slice(key.date.indexOf('#') + 1);
export const publishedOf = (key: ArticleKey): string => key.date.slice(0, key.date.indexOf('#'));

/** Epoch seconds at which an article that is first seen now expires; undefined: never. */
export function articleExpires(settings: Settings, now: Millis): number | undefined {
  return settings.keepDays === null ? undefined : Math.ceil(now / 1000) + settings.keepDays * DAY_SECONDS;
}

/** Epoch seconds for what points to an article first seen now. */
export function identityExpires(settings: Settings, now: Millis): number | undefined {
  if (settings.keepDays === null) return undefined;
  const days = Math.max(settings.keepDays + IDENTITY_EXTRA_DAYS, IDENTITY_LEAST_DAYS);
  return Math.ceil(now / 1000) + days * DAY_SECONDS;
}

/**
 * Of what the feed says in an item, letter by letter: that a hamza was put right is an edit, of which nobody is alerted
 * since rules fold. The date is left out, so that a re-dated item is none.
 */
export function contentHash({ title, summary, text }: Pick<CleanItem, 'title' | 'summary' | 'text'>): string {
  return shortHash(JSON.stringify([title, summary, text]), 16);
}

/**
 * Whether an item says what its article says already. What changes in its tail is no edit, and neither is that more of its
 * tail is known now than when it was stored, or less.
 */
export function saysTheSame(article: ArticleRow, clean: CleanItem): boolean {
  const shown = contentHash(clean);
  return (
    article.contentHash === clean.contentHash ||
    article.contentHash === shown ||
    contentHash(article) === shown
  );
}

export interface Placement {
  readonly key: ArticleKey;
  readonly feed: Feed;
  readonly sourceName: string;
  readonly now: Millis;
  readonly settings: Settings;
}

/** The row of an article that is new. */
export function newArticle(
  clean: CleanItem,
  { key, feed, sourceName, now, settings }: Placement,
): ArticleRow {
  const published = publishedOf(key);
  const expires = articleExpires(settings, now);
  return {
    ...key,
    day: published.slice(0, 10),
    id: idOf(key),
    feed: feed.id,
    sourceName,
    published,
    firstSeen: new Date(now).toISOString(),
    ...contentOf(clean),
    fullTextFailure: null,
    alsoIn: [],
    revision: 1,
    updatedAt: null,
    previousTitle: null,
    ...(expires === undefined ? {} : { expires }),
  };
}

/** The row after an edit: other content, the same place, one revision more. */
export function editedArticle(old: ArticleRow, clean: CleanItem, now: Millis): ArticleRow {
  const retitled = clean.title !== old.title;
  return {
    ...old,
    ...contentOf(clean),
    // What the feed says of the date now is no reason to lose what it said first.
    dateText: old.dateText ?? clean.dateText,
    revision: old.revision + 1,
    updatedAt: new Date(now).toISOString(),
    previousTitle: retitled ? old.title : old.previousTitle,
  };
}

function contentOf(clean: CleanItem) {
  return {
    title: clean.title,
    url: clean.url,
    dateText: clean.dateText,
    author: clean.author,
    language: clean.language,
    summary: clean.summary,
    text: clean.text,
    tags: clean.tags,
    credit: clean.credit,
    summaryOnly: clean.summaryOnly,
    contentHash: clean.contentHash,
  };
}

const text = (row: Row, field: string): string => (typeof row[field] === 'string' ? row[field] : '');
const textOrNull = (row: Row, field: string): string | null =>
  typeof row[field] === 'string' ? row[field] : null;

/** A stored row as an article. Rows are ours, but a person can edit them in the console: what is odd becomes empty. */
export function parseArticle(row: Row): ArticleRow {
  const date = text(row, 'date');
  const key = { source: text(row, 'source'), date };
  const content = {
    title: text(row, 'title'),
    summary: textOrNull(row, 'summary') ?? text(row, 'text'),
    text: text(row, 'text'),
  };
  return {
    ...key,
    ...content,
    day: text(row, 'day'),
    id: text(row, 'id') || idOf(key),
    feed: text(row, 'feed') || key.source,
    sourceName: text(row, 'sourceName'),
    url: textOrNull(row, 'url'),
    published: text(row, 'published') || publishedOf(key),
    dateText: textOrNull(row, 'dateText'),
    firstSeen: text(row, 'firstSeen'),
    author: textOrNull(row, 'author'),
    language: textOrNull(row, 'language'),
    tags: Array.isArray(row.tags) ? row.tags.filter((tag) => typeof tag === 'string') : [],
    credit: textOrNull(row, 'credit'),
    summaryOnly: row.summaryOnly === true,
    fullTextFailure: textOrNull(row, 'fullTextFailure'),
    alsoIn: Array.isArray(row.alsoIn) ? row.alsoIn.flatMap(parseAlsoIn) : [],
    revision: typeof row.revision === 'number' ? row.revision : 1,
    updatedAt: textOrNull(row, 'updatedAt'),
    previousTitle: textOrNull(row, 'previousTitle'),
    contentHash: textOrNull(row, 'contentHash') ?? contentHash(content),
    ...(typeof row.expires === 'number' ? { expires: row.expires } : {}),
  };
}

function parseAlsoIn(value: unknown): AlsoIn[] {
  if (typeof value !== 'object' || value === null) return [];
  const { feed, source, name, url } = value as Record<string, unknown>;
  if (typeof feed !== 'string') return [];
  return [
    {
      feed,
      source: typeof source === 'string' ? source : feed,
      name: typeof name === 'string' ? name : feed,
      url: typeof url === 'string' ? url : null,
    },
  ];
}

/**
 * An article as a row to put. Each byte is written, kept for as long as articles are, and paid for: so what its key says
 * already, what is empty, a text that is the summary too (many feeds give it so), and the hash of what stands there, are left
 * out.
 */
export function articleRow(article: ArticleRow): Row {
  const { id, published, ...rest } = article;
  const derived = { source: article.source, date: article.date };
  return {
    ...rest,
    ...(id === idOf(derived) ? {} : { id }),
    ...(published === publishedOf(derived) ? {} : { published }),
    feed: article.feed === article.source ? undefined : article.feed,
    contentHash: article.contentHash === contentHash(article) ? undefined : article.contentHash,
    author: article.author ?? undefined,
    credit: article.credit ?? undefined,
    url: article.url ?? undefined,
    dateText: article.dateText ?? undefined,
    language: article.language ?? undefined,
    summary: article.summary === article.text ? undefined : article.summary,
    summaryOnly: article.summaryOnly || undefined,
    tags: article.tags.length > 0 ? article.tags : undefined,
    fullTextFailure: article.fullTextFailure ?? undefined,
    alsoIn: article.alsoIn.length > 0 ? article.alsoIn.map((also) => ({ ...also })) : undefined,
    updatedAt: article.updatedAt ?? undefined,
    previousTitle: article.previousTitle ?? undefined,
  };
}
