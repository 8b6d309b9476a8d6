/** What in a single query is probably not meant so: each in a line that says what to do. */
import { foldHard } from '../language/fold.ts';
import { tokenize } from '../language/tokens.ts';
import { ADVICE } from './advice.ts';
import { lex } from './lex.ts';
import { filtersOf, type QueryNode, type QueryWord } from './node.ts';
import type { Said } from './said.ts';

/** Letters or digits up to which a word alone stands in very many articles. */
const FEW_LETTERS = 2;

/**
 * Words that alone, outside of any phrase, must be looked for and have hardly a letter.
 *
 * @param finding what an article with the word is: a match, or excluded
 */
export function shortWords(query: QueryNode, finding: 'match' | 'exclude'): readonly Said[] {
  switch (query.kind) {
    case 'phrase': {
      const [word] = query.words;
      if (word === undefined || query.words.length > 1 || !isShort(word)) return [];
      return [ADVICE.short(`${word.text}${word.mode === 'prefix' ? '*' : ''}`, finding)];
    }
    case 'or':
      return query.parts.flatMap((part) => shortWords(part, finding));
    case 'and': {
      // Beside a longer word a short one only narrows.
      const wanted = query.parts
        .filter(({ kind }) => kind !== 'not')
        .map((part) => shortWords(part, finding));
      return [
        ...(wanted.every((some) => some.length > 0) ? wanted.flat() : []),
        ...query.parts.filter(({ kind }) => kind === 'not').flatMap((part) => shortWords(part, finding)),
      ];
    }
    case 'not':
      return shortWords(query.part, finding === 'match' ? 'exclude' : 'match');
    case 'title':
      return shortWords(query.part, finding);
    default:
      return [];
  }
}

/** Short capitals (US, UN) are looked for as capitals, and are words of their own, as G7 and 5G are. */
function isShort(word: QueryWord): boolean {
  const tokens = tokenize(word.text);
  const text = tokens.map((token) => token.text).join('');
  const mixed = /\p{L}/u.test(text) && /\p{N}/u.test(text) && word.mode !== 'prefix';
  return text.length <= FEW_LETTERS && !mixed && tokens[0]?.capitals !== 'all';
}

/** Words that a person writes when he means an operator, and the operator. */
const OPERATORS_MEANT: Readonly<Record<string, string>> = {
  and: 'AND',
  or: 'OR',
  not: 'NOT',
  near: '~5',
  و: 'AND',
  أو: 'OR',
  ليس: 'NOT',
  وليس: 'NOT',
  یا: 'OR',
  نه: 'NOT',
  یان: 'OR',
  نەک: 'NOT',
};
/** By the key of each, since they are typed with and without marks and on several keyboards. */
const OPERATOR_WORDS = new Map(Object.entries(OPERATORS_MEANT).map(([word, name]) => [foldHard(word), name]));

/** Words that look like operators, and commas that look like lists; quotes say that they are meant. */
export function misreadWords(query: string): readonly Said[] {
  const warnings: Said[] = [];
  for (const lexeme of lex(query)) {
    if (lexeme.kind !== 'word' || lexeme.word.exact) continue;
    const { text } = lexeme.word;
    const operator = OPERATOR_WORDS.get(foldHard(text));
    if (operator !== undefined) warnings.push(ADVICE.operator(text, operator));
  }
  const unquoted = query.replace(/["“”„«][^"“”„«»]*["“”»]/gu, '"').replace(/(?<=\p{Nd}),(?=\p{Nd})/gu, '');
  if (/[\p{L}\p{N}]\s*[،,;؛]\s*[\p{L}\p{N}]/u.test(unquoted)) warnings.push(ADVICE.comma(query));
  return warnings;
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Filters that let nothing through.
 *
 * @param sources of the feeds; null where they are not known
 */
export function emptyFilters(query: QueryNode, sources: readonly string[] | null): readonly Said[] {
  const known = sources && new Set(sources.map((source) => source.toLowerCase()));
  return filtersOf(query).flatMap(({ kind, value }) => {
    if (kind === 'language') return isLanguage(value) ? [] : [ADVICE.noLanguage(value)];
    if (known === null || known.has(value.toLowerCase())) return [];
    return [ADVICE.noSource(value)];
  });
}

function isLanguage(tag: string): boolean {
  try {
    return languageNames.of(tag) !== undefined;
  } catch {
    return false; // A tag that is not well-formed, such as ar-12.
  }
}
