/** What a query that was typed probably does not mean, said beside its answer: `check` says it of the watch file's rules. */
import type { Rule } from '../functions/base/config.ts';
import { plain } from './layout.ts';
import { note, yellow } from './output.ts';

export async function warnOfSlips(rule: Rule): Promise<void> {
  const { lintRules } = await import('../functions/rules/lint.ts');
  const lint = lintRules([rule]);
  if (!lint.ok) return;
  for (const { warnings } of lint.reports) for (const warning of warnings) note(yellow(plain(warning)));
}
