/** How the watch stands: what its feeds do, what waits, what is held. */
import { type RuleState, ruleStates } from '../../functions/alerts/rule-row.ts';
import type { Config, Feed } from '../../functions/base/config.ts';
import type { Clock, Millis } from '../../functions/base/ports.ts';
import type { Store } from '../../functions/base/store.ts';
import { FAILED_QUEUE, QUEUES, type TableName } from '../../functions/base/tables.ts';
import type { HealthStatus } from '../../functions/feeds/health.ts';
import type { Note } from '../../functions/feeds/note.ts';
import { notesOf, survey } from '../../functions/feeds/survey.ts';

/** How a feed fares. */
export interface Fare {
  readonly feed: Feed;
  readonly status: HealthStatus;
  readonly notes: readonly Note[];
  readonly lastChange: string | null;
}

/** Feeds whose rows are read at once: a row may hold some hundred kB, and the pipeline shares the thread. */
const FEEDS_AT_ONCE = 20;
/** How long an answer holds, for each feed that was asked after: so that a reader who reloads costs a bounded share. */
const FRESH_MS_A_FEED = 50;

/** Asks after all feeds, and not again before that would be a burden; those who ask meanwhile get the same answer. */
export function createFares(parts: {
  readonly store: Store;
  readonly clock: Pick<Clock, 'now'>;
}): (config: Config) => Promise<readonly Fare[]> {
  let known: { readonly config: Config; readonly until: Millis; readonly fares: readonly Fare[] } | null =
    null;
  let asking: Promise<readonly Fare[]> | null = null;
  async function ask(config: Config): Promise<readonly Fare[]> {
    const fares: Fare[] = [];
    for (let at = 0; at < config.feeds.length; at += FEEDS_AT_ONCE) {
      const some = config.feeds.slice(at, at + FEEDS_AT_ONCE);
      for (const one of await survey(parts.store, some, parts.clock.now())) {
        const { feed, state, health } = one;
        fares.push({ feed, status: health.status, notes: notesOf(one), lastChange: state.lastChange });
      }
    }
    known = { config, until: parts.clock.now() + FRESH_MS_A_FEED * fares.length, fares };
    return fares;
  }
  return (config) => {
    if (known?.config === config && parts.clock.now() < known.until) return Promise.resolve(known.fares);
    asking ??= ask(config).finally(() => {
      asking = null;
    });
    return asking;
  };
}

/** A number, or what is surely exceeded. */
export interface Count {
  readonly count: number;
  readonly more: boolean;
}

/** `12`, or `1000+`. */
export const countText = ({ count, more }: Count): string => (more ? `${count}+` : String(count));

/** Keys that are counted of each partition of an index. */
const MOST_COUNTED = 250;

async function counted(
  store: Store,
  table: TableName,
  index: string,
  partitions: readonly string[],
): Promise<Count> {
  const pages = await Promise.all(
    partitions.map((partition) => store.query(table, { index, partition, limit: MOST_COUNTED })),
  );
  return {
    count: pages.reduce((sum, { rows }) => sum + rows.length, 0),
    more: pages.some(({ next }) => next !== undefined),
  };
}

export interface Standing {
  readonly fares: readonly Fare[];
  readonly waiting: Count;
  /** Alerts and messages that wait for a person. */
  readonly failed: Count;
  readonly states: ReadonlyMap<string, RuleState>;
}

export async function standing(
  store: Store,
  config: Config,
  fares: (config: Config) => Promise<readonly Fare[]>,
): Promise<Standing> {
  const [known, waiting, alerts, messages, states] = await Promise.all([
    fares(config),
    counted(store, 'alerts', 'due', QUEUES),
    counted(store, 'alerts', 'due', [FAILED_QUEUE]),
    counted(store, 'messages', 'unsent', [FAILED_QUEUE]),
    ruleStates(
      store,
      config.rules.map(({ id }) => id),
    ),
  ]);
  const failed = { count: alerts.count + messages.count, more: alerts.more || messages.more };
  return { fares: known, waiting, failed, states };
}

/** Rules that are held now, each with the end of it. */
export function mutedRules(
  { rules }: Pick<Config, 'rules'>,
  states: ReadonlyMap<string, RuleState>,
  now: Millis,
): readonly { readonly id: string; readonly name: string; readonly until: string }[] {
  return rules.flatMap(({ id, name }) => {
    const until = states.get(id)?.mutedUntil ?? 0;
    return until > now ? [{ id, name, until: new Date(until).toISOString() }] : [];
  });
}
