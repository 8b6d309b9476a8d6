/** A stored article as rules see it. Live polls and backtests both come through here, so that they agree. */
import type { ArticleRow } from '../articles/article.ts';
import type { Document } from './match.ts';

/** The feed in which an article is seen: its home, or one that carries a copy. */
export interface SeenIn {
  readonly feed: string;
  readonly source: string;
}

/** The text, or the summary where the feed carries no more. */
export function documentOf(article: ArticleRow, { feed, source }: SeenIn): Document {
  const { title, language } = article;
  return { title, text: article.text || article.summary, language, feed, source };
}

/** One document for each feed in which the article was seen, its home first. */
export function documentsOf(article: ArticleRow): readonly Document[] {
  return [{ feed: article.feed, source: article.source }, ...article.alsoIn].map((seen) =>
    documentOf(article, seen),
  );
}
