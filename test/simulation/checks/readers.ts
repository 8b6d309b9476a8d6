/** Who reads what: each subscriber is told of an article once, by whichever of the rules that found it speaks first. */
import { recipientsOf } from '../../../functions/alerts/readers.ts';
import type { Published } from '../ports.ts';
import type { Alert, Facts } from './facts.ts';

interface Reading {
  readonly message: string;
  readonly address: string;
  /** The alerts by which it tells of the article. */
  readonly alerts: readonly Alert[];
}

const articleOf = ({ row }: Alert): string => `${row.source} ${row.date}`;

/** The addresses that a message reached, by the watch file of who published it. */
const reached = ({ diary }: Facts, { message, process }: Published): readonly string[] =>
  recipientsOf(message, diary.configs.get(process.name)?.subscribers ?? []);

/** What each subscriber was sent, by `<address> <article>`: a message that was repeated counts once. */
function readingsOf(facts: Facts, all = facts.published): Map<string, Reading[]> {
  const alerts = new Map(facts.alerts.map((alert) => [`${alert.row.rule} ${alert.row.date}`, alert]));
  const out = new Map<string, Reading[]>();
  for (const published of all) {
    const told = facts.messages.get(published.message.id)?.alerts ?? [];
    const found = told.flatMap(({ rule, date }) => alerts.get(`${rule} ${date}`) ?? []);
    for (const address of reached(facts, published)) {
      for (const article of new Set(found.map(articleOf))) {
        const before = out.get(`${address} ${article}`) ?? [];
        if (before.some(({ message }) => message === published.message.id)) continue;
        const mine = found.filter((alert) => articleOf(alert) === article);
        out.set(`${address} ${article}`, [
          ...before,
          { message: published.message.id, address, alerts: mine },
        ]);
      }
    }
  }
  return out;
}

/** No subscriber is told of an article twice, but for an edit that made a rule match, and what was asked for again. */
export function* eachReaderOnce(facts: Facts): Generator<string> {
  if (facts.plan.clocksApart) return;
  const { retried } = facts.diary;
  const wasAskedFor = ({ message, alerts }: Reading) =>
    retried.has(message) || alerts.some(({ row }) => retried.has(`${row.rule} ${row.date}`));
  // Who began to follow a rule after it had spoken, and before that was sent, was not thought of.
  const wasMeant = ({ message, address }: Reading) => {
    const subscribers = facts.diary.configs.get(facts.diary.composers.get(message) ?? '')?.subscribers ?? [];
    return recipientsOf({ rules: facts.messages.get(message)?.rules ?? [] }, subscribers).includes(address);
  };
  const composed = ({ message }: Reading) => facts.diary.times.get(`message ${message}`) ?? 0;
  // Where the reply of a publish was lost nobody knows whom it reached: those whom its repetition reaches count.
  const last = [...new Map(facts.published.map((one) => [one.message.id, one])).values()];
  for (const [name, readings] of readingsOf(facts, last)) {
    // One that nobody knew to be sent was set aside, and another one told.
    const known = readings
      .filter(({ message }) => facts.messages.get(message)?.sentAt !== undefined)
      .sort((one, other) => composed(one) - composed(other));
    const again = known.slice(1).filter((one) => wasMeant(one) && !one.alerts.some(({ row }) => row.edit));
    if (again.length > 0 && !known.some(wasAskedFor))
      yield `${name} was told by ${known.map(({ message }) => message).join(', ')}`;
  }
}

/** Who follows a rule is told of what it tells: by its own message, or by another one that named the article. */
export function* everyReaderIsTold(facts: Facts): Generator<string> {
  const readings = readingsOf(facts);
  for (const published of facts.published) {
    const { id, rules } = published.message;
    const everyone = { ...published, message: { ...published.message, except: [] } };
    const told = facts.messages.get(id)?.alerts ?? [];
    for (const alert of facts.alerts) {
      const { rule, date } = alert.row;
      if (!rules.includes(rule) || !told.some((one) => one.rule === rule && one.date === date)) continue;
      for (const address of reached(facts, everyone))
        if (!readings.has(`${address} ${articleOf(alert)}`)) yield `${address} was not told of ${alert.name}`;
    }
  }
}
