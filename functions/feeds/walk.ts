/** Steps over the markup of UTF-8 bytes, each of them certain: what may mean two things throws a `Doubt`. */
import { Buffer } from 'node:buffer';
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

export interface OpenTag {
  readonly name: string;
  readonly to: number;
  readonly selfClosing: boolean;
  attributes(): ReadonlyMap<string, string>;
}

/** Moves over the markup of a document; every step that is not certain throws a doubt. */
export function walker(bytes: Buffer) {
  const find = finder(bytes);
  const names = new Map<string, Uint8Array>();

  /** Past a comment, CDATA section or instruction at `lt`; -1 where none stands there. */
  const past = (lt: number): number => {
    const next = bytes[lt + 1];
    if (next === QUESTION) return ended(find.instructionEnd(lt + 2), 2, 'A processing instruction');
    if (next !== BANG) return -1;
    if (bytes[lt + 2] === 0x2d && bytes[lt + 3] === 0x2d) {
      const end = find.commentEnd(lt + 4);
      const again = find.comment(lt + 4);
      if (again >= 0 && again < end) doubt('A comment stands within another.');
      return ended(end, 3, 'A comment');
    }
    if (bytes[lt + 2] === 0x5b) {
      const end = find.cdataEnd(lt + 9);
      const again = find.cdata(lt + 9);
      if (again >= 0 && again < end) doubt('A CDATA section is not closed.');
      return ended(end, 3, 'A CDATA section');
    }
    return doubt('A declaration stands within the document.');
  };

  const ended = (at: number, length: number, what: string): number =>
    at < 0 ? doubt(`${what} is not closed.`) : at + length;

  /** Index of the `>` that ends the tag whose name ends at `from`. */
  const tagEnd = (from: number): number => {
    for (let i = from; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (byte === GT) return i;
      if (byte === LT) doubt('A tag is not closed.');
      if (byte !== 0x22 && byte !== 0x27) continue;
      if (bytes[i - 1] !== EQUALS && !isSpace(bytes[i - 1]!)) doubt('A quote stands loose in a tag.');
      const close = byte === 0x22 ? find.double(i + 1) : find.single(i + 1);
      if (close < 0) doubt('An attribute is not closed.');
      const lt = find.lt(i + 1);
      if (lt >= 0 && lt < close) doubt('An attribute holds a tag or is not closed.');
      i = close;
    }
    return doubt('The document ends within a tag.');
  };

  const nameEnd = (from: number): number => {
    let i = from;
    while (i < bytes.length && !isNameEnd(bytes[i]!)) i++;
    return i;
  };

  const open = (lt: number): OpenTag => {
    const nameTo = nameEnd(lt + 1);
    const gt = tagEnd(nameTo);
    const selfClosing = bytes[gt - 1] === SLASH;
    let known: ReadonlyMap<string, string> | undefined;
    return {
      name: bytes.toString('utf8', lt + 1, nameTo),
      to: gt + 1,
      selfClosing,
      attributes: () => (known ??= attributesIn(bytes.toString('utf8', nameTo, selfClosing ? gt - 1 : gt))),
    };
  };

  /** Index of the next start or end tag from `at` on. */
  const tag = (from: number): number => {
    let at = from;
    for (;;) {
      const lt = bytes.indexOf(LT, at);
      if (lt < 0) return doubt('The document ends early.');
      const next = bytes[lt + 1]!;
      if (next === SLASH || isNameStart(next)) return lt;
      const end = past(lt);
      at = end < 0 ? lt + 1 : end;
    }
  };

  const close = (lt: number): { name: string; to: number } => {
    const nameTo = nameEnd(lt + 2);
    const gt = bytes.indexOf(GT, nameTo);
    if (gt < 0) doubt('The document ends within a tag.');
    return { name: bytes.toString('utf8', lt + 2, nameTo), to: gt + 1 };
  };

  /** Index of the root's start tag: what stands before it is skipped. */
  const root = (): number => {
    let at = 0;
    for (;;) {
      const lt = bytes.indexOf(LT, at);
      if (lt < 0) return doubt('No element stands in the document.');
      const next = bytes[lt + 1]!;
      if (isNameStart(next)) return lt;
      if (next === BANG && (bytes[lt + 2]! | 0x20) === 0x64) {
        const gt = bytes.indexOf(GT, lt);
        const bracket = bytes.indexOf(0x5b, lt);
        if (gt < 0 || (bracket >= 0 && bracket < gt)) doubt('The document declares entities of its own.');
        at = gt + 1;
      } else {
        const end = past(lt);
        at = end < 0 ? lt + 1 : end;
      }
    }
  };

  /**
   * Index behind the end tag of the entry whose start tag ends at `from`. Other tags are passed over: outside of
   * sections and comments nothing but the entry's end can read as its end tag.
   */
  const entryEnd = (from: number, entry: string, around: string): number => {
    const name = bytesOf(entry);
    const parent = bytesOf(around);
    for (let at = from; ; ) {
      let lt = bytes.indexOf(LT, at);
      if (lt < 0) return doubt('The document ends within an entry.');
      while (bytes[lt + 1] === LT) lt++;
      at = lt + 1;
      const next = bytes[at]!;
      if (next === SLASH) {
        if (isName(name, at + 1)) return tagEnd(at + 1) + 1;
        if (isName(parent, at + 1)) doubt('An entry is not closed.');
      } else if (next === BANG || next === QUESTION) at = past(lt);
      else if (isName(name, at)) doubt('An entry stands within another, or is not closed.');
    }
  };

  const bytesOf = (name: string): Uint8Array => {
    let known = names.get(name);
    if (known === undefined) {
      known = Buffer.from(name);
      if (names.size < NAMES_LIMIT) names.set(name, known);
    }
    return known;
  };

  const isName = (name: Uint8Array, at: number): boolean => {
    for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name[i]) return false;
    return isNameEnd(bytes[at + name.length]!);
  };

  /** What stands behind the root may be rubbish, but not a second feed. */
  const nothingMore = (from: number, entry: string): void => {
    if (bytes.indexOf(LT, from) < 0) return;
    if (bytes.indexOf(`<${entry}`, from) >= 0 || bytes.indexOf(`:${entry}`, from) >= 0)
      doubt('Entries stand behind the end of the feed.');
  };

  return { root, open, tag, close, entryEnd, nothingMore };
}

/** `indexOf` for each of the needles, remembered, since the walk only moves forward: so it stays linear. */
function finder(bytes: Buffer) {
  const remembered = (text: string) => {
    const needle = Buffer.from(text);
    let last = -1;
    let since = Number.POSITIVE_INFINITY;
    return (from: number): number => {
      if (from >= since && (last === -1 || last >= from)) return last;
      since = from;
      last = bytes.indexOf(needle, from);
      return last;
    };
  };
  return {
    lt: remembered('<'),
    double: remembered('"'),
    single: remembered("'"),
    instructionEnd: remembered('?>'),
    comment: remembered('<!--'),
    commentEnd: remembered('-->'),
    cdata: remembered('<![CDATA['),
    cdataEnd: remembered(']]>'),
  };
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
