import { describe, expect, it } from 'vitest';
import { readDateline } from '../../functions/articles/dateline.ts';

const options = { timezone: 'Asia/Baghdad', now: Date.UTC(2026, 10, 24, 20) };
const NOON = '2026-11-24T09:00:00.000Z';

describe('the date over a text', () => {
  it.each([
    ['بغداد – 24 تشرين الثاني 2026', NOON],
    ['بغداد – 24 تشرين الثاني 2026 – قال وزير النفط إن الإنتاج ارتفع', NOON],
    ['بغداد (واع) - 24/11/2026 - أعلنت وزارة الصحة', NOON],
    ['بغداد، 24 تشرين الثاني 2026: أعلنت الوزارة', NOON],
    ['أربيل/ 24 نوفمبر 2026/ أكد محافظ أربيل', NOON],
    ['دهوك / 24-11-2026 / وكالة دجلة', NOON],
    ['الثلاثاء 24 تشرين الثاني 2026 10:30 ص', '2026-11-24T07:30:00.000Z'],
    ['BAGHDAD, Nov 24, 2026 (Agency) — Officials said on Tuesday', NOON],
    ['BAGHDAD (24 November 2026) - The envoy said', NOON],
    ['تهران- ۳ آذر ۱۴۰۵- رئیس جمهور گفت', NOON],
    ['هەولێر، 24ی تشرینی دووەمی 2026 - سەرۆک گوتی', NOON],
  ])('«%s» gives %s', (line, date) => {
    expect(readDateline([line], options)?.date).toBe(date);
  });

  it('is found in the second line too', () => {
    expect(readDateline(['بغداد - وكالة الرافد', '24 تشرين الثاني 2026'], options)?.date).toBe(NOON);
  });

  it.each([
    'قال الوزير إن العقد الموقع في 24 تشرين الثاني 2026 سينفذ العام المقبل',
    'في 24 تشرين الثاني 2026، وقعت الحكومة عقداً مع الشركة',
    'On 24 November 2026, the council met in Basra',
    'بغداد - 24 تشرين الثاني - قال الوزير',
    'أخبار: 2026 عام الإنجاز',
    'انتخابات 2025: نتائج',
    'بغداد – 24 تشرين الثاني 2031 – يفتتح الملعب',
    'بغداد - قال الوزير',
    '',
  ])('«%s» gives none', (line) => {
    expect(readDateline([line], options)).toBeNull();
  });
});
