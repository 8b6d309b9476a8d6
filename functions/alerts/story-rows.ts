/**
 * Stories in the table `identities`, expiring: `story-key:<key>` leads from a key of a sketch to stories, and
 * `story:<id>` holds a story's members. Each member, and each story under a key, is a field of its own: so writes
 * repeat and overtake each other without harm, and nothing is read in order to be written.
 *
 * A story's rows are written once its message row exists, from which they can be made again; when a message is set
 * aside its members leave, so that the next copy tells.
 */
import { shortHash } from '../base/hash.ts';
import type { Millis } from '../base/ports.ts';
import type { Row, Store, Value } from '../base/store.ts';
import type { AlertRow } from './alert.ts';
import { alertKey, alertName, readAlert } from './alert-row.ts';
import { isString, isStrings } from './fields.ts';
import type { MessageRow } from './message-row.ts';
import { inParallel } from './parallel.ts';
import { asSketch } from './sketch.ts';
import { type KnownStory, type Member, MOST_COMPARED, STORY_LIFE, storyId } from './story.ts';

const SECOND = 1_000;
/** Rows are kept this much longer than they count, so that none expires under a clock that is a little late. */
const SPARE_SECONDS = 86_400;
/** A key that leads to more stories than this is boilerplate, and leads nowhere. */
const MOST_STORIES = 24;
/** A row holds 400 kB; a member takes up to 900 bytes. More copies of one story join without being listed. */
const MOST_MEMBERS = 300;
/** Of the sentence that was told, kept to know near copies of it. UTF-16 units. */
const KEPT_SENTENCE = 300;

const storyKey = (id: string) => ({ identity: `story:${id}` });
const keyKey = (key: string) => ({ identity: `story-key:${key}` });
const memberField = (alert: Pick<AlertRow, 'rule' | 'date'>): string =>
  `m:${shortHash(alertName(alert), 12)}`;

function readMember(value: Value | undefined): (Member & { readonly at: string }) | undefined {
  if (!isStrings(value)) return undefined;
  const [rule, date, name, url, outcome, message, sentence, at] = value;
  if (!rule || !date || name === undefined || (outcome !== 'told' && outcome !== 'joined')) return undefined;
  return {
    rule,
    date,
    name,
    url: url || null,
    outcome,
    message: message ?? '',
    sentence: sentence ?? '',
    at: at ?? '',
  };
}

function memberValue(alert: AlertRow, outcome: Member['outcome'], message: string, now: Millis): Value {
  const sentence = outcome === 'told' ? alert.sentence.slice(0, KEPT_SENTENCE) : '';
  const at = new Date(now).toISOString();
  return [alert.rule, alert.date, alert.sourceName, alert.url ?? '', outcome, message, sentence, at];
}

/** Stories under a key that are alive, with the epoch second at which each ends. */
function storiesUnder(row: Row | undefined, now: Millis): [id: string, until: number][] {
  return Object.entries(row ?? {})
    .filter(([field]) => field.startsWith('s:'))
    .map(([field, until]): [string, number] => [field.slice(2), typeof until === 'number' ? until : 0])
    .filter(([, until]) => until * SECOND > now);
}

/**
 * The stories alive now that share a key with any of the alerts, and those that their articles began before they were
 * edited, with what is needed to decide.
 */
export async function knownStories(
  store: Store,
  alerts: readonly AlertRow[],
  now: Millis,
): Promise<KnownStory[]> {
  const sketches = alerts.flatMap((alert) => asSketch(alert.sketch) ?? []);
  const keys = [...new Set(sketches.flatMap((own) => own.keys))];
  const rows = await store.getMany('identities', keys.map(keyKey), { consistent: true });
  const under = rows.map((row) => storiesUnder(row, now)).filter((found) => found.length <= MOST_STORIES);
  const begun = alerts.filter(({ edit }) => edit).map(storyId);
  const ids = [...new Set([...under.flatMap((found) => found.map(([id]) => id)), ...begun])];
  const storyRows = await store.getMany('identities', ids.map(storyKey), { consistent: true });
  const stories = storyRows.flatMap((row, at) => {
    const until = typeof row?.until === 'number' ? row.until * SECOND : 0;
    if (!row || until <= now) return [];
    const members = Object.entries(row)
      .filter(([field]) => field.startsWith('m:'))
      .map(([, value]) => readMember(value))
      .filter((member) => member !== undefined)
      .sort((one, other) =>
        one.at < other.at ? -1 : one.at > other.at ? 1 : one.date < other.date ? -1 : 1,
      );
    return [{ id: ids[at]!, until, members }];
  });

  const wanted = new Map(
    stories.flatMap(({ members }) => toCompare(members).map((one) => [alertName(one), one])),
  );
  const alertKeys = [...wanted.values()].map(alertKey);
  const alertRows = await store.getMany('alerts', alertKeys, { consistent: true });
  // Each alert's own: an article that was edited between two of them says more in the later one.
  const own = new Map<string, Pick<Member, 'title' | 'sketch'>>();
  const untold = new Set<string>();
  for (const [at, [name, member]] of [...wanted].entries()) {
    const { title, sketch, message } = alertRows[at] ?? {};
    const kept = asSketch(sketch);
    if (kept) own.set(name, { sketch: kept, ...(isString(title) && { title }) });
    // Its message was withdrawn, and a run that was overtaken wrote it down after that: the alert waits again.
    if (alertRows[at] && member.outcome === 'told' && message !== member.message) untold.add(name);
  }
  return stories.map(({ id, until, members }) => ({
    id,
    until,
    members: members
      .filter((member) => !untold.has(alertName(member)))
      .map((member) => ({ ...member, ...own.get(alertName(member)) })),
  }));
}

