import { describe, expect, it } from 'vitest';
import { dateLineOf } from '../../functions/alerts/fillers.ts';
import { withoutDates, withoutReceipt } from '../../functions/alerts/frame.ts';
import { wordsOf } from '../../functions/alerts/spelling.ts';

describe('a date line', () => {
  it.each([
    ['بغداد – شفق الشرق: قررت الحكومة', 3],
    ['شفق الشرق/ قررت الحكومة', 2],
    ['وكالة الشرق: قررت الحكومة', 2],
    ['BEIRUT, Nov 25 (East Wire) - A strike', 5],
    ['هەولێر (دەنگی شار) - وەزارەتی دارایی', 3],
    ['به گزارش خبرگزاری شرق، دولت', 4],
  ])('of «%s» has %d words', (sentence, words) => {
    expect(dateLineOf(sentence)).toBe(words);
  });

  it('is no speaker, and nothing in the midst of a sentence', () => {
    expect(dateLineOf('وزير النفط: سنرفع الإنتاج')).toBe(0);
    expect(dateLineOf('قال الوزير في مقابلة طويلة مع الصحيفة أمس: سنرفع')).toBe(0);
  });
});

describe('a date behind a weekday', () => {
  it.each([
    ['قررت اليوم الجمعة الموافق 27 تشرين الثاني 2026 تأجيل', 'قررت اليوم الجمعة تأجيل'],
    ['روز چهارشنبه ۴ آذر اجرا شد', 'روز چهارشنبه اجرا شد'],
    ['met on Wednesday, November 25, 2026, in Paris', 'met on Wednesday in Paris'],
    ['التقى الجمعة 27/11/2026 الوزير', 'التقى الجمعة الوزير'],
  ])('is left out of «%s»', (sentence, bare) => {
    expect(withoutDates(wordsOf(sentence))).toEqual(wordsOf(bare));
  });

  it.each(['قتل الجمعة 27 شخصا', 'تجرى في 18 كانون الأول', 'killed on Friday 12 people'])(
    'is none in «%s»',
    (sentence) => {
      const words = wordsOf(sentence);
      expect(withoutDates(words)).toBe(words);
    },
  );
});

describe('how a statement came to the outlet', () => {
  it('is no part of what it says', () => {
    expect(withoutReceipt('أعلن الجهاز في بيان تلقت الوكالة نسخة منه، اعتقال')).toBe('أعلن الجهاز  ، اعتقال');
    expect(withoutReceipt('وقالت في بيان تلقته الوكالة إن الصادرات')).toBe('وقالت   إن الصادرات');
  });

  it('is not what somebody received', () => {
    const received = 'تلقت الحكومة رسالة من طهران، وقالت إنها ستجيب';
    expect(withoutReceipt(received)).toBe(received);
  });
});
