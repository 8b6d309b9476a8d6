/** From an article to the alerts of the rules that match it: put before the article is, so that none is lost. */
import { alertRow } from '../alerts/create.ts';
import type { ArticleKey, ArticleRow } from '../articles/article.ts';
import { placedAt } from '../articles/rows.ts';
import type { Config, Feed } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';
import type { Store } from '../base/store.ts';
import { documentOf } from '../rules/document.ts';
import type { Matcher } from '../rules/match.ts';

const MINUTE = 60_000;

export interface AdmitPorts {
  readonly store: Store;
  readonly matcher: Matcher;
  readonly config: Config;
  /**
   * Asked before an article is changed that the feed is known to have. Until the feed's state is written, what it
   * remembers of the item is not what the article says: a run that ends in between must not leave it so. False where this
   * run was overtaken by one that may have read a newer document.
   */
  readonly mayEdit?: (article: ArticleKey) => Promise<boolean>;
}

/** The poll in which an article is met. */
export interface Occasion {
  /** The feed in which it is seen now: its home, or one that carries a copy. */
  readonly feed: Feed;
  /** What the feed says of the date now; null where it says nothing. */
  readonly published: string | null;
  readonly now: Millis;
  /** When what it says could first have been read: before now where its page was waited for. */
  readonly since: Millis;
  /** When the feed was last read before this poll; null on its first read. */
  readonly lastRead: Millis | null;
}

/**
 * Puts the alerts of the rules that match, and for an edit of those only that did not match `before` it. The key is
 * rule and article, so that a repeat changes nothing.
 *
 * @returns how many were not there yet.
 */
export async function raiseAlerts(
  { store, matcher, config }: AdmitPorts,
  occasion: Occasion,
  article: ArticleRow,
  before: ArticleRow | null,
): Promise<number> {
  if (!mayAlert(config, occasion, article)) return 0;
  const { feed, now } = occasion;
  const seenIn = { feed: feed.id, source: feed.source };
  const matches = matcher.match(documentOf(article, seenIn));
  if (matches.length === 0) return 0;
  const matchedBefore = new Set(before && matcher.match(documentOf(before, seenIn)).map(({ rule }) => rule));
  const raised = matches.flatMap((match) => {
    const rule = config.rules.find(({ id }) => id === match.rule);
    return rule && !matchedBefore.has(rule.id) ? [{ rule, match }] : [];
  });
  const { settings } = config;
  let put = 0;
  for (const { rule, match } of raised) {
    const beside = raised.map(({ rule: { id } }) => id).filter((id) => id !== rule.id);
    const row = alertRow({ rule, match, article, feed, now, settings, edit: before !== null, beside });
    const done = await store.put('alerts', { ...row }, [{ field: 'rule', is: 'absent' }]);
    if (done === 'done') put += 1;
  }
  return put;
}

/**
 * Whether an article is young enough to alert, judged here and only once: against the longer of the alert window
 * and the time since the feed was last read, so that an outage loses nothing. On a feed's first read what has no
 * date may be years old and stays silent. An item that the feed dates anew when it edits it counts as of then.
 */
function mayAlert(
  config: Config,
  { published, lastRead, since, now }: Occasion,
  article: ArticleRow,
): boolean {
  if (lastRead === null && published === null) return false;
  const window = Math.max(config.settings.alertWindow * MINUTE, lastRead === null ? 0 : now - lastRead);
  const newest = Math.max(
    Date.parse(article.published),
    Date.parse(placedAt(published ?? article.published, now)),
  );
  return since - newest <= window;
}
