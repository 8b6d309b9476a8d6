/**
 * The order of writes for one item: identities, then the alerts of the rules that match, then the article. Each
 * step can be repeated, so a run that was interrupted anywhere goes on where it stopped:
 *
 *   identities ──► alerts ──► article ──► (when all items are done) the feed's state
 *
 * An identity without its article therefore means an interrupted run, and the item goes on with the key it holds.
 */
import { alertRow } from '../alerts/create.ts';
import type { AlsoIn, ArticleKey, ArticleRow, CleanItem } from '../articles/article.ts';
import { type Claim, claimAll } from '../articles/claims.ts';
import { articleId, type Identity } from '../articles/identity.ts';
import {
  articleKey,
  articleRow,
  contentHash,
  editedArticle,
  identityExpires,
  idOf,
  newArticle,
  parseArticle,
  placedAt,
} from '../articles/rows.ts';
import type { Config, Feed } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';
import type { Store } from '../base/store.ts';
import type { Document, Matcher } from '../rules/match.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** An edit that loses its race is decided anew this often, then left to the next poll. */
const EDIT_TRIES = 3;

export interface AdmitPorts {
  readonly store: Store;
  readonly matcher: Matcher;
  readonly config: Config;
}

export interface Admission {
  readonly feed: Feed;
  readonly clean: CleanItem;
  /** The identities that are its own, in order of strength. */
  readonly identities: readonly Identity[];
  /** What those identities hold already. */
  readonly claims: ReadonlyMap<string, Claim>;
  readonly now: Millis;
  /** When the feed was last read before this poll; null on its first read. */
  readonly lastRead: Millis | null;
  /** Why the page's full text is not there, where it was asked for. */
  readonly fullTextFailure: string | null;
}

export interface Admitted {
  /** `expired`: its article was here, and its time is over. */
  readonly kind: 'new' | 'known' | 'edited' | 'copy' | 'expired';
  readonly key: ArticleKey;
  readonly alerts: number;
}

/** Takes one item in. Throws only what the store throws; then the same item can be given again. */
export async function admit(ports: AdmitPorts, item: Admission): Promise<Admitted> {
  const { store, config } = ports;
  const { feed, clean, identities, claims, now } = item;
  const held = heldBy(identities, claims);
  const fresh = articleKey(feed.source, placedAt(clean.published, now), articleId(identities));
  const missing = identities.filter(({ value }) => !claims.has(value)).map(({ value }) => value);
  const key = await claimAll(store, missing, held ? { source: held.source, date: held.date } : fresh, {
    now,
    expires: identityExpires(config.settings, now),
  });

  const known = held || key.date !== fresh.date || key.source !== fresh.source;
  const stored = known
    ? await store.get('articles', { source: key.source, date: key.date }, { consistent: true })
    : undefined;
  if (stored) return meet(ports, item, parseArticle(stored));
  if (held && hasExpired(held, config, now)) return { kind: 'expired', key, alerts: 0 };

  const article: ArticleRow = {
    ...newArticle(clean, {
      key,
      feed,
      sourceName: sourceName(config, key.source, feed),
      now,
      settings: config.settings,
    }),
    fullTextFailure: item.fullTextFailure,
  };
  const alerts = await tell(ports, item, article, null);
  await store.put('articles', articleRow(article), [{ field: 'source', is: 'absent' }]);
  return { kind: 'new', key, alerts };
}

/** The claim that decides: a link that somebody holds before a GUID, since GUIDs are reused and links are opened. */
function heldBy(identities: readonly Identity[], claims: ReadonlyMap<string, Claim>): Claim | undefined {
  const holding = identities.filter(({ value }) => claims.has(value));
  const decisive = holding.find(({ kind }) => kind === 'link') ?? holding[0];
  return decisive && claims.get(decisive.value);
}

/** An article that is not there although its claim is old has expired; a young claim means an interrupted run. */
function hasExpired(claim: Claim, config: Config, now: Millis): boolean {
  const { keepDays } = config.settings;
  return keepDays !== null && now - claim.claimedAt > keepDays * DAY;
}

/** The article is here already: an edit from its home feed, a copy seen in another, or nothing new. */
async function meet(ports: AdmitPorts, item: Admission, article: ArticleRow): Promise<Admitted> {
  const key = { source: article.source, date: article.date };
  if (article.feed !== item.feed.id) return copySeen(ports, item, article);
  if (article.contentHash === contentHash(item.clean)) return { kind: 'known', key, alerts: 0 };
  return edit(ports, item, article);
}

