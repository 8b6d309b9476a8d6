/** Which grammar reads which token: the script decides, and within the Arabic script the article's language. */

import { arabic } from './arabic.ts';
import type { Grammar } from './grammar.ts';
import type { Token } from './tokens.ts';
import { whole } from './whole.ts';

/** Words so frequent that a few lines hold several, and that no other of the three languages writes. */
const TELLING: Readonly<Record<string, string>> = {};

/** The grammar for tokens of a script in an article of a language (BCP 47 primary tag, or null). */
export function grammarOf(script: 'arabic' | 'latin', _language: string | null): Grammar {
  return script === 'arabic' ? arabic : whole;
}

/** The language of Arabic-script tokens, by their function words; null if none is found. */
export function guessLanguage(tokens: readonly Token[]): string | null {
  for (const token of tokens) if (TELLING[token.text] !== undefined) return TELLING[token.text] ?? null;
  return null;
}
