/** A word of a rule made ready for filing: its token, its parts, and what its capitals ask for. */
import { type Apart, apartOf } from './apart.ts';
import { type Token, tokenize } from './tokens.ts';
import type { WordSpec } from './words.ts';

/** How capitals decide: `US` is not `us`; `Turkey` is not `turkey`. */
export type Capitals = 'any' | 'first' | 'all';

export interface Prepared {
  readonly spec: WordSpec;
  /** Its token where it is one, else its parts in one piece: `ceasefire` for `cease-fire`. */
  readonly text: string;
  readonly inArabicScript: boolean;
  readonly capitals: Capitals;
  /** How it may stand in several tokens; null where it is always one. */
  readonly apart: Apart | null;
}

/** The zero-width non-joiner: it parts the words of a Persian compound where other writers put a space. */
const JOINER = '\u200c';

/** Null for a word without letters or digits. */
export function prepare(spec: WordSpec): Prepared | null {
  const tokens = tokenize(spec.word);
  const first = tokens[0];
  if (first === undefined) return null;
  const parts = partsOf(spec.word);
  return {
    spec,
    text: tokens.length === 1 ? first.text : inOnePiece(tokens),
    inArabicScript: first.script === 'arabic',
    capitals: tokens.length === 1 ? capitalsOf(first) : 'any',
    apart:
      parts.length > 1
        ? { parts, heads: parts.slice(0, 1), most: parts.length, rest: null }
        : apartOf(spec, first.text),
  };
}

const inOnePiece = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join('');

const partsOf = (word: string): readonly string[] =>
  tokenize(word.includes(JOINER) ? word.replaceAll(JOINER, ' ') : word).map((token) => token.text);

/** The text of another spelling or form of a word, in one piece. */
export const textOf = (word: string): string => inOnePiece(tokenize(word));

/** Names that are common words in lower case; other capitals in a rule may come from the writer's habit. */
const NAMES = new Set(
  'turkey china polish march may august chad mark bush bill grant chase rice jordan apple amazon meta guinea mali niger job nice reading bath'.split(
    ' ',
  ),
);

/** Longest all-capitals word that must stand in capitals in the text; longer ones (Nato, Opec) need one. */
const SHORT_CAPITALS = 3;

function capitalsOf(token: Token): Capitals {
  if (token.script !== 'latin') return 'any';
  if (token.capitals === 'all') return token.text.length <= SHORT_CAPITALS ? 'all' : 'first';
  if (token.capitals === 'first' && NAMES.has(token.text)) return 'first';
  return 'any';
}

/** Whether the capitals of a token in a text are those that the word of the rule asks for. */
export function capitalsFit(asked: Capitals, token: Pick<Token, 'capitals'>): boolean {
  if (asked === 'any') return true;
  return asked === 'first' ? token.capitals !== 'none' : token.capitals === 'all';
}
