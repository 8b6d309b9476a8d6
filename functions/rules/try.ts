/** One query tried on text, outside of any watch file: what `marsad match` does. */
import { detectLanguage } from '../articles/detect.ts';
import type { Rule } from '../base/config.ts';
import type { Match, Matcher, QueryError } from './match.ts';
import { compileRules, type RuleError } from './matcher.ts';

export interface TriedText {
  readonly title?: string;
  readonly text: string;
  /** BCP 47; null or absent where unknown: then it is told by letters and words, as for any article. */
  readonly language?: string | null;
  readonly source?: string | null;
}

/** What a rule may say of the words of its queries; as in the watch file, and with the same defaults. */
export type TryOptions = Partial<Pick<Rule, 'forms' | 'spellings' | 'verbs' | 'nisba' | 'not'>>;

/** A query that cannot be read: the one that is tried, or one of `not`. */
export interface TrialError extends QueryError {
  readonly query: string;
}

export type Tried =
  | { readonly ok: true; readonly match: Match | null }
  /** Never empty. */
  | { readonly ok: false; readonly errors: readonly TrialError[] };

/** Tries a query on one text. For many texts make the trial once with `prepareTrial`. */
export function tryQuery(query: string, text: TriedText, options: TryOptions = {}): Tried {
  const trial = prepareTrial(query, options);
  return trial.ok ? { ok: true, match: trial.try(text) } : trial;
}

export type Trial =
  | { readonly ok: true; readonly try: (text: TriedText) => Match | null }
  | { readonly ok: false; readonly errors: readonly TrialError[] };

/** Reads a query once, to be tried on many texts by the same matcher that runs live. */
export function prepareTrial(query: string, options: TryOptions = {}): Trial {
  const rule = ruleOf(query, options);
  const compiled = compileRules([rule]);
  if (!compiled.ok) return { ok: false, errors: trialErrors(rule, compiled.errors) };
  return { ok: true, try: (text) => matchIn(compiled.matcher, text) };
}

/** The errors of a rule, each with the text of its query. */
export function trialErrors(rule: Rule, errors: readonly RuleError[]): readonly TrialError[] {
  return errors.map(({ where, index, error }) => ({ ...error, query: rule[where][index] ?? '' }));
}

/** Trials remembered by `createTries`: a file of pairs mostly repeats a few queries. */
const REMEMBERED_TRIALS = 50;

/** What a pair may say of its words in place of what holds for all pairs. */
export type PairOptions = Pick<TryOptions, 'verbs' | 'nisba'>;

/**
 * Tries pairs of a query and a text, as `match --jsonl` reads them, and makes each query's matcher only once.
 *
 * @example const tryPair = createTries(); tryPair('انسحاب', { text: 'بعد الانسحاب' })
 */
export function createTries(
  options: TryOptions = {},
): (query: string, text: TriedText, own?: PairOptions) => Tried {
  const trials = new Map<string, Trial>();
  return (query, text, own = {}) => {
    const name = JSON.stringify([query, own.verbs, own.nisba]);
    let trial = trials.get(name);
    if (trial === undefined) {
      if (trials.size >= REMEMBERED_TRIALS) trials.clear();
      trial = prepareTrial(query, { ...options, ...own });
      trials.set(name, trial);
    }
    return trial.ok ? { ok: true, match: trial.try(text) } : trial;
  };
}

/** The line that `match --jsonl` prints. */
export interface TriedLine {
  readonly match: boolean;
  readonly spans: Match['spans'];
  readonly titleSpans: Match['titleSpans'];
}

export function lineOf(match: Match | null): TriedLine {
  return { match: match !== null, spans: match?.spans ?? [], titleSpans: match?.titleSpans ?? [] };
}

/** A rule of one query and nothing else. */
export function ruleOf(query: string, options: TryOptions = {}): Rule {
  return {
    id: 'query',
    name: 'query',
    match: [query],
    not: options.not ?? [],
    deliver: { kind: 'now' },
    quiet: null,
    severity: 'normal',
    feeds: null,
    languages: null,
    forms: options.forms ?? {},
    spellings: options.spellings ?? {},
    verbs: options.verbs ?? null,
    nisba: options.nisba ?? false,
    enabled: true,
  };
}

function matchIn(matcher: Matcher, text: TriedText): Match | null {
  const [match] = matcher.match({
    title: text.title ?? '',
    text: text.text,
    language: text.language || detectLanguage(`${text.title ?? ''}\n${text.text}`, null),
    feed: null,
    source: text.source ?? null,
  });
  return match ?? null;
}
