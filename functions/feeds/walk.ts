/**
 * Steps over the markup of UTF-8 bytes, each of them certain: what may mean two things throws a `Doubt`. Time is
 * linear whatever the bytes: each look ahead is remembered, since the walk only moves forward.
 */
import { Buffer } from 'node:buffer';
import { textOf } from '../base/utf8.ts';
import { attributesIn } from './tree.ts';

/** Thrown and caught within the cutter alone: it gives up from many depths, and a poll must not pay for checking each. */
export class Doubt extends Error {}
export const doubt = (why: string): never => {
  throw new Doubt(why);
};

/** Names of entries and their parents that are remembered: feeds have two or three. */
const NAMES_LIMIT = 16;

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const DASH = 0x2d;

export interface OpenTag {
  readonly name: string;
  readonly to: number;
  readonly selfClosing: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

/** A document that is walked over. */
export interface Walk {
  readonly bytes: Buffer;
  readonly lt: Sought;
  readonly double: Sought;
  readonly single: Sought;
  readonly instructionEnd: Sought;
  readonly comment: Sought;
  readonly commentEnd: Sought;
  readonly cdata: Sought;
  readonly cdataEnd: Sought;
  readonly names: Map<string, Uint8Array>;
}

/** What is looked for, and where it was found last. */
interface Sought {
  readonly needle: Uint8Array;
  since: number;
  last: number;
}

const NEEDLES = {
  lt: Buffer.from('<'),
  double: Buffer.from('"'),
  single: Buffer.from("'"),
  instructionEnd: Buffer.from('?>'),
  comment: Buffer.from('<!--'),
  commentEnd: Buffer.from('-->'),
  cdata: Buffer.from('<![CDATA['),
  cdataEnd: Buffer.from(']]>'),
};

export function walkOver(bytes: Buffer): Walk {
  return {
    bytes,
    lt: sought(NEEDLES.lt),
    double: sought(NEEDLES.double),
    single: sought(NEEDLES.single),
    instructionEnd: sought(NEEDLES.instructionEnd),
    comment: sought(NEEDLES.comment),
    commentEnd: sought(NEEDLES.commentEnd),
    cdata: sought(NEEDLES.cdata),
    cdataEnd: sought(NEEDLES.cdataEnd),
    names: new Map(),
  };
}

function sought(needle: Uint8Array): Sought {
  return { needle, since: Number.POSITIVE_INFINITY, last: -1 };
}

/** `indexOf`, remembered. */
function find({ bytes }: Walk, what: Sought, from: number): number {
  if (from >= what.since && (what.last === -1 || what.last >= from)) return what.last;
  what.since = from;
  what.last = bytes.indexOf(what.needle, from);
  return what.last;
}

/** Index of the next start or end tag from `from` on. */
export function nextTag(walk: Walk, from: number): number {
  const { bytes } = walk;
  let at = from;
  for (;;) {
    const lt = bytes.indexOf(LT, at);
    if (lt < 0) return doubt('The document ends early.');
    const next = bytes[lt + 1]!;
    if (next === SLASH || isNameStart(next)) return lt;
    const end = past(walk, lt);
    at = end < 0 ? lt + 1 : end;
  }
}

/** Index of the root's start tag: what stands before it is skipped. */
export function rootOf(walk: Walk): number {
  const { bytes } = walk;
  let at = 0;
  for (;;) {
    const lt = bytes.indexOf(LT, at);
    if (lt < 0) return doubt('No element stands in the document.');
    const next = bytes[lt + 1]!;
    if (isNameStart(next)) return lt;
    if (next === BANG && (bytes[lt + 2]! | 0x20) === 0x64) {
      const gt = bytes.indexOf(GT, lt);
      const bracket = bytes.indexOf(OPEN_BRACKET, lt);
      if (gt < 0 || (bracket >= 0 && bracket < gt)) doubt('The document declares entities of its own.');
      at = gt + 1;
    } else {
      const end = past(walk, lt);
      at = end < 0 ? lt + 1 : end;
    }
  }
}

/** The start tag at `lt`. */
export function openAt(walk: Walk, lt: number): OpenTag {
  const { bytes } = walk;
  const nameTo = nameEnd(bytes, lt + 1);
  const gt = tagEnd(walk, nameTo);
  const selfClosing = bytes[gt - 1] === SLASH;
  return {
    name: textOf(bytes, lt + 1, nameTo),
    to: gt + 1,
    selfClosing,
    attributes: attributesIn(textOf(bytes, nameTo, selfClosing ? gt - 1 : gt)),
  };
}

/** The end tag at `lt`. */
export function closeAt({ bytes }: Walk, lt: number): { readonly name: string; readonly to: number } {
  const nameTo = nameEnd(bytes, lt + 2);
  const gt = bytes.indexOf(GT, nameTo);
  if (gt < 0) doubt('The document ends within a tag.');
  return { name: textOf(bytes, lt + 2, nameTo), to: gt + 1 };
}

/**
 * Index behind the end tag of the entry whose start tag ends at `from`. Other tags are passed over: outside of
 * sections and comments nothing but the entry's end can read as its end tag.
 */
export function entryEnd(walk: Walk, from: number, entry: string, around: string): number {
  const { bytes } = walk;
  const name = bytesOf(walk, entry);
  const parent = bytesOf(walk, around);
  for (let at = from; ; ) {
    let lt = nextLt(bytes, at);
    if (lt < 0) return doubt('The document ends within an entry.');
    while (bytes[lt + 1] === LT) lt++;
    at = lt + 1;
    const next = bytes[at]!;
    if (next === SLASH) {
      if (isName(bytes, name, at + 1)) return tagEnd(walk, at + 1) + 1;
      if (isName(bytes, parent, at + 1)) doubt('An entry is not closed.');
    } else if (next === BANG || next === QUESTION) at = past(walk, lt);
    else if (isName(bytes, name, at)) doubt('An entry stands within another, or is not closed.');
  }
}

/** What stands behind the root may be rubbish, but not a second feed. */
export function nothingMore({ bytes }: Walk, from: number, entry: string): void {
  if (bytes.indexOf(LT, from) < 0) return;
  if (bytes.indexOf(`<${entry}`, from) >= 0 || bytes.indexOf(`:${entry}`, from) >= 0)
    doubt('Entries stand behind the end of the feed.');
}

/** Past a comment, CDATA section or instruction at `lt`; -1 where none stands there. */
function past(walk: Walk, lt: number): number {
  const { bytes } = walk;
  const next = bytes[lt + 1];
  if (next === QUESTION) return ended(find(walk, walk.instructionEnd, lt + 2), 2, 'A processing instruction');
  if (next !== BANG) return -1;
  if (bytes[lt + 2] === DASH && bytes[lt + 3] === DASH) {
    const end = find(walk, walk.commentEnd, lt + 4);
    const again = find(walk, walk.comment, lt + 4);
    if (again >= 0 && again < end) doubt('A comment stands within another.');
    return ended(end, 3, 'A comment');
  }
  if (bytes[lt + 2] === OPEN_BRACKET) {
    if (!startsWith(bytes, NEEDLES.cdata, lt))
      doubt('A section stands within the document that is no CDATA section.');
    const end = sectionEnd(walk, lt + 9);
    if (hasSection(walk, lt + 9, end)) doubt('A CDATA section is not closed.');
    return ended(end, 3, 'A CDATA section');
  }
  return doubt('A declaration stands within the document.');
}

/** Brackets that are looked at one by one: a search for one byte starts four times as fast as one for several. */
const BRACKETS = 4;

/** Index of the next `]]>` from `from` on. */
function sectionEnd(walk: Walk, from: number): number {
  const { bytes } = walk;
  let at = from;
  for (let i = 0; i < BRACKETS; i++) {
    at = bytes.indexOf(CLOSE_BRACKET, at);
    if (at < 0) return -1;
    if (bytes[at + 1] === CLOSE_BRACKET && bytes[at + 2] === GT) return at;
    at++;
  }
  return find(walk, walk.cdataEnd, at);
}

/** Whether another section starts between `from` and `to`. */
function hasSection(walk: Walk, from: number, to: number): boolean {
  const { bytes } = walk;
  let at = from;
  for (let i = 0; i < BRACKETS; i++) {
    at = bytes.indexOf(OPEN_BRACKET, at);
    if (at < 0 || at >= to) return false;
    if (bytes[at - 1] === BANG && bytes[at - 2] === LT) break;
    at++;
  }
  const again = find(walk, walk.cdata, at - 2);
  return again >= 0 && again < to;
}

function ended(at: number, length: number, what: string): number {
  return at < 0 ? doubt(`${what} is not closed.`) : at + length;
}

/** Index of the `>` that ends the tag whose name ends at `from`. */
function tagEnd(walk: Walk, from: number): number {
  const { bytes } = walk;
  for (let i = from; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === GT) return i;
    if (byte === LT) doubt('A tag is not closed.');
    if (byte !== 0x22 && byte !== 0x27) continue;
    if (bytes[i - 1] !== EQUALS && !isSpace(bytes[i - 1]!)) doubt('A quote stands loose in a tag.');
    const close = find(walk, byte === 0x22 ? walk.double : walk.single, i + 1);
    if (close < 0) doubt('An attribute is not closed.');
    const lt = find(walk, walk.lt, i + 1);
    if (lt >= 0 && lt < close) doubt('An attribute holds a tag or is not closed.');
    i = close;
  }
  return doubt('The document ends within a tag.');
}

