/**
 * By what an item is known again. GUIDs change on edits, links flip between http and https, hosts move, and some
 * feeds give every item one GUID or one link: so an item has several identities, and one that several items of a
 * document share is none. Equal titles alone never make a duplicate.
 */
import { shortHash } from '../base/hash.ts';
import { foldHard } from '../language/fold.ts';
import type { CleanItem } from './article.ts';
import { linkKey } from './links.ts';

export interface Identity {
  readonly kind: 'guid' | 'link' | 'item';
  /** The partition key in the table `identities`; readable, at most 1,024 bytes. */
  readonly value: string;
}

/** What of an item makes its identity. */
export interface Identifiable {
  readonly feed: string;
  readonly guid: string | null;
  readonly clean: Pick<CleanItem, 'title' | 'url' | 'dateText' | 'text'>;
  readonly readHash: string;
}

/** DynamoDB takes 2,048 bytes as a partition key; what is longer is told by its hash. */
const KEY_BYTES = 1024;
const HASH_CHARS = 22;

/** Which identities of a feed are none, since different items share them. */
export interface Shared {
  has(identity: Identity): boolean;
  add(identity: Identity): void;
  /** As the feed's state keeps it: short names, or the kind alone once too many of it are shared. */
  stored(): readonly string[];
}

/** When this many GUIDs (or links) of a feed turned out to be none, none of the kind is trusted any more. */
const SHARED_OF_A_KIND = 32;

/** @param stored what `stored()` gave when the feed was read last. */
export function sharedIdentities(stored: readonly string[]): Shared {
  const names = new Set(stored);
  const nameOf = ({ kind, value }: Identity) => `${kind}#${shortHash(value, 10)}`;
  return {
    has: (identity) => names.has(identity.kind) || names.has(nameOf(identity)),
    add(identity) {
      // What an item says as a whole is the last resort, and cannot be mistrusted as a kind.
      if (names.has(identity.kind)) return;
      names.add(nameOf(identity));
      const ofKind = [...names].filter((name) => name.startsWith(`${identity.kind}#`));
      if (ofKind.length <= SHARED_OF_A_KIND) return;
      for (const name of ofKind) names.delete(name);
      if (identity.kind !== 'item') names.add(identity.kind);
    },
    stored: () => [...names].sort(),
  };
}

/**
 * The identities of an item, the strongest first: its GUID within the feed, its link anywhere, and, where there is
 * no link, what it says. Those that are shared are none; when nothing else is left, the item's whole content.
 */
export function identitiesOf(item: Identifiable, shared: Shared): readonly Identity[] {
  const all: Identity[] = [];
  if (item.guid !== null) all.push(identity('guid', `${item.feed}#${plainUrl(item.guid)}`));
  if (item.clean.url !== null) all.push(identity('link', plainUrl(item.clean.url)));
  else all.push(contentIdentity(item.feed, item.clean));
  const usable = all.filter((one) => !shared.has(one));
  if (usable.length > 0) return usable;
  const said = contentIdentity(item.feed, item.clean);
  if (!shared.has(said)) return [said];
  return [identity('item', `${item.feed}#${item.readHash}`)];
}

/**
 * Identities that items of one document share although they are different items. Two entries with one GUID, one
 * link and one title are one item that stands there twice, not two that share.
 */
export function sharedAmong(items: readonly Identifiable[], shared: Shared): readonly Identity[] {
  const holders = new Map<string, { readonly identity: Identity; readonly names: Set<string> }>();
  for (const item of items) {
    const name = sameness(item);
    for (const identity of identitiesOf(item, shared)) {
      const known = holders.get(identity.value);
      if (known) known.names.add(name);
      else holders.set(identity.value, { identity, names: new Set([name]) });
    }
  }
  return [...holders.values()].filter(({ names }) => names.size > 1).map(({ identity }) => identity);
}

/** Equal for entries of one document that are one item, standing there twice. */
export function sameness(item: Identifiable): string {
  return JSON.stringify([
    item.guid,
    item.clean.url,
    item.clean.url ?? item.clean.dateText,
    foldHard(item.clean.title),
  ]);
}

/** The id of an article that has these identities and no place yet: the same on every machine that meets it. */
export function articleId(identities: readonly Identity[]): string {
  return shortHash(
    identities
      .map(({ value }) => value)
      .sort()
      .join('\n'),
    12,
  );
}

function identity(kind: Identity['kind'], name: string): Identity {
  const value = `${kind}#${name}`;
  if (Buffer.byteLength(value) <= KEY_BYTES) return { kind, value };
  return { kind, value: `${kind}#sha1:${shortHash(value, HASH_CHARS)}` };
}

/** What an item says, as its identity within its feed. */
export const contentIdentity = (feed: string, content: Content): Identity =>
  identity('item', `${feed}#${contentName(content)}`);

type Content = Pick<CleanItem, 'title' | 'dateText' | 'text'>;

/** Title and date together: a daily bulletin has the same title every day, and is another item every day. */
function contentName({ title, dateText, text }: Content): string {
  return shortHash(JSON.stringify([foldHard(title), dateText ?? foldHard(text)]), HASH_CHARS);
}

/** A URL without what flips between fetches (scheme, `www.`, tracking); anything else as it stands. */
const plainUrl = (text: string): string => linkKey(text) ?? text;

/**
 * Identities by which two different items of one document lay claim to one article: one of the two is that
 * article, so what the other has of it is no identity (a GUID that names a position, a link for all). The item
 * with more of the article's identities is it; among equals, the one that has its link.
 *
 * @param holderOf the id of the article that an identity stands for, if any.
 */
export function rivalClaims(
  items: readonly Identifiable[],
  shared: Shared,
  holderOf: (identity: string) => string | undefined,
): readonly Identity[] {
  interface Contender {
    readonly name: string;
    readonly claims: Identity[];
  }
  const contenders = new Map<string, Map<string, Contender>>();
  for (const item of items) {
    const name = sameness(item);
    for (const claim of identitiesOf(item, shared)) {
      const holder = holderOf(claim.value);
      if (holder === undefined) continue;
      const group = contenders.get(holder) ?? new Map<string, Contender>();
      const contender = group.get(name) ?? { name, claims: [] };
      if (!contender.claims.some(({ value }) => value === claim.value)) contender.claims.push(claim);
      contenders.set(holder, group.set(name, contender));
    }
  }
  const none = new Map<string, Identity>();
  const weight = ({ claims }: Contender) =>
    claims.length * 2 + (claims.some(({ kind }) => kind === 'link') ? 1 : 0);
  for (const group of contenders.values()) {
    const [, ...others] = [...group.values()].sort((a, b) => weight(b) - weight(a));
    for (const { claims } of others) for (const claim of claims) none.set(claim.value, claim);
  }
  return [...none.values()];
}
