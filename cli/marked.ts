/** Text with what matched in it made visible. */
import type { Segment } from '../functions/rules/explain.ts';
import { isolate, plain } from './layout.ts';
import { mark } from './output.ts';

/** One line, safe to print, whose marked pieces stand out. */
export function painted(segments: readonly Segment[]): string {
  return isolate(segments.map(({ text, marked }) => (marked ? mark(piece(text)) : piece(text))).join(''));
}

/** `plain` takes the spaces at the ends, which here part a piece from its neighbours. */
function piece(text: string): string {
  const inner = plain(text);
  if (inner === '') return text === '' ? '' : ' ';
  return `${/^\s/u.test(text) ? ' ' : ''}${inner}${/\s$/u.test(text) ? ' ' : ''}`;
}
