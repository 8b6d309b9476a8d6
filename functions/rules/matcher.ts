/**
 * Holds articles against all rules at once. A text is cut into tokens and the tokens are looked up in one index
 * of all words; only rules with a leaf that was found are tried.
 */
import type { Rule } from '../base/config.ts';
import { tokenize } from '../language/tokens.ts';
import { buildWordIndex } from '../language/words.ts';
import {
  type CompiledRule,
  type Condition,
  compile,
  type Program,
  primaryLanguage,
  type RuleError,
} from './compile.ts';
import { describeMatch, type Evidence } from './evidence.ts';
import type { Document, Match, Matcher } from './match.ts';
import { occurrencesOf } from './occurrences.ts';
import { createZone, fillZone, firstHit, type Leaf, type Reading, type Zone } from './zone.ts';

export type { RuleError } from './compile.ts';

export type CompiledRules =
  | { readonly ok: true; readonly matcher: Matcher }
  /** Every query that cannot be read, in the order of the rules. */
  | { readonly ok: false; readonly errors: readonly RuleError[] };

/**
 * Makes the matcher of a watch file's rules; disabled rules are checked and left out. The matcher is pure in what
 * it answers, and keeps scratch space inside: one call at a time, which is all that one thread can do.
 */
export function compileRules(rules: readonly Rule[]): CompiledRules {
  const compiled = compile(rules);
  return compiled.ok ? { ok: true, matcher: createMatcher(compiled.program) } : compiled;
}

/** What is known of a leaf in the document at hand. */
const UNKNOWN = 0;
const ABSENT = 1;
const PRESENT = 2;

function createMatcher(program: Program): Matcher {
  const { leaves, leavesOfWord, rules, rulesOfLeaf } = program;
  const index = buildWordIndex(program.specs);
  const title = createZone(program.specs.length);
  const text = createZone(program.specs.length);
  const triedBy = new Int32Array(rules.length);
  const wordSeen = new Int32Array(program.specs.length);
  const inTitle = new Uint8Array(leaves.length);
  const inText = new Uint8Array(leaves.length);
  const touched: number[] = [];
  let generation = 0;

  function read(text: string, language: string | null): Reading {
    const tokens = tokenize(text);
    return { text, tokens, hits: index.scan(tokens, language) };
  }

  function holdsIn(zone: Zone, known: Uint8Array, leaf: number): boolean {
    if (known[leaf] === UNKNOWN) {
      known[leaf] = stands(leaves[leaf]!, zone) ? PRESENT : ABSENT;
      touched.push(leaf);
    }
    return known[leaf] === PRESENT;
  }

  function holds(condition: Condition, document: Document): boolean {
    switch (condition.kind) {
      case 'leaf':
        return (
          holdsIn(title, inTitle, condition.leaf) ||
          (!condition.titleOnly && holdsIn(text, inText, condition.leaf))
        );
      case 'and':
        return condition.parts.every((part) => holds(part, document));
      case 'or':
        return condition.parts.some((part) => holds(part, document));
      case 'not':
        return !holds(condition.part, document);
      case 'source':
        return document.source?.toLowerCase() === condition.value;
      case 'language':
        return document.language !== null && primaryLanguage(document.language) === condition.value;
    }
  }

  /** Where the leaves stand that make the condition hold. */
  function collect(condition: Condition, document: Document, evidence: Evidence[]): void {
    switch (condition.kind) {
      case 'leaf': {
        const leaf = leaves[condition.leaf]!;
        for (const zone of condition.titleOnly ? [title] : [title, text]) {
          const occurrences = occurrencesOf(leaf, zone);
          if (occurrences.length > 0) evidence.push({ leaf, reading: zone.reading, occurrences });
        }
        return;
      }
      case 'and':
      case 'or':
        for (const part of condition.parts) if (holds(part, document)) collect(part, document, evidence);
    }
  }

  function tryRule(rule: CompiledRule, document: Document): Match | null {
    if (!listens(rule, document)) return null;
    const held = rule.match.filter((condition) => holds(condition, document));
    if (held.length === 0 || rule.not.some((condition) => holds(condition, document))) return null;
    const evidence: Evidence[] = [];
    for (const condition of held) collect(condition, document, evidence);
    return describeMatch(rule.id, title.reading, text.reading, evidence);
  }

  /** Marks the rules of every leaf that stands in the zone. */
  function findCandidates(zone: Zone, known: Uint8Array, candidates: number[]): void {
    for (const { word } of zone.reading.hits) {
      const mark = zone === title ? generation : -generation;
      if (wordSeen[word] === mark) continue;
      wordSeen[word] = mark;
      for (const leaf of leavesOfWord[word]!) {
        if (!holdsIn(zone, known, leaf)) continue;
        for (const rule of rulesOfLeaf[leaf]!) {
          if (triedBy[rule] === generation) continue;
          triedBy[rule] = generation;
          candidates.push(rule);
        }
      }
    }
  }

  return {
    match(document) {
      generation += 1;
      const language = document.language === null ? null : primaryLanguage(document.language);
      fillZone(title, read(document.title, language));
      fillZone(text, read(document.text, language));
      const candidates: number[] = [];
      findCandidates(title, inTitle, candidates);
      findCandidates(text, inText, candidates);
      const matches: Match[] = [];
      for (const rule of candidates.sort((a, b) => a - b)) {
        const match = tryRule(rules[rule]!, document);
        if (match !== null) matches.push(match);
      }
      for (const leaf of touched) inTitle[leaf] = inText[leaf] = UNKNOWN;
      touched.length = 0;
      return matches;
    },
  };
}

function stands(leaf: Leaf, zone: Zone): boolean {
  if (leaf.words.length === 1) return firstHit(zone, leaf.words[0]!) >= 0;
  return occurrencesOf(leaf, zone, 1).length > 0;
}

/**
 * A rule's `feeds` and `languages`. An article whose language could not be told is not held back: missing it would
 * be worse. Text from outside of feeds, as in `match`, is heard by every rule.
 */
function listens(rule: CompiledRule, document: Document): boolean {
  if (rule.feeds !== null && document.feed !== null && !rule.feeds.has(document.feed)) return false;
  return (
    rule.languages === null ||
    document.language === null ||
    rule.languages.has(primaryLanguage(document.language))
  );
}
