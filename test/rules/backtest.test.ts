import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleRow } from '../../functions/articles/article.ts';
import { backtest } from '../../functions/rules/backtest.ts';
import { documentOf, documentsOf } from '../../functions/rules/document.ts';
import { formatQuery } from '../../functions/rules/format.ts';
import { anArticleRow } from '../support/article.ts';
import { positiveQuery } from './queries.ts';
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
  const words = [
    'انسحاب',
    'والقوات',
    'التحالف',
    'حكومة',
    'withdrawal',
    'and',
    'U.S.',
    '2231',
    'نیروهای',
    '.',
    '،',
  ];
  const prose = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join(' '));
  const anyRow = fc
    .record({
      title: prose,
      text: prose,
      summary: prose,
      language: fc.constantFrom('ar', 'fa', 'en', 'ckb', null),
      feed: fc.constantFrom('almasalah', 'bbc-arabic'),
      copied: fc.boolean(),
    })
    .map(({ copied, feed, ...more }) =>
      row('1', more.text, {
        ...more,
        feed,
        source: feed,
        alsoIn: copied ? [{ feed: 'copy', source: 'copy', name: 'Copy', url: null }] : [],
      }),
    );

  test('agree on every article, beside however many other rules', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(positiveQuery, { minLength: 1, maxLength: 4 }),
        fc.array(anyRow, { maxLength: 20 }),
        async (queries, articles) => {
          const rules = queries.map((query, index) =>
            rule(
              `r${index}`,
              formatQuery(query),
              index % 2 === 0 ? {} : { feeds: ['almasalah'], languages: ['ar'] },
            ),
          );
          const live = matcherOf(...rules);
          const expected = new Map<string, number>(rules.map(({ id }) => [id, 0]));
          for (const article of articles) {
            const told = new Set(
              documentsOf(article).flatMap((document) => live.match(document).map((match) => match.rule)),
            );
            for (const id of told) expected.set(id, expected.get(id)! + 1);
          }
          for (const tested of rules)
            expect((await caught(tested, articles)).matches).toBe(expected.get(tested.id));
        },
      ),
      { numRuns: 40 },
    );
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
