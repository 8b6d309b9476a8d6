/**
 * A sketch: what is kept of an article so that copies of it are known again: a few keys by which candidates are
 * found, and the shingles by which they are judged (`resemblance.ts`).
 *
 * Keys are the smallest hashes of shingles (bottom-k: A. Broder, "On the resemblance and containment of documents",
 * 1997), which found .99 of news pairs where SimHash found .61, and the folded title. The shingles are of four stems, without
 * what any report says, which find more real pairs of outlets than four words as they stand. A
 * copy cut to its first lines keeps few of the smallest hashes of a long text, so its opening has keys of its own; and one
 * that was told in other words shares pairs of stems with the lead.
 */
import { isStrings } from './fields.ts';
import { dateLineOf, isFiller } from './fillers.ts';
import { namedIn } from './named.ts';
import { inDigits, isOrdinal } from './numbers.ts';
import { distinct, holds, pack, shared, sizeOf } from './packed.ts';
import { isNumber, looseStemOf, wordsOf } from './spelling.ts';

/** As it stands in a row: binary for what is large, strings for what is looked up. */
export type Sketch = {
  /** 8 hexadecimal digits each; the title's begins with `t`. */
  readonly keys: readonly string[];
  /** The text's three-word shingles: 32-bit hashes, sorted, big-endian. */
  readonly text: Uint8Array;
  /** The title's, likewise. */
  readonly title: Uint8Array;
  /** The text's words, likewise. */
  readonly words: Uint8Array;
  /** The stems of those that say something, likewise, those of the title, and each two of the text's that stand in a row. */
  readonly stems: Uint8Array;
  readonly headline: Uint8Array;
  readonly pairs: Uint8Array;
  /** Distinct numbers and ordinals of the text, in order and in digits, each after the word before it. */
  readonly numbers: readonly string[];
  /** The weekdays and places that it names (`named.ts`), but for the place of its date line. */
  readonly named: readonly string[];
};

/** Keys of the whole text: twelve find .99 of copies, and two more a short report whose words are a third of a long one. */
const WHOLE_KEYS = 14;
/** Keys of its opening, since some feeds keep a sentence: summaries of 15 words are found in .99, without these in .84. */
const OPENING_KEYS = 3;
const OPENING_STEMS = 11;
/** Keys of the lead, of two stems each: what most feeds that cut their texts keep, and what outlets tell in their own words. */
const LEAD_KEYS = 6;
const LEAD_STEMS = 30;
/** Keys of two numbers each: all that is left of a text that was turned about from end to end. */
const NUMBER_KEYS = 2;
/** Stems of a key, and of one of the lead. */
const KEY = 4;
const LEAD_KEY = 2;
/** Longer texts are known by this many words: a sketch stays under 16 kB, and no news story is told by its end. */
const MOST_WORDS = 1_500;
/** Titles of fewer words («Morning bulletin») would lead to everything. */
const TITLE_WORDS = 3;
/** Enough to tell one day's bulletin from the next one's. */
const MOST_NUMBERS = 48;
/** UTF-16 units within which a text's date line ends. */
const LONGEST_DATE_LINE = 120;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Mixes all bits (the finalizer of MurmurHash3, Austin Appleby), so that "smallest" is as good as random. */
function mixed(hash: number): number {
  let out = hash;
  out = Math.imul(out ^ (out >>> 16), 0x85ebca6b);
  out = Math.imul(out ^ (out >>> 13), 0xc2b2ae35);
  return (out ^ (out >>> 16)) >>> 0;
}

function hashWord(word: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return mixed(hash);
}

/** Hashes of each run of `size` words; of the whole where there are fewer. */
function shingles(words: readonly string[], size: number): number[] {
  if (words.length === 0) return [];
  const hashes = words.map(hashWord);
  const out: number[] = [];
  for (let from = 0; from + size <= hashes.length || from === 0; from += 1) {
    let hash = FNV_OFFSET;
    const to = Math.min(from + size, hashes.length);
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ hashes[at]!, FNV_PRIME) + 0x9e3779b9;
    out.push(mixed(hash));
  }
  return out;
}

const hex = (hash: number): string => hash.toString(16).padStart(8, '0');

/** The sketch of an article; `text` is without its tail, and may be empty. */
export function sketch(title: string, text: string): Sketch {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const titleWords = wordsOf(title);
  const counted = inDigits(words);
  const stems = tellingStems(counted);
  const headline = tellingStems(inDigits(titleWords));
  const told = stems.length > 0 ? stems : headline;
  const smallest = (list: readonly string[], size: number, count: number) =>
    distinct(shingles(list, size)).slice(0, count);
  const keys = [
    ...smallest(told, KEY, WHOLE_KEYS),
    ...smallest(told.slice(0, OPENING_STEMS), KEY, OPENING_KEYS),
    ...smallest(told.slice(0, LEAD_STEMS), LEAD_KEY, LEAD_KEYS),
    ...numberKeys(counted),
  ].map(hex);
  if (titleWords.length >= TITLE_WORDS) keys.push(`t${hex(hashWord(titleWords.join(' ')))}`);
  const numbers = counted.flatMap((word, at) =>
    isNumber(word) || isOrdinal(word) ? [`${counted[at - 1] ?? ''} ${word}`] : [],
  );
  return {
    keys: [...new Set(keys)],
    text: pack(shingles(words, 3)),
    title: pack(shingles(titleWords, 3)),
    words: pack(shingles(words, 1)),
    stems: pack(shingles(stems, 1)),
    headline: pack(shingles(headline, 1)),
    pairs: pack(shingles(stems, 2)),
    numbers: [...new Set(numbers)].slice(0, MOST_NUMBERS),
    named: namedIn(words, dateLineOf(text.slice(0, LONGEST_DATE_LINE))),
  };
}

