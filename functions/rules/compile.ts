/**
 * Rules → a program for the matcher. Words and phrases that several rules share become one; each rule gets the
 * few leaves of which one must hold before the rule is worth trying, so that what an article costs depends on
 * its own words and not on the number of rules.
 */
import type { Rule } from '../base/config.ts';
import { foldHard } from '../language/fold.ts';
import type { WordSpec } from '../language/words.ts';
import { type Condition, primaryLanguage } from './condition.ts';
import { WORD_FAULTS } from './faults.ts';
import type { Leaf } from './leaf.ts';
import type { QueryError } from './match.ts';
import type { QueryNode, QueryWord } from './node.ts';
import { addPieces, joinedNeighbours, mayBeJoined, type Piece, phraseGap } from './pieces.ts';
import { parseQuery } from './query.ts';
import type { Explained } from './said.ts';
import { createTriggers, type Triggers } from './triggers.ts';

const NONE: readonly string[] = [];
const NO_LISTS: ReadonlyMap<string, readonly string[]> = new Map();

export interface CompiledRule {
  readonly id: string;
  readonly feeds: ReadonlySet<string> | null;
  readonly languages: ReadonlySet<string> | null;
  readonly match: readonly Condition[];
  readonly not: readonly Condition[];
  /** Whether it holds wherever one of its leaves stands, and nothing else need be asked. */
  readonly plain: boolean;
}

export interface Program {
  readonly specs: readonly WordSpec[];
  readonly leaves: readonly Leaf[];
  readonly rules: readonly CompiledRule[];
  readonly triggers: Triggers;
  /** Whether it has a phrase that writers may write in one piece. */
  readonly joinable: boolean;
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

export interface CompileOptions {
  /** Look for phrases in one piece as well: for texts in languages whose writers join words. */
  readonly inOnePieceToo?: boolean;
  /** In which faults of queries are told; English without it. */
  readonly language?: Explained;
}

/** Compiles the enabled rules; disabled ones must be readable too. */
export function compile(rules: readonly Rule[], options: CompileOptions = {}): Compiled {
  const { inOnePieceToo = false, language = 'en' } = options;
  const tables = createTables(inOnePieceToo);
  const errors: RuleError[] = [];
  const compiled: CompiledRule[] = [];
  const wanted: number[][] = [];
  for (const rule of rules) {
    const words = ruleWords(rule);
    const match = readQueries(rule, 'match', words, tables, language, errors);
    const not = readQueries(rule, 'not', words, tables, language, errors);
    // A rule that is off leaves nothing behind, but its faults are told all the same.
    if (!rule.enabled) continue;
    compiled.push({
      id: rule.id,
      feeds: rule.feeds === null ? null : new Set(rule.feeds),
      languages: rule.languages === null ? null : new Set(rule.languages.map(primaryLanguage)),
      match,
      not,
      plain: not.length === 0 && match.every(isChoiceOfLeaves),
    });
    wanted.push(match.flatMap((condition) => tables.triggers(condition) ?? []));
  }
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, program: { ...tables.finish(wanted), rules: compiled } };
}

function readQueries(
  rule: Rule,
  where: 'match' | 'not',
  words: RuleWords,
  tables: Tables,
  language: Explained,
  errors: RuleError[],
): Condition[] {
  const conditions: Condition[] = [];
  for (const [index, text] of rule[where].entries()) {
    const parsed = parseQuery(text, { filtersAlone: where === 'not', language });
    if (parsed.ok) {
      conditions.push(tables.condition(parsed.query, words, false));
      for (const word of tables.takeUnreadable())
        errors.push({ rule: rule.id, where, index, error: unreadableError(word, text, language) });
    } else {
      for (const error of parsed.errors) errors.push({ rule: rule.id, where, index, error });
    }
  }
  return conditions;
}

/** What a rule says of the words of its queries. */
interface RuleWords {
  readonly forms: ReadonlyMap<string, readonly string[]>;
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly verbs: boolean | null;
  readonly nisba: boolean;
}

function ruleWords(rule: Rule): RuleWords {
  const { verbs, nisba } = rule;
  return { forms: byFolded(rule.forms), spellings: byFolded(rule.spellings), verbs, nisba };
}

