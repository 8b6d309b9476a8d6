import { describe, expect, it } from 'vitest';
import { isLabelLike, readLabel } from '../../functions/articles/labels.ts';
import { foldHard } from '../../functions/language/fold.ts';

const read = (text: string): string | null => {
  const label = readLabel(foldHard(text));
  return label && `${label.kind} ${label.form}`;
};

describe('a label', () => {
  it.each([
    ['طالع المزيد: خبر آخر', 'related lead'],
    ['شاهد واقرأ.. خبر آخر', 'related lead'],
    ['أكثر المواد قراءة هذا الأسبوع', 'related whole'],
    ['وإليكم أبرز الأخبار: خبر آخر', 'related lead'],
    ['مطالعه بیشتر | خبری دیگر', 'related lead'],
    ['ئەم هەواڵەش بخوێنەوە: هەواڵێکی تر', 'related lead'],
    ['Explore more from our partners', 'related whole'],
    ['ساهم في إعداد التقرير: سعد', 'desk lead'],
    ['إقرأ الخبر من المصدر: الرافد', 'credit lead'],
    ['رابط الخبر الأصلي: الرافد', 'link lead'],
    ['الكلمات المفتاحية للخبر: نفط', 'keywords lead'],
    ['بالصور.. احتفال', 'picture lead'],
  ])('is known by its words, in whatever order: «%s»', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('may name an outlet behind a preposition', () => {
    expect(read('اقرأ في شبكة الرافد أيضاً: خبر آخر')).toBe('related lead');
    expect(read('Read the full story on the Tigris Gazette')).toBe('related whole');
    expect(read('المزيد من أخبار الرافد')).toBe('related whole');
  });

  it('may have its headline behind it without a separator, if it needs no other sign', () => {
    expect(read('اقرأ أيضاً أسعار النفط تهبط')).toBe('related open');
    expect(read('المقال السابق أسعار النفط تهبط')).toBe('related open');
  });
});

describe('what begins like a label and is none', () => {
  it.each([
    'وتابع: سنغلق المعابر',
    'شاهد آخر: رأيت النار',
    'شاهد عيان: رأيت النار',
    'مصدر آخر: لن نتراجع',
    'المزيد من القوات في طريقها إلى المدينة',
    'زیاتر لە سەد کەس',
    'بیشتر از هزار نفر',
    'More troops are on their way',
    'The video: sparks and smoke',
    'ما التالي',
    'بخوانید و بدانید',
    'ذات صلة بالملف ثلاث شركات',
    'الأخبار: من يكتبها ومن يصدقها',
    'News: who writes it and who believes it',
    'مصادرة: الأموال',
    'كتب الوزير على صفحته: لن نتراجع',
  ])('«%s»', (text) => {
    expect(read(text)).toBeNull();
  });

  it('is a report, a witness or a place whose word has another reading', () => {
    expect(readLabel(foldHard('مصدر: الأعمال مستمرة'))?.strength).toBe('weak');
    expect(readLabel(foldHard('تقرير: علي حسن'))?.strength).toBe('weak');
    expect(readLabel(foldHard('آخر التطورات: القوات تتقدم'))).toBeNull();
  });
});

describe('a line with no other words than labels have', () => {
  it('can head what was cut behind it', () => {
    expect(isLabelLike(foldHard('أخبار اليوم'))).toBe(true);
    expect(isLabelLike(foldHard('وأصيب آخرون'))).toBe(false);
  });
});
