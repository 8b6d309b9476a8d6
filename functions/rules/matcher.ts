/**
 * Holds articles against all rules at once. A text is cut into tokens and the tokens are looked up in one index
 * of all words; only rules with a leaf that was found are tried.
 */

import { primaryTag } from '../articles/detect.ts';
import type { Rule } from '../base/config.ts';
import { joinsWords } from '../language/languages.ts';
import { buildWordIndex } from '../language/words.ts';
import { type CompiledRule, compile, type Program, type RuleError } from './compile.ts';
import { type Findings, oneHolds, primaryLanguage } from './condition.ts';
import { detailsOf, type Finding, type Readings } from './evidence.ts';
import type { Document, Match, Matcher } from './match.ts';
import { stands } from './occurrences.ts';
import type { Explained } from './said.ts';
import { NO_OTHER, TRIGGER } from './triggers.ts';
import { createScratchZone, readingOf, type Zone } from './zone.ts';

export type { RuleError } from './compile.ts';

export type CompiledRules =
  | { readonly ok: true; readonly matcher: Matcher }
  /** Every query that cannot be read, in the order of the rules. */
  | { readonly ok: false; readonly errors: readonly RuleError[] };

/**
 * Makes the matcher of a watch file's rules; disabled rules are checked and left out. The matcher is pure in what
 * it answers, and keeps scratch space inside: one call at a time, which is all that one thread can do.
 *
 * @param language in which it is said why a query cannot be read
 */
export function compileRules(rules: readonly Rule[], language: Explained = 'en'): CompiledRules {
  const compiled = compile(rules, { language });
  if (!compiled.ok) return compiled;
  const plain = createMatcher(compiled.program);
  return { ok: true, matcher: compiled.program.joinable ? alsoInOnePiece(plain, rules) : plain };
}

/**
 * Texts in languages whose writers join words are matched by a matcher of their own, made when the first comes: for the
 * others, phrases in one piece would only cost.
 */
function alsoInOnePiece(plain: Matcher, rules: readonly Rule[]): Matcher {
  let joining: Matcher | null = null;
  return {
    match(document) {
      const { language } = document;
      if (language === null || !joinsWords(primaryTag(language))) return plain.match(document);
      if (joining === null) {
        const compiled = compile(rules, { inOnePieceToo: true });
        joining = compiled.ok ? createMatcher(compiled.program) : plain;
      }
      return joining.match(document);
    },
  };
}

/** What is known of a leaf in the document at hand. */
const UNKNOWN = 0;
const ABSENT = 1;
const PRESENT = 2;

/** Candidates up to which inserting is the faster sort. */
const MOST_INSERTED = 32;

/** Tags remembered: far more than there are languages in any watch file. */
const MOST_TAGS = 100;

const NOWHERE: Document = { title: '', text: '', language: null, feed: null, source: null };

