import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../functions/base/config.ts';
import { lintRules } from '../../functions/rules/lint.ts';
import { article, matcherOf, rule } from './rule.ts';

function lint(...rules: readonly Rule[]) {
  const result = lintRules(rules);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.reports.map((report) => ({ ...report, ...plain(report) }));
}

/** Without the marks of direction, which would make the expectations unreadable. */
function plain({ understood, warnings }: { understood: readonly string[]; warnings: readonly string[] }) {
  const bare = (line: string) => line.replace(/[\u2068\u2069]/g, '');
  return { understood: understood.map(bare), warnings: warnings.map(bare) };
}

const understood = (query: string) => lint(rule('r', query))[0]?.understood[0];
const warnings = (query: string, more: Partial<Rule> = {}) => lint(rule('r', query, more))[0]?.warnings;

describe('a rule is told as it was understood', () => {
  test.each([
    ['انسحاب', '«انسحاب» in any form'],
    ['انسحاب القوات', 'the phrase «انسحاب القوات» in any form'],
    ['="حزب الله"', 'exactly «حزب الله»'],
    ['withdraw*', 'any word that begins with «withdraw»'],
    ['minister =Green', 'the phrase of «minister» in any form and exactly «Green»'],
    ['a1 b1 ~5', '«a1» in any form and «b1» in any form in any order with at most 5 other words between'],
    ['a1 AND NOT (b1 OR c1)', '«a1» in any form, and not («b1» in any form or «c1» in any form)'],
    [
      'title:a1 source:bbc language:ar',
      'in the title: «a1» in any form, and from the source «bbc», and in the language ar',
    ],
  ])('%s', (query, words) => {
    expect(understood(query)).toBe(words);
  });
  test('with what it excludes', () => {
    expect(lint(rule('r', 'a11', { not: ['b11', 'source:bbc'] }))[0]?.understood).toEqual([
      '«a11» in any form',
      'but not where there is «b11» in any form',
      'but nothing from the source «bbc»',
    ]);
  });
});

