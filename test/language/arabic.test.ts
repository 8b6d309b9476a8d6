import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../functions/language/tokens.ts';
import { buildWordIndex } from '../../functions/language/words.ts';
import { howIn } from './how.ts';
import { spec } from './spec.ts';

const how = (word: string, token: string): string | null => howIn('ar', word, token);

describe('an Arabic word', () => {
  it.each([
    ['as it stands', 'انسحاب', 'انسحاب', 'as written'],
    ['with the article', 'انسحاب', 'الانسحاب', 'with the article'],
    ['with two proclitics and the article', 'انسحاب', 'وبالانسحاب', 'with the proclitic وبال'],
    ['after the lam that swallows the alif', 'انسحاب', 'للانسحاب', 'with the proclitic لل'],
    ['after the lam that is the article and its own', 'لجنة', 'للجنة', 'with the proclitic ل'],
    ['with a pronoun', 'حكومة', 'حكومتهم', 'with a pronoun'],
    ['as indefinite accusative', 'تحالف', 'تحالفا', 'accusative'],
    ['in the dual, with a pronoun', 'تحالف', 'تحالفيهما', 'dual'],
    ['in the plural in ات', 'انسحاب', 'بانسحاباتهم', 'with the proclitic ب, plural in ات'],
    ['in the sound plural before a genitive', 'مسؤول', 'مسؤولي', 'plural'],
    ['in its broken plural', 'دولة', 'والدول', 'broken plural, with the proclitic وال'],
    ['in the feminine', 'سياسي', 'السياسية', 'with the article, feminine'],
    ['in a feminine of its own', 'أكبر', 'الكبرى', 'broken plural, with the article'],
    ['without its hamza', 'إرهاب', 'الارهاب', 'with the article'],
    ['with a hamza too many', 'انسحاب', 'الإنسحاب', 'with the article'],
    ['with hamza on another seat', 'مسؤول', 'المسئول', 'with the article'],
    ['without the dots of its ta marbuta', 'هدنة', 'الهدنه', 'with the article'],
    [
      'without those dots, where what is left could be a word but is hardly anyone’s',
      'مدينة',
      'بمدينه',
      'with the proclitic ب',
    ],
    ['without them, where what is left is an adjective', 'عملية', 'عمليه', 'as written'],
    ['with an Egyptian ya', 'الكاظمي', 'الكاظمى', 'with the article'],
    [
      'in the spelling of another outlet',
      'أمريكي',
      'الأميركيين',
      'another spelling, with the article, plural',
    ],
  ])('is found %s', (_shape, word, token, expected) => {
    expect(how(word, token)).toBe(expected);
  });

  it.each([
    ['a pattern of things', 'مرتع', 'المراتع'],
    ['an instrument', 'مجداف', 'مجاديف'],
    ['a quadriliteral', 'قنفذ', 'قنافذ'],
    ['a word in فاعلة', 'باخرة', 'البواخر'],
    ['a word in فعيلة', 'حديبة', 'حدائب'],
    ['a person in فعيل', 'نديم', 'ندماء'],
    ['a word in فاعول', 'ناقوس', 'النواقيس'],
  ])('that the lexicon does not know has the plural of %s', (_pattern, word, token) => {
    expect(how(word, token)).toContain('broken plural');
  });

  it.each([
    ['a suffix that makes another word', 'قطر', 'قطرة'],
    ['the other way round', 'سلام', 'سلامة'],
    ['a proclitic that is a radical', 'زير', 'وزير'],
    ['an article that is a radical', 'غاز', 'ألغاز'],
    ['a dual that is a name', 'بدر', 'بدران'],
    ['a nisba', 'بغداد', 'البغدادي'],
    ['a feminine that is a word of its own', 'محافظ', 'المحافظة'],
    ['a pronoun rather than a ta marbuta without dots', 'كتابة', 'كتابه'],
    ['hamza above rather than below', 'إعمار', 'أعمار'],
    ['a preposition', 'علي', 'على'],
    ['the district of a man’s name', 'الكاظمي', 'الكاظمية'],
    ['the verb of another pattern', 'صدر', 'صدرت'],
    ['a masdar of the same root', 'دخل', 'الدخول'],
  ])('is not found in %s', (_trap, word, token) => {
    expect(how(word, token)).toBeNull();
  });

  it('that is a verb is found in its forms, whatever the rule says of nouns', () => {
    for (const token of ['انسحبت', 'ينسحبون', 'وسينسحب', 'انسحبوا']) expect(how('انسحب', token)).toBe('verb');
  });

  it('is found after every proclitic and before every pronoun that can stand with it', () => {
    const index = buildWordIndex([spec('استراحة', { verbs: false })]);
    const proclitic = fc.constantFrom('', 'و', 'ف', 'ب', 'ك', 'ل', 'وب', 'ول', 'فل');
    const article = fc.constantFrom('ال', 'وال', 'بال', 'كال', 'فبال', 'لل', 'ولل');
    const ending = fc.constantFrom(
      'ة',
      'ته',
      'تها',
      'تهم',
      'تنا',
      'تكم',
      'ات',
      'اتهم',
      'تان',
      'تين',
      'تيهما',
    );
    const bareEnding = fc.constantFrom('ة', 'ه', 'ات', 'تان', 'تين');
    const form = fc.oneof(
      fc.tuple(proclitic, ending).map(([before, after]) => `${before}استراح${after}`),
      fc.tuple(article, bareEnding).map(([before, after]) => `${before}استراح${after}`),
    );
    fc.assert(fc.property(form, (token) => index.scan(tokenize(token), 'ar').length === 1));
  });
});
