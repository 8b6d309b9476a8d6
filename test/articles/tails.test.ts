import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textOf, toBlocks } from '../../functions/articles/html.ts';
import { NO_MEMORY } from '../../functions/articles/memory.ts';
import { NO_PARAGRAPHS, rememberParagraphs } from '../../functions/articles/repeated.ts';
import { foldTags } from '../../functions/articles/tags.ts';
import { cutTail } from '../../functions/articles/tails.ts';
import { crossed, judge, labelled, rows } from '../measure/tails.ts';

const BODY = 'أعلنت وزارة الموارد المائية ارتفاع مناسيب الخزين في سد الموصل بعد موجة الأمطار.';
const cutOf = (html: string, title = 'ارتفاع الخزين') => {
  const { body, tags, credit } = cutTail(toBlocks({ kind: 'html', value: html }), title, null);
  return { text: textOf(body), tags, credit };
};

describe('the labelled articles', () => {
  const results = labelled().map((article) => judge(article));
  const [all] = rows(results, () => 'all');

  it('are at least 60 with tails and 60 without, in four languages', () => {
    const withTail = results.filter(({ article }) => article.blocks.some((block) => block.tail));
    expect(withTail.length).toBeGreaterThanOrEqual(60);
    expect(results.length - withTail.length).toBeGreaterThanOrEqual(60);
    expect(new Set(results.map(({ article }) => article.language))).toEqual(
      new Set(['ar', 'ckb', 'en', 'fa']),
    );
  });

  it('lose no paragraph of their body', () => {
    expect(results.flatMap(({ lost }) => lost)).toEqual([]);
  });

  it('lose 98 % of their tails', () => {
    expect((all!.tail - all!.left) / all!.tail).toBeGreaterThanOrEqual(0.98);
  });

  it('give their keywords and credits', () => {
    expect(results.flatMap(({ missingTags }) => missingTags)).toEqual([]);
    expect(results.filter(({ creditRight }) => !creditRight)).toEqual([]);
  });
});

describe('another article behind a marker', () => {
  const { pairs, cut, kept } = crossed(4);

  it('is cut, and a box in the middle costs no paragraph, in 98 of 100', () => {
    expect(cut / pairs).toBeGreaterThanOrEqual(0.98);
    expect(kept / pairs).toBeGreaterThanOrEqual(0.98);
  });
});

describe('a tail', () => {
  it('is cut whatever ornaments, brackets and spellings its marker has', () => {
    const markers = [
      '«إقرأ أيضاً»',
      '👇 اقرا ايضا:',
      '** اقرأ أيضًا **',
      'إقــرأ أيضاً ...',
      '[اقرأ أيضاً]',
      '◀ إقرأ ايضا',
    ];
    for (const marker of markers) {
      expect(cutOf(`<p>${BODY}</p><p>${marker}</p><p><a>خبر آخر عن أمر آخر</a></p>`).text).toBe(BODY);
    }
  });

  it('is cut at its marker where another article stands behind it', () => {
    const other =
      '<p>فاز فريق الزوراء على غريمه الشرطة بثلاثة أهداف لهدفين في مباراة مثيرة على ملعب الشعب الدولي حضرها عشرون ألف متفرج.</p>' +
      '<p>وسجل المهاجم الشاب هدفين من ركلتي جزاء قبل أن يغادر مصاباً في الدقيقة الثمانين.</p>';
    expect(cutOf(`<p>${BODY}</p><p>إقرأ أيضاً</p><h3>الزوراء يهزم الشرطة</h3>${other}`).text).toBe(BODY);
  });

  it('gives keywords once, in one spelling', () => {
    const { tags } = cutOf(`<p>${BODY}</p><p>كلمات دلالية: العراق، الولایات المتحدة فی العراق، العـراق</p>`);
    expect(foldTags(tags)).toEqual(['العراق', 'الولايات المتحدة في العراق']);
  });

  it('gives the agency that the credit line names', () => {
    expect(cutOf(`<p>${BODY}</p><p>المصدر: (رويترز)</p>`)).toEqual({
      text: BODY,
      tags: [],
      credit: 'رويترز',
    });
    expect(cutOf(`<p>${BODY}</p><p>المصدر</p><p>السومرية نيوز</p>`).credit).toBe('السومرية نيوز');
    expect(cutOf(`<p>${BODY}</p><p>المصدر: رويترز</p><p>تحرير: س.ع</p>`).credit).toBe('رويترز');
    expect(cutOf(`<p>${BODY}</p><p>تحرير: س.ع</p>`).credit).toBe('س.ع');
  });

  it('is cut out of a last paragraph that lost its markup', () => {
    expect(cutOf(`<p>${BODY} المصدر: وكالات</p>`)).toEqual({ text: BODY, tags: [], credit: 'وكالات' });
    expect(cutOf(`<p>${BODY} إقرأ أيضاً: حريق في سوق الشورجة كلمات دلالية: بغداد، حريق</p>`)).toEqual({
      text: BODY,
      tags: ['بغداد', 'حريق'],
      credit: null,
    });
    expect(cutOf(`<p>${BODY.slice(0, -1)}… اقرأ المزيد</p>`).text).toBe(`${BODY.slice(0, -1)}…`);
  });

  it('leaves nothing of an item that is nothing else', () => {
    expect(cutOf('<p>The post A title appeared first on A site.</p>').text).toBe('');
  });
});

