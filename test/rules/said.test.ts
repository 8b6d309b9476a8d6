import { describe, expect, test } from 'vitest';
import type { Rule } from '../../functions/base/config.ts';
import { ADVICE } from '../../functions/rules/advice.ts';
import * as faults from '../../functions/rules/faults.ts';
import { lintRules } from '../../functions/rules/lint.ts';
import { compileRules } from '../../functions/rules/matcher.ts';
import { parseQuery } from '../../functions/rules/query.ts';
import type { Said } from '../../functions/rules/said.ts';
import { ruleOf } from '../../functions/rules/try.ts';

/** Latin words that stay in Arabic lines, since they are written so in queries and the watch file. */
const KEPT = /\b(?:AND|OR|NOT|title|source|language|forms|spellings|not|ar|fa|ckb|en|a|b|x+)\b/g;
const latinWords = (line: string) => line.replace(KEPT, '').match(/[A-Za-z]+/g) ?? [];
const bare = (line: string) => line.replace(/[\u2068\u2069]/g, '');

/** Every line of a table; what its functions ask for is `x`. */
function linesOf(table: object): Said[] {
  return Object.values(table).flatMap((entry: unknown): Said[] => {
    if (typeof entry === 'function') return [entry('x', 'x') as Said];
    return [entry as Said];
  });
}

describe('what is said in Arabic', () => {
  const { TEXT_FAULTS, BRACKET_FAULTS, QUOTE_FAULTS, NEAR_FAULTS, WORD_FAULTS, FIELD_FAULTS, SIGN_FAULTS } =
    faults;
  const all = [
    TEXT_FAULTS,
    BRACKET_FAULTS,
    QUOTE_FAULTS,
    NEAR_FAULTS,
    WORD_FAULTS,
    FIELD_FAULTS,
    SIGN_FAULTS,
    ADVICE,
  ];

  test.each(all.flatMap(linesOf).map((said) => [said.en, said] as const))('%s', (_, { ar, en }) => {
    expect(ar).toMatch(/\p{Script=Arabic}/u);
    expect(latinWords(ar)).toEqual([]);
    for (const line of [ar, en]) {
      expect(line).not.toMatch(/[\n\r]/);
      expect(line.split('\u2068').length).toBe(line.split('\u2069').length);
    }
  });
});

describe('a query that cannot be read is told in the language that is asked for', () => {
  const faultOf = (query: string, language: 'ar' | 'en') => {
    const parsed = parseQuery(query, { language });
    return parsed.ok ? null : { ...parsed.errors[0], message: bare(parsed.errors[0]?.message ?? '') };
  };

  test.each([
    ['انسحاب AND', 11, 'المتوقع هنا كلمة، والموجود نهاية عبارة البحث'],
    ['AND انسحاب', 1, 'المتوقع هنا كلمة، والموجود AND'],
    ['(انسحاب', 1, 'قوس الفتح هنا لا يقابله قوس إغلاق: أضفه'],
    ['"حزب الله', 1, 'علامة الاقتباس " هنا لا تقابلها علامة إغلاق: أضفها'],
    ['انسحاب -لاعب', 8, 'لا معنى هنا لـ «-لاعب»: اكتب NOT لاعب لاستبعادها'],
    ['source:x', 1, 'لا تجد source: وحدها شيئا: اكتب كلمة يبحث عنها، ثم AND source: لتضييقها'],
    ['title:', 7, 'المتوقع هنا كلمة أو عبارة أو قوس فتح بعد title:، والموجود نهاية عبارة البحث'],
  ])('%s', (query, column, message) => {
    expect(faultOf(query, 'ar')).toEqual({ column, message });
    expect(faultOf(query, 'en')?.column).toBe(column);
  });

  test('by the matcher as well', () => {
    const compiled = compileRules([ruleOf('(انسحاب')], 'ar');
    expect(!compiled.ok && compiled.errors[0]?.error.message).toContain('قوس الفتح');
  });
});

describe('what is odd in a rule is told in the language that is asked for', () => {
  const odd = (query: string, more: Partial<Rule> = {}) => {
    const lint = lintRules([{ ...ruleOf(query), ...more }], () => [], 'ar', ['almasalah']);
    return lint.ok
      ? (lint.reports[0]?.warnings ?? []).map(bare)
      : lint.errors.map(({ error }) => error.message);
  };

  test.each([
    ['حق', {}, 'حق» قصيرة جدا وستطابق أخبارا كثيرة: أضف كلمة تضيقها'],
    ['انسحاب أو خروج', {}, 'أو» على أنها كلمة: اكتب OR إن كانت رابطا'],
    ['انسحاب، خروج', {}, 'عبارة واحدة، والفاصلة لا تقسمها'],
    ['انسحاب AND source:bbc', {}, 'لا مصدر في ملف المراقبة هو «bbc»'],
    ['انسحاب AND language:qq', {}, 'لا لغة رمزها qq: اكتب ar, fa, ckb, en أو نحوها'],
    ['انسحاب', { forms: { كتاب: ['كتب'] } }, 'تذكر forms الكلمة «كتاب»، وليست في عباراتها'],
    ['انسحاب', { not: ['انسحاب'] }, 'لا تنطبق أبدا: ما في not يستبعد كل ما تبحث عنه'],
    ['انسحاب', { match: ['انسحاب', 'انسحاب القوات'] }, 'لا تضيف «انسحاب القوات» شيئا إلى «انسحاب»'],
  ])('%s', (query, more, warning) => {
    expect(odd(query, more)).toEqual([expect.stringContaining(warning)]);
  });

  test('queries that cannot be read among them', () => {
    expect(odd('(انسحاب')[0]).toContain('قوس الفتح');
  });
});
