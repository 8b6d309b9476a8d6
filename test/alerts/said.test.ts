import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../functions/alerts/align.ts';
import { repeats, type Said } from '../../functions/alerts/said.ts';
import { saysMore, sentenceWords } from '../../functions/alerts/sentence.ts';
import { article, type News, newLead, newLeadInstead, seeded } from '../measure/stories/compose.ts';
import { DESK } from '../measure/stories/desk.ts';
import { verdictOn } from '../measure/stories/silence.ts';
import { STOCKS } from '../measure/stories/stock.ts';
import { COPIES, NEWS, TEMPLATES_SEEN, TEMPLATES_UNSEEN } from '../measure/stories/templates.ts';
import { nearCopy, said } from './world.ts';

const EXPLOSION =
  'أفاد مصدر أمني بانفجار عبوة ناسفة في تلعفر أسفر عن إصابة عدد من المدنيين. وطوقت قوة أمنية مكان الحادث ونقلت المصابين إلى مستشفى قريب. ولم تعلن أي جهة مسؤوليتها عن الهجوم حتى الآن.';
const explosionIn = (place: string, title: string): News => ({
  title,
  text: EXPLOSION.replace('تلعفر', place),
});
const TOLD = said(explosionIn('تلعفر', 'إصابات بانفجار عبوة في تلعفر'));

