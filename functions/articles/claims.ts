/** Who an identity stands for, in the table `identities`: read first, then claimed, each by one conditional put. */
import type { Millis } from '../base/ports.ts';
import type { Row, Store } from '../base/store.ts';
import type { ArticleKey } from './article.ts';

/** What an identity holds. */
export interface Claim extends ArticleKey {
  /** Milliseconds since the epoch: an old claim without its article points to one that has expired. */
  readonly claimedAt: Millis;
}

const keyOf = ({ source, date }: ArticleKey): ArticleKey => ({ source, date });
const sameKey = (a: ArticleKey, b: ArticleKey) => a.source === b.source && a.date === b.date;

/** Seconds since the epoch, or, in rows of before, ISO 8601. */
function timeOf(value: Row[string]): Millis | undefined {
  if (typeof value === 'number') return value * 1_000;
  return typeof value === 'string' ? Date.parse(value) : undefined;
}

/** A claim that is still good; an expired row counts as absent, even while it is still there. */
function parseClaim(row: Row | undefined, now: Millis): Claim | undefined {
  if (typeof row?.source !== 'string' || typeof row.date !== 'string') return undefined;
  if (typeof row.expires === 'number' && row.expires * 1000 <= now) return undefined;
  return {
    source: row.source,
    date: row.date,
    claimedAt: timeOf(row.claimedAt) ?? now,
  };
}

/** The claims that stand, by identity. */
export async function readClaims(
  store: Store,
  identities: readonly string[],
  now: Millis,
): Promise<Map<string, Claim>> {
  const rows = await store.getMany(
    'identities',
    identities.map((identity) => ({ identity })),
    { consistent: true },
  );
  const claims = new Map<string, Claim>();
  identities.forEach((identity, at) => {
    const claim = parseClaim(rows[at], now);
    if (claim) claims.set(identity, claim);
  });
  return claims;
}

export interface ClaimOptions {
  readonly now: Millis;
  /** Epoch seconds; undefined keeps it for ever. */
  readonly expires: number | undefined;
}

/**
 * Claims identities for an article, in sorted order, so that two pollers that want the same set meet at its first
 * and one of them wins all. Who loses one adopts the winner's key and points what it had claimed itself to it, as
 * long as that is still its own.
 *
 * @returns the key that all the identities now stand for: the one given, or the winner's.
 */
export async function claimAll(
  store: Store,
  identities: readonly string[],
  key: ArticleKey,
  options: ClaimOptions,
): Promise<ArticleKey> {
  let current = key;
  const own: string[] = [];
  for (const identity of [...identities].sort()) {
    const winner = await claim(store, identity, current, options);
    if (!sameKey(winner, current)) {
      for (const mine of own) await repoint(store, mine, current, winner);
      current = winner;
    }
    own.push(identity);
  }
  return current;
}

/** Tries to own one identity. A reply that was lost shows as a conflict with oneself, which is no loss. */
async function claim(
  store: Store,
  identity: string,
  key: ArticleKey,
  { now, expires }: ClaimOptions,
): Promise<ArticleKey> {
  const row: Row = {
    identity,
    source: key.source,
    date: key.date,
    // In seconds, as `expires`: there are two of these rows for each article, and each byte is paid for.
    claimedAt: Math.floor(now / 1_000),
    expires,
  };
  const first = await store.put('identities', row, [{ field: 'identity', is: 'absent' }]);
  if (first === 'done') return key;
  const held = await store.get('identities', { identity }, { consistent: true });
  const claimed = parseClaim(held, now);
  if (claimed) return keyOf(claimed);
  // What holds it has expired (or went away just now): take its place, unless somebody else is faster.
  const again = await store.put(
    'identities',
    row,
    typeof held?.expires === 'number'
      ? [{ field: 'expires', is: 'equals', value: held.expires }]
      : [{ field: 'identity', is: 'absent' }],
  );
  if (again === 'done') return key;
  const winner = parseClaim(await store.get('identities', { identity }, { consistent: true }), now);
  return winner ? keyOf(winner) : key;
}

async function repoint(store: Store, identity: string, from: ArticleKey, to: ArticleKey): Promise<void> {
  // A conflict means that it is not one's own any more: then it is right as it is.
  await store.update('identities', { identity }, { set: { source: to.source, date: to.date } }, [
    { field: 'source', is: 'equals', value: from.source },
    { field: 'date', is: 'equals', value: from.date },
  ]);
}