describe('a warning', () => {
  test('is given of a word of two letters that stands alone', () => {
    expect(warnings('حق')).toEqual([
      '«حق» is very short and will match many articles: add a word that narrows it',
    ]);
    expect(warnings('us OR انسحاب')).toHaveLength(1);
    expect(warnings('حق العودة')).toEqual([]);
    expect(warnings('حق AND انسحاب')).toEqual([]);
    expect(warnings('US')).toEqual([]);
    for (const query of ['و10', 'e-mail', 'F-16', '5G', 'G7', '100', 'انسحاب 5', 'انسحاب 12'])
      expect([query, warnings(query)]).toEqual([query, []]);
    for (const query of ['5', '٢٥', 'a', 'us*', 'title:حق', 'حق AND NOT انسحاب'])
      expect([query, warnings(query)?.length]).toEqual([query, 1]);
  });
  test('is given of a word of two letters that excludes', () => {
    const warning = '«حق» is very short and will exclude many articles: add a word that narrows it';
    expect(warnings('انسحاب AND NOT حق')).toEqual([warning]);
    expect(warnings('انسحاب', { not: ['حق'] })).toEqual([warning]);
    expect(warnings('انسحاب AND NOT (حق AND العودة)', { not: ['حق العودة'] })).toEqual([]);
  });
  test('is given of a source that no feed has, and of a language that is none', () => {
    const lines = (query: string, sources: readonly string[] | null) => {
      const result = lintRules([rule('r', query, { not: ['source:old'] })], () => [], 'en', sources);
      return result.ok ? result.reports.flatMap((report) => plain(report).warnings) : [];
    };
    expect(lines('انسحاب AND NOT source:BBC', ['bbc', 'old'])).toEqual([]);
    expect(lines('انسحاب source:bcc', ['bbc', 'old'])).toEqual([
      'no feed has the source «bcc»: write the source of a feed, or its id where it has none',
    ]);
    expect(lines('انسحاب', ['bbc'])).toHaveLength(1);
    expect(lines('انسحاب source:bcc', null)).toEqual([]);
    expect(lines('انسحاب (language:ar OR language:ku OR language:eng OR language:ar-iq)', null)).toEqual([]);
    expect(lines('انسحاب language:xx', null)).toEqual([
      'no language has the code xx: write ar, fa, ckb, en or the like',
    ]);
  });
  test.each([
    ['انسحاب أو خروج', 'أو', 'OR'],
    ['انسحاب و خروج', 'و', 'AND'],
    ['انسحاب ليس لاعب', 'ليس', 'NOT'],
    ['withdrawal or exit', 'or', 'OR'],
    ['withdrawal And exit', 'And', 'AND'],
    ['withdrawal not player', 'not', 'NOT'],
    ['خروج یا عقب‌نشینی', 'یا', 'OR'],
    ['انسحاب أَو خروج', 'أَو', 'OR'],
    ['انسحاب او خروج', 'او', 'OR'],
    ['انسحاب وليس لاعب', 'وليس', 'NOT'],
    ['کشانەوە نەك یاریزان', 'نەك', 'NOT'],
  ])('is given of %s, which looks like an operator', (query, word, operator) => {
    expect(warnings(query)).toEqual([
      `«${word}» is looked for as a word: write ${operator} if it joins, or put the phrase into quotes if it is part of it`,
    ]);
  });
  test('is not given where quotes say that the word is meant', () => {
    expect(warnings('"war and peace"')).toEqual([]);
    expect(warnings('«الأمن والسلم» OR "war, and peace" OR 100,000 men')).toEqual([]);
  });
  test('is given of a comma that is meant as a list', () => {
    expect(warnings('انسحاب، خروج')).toEqual([
      '«انسحاب، خروج» is one phrase, a comma parts nothing: write OR, or a list of queries',
    ]);
  });
  test('is given of forms and spellings of a word that the rule does not have', () => {
    expect(warnings('انسحاب', { spellings: { إنسحاب: ['انسحابا'], جلاء: ['جلا'] } })).toEqual([
      'spellings names «جلاء», which is no word of its queries: correct it or take it out',
    ]);
  });
  test('is given of a query that another of the same rule makes needless', () => {
    expect(lint(rule('r', ['انسحاب القوات', 'انسحاب']))[0]?.warnings).toEqual([
      '«انسحاب القوات» adds nothing to «انسحاب»: take it out',
    ]);
    expect(lint(rule('r', ['انسحاب', 'انسحاب']))[0]?.warnings).toHaveLength(1);
  });
  test('is not given of a query in another language that looks the same', () => {
    expect(lint(rule('r', ['تشكيل الكابينة', 'تشکیل کابینه']))[0]?.warnings).toEqual([]);
  });
  test('is given of a rule that excludes all that it looks for', () => {
    expect(warnings('انسحاب القوات', { not: ['القوات'] })).toEqual([
      'it can never hold: its not excludes all that it looks for',
    ]);
  });
});

