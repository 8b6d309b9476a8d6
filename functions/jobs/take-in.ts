/**
 * The items of one document, from what was read to what is remembered: seen ones are passed over, entries that are
 * one item are taken once, identities that different items share are put aside, and the rest is admitted one by one.
 */
import type { CleanItem } from '../articles/article.ts';
import type { Claim } from '../articles/claims.ts';
import type { FullText } from '../articles/fulltext.ts';
import { learnHeadlines, packHeadlines } from '../articles/headlines.ts';
import {
  type Identifiable,
  identitiesOf,
  type Shared,
  sameness,
  sharedIdentities,
} from '../articles/identity.ts';
import { learn, type Memory, memoryOf } from '../articles/memory.ts';
import { normalize } from '../articles/normalize.ts';
import { learnParagraphs, packParagraphs } from '../articles/repeated.ts';
import { idOf } from '../articles/rows.ts';
import type { Feed } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';
import type { FeedHead, Item, ReadItem } from '../feeds/item.ts';
import { currentSeen, type FeedState, indexSeen, type OwedPage, type SeenItem } from '../feeds/state.ts';
import { type Admitted, admit, heldBy } from './admit.ts';
import { ownClaims, putAsideUnclaimed } from './own-claims.ts';
import { isSamePage, owe, type Paged, readPages, wantsPage } from './pages.ts';
import type { AdmitPorts } from './raise.ts';

export interface DocumentItems {
  readonly feed: Feed;
  readonly head: FeedHead;
  readonly items: readonly ReadItem[];
  /** True where the document ends before its feed does. */
  readonly isCutShort: boolean;
  readonly state: FeedState;
  readonly now: Millis;
  /** When pages are not waited for any more. */
  readonly deadline: Millis;
}

export interface TakeInPorts extends AdmitPorts {
  /** Reads pages for feeds that want the full text; without it summaries stay. */
  readonly fullText?: FullText;
}

/** A new item that could be cleaned. */
export interface Fresh extends Identifiable {
  readonly item: Item;
  readonly clean: CleanItem;
  readonly bytesHash: string | null;
}

export interface TakenIn {
  /** The items of this document, as the feed's state remembers them. */
  readonly seen: readonly SeenItem[];
  readonly shared: readonly string[];
  readonly admitted: readonly Admitted[];
  /** How many of the document's items were seen before. */
  readonly known: number;
  /** Why items were set aside for their own content. */
  readonly rejected: readonly string[];
  /** Whether most of the new items carry a summary only; null when there were none to judge by. */
  readonly summaryOnly: boolean | null;
  /** True where items wait for a whole document. */
  readonly waits: boolean;
  /** Pages of full text that are owed of these items. */
  readonly owed: readonly OwedPage[];
  /** The paragraphs that the feed's articles repeat, with those of the new ones. */
  readonly paragraphs: string;
  /** The headlines of its articles, with those of the new ones. */
  readonly headlines: string | null;
}

