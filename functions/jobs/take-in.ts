/**
 * The items of one document, from what was read to what is remembered: seen ones are passed over, entries that are
 * one item are taken once, identities that different items share are put aside, and the rest is admitted one by one.
 */
import type { CleanItem } from '../articles/article.ts';
import { type Claim, readClaims } from '../articles/claims.ts';
import {
  type Identifiable,
  identitiesOf,
  rivalClaims,
  type Shared,
  sameness,
  sharedAmong,
  sharedIdentities,
} from '../articles/identity.ts';
import { normalize } from '../articles/normalize.ts';
import { idOf } from '../articles/rows.ts';
import type { Feed } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';
import type { FeedHead, ReadItem } from '../feeds/item.ts';
import { type FeedState, indexSeen, type SeenItem } from '../feeds/state.ts';
import { type AdmitPorts, type Admitted, admit } from './admit.ts';

/** Putting a shared identity aside uncovers another one; each round takes at least one, and items have few. */
const ROUNDS = 4;

export interface DocumentItems {
  readonly feed: Feed;
  readonly head: FeedHead;
  readonly items: readonly ReadItem[];
  readonly state: FeedState;
  readonly now: Millis;
}

/** A new item that could be cleaned. */
export interface Fresh extends Identifiable {
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
}

/** Takes in the items of one document. Throws what the store throws: then nothing of it is remembered as seen. */
export async function takeIn(ports: AdmitPorts, document: DocumentItems): Promise<TakenIn> {
  const { feed, state, now } = document;
  const { known, fresh, rejected } = sortOut(document);
  const standing = new Set(known.map(({ articleId }) => articleId).filter((id) => id !== ''));
  const shared = sharedIdentities(state.shared);
  const claims = await ownClaims(ports, fresh, shared, standing, now);

  const seen = [...known, ...rejected.map(({ seen: entry }) => entry)];
  const admitted: Admitted[] = [];
  const byItem = new Map<string, string>();
  for (const item of fresh) {
    const name = sameness(item);
    let articleId = byItem.get(name);
    if (articleId === undefined) {
      const result = await admit(ports, {
        feed,
        clean: item.clean,
        identities: identitiesOf(item, shared),
        claims,
        now,
        lastRead: state.lastRead === null ? null : Date.parse(state.lastRead),
        fullTextFailure: null,
      });
      admitted.push(result);
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
  };
}

interface SortedOut {
  readonly known: readonly SeenItem[];
  readonly fresh: readonly Fresh[];
  readonly rejected: readonly { readonly seen: SeenItem; readonly reason: string }[];
}

/** Which items were seen before, by their bytes or by what was read, and which are new. */
function sortOut({ feed, head, items, state, now }: DocumentItems): SortedOut {
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
    const clean = normalize(item, { feed, head, now });
    if (clean.ok) fresh.push({ feed: feed.id, guid: item.guid, clean: clean.value, readHash, bytesHash });
    else rejected.push({ seen: { bytesHash, readHash, articleId: '', age: 0 }, reason: clean.message });
  }
  return { known, fresh, rejected };
}

/**
 * Reads what the identities of the new items hold, and puts aside those that are none: shared by items of this
 * document, held by an article whose own item still stands in it, or claimed by two items for one article.
 */
async function ownClaims(
  ports: AdmitPorts,
  fresh: readonly Fresh[],
  shared: Shared,
  standing: ReadonlySet<string>,
  now: Millis,
): Promise<Map<string, Claim>> {
  const claims = new Map<string, Claim>();
  const asked = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const identity of sharedAmong(fresh, shared)) shared.add(identity);
    const all = fresh.flatMap((item) => identitiesOf(item, shared));
    const unread = [...new Set(all.map(({ value }) => value))].filter((value) => !asked.has(value));
    for (const value of unread) asked.add(value);
    if (unread.length > 0) {
      for (const [value, claim] of await readClaims(ports.store, unread, now)) claims.set(value, claim);
    }
    const holderOf = (identity: string) => {
      const claim = claims.get(identity);
      return claim && idOf(claim);
    };
    const none = [
      ...all.filter(({ value }) => {
        const holder = holderOf(value);
        return holder !== undefined && standing.has(holder);
      }),
      ...rivalClaims(fresh, shared, holderOf),
    ];
    if (none.length === 0) break;
    for (const identity of none) shared.add(identity);
  }
  return claims;
}
