import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlertRow } from '../../functions/alerts/alert.ts';
import { compare } from '../../functions/alerts/resemblance.ts';
import { similarity } from '../../functions/alerts/similar.ts';
import { asSketch, sketch } from '../../functions/alerts/sketch.ts';
import { decideStories, type KnownStory, type Member, storyId } from '../../functions/alerts/story.ts';
import { article, bulletin, CHANGES, newLead, SHORT_CHANGES, seeded } from '../measure/stories/compose.ts';
import { STOCKS } from '../measure/stories/stock.ts';
import { type Found, found, NOON, nearCopy, rule } from './world.ts';

const withdrawal = rule('withdrawal');
const coalition = rule('coalition');
const random = seeded(11);
const [arabic] = STOCKS;
const one = article(random, arabic!, 6, 6);
const other = article(random, arabic!, 6, 6);

const alert = (what: Found, of = withdrawal): AlertRow => found(of, what, NOON);

const member = (row: AlertRow, message = 'm1'): Member => ({
  rule: row.rule,
  date: row.date,
  name: row.sourceName,
  url: row.url,
  outcome: 'told',
  message,
  sentence: row.sentence,
  sketch: asSketch(row.sketch)!,
});
const known = (...rows: AlertRow[]): KnownStory => ({
  id: 's',
  until: NOON + 1,
  members: rows.map((row) => member(row)),
});

describe('a sketch', () => {
  it('is the same for other spellings, vocalisation and keyboards', () => {
    const arabicKeyboard = sketch(
      'انسحاب القوات من العراق',
      'أعلنت القيادة في بغداد اليوم انسحاب آخر القوات من القاعدة الغربية',
    );
    const persianKeyboard = sketch(
      'انسحاب القـوات من العراق',
      'اعلنت القيادة فی بغداد اليوم انسحاب اخر القوّات من القاعده الغربية',
    );
    expect(persianKeyboard).toEqual(arabicKeyboard);
  });

  it('comes back from a row as it was, and is refused where it is none', () => {
    const own = sketch(one.title, one.text);
    expect(asSketch({ ...own })).toEqual(own);
    for (const broken of [null, 'x', {}, { ...own, text: 'x' }, { ...own, keys: [1] }])
      expect(asSketch(broken)).toBeUndefined();
  });

  it('stays small however long the text is', () => {
    const long = Array.from({ length: 200 }, () => article(random, arabic!, 8, 8).text).join(' ');
    const { text, words, stems, pairs, keys, numbers } = sketch('x', long);
    expect(text.length + words.length + stems.length + pairs.length).toBeLessThan(18_000);
    expect(keys.length).toBeLessThanOrEqual(26);
    expect(numbers.length).toBeLessThanOrEqual(48);
  });

  it('tells what is the same from what is not, in either order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.constantFrom(...STOCKS),
        fc.constantFrom(...Object.values(CHANGES)),
        (seed, stock, change) => {
          const from = seeded(seed);
          const [news, different] = [article(from, stock), article(from, stock)];
          const copy = change(from, stock, news);
          const [a, b, c] = [news, copy, different].map(({ title, text }) => sketch(title, text));
          expect(compare(a!, b!)).toEqual(compare(b!, a!));
          expect(compare(a!, b!).verdict).not.toBe('different');
          expect(compare(a!, c!).verdict).toBe('different');
          expect(compare(a!, a!)).toEqual({ similarity: 1, verdict: 'duplicate' });
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });
});

