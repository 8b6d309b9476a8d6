import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followersNow } from '../../functions/alerts/followers.ts';
import {
  type FilterPolicy,
  filterPolicies,
  MOST_FILTER_POLICIES,
  readerId,
  readersOf,
  recipientsOf,
} from '../../functions/alerts/readers.ts';
import { publishInput } from '../../functions/alerts/sns.ts';
import type { Subscriber } from '../../functions/base/config.ts';

const subscribers: readonly Subscriber[] = [
  { email: 'desk@example.org', rules: ['withdrawal'] },
  { email: 'reporter@example.org', rules: ['withdrawal', 'coalition'] },
  { email: 'chief@example.org', rules: 'all' },
];

describe('A subscriber', () => {
  it('gets the messages of the rules that he named', () => {
    expect(recipientsOf({ rules: ['withdrawal'] }, subscribers)).toEqual(
      subscribers.map(({ email }) => email),
    );
    expect(recipientsOf({ rules: ['oil'] }, subscribers)).toEqual(['chief@example.org']);
  });

  it('does not get what he had before by another rule', () => {
    const except = [readerId('Chief@Example.org')];
    expect(recipientsOf({ rules: ['withdrawal'], except }, subscribers)).toEqual([
      'desk@example.org',
      'reporter@example.org',
    ]);
  });

  it('is whoever sits before the terminal where the watch file names nobody', () => {
    expect(readersOf(['withdrawal'], { subscribers: [] })).toHaveLength(1);
    expect(readersOf(['oil'], { subscribers: subscribers.slice(0, 2) })).toEqual([]);
  });
});

/** SNS's rules for attributes: each name must match, by any of its conditions; an array by any of its elements. */
function letsThrough(
  policy: FilterPolicy | undefined,
  attributes: ReturnType<typeof publishInput>['MessageAttributes'],
) {
  const given: Readonly<
    Record<string, { readonly DataType: string; readonly StringValue: string } | undefined>
  > = attributes;
  return Object.entries(policy ?? {}).every(([name, conditions]) => {
    const value = given[name];
    const values: unknown[] =
      value?.DataType === 'String.Array' ? JSON.parse(value.StringValue) : value ? [value.StringValue] : [];
    return conditions.some((one) =>
      typeof one === 'string' ? values.includes(one) : one.exists === (value !== undefined),
    );
  });
}

describe('A filter policy', () => {
  const rule = fc.constantFrom('a', 'b', 'c', 'd');
  const someRules = fc.uniqueArray(rule, { minLength: 1 });
  const people = fc
    .array(fc.oneof(someRules, fc.constant('all' as const)), { minLength: 1, maxLength: 6 })
    .map((all) => all.map((rules, at): Subscriber => ({ email: `reader${at}@example.org`, rules })));

  it('lets through what a laptop would mail to the same subscriber', () => {
    fc.assert(
      fc.property(people, someRules, fc.infiniteStream(fc.boolean()), (all, rules, dice) => {
        const except = all.filter(() => dice.next().value).map(({ email }) => readerId(email));
        const message = { id: 'x', subject: 's', subjectAscii: 's', body: 'b', html: 'h', rules, except };
        const { MessageAttributes } = publishInput('arn', { ...message, severity: 'normal', stories: 1 });
        const policies = filterPolicies(all);
        const reached = all.filter(({ email }) => letsThrough(policies.get(email), MessageAttributes));
        expect(reached.map(({ email }) => email)).toEqual(recipientsOf(message, all));
      }),
    );
  });

  it('is there for those with a list of rules first, where a topic bears no more', () => {
    const chiefs = Array.from(
      { length: MOST_FILTER_POLICIES },
      (_, at): Subscriber => ({ email: `chief${at}@example.org`, rules: 'all' }),
    );
    const policies = filterPolicies([...chiefs, ...subscribers.slice(0, 2)]);
    expect(policies.size).toBe(MOST_FILTER_POLICIES);
    expect(policies.get('desk@example.org')).toMatchObject({ rules: ['withdrawal'] });
    expect(policies.has('reporter@example.org')).toBe(true);
    expect(policies.has('chief0@example.org')).toBe(true);
  });
});

describe('A reader who follows other rules than before', () => {
  const HOUR = 3_600_000;
  const at = (now: number, remembered: unknown) => followersNow(remembered, subscribers, now, HOUR);

  it('is unsure for as long as a topic may take to know, and is remembered without a time then', () => {
    const [, ...others] = at(0, undefined).lines;
    const changed = at(HOUR, others);
    expect([changed.unsure.size, changed.changed]).toEqual([1, true]);
    expect(at(HOUR + 1, changed.lines)).toMatchObject({ unsure: changed.unsure, changed: false });
    expect(at(2 * HOUR, changed.lines)).toMatchObject({ unsure: new Set(), lines: at(0, undefined).lines });
  });

  it('is sure where nobody can read since when', () => {
    const lines = at(0, undefined).lines.map((line) => `${line} yesterday`);
    expect(at(HOUR, lines)).toMatchObject({ unsure: new Set(), lines: at(0, undefined).lines });
  });
});
