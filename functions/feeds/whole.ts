/**
 * Decoded text of a document that cannot be cut beyond doubt → where its entries most likely stand: unclosed ones,
 * ones without a root around them, ones behind a PHP warning, half ones at the end. (In the spirit of Universal Feed
 * Parser's loose parser: whatever can be made out counts.)
 */
import type { Range } from './cut.ts';
import { ENTRIES_LIMIT } from './cut.ts';
import { type Flaws, flaws } from './flaws.ts';
import { declare, meaningOf, type Namespaces, NO_NAMESPACES } from './namespaces.ts';
import { finder, next, type Scan, scan } from './scan.ts';
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
/** The start tag of a root, wherever it stands. */
export const ROOT = /<(?:[\w-]+:)?(?:rss|rdf|feed)[\s>]/i;
/** Where the root itself is missing, what is left tells the format; not within a web page, though. */
const ROOTLESS: Readonly<Record<string, Whole['format']>> = { channel: 'rss', item: 'rss', entry: 'atom' };
/** Names that tell where entries start and end, whatever their prefix. */
const STRUCTURE = /(?:^|:)(?:item|entry|channel|rss|rdf|feed)$/i;

interface OpenEntry {
  readonly from: number;
  readonly name: string;
  /** Entries within its content that are open. */
  nested: number;
  /** The child that is open; empty between two. */
  field: string;
}

/** What is known of a document while it is gone through. */
interface Course {
  readonly text: string;
  readonly token: Scan;
  readonly noted: Flaws;
  readonly entries: Range[];
  /** Elements around the entries, in lower case: no entry can go on past the end of one. */
  readonly around: Set<string>;
  readonly isNested: (from: number, field: string, name: string) => boolean;
  format: Whole['format'] | null;
  rootFrom: number;
  namespaces: Namespaces;
  mayBeRootless: boolean;
  entry: OpenEntry | null;
}

/** Finds the entries; null where the text is no feed. Linear in the length of the text. */
export function whole(text: string): Whole | null {
  const found = wholeFrom(text, 0);
  if (found !== null) return found;
  // What stands before the root may have swallowed it: a section or comment that is never closed.
  const root = text.search(ROOT);
  return root > 0 ? wholeFrom(text, root) : null;
}

function wholeFrom(text: string, from: number): Whole | null {
  const noted = flaws();
  const token = scan(text, noted.add);
  token.to = from;
  const course: Course = {
    text,
    token,
    noted,
    entries: [],
    around: new Set(),
    isNested: nesting(text),
    format: null,
    rootFrom: 0,
    namespaces: NO_NAMESPACES,
    mayBeRootless: !ROOT.test(text),
    entry: null,
  };
  let dtd: string | null = null;
  let last = '';
  for (let kind = next(token, last); kind !== 'end'; kind = next(token, last)) {
    if (kind === 'doctype' && course.format === null) dtd ??= text.slice(token.innerFrom, token.innerTo);
    if (kind === 'open') last = token.name;
    if (kind !== 'open' && kind !== 'close') continue;
    if (course.entry !== null && !STRUCTURE.test(token.name)) passField(course.entry, token);
    else if (course.format === null && !findsRoot(course)) continue;
    else if (kind === 'close') passEnd(course);
    else passStart(course);
    if (course.entries.length === ENTRIES_LIMIT) {
      noted.add(`There are more than ${ENTRIES_LIMIT} entries; the rest was not read.`);
      break;
    }
  }
  const { format, entries, rootFrom } = course;
  if (format === null) return null;
  const endsWithin = course.entry !== null && entries.length < ENTRIES_LIMIT;
  if (endsWithin) {
    noted.add('The document ends within an entry.');
    end(course, text.length);
  }
  return { format, entries, root: { from: rootFrom, to: text.length }, endsWithin, dtd, flaws: noted.all() };
}

function end(course: Course, at: number): void {
  if (course.entry !== null) course.entries.push({ from: course.entry.from, to: at });
  course.entry = null;
}

/** A tag inside of an entry that says nothing of where entries start and end. */
function passField(entry: OpenEntry, { kind, name, selfClosing }: Scan): void {
  if (kind === 'close' && name === entry.field) entry.field = '';
  else if (kind === 'open' && entry.field === '' && !selfClosing) entry.field = name;
}

/** Looks whether the document's root starts here; true where the tag is to be looked at for more than that. */
function findsRoot(course: Course): boolean {
  const { token, noted, around } = course;
  if (token.kind !== 'open') return false;
  const attributes = attributesAt(course);
  const { key } = meaningOf({ name: token.name, attributes }, course.namespaces);
  const local = key.slice(key.indexOf(':') + 1);
  if (local === 'html') course.mayBeRootless = false;
  const root = at(ROOTS, key) ?? at(ROOTS, local);
  const format = root ?? (course.mayBeRootless ? at(ROOTLESS, key) : undefined);
  if (format === undefined) return false;
  course.format = format;
  course.rootFrom = token.from;
  course.namespaces = declare(course.namespaces, attributes);
  if (root === undefined) noted.add('The root element is missing.');
  else around.add(token.name.toLowerCase());
  return root === undefined;
}

function passEnd(course: Course): void {
  const { token, entry, around, noted } = course;
  if (entry === null) return;
  if (isEntry(course, NONE)) {
    if (entry.nested > 0) entry.nested--;
    else end(course, token.to);
  } else if (around.has(token.name.toLowerCase())) {
    noted.add(`<${entry.name}> is not closed.`);
    end(course, token.from);
  }
}

function passStart(course: Course): void {
  const { token, entry, around, noted } = course;
  const attributes = entry === null ? attributesAt(course) : NONE;
  if (!isEntry(course, attributes)) {
    if (entry !== null || !STRUCTURE.test(token.name)) return;
    around.add(token.name.toLowerCase());
    course.namespaces = declare(course.namespaces, attributes);
    return;
  }
  if (entry !== null) {
    if (course.isNested(token.to, entry.field, entry.name)) {
      if (!token.selfClosing) entry.nested++;
      return;
    }
    noted.add(`<${entry.name}> is not closed.`);
    end(course, token.from);
  }
  course.entry = { from: token.from, name: token.name, nested: 0, field: '' };
  if (token.selfClosing) end(course, token.to);
}

function isEntry({ token, format, namespaces }: Course, attributes: ReadonlyMap<string, string>): boolean {
  const { key } = meaningOf({ name: token.name, attributes }, namespaces);
  return key === (format === 'atom' ? 'entry' : 'item');
}

function attributesAt({ text, token }: Course): ReadonlyMap<string, string> {
  return attributesIn(text.slice(token.innerFrom, token.innerTo));
}

const NONE: ReadonlyMap<string, string> = new Map();

function at<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Tags whose end is looked for ahead: each costs a search of the whole document at worst. */
const LOOKED_FOR_LIMIT = 16;

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