describe('similarity of two texts', () => {
  it('cuts the tails of both first', () => {
    const [tail] = arabic!.tails;
    const withTail = (text: string) => `${text}\n\n${tail!.replaceAll('\n', '\n\n')}`;
    expect(similarity({ ...one, text: withTail(one.text) }, { ...one, text: one.text })).toMatchObject({
      similarity: 1,
      verdict: 'duplicate',
    });
    expect(
      similarity({ ...one, text: withTail(one.text) }, { ...other, text: withTail(other.text) }).verdict,
    ).toBe('different');
  });

  it('knows a summary of its first lines', () => {
    for (const change of Object.values(SHORT_CHANGES)) {
      const copy = change(random, arabic!, one);
      expect(similarity(one, copy).verdict).toBe('duplicate');
      const keys = new Set(sketch(one.title, one.text).keys);
      expect(sketch(copy.title, copy.text).keys.some((key) => keys.has(key))).toBe(true);
    }
  });

  it('does not take a name and an office for a story, in texts of few words', () => {
    const a = {
      title: 'Visit',
      text: 'The spokesman of the ministry of defence visited wounded soldiers in Basra.',
    };
    const b = {
      title: 'Denial',
      text: 'The spokesman of the ministry of defence denied reports of a strike.',
    };
    expect(similarity(a, b).verdict).toBe('different');
  });

  it('knows items that are a headline alone', () => {
    const headline = { title: 'Last foreign convoy leaves the western base at dawn', text: '' };
    expect(similarity(headline, { ...headline })).toEqual({ similarity: 1, verdict: 'duplicate' });
    expect(
      similarity(headline, { title: 'Dollar falls again in the markets of Baghdad', text: '' }).verdict,
    ).toBe('different');
  });

  it('tells one day’s bulletin from the next one’s, though all but the numbers is the same', () => {
    const text = (a: number, b: number, c: number) =>
      `The dollar traded at ${a} dinars in the markets of Baghdad on Sunday. Shops sold for ${b} dinars and bought it against ${c} dinars, while traders spoke of weak demand at the central exchange.`;
    expect(
      similarity(
        { title: 'Dollar', text: text(1512, 1520, 1505) },
        { title: 'Dollar', text: text(1498, 1503, 1490) },
      ).verdict,
    ).toBe('different');
    expect(
      similarity(
        { title: 'Dollar', text: text(1512, 1520, 1505) },
        { title: 'Rates', text: text(1512, 1520, 1505) },
      ).verdict,
    ).toBe('duplicate');
    const from = seeded(4);
    for (const stock of STOCKS)
      expect(similarity(bulletin(from, stock), bulletin(from, stock)).verdict).toBe('different');
  });
});

describe('a near copy of a sentence', () => {
  const told = 'أعلنت قيادة العمليات المشتركة انسحاب آخر القوات الأجنبية من قاعدة عين الأسد في الأنبار';
  it.each([
    ['the same', told, true],
    ['with a prefix', `عاجل: ${told}`, true],
    ['a word changed', told.replace('أعلنت', 'أكدت'), true],
    ['a part of it', 'انسحاب آخر القوات الأجنبية من قاعدة عين الأسد', true],
    ['one that denies it', told.replace('أعلنت', 'نفت'), false],
    ['one with a number that was not told', `${told} بحلول 30 أيلول`, false],
    ['another one about the same', 'وصلت أولى القوات المنسحبة إلى الكويت بعد مغادرة قاعدة عين الأسد', false],
    [
      'twice as long, with more in it',
      `${told} بعد اتفاق سياسي وقعه رئيس الوزراء مع سفراء الدول المشاركة في التحالف الدولي مساء أمس`,
      false,
    ],
  ])('%s', (_, later, expected) => {
    expect(nearCopy(later, told)).toBe(expected);
  });

  it('is none where the denial is gone that was told', () => {
    const denied = 'نفى البنتاغون مساء أمس انسحاب القوات الأميركية من قاعدة عين الأسد في الأنبار';
    const stated = 'البنتاغون مساء أمس انسحاب القوات الأميركية من قاعدة عين الأسد في الأنبار';
    expect(nearCopy(stated, denied)).toBe(false);
    expect(nearCopy('Forces will leave the base in May', 'Forces will not leave the base in May')).toBe(
      false,
    );
    // What stands behind all that they share was left out, as summaries do.
    expect(
      nearCopy('Forces will leave the base in May', 'Forces will leave the base in May, not later'),
    ).toBe(true);
  });

  it('counts a death toll that rose as news', () => {
    expect(
      nearCopy(
        'Five people died and 12 were wounded in the blast',
        'Five people died and 9 were wounded in the blast',
      ),
    ).toBe(false);
  });
});

