/** What made a rule hold, from occurrences to what a person is shown: spans, reasons, the sentence. */
import { foldHard } from '../language/fold.ts';
import { formatQuery } from './format.ts';
import type { Match, Reason, Span } from './match.ts';
import { type Sentence, sentenceAround } from './sentence.ts';
import type { Leaf, Occurrence, Zone } from './zone.ts';

/** Occurrences of one leaf in one zone. */
export interface Evidence {
  readonly leaf: Leaf;
  readonly zone: Zone;
  readonly occurrences: readonly Occurrence[];
}

/** What the word index says of a word that stands just as the query has it. */
const PLAIN = 'as written';

/** Reasons told of one match: enough to see why, whatever the article's length. */
const MOST_REASONS = 20;

export function describeMatch(rule: string, title: Zone, text: Zone, evidence: readonly Evidence[]): Match {
  const titleSpans = spansIn(title, evidence);
  const spans = spansIn(text, evidence);
  const sentence = sentenceOf(text, spans, evidence) ?? { text: title.text, spans: titleSpans };
  return {
    rule,
    spans,
    titleSpans,
    reasons: reasonsOf(evidence),
    sentence: sentence.text,
    sentenceSpans: sentence.spans,
  };
}

/** A span for each run of neighbouring words of an occurrence; where occurrences overlap, their union. */
function spansIn(zone: Zone, evidence: readonly Evidence[]): readonly Span[] {
  const spans: Span[] = [];
  for (const item of evidence)
    if (item.zone === zone)
      for (const occurrence of item.occurrences) spans.push(...spansOfOccurrence(zone, occurrence));
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return union(spans);
}

function spansOfOccurrence(zone: Zone, occurrence: Occurrence): readonly Span[] {
  const spans: Span[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const index of occurrence) {
    const hit = zone.hits[index]!;
    const span: Span = [zone.tokens[hit.first]!.from, endOf(zone, hit.last)];
    const previous = spans.at(-1);
    if (previous !== undefined && hit.first === before + 1) spans[spans.length - 1] = [previous[0], span[1]];
    else spans.push(span);
    before = hit.last;
  }
  return spans;
}

/** A token ends with its last letter; the marks and tatweel that hang on it belong to what is shown. */
const HANGING = /[\p{Mn}\u0640]*/uy;

function endOf(zone: Zone, token: number): number {
  const { to } = zone.tokens[token]!;
  HANGING.lastIndex = to;
  return to + (HANGING.exec(zone.text)?.[0].length ?? 0);
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

/** The sentence around the first occurrence in the text; null where the rule held in the title alone. */
function sentenceOf(zone: Zone, spans: readonly Span[], evidence: readonly Evidence[]): Sentence | null {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const item of evidence) {
    if (item.zone !== zone) continue;
    for (const occurrence of item.occurrences) {
      const start = zone.hits[occurrence[0]!]!.first;
      if (start >= first) continue;
      first = start;
      last = zone.hits[occurrence.at(-1)!]!.last;
    }
  }
  return first === Number.POSITIVE_INFINITY
    ? null
    : sentenceAround(zone.text, zone.tokens, first, last, spans);
}

/** One for each word or phrase and form, in the order in which they were found. */
function reasonsOf(evidence: readonly Evidence[]): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { leaf, zone, occurrences } of evidence) {
    for (const occurrence of occurrences) {
      if (reasons.size >= MOST_REASONS) return [...reasons.values()];
      const reason = reasonOf(leaf, zone, occurrence);
      const key = `${reason.word}\n${reason.form}`;
      if (!reasons.has(key)) reasons.set(key, reason);
    }
  }
  return [...reasons.values()];
}

function reasonOf(leaf: Leaf, zone: Zone, occurrence: Occurrence): Reason {
  const hits = occurrence.map((index) => zone.hits[index]!);
  const formOf = (first: number, last: number) =>
    zone.text.slice(zone.tokens[first]!.from, endOf(zone, last));
  const asked = new Set(leaf.query.words.map((word) => foldHard(word.text)));
  const how: string[] = [];
  for (const hit of hits) {
    const form = formOf(hit.first, hit.last);
    // A word may be told as «with the article» that the query itself writes with it.
    if (hit.how === PLAIN || asked.has(foldHard(form))) continue;
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
