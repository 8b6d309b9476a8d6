/**
 * Whether an article says to a rule what another one said: as a near copy of the sentence that was told, or as a part of
 * a text that was told. An old story with something new in it is never taken for a copy of itself.
 */
import { insertsBlock } from './additions.ts';
import type { AlertRow } from './alert.ts';
import { dateLineOf } from './fillers.ts';
import { headlinesName, leadsWithName, namesAnother, refilled, type Said } from './names.ts';
import { inDigits, otherWritings } from './numbers.ts';
import { compare, KEPT } from './resemblance.ts';
import { beside, dropsTurn, saysMore, sentenceWords } from './sentence.ts';
import {
  asSketch,
  changes,
  hasStem,
  hasWord,
  numbersOf,
  otherNumbersIn,
  pairsIn,
  type Sketch,
  shinglesIn,
  standingIn,
  tellingStems,
} from './sketch.ts';
import { isNumber, wordsOf } from './spelling.ts';
import { saysRefusal, turnIn, turnsAs } from './turns.ts';
import { DIRECTION_WORDS, isDirection, namedBy, weighs } from './weighing.ts';

export type { Said };

/** What the article of an alert says. */
export const saidBy = ({ sourceName, title, sentence, sentenceSpans, sketch }: AlertRow): Said => ({
  source: sourceName,
  title,
  sentence,
  spans: sentenceSpans,
  sketch: asSketch(sketch),
});

/** Words of a sentence from which on it says enough to be known again inside a text. */
const WHOLE_SENTENCE = 5;
/** From here on a text is the one that was told, whatever its headline. */
const SAME_TEXT = 0.9;

/** «Our correspondent reports from parliament:» */
const LEADS_ON = /:\s*$/u;

/** Whether the sentences are near copies, and name the same. */
export const sameSentence = (later: Said, earlier: Said): boolean =>
  beside(later.sentence, earlier.sentence) === 'copy' && !namesAnother(later, earlier);

/** Whether what matched in the later article was told with the earlier one. */
export function repeats(later: Said, earlier: Said): boolean {
  if (refilled(later, earlier)) return false;
  if (headlineCounts(later, earlier) || insertsBlock(later, earlier) || leadsWithName(later, earlier))
    return false;
  const known = earlier.sketch;
  const isAnew = later.sketch !== undefined && known !== undefined && isRetelling(later.sketch, known);
  const is = beside(later.sentence, earlier.sentence, (all, at) => {
    if (!known || !isNumber(all[at]!)) return false;
    return isAnew ? toldAnywhere(all[at]!, known) : !isNews(all, at, known);
  });
  if (is === 'copy') return !namesAnother(later, earlier) && !added(later, earlier);
  if (!later.sketch || !earlier.sketch) return false;
  const words = wordsOf(later.sentence);
  const standing = standingIn(words, earlier.sketch);
  // What is more in it may have stood behind the sentence that was told: here the two are one.
  if (is === 'turned')
    return (
      standing.every(Boolean) && !dropsTurn([...words, ...wordsOf(later.title)], wordsOf(earlier.sentence))
    );
  if (isAnew && retold(later.sentence, earlier.sketch)) return true;
  // It matched by its headline or by a line that leads to the text, and the text itself is the one that was told.
  if (later.sentence === later.title || LEADS_ON.test(later.sentence)) {
    const told = [...sentenceWords(earlier.sentence), ...numbersOf(earlier.sketch)];
    const own = later.sentence === later.title ? 0 : standing.filter((stands) => !stands).length;
    return sameText(later.sketch, earlier.sketch, own) && !saysMore(inDigits(words), told);
  }
  if (words.length < WHOLE_SENTENCE) return false;
  if (standing.every(Boolean)) return true;
  if (compare(later.sketch, earlier.sketch).verdict === 'different' || headlinesName(later, earlier))
    return false;
  return (
    reworded(words, standing, later.sketch, earlier.sketch, wordsOf(earlier.sentence)) ||
    (turnedAbout(later.sentence, earlier.sentence) && replaced(words, later.sketch, earlier.sketch))
  );
}

