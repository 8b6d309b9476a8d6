/** A stored article as rules see it. Live polls and backtests both come through here, so that they agree. */
import type { ArticleRow } from '../articles/article.ts';
import type { Document, Match, Matcher } from './match.ts';

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

/** Each rule that holds for the article once: as seen in its home feed, or else in the first feed with a copy of it. */
export function* matchesOf(article: ArticleRow, matcher: Matcher): Generator<Match> {
  const found = new Set<string>();
  for (const document of documentsOf(article)) {
    for (const match of matcher.match(document)) {
      if (found.has(match.rule)) continue;
      found.add(match.rule);
      yield match;
    }
  }
}