/** The smallest hashes of two numbers of a text, in whatever order, of which one at least has two digits and is no year. */
function numberKeys(words: readonly string[]): number[] {
  const numbers = [...new Set(words.filter((word) => isNumber(word) && !isYear(word)))]
    .slice(0, MOST_NUMBERS)
    .sort();
  const two = numbers.flatMap((one, at) =>
    numbers
      .slice(at + 1)
      .flatMap((other) => (hasDigits(one) || hasDigits(other) ? shingles([one, other], 2) : [])),
  );
  return distinct(two).slice(0, NUMBER_KEYS);
}

const isYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number);
const hasDigits = (number: string): boolean => /\d\D*\d/.test(number);

/** The stems of the words that say something: without who said it, and what grammar asks for. */
export const tellingStems = (words: readonly string[]): string[] =>
  words.filter((word) => !isFiller(word)).map(looseStemOf);

/** The numbers of a text, without the words before them. */
export const numbersOf = ({ numbers }: Sketch): string[] =>
  numbers.map((number) => number.slice(number.lastIndexOf(' ') + 1));

/** The numbers of a text that stand in the place of others: behind the same word, in no place of the earlier text. */
export function otherNumbersIn(later: Sketch, earlier: Sketch): string[] {
  const [mine, told] = [numbersOf(later), numbersOf(earlier)];
  const before = byWordBefore(earlier);
  return later.numbers.flatMap((entry, at) => {
    const gone = [...(before.get(entry.slice(0, entry.lastIndexOf(' '))) ?? [])].some(
      (one) => !mine.includes(one),
    );
    return gone && !told.includes(mine[at]!) ? [mine[at]!] : [];
  });
}

/** The numbers of a text by the word before them. */
export function byWordBefore({ numbers }: Sketch): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const entry of numbers) {
    const space = entry.lastIndexOf(' ');
    const word = entry.slice(0, space);
    out.set(word, (out.get(word) ?? new Set()).add(entry.slice(space + 1)));
  }
  return out;
}

/** A sketch as it came from a row, or undefined when it is none. */
export function asSketch(value: unknown): Sketch | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { keys, text, title, words, stems, headline, pairs, numbers, named } = value as Partial<
    Record<keyof Sketch, unknown>
  >;
  if (!isStrings(keys) || !isStrings(numbers)) return undefined;
  const binary = (bytes: unknown): bytes is Uint8Array => bytes instanceof Uint8Array;
  if (!binary(text) || !binary(title) || !binary(words)) return undefined;
  return {
    keys,
    text,
    title,
    words,
    // Rows of earlier versions have none of these, and are judged by their words alone.
    stems: binary(stems) ? stems : new Uint8Array(),
    headline: binary(headline) ? headline : new Uint8Array(),
    pairs: binary(pairs) ? pairs : new Uint8Array(),
    numbers,
    named: isStrings(named) ? named : [],
  };
}

/** For each run of three of these words whether it stands in the text of a sketch; of the whole where there are fewer. */
export const shinglesIn = (words: readonly string[], known: Sketch): boolean[] =>
  shingles(words, 3).map((hash) => holds(known.text, hash));

/** For each of these words whether it stands in the text of a sketch, between the same words: in a run of three. */
export function standingIn(words: readonly string[], known: Sketch): boolean[] {
  const out = words.map(() => false);
  for (const [from, stands] of shinglesIn(words, known).entries()) if (stands) out.fill(true, from, from + 3);
  return out.slice(0, words.length);
}

/** Whether a word stands anywhere in the text of a sketch. */
export const hasWord = (known: Sketch, word: string): boolean => holds(known.words, shingles([word], 1)[0]!);

/** Whether the text, or the title, has a word of this stem. */
export function hasStem({ stems, headline }: Sketch, stem: string): boolean {
  const hash = shingles([stem], 1)[0]!;
  return holds(stems, hash) || holds(headline, hash);
}

/** For each two of these stems that stand in a row whether the text has them so. */
export const pairsIn = (stems: readonly string[], known: Sketch): boolean[] =>
  shingles(stems, 2).map((hash) => holds(known.pairs, hash));

/** What changed between two texts, counted in their distinct shingles and words. */
export interface Changes {
  /** How much of the later text stands in the earlier one, 0 to 1; 0 where there is no text. */
  readonly kept: number;
  /** Shingles of both texts. */
  readonly common: number;
  /** Shingles that the later text has of its own, and those of the earlier one that it lost. */
  readonly added: number;
  readonly lost: number;
  readonly newWords: number;
  readonly lostWords: number;
}

export function changes(later: Sketch, earlier: Sketch): Changes {
  const common = shared(later.text, earlier.text);
  const words = shared(later.words, earlier.words);
  return {
    kept: common / Math.max(1, sizeOf(later.text)),
    common,
    added: sizeOf(later.text) - common,
    lost: sizeOf(earlier.text) - common,
    newWords: sizeOf(later.words) - words,
    lostWords: sizeOf(earlier.words) - words,
  };
}