/**
 * Whether the sentence is one more in a text in which that which was told still stands whole, and says it of something
 * else: «… showed the damage in Basra» above the old «… showed the damage in Mosul».
 */
function added(later: Said, earlier: Said): boolean {
  if (!later.sketch || !earlier.sketch) return false;
  const [mine, told] = [wordsOf(later.sentence), wordsOf(earlier.sentence)];
  const known = earlier.sketch;
  if (mine.every((word) => told.includes(word) || hasWord(known, word))) return false;
  const own = new Set(runs(mine));
  const kept = shinglesIn(told, later.sketch);
  const elsewhere = runs(told)
    .map((run, at) => ({ run, kept: kept[at]! }))
    .filter(({ run }) => !own.has(run));
  return elsewhere.length > 0 && elsewhere.every((one) => one.kept);
}

const runs = (words: readonly string[]): string[] =>
  words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '));

/** Whether the text is the one that was told, but for `own` words in a row. */
function sameText(later: Sketch, earlier: Sketch, own: number): boolean {
  const known = new Set(numbersOf(earlier));
  if (!numbersOf(later).every((number) => known.has(number))) return false;
  const { common, added } = changes(later, earlier);
  // The runs of three around so many words are two more.
  const others = own === 0 ? added : Math.max(0, added - own - 2);
  return common / Math.max(1, common + others) >= SAME_TEXT;
}

/** Share of its words that must stand in the earlier text: outlets change 10–20 %, in one sentence more than in another. */
const KNOWN_WORDS = 0.75;
/** Share of its words that must stand there in runs of three. */
const STANDING = 0.35;
/** Words in a row that the earlier text has not: more of them are no rewording, but something new. */
const LONGEST_NEW = 3;
/** Of its runs of three so many fewer may stand there than of the whole text, but never fewer than half need to. */
const NEWER = 0.3;
const MOST_ASKED = 0.5;
/** For each new run of three so many old ones must be gone: what is reworded does not also stand as it was. */
const GONE = 0.5;

/**
 * Whether the sentence is one of the earlier text in which words were changed. Such changes are scattered, here as in the
 * rest of the text, and what they replace is gone; a new lead is a block of new words, above an old text that is kept.
 */
function reworded(
  words: readonly string[],
  standing: readonly boolean[],
  later: Sketch,
  earlier: Sketch,
  told: readonly string[],
): boolean {
  const stand = standing.filter(Boolean).length / words.length;
  const known = words.map((word) => hasWord(earlier, word));
  if (stand < STANDING || known.filter(Boolean).length / words.length < KNOWN_WORDS) return false;
  if (longestRun(known, false) > LONGEST_NEW) return false;
  const isTold = (word: string) => saysRefusal(word) && told.some((one) => turnIn(one) === turnIn(word));
  if (words.some((word, at) => !standing[at] && !isTold(word) && isNews(words, at, earlier))) return false;
  const stands = shinglesIn(words, earlier);
  const asked = Math.min(MOST_ASKED, changes(later, earlier).kept - NEWER);
  return stands.filter(Boolean).length / stands.length >= asked && replaced(words, later, earlier);
}

/** So much of the sentence must have been told by then, in whatever order, and it must say so much. */
const KNOWN_STEMS = 0.65;
const LEAST_STEMS = 6;
/** And such a share of its stems two by two: else it says something else in the same words. */
const KNOWN_PAIRS = 0.25;

/** Whether one text tells what the other does in other words from end to end. */
function isRetelling(later: Sketch, earlier: Sketch): boolean {
  const { verdict, similarity } = compare(later, earlier);
  return verdict !== 'different' && similarity < KEPT;
}

