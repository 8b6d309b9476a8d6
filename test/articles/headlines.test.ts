import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  learnHeadlines,
  NO_HEADLINES,
  packHeadlines,
  unpackHeadlines,
} from '../../functions/articles/headlines.ts';
import { textOf, toBlocks } from '../../functions/articles/html.ts';
import { learn, NO_MEMORY } from '../../functions/articles/memory.ts';
import { cutTail } from '../../functions/articles/tails.ts';
import { results } from '../measure/headlines.ts';
import { rows } from '../measure/tails.ts';
import { titled } from '../support/item.ts';

const TITLE = 'ارتفاع الخزين في سد الموصل';
const BODY =
  'أعلنت وزارة الموارد المائية ارتفاع مناسيب الخزين في سد الموصل بعد موجة الأمطار الأخيرة في الشمال.';
const MORE = 'وقال المتحدث باسم الوزارة إن الكميات الواردة إلى السد تكفي لتأمين الموسم الزراعي المقبل.';
const OTHERS = [
  'انفجار عبوة ناسفة قرب مرآب بعقوبة',
  'البرلمان يؤجل التصويت على قانون التقاعد',
  'هل تعود القوات الأجنبية إلى عين الأسد؟',
  'وزير النفط: صادراتنا لن تتأثر بإغلاق المضيق',
  '12 قتيلاً بانقلاب حافلة على طريق كركوك',
  'Gunmen free kidnapped journalist in Basra',
];
const [BOMB, VOTE, TROOPS, OIL, BUS, GUNMEN] = OTHERS as [string, string, string, string, string, string];
const memory = learn(NO_MEMORY, OTHERS.map(titled));

const cutOf = (html: string, title = TITLE) =>
  cutTail(toBlocks({ kind: 'html', value: html }), title, memory);
const read = (html: string, title = TITLE): string => textOf(cutOf(html, title).body);
const p = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const article = p(BODY, MORE);
const whole = `${BODY}\n\n${MORE}`;

describe('the measured articles', () => {
  const judged = results();
  const [all] = rows(judged, () => 'all');

  it('lose no paragraph, be it as like a headline as it may', () => {
    expect(judged.flatMap(({ lost }) => lost)).toEqual([]);
  });

  it('lose 98 % of the headlines under them, and of the labels', () => {
    expect((all!.tail - all!.left) / all!.tail).toBeGreaterThanOrEqual(0.98);
  });
});

describe('a line that is the headline of another article', () => {
  it.each([
    ['alone', BOMB],
    ['with an arrow and a bullet', `• ${BOMB} ←`],
    ['quoted and ended', `«${BOMB}»!`],
    ['linked', `<a href="/1">${BOMB}</a>`],
    ['numbered', `3) ${BOMB}`],
    ['numbered, beginning with a number itself', `2. ${BUS}`],
    ['with a time before it', `14:05 ${BOMB}`],
    ['with a date behind it', `${BOMB} (23 تشرين الثاني 2026)`],
    ['with its age behind it', `${BOMB} منذ 3 ساعات`],
    ['with the name of an outlet and a date', `الرافدين نت | ${BOMB} | 2026/11/23 14:05`],
    ['behind a label of known words', `اقرأ أيضاً: ${BOMB}`],
    ['behind a label of others', `من أروقة التحرير: ${BOMB}`],
    ['vocalised and with other hamzas', 'انفِجار عُبوة ناسِفة قُرب مرأب بعقوبه'.replace('مرأب', 'مرآب')],
    ['with a colon', OIL],
    ['that asks', TROOPS],
    ['in capitals', GUNMEN.toUpperCase()],
  ])('is cut from the end, %s', (_, line) => {
    expect(read(article + p(line))).toBe(whole);
  });

  it('is cut with its like, with the heading over it, and with a stranger among them', () => {
    expect(read(`${article}<h3>مساحة القارئ في هذه الليلة الطويلة</h3>${p(BOMB, VOTE)}`)).toBe(whole);
    expect(read(article + p('على رفوفنا', BOMB, 'سقوط طائرة مسيرة في سنجار', VOTE))).toBe(whole);
    expect(read(article + p('على رفوفنا', BOMB, VOTE, 'سقوط طائرة مسيرة في سنجار'))).toBe(whole);
    expect(read(`${article}<h4>شرفة أولى</h4>${p(BOMB)}<h4>شرفة ثانية</h4>${p(VOTE, OIL)}`)).toBe(whole);
  });

  it('is cut over and under paragraphs that the feed repeats, and over a known tail', () => {
    const promise = 'شبكة الرافد معكم حيث يكون الحدث، في كل مدينة وقرية.';
    const taught = learn(
      memory,
      Array.from('أبجدهو', (letter) => ({
        ...titled(`الخبر ${letter} من الأخبار التي لا تنسى`),
        content: { kind: 'html', value: p(`نص الخبر ${letter}.`, `تفصيل ${letter}.`, promise) },
      })),
    );
    for (const tail of [p(BOMB, promise), p(promise, BOMB), p(promise, VOTE, promise, BOMB)])
      expect(textOf(cutTail(toBlocks({ kind: 'html', value: article + tail }), TITLE, taught).body)).toBe(
        whole,
      );
    expect(read(article + p(BOMB, 'المصدر: وكالات', 'كلمات دلالية: سد، أمطار'))).toBe(whole);
  });

  it('is cut between paragraphs that go on, linked or not', () => {
    expect(read(p(BODY, `<a>${BOMB}</a>`, MORE))).toBe(whole);
    expect(read(p(BODY, BOMB, MORE))).toBe(whole);
    expect(read(p(BODY, 'على رفوفنا', BOMB, VOTE, MORE))).toBe(whole);
  });
});

