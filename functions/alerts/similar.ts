/** How alike two texts are that come from anywhere: their tails are cut first, as those of stored articles are. */
import { textOf, toBlocks } from '../articles/html.ts';
import { cutTail } from '../articles/tails.ts';
import { compare, type Similarity } from './resemblance.ts';
import { sketch } from './sketch.ts';

export interface Piece {
  readonly title: string;
  readonly text: string;
}

/** The text without its tail, as `normalize` leaves it; the whole text where nothing would be left. */
export function withoutTail({ title, text }: Piece): string {
  return textOf(cutTail(toBlocks({ kind: 'text', value: text }), title, null).body) || text;
}

/**
 * The verdict on two articles, in the order that does not matter: `duplicate` from .5 of the shorter text on,
 * `same-story` from .35 on, `different` below.
 */
export function similarity(a: Piece, b: Piece): Similarity {
  return compare(sketch(a.title, withoutTail(a)), sketch(b.title, withoutTail(b)));
}
