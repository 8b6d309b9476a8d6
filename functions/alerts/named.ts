/** The days and places that a text names: of these no two copies of one report name different ones. */
import { once } from '../base/once.ts';
import { among, membersOf } from './members.ts';
import { PLACES } from './places.ts';
import { WEEKDAYS } from './weekdays.ts';

export type Kind = 'day' | 'place';
const KINDS: readonly Kind[] = ['day', 'place'];

const MEMBERS = once(() => membersOf([WEEKDAYS, PLACES]));

/**
 * The days and places that words name, each once, by its kind and the first of its writings: `day saturday`. Places are
 * looked for behind the first `dateLine` words.
 */
export function namedIn(words: readonly string[], dateLine: number): string[] {
  const mentions = (kind: Kind, from: number) =>
    among(MEMBERS(), words.slice(from))
      .filter((member) => KINDS[member.kind] === kind)
      .map(({ writings }) => `${kind} ${writings[0]}`);
  return [...new Set([...mentions('day', 0), ...mentions('place', dateLine)])];
}

/** Those of a kind, of what `namedIn` gave. */
export const ofKind = (named: readonly string[], kind: Kind): readonly string[] =>
  named.filter((one) => one.startsWith(`${kind} `));