describe('what looks like a tail and is none', () => {
  it.each([
    'المصدر أكد أن السيارة عثر عليها قرب المعسكر.',
    'المصدر: «لن ننسحب قبل أن تجيب الحكومة عن مطالبنا كلها».',
    'اقرأ أيضاً ما كتبه الرصافي في السجن، قال لنا وهو يناولنا ديواناً قديماً.',
    'تابع رئيس الوزراء خطة تأمين الزيارة عبر فيسبوك مع القادة.',
    'انضم إلى تلغرام أكثر من مليون مستخدم عراقي خلال يوم واحد، بحسب الشركة.',
    'كلمات مفتاحية مثل التعيينات والرواتب تتصدر البحث.',
    'التعليقات على القرار كانت غاضبة.',
    'Related industries have gained from the port.',
    'Follow the river south and the villages thin out.',
    'Source of the fire is unknown.',
    'منبع آگاه گفت مذاکرات ادامه دارد.',
    'سەرچاوەکە گوتی گفتوگۆکان بەردەوامن.',
  ])('«%s» stays as the last paragraph', (last) => {
    expect(cutOf(`<p>${BODY}</p><p>${last}</p>`).text).toBe(`${BODY}\n\n${last}`);
  });

  it('keeps a marked line of its own in the middle, where the body goes on and nothing is a link', () => {
    const more = 'وقالت الوزارة إن الخزين في السد يكفي الموسم الزراعي.';
    expect(cutOf(`<p>${BODY}</p><p>المصدر: بيان</p><p>${more}</p>`).text).toBe(
      `${BODY}\n\nالمصدر: بيان\n\n${more}`,
    );
  });

  it('keeps an article that begins with a marker', () => {
    const text = cutOf('<h3>آخر الأخبار</h3><p>سقوط صاروخ قرب المطار.</p><p>إغلاق الطريق السريع.</p>').text;
    expect(text).toContain('سقوط صاروخ');
    expect(text).toContain('إغلاق الطريق');
  });
});

describe('the shape of an end', () => {
  const more = 'وقال المتحدث باسم الوزارة إن الكميات الواردة تكفي لتأمين الموسم الزراعي المقبل.';
  const body = `<p>${BODY}</p><p>${more}</p>`;
  const kept = (tail: string): string =>
    cutOf(body + tail)
      .text.replace(`${BODY}\n\n${more}`, '')
      .trim();

  it('tells links as a whole from a linked sentence of the article', () => {
    expect(kept('<p><a>حريق في سوق الشورجة</a></p><p><a>هل ترتفع الأسعار؟</a></p>')).toBe('');
    expect(kept('<p><a>وأظهر التقرير أن السد يحتاج إلى صيانة عاجلة.</a></p>')).toContain('وأظهر التقرير');
  });

  it('keeps a link that the article announces', () => {
    const announced =
      '<p>ونشرت الوزارة جدول الإطلاقات المائية على موقعها:</p><p><a>جدول الإطلاقات لشهر آذار</a></p>';
    expect(kept(announced)).toContain('جدول الإطلاقات لشهر آذار');
  });

  it('keeps a text that consists of links', () => {
    expect(
      cutOf('<ul><li><a>الحكومة تقر الموازنة</a></li><li><a>البرلمان يؤجل الجلسة</a></li></ul>').text,
    ).toContain('البرلمان يؤجل الجلسة');
  });

  it('tells headlines under a heading of any words from a section of the article', () => {
    expect(kept('<h3>حول العالم</h3><p>إعصار يجتاح الفلبين ويشرد الآلاف</p>')).toBe('');
    expect(kept('<h3>سدود أخرى</h3><p>ارتفاع الخزين في سد دوكان أيضاً</p>')).toContain('سد دوكان');
    expect(kept('<h3>الأوراق المطلوبة</h3><ul><li>البطاقة الوطنية</li><li>بطاقة السكن</li></ul>')).toContain(
      'السكن',
    );
  });

  it('takes arrows for the way to other articles, and not for the bullets of a list', () => {
    expect(kept('<p>← انفجار قرب سوق بعقوبة</p><p>إغلاق منفذ زرباطية →</p>')).toBe('');
    const list =
      '<p>حركة الأسعار في السوق اليوم مقارنة بالأمس:</p><p>▶ الطحين بلا تغيير</p><p>▶ السكر أغلى</p>';
    expect(kept(list)).toContain('السكر');
  });

  it('cuts a vita of who the article has not named, and keeps that of who is in the news', () => {
    expect(kept('<p>Hana Rubaie is a reporter based in Basra.</p>')).toBe('');
    expect(
      kept('<p>Police freed Hana Rubaie on Monday.</p><p>Hana Rubaie is a reporter based in Basra.</p>'),
    ).toContain('a reporter');
  });

  it('cuts the name of an outlet alone, and keeps it in a list of them', () => {
    expect(kept('<p>الرافد نيوز – بغداد</p>')).toBe('');
    expect(kept('<p>وشمل القرار ثلاث قنوات:</p><p>الرافد نيوز</p><p>دجلة نيوز</p>')).toContain('دجلة نيوز');
  });
});

