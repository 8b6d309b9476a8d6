/**
 * When things are told: a digest at its hour, nothing in quiet hours or while a rule is muted, a rule no more than once
 * in `gather`, a heartbeat at each of its times. Wall clocks are read by `Intl`, where the functions use Temporal.
 */
import type { MessageRow } from '../../../functions/alerts/message-row.ts';
import type { Config, Rule } from '../../../functions/base/config.ts';
import { CLOCKS_APART_MS, clocksChange, isBeat, wallTimeOf } from '../plan.ts';
import { type Alert, clocksMoved, type Facts, RUN_MS } from './facts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Machines' clocks differ by so much at most, apart from what puts all of them wrong. */
const APART_MS = 10_000;

interface Composed {
  readonly message: MessageRow;
  /** The watch file of the run that composed it. */
  readonly config: Config;
  /** By that run's clock. */
  readonly at: number;
  readonly alerts: readonly Alert[];
}

function* composed(facts: Facts): Generator<Composed> {
  const byName = new Map(facts.alerts.map((alert) => [`${alert.row.rule} ${alert.row.date}`, alert]));
  for (const message of facts.messages.values()) {
    const config = facts.diary.configs.get(facts.diary.composers.get(message.id) ?? '');
    if (!config) continue;
    const alerts = message.alerts.flatMap(({ rule, date }) => byName.get(`${rule} ${date}`) ?? []);
    yield { message, config, at: Date.parse(message.createdAt), alerts };
  }
}

const ruleOf = ({ rules }: Config, id: string): Rule | undefined => rules.find((rule) => rule.id === id);

/** A digest's alerts wait for its next time. */
export function* digestsWait(facts: Facts): Generator<string> {
  const { timezone } = facts.plan;
  for (const { message, config, at, alerts } of composed(facts)) {
    const put = facts.diary.times.get(`message ${message.id}`) ?? 0;
    // By the clock of a moment before the hour had come.
    if (clocksMoved(facts, put - RUN_MS, put)) continue;
    for (const { name, row } of alerts) {
      const deliver = ruleOf(config, row.rule)?.deliver;
      const created = Date.parse(row.createdAt);
      if (!deliver || deliver.kind === 'now' || at < created || clocksChange(at, HOUR, timezone)) continue;
      if (clocksChange(created, HOUR, timezone)) continue;
      const isTime = (time: number) =>
        deliver.kind === 'hourly'
          ? wallTimeOf(time, timezone).endsWith(':00')
          : wallTimeOf(time, timezone) === deliver.at;
      let met = created % MINUTE === 0 && isTime(created);
      for (let time = Math.floor(created / MINUTE + 1) * MINUTE; !met && time <= at; time += MINUTE)
        met = isTime(time);
      if (!met) yield `${name} is told by ${message.id} before the time of its digest`;
    }
  }
}

function isQuiet({ quiet, severity }: Rule, at: number, timezone: string): boolean {
  if (!quiet || severity === 'high' || quiet.from === quiet.to || clocksChange(at, HOUR, timezone))
    return false;
  const time = wallTimeOf(at, timezone);
  return quiet.from < quiet.to
    ? time >= quiet.from && time < quiet.to
    : time >= quiet.from || time < quiet.to;
}

/** In a rule's quiet hours nothing is composed for it, and nothing published that is for rules in theirs alone. */
export function* heldWhileQuiet(facts: Facts): Generator<string> {
  const { timezone } = facts.plan;
  const quietAt = (rule: Rule | undefined, at: number) =>
    rule !== undefined && isQuiet(rule, at, timezone) && isQuiet(rule, at - RUN_MS, timezone);
  for (const { message, config, at, alerts } of composed(facts)) {
    // A clock that is put back under way may show an hour that was quiet when the next step comes.
    const put = facts.diary.times.get(`message ${message.id}`) ?? 0;
    if (clocksMoved(facts, put - RUN_MS, put)) continue;
    for (const { name, row } of alerts)
      if (quietAt(ruleOf(config, row.rule), at)) yield `${name} is told by ${message.id} in quiet hours`;
  }
  for (const { message, process, at, clock } of facts.published) {
    const config = facts.diary.configs.get(process.name);
    if (!config || message.stories === 0 || clocksMoved(facts, at - RUN_MS, at)) continue;
    if (message.rules.every((id) => quietAt(ruleOf(config, id), clock)))
      yield `message ${message.id} is published in quiet hours`;
  }
}

/** Of a rule that is muted nothing is composed. */
export function* heldWhileMuted(facts: Facts): Generator<string> {
  const apart = facts.plan.clocksApart ? CLOCKS_APART_MS : APART_MS;
  for (const { message, alerts } of composed(facts)) {
    const at = facts.diary.times.get(`message ${message.id}`)!;
    for (const rule of new Set(alerts.map(({ row }) => row.rule))) {
      const mutes = facts.diary.mutes.filter((mute) => mute.rule === rule && mute.at < at);
      const last = mutes.at(-1);
      if (!last || last.at > at - RUN_MS || clocksMoved(facts, last.at, at)) continue;
      const skew = facts.diary.clocks.findLast((clock) => clock.at <= at)?.skew ?? 0;
      if (last.until > at + skew + apart) yield `message ${message.id} tells of ${rule} while it is muted`;
    }
  }
}

