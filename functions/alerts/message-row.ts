/**
 * A row of the table `messages`: a message from before it is sent. It is put before anything else is changed, and
 * names its alerts, so that a run that was interrupted anywhere can be finished from it alone.
 */
import type { Severity } from '../base/config.ts';
import type { Row } from '../base/store.ts';
import { isSeverity, isString, isStrings } from './fields.ts';

/** An alert that the message tells. Its row holds the rest. */
export interface ToldAlert {
  readonly rule: string;
  readonly date: string;
  /** Id of the story it is told in. */
  readonly story: string;
  /** `shown` of the alert. */
  readonly shown?: number;
}

export interface MessageRow {
  readonly id: string;
  /** ISO 8601 UTC with three decimals. */
  readonly createdAt: string;
  readonly subject: string;
  readonly subjectAscii: string;
  readonly body: string;
  readonly rules: readonly string[];
  /** Ids of those who follow the rules and had all of it before (`readers.ts`). */
  readonly except?: readonly string[];
  readonly severity: Severity;
  readonly stories: number;
  readonly alerts: readonly ToldAlert[];
  /** Publishes begun; each is claimed here first, so that two runs never begin the same one. */
  readonly attempts: number;
  /** The run that began the last one. */
  readonly claimedBy?: string;
  readonly firstAttemptAt?: string;
  /** No attempt before this. */
  readonly nextAttemptAt?: string;
  readonly lastFailure?: string;

  /** While it is unsent: a partition of the index `unsent`; `failed` once it was set aside; absent once sent. */
  readonly queue?: string;
  readonly sentAt?: string;
  /** Ids of those whom it was for when it was sent. */
  readonly readers?: readonly string[];
  readonly failedAt?: string;
  /** Why it was set aside, or withdrawn; in the queue: why it is about to be. */
  readonly reason?: string;
  /** Why it is being withdrawn: no publish of it is begun any more. */
  readonly withdrawn?: string;
  /** Epoch seconds. */
  readonly expires?: number;
}

export const messageKey = ({ id }: Pick<MessageRow, 'id'>) => ({ id });

const optional = <K extends string>(row: Row, key: K): { [P in K]?: string } =>
  isString(row[key]) ? ({ [key]: row[key] } as { [P in K]?: string }) : {};

function asTold(value: unknown): ToldAlert | undefined {
  if (!isStrings(value)) return undefined;
  const [rule, date, story, shown] = value;
  if (!rule || !date || !story) return undefined;
  return { rule, date, story, ...(shown !== undefined && { shown: Number(shown) }) };
}

/** A message row as it came from the store; undefined where it is none that can be read. */
export function asMessageRow(row: Row | undefined): MessageRow | undefined {
  if (!row) return undefined;
  const { id, createdAt, subject, subjectAscii, body, rules, severity, stories, attempts } = row;
  if (!isString(id) || !isString(createdAt) || !isString(subject) || !isString(subjectAscii))
    return undefined;
  if (!isString(body) || !isStrings(rules) || !isSeverity(severity)) return undefined;
  const alerts = Array.isArray(row.alerts) ? row.alerts.map(asTold) : [];
  return {
    id,
    createdAt,
    subject,
    subjectAscii,
    body,
    rules,
    severity,
    stories: typeof stories === 'number' ? stories : 0,
    alerts: alerts.filter((alert) => alert !== undefined),
    attempts: typeof attempts === 'number' ? attempts : 0,
    ...(isStrings(row.except) ? { except: row.except } : {}),
    ...(isStrings(row.readers) ? { readers: row.readers } : {}),
    ...(typeof row.expires === 'number' ? { expires: row.expires } : {}),
    ...optional(row, 'claimedBy'),
    ...optional(row, 'firstAttemptAt'),
    ...optional(row, 'nextAttemptAt'),
    ...optional(row, 'lastFailure'),
    ...optional(row, 'queue'),
    ...optional(row, 'sentAt'),
    ...optional(row, 'failedAt'),
    ...optional(row, 'reason'),
    ...optional(row, 'withdrawn'),
  };
}

/** The row to put: its alerts are written as lists, since five hundred of them must fit beside the text. */
export function messageRowToPut(message: MessageRow): Row {
  const alerts = message.alerts.map(({ rule, date, story, shown }) => [
    rule,
    date,
    story,
    ...(shown === undefined ? [] : [String(shown)]),
  ]);
  return { ...message, alerts };
}
