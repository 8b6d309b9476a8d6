/** Changes of an article that is there: an edit by its home feed, its page's full text, a copy in another feed. */
import type { AlsoIn, ArticleKey, ArticleRow } from '../articles/article.ts';
import { articleRow, parseArticle } from '../articles/rows.ts';
import type { Store } from '../base/store.ts';
import { type AdmitPorts, type Occasion, raiseAlerts } from './raise.ts';

/** A change that loses its race is decided anew this often, then left to the next poll. */
const TRIES = 3;

export interface Revised {
  readonly changed: boolean;
  readonly alerts: number;
}

export async function storedArticle(
  store: Store,
  { source, date }: ArticleKey,
): Promise<ArticleRow | undefined> {
  const row = await store.get('articles', { source, date }, { consistent: true });
  return row && parseArticle(row);
}

/**
 * Edits an article: first the alerts of rules that match now and did not before, then the row, conditional on its
 * revision. `change` makes the new row of the one that stands, or null when there is nothing to change any more.
 */
export async function edit(
  ports: AdmitPorts,
  occasion: Occasion,
  first: ArticleRow,
  change: (old: ArticleRow) => ArticleRow | null,
): Promise<Revised> {
  let old: ArticleRow | undefined = first;
  let alerts = 0;
  for (let attempt = 0; attempt < TRIES && old; attempt += 1) {
    const next = change(old);
    if (!next) return { changed: false, alerts };
    alerts += await raiseAlerts(ports, occasion, next, old);
    const put = await ports.store.put('articles', articleRow(next), [
      { field: 'revision', is: 'equals', value: old.revision },
    ]);
    if (put === 'done') return { changed: true, alerts };
    old = await storedArticle(ports.store, first);
  }
  if (!old) return { changed: false, alerts };
  throw new Error(
    `The article ${first.source} ${first.date} changes faster than an edit of it can be stored.`,
  );
}

/** A copy is matched as from the feed in which it is seen, joins `alsoIn`, and edits nothing. */
export async function copySeen(
  ports: AdmitPorts,
  occasion: Occasion,
  article: ArticleRow,
  url: string | null,
): Promise<Revised> {
  const { feed } = occasion;
  const also: AlsoIn = { feed: feed.id, source: feed.source, name: feed.name, url };
  const isIn = ({ alsoIn }: ArticleRow) => alsoIn.some((other) => other.feed === feed.id);
  const joined = ({ alsoIn }: ArticleRow) => [...alsoIn.filter((other) => other.feed !== feed.id), also];
  const alerts = await raiseAlerts(ports, occasion, { ...article, alsoIn: joined(article) }, null);
  let current: ArticleRow | undefined = article;
  for (let attempt = 0; attempt < TRIES && current && !isIn(current); attempt += 1) {
    // The revision counts here too, so that two feeds that join at once do not undo each other.
    const done = await ports.store.update(
      'articles',
      { source: article.source, date: article.date },
      { set: { alsoIn: joined(current).map((entry) => ({ ...entry })), revision: current.revision + 1 } },
      [{ field: 'revision', is: 'equals', value: current.revision }],
    );
    if (done === 'done') break;
    current = await storedArticle(ports.store, article);
  }
  return { changed: !isIn(article), alerts };
}
