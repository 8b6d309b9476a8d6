/**
 * What outlets make of a report, as an editor at a desk would judge it: is the later text to be mailed, or is it the
 * same again? Reports of our own making, each with edits of the kinds that are seen in the field.
 */
import { WIRES_LAST } from './alike-last.ts';
import { DESK_ARABIC } from './desk-arabic.ts';
import { DESK_BLIND_ARABIC } from './desk-blind-arabic.ts';
import { DESK_BLIND_ARABIC_LAST } from './desk-blind-arabic-last.ts';
import { DESK_BLIND_ARABIC_MORE } from './desk-blind-arabic-more.ts';
import { DESK_BLIND_BARE } from './desk-blind-bare.ts';
import { DESK_BLIND_BARE_OTHERS } from './desk-blind-bare-others.ts';
import { DESK_BLIND_ENGLISH } from './desk-blind-english.ts';
import { DESK_BLIND_LATER } from './desk-blind-later.ts';
import { DESK_BLIND_OTHERS } from './desk-blind-others.ts';
import { DESK_DAILY_AGAIN } from './desk-daily-again.ts';
import { DESK_DAILY_ARABIC } from './desk-daily-arabic.ts';
import { DESK_DAILY_ARABIC_MORE } from './desk-daily-arabic-more.ts';
import { DESK_DAILY_ENGLISH } from './desk-daily-english.ts';
import { DESK_DAILY_PERSIAN } from './desk-daily-persian.ts';
import { DESK_DAILY_SORANI } from './desk-daily-sorani.ts';
import { DESK_LAST } from './desk-last.ts';
import { DESK_OTHERS } from './desk-others.ts';
import { PRESS_ARABIC } from './desk-press-arabic.ts';
import { PRESS_OTHERS } from './desk-press-others.ts';
import { DESK_PRINT_ARABIC } from './desk-print-arabic.ts';
import { DESK_PRINT_ARABIC_MORE } from './desk-print-arabic-more.ts';
import { DESK_PRINT_OTHERS } from './desk-print-others.ts';
import { RIVAL_ARABIC } from './desk-rival-arabic.ts';
import { RIVAL_OTHERS } from './desk-rival-others.ts';
import { DESK_UNSEEN } from './desk-unseen.ts';

import { WIRE_ARABIC } from './desk-wire-arabic.ts';
import { WIRE_OTHERS } from './desk-wire-others.ts';

export type Want = 'mail' | 'silence';

/** A later text, as what was done to the report. */
export interface Edit {
  readonly what: string;
  readonly want: Want;
  /** What the rule looks for; the report's own query where it is absent. */
  readonly query?: string;
  readonly title?: string;
  /** Stands instead of the whole text; the changes below apply to it. */
  readonly text?: string;
  /** Replaced in the text, each at its first place: `old → new`. */
  readonly swaps?: readonly (readonly [old: string, by: string])[];
  /** Stands instead of the first sentence. */
  readonly lead?: string;
  readonly before?: string;
  readonly after?: string;
  /** So many sentences from the start are kept. */
  readonly keep?: number;
  /** Paragraphs are run together. */
  readonly merged?: boolean;
}

export interface Report {
  readonly language: string;
  readonly query: string;
  readonly title: string;
  readonly text: string;
  readonly edits: readonly Edit[];
}

export interface DeskPair {
  readonly what: string;
  readonly language: string;
  readonly query: string;
  readonly told: { readonly title: string; readonly text: string };
  readonly later: { readonly title: string; readonly text: string };
  readonly want: Want;
}

const SENTENCE_END = /(?<=[.؟?!])\s+/u;

function edited(report: Report, edit: Edit): string {
  let text = edit.text ?? report.text;
  for (const [old, by] of edit.swaps ?? []) {
    if (!text.includes(old)) throw new Error(`${edit.what}: the report does not say «${old}»`);
    text = text.replace(old, by);
  }
  if (edit.lead !== undefined) text = text.replace(/^.*?[.؟?!](?=\s)/su, edit.lead);
  if (edit.keep !== undefined) text = text.split(SENTENCE_END).slice(0, edit.keep).join(' ');
  if (edit.merged) text = text.replaceAll('\n\n', ' ');
  return [edit.before, text, edit.after].filter((part) => part !== undefined).join('\n\n');
}

/** Each report with each of its edits. */
export const pairsOf = (reports: readonly Report[]): readonly DeskPair[] =>
  reports.flatMap((report) =>
    report.edits.map((edit) => ({
      what: edit.what,
      language: report.language,
      query: edit.query ?? report.query,
      told: { title: report.title, text: report.text },
      later: { title: edit.title ?? report.title, text: edited(report, edit) },
      want: edit.want,
    })),
  );

/** Those at which the thresholds were looked for, those written when they stood, those written blind, and a usual day's. */
export const DESK = {
  seen: pairsOf([...DESK_ARABIC, ...DESK_OTHERS]),
  unseen: pairsOf(DESK_UNSEEN),
  blind: pairsOf([
    ...DESK_BLIND_ARABIC,
    ...DESK_BLIND_ARABIC_MORE,
    ...DESK_BLIND_ARABIC_LAST,
    ...DESK_BLIND_ENGLISH,
    ...DESK_BLIND_OTHERS,
  ]),
  later: pairsOf(DESK_BLIND_LATER),
  daily: pairsOf([
    ...DESK_DAILY_ARABIC,
    ...DESK_DAILY_ARABIC_MORE,
    ...DESK_DAILY_PERSIAN,
    ...DESK_DAILY_SORANI,
    ...DESK_DAILY_ENGLISH,
  ]),
  again: pairsOf(DESK_DAILY_AGAIN),
  print: pairsOf([...DESK_PRINT_ARABIC, ...DESK_PRINT_ARABIC_MORE, ...DESK_PRINT_OTHERS]),
  last: pairsOf([...DESK_LAST, ...WIRES_LAST]),
  rival: pairsOf([...RIVAL_ARABIC, ...RIVAL_OTHERS]),
  press: pairsOf([...PRESS_ARABIC, ...PRESS_OTHERS]),
  wire: pairsOf([...WIRE_ARABIC, ...WIRE_OTHERS]),
  bare: pairsOf([...DESK_BLIND_BARE, ...DESK_BLIND_BARE_OTHERS]),
} as const;
