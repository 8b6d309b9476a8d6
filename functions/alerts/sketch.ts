/**
 * A sketch: what is kept of an article so that copies of it are known again: a few keys by which candidates are
 * found, and the shingles by which they are judged.
 *
 * Keys are the smallest hashes of the four-word shingles (bottom-k: A. Broder, "On the resemblance and containment
 * of documents", 1997), which found .99 of news pairs where SimHash found .61, and the folded title. A copy cut to
 * its first lines keeps few of the smallest hashes of a long text, so the lead has keys of its own, and its opening
 * too. Judged is by containment of three-word shingles: how much of the shorter text stands in the longer.
 */
import { isStrings } from './fields.ts';
import { inDigits, isOrdinal } from './numbers.ts';
import { distinct, holds, pack, shared, sizeOf, union } from './packed.ts';
import { isNumber, wordsOf } from './spelling.ts';

/** As it stands in a row: binary for what is large, strings for what is looked up. */
export type Sketch = {
  /** 8 hexadecimal digits each; the title's begins with `t`. */
  readonly keys: readonly string[];
  /** The text's three-word shingles: 32-bit hashes, sorted, big-endian. */
  readonly text: Uint8Array;
  /** The title's, likewise. */
  readonly title: Uint8Array;
  /** The text's words, likewise, and its runs of six words. */
  readonly words: Uint8Array;
  readonly runs: Uint8Array;
  /** Distinct numbers and ordinals of the text, in order and in digits, each after the word before it. */
  readonly numbers: readonly string[];
};

/** Keys of the whole text: twelve find .99 of news pairs, and four more a short report whose words are a third of a long one. */
const WHOLE_KEYS = 16;
/** Keys of the lead: four more rows a story, and a summary under a new headline is still found. */
const LEAD_KEYS = 4;
/** Words of the lead: what most feeds that cut their texts keep. */
const LEAD_WORDS = 40;
/** Keys of its opening, since some keep a sentence: summaries of 15 words are found in .99, without these in .84. */
const OPENING_KEYS = 3;
const OPENING_WORDS = 15;
/** Longer texts are known by this many words: a sketch stays under 16 kB, and no news story is told by its end. */
const MOST_WORDS = 1_500;
/** Words of a run: longer than the stock phrases between which the words of a formula change. */
const RUN = 6;
/** Titles of fewer words («Morning bulletin») would lead to everything. */
const TITLE_WORDS = 3;
/** Enough to tell one day's bulletin from the next one's. */
const MOST_NUMBERS = 48;

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
  const body = words.length > 0 ? words : titleWords;
  const smallest = (list: readonly string[], count: number) => distinct(shingles(list, 4)).slice(0, count);
  const keys = [
    ...smallest(body, WHOLE_KEYS),
    ...smallest(body.slice(0, LEAD_WORDS), LEAD_KEYS),
    ...smallest(body.slice(0, OPENING_WORDS), OPENING_KEYS),
  ].map(hex);
  if (titleWords.length >= TITLE_WORDS) keys.push(`t${hex(hashWord(titleWords.join(' ')))}`);
  const counted = inDigits(words);
  const numbers = new Set(
    counted.flatMap((word, at) =>
      isNumber(word) || isOrdinal(word) ? [`${counted[at - 1] ?? ''} ${word}`] : [],
    ),
  );
  return {
    keys: [...new Set(keys)],
    text: pack(shingles(words, 3)),
    title: pack(shingles(titleWords, 3)),
    words: pack(shingles(words, 1)),
    runs: pack(shingles(words, RUN)),
    numbers: [...numbers].slice(0, MOST_NUMBERS),
  };
}

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

/** A sketch as it came from a row, or undefined when it is none. */
export function asSketch(value: unknown): Sketch | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { keys, text, title, words, runs, numbers } = value as Partial<Record<keyof Sketch, unknown>>;
  if (!isStrings(keys) || !isStrings(numbers)) return undefined;
  const binary = (bytes: unknown): bytes is Uint8Array => bytes instanceof Uint8Array;
  if (!binary(text) || !binary(title) || !binary(words) || !binary(runs)) return undefined;
  return { keys, text, title, words, runs, numbers };
}

export type Verdict = 'duplicate' | 'same-story' | 'different';

export interface Similarity {
  /** 0 to 1: how much of the shorter text stands in the longer. */
  readonly similarity: number;
  readonly verdict: Verdict;
}

const DUPLICATE = 0.5;
const SAME_STORY = 0.35;
/**
 * Shingles that must be shared, however short the texts: a name and an office («the spokesman of the ministry of
 * defence») are four or five, and make no story.
 */