/** A rule that is alone in its messages speaks at most once in `gather`. */
export function* gathered(facts: Facts): Generator<string> {
  const { gather, clocksApart } = facts.plan;
  if (clocksApart) return;
  const byRule = new Map<
    string,
    { readonly at: number; readonly by: string | undefined; readonly id: string }[]
  >();
  for (const { message, config } of composed(facts)) {
    const [rule, ...more] = message.rules;
    if (rule === undefined || more.length > 0 || message.alerts.length === 0) continue;
    if (ruleOf(config, rule)?.severity === 'high') continue;
    const at = facts.diary.times.get(`message ${message.id}`)!;
    byRule.set(rule, [
      ...(byRule.get(rule) ?? []),
      { at, by: facts.diary.composers.get(message.id), id: message.id },
    ]);
  }
  for (const [rule, all] of byRule) {
    const inOrder = all.sort((one, other) => one.at - other.at);
    for (const [nth, one] of inOrder.entries()) {
      const before = inOrder[nth - 1];
      if (!before || before.by === one.by || clocksMoved(facts, before.at - RUN_MS, one.at)) continue;
      // A run notes that a rule speaks before it puts what the rule says, by a clock of its own.
      if (one.at - before.at < gather * MINUTE - RUN_MS)
        yield `${rule} speaks by ${before.id} and again by ${one.id} sooner than it gathers`;
    }
  }
}

/** A heartbeat for each of its times at which somebody was there to tell it, and for no other. */
export function* heartbeats(facts: Facts): Generator<string> {
  const { heartbeat, timezone } = facts.plan;
  const isTime = (time: number) => isBeat(facts.plan, time);
  for (const { id } of facts.messages.values()) {
    const time = heartbeatTime(id);
    if (time === null || clocksChange(time, HOUR, timezone)) continue;
    if (!isTime(time)) yield `${id} is told at no time of a heartbeat`;
  }
  // The first run of all only notes what the time is, be its clock wrong or not, and though it dies behind that.
  const [first, ...runs] = facts.diary.runs;
  if (!heartbeat || !first) return;
  const told = new Set([...facts.messages.keys()].map(heartbeatTime));
  const times: number[] = [];
  const last = Math.max(...runs.map(({ began }) => began));
  for (let time = Math.ceil((first.ended + 1) / MINUTE) * MINUTE; time <= last; time += MINUTE)
    if (isTime(time) && time > (facts.diary.beats[0] ?? 0)) times.push(time);
  for (const [nth, time] of times.entries()) {
    if (clocksChange(time, HOUR, timezone)) continue;
    const next = times[nth + 1] ?? Number.POSITIVE_INFINITY;
    // One whose clock is behind may come when the next is told already, which it then takes for the last.
    const overtaken = runs.findIndex(({ ended }) => ended >= next);
    const before = overtaken < 0 ? runs : runs.slice(0, overtaken);
    if (before.some(({ began }) => began >= time && began < next) && !told.has(time))
      yield `the heartbeat of ${new Date(time).toISOString()} was not told`;
  }
}

function heartbeatTime(id: string): number | null {
  const [, date, hour, minute] = id.match(/^heartbeat-(\d{8})T(\d{2})(\d{2})$/) ?? [];
  if (date === undefined) return null;
  return Date.parse(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${hour}:${minute}:00Z`);
}

/** For how long a rule that is not known is waited for. */
const SPREAD_MS = 15 * MINUTE;

/**
 * Whether runs that came to their end learned of a watch file while it stood, and looked again as long after as functions may
 * change: an index that lags may hide an alert from the first of them.
 */
function lookedTwice({ diary: { runs } }: Facts, since: number, until: number): boolean {
  const first = runs.find(({ began }) => began >= since + APART_MS);
  return (
    first !== undefined &&
    runs.some(({ began, ended }) => began >= first.ended + SPREAD_MS + APART_MS && ended < until)
  );
}

/** What is set aside for its rule was of a rule that had not been there for long enough, to the knowledge of `notify`. */
export function* unknownRulesWait(facts: Facts): Generator<string> {
  const { watchFiles, setAside } = facts.diary;
  const created = new Map(
    facts.alerts.map(({ row }) => [`${row.rule} ${row.date}`, Date.parse(row.createdAt)]),
  );
  for (const { rule, date, reason, at, clock } of setAside) {
    if (!/the watch file|switched off/.test(reason)) continue;
    const name = `alert ${rule} ${date}`;
    const put = facts.diary.times.get(name) ?? 0;
    if (facts.plan.clocksApart || clocksMoved(facts, Math.min(put, at - SPREAD_MS) - RUN_MS, at)) continue;
    if (clock < created.get(`${rule} ${date}`)! + SPREAD_MS - APART_MS)
      yield `${name} is set aside for its rule before that could come`;
    const then = watchFiles.filter((file, nth) => {
      const until = watchFiles[nth + 1]?.at ?? Number.POSITIVE_INFINITY;
      return lookedTwice(facts, file.at, until) && file.at < at - RUN_MS && until > at - SPREAD_MS + RUN_MS;
    });
    if (then.some(({ config }) => ruleOf(config, rule)?.enabled))
      yield `${name} is set aside for its rule, which was there a moment before`;
  }
}
