/** What became of alerts, in words: told and when, again with an update, what they wait for, why they were set aside. */
import { html } from 'hono/html';
import { expectedAt } from '../../functions/alerts/expected.ts';
import type { ListedAlert } from '../../functions/alerts/listed.ts';
import type { RuleState } from '../../functions/alerts/rule-row.ts';
import type { Config } from '../../functions/base/config.ts';
import { type Html, inEnglish, timeOf, type View } from './pieces.ts';

type States = ReadonlyMap<string, RuleState>;

/** Of the alerts of one story, or of one rule and article; never empty. */
export function outcomes(alerts: readonly ListedAlert[], config: Config, states: States, view: View): Html[] {
  const { words } = view;
  const pieces: Html[] = [];
  const times = alerts
    .flatMap(({ outcome, doneAt }) => (outcome === 'told' && doneAt !== null ? [doneAt] : []))
    .sort();
  const [first] = times;
  const last = times.at(-1);
  if (first !== undefined) pieces.push(html`<span class="told">${words.told} ${timeOf(first, view)}</span>`);
  if (last !== undefined && last !== first)
    pieces.push(html`<span class="told">${words.updated} ${timeOf(last, view)}</span>`);
  if (first === undefined && alerts.some(({ outcome }) => outcome === 'joined'))
    pieces.push(html`<span class="told">${words.joined}</span>`);
  const waiting = alerts.filter(({ outcome }) => outcome === null);
  if (waiting.length > 0)
    pieces.push(html`<span class="waits">${waitsFor(waiting, config, states, view)}</span>`);
  const reasons = alerts.flatMap(({ outcome, reason }) => (outcome === 'set-aside' ? [reason ?? ''] : []));
  for (const reason of new Set(reasons))
    pieces.push(html`<span class="bad">${words.setAside}: ${inEnglish(reason)}</span>`);
  return pieces.map((piece, at) => (at === 0 ? piece : html` · ${piece}`));
}

/** The soonest of them. */
function waitsFor(
  waiting: readonly ListedAlert[],
  config: Config,
  states: States,
  view: View,
): Html | string {
  const { words, now } = view;
  const times = waiting.flatMap((alert) => {
    const rule = config.rules.find(({ id, enabled }) => id === alert.rule && enabled);
    const due = Date.parse(alert.dueAt ?? alert.createdAt ?? '');
    const state = states.get(alert.rule) ?? NO_STATE;
    return rule && !Number.isNaN(due) ? [expectedAt(due, rule, state, config.settings, now)] : [];
  });
  if (times.length === 0) return words.unknownRule;
  const soonest = Math.min(...times);
  if (soonest <= now) return words.next;
  return html`${words.waits} ${timeOf(new Date(soonest).toISOString(), view)}`;
}

const NO_STATE: RuleState = {
  spokeAt: undefined,
  mutedUntil: undefined,
  delivery: undefined,
  deliverySince: undefined,
};
