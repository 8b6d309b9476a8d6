import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleRow } from '../../functions/articles/article.ts';
import type { Feed } from '../../functions/base/config.ts';
import { raiseAlerts } from '../../functions/jobs/raise.ts';
import { backtest } from '../../functions/rules/backtest.ts';
import { documentOf } from '../../functions/rules/document.ts';
import { formatQuery } from '../../functions/rules/format.ts';
import { anArticleRow } from '../support/article.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { aConfig, aFeed } from '../support/watch.ts';
import { queryOf } from './queries.ts';
import { matcherOf, rule } from './rule.ts';

function row(id: string, text: string, more: Partial<ArticleRow> = {}): ArticleRow {
  const { published = '2026-11-20T08:00:00.000Z' } = more;
  return anArticleRow(
    { source: 'almasalah', id, published },
    { sourceName: 'المسلة', title: '', url: `https://example.org/${id}`, text, ...more },
  );
}

async function caught(tested: ReturnType<typeof rule>, rows: readonly ArticleRow[], options = {}) {
  const result = await backtest(tested, rows, options);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.backtest;
}

/** A poll that meets the article in a feed just when it is published. */
function occasion(feed: Feed, { published }: ArticleRow) {
  const now = Date.parse(published);
  return { feed, published, now, since: now, lastRead: now };
}

const other = { source: 'other', feed: 'other', sourceName: 'Other' };
const rows = [
  row('1', 'بدأ انسحاب القوات', { published: '2026-11-20T08:00:00.000Z' }),
  row('2', 'لا شيء', { published: '2026-11-20T09:00:00.000Z' }),
  row('3', 'انسحاب آخر', { published: '2026-11-21T09:00:00.000Z' }),
  row('4', '', { ...other, summary: 'انسحاب في الملخص', published: '2026-11-19T09:00:00.000Z' }),
];

describe('a backtest', () => {
  test('counts what the rule would have caught, a day and a source', async () => {
    expect(await caught(rule('w', 'انسحاب'), rows)).toMatchObject({
      articles: 4,
      matches: 3,
      byDay: [
        { key: '2026-11-19', articles: 1, matches: 1 },
        { key: '2026-11-20', articles: 2, matches: 1 },
        { key: '2026-11-21', articles: 1, matches: 1 },
      ],
      bySource: [
        { key: 'almasalah', name: 'المسلة', articles: 3, matches: 2 },
        { key: 'other', name: 'Other', articles: 1, matches: 1 },
      ],
    });
  });
  test('keeps the newest examples, whatever order the articles come in', async () => {
    const kept = await caught(rule('w', 'انسحاب'), [rows[2]!, rows[3]!, rows[0]!], { examples: 2 });
    expect(kept.examples.map((example) => example.date.slice(-1))).toEqual(['3', '1']);
    expect(kept.examples[0]?.match.sentence).toBe('انسحاب آخر');
  });
  test('counts days in the zone that it is given', async () => {
    const counted = await caught(rule('w', 'انسحاب'), [rows[0]!], { dayOf: () => '2026-11-21' });
    expect(counted.byDay.map((day) => day.key)).toEqual(['2026-11-21']);
  });
  test('reports its progress and each match', async () => {
    const progress: unknown[] = [];
    const found: string[] = [];
    const many = Array.from({ length: 450 }, (_, index) =>
      row(String(index), index % 100 === 0 ? 'انسحاب' : ''),
    );
    await caught(rule('w', 'انسحاب'), many, {
      onProgress: (each: unknown) => progress.push(each),
      onMatch: (article: ArticleRow) => found.push(article.id),
    });
    const reached = '2026-11-20T08:00:00.000Z';
    expect(progress).toEqual([
      { articles: 200, matches: 2, reached },
      { articles: 400, matches: 4, reached },
      { articles: 450, matches: 5, reached },
    ]);
    expect(found).toEqual(['0', '100', '200', '300', '400']);
  });
  test('sees an article in every feed that carried it, and counts it once', async () => {
    const copied = row('1', 'انسحاب', {
      alsoIn: [{ feed: 'copy', source: 'copy', name: 'Copy', url: null }],
    });
    expect((await caught(rule('w', 'انسحاب', { feeds: ['copy'] }), [copied])).matches).toBe(1);
    expect((await caught(rule('w', 'انسحاب source:copy'), [copied])).matches).toBe(1);
    expect((await caught(rule('w', 'انسحاب'), [copied])).matches).toBe(1);
    expect((await caught(rule('w', 'انسحاب', { feeds: ['third'] }), [copied])).matches).toBe(0);
  });
  test('tries a rule before it is switched on', async () => {
    expect((await caught(rule('w', 'انسحاب', { enabled: false }), rows)).matches).toBe(3);
  });
  test('of a rule that cannot be read tells why', async () => {
    expect(await backtest(rule('w', 'a AND'), rows)).toMatchObject({ ok: false, errors: [{ rule: 'w' }] });
  });
});

