/**
 * What an article adds to a text that was told: a block of new words within a known sentence, a sentence that says what none
 * of the known ones does. Every outlet copies a wire and puts the news that it has into it.
 */
import type { MatchedSentence } from '../rules/match.ts';
import { dateLineOf, isFiller } from './fillers.ts';
import { withoutDates, withoutReceipt } from './frame.ts';
import { namedIn, ofKind } from './named.ts';
import type { Said } from './names.ts';
import { inDigits } from './numbers.ts';
import { shared, sizeOf } from './packed.ts';
import { compare, KEPT } from './resemblance.ts';
import { hasStem, hasWord, numbersOf, type Sketch, tellingStems } from './sketch.ts';
import { isNumber, wordsOf } from './spelling.ts';

/** So many words together that stand nowhere in the earlier article say something of their own: «…, among them the governor of …». */
const BLOCK = 4;

/** So many words from what matched it may stand: farther off in a long sentence it is said of something else. */
const NEAR = 12;

/** Words of a sentence behind its date line, with numbers in digits; without how it came, and the dates behind weekdays. */
const toldWords = (sentence: string, dateLine = dateLineOf(sentence)): readonly string[] =>
  withoutDates(inDigits(wordsOf(withoutReceipt(sentence)).slice(dateLine)));

/** The words of a sentence, and which of them are near to what matched in it: all where that is not known. */
function withPlace({ text, spans }: MatchedSentence) {
  const words = toldWords(text);
  if (spans.length === 0) return { words, from: 0, to: words.length };
  const before = toldWords(text.slice(0, Math.min(...spans.map(([from]) => from)))).length;
  const behind = toldWords(text.slice(Math.max(...spans.map(([, to]) => to))), 0).length;
  return { words, from: before - NEAR, to: words.length - behind + NEAR };
}

/** The outlet's own name, as far as its article has it: in the date line, or as it is watched. */
const outletWords = ({ source, sentence }: Pick<Said, 'source' | 'sentence'>): ReadonlySet<string> =>
  new Set([...wordsOf(source), ...wordsOf(sentence).slice(0, dateLineOf(sentence))]);

/**
 * Whether many words together, near to what matched, stand in none of the texts that are known: those of a stretch, less the
 * known ones between them (a largest sum of neighbours, by Kadane's algorithm).
 */
function hasBlock(sentence: MatchedSentence, known: readonly Sketch[], outlet: ReadonlySet<string>): boolean {
  const { words, from, to } = withPlace(sentence);
  let [count, start] = [0, 0];
  return words.some((word, at) => {
    if (isFiller(word) || outlet.has(word)) return false;
    const [stem] = tellingStems([word]);
    // Written apart here, in one there: مدیر کل, مدیرکل.
    const writings = [word, `${words[at - 1]}${word}`, `${word}${words[at + 1]}`];
    const isKnown = known.some(
      (one) =>
        writings.some((written) => hasWord(one, written)) || (stem !== undefined && hasStem(one, stem)),
    );
    if (count === 0) start = at;
    count = isKnown ? Math.max(0, count - 1) : count + 1;
    return count >= BLOCK && start < to && at >= from;
  });
}

/** Whether the sentence that matched has a block of words that are new to the earlier article. A headline is always another one. */
export const insertsBlock = (later: Omit<Said, 'sketch'>, { sketch }: Pick<Said, 'sketch'>): boolean =>
  sketch !== undefined &&
  later.sentence !== later.title &&
  hasBlock({ text: later.sentence, spans: later.spans ?? [] }, [sketch], outletWords(later));

/** Of the stems of a further sentence so many, and such a share, must be new to say something else. */
const LEAST_NEW = 4;
const NEW_SHARE = 0.4;
/** Within so many words it says where it was: «In Kirkuk, the health office confirmed …». */
const OPENING = 3;
/** An article that adds to a text that was told has less than this share of its stems anew; more is the whole of a summary. */
const MOST_ADDED = 0.6;

/**
 * Whether a sentence of an article, of which another was told, says what none of the texts that were told has: «In another
 * matter, the bloc withdrew from the council …» behind a report that is known.
 */
export function addsTo(
  told: readonly Pick<Said, 'sketch'>[],
  later: Said,
  sentence: MatchedSentence,
): boolean {
  const known = told.flatMap(({ sketch }) => sketch ?? []);
  const own = later.sketch;
  if (!own || known.some((one) => sizeOf(one.stems) === 0)) return false;
  const added = (one: Sketch) => sizeOf(own.stems) - shared(own.stems, one.stems);
  if (!known.some((one) => added(one) <= MOST_ADDED * sizeOf(one.stems))) return false;
  const words = toldWords(sentence.text);
  const outlet = outletWords(later);
  const stems = tellingStems(words.filter((word) => !outlet.has(word)));
  const fresh = stems.filter((stem) => !known.some((one) => hasStem(one, stem)));
  if (fresh.length >= LEAST_NEW && fresh.length >= NEW_SHARE * stems.length) return true;
  if (isElsewhere(words, known)) return true;
  if (!known.some((one) => compare(own, one).similarity >= KEPT)) return false;
  const isNew = (word: string) => isNumber(word) && !known.some((one) => numbersOf(one).includes(word));
  return hasBlock(sentence, known, outlet) || words.some(isNew);
}

/** Whether a sentence begins with a place that was told nowhere. */
const isElsewhere = (words: readonly string[], known: readonly Sketch[]): boolean =>
  ofKind(namedIn(words.slice(0, OPENING), 0), 'place').some(
    (place) => !known.some(({ named }) => named.includes(place)),
  );
