/**
 * A feed document → its items. Entries whose bytes were seen before are not read at all; the rest are read one by
 * one, so that a broken entry costs no other; a document that cannot be cut beyond doubt is read whole. (Why no feed
 * parser of others does this: `docs/reading-feeds.md`.)
 */
import { Buffer } from 'node:buffer';
import { type ContentHash, contentHash } from '../base/content-hash.ts';
import { shortHash } from '../base/hash.ts';
import { textOf } from '../base/utf8.ts';
import { type Cut, cut, type Range } from './cut.ts';
import { toUtf8 } from './decode.ts';
import { entitiesOf } from './dtd.ts';
import { decoder } from './entities.ts';
import { itemOf, type Surroundings } from './fields.ts';
import { type Flaws, flaws } from './flaws.ts';
import { headOf } from './head.ts';
import type { FeedFormat, FeedHead, Item, ReadItem, ReadOptions, ReadResult } from './item.ts';
import { readJson } from './json.ts';
import { parseTree } from './tree.ts';
import { ROOT, whole } from './whole.ts';

const BODY_HASH_LENGTH = 16;

/** Names a whole body, to know it again at the next poll. */
export function bodyHash(bytes: Uint8Array): string {
  return shortHash(bytes, BODY_HASH_LENGTH);
}

/**
 * Reads a feed document: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed. Never throws: what is no feed comes back
 * as `unreadable`, with one line for the operator. Entries that say nothing (`<item/>`) are left out.
 */
export async function read(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  try {
    return readDocument(bytes, options, await contentHash());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return unreadable(`The document could not be read (${reason}). Please report it with the document.`);
  }
}

function readDocument(bytes: Uint8Array, options: ReadOptions, hashOf: ContentHash): ReadResult {
  const url = options.base ?? null;
  const decoded = toUtf8(bytes, options.contentType ?? null);
  const start = decoded.bytes.toString('latin1', 0, 512).trimStart();
  if (start.startsWith('{') || start.startsWith('[')) {
    const text = textOf(decoded.bytes);
    const feed = readJson(text, url);
    if (typeof feed !== 'string') {
      const items = feed.items.map((item) => readItem(item, null, 'json', hashOf));
      return { kind: 'feed', format: 'json', head: feed.head, items, flaws: decoded.flaws };
    }
    // A log line before the feed can start with a bracket too.
    if (!ROOT.test(text)) return unreadable(feed);
  }
  const found = cut(decoded.bytes);
  return found.kind === 'cut'
    ? readCut(decoded.bytes, found, url, options, decoded.flaws, hashOf)
    : readWhole(decoded.bytes, found.why, url, decoded.flaws, hashOf);
}

function readCut(
  bytes: Buffer,
  found: Extract<Cut, { kind: 'cut' }>,
  url: string | null,
  { seen }: ReadOptions,
  decodingFlaws: readonly string[],
  hashOf: ContentHash,
): ReadResult {
  const noted = flaws(decodingFlaws);
  const rest = without(found.entries, found.root)
    .filter(({ from, to }) => !isBlank(bytes, from, to))
    .map(({ from, to }) => bytes.subarray(from, to));
  const { head, around } = readHead(textOf(Buffer.concat(rest)), found.format, url, noted);
  if (/\S/.test(bytes.toString('latin1', found.root.to)))
    noted.add('Text stands behind the end of the feed.');
  const items: ReadItem[] = [];
  for (const { from, to } of found.entries) {
    const bytesHash = hashOf(bytes.subarray(from, to));
    if (seen?.(bytesHash)) {
      items.push({ bytesHash, readHash: null, item: null, reader: null });
      continue;
    }
    const tree = parseTree(textOf(bytes, from, to), around.decode);
    const item = itemOf(tree, around);
    for (const flaw of tree.flaws) noted.add(flaw);
    if (item !== null)
      items.push(readItem(item, bytesHash, tree.flaws.length === 0 ? 'strict' : 'loose', hashOf));
  }
  return result(found.format, head, items, noted);
}

