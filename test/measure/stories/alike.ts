/**
 * Whether `similar` takes for one story what is one: each wire as three outlets print it, two by two; and nothing else: other
 * stories of the same subject.
 */
import { similarity } from '../../../functions/alerts/similar.ts';
import { SUBJECTS } from './alike-subjects.ts';
import { WIRES_ARABIC } from './alike-wires-arabic.ts';
import { WIRES_OTHERS } from './alike-wires-others.ts';
import type { News } from './compose.ts';
import { pairsOf } from './desk.ts';
import type { Row } from './rows.ts';

type Pair = readonly [one: News, other: News];

const twoByTwo = (news: readonly News[]): readonly Pair[] =>
  news.flatMap((one, at) => news.slice(at + 1).map((other): Pair => [one, other]));

export const ALIKE = {
  oneWire: [...WIRES_ARABIC, ...WIRES_OTHERS].flatMap((wire) =>
    twoByTwo([wire, ...pairsOf([wire]).map(({ later }) => later)]),
  ),
  oneSubject: SUBJECTS.flatMap(twoByTwo),
} as const;

/** Prints how many pairs have the verdict that they should have. */
export function printAlike(row: Row): void {
  const isOne = ([one, other]: Pair) => similarity(one, other).verdict !== 'different';
  row('judged by `similar`: taken for one', 'pairs', 'of');
  for (const [name, pairs] of [
    ['one wire, printed by three outlets', ALIKE.oneWire],
    ['one subject, other stories: none', ALIKE.oneSubject],
  ] as const) {
    row(name, pairs.filter(isOne).length, pairs.length);
  }
}
