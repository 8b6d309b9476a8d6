/** What made a rule hold, from occurrences to what a person is shown: spans, reasons, the sentence. */
import { foldHard } from '../language/fold.ts';
import { formatQuery } from './format.ts';
import type { Match, Reason, Span } from './match.ts';
import type { Leaf, Occurrence, Reading } from './zone.ts';
import { type Sentence, sentenceAround } from './sentence.ts';

/** Occurrences of one leaf in one text. */
export interface Evidence {
  readonly leaf: Leaf;
  readonly reading: Reading;
  readonly occurrences: readonly Occurrence[];
}

/** What the word index says of a word that stands just as the query has it. */
const PLAIN = 'as written';

/** Reasons told of one match: enough to see why, whatever the article's length. */
const MOST_REASONS = 20;

/**
 * A match whose details are worked out when they are first asked for: many callers want only to know which rules
 * hold, and with many rules the details of all would cost more than finding them.
 */
export function describeMatch(
  rule: string,
  title: Reading,
  text: Reading,
  evidence: readonly Evidence[],
): Match {
  let spans: readonly Span[] | undefined;
  let titleSpans: readonly Span[] | undefined;
  let reasons: readonly Reason[] | undefined;
  let sentence: Sentence | undefined;
  const match: Match = {
    rule,
    get spans() {
      spans ??= spansIn(text, evidence);
      return spans;
    },
    get titleSpans() {
      titleSpans ??= spansIn(title, evidence);
      return titleSpans;
    },
    get reasons() {
      reasons ??= reasonsOf(evidence);
      return reasons;
    },
    get sentence() {
      sentence ??= sentenceOf(match, title, text, evidence);
      return sentence.text;
    },
    get sentenceSpans() {
      sentence ??= sentenceOf(match, title, text, evidence);
      return sentence.spans;
    },
  };
  return match;
}

/** A span for each run of neighbouring words of an occurrence; where occurrences overlap, their union. */
function spansIn(reading: Reading, evidence: readonly Evidence[]): readonly Span[] {
  const spans: Span[] = [];
  for (const item of evidence)
    if (item.reading === reading)
      for (const occurrence of item.occurrences) spans.push(...spansOfOccurrence(reading, occurrence));
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return union(spans);
}

function spansOfOccurrence(reading: Reading, occurrence: Occurrence): readonly Span[] {
  const spans: Span[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const index of occurrence) {
    const hit = reading.hits[index]!;
    const span: Span = [reading.tokens[hit.first]!.from, endOf(reading, hit.last)];
    const previous = spans.at(-1);
    if (previous !== undefined && hit.first === before + 1) spans[spans.length - 1] = [previous[0], span[1]];
    else spans.push(span);
    before = hit.last;
  }
  return spans;
}

/** A token ends with its last letter; the marks and tatweel that hang on it belong to what is shown. */
const HANGING = /[\p{Mn}\u0640]*/uy;

function endOf(reading: Reading, token: number): number {
  const { to } = reading.tokens[token]!;
  HANGING.lastIndex = to;
  return to + (HANGING.exec(reading.text)?.[0].length ?? 0);
}

/** Of spans in order. Spans that only touch stay apart. */
function union(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const previous = joined.at(-1);
    if (previous !== undefined && span[0] < previous[1])
      joined[joined.length - 1] = [previous[0], Math.max(previous[1], span[1])];
    else joined.push(span);
  }
  return joined;
}

/** The sentence around the first occurrence in the text, or the title where the rule held there alone. */
function sentenceOf(
  { spans, titleSpans }: Match,
  title: Reading,
  text: Reading,
  evidence: readonly Evidence[],
): Sentence {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { reading, occurrences } of evidence) {
    if (reading !== text) continue;
    for (const occurrence of occurrences) {
      const start = text.hits[occurrence[0]!]!.first;
      if (start >= first) continue;
      first = start;
      last = text.hits[occurrence.at(-1)!]!.last;
    }
  }
  if (first === Number.POSITIVE_INFINITY) return { text: title.text, spans: titleSpans };
  return sentenceAround(text.text, text.tokens, first, last, spans);
}

/** One for each word or phrase and form, in the order in which they were found. */
function reasonsOf(evidence: readonly Evidence[]): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { leaf, reading, occurrences } of evidence) {
    for (const occurrence of occurrences) {
      if (reasons.size >= MOST_REASONS) return [...reasons.values()];
      const reason = reasonOf(leaf, reading, occurrence);
      const key = `${reason.word}\n${reason.form}`;
      if (!reasons.has(key)) reasons.set(key, reason);
    }
  }
  return [...reasons.values()];
}

function reasonOf(leaf: Leaf, reading: Reading, occurrence: Occurrence): Reason {
  const hits = occurrence.map((index) => reading.hits[index]!);
  const formOf = (first: number, last: number) =>
    reading.text.slice(reading.tokens[first]!.from, endOf(reading, last));
  const asked = new Set(leaf.query.words.map((word) => foldHard(word.text)));
  const how: string[] = [];
  for (const hit of hits) {
    if (hit.how === PLAIN) continue;
    const form = formOf(hit.first, hit.last);
    // A word may be told as «with the article» that the query itself writes with it.
    if (asked.has(foldHard(form))) continue;
    how.push(hits.length === 1 ? hit.how : `${form}: ${hit.how}`);
  }
  const others = hits.slice(1).reduce((sum, hit, index) => sum + hit.first - hits[index]!.last - 1, 0);
  if (others > 0) how.push(others === 1 ? 'one word between' : `${others} words between`);
  return {
    word: formatQuery(leaf.query),
    form: formOf(hits[0]!.first, hits.at(-1)!.last),
    how: how.join('; ') || PLAIN,
  };
}
