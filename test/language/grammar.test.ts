/** Rules of grammar that were learned from lexicons of others: what they find, and the neighbour that they must not. */
import { describe, expect, it } from 'vitest';
import { howIn } from './how.ts';

/** Words of rules, and tokens parted by spaces. */
type Tokens = Readonly<Record<string, string>>;

interface Examples {
  readonly finds?: Tokens;
  readonly misses?: Tokens;
}

/** What a language's grammar does, with examples of it. */
function describeGrammar(language: string, does: Readonly<Record<string, Examples>>): void {
  const foundOf = (examples: Tokens, found: boolean): Tokens =>
    Object.fromEntries(
      Object.entries(examples).map(([word, tokens]) => [
        word,
        tokens
          .split(' ')
          .filter((token) => (howIn(language, word, token) !== null) === found)
          .join(' '),
      ]),
    );
  it.each(Object.entries(does))('%s', (_what, { finds = {}, misses = {} }) => {
    expect(foundOf(finds, true)).toEqual(finds);
    expect(foundOf(misses, false)).toEqual(misses);
  });
}

describe('Arabic', () => {
  describeGrammar('ar', {
    'parts no preposition from a verb': {
      misses: { أتى: 'بات' },
    },
    'takes a word that may be a noun for one where verbs are off': {
      finds: { استقال: 'يستقيل' },
      misses: { تجاوز: 'تتجاوز يتجاوز' },
    },
    'tells a plural from a masdar by its hamza, and a short word from another': {
      finds: { عدد: 'أعداد اعداد', إسطنبول: 'أسطنبول اسطنبول' },
      misses: { عدد: 'إعداد', أثر: 'إثر' },
    },
    'leaves the ات of an adjective to the thing in ية, but not that of people': {
      finds: { سلبي: 'سلبية سلبيين', عراقي: 'العراقيات', سلبية: 'السلبيات' },
      misses: { سلبي: 'سلبيات السلبيات' },
    },
    'leaves ات to the word in ة where there is one': {
      finds: { مفاوضة: 'المفاوضات', انتصار: 'الانتصارات' },
      misses: { مفاوض: 'المفاوضات', آية: 'ولايته', جهة: 'وجهات' },
    },
    'knows the participles of weak verbs without their last letter': {
      finds: { محامي: 'محام محامون', متتالي: 'متتالون متتالية', متوفى: 'متوفاة', تحدي: 'تحد تحديات' },
      misses: { مالي: 'المال', منطقي: 'المنطق' },
    },
    'finds participles that are things, before their genitive and after a lam of their own': {
      finds: { محيط: 'المحيطة', مرتكب: 'مرتكبي', لاعب: 'للاعبي للاعبين', زميل: 'زملائي' },
    },
    'takes no country for the accusative of its adjective': {
      misses: { إندونيسي: 'إندونيسيا اندونيسيا', بذل: 'بذلك', آلة: 'التي' },
    },
  });

  it('finds, where verbs are on, the noun behind a preposition and the verb of a noun', () => {
    expect(howIn('ar', 'وصل', 'بوصل', true)).not.toBeNull();
    expect(howIn('ar', 'تجاوز', 'يتجاوز', true)).toBe('verb');
  });
});

describe('Persian', () => {
  describeGrammar('fa', {
    'borrows Arabic plurals, with their ه or ت and without their hamza': {
      finds: { جامعه: 'جوامع', علت: 'علل', شاعر: 'شعرا شعرای', ضابطه: 'ضوابط' },
      misses: { علم: 'اعلام', قدم: 'اقدام' },
    },
    'finds a plural that a rule names in all its endings, and not the one': {
      finds: { نیروهای: 'نیروها نیروهای نیروهایی نیروهایش' },
      misses: { نیروهای: 'نیرو نیروی', تنها: 'تن' },
    },
    'puts ات and جات in the place of ه and ت, and ون behind a group': {
      finds: { مسابقه: 'مسابقات', حرکت: 'حرکات', کارخانه: 'کارخانجات', روحانی: 'روحانیون' },
      misses: { میلی: 'میلیون' },
    },
  });
});

describe('Persian joiners', () => {
  describeGrammar('fa', {
    'tell where an ending begins': {
      finds: {
        نام: 'نام‌های نامهای',
        نامه: 'نامه‌ای نامهای',
        کتاب: 'کتاب‌ها‌یشان کتاب‌های‌شان',
        آتش‌بس: 'آتش‌بس‌های آتش‌بسی',
      },
      misses: { نام: 'نامه‌ای', نامه: 'نام‌های نام‌هایشان' },
    },
  });
});

describe('Sorani', () => {
  describeGrammar('ckb', {
    'puts all endings behind a compared word, and the copula behind a vowel': {
      finds: { گەورە: 'گەورەترەکان گەورەترینیان', مامۆستا: 'مامۆستاین' },
      misses: { برا: 'بران' },
    },
  });
});

describe('English', () => {
  describeGrammar('en', {
    'doubles, drops and keeps letters before its endings': {
      finds: {
        stop: 'stopped stopping stops',
        equip: 'equipped equipping',
        fuel: 'fuelled fueled',
        carry: 'carried carries carrying',
        free: 'freed freeing frees',
        panic: 'panicked panicking',
        die: 'died dying',
      },
    },
    'knows plurals by their ending': {
      finds: {
        housewife: 'housewives',
        paralysis: 'paralyses',
        monarch: 'monarchs',
        church: 'churches',
        'sister-in-law': 'sisters-in-law',
      },
    },
    'makes no verbs of nouns': {
      finds: { building: 'buildings' },
      misses: { killing: 'killinged', sanctions: 'sanctionsed' },
    },
  });
});
