import type { ArticleRow } from '../../functions/articles/article.ts';

/** An article of an outlet that was stored when it was published, with nothing special about it. */
export function anArticleRow(
  { source, id, published }: Pick<ArticleRow, 'source' | 'id' | 'published'>,
  over: Partial<ArticleRow> = {},
): ArticleRow {
  return {
    source,
    date: `${published}#${id}`,
    day: published.slice(0, 10),
    id,
    feed: source,
    sourceName: source,
    title: `خبر ${id}`,
    url: `https://${source}.example/${id}`,
    published,
    dateText: null,
    firstSeen: published,
    author: null,
    language: 'ar',
    summary: '',
    text: 'نص الخبر.',
    tags: [],
    credit: null,
    summaryOnly: false,
    fullTextFailure: null,
    alsoIn: [],
    revision: 1,
    updatedAt: null,
    previousTitle: null,
    contentHash: '',
    ...over,
  };
}
