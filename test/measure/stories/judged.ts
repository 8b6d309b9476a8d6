/** Whether what a reader would want to know is told, and what he knows is not: by an editor's judgement of each text. */
import type { Random } from '../../../functions/base/ports.ts';
import { DESK, type DeskPair, type Want } from './desk.ts';
import { type Row, share } from './rows.ts';
import { verdictOn } from './silence.ts';
import { COPIES, type Making, NEWS, TEMPLATES_SEEN, TEMPLATES_UNSEEN, type Template } from './templates.ts';

/** Fillings of each template. */
const FILLINGS = 40;

/** Prints the shares that are judged as they should be, for texts that were looked at and texts that were not. */
export function printJudged(random: Random, row: Row): void {
  row(
    'judged by an editor: right',
    'seen',
    'unseen',
    'blind',
    'later',
    'daily',
    'again',
    'print',
    'last',
    'bare',
    'rival',
    'press',
    'wire',
  );
  for (const want of ['mail', 'silence'] as const) {
    const counted = [
      DESK.seen,
      DESK.unseen,
      DESK.blind,
      DESK.later,
      DESK.daily,
      DESK.again,
      DESK.print,
      DESK.last,
      DESK.bare,
      DESK.rival,
      DESK.press,
      DESK.wire,
    ].map((pairs) => rightAmong(pairs.filter((pair) => pair.want === want)));
    row(want === 'mail' ? 'news: mailed' : 'no news: silence', ...counted);
  }
  console.log();
  row('one wording, filled in again: right', 'seen', 'unseen');
  for (const [makings, want] of [
    [NEWS, 'mail'],
    [COPIES, 'silence'],
  ] as const) {
    for (const [name, making] of Object.entries(makings)) {
      row(name, ...[TEMPLATES_SEEN, TEMPLATES_UNSEEN].map((list) => filledIn(random, list, making, want)));
    }
  }
}

const rightAmong = (pairs: readonly DeskPair[]): string =>
  `${pairs.filter((pair) => verdictOn(pair.query, pair.language, pair) === pair.want).length} of ${pairs.length}`;

function filledIn(random: Random, templates: readonly Template[], making: Making, want: Want): string {
  let right = 0;
  for (const template of templates) {
    for (let at = 0; at < FILLINGS; at += 1) {
      if (verdictOn(template.query, template.language, making(random, template)) === want) right += 1;
    }
  }
  return share(right, templates.length * FILLINGS);
}
