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
  readonly counts: ReadonlyMap<string, { readonly count: number; readonly since: number }>;
}

export const NO_PARAGRAPHS: RepeatedParagraphs = { articles: 0, counts: new Map() };

/** Articles in which a paragraph must have stood … */
const ENOUGH = 4;
/** … and the share of the source's articles since it was first seen. */
const MOSTLY = 0.5;
/** Blocks at an article's end and at its head that are remembered. */
const LAST = 6;
const FIRST = 1;
/** Entries kept: about 4 kB in a row. */
const MOST = 250;
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
  if (counts.size > MOST) forget(counts, number);
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

/** What came once and long ago goes first. */
function forget(
  counts: Map<string, { readonly count: number; readonly since: number }>,
  number: number,
): void {
  const share = ({ count, since }: { count: number; since: number }): number =>
    (count - 1) * 1000 + count / (number - since + 1);
  const worst = [...counts].sort((a, b) => share(a[1]) - share(b[1]) || a[1].since - b[1].since);
  for (const [hash] of worst.slice(0, counts.size - MOST + LAST)) counts.delete(hash);
}

export function isRepeated({ articles, counts }: RepeatedParagraphs, paragraph: string): boolean {
  if (articles < ENOUGH) return false;
  const known = counts.get(hashOf(paragraph));
  return known !== undefined && known.count >= ENOUGH && known.count >= MOSTLY * (articles - known.since + 1);
}

/** `<articles> <hash><count>.<since> …`, for a row of the store. */
export function packParagraphs({ articles, counts }: RepeatedParagraphs): string {
  const entries = [...counts].map(([hash, { count, since }]) => `${hash}${count}.${since}`);
  return [articles, ...entries].join(' ');
}

/** What `packParagraphs` wrote; anything else is an empty memory. */
export function unpackParagraphs(packed: unknown): RepeatedParagraphs {
  if (typeof packed !== 'string') return NO_PARAGRAPHS;
  const [articles, ...entries] = packed.split(' ');
  if (!/^\d{1,12}$/.test(articles!)) return NO_PARAGRAPHS;
  const counts = new Map<string, { count: number; since: number }>();
  for (const entry of entries.slice(0, MOST)) {
    const found = /^([\w-]{6})(\d{1,12})\.(\d{1,12})$/.exec(entry);
    if (found) counts.set(found[1]!, { count: Number(found[2]), since: Number(found[3]) });
  }
  return { articles: Number(articles), counts };
}
