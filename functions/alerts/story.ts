/**
 * Stories: which of the due alerts are about the same event, which of them are to be told, and which join in
 * silence. Pure; `story-rows.ts` reads what is known and writes what was decided.
 *
 * The first article of a story tells. A later one joins in silence if what matched in it was told before to the
 * same rule; else it is told within its story, as an update where the rule has spoken of the story already.
 */
import { shortHash } from '../base/hash.ts';
import type { Millis } from '../base/ports.ts';
import type { AlertRow } from './alert.ts';
import { repeats, type Said, saidBy } from './said.ts';
import { asSketch, compare, type Sketch } from './sketch.ts';

const HOUR = 3_600_000;
/** From its first telling. After that a copy is news again: somebody runs it anew. */
export const STORY_LIFE: Millis = 48 * HOUR;

/** What is remembered of one alert of a story. */
export interface Member {
  readonly rule: string;
  readonly date: string;
  /** The outlet, and where the article stands. */
  readonly name: string;
  readonly url: string | null;
  readonly outcome: 'told' | 'joined';
  /** The message that told it, or whose story it joined. */
  readonly message: string;
  /** What was told; empty for those that joined. */
  readonly sentence: string;
  /** Where they were loaded. */
  readonly title?: string;
  readonly sketch?: Sketch;
}

export interface KnownStory {
  readonly id: string;
  readonly until: Millis;
  /** Without those whose message was set aside. The first to be told comes first. */
  readonly members: readonly Member[];
}

/** A story to be told. */
export interface Telling {
  readonly id: string;
  /** True where a rule that it is told to was told of the story before. */
  readonly update: boolean;
  /** In the order of telling; the first leads. */
  readonly alerts: readonly AlertRow[];
  /** Other outlets that carry it: those told or joined before, and those that join now. */
  readonly also: readonly Pick<Member, 'name' | 'url'>[];
}

export interface Joining {
  readonly alert: AlertRow;
  readonly story: string;
  /** The message that told it; or else the alert, of a story of `tell`, by which it is told now. */
  readonly by: string | AlertRow;
}

export interface Decision {
  readonly tell: readonly Telling[];
  readonly join: readonly Joining[];
}

/** Members whose sketch is compared: the first, and the latest; copies of copies drift. */
export const MOST_COMPARED = 8;

/** What was told of a story: by a message, or by an alert that is told now. */
interface Told extends Said, Pick<Joining, 'by'> {
  readonly rule: string;
}

/** A story while it is decided. */
interface Open {
  readonly id: string;
  readonly known: KnownStory | undefined;
  readonly sketches: Sketch[];
  readonly told: Told[];
  readonly alerts: AlertRow[];
  readonly joined: AlertRow[];
}

/** Stable, so that a run that was interrupted finds the same story again. */
export const storyId = (alert: Pick<AlertRow, 'source' | 'date'>): string =>
  shortHash(`${alert.source}|${alert.date}`, 14);

function open(id: string, known: KnownStory | undefined): Open {
  const members = known?.members ?? [];
  return {
    id,
    known,
    sketches: members.flatMap(({ sketch }) => (sketch ? [sketch] : [])),
    told: members
      .filter(({ outcome }) => outcome === 'told')
      .map(({ rule, name, title = '', sentence, sketch, message }) => ({
        rule,
        source: name,
        title,
        sentence,
        sketch,
        by: message,
      })),
    alerts: [],
    joined: [],
  };
}

/** What told this alert's news to its rule already; undefined where nothing did. */
function toldBy(story: Open, alert: AlertRow): Told | undefined {
  const said = saidBy(alert);
  return story.told.find((told) => told.rule === alert.rule && repeats(said, told));
}

/** The stories that an article belongs to, the most alike first, of those that share a key with it. */
function storiesOf(own: Sketch, byKey: ReadonlyMap<string, ReadonlySet<Open>>): Open[] {
  const candidates = new Set(own.keys.flatMap((key) => [...(byKey.get(key) ?? [])]));
  const alike: { readonly story: Open; readonly similarity: number }[] = [];
  for (const story of candidates) {
    let most = -1;
    for (const other of story.sketches) {
      const { similarity, verdict } = compare(own, other);
      if (verdict !== 'different') most = Math.max(most, similarity);
    }
    if (most >= 0) alike.push({ story, similarity: most });
  }
  return alike.sort((one, other) => other.similarity - one.similarity).map(({ story }) => story);
}

