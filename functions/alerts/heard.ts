/**
 * Who has had an article before by another rule: one tells at once, another in its digest, a third was muted. The
 * article's other alerts say which messages told it, and these whom they were for. Each reader is told once; those
 * who follow the later rule alone are told by that.
 */
import type { Store } from '../base/store.ts';
import { FAILED_QUEUE } from '../base/tables.ts';
import type { AlertRow } from './alert.ts';
import { alertKey, alertName, readAlert } from './alert-row.ts';
import { asMessageRow, type MessageRow } from './message-row.ts';
import type { KnownStory, Telling } from './story.ts';

/** What was told of an alert's article. */
export interface Heard {
  /** Ids of those whom it was told to. */
  readonly readers: ReadonlySet<string>;
  /** True while a message that tells it is still on its way: whom it reaches is not known yet. */
  readonly pending: boolean;
}

type Key = Pick<AlertRow, 'rule' | 'date'>;

/**
 * The other alerts of an alert's article that are not due with it: those put in the same breath, and those that its
 * stories know, which another feed or an earlier poll raised. An edit is news to those who had the article before it.
 */
function othersOf(alert: AlertRow, told: ReadonlyMap<string, readonly Key[]>): Key[] {
  const beside = (alert.beside ?? []).map((rule) => ({ rule, date: alert.date }));
  return alert.edit ? beside : [...beside, ...(told.get(alert.date) ?? [])];
}

/**
 * @param due what may be told now.
 * @param known the stories that they may belong to.
 * @returns what was told before, by `alertName`; nothing of an alert of whose article nothing was.
 */
export async function heardBefore(
  store: Store,
  due: readonly AlertRow[],
  known: readonly KnownStory[],
): Promise<ReadonlyMap<string, Heard>> {
  const told = new Map<string, Key[]>();
  for (const { rule, date, outcome } of known.flatMap(({ members }) => members))
    if (outcome === 'told') told.set(date, [...(told.get(date) ?? []), { rule, date }]);
  const others = new Map(due.map((alert) => [alertName(alert), othersOf(alert, told)]));
  const asked = new Map([...others.values()].flat().map((key) => [alertName(key), key]));
  for (const alert of due) asked.delete(alertName(alert));
  if (asked.size === 0) return new Map();

  const rows = await store.getMany('alerts', [...asked.values()].map(alertKey), { consistent: true });
  const messageOf = new Map<string, string>();
  for (const row of rows) {
    const alert = row ? readAlert(row) : 'absent';
    if (typeof alert !== 'string' && alert.outcome === 'told' && alert.message !== undefined)
      messageOf.set(alertName(alert), alert.message);
  }
  const ids = [...new Set(messageOf.values())].map((id) => ({ id }));
  const messages = new Map<string, MessageRow>();
  for (const row of await store.getMany('messages', ids, { consistent: true })) {
    const message = asMessageRow(row);
    if (message) messages.set(message.id, message);
  }
  const out = new Map<string, Heard>();
  for (const [name, keys] of others) {
    const by = keys.flatMap((key) => messages.get(messageOf.get(alertName(key)) ?? '') ?? []);
    const readers = new Set(by.filter(isSent).flatMap((message) => message.readers ?? []));
    const pending = by.some(isOnItsWay);
    if (readers.size > 0 || pending) out.set(name, { readers, pending });
  }
  return out;
}

const isSent = ({ sentAt }: MessageRow): boolean => sentAt !== undefined;
const isOnItsWay = (message: MessageRow): boolean =>
  !isSent(message) && message.queue !== undefined && message.queue !== FAILED_QUEUE;

/** A story as it is told to some of those who follow its rules. */
export interface Addressed extends Telling {
  /** Ids of those who follow its rules and had all of it before, in order. */
  readonly except: readonly string[];
}

/**
 * Parts a story by whom its articles are news to: usually it stays whole. What an edit and the article before it say
 * stays together, and is told to all who lack either.
 */
export function addressed(
  telling: Telling,
  heard: ReadonlyMap<string, Heard>,
  readersOf: (rules: readonly string[]) => readonly string[],
): Addressed[] {
  const followersOf = (alerts: readonly AlertRow[]) => readersOf(alerts.map(({ rule }) => rule));
  const hadAll = (alerts: readonly AlertRow[]) => (reader: string) =>
    alerts.every((alert) => heard.get(alertName(alert))?.readers.has(reader));
  const everyone = followersOf(telling.alerts);
  const articles = grouped(telling.alerts, ({ source, date }) => `${source}|${date}`);
  const parts = grouped(articles, (alerts) => everyone.filter(hadAll(alerts)).join(' '));
  return parts.map((part) => {
    const alerts = part.flat();
    return {
      ...telling,
      alerts,
      also: alsoOf(telling, alerts),
      except: followersOf(alerts).filter(hadAll(alerts)),
    };
  });
}

/** What a part of a story calls its other outlets: those that the other parts tell, too. */
function alsoOf({ also, alerts }: Telling, part: readonly AlertRow[]): Telling['also'] {
  const named = new Set([...part.map(({ sourceName }) => sourceName), ...also.map(({ name }) => name)]);
  const others = alerts.filter(({ sourceName }) => !named.has(sourceName));
  return [...also, ...others.map(({ sourceName: name, url }) => ({ name, url }))];
}

/** Those of one name together, in the order of their first. */
function grouped<T>(items: readonly T[], nameOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return [...groups.values()];
}
