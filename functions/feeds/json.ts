/** JSON Feed 1.0 and 1.1 → head and items (https://www.jsonfeed.org/version/1.1/). */
import { ENTRIES_LIMIT } from './cut.ts';
import { cleanCharacters, prefixOf } from './entities.ts';
import type { Enclosure, FeedHead, Item, Markup } from './item.ts';
import { absolute } from './links.ts';
import { TEXT_LIMIT } from './markup.ts';

export interface JsonFeed {
  readonly head: FeedHead;
  /** In document order; null where an entry says nothing. */
  readonly items: readonly Item[];
}

/** What an operator can do about JSON that is no feed. */
const LOOK = 'see whether the address still serves a feed.';

type Fields = Readonly<Record<string, unknown>>;

/** Reads a JSON Feed; a string says in words why it is none. */
export function readJson(text: string, url: string | null): JsonFeed | string {
  const why = tooMuch(text);
  if (why !== null) return why;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ') : 'unknown error';
    return `The document is JSON that cannot be parsed (${reason}): ${LOOK}`;
  }
  const feed = fieldsOf(parsed);
  const entries = feed && own(feed, 'items');
  if (!feed || !Array.isArray(entries))
    return `The document is JSON, but no JSON Feed, since it has no list of items: ${LOOK}`;
  const link = absolute(stringOf(own(feed, 'home_page_url')) ?? '', url);
  const base = url ?? link;
  const authors = authorsOf(feed);
  const language = stringOf(own(feed, 'language'));
  const head: FeedHead = {
    title: stringOf(own(feed, 'title')),
    link,
    language,
    ttl: null,
    skipHours: [],
    skipDays: [],
  };
  const items = entries.slice(0, ENTRIES_LIMIT).flatMap((entry: unknown) => {
    const fields = fieldsOf(entry);
    return fields ? (itemOf(fields, base, authors) ?? []) : [];
  });
  return { head, items };
}

function itemOf(entry: Fields, base: string | null, feedAuthors: string | null): Item | null {
  const guid = stringOf(own(entry, 'id'));
  const link =
    ['url', 'external_url']
      .map((name) => absolute(stringOf(own(entry, name)) ?? '', base))
      .find((found) => found !== null) ??
    (guid !== null && /^https?:\/\//i.test(guid) ? absolute(guid, null) : null);
  const title = markup('text', own(entry, 'title'));
  const summary = markup('text', own(entry, 'summary'));
  const content = markup('html', own(entry, 'content_html')) ?? markup('text', own(entry, 'content_text'));
  if ([guid, title, summary, content, link].every((value) => value === null)) return null;
  return {
    guid,
    link,
    title,
    summary,
    content,
    published: stringOf(own(entry, 'date_published')),
    updated: stringOf(own(entry, 'date_modified')),
    author: authorsOf(entry) ?? feedAuthors,
    categories: [...new Set(listOf(own(entry, 'tags')).flatMap((tag) => stringOf(tag) ?? []))],
    enclosures: listOf(own(entry, 'attachments')).flatMap((attachment) => enclosureOf(attachment, base)),
    language: stringOf(own(entry, 'language')),
  };
}

function enclosureOf(value: unknown, base: string | null): readonly Enclosure[] {
  const fields = fieldsOf(value);
  const url = fields && absolute(stringOf(own(fields, 'url')) ?? '', base);
  if (!fields || !url) return [];
  const length = Number(own(fields, 'size_in_bytes'));
  return [{ url, type: stringOf(own(fields, 'mime_type')), length: length > 0 ? length : null }];
}

/** Names of `authors` (1.1) or `author` (1.0). */
function authorsOf(fields: Fields): string | null {
  const people = [...listOf(own(fields, 'authors')), own(fields, 'author')];
  const names = people.flatMap((person) => {
    const known = fieldsOf(person);
    return (known ? stringOf(own(known, 'name')) : stringOf(person)) ?? [];
  });
  return [...new Set(names)].join(', ') || null;
}

function markup(kind: Markup['kind'], value: unknown): Markup | null {
  const text = stringOf(value);
  return text === null ? null : { kind, value: text };
}

function fieldsOf(value: unknown): Fields | null {
  return isFields(value) ? value : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lists and objects in a JSON Feed: three an item. How deep they stand in each other does not matter to the parser. */
const BRACKETS_LIMIT = 200_000;
/** Names and texts: a dozen an item. */
const STRINGS_LIMIT = 600_000;

/** Why a document should not be parsed, which takes seconds and memory for millions of lists; null where it may be. */
function tooMuch(text: string): string | null {
  let brackets = 0;
  let strings = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x22) {
      i = stringEnd(text, i);
      if (++strings > STRINGS_LIMIT) return `The document is JSON of more names than a feed has: ${LOOK}`;
    } else if ((c === 0x5b || c === 0x7b) && ++brackets > BRACKETS_LIMIT)
      return `The document is JSON of more lists and objects than a feed has: ${LOOK}`;
  }
  return null;
}

/** Index of the quote that ends the string which starts at `from`. */
function stringEnd(text: string, from: number): number {
  for (let i = from + 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x5c) i++;
    else if (c === 0x22) return i;
  }
  return text.length;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** Text, trimmed and never empty; ids come as numbers too. */
function stringOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? cleanCharacters(prefixOf(value, TEXT_LIMIT)).trim() || null : null;
}
