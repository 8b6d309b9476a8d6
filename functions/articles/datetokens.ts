/** The text of a date → numbers, words and marks, and the region (`Asia/Baghdad`) that it names. */
import { HALF_PHRASES } from './datewords.ts';
import { isZone, type Zone } from './zones.ts';

export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  readonly text: string;
  /** Whether a blank stands before it. */
  readonly spaced: boolean;
}

const TOKEN = /( *)(?:(\d+)|(\p{L}+)|([^\s]))/gu;
const REGION =
  /(?<![\p{L}\d])(?:africa|america|antarctica|arctic|asia|atlantic|australia|europe|indian|pacific)\/[a-z_]+(?:\/[a-z_]+)?/u;
export const SEPARATORS = new Set(['/', '-', '.', '–', '—', '؍', '⁄', '−', '٬', '\\']);
/** Marks that may stand between the parts of a date and say nothing. */
export const EMPTY_MARKS = new Set([...',،؛;|()[]:•·\'"’`_*', '']);

/** Tokens of a folded text. */
export function tokensIn(text: string): { readonly tokens: readonly Token[]; readonly region: Zone | null } {
  let source = text.replace(/\((?:[a-z .+\-_]|&)*\)/g, ' ');
  for (const [phrase, word] of HALF_PHRASES) source = source.replace(phrase, ` ${word} `);
  let region: Zone | null = null;
  source = source.replace(REGION, (name) => {
    if (!isZone(name)) return name;
    region = { iana: name };
    return ' ';
  });
  const tokens: Token[] = [];
  for (const [, blank, number, word, mark] of source.matchAll(TOKEN)) {
    const kind = number ? 'number' : word ? 'word' : 'mark';
    tokens.push({ kind, text: (number ?? word ?? mark)!, spaced: blank !== '' });
  }
  return { tokens, region };
}

export function isMark(tokens: readonly Token[], at: number, mark: string): boolean {
  const token = tokens[at];
  return token?.kind === 'mark' && token.text === mark;
}

export function numberAt(tokens: readonly Token[], at: number): Token | undefined {
  const token = tokens[at];
  return token?.kind === 'number' ? token : undefined;
}
