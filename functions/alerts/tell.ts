/** Due alerts become messages: stories are decided, messages composed and put, and what joined in silence is noted. */
import type { Config, Rule } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';
import type { Store } from '../base/store.ts';
import type { AlertRow } from './alert.ts';
import { alertKey, alertName } from './alert-row.ts';
import { type DeliverPorts, queueOfMessage } from './deliver.ts';
import { type Addressed, addressed, heardBefore } from './heard.ts';
import { doneExpires } from './kept.ts';
import { type Composed, type Composition, compose, rulesOf } from './message.ts';
import { asMessageRow, type MessageRow, messageRowToPut } from './message-row.ts';
import { inParallel } from './parallel.ts';
import { readersOf } from './readers.ts';
import { ruleKey } from './rule-row.ts';
import { decideStories, type Joining, type Telling } from './story.ts';
import { type Joined, knownStories, recordJoined } from './story-rows.ts';
import { type Ready, setAlertAside, type WaitingPorts } from './waiting.ts';

/** Digits and letters that are not taken for one another. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** An id that a reader can say over the telephone: ten characters, about 50 bits. */
export function newId(random: () => number): string {
  const letters = Array.from({ length: 10 }, () => ALPHABET[Math.floor(random() * ALPHABET.length)] ?? '2');
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}

export interface TellPorts {
  readonly config: Config;
  readonly deliver: DeliverPorts;
  readonly waiting: WaitingPorts;
  /** Names messages that are about to be written; false once another run holds the lease. */
  readonly announce: (ids: readonly string[]) => Promise<boolean>;
}

export interface Told {
  /** Put, and still to be delivered. */
  readonly messages: readonly MessageRow[];
  readonly joins: readonly Joining[];
  readonly setAside: number;
}

const NOTHING: Told = { messages: [], joins: [], setAside: 0 };

/** Decides and puts. What joins a story of these messages is noted once they are on their way: `noteJoins`. */
export async function tell(ports: TellPorts, ready: Ready): Promise<Told> {
  const { deliver } = ports;
  const { store, clock } = deliver;
  const known = await knownStories(store, ready.alerts, clock.now());
  const decision = decideStories(ready.alerts, known);
  const heard = await heardBefore(store, ready.alerts, known);
  // Whom a message reached that is still on its way is not known; where it is set aside, everyone is told.
  const isClear = ({ alerts }: Telling) => !alerts.some((alert) => heard.get(alertName(alert))?.pending);
  const followers = (rules: readonly string[]) => readersOf(rules, ports.config);
  const tellings = decision.tell
    .filter(isClear)
    .flatMap((telling) => addressed(telling, heard, followers))
    .filter(({ alerts }) => alerts.some(({ rule }) => ready.speaking.has(rule)));
  const joins = decision.join;
  if (tellings.length === 0) return { ...NOTHING, joins };

  const { composed, setAside } = await composeAll(ports, tellings, ready.held);
  if (!deliver.alive()) return { ...NOTHING, setAside };
  // Before the messages, so that a rule never speaks twice for having been interrupted.
  const spokenFor = new Set(tellings.flatMap(rulesOf));
  await noteSpoken(
    ports,
    [...spokenFor].filter((rule) => ready.speaking.has(rule)),
  );
  if (!(await ports.announce(composed.map(({ id }) => id)))) return { ...NOTHING, setAside };

  const messages: MessageRow[] = [];
  for (const one of composed) {
    if (!deliver.alive()) break;
    messages.push(await putMessage(deliver, one));
  }
  return { messages, joins, setAside };
}

/** Composes; where a story cannot be composed, what is wrong in it is set aside alone. */
async function composeAll(ports: TellPorts, tellings: readonly Addressed[], held: ReadonlySet<string>) {
  const { config, deliver, waiting } = ports;
  const composition = {
    rules: config.rules,
    settings: config.settings,
    installation: config,
    nextId: () => newId(deliver.random),
    held,
  };
  const whole = attempt({ ...composition, tellings });
  if (whole) return { composed: whole, setAside: 0 };
  const sound: Addressed[] = [];
  let setAside = 0;
  for (const telling of tellings) {
    if (attempt({ ...composition, tellings: [telling] })) {
      sound.push(telling);
      continue;
    }
    const alerts: AlertRow[] = [];
    for (const alert of telling.alerts) {
      if (attempt({ ...composition, tellings: [{ ...telling, alerts: [alert] }] })) {
        alerts.push(alert);
        continue;
      }
      await setAlertAside(waiting, alertKey(alert), 'it cannot be put into words', deliver.clock.now());
      setAside += 1;
    }
    if (alerts.length > 0) sound.push({ ...telling, alerts });
  }
  return { composed: compose({ ...composition, tellings: sound }), setAside };
}

function attempt(composition: Composition): Composed[] | undefined {
  try {
    return compose(composition);
  } catch {
    return undefined;
  }
}

async function noteSpoken({ deliver }: TellPorts, rules: readonly Rule['id'][]): Promise<void> {
  const set = { spokeAt: new Date(deliver.clock.now()).toISOString() };
  await inParallel(rules, async (rule) => {
    await deliver.store.update('state', ruleKey(rule), { set });
  });
}

/** Puts the row of a message; one that is there already under this id is this one, put before its reply was lost. */
export async function putMessage(ports: DeliverPorts, composed: Composed): Promise<MessageRow> {
  const { clock, store } = ports;
  const message: MessageRow = {
    ...composed,
    createdAt: new Date(clock.now()).toISOString(),
    attempts: 0,
    queue: queueOfMessage(composed.id),
  };
  const put = () => store.put('messages', messageRowToPut(message), [{ field: 'id', is: 'absent' }]);
  if ((await put()) === 'done') return message;
  const stored = await store.get('messages', { id: message.id }, { consistent: true });
  return asMessageRow(stored) ?? message;
}

/** Marks what joined in silence: first in its story, then in its own row. Returns how many. */
export async function noteJoins(ports: DeliverPorts, joined: readonly Joined[]): Promise<number> {
  const now: Millis = ports.clock.now();
  await recordJoined(ports, joined, now);
  let count = 0;
  await inParallel(joined, async ({ alert, story, message }) => {
    const set = {
      outcome: 'joined',
      story,
      message,
      doneAt: new Date(now).toISOString(),
      expires: doneExpires(ports.settings, now),
    };
    if ((await joinedRow(ports.store, alert, set)) === 'done') {
      count += 1;
      return;
    }
    // A conflict is this very write, repeated after its reply was lost, or another run's outcome, which stands.
    const row = await ports.store.get('alerts', alertKey(alert), { consistent: true });
    if (row?.outcome === 'joined' && row.message === message) count += 1;
  });
  return count;
}

function joinedRow(store: Store, alert: AlertRow, set: Parameters<Store['update']>[2]['set'] & object) {
  return store.update('alerts', alertKey(alert), { set, remove: ['queue', 'dueAt', 'unknownSince'] }, [
    { field: 'rule', is: 'present' },
    { field: 'message', is: 'absent' },
    { field: 'outcome', is: 'absent' },
  ]);
}
