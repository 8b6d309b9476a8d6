import { describe, expect, it } from 'vitest';
import type { Rule } from '../../functions/base/config.ts';
import { lintRules } from '../../functions/rules/lint.ts';
import { describeWord } from '../../functions/rules/understood.ts';
import { rule } from './rule.ts';

/** Lines of the words of a rule, without the marks of direction. */
function lines(query: string, more: Partial<Rule> = {}, languages: readonly string[] = []) {
  const result = lintRules([rule('r', query, more)], () => languages);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.reports[0]?.words.map((word) => describeWord(word).replace(/[\u2068\u2069]/g, ''));
}

describe('the words of a rule are told with the forms that they find', () => {
  it('so that a noun is seen to find its verb', () => {
    expect(lines('انسحاب')).toEqual([
      '«انسحاب» in Arabic: انسحابات, انسحابان, انسحابين; as a verb انسحب, ينسحب, انسحبت, تنسحب (10 forms)',
    ]);
    expect(lines('انسحاب', { verbs: false })).toEqual([
      '«انسحاب» in Arabic: انسحابات, انسحابان, انسحابين (4 forms)',
    ]);
    expect(lines('withdrawal')).toEqual([
      '«withdrawal» in English: withdrawals; as a verb withdraw, withdraws, withdrawing, withdrew (7 forms)',
    ]);
  });

  it('irregular ones first', () => {
    expect(lines('رئيس')?.[0]).toMatch(/^«رئيس» in Arabic: رؤساء; رئيسة, /);
    expect(lines('crisis')).toEqual(['«crisis» in English: crises (2 forms)']);
  });

  it('in the languages of the feeds, where letters do not tell', () => {
    const languages = (query: string, feeds: readonly string[], more: Partial<Rule> = {}) =>
      lines(query, more, feeds)?.map((line) => / in (\w+)/.exec(line)?.[1]);
    expect(languages('انسحاب', ['ar', 'fa'])).toEqual(['Arabic', 'Persian']);
    expect(languages('انسحاب', ['en'])).toEqual(['Arabic']);
    expect(languages('انسحاب', ['ar', 'fa'], { languages: ['fa'] })).toEqual(['Persian']);
    expect(languages('حكومة', ['fa'])).toEqual(['Arabic']);
    expect(languages('کشور', ['ar'])).toEqual(['Persian']);
    expect(languages('حکومەت', ['ar'])).toEqual(['Sorani']);
  });

  it('once each, and not where a word is looked for as written or by its beginning', () => {
    expect(lines('انسحاب OR (انسحاب AND =NATO) OR sanction*')).toHaveLength(1);
  });

  it('with the adjective where the rule asks for it, and with its own forms', () => {
    expect(lines('العراق', { nisba: true })?.[0]).toContain('عراقية');
    expect(lines('بارزاني', { spellings: { بارزاني: ['برزاني'] } })?.[0]).toContain('برزاني');
  });
});
