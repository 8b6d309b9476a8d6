/** Which rules to try when a word is found in a text: as rows of numbers, since every article asks for a few dozen. */
import type { Leaf } from './leaf.ts';

/**
 * One behind the other for each word: a leaf that is looked for where the word stands, another of its words, and a rule to
 * try where the leaf holds.
 */
export interface Triggers {
  /** By word: where its triggers begin in `cells`. They end where those of the next word begin. */
  readonly starts: Int32Array;
  readonly cells: Int32Array;
}

/** The columns of a trigger. */
export const TRIGGER = { leaf: 0, other: 1, rule: 2, columns: 3 } as const;

/** In place of another word, where the leaf has but one. */
export const NO_OTHER = -1;

/**
 * @param words how many there are
 * @param wanted by rule: the leaves of which one must hold before it is worth trying
 */
export function createTriggers(
  words: number,
  leaves: readonly Leaf[],
  wanted: readonly (readonly number[])[],
): Triggers {
  const uses = new Int32Array(words);
  for (const leaf of leaves) for (const word of leaf.words) uses[word]! += 1;
  // A phrase is looked for where its rarest word stands, the one that fewest phrases share.
  const anchors = leaves.map((leaf) =>
    leaf.words.reduce((best, word) => (uses[word]! < uses[best]! ? word : best)),
  );
  const counts = new Int32Array(words);
  for (const list of wanted) for (const leaf of list) counts[anchors[leaf]!]! += 1;
  const starts = new Int32Array(words + 1);
  for (let word = 0; word < words; word += 1)
    starts[word + 1] = starts[word]! + counts[word]! * TRIGGER.columns;
  const ends = starts.slice();
  const cells = new Int32Array(starts[words]!);
  for (const [rule, list] of wanted.entries())
    for (const leaf of list) {
      const anchor = anchors[leaf]!;
      const other = leaves[leaf]!.words.find((word) => word !== anchor) ?? NO_OTHER;
      const at = ends[anchor]!;
      cells[at + TRIGGER.leaf] = leaf;
      cells[at + TRIGGER.other] = other;
      cells[at + TRIGGER.rule] = rule;
      ends[anchor] = at + TRIGGER.columns;
    }
  return { starts, cells };
}
