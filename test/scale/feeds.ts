/** The feeds of the scale run, and what they say: a few items each, a new one now and then. */
import type { Config } from '../../functions/base/config.ts';
import { type Entry, rss } from '../support/outlet.ts';
import { aConfig, aFeed } from '../support/watch.ts';

/** Where the clock of the run begins, in minutes; any minute does. */
export const START = 29_000_000;
/** Minutes. */
export const EVERY = 5;
/** Outlets have a few sections each. */
const FEEDS_PER_HOST = 3;
const ITEMS = 5;
/** Of a feed's polls, every so many finds one new item: about ten new articles a day and feed. */
const NEW_EVERY = 29;
const TEXT =
  'قال مصدر أمني إن القوات أنهت المرحلة الأولى من خطتها في المنطقة، وإن العمل مستمر وفق الجدول المعد. '.repeat(
    8,
  );

/** @param port of the servers; the usual one unless given. */
export const scaleConfig = (count: number, port?: number): Config =>
  aConfig({
    feeds: Array.from({ length: count }, (_, at) => {
      const outlet = `outlet${Math.floor(at / FEEDS_PER_HOST)}`;
      return aFeed({
        id: `${outlet}-section-${at % FEEDS_PER_HOST}`,
        url:
          port === undefined ? `https://${outlet}.example/${at}` : `http://${outlet}.example:${port}/${at}`,
        every: EVERY,
        everyIsGiven: true,
      });
    }),
  });

/** What a feed's path serves in a round of polls: each has its own items; the others stay as they were. */
export function documentAt(path: string, round: number): string {
  const feed = Number(path.split('/').at(-1));
  const newest = Math.floor((round + (feed % NEW_EVERY)) / NEW_EVERY);
  const entries: Entry[] = Array.from({ length: ITEMS }, (_, at) => {
    const item = newest - at;
    const published = new Date((START - 600 + item) * 60_000);
    return {
      title: `خبر ${feed} رقم ${item}`,
      guid: `${feed}:${item}`,
      text: TEXT,
      date: published.toUTCString(),
    };
  });
  return rss(entries);
}
