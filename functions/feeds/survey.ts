/** How the feeds of a watch file fare, from what the store remembers of them. */
import type { Feed } from '../base/config.ts';
import type { Millis } from '../base/ports.ts';
import type { Store } from '../base/store.ts';
import { type Health, health } from './health.ts';
import { type Note, noteInEnglish } from './note.ts';
import type { FeedState } from './state.ts';
import { parseState, stateKey } from './staterow.ts';

export interface Surveyed {
  readonly feed: Feed;
  readonly state: FeedState;
  readonly health: Health;
}

/** In the order of `feeds`. Their rows are read at once: a row may hold some hundred kB. */
export async function survey(
  store: Store,
  feeds: readonly Feed[],
  now: Millis,
): Promise<readonly Surveyed[]> {
  const keys = feeds.map(({ id }) => stateKey(id));
  const rows = await store.getMany('state', keys);
  return feeds.map((feed, at) => {
    const state = parseState(rows[at], feed);
    return { feed, state, health: health(feed, state, now) };
  });
}

/** All that is to be said of a feed: what its health notes, and what the watch file could do better. */
export function notesOf({ feed, state, health: { facts } }: Surveyed): readonly Note[] {
  return [...facts, ...(state.summaryOnly && !feed.fullText ? [{ kind: 'summaries' } as const] : [])];
}

/** The same in English. */
export const remarks = (surveyed: Surveyed): readonly string[] => notesOf(surveyed).map(noteInEnglish);