function byFolded(
  lists: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, readonly string[]> {
  const entries = Object.entries(lists);
  return entries.length === 0 ? NO_LISTS : new Map(entries.map(([word, list]) => [foldHard(word), list]));
}

type Tables = ReturnType<typeof createTables>;

function createTables(inOnePieceToo: boolean) {
  let joinable = false;
  const specs: WordSpec[] = [];
  const leaves: Leaf[] = [];
  /** By word: its specs, one for each way in which rules look for it; they are few. */
  const specsOfWord = new Map<string, number[]>();
  /** By its words; by their one word alone where there is but one, which says the rest. */
  const leafNumbers = new Map<string | number, number>();
  let unreadable: QueryWord[] = [];

  function specOf(piece: Piece, later: boolean, words: RuleWords): number {
    const forms = listFor(words.forms, piece.text);
    const spellings = listFor(words.spellings, piece.text);
    const { text: word, mode } = piece;
    const { verbs, nisba } = words;
    const spec: WordSpec = { word, mode, forms, spellings, verbs, nisba, later };
    const others = specsOfWord.get(word);
    const known = others?.find((other) => isSameSpec(specs[other]!, spec));
    if (known !== undefined) return known;
    const number = specs.push(spec) - 1;
    if (others === undefined) specsOfWord.set(word, [number]);
    else others.push(number);
    return number;
  }

  /** The leaf of the words as they are written, and of a phrase those of its words in one piece. */
  function leavesOf(node: Leaf['query'], words: RuleWords): readonly number[] {
    const pieces: Piece[] = [];
    for (const word of node.words) if (!addPieces(word, pieces)) unreadable.push(word);
    const gap = node.kind === 'near' ? node.within : phraseGap(pieces);
    const numbers = pieces.map((piece, index) => specOf(piece, index > 0, words));
    const written = addLeaf(node, numbers, gap);
    if (node.kind === 'near' || !mayBeJoined(pieces)) return [written];
    joinable = true;
    if (!inOnePieceToo) return [written];
    const found = [written];
    for (const { from, to, piece } of joinedNeighbours(pieces)) {
      const joined = specOf(piece, from > 0, words);
      found.push(addLeaf(node, [...numbers.slice(0, from), joined, ...numbers.slice(to)], gap));
    }
    return found;
  }

  function addLeaf(node: Leaf['query'], numbers: readonly number[], gap: number): number {
    const key = numbers.length === 1 ? numbers[0]! : `${node.kind} ${gap} ${numbers.join(' ')}`;
    const known = leafNumbers.get(key);
    if (known !== undefined) return known;
    leaves.push({ kind: node.kind, words: numbers, gap, query: node });
    leafNumbers.set(key, leaves.length - 1);
    return leaves.length - 1;
  }

  function condition(node: QueryNode, words: RuleWords, titleOnly: boolean): Condition {
    switch (node.kind) {
      case 'phrase':
      case 'near': {
        const parts = leavesOf(node, words).map((leaf) => ({ kind: 'leaf', leaf, titleOnly }) as const);
        return parts.length === 1 ? parts[0]! : { kind: 'or', parts };
      }
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
    return Math.min(...set.map((leaf) => lengthOf(leaves[leaf]!)));
  }

  /** The words since the last call in which the search sees no letter: they would find nothing. */
  function takeUnreadable(): readonly QueryWord[] {
    if (unreadable.length === 0) return unreadable;
    const taken = unreadable;
    unreadable = [];
    return taken;
  }

  function finish(wanted: readonly (readonly number[])[]): Omit<Program, 'rules'> {
    return { specs, leaves, triggers: createTriggers(specs.length, leaves, wanted), joinable };
  }

  return { condition, triggers, takeUnreadable, finish };
}

/** Of two specs of one word. */
const isSameSpec = (a: WordSpec, b: WordSpec): boolean =>
  a.mode === b.mode &&
  a.later === b.later &&
  a.verbs === b.verbs &&
  a.nisba === b.nisba &&
  isSameList(a.forms, b.forms) &&
  isSameList(a.spellings, b.spellings);

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((one, at) => one === b[at]));

/** A word or phrase anywhere, or several of which one must hold. */
const isChoiceOfLeaves = (node: Condition): boolean =>
  node.kind === 'leaf' ? !node.titleOnly : node.kind === 'or' && node.parts.every(isChoiceOfLeaves);

function unreadableError(word: QueryWord, text: string, language: Explained): QueryError {
  return {
    column: text.indexOf(word.text) + 1,
    message: WORD_FAULTS.unreadable(word.text)[language],
  };
}

/** What the rule says of a word, whatever marks and hamzas it is written with here and there. */
function listFor(lists: ReadonlyMap<string, readonly string[]>, word: string): readonly string[] {
  return lists.size === 0 ? NONE : (lists.get(foldHard(word)) ?? NONE);
}

function lengthOf(leaf: Leaf): number {
  return leaf.query.words.reduce((sum, word) => sum + word.text.length, 0);
}
