/**
 * The outlets of a simulation: feeds that publish, copy each other, edit, re-date, share links, take items away and
 * bring them back, break and recover. Some feeds carry what others have: a source's second feed, and an aggregator.
 */
import { shortHash } from '../../functions/base/hash.ts';
import type { FetchOutcome, FetchRequest } from '../../functions/feeds/network.ts';
import { type Entry, rss } from '../support/outlet.ts';
import type { Dice } from './random.ts';
import { type Lead, markOf, newLead, type Story, sentence } from './stories.ts';

/** How a feed names its items. In each at least one identity holds, or the item never changes. */
export type Naming =
  | 'sound'
  | 'no-guid'
  | 'changing-guid'
  | 'shared-guid'
  | 'shared-link'
  | 'shared-both'
  | 'flips';

const NAMINGS: readonly Naming[] = [
  'sound',
  'sound',
  'no-guid',
  'changing-guid',
  'shared-guid',
  'shared-link',
  'shared-both',
  'flips',
];
/** Items of these have a link of their own, by which other feeds can carry them. */
const LINKED: readonly Naming[] = ['sound', 'no-guid', 'changing-guid', 'shared-guid', 'flips'];
/** Items of these are known by themselves, so that they may go and come back, alone. */
const OWN: readonly Naming[] = ['sound', 'no-guid', 'changing-guid', 'flips'];

/** What an item says from one edit to the next. */
export interface Version {
  /** Since when. */
  readonly since: number;
  readonly title: string;
  readonly text: string;
  /** When the feed says that it was published. */
  readonly date: number;
  readonly leads: readonly Lead[];
}

export interface SimItem {
  readonly mark: string;
  readonly story: string;
  /** Id of the outlet that published it. */
  readonly home: string;
  readonly naming: Naming;
  readonly born: number;
  readonly dated: boolean;
  /** The last one holds. */
  readonly versions: Version[];
  copied: boolean;
}

/** One version of an item, as a document carries it. */
export interface Shown {
  readonly item: SimItem;
  readonly version: number;
}

interface Place {
  readonly item: SimItem;
  hiddenUntil: number;
}

type Breakage = 'down' | 'html' | 'cut' | 'stale';

export interface Outlet {
  readonly id: string;
  readonly url: string;
  /** A mirror is its source's second feed; an aggregator carries what all have under its own name. */
  readonly kind: 'home' | 'mirror' | 'aggregator';
  readonly source: string;
  readonly naming: Naming;
  readonly size: number;
  readonly etags: boolean;
  /** The newest first. */
  readonly places: Place[];
  broken: { readonly until: number; readonly how: Breakage } | null;
  /** What it served some time ago, for a cache that serves it again. */
  old: Page | null;
}

export function createOutlets(dice: Dice): Outlet[] {
  const homes = Array.from({ length: dice.int(2, 3) }, (_, at) =>
    outlet(dice, `feed${at}`, 'home', `feed${at}`, dice.pick(NAMINGS)),
  );
  const linked = homes.filter(({ naming }) => LINKED.includes(naming));
  return [
    ...homes,
    ...(linked.length > 0 && dice.chance(0.4)
      ? [outlet(dice, 'mirror', 'mirror', dice.pick(linked).id, 'sound')]
      : []),
    ...(dice.chance(0.4) ? [outlet(dice, 'aggregator', 'aggregator', 'aggregator', 'sound')] : []),
  ];
}

function outlet(dice: Dice, id: string, kind: Outlet['kind'], source: string, naming: Naming): Outlet {
  return {
    id,
    url: `https://${id}.example/rss`,
    kind,
    source,
    naming,
    size: dice.int(3, 6),
    etags: dice.chance(0.4),
    places: [],
    broken: null,
    old: null,
  };
}

export const placesShown = (one: Outlet, now: number): readonly Place[] =>
  one.places.filter(({ hiddenUntil }) => hiddenUntil <= now).slice(0, one.size);

/** Minutes after which another feed carries an item, at most. */
const COPY_MINUTES = 40;

export interface Publication {
  readonly outlets: readonly Outlet[];
  readonly story: Story;
  readonly number: number;
  readonly now: number;
  /** Does something later. */
  readonly later: (ms: number, happen: () => void) => void;
}

/** An outlet publishes a story under a headline of its own; others may carry the item at once or later. */
export function publish(dice: Dice, one: Outlet, { outlets, story, number, now, later }: Publication): void {
  const mark = markOf(number);
  const lead = dice.chance(0.12) ? newLead(dice, story) : dice.pick(story.leads);
  const item: SimItem = {
    mark,
    story: story.id,
    home: one.id,
    naming: one.naming,
    born: now,
    dated: dice.chance(0.8),
    versions: [
      {
        since: now,
        title: `${sentence(dice, 5)} ${mark}`,
        text: `${lead.text} ${story.body} ${mark}.`,
        date: now,
        leads: [lead],
      },
    ],
    copied: false,
  };
  one.places.unshift({ item, hiddenUntil: 0 });
  if (!LINKED.includes(one.naming)) return;
  for (const other of outlets) {
    const carries =
      (other.kind === 'mirror' && other.source === one.id && dice.chance(0.7)) ||
      (other.kind === 'aggregator' && dice.chance(0.5));
    if (!carries) continue;
    item.copied = true;
    later(dice.chance(0.4) ? 0 : dice.int(1, COPY_MINUTES) * 60_000, () => {
      other.places.unshift({ item, hiddenUntil: 0 });
    });
  }
}

