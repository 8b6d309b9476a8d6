/** Whether one rule finds everything that another finds, as far as their queries alone can tell. */
import type { Rule } from '../base/config.ts';
import { joinsWords } from '../language/languages.ts';
import { tokenize } from '../language/tokens.ts';
import type { Covering } from './covering.ts';
import type { QueryNode, QueryWord } from './node.ts';
import { addPieces, mayBeJoined, type Piece } from './pieces.ts';

/** A rule whose queries were read. */
export interface ReadRule {
  readonly rule: Rule;
  readonly match: readonly QueryNode[];
  readonly not: readonly QueryNode[];
  /** Those that it hears (BCP 47 primary tags); empty where nothing says. */
  readonly languages: readonly string[];
}

/** What is asked of two rules: how one reads its words, and the other its own. */
interface Pair {
  readonly wide: ReadRule;
  readonly narrow: ReadRule;
  readonly words: Covering;
}

/**
 * True where `wide` holds for every article for which `narrow` holds. It errs to the safe side: what it cannot see
 * through is not contained.
 */
export function containsRule(wide: ReadRule, narrow: ReadRule, words: Covering): boolean {
  const pair = { wide, narrow, words };
  return (
    includes(wide.rule.feeds, narrow.rule.feeds) &&
    includes(wide.rule.languages, narrow.rule.languages) &&
    readsAsWidely(wide.rule, narrow.rule) &&
    // What one excludes the other must exclude as well: where there is a NOT, both must know the same forms.
    (!excludes(wide) || readsAsWidely(narrow.rule, wide.rule)) &&
    narrow.match.every((query) => wide.match.some((other) => implies(query, other, pair))) &&
    wide.not.every((query) => narrow.not.some((other) => implies(query, other, pair)))
  );
}

const excludes = ({ match, not }: ReadRule): boolean => not.length > 0 || match.some(hasNot);

/** True where the rule can never hold, since each of its queries is excluded by its `not`. */
export function excludesItself(read: ReadRule, words: Covering): boolean {
  return (
    read.match.length > 0 &&
    read.match.every((query) => read.not.some((other) => addsNothing(query, other, read, words)))
  );
}

/** True where one query of a rule holds only where another of the same rule does. */
export function addsNothing(query: QueryNode, other: QueryNode, rule: ReadRule, words: Covering): boolean {
  return implies(query, other, { wide: rule, narrow: rule, words });
}

/** True where `wide` holds wherever `narrow` does. */
function implies(narrow: QueryNode, wide: QueryNode, words: Pair): boolean {
  if (wide.kind === 'and') return wide.parts.every((part) => implies(narrow, part, words));
  if (narrow.kind === 'or') return narrow.parts.every((part) => implies(part, wide, words));
  if (wide.kind === 'or' && wide.parts.some((part) => implies(narrow, part, words))) return true;
  if (narrow.kind === 'and') return narrow.parts.some((part) => implies(part, wide, words));
  if (narrow.kind === 'not') return wide.kind === 'not' && implies(wide.part, narrow.part, words);
  if (narrow.kind === 'title') {
    if (wide.kind === 'title') return implies(narrow.part, wide.part, words);
    // What the title lacks the text may have.
    return !hasNot(narrow.part) && implies(narrow.part, wide, words);
  }
  if (narrow.kind === 'source' || narrow.kind === 'language')
    return wide.kind === narrow.kind && wide.value.toLowerCase() === narrow.value.toLowerCase();
  if (wide.kind !== 'phrase' && wide.kind !== 'near') return false;
  return impliesWords(narrow, wide, words);
}

type Leaf = QueryNode & { readonly kind: 'phrase' | 'near' };

/** Tokens as which one word of a query may stand: می‌خواهد in two, a form with an ending in one more. */
const MOST_TOKENS = 3;

function impliesWords(narrow: Leaf, wide: Leaf, pair: Pair): boolean {
  const covered = (at: number, by: number) => coversWord(wide.words[by]!, narrow.words[at]!, pair);
  const [few, many] = [wide.words, narrow.words];
  // Written in one piece, neither of its words is there.
  if (isJoined(narrow, pair) && (wide.kind === 'near' || few.length !== many.length)) return false;
  if (few.length === 1) return many.some((_, at) => covered(at, 0));
  if (many.length < few.length) return false;
  if (wide.kind === 'near') {
    const left = [...many.keys()];
    for (const by of few.keys()) {
      const at = left.findIndex((each) => covered(each, by));
      if (at < 0) return false;
      left.splice(at, 1);
    }
    const others = left.reduce((sum, at) => sum + Math.max(MOST_TOKENS, tokenize(many[at]!.text).length), 0);
    return (narrow.kind === 'near' ? narrow.within : 2) + others <= wide.within;
  }
  if (narrow.kind === 'near') return false;
  // Neighbours in the longer phrase are neighbours in the text, but what is parted there may be too far apart.
  const starts = many.length - few.length + 1;
  const exact = few.every((word) => word.mode === 'exact');
  if (exact && !many.every((word) => word.mode === 'exact')) return false;
  return Array.from({ length: starts }, (_, start) => start).some((start) =>
    few.every((_, by) => covered(start + by, by)),
  );
}

function isJoined(leaf: Leaf, { narrow }: Pair): boolean {
  if (leaf.kind === 'near' || !narrow.languages.some(joinsWords)) return false;
  const pieces: Piece[] = [];
  for (const word of leaf.words) addPieces(word, pieces);
  return mayBeJoined(pieces);
}

function coversWord(wide: QueryWord, narrow: QueryWord, { words, ...rules }: Pair): boolean {
  const [wideText, narrowText] = [words.key(wide.text), words.key(narrow.text)];
  const asksForCapitals = /\p{Lu}/u.test(wide.text) && wide.text !== narrow.text;
  const { languages } = rules.narrow;
  const readers = { wide: rules.wide.rule, narrow: rules.narrow.rule, languages };
  switch (wide.mode) {
    case 'exact':
      return narrow.mode === 'exact' && wideText === narrowText && !asksForCapitals;
    case 'prefix':
      return narrow.mode !== 'inflected' && narrowText.startsWith(wideText) && !asksForCapitals;
    case 'inflected':
      if (narrow.mode === 'prefix') return false;
      return narrow.mode === 'exact'
        ? words.finds(wide.text, narrow.text, readers)
        : words.covers(wide.text, narrow.text, readers);
  }
}

/** False where the narrow rule lets its words stand in forms that the wide one may not know. */
function readsAsWidely(wide: Rule, narrow: Rule): boolean {
  const sameLists = (['forms', 'spellings'] as const).every(
    (key) =>
      Object.keys(narrow[key]).length === 0 || JSON.stringify(narrow[key]) === JSON.stringify(wide[key]),
  );
  const verbs = narrow.verbs === wide.verbs || narrow.verbs === false || wide.verbs === true;
  return sameLists && verbs && (wide.nisba || !narrow.nisba);
}

function includes(wide: readonly string[] | null, narrow: readonly string[] | null): boolean {
  if (wide === null) return true;
  return narrow?.every((value) => wide.includes(value)) ?? false;
}

function hasNot(node: QueryNode): boolean {
  switch (node.kind) {
    case 'not':
      return true;
    case 'and':
    case 'or':
      return node.parts.some(hasNot);
    case 'title':
      return hasNot(node.part);
    default:
      return false;
  }
}