describe('backtest and live', () => {
  const feeds = ['almasalah', 'bbc-arabic', 'copy'].map((id) => aFeed({ id }));
  const words = ['انسحاب', 'والقوات', 'قوات', 'حكومته', 'withdrawals', 'and', 'ثم', '.', '،'];
  const prose = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((list) => list.join(' '));
  const place = fc.constantFrom(...feeds);
  const anyArticle = fc
    .record({
      title: prose,
      text: prose,
      summary: prose,
      language: fc.constantFrom('ar', 'fa', 'en', 'ckb', null),
      home: place,
      copies: fc.uniqueArray(place, { maxLength: 2 }),
    })
    .map(({ home, copies, ...more }) => ({
      ...more,
      seen: [home, ...copies.filter((feed) => feed !== home)],
    }));
  const few = ['انسحاب', 'القوات', 'حكومة', 'withdrawal'];
  const query = fc.oneof(fc.constantFrom(...few), queryOf(...few).map(formatQuery));
  const anyRule = fc.record({
    match: fc.array(query, { minLength: 1, maxLength: 2 }),
    not: fc.array(query, { maxLength: 1 }),
    feeds: fc.option(fc.uniqueArray(fc.constantFrom(...feeds.map(({ id }) => id)), { minLength: 1 })),
    languages: fc.option(fc.uniqueArray(fc.constantFrom('ar', 'fa', 'en'), { minLength: 1 })),
  });

  test('agree: an article counts where its polls put an alert, beside however many other rules', async () => {
    let [tried, held] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRule, { minLength: 2, maxLength: 6 }),
        fc.array(anyArticle, { minLength: 5, maxLength: 15 }),
        async (drawn, articles) => {
          const rules = drawn.map(({ match, ...more }, index) => rule(`r${index}`, match, more));
          const stored = articles.map(({ seen, ...more }, index) => {
            const [home, ...copies] = seen.map(({ id, name, source }) => ({
              feed: id,
              source,
              name,
              url: null,
            }));
            return row(String(index), more.text, { ...more, ...home, alsoIn: copies });
          });
          const store = createMemoryStore();
          const ports = { store, matcher: matcherOf(...rules), config: aConfig({ feeds, rules }) };
          for (const [index, article] of stored.entries())
            for (const feed of articles[index]!.seen)
              await raiseAlerts(ports, occasion(feed, article), article, null);
          for (const tested of rules) {
            const alerts = await store.query('alerts', { partition: tested.id });
            const { matches, examples } = await caught(tested, stored, { examples: stored.length });
            expect(examples.map(({ date }) => date).sort()).toEqual(
              alerts.rows.map(({ date }) => date).sort(),
            );
            expect(matches).toBe(alerts.rows.length);
            tried += stored.length;
            held += matches;
          }
        },
      ),
      { numRuns: 40 },
    );
    // A property over rules that never hold, or always do, would say nothing.
    expect(held / tried).toBeGreaterThan(0.1);
    expect(held / tried).toBeLessThan(0.9);
  });
  test('see the same text: the summary where there is no other', () => {
    expect(documentOf(row('1', '', { summary: 'ملخص' }), { feed: 'f', source: 's' })).toEqual({
      title: '',
      text: 'ملخص',
      language: 'ar',
      feed: 'f',
      source: 's',
    });
  });
});