/** Whether a sentence of a text that is told anew says what that which was told says, and has no number, name or turn of its own. */
function retold(sentence: string, earlier: Sketch): boolean {
  const words = inDigits(wordsOf(sentence).slice(dateLineOf(sentence)));
  const stems = tellingStems(words);
  const known = stems.filter((stem) => hasStem(earlier, stem)).length;
  if (stems.length < LEAST_STEMS || known < KNOWN_STEMS * stems.length) return false;
  const pairs = pairsIn(stems, earlier);
  if (pairs.filter(Boolean).length < KNOWN_PAIRS * pairs.length) return false;
  return words.every((word) => toldAnywhere(word, earlier));
}

/** Whether a word that weighs stands in the earlier text, wherever; true of others. */
function toldAnywhere(word: string, earlier: Sketch): boolean {
  const named = namedBy(word);
  if (named.length > 0) return named.some((writing) => hasWord(earlier, writing)) || explains(word, earlier);
  if (isNumber(word)) return numbersOf(earlier).includes(word);
  const turns = turnsAs(word);
  return turns.length === 0 || [word, ...turns].some((turn) => hasWord(earlier, turn));
}

/** Whether a word says in which part of a country it was, of which the earlier text says nothing: «Maysan, in southern Iraq». */
const explains = (word: string, earlier: Sketch): boolean =>
  isDirection(word) && !DIRECTION_WORDS().some((one) => hasWord(earlier, one));

/** Whether as much of the earlier text is gone as the sentence has of its own: else it was added, and replaces nothing. */
function replaced(words: readonly string[], later: Sketch, earlier: Sketch): boolean {
  const own = shinglesIn(words, earlier).filter((stands) => !stands).length;
  return changes(later, earlier).lost >= GONE * own;
}

function longestRun(flags: readonly boolean[], of: boolean): number {
  let [longest, now] = [0, 0];
  for (const flag of flags) {
    now = flag === of ? now + 1 : 0;
    longest = Math.max(longest, now);
  }
  return longest;
}

/** Words of a sentence from which on another order is no other statement, as far as can be told. */
const TURNED_WORDS = 8;
/** Shares of the different words of either sentence that the other must have: one that is repeated says nothing more. */
const TURNED_SHARED = 0.76;
const TURNED_KEPT = 0.6;

/** Whether a sentence says with its own words what was told, in another order: «X began, said Y» for «Y said that X began». */
function turnedAbout(later: string, earlier: string): boolean {
  const [words, known] = [sentenceWords(later), sentenceWords(earlier)];
  const [mine, told] = [bareWords(words), bareWords(known)];
  if (mine.size < TURNED_WORDS || saysMore(words, known) || dropsTurn(words, known)) return false;
  const shared = [...mine].filter((word) => told.has(word)).length;
  return shared >= TURNED_SHARED * mine.size && shared >= TURNED_KEPT * told.size;
}

/** The different words, with the Arabic article or without it. */
const bareWords = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.map((word) => word.replace(/^ال(?=...)/, '')));

/**
 * Whether the headline has a number that stands in its own text in the place of another one that was told: the toll rose, a
 * figure was corrected. So also where the sentence that matched has neither.
 */
function headlineCounts(later: Said, earlier: Said): boolean {
  if (!later.sketch || !earlier.sketch) return false;
  const replacing = new Set(otherNumbersIn(later.sketch, earlier.sketch));
  return sentenceWords(later.title).some((word) => isNumber(word) && replacing.has(word));
}

/** A number of so many digits that stands in both texts says the same in both, though the words around it were changed. */
const TELLING_DIGITS = 3;

/** Whether a word that does not stand in the earlier text as it stands here is news there. */
function isNews(words: readonly string[], at: number, earlier: Sketch): boolean {
  const word = words[at]!;
  const named = namedBy(word);
  if (named.length > 0) return !named.some((writing) => hasWord(earlier, writing));
  if (!weighs(word)) return false;
  if (turnIn(word) !== undefined) return true;
  if (earlier.numbers.includes(`${words[at - 1] ?? ''} ${word}`)) return false;
  if (word.length >= TELLING_DIGITS && numbersOf(earlier).includes(word)) return false;
  // The same number, written otherwise, between the same words.
  return !otherWritings(word).some((other) => standingIn(words.with(at, other), earlier)[at]);
}
