import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CleanItem } from '../../functions/articles/article.ts';
import { bytesOf } from '../../functions/articles/limits.ts';
import { normalize } from '../../functions/articles/normalize.ts';
import { contentHash } from '../../functions/articles/rows.ts';
import type { FeedHead, Item, Markup } from '../../functions/feeds/item.ts';
import { anItem } from '../support/item.ts';
import { aFeed } from '../support/watch.ts';

const now = Date.UTC(2026, 10, 24, 20);
const feed = aFeed({ id: 'rafid', name: 'الرافد' });
const head: FeedHead = { title: null, link: null, language: 'en-US', ttl: null, skipHours: [], skipDays: [] };
const html = (value: string): Markup => ({ kind: 'html', value });
function read(fields: Partial<Item>): CleanItem {
  const result = normalize(anItem(fields), { feed, head, now });
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

describe('an item made clean', () => {
  it('has each field as a person would call it right', () => {
    const article = read({
      link: 'http://m.rafid.example:80/news/17?utm_source=rss#top',
      title: html('عاجل: &amp;quot;ارتفاع&amp;quot; \u202eالخزين'),
      summary: html('<p>ارتفع الخزين في سد الموصل. [&#8230;]</p><p>The post X appeared first on Rafid.</p>'),
      content: html(
        '<p>بغداد – أعلنت الوزارة ارتفاع الخزين في سد الموصل.</p><img src="https://t.example/p.gif" width=1 height=1>' +
          '<p>وقال المتحدث إن الكميات تكفي.</p><p>المصدر: واع</p><p>كلمات دلالية: سد الموصل، المياه</p>',
      ),
      published: 'Tue, 24 Nov 2026 10:11 AST',
      author: 'desk@rafid.example (قسم الأخبار)',
      categories: ['محليات', 'المیاه'],
    });
    expect(article).toEqual({
      contentHash: contentHash(article),
      title: 'عاجل: "ارتفاع" الخزين',
      url: 'http://rafid.example/news/17',
      originalUrl: 'http://m.rafid.example/news/17?utm_source=rss#top',
      published: '2026-11-24T07:11:00.000Z',
      dateText: 'Tue, 24 Nov 2026 10:11 AST',
      author: 'قسم الأخبار',
      language: 'ar',
      summary: 'ارتفع الخزين في سد الموصل.',
      text: 'بغداد – أعلنت الوزارة ارتفاع الخزين في سد الموصل.\n\nوقال المتحدث إن الكميات تكفي.',
      tags: ['سد الموصل', 'المياه', 'محليات'],
      credit: 'واع',
      summaryOnly: false,
    });
  });

  it('takes the first words of its text for a missing title', () => {
    expect(read({ summary: html('<p>قتل ثلاثة جنود.</p><p>تفصيل.</p>') }).title).toBe('قتل ثلاثة جنود.');
  });

  it('is none without a title and a text', () => {
    const result = normalize(anItem({ link: 'https://rafid.example/1', summary: html('<img src="x">') }), {
      feed,
      head,
      now,
    });
    expect(result).toMatchObject({ ok: false });
  });

  it('takes the longer of summary and content for its text', () => {
    const long = 'نص طويل يروي الخبر كله من أوله إلى آخره بلا نقصان. '.repeat(8).trim();
    expect(read({ title: html('t'), summary: html(long), content: html('صورة') }).text).toBe(long);
    expect(read({ title: html('t'), summary: html('موجز.'), content: html(long) }).text).toBe(long);
  });

  it('says whether the feed carries a summary only', () => {
    expect(read({ title: html('t'), summary: html('موجز قصير.') }).summaryOnly).toBe(true);
    expect(
      read({ title: html('t'), summary: html(`<p>${'نص كامل طويل جداً. '.repeat(90)}</p>`) }).summaryOnly,
    ).toBe(false);
    expect(
      read({ title: html('t'), summary: html('x'), content: html('<p>النص كله قصير.</p>') }).summaryOnly,
    ).toBe(false);
  });

  it('has no date where the feed gives none that can be read, and keeps what it said', () => {
    expect(read({ title: html('t'), published: 'item 5' })).toMatchObject({
      published: null,
      dateText: 'item 5',
    });
    expect(read({ title: html('t') })).toMatchObject({ published: null, dateText: null });
  });

  it('takes the date over its text where the feed gives none, then that of the last change', () => {
    const content = html('<p>بغداد – 24 تشرين الثاني 2026</p><p>قال الوزير.</p>');
    expect(read({ title: html('t'), content })).toMatchObject({
      published: '2026-11-24T09:00:00.000Z',
      dateText: '24 تشرين الثاني 2026',
    });
    expect(read({ title: html('t'), updated: '2026-11-24T10:00:00Z' }).published).toBe(
      '2026-11-24T10:00:00.000Z',
    );
  });

  it('believes the watch file’s language before the feed’s own, and the text before both', () => {
    expect(read({ title: html('بغداد') }).language).toBe('ar');
    expect(
      read({ title: html('The prime minister said that the vote would be held on Monday') }).language,
    ).toBe('en');
  });

  it('fits into a row of the store whatever the feed holds', () => {
    const article = read({
      title: html('عنوان طويل. '.repeat(1_000)),
      summary: html('موجز طويل جداً. '.repeat(2_000)),
      content: html('<p>فقرة طويلة جداً من نص الخبر.</p>'.repeat(10_000)),
      author: 'كاتب '.repeat(1_000),
      published: 'تاريخ '.repeat(1_000),
      categories: Array.from({ length: 500 }, (_, index) => `وسم رقم ${index} `.repeat(4)),
      link: `https://rafid.example/${'a'.repeat(7_000)}`,
    });
    expect(bytesOf(JSON.stringify(article))).toBeLessThan(360_000);
    expect(bytesOf(article.title)).toBeLessThanOrEqual(1_000);
    expect(article.title).toMatch(/\. …$/);
    expect(article.text).toMatch(/[.]\s…$|\n\n.*…$/);
  });
});

describe('a hostile item', () => {
  const size = 50_000;
  it.each([
    ['letters without a blank', 'أ'.repeat(size)],
    ['dots', '.'.repeat(size)],
    ['hashes', '#'.repeat(size)],
    ['initials', 'م.'.repeat(size / 2)],
    ['markers', '<p>اقرأ أيضاً</p>'.repeat(size / 20)],
    ['markers and headlines', '<p>اقرأ أيضاً</p><p>عنوان</p>'.repeat(size / 30)],
    ['credits in one paragraph', 'نص. المصدر: واع. '.repeat(size / 20)],
    ['invitations to read on', 'نص … المزيد '.repeat(size / 12)],
    ['keywords', `<p>كلمات دلالية: ${'أ، '.repeat(size / 4)}</p>`],
    ['at signs', 'a@'.repeat(size / 2)],
  ])('of %s in every field is read in linear time', (_, value) => {
    const markup = html(value);
    const result = normalize(
      anItem({
        title: markup,
        summary: markup,
        content: markup,
        author: value,
        categories: [value],
        published: value,
        link: value,
      }),
      { feed, head, now },
    );
    expect(result.ok && bytesOf(JSON.stringify(result.value))).toBeLessThan(360_000);
  });
});

describe('normalising', () => {
  const word = fc.constantFrom(
    'قال',
    'الوزير',
    'إن',
    'العقد',
    'نافذ.',
    'می‌رود',
    'Oil',
    'said.',
    '«نعم»',
    '\u202e',
    '\u200f',
    '\u00a0',
    '5 < 6',
    'AT&T',
    '&amp;',
    '&lt;b&gt;',
    '&amp;quot;',
    '\u0000',
    '…',
    '👨‍👩‍👧',
    'المصدر:',
    'اقرأ أيضاً',
    'كلمات دلالية:',
    'Tags:',
    '<',
    '>',
    '\ud800',
  );
  const phrase = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  // No links and no headings, which tell of a tail and are gone once the text is clean.
  const element = fc.constantFrom('p', 'div', 'li', 'b', 'script', 'blockquote');
  const markup = fc
    .array(fc.tuple(element, phrase), { maxLength: 6 })
    .map((parts) => parts.map(([name, text]) => `<${name}>${text}</${name}>`).join('<br>'));
  const field = fc
    .oneof(phrase, markup)
    .chain((value) => fc.constantFrom<Markup>({ kind: 'html', value }, { kind: 'text', value }));

  it('a clean article changes nothing', () => {
    fc.assert(
      fc.property(field, fc.option(field), fc.option(field), (title, summary, content) => {
        const once = normalize(anItem({ title, summary, content, link: 'https://rafid.example/1' }), {
          feed,
          head,
          now,
        });
        if (!once.ok) return;
        const clean = once.value;
        const text = (value: string): Markup | null => (value === '' ? null : { kind: 'text', value });
        const again = normalize(
          anItem({
            title: text(clean.title),
            summary: text(clean.summary),
            content: text(clean.text),
            link: clean.url,
          }),
          { feed, head, now },
        );
        expect(again.ok && again.value.title).toBe(clean.title);
        expect(again.ok && again.value.text).toBe(clean.text);
        expect(again.ok && again.value.url).toBe(clean.url);
      }),
      { numRuns: 150 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        for (const kind of ['html', 'text'] as const) {
          normalize(
            anItem({
              title: { kind, value: a },
              content: { kind, value: b },
              link: a,
              published: b,
              author: a,
              categories: [a, b],
              language: b,
            }),
            { feed, head, now },
          );
        }
      }),
    );
  });
});
