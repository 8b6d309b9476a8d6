/** How long readers waited for what a run told. */
import type { AlertRow } from '../alerts/alert.ts';
import { dueAt } from '../alerts/due.ts';
import type { Config } from '../base/config.ts';
import type { Meter } from '../base/metrics.ts';
import type { Millis } from '../base/ports.ts';

/**
 * How long it took until readers were told, one value for each alert of the messages that were sent. What was held back
 * on purpose (a digest, quiet hours, a mute) says nothing about the pipeline, nor does an edit about its article's age.
 */
export function measureTold(
  meter: Meter,
  { rules, settings }: Pick<Config, 'rules' | 'settings'>,
  alerts: readonly AlertRow[],
  at: Millis,
): void {
  for (const alert of alerts) {
    const rule = rules.find(({ id }) => id === alert.rule);
    const found = Date.parse(alert.createdAt);
    const due = Math.max(
      rule ? dueAt(rule, settings, found) : found,
      Date.parse(alert.dueAt ?? alert.createdAt),
    );
    if (due > found || alert.edit) continue;
    meter.add('DelayFromFirstSeen', seconds(at - found));
    meter.add('DelayFromPublished', seconds(at - Date.parse(alert.published)));
  }
}

/** An outlet's clock may be fast. */
const seconds = (ms: number): number => Math.max(0, Math.round(ms / 1_000));
