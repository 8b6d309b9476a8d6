/** What stands between two words, as far as phrases and joined words care: a number, since every word has one. */
import type { Word } from './vocabulary.ts';

/** A break, and apart from it a bit for a hyphen that alone parts two words. */
export const GAP = { none: 0, phrase: 1, sentence: 2, hyphen: 4 } as const;

const SENTENCE = new Set(['.', '!', '?', '؟', '…', '۔', '。'].map((mark) => mark.charCodeAt(0)));
const PHRASE = new Set([...'،؛:;,()[]{}«»"“”„|•–—/\n\r'].map((mark) => mark.charCodeAt(0)));
const HYPHENS = new Set([0x2d, 0x2010, 0x2011]);
const DOT = 0x2e;
const NEWLINE = 0x0a;
const SPACE = 0x20;

/** English abbreviations whose dot ends no sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr gen lt col sgt maj capt rep sen gov prof st jr sr vs etc no jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** What the gap `text[from, to)` behind the word `before` means. */
export function gapOf(text: string, from: number, to: number, before: Word): number {
  if (to === from + 1 && HYPHENS.has(text.charCodeAt(from))) return GAP.hyphen;
  let found: number = GAP.none;
  let lines = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (code === DOT) {
      const abbreviated =
        before.text.length === 1 ||
        ABBREVIATIONS.has(before.text) ||
        (from > 0 && text.charCodeAt(from - 1) === DOT);
      if (!abbreviated && at + 1 < text.length && text.charCodeAt(at + 1) <= SPACE) return GAP.sentence;
      if (!abbreviated && before.script === 'arabic') return GAP.sentence;
      if (!abbreviated) found = GAP.phrase;
    } else if (SENTENCE.has(code)) return GAP.sentence;
    else if (code === NEWLINE && ++lines > 1) return GAP.sentence;
    else if (PHRASE.has(code)) found = GAP.phrase;
  }
  return found;
}
