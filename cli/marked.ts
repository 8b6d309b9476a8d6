/** Text with what matched in it made visible. */
import type { Segment } from '../functions/rules/explain.ts';
import { isolate, plain } from './layout.ts';
import { mark } from './output.ts';

/** One line, safe to print, whose marked pieces stand out. */
export function painted(segments: readonly Segment[]): string {
  return isolate(segments.map(({ text, marked }) => (marked ? mark(piece(text)) : piece(text))).join(''));
}

/** Marks that turn the direction of text stand for no space, and hide one from a look at the end. */
const UNSEEN = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

/** `plain` takes the spaces at the ends, which here part a piece from its neighbours. */
function piece(text: string): string {
  const seen = text.replace(UNSEEN, '');
  const inner = plain(seen);
  if (inner === '') return seen === '' ? '' : ' ';
  return `${/^\s/u.test(seen) ? ' ' : ''}${inner}${/\s$/u.test(seen) ? ' ' : ''}`;
}
