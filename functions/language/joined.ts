/** Words that a text writes in several tokens and a rule in one piece or in parts: cease-fire, آتش بس, عبد الله. */
import { GAP } from './gaps.ts';
import type { Found } from './side.ts';

/** Parts that a hyphenated or joined word may have. */
const MOST_PARTS = 4;

export interface JoinedPart {
  readonly text: string;
  /** What stands before it, in bits of `GAP`. */
  readonly gap: number;
}

/** Tokens from `first` on that may be one word: as many as there are before a break. */
export function tokensFrom(
  first: number,
  count: number,
  gapAt: (token: number) => number,
  textAt: (token: number) => string,
): readonly JoinedPart[] {
  const parts: JoinedPart[] = [{ text: textAt(first), gap: GAP.none }];
  for (let at = first + 1; at < count && at < first + MOST_PARTS; at++) {
    const gap = gapAt(at);
    if ((gap & ~GAP.hyphen) !== 0) break;
    parts.push({ text: textAt(at), gap });
  }
  return parts;
}

/**
 * The words that the tokens stand for when they are read in one piece: where hyphens part them, any word; else only
 * words that their rule has in just these parts.
 *
 * @param read what one token stands for
 * @param standsApart whether a word may stand in so many parts, of which `head` is the first and `text` all of them
 */
export function* readJoined(
  tokens: readonly JoinedPart[],
  read: (text: string) => readonly Found[],
  standsApart: (word: number, head: string, text: string, count: number) => boolean,
): Iterable<{ readonly found: Found; readonly text: string; readonly count: number }> {
  const head = (tokens[0] as JoinedPart).text;
  let text = head;
  let hyphens = true;
  for (const [index, token] of tokens.entries()) {
    if (index === 0) continue;
    hyphens &&= token.gap === GAP.hyphen;
    text += token.text;
    for (const found of read(text)) {
      if (hyphens || standsApart(found.word, head, text, index + 1)) yield { found, text, count: index + 1 };
    }
  }
}
