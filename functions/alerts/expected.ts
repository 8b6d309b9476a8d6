/** When an alert that waits is to be told, as far as the rules of now can say. */
import type { Rule, Settings } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';
import { afterQuiet } from './due.ts';
import { gatherTime, maySpeak, type RuleState } from './rule-row.ts';

/**
 * The moment until which something holds it back: its own time, a mute, the silence of a rule that has just spoken, quiet
 * hours. `now` or earlier where nothing does: then the next run tells it.
 */
export function expectedAt(
  dueAt: Millis,
  rule: Pick<Rule, 'severity' | 'quiet'>,
  state: RuleState,
  settings: Pick<Settings, 'gather' | 'timezone'>,
  now: Millis,
): Millis {
  const gathered =
    state.spokeAt === undefined || maySpeak(rule, settings, state, now)
      ? 0
      : state.spokeAt + gatherTime(rule, settings);
  const free = Math.max(dueAt, state.mutedUntil ?? 0, gathered);
  return rule.severity === 'high' ? free : afterQuiet(rule.quiet, Math.max(free, now), settings);
}
