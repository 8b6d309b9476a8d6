/**
 * The headlines that a source published a short while ago. A line that is one of them word for word, but not of its own
 * article, leads to that other article, under whatever label it stands.
 */
import { shortHash } from '../base/hash.ts';
import type { Item } from '../feeds/item.ts';
import { foldQuick } from './foldquick.ts';
import { type Block, toBlocks, toLine } from './html.ts';
import { readLabel } from './labels.ts';

/** Hashes of headlines; what was published or linked to last stands last. */
export type Headlines = ReadonlySet<string>;

/** Whether a block is as a whole the headline of another article. */
export type IsOther = (block: Block) => boolean;

export const NO_HEADLINES: Headlines = new Set();

/**
 * Headlines kept: what most feeds publish in a day or a week, and more than their documents hold, so that an edit finds
 * here what was here when its article was new. They are 320 bytes of a row.
 */
const MOST = 64;
/** 30 bits: of ten million lines one is by chance that of another article. */
const HASH_LENGTH = 5;
/**
 * Words and letters of a headline that counts. What is shorter is a rubric, a name or a place («أسعار صرف الدولار», "Iraq
 * today") and may stand as a subheading or a line of a list in any article.
 */
const LEAST_WORDS = 4;
const LEAST_LETTERS = 16;
/** Characters of a line that may be a headline with what stands beside it. */
const LONGEST = 260;

/** Words beside a headline in its line: parted from it, or a number, a date, a time and what belongs to them. */
const BESIDE_WORDS = 4;
const DATE_WORDS = 3;
const MOST_BESIDE = 8;
/** Words of an outlet's name in a headline as the feed gives it. */
const NAME_WORDS = 3;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const PARTS = /[|¦•·▪:›‹←→–—/()[\]»«]|\s-|-\s|\.\./u;
const NAME_PARTS = /[|¦•·–—]|\s-\s|::/u;
const ORNAMENT = /^[\s\p{P}\p{S}\p{Extended_Pictographic}]+/u;

/** A folded line: its words, and whether a sign that parts stands before each. */
interface Line {
  readonly words: readonly string[];
  readonly gaps: readonly string[];
}

function lineOf(folded: string): Line {
  const words: string[] = [];
  const gaps: string[] = [];
  let end = 0;
  for (const found of folded.matchAll(WORD)) {
    words.push(found[0]);
    gaps.push(folded.slice(end, found.index));
    end = found.index + found[0].length;
  }
  return { words, gaps };
}

/** The hash of words; null where they are too few. Blanks tell nothing: «می شود» is «می‌شود». */
function hashOf(words: readonly string[]): string | null {
  if (words.length < LEAST_WORDS) return null;
  const letters = words.join('');
  return letters.length < LEAST_LETTERS ? null : shortHash(letters, HASH_LENGTH);
}

/** The hash of a headline as its feed gives it, without the outlet's name before or behind it; null where it is too short. */
function headlineOf(title: string): string | null {
  const { words, gaps } = lineOf(foldQuick(title));
  let from = 0;
  let to = words.length;
  for (let at = 1; at <= NAME_WORDS; at++) {
    if (NAME_PARTS.test(gaps[at] ?? '') && hashOf(words.slice(at, to))) from = at;
    const back = words.length - at;
    if (NAME_PARTS.test(gaps[back] ?? '') && hashOf(words.slice(from, back))) to = back;
  }
  return hashOf(words.slice(from, to));
}

/** The hashes of what a line may say as a whole, with and without what may stand beside a headline. */
function hashesIn(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  const folded = foldQuick(text);
  const { words, gaps } = lineOf(folded);
  if (words.length < LEAST_WORDS) return [];
  const plain = folded.replace(ORNAMENT, '');
  const label = readLabel(plain);
  const labelWords = label && label.form !== 'whole' ? lineOf(plain.slice(0, label.end)).words.length : 0;
  const isBeside = (some: readonly string[], gap: string | undefined): boolean => {
    const dated = some.filter((word) => /\d/.test(word)).length;
    const others = some.length - dated;
    return others <= (PARTS.test(gap ?? '') ? BESIDE_WORDS : dated > 0 ? DATE_WORDS : 0);
  };
  const counts = Array.from({ length: Math.min(MOST_BESIDE, words.length) }, (_, count) => count);
  const starts = counts.filter((at) => at === labelWords || isBeside(words.slice(0, at), gaps[at]));
  const ends = counts
    .map((count) => words.length - count)
    .filter((at) => isBeside(words.slice(at), gaps[at]));
  return starts.flatMap((from) => ends.flatMap((to) => hashOf(words.slice(from, to)) ?? []));
}

/** Tells the headlines of other articles in the one whose headline is `title`. */
export function othersThan(title: string, headlines: Headlines): IsOther {
  if (headlines.size === 0) return () => false;
  const own = new Set(hashesIn(title));
  const isKnown = (text: string): boolean =>
    hashesIn(text).some((hash) => headlines.has(hash) && !own.has(hash));
  return ({ text, links }) => isKnown(text) || (links?.every(isKnown) ?? false);
}

/**
 * The memory with the headlines of a document's items, the newest of which stands first. Those that they link to are
 * renewed: as long as an item can be edited, what was told from it must be known.
 */
export function learnHeadlines(headlines: Headlines, items: readonly Item[]): Headlines {
  const learned = new Set(headlines);
  const renew = (hash: string): void => {
    learned.delete(hash);
    learned.add(hash);
  };
  for (const { title, content, summary } of [...items].reverse()) {
    const markup = headlines.size > 0 ? (content ?? summary) : null;
    for (const { text } of markup ? toBlocks(markup) : [])
      hashesIn(text)
        .filter((hash) => headlines.has(hash))
        .forEach(renew);
    const own = title ? headlineOf(toLine(title)) : null;
    if (own) renew(own);
  }
  return learned;
}

/** The hashes, one behind the other, for a row of the store; null where there are none. */
export const packHeadlines = (headlines: Headlines): string | null =>
  [...headlines].slice(-MOST).join('') || null;

/** What `packHeadlines` wrote; anything else is an empty memory. */
export function unpackHeadlines(packed: unknown): Headlines {
  if (typeof packed !== 'string' || !/^[\w-]+$/.test(packed)) return NO_HEADLINES;
  const hashes = packed.match(new RegExp(`.{${HASH_LENGTH}}`, 'g')) ?? [];
  return new Set(hashes.slice(-MOST));
}
