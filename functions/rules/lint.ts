/** What `check` says of rules: how each was understood, and what in it is probably a slip. */
import type { Feed, Rule } from '../base/config.ts';
import { foldHard } from '../language/fold.ts';
import { ADVICE } from './advice.ts';
import { primaryLanguage } from './condition.ts';
import { addsNothing, containsRule, excludesItself, type ReadRule } from './contains.ts';
import { type Covering, createCovering } from './covering.ts';
import { describeExcluded, describeQuery } from './describe.ts';
import type { RuleError } from './matcher.ts';
import { type QueryNode, wordsOf } from './node.ts';
import { parseQuery } from './query.ts';
import type { Explained, Said } from './said.ts';
import { emptyFilters, misreadWords, shortWords } from './slips.ts';
import { understandWords, type WordReport } from './understood.ts';

export interface RuleReport {
  readonly rule: string;
  /** Each query of `match`, then each of `not`, in words: one line each. */
  readonly understood: readonly string[];
  /** How each of its words is understood, in each language that it may be met in. */
  readonly words: readonly WordReport[];
  /** One line each: what is odd and what to do. */
  readonly warnings: readonly string[];
}

export type Lint =
  | { readonly ok: true; readonly reports: readonly RuleReport[] }
  | { readonly ok: false; readonly errors: readonly RuleError[] };

/** The languages of the feeds that a rule watches, where the watch file says them. */
export function languagesWatched(feeds: readonly Feed[], rule: Rule): readonly string[] {
  const watched = feeds.filter(({ id }) => rule.feeds === null || rule.feeds.includes(id));
  return watched.flatMap(({ language }) => (language === null ? [] : [primaryLanguage(language)]));
}

/**
 * @param languages by rule: those of the feeds that it watches (BCP 47 primary tags)
 * @param language in which all is said
 * @param sources of the feeds, where they are known: `source:` is held against them
 */
export function lintRules(
  rules: readonly Rule[],
  languages: (rule: Rule) => readonly string[] = () => [],
  language: Explained = 'en',
  sources: readonly string[] | null = null,
): Lint {
  const errors: RuleError[] = [];
  const read = rules.map((rule) => readRule(rule, rule.languages ?? languages(rule), language, errors));
  if (errors.length > 0) return { ok: false, errors };
  const words = createCovering(read.flatMap(({ match, not }) => [...match, ...not]).flatMap(wordsOf));
  const containers = containersOf(
    read.filter(({ rule }) => rule.enabled),
    words,
  );
  const reports = read.map(
    (item): RuleReport => ({
      rule: item.rule.id,
      understood: [
        ...item.match.map((query) => describeQuery(query, language)),
        ...item.not.map((query) => describeExcluded(query, language)),
      ],
      words: understandWords(item.rule, [...item.match, ...item.not], languages(item.rule)),
      warnings: [
        ...item.match.flatMap((query) => shortWords(query, 'match')),
        ...item.not.flatMap((query) => shortWords(query, 'exclude')),
        ...[...item.rule.match, ...item.rule.not].flatMap(misreadWords),
        ...[...item.match, ...item.not].flatMap((query) => emptyFilters(query, sources)),
        ...idleLists(item),
        ...idleQueries(item, words),
        ...(excludesItself(item, words) ? [ADVICE.neverHolds] : []),
        ...(containers.get(item.rule.id) ?? []),
      ].map((said) => said[language]),
    }),
  );
  return { ok: true, reports };
}

function readRule(
  rule: Rule,
  languages: readonly string[],
  language: Explained,
  errors: RuleError[],
): ReadRule {
  const read = (where: 'match' | 'not') =>
    rule[where].flatMap((text, index): QueryNode[] => {
      const parsed = parseQuery(text, { filtersAlone: where === 'not', language });
      if (parsed.ok) return [parsed.query];
      errors.push(...parsed.errors.map((error) => ({ rule: rule.id, where, index, error })));
      return [];
    });
  return { rule, match: read('match'), not: read('not'), languages: languages.map(primaryLanguage) };
}

/** `forms` and `spellings` of words that the rule does not have do nothing. */
function idleLists({ rule, match, not }: ReadRule): readonly Said[] {
  const known = new Set([...match, ...not].flatMap(wordsOf).map((word) => foldHard(word.text)));
  return (['forms', 'spellings'] as const).flatMap((key) =>
    Object.keys(rule[key])
      .filter((word) => !known.has(foldHard(word)))
      .map((word) => ADVICE.idleList(key, word)),
  );
}

/** Queries of a rule that another query of it makes needless. */
function idleQueries(item: ReadRule, words: Covering): readonly Said[] {
  const { rule, match } = item;
  return match.flatMap((query, index) => {
    const by = match.findIndex(
      (other, place) =>
        place !== index &&
        addsNothing(query, other, item, words) &&
        !(place > index && addsNothing(other, query, item, words)),
    );
    if (by < 0) return [];
    return [ADVICE.idleQuery(rule.match[index] ?? '', rule.match[by] ?? '')];
  });
}

/** For each rule that another contains, a warning. Of two that find the same, the later one is told. */
function containersOf(read: readonly ReadRule[], words: Covering): ReadonlyMap<string, readonly Said[]> {
  const warnings = new Map<string, Said[]>();
  const widerThan = candidatesFor(read, words);
  for (const [index, narrow] of read.entries()) {
    for (const place of widerThan(narrow)) {
      const wide = read[place]!;
      if (place === index || !containsRule(wide, narrow, words)) continue;
      if (place > index && containsRule(narrow, wide, words)) continue;
      const list = warnings.get(narrow.rule.id) ?? [];
      list.push(ADVICE.contained(wide.rule.id));
      warnings.set(narrow.rule.id, list);
    }
  }
  return warnings;
}

/**
 * The rules that may contain one, by their places: those that look for one of the words of its first query in any way.
 * Without this every pair of rules would have to be looked at.
 */
function candidatesFor(read: readonly ReadRule[], words: Covering): (narrow: ReadRule) => readonly number[] {
  const byKey = new Map<string, number[]>();
  const byPrefix: number[] = [];
  for (const [place, { match }] of read.entries())
    for (const { text, mode } of match.flatMap(wordsOf)) {
      if (mode === 'prefix') byPrefix.push(place);
      const known = byKey.get(words.key(text));
      if (known === undefined) byKey.set(words.key(text), [place]);
      else known.push(place);
    }
  return ({ match: [query], languages }) => {
    const places = new Set(byPrefix);
    for (const { text } of query === undefined ? [] : wordsOf(query))
      for (const word of words.candidates(text, languages))
        for (const place of byKey.get(words.key(word)) ?? []) places.add(place);
    return [...places].sort((a, b) => a - b);
  };
}
