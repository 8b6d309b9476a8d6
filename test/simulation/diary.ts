/** What happened in a simulation and when, as far as the checks must know it and the store does not keep it. */
import type { Config } from '../../functions/base/config.ts';
import type { Change, Key, Row } from '../../functions/base/store.ts';
import type { TableName } from '../../functions/base/tables.ts';
import { POLLS_TO_MOVE } from '../../functions/feeds/state.ts';

export interface Diary {
  /** When it was written, by the simulation's own clock: `alert <rule> <date>`, `joined <rule> <date>`, `message <id>`. */
  readonly times: Map<string, number>;
  /** The watch file by which a process works. */
  readonly configs: Map<string, Config>;
  /** Who put a message. */
  readonly composers: Map<string, string>;
  /** Runs of `notify` that did all there was to do, as they ended: from when to when, by their own clocks. */
  readonly runs: { readonly began: number; readonly ended: number }[];
  /** The heartbeats that the lease says were told, in order; the first was only noted. */
  readonly beats: number[];
  /** By how much all clocks were wrong from then on. */
  readonly clocks: { readonly at: number; readonly skew: number }[];
  readonly mutes: { readonly at: number; readonly rule: string; readonly until: number }[];
  /** Watch files of `notify`, and since when. */
  readonly watchFiles: { readonly at: number; readonly config: Config }[];
  /** Alerts that were set aside alone; they may be tried again. */
  readonly setAside: SetAside[];
  /** Messages, by their ids, and alerts (`<rule> <date>`) that a person had tried again. */
  readonly retried: Set<string>;
  /** Messages and alerts that were set aside and waited for a person, in order. */
  readonly waits: Wait[];
  /** What became of feeds that operators are to hear, each by the write that first says so. */
  readonly turns: FeedTurn[];
  /** When what was told of a feed was taken out of its row. */
  readonly forgotten: { readonly feed: string; readonly at: number }[];
  /** What processes threw that nothing had done to them. */
  readonly faults: string[];
}

export interface FeedTurn {
  readonly feed: string;
  readonly at: number;
  /** What is to be heard of it, as far as it is always the same. */
  readonly words: string;
}

/** Something waits for a person: a message by its id, or an alert (`<rule> <date>`). */
export interface Wait {
  readonly name: string;
  readonly from: number;
  /** Infinity while it does. */
  until: number;
}

export interface SetAside {
  readonly rule: string;
  readonly date: string;
  readonly reason: string;
  readonly at: number;
  /** By the clock of who did it. */
  readonly clock: number;
}

export const newDiary = (): Diary => ({
  times: new Map(),
  configs: new Map(),
  composers: new Map(),
  runs: [],
  beats: [],
  clocks: [],
  mutes: [],
  watchFiles: [],
  setAside: [],
  retried: new Set(),
  waits: [],
  turns: [],
  forgotten: [],
  faults: [],
});

/** What the simulation's servers say of a feed that is gone. */
const GONE = 'The server answers 410.';
export const MISSED = 'shared no item with the poll before';

/** Notes what a new row of a feed says that the one before did not: of another address everything is new. */
export function notePut(diary: Diary, at: number, before: Row | undefined, row: Row): void {
  const feed = feedOf(row.id);
  if (feed === null) return;
  const known = before?.url === row.url ? before : undefined;
  const turn = (words: string) => diary.turns.push({ feed, at, words });
  if (row.gone === true && known?.gone !== true) turn(GONE);
  const to = newHome(row);
  if (to !== null && newHome(known) !== to) turn(`has moved: write ${to} into`);
  // The first gap alone: of later ones they hear once a day, by clocks that may be wrong.
  if (row.lastGap !== undefined && before?.lastGap === undefined) turn(MISSED);
}

const feedOf = (id: unknown): string | null =>
  typeof id === 'string' && id.startsWith('feed:') ? id.slice('feed:'.length) : null;

/** Where a permanent redirect has led for long enough. */
function newHome(row: Row | undefined): string | null {
  const moved = row?.moved as { readonly to: string; readonly polls: number } | undefined;
  return moved && moved.polls >= POLLS_TO_MOVE ? moved.to : null;
}

/** Notes what a write of the store says of it. */
export function noteUpdate(
  diary: Diary,
  at: number,
  table: TableName,
  key: Key,
  { set, remove }: Change,
): void {
  const feed = table === 'state' ? feedOf(key.id) : null;
  if (feed !== null && (remove?.includes('untold') || set?.untold !== undefined))
    diary.forgotten.push({ feed, at });
  if (table === 'state' && typeof set?.heartbeat === 'string') diary.beats.push(Date.parse(set.heartbeat));
  if (table === 'alerts' && set?.outcome === 'joined') diary.times.set(`joined ${key.rule} ${key.date}`, at);
  if (table === 'alerts' && set?.outcome === 'set-aside' && set.doneAt !== undefined)
    diary.setAside.push({
      rule: key.rule!,
      date: key.date!,
      reason: String(set.reason),
      at,
      clock: Date.parse(String(set.doneAt)),
    });
  if (table === 'alerts' && set?.queue !== undefined && remove?.includes('reason'))
    diary.retried.add(`${key.rule} ${key.date}`);
  if (table === 'messages' && set?.attempts === 0) diary.retried.add(key.id!);
  noteWait(diary, at, table, key, set);
  if (table === 'state' && typeof set?.mutedUntil === 'string')
    diary.mutes.push({ at, rule: key.id!.slice('rule:'.length), until: Date.parse(set.mutedUntil) });
}

/** A message waits with its alerts, so that an alert which waits by itself is one that was set aside alone. */
function noteWait(diary: Diary, at: number, table: TableName, key: Key, set: Row | undefined): void {
  if (table !== 'messages' && table !== 'alerts') return;
  const name = table === 'messages' ? key.id! : `${key.rule} ${key.date}`;
  const open = diary.waits.find((wait) => wait.name === name && wait.until === Number.POSITIVE_INFINITY);
  const begins = set?.failedAt !== undefined || (set?.outcome === 'set-aside' && set.doneAt !== undefined);
  const ends = set?.sentAt !== undefined || set?.outcome === 'told' || (set?.queue && !begins);
  if (begins && !open) diary.waits.push({ name, from: at, until: Number.POSITIVE_INFINITY });
  if (ends && open) open.until = at;
}