function createMatcher(program: Program): Matcher {
  const { specs, leaves, rules } = program;
  const { starts, cells } = program.triggers;
  const index = buildWordIndex(specs);
  const title = createScratchZone(index, specs.length);
  const text = createScratchZone(index, specs.length);
  const titleKnown = new Uint8Array(leaves.length);
  const textKnown = new Uint8Array(leaves.length);
  /** Leaves of which something is known, to be forgotten after the document. */
  const asked: number[] = [];
  const triedIn = new Int32Array(rules.length);
  const languageOf = createLanguageReader();
  let generation = 0;

  function ask(leaf: number, zone: Zone, known: Uint8Array): boolean {
    if (known[leaf] === UNKNOWN) {
      known[leaf] = stands(leaves[leaf]!, zone) ? PRESENT : ABSENT;
      asked.push(leaf);
    }
    return known[leaf] === PRESENT;
  }

  const findings = {
    document: NOWHERE,
    inTitle: (leaf: number) => ask(leaf, title, titleKnown),
    inText: (leaf: number) => ask(leaf, text, textKnown),
  };

  function readLater({ title, text }: Document, language: string | null): () => Readings {
    let readings: Readings | null = null;
    return () => {
      readings ??= { title: readingOf(index, title, language), text: readingOf(index, text, language) };
      return readings;
    };
  }

  /** Adds the rules of every leaf that stands in the zone. */
  function findCandidates(zone: Zone, inZone: (leaf: number) => boolean, candidates: number[]): void {
    const { count, word: words } = zone.hits;
    for (let hit = 0; hit < count; hit += 1) {
      const word = words[hit]!;
      // Each word once, at its first hit.
      if (zone.first(word) !== hit) continue;
      for (let at = starts[word]!, end = starts[word + 1]!; at < end; at += TRIGGER.columns) {
        // Most phrases end here: their other word stands nowhere.
        const other = cells[at + TRIGGER.other]!;
        if (other !== NO_OTHER && (zone.first(other) < 0 || !inZone(cells[at + TRIGGER.leaf]!))) continue;
        const rule = cells[at + TRIGGER.rule]!;
        if (triedIn[rule] === generation) continue;
        triedIn[rule] = generation;
        candidates.push(rule);
      }
    }
  }

  return {
    match(document) {
      generation += 1;
      findings.document = document;
      const language = languageOf(document);
      title.fill(document.title, language);
      text.fill(document.text, language);
      const candidates: number[] = [];
      findCandidates(title, findings.inTitle, candidates);
      findCandidates(text, findings.inText, candidates);
      sortFew(candidates);
      const matches: Match[] = [];
      const read = readLater(document, language);
      for (const number of candidates) {
        const rule = rules[number]!;
        if (!listens(rule, document.feed, language)) continue;
        if (!rule.plain && !ruleHolds(rule, findings)) continue;
        const { id, match } = rule;
        matches.push(new FoundMatch(id, { leaves, match, document, read }));
      }
      for (const leaf of asked) titleKnown[leaf] = textKnown[leaf] = UNKNOWN;
      asked.length = 0;
      return matches;
    },
  };
}

/** Sorts by inserting: an article has a handful of candidates, of which a general sort makes more work than they are. */
function sortFew(numbers: number[]): void {
  if (numbers.length > MOST_INSERTED) {
    numbers.sort((a, b) => a - b);
    return;
  }
  for (let i = 1; i < numbers.length; i += 1) {
    const number = numbers[i]!;
    let at = i;
    for (; at > 0 && numbers[at - 1]! > number; at -= 1) numbers[at] = numbers[at - 1]!;
    numbers[at] = number;
  }
}

/** The tag whose grammar reads the text. Most articles follow others of their language. */
function createLanguageReader(): (document: Document) => string | null {
  const known = new Map<string, string | null>();
  return ({ language }) => {
    if (language === null) return null;
    const tag = known.get(language);
    if (tag !== undefined) return tag;
    const read = primaryTag(language);
    if (known.size < MOST_TAGS) known.set(language, read);
    return read;
  };
}

function ruleHolds({ match, not }: CompiledRule, findings: Findings): boolean {
  return oneHolds(match, findings) && !oneHolds(not, findings);
}

/**
 * A rule's `feeds` and `languages`. An article whose language could not be told is not held back: missing it would
 * be worse. Text from outside of feeds, as in `match`, is heard by every rule.
 */
function listens({ feeds, languages }: CompiledRule, feed: string | null, language: string | null): boolean {
  if (feeds !== null && feed !== null && !feeds.has(feed)) return false;
  return languages === null || language === null || languages.has(primaryLanguage(language));
}

/**
 * A match whose details are worked out when they are first asked for: many callers want only to know which rules
 * hold, and with many rules the details of all would cost more than finding them. A class, since getters on a
 * prototype cost nothing when a match is made.
 */
class FoundMatch implements Match {
  readonly rule: string;
  readonly #finding: Finding;
  #known: Omit<Match, 'rule'> | null = null;

  constructor(rule: string, finding: Finding) {
    this.rule = rule;
    this.#finding = finding;
  }

  get #details(): Omit<Match, 'rule'> {
    this.#known ??= detailsOf(this.#finding);
    return this.#known;
  }

  get spans() {
    return this.#details.spans;
  }
  get titleSpans() {
    return this.#details.titleSpans;
  }
  get reasons() {
    return this.#details.reasons;
  }
  get sentence() {
    return this.#details.sentence;
  }
  get sentenceSpans() {
    return this.#details.sentenceSpans;
  }
  get further() {
    return this.#details.further;
  }

  /** As `match --json` prints it. */
  toJSON(): Omit<Match, 'further'> {
    const { further: _, ...shown } = this.#details;
    return { rule: this.rule, ...shown };
  }
}