/** Takes in the items of one document. Throws what the store throws: then nothing of it is remembered as seen. */
export async function takeIn(ports: TakeInPorts, document: DocumentItems): Promise<TakenIn> {
  const { feed, state, now } = document;
  const remembered = memoryOf(state);
  const unseen = document.items.flatMap(({ item, partial }) => (item && !partial ? [item] : []));
  // The items of a document already show what they all end with, and which are linked to from others.
  const memory = learn(remembered, unseen);
  const { known, fresh: unknown, rejected } = sortOut(document, memory);
  const standing = new Set(known.map(({ articleId }) => articleId).filter((id) => id !== ''));
  const shared = sharedIdentities(state.shared);
  if (document.isCutShort && seenArticles(state).length === 0)
    await putAsideUnclaimed(ports, feed, unknown, shared, now);
  const claims = await ownClaims(ports, feed, unknown, shared, standing, now);
  const { fresh, kept } = withoutDoubtful(document, standing, unknown, shared, claims);

  const seen = [...known, ...kept, ...rejected.map(({ seen: entry }) => entry)];
  const admitted: Admitted[] = [];
  const owed: OwedPage[] = [];
  const news: Item[] = [];
  const byItem = new Map<string, string>();
  const pages = await pagesOf(ports, document, fresh, shared, claims, memory);
  for (const [at, item] of fresh.entries()) {
    const name = sameness(item);
    let articleId = byItem.get(name);
    if (articleId === undefined) {
      const page = pages[at];
      const result = await admit(ports, {
        feed,
        clean: item.clean,
        identities: identitiesOf(item, shared),
        claims,
        now,
        lastRead: state.lastRead === null ? null : Date.parse(state.lastRead),
        full: page?.full ?? null,
        fullTextFailure: page?.failure ?? null,
        wantsPage: ports.fullText !== undefined && wantsPage(feed, item.clean),
      });
      admitted.push(result);
      if (result.kind === 'new') news.push(item.item);
      owed.push(...debt(document, item.clean, result, page?.again?.after ?? 0));
      articleId = idOf(result.key);
      byItem.set(name, articleId);
    }
    seen.push({ bytesHash: item.bytesHash, readHash: item.readHash, articleId, age: 0 });
  }
  return {
    seen,
    shared: shared.stored(),
    admitted,
    known: known.length,
    rejected: rejected.map(({ reason }) => reason),
    summaryOnly:
      fresh.length === 0 ? null : fresh.filter(({ clean }) => clean.summaryOnly).length * 2 > fresh.length,
    waits: fresh.length < unknown.length,
    owed,
    // Learned once only: what is met again, its bytes changed, was learned when it was new.
    paragraphs: packParagraphs(learnParagraphs(remembered.paragraphs, news)),
    headlines: packHeadlines(
      learnHeadlines(
        remembered.headlines,
        fresh.map(({ item }) => item),
      ),
    ),
  };
}

/** The page that is owed of an item now, where it was not before. */
function debt(
  { state, now }: DocumentItems,
  { originalUrl, url, published }: CleanItem,
  { kind, key, owedSince: since }: Admitted,
  after: Millis,
): readonly OwedPage[] {
  const link = originalUrl ?? url;
  if (since === null || link === null) return [];
  const silent = state.lastRead === null && published === null;
  const page = owe({ key, url: link, since, now, after, silent });
  // A poll that died may have stored an edit, by which the page is owed for longer than is noted.
  const isNoted = (one: OwedPage) => isSamePage(one, key) && one.until >= (page?.until ?? '');
  return page && !(kind === 'known' && state.owed.some(isNoted)) ? [page] : [];
}

/** The pages of the items that nobody holds yet: the others have their text, or are owed it. */
async function pagesOf(
  { fullText }: TakeInPorts,
  { feed, deadline }: DocumentItems,
  fresh: readonly Fresh[],
  shared: Shared,
  claims: ReadonlyMap<string, Claim>,
  memory: Memory,
): Promise<readonly (Paged | undefined)[]> {
  if (!fullText || !feed.fullText) return [];
  const isNew = (item: Fresh) => heldBy(identitiesOf(item, shared), claims) === undefined;
  const news = fresh.filter(isNew);
  const pages = await readPages(
    fullText,
    feed,
    news.map(({ clean }) => clean),
    memory,
    deadline,
  );
  const byItem = new Map(news.map((item, at) => [item, pages[at]]));
  return fresh.map((item) => byItem.get(item));
}

const seenArticles = (state: DocumentItems['state']): readonly SeenItem[] =>
  currentSeen(state).filter(({ articleId }) => articleId !== '');

/** How long items wait for a whole document where a poll died and nothing is known of their feed. */
const DOUBT_MS = 2 * 3_600_000;

/**
 * In a document that ends before the items that the feed is known to have could come: the new items without those of
 * which it cannot be told whether they are an edit of a known one or have the GUID or link that all items of the feed
 * share. These wait for a document that is whole, and what holds them is kept in mind until then.
 */
