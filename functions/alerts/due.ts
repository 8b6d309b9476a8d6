/** When an alert may be told: `deliver`, `quiet` and mute, in the watch file's zone. All calendar arithmetic is Temporal's. */
import { Temporal } from 'temporal-polyfill';
import type { Deliver, Rule, Settings, WallTime } from '../base/config.ts';
import { shortHash } from '../base/hash.ts';
import type { Millis } from '../base/ports.ts';

/** What decides when a rule speaks: a part of the rule. */
export type Delivery = Pick<Rule, 'deliver' | 'quiet' | 'severity'>;
export type Zone = Pick<Settings, 'timezone'>;

const zoned = (at: Millis, zone: Zone): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone.timezone);

/** That wall-clock time on the day of `day`; one that daylight saving skips is the same instant an hour later. */
const on = (day: Temporal.ZonedDateTime, time: WallTime): Temporal.ZonedDateTime =>
  day.toPlainDate().toZonedDateTime({ timeZone: day.timeZoneId, plainTime: Temporal.PlainTime.from(time) });

const notBefore = (one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): boolean =>
  Temporal.ZonedDateTime.compare(one, other) >= 0;

/** The first time at or after `at` that the schedule names. */
export function nextDelivery(deliver: Deliver, at: Millis, zone: Zone): Millis {
  if (deliver.kind === 'now') return at;
  const moment = zoned(at, zone);
  if (deliver.kind === 'hourly') {
    const hour = moment.round({ smallestUnit: 'hour', roundingMode: 'floor' });
    return hour.epochMilliseconds === at ? at : hour.add({ hours: 1 }).epochMilliseconds;
  }
  const today = on(moment, deliver.at);
  return (notBefore(today, moment) ? today : on(moment.add({ days: 1 }), deliver.at)).epochMilliseconds;
}

/** The last time at or before `at` that a daily schedule names. */
export function lastDelivery(time: WallTime, at: Millis, zone: Zone): Millis {
  const moment = zoned(at, zone);
  const today = on(moment, time);
  return (notBefore(moment, today) ? today : on(moment.subtract({ days: 1 }), time)).epochMilliseconds;
}

/** The end of the quiet hours in which `at` lies, or `at` itself. From and to may lie on both sides of midnight. */
export function afterQuiet(quiet: Rule['quiet'], at: Millis, zone: Zone): Millis {
  if (!quiet || quiet.from === quiet.to) return at;
  const moment = zoned(at, zone);
  // The quiet hours that began yesterday may still last.
  for (const day of [moment.subtract({ days: 1 }), moment]) {
    const from = on(day, quiet.from);
    const to = quiet.from < quiet.to ? on(day, quiet.to) : on(day.add({ days: 1 }), quiet.to);
    if (notBefore(moment, from) && !notBefore(moment, to)) return to.epochMilliseconds;
  }
  return at;
}

/**
 * When an alert found at `createdAt` is due under the rules of now. A muted rule's alerts wait for the end of the
 * mute, and then for the rule's own time: so they come together. Severity high passes quiet hours, but not a mute.
 */
export function dueAt(rule: Delivery, settings: Zone, createdAt: Millis, mutedUntil?: Millis): Millis {
  const scheduled = nextDelivery(rule.deliver, Math.max(createdAt, mutedUntil ?? 0), settings);
  return rule.severity === 'high' ? scheduled : afterQuiet(rule.quiet, scheduled, settings);
}

/** Names what `dueAt` goes by: when it changes, alerts that wait are dated anew. */
export function deliveryHash(rule: Delivery, settings: Zone, mutedUntil?: Millis): string {
  const { deliver, quiet, severity } = rule;
  const high = severity === 'high';
  const parts = [
    deliver.kind,
    deliver.kind === 'daily' ? deliver.at : '',
    high || !quiet ? '' : `${quiet.from}-${quiet.to}`,
    settings.timezone,
    mutedUntil ?? 0,
  ];
  return shortHash(parts.join('|'), 12);
}