describe('stories', () => {
  it('begin with the first article; copies that are due with it join', () => {
    const a = alert({ ...one, id: 'a' });
    const b = alert({ ...one, title: other.title, outlet: 'two', id: 'b' });
    const { tell, join } = decideStories([b, a], []);
    expect(tell.map(({ alerts, update }) => [alerts.map(({ date }) => date), update])).toEqual([
      [[a.date], false],
    ]);
    expect(join).toMatchObject([{ alert: { date: b.date }, by: { date: a.date } }]);
    expect(tell[0]?.also).toEqual([{ name: 'Outlet two', url: b.url }]);
  });

  it('keep different articles apart', () => {
    const { tell, join } = decideStories([alert({ ...one, id: 'a' }), alert({ ...other, id: 'b' })], []);
    expect(tell).toHaveLength(2);
    expect(join).toHaveLength(0);
  });

  it('are told again to a rule that was not told, and not marked as an update for it', () => {
    const told = alert({ ...one, id: 'a' });
    const { tell } = decideStories([alert({ ...one, outlet: 'two', id: 'b' }, coalition)], [known(told)]);
    expect(tell).toMatchObject([{ id: 's', update: false }]);
  });

  it('are told as an update for a new lead and headline over sixty per cent of old text', () => {
    for (const stock of STOCKS) {
      for (let round = 0; round < 8; round += 1) {
        const news = article(random, stock, 5, 8);
        const told = alert({ ...news, id: 'a' });
        const later = alert({ ...newLead(random, stock, news), outlet: 'two', id: 'b' });
        const { tell, join } = decideStories([later], [known(told)]);
        expect([stock.language, join.length]).toEqual([stock.language, 0]);
        expect(tell).toMatchObject([{ id: 's', update: true }]);
      }
    }
  });

  it('let a copy join whose paragraphs were put in another order, though another sentence matched first', () => {
    const told = alert({ ...one, id: 'a' });
    const sentences = one.text.split(/(?<=\.)\s+/u);
    const copy = alert({
      title: other.title,
      text: [...sentences].reverse().join(' '),
      sentence: sentences[3]!,
      outlet: 'two',
      id: 'b',
    });
    const { join } = decideStories([copy], [known(told)]);
    expect(join).toMatchObject([{ story: 's', by: 'm1' }]);
  });

  it('let a copy join in which words were changed, also that by which the told one was found', () => {
    const text =
      'أعلنت قيادة العمليات المشتركة بدء انسحاب القوات الأجنبية من قاعدة عين الأسد في الأنبار. وقال المتحدث باسم القيادة في بيان تلقت الوكالة نسخة منه إن عملية الانسحاب تجري وفق الجدول الزمني المتفق عليه بين بغداد وواشنطن. وأضاف أن قافلة من العجلات غادرت القاعدة فجرا باتجاه الحدود الأردنية تحت حماية الطيران.';
    const told = alert({ title: 'القوات تغادر عين الأسد', text, id: 'a' });
    const changed = text
      .replace('بدء انسحاب القوات', 'بدء مغادرة القوات')
      .replace('وقال المتحدث', 'وذكر المتحدث')
      .replace('المتفق عليه', 'المقرر');
    const copy = alert({
      title: 'قافلة باتجاه الأردن',
      text: changed,
      sentence: changed.split('. ')[1]!,
      outlet: 'two',
      id: 'b',
    });
    expect(decideStories([copy], [known(told)])).toMatchObject({ tell: [], join: [{ story: 's' }] });
    // But not where such a sentence has a number or a denial that was not told.
    for (const [word, other] of [
      ['تجري', 'لا تجري'],
      ['الجدول الزمني', 'الجدول الزمني لعام 2027'],
    ] as const) {
      const sentence = changed.split('. ')[1]!.replace(word, other);
      const news = alert({ title: 'قافلة', text: changed, sentence, outlet: 'two', id: 'c' });
      expect(decideStories([news], [known(told)]).tell).toHaveLength(1);
    }
  });

  it('let a copy join that matched by its new headline alone, over the same text', () => {
    const told = alert({ ...one, id: 'a' });
    const copy = alert({ title: other.title, text: one.text, sentence: other.title, outlet: 'two', id: 'b' });
    expect(decideStories([copy], [known(told)]).join).toHaveLength(1);
  });

  describe('of which a copy adds a further sentence that matches', () => {
    const added =
      'وفي شأن آخر أعلنت كتلة ديالى انسحاب أعضائها الثلاثة من مجلس المحافظة احتجاجا على رئيسه الجديد.';
    const told = alert({ ...one, id: 'a' });
    const copy = (further: string, text = `${one.text} ${further}`) =>
      alert({ ...one, text, further: [{ text: further, spans: [[0, 2]] }], outlet: 'two', id: 'b' });

    it('are told by that sentence, as an update', () => {
      const { tell, join } = decideStories([copy(added)], [known(told)]);
      expect(join).toEqual([]);
      expect(tell).toMatchObject([
        { id: 's', update: true, alerts: [{ sentence: added, sentenceSpans: [[0, 2]], shown: 0 }] },
      ]);
    });

    it('are told of the same elsewhere, which is said first', () => {
      const elsewhere = 'وفي كركوك أكد مصدر أمني انسحاب القوات من القاعدة الغربية أيضا.';
      const before = alert({ ...one, text: `${one.text} وأكد المصدر انسحاب القوات من القاعدة.`, id: 'a' });
      expect(decideStories([copy(elsewhere)], [known(before)]).tell).toHaveLength(1);
    });

    it('are told of it once', () => {
      const again = { ...copy(added), date: '2026-03-10T09:00:00.000Z#c', sourceName: 'Outlet three' };
      const { tell, join } = decideStories([copy(added), again], [known(told)]);
      expect([tell.length, join.length]).toEqual([1, 1]);
    });

    it('are told of a number that is new, and of a few new words in a known sentence, where the text was kept', () => {
      const last = 'ودفنت الجثث بعد انسحاب فرق الإنقاذ من الموقع.';
      const before = alert({ ...one, text: `${one.text} ${last}`, id: 'a' });
      for (const news of [
        `${last.slice(0, -1)} وارتفع عددها إلى 68.`,
        `${last.slice(0, -1)} فيما صدر أمر قبض بحق نائب المحافظ السابق وشقيقه.`,
      ])
        expect(decideStories([copy(news)], [known(before)]).tell, news).toHaveLength(1);
      expect(decideStories([copy(last)], [known(before)]).tell).toEqual([]);
    });

    it('are not told of the outlet’s own name in it', () => {
      const last = 'ودفنت الجثث بعد انسحاب فرق الإنقاذ من الموقع.';
      const before = alert({ ...one, text: `${one.text} ${last}`, id: 'a' });
      const own = copy(`${last.slice(0, -1)} كما نقل مراسل دار الزعفران والقرنفل والبنفسج والمردقوش.`);
      const named = { ...own, sourceName: 'دار الزعفران والقرنفل والبنفسج والمردقوش' };
      expect(decideStories([named], [known(before)]).tell).toEqual([]);
      expect(decideStories([own], [known(before)]).tell).toHaveLength(1);
    });

    it('are not told of what was known before', () => {
      for (const background of [
        'وكانت كتلة ديالى قد أعلنت انسحاب أعضائها الثلاثة من مجلس المحافظة احتجاجا على رئيسه الجديد.',
        'وأعلنت كتلة ديالى انسحاب أعضائها الثلاثة من مجلس المحافظة عام 2021 احتجاجا على رئيسه.',
        'وشهدت المحافظة في السنوات الأخيرة انسحاب كتل عدة من مجلسها احتجاجا على رؤسائه.',
        'وأعلنت كتلة ديالى في أيلول الماضي انسحاب أعضائها الثلاثة من مجلس المحافظة احتجاجا على رئيسه.',
      ])
        expect(decideStories([copy(background)], [known(told)]).join).toHaveLength(1);
    });

    it('are not told where what was told is but the summary of the copy', () => {
      const [first, ...rest] = one.text.split(/(?<=[.؟!])\s/u);
      const summary = alert({ title: one.title, text: first!, id: 'a' });
      const whole = copy(rest[0]!, one.text);
      expect(decideStories([whole], [known(summary)]).join).toHaveLength(1);
    });
  });

  it('are told when such a headline denies what was told', () => {
    const told = alert({ ...one, sentence: one.title, id: 'a' });
    const copy = alert({
      title: 'نفي رسمي لما أعلن',
      text: one.text,
      sentence: 'نفي رسمي لما أعلن',
      outlet: 'two',
      id: 'b',
    });
    expect(decideStories([copy], [known(told)]).tell).toHaveLength(1);
  });

  it('let an article join that grew into another story than the one which it began, where that was told', () => {
    const sentences = one.text.split(/(?<=[.؟!])\s/u);
    const short = { ...other, id: 'short' };
    const grown = { ...other, text: `${other.text} ${one.text}`, sentence: sentences[0]!, id: 'short' };
    const first = known(alert({ ...one, sentence: sentences[0]!, id: 'a' }));
    const begun = { ...known(alert(short, coalition)), id: 'begun' };
    const { tell, join } = decideStories([alert({ ...grown, edit: true })], [begun, first]);
    expect(tell).toEqual([]);
    expect(join).toMatchObject([{ story: 's', by: 'm1' }]);
  });

  it('go on with the article that began them, though it was rewritten from end to end', () => {
    const before = alert({ ...one, id: 'a' });
    const begun = { ...known(before), id: storyId(before) };
    const { tell } = decideStories([alert({ ...other, id: 'a', edit: true })], [begun]);
    expect(tell).toMatchObject([{ id: begun.id, update: true }]);
  });

  it('let it join there too when it grew between two alerts that are due together', () => {
    const sentence = one.text.split(/(?<=[.؟!])\s/u)[0]!;
    const before = alert({ ...other, id: 'b' });
    const after = alert(
      { ...other, text: `${other.text} ${one.text}`, sentence, id: 'b', edit: true },
      coalition,
    );
    const first = known(alert({ ...one, sentence, id: 'a' }, coalition));
    const later = new Date(NOON + 1).toISOString();
    const { tell, join } = decideStories(
      [before, { ...after, date: before.date, createdAt: later }],
      [first],
    );
    expect(tell.map(({ alerts }) => alerts)).toMatchObject([[{ rule: 'withdrawal' }]]);
    expect(join).toMatchObject([{ alert: { rule: 'coalition' }, story: 's' }]);
  });

  it('tell what is new in two articles once, however many are known', () => {
    const earlier = Array.from({ length: 20 }, (_, at) =>
      alert({ ...article(random, arabic!, 6, 6), id: `known-${at}` }),
    );
    const news = 'وأعلن المتحدث لاحقا انسحاب الكتلة الثالثة من الحكومة احتجاجا على نتائج التحقيق.';
    const begun = alert({ ...one, id: 'first' });
    // The third shares with the second alone what both have of it.
    const twice = [`${one.text}\n\n${news} ${other.text}`, `${news} ${other.text}`].map((text, at) =>
      alert({ title: other.title, text, sentence: news, id: `later-${at}`, outlet: `later-${at}` }),
    );
    const { tell, join } = decideStories(twice, [known(...earlier, begun)]);
    expect(tell.flatMap(({ alerts }) => alerts)).toHaveLength(1);
    expect(join).toHaveLength(1);
  });

  it('come in the order in which they were found, also where other rules were told of them before', () => {
    const [first, second] = [alert({ ...one, id: 'a' }, coalition), alert({ ...other, id: 'b' }, coalition)];
    const later = (row: AlertRow, minutes: number): AlertRow => ({
      ...row,
      createdAt: new Date(NOON + minutes * 60_000).toISOString(),
    });
    const before = [
      { ...known(alert({ ...other, id: 'b' })), id: 'told second' },
      { ...known(alert({ ...one, id: 'a' })), id: 'told first' },
    ];
    const { tell } = decideStories([later(second, 2), later(first, 1)], before);
    expect(tell.map(({ id }) => id)).toEqual(['told first', 'told second']);
  });

  it('do not depend on the order in which alerts come from the queue', () => {
    const alerts = ['one', 'two', 'three'].flatMap((outlet, at) => [
      alert({ ...one, outlet, id: `a${at}` }),
      alert({ ...other, outlet, id: `b${at}` }),
    ]);
    const result = decideStories(alerts, []);
    expect(decideStories([...alerts].reverse(), [])).toEqual(result);
    expect(result.tell).toHaveLength(2);
    expect(result.join).toHaveLength(4);
  });
});
