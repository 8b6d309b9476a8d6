/**
 * Names of elements → what they mean, whatever prefix a feed gives them: `dc:creator`, `content:encoded`, and plain
 * `title` for RSS's and Atom's own. Feeds forget declarations, misspell them and move them about, so well-known
 * prefixes mean what they always mean unless a known namespace says otherwise. (The list of URIs in use is that of
 * Universal Feed Parser's `namespaces` package.)
 */
import type { Element } from './tree.ts';

/** Of elements: `rss` and `atom` are the formats' own; an unknown one starts with `?`. */
type Space = string;

const SPACES: Readonly<Record<string, Space>> = {
  'http://backend.userland.com/rss': 'rss',
  'http://backend.userland.com/rss2': 'rss',
  'http://backend.userland.com/rss091': 'rss',
  'http://blogs.law.harvard.edu/tech/rss': 'rss',
  'http://cyber.law.harvard.edu/rss': 'rss',
  'http://purl.org/rss/1.0': 'rss',
  'http://purl.org/net/rss1.1': 'rss',
  'http://channel.netscape.com/rdf/simple/0.9': 'rss',
  'http://my.netscape.com/rdf/simple/0.9': 'rss',
  'http://my.netscape.com/publish/formats/rss-0.91': 'rss',
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns': 'atom',
  'http://purl.org/dc/elements/1.1': 'dc',
  'http://purl.org/dc/elements/1.0': 'dc',
  'http://purl.org/dc/terms': 'dcterms',
  'http://purl.org/rss/1.0/modules/content': 'content',
  'http://purl.org/rss/1.0/modules/syndication': 'sy',
  'http://search.yahoo.com/mrss': 'media',
  'http://tools.search.yahoo.com/mrss': 'media',
  'http://www.rssboard.org/media-rss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://prismstandard.org/namespaces/1.2/basic': 'prism',
  'http://prismstandard.org/namespaces/basic/2.0': 'prism',
};

/** Prefixes that mean the same in every feed, declared or not. */
const CONVENTIONS: Readonly<Record<string, Space>> = {
  atom: 'atom',
  atom10: 'atom',
  a10: 'atom',
  rss: 'rss',
  dc: 'dc',
  dcterms: 'dcterms',
  dct: 'dcterms',
  content: 'content',
  sy: 'sy',
  media: 'media',
  itunes: 'itunes',
  xhtml: 'xhtml',
  rdf: 'rdf',
  feedburner: 'feedburner',
  prism: 'prism',
  xml: 'xml',
};

/** What the prefixes of a document mean, at one place in it. */
export interface Namespaces {
  /** Prefix (empty for the default namespace) → space, as far as the document declares it. */
  readonly declared: ReadonlyMap<string, Space>;
  /** What names mean here, as far as they were met: a feed of 500 items has a dozen names 500 times over. */
  readonly met: Map<string, Meaning>;
}

export const NO_NAMESPACES: Namespaces = { declared: new Map(), met: new Map() };

/** Prefixes that one document may declare: feeds have up to a dozen, and each change of them makes a copy. */
const DECLARED_LIMIT = 256;
/** Names remembered of one place. */
const MET_LIMIT = 256;

export interface Meaning {
  /** `title` for RSS's and Atom's own elements, else `dc:creator` and the like; lower case. */
  readonly key: string;
  readonly atom: boolean;
}

/** Adds what the attributes of an element declare. */
export function declare(outer: Namespaces, attributes: ReadonlyMap<string, string>): Namespaces {
  let inner: Map<string, Space> | null = null;
  for (const [name, uri] of attributes) {
    if (!name.startsWith('xmlns')) continue;
    const prefix = name === 'xmlns' ? '' : name[5] === ':' ? name.slice(6) : null;
    if (prefix === null) continue;
    const declared: ReadonlyMap<string, Space> = inner ?? outer.declared;
    if (declared.size >= DECLARED_LIMIT && !declared.has(prefix)) break;
    inner ??= new Map(declared);
    inner.set(prefix, spaceOf(uri) ?? conventional(prefix));
  }
  return inner === null ? outer : { declared: inner, met: new Map() };
}

/** Namespaces that were met: every feed declares the same few. */
const spaces = new Map<string, Space | null>();
const SPACES_LIMIT = 256;
/** Longer ones are no namespaces, but would fill the memory. */
const URI_LIMIT = 200;

function spaceOf(uri: string): Space | null {
  const met = spaces.get(uri);
  if (met !== undefined) return met;
  const space = spaceIn(uri);
  if (spaces.size < SPACES_LIMIT && uri.length <= URI_LIMIT) spaces.set(uri, space);
  return space;
}

function spaceIn(uri: string): Space | null {
  const plain = uri
    .trim()
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/[/#]+$/, '');
  return Object.hasOwn(SPACES, plain) ? SPACES[plain]! : null;
}

function conventional(prefix: string): Space {
  // An unknown default namespace is some outlet's idea of RSS; an unknown prefix is an extension.
  if (prefix === '') return 'rss';
  const lower = prefix.toLowerCase();
  return Object.hasOwn(CONVENTIONS, lower) ? CONVENTIONS[lower]! : `?${lower}`;
}

/** What an element means, with the namespaces that hold around it and its own declarations. */
export function meaningOf(element: Pick<Element, 'name' | 'attributes'>, around: Namespaces): Meaning {
  const { name, attributes } = element;
  const { declared, met } = attributes.size > 0 ? declare(around, attributes) : around;
  let meaning = met.get(name);
  if (meaning === undefined) {
    meaning = meaningIn(name, declared);
    if (met.size < MET_LIMIT) met.set(name, meaning);
  }
  return meaning;
}

function meaningIn(name: string, declared: Namespaces['declared']): Meaning {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1).toLowerCase();
  const space = declared.get(prefix) ?? conventional(prefix);
  return space === 'rss' || space === 'atom'
    ? { key: local, atom: space === 'atom' }
    : { key: `${space}:${local}`, atom: false };
}
