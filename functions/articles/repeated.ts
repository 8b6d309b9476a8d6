/**
 * Paragraphs that a source sets under (or over) its articles without a word that marks them: they are known by
 * coming again. What a story's follow-ups repeat comes again too, but not in most articles of the source.
 */
import { shortHash } from '../base/hash.ts';
import type { Item } from '../feeds/item.ts';
import { foldHard } from '../language/fold.ts';
import { toBlocks } from './html.ts';

export interface RepeatedParagraphs {
  /** Articles that were looked at. */
  readonly articles: number;
  /** By hash: in how many articles it stood, and which number the first of them had. */
  readonly counts: ReadonlyMap<string, Seen>;
}

interface Seen {
  readonly count: number;
  readonly since: number;
}

export const NO_PARAGRAPHS: RepeatedParagraphs = { articles: 0, counts: new Map() };

/** Articles in which a paragraph must have stood … */
const ENOUGH = 4;
/** … and the share of the source's articles since it was first seen. */
const MOSTLY = 0.5;
/** Blocks at an article's end and at its head that are remembered. */
const LAST = 6;
const FIRST = 1;
/**
 * An entry that stood in fewer of the articles since its first goes: it begins anew should it come again. So what stands in
 * one article alone is remembered for three of them, and the memory of a usual feed is some 300 bytes of a row that each
 * poll reads.
 */
const LEAST = 0.3;
/** Entries kept, whatever an outlet writes. */
const MOST = 100;
const HASH_LENGTH = 6;

const hashOf = (text: string): string =>
  shortHash(
    foldHard(text)
      .replace(/[\s\p{P}]+/gu, ' ')
      .trim(),
    HASH_LENGTH,
  );

/** The memory with one more article. */
export function rememberParagraphs(
  memory: RepeatedParagraphs,
  paragraphs: readonly string[],
): RepeatedParagraphs {
  const number = memory.articles + 1;
  const counts = new Map(memory.counts);
  const ends = new Set([...paragraphs.slice(0, FIRST), ...paragraphs.slice(FIRST).slice(-LAST)].map(hashOf));
  for (const hash of ends) {
    const known = counts.get(hash);
    counts.set(hash, { count: (known?.count ?? 0) + 1, since: known?.since ?? number });
  }
  forget(counts, number);
  return { articles: number, counts };
}

/** The memory with the items of a document: each must be learned once only, so those that were seen before are left out. */
export function learnParagraphs(memory: RepeatedParagraphs, items: readonly Item[]): RepeatedParagraphs {
  let learned = memory;
  for (const { content, summary } of items) {
    const markup = content ?? summary;
    if (!markup) continue;
    const texts = toBlocks(markup).map((block) => block.text);
    // A text of one paragraph has no end apart from itself.
    if (texts.length > 1) learned = rememberParagraphs(learned, texts);
  }
  return learned;
}

/** Of the articles since the first that had it, when the last one had the number `number`. */
const ageOf = ({ since }: Seen, number: number): number => number - since + 1;

function forget(counts: Map<string, Seen>, number: number): void {
  for (const [hash, seen] of counts) if (seen.count < LEAST * ageOf(seen, number)) counts.delete(hash);
  if (counts.size <= MOST) return;
  const worst = [...counts].sort((a, b) => a[1].count - b[1].count || a[1].since - b[1].since);
  for (const [hash] of worst.slice(0, counts.size - MOST)) counts.delete(hash);
}

export function isRepeated({ articles, counts }: RepeatedParagraphs, paragraph: string): boolean {
  if (articles < ENOUGH) return false;
  const known = counts.get(hashOf(paragraph));
  return known !== undefined && known.count >= ENOUGH && known.count >= MOSTLY * ageOf(known, articles);
}

/** `<articles> <hash><count>/<age> …`, for a row of the store. */
export function packParagraphs({ articles, counts }: RepeatedParagraphs): string {
  const entries = [...counts].map(([hash, seen]) => `${hash}${seen.count}/${ageOf(seen, articles)}`);
  return [articles, ...entries].join(' ');
}

/** What `packParagraphs` wrote; anything else is an empty memory. */
export function unpackParagraphs(packed: unknown): RepeatedParagraphs {
  if (typeof packed !== 'string') return NO_PARAGRAPHS;
  const [articles, ...entries] = packed.split(' ');
  if (!/^\d{1,12}$/.test(articles!)) return NO_PARAGRAPHS;
  const number = Number(articles);
  const counts = new Map<string, Seen>();
  for (const entry of entries.slice(0, MOST)) {
    const found = /^([\w-]{6})(\d{1,12})\/(\d{1,12})$/.exec(entry);
    if (found) counts.set(found[1]!, { count: Number(found[2]), since: number - Number(found[3]) + 1 });
  }
  return { articles: number, counts };
}
