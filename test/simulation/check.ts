/** What the pipeline promises, held against the end of a simulation. Each broken promise is a line in words. */
import { alertsEnd, joinsAreListed, matchesHaveAlerts } from './checks/alerts.ts';
import { copiesAreKnown, editsAreStored, feedsAreRead, storedOnce } from './checks/articles.ts';
import { factsOf } from './checks/facts.ts';
import { messagesEnd, oneStoryOneMail, repeatedOnlyInDoubt, toldToThoseWhoAsked } from './checks/messages.ts';
import { operatorsHear, operatorsHearOnce, operatorsHearWhatWaits } from './checks/operators.ts';
import { pagesAreAskedInTime, pagesAreRead } from './checks/pages.ts';
import { eachReaderOnce, everyReaderIsTold } from './checks/readers.ts';
import {
  digestsWait,
  gathered,
  heartbeats,
  heldWhileMuted,
  heldWhileQuiet,
  unknownRulesWait,
} from './checks/when.ts';
import type { Result } from './run.ts';

const CHECKS = [
  storedOnce,
  copiesAreKnown,
  editsAreStored,
  feedsAreRead,
  matchesHaveAlerts,
  alertsEnd,
  joinsAreListed,
  messagesEnd,
  repeatedOnlyInDoubt,
  oneStoryOneMail,
  toldToThoseWhoAsked,
  eachReaderOnce,
  everyReaderIsTold,
  pagesAreRead,
  pagesAreAskedInTime,
  digestsWait,
  heldWhileQuiet,
  heldWhileMuted,
  gathered,
  heartbeats,
  unknownRulesWait,
  operatorsHear,
  operatorsHearOnce,
  operatorsHearWhatWaits,
];

export function check(result: Result): string[] {
  const facts = factsOf(result);
  return [...result.diary.faults, ...CHECKS.flatMap((one) => [...one(facts)])];
}
