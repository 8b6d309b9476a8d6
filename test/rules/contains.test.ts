/** `check` advises to take out a query or a rule: never one that finds what no other does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../functions/base/config.ts';
import { lintRules } from '../../functions/rules/lint.ts';
import { holds, matcherOf, rule } from './rule.ts';

function warnings(rules: readonly Rule[], languages: readonly string[] = []): readonly string[] {
  const result = lintRules(rules, () => languages);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.reports.flatMap((report) => report.warnings);
}

const isContained = (wide: Rule, narrow: Rule, languages: readonly string[] = []) =>
  warnings([wide, narrow], languages).some((line) => line.includes('the rule wide finds too'));

describe('a rule is not said to be contained', () => {
  test('by the noun of its verb, where nouns do not find their verbs', () => {
    const [noun, verb] = [rule('wide', 'انسحاب'), rule('narrow', 'انسحب')];
    expect(matcherOf(noun).match({ ...nowhere, text: 'انسحب الجيش' })).toHaveLength(1);
    expect(isContained({ ...noun, verbs: false }, { ...verb, verbs: false })).toBe(false);
    expect(warnings([rule('r', ['انسحاب', 'انسحب'], { verbs: false })])).toEqual([]);
  });
  test('by a word that is found in it, and not in all of its forms', () => {
    expect(holds('مردن', 'مرد', { language: 'fa' })).toBe(true);
    expect(holds('مردن', 'مردها', { language: 'fa' })).toBe(false);
    expect(isContained(rule('wide', 'مردن'), rule('narrow', 'مرد'))).toBe(false);
    expect(isContained(rule('wide', 'خال'), rule('narrow', 'خالي'))).toBe(false);
  });
  test('by a word that lacks the forms that its own rule gives it', () => {
    const forms = { القوات: ['الجحافل'] };
    const [wide, narrow] = [rule('wide', 'قوات'), rule('narrow', 'القوات')];
    expect(isContained(wide, narrow)).toBe(true);
    expect(isContained({ ...wide, forms }, { ...narrow, forms })).toBe(false);
  });
  test('by one that excludes a word in more forms', () => {
    const wide = rule('wide', 'الحكومة AND NOT انسحاب');
    const narrow = rule('narrow', 'الحكومة AND NOT انسحاب', { verbs: false });
    expect(matcherOf(wide, narrow).match({ ...nowhere, text: 'انسحب من الحكومة' })).toHaveLength(1);
    expect(isContained(wide, narrow)).toBe(false);
    expect(isContained(wide, { ...narrow, verbs: null })).toBe(true);
    const not = { match: ['الحكومة'], not: ['انسحاب'] };
    expect(isContained({ ...wide, ...not }, { ...narrow, ...not })).toBe(false);
  });
  test('by a word of its phrase, where writers join the two', () => {
    const [word, phrase] = [rule('wide', 'حزب'), rule('narrow', 'حزب الله')];
    expect(holds('حزب الله', 'حزب‌الله', { language: 'fa' })).toBe(true);
    expect(holds('حزب', 'حزب‌الله', { language: 'fa' })).toBe(false);
    expect(isContained(word, phrase, ['fa'])).toBe(false);
    expect(isContained(word, phrase, ['ar'])).toBe(true);
    expect(isContained({ ...word, match: ['حزب الله'] }, phrase, ['fa'])).toBe(true);
  });
  test('by a word of which another language that is heard knows no such form', () => {
    expect(holds('الرئيس', 'رئيس', { language: 'ar' })).toBe(true);
    expect(holds('الرئيس', 'رئيس', { language: 'fa' })).toBe(false);
    const [wide, narrow] = [rule('wide', 'الرئيس'), rule('narrow', 'رئيس')];
    expect(isContained(wide, narrow, ['ar', 'en'])).toBe(true);
    expect(isContained(wide, narrow, ['ar', 'fa'])).toBe(false);
    expect(isContained(wide, { ...narrow, languages: ['ar'] }, ['ar', 'fa'])).toBe(true);
  });
  test('by a word in capitals, which is not found in small letters', () => {
    expect(holds('=US', 'tell us')).toBe(false);
    for (const [wide, narrow] of ['US us', '=US =us', 'NATO* nato*'].map((pair) => pair.split(' ')))
      expect([wide, isContained(rule('wide', wide!), rule('narrow', narrow!))]).toEqual([wide, false]);
    expect(isContained(rule('wide', '=us'), rule('narrow', '=US'))).toBe(true);
  });
  test('by a near whose distance its other words may fill', () => {
    expect(isContained(rule('wide', 'troops exit ~0'), rule('narrow', 'troops cease-fire exit ~0'))).toBe(
      false,
    );
    expect(isContained(rule('wide', 'troops exit ~1'), rule('narrow', 'troops cease-fire exit'))).toBe(false);
    expect(isContained(rule('wide', 'troops exit ~9'), rule('narrow', 'troops cease-fire exit'))).toBe(true);
  });
});

test('what a rule is said to contain it finds, however the two read their words, and in each language', () => {
  const word = fc.constantFrom(...'انسحاب انسحب قوات القوات رئيس الرئيس مردن مرد'.split(' '));
  const leaf = fc.oneof(
    word,
    word.map((text) => `=${text}`),
    word.map((text) => `${text}*`),
    fc.tuple(word, word).map(([a, b]) => `${a} ${b}`),
    fc.tuple(word, word).map(([a, b]) => `${a} AND NOT ${b}`),
  );
  const anyRule = fc.record({
    match: leaf,
    not: fc.option(leaf, { freq: 4 }),
    verbs: fc.constantFrom(null, null, true, false),
  });
  const forms = 'والانسحاب ينسحبون القوات قوات رؤساء الرئيس رئيس رئيسان مردها مردند ثم .';
  const prose = fc
    .array(fc.constantFrom(...forms.split(' ')), { maxLength: 6 })
    .map((words) => words.join(' '));
  const texts = fc.array(fc.tuple(prose, fc.constantFrom('ar', 'fa')), { minLength: 30, maxLength: 30 });
  let contained = 0;
  fc.assert(
    fc.property(fc.array(anyRule, { minLength: 14, maxLength: 14 }), texts, (drawn, documents) => {
      const rules = drawn.map(({ match, not, verbs }, index) =>
        rule(`r${index}`, match, { not: not === null ? [] : [not], verbs }),
      );
      const result = lintRules(rules, () => ['ar', 'fa']);
      const pairs = (result.ok ? result.reports : []).flatMap(({ rule: narrow, warnings: lines }) =>
        lines.flatMap((line) => {
          const wide = /the rule (r\d+) finds too/.exec(line)?.[1];
          return wide === undefined ? [] : [{ narrow, wide }];
        }),
      );
      const matcher = matcherOf(...rules);
      for (const [text, language] of documents) {
        const found = matcher.match({ ...nowhere, text, language }).map((match) => match.rule);
        for (const { narrow, wide } of pairs) {
          if (!found.includes(narrow)) continue;
          contained += 1;
          expect(found).toContain(wide);
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(contained).toBeGreaterThan(50);
});

const nowhere = { title: '', language: null, feed: null, source: null };
