/** A word of a rule for tests, with everything that a test does not name left plain. */
import type { WordSpec } from '../../functions/language/words.ts';

export const spec = (word: string, more: Partial<WordSpec> = {}): WordSpec => ({
  word,
  mode: 'inflected',
  forms: [],
  spellings: [],
  verbs: null,
  nisba: false,
  later: false,
  ...more,
});
