/** Persian verbs with a preverb, which rules name by a noun, and the verbs that stand beside nouns in ی. */
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../functions/language/tokens.ts';
import { buildWordIndex, type WordSpec } from '../../functions/language/words.ts';
import { howIn } from './how.ts';
import { spec } from './spec.ts';

const found = (word: string, tokens: string, verbs: boolean | null = null): readonly string[] =>
  tokens.split(' ').filter((token) => howIn('fa', word, token, verbs) !== null);

const isIn = (word: string, text: string, more: Partial<WordSpec> = {}): boolean =>
  buildWordIndex([spec(word, more)]).scan(tokenize(text), 'fa').length > 0;

describe('a Persian verb with a preverb', () => {
  it.each([
    ['بازگشت', 'بازگشتند بازگشته‌اند بازمی‌گردد بازنمی‌گردند بازنگشت بازگردند'],
    ['بازگشتن', 'بازگشت بازمی‌گردد'],
    ['دریافت', 'دریافتند درمی‌یابد'],
    ['فروریختن', 'فروریخت فرومی‌ریزد فرونریخته'],
    ['برخاستن', 'برخاست برمی‌خیزد'],
  ])('%s is found in %s', (word, tokens) => {
    expect(found(word, tokens)).toEqual(tokens.split(' '));
  });

  it('is found in pieces, if می tells that they are its own', () => {
    expect(isIn('بازگشت', 'او فردا باز می‌گردد')).toBe(true);
    expect(isIn('بازگشت', 'او فردا باز نمی گردد')).toBe(true);
    expect(isIn('بازگشت', 'باز در شهر می‌گردد')).toBe(false);
    expect(isIn('درگذشت', 'در گذشته چنین بود')).toBe(false);
  });

  it('is not found where verbs are off, nor as written where it is a form', () => {
    expect(found('بازگشت', 'بازگشتند بازمی‌گردد', false)).toEqual([]);
    expect(isIn('بازگشت', 'باز می‌گردد', { mode: 'exact' })).toBe(false);
  });

  it('leaves its past to another word where that is far more frequent: income, estimate', () => {
    expect(found('درآمد', 'درمی‌آید درآمدند')).toEqual([]);
    expect(found('درآمد', 'درآمدها')).toEqual(['درآمدها']);
  });
});

describe('a Persian noun in ی', () => {
  it('is found by what stands beside its verb, unless the rule wants no verbs', () => {
    expect(found('برگزاری', 'برگزار برگزاری')).toEqual(['برگزار', 'برگزاری']);
    expect(found('دستگیری', 'دستگیر دستگیره')).toEqual(['دستگیر']);
    expect(found('برگزاری', 'برگزار', false)).toEqual([]);
  });
});
