/** What operators heard: of everything that befell a feed, and of nothing twice; of what waits for a person. */
import { type FeedTurn, MISSED } from '../diary.ts';
import type { Facts } from './facts.ts';

/** Whatever died, failed or was lost on the way. */
export function* operatorsHear({ diary, heard, store }: Facts): Generator<string> {
  for (const turn of diary.turns)
    if (!heard.some(({ feed, text, at }) => at >= turn.at && feed === turn.feed && text.includes(turn.words)))
      yield `operators never heard of ${turn.feed}: ${turn.words}`;
  for (const { id, untold } of store.all('state'))
    if (untold !== undefined) yield `operators are still to hear of ${id}: ${untold}`;
}

/** Of gaps they hear once a day, by clocks that may be wrong by hours. */
const HALF_A_DAY_MS = 12 * 3_600_000;

/** A repeat needs a reason: who said it first died, or failed, before the row forgot it. */
export function* operatorsHearOnce({ diary, heard }: Facts): Generator<string> {
  const kinds = new Map(diary.turns.map((turn) => [`${turn.feed} ${turn.words}`, turn]));
  for (const { feed, words } of kinds.values()) {
    const of = (turn: FeedTurn) => turn.feed === feed && turn.words === words;
    const said = heard.filter((one) => one.feed === feed && one.text.includes(words));
    for (const [nth, again] of said.entries()) {
      const first = said[nth - 1];
      if (!first) continue;
      const forgot = diary.forgotten.find((one) => one.feed === feed && one.at >= first.at);
      const befell = diary.turns.some((turn) => of(turn) && turn.at >= first.at && turn.at <= again.at);
      const isNew = befell || (words === MISSED && again.at - first.at > HALF_A_DAY_MS);
      if (forgot && forgot.at < again.began && !isNew) yield `operators heard twice of ${feed}: ${words}`;
    }
  }
}

/** It is looked once an hour, by clocks that may be put back; the topic may fail, and those who ask it die. */
const LONGEST_MS = 4 * 3_600_000;

/** What waits for a person does not wait for long before one is told. */
export function* operatorsHearWhatWaits({ diary, reminded, ended }: Facts): Generator<string> {
  for (const { name, from, until } of diary.waits) {
    const end = Math.min(until, ended, from + LONGEST_MS);
    if (end === from + LONGEST_MS && !reminded.some((at) => at >= from && at <= end))
      yield `operators never heard that ${name} was set aside`;
  }
}
