import { describe, expect, it } from 'vitest';
import { formsOf } from '../../functions/language/forms.ts';
import { tokenize } from '../../functions/language/tokens.ts';
import { buildWordIndex, type WordSpec } from '../../functions/language/words.ts';
import { spec } from './spec.ts';

const kinds = (word: string, language: string, more: Partial<WordSpec> = {}) => {
  const forms = formsOf(spec(word, more), language);
  const of = (kind: string) => forms.filter((one) => one.kind === kind).map(({ form }) => form);
  return { regular: of('regular'), irregular: of('irregular'), verbs: of('verb') };
};

describe('the forms of a word, as a person is shown them', () => {
  it('are those of the noun, the broken plural spelled as it is written, and the verb', () => {
    expect(kinds('انسحاب', 'ar')).toEqual({
      regular: ['انسحاب', 'انسحابات', 'انسحابان', 'انسحابين'],
      irregular: [],
      verbs: ['انسحب', 'ينسحب', 'انسحبت', 'تنسحب', 'انسحبوا', 'ينسحبون'],
    });
    expect(kinds('رئيس', 'ar').irregular).toEqual(['رؤساء']);
    expect(kinds('ضريبة', 'ar').irregular).toEqual(['ضرائب']);
  });

  it('leave out the verb where the rule does', () => {
    expect(kinds('انسحاب', 'ar', { verbs: false }).verbs).toEqual([]);
    expect(kinds('withdrawal', 'en', { verbs: false }).verbs).toEqual([]);
  });

  it('hold what the rule gives', () => {
    expect(kinds('بارزاني', 'ar', { forms: ['كاكه'], spellings: ['برزاني'] }).irregular).toEqual(
      expect.arrayContaining(['برزاني', 'كاكه']),
    );
  });

  it('are written as Persian and Sorani writers write them', () => {
    expect(kinds('وزیر', 'fa').irregular).toContain('وزرا');
    expect(kinds('خانه', 'fa').regular).toContain('خانه‌های');
    expect(kinds('پناهنده', 'fa').regular).toContain('پناهندگان');
    expect(kinds('حکومەت', 'ckb').regular).toContain('حکومەتەکان');
  });

  it('are all English inflections of a word', () => {
    expect(kinds('withdraw', 'en')).toEqual({
      regular: ['withdraw', 'withdraws', 'withdrawing'],
      irregular: ['withdrew', 'withdrawn'],
      verbs: [],
    });
    expect(kinds('withdrawal', 'en').verbs).toEqual([
      'withdraw',
      'withdraws',
      'withdrawing',
      'withdrew',
      'withdrawn',
    ]);
  });

  it('are those that an English writer would write', () => {
    expect(kinds('commit', 'en').regular).toEqual(['commit', 'commits', 'committing', 'committed']);
    expect(kinds('visit', 'en').regular).toEqual(['visit', 'visits', 'visiting', 'visited']);
    expect(kinds('Iraq', 'en').regular).toEqual(['Iraq', 'iraqs']);
    expect(kinds('militias', 'en').regular).toEqual(['militias']);
  });

  it('are none for what has no letters', () => {
    expect(formsOf(spec('؟'), 'ar')).toEqual([]);
  });

  it('are found, each of them', () => {
    const words = {
      ar: ['دولة', 'قاضي', 'عراقي', 'مؤتمر'],
      fa: ['قانون', 'گفتن'],
      ckb: ['پارتی', 'کوشتن'],
      en: ['crisis', 'stop'],
    };
    for (const [language, list] of Object.entries(words))
      for (const word of list) {
        const index = buildWordIndex([spec(word)]);
        for (const { form } of formsOf(spec(word), language))
          expect(index.scan(tokenize(form), language), `${word}: ${form}`).not.toEqual([]);
      }
  });
});