describe('what only looks like it', () => {
  it.each([
    ['the article’s own headline', article + p(BOMB), BOMB],
    ['a headline of three words', article + p('أسعار صرف الدولار'), TITLE],
    ['what a sentence announces', p(BODY, 'ونقلت الوكالة في خبر عاجل لها صباح اليوم ما يأتي:', BOMB), TITLE],
    ['a sentence with its full stop', article + p(`${BOMB}.`), TITLE],
    [
      'a longer sentence that begins so',
      article + p(`${BOMB} أوقع جرحى بين المارة وأضراراً في المحال`),
      TITLE,
    ],
    ['a text of headlines', p(BOMB, VOTE, OIL), 'حصاد اليوم'],
    ['a line under nothing but its dateline', p('بغداد – الرافد', BOMB), TITLE],
  ])('stays: %s', (_, html, title) => {
    expect(read(html, title)).toBe(textOf(toBlocks({ kind: 'html', value: html })));
  });

  it('stays in a digest, with and without an introduction and headings', () => {
    for (const html of [
      p('هذه أهم أنباء العراق والمنطقة التي نشرناها على مدار ساعات اليوم الماضية.', BOMB, VOTE, OIL, BUS),
      `${p('هذه أهم أنباء العراق والمنطقة التي نشرناها على مدار ساعات اليوم.')}<h3>أمن</h3>${p(BOMB, BUS)}<h3>سياسة</h3>${p(VOTE, OIL)}`,
      p(
        BODY,
        VOTE,
        'أجل البرلمان التصويت على تعديل قانون التقاعد إلى الأحد.',
        BOMB,
        'أدى انفجار عبوة ناسفة قرب مرآب بعقوبة إلى جرح اثنين.',
        OIL,
      ),
    ])
      expect(read(html, 'موجز أنباء المساء')).toBe(textOf(toBlocks({ kind: 'html', value: html })));
  });

  it.each([
    ['of lines', p('10:15 بدء الجلسة', '10:40 كلمة الرئيس في المجلس', `11:05 ${VOTE}`)],
    ['of sentences', p(`10:15 ${BODY}`, `10:40 ${MORE}`, `11:05 ${VOTE}`)],
    ['of sentences, between them', p(`10:15 ${BODY}`, `10:40 ${VOTE}`, `11:05 ${MORE}`)],
    ['in figures of its own', p(`١٠:١٥ ${BODY}`, `١١:٠٥ - ${VOTE}`)],
    ['with a time over each', `<h3>10:15</h3>${p(BODY)}<h3>10:40</h3>${p(MORE)}<h3>11:05</h3>${p(VOTE)}`],
  ])('stays in a ticker %s', (_, html) => {
    expect(read(html, 'جلسة البرلمان لحظة بلحظة')).toBe(textOf(toBlocks({ kind: 'html', value: html })));
  });
});

