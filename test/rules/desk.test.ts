/** A monitoring desk's rules against a day's news in four languages: which story rings which rule, and which must not. */
import { describe, expect, test } from 'vitest';
import { lintRules } from '../../functions/rules/lint.ts';
import { article, matcherOf, rule } from './rule.ts';

const desk = [
  rule('withdrawal', ['انسحاب القوات', 'troops withdrawal ~4', 'خروج نیروهای آمریکایی', 'کشانەوەی هێزەکان'], {
    not: ['انسحاب لاعب', 'title:دوري'],
  }),
  rule('coalition', ['التحالف الدولي', 'coalition forces', 'ائتلاف بین‌المللی', 'هاوپەیمانی نێودەوڵەتی']),
  rule('government', ['تشكيل الحكومة', 'government formation', 'تشکیل دولت', 'پێکهێنانی حکومەت']),
  rule('drones', ['طائرة مسيرة', 'drone OR UAV', 'پهپاد', 'درۆن']),
  rule('oil', ['(صادرات OR تصدير) AND نفط', 'oil exports', 'صادرات نفت', 'هەناردەی نەوت']),
  rule('ceasefire', ['وقف إطلاق النار', 'هدنة', 'ceasefire', 'آتش‌بس', 'ئاگربەست']),
  rule('us', ['US', 'الولايات المتحدة', 'ایالات متحده']),
  rule('pm-in-title', 'title:(رئيس الوزراء OR prime minister)'),
  rule('peshmerga-ckb', ['پێشمەرگە', 'البيشمركة'], { languages: ['ckb'] }),
  rule('iran-only-bbc', 'إيران source:bbc-arabic'),
];
const matcher = matcherOf(...desk);

function rings(title: string, text: string, language: string | null = null, source: string | null = null) {
  return matcher.match(article(text, { title, language, source, feed: source })).map((match) => match.rule);
}

describe("the desk's rules ring", () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'ar',
      'واشنطن: انسحاب جميع القوات الأجنبية بنهاية العام',
      'قال متحدث إن قوات التحالف الدولي ستغادر.',
      ['withdrawal', 'coalition'],
    ],
    ['ar', 'بيان', 'أعلنت الحكومة أن انسحاباً للقوات الأمريكية سيبدأ في أيلول.', ['withdrawal']],
    ['ar', 'بارزاني: مشاورات تشكيل حكومة الإقليم مستمرة', 'لا تفاصيل.', ['government']],
    ['ar', 'استهداف حقل نفطي', 'هاجمت طائرتان مسيرتان الحقل ليلا.', ['drones']],
    ['ar', 'سومو: ارتفاع صادرات النفط العراقي', 'بلغت الكميات ثلاثة ملايين برميل.', ['oil']],
    ['ar', 'غزة', 'دعا المجلس إلى وقف فوري لإطلاق النار، وإلى هدنة إنسانية.', ['ceasefire']],
    ['ar', 'عقوبات', 'فرضت وزارة الخزانة في الولايات المتحدة عقوبات.', ['us']],
    ['ar', 'رئيس مجلس الوزراء يستقبل السفير', 'جرى بحث العلاقات.', ['pm-in-title']],
    [
      'en',
      'Iraq: withdrawal of US troops to begin',
      'The coalition forces will hand over the base.',
      ['withdrawal', 'coalition', 'us'],
    ],
    [
      'en',
      'Drones hit airport',
      'Two drones struck the runway. A cease-fire is not in sight.',
      ['drones', 'ceasefire'],
    ],
    ['en', 'The Prime Minister speaks', 'Oil exports rose in May.', ['oil', 'pm-in-title']],
    [
      'fa',
      'خروج نیروهای امریکایی از عین‌الاسد',
      'به گزارش خبرنگار ما آتش بس ادامه دارد.',
      ['withdrawal', 'ceasefire'],
    ],
    ['fa', 'صادرات نفت ایران', 'پهپادها رهگیری شدند.', ['drones', 'oil']],
    ['ckb', 'کشانەوەی هێزەکانی ئەمریکا', 'پێشمەرگەکان لە ناوچەکە مانەوە.', ['withdrawal', 'peshmerga-ckb']],
    ['ckb', 'هەناردەی نەوتی هەرێم', 'ئاگربەستەکە بەردەوامە.', ['oil', 'ceasefire']],
  ])('%s: %s', (language, title, text, expected) => {
    expect(rings(title, text, language)).toEqual(expected);
  });

  test('for one outlet where the rule says so', () => {
    expect(rings('إيران توقع اتفاقا', '', 'ar', 'bbc-arabic')).toEqual(['iran-only-bbc']);
    expect(rings('إيران توقع اتفاقا', '', 'ar', 'almasalah')).toEqual([]);
  });
});

describe("the desk's rules stay silent", () => {
  test.each<[string, string, string]>([
    ['ar', 'انسحاب لاعب المنتخب من المعسكر', 'القوات الأمنية حضرت المباراة بعد انسحاب القوات.'],
    ['ar', 'طقس العراق: سحاب كثيف', 'توقعت الأنواء أمطارا.'],
    ['ar', 'خلاف بين الأحزاب', 'اختلاف في الرأي حول الموازنة. الحكومة تعد بتشكيل لجنة.'],
    ['ar', 'وزارة النفط تستضيف ندوة', 'ناقشت الندوة البيئة.'],
    ['ar', 'البيشمركة تعلن', 'بيان من وزارة الدفاع.'],
    [
      'en',
      'They told us everything',
      'The minister, prime among equals, left with his forces. A coalition of parties.',
    ],
    ['en', 'Honey bees', 'The bees hum softly; the oil price, exports aside, was flat.'],
    ['fa', 'دولت در جلسه امروز', 'نیروهای آتش‌نشانی از ساختمان خارج شدند.'],
    ['ckb', 'کەشوهەوا', 'ئەمڕۆ باران دەبارێت.'],
  ])('%s: %s', (language, title, text) => {
    expect(rings(title, text, language)).toEqual([]);
  });
});

test("nothing is to be warned of in the desk's rules", () => {
  const lint = lintRules(desk);
  expect(lint.ok && lint.reports.flatMap((report) => report.warnings)).toEqual([]);
});