describe('two sentences side by side', () => {
  it('share no more words than either has, and the gaps hold all the others', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const { count, gaps } = align(one, other);
        const apart = gaps.reduce((sum, { from, to }) => sum + to - from, 0);
        const otherApart = gaps.reduce((sum, { otherFrom, otherTo }) => sum + otherTo - otherFrom, 0);
        expect([one.length - apart, other.length - otherApart]).toEqual([count, count]);
        expect(align(other, one).count).toBe(count);
        if (one.join() === other.join()) expect(gaps).toEqual([]);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe('numbers', () => {
  it.each([
    ['قتل خمسة أشخاص', 'قتل ٥ أشخاص'],
    ['نحو خمسة عشر شخصا', 'نحو 15 شخصا'],
    ['خمسة وعشرون قتيلا', '25 قتيلا'],
    ['بیست و پنج نفر', '۲۵ نفر'],
    ['چل و دوو کەس', '٤٢ کەس'],
    ['twenty-five people', '25 people'],
    ['في الثلاثين من أيلول', 'في 30 من أيلول'],
    ['یک هزار و ۸۴۲ نفر', '1842 نفر'],
    ['3 آلاف و500 جندي', '3500 جندي'],
    ['هفته سیزدهم لیگ', 'هفته ۱۳ لیگ'],
  ])('«%s» says what «%s» says', (inWords, inDigits) => {
    expect(sentenceWords(inWords)).toEqual(sentenceWords(inDigits));
  });

  it('are no numbers where they mean a percentage', () => {
    expect(sentenceWords('ارتفع بنسبة خمسة في المئة')).toEqual(sentenceWords('ارتفع بنسبة 5 في المئة'));
    expect(sentenceWords('في المئة')).not.toContain('100');
  });

  it('that rose are news in words too', () => {
    const five = 'لقي خمسة أشخاص مصرعهم بانفجار سيارة مفخخة في سوق شعبية';
    expect(nearCopy(five.replace('خمسة', '5'), five)).toBe(true);
    expect(nearCopy(five.replace('خمسة', 'سبعة'), five)).toBe(false);
  });
});

describe('amounts', () => {
  it.each([
    ['یک میلیون و ۷۰۰ هزار بشکه', '۱.۷ میلیون بشکه'],
    ['7 مليارات و120 مليون دولار', '7.12 مليار دولار'],
    ['with two thousand men', 'with 2,000 men'],
    ['با نتیجه دو بر یک', 'با نتیجه ۲ بر ۱'],
  ])('«%s» is no more than «%s»', (one, other) => {
    expect(saysMore(sentenceWords(one), sentenceWords(other))).toBe(false);
    expect(saysMore(sentenceWords(other), sentenceWords(one))).toBe(false);
  });

  it('that are greater are more', () => {
    expect(saysMore(sentenceWords('7.5 مليار دولار'), sentenceWords('7 مليارات و120 مليون دولار'))).toBe(
      true,
    );
  });
});

describe('a sentence that differs by one word', () => {
  it.each([
    ['another weekday', 'The council will meet in the capital on Sunday', 'Sunday', 'Monday'],
    ['another direction', 'وقعت الغارة على بعد كيلومترات شمالي المدينة القديمة', 'شمالي', 'جنوبي'],
    ['another town', 'تظاهر مئات الخريجين أمام مبنى الحكومة المحلية في البصرة', 'البصرة', 'ميسان'],
    ['a negative verb', 'لایحه بودجه سال آینده در نشست علنی مجلس تصویب شد', 'شد', 'نشد'],
    ['«and denied»', 'وأكد المتحدث باسم الوزارة نية الحكومة رفع الأسعار', 'وأكد', 'ونفى'],
    ['two for one', 'أعلنت الوزارة مقتل جندي خلال عملية تفتيش في الوادي', 'جندي', 'جنديين'],
    ['months for weeks', 'Pumping through the line will resume within two weeks', 'weeks', 'months'],
    ['early for late', 'The drone came down late on the runway of the airfield', 'late', 'early'],
    ['a Persian present', 'قیمت نان در ماه آینده گران می‌شود', 'می‌شود', 'نمی‌شود'],
    ['prices fall that rose', 'Oil prices rose sharply on the markets after the meeting', 'rose', 'fell'],
  ])('is news where it is %s', (_, told, word, other) => {
    expect(nearCopy(told.replace(word, other), told)).toBe(false);
    expect(nearCopy(told, told)).toBe(true);
  });

  it('is none where it is another word for «said»', () => {
    expect(
      nearCopy('وأكد المتحدث أن القوات غادرت القاعدة فجرا', 'وقال المتحدث أن القوات غادرت القاعدة فجرا'),
    ).toBe(true);
  });
});

describe('a report filled in again', () => {
  it('is news with another name in text and headline, though no list knows it', () => {
    expect(repeats(said(explosionIn('الزركة', 'إصابات بانفجار عبوة في الزركة')), TOLD)).toBe(false);
  });

  it('is news also where the sentence that matched names nothing', () => {
    const later = explosionIn('الزركة', 'إصابات بانفجار عبوة في الزركة');
    const sentence = later.text.split(/(?<=\.)\s/)[1];
    expect(repeats(said(later, sentence), { ...TOLD, sentence: sentence! })).toBe(false);
  });

  it('is news also where it was told by another sentence, and words were changed all over', () => {
    const later = explosionIn('الزركة', 'إصابات بانفجار عبوة في الزركة');
    const text = [
      ['أفاد', 'ذكر'],
      ['وطوقت', 'وأغلقت'],
      ['قريب', 'مجاور'],
      ['الهجوم', 'الحادثة'],
    ].reduce((so, [old, by]) => so.replace(old!, by!), later.text);
    const generic = EXPLOSION.split(/(?<=\.)\s/)[1]!;
    expect(repeats(said({ ...later, text }), { ...TOLD, sentence: generic })).toBe(false);
    const same = text.replace('الزركة', 'تلعفر');
    expect(repeats(said({ ...later, text: same }), { ...TOLD, sentence: generic })).toBe(true);
  });

  it('is no news where nothing but the outlet’s own name is another', () => {
    const by = (outlet: string) =>
      said(
        {
          title: `${outlet}: انفجار في تلعفر`,
          text: EXPLOSION.replace('مصدر أمني', `مصدر أمني لوكالة ${outlet}`),
        },
        undefined,
        outlet,
      );
    expect(repeats(by('الراصد'), by('المدار'))).toBe(true);
  });

  it('is no news where a word was replaced that both headlines use for the same', () => {
    const text = EXPLOSION.replace('الهجوم', 'التفجير').replace('مستشفى', 'مشفى');
    expect(repeats(said({ title: 'تفجير في تلعفر', text }), TOLD)).toBe(true);
  });
});

describe('what was told', () => {
  it('is told by a copy of itself, whatever the text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.constantFrom(...STOCKS), (seed, stock) => {
        const news = article(seeded(seed), stock);
        expect(repeats(said(news), said(news))).toBe(true);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('is not told by a new lead, above the old text or in the place of the old lead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.constantFrom(...STOCKS), (seed, stock) => {
        const random = seeded(seed);
        const news = article(random, stock);
        for (const change of [newLead, newLeadInstead])
          expect(repeats(said(change(random, stock, news)), said(news))).toBe(false);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('is not told by one more sentence of its kind, above a text in which the old one still stands', () => {
    const market =
      'Footage from the market showed the damage done by the flood to dozens of old houses, residents said.';
    const council =
      'The council will meet again early next week to hear what help the families need most before winter.';
    const told = said({ title: 'Flood', text: `${market} ${council}` });
    const school = market.replace('market', 'school');
    expect(repeats(said({ title: 'More', text: `${school} ${market} ${council}` }), told)).toBe(false);
    // Nor by one like a sentence of the text by which it was not told.
    const court = council.replace('council', 'court').replace('help', 'money');
    expect(repeats(said({ title: 'More', text: `${court} ${market} ${council}` }), told)).toBe(false);
    expect(repeats(said({ title: 'More', text: `${court} ${market}` }), told)).toBe(true);
  });

  it('is not told by a sentence that says a few of its words again and again', () => {
    const body = 'ماء كهرباء بيان حديقة جبل مساء بيان رياضة مسرح تجارة سوق مصدر.';
    const first = 'كتاب جبل قطار مسؤول تجارة جامعة ملعب انسحاب بحيرة شتاء صباح مسؤول مصنع صيف بيئة.';
    const earlier = 'بيان ميناء سياحة جسر طريق نهر بناء ائتلاف ملعب تجارة مصنع سوق مسؤول مساء شتاء.';
    const later = 'شتاء شتاء صباح شتاء بيان بيان مساء انسحاب ائتلاف بحيرة جسر مسؤول نهر مصنع سياحة مساء.';
    const told = {
      title: 'طريق مصدر قطار',
      text: `${first} ${body} تراث مسؤول رياضة تجارة صحيفة مدرسة. ${earlier}`,
    };
    const news = { title: 'نهر رياضة كتاب', text: `${later} ${body}` };
    expect(repeats(said(news, later), said(told, earlier))).toBe(false);
  });

  it('is told also where two of its sentences were made one, with a number of the second', () => {
    const [one, other] = [
      'Shelling killed several farmers in the valley on Wednesday, the local mayor told reporters in the town hall',
      'In all 14 houses burned down',
    ];
    const told = said({ title: 'Shelling', text: `${one}. ${other}.` });
    const merged = said({ title: 'Shelling', text: `${one}, ${other.toLowerCase()}.` });
    expect(repeats(merged, told)).toBe(true);
    const corrected = said({ title: 'Shelling', text: `${one}, ${other.replace('14', '15')}.` });
    expect(repeats(corrected, told)).toBe(false);
  });

  it('is known by its sentence alone where its sketch was not loaded', () => {
    const bare: Said = { source: 'One', title: '', sentence: TOLD.sentence, sketch: undefined };
    expect(repeats(TOLD, bare)).toBe(true);
    expect(repeats(said(explosionIn('كركوك', 'انفجار في كركوك')), bare)).toBe(false);
  });
});

describe('what stands around the news', () => {
  const STRIKE = 'بدأ مئات المعلمين في المدينة إضرابا مفتوحا احتجاجا على تأخر رواتبهم';

  it.each([
    ['a date line', `الجبل – الشرق نيوز: ${STRIKE}`],
    ['a date behind the weekday', STRIKE.replace('المدينة', 'المدينة الأحد 29 تشرين الثاني 2026')],
    ['how it came', STRIKE.replace('في المدينة', 'في المدينة في بيان تلقت الشرق نيوز نسخة منه')],
    ['who said it and when', `قال مصدر اليوم إنه ${STRIKE}`],
  ])('makes no other sentence: %s', (_, later) => {
    expect(nearCopy(later, STRIKE)).toBe(true);
  });

  it('does not hide a block of new words among «a» and «of»', () => {
    const truce = 'A truce between the armies took hold along the border on Wednesday, mediators said.';
    expect(nearCopy('A truce between the armies broke when a drone struck a patrol.', truce)).toBe(false);
  });
});

describe('a headline with a number of its own text', () => {
  const report = {
    title: 'Budget reaches parliament',
    text: 'The minister sent the budget to parliament on Monday. It amounts to 190 trillion dinars and assumes oil at 65 dollars.',
  };

  it('is news where no sentence that matched is', () => {
    const corrected = { title: 'Budget is 210 trillion', text: report.text.replace('190', '210') };
    expect(repeats(said(corrected), said(report))).toBe(false);
  });

  it('is none where the number was told', () => {
    expect(repeats(said({ ...report, title: 'Budget is 190 trillion' }), said(report))).toBe(true);
  });
});

describe('a line that leads to the text', () => {
  const report = `${EXPLOSION} وقال المصدر إن العبوة كانت مزروعة على جانب الطريق الرئيس المؤدي إلى البلدة القديمة.`;
  const LINE = 'ونقل مراسلنا عن الهجوم ما يلي:';
  const led = said({ title: 'من البلدة', text: `${LINE}\n\n${report}` }, LINE);

  it('says what the text says', () => {
    expect(repeats(led, said({ title: 'عبوة', text: report }))).toBe(true);
  });

  it('is told where the text is another', () => {
    expect(
      repeats(led, said({ title: 'عبوة', text: EXPLOSION.replaceAll('عبوة ناسفة', 'قنبلة يدوية') })),
    ).toBe(false);
  });
});

describe('an editor’s judgement', () => {
  const pairs = [...DESK.seen, ...DESK.blind, ...DESK.daily, ...DESK.again];
  it.each(pairs.map((pair) => [pair.language, pair.what, pair.want, pair] as const))(
    '%s, %s: %s',
    (_, __, want, pair) => {
      expect(verdictOn(pair.query, pair.language, pair)).toBe(want);
    },
  );

  it('is shared on templates: another name is mailed, a rewording is not', () => {
    const random = seeded(7);
    for (const template of [...TEMPLATES_SEEN, ...TEMPLATES_UNSEEN]) {
      const of = (list: typeof NEWS) =>
        Object.entries(list)
          .filter(([name]) => !name.includes('without it'))
          .map(([, making]) => verdictOn(template.query, template.language, making(random, template)));
      expect([template.query, of(NEWS), of(COPIES)]).toEqual([
        template.query,
        ['mail', 'mail'],
        ['silence', 'silence'],
      ]);
    }
  });
});

describe('a sentence that was told, with something put into it', () => {
  const raid: News = {
    title: 'قتلى بضربة جوية في وادي النخيل',
    text: 'أعلنت قيادة العمليات، الخميس، مقتل عناصر من التنظيم بضربة جوية نفذتها طائرات عراقية في وادي النخيل جنوبي المحافظة. وقالت القيادة إن الضربة نفذت فجرا وفق معلومات الاستخبارات.',
  };
  const adding = (words: string): News => ({
    ...raid,
    text: raid.text.replace('من التنظيم', `من التنظيم ${words}`),
  });

  it('is news where that is a block of words which stand nowhere in the text that was told', () => {
    const named = adding('بينهم من يسمى والي الجزيرة المكنى أبو حارث الحمداني');
    expect(repeats(said(named), said(raid))).toBe(false);
  });

  it('is none where all of it is the headline, which every outlet writes anew', () => {
    const title = 'عشرات المسلحين لقوا حتفهم قرب الحدود الغربية بنيران سلاح الجو';
    expect(repeats({ ...said(raid), title, sentence: title }, said(raid))).toBe(true);
  });

  it('is none where that is a word or two, or stood in the text', () => {
    for (const words of ['المتطرف', 'الإرهابي المتطرف', 'وفق معلومات الاستخبارات'])
      expect(repeats(said(adding(words)), said(raid)), words).toBe(true);
  });

  it('is news where it names, with a capital, what leads the headline and was not told', () => {
    const shut: News = {
      title: 'Ministry shuts Doha West units',
      text: 'The ministry shut four of the eight units of the desalination plant on Saturday when a slick came near the intakes. Output fell by a tenth, it said.',
    };
    const [here, there] = ['Subiya', 'western'].map((name) => ({
      title: `Slick reaches ${name} plant`,
      text: shut.text.replace('the desalination', `the ${name} desalination`),
    }));
    expect(repeats(said(here!), said(shut))).toBe(false);
    expect(repeats(said(there!), said(shut))).toBe(true);
  });

  it('is none where it refuses with a particle what was refused without', () => {
    const ruling: News = {
      title: 'المحكمة ترد الدعوى',
      text: 'قررت محكمة ميسان العليا، الأربعاء، رد الدعوى المقامة لحل المجلس لعدم الاختصاص. وأوضحت المحكمة أن الحل يكون بقرار من الأعضاء أنفسهم وفق الدستور النافذ منذ سنوات.',
    };
    const again = {
      ...ruling,
      text: ruling.text.replace('رد الدعوى', 'برد الدعوى'),
    };
    expect(repeats(said(again), said(ruling))).toBe(true);
  });
});

describe('a text that was told anew', () => {
  const strike: News = {
    title: 'مسيّرة تستهدف سيارة على طريق النهر',
    text: 'استهدفت مسيّرة صباح الجمعة سيارة رباعية الدفع على طريق النهر في قضاء الكرمة، ما أدى إلى سقوط قتيل و3 جرحى بحسب وزارة الصحة. وأفادت الوكالة الوطنية بأن الصاروخ أصاب السيارة قرب الجسر مباشرة فاحترقت بالكامل.',
  };
  const anew = (place: string): News => ({
    title: 'قتيل وجرحى بغارة على طريق النهر',
    text: `سقط قتيل و3 جرحى صباح اليوم الجمعة في غارة نفذتها مسيّرة على سيارة رباعية الدفع عند طريق النهر بقضاء الكرمة ${place}، كما أعلنت وزارة الصحة. وقالت الوكالة الوطنية إن صاروخاً أصاب السيارة مباشرة قرب الجسر واحترقت بالكامل.`,
  });

  it('is no news where it adds in which part of the country it was', () => {
    expect(repeats(said(anew('')), said(strike))).toBe(true);
    expect(repeats(said(anew('جنوبي البلاد')), said(strike))).toBe(true);
  });

  it('is where that was said to be another part', () => {
    const north = { ...strike, text: strike.text.replace('الكرمة', 'الكرمة شمالي البلاد') };
    expect(repeats(said(anew('جنوبي البلاد')), said(north))).toBe(false);
  });
});

describe('a part of a sentence that was told', () => {
  const told =
    'The reply is a warning that the attack will not pass without an answer, and in case it comes again the answer will be harder and the responsibility lies with the attacker alone.';

  it('is a copy though a «not» stood far in front of it', () => {
    expect(nearCopy('The responsibility lies with the attacker alone.', told)).toBe(true);
  });

  it('is none where the «not», or a denial from far off, belonged to it', () => {
    expect(nearCopy('The attack will pass, and the answer will be harder.', told)).toBe(false);
    const denied =
      'The ministry of defence in the capital denied late on Friday in a long and detailed answer to reporters the withdrawal of the last troops from the base.';
    expect(nearCopy('The withdrawal of the last troops from the base.', denied)).toBe(false);
  });

  it('is a copy under a date line with a number in the outlet’s name', () => {
    for (const line of ['COLOMBO (News 1st): ', 'KUWAIT CITY, Dec 4: '])
      expect(nearCopy(`${line}The responsibility lies with the attacker alone.`, told), line).toBe(true);
  });
});

describe('a turn of a statement', () => {
  it('is the same in all words that say the same', () => {
    const told = 'نفى المتحدث باسم المنظمة تحديد موعد لدخول المفتشين إلى المنشأة قبل نهاية الشهر';
    expect(nearCopy(told.replace('نفى', 'ينفي'), told)).toBe(true);
    expect(nearCopy(told.replace('نفى', 'أكد'), told)).toBe(false);
    const english = 'The agency has not set a date for the inspectors to enter the plant this month';
    expect(nearCopy(english.replace('has not set a', "hasn't set a"), english)).toBe(true);
  });

  it('is none in prices that fall back', () => {
    const told = 'تباطأ معدل التضخم السنوي في المدن إلى 12.4 بالمئة خلال شهر نيسان';
    expect(nearCopy(told.replace('تباطأ', 'تراجع'), told)).toBe(true);
  });
});

describe('what happened once more', () => {
  const told = 'تعرض الحقل الغازي في القضاء فجر اليوم إلى هجوم بطائرة مسيرة وفق ما أفاد به الجهاز';

  it('is news: a second time, at another time of the day', () => {
    expect(nearCopy(told.replace('هجوم', 'هجوم ثان'), told)).toBe(false);
    expect(nearCopy(told.replace('فجر', 'مساء'), told)).toBe(false);
    expect(nearCopy(told.replace('فجر', 'صباح'), told)).toBe(true);
  });

  it('is none where only the place differs at which it was written', () => {
    const [here, there] = ['أربيل', 'دهوك'].map((place) => `${place} – ${told}`);
    expect(nearCopy(here!, there!)).toBe(true);
  });
});
