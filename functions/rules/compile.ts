/**
 * Rules → a program for the matcher. Words and phrases that several rules share become one; each rule gets the
 * few leaves of which one must hold before the rule is worth trying, so that what an article costs depends on
 * its own words and not on the number of rules.
 */
import type { Rule } from '../base/config.ts';
import { foldHard } from '../language/fold.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import type { WordSpec } from '../language/words.ts';
import { formatQuery } from './format.ts';
import type { QueryError } from './match.ts';
import { type QueryNode, type QueryWord, wordsOf } from './node.ts';
import type { Leaf } from './occurrences.ts';
import { parseQuery } from './query.ts';

/** Other words that may stand inside a phrase: Arabic parts what belongs together («انسحاب جميع القوات»). */
const ARABIC_GAP = 2;

/** A query with its words replaced by numbers of leaves, and `title:` carried down to them. */
export type Condition =
  | { readonly kind: 'leaf'; readonly leaf: number; readonly titleOnly: boolean }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'source' | 'language'; readonly value: string };

export interface CompiledRule {
  readonly id: string;
  readonly feeds: ReadonlySet<string> | null;
  readonly languages: ReadonlySet<string> | null;
  readonly match: readonly Condition[];
  readonly not: readonly Condition[];
}

export interface Program {
  readonly specs: readonly WordSpec[];
  readonly leaves: readonly Leaf[];
  readonly rules: readonly CompiledRule[];
  /** By word: the leaves to look for when the word is hit; each leaf stands with one of its words. */
  readonly leavesOfWord: readonly (readonly number[])[];
  /** By leaf: the rules to try when it holds. */
  readonly rulesOfLeaf: readonly (readonly number[])[];
}

/** A query of a rule that cannot be read. */
export interface RuleError {
  readonly rule: string;
  readonly where: 'match' | 'not';
  /** Place in the rule's list, from 0. */
  readonly index: number;
  readonly error: QueryError;
}

export type Compiled =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly errors: readonly RuleError[] };

/** Compiles the enabled rules; disabled ones must be readable too. */
export function compile(rules: readonly Rule[]): Compiled {
  const tables = createTables();
  const errors: RuleError[] = [];
  const compiled: CompiledRule[] = [];
  const wanted: number[][] = [];
  for (const rule of rules) {
    const words = ruleWords(rule);
    const read = (where: 'match' | 'not') =>
      rule[where].flatMap((text, index): Condition[] => {
        const parsed = parseQuery(text, { filtersAlone: where === 'not' });
        if (!parsed.ok) {
          errors.push(...parsed.errors.map((error) => ({ rule: rule.id, where, index, error })));
          return [];
        }
        const unreadable = unreadableWord(parsed.query, text);
        if (unreadable !== null) errors.push({ rule: rule.id, where, index, error: unreadable });
        return [tables.condition(parsed.query, words, false)];
      });
    // A rule that is off leaves nothing behind, but its faults are told all the same.
    const match = read('match');
    const not = read('not');
    if (!rule.enabled) continue;
    compiled.push({
      id: rule.id,
      feeds: rule.feeds === null ? null : new Set(rule.feeds),
      languages: rule.languages === null ? null : new Set(rule.languages.map(primaryLanguage)),
      match,
      not,
    });
    wanted.push(match.flatMap((condition) => tables.triggers(condition) ?? []));
  }
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, program: { ...tables.finish(wanted), rules: compiled } };
}

/** `ar-IQ` → `ar`; `ku`, as feeds write Sorani, → `ckb`. */
export function primaryLanguage(tag: string): string {
  const primary = tag.toLowerCase().split('-', 1)[0] ?? '';
  return primary === 'ku' ? 'ckb' : primary;
}

/** What a rule says of the words of its queries. */
interface RuleWords {
  readonly forms: ReadonlyMap<string, readonly string[]>;
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly verbs: boolean | null;
  readonly nisba: boolean;
}

function ruleWords(rule: Rule): RuleWords {
  const byFolded = (lists: Readonly<Record<string, readonly string[]>>) =>
    new Map(Object.entries(lists).map(([word, list]) => [foldHard(word), list]));
  return {
    forms: byFolded(rule.forms),
    spellings: byFolded(rule.spellings),
    verbs: rule.verbs,
    nisba: rule.nisba,
  };
}

