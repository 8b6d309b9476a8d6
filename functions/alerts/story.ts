/**
 * Stories: which of the due alerts are about the same event, which of them are to be told, and which join in
 * silence. Pure; `story-rows.ts` reads what is known and writes what was decided.
 *
 * The first article of a story tells. A later one joins in silence if what matched in it was told before to the
 * same rule; else it is told within its story, as an update where the rule has spoken of the story already.
 */
import { shortHash } from '../base/hash.ts';
import type { Millis } from '../base/ports.ts';
import { addsTo } from './additions.ts';
import type { AlertRow } from './alert.ts';
import { isBackground } from './background.ts';
import { compare } from './resemblance.ts';
import { repeats, type Said, saidBy } from './said.ts';
import { asSketch, type Sketch } from './sketch.ts';

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
  /** What its articles are known by, each once: by their keys. */
  readonly sketches: Map<string, Sketch>;
  readonly told: Told[];
  readonly alerts: AlertRow[];
  readonly joined: AlertRow[];
}

/** The stories of an article, its own first. */
type Placed = readonly [own: Open, ...others: Open[]];

/** Stable, so that a run that was interrupted finds the same story again. */
export const storyId = (alert: Pick<AlertRow, 'source' | 'date'>): string =>
  shortHash(`${alert.source}|${alert.date}`, 14);

/** Articles that have all their keys in common are compared as one. */
const nameOf = ({ keys }: Sketch): string => keys.join();

function open(id: string, known: KnownStory | undefined): Open {
  const members = known?.members ?? [];
  return {
    id,
    known,
    sketches: new Map(members.flatMap(({ sketch }) => (sketch ? [[nameOf(sketch), sketch] as const] : []))),
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

/** The stories that are open, looked up by what their articles share. */
class OpenStories {
  readonly all: Open[] = [];
  readonly #byKey = new Map<string, Set<Open>>();
  /** The stories of each article that was placed, and what of its text they were found by. */
  readonly #byArticle = new Map<string, { readonly placed: Placed; readonly by: string }>();

  constructor(known: readonly KnownStory[]) {
    for (const one of known) {
      const story = this.#opened(one.id, one);
      for (const own of story.sketches.values()) this.#enter(story, own);
    }
  }

  /** The stories that the article of an alert belongs to; one of its own where it belongs to none. */
  of(alert: AlertRow, own: Sketch): Placed {
    const article = `${alert.source}|${alert.date}`;
    const by = nameOf(own);
    const before = this.#byArticle.get(article);
    if (before?.by === by) return before.placed;
    // It grew between two alerts that are due together: one was found before its edit, the other after.
    const placed = this.#place(alert, own, before?.placed[0]);
    this.#byArticle.set(article, { placed, by });
    this.#enter(placed[0], own);
    if (placed[0].joined.length < MOST_COMPARED) this.compare(placed[0], own);
    return placed;
  }

  /** Compares with what comes after it: what is told always is, of the copies that join a few. */
  compare(story: Open, own: Sketch): void {
    story.sketches.set(nameOf(own), own);
  }

  #opened(id: string, known: KnownStory | undefined): Open {
    const story = open(id, known);
    this.all.push(story);
    return story;
  }

  #enter(story: Open, own: Sketch): void {
    for (const key of own.keys) {
      const at = this.#byKey.get(key) ?? new Set();
      this.#byKey.set(key, at.add(story));
    }
  }

  #place(alert: AlertRow, own: Sketch, placed: Open | undefined): Placed {
    // An article that grew may share no key any more with what it was when it began its story.
    const begun = placed ?? this.all.find(({ id, known }) => known && id === storyId(alert));
    const alike = this.#alike(own).filter((story) => story !== begun);
    const [best, ...others] = begun ? [begun, ...alike] : alike;
    return [best ?? this.#opened(storyId(alert), undefined), ...others];
  }

  /** The stories of articles that are one with this, the most alike first, of those that share a key with it. */
  #alike(own: Sketch): Open[] {
    const candidates = new Set(own.keys.flatMap((key) => [...(this.#byKey.get(key) ?? [])]));
    const alike: { readonly story: Open; readonly similarity: number }[] = [];
    for (const story of candidates) {
      const most = Math.max(
        -1,
        ...[...story.sketches.values()]
          .map((other) => compare(own, other))
          .filter(({ verdict }) => verdict !== 'different')
          .map(({ similarity }) => similarity),
      );
      if (most >= 0) alike.push({ story, similarity: most });
    }
    return alike.sort((one, other) => other.similarity - one.similarity).map(({ story }) => story);
  }
}

/** Where this alert's news was told to its rule already; undefined where it was in none of the stories. */
function toldIn(stories: Placed, alert: AlertRow): { readonly story: Open; readonly told: Told } | undefined {
  const said = saidBy(alert);
  for (const story of stories) {
    const told = story.told.find((one) => one.rule === alert.rule && repeats(said, one));
    if (told) return { story, told };
  }
  return undefined;
}

/**
 * An alert whose first sentence was told, by a further one that was not, as its article adds it to the story; undefined where
 * there is none.
 */
function addition(stories: Placed, alert: AlertRow): AlertRow | undefined {
  const told = stories.flatMap((story) => story.told.filter(({ rule }) => rule === alert.rule));
  const { further = [], published } = alert;
  const shown = further.findIndex(
    (sentence) => !isBackground(sentence.text, published) && addsTo(told, saidBy(alert), sentence),
  );
  const news = further[shown];
  return news && { ...alert, sentence: news.text, sentenceSpans: news.spans, shown };
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
  const stories = new OpenStories(known);
  const join: Joining[] = [];
  for (const alert of [...alerts].sort(inOrder)) {
    const own = asSketch(alert.sketch);
    if (!own) continue;
    const placed = stories.of(alert, own);
    // An article that grew may be of two stories: what was told in either is told.
    const before = toldIn(placed, alert);
    const told = before ? addition(placed, alert) : alert;
    if (before && !told) {
      before.story.joined.push(alert);
      join.push({ alert, story: before.story.id, by: before.told.by });
    } else if (told) {
      const [story] = placed;
      stories.compare(story, own);
      story.alerts.push(told);
      story.told.push({ ...saidBy(told), rule: alert.rule, by: told });
    }
  }
  // As they were found: stories that are known came in the order of the store, which means nothing to a reader.
  const tell = stories.all.filter((story) => story.alerts.length > 0).map(telling);
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
