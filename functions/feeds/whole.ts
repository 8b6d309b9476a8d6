/**
 * Decoded text of a document that cannot be cut beyond doubt → where its entries most likely stand: unclosed ones,
 * ones without a root around them, ones behind a PHP warning, half ones at the end. (In the spirit of Universal Feed
 * Parser's loose parser: whatever can be made out counts.)
 */
import type { Range } from './cut.ts';
import { ENTRIES_LIMIT } from './cut.ts';
import { flaws } from './flaws.ts';
import { declare, meaningOf, type Namespaces, NO_NAMESPACES } from './namespaces.ts';
import { finder, next, scan } from './scan.ts';
import { attributesIn } from './tree.ts';

export interface Whole {
  readonly format: 'rss' | 'rdf' | 'atom';
  readonly entries: readonly Range[];
  /** The root's start tag to the end of the document. */
  readonly root: Range;
  /** True where the document ends within the last entry. */
  readonly endsWithin: boolean;
  /** The internal DTD, where there is one. */
  readonly dtd: string | null;
  readonly flaws: readonly string[];
}

const ROOTS: Readonly<Record<string, Whole['format']>> = {
  rss: 'rss',
  'rdf:rdf': 'rdf',
  rdf: 'rdf',
  feed: 'atom',
};
const ROOT = /<(?:[\w-]+:)?(?:rss|rdf|feed)[\s>]/i;
/** Where the root itself is missing, what is left tells the format; not within a web page, though. */
const ROOTLESS: Readonly<Record<string, Whole['format']>> = { channel: 'rss', item: 'rss', entry: 'atom' };
/** Names that tell where entries start and end, whatever their prefix. */
const STRUCTURE = /(?:^|:)(?:item|entry|channel|rss|rdf|feed)$/i;

/** Finds the entries; null where the text is no feed. Linear in the length of the text. */
export function whole(text: string): Whole | null {
  const found = flaws();
  const token = scan(text, found.add);
  const isNested = nesting(text);
  const entries: Range[] = [];
  /** Elements around the entries: none of them can go on past the end of one. */
  const around = new Set<string>();
  let format: Whole['format'] | null = null;
  let rootFrom = 0;
  let namespaces: Namespaces = NO_NAMESPACES;
  let mayBeRootless = !ROOT.test(text);
  let dtd: string | null = null;
  let last = '';
  let entry: { readonly from: number; readonly name: string; nested: number; field: string } | null = null;

  const end = (at: number): void => {
    if (entry !== null) entries.push({ from: entry.from, to: at });
    entry = null;
  };

  for (;;) {
    const kind = next(token, last);
    if (kind === 'end') break;
    if (kind === 'doctype') {
      if (format === null) dtd ??= text.slice(token.innerFrom, token.innerTo);
      continue;
    }
    if (kind !== 'open' && kind !== 'close') continue;
    if (kind === 'open') last = token.name;
    if (entry !== null && !STRUCTURE.test(token.name)) {
      if (kind === 'close' && token.name === entry.field) entry.field = '';
      else if (kind === 'open' && entry.field === '' && !token.selfClosing) entry.field = token.name;
      continue;
    }
    const attributes =
      kind === 'open' && entry === null ? attributesIn(text.slice(token.innerFrom, token.innerTo)) : NONE;
    const { key } = meaningOf({ name: token.name, attributes }, namespaces);

    if (format === null) {
      if (kind !== 'open') continue;
      const local = key.slice(key.indexOf(':') + 1);
      if (local === 'html') mayBeRootless = false;
      const root = at(ROOTS, key) ?? at(ROOTS, local) ?? (mayBeRootless ? at(ROOTLESS, key) : undefined);
      if (root === undefined) continue;
      format = root;
      rootFrom = token.from;
      namespaces = declare(namespaces, attributes);
      if (at(ROOTS, key) !== undefined) {
        around.add(token.name.toLowerCase());
        continue;
      }
      found.add('The root element is missing.');
    }

    const isEntry = key === (format === 'atom' ? 'entry' : 'item');
    if (kind === 'close') {
      if (entry === null) continue;
      if (isEntry && entry.nested > 0) entry.nested--;
      else if (isEntry) end(token.to);
      else if (around.has(token.name.toLowerCase())) {
        found.add(`<${entry.name}> is not closed.`);
        end(token.from);
      }
      continue;
    }
    if (!isEntry) {
      if (entry === null && STRUCTURE.test(token.name)) around.add(token.name.toLowerCase());
      if (entry === null && key === 'channel') namespaces = declare(namespaces, attributes);
      continue;
    }
    if (entries.length === ENTRIES_LIMIT) {
      found.add(`There are more than ${ENTRIES_LIMIT} entries; the rest was not read.`);
      break;
    }
    if (entry !== null) {
      if (isNested(token.to, entry.field, entry.name)) {
        if (!token.selfClosing) entry.nested++;
        continue;
      }
      found.add(`<${entry.name}> is not closed.`);
      end(token.from);
    }
    entry = { from: token.from, name: token.name, nested: 0, field: '' };
    if (token.selfClosing) end(token.to);
  }

  const endsWithin = entry !== null;
  if (endsWithin) found.add('The document ends within an entry.');
  end(text.length);
  if (format === null) return null;
  return { format, entries, root: { from: rootFrom, to: text.length }, endsWithin, dtd, flaws: found.all() };
}

const NONE: ReadonlyMap<string, string> = new Map();

function at<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Tags whose end is looked for ahead: each costs a search of the whole document at worst. */
const LOOKED_FOR_LIMIT = 32;

/**
 * Tells whether an entry that starts within another belongs to its content (inline XML, a reading list): then it is
 * closed before the field around it is. Else the outer one lost its end tag.
 */
function nesting(text: string): (from: number, field: string, name: string) => boolean {
  const find = finder(text);
  const lookedFor = new Set<string>();
  return (from, field, name) => {
    const tags = `${field} ${name}`;
    if (field === '' || (!lookedFor.has(tags) && lookedFor.size >= LOOKED_FOR_LIMIT)) return false;
    lookedFor.add(tags);
    const close = find(`</${name}`, from);
    const outer = find(`</${field}`, from);
    return close >= 0 && close < outer;
  };
}
