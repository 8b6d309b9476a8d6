/** What in a single query is probably not meant so: each in a line that says what to do. */
import { foldHard } from '../language/fold.ts';
import { tokenize } from '../language/tokens.ts';
import { isolate } from './describe.ts';
import { lex } from './lex.ts';
import { filtersOf, type QueryNode, type QueryWord } from './node.ts';

/** Letters or digits up to which a word alone stands in very many articles. */
const FEW_LETTERS = 2;

/**
 * Words that alone, outside of any phrase, must be looked for and have hardly a letter.
 *
 * @param finding what an article with the word is: a match, or excluded
 */
export function shortWords(query: QueryNode, finding: 'match' | 'exclude'): readonly string[] {
  switch (query.kind) {
    case 'phrase': {
      const [word] = query.words;
      if (word === undefined || query.words.length > 1 || !isShort(word)) return [];
      const text = isolate(`«${word.text}${word.mode === 'prefix' ? '*' : ''}»`);
      return [`${text} is very short and will ${finding} many articles: add a word that narrows it`];
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
export function misreadWords(query: string): readonly string[] {
  const warnings: string[] = [];
  for (const lexeme of lex(query)) {
    if (lexeme.kind !== 'word' || lexeme.word.exact) continue;
    const { text } = lexeme.word;
    const operator = OPERATOR_WORDS.get(foldHard(text));
    if (operator !== undefined)
      warnings.push(
        `${isolate(`«${text}»`)} is looked for as a word: write ${operator} if it joins, or put the phrase into quotes if it is part of it`,
      );
  }
  const unquoted = query.replace(/["“”„«][^"“”„«»]*["“”»]/gu, '"').replace(/(?<=\p{Nd}),(?=\p{Nd})/gu, '');
  if (/[\p{L}\p{N}]\s*[،,;؛]\s*[\p{L}\p{N}]/u.test(unquoted))
    warnings.push(
      `${isolate(`«${query}»`)} is one phrase, a comma parts nothing: write OR, or a list of queries`,
    );
  return warnings;
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Filters that let nothing through.
 *
 * @param sources of the feeds; null where they are not known
 */
export function emptyFilters(query: QueryNode, sources: readonly string[] | null): readonly string[] {
  const known = sources && new Set(sources.map((source) => source.toLowerCase()));
  return filtersOf(query).flatMap(({ kind, value }) => {
    if (kind === 'language')
      return isLanguage(value)
        ? []
        : [`no language has the code ${value}: write ar, fa, ckb, en or the like`];
    if (known === null || known.has(value.toLowerCase())) return [];
    return [
      `no feed has the source ${isolate(`«${value}»`)}: write the source of a feed, or its id where it has none`,
    ];
  });
}

function isLanguage(tag: string): boolean {
  try {
    return languageNames.of(tag) !== undefined;
  } catch {
    return false; // A tag that is not well-formed, such as ar-12.
  }
}
