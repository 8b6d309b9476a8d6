/** What a visit to an outlet gets: its document, whole or broken, a word of where it has gone, or nothing. */
import { shortHash } from '../../functions/base/hash.ts';
import type { FetchOutcome, FetchRequest } from '../../functions/feeds/network.ts';
import { type Entry, rss } from '../support/outlet.ts';
import type { SimItem } from './items.ts';
import { type Outlet, type Page, placesShown, type Shown } from './outlets.ts';

export interface Served {
  readonly outcome: FetchOutcome;
  /** The items of the document, where it is one that can be read whole. */
  readonly shown: readonly Shown[];
  /** All that may be read of it, be it half a document. */
  readonly parts: readonly Shown[];
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

function pageOf(one: Outlet, now: number): Page {
  const shown = placesShown(one, now).map(({ item }) => ({ item, version: item.versions.length - 1 }));
  return { at: now, text: rss(shown.map((entry) => entryOf(one, entry, now))), shown };
}

/** A cache serves what is at least this old. */
const STALE_MS = 12 * 60_000;

/** What a visit to one of its addresses gets; undefined where the address is of another. */
export function serve(
  one: Outlet,
  request: Pick<FetchRequest, 'url' | 'etag'>,
  now: number,
): Served | undefined {
  if (request.url === one.url) return serveHere(one, request, now);
  switch (one.former.get(request.url)) {
    case 'redirect': {
      const { outcome, ...items } = serveHere(one, request, now);
      return {
        outcome: outcome.kind === 'failed' ? outcome : { ...outcome, permanentUrl: one.url },
        ...items,
      };
    }
    case 'gone':
      return { outcome: failed('gone', 410), ...NOTHING };
    case 'not-found':
      return { outcome: failed('not-found', 404), ...NOTHING };
    default:
      return undefined;
  }
}

const NOTHING = { shown: [], parts: [] };

function serveHere(one: Outlet, request: Pick<FetchRequest, 'etag'>, now: number): Served {
  if (one.broken && one.broken.until <= now) one.broken = null;
  const fresh = pageOf(one, now);
  const { broken } = one;
  if (broken?.how === 'down') return { outcome: failed('server', 503), ...NOTHING };
  if (broken?.how === 'html')
    return { outcome: body(one, '<html><body>صيانة</body></html>', null), ...NOTHING };
  const page = broken?.how === 'stale' && one.old ? one.old : fresh;
  if (!one.old || now - one.old.at > STALE_MS) one.old = fresh;
  const etag = one.etags ? shortHash(page.text, 12) : null;
  const items = { shown: page.shown, parts: page.shown };
  if (etag !== null && request.etag === etag)
    return { outcome: { kind: 'unchanged', hints: { maxAge: null }, permanentUrl: null }, ...items };
  // The head of the answer, and with it the validators, is of the whole document.
  if (broken?.how === 'cut')
    return { outcome: body(one, cutShort(page.text, broken), etag), shown: [], parts: page.shown };
  return { outcome: body(one, page.text, etag), ...items };
}

/** A document that ends too soon, as where a server dies while it answers. */
function cutShort(text: string, { between, share }: { between: boolean; share: number }): string {
  const mark = between ? '</item>' : '<description>';
  const at = text.indexOf(mark, text.length * share);
  return text.slice(0, (at < 0 ? text.lastIndexOf(mark) : at) + (between ? mark.length : 40));
}

const failed = (failure: 'server' | 'gone' | 'not-found', status: number): FetchOutcome => ({
  kind: 'failed',
  failure,
  message: `The server answers ${status}.`,
  status,
  retryAfter: null,
});

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