function createTables() {
  const specs: WordSpec[] = [];
  const leaves: Leaf[] = [];
  const specNumbers = new Map<string, number>();
  const leafNumbers = new Map<string, number>();

  function specOf(word: QueryWord, later: boolean, words: RuleWords): number {
    const folded = foldHard(word.text);
    const spec: WordSpec = {
      word: word.text,
      mode: word.mode,
      forms: words.forms.get(folded) ?? [],
      spellings: words.spellings.get(folded) ?? [],
      verbs: words.verbs,
      nisba: words.nisba,
      later,
    };
    return numberOf(specNumbers, specs, JSON.stringify(spec), spec);
  }

  function leafOf(node: QueryNode & { kind: 'phrase' | 'near' }, words: RuleWords): number {
    const numbers = node.words.flatMap(splitWord).map((word, index) => specOf(word, index > 0, words));
    const gap = node.kind === 'near' ? node.within : phraseGap(node.words);
    const leaf: Leaf = { kind: node.kind, words: numbers, gap, text: formatQuery(node) };
    return numberOf(leafNumbers, leaves, `${node.kind} ${gap} ${numbers.join(' ')}`, leaf);
  }

  function condition(node: QueryNode, words: RuleWords, titleOnly: boolean): Condition {
    switch (node.kind) {
      case 'phrase':
      case 'near':
        return { kind: 'leaf', leaf: leafOf(node, words), titleOnly };
      case 'and':
      case 'or':
        return { kind: node.kind, parts: node.parts.map((part) => condition(part, words, titleOnly)) };
      case 'not':
        return { kind: 'not', part: condition(node.part, words, titleOnly) };
      case 'title':
        return condition(node.part, words, true);
      case 'source':
        return { kind: 'source', value: node.value.toLowerCase() };
      case 'language':
        return { kind: 'language', value: primaryLanguage(node.value) };
    }
  }

  /** Leaves of which one must hold for the condition to hold; null where there are none. */
  function triggers(node: Condition): readonly number[] | null {
    switch (node.kind) {
      case 'leaf':
        return [node.leaf];
      case 'or': {
        const sets = node.parts.map(triggers);
        return sets.some((set) => set === null) ? null : sets.flatMap((set) => set ?? []);
      }
      case 'and': {
        const sets = node.parts.map(triggers).filter((set) => set !== null);
        return sets.sort((a, b) => a.length - b.length || rarity(b) - rarity(a))[0] ?? null;
      }
      default:
        return null;
    }
  }

  /** A guess at how rare the most common of the leaves is: long phrases are rarer than short words. */
  function rarity(set: readonly number[]): number {
    return Math.min(...set.map((leaf) => leaves[leaf]!.text.length));
  }

  function finish(wanted: readonly (readonly number[])[]): Omit<Program, 'rules'> {
    const rulesOfLeaf: number[][] = leaves.map(() => []);
    for (const [rule, list] of wanted.entries())
      for (const leaf of new Set(list)) rulesOfLeaf[leaf]!.push(rule);
    const uses = new Int32Array(specs.length);
    for (const leaf of leaves) for (const word of leaf.words) uses[word]! += 1;
    const leavesOfWord: number[][] = specs.map(() => []);
    for (const [number, leaf] of leaves.entries()) {
      if (rulesOfLeaf[number]!.length === 0) continue;
      // A phrase is looked for where its rarest word stands, the one that fewest phrases share.
      const anchor = leaf.words.reduce((best, word) => (uses[word]! < uses[best]! ? word : best));
      leavesOfWord[anchor]!.push(number);
    }
    return { specs, leaves, leavesOfWord, rulesOfLeaf };
  }

  return { condition, triggers, finish };
}

/**
 * A hyphen or a joiner makes one word, which the word index knows in all its spellings; what else parts tokens
 * (`AT&T`, `2.5`) makes a phrase.
 */
function splitWord(word: QueryWord): readonly QueryWord[] {
  const tokens = tokenize(word.text);
  if (tokens.every((token, index) => index === 0 || token.hyphenBefore)) return [word];
  return tokens.map((token, index) => ({
    text: word.text.slice(token.from, token.to),
    mode: word.mode === 'prefix' && index < tokens.length - 1 ? 'inflected' : word.mode,
  }));
}

/** The first word in which the search sees no letter, such as a sign of a script's own; it would find nothing. */
function unreadableWord(node: QueryNode, text: string): QueryError | null {
  const word = wordsOf(node).find((candidate) => tokenize(candidate.text).length === 0);
  if (word === undefined) return null;
  return {
    column: text.indexOf(word.text) + 1,
    message: `«${word.text}» has no letter that can be looked for`,
  };
}

function phraseGap(words: readonly QueryWord[]): number {
  if (words.every((word) => word.mode === 'exact')) return 0;
  const scripts = words.flatMap((word) => tokenize(word.text).map((token: Token) => token.script));
  return scripts.includes('arabic') && !scripts.includes('latin') ? ARABIC_GAP : 0;
}

function numberOf<T>(numbers: Map<string, number>, list: T[], key: string, value: T): number {
  let number = numbers.get(key);
  if (number === undefined) {
    number = list.length;
    list.push(value);
    numbers.set(key, number);
  }
  return number;
}
