/**
 * UTF-8 bytes → where the entries stand, without decoding or building anything: most polls find a feed of fifty
 * entries of which forty-nine were seen, and those need no more than a hash of their bytes.
 *
 * A cut counts only if it is beyond doubt: root and ancestors balanced to the end, no internal DTD, every section,
 * comment and attribute closed. What is wrong inside one entry is that entry's own matter, as long as its end is
 * certain. Any doubt, and the document is read whole (see `whole.ts`).
 */
import type { Buffer } from 'node:buffer';
import { declare, meaningOf, type Namespaces, NO_NAMESPACES } from './namespaces.ts';
import {
  closeAt,
  Doubt,
  doubt,
  entryEnd,
  nextTag,
  nothingMore,
  type OpenTag,
  openAt,
  rootOf,
  walkOver,
} from './walk.ts';

/** Half-open range. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export type Cut =
  | {
      readonly kind: 'cut';
      readonly format: 'rss' | 'rdf' | 'atom';
      /** In document order. */
      readonly entries: readonly Range[];
      /** From the root's start tag to its end tag. */
      readonly root: Range;
    }
  | { readonly kind: 'doubt'; readonly why: string };

/** Entries that are read of one document; a feed with more is an archive or an attack. */
export const ENTRIES_LIMIT = 50_000;

/** Elements around an entry, or around what the head says; feeds have five at most. */
const DEPTH_LIMIT = 64;

const SLASH = 0x2f;

const FORMATS: Readonly<Record<string, 'rss' | 'rdf' | 'atom'>> = {
  rss: 'rss',
  'rdf:rdf': 'rdf',
  rdf: 'rdf',
  feed: 'atom',
};

/** Finds the entries of an RSS, RDF or Atom document; `bytes` must be UTF-8. */
export function cut(bytes: Buffer): Cut {
  try {
    return cutOrDoubt(bytes);
  } catch (error) {
    if (error instanceof Doubt) return { kind: 'doubt', why: error.message };
    throw error;
  }
}

function cutOrDoubt(bytes: Buffer): Cut {
  const walk = walkOver(bytes);
  const start = rootOf(walk);
  const rootTag = openAt(walk, start);
  let namespaces: Namespaces = declare(NO_NAMESPACES, rootTag.attributes);
  const { key } = meaningOf(rootTag, namespaces);
  const format = Object.hasOwn(FORMATS, key)
    ? FORMATS[key]!
    : doubt(`<${rootTag.name}> is no root of a feed.`);
  const entryKey = format === 'atom' ? 'entry' : 'item';
  if (rootTag.selfClosing) return { kind: 'cut', format, entries: [], root: { from: start, to: rootTag.to } };

  const entries: Range[] = [];
  const ancestors: Ancestor[] = [{ name: rootTag.name, holdsEntries: true }];
  /** Where the start tag of an entry stands: those of its siblings are mostly the same, byte for byte. */
  let model: { readonly from: number; readonly tag: OpenTag; readonly parent: Ancestor } | null = null;
  let at = rootTag.to;
  while (ancestors.length > 0) {
    const lt = nextTag(walk, at);
    if (bytes[lt + 1] === SLASH) {
      const { name, to } = closeAt(walk, lt);
      if (ancestors.pop()!.name !== name) doubt(`</${name}> closes what was not opened.`);
      at = to;
      continue;
    }
    const parent = ancestors.at(-1)!;
    const isLikeModel =
      model !== null && model.parent === parent && isSame(bytes, model.from, model.tag.to, lt);
    const tag: OpenTag = isLikeModel ? model!.tag : openAt(walk, lt);
    at = isLikeModel ? lt + tag.to - model!.from : tag.to;
    const meaning = isLikeModel ? entryKey : parent.holdsEntries ? meaningOf(tag, namespaces).key : '';
    if (meaning === entryKey) {
      if (!isLikeModel) model = { from: lt, tag, parent };
      if (!tag.selfClosing) at = entryEnd(walk, at, tag.name, parent.name);
      if (entries.length === ENTRIES_LIMIT) doubt('There are more entries than one document may have.');
      entries.push({ from: lt, to: at });
    } else if (!tag.selfClosing) {
      const isChannel = parent.holdsEntries && meaning === 'channel';
      if (isChannel) namespaces = declare(namespaces, tag.attributes);
      if (ancestors.length === DEPTH_LIMIT) doubt('Elements are nested deeper than in any feed.');
      ancestors.push({ name: tag.name, holdsEntries: isChannel });
    }
  }
  nothingMore(walk, at, entryKey);
  return { kind: 'cut', format, entries, root: { from: start, to: at } };
}

interface Ancestor {
  readonly name: string;
  readonly holdsEntries: boolean;
}

/** Whether the bytes from `from` to `to` stand at `at` too. */
function isSame(bytes: Buffer, from: number, to: number, at: number): boolean {
  for (let i = from, j = at; i < to; i++, j++) if (bytes[i] !== bytes[j]) return false;
  return true;
}
