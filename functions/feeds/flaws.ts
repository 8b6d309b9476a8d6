/** What was wrong with a document and was got over: a few short lines for the operator, whatever the document. */

/** Kinds of flaw that are told of one document. */
const FLAWS_LIMIT = 12;
/** Characters of one flaw; names of elements can be as long as the document. */
const LENGTH_LIMIT = 160;

export interface Flaws {
  /** Notes a flaw, once. */
  add(words: string): void;
  /** In the order of their first occurrence. */
  all(): readonly string[];
}

export function flaws(known: readonly string[] = []): Flaws {
  const noted = new Set(known);
  return {
    add: (words) => {
      if (noted.size < FLAWS_LIMIT)
        noted.add(words.length > LENGTH_LIMIT ? `${words.slice(0, LENGTH_LIMIT)}…` : words);
    },
    all: () => [...noted],
  };
}
