/**
 * Lists of words, folded as texts are when stories are compared. They are made when a word is first looked up: it takes
 * a tenth of a second, and most calls of `notify` look up none.
 */
import { once } from '../base/once.ts';
import { wordsOf } from './spelling.ts';

export interface WordSet {
  has(word: string): boolean;
}

export interface WordMap<T> extends WordSet {
  get(word: string): T | undefined;
}

/** @param lists words with blanks between them. */
export function wordSet(...lists: readonly string[]): WordSet {
  const words = once(() => new Set(lists.flatMap((list) => wordsOf(list))));
  return { has: (word) => words().has(word) };
}

/** @param entries what each of some words stands for. */
export function wordMap<T>(entries: readonly (readonly [value: T, words: string])[]): WordMap<T> {
  const values = once(
    () => new Map(entries.flatMap(([value, list]) => wordsOf(list).map((word) => [word, value] as const))),
  );
  return { has: (word) => values().has(word), get: (word) => values().get(word) };
}
