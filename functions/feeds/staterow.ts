/** A feed's state as a row: small, since each poll reads it, and not trusted when it comes back. */
import type { Feed } from '../base/config.ts';
import type { Key, Row, Value } from '../base/store.ts';
import { fittingInterval } from './interval.ts';
import { FAILURE_KINDS, type FailureKind } from './network.ts';
import { type FeedState, newState, type OwedPage, type SeenItem, type Wishes } from './state.ts';

/** Items that are remembered: with 34 bytes each, less than 150 kB of the 400 that a row may have. */
export const SEEN_LIMIT = 4_096;
const SHARED_LIMIT = 256;
const OWED_LIMIT = 256;
const FLAWS_LIMIT = 10;
const LINE_LENGTH = 300;

export const stateKey = (feedId: string): Key => ({ id: `feed:${feedId}` });

/** The row; what is as in a new state is left out. */
export function stateRow(feed: Pick<Feed, 'id' | 'url' | 'every'>, state: FeedState): Row {
  const fresh = newState(feed);
  const row: Record<string, Value | undefined> = {
    ...stateKey(feed.id),
    version: state.version,
    url: state.url,
    interval: state.interval,
    etag: state.etag ?? undefined,
    lastModified: state.lastModified ?? undefined,
    bodyHash: state.bodyHash ?? undefined,
    notBefore: state.notBefore ?? undefined,
    serverWait: state.serverWait ?? undefined,
    failures: state.failures || undefined,
    failingSince: state.failingSince ?? undefined,
    lastFailure: state.lastFailure
      ? { ...state.lastFailure, message: state.lastFailure.message.slice(0, LINE_LENGTH) }
      : undefined,
    gone: state.gone || undefined,
    moved: state.moved ? { ...state.moved } : undefined,
    lastRead: state.lastRead ?? undefined,
    lastChange: state.lastChange ?? undefined,
    rhythm: state.rhythm ?? undefined,
    seen: state.seen.length > 0 ? packSeen(state.seen.slice(0, SEEN_LIMIT)) : undefined,
    shared: state.shared.length > 0 ? state.shared.slice(0, SHARED_LIMIT) : undefined,
    owed: state.owed.length > 0 ? state.owed.slice(0, OWED_LIMIT).map((page) => ({ ...page })) : undefined,
    gaps: state.gaps || undefined,
    lastGap: state.lastGap ?? undefined,
    readers: same(state.readers, fresh.readers) ? undefined : { ...state.readers },
    flaws: state.flaws.length > 0 ? cutLines(state.flaws) : undefined,
    rejected: state.rejected.count > 0 ? { ...state.rejected } : undefined,
    summaryOnly: state.summaryOnly || undefined,
    paragraphs: state.paragraphs ?? undefined,
    headlines: state.headlines ?? undefined,
    untold: state.untold ?? undefined,
    wishes: same(state.wishes, fresh.wishes) ? undefined : { ...state.wishes },
  };
  return row;
}

/**
 * The state that a row holds; a field that cannot be read is as in a new state. Another URL in the watch file than
 * at the last write makes the feed a fresh one, but for the items that were seen.
 */
export function parseState(
  row: Row | undefined,
  feed: Pick<Feed, 'url' | 'every' | 'everyIsGiven'>,
): FeedState {
  const fresh = newState(feed);
  if (!row) return fresh;
  const remembered: FeedState = {
    ...fresh,
    version: count(row.version),
    seen: typeof row.seen === 'string' ? unpackSeen(row.seen) : [],
    shared: texts(row.shared).slice(0, SHARED_LIMIT),
    owed: list(row.owed).flatMap(owedPage),
    lastRead: date(row.lastRead),
    lastChange: date(row.lastChange),
    rhythm: positive(row.rhythm),
    gaps: count(row.gaps),
    lastGap: date(row.lastGap),
    rejected: rejections(row.rejected),
    summaryOnly: row.summaryOnly === true,
    paragraphs: text(row.paragraphs),
    headlines: text(row.headlines),
    untold: text(row.untold),
  };
  if (row.url !== feed.url) return remembered;
  return {
    ...remembered,
    etag: text(row.etag),
    lastModified: text(row.lastModified),
    bodyHash: text(row.bodyHash),
    interval: fittingInterval(feed, count(row.interval)),
    wishes: wishesOf(row.wishes),
    notBefore: date(row.notBefore),
    serverWait: date(row.serverWait),
    failures: count(row.failures),
    failingSince: date(row.failingSince),
    lastFailure: lastFailure(row.lastFailure),
    gone: row.gone === true,
    moved: movedTo(row.moved),
    readers: readersOf(row.readers),
    flaws: texts(row.flaws).slice(0, FLAWS_LIMIT),
  };
}

