/** A word of a rule made ready for filing: its token, its parts, and what its capitals ask for. */
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
  /** The texts of its tokens, more than one for `cease-fire` and آتش‌بس. */
  readonly parts: readonly string[];
  /** What the first of several parts may be in a text: itself, and with a pronoun where Sorani puts one there. */
  readonly heads: readonly string[];
}

/** The zero-width non-joiner: it parts the words of a Persian compound where other writers put a space. */
const JOINER = '\u200c';

/**
 * A Sorani infinitive of a noun and a light verb, which most write apart where it is no infinitive: بڵاوکردنەوە, بڵاوی
 * کردەوە. Arabic and Persian nouns end in دان as well (سودان), but have none of the letters.
 */
const SORANI_COMPOUND = /^(.{2,}?)((?:كرد|كهوت|گرت|برد|هێنا|خست|هات|چوو|بوو|دا)ن(?:هوه)?)$/;
const SORANI_LETTERS = /[ەڕڵێۆڤ]/;
const SORANI_PRONOUNS = ['', 'م', 'ت', 'ي', 'مان', 'تان', 'يان', 'ش', 'يش', 'يشي', 'يشيان', 'شي', 'شيان'];

function compoundOf(word: string, text: string): readonly string[] | null {
  const [, noun, verb] = SORANI_COMPOUND.exec(text) ?? [];
  if (noun === undefined || verb === undefined) return null;
  return verb.startsWith('دا') && !SORANI_LETTERS.test(word) ? null : [noun, verb];
}

/** Null for a word without letters or digits. */
export function prepare(spec: WordSpec): Prepared | null {
  const tokens = tokenize(spec.word);
  const first = tokens[0];
  if (first === undefined) return null;
  const compound = tokens.length === 1 ? compoundOf(spec.word, first.text) : null;
  const inParts = tokens.length > 1 || spec.word.includes(JOINER) || first.text.startsWith('عبدال');
  const parts = compound ?? (inParts ? partsOf(spec.word, first) : [first.text]);
  const [head = ''] = parts;
  return {
    spec,
    text: tokens.length === 1 ? first.text : inOnePiece(tokens),
    inArabicScript: first.script === 'arabic',
    capitals: tokens.length === 1 ? capitalsOf(first) : 'any',
    parts,
    heads: compound === null ? [head] : SORANI_PRONOUNS.map((pronoun) => head + pronoun),
  };
}

const inOnePiece = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join('');

function partsOf(word: string, first: Token): readonly string[] {
  // عبدالله is written in two words as often.
  const servant = /^(عبد)(ال..+)$/.exec(first.text);
  if (servant) return servant.slice(1);
  return tokenize(word.replaceAll(JOINER, ' ')).map((token) => token.text);
}

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
