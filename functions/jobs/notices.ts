/**
 * What operators hear of feeds. A notice stands in the feed's row from the write that is its reason until somebody has
 * taken it for them: a run that dies in between leaves it to the feed's next turn, and a feed that is well costs nothing.
 */
import type { Log } from '../base/ports.ts';
import type { Store } from '../base/store.ts';
import { stateKey } from '../feeds/staterow.ts';
import type { FeedReport } from './visit.ts';

export interface Notice {
  readonly feed: string;
  /** In lines. */
  readonly text: string;
}

export interface NoticePorts {
  readonly store: Store;
  readonly log: Log;
  /** Tells operators; false where nobody took it. Never throws. */
  readonly tell: (notices: readonly Notice[]) => Promise<boolean>;
}

/** The notices of a run, one for each feed: of a feed that was visited twice the last says it all. */
export const noticesOf = (reports: readonly FeedReport[]): readonly Notice[] => [
  ...new Map(
    reports.flatMap(({ feed, notice }) => (notice === null ? [] : [[feed, { feed, text: notice }]])),
  ).values(),
];

/**
 * Tells what a run has found, and forgets what was told. It never throws: what could not be told, or not be forgotten,
 * is told at the feed's next turn (once more, in the second case), and no poll must be repeated for it.
 */
export async function tellNotices(
  { store, log, tell }: NoticePorts,
  reports: readonly FeedReport[],
): Promise<void> {
  const notices = noticesOf(reports);
  if (notices.length === 0 || !(await tell(notices))) return;
  for (const notice of notices) {
    try {
      await forget(store, notice);
    } catch (error) {
      log.warn('operators may hear of a feed once more', { feed: notice.feed, reason: String(error) });
    }
  }
}

/** Takes what was told out of the row. What was added to it meanwhile stays, and a poll under way must not bring it back. */
async function forget(store: Store, { feed, text }: Notice): Promise<void> {
  const row = await store.get('state', stateKey(feed), { consistent: true });
  if (!row || typeof row.untold !== 'string' || typeof row.version !== 'number') return;
  if (row.untold !== text && !row.untold.startsWith(`${text}\n`)) return;
  const rest = row.untold.slice(text.length + 1);
  const version = row.version + 1;
  await store.update(
    'state',
    stateKey(feed),
    rest === '' ? { set: { version }, remove: ['untold'] } : { set: { version, untold: rest } },
    [{ field: 'version', is: 'equals', value: row.version }],
  );
}