async function edit(ports: AdmitPorts, item: Admission, first: ArticleRow): Promise<Admitted> {
  const key = { source: first.source, date: first.date };
  let old = first;
  for (let attempt = 0; attempt < EDIT_TRIES; attempt += 1) {
    const next: ArticleRow = {
      ...editedArticle(old, item.clean, item.now),
      fullTextFailure: item.fullTextFailure,
    };
    const alerts = await tell(ports, item, next, old);
    const put = await ports.store.put('articles', articleRow(next), [
      { field: 'revision', is: 'equals', value: old.revision },
    ]);
    if (put === 'done') return { kind: 'edited', key, alerts };
    const stored = await ports.store.get(
      'articles',
      { source: key.source, date: key.date },
      { consistent: true },
    );
    if (!stored) break;
    old = parseArticle(stored);
    if (old.contentHash === next.contentHash) return { kind: 'known', key, alerts };
  }
  throw new Error(`The article ${key.source} ${key.date} changes faster than an edit of it can be stored.`);
}

/** A copy is matched as from the feed in which it is seen, joins `alsoIn`, and edits nothing. */
async function copySeen(ports: AdmitPorts, item: Admission, article: ArticleRow): Promise<Admitted> {
  const { feed } = item;
  const key = { source: article.source, date: article.date };
  const also: AlsoIn = { feed: feed.id, source: feed.source, name: feed.name, url: item.clean.url };
  const joined = (row: ArticleRow) => [...row.alsoIn.filter((other) => other.feed !== feed.id), also];
  const wasKnown = article.alsoIn.some((other) => other.feed === feed.id);
  const alerts = await tell(ports, item, { ...article, alsoIn: joined(article) }, null);
  let current = article;
  for (let attempt = 0; attempt < EDIT_TRIES; attempt += 1) {
    if (current.alsoIn.some((other) => other.feed === feed.id)) break;
    // The revision counts here too, so that two feeds that join at once do not undo each other.
    const done = await ports.store.update(
      'articles',
      { source: key.source, date: key.date },
      { set: { alsoIn: joined(current).map((entry) => ({ ...entry })), revision: current.revision + 1 } },
      [{ field: 'revision', is: 'equals', value: current.revision }],
    );
    if (done === 'done') break;
    const stored = await ports.store.get(
      'articles',
      { source: key.source, date: key.date },
      { consistent: true },
    );
    if (!stored) break;
    current = parseArticle(stored);
  }
  return { kind: wasKnown ? 'known' : 'copy', key, alerts };
}

/**
 * Puts the alerts of the rules that match, and for an edit of those only that did not match `before` it. The key is
 * rule and article, so that a repeat changes nothing.
 *
 * @returns how many were not there yet.
 */
async function tell(
  ports: AdmitPorts,
  item: Admission,
  article: ArticleRow,
  before: ArticleRow | null,
): Promise<number> {
  if (!mayAlert(ports.config, item, article)) return 0;
  const matches = ports.matcher.match(documentOf(article, item.feed));
  if (matches.length === 0) return 0;
  const matchedBefore = new Set(
    before && ports.matcher.match(documentOf(before, item.feed)).map(({ rule }) => rule),
  );
  let put = 0;
  for (const match of matches) {
    const rule = ports.config.rules.find(({ id }) => id === match.rule);
    if (!rule || matchedBefore.has(rule.id)) continue;
    const row = alertRow({
      rule,
      match,
      article,
      feed: item.feed,
      now: item.now,
      settings: ports.config.settings,
      edit: before !== null,
    });
    const done = await ports.store.put('alerts', { ...row }, [{ field: 'rule', is: 'absent' }]);
    if (done === 'done') put += 1;
  }
  return put;
}

/**
 * Whether an article is young enough to alert, judged here and only once: against the longer of the alert window
 * and the time since the feed was last read, so that an outage loses nothing. On a feed's first read what has no
 * date may be years old and stays silent. An item that the feed dates anew when it edits it counts as of then.
 */
function mayAlert(config: Config, { clean, lastRead, now }: Admission, article: ArticleRow): boolean {
  if (lastRead === null && clean.published === null) return false;
  const window = Math.max(config.settings.alertWindow * MINUTE, lastRead === null ? 0 : now - lastRead);
  const newest = Math.max(
    Date.parse(article.published),
    Date.parse(placedAt(clean.published ?? article.published, now)),
  );
  return now - newest <= window;
}

function documentOf(article: ArticleRow, feed: Feed): Document {
  return {
    title: article.title,
    text: article.text || article.summary,
    language: article.language,
    feed: feed.id,
    source: feed.source,
  };
}

function sourceName(config: Config, source: string, feed: Feed): string {
  if (source === feed.source) return feed.name;
  return config.feeds.find((other) => other.source === source)?.name ?? source;
}

/** The id under which the feed's state remembers the article. */
export const admittedId = ({ key }: Admitted): string => idOf(key);
