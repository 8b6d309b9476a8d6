import { tokenize } from '../../functions/language/tokens.ts';
import { buildWordIndex } from '../../functions/language/words.ts';

/** How a text of one token stands for a word, or null if it does not. */
export function howIn(language: string, word: string, token: string, verbs = false): string | null {
  const index = buildWordIndex([
    { word, mode: 'inflected', forms: [], spellings: [], verbs, nisba: false, later: false },
  ]);
  return index.scan(tokenize(token), language)[0]?.how ?? null;
}
