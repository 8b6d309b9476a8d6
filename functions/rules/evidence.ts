/** What made a rule hold, from occurrences to what a person is shown: spans, reasons, the sentence. */
import { foldHard } from '../language/fold.ts';
import { type Condition, type Findings, leavesThatHold, oneHolds } from './condition.ts';
import { formatQuery } from './format.ts';
import type { Leaf, Occurrence } from './leaf.ts';
import type { Document, Match, MatchedSentence, Reason, Span } from './match.ts';
import { occurrencesOf, stands } from './occurrences.ts';
import { boundsOfSentence, sentenceAround } from './sentence.ts';
import type { Reading } from './zone.ts';

/** Occurrences of one leaf in one text. */
interface Evidence {
  readonly leaf: Leaf;
  readonly reading: Reading;
  readonly occurrences: readonly Occurrence[];
}

/** What the word index says of a word that stands just as the query has it. */
const PLAIN = 'as written';

/** Reasons told of one match: enough to see why, whatever the article's length. */
const MOST_REASONS = 20;
/** Other sentences that are kept of one match: the last, since what is added to a report is added behind it. */
const MOST_FURTHER = 40;

/** A rule that holds for a document, as the matcher leaves it. */
export interface Finding {
  readonly leaves: readonly Leaf[];
  readonly match: readonly Condition[];
  readonly document: Document;
  /** Reads title and text again, once for all matches of the document. */
  readonly read: () => Readings;
}

export interface Readings {
  readonly title: Reading;
  readonly text: Reading;
}

/** Everything that is told of a match but the rule's id. Works from the finding alone, so that it can wait. */
export function detailsOf(finding: Finding): Omit<Match, 'rule'> {
  const { title, text } = finding.read();
  const evidence = evidenceOf(finding, { title, text });
  const spans = spansIn(text, evidence);
  const titleSpans = spansIn(title, evidence);
  const [sentence = { text: title.text, spans: titleSpans }, ...further] = sentencesOf(text, spans, {
    evidence,
    finding,
  });
  return {
    spans,
    titleSpans,
    reasons: reasonsOf(evidence),
    sentence: sentence.text,
    sentenceSpans: sentence.spans,
    further,
  };
}

function evidenceOf({ leaves, match, document }: Finding, { title, text }: Readings): readonly Evidence[] {
  const findings: Findings = {
    document,
    inTitle: (leaf) => stands(leaves[leaf]!, title.zone),
    inText: (leaf) => stands(leaves[leaf]!, text.zone),
  };
  return match
    .flatMap((condition) => leavesThatHold(condition, findings))
    .flatMap(({ leaf: number, titleOnly }) => {
      const leaf = leaves[number]!;
      const readings = titleOnly ? [title] : [title, text];
      return readings.map((reading) => ({ leaf, reading, occurrences: occurrencesOf(leaf, reading.zone) }));
    });
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
  const { hits } = reading.zone;
  for (const hit of occurrence) {
    const [first, last] = [hits.first[hit]!, hits.last[hit]!];
    const span: Span = [reading.tokens[first]!.from, endOf(reading, last)];
    const previous = spans.at(-1);
    if (previous !== undefined && first === before + 1) spans[spans.length - 1] = [previous[0], span[1]];
    else spans.push(span);
    before = last;
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

interface Found {
  readonly evidence: readonly Evidence[];
  readonly finding: Finding;
}

/**
 * The sentence around the first occurrence in the text, and those behind it in which the rule holds by what stands in them
 * alone; empty where the rule holds in the title alone.
 */
function sentencesOf(text: Reading, spans: readonly Span[], { evidence, finding }: Found): MatchedSentence[] {
  const { hits } = text.zone;
  const placed = evidence
    .filter(({ reading }) => reading === text)
    .flatMap(({ leaf, occurrences }) =>
      occurrences.map((occurrence) => ({
        leaf,
        first: hits.first[occurrence[0]!]!,
        last: hits.last[occurrence.at(-1)!]!,
      })),
    )
    .sort((one, other) => one.first - other.first);
  const holdsWithin = (begin: number, end: number): boolean => {
    const within = new Set(
      placed.filter(({ first, last }) => first >= begin && last < end).map(({ leaf }) => leaf),
    );
    return oneHolds(finding.match, {
      document: finding.document,
      inTitle: () => false,
      inText: (leaf) => within.has(finding.leaves[leaf]!),
    });
  };
  const out: MatchedSentence[] = [];
  let behind = 0;
  for (const { first, last } of placed) {
    if (first < behind) continue;
    const { begin, end } = boundsOfSentence(text.tokens, first, last);
    behind = end;
    if (out.length > 0 && !holdsWithin(begin, end)) continue;
    out.push(sentenceAround(text.text, text.tokens, first, last, spans));
  }
  return [...out.slice(0, 1), ...out.slice(1).slice(-MOST_FURTHER)];
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
  const columns = reading.zone.hits;
  const hits = occurrence.map((hit) => ({
    first: columns.first[hit]!,
    last: columns.last[hit]!,
    how: reading.howOf(hit),
  }));
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
