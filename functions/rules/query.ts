/**
 * The parser of rule queries: recursive descent over lexemes.
 *
 *     or     = and { "OR" and }
 *     and    = unary { [ "AND" ] unary }      the AND may be left out before NOT and beside a field
 *     unary  = "NOT" unary | "title:" ( group | words ) | "source:" value | "language:" value | group | words
 *     group  = "(" or ")"
 *     words  = [ "=" ] ( word { word } | '"' word { word } '"' ) [ "~" number ]
 */
import {
  asWritten,
  aWord,
  BRACKET_FAULTS,
  expectedInstead,
  FIELD_FAULTS,
  NEAR_FAULTS,
  PARTS,
  sideBySide,
  TEXT_FAULTS,
  WORD_FAULTS,
} from './faults.ts';
import { type LexedWord, type Lexeme, lex } from './lex.ts';
import type { QueryError } from './match.ts';
import { holdsWithoutWords, QUERY_LIMITS, type QueryNode, type QueryWord } from './node.ts';
import { Refusal } from './refusal.ts';
import type { Explained, Said } from './said.ts';

export type ParsedQuery =
  | { readonly ok: true; readonly query: QueryNode }
  /** Never empty. */
  | { readonly ok: false; readonly errors: readonly QueryError[] };

export interface ParseOptions {
  /** For a rule's `not`, which only narrows: a query of `source:` or `language:` alone is allowed there. */
  readonly filtersAlone?: boolean;
  /** In which its faults are told; English without it. */
  readonly language?: Explained;
}

/**
 * Reads a query. Never throws; time is linear in its length and the stack is bounded, whatever it holds.
 *
 * @example parseQuery('انسحاب القوات AND NOT title:"دوري أبطال"')
 */
export function parseQuery(text: string, options: ParseOptions = {}): ParsedQuery {
  try {
    return { ok: true, query: new Parser(lex(text)).parse(text, options.filtersAlone ?? false) };
  } catch (error) {
    if (error instanceof Refusal)
      return {
        ok: false,
        errors: [{ column: error.column, message: error.said[options.language ?? 'en'] }],
      };
    throw error;
  }
}

class Parser {
  readonly #lexemes: readonly Lexeme[];
  /** Where each node was read, in step: only a refusal asks for it, so a table would cost more than it saves. */
  readonly #nodes: QueryNode[] = [];
  readonly #columns: number[] = [];
  #next = 0;
  #depth = 0;

  constructor(lexemes: readonly Lexeme[]) {
    this.#lexemes = lexemes;
  }

