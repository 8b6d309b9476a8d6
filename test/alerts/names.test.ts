import { describe, expect, it } from 'vitest';
import { ACTORS } from '../../functions/alerts/actors.ts';
import { namesAnother } from '../../functions/alerts/names.ts';
import { OPPOSITES } from '../../functions/alerts/opposites.ts';
import { sameSpelling } from '../../functions/alerts/persons.ts';
import { repeats } from '../../functions/alerts/said.ts';
import { wordsOf } from '../../functions/alerts/spelling.ts';
import { said } from './world.ts';

const HEADLINE = 'بيان عاجل';
/** What follows either sentence: the articles differ in nothing else. */
const REST =
  'وذكر بيان رسمي أن التحقيق مستمر وأن اللجنة ستعلن نتائجه خلال أيام. Officials gave no further details of the case.';
const article = (sentence: string) => said({ title: HEADLINE, text: `${sentence} ${REST}` }, sentence);
const another = (earlier: string, later: string) => namesAnother(article(later), article(earlier));
const repeated = (earlier: string, later: string) => repeats(article(later), article(earlier));

describe('a name that no headline has', () => {
  it.each([
    [
      'a person’s',
      'حكمت المحكمة بالسجن على المتهم عمر الجبوري لاشتراكه في التفجير',
      'حكمت المحكمة بالسجن على المتهم حسام الدليمي لاشتراكه في التفجير',
    ],
    [
      'a family’s behind the same given name',
      'حكمت المحكمة بالسجن على المتهم عمر الجبوري لاشتراكه في التفجير',
      'حكمت المحكمة بالسجن على المتهم عمر الدليمي لاشتراكه في التفجير',
    ],
    [
      'a ship’s between quotation marks',
      'استهدفت الجماعة سفينة الشحن "إيتيرنيتي" في البحر الأحمر بزورق',
      'استهدفت الجماعة سفينة الشحن «ماجيك» في البحر الأحمر بزورق',
    ],
    [
      'a hospital’s, where nothing else was changed,',
      'أعفى وزير الصحة مدير مستشفى اليرموك من منصبه على خلفية الإهمال',
      'أعفى وزير الصحة مدير مستشفى الكندي من منصبه على خلفية الإهمال',
    ],
    [
      'that of two clubs, each of one word,',
      'فاز فريق الزوراء على ضيفه الكرمة بهدف نظيف ضمن الدوري الممتاز',
      'فاز فريق الطلبة على ضيفه القاسم بهدف نظيف ضمن الدوري الممتاز',
    ],
    [
      'one of two capitals',
      'The ministry imposed a fine on trader Ali Ghulam over the missing grain',
      'The ministry imposed a fine on trader Salim Hadi over the missing grain',
    ],
  ])('%s is another one’s news', (_, earlier, later) => {
    expect(another(earlier, later)).toBe(true);
    expect(another(earlier, earlier)).toBe(false);
  });

  it.each([
    [
      'a ship in another spelling',
      'استهدفت الجماعة سفينة الشحن "إيتيرنيتي" في البحر الأحمر بزورق',
      'استهدفت الجماعة سفينة الشحن «إترنيتي» في البحر الأحمر بزورق',
    ],
    [
      'a town in one word',
      'قتل شخصان في قصف على مدينة خان يونس جنوبي القطاع فجر اليوم',
      'قتل شخصان في قصف على مدينة خانيونس جنوبي القطاع فجر اليوم',
    ],
    [
      'a person without a given name',
      'حكمت المحكمة بالسجن على المتهم عمر الجبوري لاشتراكه في التفجير',
      'حكمت المحكمة بالسجن على المتهم الجبوري لاشتراكه في التفجير',
    ],
  ])('%s is no other', (_, earlier, later) => {
    expect(another(earlier, later)).toBe(false);
    expect(repeated(earlier, later)).toBe(true);
  });
});

describe('two spellings', () => {
  it.each([
    ['خان يونس', 'خانيونس', true],
    ['Ain Hilweh', 'Ein Helweh', true],
    ['إنرجيز', 'انرجي', true],
    ['چمچمال', 'جمجمال', true],
    ['حسن', 'حسين', false],
    ['محمد', 'حمد', false],
    ['السعدي', 'السعيدي', false],
    ['البصرة', 'النصرة', false],
  ])('«%s» and «%s» are one name: %s', (one, other, same) => {
    expect(sameSpelling(wordsOf(one), wordsOf(other))).toBe(same);
    expect(sameSpelling(wordsOf(other), wordsOf(one))).toBe(same);
  });
});

describe('what happened, and who did it', () => {
  it.each([
    ['imposed, then lifted', 'imposed sanctions on', 'lifted sanctions on'],
    [
      'one ministry, then the other',
      'imposed by the oil ministry on',
      'imposed by the electricity ministry on',
    ],
    ['a state, then another', 'imposed with Turkish backing on', 'imposed with Saudi backing on'],
    ['the next of a row', 'set in the first round of talks with', 'set in the second round of talks with'],
    ['the month after', 'due in March to be paid by', 'due in April to be paid by'],
    ['raised, then cut', 'raised by half a percent for', 'cut by half a percent for'],
  ])('is news where it is another: %s', (_, earlier, later) => {
    const whole = (words: string) => `A new regime of fees was ${words} exporters of dates this week`;
    expect(repeated(whole(earlier), whole(later))).toBe(false);
  });

  it('is the same by the state’s capital', () => {
    expect(
      repeated(
        'أغلقت السلطات السورية معبر البوكمال أمام حركة المسافرين منذ الصباح',
        'أغلقت دمشق معبر البوكمال أمام حركة المسافرين منذ الصباح',
      ),
    ).toBe(true);
  });

  it.each([...OPPOSITES, ...ACTORS])('stands under one member of its group alone: %s', (...group) => {
    const words = group.flatMap((member) => [...new Set(wordsOf(member))]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
});
