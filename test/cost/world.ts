/** The feeds of a cost run: outlets with a few new articles a day, servers that answer as servers do, in virtual time. */
import type { Config } from '../../functions/base/config.ts';
import type { FetchOutcome, Network } from '../../functions/feeds/network.ts';
import type { Dice } from '../simulation/random.ts';
import { type Entry, rss } from '../support/outlet.ts';
import { aConfig, aFeed, aRule, aSettings } from '../support/watch.ts';

/** Items in a document, on average 30, and characters of an item's text, 1,500: what news feeds commonly carry. */
const ITEMS = { least: 10, most: 50 };
const TEXT_CHARACTERS = { least: 500, most: 2_500 };
const PARAGRAPH_CHARACTERS = 250;
/** Of what the feeds carry at the start: it is not counted, and a long one would take minutes to read. */
const BACKLOG_CHARACTERS = 150;
const BACKLOG_PARAGRAPH = 25;
/** Feeds on one host: outlets have a few sections each. */
const FEEDS_PER_HOST = 3;
/** The share of hosts that do not answer at all. */
const DEAD = 0.01;
/** The share of servers that answer conditional requests; the others send the whole document each time. */
const CONDITIONAL = 0.7;
const UNREACHED_MS = 10_000;

export const costConfig = (count: number, keepDays: number): Config =>
  aConfig({
    settings: aSettings({ every: 5, keepDays }),
    feeds: Array.from({ length: count }, (_, at) =>
      aFeed({
        id: `feed${at}`,
        url: `https://host${Math.floor(at / FEEDS_PER_HOST)}.example/${at}`,
        every: 5,
        everyIsGiven: true,
      }),
    ),
    rules: [
      aRule({ id: 'withdrawal', match: ['انسحاب'] }),
      aRule({ id: 'coalition', match: ['ائتلاف'] }),
      aRule({ id: 'ceasefire', match: ['هدنة'] }),
    ],
    subscribers: [
      { email: 'desk@example.org', rules: 'all' },
      { email: 'editor@example.org', rules: ['coalition'] },
    ],
  });

const WORDS =
  'قال مصدر مسؤول في بيان صحفي إن المدينة شهدت صباح مساء حركة السوق بعد افتتاح الجسر والطريق الجديد قرب المطار وأضاف أن العمل مستمر على بناء المدرسة والمستشفى وشبكة الماء والكهرباء خلال الشهر المقبل وفق خطة الوزارة المعلنة العام الماضي بحضور عدد من النواب والخبراء'.split(
    ' ',
  );
/** One article in twenty concerns a rule: not by chance, which would make a short run's bill one. */
const KEYWORDS = ['انسحاب', 'ائتلاف', 'هدنة'];
const ABOUT_A_RULE = 20;

interface Outlet {
  readonly items: number;
  entries: Entry[];
  document: Buffer | null;
  readonly dead: boolean;
  readonly conditional: boolean;
  /** Milliseconds of a usual answer. */
  readonly answers: number;
  serial: number;
}

export interface CostWorld extends Network {
  /** A feed publishes one article. */
  publish(feed: number, now: number): void;
  isDead(feed: number): boolean;
  /** Items in the documents that were served whole, for the plain design. */
  readonly served: () => number;
  /** Milliseconds of a processor that the making of documents took. */
  readonly cpuMs: () => number;
}

export function createCostWorld(dice: Dice, count: number, sleep: (ms: number) => Promise<void>): CostWorld {
  let served = 0;
  let published = 0;
  let cpuMs = 0;
  const text = (length: number, paragraph: number): string => {
    let [all, began] = ['<p>', 0];
    while (all.length < length) {
      const isOver = all.length - began >= paragraph;
      if (isOver) began = all.length;
      all += `${dice.pick(WORDS)}${isOver ? '.</p><p>' : dice.chance(0.06) ? '. ' : ' '}`;
    }
    return `${all}</p>`;
  };
  const article = () => text(dice.int(TEXT_CHARACTERS.least, TEXT_CHARACTERS.most), PARAGRAPH_CHARACTERS);
  const entryAt = (feed: number, serial: number, now: number, words: string): Entry => ({
    title: Array.from({ length: 9 }, () => dice.pick(WORDS)).join(' '),
    guid: `https://host${Math.floor(feed / FEEDS_PER_HOST)}.example/?p=${feed}-${serial}`,
    link: `https://host${Math.floor(feed / FEEDS_PER_HOST)}.example/${feed}/2026/11/24/article-${serial}`,
    text: words,
    date: new Date(now).toUTCString(),
  });
  let isDead = false;
  const outlets = Array.from({ length: count }, (_, feed): Outlet => {
    if (feed % FEEDS_PER_HOST === 0) isDead = dice.chance(DEAD);
    const items = dice.int(ITEMS.least, ITEMS.most);
    return {
      items,
      entries: Array.from({ length: items }, (_, serial) =>
        entryAt(feed, serial, Date.UTC(2026, 10, 20, serial), text(BACKLOG_CHARACTERS, BACKLOG_PARAGRAPH)),
      ),
      document: null,
      dead: isDead,
      conditional: dice.chance(CONDITIONAL),
      // From 150 ms for a near server behind a cache to some seconds for a slow one.
      answers: 150 * Math.exp(dice.next() * 3),
      serial: items,
    };
  });
  return {
    isDead: (feed) => outlets[feed]!.dead,
    served: () => served,
    cpuMs: () => cpuMs,
    publish(feed, now) {
      const outlet = outlets[feed]!;
      published += 1;
      const turn = published / ABOUT_A_RULE;
      const about = Number.isInteger(turn) ? `${KEYWORDS[turn % KEYWORDS.length]} ` : '';
      outlet.entries = [entryAt(feed, outlet.serial, now, about + article()), ...outlet.entries].slice(
        0,
        outlet.items,
      );
      outlet.serial += 1;
      outlet.document = null;
    },
    async fetch({ url, etag }): Promise<FetchOutcome> {
      const outlet = outlets[Number(url.slice(url.lastIndexOf('/') + 1))]!;
      if (outlet.dead) {
        await sleep(UNREACHED_MS);
        return { kind: 'failed', failure: 'timeout', message: 'No answer.', status: null, retryAfter: null };
      }
      await sleep(outlet.answers * (0.7 + dice.next() * 0.6));
      const version = `"${outlet.serial}"`;
      served += outlet.items;
      if (outlet.conditional && etag === version)
        return { kind: 'unchanged', hints: { maxAge: null }, permanentUrl: null };
      const began = process.cpuUsage();
      const bytes = outlet.document ?? Buffer.from(rss(outlet.entries));
      // What is asked for again as a whole is kept; the rest would fill the memory.
      outlet.document = outlet.conditional ? null : bytes;
      const { user, system } = process.cpuUsage(began);
      cpuMs += (user + system) / 1_000;
      return {
        kind: 'body',
        bytes,
        contentType: 'application/rss+xml',
        etag: outlet.conditional ? version : null,
        lastModified: null,
        finalUrl: url,
        permanentUrl: null,
        hints: { maxAge: null },
      };
    },
  };
}
