/** Two sentences side by side: which words they share in order, and what stands between those. */

/** Words that stand between two shared ones: on either side none, some or all. Half-open. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  /** The same gap in the other sentence. */
  readonly otherFrom: number;
  readonly otherTo: number;
}

export interface Alignment {
  /** Words shared in order. */
  readonly count: number;
  /** Where in `other` each of them stands, in order. */
  readonly places: readonly number[];
  /** In order; those alone in which something stands. */
  readonly gaps: readonly Gap[];
}

/** By a longest common subsequence (Hunt and McIlroy's problem, by the plain dynamic programme). */
export function align(one: readonly string[], other: readonly string[]): Alignment {
  const width = other.length + 1;
  // How many words `one` from `at` on and `other` from `to` on share: from the end, so that the walk goes forward.
  const rest = new Uint16Array((one.length + 1) * width);
  for (let at = one.length - 1; at >= 0; at -= 1) {
    for (let to = other.length - 1; to >= 0; to -= 1) {
      rest[at * width + to] =
        one[at] === other[to]
          ? rest[(at + 1) * width + to + 1]! + 1
          : Math.max(rest[(at + 1) * width + to]!, rest[at * width + to + 1]!);
    }
  }
  const gaps: Gap[] = [];
  const places: number[] = [];
  let [at, to, from, otherFrom] = [0, 0, 0, 0];
  const close = () => {
    if (at > from || to > otherFrom) gaps.push({ from, to: at, otherFrom, otherTo: to });
  };
  while (at < one.length && to < other.length && rest[at * width + to]! > 0) {
    if (one[at] === other[to]) {
      close();
      places.push(to);
      at += 1;
      to += 1;
      [from, otherFrom] = [at, to];
    } else if (rest[(at + 1) * width + to]! >= rest[at * width + to + 1]!) at += 1;
    else to += 1;
  }
  [at, to] = [one.length, other.length];
  close();
  return { count: rest[0]!, places, gaps };
}
