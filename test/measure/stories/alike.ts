/**
 * Whether `similar` takes for one story what is one: each wire as three outlets print it, two by two; and nothing else: other
 * stories of the same subject.
 */
import { similarity } from '../../../functions/alerts/similar.ts';
import { WIRES_AGAIN_ARABIC } from './alike-again-arabic.ts';
import { WIRES_AGAIN_ARABIC_MORE } from './alike-again-arabic-more.ts';
import { WIRES_AGAIN_OTHERS } from './alike-again-others.ts';
import { SUBJECTS_AGAIN } from './alike-again-subjects.ts';
import { WIRES_LAST } from './alike-last.ts';
import { SUBJECTS } from './alike-subjects.ts';
import { WIRES_ARABIC } from './alike-wires-arabic.ts';
import { WIRES_OTHERS } from './alike-wires-others.ts';
import type { News } from './compose.ts';
import { pairsOf, type Report } from './desk.ts';
import { HALF, plainlyShared } from './plain.ts';
import type { Row } from './rows.ts';

type Pair = readonly [one: News, other: News];

const twoByTwo = (news: readonly News[]): readonly Pair[] =>
  news.flatMap((one, at) => news.slice(at + 1).map((other): Pair => [one, other]));

/** Each wire beside what outlets print of it, and those beside each other. */
const printsOf = (wires: readonly Report[]): readonly Pair[] =>
  wires.flatMap((wire) => twoByTwo([wire, ...pairsOf([wire]).map(({ later }) => later)]));

/** The first were looked at when the method was mended, the second measured once before that; the last were written when it stood. */
export const ALIKE = {
  oneWire: printsOf([...WIRES_ARABIC, ...WIRES_OTHERS]),
  oneWireAgain: printsOf([...WIRES_AGAIN_ARABIC, ...WIRES_AGAIN_ARABIC_MORE, ...WIRES_AGAIN_OTHERS]),
  oneWireLast: printsOf(WIRES_LAST),
  oneSubject: SUBJECTS.flatMap(twoByTwo),
  oneSubjectAgain: SUBJECTS_AGAIN.flatMap(twoByTwo),
} as const;

/** Prints how many pairs have the verdict that they should have. */
export function printAlike(row: Row): void {
  const isOne = ([one, other]: Pair) => similarity(one, other).verdict !== 'different';
  const shareHalf = ([one, other]: Pair) => plainlyShared(one, other) >= HALF;
  const count = (pairs: readonly Pair[]) => `${pairs.filter(isOne).length} of ${pairs.length}`;
  row('judged by `similar`: taken for one', 'all', 'share half');
  for (const [name, pairs] of [
    ['one wire, printed by three outlets', ALIKE.oneWire],
    ['other wires, likewise', ALIKE.oneWireAgain],
    ['the last, measured when all stood', ALIKE.oneWireLast],
    ['one subject, other stories: none', ALIKE.oneSubject],
    ['other subjects, likewise: none', ALIKE.oneSubjectAgain],
  ] as const) {
    row(name, count(pairs), count(pairs.filter(shareHalf)));
  }
}
