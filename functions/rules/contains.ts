/** Whether one rule finds everything that another finds, as far as their queries alone can tell. */
import type { Rule } from '../base/config.ts';
import type { QueryNode, QueryWord } from './node.ts';

/** A rule whose queries were read. */
export interface ReadRule {
  readonly rule: Rule;
  readonly match: readonly QueryNode[];
  readonly not: readonly QueryNode[];
}

/** How the words of the rules stand to one another. */
export interface Words {
  /** True where the first word is hit wherever the second one is; both inflected. */
  readonly covers: (wide: string, narrow: string) => boolean;
  /** The key of a word under which all its spellings are the same. */
  readonly key: (word: string) => string;
}

/**
 * True where `wide` holds for every article for which `narrow` holds. It errs to the safe side: what it cannot see
 * through is not contained.
 */
export function containsRule(wide: ReadRule, narrow: ReadRule, words: Words): boolean {
  return (
    includes(wide.rule.feeds, narrow.rule.feeds) &&
    includes(wide.rule.languages, narrow.rule.languages) &&
    readsAsWidely(wide.rule, narrow.rule) &&
    narrow.match.every((query) => wide.match.some((other) => implies(query, other, words))) &&
    wide.not.every((query) => narrow.not.some((other) => implies(query, other, words)))
  );
}

/** True where the rule can never hold, since each of its queries is excluded by its `not`. */
export function excludesItself(read: ReadRule, words: Words): boolean {
  return (
    read.match.length > 0 &&
    read.match.every((query) => read.not.some((other) => implies(query, other, words)))
  );
}

/** True where `wide` holds wherever `narrow` does. */
export function implies(narrow: QueryNode, wide: QueryNode, words: Words): boolean {
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

function impliesWords(narrow: Leaf, wide: Leaf, words: Words): boolean {
  const covered = (word: QueryWord, by: QueryWord) => coversWord(by, word, words);
  if (wide.words.length === 1) return narrow.words.some((word) => covered(word, wide.words[0]!));
  if (narrow.words.length < wide.words.length) return false;
  if (wide.kind === 'near') {
    const left = [...narrow.words];
    for (const by of wide.words) {
      const at = left.findIndex((word) => covered(word, by));
      if (at < 0) return false;
      left.splice(at, 1);
    }
    return (narrow.kind === 'near' ? narrow.within : 2) + left.length <= wide.within;
  }
  if (narrow.kind === 'near') return false;
  // Neighbours in the longer phrase are neighbours in the text, but what is parted there may be too far apart.
  const starts = narrow.words.length - wide.words.length + 1;
  const exact = wide.words.every((word) => word.mode === 'exact');
  if (exact && !narrow.words.every((word) => word.mode === 'exact')) return false;
  return Array.from({ length: starts }, (_, start) => start).some((start) =>
    wide.words.every((by, index) => covered(narrow.words[start + index]!, by)),
  );
}

function coversWord(wide: QueryWord, narrow: QueryWord, words: Words): boolean {
  const [wideText, narrowText] = [words.key(wide.text), words.key(narrow.text)];
  switch (wide.mode) {
    case 'exact':
      return narrow.mode === 'exact' && wideText === narrowText;
    case 'prefix':
      return narrow.mode !== 'inflected' && narrowText.startsWith(wideText);
    case 'inflected':
      return narrow.mode !== 'prefix' && (wideText === narrowText || words.covers(wide.text, narrow.text));
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
