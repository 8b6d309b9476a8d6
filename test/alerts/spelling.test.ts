import { describe, expect, it } from 'vitest';
import { stemOf, wordsOf } from '../../functions/alerts/spelling.ts';

describe('two spellings', () => {
  it.each([
    ['a Persian ending apart', 'زلزله ای در شهر های مرزی', 'زلزله‌ای در شهرهای مرزی'],
    ['a Persian verb apart', 'بنزین گران نمی شود', 'بنزین گران نمی‌شود'],
    ['a perfect apart', 'خانواده‌ها اسکان داده شده اند', 'خانواده‌ها اسکان داده شده‌اند'],
    ['a fraction with a stroke', 'به بزرگی ۴/۶ ریشتر', 'به بزرگی ۴.۶ ریشتر'],
    ['a Persian weekday apart', 'صبح سه شنبه', 'صبح سه‌شنبه'],
    ['a Kurdish weekday apart', 'لە ڕۆژی سێ شەممەوە', 'لە رۆژی سێشەممەوە'],
    ['Kurdish letters doubled', 'لە سنووری گشتیی', 'لە سنوری گشتی'],
    ['a Kurdish verb of two words', 'لە سبەینێ دەست پێدەکات', 'لە سبەینێ دەستپێدەکات'],
    ['«of» at a number', 'لە ١ی مانگ', 'لە 1 مانگ'],
    ['an amount cut short', 'a $3.2bn contract', 'a $3.2 billion contract'],
    ['an hour with a stroke', 'در ساعت ۴/۵۰ دقیقه', 'در ساعت ۴:۵۰ دقیقه'],
    [
      'an address behind what it is quoted from',
      'a new scheme (https://example.org/a-b?c=1), it said',
      'a new scheme, it said',
    ],
    ['a name of two parts', 'قال عبد الكريم', 'قال عبدالكريم'],
  ])('are the same words: %s', (_, one, other) => {
    expect(wordsOf(one)).toEqual(wordsOf(other));
  });

  it.each([
    ['another sentence begins with the ending', 'شهر. ها', 2],
    ['«or» stands behind a word without «ه»', 'شهر ای', 2],
    ['numbers stand apart', '4 / 6', 2],
  ])('stay two words where %s', (_, text, count) => {
    expect(wordsOf(text)).toHaveLength(count);
  });
});

describe('the stem of a word', () => {
  it.each([
    ['المحافظة', 'بمحافظة'],
    ['أعلنت', 'أعلن'],
    ['منزلا', 'منزل'],
    ['للغاز', 'الغازي'],
  ])('is one in «%s» and «%s»', (one, other) => {
    expect(stemOf(wordsOf(one)[0]!)).toBe(stemOf(wordsOf(other)[0]!));
  });

  it('is another where there are more', () => {
    expect(stemOf('جنديين')).not.toBe(stemOf('جندي'));
    expect(stemOf('soldiers')).not.toBe(stemOf('soldier'));
  });
});

describe('a word that Persian and Arabic share', () => {
  it('is told from the other by the text in which it stands: oil and «she denied», closed and «with six»', () => {
    expect(wordsOf('قیمت نفت گران شد')[1]).toBe(wordsOf('النفط نفط')[1]);
    expect(wordsOf('تنگه هرمز بسته شد')).not.toContain('بسته');
    // One name with a Persian letter makes no Persian of an Arabic denial.
    expect(wordsOf('نفت وزارة البيشمرگة انسحاب القوات من سنجار')).toContain('نفت');
    expect(wordsOf('نفت الوزارة ذلك وعادت بستة جرحى')).toEqual(expect.arrayContaining(['نفت', 'بسته']));
  });
});
