/**
 * The order of writes for one item: identities, then the alerts of the rules that match, then the article. Each
 * step can be repeated, so a run that was interrupted anywhere goes on where it stopped:
 *
 *   identities ──► alerts ──► article ──► (when all items are done) the feed's state
 *
 * An identity without its article therefore means an interrupted run, and the item goes on with the key it holds.
 */
import type { ArticleKey, ArticleRow, CleanItem } from '../articles/article.ts';
import { type Claim, claimAll } from '../articles/claims.ts';
import { articleId, type Identity } from '../articles/identity.ts';
import { cutAtSentence, TEXT_BYTES } from '../articles/limits.ts';
import {
  articleKey,
  articleRow,
  editedArticle,
  identityExpires,
  newArticle,
  placedAt,
  saysTheSame,
} from '../articles/rows.ts';
import type { Config, Feed } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';
import { owedSince, TO_COME } from './pages.ts';
import { type AdmitPorts, type Occasion, raiseAlerts } from './raise.ts';
import { copySeen, edit, storedArticle } from './revise.ts';

const DAY = 86_400_000;

export interface Admission {
  readonly feed: Feed;
  /** What the feed says. */
  readonly clean: CleanItem;
  /** The same with the text of its page, where that was asked for and could be read. */
  readonly full: CleanItem | null;
  /** Why the page's text is not there, where it was asked for. */
  readonly fullTextFailure: string | null;
  /** True where the text of its page is wanted. */
  readonly wantsPage: boolean;
  /** The identities that are its own, in order of strength. */
  readonly identities: readonly Identity[];
  /** What those identities hold already. */
  readonly claims: ReadonlyMap<string, Claim>;
  readonly now: Millis;
  /** When the feed was last read before this poll; null on its first read. */
  readonly lastRead: Millis | null;
}

export interface Admitted {
  /** `expired`: its article was here, and its time is over. */
  readonly kind: 'new' | 'known' | 'edited' | 'copy' | 'expired';
  readonly key: ArticleKey;
  readonly alerts: number;
  /** Since when the page of its article is owed, as the article says; null where it is not, or not to this feed. */
  readonly owedSince: Millis | null;
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

  const isHeld = held || key.date !== fresh.date || key.source !== fresh.source;
  const stored = isHeld ? await storedArticle(store, key) : undefined;
  if (stored) return meet(ports, item, stored);
  if (held && hasExpired(held, config, now)) return { kind: 'expired', key, alerts: 0, owedSince: null };

  const article: ArticleRow = {
    ...newArticle(item.full ?? clean, {
      key,
      feed,
      sourceName: sourceName(config, key.source, feed),
      now,
      settings: config.settings,
    }),
    fullTextFailure: item.fullTextFailure ?? (item.wantsPage && !item.full ? TO_COME : null),
  };
  const alerts = await raiseAlerts(ports, occasionOf(item), article, null);
  const written = await store.put('articles', articleRow(article), [{ field: 'source', is: 'absent' }]);
  // Another poller that had found it missing was faster: here it is a copy then, or an edit.
  const rival = written === 'conflict' ? await storedArticle(store, key) : undefined;
  return rival ? meet(ports, item, rival) : { kind: 'new', key, alerts, owedSince: owedSince(article) };
}

const occasionOf = ({ feed, clean, now, lastRead }: Admission): Occasion => ({
  feed,
  published: clean.published,
  now,
  since: now,
  lastRead,
});

/** The claim that decides: a link that somebody holds before a GUID, since GUIDs are reused and links are opened. */
export function heldBy(
  identities: readonly Identity[],
  claims: ReadonlyMap<string, Claim>,
): Claim | undefined {
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
  if (article.feed !== item.feed.id) {
    const { changed, alerts } = await copySeen(ports, occasionOf(item), article, item.clean.url);
    return { kind: changed ? 'copy' : 'known', key, alerts, owedSince: null };
  }
  const differs = !saysTheSame(article, item.clean);
  if (differs && ports.mayEdit && !(await ports.mayEdit(key)))
    return { kind: 'known', key, alerts: 0, owedSince: null };
  const { changed, alerts } = await edit(ports, occasionOf(item), article, (old) =>
    saysTheSame(old, item.clean)
      ? null
      : {
          ...editedArticle(old, withoutLoss(old, item.clean), item.now),
          fullTextFailure: item.wantsPage ? TO_COME : null,
        },
  );
  if (changed) return { kind: 'edited', key, alerts, owedSince: item.wantsPage ? item.now : null };
  // An article that still waits for its page although its item is not among the seen ones: its poll was interrupted.
  return { kind: 'known', key, alerts, owedSince: item.wantsPage ? owedSince(article) : null };
}

/**
 * A feed that edits its summary does not take away the full text that the page gave. The page is read anew later; until
 * then, and should it not come, the new summary stands before the rest of the old text, so that rules find what it says.
 */
function withoutLoss(old: ArticleRow, clean: CleanItem): CleanItem {
  const saysMore = clean.text.length >= old.text.length;
  if (!clean.summaryOnly || old.summaryOnly || saysMore) return clean;
  const { tags, credit, language, summaryOnly } = old;
  return { ...clean, text: withSummary(old, clean.text), tags, credit, language, summaryOnly };
}

function withSummary({ text, summary }: ArticleRow, edited: string): string {
  if (text.startsWith(edited)) return text;
  const rest = text.startsWith(`${summary}\n\n`) ? text.slice(summary.length + 2) : text;
  return cutAtSentence(`${edited}\n\n${rest}`, TEXT_BYTES);
}

function sourceName(config: Config, source: string, feed: Feed): string {
  if (source === feed.source) return feed.name;
  return config.feeds.find((other) => other.source === source)?.name ?? source;
}
