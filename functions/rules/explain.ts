/** A match as it is shown to a person: pieces of text, marked or plain, and the reasons. Colours are the caller's. */

import { howInArabic } from './how.ts';
import type { Match, Reason, Span } from './match.ts';
import { type Explained, isolate } from './said.ts';

export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

export interface Explanation {
  /** The whole title; no marked piece where the rule holds in the text alone. */
  readonly title: readonly Segment[];
  /** The sentence around the first span, where it is not the title itself. */
  readonly sentence: readonly Segment[];
  readonly reasons: readonly Reason[];
  /** Places in the text beside those that the sentence shows. */
  readonly more: number;
}

/**
 * Cuts text at its spans. Joined again the pieces are the text.
 *
 * @param spans half-open UTF-16 offsets, in order, not overlapping
 */
export function segments(text: string, spans: readonly Span[]): readonly Segment[] {
  const pieces: Segment[] = [];
  let at = 0;
  for (const [from, to] of spans) {
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

export function explain(match: Match, title: string): Explanation {
  const inText = match.spans.length > 0;
  return {
    title: segments(title, match.titleSpans),
    sentence: inText ? segments(match.sentence, match.sentenceSpans) : [],
    reasons: match.reasons,
    more: inText ? match.spans.length - match.sentenceSpans.length : 0,
  };
}

/** A reason in one line: `انسحاب ← والانسحاب (with the proclitic و)`; nothing in brackets where it is plain. */
export function reasonLine(reason: Reason, language: Explained = 'en'): string {
  const said = language === 'ar' ? howInArabic(reason.how) : reason.how;
  const how = reason.how === 'as written' ? '' : ` (${said})`;
  return `${isolate(reason.word)} ← ${isolate(oneLine(reason.form))}${how}`;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');