/** Those that were found first come first; where they were found together, the older article. */
function inOrder(one: AlertRow, other: AlertRow): number {
  const [left, right] = [
    `${one.createdAt}|${one.date}|${one.rule}`,
    `${other.createdAt}|${other.date}|${other.rule}`,
  ];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What is to be done with alerts that are due, given the stories that share a key with any of them. */
export function decideStories(alerts: readonly AlertRow[], known: readonly KnownStory[]): Decision {
  const byKey = new Map<string, Set<Open>>();
  const stories: Open[] = [];
  const enter = (story: Open, own: Sketch) => {
    for (const key of own.keys) {
      const at = byKey.get(key) ?? new Set();
      byKey.set(key, at.add(story));
    }
  };
  for (const one of known) {
    const story = open(one.id, one);
    stories.push(story);
    for (const own of story.sketches) enter(story, own);
  }

  /** The stories of an article, its own first, and what of its text they were found by. */
  const byArticle = new Map<string, { readonly stories: readonly [Open, ...Open[]]; readonly by: string }>();
  const join: Joining[] = [];
  for (const alert of [...alerts].sort(inOrder)) {
    const own = asSketch(alert.sketch);
    if (!own) continue;
    const article = `${alert.source}|${alert.date}`;
    const by = own.keys.join();
    let placed = byArticle.get(article);
    if (placed?.by !== by) {
      // It grew between two alerts that are due together: one was found before its edit, the other after.
      placed = { stories: place(alert, own, placed?.stories[0]), by };
      byArticle.set(article, placed);
      const [first] = placed.stories;
      if (first.sketches.length < MOST_COMPARED * 2) first.sketches.push(own);
      enter(first, own);
    }
    const [story, ...others] = placed.stories;
    // An article that grew may be of two stories: what was told in either is told.
    const told = [story, ...others].flatMap((one) => {
      const before = toldBy(one, alert);
      return before ? [{ one, by: before.by }] : [];
    })[0];
    if (told) {
      told.one.joined.push(alert);
      join.push({ alert, story: told.one.id, by: told.by });
    } else {
      story.alerts.push(alert);
      story.told.push({ ...saidBy(alert), rule: alert.rule, by: alert });
    }
  }
  function place(alert: AlertRow, own: Sketch, placed?: Open): readonly [Open, ...Open[]] {
    // An article that grew may share no key any more with what it was when it began its story.
    const begun = placed ?? stories.find(({ id, known: before }) => before && id === storyId(alert));
    const alike = storiesOf(own, byKey).filter((story) => story !== begun);
    const [best, ...others] = begun ? [begun, ...alike] : alike;
    if (best) return [best, ...others];
    const story = open(storyId(alert), undefined);
    stories.push(story);
    return [story];
  }
  // As they were found: stories that are known came in the order of the store, which means nothing to a reader.
  const tell = stories.filter((story) => story.alerts.length > 0).map(telling);
  return { tell: tell.sort((one, other) => inOrder(one.alerts[0]!, other.alerts[0]!)), join };
}

function telling(story: Open): Telling {
  const members = story.known?.members ?? [];
  const rules = new Set(story.alerts.map(({ rule }) => rule));
  const names = new Set(story.alerts.map(({ sourceName }) => sourceName));
  const also = new Map<string, Pick<Member, 'name' | 'url'>>();
  for (const { sourceName, url } of story.joined) also.set(sourceName, { name: sourceName, url });
  for (const { name, url } of members) if (!also.has(name)) also.set(name, { name, url });
  return {
    id: story.id,
    update: members.some(({ rule, outcome }) => outcome === 'told' && rules.has(rule)),
    alerts: story.alerts,
    also: [...also.values()].filter(({ name }) => !names.has(name)),
  };
}
