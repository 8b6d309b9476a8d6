import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { archivePage } from '../../../local/page/archive.ts';
import { wordsOf } from '../../../local/page/words.ts';
import { aFeed, aRule, aSettings } from '../../support/watch.ts';
import { aDesk, ago, anAlert, anArticle, NOW, textOf, textsOf, told } from './desk.ts';

const english = { settings: aSettings({ language: 'en' as const }) };
const q = (query: string, more = '') => `/articles?q=${encodeURIComponent(query)}${more}`;

describe('The archive', () => {
  it('shows the newest first, by local day, with time, outlet and summary', async () => {
    const desk = await aDesk(
      {
        articles: [
          anArticle('a', 10, { sourceName: 'المسلة', summary: 'ملخص الخبر.' }),
          anArticle('b', 60, { source: 'rudaw', language: 'ckb' }),
          // 23:30 UTC of the 22nd is 02:30 of the 23rd in Baghdad.
          anArticle('c', 36.5 * 60),
        ],
      },
      english,
    );
    const { document } = await desk.read('/articles');
    expect(textsOf(document, 'main h2')).toEqual(['Tuesday, 24 November 2026', 'Monday, 23 November 2026']);
    expect(textsOf(document, '.articles h3')).toEqual(['خبر a', 'خبر b', 'خبر c']);
    expect(textOf(document.querySelector('.articles .said'))).toBe('ملخص الخبر.');
    expect(textsOf(document, '.articles .about')).toEqual([
      '14:50 · المسلة',
      '14:00 · rudaw',
      '02:30 · almasalah',
    ]);
    expect(document.querySelectorAll('.articles h3')[1]?.getAttribute('lang')).toBe('ckb');
  });

  it('finds by the rules’ own language, and marks what matched in headline and sentence', async () => {
    const desk = await aDesk(
      {
        articles: [
          anArticle('a', 10, {
            title: 'بدء الانسحاب',
            text: 'قال الوزير إنه سعيد. انسحبت القوات من القاعدة.',
          }),
          anArticle('b', 20, { title: 'طقس اليوم', text: 'أمطار خفيفة.' }),
        ],
      },
      english,
    );
    const { document } = await desk.read(q('انسحاب AND NOT لاعب'));
    expect(textsOf(document, '.articles h3 mark')).toEqual(['الانسحاب']);
    expect(textsOf(document, '.articles .said mark')).toEqual(['انسحبت']);
    expect(textOf(document.querySelector('.sum'))).toBe('1 found among 2 articles.');
    expect(document.querySelector('input[name=q]')?.getAttribute('value')).toBe('انسحاب AND NOT لاعب');
  });

  it.each(['en', 'ar'] as const)(
    'says in %s where a query is wrong, and keeps it in the box',
    async (language) => {
      const desk = await aDesk({ articles: [anArticle('a', 1)] }, { settings: aSettings({ language }) });
      const { document, status } = await desk.read(q('(قوات AND'));
      expect(status).toBe(200);
      const error = document.querySelector('[role=alert]');
      expect(textOf(error)).toBe(
        language === 'en'
          ? 'The query cannot be read at column 10: expected a word, found the end of the query'
          : 'تعذرت قراءة عبارة البحث عند الحرف 10: المتوقع هنا كلمة، والموجود نهاية عبارة البحث',
      );
      const input = document.querySelector('input[name=q]');
      expect(input?.getAttribute('value')).toBe('(قوات AND');
      expect(input?.getAttribute('aria-invalid')).toBe('true');
      expect(input?.getAttribute('aria-describedby')).toContain(error?.getAttribute('id') ?? 'none');
      expect(document.querySelectorAll('.articles')).toHaveLength(0);
    },
  );

  it('refuses a query that is longer than the box takes, and a day that is none', async () => {
    const desk = await aDesk({}, english);
    expect(textOf((await desk.read(q('ا'.repeat(1_001)))).document.querySelector('[role=alert]'))).toBe(
      'The query is too long: at most 1000 characters.',
    );
    for (const day of ['2026-02-30', 'today', '2026-11-24T00:00'])
      expect(textOf((await desk.read(`/articles?day=${day}`)).document.querySelector('[role=alert]'))).toBe(
        'This day cannot be read: write it as 2026-11-24.',
      );
  });

  it('narrows to a source and a day of the watch file’s zone', async () => {
    const desk = await aDesk(
      {
        articles: [
          anArticle('a', 10),
          anArticle('b', 20, { source: 'rudaw' }),
          anArticle('c', 14 * 60),
          anArticle('d', 16 * 60, { source: 'rudaw' }),
        ],
      },
      { ...english, feeds: [aFeed(), aFeed({ id: 'rudaw', name: 'رووداو' })] },
    );
    const titles = async (path: string) => textsOf((await desk.read(path)).document, '.articles h3');
    // 01:00 of the 24th in Baghdad, and 23:00 of the 23rd.
    expect(await titles('/articles?day=2026-11-24')).toEqual(['خبر a', 'خبر b', 'خبر c']);
    expect(await titles('/articles?source=rudaw')).toEqual(['خبر b', 'خبر d']);
    expect(await titles('/articles?source=rudaw&day=2026-11-23')).toEqual(['خبر d']);
    const { document } = await desk.read('/articles?source=rudaw&day=2026-11-23');
    expect(textOf(document.querySelector('option[selected]'))).toBe('رووداو');
    expect(document.querySelector('input[name=day]')?.getAttribute('value')).toBe('2026-11-23');
  });

  it.each(['', 'q=%D8%AE%D8%A8%D8%B1', 'source=almasalah'])(
    'goes on by keys from page to page until all was shown, each once (%s)',
    async (query) => {
      const articles = Array.from({ length: 120 }, (_, at) => anArticle(`n${at}`, at * 40));
      const desk = await aDesk({ articles }, english);
      const shown: string[] = [];
      const sizes: number[] = [];
      let path: string | null | undefined = `/articles?${query}`;
      while (path) {
        const { document } = await desk.read(path);
        const titles = textsOf(document, '.articles h3');
        sizes.push(titles.length);
        shown.push(...titles);
        path = document.querySelector('a[rel=next]')?.getAttribute('href');
        if (query) expect(path ?? query).toContain(query);
      }
      expect(sizes).toEqual([50, 50, 20]);
      expect(shown).toEqual(articles.map(({ title }) => title));
    },
  );

  it('offers to look further back where a search ended before it had found enough', () => {
    const before = `${ago(600)}#x`;
    const searched = { found: [], looked: 2_000, older: before, back: ago(30 * 60), cut: true };
    const asked = { q: 'زلزال', source: '', day: '', before: '' };
    const view = { words: wordsOf('en'), settings: english.settings, now: NOW };
    const page = archivePage(asked, { kind: 'found', searched }, [], view);
    const { document } = parseHTML(`<html><body>${page.body}</body></html>`);
    expect(textOf(document.querySelector('.sum'))).toBe(
      '0 found among 2000 articles, back to 23 Nov, 09:00.',
    );
    const next = document.querySelector('a[rel=next]');
    expect(textOf(next)).toBe('Look further back');
    expect(new URL(next?.getAttribute('href') ?? '', 'http://x').searchParams.get('before')).toBe(before);
    expect(textOf(document.querySelector('.nothing'))).toBe('');
  });

  it('says when nothing is stored for that', async () => {
    const { document } = await (await aDesk({}, english)).read('/articles?source=nobody');
    expect(textOf(document.querySelector('.nothing'))).toBe('No article is stored for that.');
  });

  it('does not follow a key that is none', async () => {
    const desk = await aDesk({ articles: [anArticle('a', 1)] }, english);
    for (const before of ['x', '2026-11-24', '9999-99-99T99:99:99.999Z#x'])
      expect((await desk.read(`/articles?before=${encodeURIComponent(before)}`)).status).toBe(404);
    // What the store would refuse as a key.
    const long = 'x'.repeat(3_000);
    for (const path of [
      `/articles?source=${long}`,
      `/?rule=${long}`,
      `/?upTo=${long}`,
      `/articles/${long}/y`,
    ])
      expect((await desk.read(path)).status).toBe(404);
  });
});

