/** What the pipeline promises, held against the end of a simulation. Each broken promise is a line in words. */
import { readAlert } from '../../functions/alerts/alert-row.ts';
import { asMessageRow } from '../../functions/alerts/message-row.ts';
import type { Row } from '../../functions/base/store.ts';
import type { SimItem } from './outlets.ts';
import type { Result } from './run.ts';

/** Rules that stand in every deployment; the others come and go. */
const CONSTANT_RULES = ['withdrawal', 'coalition'];

export function check(result: Result): string[] {
  const articles = result.store.all('articles');
  const marked = byMark(articles);
  return [
    ...storedOnce(result, marked),
    ...matchesHaveAlerts(result, marked),
    ...alertsEnd(result),
    ...messagesOnce(result),
    ...oneStoryOneMail(result, marked),
    ...toldToThoseWhoAsked(result),
    ...identitiesPoint(result, articles),
  ];
}

const MARK = /علامة\d+ع/g;

/** Articles by the mark in their text. */
function byMark(articles: readonly Row[]): Map<string, Row[]> {
  const marked = new Map<string, Row[]>();
  for (const article of articles) {
    const [mark] = String(article.text).match(MARK) ?? [];
    if (mark) marked.set(mark, [...(marked.get(mark) ?? []), article]);
  }
  return marked;
}

const placeOf = (row: Row): string => `${row.source} ${row.date}`;

function* allItems(result: Result): Generator<SimItem> {
  for (const outlet of result.outlets) yield* outlet.items;
}

function storedOnce(result: Result, marked: ReadonlyMap<string, Row[]>): string[] {
  const broken: string[] = [];
  for (const item of allItems(result)) {
    const count = marked.get(item.mark)?.length ?? 0;
    if (count > 1) broken.push(`${item.mark} of ${item.feed} is stored ${count} times`);
    if (count === 0 && result.promised.has(item))
      broken.push(`${item.mark} of ${item.feed} was read and is not stored`);
  }
  return broken;
}

/** Each article that a constant rule matches has its alert, unless it was a feed's backlog without a date. */
function matchesHaveAlerts(result: Result, marked: ReadonlyMap<string, Row[]>): string[] {
  const alerts = new Set(result.store.all('alerts').map((alert) => `${alert.rule} ${placeOf(alert)}`));
  const broken: string[] = [];
  for (const item of allItems(result)) {
    if (!item.dated && result.backlog.has(item)) continue;
    for (const article of marked.get(item.mark) ?? []) {
      for (const rule of CONSTANT_RULES) {
        const should = item.topics.includes(rule);
        const does = alerts.has(`${rule} ${placeOf(article)}`);
        if (should && !does) broken.push(`${item.mark} matches ${rule} and has no alert`);
        if (!should && does) broken.push(`${item.mark} does not match ${rule} and has an alert`);
      }
    }
  }
  return broken;
}

/** Told, joined or set aside with a reason; what waits may only wait for its hour. */
function alertsEnd(result: Result): string[] {
  return result.store.all('alerts').flatMap((row) => {
    const alert = readAlert(row);
    const name = `alert ${row.rule} ${placeOf(row)}`;
    if (typeof alert === 'string') return [`${name} cannot be read: ${alert}`];
    if (alert.outcome === 'told' || alert.outcome === 'joined') {
      const message = asMessageRow(result.store.all('messages').find(({ id }) => id === alert.message));
      if (!message?.sentAt) return [`${name} is ${alert.outcome} by a message that was not sent`];
      const reached = result.published.some((one) => one.message.id === message.id);
      return reached ? [] : [`${name} is ${alert.outcome} by a message that reached nobody`];
    }
    if (alert.outcome === 'set-aside') return alert.reason ? [] : [`${name} is set aside without a reason`];
    const hourly = alert.rule === 'extra';
    return hourly ? [] : [`${name} still waits`];
  });
}

/** A message repeats only where its sender could not know that it was sent, and then it is the same. */
function messagesOnce(result: Result): string[] {
  const broken: string[] = [];
  const seen = new Map<string, Result['published'][number]>();
  for (const one of result.published) {
    const { id, body } = one.message;
    if (one.wasMarkedSent) broken.push(`message ${id} was sent after its row said that it was sent`);
    const before = seen.get(id);
    seen.set(id, one);
    if (!before) continue;
    if (before.message.body !== body) broken.push(`message ${id} was repeated with another text`);
    const couldKnow = !before.replyLost && before.process.end === 'well';
    if (couldKnow) broken.push(`message ${id} was repeated although its sender knew that it was sent`);
  }
  return broken;
}

/** For each rule, a story's matching sentence is told by one message, however many outlets carry it. */
function oneStoryOneMail(result: Result, marked: ReadonlyMap<string, Row[]>): string[] {
  const storyOf = new Map<string, string>();
  for (const item of allItems(result)) {
    for (const article of marked.get(item.mark) ?? []) storyOf.set(placeOf(article), item.story);
  }
  const tellers = new Map<string, Set<string>>();
  for (const row of result.store.all('alerts')) {
    const story = storyOf.get(placeOf(row));
    if (row.outcome !== 'told' || story === undefined) continue;
    const name = `${row.rule} ${story}`;
    tellers.set(name, (tellers.get(name) ?? new Set()).add(String(row.message)));
  }
  const twice = [...tellers].filter(([, messages]) => messages.size > 1);
  const mailed = new Map<string, Set<string>>();
  for (const { message } of result.published) {
    const row = asMessageRow(result.store.all('messages').find(({ id }) => id === message.id));
    for (const told of row?.alerts ?? []) {
      const name = `${told.rule} ${told.date}`;
      mailed.set(name, (mailed.get(name) ?? new Set()).add(message.id));
    }
  }
  const alertTwice = [...mailed].filter(([, messages]) => messages.size > 1);
  return [
    ...twice.map(([name, messages]) => `story ${name} was told by ${messages.size} messages`),
    ...alertTwice.map(([name, messages]) => `alert ${name} was mailed in ${messages.size} messages`),
  ];
}

/** A message's rules are those of the alerts that it tells: its subscribers asked for each of its stories. */
function toldToThoseWhoAsked(result: Result): string[] {
  return result.published.flatMap(({ message }) => {
    const row = asMessageRow(result.store.all('messages').find(({ id }) => id === message.id));
    if (!row) return [`message ${message.id} was sent and has no row`];
    const ofAlerts = new Set(row.alerts.map(({ rule }) => rule));
    const same = message.rules.length === ofAlerts.size && message.rules.every((rule) => ofAlerts.has(rule));
    return same ? [] : [`message ${message.id} speaks for ${message.rules} and tells ${[...ofAlerts]}`];
  });
}

function identitiesPoint(result: Result, articles: readonly Row[]): string[] {
  const places = new Set(articles.map(placeOf));
  // What was claimed by a run that was interrupted, of an item that then left its feed, points nowhere; nobody looks.
  const promisedPlaces = new Set(
    [...result.promised].flatMap((item) =>
      articles.filter(({ text }) => String(text).includes(item.mark)).map(placeOf),
    ),
  );
  return [...promisedPlaces].filter((place) => !places.has(place)).map((place) => `${place} is nowhere`);
}