/** Bytes between two tags of an entry as it is mostly written: a line break, some tabs or spaces. */
const INDENTATION = 8;

/** Index of the next `<` from `at` on; the nearest bytes are looked at here, since a call costs more than they do. */
function nextLt(bytes: Buffer, at: number): number {
  const near = Math.min(at + INDENTATION, bytes.length);
  for (let i = at; i < near; i++) if (bytes[i] === LT) return i;
  return bytes.indexOf(LT, near);
}

function nameEnd(bytes: Buffer, from: number): number {
  let i = from;
  while (i < bytes.length && !isNameEnd(bytes[i]!)) i++;
  return i;
}

function bytesOf({ names }: Walk, name: string): Uint8Array {
  let known = names.get(name);
  if (known === undefined) {
    known = Buffer.from(name);
    if (names.size < NAMES_LIMIT) names.set(name, known);
  }
  return known;
}

const isName = (bytes: Buffer, name: Uint8Array, at: number): boolean =>
  startsWith(bytes, name, at) && isNameEnd(bytes[at + name.length]!);

function startsWith(bytes: Buffer, what: Uint8Array, at: number): boolean {
  for (let i = 0; i < what.length; i++) if (bytes[at + i] !== what[i]) return false;
  return true;
}

function isNameStart(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x5f || byte >= 0xc0;
}

function isNameEnd(byte: number): boolean {
  return byte <= 0x20 || byte === GT || byte === SLASH || byte === LT || byte === EQUALS;
}

function isSpace(byte: number): boolean {
  return byte <= 0x20;
}
