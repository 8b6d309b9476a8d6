/**
 * What reads documents, matches them and looks for full text: most of the code of poll. It is a file of its own when it
 * is bundled, which the function loads while the first answers are on their way.
 */
import { createFullText } from '../articles/fulltext.ts';
import type { Config } from '../base/config.ts';
import { compileRules } from '../rules/matcher.ts';
import { digest } from './digest.ts';
import type { Digest, VisitPorts } from './visit.ts';

/** Throws where a rule cannot be read: the watch file was checked before it was deployed. */
export function createDigest(config: Config, ports: VisitPorts): Digest {
  const rules = compileRules(config.rules);
  if (!rules.ok) throw new Error(`Rules cannot be read: ${rules.errors.map(({ rule }) => rule).join(', ')}.`);
  const { network, clock } = ports;
  const all = { ...ports, config, matcher: rules.matcher, fullText: createFullText({ network, clock }) };
  return (answered) => digest(all, answered);
}
