/** Pages of full text: read as long as they are owed, whatever happens to a poll, and not longer. */
import type { Facts } from './facts.ts';

const HOUR = 3_600_000;
/** How long a page is owed. */
const OWED_MS = 6 * HOUR;
/** By so much clocks may have been wrong meanwhile. */
const SLACK_MS = HOUR + 10 * 60_000;

/** An article whose page can be had is stored with it, unless its time was over. */
export function* pagesAreRead(facts: Facts): Generator<string> {
  const { items, outlets, articles, standing, ended, store } = facts;
  for (const row of store.all('state')) {
    if (Array.isArray(row.owed) && row.owed.length > 0) yield `${row.id} still owes pages`;
  }
  for (const { id, fullText, pause } of outlets) {
    if (!fullText) continue;
    for (const item of items) {
      for (const article of articles.get(item) ?? []) {
        const last = item.versions.at(-1)!;
        if (article.feed !== id || last.page === null) continue;
        const name = `${item.mark} of ${id}`;
        const waited = ended - Date.parse(article.updatedAt ?? article.firstSeen);
        // A poll that died may have left it to the next one, and then it was served no more.
        const isStanding = standing.get(id)?.includes(item);
        const wasRead = !item.copied && facts.promised.has(`${item.mark}#${item.versions.length - 1}`);
        // So also where that poll read an older document, which a server still had, and turned an edit back.
        const isTurnedBack = article.summary !== last.text;
        if (!isStanding && (!wasRead || isTurnedBack)) continue;
        if (article.fullTextFailure?.endsWith('tried again for six hours.')) {
          if (waited < OWED_MS - SLACK_MS) yield `${name} waits for its page, which nobody reads`;
          continue;
        }
        if (item.pageIsBare || pause === null) {
          // An edit may be read on its page before its feed is: that page says more than the feed had said.
          if (!article.fullTextFailure && article.summary === last.text)
            yield `${name} does not say why its page is not there`;
          continue;
        }
        if (isStanding && article.text !== last.page) yield `${name} is stored without what its page says`;
      }
    }
  }
}

/** A page is given up after six hours. */
export function* pagesAreAskedInTime({ pageVisits, articles, items }: Facts): Generator<string> {
  const byMark = new Map(items.map((item) => [item.mark, item]));
  for (const { mark, at } of pageVisits) {
    const item = byMark.get(mark);
    for (const article of (item && articles.get(item)) ?? []) {
      const since = Math.max(
        Date.parse(article.firstSeen),
        ...item!.versions.map((version) => version.since),
        Date.parse(article.updatedAt ?? article.firstSeen),
      );
      // It may be read late that an item was edited; what matters is that nobody asks for ever.
      if (at > since + OWED_MS + SLACK_MS) yield `the page of ${mark} was asked for after its time`;
    }
  }
}
