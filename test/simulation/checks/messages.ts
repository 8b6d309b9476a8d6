/** What reached people: every message ends, none repeats without need, one story is one mail, and only to who asked. */
import { FAILED_QUEUE } from '../../../functions/base/tables.ts';
import type { Published } from '../ports.ts';
import { clocksMoved, type Facts, RUN_MS } from './facts.ts';

/** Sent, set aside or withdrawn, with the reason. */
export function* messagesEnd({ messages }: Facts): Generator<string> {
  for (const { id, queue, sentAt, reason } of messages.values()) {
    if (sentAt !== undefined) {
      if (queue !== undefined) yield `message ${id} is sent and still in the queue`;
    } else if (queue !== undefined && queue !== FAILED_QUEUE) yield `message ${id} still waits`;
    else if (!reason) yield `message ${id} is neither sent nor set aside with a reason`;
  }
}

/** A message repeats only where its sender could not know that it was sent, and then it is the same. */
export function* repeatedOnlyInDoubt(facts: Facts): Generator<string> {
  const { published, plan } = facts;
  const seen = new Map<string, Published>();
  for (const one of published) {
    const { id, body } = one.message;
    const before = seen.get(id);
    seen.set(id, one);
    if (before && before.message.body !== body) yield `message ${id} was repeated with another text`;
    // By a clock that is minutes ahead a publish that is under way looks like one that failed long ago.
    if (plan.clocksApart) continue;
    if (one.wasMarkedSent) yield `message ${id} was sent after its row said that it was sent`;
    if (!before) continue;
    // When all clocks jump ahead a lease ends under its holder, whose publish is still under way.
    if (clocksMoved(facts, before.at - RUN_MS, one.at)) continue;
    if (!before.replyLost && before.process.end === 'well')
      yield `message ${id} was repeated although its sender knew that it was sent`;
  }
}

/** Somewhat less than the time for which a story is one. */
export const STORY_MS = 46 * 3_600_000;

/** To each rule a sentence is told by one message, however many outlets carry it; and no alert by two. */
export function* oneStoryOneMail(facts: Facts): Generator<string> {
  const composed = (id: string) => facts.diary.times.get(`message ${id}`) ?? 0;
  /** When a story was first told, to whomever: it ends two days later. */
  const began = new Map<string, number>();
  const tellers = new Map<string, { readonly message: string; readonly story: string }[]>();
  for (const { row, lead } of facts.alerts) {
    if (row.outcome !== 'told' || row.message === undefined || row.story === undefined) continue;
    const { rule, date, message, story } = row;
    began.set(story, Math.min(began.get(story) ?? Number.POSITIVE_INFINITY, composed(message)));
    // Who has something tried again that was set aside asks for it, though the next copy may have told.
    const { retried } = facts.diary;
    if (!lead || retried.has(message) || retried.has(`${rule} ${date}`)) continue;
    const name = `${lead.id} for ${rule}`;
    tellers.set(name, [...(tellers.get(name) ?? []), { message, story }]);
  }
  // Where a lease can be taken from one who holds it, two may tell at once what neither sees of the other.
  for (const [name, all] of facts.plan.clocksApart ? [] : tellers) {
    const [first, ...later] = all.sort((one, other) => composed(one.message) - composed(other.message));
    const end = began.get(first!.story)! + STORY_MS;
    const again = later.filter(({ message }) => message !== first!.message && composed(message) < end);
    if (again.length > 0)
      yield `story ${name} was told by ${[...new Set(all.map(({ message }) => message))].join(', ')}`;
  }
  const mailed = new Map<string, Set<string>>();
  for (const { message } of facts.published) {
    for (const { rule, date } of facts.messages.get(message.id)?.alerts ?? [])
      mailed.set(`${rule} ${date}`, (mailed.get(`${rule} ${date}`) ?? new Set()).add(message.id));
  }
  for (const [name, messages] of mailed) {
    if (messages.size > 1) yield `alert ${name} was mailed in ${messages.size} messages`;
  }
}

/** A subscriber gets a message for one of its rules: so each story in it must be told to each of them, and match. */
export function* toldToThoseWhoAsked(facts: Facts): Generator<string> {
  const alerts = new Map(facts.alerts.map((alert) => [`${alert.row.rule} ${alert.row.date}`, alert]));
  for (const { message } of facts.published) {
    const row = facts.messages.get(message.id);
    if (!row) {
      yield `message ${message.id} was sent and has no row`;
      continue;
    }
    const stories = new Map<string, Set<string>>();
    for (const { story, rule } of row.alerts) stories.set(story, (stories.get(story) ?? new Set()).add(rule));
    for (const [story, rules] of stories) {
      const isSame = message.rules.length === rules.size && message.rules.every((rule) => rules.has(rule));
      if (!isSame)
        yield `message ${message.id} speaks for ${message.rules} and tells a story of ${[...rules]}`;
      const told = row.alerts.filter((one) => one.story === story);
      const items = told.map(({ rule, date }) => alerts.get(`${rule} ${date}`)?.item);
      if (!items.some((item) => item && message.body.includes(item.mark)))
        yield `message ${message.id} does not say what it tells of ${story}`;
    }
  }
}
