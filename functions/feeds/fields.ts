/** An entry's elements → an item: which element stands for which field, and which of several counts. */

import { type Decoder, prefixOf } from './entities.ts';
import type { Enclosure, Item, Markup } from './item.ts';
import { absolute, baseWithin } from './links.ts';
import { markupOf } from './markup.ts';
import { declare, meaningOf, type Namespaces } from './namespaces.ts';
import { type Element, innerOf, type Tree } from './tree.ts';

/** What holds around an entry. */
export interface Surroundings {
  readonly namespaces: Namespaces;
  readonly atom: boolean;
  readonly base: string | null;
  /** Atom: who wrote the entries that name nobody. */
  readonly author: string | null;
  readonly decode: Decoder;
}

/** A field of an entry. */
interface Field {
  readonly key: string;
  readonly atom: boolean;
  readonly element: Element;
}

type Fields = ReadonlyMap<string, readonly Field[]>;

const PUBLISHED =
  'pubdate published issued dcterms:issued dcterms:created created dc:date date prism:publicationdate dcterms:available dcterms:date'.split(
    ' ',
  );
const UPDATED = 'updated modified dcterms:modified dcterms:dateaccepted dc:date date'.split(' ');
const TITLES = 'title dc:title itunes:title media:title'.split(' ');
const SUMMARIES = ['description', 'summary'];
const SUMMARIES_ELSE =
  'dc:description dcterms:abstract abstract itunes:summary media:description itunes:subtitle'.split(' ');
const CONTENTS = 'content:encoded content fullitem xhtml:body body xhtml:div encoded'.split(' ');
const AUTHORS_RSS = 'dc:creator author dcterms:creator itunes:author creator media:credit'.split(' ');
const AUTHORS_ATOM = 'author dc:creator dcterms:creator itunes:author creator'.split(' ');
const KEYWORDS = 'itunes:keywords media:keywords keywords tags'.split(' ');
const SUBJECTS = ['category', 'dc:subject', ...KEYWORDS];
/** Holds no `<`, or a row of them would be gone through from each one to the end. */
const TAG = /<[^<>]*>/g;
/** Characters of an identity, a link, a name or a date that are read. */
const LINE_LIMIT = 10_000;
/** Categories kept of one item. */
const CATEGORIES_LIMIT = 100;

/** Reads an entry; null where it says nothing (`<item/>`), or too little to be found again once the document is whole. */
export function itemOf(tree: Tree, around: Surroundings): Item | null {
  const entry = tree.root;
  const namespaces = declare(around.namespaces, entry.attributes);
  const { atom, author: feedAuthor, decode } = around;
  const base = baseWithin(entry.attributes, around.base);
  const reading: Reading = { tree, namespaces, atom, base, author: feedAuthor, decode };
  const fields = fieldsOf(entry, reading);

  const guid = guidOf(entry, fields, reading);
  const link = linkOf(entry, fields, reading);
  // An entry in which the document ends tells the truth as far as it goes, but nobody could find it again.
  if (entry.truncated && guid === null && link === null) return null;

  const title = firstMarkup(TITLES, fields, reading);
  const { summary, content } = textsOf(fields, reading);
  const published = firstText(PUBLISHED, fields, reading);
  const updated = firstText(UPDATED, fields, reading, published?.key);
  const author = authorOf(fields, reading);
  const enclosures = enclosuresOf(fields, reading);
  const says = [guid, link, title, summary, content, published, updated, author];
  if (says.every((value) => value === null) && enclosures.length === 0) return null;
  return {
    guid,
    link,
    title,
    summary,
    content,
    published: published?.text ?? null,
    updated: updated?.text ?? null,
    author: author ?? feedAuthor,
    categories: categoriesOf(fields, reading),
    enclosures,
    language: languageOf(entry, fields, reading),
  };
}

interface Reading extends Surroundings {
  readonly tree: Tree;
}

/** The children of an element by what they mean; those of `media:group` count as the entry's own. */
export function fieldsOf(parent: Element, reading: Reading): Fields {
  const fields = new Map<string, Field[]>();
  addFields(parent.children, reading, fields);
  return fields;
}