describe('An article’s page', () => {
  const rules = [aRule({ id: 'withdrawal', name: 'الانسحاب' }), aRule({ id: 'quake', match: ['زلزال'] })];
  const article = anArticle('a', 10, {
    sourceName: 'المسلة',
    title: 'بدء الانسحاب',
    text: 'قال الوزير: انسحاب القوات\nبدأ اليوم.\n\nوأكد أن والانسحاب مستمر.',
    dateText: 'Tue, 24 Nov 2026 14:50',
    firstSeen: ago(9),
    updatedAt: ago(5),
    previousTitle: 'عنوان قديم',
    author: 'كاتب',
    credit: 'واع',
    tags: ['سياسة', 'أمن'],
    alsoIn: [{ feed: 'rudaw', source: 'rudaw', name: 'رووداو', url: 'https://rudaw.example/9' }],
    fullTextFailure: 'robots.txt forbids it',
  });
  const path = `/articles/almasalah/${encodeURIComponent(String(article.date))}`;

  it('shows the whole text, its matches marked, and what the feed said of it', async () => {
    const desk = await aDesk({ articles: [article] }, { ...english, rules });
    const { document } = await desk.read(path);
    expect(textOf(document.querySelector('h1'))).toBe('بدء الانسحاب');
    expect(textsOf(document, 'article p')).toEqual([
      'قال الوزير: انسحاب القوات',
      'بدأ اليوم.',
      'وأكد أن والانسحاب مستمر.',
    ]);
    expect(textsOf(document, 'h1 mark, article mark')).toEqual(['الانسحاب', 'انسحاب', 'والانسحاب']);
    expect(textsOf(document, '.facts > div')).toEqual([
      'Source: المسلة',
      'Published: 14:50 · 2026-11-24',
      'The feed says: Tue, 24 Nov 2026 14:50',
      'First seen: 14:51',
      'Changed: 14:55',
      'Former headline: عنوان قديم',
      'Author: كاتب',
      'Credit: واع',
      'Language: Arabic',
      'Tags: سياسة, أمن',
      'Also in: رووداو',
      'The full text is missing: robots.txt forbids it',
    ]);
  });

  it('says why each rule matched: the word, the form that stands there, and what became of it', async () => {
    const alerts = [anAlert('withdrawal', 'a', 10, told('s1', 8))];
    const desk = await aDesk({ articles: [article], alerts }, { ...english, rules });
    const { document } = await desk.read(path);
    expect(textsOf(document, 'section h3')).toEqual(['الانسحاب Told 14:52']);
    const reasons = textsOf(document, '.reasons li').map((line) => line.replace(/[\u2066-\u2069]/g, ''));
    expect(reasons).toContain('انسحاب ← والانسحاب (with the proclitic وال)');
    expect(reasons).toContain('انسحاب ← انسحاب');
  });

  it('names an alert of a rule that does not match any more', async () => {
    const desk = await aDesk(
      { articles: [article], alerts: [anAlert('quake', 'a', 10, told('s1', 8))] },
      { ...english, rules },
    );
    expect(textsOf((await desk.read(path)).document, 'section h3')).toEqual(['الانسحاب', 'quake Told 14:52']);
  });

  it('shows the query that led to it beside the rules', async () => {
    const desk = await aDesk({ articles: [article] }, { ...english, rules });
    const list = await desk.read(q('الوزير'));
    const href = list.document.querySelector('.articles h3 a')?.getAttribute('href') ?? '';
    const { document } = await desk.read(href);
    expect(textsOf(document, 'article mark')).toContain('الوزير');
    expect(textsOf(document, 'section h3')).toEqual(['الانسحاب', 'Your query']);
  });

  it('is not there for an article that is not kept', async () => {
    const desk = await aDesk({ articles: [article] }, { ...english, rules });
    for (const other of [
      '/articles/rudaw/x',
      path.replace('almasalah', 'rudaw'),
      '/articles/almasalah',
      '/none',
    ]) {
      const { document, status } = await desk.read(other);
      expect([status, textOf(document.querySelector('h1'))]).toEqual([404, 'Nothing here']);
    }
  });
});
