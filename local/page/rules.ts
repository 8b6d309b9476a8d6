/** The rules: how each was understood, what it found lately, whether it is held. */
import { setImmediate } from 'node:timers/promises';
import { html } from 'hono/html';
import type { RuleState } from '../../functions/alerts/rule-row.ts';
import type { Config, Rule } from '../../functions/base/config.ts';
import type { Clock, Millis } from '../../functions/base/ports.ts';
import type { Store } from '../../functions/base/store.ts';
import { languagesWatched, lintRules, type RuleReport } from '../../functions/rules/lint.ts';
import { describeWord } from '../../functions/rules/understood.ts';
import { nothing, type Page } from './frame.ts';
import { type Html, outside, quoting, timeOf, type View } from './pieces.ts';
import { type Count, countText, mutedRules } from './standing.ts';

const DAY: Millis = 86_400_000;
/** Alerts of a rule that are counted: their rows are whole ones, of about 2 kB. */
const MOST_COUNTED = 200;
/** How long a count holds. */
const FRESH_MS = 60_000;

/** Counts what each rule found in the articles of the last seven days, one rule after the other. */
export function createCounts(parts: {
  readonly store: Store;
  readonly clock: Pick<Clock, 'now'>;
}): (rules: readonly Rule[]) => Promise<ReadonlyMap<string, Count>> {
  const known = new Map<string, Count & { readonly until: Millis }>();
  return async (rules) => {
    const counts = new Map<string, Count>();
    for (const { id } of rules) {
      const now = parts.clock.now();
      let count = known.get(id);
      if (!count || count.until <= now) {
        const from = new Date(now - 7 * DAY).toISOString();
        const page = await parts.store.query('alerts', {
          partition: id,
          from,
          descending: true,
          limit: MOST_COUNTED,
        });
        count = { count: page.rows.length, more: page.next !== undefined, until: now + FRESH_MS };
        known.set(id, count);
      }
      counts.set(id, count);
    }
    return counts;
  };
}

/**
 * How rules are understood is worked out once for a watch file, a rule at a time, so that what polls in between has its
 * turn. What `check` says of pairs of rules is not asked for: that takes as long as there are pairs.
 */
export function createReports(): (config: Config) => Promise<ReadonlyMap<string, RuleReport>> {
  let known: { readonly config: Config; readonly reports: Promise<ReadonlyMap<string, RuleReport>> } | null =
    null;
  async function report({ rules, feeds, settings }: Config): Promise<ReadonlyMap<string, RuleReport>> {
    const reports = new Map<string, RuleReport>();
    const sources = feeds.map(({ source }) => source);
    for (const rule of rules) {
      await setImmediate();
      const lint = lintRules([rule], (one) => languagesWatched(feeds, one), settings.language, sources);
      if (lint.ok) for (const one of lint.reports) reports.set(rule.id, one);
    }
    return reports;
  }
  return (config) => {
    if (known?.config !== config) known = { config, reports: report(config) };
    return known.reports;
  };
}

export interface RulesPage {
  readonly config: Config;
  readonly reports: ReadonlyMap<string, RuleReport>;
  readonly counts: ReadonlyMap<string, Count>;
  readonly states: ReadonlyMap<string, RuleState>;
}

export function rulesPage(page: RulesPage, view: View): Page {
  const { words, now } = view;
  const { config } = page;
  const muted = new Map(mutedRules(config, page.states, now).map(({ id, until }) => [id, until]));
  return {
    title: words.rules,
    section: 'rules',
    address: '/rules',
    body:
      config.rules.length === 0
        ? nothing(words.noRules)
        : html`<ul class="rules">
${config.rules.map((rule) => ruleBlock(rule, page, muted.get(rule.id), view))}</ul>`,
  };
}

function ruleBlock(rule: Rule, { reports, counts }: RulesPage, muted: string | undefined, view: View): Html {
  const { words } = view;
  const report = reports.get(rule.id);
  const count = counts.get(rule.id);
  return html`<li class="rule" id="rule-${rule.id}">
<h2>${outside(rule.name)}${rule.name !== rule.id && html` <small><bdi>${rule.id}</bdi></small>`}${
    rule.severity !== 'normal' &&
    html` <span class="severity ${rule.severity}">${words.severity[rule.severity]}</span>`
  }${!rule.enabled && html` <span class="status disabled">${words.off}</span>`}</h2>
<p><a href="/?rule=${encodeURIComponent(rule.id)}">${words.week(count ? countText(count) : '0')}</a>${
    muted && html` · <strong class="waits">${words.muted} ${words.until} ${timeOf(muted, view)}</strong>`
  }</p>
${
  report &&
  html`<p>${words.understood}</p>
<ul class="reasons">
${report.understood.map((line) => html`<li>${quoting(line)}</li>\n`)}</ul>
${
  report.words.length > 0 &&
  html`<details><summary>${words.forms}</summary><ul class="reasons">
${report.words.map((word) => html`<li>${quoting(describeWord(word, view.settings.language))}</li>\n`)}</ul></details>`
}${
  report.warnings.length > 0 &&
  html`<p class="odd">${words.odd}</p><ul class="remarks">
${report.warnings.map((line) => html`<li>${quoting(line)}</li>\n`)}</ul>`
}`
}
</li>
`;
}
