/** What the three Lambda entries share: their environment, and the time they are called for. */
import type { Millis } from './ports.ts';
import { TABLE_NAMES, type TableName } from './tables.ts';

/** A variable that the stack sets. Throws at start, where a wrong deployment is seen at once. */
export function required(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`The environment variable ${name} is missing: deploy with the stack in infra/.`);
  return value;
}

/** The deployed names of the tables. A function has only those that it uses; touching another one fails. */
export function deployedTables(): Record<TableName, string> {
  return Object.fromEntries(
    TABLE_NAMES.map((name) => [name, process.env[`TABLE_${name.toUpperCase()}`] ?? `not-granted-${name}`]),
  ) as Record<TableName, string>;
}

/**
 * The minute that a schedule means, from `{"time": "<aws.scheduler.scheduled-time>"}`. A late or repeated call so
 * does the work of its own minute. Where no time was filled in, `now`.
 */
export function scheduledTime(event: unknown, now: Millis): Millis {
  const time = typeof event === 'object' && event !== null && 'time' in event ? event.time : undefined;
  const parsed = typeof time === 'string' ? Date.parse(time) : Number.NaN;
  return Number.isNaN(parsed) ? now : parsed;
}
