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

const NONE: readonly string[] = [];

export function flaws(known: readonly string[] = NONE): Flaws {
  // Nearly all entries have none: a set is made with the first.
  let noted: Set<string> | null = known.length > 0 ? new Set(known) : null;
  return {
    add(words) {
      noted ??= new Set();
      if (noted.size >= FLAWS_LIMIT) return;
      noted.add(words.length > LENGTH_LIMIT ? `${words.slice(0, LENGTH_LIMIT)}…` : words);
    },
    all() {
      return noted === null ? NONE : [...noted];
    },
  };
}

/** Whether a document ends before its feed does: what follows was lost on the way, and may come another time. */
export const endsEarly = (noted: readonly string[]): boolean =>
  noted.some((words) => words.startsWith('The document ends '));

/** What such a document comes to where no item in it is whole. */
export const NOTHING_WHOLE =
  'The document breaks off before its first item ends: it is tried again; should it stay so, tell the outlet.';
