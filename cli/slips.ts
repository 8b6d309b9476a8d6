/** What a query that was typed probably does not mean, said beside its answer: `check` says it of the watch file's rules. */
import type { Config, Rule } from '../functions/base/config.ts';
import { plain } from './layout.ts';
import { note, yellow } from './output.ts';

/** @param config the watch file, where there is one: `source:` is held against its feeds */
export async function warnOfSlips(rule: Rule, config: Config | null = null): Promise<void> {
  const { lintRules } = await import('../functions/rules/lint.ts');
  const sources = config?.feeds.map(({ source }) => source) ?? null;
  const lint = lintRules([rule], () => [], 'en', sources);
  if (!lint.ok) return;
  for (const { warnings } of lint.reports) for (const warning of warnings) note(yellow(plain(warning)));
}
