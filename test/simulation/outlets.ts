/**
 * The outlets of a simulation: feeds that publish, copy each other, edit, re-date, share links, break and come back.
 * Each item carries a mark of its own in its text, by which the checks know it again whatever the feed says of it.
 */
import type { FetchOutcome } from '../../functions/feeds/network.ts';
import { type Entry, rss } from '../support/outlet.ts';
import type { Dice } from './random.ts';

/** How a feed names its items. In each at least one identity holds, or the item never changes. */
export type Naming =
  | 'sound'
  | 'no-guid'
  | 'changing-guid'
  | 'shared-guid'
  | 'shared-link'
  | 'shared-both'
  | 'flips';

export interface SimItem {
  readonly mark: string;
  /** Items of one story say the same in their matching sentence. */
  readonly story: string;
  readonly feed: string;
  readonly born: number;
  readonly dated: boolean;
  title: string;
  text: string;
  date: number;
  /** Which rules its text is written for. */
  topics: readonly string[];
}

export interface Outlet {
  readonly id: string;
  readonly url: string;
  readonly naming: Naming;
  readonly size: number;
  readonly items: SimItem[];
  /** Broken until then, and how. */
  broken: { readonly until: number; readonly how: 'down' | 'html' | 'cut' } | null;
  /** When a poll of it first ended well: what stood there then is its backlog. */
  fetches: number;
}

const NAMINGS: readonly Naming[] = [
  'sound',
  'sound',
  'no-guid',
  'changing-guid',
  'shared-guid',
  'shared-link',
  'shared-both',
  'flips',
];

/** Words without meaning for any rule, so that two stories hardly share three in a row. */
const WORDS =
  'قال مصدر مسؤول بيان صحيفة مدينة شارع صباح مساء مدرسة ماء كهرباء جسر طريق سوق مصنع جامعة ملعب مزرعة نهر جبل قرية مطار ميناء قطار شتاء صيف زراعة تجارة بناء تعليم صحة سياحة بيئة ثقافة رياضة تراث معرض كتاب مسرح'.split(
    ' ',
  );
export const TOPICS: Readonly<Record<string, string>> = { withdrawal: 'انسحاب', coalition: 'ائتلاف' };

export function createOutlets(dice: Dice, count: number): Outlet[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `feed${at}`,
    url: `https://feed${at}.example/rss`,
    naming: dice.pick(NAMINGS),
    size: dice.int(3, 7),
    items: [],
    broken: null,
    fetches: 0,
  }));
}

let marks = 0;
/** Marks are counted within one simulation. */
export const resetMarks = (): void => {
  marks = 0;
};

const sentence = (dice: Dice, words: number): string =>
  Array.from({ length: words }, () => dice.pick(WORDS)).join(' ');

export interface Story {
  readonly id: string;
  readonly topics: readonly string[];
  readonly lead: string;
  readonly body: string;
}

export function newStory(dice: Dice): Story {
  const topics = Object.keys(TOPICS).filter(() => dice.chance(0.4));
  const words = topics.map((topic) => TOPICS[topic]).join(' ');
  return {
    id: `story${dice.int(0, 1e9)}`,
    topics,
    lead: `${sentence(dice, 9)} ${words} ${sentence(dice, 9)}.`,
    body: `${sentence(dice, 14)}. ${sentence(dice, 14)}. ${sentence(dice, 12)}.`,
  };
}

/** An outlet publishes a story under a headline of its own. */
export function publish(dice: Dice, outlet: Outlet, story: Story, now: number): SimItem {
  marks += 1;
  const mark = `علامة${marks}ع`;
  const item: SimItem = {
    mark,
    story: story.id,
    feed: outlet.id,
    born: now,
    dated: dice.chance(0.8),
    title: `${sentence(dice, 5)} ${mark}`,
    text: `${story.lead} ${story.body} ${mark}.`,
    date: now,
    topics: story.topics,
  };
  outlet.items.unshift(item);
  return item;
}

/** The outlet changes one of the items that it shows. */
export function edit(dice: Dice, outlet: Outlet, now: number): void {
  const shown = outlet.items.slice(0, outlet.size);
  // What has no identity but its words would be another item once they change.
  if (shown.length === 0 || outlet.naming === 'shared-both') return;
  const item = dice.pick(shown);
  switch (dice.int(0, 2)) {
    case 0:
      item.title = `${sentence(dice, 5)} ${item.mark}`;
      break;
    case 1:
      item.text = `${item.text} ${sentence(dice, 10)}.`;
      break;
    default:
      item.date = now;
  }
}

function entryOf(outlet: Outlet, item: SimItem): Entry {
  const own = { guid: `g-${item.mark}`, link: `https://${outlet.id}.example/${item.mark}` };
  const one = { guid: 'the-one', link: `https://${outlet.id}.example/` };
  const n = outlet.fetches;
  const names: Record<Naming, Pick<Entry, 'guid' | 'link'>> = {
    sound: own,
    'no-guid': { link: own.link },
    'changing-guid': { guid: `${own.guid}-${n}`, link: own.link },
    'shared-guid': { guid: one.guid, link: own.link },
    'shared-link': { guid: own.guid, link: one.link },
    'shared-both': one,
    flips: {
      guid: `${n % 2 ? 'http' : 'https'}://${outlet.id}.example/?id=${item.mark}`,
      link: `${n % 2 ? 'https://' : 'http://www.'}${outlet.id}.example/${item.mark}?utm_source=${n}`,
    },
  };
  return {
    ...names[outlet.naming],
    title: item.title,
    text: item.text,
    ...(item.dated ? { date: new Date(item.date).toUTCString() } : {}),
  };
}

export interface Served {
  readonly outcome: FetchOutcome;
  /** The items of the document, where it is one that can be read whole. */
  readonly items: readonly SimItem[];
}

/** What a visit to the outlet gets now. */
export function serve(outlet: Outlet, now: number): Served {
  outlet.fetches += 1;
  if (outlet.broken && outlet.broken.until <= now) outlet.broken = null;
  if (outlet.broken?.how === 'down') {
    return {
      outcome: {
        kind: 'failed',
        failure: 'server',
        message: 'The server fails (503).',
        status: 503,
        retryAfter: null,
      },
      items: [],
    };
  }
  const items = outlet.items.slice(0, outlet.size);
  const whole = rss(items.map((item) => entryOf(outlet, item)));
  const text =
    outlet.broken?.how === 'html'
      ? '<html><body>صيانة</body></html>'
      : outlet.broken?.how === 'cut'
        ? whole.slice(0, whole.length / 2)
        : whole;
  return {
    outcome: {
      kind: 'body',
      bytes: Buffer.from(text),
      contentType: 'application/rss+xml; charset=utf-8',
      etag: null,
      lastModified: null,
      finalUrl: outlet.url,
      permanentUrl: null,
      hints: { maxAge: null },
    },
    items: outlet.broken ? [] : items,
  };
}