function readWhole(
  bytes: Buffer,
  why: string,
  url: string | null,
  decodingFlaws: readonly string[],
  hashOf: ContentHash,
): ReadResult {
  const text = textOf(bytes);
  const found = whole(text);
  if (found === null) return unreadable(whyNoFeed(text));
  const noted = flaws(decodingFlaws);
  for (const words of [why, ...found.flaws]) noted.add(words);
  const rest = without(found.entries, found.root).map(({ from, to }) => text.slice(from, to));
  const decode = decoder(found.dtd === null ? undefined : entitiesOf(found.dtd));
  const { head, around } = readHead(rest.join(''), found.format, url, noted, decode);
  const items: ReadItem[] = [];
  for (const [i, { from, to }] of found.entries.entries()) {
    const isHalf = found.endsWithin && i === found.entries.length - 1;
    const tree = parseTree(text.slice(from, to), around.decode, isHalf);
    for (const flaw of tree.flaws) noted.add(flaw);
    const item = itemOf(tree, around);
    if (item !== null)
      items.push({ ...readItem(item, null, 'loose', hashOf), ...(isHalf ? { partial: true } : {}) });
  }
  return result(found.format, head, items, noted);
}

function readHead(
  source: string,
  format: FeedFormat,
  url: string | null,
  noted: Flaws,
  decode = decoder(),
): { head: FeedHead; around: Surroundings } {
  const tree = parseTree(source, decode);
  for (const flaw of tree.flaws) noted.add(flaw);
  return headOf(tree, format, url, decode);
}

function readItem(
  item: Item,
  bytesHash: string | null,
  reader: ReadItem['reader'],
  hashOf: ContentHash,
): ReadItem {
  return { bytesHash, readHash: hashOf(saidBy(item)), item, reader };
}

/** All that was read of an item, in one string: fields parted by a character that none of them can hold. */
function saidBy(item: Item): string {
  const { guid, link, title, summary, content, published, updated, author, language } = item;
  let said = `${guid}\0${link}\0${published}\0${updated}\0${author}\0${language}`;
  for (const markup of [title, summary, content]) said += markup ? `\0${markup.kind}\0${markup.value}` : '\0';
  for (const category of item.categories) said += `\0${category}`;
  for (const { url, type, length } of item.enclosures) said += `\0\0${url}\0${type}\0${length}`;
  return said;
}

function result(format: FeedFormat, head: FeedHead, items: readonly ReadItem[], noted: Flaws): ReadResult {
  return { kind: 'feed', format, head, items, flaws: noted.all() };
}

/** What `root` holds beside the entries. */
function without(entries: readonly Range[], root: Range): readonly Range[] {
  const gaps: Range[] = [];
  let at = root.from;
  for (const { from, to } of entries) {
    if (from > at) gaps.push({ from: at, to: from });
    at = to;
  }
  return at < root.to ? [...gaps, { from: at, to: root.to }] : gaps;
}

/** Most of what stands between two entries is a line break. */
function isBlank(bytes: Buffer, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i]! > 0x20) return false;
  return true;
}

function unreadable(message: string): ReadResult {
  return { kind: 'unreadable', message };
}

function whyNoFeed(text: string): string {
  const start = text.slice(0, 2_000).trim();
  if (start === '') return 'The document is empty: see whether the address still serves a feed.';
  if (start.startsWith('\x1f')) return 'The document is compressed (gzip): unpack it first.';
  if (/<opml/i.test(start))
    return 'The document is a list of feeds (OPML), not a feed: give the addresses it lists.';
  if (/<html|<!doctype html|<body/i.test(start)) {
    const title = /<title[^>]*>([^<]{1,80})/i.exec(text.slice(0, 20_000))?.[1]?.replace(/\s+/g, ' ').trim();
    const named = title ? ` («${title}»)` : '';
    return `The document is a web page${named}, not a feed: look on it for the address of the feed.`;
  }
  if (/<urlset|<sitemapindex/i.test(start))
    return 'The document is a sitemap, not a feed: give the address of the feed.';
  return 'The document has no RSS, RDF, Atom or JSON Feed in it: look on the site for the address of its feed.';
}
