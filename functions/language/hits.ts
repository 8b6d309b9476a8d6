/** Where words of rules stand in a text, as columns: most articles hit some words, and few of these make a match. */

export interface Hits {
  count: number;
  /** By hit: index of the word in the specs. */
  word: Int32Array;
  /** Its first and last token: آتش‌بس may stand as one token or as two. */
  first: Int32Array;
  last: Int32Array;
}

/** Places at first: what a thousand rules hit in a long article. */
const SPARE = 128;

export function createHits(): Hits {
  return {
    count: 0,
    word: new Int32Array(SPARE),
    first: new Int32Array(SPARE),
    last: new Int32Array(SPARE),
  };
}

export function addHit(hits: Hits, word: number, first: number, last: number): void {
  const at = hits.count++;
  if (at === hits.word.length) grow(hits);
  hits.word[at] = word;
  hits.first[at] = first;
  hits.last[at] = last;
}

function grow(hits: Hits): void {
  hits.word = longer(hits.word);
  hits.first = longer(hits.first);
  hits.last = longer(hits.last);
}

function longer(column: Int32Array): Int32Array {
  const twice = new Int32Array(column.length * 2);
  twice.set(column);
  return twice;
}
