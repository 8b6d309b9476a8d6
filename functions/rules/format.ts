/** A query as data → its text, in one canonical spelling: `parseQuery(formatQuery(q))` is `q`. */
import type { QueryNode, QueryWord } from './node.ts';

const OPERATORS: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT']);
const PLAIN_VALUE = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.:/-]*$/u;

export function formatQuery(query: QueryNode): string {
  switch (query.kind) {
    case 'phrase':
      return formatWords(query.words);
    case 'near':
      return `${formatWords(query.words)} ~${query.within}`;
    case 'or':
      return query.parts.map(formatQuery).join(' OR ');
    case 'and':
      return query.parts
        .map((part) => (part.kind === 'or' ? `(${formatQuery(part)})` : formatQuery(part)))
        .join(' AND ');
    case 'not':
      return `NOT ${group(query.part)}`;
    case 'title':
      return query.part.kind === 'phrase' || query.part.kind === 'near'
        ? `title:${formatQuery(query.part)}`
        : `title:(${formatQuery(query.part)})`;
    case 'source':
    case 'language':
      return `${query.kind}:${PLAIN_VALUE.test(query.value) ? query.value : quoteValue(query.value)}`;
  }
}

function group(part: QueryNode): string {
  return part.kind === 'and' || part.kind === 'or' ? `(${formatQuery(part)})` : formatQuery(part);
}

/** `=` is written once, before the first exact word, since it holds for all that follow. */
function formatWords(words: readonly QueryWord[]): string {
  const firstExact = words.findIndex((word) => word.mode === 'exact');
  const quoted = words.some((word) => OPERATORS.has(word.text) && word.mode !== 'prefix');
  const text = words
    .map((word, index) => {
      if (word.mode === 'prefix') return `${word.text}*`;
      return index === firstExact && !(quoted && index === 0) ? `=${word.text}` : word.text;
    })
    .join(' ');
  if (!quoted) return text;
  return firstExact === 0 ? `="${text}"` : `"${text}"`;
}

/** A value never holds all three kinds of closing quotes: the lexer ends at the one that closes it. */
function quoteValue(value: string): string {
  if (!/["“”]/.test(value)) return `"${value}"`;
  return value.includes('»') ? `»${value}«` : `«${value}»`;
}
