/**
 * Who reads a message: those who follow one of its rules, but for those who had all that it tells by another rule.
 * A topic knows its readers by their filter policies alone, so each reader who is left out is named in an attribute
 * of the message, and each policy refuses messages that carry its own reader's name.
 */
import type { Config, Rule, Subscriber } from '../base/config.ts';
import { shortHash } from '../base/hash.ts';

/** Names a reader in rows and attributes, where the address itself has no business. */
export const readerId = (email: string): string => shortHash(email.toLowerCase(), 10);

/** Who sits before the terminal and reads everything, where the watch file names nobody. */
const TERMINAL = 'terminal';

const follows = ({ rules: followed }: Subscriber, rules: readonly Rule['id'][]): boolean =>
  followed === 'all' || followed.some((id) => rules.includes(id));

/** Ids of those who follow any of the rules, in order. */
export function readersOf(
  rules: readonly Rule['id'][],
  { subscribers }: Pick<Config, 'subscribers'>,
): readonly string[] {
  if (subscribers.length === 0) return [TERMINAL];
  return subscribers
    .filter((one) => follows(one, rules))
    .map(({ email }) => readerId(email))
    .sort();
}

/** The addresses that a message goes to. */
export function recipientsOf(
  message: { readonly rules: readonly Rule['id'][]; readonly except?: readonly string[] | undefined },
  subscribers: readonly Subscriber[],
): readonly string[] {
  return subscribers
    .filter((one) => follows(one, message.rules) && !message.except?.includes(readerId(one.email)))
    .map(({ email }) => email);
}

/** The attribute of a message that leaves a reader out. */
export const exceptAttribute = (reader: string): string => `except-${reader}`;

/** SNS takes at most so many filter policies on a topic. */
export const MOST_FILTER_POLICIES = 200;

/** As SNS reads it: each attribute that is named must match, by any of its conditions. */
export type FilterPolicy = Readonly<Record<string, readonly (string | { readonly exists: boolean })[]>>;

/**
 * The filter policy of each subscriber, by address; none for whoever gets every message. Subscribers of all rules need
 * one only to be left out, so they go without where a topic bears no more.
 */
export function filterPolicies(subscribers: readonly Subscriber[]): ReadonlyMap<string, FilterPolicy> {
  const out = new Map<string, FilterPolicy>();
  let room = MOST_FILTER_POLICIES - subscribers.filter(({ rules }) => rules !== 'all').length;
  for (const { email, rules } of subscribers) {
    const unlessTold = { [exceptAttribute(readerId(email))]: [{ exists: false }] };
    if (rules !== 'all') out.set(email, { rules, ...unlessTold });
    else if (room-- > 0) out.set(email, unlessTold);
  }
  return out;
}
