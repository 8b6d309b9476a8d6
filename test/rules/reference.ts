/**
 * What a query means, spelled out the slow and obvious way: every word looked up alone, every combination of
 * hits tried. The matcher must agree with it.
 */
import { type Token, tokenize } from '../../functions/language/tokens.ts';
import { buildWordIndex, type Hit, type WordSpec } from '../../functions/language/words.ts';
import { primaryLanguage } from '../../functions/rules/condition.ts';
import type { Document } from '../../functions/rules/match.ts';
import type { QueryNode, QueryWord } from '../../functions/rules/node.ts';
import { spec } from '../language/spec.ts';

export function referenceHolds(query: QueryNode, document: Document): boolean {
  return evaluate(query, document, [document.title, document.text]);
}

function evaluate(query: QueryNode, document: Document, texts: readonly string[]): boolean {
  const again = (part: QueryNode) => evaluate(part, document, texts);
  switch (query.kind) {
    case 'and':
      return query.parts.every(again);
    case 'or':
      return query.parts.some(again);
    case 'not':
      return !again(query.part);
    case 'title':
      return evaluate(query.part, document, [document.title]);
    case 'source':
      return document.source === query.value;
    case 'language':
      return (
        document.language !== null && primaryLanguage(document.language) === primaryLanguage(query.value)
      );
    case 'phrase':
    case 'near':
      return texts.some((text) => stands(query, tokenize(text), document.language));
  }
}

function stands(
  query: QueryNode & { kind: 'phrase' | 'near' },
  tokens: readonly Token[],
  language: string | null,
) {
  const words = query.words.flatMap(pieces);
  const hits = words.map((word, index) => hitsOf(word, index > 0, tokens, language));
  const fits = query.kind === 'phrase' ? isPhrase(words, tokens) : isNear(query.within);
  return combinations(hits).some(fits);
}

/** A word that is cut into tokens by anything but a hyphen is a phrase of its own. */
function pieces(word: QueryWord): readonly QueryWord[] {
  const tokens = tokenize(word.text);
  if (tokens.slice(1).every((token) => token.hyphenBefore)) return [word];
  const last = tokens.length - 1;
  return tokens.map(({ from, to }, index) => ({
    text: word.text.slice(from, to),
    mode: word.mode === 'prefix' && index < last ? 'inflected' : word.mode,
  }));
}

/** Every word that was asked for, in one index: an index is too large to make one for each. */
const specs: WordSpec[] = [];
const numbers = new Map<string, number>();
let index = buildWordIndex(specs);

function hitsOf(
  word: QueryWord,
  later: boolean,
  tokens: readonly Token[],
  language: string | null,
): readonly Hit[] {
  const key = `${word.mode} ${later} ${word.text}`;
  if (!numbers.has(key)) {
    numbers.set(key, specs.length);
    specs.push(spec(word.text, { mode: word.mode, later }));
    index = buildWordIndex(specs);
  }
  const number = numbers.get(key);
  return index.scan(tokens, language).filter((hit) => hit.word === number);
}

function combinations(lists: readonly (readonly Hit[])[]): readonly (readonly Hit[])[] {
  return lists.reduce<readonly (readonly Hit[])[]>(
    (made, list) => made.flatMap((before) => list.map((hit) => [...before, hit])),
    [[]],
  );
}

const others = (hits: readonly Hit[]) =>
  hits.slice(1).reduce((sum, hit, index) => sum + hit.first - hits[index]!.last - 1, 0);

function isPhrase(words: readonly QueryWord[], tokens: readonly Token[]) {
  const scripts = words.flatMap((word) => tokenize(word.text).map((token) => token.script));
  const arabic = scripts.includes('arabic') && !scripts.includes('latin');
  const gap = arabic && words.some((word) => word.mode !== 'exact') ? 2 : 0;
  return (hits: readonly Hit[]) =>
    others(hits) <= gap &&
    hits.slice(1).every((hit, index) => {
      const { last } = hits[index]!;
      const breaks = tokens.slice(last + 1, hit.first + 1).map((token) => token.breakBefore);
      if (hit.first <= last || breaks.includes('sentence')) return false;
      return hit.first === last + 1 || !breaks.includes('phrase');
    });
}

const isNear = (within: number) => (hits: readonly Hit[]) => {
  const sorted = [...hits].sort((a, b) => a.first - b.first || a.last - b.last);
  return sorted.slice(1).every((hit, index) => hit.first > sorted[index]!.last) && others(sorted) <= within;
};