function addFields(elements: readonly Element[], reading: Reading, fields: Map<string, Field[]>): void {
  for (const element of elements) {
    const { key, atom } = meaningOf(element, reading.namespaces);
    if (key === 'media:group') addFields(element.children, reading, fields);
    // Only a prefix makes an element of an RSS feed Atom's: some declare Atom's namespace as the default and mean RSS.
    const field = { key, atom: element.name.includes(':') ? atom : reading.atom, element };
    const same = fields.get(key);
    if (same) same.push(field);
    else fields.set(key, [field]);
  }
}

/** The text of an element in one line, tags left out; empty where the document ends within it: half a link is a wrong one. */
export function textOf(element: Element, reading: Reading): string {
  if (element.truncated) return '';
  const { kind, value } = innerOf(reading.tree, element, reading.decode);
  const line = prefixOf(value, LINE_LIMIT);
  return (kind === 'text' ? line : reading.decode(line.replace(TAG, ''))).trim();
}

/** The first field of the given kinds, in their order, that says something. */
export function firstText(
  keys: readonly string[],
  fields: Fields,
  reading: Reading,
  except?: string,
): { readonly key: string; readonly text: string } | null {
  for (const key of keys) {
    if (key === except) continue;
    for (const { element } of fields.get(key) ?? []) {
      const text = textOf(element, reading);
      if (text !== '') return { key, text };
    }
  }
  return null;
}

function firstMarkup(keys: readonly string[], fields: Fields, reading: Reading): Markup | null {
  for (const key of keys) {
    for (const { element, atom } of fields.get(key) ?? []) {
      const markup = markupOf(reading.tree, element, atom, reading.decode);
      if (markup !== null) return markup;
    }
  }
  return null;
}

/** Where there are two summaries and no content, the second is taken for the content, as Universal Feed Parser does. */
function textsOf(fields: Fields, reading: Reading): { summary: Markup | null; content: Markup | null } {
  if (!SUMMARIES.some((key) => fields.has(key)))
    return {
      summary: firstMarkup(SUMMARIES_ELSE, fields, reading),
      content: firstMarkup(CONTENTS, fields, reading),
    };
  const summaries = SUMMARIES.flatMap((key) => fields.get(key) ?? [])
    .sort((a, b) => a.element.from - b.element.from)
    .flatMap(({ element, atom }) => markupOf(reading.tree, element, atom, reading.decode) ?? []);
  const summary = summaries[0] ?? firstMarkup(SUMMARIES_ELSE, fields, reading);
  const second = summaries.find(({ value }) => value !== summary?.value) ?? null;
  return { summary, content: firstMarkup(CONTENTS, fields, reading) ?? second };
}

function guidOf(entry: Element, fields: Fields, reading: Reading): string | null {
  const about = attributeOf(entry, 'about')?.trim();
  return firstText(['guid', 'id', 'dc:identifier'], fields, reading)?.text ?? (about || null);
}

function linkOf(entry: Element, fields: Fields, reading: Reading): string | null {
  const original = firstText(['feedburner:origlink'], fields, reading)?.text;
  const known = (original && absolute(original, reading.base)) || alternateOf(fields, reading);
  if (known) return known;
  for (const { element } of fields.get('guid') ?? []) {
    const url = permalinkOf(element, reading);
    if (url !== null) return url;
  }
  const id = firstText(['id'], fields, reading)?.text ?? attributeOf(entry, 'about') ?? '';
  return absolute(id, null);
}

/** What the `link` elements point to as the page of the entry or feed; one for people (HTML) before others. */
export function alternateOf(fields: Fields, reading: Reading): string | null {
  let other: string | null = null;
  for (const { element } of fields.get('link') ?? []) {
    const { attributes } = element;
    const rel = attributes.get('rel')?.trim().toLowerCase() ?? 'alternate';
    if (rel !== 'alternate' && !rel.endsWith('/alternate')) continue;
    const reference = attributes.get('href') ?? textOf(element, reading);
    const url = absolute(reference, baseWithin(attributes, reading.base));
    if (url === null) continue;
    if (/html/i.test(attributes.get('type') ?? 'html')) return url;
    other ??= url;
  }
  return other;
}

