/** Arabic nouns and their verbs, where a rule says nothing of `verbs`: the words are parted by spaces. */
import { describe, expect, it } from 'vitest';
import { howIn } from './how.ts';

const foundOf = (noun: string, tokens: string, verbs: boolean | null = null): string =>
  tokens
    .split(' ')
    .filter((token) => howIn('ar', noun, token, verbs) === 'verb')
    .join(' ');

describe('an Arabic masdar', () => {
  it.each([
    ['I', 'هجوم', 'هجم هاجمت يهاجمون'],
    ['I, hollow', 'عودة', 'عاد عادت عدنا يعود'],
    ['I, with a weak end', 'دعوة', 'دعا دعت دعوا يدعو يدعون'],
    ['I, hamzated', 'لجوء', 'لجأ لجأت يلجأ'],
    ['I, assimilated', 'وصول', 'وصل تصل سيصلون'],
    ['II', 'تدمير', 'دمر دمرت يدمرون فدمرتها'],
    ['II, hamzated', 'تأجيل', 'أجلت يؤجل تؤجله'],
    ['III', 'مماطلة', 'ماطل يماطلون'],
    ['IV', 'إطلاق', 'أطلق اطلقت يطلق'],
    ['IV, assimilated', 'إيقاف', 'أوقف يوقفون'],
    ['IV, doubled', 'إصرار', 'أصر أصررنا يصر'],
    ['IV, hollow', 'إقالة', 'أقال أقلنا يقيل'],
    ['IV, with a weak end', 'إلغاء', 'ألغى ألغيت ألغت ألغاها يلغي يلغون'],
    ['V', 'تمرد', 'تمردت يتمردون'],
    ['VI', 'تراجع', 'تراجعوا يتراجع'],
    ['VII', 'انزلاق', 'انزلقت ينزلق'],
    ['VII, hollow', 'انهيار', 'انهار ينهار'],
    ['VIII', 'اعتقال', 'اعتقلت يعتقلون وسيعتقلونه'],
    ['VIII, hamzated', 'ائتلاف', 'ائتلفت يأتلف'],
    ['VIII, hollow', 'اجتياح', 'اجتاحت يجتاح'],
    ['VIII, doubled', 'احتلال', 'احتل احتللنا يحتل'],
    ['VIII, with a weak end', 'اكتفاء', 'اكتفى اكتفت يكتفون'],
    ['X', 'استجواب', 'استجوب استجوبوه تستجوب أستجوب'],
    ['X, hamzated', 'استئناف', 'استأنف استؤنفت يستأنف'],
    ['X, hollow', 'استقالة', 'استقال استقالوا يستقيل'],
    ['of four radicals', 'عرقلة', 'عرقلت يعرقل'],
  ])('of form %s finds its verb', (_form, noun, tokens) => {
    expect(foundOf(noun, tokens)).toBe(tokens);
  });

  it.each([
    ['اغتيال', 'اغتيل اغتيلت'],
    ['اقتياد', 'اقتيد يقتاد'],
    ['استعادة', 'استعيدت'],
    ['إدانة', 'أدين أدينوا'],
    ['إعادة', 'أعيد يعاد تعاد'],
  ])('whose passive is spelled otherwise finds it: %s', (noun, tokens) => {
    expect(foundOf(noun, tokens)).toBe(tokens);
  });

  it.each([
    ['with a hamza too many', 'إنتخاب', 'انتخب ينتخب'],
    ['without its hamza', 'اطلاق', 'أطلق يطلق'],
    ['without the dots of its ta marbuta', 'استقاله', 'استقال'],
  ])('typed %s finds its verb', (_how, noun, tokens) => {
    expect(foundOf(noun, tokens)).toBe(tokens);
  });

  it.each([
    ['a noun that the perfect is spelled like', 'تفجير', 'فجر فجرا الفجر'],
    ['the same behind a pronoun', 'تصويت', 'صوت صوتنا صوتهم'],
    ['a particle', 'قبول', 'قبل وقبل'],
    ['an elative', 'إحسان', 'أحسن أحسنهم'],
    ['the pattern of another form', 'تقديم', 'تقدم وتقدم تقدموا تقدمها أقدم'],
    ['a doubled verb', 'استعادة', 'استعد استعدت يستعد'],
    ['a jussive that is another verb', 'إعادة', 'يعد أعد'],
    ['the verb of a plural', 'أعداد', 'أعد يعد'],
    ['a noun with a possessor', 'تقدير', 'قدرتها قدرته'],
    ['the plural of a noun', 'انهيار', 'أنهار نهر'],
    ['a particle with a pronoun', 'إنهاء', 'أنه أنها وأنها'],
    ['a verb behind a conjunction', 'قيادة', 'قد وقد فقدت'],
    ['a word with the article', 'إلزام', 'الزمن'],
    ['another word far more often', 'تعليم', 'علم يعلم علمت'],
    ['another word far more often, though it is known', 'إمكان', 'يمكن أمكن'],
  ])('does not find %s', (_trap, noun, tokens) => {
    expect(foundOf(noun, tokens)).toBe('');
  });

  it('is still told by endings that no noun has where its perfect is spelled like one', () => {
    expect(foundOf('تفجير', 'فجروا فجرت فجروه يفجر')).toBe('فجروا فجرت فجروه يفجر');
    expect(foundOf('قبول', 'قبلت قبلوا يقبل')).toBe('قبلت قبلوا يقبل');
  });

  it('finds no verb where the rule wants none', () => {
    for (const noun of ['انسحاب', 'تفجير', 'إقالة', 'هجوم', 'استئناف'])
      expect(foundOf(noun, 'انسحب ينسحب فجروا أقيل هجم استأنف', false)).toBe('');
  });

  it('finds the verb of its pattern where the rule wants it, though it may be another word', () => {
    expect(foundOf('تعليم', 'يعلم', true)).toBe('يعلم');
    expect(foundOf('إضراب', 'أضربت يضرب', true)).toBe('أضربت يضرب');
  });
});

describe('an Arabic verb that a rule names', () => {
  it('finds all its forms, though its noun finds only those that are no other word', () => {
    expect(foundOf('أجرى', 'أجرت أجروا يجري تجري')).toBe('أجرت أجروا يجري تجري');
    expect(foundOf('أضرب', 'أضربت يضرب')).toBe('أضربت يضرب');
    expect(foundOf('إضراب', 'أضربت يضرب')).toBe('أضربت');
  });

  it('is not read as the noun of another verb, which some nouns are spelled like', () => {
    expect(foundOf('استقال', 'استقالت يستقيل استقل استقلت')).toBe('استقالت يستقيل');
    expect(foundOf('استلام', 'استلم يستلمون')).toBe('استلم يستلمون');
  });
});
