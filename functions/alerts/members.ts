/** Words that name members of a kind, of which one rules out the others: days, places, who acts. */
import { wordsOf } from './spelling.ts';

export interface Member {
  readonly kind: number;
  readonly writings: readonly string[];
}

/** The members that each word writes. A town may also be the capital that stands for its state. */
export function membersOf(kinds: readonly (readonly string[])[]): ReadonlyMap<string, readonly Member[]> {
  const out = new Map<string, Member[]>();
  for (const [kind, members] of kinds.entries()) {
    for (const member of members) {
      const writings = wordsOf(member);
      for (const word of writings) out.set(word, [...(out.get(word) ?? []), { kind, writings }]);
    }
  }
  return out;
}

export const lookUp = (members: ReadonlyMap<string, readonly Member[]>, word: string): readonly Member[] =>
  members.get(word) ?? (/^[وبل]./.test(word) ? (members.get(word.slice(1)) ?? []) : []);

/** The members of a kind that the words have. */
export const among = (members: ReadonlyMap<string, readonly Member[]>, words: readonly string[]): Member[] =>
  words.flatMap((word) => lookUp(members, word));

/** Whether words name the member, whatever is written to its word. */
export const says = (words: readonly string[], { writings }: Member): boolean =>
  words.some((word) => writings.includes(word) || (/^[وبل]./.test(word) && writings.includes(word.slice(1))));
