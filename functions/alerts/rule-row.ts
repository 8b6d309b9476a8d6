/** What is remembered of a rule: the row `rule:<id>` of the table `state`. Each field is written on its own. */
import type { Rule, Settings } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';
import type { Key, Row, Store } from '../base/store.ts';

export interface RuleState {
  /** When it last spoke. */
  readonly spokeAt: Millis | undefined;
  readonly mutedUntil: Millis | undefined;
  /** By which delivery settings its alerts were dated, and since when. */
  readonly delivery: string | undefined;
  readonly deliverySince: Millis | undefined;
}

export const ruleKey = (rule: string): Key => ({ id: `rule:${rule}` });

const time = (value: unknown): Millis | undefined => {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
};

export function readRuleState(row: Row | undefined): RuleState {
  return {
    spokeAt: time(row?.spokeAt),
    mutedUntil: time(row?.mutedUntil),
    delivery: typeof row?.delivery === 'string' ? row.delivery : undefined,
    deliverySince: time(row?.deliverySince),
  };
}

export async function ruleStates(store: Store, rules: readonly string[]): Promise<Map<string, RuleState>> {
  const rows = await store.getMany('state', rules.map(ruleKey), { consistent: true });
  return new Map(rules.map((rule, at) => [rule, readRuleState(rows[at])]));
}

const MINUTE: Millis = 60_000;
/** Severity high waits a minute, whatever `gather` says. */
const GATHER_HIGH: Millis = MINUTE;

/** How long a rule that spoke is silent. */
export function gatherTime(rule: Pick<Rule, 'severity'>, settings: Pick<Settings, 'gather'>): Millis {
  const gather = settings.gather * MINUTE;
  return rule.severity === 'high' ? Math.min(GATHER_HIGH, gather) : gather;
}

/** Whether a rule may speak now: at once after a silence, then at most once in `gather`. */
export function maySpeak(
  rule: Pick<Rule, 'severity'>,
  settings: Pick<Settings, 'gather'>,
  state: Pick<RuleState, 'spokeAt'>,
  now: Millis,
): boolean {
  if (state.spokeAt === undefined) return true;
  const wait = gatherTime(rule, settings);
  const since = now - state.spokeAt;
  // A clock that was set back must not silence the rule until it has caught up.
  return since >= wait || since < -MINUTE;
}
