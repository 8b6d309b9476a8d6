/** The newest alerts, the alerts of a story together. */
import { alertsOfRule, type ListedAlert, newestFirst } from '../../functions/alerts/listed.ts';
import type { Severity } from '../../functions/base/config.ts';
import type { Store } from '../../functions/base/store.ts';

export interface ListedStory {
  /** Of an alert that was told or joined; null while all of them wait. */
  readonly id: string | null;
  /** The one that told it, or else the first to be found. */
  readonly lead: ListedAlert;
  /** All of them that the list came by, the newest article first. */
  readonly alerts: readonly ListedAlert[];
}

export interface StoryList {
  readonly stories: readonly ListedStory[];
  /** Where the next list goes on; null at the end. */
  readonly older: string | null;
}

export interface StoryQuery {
  readonly rules: readonly string[];
  /** `older` of the list before. */
  readonly upTo?: string;
  readonly stories: number;
}

/** Alerts that a list looks at: a story that hundreds of outlets run must not fill the memory. */
const MOST_ALERTS = 1_000;
/** Of each rule that are read first: together about twice the stories that are shown. */
const FEWEST_OF_RULE = 4;
const MOST_OF_RULE = 25;

/**
 * Stories by their newest article. An alert that has no story yet stands with the other alerts of its article. A story
 * whose alerts reach beyond the list's end is named again in the next one.
 */
export async function newestStories(store: Store, query: StoryQuery): Promise<StoryList> {
  const { rules, upTo } = query;
  const first = Math.min(
    MOST_OF_RULE,
    Math.max(FEWEST_OF_RULE, Math.ceil((2 * query.stories) / rules.length)),
  );
  const range = { first, ...(upTo !== undefined && { upTo }) };
  const groups: Group[] = [];
  const known = new Map<string, Group>();
  // An article has an alert for each rule at most, and each list must get beyond it.
  const most = Math.max(MOST_ALERTS, 2 * rules.length);
  let looked = 0;
  for await (const alert of newestFirst(rules.map((rule) => alertsOfRule(store, rule, range)))) {
    const names = namesOf(alert);
    let group = names.map((name) => known.get(name)).find((one) => one !== undefined);
    if ((groups.length === query.stories && !group) || looked >= most)
      return { stories: groups.map(storyOf), older: alert.date };
    if (!group) {
      group = [];
      groups.push(group);
    }
    group.push(alert);
    for (const name of names) if (!known.has(name)) known.set(name, group);
    looked++;
  }
  return { stories: groups.map(storyOf), older: null };
}

type Group = ListedAlert[];

const namesOf = ({ story, source, date }: ListedAlert): readonly string[] => [
  ...(story === null ? [] : [`story ${story}`]),
  `article ${source}|${date}`,
];

function storyOf(alerts: readonly ListedAlert[]): ListedStory {
  const told = alerts.filter(({ outcome }) => outcome === 'told');
  const [lead] = [...(told.length > 0 ? told : alerts)].sort(byFound);
  return { id: alerts.find(({ story }) => story !== null)?.story ?? null, lead: lead!, alerts };
}

function byFound(one: ListedAlert, other: ListedAlert): number {
  const [left, right] = [one.createdAt ?? one.date, other.createdAt ?? other.date];
  return left < right ? -1 : left > right ? 1 : 0;
}

const RANK: Readonly<Record<Severity, number>> = { low: 0, normal: 1, high: 2 };
const severityOf = ({ severity }: ListedAlert): Severity =>
  severity === 'low' || severity === 'high' ? severity : 'normal';

/** The highest among its alerts. */
export const severityOfStory = ({ alerts }: ListedStory): Severity =>
  alerts.map(severityOf).reduce((most, one) => (RANK[one] > RANK[most] ? one : most));

/** Its rules, each once, those of the lead first. */
export const rulesOfStory = ({ lead, alerts }: ListedStory): readonly string[] => [
  ...new Set([...alerts.filter((one) => isOfArticle(one, lead)), ...alerts].map(({ rule }) => rule)),
];

export const isOfArticle = (one: ListedAlert, other: ListedAlert): boolean =>
  one.source === other.source && one.date === other.date;

/** The other articles of the story, each once: one for each outlet. */
export function othersOfStory({ lead, alerts }: ListedStory): readonly ListedAlert[] {
  const named = new Set([lead.sourceName ?? lead.source]);
  return alerts.filter((alert) => {
    const name = alert.sourceName ?? alert.source;
    return !named.has(name) && named.add(name);
  });
}
