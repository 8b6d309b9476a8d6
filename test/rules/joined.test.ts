import { describe, expect, it } from 'vitest';
import { tryQuery } from '../../functions/rules/try.ts';
import { article, matcherOf, rule } from './rule.ts';

const found = (query: string, text: string, language = 'fa') => {
  const tried = tryQuery(query, { text, language });
  if (!tried.ok) throw new Error(JSON.stringify(tried.errors));
  return tried.match?.spans.map(([from, to]) => text.slice(from, to)) ?? null;
};

describe('a phrase finds its words in one piece, where writers join them', () => {
  it('with a joiner or without, inflected, and in several tokens as before', () => {
    expect(found('آتش بس', 'توافق آتش‌بس امضا شد')).toEqual(['آتش‌بس']);
    expect(found('آتش بس', 'توافق آتشبس امضا شد')).toEqual(['آتشبس']);
    expect(found('آتش بس', 'آتش‌بس‌های موقت')).toEqual(['آتش‌بس‌های']);
    expect(found('آتش بس', 'آتش بس موقت')).toEqual(['آتش بس']);
  });

  it('as a part of a longer phrase', () => {
    expect(found('برقراری آتش بس', 'برقراری آتش‌بس در غزه')).toEqual(['برقراری آتش‌بس']);
    expect(found('آتش بس موقت', 'آتش‌بس موقت')).toEqual(['آتش‌بس موقت']);
  });

  it('but none of its words alone', () => {
    expect(found('آتش', 'توافق آتش‌بس امضا شد')).toBeNull();
    expect(found('آتش بس', 'آتش‌سوزی بس است')).toBeNull();
  });

  it('in Sorani and Persian, not in Arabic', () => {
    expect(found('حزب الله', 'نیروهای حزب‌الله', 'fa')).toEqual(['حزب‌الله']);
    expect(found('حزب الله', 'مقاتلو حزبالله', 'ar')).toBeNull();
  });

  it('in the same matcher that reads other languages, and as the reason says', () => {
    const matcher = matcherOf(rule('ceasefire', 'آتش بس'));
    const text = 'توافق آتش‌بس امضا شد';
    expect(matcher.match(article(text, { language: 'ar' }))).toEqual([]);
    const [match] = matcher.match(article(text, { language: 'fa' }));
    expect(match?.reasons).toEqual([{ word: 'آتش بس', form: 'آتش‌بس', how: 'as written' }]);
  });
});
