/** What stands between two words, as far as phrases and joined words care: a number, since every word has one. */
import { KIND, tables } from './fold.ts';
import { wordOf } from './vocabulary.ts';

/** A break, and apart from it a bit for a hyphen that alone parts two words. */
export const GAP = { none: 0, phrase: 1, sentence: 2, hyphen: 4 } as const;

const { none, phrase, sentence, hyphen } = GAP;
const { kinds } = tables;
const UNITS = 0x10000;
/** By UTF-16 unit: what it makes of a gap, in bits of `GAP`. Not the dot, which can mean two things. */
const marks = new Uint8Array(UNITS);
for (const mark of '!?؟…۔。') marks[mark.charCodeAt(0)] = sentence;
for (const mark of '،؛:;,()[]{}«»"“”„|•–—/\n\r') marks[mark.charCodeAt(0)] = phrase;
for (const code of [0x2d, 0x2010, 0x2011]) marks[code] = hyphen;
const DOT = 0x2e;
const NEWLINE = 0x0a;
const SPACE = 0x20;

/** English abbreviations whose dot ends no sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr gen lt col sgt maj capt rep sen gov prof st jr sr vs etc no jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** Whether a word of at least two Arabic letters begins at `at`: then its dot is a full stop. */
const isArabicWord = (units: Uint16Array, at: number): boolean =>
  kinds[units[at]!] === KIND.arabic && kinds[units[at + 1]!] === KIND.arabic;

/**
 * What the gap `units[from, to)` means; a word stands behind it.
 *
 * @param wordFrom where the word before it begins
 * @param word the number of that word
 */
export function gapOf(units: Uint16Array, from: number, to: number, wordFrom: number, word: number): number {
  if (to === from + 1 && marks[units[from]!] === hyphen) return hyphen;
  let found: number = none;
  let lines = 0;
  for (let at = from; at < to; at++) {
    const code = units[at]!;
    const mark = marks[code];
    if (code === DOT) {
      if (units[from - 1] === DOT) continue;
      if (isArabicWord(units, wordFrom)) return sentence;
      const { text, script } = wordOf(word);
      if (text.length === 1 || ABBREVIATIONS.has(text)) continue;
      if (units[at + 1]! <= SPACE || script === 'arabic') return sentence;
      found = phrase;
    } else if (mark === sentence) return sentence;
    else if (code === NEWLINE && ++lines > 1) return sentence;
    else if (mark === phrase) found = phrase;
  }
  return found;
}
