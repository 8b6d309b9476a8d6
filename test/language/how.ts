import { tokenize } from '../../functions/language/tokens.ts';
import { buildWordIndex } from '../../functions/language/words.ts';
import { spec } from './spec.ts';

/** How a text of one token stands for a word, or null if it does not. */
export function howIn(
  language: string,
  word: string,
  token: string,
  verbs: boolean | null = false,
): string | null {
  const index = buildWordIndex([spec(word, { verbs })]);
  return index.scan(tokenize(token), language)[0]?.how ?? null;
}