  parse(text: string, filtersAlone: boolean): QueryNode {
    if (this.#peek().kind === 'end') throw withoutWord(text);
    const query = this.#or();
    const rest = this.#peek();
    if (rest.kind === 'close') throw new Refusal(rest.column - 1, BRACKET_FAULTS.closesNothing);
    if (rest.kind !== 'end') throw expected(PARTS.end, rest);
    if (holdsWithoutWords(query, filtersAlone)) {
      const { part, beside } = findWithoutWords(query, filtersAlone);
      throw new Refusal((this.#columns[this.#nodes.lastIndexOf(part)] ?? 1) - 1, holdsAlone(part, beside));
    }
    return query;
  }

  #or(): QueryNode {
    const column = this.#peek().column;
    const parts = [this.#and()];
    while (this.#takeOperator('OR')) parts.push(this.#and());
    return this.#join('or', parts, column);
  }

  #and(): QueryNode {
    const column = this.#peek().column;
    const parts = [this.#unary()];
    while (true) {
      const before = this.#lexemes[this.#next - 1];
      const next = this.#peek();
      if (this.#takeOperator('AND') || impliesAnd(before, next)) parts.push(this.#unary());
      else if (next.kind === 'near') throw new Refusal(next.column - 1, NEAR_FAULTS.misplaced);
      else if (next.kind === 'end' || next.kind === 'close' || next.kind === 'operator') break;
      else throw new Refusal(next.column - 1, sideBySide(said(next)));
    }
    return this.#join('and', parts, column);
  }

  #unary(): QueryNode {
    const lexeme = this.#peek();
    const { column } = lexeme;
    switch (lexeme.kind) {
      case 'operator':
        if (lexeme.name !== 'NOT') throw expected(PARTS.word, lexeme);
        this.#next += 1;
        return this.#at(column, { kind: 'not', part: this.#deeper(column, () => this.#unary()) });
      case 'title': {
        this.#next += 1;
        const inner = this.#peek().kind;
        if (inner !== 'open' && inner !== 'word' && inner !== 'quoted')
          throw expected(PARTS.inTitle, this.#peek());
        const part = this.#deeper(column, () => this.#unary());
        return this.#at(column, part.kind === 'title' ? part : { kind: 'title', part });
      }
      case 'filter':
        this.#next += 1;
        return this.#at(column, { kind: lexeme.field, value: lexeme.value });
      case 'open': {
        this.#next += 1;
        const node = this.#deeper(column, () => this.#or());
        const close = this.#peek();
        if (close.kind !== 'close')
          throw close.kind === 'end'
            ? new Refusal(column - 1, BRACKET_FAULTS.notClosed)
            : expected(PARTS.inGroup, close);
        this.#next += 1;
        return node;
      }
      case 'word':
      case 'quoted':
        return this.#words(column);
      default:
        throw expected(PARTS.word, lexeme);
    }
  }

  #words(column: number): QueryNode {
    const lexed: LexedWord[] = [];
    let exact = false;
    const first = this.#peek();
    if (first.kind === 'quoted') {
      this.#next += 1;
      exact = first.exact;
      lexed.push(...first.words);
    } else {
      for (let next = this.#peek(); next.kind === 'word'; next = this.#peek()) {
        this.#next += 1;
        lexed.push(next.word);
      }
    }
    const words: QueryWord[] = [];
    for (const word of lexed) {
      exact ||= word.exact;
      if (exact && word.prefix) throw new Refusal(word.column - 1, WORD_FAULTS.prefixAfterExact);
      words.push({ text: word.text, mode: exact ? 'exact' : word.prefix ? 'prefix' : 'inflected' });
    }
    const near = this.#peek();
    if (near.kind !== 'near') return this.#at(column, { kind: 'phrase', words });
    if (words.length < 2) throw new Refusal(near.column - 1, NEAR_FAULTS.tooFewWords);
    this.#next += 1;
    return this.#at(column, { kind: 'near', words, within: near.within });
  }

  #join(kind: 'and' | 'or', parts: readonly QueryNode[], column: number): QueryNode {
    const [only] = parts;
    if (only !== undefined && parts.length === 1) return only;
    return this.#at(column, {
      kind,
      parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])),
    });
  }

  #deeper(column: number, read: () => QueryNode): QueryNode {
    this.#depth += 1;
    if (this.#depth > QUERY_LIMITS.depth)
      throw new Refusal(column - 1, TEXT_FAULTS.tooDeep(QUERY_LIMITS.depth));
    const node = read();
    this.#depth -= 1;
    return node;
  }

  #takeOperator(name: 'AND' | 'OR'): boolean {
    const next = this.#peek();
    if (next.kind !== 'operator' || next.name !== name) return false;
    this.#next += 1;
    return true;
  }

  #peek(): Lexeme {
    return this.#lexemes[this.#next] ?? { kind: 'end', column: 1 };
  }

  #at(column: number, node: QueryNode): QueryNode {
    this.#nodes.push(node);
    this.#columns.push(column);
    return node;
  }
}

/** Beside a field, and before NOT, only AND can be meant; between words it would be a guess. */
function impliesAnd(before: Lexeme | undefined, next: Lexeme): boolean {
  if (next.kind === 'filter' || next.kind === 'title') return true;
  if (next.kind === 'operator') return next.name === 'NOT';
  return (
    before?.kind === 'filter' && (next.kind === 'word' || next.kind === 'quoted' || next.kind === 'open')
  );
}

/** The first smallest part because of which the query may hold without any of its words, and whether an OR stands beside it. */
function findWithoutWords(
  node: QueryNode,
  filtersAlone: boolean,
  beside = false,
): { readonly part: QueryNode; readonly beside: boolean } {
  const guilty = (part: QueryNode) => holdsWithoutWords(part, filtersAlone);
  if (node.kind === 'title') return findWithoutWords(node.part, filtersAlone, beside);
  if (node.kind !== 'and' && node.kind !== 'or') return { part: node, beside };
  const part = node.parts.find(guilty) ?? node;
  return part === node
    ? { part, beside }
    : findWithoutWords(part, filtersAlone, beside || node.kind === 'or');
}

function holdsAlone(culprit: QueryNode, beside: boolean): Said {
  const what = culprit.kind === 'source' || culprit.kind === 'language' ? `${culprit.kind}:` : 'NOT';
  return beside ? FIELD_FAULTS.narrowsNothing(what) : FIELD_FAULTS.alone(what);
}

/** Nothing to read: an empty query, or one of signs and pictures. */
function withoutWord(text: string): Refusal {
  const at = text.search(/[^\s\p{Cf}]/u);
  return at < 0 ? new Refusal(0, TEXT_FAULTS.empty) : new Refusal(at, TEXT_FAULTS.wordless);
}

function expected(what: Said, found: Lexeme): Refusal {
  return new Refusal(found.column - 1, expectedInstead(what, said(found)));
}

function said(lexeme: Lexeme): Said {
  switch (lexeme.kind) {
    case 'word':
      return aWord(lexeme.word.text);
    case 'quoted':
      return PARTS.quotation;
    case 'operator':
      return asWritten(lexeme.name);
    case 'open':
      return PARTS.open;
    case 'close':
      return PARTS.close;
    case 'near':
      return asWritten(`~${lexeme.within}`);
    case 'title':
      return asWritten('title:');
    case 'filter':
      return asWritten(`${lexeme.field}:`);
    case 'end':
      return PARTS.end;
  }
}