/** `bytesHash readHash age articleId` of each item, 8 + 8 + 1 + n characters, parted by commas. */
function packSeen(seen: readonly SeenItem[]): string {
  return seen
    .map(({ bytesHash, readHash, age, articleId }) => `${bytesHash ?? NO_HASH}${readHash}${age}${articleId}`)
    .join(',');
}

/** Where the document was not cut; a point stands in no base64url hash. */
const NO_HASH = '........';
const SEEN_ITEM = /^(?<bytes>[\w-]{8}|\.{8})(?<read>[\w-]{8})(?<age>[01])(?<article>[^,]*)$/;

function unpackSeen(packed: string): readonly SeenItem[] {
  return packed.split(',', SEEN_LIMIT).flatMap((entry) => {
    const { bytes, read, age, article } = SEEN_ITEM.exec(entry)?.groups ?? {};
    if (bytes === undefined || read === undefined || article === undefined) return [];
    return [
      {
        bytesHash: bytes === NO_HASH ? null : bytes,
        readHash: read,
        articleId: article,
        age: age === '1' ? 1 : 0,
      },
    ];
  });
}

function cutLines(lines: readonly string[]): readonly string[] {
  return lines.slice(0, FLAWS_LIMIT).map((line) => line.slice(0, LINE_LENGTH));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

type Fields = { readonly [key: string]: Value | undefined };

function fields(value: Value | undefined): Fields {
  const isMap =
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
  return isMap ? Object.fromEntries(Object.entries(value)) : {};
}

function list(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

function texts(value: Value | undefined): readonly string[] {
  return list(value).filter((entry) => typeof entry === 'string');
}

function text(value: Value | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function date(value: Value | undefined): string | null {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;
}

function count(value: Value | undefined): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

function positive(value: Value | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
}

function owedPage(value: Value): readonly OwedPage[] {
  const row = fields(value);
  const [source, day, url, until] = [text(row.source), text(row.date), text(row.url), date(row.until)];
  if (!source || !day || !url || !until) return [];
  const silent = row.silent === true ? { silent: true } : {};
  return [{ source, date: day, url, until, notBefore: date(row.notBefore), ...silent }];
}

function lastFailure(value: Value | undefined): FeedState['lastFailure'] {
  const row = fields(value);
  const kind = FAILURE_KINDS.find((known): known is FailureKind => known === row.kind);
  const at = date(row.at);
  return kind && at ? { kind, message: text(row.message) ?? kind, at } : null;
}

function movedTo(value: Value | undefined): FeedState['moved'] {
  const row = fields(value);
  const to = text(row.to);
  return to && URL.canParse(to) && count(row.polls) > 0 ? { to, polls: count(row.polls) } : null;
}

function readersOf(value: Value | undefined): FeedState['readers'] {
  const row = fields(value);
  return { strict: count(row.strict), loose: count(row.loose), json: count(row.json) };
}

function rejections(value: Value | undefined): FeedState['rejected'] {
  const row = fields(value);
  return { count: count(row.count), last: text(row.last) };
}

function wishesOf(value: Value | undefined): Wishes {
  const row = fields(value);
  return {
    ttl: positive(row.ttl),
    maxAge: positive(row.maxAge),
    skipHours: whole(row.skipHours, 23),
    skipDays: whole(row.skipDays, 6),
  };
}

function whole(value: Value | undefined, most: number): readonly number[] {
  return list(value).filter(
    (n): n is number => typeof n === 'number' && Number.isInteger(n) && n >= 0 && n <= most,
  );
}
