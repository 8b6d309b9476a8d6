/** What is stored: every item once, as its outlet last said it. */
import type { Facts } from './facts.ts';

/** An item in a document whose poll finished, or that is still served, is stored exactly once. */
export function* storedOnce({ items, articles, promised }: Facts): Generator<string> {
  for (const item of items) {
    const count = articles.get(item)?.length ?? 0;
    if (count > 1) yield `${item.mark} of ${item.home} is stored ${count} times`;
    const wasRead = item.versions.some((_, version) => promised.has(`${item.mark}#${version}`));
    if (count === 0 && wasRead) yield `${item.mark} of ${item.home} was read and is not stored`;
  }
}

/** An article names every feed in which it was read. */
export function* copiesAreKnown({ items, outlets, articles, promisedIn }: Facts): Generator<string> {
  for (const item of items) {
    for (const article of articles.get(item) ?? []) {
      for (const { id } of outlets) {
        const isNamed = article.feed === id || article.alsoIn.some(({ feed }) => feed === id);
        if (promisedIn.has(`${id} ${item.mark}`) && !isNamed)
          yield `${item.mark} of ${item.home} was read in ${id}, and its article does not say so`;
      }
    }
  }
}

/** What stands in its home feed at the end is stored as it stands there. */
export function* editsAreStored({ standing, articles }: Facts): Generator<string> {
  for (const [feed, items] of standing) {
    for (const item of items) {
      const version = item.versions.at(-1)!;
      for (const article of articles.get(item) ?? []) {
        if (article.feed !== feed || item.home !== feed) continue;
        const isRead = article.text === version.text || article.text === version.page;
        if (article.title !== version.title || !isRead)
          yield `${item.mark} of ${feed} is stored as it was before its edit`;
      }
    }
  }
}

/** No feed is given up. */
export function* feedsAreRead({ outlets, readInCalm, store }: Facts): Generator<string> {
  const states = new Map(store.all('state').map((row) => [row.id, row]));
  for (const { id } of outlets) {
    if (!readInCalm.has(id)) yield `${id} was not read again once it could be`;
    const state = states.get(`feed:${id}`);
    if (state && typeof state.failures === 'number' && state.failures > 0)
      yield `${id} counts as failing although it can be read`;
  }
}
