/** The heartbeat: says what was watched, so that silence means no news. A message like any other. */
import type { Config, Subscriber } from '../base/config.ts';
import type { Clock, Millis } from '../base/ports.ts';
import type { Store } from '../base/store.ts';
import { lastDelivery, nextDelivery } from './due.ts';
import { someFailures } from './failed.ts';
import { htmlBody } from './html.ts';
import { labelsOf } from './labels.ts';
import { command, isolated, line, localTime, plain, shorten } from './lines.ts';
import type { Composed } from './message.ts';
import { inParallel } from './parallel.ts';
import type { Message } from './publish.ts';

/** Rows of feeds that are read at once: what DynamoDB gives in one answer. */
const BATCH = 100;
const MOST_NAMED = 15;
/** More than that is told as that. */
const MOST_FAILED = 100;
const HOUR: Millis = 3_600_000;

/** The last time at which a heartbeat was due, or undefined when none is wanted. */
export function heartbeatTime({ settings }: Pick<Config, 'settings'>, now: Millis): Millis | undefined {
  const deliver = settings.heartbeat;
  if (!deliver || deliver.kind === 'now') return undefined;
  if (deliver.kind === 'daily') return lastDelivery(deliver.at, now, settings);
  const next = nextDelivery(deliver, now, settings);
  return next === now ? now : next - HOUR;
}

export interface Facts {
  /** Names of the feeds that fail, in the order of the watch file. */
  readonly failing: readonly string[];
  /** Of how many feeds it was asked whether they do: of all, if there was time. */
  readonly asked: number;
  /** Messages and alerts that were set aside and wait for a person. */
  readonly failed: number;
  readonly stories: number;
  readonly messages: number;
}

/** What the store says about feeds and messages that fail. Feeds are asked after until `deadline`. */
export async function heartbeatFacts(
  { store, clock }: { readonly store: Store; readonly clock: Pick<Clock, 'now'> },
  { feeds }: Pick<Config, 'feeds'>,
  deadline: Millis,
): Promise<Omit<Facts, 'stories' | 'messages'>> {
  const watched = feeds.filter(({ enabled }) => enabled);
  const batches = Array.from({ length: Math.ceil(watched.length / BATCH) }, (_, at) =>
    watched.slice(at * BATCH, (at + 1) * BATCH),
  );
  const fails = new Set<string>();
  let asked = 0;
  await inParallel(batches, async (batch) => {
    if (clock.now() >= deadline) return;
    const rows = await store.getMany(
      'state',
      batch.map(({ id }) => ({ id: `feed:${id}` })),
    );
    for (const [at, row] of rows.entries()) {
      const failures = typeof row?.failures === 'number' ? row.failures : 0;
      if (failures > 0 || row?.gone === true) fails.add(batch[at]!.id);
    }
    asked += batch.length;
  });
  const failing = watched.filter(({ id }) => fails.has(id)).map(({ name }) => name);
  return { failing, asked, failed: (await someFailures(store, MOST_FAILED)).length };
}

/** Rules by which every subscriber is reached, as few as will do: filters know nothing but rules. */
export function everyone(subscribers: readonly Subscriber[], rules: Config['rules']): string[] {
  const out = new Set<string>();
  for (const subscriber of subscribers) {
    const followed = subscriber.rules === 'all' ? rules.map(({ id }) => id) : subscriber.rules;
    if (followed.length > 0 && !followed.some((id) => out.has(id))) out.add(followed[0]!);
  }
  return [...out];
}

/** `at` is the time it was due; its id names it, so that the same heartbeat is never told twice. */
export function composeHeartbeat(config: Config, facts: Facts, since: Millis, at: Millis): Composed {
  const { settings } = config;
  const labels = labelsOf(settings.language);
  const feeds = config.feeds.filter(({ enabled }) => enabled).length;
  const rules = config.rules.filter(({ enabled }) => enabled);
  const id = `heartbeat-${new Date(at).toISOString().slice(0, 16).replace(/[-:]/g, '')}`;
  const named = facts.failing.slice(0, MOST_NAMED).map((name) => isolated(plain(name)));
  const rest = facts.failing.length - named.length;
  const blocks = [
    [labels.heartbeat(localTime(since, settings), localTime(at, settings))],
    [
      labels.watched(feeds, rules.length),
      labels.told(facts.stories, facts.messages),
      ...(facts.asked < feeds ? [labels.asked(facts.asked, feeds)] : []),
      ...(facts.failing.length === 0
        ? facts.asked < feeds
          ? []
          : [labels.allWell]
        : [
            labels.failing(facts.failing.length),
            named.join(labels.list) + (rest > 0 ? ` ${labels.and(rest)}` : ''),
          ]),
      ...(facts.failed > 0 ? [labels.waiting(facts.failed, command('alerts --failed', config))] : []),
    ],
    [`${labels.more}: ${isolated(command('feeds', config))}`, `${labels.id}: ${isolated(id)}`],
  ];
  const body = bodyOf(blocks, settings.language);
  return {
    id,
    subject: labels.heartbeatSubject,
    subjectAscii: 'Marsad is on watch',
    body,
    rules: everyone(config.subscribers, rules),
    except: [],
    severity: 'low',
    stories: 0,
    alerts: [],
  };
}

/** `alerts test RULE`: one real message to those who follow the rule, ready for the topic. Undefined: no such rule. */
export function testMessage(config: Config, ruleId: string, id: string, now: Millis): Message | undefined {
  const rule = config.rules.find((one) => one.id === ruleId);
  if (!rule) return undefined;
  const { settings } = config;
  const labels = labelsOf(settings.language);
  const blocks = [
    [labels.testText, `${labels.time}: ${localTime(now, settings)}`],
    [
      `${labels.more}: ${isolated(command(`alerts --rule ${rule.id}`, config))}`,
      `${labels.id}: ${isolated(id)}`,
    ],
  ];
  const body = bodyOf(blocks, settings.language);
  return {
    id,
    subject: `[${shorten(plain(rule.name), 60)}] ${labels.test}`,
    subjectAscii: `[${rule.id.slice(0, 60)}] test`,
    body,
    html: htmlBody(body, settings.language),
    rules: [rule.id],
    severity: rule.severity,
    stories: 0,
  };
}

const bodyOf = (blocks: readonly (readonly string[])[], language: Config['settings']['language']): string =>
  `${blocks.map((block) => block.map((text) => line(language, text)).join('\n')).join('\n\n')}\n`;
