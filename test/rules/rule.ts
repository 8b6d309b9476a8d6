/** Rules and documents for tests, with everything that a test does not name left plain. */
import type { Rule } from '../../functions/base/config.ts';
import type { Document, Match, Matcher } from '../../functions/rules/match.ts';
import { aMatcher, aRule } from '../support/watch.ts';

export function rule(id: string, match: string | readonly string[], more: Partial<Rule> = {}): Rule {
  return aRule({ id, match: typeof match === 'string' ? [match] : match, ...more });
}

export function article(text: string, more: Partial<Document> = {}): Document {
  return { title: '', text, language: null, feed: null, source: null, ...more };
}

export const matcherOf = (...rules: readonly Rule[]): Matcher => aMatcher(rules);

/** The match of a single query, or undefined. */
export function matchOf(query: string, document: Document, more: Partial<Rule> = {}): Match | undefined {
  return matcherOf(rule('rule', query, more)).match(document)[0];
}

export function holds(query: string, text: string, more: Partial<Document> = {}): boolean {
  return matchOf(query, article(text, more)) !== undefined;
}

/** What the spans of the text mark. */
export function marked(query: string, text: string, more: Partial<Document> = {}): readonly string[] {
  return (matchOf(query, article(text, more))?.spans ?? []).map(([from, to]) => text.slice(from, to));
}