describe('laws', () => {
  const sentence = fc.constantFrom(
    BODY,
    MORE,
    'نعم.',
    'وحضر الاجتماع',
    'وأضاف أن العمل مستمر',
    'قال الوزير إن العقد نافذ وإن الشركة ستبدأ العمل في الحقل الجنوبي مطلع الشهر المقبل وفق الخطة المعلنة',
    'The minister said that the contract stands.',
    'ونشرت الوزارة ما يأتي في بيانها اليوم:',
  );
  const label = fc.constantFrom('على رفوفنا', 'اقرأ أيضاً', 'From the drawer', 'شرفة السياسة:', 'نتائج');
  const other = fc
    .tuple(
      fc.constantFrom(...OTHERS),
      fc.constantFrom('', '• ', '14:05 ', 'اقرأ أيضاً: '),
      fc.constantFrom('', '.', ' | الرافد'),
    )
    .map(([line, before, behind]) => before + line + behind);
  const stranger = fc.constantFrom('سقوط طائرة مسيرة في سنجار', 'Three villages cleared in Sidakan');
  const block = fc.oneof(
    { weight: 3, arbitrary: sentence },
    label,
    { weight: 3, arbitrary: other },
    stranger,
  );
  const blocks = fc.array(block, { maxLength: 9 });
  const elements = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');

  it('an article that was cut is cut no further when it is read again', () => {
    fc.assert(
      fc.property(blocks, (lines) => {
        const once = read(elements(lines));
        expect(textOf(cutTail(toBlocks({ kind: 'text', value: once }), TITLE, memory).body)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it('what is learned meanwhile does not change what the article says by itself', () => {
    fc.assert(
      fc.property(blocks, (lines) => {
        const alone = cutTail(toBlocks({ kind: 'html', value: elements(lines) }), TITLE, null);
        expect(textOf(cutOf(elements(lines)).unaided)).toBe(textOf(alone.body));
      }),
    );
  });

  it('a memory of other headlines changes nothing', () => {
    const foreign = learn(
      NO_MEMORY,
      ['خبر عن شيء لم يرد في أي مكان آخر', 'Nothing of the kind was ever here'].map(titled),
    );
    fc.assert(
      fc.property(blocks, (lines) => {
        const html = toBlocks({ kind: 'html', value: elements(lines) });
        expect(cutTail(html, TITLE, foreign).body).toEqual(cutTail(html, TITLE, null).body);
      }),
    );
  });
});

describe('the memory of headlines', () => {
  const titles = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, at) => `headline number ${from + at} of the outlet`);

  it('comes back from the store as it was, in 320 bytes', () => {
    const learned = learnHeadlines(NO_HEADLINES, titles(0, 500).map(titled));
    const packed = packHeadlines(learned)!;
    expect(packed).toHaveLength(320);
    expect(packHeadlines(unpackHeadlines(packed))).toBe(packed);
  });

  it('is empty where the store holds nothing or something else', () => {
    for (const packed of [undefined, null, 7, '', 'a b', 'قال', { headlines: 'x' }])
      expect(unpackHeadlines(packed)).toEqual(NO_HEADLINES);
    expect(packHeadlines(NO_HEADLINES)).toBeNull();
  });

  it('knows a headline without the outlet’s name that its feed sets behind it', () => {
    const named = learn(NO_MEMORY, [`${BOMB} | الرافدين`, `${VOTE} - الرافدين نيوز`].map(titled));
    const html = toBlocks({ kind: 'html', value: article + p(BOMB, VOTE) });
    expect(textOf(cutTail(html, TITLE, named).body)).toBe(whole);
  });

  it('keeps the newest of a document, and those that its articles link to', () => {
    const first = unpackHeadlines(
      packHeadlines(learnHeadlines(NO_HEADLINES, titles(0, 64).reverse().map(titled))),
    );
    const linking = {
      ...titled('an article that links to an old one'),
      content: { kind: 'html' as const, value: p(BODY, titles(0, 1)[0]!) },
    };
    const second = unpackHeadlines(
      packHeadlines(learnHeadlines(first, [...titles(100, 130).map(titled), linking])),
    );
    const cut = (line: string) =>
      cutTail(toBlocks({ kind: 'html', value: article + p(line) }), TITLE, {
        ...NO_MEMORY,
        headlines: second,
      }).body.length === 2;
    expect(cut('headline number 0 of the outlet')).toBe(true);
    expect(cut('headline number 1 of the outlet')).toBe(false);
    expect(cut('headline number 63 of the outlet')).toBe(true);
    expect(cut('headline number 100 of the outlet')).toBe(true);
  });
});
