/** What holds for a whole simulation: when and where it takes place, and how fast it goes. */
import type { Deliver, Rule, WallTime } from '../../functions/base/config.ts';
import type { Dice } from './random.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Minutes between polls. Most simulations are of hours; some are of days, at a slower pace. */
export type Every = 5 | 60;

export interface Plan {
  readonly every: Every;
  /** How much slower everything is than in a simulation of hours. */
  readonly unit: number;
  readonly start: number;
  readonly timezone: string;
  /** Minutes for which a rule gathers. */
  readonly gather: number;
  readonly heartbeat: Deliver | null;
  /** True where the clock of a machine may be wrong by minutes, so that a lease may be taken from one who holds it. */
  readonly clocksApart: boolean;
  /** The wall-clock time so many minutes after the start, or twelve times as many in one of days. */
  readonly wallTime: (minutes: number) => WallTime;
}

/** By how much clocks are wrong where they are wrong by minutes. */
export const CLOCKS_APART_MS = 4 * MINUTE;

/** Days, and the hour (UTC) at which some of them change between summer and winter time. */
const DAYS = [
  { day: '2026-11-24', timezone: 'Asia/Baghdad', change: null },
  { day: '2026-11-24', timezone: 'Asia/Baghdad', change: null },
  { day: '2026-11-24', timezone: 'Asia/Baghdad', change: null },
  { day: '2026-10-25', timezone: 'Europe/Berlin', change: 1 },
  { day: '2027-03-28', timezone: 'Europe/Berlin', change: 1 },
  { day: '2026-11-01', timezone: 'America/New_York', change: 6 },
] as const;

export function planOf(dice: Dice): Plan {
  const every = dice.chance(0.06) ? 60 : 5;
  const unit = every / 5;
  const { day, timezone, change } = dice.pick(DAYS);
  const hour = change === null ? dice.int(0, 23) : change - dice.int(-1, 3);
  const start = Date.parse(`${day}T00:00:00Z`) + hour * HOUR + dice.int(0, 59) * MINUTE;
  const wallTime = (minutes: number) => wallTimeOf(start + minutes * unit * MINUTE, timezone);
  return {
    every,
    unit,
    start,
    timezone,
    gather: dice.pick([0, 5, 5, 15]),
    heartbeat: heartbeatOf(dice, unit, wallTime),
    clocksApart: dice.chance(0.12),
    wallTime,
  };
}

function heartbeatOf(dice: Dice, unit: number, wallTime: Plan['wallTime']): Plan['heartbeat'] {
  if (dice.chance(0.5)) return null;
  return unit === 1 && dice.chance(0.4)
    ? { kind: 'hourly' }
    : { kind: 'daily', at: wallTime(dice.int(5, 140)) };
}

/** How one rule delivers, from one deployment to the next. */
export function deliveryOf(dice: Dice, { wallTime }: Plan): Rule['deliver'] {
  const kind = dice.pick(['now', 'now', 'now', 'hourly', 'daily'] as const);
  return kind === 'daily' ? { kind, at: wallTime(dice.int(20, 170)) } : { kind };
}

export function quietOf(dice: Dice, { wallTime }: Plan): Rule['quiet'] {
  if (dice.chance(0.6)) return null;
  const from = wallTime(dice.int(-60, 110));
  // Counted on the wall clock: where clocks are put back in between, its end must not come before its beginning.
  const [hour, minute] = from.split(':').map(Number);
  const end = hour! * 60 + minute! + dice.int(15, 90);
  const two = (count: number) => String(count).padStart(2, '0');
  return { from, to: `${two(Math.floor(end / 60) % 24)}:${two(end % 60)}` };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `HH:MM`, by another calendar than the functions' own. */
export function wallTimeOf(at: number, timezone: string): WallTime {
  const format =
    formats.get(timezone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: timezone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(timezone, format);
  return format.format(at);
}

/** Whether a heartbeat is due at this minute. */
export function isBeat({ heartbeat, timezone }: Plan, at: number): boolean {
  const time = wallTimeOf(at, timezone);
  return heartbeat?.kind === 'hourly'
    ? time.endsWith(':00')
    : heartbeat?.kind === 'daily' && time === heartbeat.at;
}

/** Whether clocks are put forward or back within `around` milliseconds of a time. */
export function clocksChange(at: number, around: number, timezone: string): boolean {
  const minutes = (time: number) => {
    const [hour, minute] = wallTimeOf(time, timezone).split(':').map(Number);
    return hour! * 60 + minute!;
  };
  const passed = (2 * around) / MINUTE;
  return (minutes(at + around) - minutes(at - around) - passed) % (24 * 60) !== 0;
}