describe('a rule that another contains', () => {
  const contained = (wide: Rule, narrow: Rule) => lint(wide, narrow)[1]?.warnings.length === 1;
  test.each<[string, string, string, boolean]>([
    ['a phrase by its word', 'انسحاب', 'انسحاب القوات', true],
    ['a word by an OR of it', 'انسحاب OR خروج', 'انسحاب', true],
    ['an AND by its part', 'انسحاب', 'انسحاب AND القوات', true],
    ['a title by the text', 'انسحاب', 'title:انسحاب', true],
    ['an exact word by its inflected one', 'انسحاب', '=انسحاب', true],
    ['a phrase by a near of its words', 'القوات انسحاب ~5', 'انسحاب القوات', true],
    ['a longer prefix by a shorter', 'withdr*', 'withdraw*', true],
    ['a narrowed rule by the open one', 'انسحاب', 'انسحاب source:bbc', true],
    ['not a word by its phrase', 'انسحاب القوات', 'انسحاب', false],
    ['not an inflected word by its exact one', '=انسحاب', 'انسحاب', false],
    ['not a text by the title', 'title:انسحاب', 'انسحاب', false],
    ['not a near by the phrase', 'انسحاب القوات', 'انسحاب القوات ~5', false],
    ['not a phrase by words that are apart in it', 'انسحاب العراق', 'انسحاب القوات العراق', false],
    ['not a title without a word by a text without it', 'a11 AND NOT b11', 'title:(a11 AND NOT b11)', false],
  ])('is told: %s', (_, wide, narrow, expected) => {
    expect(contained(rule('wide', wide), rule('narrow', narrow))).toBe(expected);
  });
  test('only where it listens to no more and excludes no less', () => {
    const wide = rule('wide', 'انسحاب');
    const narrow = rule('narrow', 'انسحاب القوات');
    expect(contained({ ...wide, feeds: ['bbc'] }, narrow)).toBe(false);
    expect(contained({ ...wide, feeds: ['bbc', 'cnn'] }, { ...narrow, feeds: ['bbc'] })).toBe(true);
    expect(contained({ ...wide, languages: ['ar'] }, narrow)).toBe(false);
    expect(contained({ ...wide, not: ['لاعب'] }, narrow)).toBe(false);
    expect(contained({ ...wide, not: ['لاعب كرة'] }, { ...narrow, not: ['لاعب'] })).toBe(true);
    expect(contained({ ...wide, not: ['لاعب'] }, { ...narrow, not: ['لاعب كرة'] })).toBe(false);
    expect(contained({ ...wide, not: ['لاعب كرة'] }, { ...narrow, not: ['لاعب كرة', 'منتخب'] })).toBe(true);
    expect(contained(wide, { ...narrow, enabled: false })).toBe(false);
  });
  test('only where its words may stand in no more forms', () => {
    const wide = rule('wide', 'انسحاب');
    const narrow = rule('narrow', 'انسحاب القوات');
    expect(contained(wide, { ...narrow, spellings: { القوات: ['قواة'] } })).toBe(false);
    expect(contained({ ...wide, nisba: true }, narrow)).toBe(true);
    expect(contained(wide, { ...narrow, nisba: true })).toBe(false);
    expect(contained({ ...wide, verbs: false }, narrow)).toBe(false);
    expect(contained(wide, { ...narrow, verbs: false })).toBe(true);
  });
  test('is told once where two rules are the same', () => {
    const reports = lint(rule('first', 'انسحاب'), rule('second', 'انسحاب'));
    expect(reports.map((report) => report.warnings.length)).toEqual([0, 1]);
  });
  test('is named', () => {
    expect(lint(rule('wide', 'انسحاب'), rule('narrow', 'انسحاب القوات'))[1]?.warnings).toEqual([
      'all that it finds the rule wide finds too: narrow that one with not, or do without this one',
    ]);
  });
});

test('what a rule is said to contain it finds', () => {
  const word = fc.constantFrom('انسحاب', 'القوات', 'قوات', 'حكومة');
  const leaf = fc.oneof(
    word,
    word.map((text) => `=${text}`),
    fc.tuple(word, word).map((words) => words.join(' ')),
    fc.tuple(word, word, fc.nat(3)).map(([a, b, within]) => `${a} ${b} ~${within}`),
  );
  const part = fc.oneof(
    leaf,
    leaf.map((text) => `title:(${text})`),
  );
  const query = fc.oneof(
    part,
    fc.tuple(part, part).map(([a, b]) => `${a} OR ${b}`),
    fc.tuple(part, part).map(([a, b]) => `${a} AND ${b}`),
    fc.tuple(part, part).map(([a, b]) => `${a} AND NOT (${b})`),
    fc
      .tuple(part, part)
      .map(([a, b]) => `title:(${b.replaceAll('title:', '')} AND NOT (${a.replaceAll('title:', '')}))`),
  );
  const prose = fc
    .array(fc.constantFrom('انسحاب', 'والانسحاب', 'القوات', 'قوات', 'حكومة', 'حكومتنا', 'ثم', '.'), {
      maxLength: 8,
    })
    .map((words) => words.join(' '));
  const texts = fc.array(fc.tuple(prose, prose), { minLength: 8, maxLength: 8 });
  let contained = 0;
  fc.assert(
    fc.property(fc.array(query, { minLength: 8, maxLength: 8 }), texts, (queries, documents) => {
      const rules = queries.map((text, index) => rule(`r${index}`, text));
      const pairs = lint(...rules).flatMap(({ rule: narrow, warnings: lines }) =>
        lines.flatMap((line) => {
          const wide = /the rule (r\d) finds too/.exec(line)?.[1];
          return wide === undefined ? [] : [{ narrow, wide }];
        }),
      );
      const matcher = matcherOf(...rules);
      for (const [title, text] of documents) {
        const found = matcher.match(article(text, { title, language: 'ar' })).map((match) => match.rule);
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

test('a rule that cannot be read is an error', () => {
  expect(lintRules([rule('r', 'a AND')])).toMatchObject({
    ok: false,
    errors: [{ rule: 'r', where: 'match', index: 0 }],
  });
});
