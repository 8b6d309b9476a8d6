/** From a match to the row of its alert: pure. `poll` puts it if absent, since its key is rule and article. */
import type { ArticleRow } from '../articles/article.ts';
import type { Feed, Rule, Settings } from '../base/config.ts';
import { hash32 } from '../base/hash.ts';
import type { Millis } from '../base/ports.ts';
import { QUEUES } from '../base/tables.ts';
import type { Match, MatchedSentence } from '../rules/match.ts';
import type { AlertRow } from './alert.ts';
import { dueAt } from './due.ts';
import { isDateLine } from './fillers.ts';
import { sketch } from './sketch.ts';

/** A sentence longer than this is no sentence; a mail shows no more of it. UTF-16 units. */
const LONGEST_SENTENCE = 1_500;
const LONGEST_TITLE = 500;
/** Longer ones are kept by the article; a mail's line cannot carry them. */
const LONGEST_URL = 2_048;
const MOST_SPANS = 40;
/** Matching sentences besides the first: what an article adds to an old story stands in one of its last. */
const MOST_FURTHER = 4;

export interface AlertParts {
  readonly rule: Rule;
  readonly match: Match;
  readonly article: ArticleRow;
  /** The feed in which it matched: the article's home, or one that carries a copy. */
  readonly feed: Feed;
  readonly now: Millis;
  readonly settings: Settings;
  /** True where an edit made the rule match that did not before. */
  readonly edit: boolean;
  /** Ids of the other rules that find the article now. */
  readonly beside?: readonly string[];
}

/** The partition of the index `due` in which an alert waits. */
export function queueOf(rule: string, date: string): string {
  return QUEUES[hash32(`${rule}|${date}`) % QUEUES.length] ?? QUEUES[0];
}

/** Cut between characters, not inside one. */
function clip(text: string, length: number): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  if (whole.length <= length) return whole;
  const cut = whole.slice(0, length - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

const within = (spans: Match['spans'], length: number): Match['spans'] =>
  spans.filter(([from, to]) => from >= 0 && from < to && to <= length).slice(0, MOST_SPANS);

/** The sentences by which it is told, the first of them not the date line above the text where another matches too. */
function sentencesOf({
  sentence,
  sentenceSpans,
  further,
}: Match): readonly [MatchedSentence, ...MatchedSentence[]] {
  const first = { text: sentence, spans: sentenceSpans };
  const [second, ...rest] = further;
  return second && isDateLine(sentence) ? [second, ...rest] : [first, ...further];
}

/** The last of the other matching sentences, since what is added to a story is added behind it. */
function furtherOf(further: readonly MatchedSentence[]): Pick<AlertRow, 'further'> {
  if (further.length === 0) return {};
  const kept = further.slice(-MOST_FURTHER).map((one) => {
    const text = clip(one.text, LONGEST_SENTENCE);
    return { text, spans: within(one.spans, text.length) };
  });
  return { further: kept };
}

/** The alert of one match, as it waits to be told. */
export function alertRow(parts: AlertParts): AlertRow {
  const { rule, match, article, feed, now, settings, edit, beside = [] } = parts;
  const copy = feed.id === article.feed ? undefined : article.alsoIn.find((other) => other.feed === feed.id);
  const url = copy?.url ?? article.url;
  const title = clip(article.title, LONGEST_TITLE);
  const [first, ...further] = sentencesOf(match);
  const sentence = clip(first.text, LONGEST_SENTENCE);
  return {
    rule: rule.id,
    date: article.date,
    source: article.source,
    feed: feed.id,
    sourceName: feed.id === article.feed ? article.sourceName : feed.name,
    title,
    url: url !== null && url.length <= LONGEST_URL ? url : null,
    published: article.published,
    language: article.language,
    severity: rule.severity,
    sentence,
    sentenceSpans: within(first.spans, sentence.length),
    titleSpans: within(match.titleSpans, title.length),
    ...furtherOf(further),
    createdAt: new Date(now).toISOString(),
    sketch: sketch(article.title, article.text || article.summary),
    edit,
    ...(beside.length > 0 && { beside }),
    queue: queueOf(rule.id, article.date),
    dueAt: new Date(dueAt(rule, settings, now)).toISOString(),
  };
}