/** A GUID is a link unless it says no (RSS 2.0); one that does not look like a URL is none, whatever it says. */
function permalinkOf(element: Element, reading: Reading): string | null {
  const says = attributeOf(element, 'ispermalink')?.trim().toLowerCase();
  if (says === 'false') return null;
  return absolute(textOf(element, reading), says === 'true' ? reading.base : null);
}

function authorOf(fields: Fields, reading: Reading): string | null {
  for (const key of reading.atom ? AUTHORS_ATOM : AUTHORS_RSS) {
    const named = fields.get(key);
    const people = named === undefined ? null : peopleOf(named, reading);
    if (people !== null) return people;
  }
  const source = fields.get('source')?.[0];
  return source && reading.atom
    ? peopleOf(fieldsOf(source.element, reading).get('author') ?? [], reading)
    : null;
}

/** Names, with the e-mail address behind each as Universal Feed Parser writes it; null where nobody is named. */
export function peopleOf(fields: readonly Field[], reading: Reading): string | null {
  const people = fields.map(({ element }) => {
    if (element.children.length === 0) return textOf(element, reading).replace(/\s+/g, ' ');
    const parts = fieldsOf(element, reading);
    const name = firstText(['name'], parts, reading)?.text;
    const email = firstText(['email'], parts, reading)?.text;
    if (name === undefined) return email ?? textOf(element, reading).replace(/\s+/g, ' ');
    return email === undefined ? name : `${name} (${email})`;
  });
  return [...new Set(people.filter((person) => person !== ''))].join(', ') || null;
}

function categoriesOf(fields: Fields, reading: Reading): readonly string[] {
  if (!SUBJECTS.some((key) => fields.has(key))) return [];
  const named = ['category', 'dc:subject'].flatMap((key) => fields.get(key) ?? []);
  const categories = named.map(
    ({ element }) =>
      textOf(element, reading) || element.attributes.get('label') || element.attributes.get('term') || '',
  );
  const keywords = KEYWORDS.flatMap((key) => fields.get(key) ?? []).flatMap(({ element }) =>
    textOf(element, reading).split(/[,،;؛]/),
  );
  const all = [...categories, ...keywords].map((category) => category.replace(/\s+/g, ' ').trim());
  return [...new Set(all.filter((category) => category !== ''))].slice(0, CATEGORIES_LIMIT);
}

function enclosuresOf(fields: Fields, reading: Reading): readonly Enclosure[] {
  const links = (fields.get('link') ?? []).filter(({ element }) =>
    /(?:^|\/)enclosure$/i.test(element.attributes.get('rel') ?? ''),
  );
  const all = [...(fields.get('enclosure') ?? []), ...links, ...(fields.get('media:content') ?? [])];
  if (all.length === 0) return [];
  const enclosures = new Map<string, Enclosure>();
  for (const { element } of all) {
    const { attributes } = element;
    const reference = attributes.get('url') ?? attributes.get('href') ?? '';
    const url = absolute(reference, baseWithin(attributes, reading.base));
    if (url === null || enclosures.has(url)) continue;
    const type = attributes.get('type')?.trim() || null;
    const length = Number.parseInt(attributes.get('length') ?? attributes.get('fileSize') ?? '', 10);
    enclosures.set(url, { url, type, length: length > 0 ? length : null });
  }
  return [...enclosures.values()];
}

function languageOf(entry: Element, fields: Fields, reading: Reading): string | null {
  const element = firstText(['dc:language', 'language'], fields, reading)?.text;
  return element ?? (entry.attributes.get('xml:lang')?.trim() || null);
}

/** An attribute by its local name, whatever its case and prefix. */
function attributeOf(element: Element, local: string): string | undefined {
  for (const [name, value] of element.attributes)
    if (name.slice(name.indexOf(':') + 1).toLowerCase() === local) return value;
  return undefined;
}
