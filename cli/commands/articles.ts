/** `marsad articles`: what was published, the newest first. */
import { Command } from 'commander';
import type { ArticleRow } from '../../functions/articles/article.ts';
import type { Store } from '../../functions/base/store.ts';
import { formatOf, type ListOptions, listing } from '../options.ts';
import { fail, list } from '../output.ts';
import { configIfAny, noneOf, withStore, zoneOf } from '../place.ts';
import { localTime, parseRange, type Range } from '../when.ts';

/** How far back is looked without `--from`: longer than articles are kept by default. */
const REACH_MS = 500 * 86_400_000;

export function articlesCommand(): Command {
  return listing(new Command('articles').description('lists stored articles, the newest first')).action(run);
}

async function run(options: ListOptions): Promise<void> {
  const config = await configIfAny(options);
  const zone = zoneOf(config);
  const now = Date.now();
  const range = parseRange(options, zone, now);
  if (!range.ok) fail(range.message);
  const several = options.source === undefined;
  await withStore(options, (store) =>
    list(articles(store, options, range.value, now), formatOf(options), {
      limit: options.limit,
      columns: [
        { title: 'published', width: 16 },
        ...(several ? [{ title: 'source', width: 20 }] : []),
        { title: 'title' },
      ],
      cells: (article) => [
        localTime(article.published, zone),
        ...(several ? [article.sourceName || article.source] : []),
        article.title,
      ],
      record: recordOf,
      fields: FIELDS,
      none: noneOf('article', config, options),
    }),
  );
}

async function* articles(
  store: Store,
  options: ListOptions,
  range: Range,
  now: number,
): AsyncGenerator<ArticleRow> {
  if (options.rule !== undefined) {
    yield* articlesOfRule(store, options.rule, options.source, range);
    return;
  }
  const { history } = await import('../../functions/articles/history.ts');
  yield* history(store, {
    ...range,
    ...(options.source !== undefined && { source: options.source }),
    reach: REACH_MS,
    now,
  });
}

/** The articles for which a rule has an alert. */
async function* articlesOfRule(store: Store, rule: string, source: string | undefined, range: Range) {
  const { alertsOfRule } = await import('../../functions/alerts/listed.ts');
  const { parseArticle } = await import('../../functions/articles/rows.ts');
  for await (const alert of alertsOfRule(store, rule, range)) {
    if (source !== undefined && alert.source !== source) continue;
    const row = await store.get('articles', { source: alert.source, date: alert.date });
    if (row) yield parseArticle(row);
  }
}

const FIELDS = [
  'published',
  'source',
  'sourceName',
  'feed',
  'title',
  'url',
  'language',
  'author',
  'credit',
  'tags',
  'summary',
  'text',
  'alsoIn',
  'firstSeen',
  'updatedAt',
  'previousTitle',
  'dateText',
  'id',
] as const;

/** The article as scripts get it: without what the store alone needs. */
function recordOf(article: ArticleRow): Readonly<Record<string, unknown>> {
  return Object.fromEntries(FIELDS.map((field) => [field, article[field]]));
}
