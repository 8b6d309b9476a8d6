/** Which identities of a document's new items are their own, and what those hold already. */
import type { ArticleKey } from '../articles/article.ts';
import { type Claim, claimAll, readClaims } from '../articles/claims.ts';
import {
  contentIdentity,
  type Identifiable,
  identitiesOf,
  rivalClaims,
  type Shared,
  sharedAmong,
} from '../articles/identity.ts';
import { identityExpires, idOf } from '../articles/rows.ts';
import type { Feed } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';
import type { AdmitPorts } from './raise.ts';
import { storedArticle } from './revise.ts';

/** Putting a shared identity aside uncovers another one; each round takes at least one, and items have few. */
const ROUNDS = 4;

/**
 * Reads what the identities of the new items hold, and puts aside those that are none: shared by items of this
 * document, held by an article whose own item still stands in it, or claimed by two items for one article.
 */
export async function ownClaims(
  ports: AdmitPorts,
  feed: Feed,
  fresh: readonly Identifiable[],
  shared: Shared,
  standing: ReadonlySet<string>,
  now: Millis,
): Promise<Map<string, Claim>> {
  const claims = new Map<string, Claim>();
  const asked = new Set<string>();
  /** Articles that lost an identity, since their own items stand beside others that have it too. */
  const losers = new Map<string, Claim>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const common = sharedAmong(fresh, shared);
    for (const identity of common) shared.add(identity);
    // One of them may be an article already, by a run that was interrupted before it could say so.
    const unasked = common.filter(({ value }) => !asked.has(value)).map(({ value }) => value);
    for (const claim of (await claimsOf(ports, unasked, now)).values()) losers.set(idOf(claim), claim);
    const all = fresh.flatMap((item) => identitiesOf(item, shared));
    const unread = [...new Set(all.map(({ value }) => value))].filter((value) => !asked.has(value));
    for (const value of unread) asked.add(value);
    for (const [value, claim] of await claimsOf(ports, unread, now)) claims.set(value, claim);
    const holderOf = (identity: string) => {
      const claim = claims.get(identity);
      return claim && idOf(claim);
    };
    const heldByOthers = all.filter(({ value }) => standing.has(holderOf(value) ?? ''));
    for (const { value } of heldByOthers) {
      const claim = claims.get(value);
      if (claim) losers.set(idOf(claim), claim);
    }
    const none = [...heldByOthers, ...rivalClaims(fresh, shared, holderOf)];
    if (none.length === 0) break;
    for (const identity of none) shared.add(identity);
  }
  for (const article of losers.values()) await nameByContent(ports, feed, article, now);
  return claims;
}

/**
 * Puts aside the GUIDs and links of items that the store knows by what they say and not by these: a poll that died before
 * it could note it had found that several items share them. Only a feed of which nothing is known needs to be asked.
 */
export async function putAsideUnclaimed(
  ports: AdmitPorts,
  feed: Feed,
  fresh: readonly Identifiable[],
  shared: Shared,
  now: Millis,
): Promise<void> {
  const named = fresh.map((item) => ({
    said: contentIdentity(feed.id, item.clean).value,
    others: identitiesOf(item, shared).filter(({ kind }) => kind !== 'item'),
  }));
  const asked = named.flatMap(({ said, others }) => [said, ...others.map(({ value }) => value)]);
  const claims = await claimsOf(ports, [...new Set(asked)], now);
  for (const { said, others } of named)
    if (claims.has(said) && !others.some(({ value }) => claims.has(value)))
      for (const identity of others) shared.add(identity);
}

const claimsOf = async ({ store }: AdmitPorts, identities: readonly string[], now: Millis) =>
  identities.length === 0 ? new Map<string, Claim>() : readClaims(store, identities, now);

/**
 * An article whose GUID or link turned out to be none must be known again all the same when its item comes back: by
 * what it says, as such items are named from then on.
 */
async function nameByContent(ports: AdmitPorts, feed: Feed, key: ArticleKey, now: Millis): Promise<void> {
  const article = await storedArticle(ports.store, key);
  if (article?.feed !== feed.id) return;
  const { value } = contentIdentity(feed.id, article);
  const expires = identityExpires(ports.config.settings, now);
  await claimAll(ports.store, [value], { source: key.source, date: key.date }, { now, expires });
}