/** The alerts of the articles that are compared: the first and the latest. */
function toCompare(members: readonly Member[]): readonly Member[] {
  const dates = [...new Set(members.map(({ date }) => date))];
  if (dates.length <= MOST_COMPARED) return members;
  const compared = new Set([dates[0], ...dates.slice(1 - MOST_COMPARED)]);
  return members.filter(({ date }) => compared.has(date));
}

export interface StoryPorts {
  readonly store: Store;
}

/** Leads the keys of these alerts to their stories, where they do not lead there yet. */
async function writeKeys(
  ports: StoryPorts,
  alerts: readonly { readonly alert: AlertRow; readonly story: string; readonly until: number }[],
  now: Millis,
): Promise<void> {
  const wanted = new Map<string, Map<string, number>>();
  for (const { alert, story, until } of alerts) {
    for (const key of asSketch(alert.sketch)?.keys ?? []) {
      wanted.set(key, (wanted.get(key) ?? new Map()).set(story, until));
    }
  }
  const keys = [...wanted.keys()];
  const rows = await ports.store.getMany('identities', keys.map(keyKey), { consistent: true });
  await inParallel([...keys.entries()], async ([at, key]) => {
    const row = rows[at];
    const alive = storiesUnder(row, now);
    const missing = [...wanted.get(key)!].filter(([story]) => !alive.some(([id]) => id === story));
    if (missing.length === 0 || alive.length >= MOST_STORIES) return;
    const ended = Object.keys(row ?? {}).filter(
      (field) =>
        field.startsWith('s:') &&
        !alive.some(([id]) => `s:${id}` === field) &&
        !missing.some(([id]) => `s:${id}` === field),
    );
    const set: Record<string, Value> = { expires: Math.ceil((now + STORY_LIFE) / SECOND) + SPARE_SECONDS };
    for (const [story, until] of missing) set[`s:${story}`] = until;
    await ports.store.update('identities', keyKey(key), { set, remove: ended });
  });
}

/** Writes the stories of a message whose row exists: repeatable, from the message and its alerts alone. */
export async function recordTold(
  ports: StoryPorts,
  message: MessageRow,
  alerts: readonly AlertRow[],
  now: Millis,
): Promise<void> {
  const rows = new Map(alerts.map((alert) => [alertName(alert), alert]));
  const ids = [...new Set(message.alerts.map(({ story }) => story))];
  const known = await ports.store.getMany('identities', ids.map(storyKey), { consistent: true });
  const created = Date.parse(message.createdAt);
  const keyed: { alert: AlertRow; story: string; until: number }[] = [];
  await inParallel([...ids.entries()], async ([at, id]) => {
    const row = known[at];
    const alive = typeof row?.until === 'number' && row.until * SECOND > created ? row.until : undefined;
    const until = alive ?? Math.ceil((created + STORY_LIFE) / SECOND);
    if (until * SECOND <= now) return;
    const set: Record<string, Value> = { until, expires: until + SPARE_SECONDS };
    for (const told of message.alerts) {
      const alert = told.story === id ? rows.get(alertName(told)) : undefined;
      if (!alert) continue;
      const sentence = alert.further?.[told.shown ?? -1]?.text ?? alert.sentence;
      set[memberField(told)] = memberValue({ ...alert, sentence }, 'told', message.id, created);
      keyed.push({ alert, story: id, until });
    }
    await ports.store.update('identities', storyKey(id), { set });
  });
  await writeKeys(ports, keyed, now);
}

export interface Joined {
  readonly alert: AlertRow;
  readonly story: string;
  readonly message: string;
}

/** Lists those that joined in silence, so that the story's next message names them and copies of them are known. */
export async function recordJoined(ports: StoryPorts, joined: readonly Joined[], now: Millis): Promise<void> {
  const byStory = new Map<string, Joined[]>();
  for (const one of joined) byStory.set(one.story, [...(byStory.get(one.story) ?? []), one]);
  const ids = [...byStory.keys()];
  const rows = await ports.store.getMany('identities', ids.map(storyKey), { consistent: true });
  const keyed: { alert: AlertRow; story: string; until: number }[] = [];
  for (const [at, id] of ids.entries()) {
    const row = rows[at];
    if (typeof row?.until !== 'number') continue;
    const room = MOST_MEMBERS - Object.keys(row).filter((field) => field.startsWith('m:')).length;
    const set: Record<string, Value> = {};
    for (const { alert, message } of byStory.get(id)!.slice(0, Math.max(0, room))) {
      set[memberField(alert)] = memberValue(alert, 'joined', message, now);
      keyed.push({ alert, story: id, until: row.until });
    }
    if (Object.keys(set).length === 0) continue;
    await ports.store.update('identities', storyKey(id), { set }, [{ field: 'identity', is: 'present' }]);
  }
  await writeKeys(ports, keyed, now);
}

/** Takes what a message told out of its stories: it is not sent, and the next copy shall tell. */
export async function forgetTold(ports: StoryPorts, { alerts }: Pick<MessageRow, 'alerts'>): Promise<void> {
  await inParallel([...new Set(alerts.map(({ story }) => story))], async (id) => {
    const remove = alerts.filter(({ story }) => story === id).map(memberField);
    await ports.store.update('identities', storyKey(id), { remove }, [{ field: 'identity', is: 'present' }]);
  });
}

/** The alerts of a message as they are stored now; those that cannot be read are left out. */
export async function alertsOf(store: Store, message: MessageRow): Promise<AlertRow[]> {
  const rows = await store.getMany('alerts', message.alerts.map(alertKey), { consistent: true });
  return rows.flatMap((row) => {
    const alert = row ? readAlert(row) : 'absent';
    return typeof alert === 'string' ? [] : [alert];
  });
}