describe('articles without paragraphs', () => {
  it.each([
    '<p>انفجار يهز وسط بغداد</p><p>الإسعاف تهرع إلى المكان</p><p>عاجل: ارتفاع عدد الضحايا</p><p>الداخلية: الوضع تحت السيطرة</p>',
    '<h3>10:15</h3><p>بدء الجلسة</p><h3>10:40</h3><p>كلمة الرئيس</p><h3>11:05</h3><p>التصويت على القانون</p>',
    '<p>أهم الأخبار</p><p>الحكومة تقر الموازنة</p><p>البرلمان يؤجل الجلسة</p>',
    '<p>نص البيان:</p><p>إلى أبناء شعبنا</p><p>رئاسة الجمهورية</p><p>بغداد – 12 أيلول</p>',
    '<p>Goal! Basra take the lead</p><p>Half time: Basra 1-0 Najaf</p><p>Watch: that save again</p><p>Full time at the stadium</p>',
    '<p>The winners were named on Friday in the theatre.</p><h3>Best film</h3><p>The Lamp and the River</p><h3>Best actor</h3><p>Ali Hassan</p>',
  ])('stay whole: %s', (html) => {
    const blocks = toBlocks({ kind: 'html', value: html });
    expect(textOf(cutTail(blocks, '', null).body)).toBe(textOf(blocks));
  });
});

describe('lines met in the field', () => {
  const lines = (name: string): string[] =>
    readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')
      .trim()
      .split('\n');

  it.each(lines('tails.txt'))('%s goes', (tail) => {
    expect(cutOf(`<p>${BODY}</p>${tail}`).text).toBe(BODY);
  });

  it.each(lines('endings.txt'))('«%s» stays, as a paragraph, as a line and in its paragraph', (ending) => {
    expect(cutOf(`<p>${BODY}</p><p>${ending}</p>`).text).toBe(`${BODY}\n\n${ending}`);
    expect(cutOf(`${BODY}<br>${ending}`).text).toBe(`${BODY}\n${ending}`);
    expect(cutOf(`<p>${BODY} ${ending}</p>`).text).toBe(`${BODY} ${ending}`);
  });
});

describe('paragraphs that a source repeats', () => {
  const promise = 'شبكة الرافد: نحن حيث يكون الحدث، في كل مدينة وقرية.';
  const paragraphs = Array.from({ length: 6 }, (_, index) => [
    `خبر رقم ${index} عن أمر جديد`,
    `تفصيل ${index}`,
    promise,
  ]).reduce(rememberParagraphs, NO_PARAGRAPHS);
  const read = (html: string) =>
    textOf(cutTail(toBlocks({ kind: 'html', value: html }), '', { ...NO_MEMORY, paragraphs }).body);

  it('are cut from the end', () => {
    expect(read(`<p>${BODY}</p><p>${promise}</p>`)).toBe(BODY);
  });

  it('stay where they are all that there is', () => {
    expect(read(`<p>${promise}</p>`)).toBe(promise);
  });

  it('stay in the middle', () => {
    expect(read(`<p>${BODY}</p><p>${promise}</p><p>وقال الوزير.</p>`)).toContain(promise);
  });
});
