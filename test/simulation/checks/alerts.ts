/** A match has its alert, and an alert ends: told, joined to what was told, or set aside with a reason. */
import type { ArticleRow } from '../../../functions/articles/article.ts';
import { PASSING_RULE } from '../deployments.ts';
import { leadsOf, type SimItem, type Version } from '../items.ts';
import { TOPICS } from '../stories.ts';
import { type Alert, type Facts, says } from './facts.ts';
import { STORY_MS } from './messages.ts';

/** Each article that a constant rule matches has its alert, unless it was a feed's backlog without a date or a day old. */
export function* matchesHaveAlerts(facts: Facts): Generator<string> {
  const rulesOf = new Map<unknown, Set<string>>();
  for (const { item, row } of facts.alerts) rulesOf.set(item, (rulesOf.get(item) ?? new Set()).add(row.rule));
  for (const item of facts.items) {
    const stored = facts.articles.get(item);
    if (!stored || (facts.backlog.has(item) && (!item.dated || isOldNews(item, stored)))) continue;
    if (stored.some((row) => tookPlaceOf(row, item))) continue;
    const raised = rulesOf.get(item) ?? new Set();
    const read = item.versions.filter((_, version) => facts.promised.has(`${item.mark}#${version}`));
    // Stored is at least the first version that was read, even where the poll was interrupted after that.
    const inFeed = [item.versions[0]!, ...read].filter(isYoung).flatMap(({ leads }) => leads);
    const all = item.versions.flatMap(leadsOf);
    const inStore = item.versions.filter(isYoung).flatMap((version) => {
      // A page that could not be read for a day is no news any more.
      const inTime = stored.filter((row) => changedAt(row) < version.date + WINDOW_MS);
      return leadsOf(version).filter((lead) => inTime.some(({ text }) => says(text, lead)));
    });
    const must = new Set([...inFeed, ...inStore].flatMap(topicsOf));
    const may = new Set(all.flatMap(topicsOf));
    for (const rule of Object.keys(TOPICS)) {
      if (must.has(rule) && !raised.has(rule)) yield `${item.mark} matches ${rule} and has no alert`;
      if (!may.has(rule) && raised.has(rule)) yield `${item.mark} does not match ${rule} and has an alert`;
    }
    if (may.size === 0 && raised.has(PASSING_RULE)) yield `${item.mark} matches nothing and has an alert`;
  }
}

/** An edit that comes long after its item's date may be read when that has passed the alert window of a day. */
const LATE_MS = 12 * 3_600_000;
const isYoung = ({ since, date }: Version): boolean => since < date + LATE_MS;

/** The watch file's alert window. */
const WINDOW_MS = 24 * 3_600_000;
const changedAt = ({ updatedAt, firstSeen }: ArticleRow): number => Date.parse(updatedAt ?? firstSeen);

/** A feed that a deployment brings late is first read when some of its items are older than the alert window. */
const isOldNews = ({ versions }: SimItem, stored: readonly ArticleRow[]): boolean =>
  stored.every((row) => Date.parse(row.firstSeen) >= versions[0]!.date + WINDOW_MS);

/** An item with the GUID, the link and the text of one that stands there no more is an edit of it to any reader. */
const tookPlaceOf = ({ previousTitle }: ArticleRow, { mark, naming }: SimItem): boolean =>
  naming === 'shared-both' && previousTitle !== null && !previousTitle.includes(mark);

const topicsOf = ({ topics }: { readonly topics: readonly string[] }) => topics;

/** Told, joined or set aside with a reason; what reached nobody tells nobody. */
export function* alertsEnd(facts: Facts): Generator<string> {
  yield* facts.unreadable;
  const reached = new Set(facts.published.map(({ message }) => message.id));
  for (const { name, row, item } of facts.alerts) {
    if (!item) yield `${name} is of nothing that was published`;
    if (row.outcome === undefined) {
      yield `${name} still waits`;
    } else if (row.outcome === 'set-aside') {
      if (!row.reason) yield `${name} is set aside without a reason`;
    } else {
      if (row.queue !== undefined) yield `${name} is ${row.outcome} and still in the queue`;
      if (!reached.has(row.message ?? ''))
        yield `${name} is ${row.outcome} by the message ${row.message} that reached nobody`;
    }
  }
}

/** What joins in silence was told before, to the same rule; its story lists it, and the story's next message too. */
export function* joinsAreListed(facts: Facts): Generator<string> {
  const stories = new Map(facts.store.all('identities').map((row) => [row.identity, row]));
  for (const alert of facts.alerts) {
    const { row, name } = alert;
    if (row.outcome !== 'joined') continue;
    if (!isTold(facts, alert)) yield `${name} joined the message ${row.message}, which does not tell it`;
    const members = Object.values(stories.get(`story:${row.story}`) ?? {}).filter(Array.isArray);
    const isListed = members.some(([rule, date]) => rule === row.rule && date === row.date);
    if (!isListed) yield `${name} joined the story ${row.story}, which does not list it`;
    for (const message of laterMessages(facts, alert)) {
      if (!message.body.includes(row.sourceName))
        yield `${name} is not named by its story's next message ${message.id}`;
    }
  }
}

/** Whether the message that an alert joined tells what it would say, or an article that says it, to the same rule. */
function isTold({ alerts, messages, diary }: Facts, { row, lead }: Alert): boolean {
  const message = messages.get(row.message ?? '');
  if (!message || !lead) return false;
  return message.alerts.some((told) => {
    if (told.rule !== row.rule) return false;
    const other = alerts.find((one) => one.row.rule === told.rule && one.row.date === told.date);
    if (!other?.item) return false;
    const raised = diary.times.get(`alert ${told.rule} ${told.date}`) ?? 0;
    return other.item.versions.some((one) => one.since <= raised && leadsOf(one).includes(lead));
  });
}

/** No run of `notify` lasts longer: what joined before a run began is known to it. */
const RUN_MS = 5 * 60_000;
/** Of more outlets a message gives the number. */
const MOST_NAMED = 20;

/** Messages of the same story that were composed after an alert had joined it, as long as the story lived. */
function laterMessages({ messages, diary, outlets }: Facts, { row }: Alert) {
  const joined = diary.times.get(`joined ${row.rule} ${row.date}`);
  if (joined === undefined || outlets.length > MOST_NAMED) return [];
  const ofStory = [...messages.values()].filter(({ alerts }) =>
    alerts.some(({ story }) => story === row.story),
  );
  const composed = ({ id }: { readonly id: string }) => diary.times.get(`message ${id}`) ?? 0;
  const began = Math.min(...ofStory.map(composed));
  return ofStory.filter((one) => composed(one) > joined + RUN_MS && composed(one) < began + STORY_MS);
}