const LEAST_SHARED = 7;
/** Texts of fewer shingles are judged together with their titles. */
const SHORT_TEXT = 10;
/**
 * Below `DUPLICATE` the shared shingles must look like those of a copy. Its words were changed here and there, so
 * that nearly all of them are still there; or parts of it were left out, so that what is shared is shared in long
 * runs. Two texts that fill the same formulas with other names share few words, and short runs, and have other numbers.
 */
const COPY_WORDS = 0.83;
/** So much less is asked for the more shingles are shared: a copy with a fifth of its words replaced has .8 at .45. */
const COPY_SLOPE = 0.3;
const COPY_RUNS = 0.75;
const COPY_LENGTH = 0.4;
/** Or it has something of both: sentences were turned about and words changed in them. */
const COPY_BOTH = { similarity: 0.42, words: 0.72, runs: 0.35 };
/** So many numbers that agree, where none differs, are a copy's too. */
const COPY_NUMBERS = 2;
/** So many numbers must differ where the words before them are the same, before two texts count as two bulletins. */
const BULLETIN_NUMBERS = 2;

/** Numbers that stand after the same words in two texts. */
interface BesideNumbers {
  readonly differ: number;
  readonly agree: number;
  /** An ordinal is another: the sixth session, and the seventh. */
  readonly nextInRow: boolean;
}

/**
 * Whether the numbers say that these are two bulletins of one wording: after the same words stand other numbers, and
 * as many of them as agree, or more. A number that a copy left out says nothing.
 */
const otherNumbers = ({ differ, agree }: BesideNumbers): boolean =>
  differ >= BULLETIN_NUMBERS && differ >= agree;

function besideNumbers(one: Sketch, other: Sketch): BesideNumbers {
  const [left, right] = [byWordBefore(one), byWordBefore(other)];
  // A number that stands in several places (… for 100 dollars) agrees once.
  const agree = new Set<string>();
  let [differ, nextInRow] = [0, false];
  for (const [word, numbers] of left) {
    const others = right.get(word);
    if (!others) continue;
    const same = [...numbers].filter((number) => others.has(number));
    for (const number of same) agree.add(number);
    differ += Math.min(numbers.size, others.size) - same.length;
    const isOther = (among: ReadonlySet<string>) => (number: string) =>
      isOrdinal(number) && !among.has(number);
    nextInRow ||= [...numbers].some(isOther(others)) && [...others].some(isOther(numbers));
  }
  return { differ, agree: agree.size, nextInRow };
}

function byWordBefore({ numbers }: Sketch): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const entry of numbers) {
    const space = entry.lastIndexOf(' ');
    const word = entry.slice(0, space);
    out.set(word, (out.get(word) ?? new Set()).add(entry.slice(space + 1)));
  }
  return out;
}

const containment = (one: Uint8Array, other: Uint8Array): number =>
  shared(one, other) / Math.max(1, Math.min(sizeOf(one), sizeOf(other)));

/** Whether two texts of which `similarity` is shared look like copies, not like fillings of one formula. */
function looksCopied(one: Sketch, other: Sketch, similarity: number, numbers: BesideNumbers): boolean {
  if (numbers.nextInRow) return false;
  if (numbers.differ === 0 && numbers.agree >= COPY_NUMBERS) return true;
  const runs = containment(one.runs, other.runs) / similarity;
  if (runs >= COPY_RUNS) return true;
  const [left, right] = [sizeOf(one.text), sizeOf(other.text)];
  // In a text many times as long most words of a short one stand anyway.
  if (Math.min(left, right) < COPY_LENGTH * Math.max(left, right)) return false;
  const words = containment(one.words, other.words);
  return (
    words >= COPY_WORDS - COPY_SLOPE * (similarity - SAME_STORY) ||
    (similarity >= COPY_BOTH.similarity && words >= COPY_BOTH.words && runs >= COPY_BOTH.runs)
  );
}

/** How alike two articles are, and what that makes them: symmetric. */
export function compare(one: Sketch, other: Sketch): Similarity {
  const short = Math.min(sizeOf(one.text), sizeOf(other.text)) < SHORT_TEXT;
  const setOf = (of: Sketch) => (short ? union(of.text, of.title) : of.text);
  const [left, right] = [setOf(one), setOf(other)];
  const least = Math.min(sizeOf(left), sizeOf(right));
  if (least === 0) return { similarity: 0, verdict: 'different' };
  const common = shared(left, right);
  const similarity = common / least;
  const numbers = besideNumbers(one, other);
  if (common < Math.min(LEAST_SHARED, least) || otherNumbers(numbers)) {
    return { similarity, verdict: 'different' };
  }
  if (similarity < SAME_STORY) return { similarity, verdict: 'different' };
  if (similarity >= DUPLICATE) return { similarity, verdict: 'duplicate' };
  return { similarity, verdict: looksCopied(one, other, similarity, numbers) ? 'same-story' : 'different' };
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
