/** Alerts as they come from the store. A row that cannot be read can still be named, by its key, and set aside. */
import type { Key, Row } from '../base/store.ts';
import type { MatchedSentence, Span } from '../rules/match.ts';
import type { AlertOutcome, AlertRow } from './alert.ts';
import { isSeverity, isString, stringsIn } from './fields.ts';
import { asSketch } from './sketch.ts';

/** The key fields of a row, which rows of an index hold too. */
export function alertKey({ rule, date }: Pick<AlertRow, 'rule' | 'date'>): Key {
  return { rule, date };
}

/** Parts the rule from the article's key in an alert's name; neither holds one. */
const SEPARATOR = '|';

/** One name for a key, for maps and for people. */
export const alertName = ({ rule, date }: Pick<AlertRow, 'rule' | 'date'>): string =>
  `${rule}${SEPARATOR}${date}`;

/** The alert that a name is of; null where it names none, but a message. */
export function alertNamed(name: string): Pick<AlertRow, 'rule' | 'date'> | null {
  const at = name.indexOf(SEPARATOR);
  return at < 0 ? null : { rule: name.slice(0, at), date: name.slice(at + 1) };
}

const textOrNull = (value: unknown): string | null => (isString(value) ? value : null);
const OUTCOMES: readonly string[] = ['told', 'joined', 'set-aside'] satisfies AlertOutcome[];
const isOutcome = (value: unknown): value is AlertOutcome => isString(value) && OUTCOMES.includes(value);
const isTime = (value: unknown): value is string => isString(value) && !Number.isNaN(Date.parse(value));

/** Spans of a stored text of that length; what is none is left out. */
export function storedSpans(value: unknown, length: number): Span[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter(
      (span): span is [number, number] =>
        Array.isArray(span) && span.length === 2 && span.every(Number.isInteger),
    )
    .filter(([from, to]) => from >= 0 && from < to && to <= length)
    .sort(([one], [other]) => one - other);
}

function storedFurther(value: unknown): MatchedSentence[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    const { text, spans } = (one ?? {}) as Partial<Record<keyof MatchedSentence, unknown>>;
    return isString(text) ? [{ text, spans: storedSpans(spans, text.length) }] : [];
  });
}

/** The sentence of a stored alert: the one by which it was told, else the first that matched; empty where there is none. */
export function storedSentence({ sentence, sentenceSpans, further, shown }: Row): MatchedSentence {
  const told = typeof shown === 'number' ? storedFurther(further)[shown] : undefined;
  if (told) return told;
  const text = isString(sentence) ? sentence : '';
  return { text, spans: storedSpans(sentenceSpans, text.length) };
}

/** The alert in a row, or what is wrong with it in a few words. */
export function readAlert(row: Row): AlertRow | string {
  const { rule, date, source, feed, sourceName, title, createdAt, published, severity, shown } = row;
  if (!isString(rule) || !isString(date)) return 'it has no key';
  if (!isString(source) || !isString(feed) || !isString(sourceName)) return 'its source is missing';
  if (!isString(title) || title === '' || !isString(row.sentence)) return 'its text is missing';
  if (!isTime(createdAt) || !isTime(published)) return 'its times cannot be read';
  const known = asSketch(row.sketch);
  if (!known) return 'its sketch cannot be read';
  const sentence = storedSentence(row);
  const further = storedFurther(row.further);
  return {
    rule,
    date,
    source,
    feed,
    sourceName,
    title,
    url: textOrNull(row.url),
    published,
    language: textOrNull(row.language),
    severity: isSeverity(severity) ? severity : 'normal',
    sentence: sentence.text,
    sentenceSpans: sentence.spans,
    titleSpans: storedSpans(row.titleSpans, title.length),
    ...(further.length > 0 && { further }),
    ...(typeof shown === 'number' && { shown }),
    createdAt,
    sketch: known,
    edit: row.edit === true,
    ...(Array.isArray(row.beside) ? { beside: stringsIn(row.beside) } : {}),
    ...(isOutcome(row.outcome) ? { outcome: row.outcome } : {}),
    ...(typeof row.expires === 'number' ? { expires: row.expires } : {}),
    ...optional(row, ['queue', 'dueAt', 'unknownSince', 'message', 'story', 'reason', 'doneAt']),
  };
}

type Optional = 'queue' | 'dueAt' | 'unknownSince' | 'message' | 'story' | 'reason' | 'doneAt';

function optional(row: Row, fields: readonly Optional[]): { [P in Optional]?: string } {
  const out: { [P in Optional]?: string } = {};
  for (const field of fields) {
    const value = row[field];
    if (isString(value)) out[field] = value;
  }
  return out;
}
