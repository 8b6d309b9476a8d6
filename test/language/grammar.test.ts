/** Rules of grammar that were learned from lexicons of others: what they find, and the neighbour that they must not. */
import { describe, expect, it } from 'vitest';
import { howIn } from './how.ts';

const finds = (language: string, word: string, ...tokens: readonly string[]) => {
  for (const token of tokens) expect(howIn(language, word, token), `${word} in ${token}`).not.toBeNull();
};
const misses = (language: string, word: string, ...tokens: readonly string[]) => {
  for (const token of tokens) expect(howIn(language, word, token), `${word} in ${token}`).toBeNull();
};

describe('Arabic', () => {
  it('parts no preposition from a verb', () => {
    expect(howIn('ar', 'وصل', 'بوصل', true)).not.toBeNull();
    misses('ar', 'أتى', 'بات');
  });

  it('takes a word that may be a noun for one where verbs are off', () => {
    misses('ar', 'تجاوز', 'تتجاوز', 'يتجاوز');
    expect(howIn('ar', 'تجاوز', 'يتجاوز', true)).toBe('verb');
    finds('ar', 'استقال', 'يستقيل');
  });

  it('tells a plural from a masdar by its hamza, and a short word from another', () => {
    finds('ar', 'عدد', 'أعداد', 'اعداد');
    misses('ar', 'عدد', 'إعداد');
    misses('ar', 'أثر', 'إثر');
    finds('ar', 'إسطنبول', 'أسطنبول', 'اسطنبول');
  });

  it('leaves the ات of an adjective to the thing in ية, but not that of people', () => {
    misses('ar', 'سلبي', 'سلبيات', 'السلبيات');
    finds('ar', 'سلبي', 'سلبية', 'سلبيين');
    finds('ar', 'عراقي', 'العراقيات');
    finds('ar', 'سلبية', 'السلبيات');
  });

  it('leaves ات to the word in ة where there is one', () => {
    finds('ar', 'مفاوضة', 'المفاوضات');
    misses('ar', 'مفاوض', 'المفاوضات');
    finds('ar', 'انتصار', 'الانتصارات');
    misses('ar', 'آية', 'ولايته');
    misses('ar', 'جهة', 'وجهات');
  });

  it('knows the participles of weak verbs without their last letter', () => {
    finds('ar', 'محامي', 'محام', 'محامون');
    finds('ar', 'متتالي', 'متتالون', 'متتالية');
    finds('ar', 'متوفى', 'متوفاة');
    finds('ar', 'تحدي', 'تحد', 'تحديات');
    misses('ar', 'مالي', 'المال');
    misses('ar', 'منطقي', 'المنطق');
  });

  it('finds participles that are things, before their genitive and after a lam of their own', () => {
    finds('ar', 'محيط', 'المحيطة');
    finds('ar', 'مرتكب', 'مرتكبي');
    finds('ar', 'لاعب', 'للاعبي', 'للاعبين');
    finds('ar', 'زميل', 'زملائي');
  });

  it('takes no country for the accusative of its adjective', () => {
    misses('ar', 'إندونيسي', 'إندونيسيا', 'اندونيسيا');
    misses('ar', 'بذل', 'بذلك');
    misses('ar', 'آلة', 'التي');
  });
});

describe('Persian', () => {
  it('borrows Arabic plurals, with their ه or ت and without their hamza', () => {
    finds('fa', 'جامعه', 'جوامع');
    finds('fa', 'علت', 'علل');
    finds('fa', 'شاعر', 'شعرا', 'شعرای');
    finds('fa', 'ضابطه', 'ضوابط');
    misses('fa', 'علم', 'اعلام');
    misses('fa', 'قدم', 'اقدام');
  });

  it('finds a plural that a rule names in all its endings, and not the one', () => {
    finds('fa', 'نیروهای', 'نیروها', 'نیروهای', 'نیروهایی', 'نیروهایش');
    misses('fa', 'نیروهای', 'نیرو', 'نیروی');
    misses('fa', 'تنها', 'تن');
  });

  it('puts ات and جات in the place of ه and ت, and ون behind a group', () => {
    finds('fa', 'مسابقه', 'مسابقات');
    finds('fa', 'حرکت', 'حرکات');
    finds('fa', 'کارخانه', 'کارخانجات');
    finds('fa', 'روحانی', 'روحانیون');
    misses('fa', 'میلی', 'میلیون');
  });
});

describe('Persian joiners', () => {
  it('tell where an ending begins', () => {
    finds('fa', 'نام', 'نام‌های', 'نامهای');
    misses('fa', 'نام', 'نامه‌ای');
    finds('fa', 'نامه', 'نامه‌ای', 'نامهای');
    misses('fa', 'نامه', 'نام‌های', 'نام‌هایشان');
    finds('fa', 'کتاب', 'کتاب‌ها‌یشان', 'کتاب‌های‌شان');
    finds('fa', 'آتش‌بس', 'آتش‌بس‌های', 'آتش‌بسی');
  });
});

describe('Sorani', () => {
  it('puts all endings behind a compared word, and the copula behind a vowel', () => {
    finds('ckb', 'گەورە', 'گەورەترەکان', 'گەورەترینیان');
    finds('ckb', 'مامۆستا', 'مامۆستاین');
    misses('ckb', 'برا', 'بران');
  });
});

describe('English', () => {
  it('doubles, drops and keeps letters before its endings', () => {
    finds('en', 'stop', 'stopped', 'stopping', 'stops');
    finds('en', 'equip', 'equipped', 'equipping');
    finds('en', 'fuel', 'fuelled', 'fueled');
    finds('en', 'carry', 'carried', 'carries', 'carrying');
    finds('en', 'free', 'freed', 'freeing', 'frees');
    finds('en', 'panic', 'panicked', 'panicking');
    finds('en', 'die', 'died', 'dying');
  });

  it('knows plurals by their ending', () => {
    finds('en', 'housewife', 'housewives');
    finds('en', 'paralysis', 'paralyses');
    finds('en', 'monarch', 'monarchs');
    finds('en', 'church', 'churches');
    finds('en', 'sister-in-law', 'sisters-in-law');
  });

  it('makes no verbs of nouns', () => {
    misses('en', 'killing', 'killinged');
    misses('en', 'sanctions', 'sanctionsed');
    finds('en', 'building', 'buildings');
  });
});
