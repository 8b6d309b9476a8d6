/** Holds the word index against readings: which lemmas a token stands for, and which it is found for. */
import { foldText } from '../../../functions/language/fold.ts';
import { tokenize } from '../../../functions/language/tokens.ts';
import { buildWordIndex, type WordSpec } from '../../../functions/language/words.ts';
import { spec } from '../../language/spec.ts';
import type { Reading } from './reading.ts';

export interface Pair {
  readonly lemma: string;
  readonly token: string;
  readonly how: string;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  /** The lemma is in the half that was held out while the grammars were first mended on the other. */
  readonly inSecondHalf: boolean;
}

/** FNV-1a; its parity parts the lemmas into halves. */
export function isInSecondHalf(lemma: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < lemma.length; at++) hash = Math.imul(hash ^ lemma.charCodeAt(at), 0x01000193);
  return ((hash >>> 15) & 1) === 1;
}

/**
 * Every pair of an asked lemma and a token that is right, found, or both.
 *
 * @param mode `exact` shows what the source's own homographs cost
 */
export function pairsOf(
  readings: readonly Reading[],
  language: string,
  mode: WordSpec['mode'] = 'inflected',
  verbs: WordSpec['verbs'] = false,
): readonly Pair[] {
  const lemmas = new Map<string, string>();
  const tokens = new Map<string, Map<string, number>>();
  for (const { token, lemma, count, asked } of readings) {
    // What is not asked for (a verb, a particle) is another word, though it may be spelled the same.
    const key = asked ? foldText(lemma) : `-${lemma}`;
    if (asked && !lemmas.has(key)) lemmas.set(key, lemma);
    const counts = tokens.get(token) ?? new Map<string, number>();
    tokens.set(token, counts);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const keys = [...lemmas.keys()];
  const index = buildWordIndex([...lemmas.values()].map((word) => spec(word, { mode, verbs })));
  const pairs: Pair[] = [];
  for (const [token, counts] of tokens) {
    let whole = 0;
    for (const count of counts.values()) whole += count;
    const found = new Map<string, string>();
    for (const hit of index.scan(tokenize(token), language)) {
      const key = keys[hit.word] ?? '';
      if (!found.has(key)) found.set(key, hit.how);
    }
    for (const [key, how] of found) {
      const right = counts.get(key) ?? 0;
      pairs.push({
        lemma: key,
        token,
        how,
        right,
        wrong: whole - right,
        missed: 0,
        inSecondHalf: isInSecondHalf(key),
      });
    }
    for (const [key, count] of counts)
      if (lemmas.has(key) && !found.has(key))
        pairs.push({
          lemma: key,
          token,
          how: '',
          right: 0,
          wrong: 0,
          missed: count,
          inSecondHalf: isInSecondHalf(key),
        });
  }
  return pairs;
}
