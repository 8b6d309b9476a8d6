/** A query in words, so that a person sees how it was understood before anything depends on it. */
import { formatQuery } from './format.ts';
import type { QueryNode, QueryWord } from './node.ts';

/** First strong isolate and its end: Arabic inside an English line stays where it is written. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

const quote = (text: string): string => isolate(`«${text}»`);

/**
 * One line of plain English.
 *
 * @example describeQuery(q) // 'the phrase «انسحاب القوات» in any form, and not «لاعب» in any form'
 */
export function describeQuery(query: QueryNode): string {
  switch (query.kind) {
    case 'phrase':
      return query.words.length === 1 ? describeWord(query.words[0]!) : describePhrase(query.words);
    case 'near':
      return `${query.words.map(describeWord).join(' and ')} in any order with at most ${count(query.within)} between`;
    case 'and':
      return query.parts.map(describePart).join(', and ');
    case 'or':
      return query.parts.map(describePart).join(' or ');
    case 'not':
      return `not ${describePart(query.part)}`;
    case 'title':
      return `in the title: ${describePart(query.part)}`;
    case 'source':
      return `from the source ${quote(query.value)}`;
    case 'language':
      return `in the language ${query.value}`;
  }
}

function describePart(part: QueryNode): string {
  return part.kind === 'and' || part.kind === 'or' ? `(${describeQuery(part)})` : describeQuery(part);
}

function describeWord(word: QueryWord): string {
  switch (word.mode) {
    case 'inflected':
      return `${quote(word.text)} in any form`;
    case 'exact':
      return `exactly ${quote(word.text)}`;
    case 'prefix':
      return `any word that begins with ${quote(word.text)}`;
  }
}

function describePhrase(words: readonly QueryWord[]): string {
  const text = quote(formatQuery({ kind: 'phrase', words }).replace(/[="]/g, ''));
  if (words.every((word) => word.mode === 'exact')) return `exactly ${text}`;
  if (words.every((word) => word.mode === 'inflected')) return `the phrase ${text} in any form`;
  return `the phrase of ${words.map(describeWord).join(' and ')}`;
}

function count(words: number): string {
  if (words === 0) return 'no other word';
  return words === 1 ? 'one other word' : `${words} other words`;
}
