/** The words of a phrase as the word index is to know them, and how writers part and join them. */
import { type Script, tokenize } from '../language/tokens.ts';
import type { QueryWord } from './node.ts';

/** Other words that may stand inside a phrase: Arabic parts what belongs together («انسحاب جميع القوات»). */
const ARABIC_GAP = 2;

/** A word of a query as the word index is to know it. */
export interface Piece extends QueryWord {
  readonly script: Script;
}

/** Nearly all words are one token of one script, which can be told without reading it as text is read. */
const ONE_TOKEN: readonly (readonly [RegExp, Script])[] = [
  [/^[\u0621-\u063a\u0641-\u064a\u067e-\u06cc]+$/, 'arabic'],
  [/^[A-Za-z]+$/, 'latin'],
];

/**
 * A hyphen or a joiner makes one word, which the word index knows in all its spellings; what else parts tokens
 * (`AT&T`, `2.5`) makes a phrase. False where there is nothing to look for.
 */
export function addPieces(word: QueryWord, pieces: Piece[]): boolean {
  const { text, mode } = word;
  for (const [letters, script] of ONE_TOKEN)
    if (letters.test(text)) {
      pieces.push({ text, mode, script });
      return true;
    }
  const tokens = tokenize(text);
  const [first] = tokens;
  if (first === undefined) return false;
  if (tokens.length === 1 || tokens.every((token, index) => index === 0 || token.hyphenBefore)) {
    pieces.push({ text, mode, script: first.script });
    return true;
  }
  for (const [index, token] of tokens.entries())
    pieces.push({
      text: text.slice(token.from, token.to),
      mode: mode === 'prefix' && index < tokens.length - 1 ? 'inflected' : mode,
      script: token.script,
    });
  return true;
}

/** How many other words may stand inside the phrase. */
export function phraseGap(pieces: readonly Piece[]): number {
  const arabic =
    pieces.some((piece) => piece.script === 'arabic') && !pieces.some((piece) => piece.script === 'latin');
  return arabic && !pieces.every((piece) => piece.mode === 'exact') ? ARABIC_GAP : 0;
}

/** The most words of a phrase that are looked for in one piece as well: compounds are short. */
const MOST_JOINED = 3;

/** Letters and an article that Persian and Sorani do not write; حزب‌الله they do. */
const ARABIC_ALONE = /[أإةى]|^ال(?!له$)/;

/** Letters of a compound that is written in one piece: رئیس‌جمهور has ten. */
const LONGEST_JOINED = 12;

/** Whether writers may join the words: short inflected ones in Arabic script that are not Arabic's alone. */
export function mayBeJoined(pieces: readonly Piece[]): boolean {
  if (pieces.length < 2 || pieces.length > MOST_JOINED) return false;
  for (const { mode, script, text } of pieces)
    if (mode !== 'inflected' || script !== 'arabic' || ARABIC_ALONE.test(text)) return false;
  return true;
}

/** Neighbours of a phrase, `pieces[from, to)`, as one word. */
interface Joined {
  readonly from: number;
  readonly to: number;
  readonly piece: Piece;
}

/** The ways to write neighbours of the phrase in one piece: آتش بس as آتشبس. */
export function joinedNeighbours(pieces: readonly Piece[]): readonly Joined[] {
  const found: Joined[] = [];
  for (let from = 0; from < pieces.length - 1; from += 1) {
    let { text } = pieces[from]!;
    for (let to = from + 2; to <= pieces.length; to += 1) {
      text += pieces[to - 1]!.text;
      if (text.length > LONGEST_JOINED) break;
      found.push({ from, to, piece: { text, mode: 'inflected', script: 'arabic' } });
    }
  }
  return found;
}