function withoutDoubtful(
  { isCutShort, feed, state, now }: DocumentItems,
  standing: ReadonlySet<string>,
  fresh: readonly Fresh[],
  shared: Shared,
  claims: ReadonlyMap<string, Claim>,
): { readonly fresh: readonly Fresh[]; readonly kept: readonly SeenItem[] } {
  if (!isCutShort) return { fresh, kept: [] };
  const items = seenArticles(state);
  if (items.length === 0) {
    // What holds an identity is the item of a poll that died, or another one that shares it.
    const isHeld = (claim: Claim | undefined) => claim?.source === feed.source;
    const isInDoubt = (claim: Claim | undefined) =>
      isHeld(claim) && now - (claim?.claimedAt ?? now) < DOUBT_MS;
    const certain = fresh.filter(
      (item) => !identitiesOf(item, shared).some(({ value }) => isInDoubt(claims.get(value))),
    );
    // Two articles of one item are told once, one of two items would cost the other: what has a link of its own goes by that.
    for (const item of certain) {
      const names = identitiesOf(item, shared);
      const hasOwnLink = names.some(({ kind, value }) => kind === 'link' && !claims.has(value));
      const guid = names.find(({ kind }) => kind === 'guid');
      if (hasOwnLink && guid && isHeld(claims.get(guid.value))) shared.add(guid);
    }
    return { fresh: certain, kept: [] };
  }
  const absent = new Set(items.map(({ articleId }) => articleId).filter((id) => !standing.has(id)));
  // Of a feed that is known by one item nothing has shown yet what its items share.
  const isLone = absent.size === 1 && items.every(({ articleId }) => absent.has(articleId));
  const holding = new Set(isLone ? absent : []);
  const certain = fresh.filter((item) => {
    const holders = identitiesOf(item, shared).map(({ value }) => holderOf(claims.get(value)));
    const holder = holders.find((id) => id !== null && absent.has(id));
    if (holder === undefined || holder === null) return true;
    // An edit has all the identities of its article; what has some of them may be another item.
    if (!isLone && holders.every((id) => id === holder)) return true;
    holding.add(holder);
    return false;
  });
  const kept = items.flatMap((item): SeenItem[] =>
    holding.has(item.articleId) ? [{ ...item, age: 0 }] : [],
  );
  return { fresh: certain, kept };
}

const holderOf = (claim: Claim | undefined): string | null => (claim === undefined ? null : idOf(claim));

interface SortedOut {
  readonly known: readonly SeenItem[];
  readonly fresh: readonly Fresh[];
  readonly rejected: readonly { readonly seen: SeenItem; readonly reason: string }[];
}

/** Which items were seen before, by their bytes or by what was read, and which are new. */
function sortOut({ feed, head, items, state, now }: DocumentItems, memory: Memory): SortedOut {
  const { byBytes, byRead } = indexSeen(state);
  const known: SeenItem[] = [];
  const fresh: Fresh[] = [];
  const rejected: { seen: SeenItem; reason: string }[] = [];
  for (const { bytesHash, readHash, item, partial = false } of items) {
    const before =
      (bytesHash === null ? undefined : byBytes.get(bytesHash)) ??
      (readHash === null ? undefined : byRead.get(readHash));
    if (before) {
      known.push({ ...before, bytesHash: bytesHash ?? before.bytesHash, age: 0 });
      continue;
    }
    // Half an item waits for the next poll: what it says is no edit, and its half sentence is not to be told.
    if (item === null || readHash === null || partial) continue;
    const clean = normalize(item, { feed, head, now, memory });
    if (clean.ok)
      fresh.push({ feed: feed.id, guid: item.guid, clean: clean.value, item, readHash, bytesHash });
    else rejected.push({ seen: { bytesHash, readHash, articleId: '', age: 0 }, reason: clean.message });
  }
  return { known, fresh, rejected };
}