/** The outlet changes one of the items that it shows. */
export function edit(dice: Dice, one: Outlet, story: (id: string) => Story, now: number): void {
  const shown = placesShown(one, now).filter(({ item }) => item.home === one.id);
  // What has no identity but its words would be another item once they change.
  if (shown.length === 0 || one.naming === 'shared-both') return;
  const { item } = dice.pick(shown);
  const last = { ...item.versions.at(-1)!, since: now };
  const change = dice.int(0, 3);
  if (change === 0) item.versions.push({ ...last, title: `${sentence(dice, 5)} ${item.mark}` });
  if (change === 1) item.versions.push({ ...last, text: `${last.text} ${sentence(dice, 8)}.` });
  if (change === 2) item.versions.push({ ...last, date: now });
  // A copy's edit tells nothing, and whose copy was first is open.
  if (change === 3 && !item.copied) {
    const lead = newLead(dice, story(item.story));
    item.versions.push({ ...last, text: `${last.text} ${lead.text}`, leads: [...last.leads, lead] });
  }
}

/** The outlet takes an item away; some come back. */
export function takeAway(dice: Dice, one: Outlet, now: number): void {
  const shown = placesShown(one, now).filter(({ item }) => OWN.includes(item.naming));
  if (shown.length < 2) return;
  const chosen = dice.pick(shown);
  chosen.hiddenUntil = dice.chance(0.3) ? Number.POSITIVE_INFINITY : now + dice.int(5, 60) * 60_000;
}

/** Identities that flip keep one form for so long, so that not every visit reads everything anew. */
const FLIP_MS = 30 * 60_000;

function entryOf(one: Outlet, { item, version }: Shown, now: number): Entry {
  const { title, text, date } = item.versions[version]!;
  return {
    ...namesOf(one, item, Math.floor(now / FLIP_MS)),
    title,
    text,
    ...(item.dated ? { date: new Date(date).toUTCString() } : {}),
  };
}

function namesOf(one: Outlet, { home, mark, naming }: SimItem, turn: number): Pick<Entry, 'guid' | 'link'> {
  const own = { guid: `g-${mark}`, link: `https://${home}.example/${mark}` };
  const shared = { guid: 'the-one', link: `https://${home}.example/` };
  if (one.kind === 'aggregator') return { guid: `a-${mark}`, link: own.link };
  switch (naming) {
    case 'sound':
      return own;
    case 'no-guid':
      return { link: own.link };
    case 'changing-guid':
      return { guid: `${own.guid}-${turn}`, link: own.link };
    case 'shared-guid':
      return { guid: shared.guid, link: own.link };
    case 'shared-link':
      return { guid: own.guid, link: shared.link };
    case 'shared-both':
      return shared;
    case 'flips':
      return {
        guid: `${turn % 2 ? 'http' : 'https'}://${home}.example/?id=${mark}`,
        link: `${turn % 2 ? 'https://' : 'http://www.'}${home}.example/${mark}?utm_source=${turn}`,
      };
  }
}

interface Page {
  readonly at: number;
  readonly text: string;
  readonly shown: readonly Shown[];
}

function pageOf(one: Outlet, now: number): Page {
  const shown = placesShown(one, now).map(({ item }) => ({ item, version: item.versions.length - 1 }));
  return { at: now, text: rss(shown.map((entry) => entryOf(one, entry, now))), shown };
}

export interface Served {
  readonly outcome: FetchOutcome;
  /** The items of the document, where it is one that can be read whole. */
  readonly shown: readonly Shown[];
  /** All that may be read of it, be it half a document. */
  readonly parts: readonly Shown[];
}

/** A cache serves what is at least this old. */
const STALE_MS = 12 * 60_000;

/** What a visit to the outlet gets now. */
export function serve(one: Outlet, request: Pick<FetchRequest, 'etag'>, now: number): Served {
  if (one.broken && one.broken.until <= now) one.broken = null;
  const fresh = pageOf(one, now);
  const how = one.broken?.how;
  if (how === 'down') return { outcome: DOWN, shown: [], parts: [] };
  if (how === 'html')
    return { outcome: body(one, '<html><body>صيانة</body></html>', null), shown: [], parts: [] };
  if (how === 'cut') return { outcome: body(one, cutShort(fresh.text), null), shown: [], parts: fresh.shown };
  const page = how === 'stale' && one.old ? one.old : fresh;
  if (!one.old || now - one.old.at > STALE_MS) one.old = fresh;
  const etag = one.etags ? shortHash(page.text, 12) : null;
  const items = { shown: page.shown, parts: page.shown };
  if (etag !== null && request.etag === etag)
    return { outcome: { kind: 'unchanged', hints: { maxAge: null }, permanentUrl: null }, ...items };
  return { outcome: body(one, page.text, etag), ...items };
}

/** A document that ends within an entry, as where a server dies while it answers. */
function cutShort(text: string): string {
  const entry = text.indexOf('<description>', text.length / 2);
  return text.slice(0, (entry < 0 ? text.lastIndexOf('<description>') : entry) + 40);
}

const DOWN: FetchOutcome = {
  kind: 'failed',
  failure: 'server',
  message: 'The server fails (503).',
  status: 503,
  retryAfter: null,
};

function body(one: Outlet, text: string, etag: string | null): FetchOutcome {
  return {
    kind: 'body',
    bytes: Buffer.from(text),
    contentType: 'application/rss+xml; charset=utf-8',
    etag,
    lastModified: null,
    finalUrl: one.url,
    permanentUrl: null,
    hints: { maxAge: null },
  };
}
