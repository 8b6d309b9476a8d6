import { describe, expect, it } from 'vitest';
import { howIn } from './how.ts';

describe('a Persian word', () => {
  it.each([
    ['کتاب', 'کتاب‌هایشان'],
    ['کتاب', 'کتابی'],
    ['خانه', 'خانه‌اش'],
    ['خانه', 'خانهٔ'],
    ['نماینده', 'نمایندگان'],
    ['دانشجو', 'دانشجویانش'],
    ['پا', 'پایش'],
    ['ایرانی', 'ایرانیان'],
    ['بزرگ', 'بزرگ‌ترین'],
    ['قانون', 'قوانین'],
    ['مسئول', 'مسؤولین'],
    ['آمریکا', 'امریکا'],
    ['پایین', 'پائین'],
    ['نیرو', 'نيروهاي'],
    ['رفتن', 'می‌روند'],
    ['رفتن', 'نرفته'],
  ])('%s is found in %s', (word, token) => {
    expect(howIn('fa', word, token)).not.toBeNull();
  });

  it.each([
    ['مرد', 'مردم'],
    ['شهر', 'شهرت'],
    ['شهر', 'شهردار'],
    ['جنگ', 'جنگل'],
    ['ایران', 'ایرانی'],
    ['ایران', 'ایرانیان'],
    ['کار', 'کارگران'],
    ['زن', 'زندان'],
    ['دولت', 'دولتی'],
  ])('%s is not found in %s', (word, token) => {
    expect(howIn('fa', word, token)).toBeNull();
  });

  it.each([
    ['گفت', 'می‌گوید'],
    ['کشت', 'کشتند'],
    ['شکست', 'بشکنند'],
  ])('%s, the past of a verb, is found in %s unless the rule wants no verbs', (word, token) => {
    expect(howIn('fa', word, token, null)).not.toBeNull();
    expect(howIn('fa', word, token, false)).toBeNull();
  });

  it.each([
    ['کرد', 'می‌کند'],
    ['مرد', 'می‌میرند'],
    ['نشست', 'می‌نشیند'],
  ])('%s, which is first of all another word, is found in %s where the rule wants verbs', (word, token) => {
    expect(howIn('fa', word, token, null)).toBeNull();
    expect(howIn('fa', word, token, true)).not.toBeNull();
  });
});

describe('a Sorani word', () => {
  it.each([
    ['شار', 'شارەکەمان'],
    ['شار', 'شارەکانیشیان'],
    ['شار', 'شارێکی'],
    ['شار', 'شارەکەدا'],
    ['پێشمەرگە', 'پێشمەرگەکان'],
    ['مامۆستا', 'مامۆستایان'],
    ['پارتی', 'پارتییەکە'],
    ['خۆ', 'خۆیانیش'],
    ['خۆ', 'خۆشیان'],
    ['بەغدا', 'بەغداوە'],
    ['هێرش', 'هێرشە'],
    ['هەڵبژاردن', 'هه‌ڵبژاردن'],
    ['ڕێکخراو', 'رێکخراوی'],
    ['مووچە', 'موچەکان'],
  ])('%s is found in %s', (word, token) => {
    expect(howIn('ckb', word, token)).not.toBeNull();
  });

  it.each([
    ['شار', 'شارستانی'],
    ['ناو', 'ناوەند'],
    ['کار', 'کارگە'],
    ['ئاگر', 'ئاگربەست'],
    ['ماف', 'مافیا'],
  ])('%s is not found in %s', (word, token) => {
    expect(howIn('ckb', word, token)).toBeNull();
  });
});

describe('an English word', () => {
  it.each([
    ['coalition', "coalition's", 'possessive'],
    ['country', 'countries', 'plural or third person'],
    ['withdraw', 'withdrew', 'irregular form'],
    ['stop', 'stopped', 'past'],
    ['force', 'forcing', 'form in -ing'],
    ['crisis', 'crises', 'irregular plural'],
    ['gunman', 'gunmen', 'irregular plural'],
    ['organisation', 'organizations', 'another spelling'],
    ['big', 'biggest', 'compared'],
    ["Sana'a", 'Sanaa', 'as written'],
    ["Iraq's", "Iraq's", 'possessive'],
    ["Iraq's", 'Iraq', 'as written'],
    ["McDonald's", 'McDonald’s', 'possessive'],
    ["don't", 'don’t', 'as written'],
    ["we'll", "we'll", 'as written'],
    ["Yes'er", 'Yeser', 'as written'],
    ['NGO', 'NGOs', 'plural'],
  ])('%s is found in %s', (word, token, expected) => {
    expect(howIn('en', word, token)).toBe(expected);
  });

  it.each([
    ['new', 'news'],
    ['even', 'evening'],
    ['plan', 'plane'],
    ['plan', 'planed'],
    ['war', 'award'],
    ['it', 'its'],
    ['human', 'humen'],
    ['who', 'whole'],
    ['well', "we'll"],
    ['hell', "he'll"],
    ["don't", 'do'],
    ["we'll", 'we'],
  ])('%s is not found in %s', (word, token) => {
    expect(howIn('en', word, token)).toBeNull();
  });

  it('matches the verb of a noun where the rule lets it', () => {
    expect(howIn('en', 'withdrawal', 'withdrew', true)).toBe('verb');
    expect(howIn('en', 'withdrawal', 'withdrew', false)).toBeNull();
  });
});
