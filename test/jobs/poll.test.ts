import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleRow } from '../../functions/articles/article.ts';
import { parseArticle } from '../../functions/articles/rows.ts';
import type { Config, Feed } from '../../functions/base/config.ts';
import { silent } from '../../functions/base/ports.ts';
import type { Store } from '../../functions/base/store.ts';
import { TABLE_NAMES } from '../../functions/base/tables.ts';
import type { Network } from '../../functions/feeds/network.ts';
import { pollBatch } from '../../functions/jobs/batch.ts';
import { minuteOf } from '../../functions/jobs/dispatch.ts';
import { type FeedReport, type PollPorts, pollFeed } from '../../functions/jobs/poll.ts';
import { failingAt, overtakenAt, repeating, StoreFault } from '../support/faults.ts';
import { createMemoryStore, type MemoryStore } from '../support/memory-store.ts';
import { createOutlets, type Entry, type Outlets, rss } from '../support/outlet.ts';
import { aConfig, aFeed, aMatcher, aRule } from '../support/watch.ts';

const START = Date.parse('2026-11-24T10:00:00Z');
const MINUTE = 60_000;

let now: number;
let store: MemoryStore;
let outlets: Outlets;

beforeEach(() => {
  now = START;
  store = createMemoryStore();
  outlets = createOutlets();
});

function portsOf(config: Config, over: Partial<PollPorts> = {}): PollPorts {
  return {
    config,
    matcher: aMatcher(config.rules),
    store,
    network: outlets,
    clock: { now: () => now, sleep: async () => {} },
    random: () => 0.5,
    log: silent,
    ...over,
  };
}

const poll = (
  config: Config,
  feed: Feed = config.feeds[0]!,
  over: Partial<PollPorts> = {},
): Promise<FeedReport> => pollFeed(portsOf(config, over), feed, { minute: minuteOf(now), once: true });

const later = (minutes: number) => {
  now += minutes * MINUTE;
};

const titles = () =>
  store
    .all('articles')
    .map(({ title }) => title)
    .sort();
const article = (title: string): ArticleRow =>
  parseArticle(store.all('articles').find((row) => row.title === title)!);

const hour = (at: number) => `Tue, 24 Nov 2026 ${String(at).padStart(2, '0')}:00:00 GMT`;
const entry = (name: string, over: Partial<Entry> = {}): Entry => ({
  title: `عنوان ${name}`,
  guid: `guid-${name}`,
  link: `https://almasalah.example/${name}`,
  text: `نص الخبر ${name} عن الاقتصاد.`,
  date: hour(9),
  ...over,
});
const about = (name: string, over: Partial<Entry> = {}) =>
  entry(name, { text: `أعلنت الحكومة انسحاب القوات من المدينة ${name}.`, ...over });

const config = aConfig();
const feed = config.feeds[0]!;

describe('a poll', () => {
  it('stores what is new, once, by source and date', async () => {
    outlets.serve(feed.url, [entry('a'), entry('b', { date: hour(8) })]);
    expect(await poll(config)).toMatchObject({ kind: 'read', articles: 2, alerts: 0 });
    later(5);
    outlets.serve(feed.url, [entry('c', { date: hour(10) }), entry('a'), entry('b', { date: hour(8) })]);
    expect(await poll(config)).toMatchObject({ kind: 'read', articles: 1, edits: 0 });
    expect(article('عنوان b')).toMatchObject({
      source: 'almasalah',
      published: '2026-11-24T08:00:00.000Z',
      day: '2026-11-24',
    });
    expect(String(article('عنوان b').date)).toMatch(/^2026-11-24T08:00:00\.000Z#[\w-]{12}$/);
    expect(store.all('articles')).toHaveLength(3);
  });

  it('puts an alert for each rule that matches, which holds all that a message needs', async () => {
    outlets.serve(feed.url, [about('a')]);
    expect(await poll(config)).toMatchObject({ alerts: 1 });
    const [alert] = store.all('alerts');
    expect(alert).toMatchObject({
      rule: 'withdrawal',
      date: article('عنوان a').date,
      title: 'عنوان a',
      url: 'https://almasalah.example/a',
      severity: 'normal',
    });
    expect(alert?.sentence).toContain('انسحاب');
    expect(alert?.queue).toMatch(/^[0-3]$/);
  });

  it('names in each alert of an article the other rules that found it, and none where it is alone', async () => {
    const two = aConfig({ rules: [...config.rules, aRule({ id: 'city', match: ['المدينة'] })] });
    outlets.serve(feed.url, [about('a'), entry('b', { text: 'في المدينة هدوء تام.' })]);
    await poll(two);
    const beside = store.all('alerts').map(({ rule, title, beside }) => `${rule} ${title}: ${beside ?? '-'}`);
    expect(beside.sort()).toEqual([
      'city عنوان a: withdrawal',
      'city عنوان b: -',
      'withdrawal عنوان a: city',
    ]);
  });

  it('writes nothing when the document has not changed', async () => {
    outlets.serve(feed.url, [about('a')]);
    await poll(config);
    const counting = failingAt(store, -1, 'before');
    later(5);
    expect(await poll(config, feed, { store: counting })).toMatchObject({ kind: 'unchanged' });
    expect(counting.writes()).toBe(0);
  });

  it('keeps a failing feed as its state, tells why, and goes on when it is back', async () => {
    expect(await poll(config)).toMatchObject({ kind: 'failed', message: 'Not there.' });
    outlets.serve(feed.url, '<html><body>عذرا</body></html>');
    expect(await poll(config)).toMatchObject({ kind: 'failed' });
    expect(store.all('state')[0]).toMatchObject({ failures: 2 });
    outlets.serve(feed.url, [entry('a')]);
    expect(await poll(config)).toMatchObject({ kind: 'read', articles: 1 });
  });

  it('keeps the good items beside one that is empty', async () => {
    outlets.serve(feed.url, [{ title: '' }, entry('a')]);
    expect(await poll(config)).toMatchObject({ articles: 1 });
    expect(titles()).toEqual(['عنوان a']);
  });
});

describe('alerts by age', () => {
  it('are not raised by a backlog older than the window', async () => {
    outlets.serve(feed.url, [about('old', { date: 'Sun, 22 Nov 2026 09:00:00 GMT' }), about('new')]);
    expect(await poll(config)).toMatchObject({ articles: 2, alerts: 1 });
  });

  it('are not raised by undated items on the first read, and are on later ones', async () => {
    const undated = (name: string): Entry => {
      const { date, ...rest } = about(name);
      return rest;
    };
    outlets.serve(feed.url, [undated('a')]);
    expect(await poll(config)).toMatchObject({ articles: 1, alerts: 0 });
    later(5);
    outlets.serve(feed.url, [undated('b'), undated('a')]);
    expect(await poll(config)).toMatchObject({ articles: 1, alerts: 1 });
  });

  it('reach back over an outage that is longer than the window', async () => {
    outlets.serve(feed.url, [entry('a')]);
    await poll(config);
    later(3 * 24 * 60);
    outlets.serve(feed.url, [about('b', { date: hour(11) }), entry('a')]);
    expect(await poll(config)).toMatchObject({ articles: 1, alerts: 1 });
  });

  it('reach back over a time in which the document broke off before its first item ended', async () => {
    outlets.serve(feed.url, [entry('a')]);
    await poll(config);
    const whole = rss([about('b', { date: hour(11) }), entry('a')]);
    outlets.serve(feed.url, whole.slice(0, whole.indexOf('</description>')));
    for (let hours = 0; hours < 40; hours += 1) {
      later(60);
      expect(await poll(config)).toMatchObject({ kind: 'failed', articles: 0 });
    }
    outlets.serve(feed.url, whole);
    expect(await poll(config)).toMatchObject({ articles: 1, alerts: 1 });
  });
});

describe('an edited item', () => {
  it('updates its article, keeps its place and the previous title', async () => {
    outlets.serve(feed.url, [entry('a')]);
    await poll(config);
    const before = article('عنوان a');
    later(5);
    outlets.serve(feed.url, [entry('a', { title: 'عنوان آخر تماما', date: hour(10) })]);
    expect(await poll(config)).toMatchObject({ articles: 0, edits: 1 });
    expect(article('عنوان آخر تماما')).toMatchObject({
      date: before.date,
      revision: 2,
      previousTitle: 'عنوان a',
    });
    expect(store.all('articles')).toHaveLength(1);
  });

  it('alerts only for a rule that matches now and did not before', async () => {
    outlets.serve(feed.url, [entry('a'), about('b')]);
    await poll(config);
    later(5);
    outlets.serve(feed.url, [about('a'), about('b', { title: 'عنوان جديد' })]);
    expect(await poll(config)).toMatchObject({ edits: 2, alerts: 1 });
    expect(
      store
        .all('alerts')
        .map(({ edit }) => edit)
        .sort(),
    ).toEqual([false, true]);
  });

  it.each([
    ['a diacritic', 'الحكومةُ تبحث الانسحاب'],
    ['a tatweel', 'الحكومـة تبحث الانسحاب'],
    ['a hamza', 'الحكومة تبحث الإنسحاب'],
  ])('case 36: by %s is an edit that does not alert again', async (_, title) => {
    outlets.serve(feed.url, [about('a', { title: 'الحكومة تبحث الانسحاب' })]);
    await poll(config);
    later(5);
    outlets.serve(feed.url, [about('a', { title })]);
    expect(await poll(config)).toMatchObject({ articles: 0, edits: 1, alerts: 0 });
    expect(store.all('articles')).toMatchObject([{ title }]);
  });

  it('case 36: with «عاجل» before its title is an edit that does not alert again', async () => {
    outlets.serve(feed.url, [about('a', { title: 'الحكومة تبحث الانسحاب' })]);
    await poll(config);
    later(5);
    outlets.serve(feed.url, [about('a', { title: 'عاجل | الحكومة تبحث الانسحاب' })]);
    expect(await poll(config)).toMatchObject({ articles: 0, edits: 1, alerts: 0 });
  });
});

describe('a feed', () => {
  it('is noted at its new address in the watch file, though nothing new comes from it', async () => {
    outlets.serve(feed.url, [entry('a')]);
    await poll(config);
    later(5);
    outlets.serve(feed.url, {
      kind: 'failed',
      failure: 'gone',
      message: 'Gone.',
      status: 410,
      retryAfter: null,
    });
    await poll(config);
    const moved = aFeed({ ...feed, url: 'https://almasalah.example/new' });
    outlets.serve(moved.url, [entry('a')]);
    later(5);
    expect(await poll(config, moved)).toMatchObject({ kind: 'read', articles: 0 });
    const [row] = store.all('state');
    expect(row).toMatchObject({ url: moved.url });
    expect([row?.failures, row?.gone]).toEqual([undefined, undefined]);
    later(5);
    expect(await poll(config, moved)).toMatchObject({ kind: 'unchanged' });
  });
});

describe('an old document that a cache serves again', () => {
  it.each(['before', 'after'] as const)(
    'leaves no old article behind, though its poll dies %s any write',
    async (when) => {
      const old = [entry('a'), entry('b')];
      const fresh = [entry('a', { text: 'نص آخر عن التجارة.' }), entry('b', { text: 'نص آخر عن الزراعة.' })];
      for (let at = 0; at < 6; at += 1) {
        store = createMemoryStore();
        for (const served of [old, fresh]) {
          outlets.serve(feed.url, served);
          await poll(config);
          later(5);
        }
        outlets.serve(feed.url, old);
        await poll(config, feed, { store: failingAt(store, at, when) }).catch(() => undefined);
        later(5);
        outlets.serve(feed.url, fresh);
        await poll(config);
        later(5);
        await poll(config);
        const texts = [article('عنوان a').text, article('عنوان b').text];
        expect([at, ...texts]).toEqual([at, 'نص آخر عن التجارة.', 'نص آخر عن الزراعة.']);
      }
    },
  );
});

describe('a document that is cut between two entries', () => {
  it('is asked for again, whatever its validators say', async () => {
    const whole = rss([entry('a'), entry('b')]);
    const asked: (string | null)[] = [];
    const network: Network = {
      async fetch({ url, etag }) {
        asked.push(etag);
        if (etag === 'v1') return { kind: 'unchanged', hints: { maxAge: null }, permanentUrl: null };
        const text = asked.length === 1 ? whole.slice(0, whole.indexOf('</item>') + 7) : whole;
        outlets.serve(url, text);
        const answer = await outlets.fetch({
          url,
          etag,
          lastModified: null,
          userAgent: null,
          accept: 'feed',
        });
        return answer.kind === 'body' ? { ...answer, etag: 'v1' } : answer;
      },
    };
    await poll(config, feed, { network });
    expect(titles()).toEqual(['عنوان a']);
    later(5);
    await poll(config, feed, { network });
    expect(titles()).toEqual(['عنوان a', 'عنوان b']);
    later(5);
    await poll(config, feed, { network });
    expect(asked).toEqual([null, null, 'v1']);
  });

  it('holds no edit of the item that was alone before', async () => {
    const shared = { guid: 'the-one', link: 'https://almasalah.example/' };
    outlets.serve(feed.url, [entry('a', shared)]);
    await poll(config);
    later(5);
    const whole = rss([entry('b', shared), entry('a', shared)]);
    outlets.serve(feed.url, whole.slice(0, whole.indexOf('</item>') + 7));
    await poll(config);
    expect(titles()).toEqual(['عنوان a']);
    later(5);
    outlets.serve(feed.url, whole);
    await poll(config);
    expect(titles()).toEqual(['عنوان a', 'عنوان b']);
  });
});

describe('a document that is cut before the items that are known', () => {
  it('holds no edit of one of which a new item has the GUID but not the link', async () => {
    const one = { guid: 'the-one' };
    for (const items of [[entry('a', one)], [entry('c')]]) {
      outlets.serve(feed.url, items);
      await poll(config);
      later(5);
    }
    const whole = rss([entry('b', one), entry('c'), entry('a', one)]);
    outlets.serve(feed.url, whole.slice(0, whole.indexOf('</item>') + 7));
    await poll(config);
    expect(titles()).toEqual(['عنوان a', 'عنوان c']);
    later(5);
    outlets.serve(feed.url, whole);
    await poll(config);
    expect(titles()).toEqual(['عنوان a', 'عنوان b', 'عنوان c']);
  });
});

describe('an edit that is none', () => {
  it('half an item, in which a cut document ends, waits for the whole and is no edit of it', async () => {
    const whole = rss([about('b'), about('a')]);
    const cut = whole.slice(0, whole.lastIndexOf('القوات'));
    outlets.serve(feed.url, cut);
    expect(await poll(config)).toMatchObject({ articles: 1 });
    later(5);
    outlets.serve(feed.url, whole);
    expect(await poll(config)).toMatchObject({ articles: 1 });
    const { text } = article('عنوان a');
    later(5);
    outlets.serve(feed.url, cut);
    expect(await poll(config)).toMatchObject({ edits: 0 });
    expect(article('عنوان a').text).toBe(text);
  });

  it('an item that is put back as it was before its edit is so in its article too', async () => {
    for (const text of ['نص أول', 'نص ثان', 'نص أول', 'نص ثان']) {
      outlets.serve(feed.url, [entry('a', { text }), entry('b')]);
      await poll(config);
      expect(article('عنوان a').text).toBe(text);
      later(5);
    }
    expect(article('عنوان a').revision).toBe(4);
  });
});

describe('case 33: feeds whose identities fail', () => {
  /** Polls a sequence of documents and says what stands in the store. */
  async function pollAll(documents: readonly (readonly Entry[])[]): Promise<void> {
    for (const document of documents) {
      outlets.serve(feed.url, document);
      await poll(config);
      later(5);
    }
  }

  it('a GUID that changes at each fetch makes no new article', async () => {
    await pollAll(
      [1, 2, 3].map((fetch) => [about('a', { guid: `a-${fetch}` }), entry('b', { guid: `b-${fetch}` })]),
    );
    expect(titles()).toEqual(['عنوان a', 'عنوان b']);
    expect(store.all('alerts')).toHaveLength(1);
  });

  it('a GUID with tracking parameters, http/https flips and a lost www make no new article', async () => {
    await pollAll([
      [
        entry('a', {
          guid: 'http://www.almasalah.example/a?utm_source=1',
          link: 'http://www.almasalah.example/a?utm_source=1',
        }),
      ],
      [
        entry('a', {
          guid: 'https://almasalah.example/a?utm_source=2',
          link: 'https://almasalah.example/a?utm_source=2',
        }),
      ],
    ]);
    expect(store.all('articles')).toHaveLength(1);
  });

  it('a host that moves makes no new article where the GUID stays', async () => {
    await pollAll([[entry('a')], [entry('a', { link: 'https://almasalah-new.example/a' })]]);
    expect(store.all('articles')).toHaveLength(1);
  });

  it.each([
    ['one GUID', { guid: 'all' }],
    ['one link', { link: 'https://almasalah.example/' }],
    ['one GUID and one link', { guid: 'all', link: 'https://almasalah.example/' }],
  ])('%s for all loses no item, also when only the new one is parsed', async (_, over) => {
    await pollAll([
      [about('a', over), about('b', over)],
      [about('c', over), about('a', over), about('b', over)],
      [about('d', over), about('c', over), about('a', over)],
      [about('e', over), about('d', over)],
    ]);
    expect(titles()).toEqual(['a', 'b', 'c', 'd', 'e'].map((name) => `عنوان ${name}`));
    expect(store.all('alerts')).toHaveLength(5);
  });

  it('one GUID for all loses no item when the feed begins with a single one', async () => {
    const over = { guid: 'all' };
    await pollAll([
      [about('a', over)],
      [about('b', over), about('a', over)],
      [about('c', over), about('b', over)],
    ]);
    expect(titles()).toEqual(['عنوان a', 'عنوان b', 'عنوان c']);
  });

  it('GUIDs that name positions overwrite no article', async () => {
    const at = (names: string[]) => names.map((name, position) => about(name, { guid: `p${position}` }));
    await pollAll([at(['b', 'a']), at(['c', 'b', 'a']), at(['d', 'c', 'b'])]);
    expect(titles()).toEqual(['عنوان a', 'عنوان b', 'عنوان c', 'عنوان d']);
    expect(article('عنوان a').revision).toBe(1);
  });

  it('items without GUID and link are told apart by title and date', async () => {
    const bulletin = (date: string): Entry => ({ title: 'نشرة الأخبار', text: 'موجز اليوم', date });
    await pollAll([[bulletin(hour(8))], [bulletin(hour(9)), bulletin(hour(8))], [bulletin(hour(9))]]);
    expect(store.all('articles')).toHaveLength(2);
  });

  it('a re-dated item keeps its date and is no new article', async () => {
    await pollAll([[about('a')], [about('a', { date: hour(10) })]]);
    expect(store.all('articles')).toHaveLength(1);
    expect(article('عنوان a').published).toBe('2026-11-24T09:00:00.000Z');
    expect(store.all('alerts')).toHaveLength(1);
  });

  it('an item that comes back after months is the article that it was', async () => {
    outlets.serve(feed.url, [about('a'), entry('x')]);
    await poll(config);
    for (const name of ['b', 'c', 'd']) {
      later(60 * 24 * 30);
      outlets.serve(feed.url, [entry(name), entry('x')]);
      await poll(config);
    }
    outlets.serve(feed.url, [about('a', { date: 'Mon, 22 Feb 2027 09:00:00 GMT' }), entry('x')]);
    expect(await poll(config)).toMatchObject({ articles: 0, alerts: 0 });
  });

  it('an item that stands twice in a document is one article', async () => {
    await pollAll([[about('a'), about('a', { text: 'أعلنت الحكومة انسحاب القوات.' })]]);
    expect(store.all('articles')).toHaveLength(1);
  });

  it.each([
    ['oldest first', (names: readonly string[]) => names],
    ['newest first', (names: readonly string[]) => names.toReversed()],
    [
      'shuffled each time',
      (names: readonly string[], fetch: number) => [...names.slice(fetch), ...names.slice(0, fetch)],
    ],
  ])(
    'case 34: items that come %s, all of one date or of none, are stored and told once each',
    async (_, ordered) => {
      const names = ['a', 'b', 'c', 'd', 'e', 'f'];
      for (const date of [hour(9), undefined]) {
        store = createMemoryStore();
        // Read before, so that what has no date is no backlog.
        outlets.serve(feed.url, [entry('x')]);
        await poll(config);
        for (const fetch of [1, 2, 3]) {
          later(5);
          const served = ordered(names.slice(0, 3 + fetch), fetch);
          outlets.serve(
            feed.url,
            served.map((name) => {
              const { date: _date, ...undated } = about(name);
              return date === undefined ? undated : { ...undated, date };
            }),
          );
          await poll(config);
        }
        expect(titles()).toEqual(['x', ...names].map((name) => `عنوان ${name}`).sort());
        expect(store.all('alerts')).toHaveLength(names.length);
        expect(store.all('articles').every(({ revision }) => revision === 1)).toBe(true);
      }
    },
  );

  it('case 34: dates in the future, before 1995 and unreadable become the time first seen', async () => {
    await pollAll([
      [
        entry('a', { date: 'Tue, 24 Nov 2036 09:00:00 GMT' }),
        entry('b', { date: 'Thu, 01 Jan 1970 00:00:00 GMT' }),
        entry('c', { date: 'قريبا' }),
      ],
    ]);
    expect(store.all('articles').map((row) => parseArticle(row).published)).toEqual(
      Array(3).fill('2026-11-24T10:00:00.000Z'),
    );
    expect(article('عنوان c').dateText).toBe('قريبا');
  });
});

describe('the same article in several feeds', () => {
  const politics = aFeed({ id: 'almasalah-politics', source: 'almasalah', name: 'المسلة سياسة' });
  const other = aFeed({ id: 'aggregator', name: 'جامع' });
  const three = aConfig({
    feeds: [feed, politics, other],
    rules: [aRule(), aRule({ id: 'politics-only', feeds: ['almasalah-politics'] })],
  });

  it('is stored once, knows where else it was seen, and is matched as from each feed', async () => {
    outlets.serve(feed.url, [about('a')]);
    outlets.serve(politics.url, [about('a', { guid: 'another' })]);
    outlets.serve(other.url, [
      about('a', {
        guid: 'x',
        title: 'العنوان عند الجامع',
        link: 'http://www.almasalah.example/a?utm_medium=rss',
      }),
    ]);
    await poll(three, feed);
    expect(store.all('alerts').map(({ rule }) => rule)).toEqual(['withdrawal']);
    expect(await poll(three, politics)).toMatchObject({ articles: 0, copies: 1, alerts: 1 });
    expect(await poll(three, other)).toMatchObject({ articles: 0, copies: 1, alerts: 0 });
    const [only, ...rest] = store.all('articles').map(parseArticle);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ feed: 'almasalah', title: 'عنوان a' });
    expect(only?.alsoIn).toMatchObject([
      { feed: 'almasalah-politics' },
      { feed: 'aggregator', name: 'جامع' },
    ]);
  });

  it('is not edited by the copy, whatever it says', async () => {
    outlets.serve(feed.url, [about('a')]);
    outlets.serve(other.url, [about('a', { text: 'نص آخر عن الانسحاب' })]);
    await poll(three, feed);
    await poll(three, other);
    later(5);
    outlets.serve(other.url, [about('a', { text: 'نص ثالث' })]);
    expect(await poll(three, other)).toMatchObject({ articles: 0, edits: 0 });
    expect(article('عنوان a').text).toContain('أعلنت الحكومة');
  });
});

/** What must hold at the end, however often and wherever the runs were interrupted. */
function expectWhole(names: readonly string[]): void {
  expect(titles()).toEqual(names.map((name) => `عنوان ${name}`));
  const places = new Set(store.all('articles').map(({ source, date }) => `${source} ${date}`));
  expect(new Set(store.all('alerts').map(({ source, date }) => `${source} ${date}`))).toEqual(places);
  for (const { identity, source, date } of store.all('identities')) {
    expect(places.has(`${source} ${date}`), `${identity} points to an article`).toBe(true);
  }
}

const undated = (name: string): Entry => {
  const { date, ...rest } = about(name);
  return rest;
};

describe('the order of writes', () => {
  const documents = [
    [about('b'), about('a')],
    [undated('c'), about('b'), about('a')],
  ];

  async function writesOf(document: readonly Entry[]): Promise<number> {
    const counting = failingAt(createMemoryStore(), -1, 'before');
    outlets.serve(feed.url, document);
    await poll(config, feed, { store: counting });
    return counting.writes();
  }

  it.each(['before', 'after'] as const)('survives a crash %s each write', async (when) => {
    const writes = (await writesOf(documents[0]!)) + (await writesOf(documents[1]!));
    expect(writes).toBeGreaterThan(12);
    for (let at = 0; at < writes; at += 1) {
      store = createMemoryStore();
      now = START;
      for (const document of documents) {
        outlets.serve(feed.url, document);
        const dying: Store = failingAt(store, at, when);
        await poll(config, feed, { store: dying }).catch((error: unknown) =>
          expect(error).toBeInstanceOf(StoreFault),
        );
        later(5);
        await poll(config);
        later(5);
      }
      expectWhole(['a', 'b', 'c']);
    }
  });

  it('survives a crash after each write when the item has left the front of the feed', async () => {
    const writes = await writesOf([about('b'), about('a')]);
    for (let at = 0; at < writes; at += 1) {
      store = createMemoryStore();
      outlets.serve(feed.url, [about('b'), about('a')]);
      await poll(config, feed, { store: failingAt(store, at, 'after') }).catch(() => {});
      later(5);
      outlets.serve(feed.url, [about('d'), about('c'), about('b'), about('a')]);
      await poll(config);
      expectWhole(['a', 'b', 'c', 'd']);
    }
  });

  it('takes its own repeated writes for its own', async () => {
    for (const document of documents) {
      outlets.serve(feed.url, document);
      await poll(config, feed, { store: repeating(store) });
      later(5);
    }
    expectWhole(['a', 'b', 'c']);
  });

  it('holds what was read although another poller met a failure meanwhile, so that no news counts as backlog', async () => {
    outlets.serve(feed.url, [undated('a')]);
    const late = overtakenAt(store, 'state', 'put', async () => {
      outlets.serve(feed.url, {
        kind: 'failed',
        failure: 'server',
        message: 'The server answers 503.',
        status: 503,
        retryAfter: null,
      });
      await poll(config);
    });
    await poll(config, feed, { store: late });
    expect(late.overtaken()).toBe(true);
    later(5);
    outlets.serve(feed.url, [undated('b'), undated('a')]);
    expect(await poll(config)).toMatchObject({ articles: 1, alerts: 1 });
  });

  it('turns no edit back by the older document of a poll that a faster one has overtaken', async () => {
    const edited = { ...about('a'), title: 'عنوان معدل' };
    outlets.serve(feed.url, [about('a')]);
    await poll(config);
    later(5);
    outlets.serve(feed.url, [{ ...about('a'), title: 'عنوان قديم' }]);
    const late = overtakenAt(store, 'identities', 'getMany', async () => {
      outlets.serve(feed.url, [edited]);
      await poll(config);
    });
    await poll(config, feed, { store: late });
    expect(late.overtaken()).toBe(true);
    expect(titles()).toEqual(['عنوان معدل']);
    later(5);
    await poll(config);
    expect(titles()).toEqual(['عنوان معدل']);
  });

  it('lets two pollers of one feed store each item once, dated or not', async () => {
    outlets.serve(feed.url, [undated('x')]);
    await poll(config);
    later(5);
    for (let lag = 0; lag < 12; lag += 1) {
      const names = ['a', 'b'].map((name) => `${name}${lag}`);
      outlets.serve(feed.url, names.map(undated));
      // The second one starts a few steps later, with a clock that is a moment ahead: undated items get another date.
      const second = async () => {
        for (let step = 0; step < lag; step += 1) await Promise.resolve();
        return poll(config, feed, { clock: { now: () => now + 7, sleep: async () => {} } });
      };
      await Promise.all([poll(config), second()]);
      later(5);
      for (const name of names) {
        expect(
          titles().filter((title) => title === `عنوان ${name}`),
          `lag ${lag}`,
        ).toHaveLength(1);
      }
    }
    expect(store.all('alerts')).toHaveLength(24);
  });
});

describe('an archive that was carried to another store', () => {
  it('brings nothing old again at the next poll, not even when the feed was shuffled meanwhile', async () => {
    outlets.serve(feed.url, [about('a'), about('b')]);
    await poll(config);
    const carried = createMemoryStore();
    for (const table of TABLE_NAMES) for (const row of store.all(table)) await carried.put(table, row);
    store = carried;
    later(5);
    outlets.serve(feed.url, [about('c'), about('b', { guid: 'again' }), about('a')]);
    expect(await poll(config)).toMatchObject({ articles: 1, edits: 0, alerts: 1 });
    expect(store.all('alerts')).toHaveLength(3);
  });
});

describe('a queue message', () => {
  it('is dropped feed by feed when a later tick has overtaken it', async () => {
    const slow = aFeed({ id: 'slow', every: 60 });
    const both = aConfig({ feeds: [feed, slow] });
    const minute = minuteOf(now) - 10;
    await pollBatch(portsOf(both), { lane: '0', minute, feeds: ['almasalah', 'slow', 'unknown'] });
    expect(outlets.visits.filter((url) => url === feed.url)).toEqual([]);
  });

  it('fails for a fault of the store, and only after all its feeds have had their turn', async () => {
    const other = aFeed({ id: 'other', every: 1 });
    const both = aConfig({ feeds: [aFeed({ every: 1 }), other] });
    outlets.serve(feed.url, [entry('a')]);
    outlets.serve(other.url, [entry('b', { link: 'https://other.example/b' })]);
    const broken: Store = {
      ...store,
      put: async (table, row, condition) => {
        if (table === 'articles' && row.title === 'عنوان a') throw new StoreFault('throttled');
        return store.put(table, row, condition);
      },
    };
    const message = { lane: '0', minute: minuteOf(now), feeds: ['almasalah', 'other'] };
    await expect(pollBatch(portsOf(both, { store: broken }), message)).rejects.toThrow('throttled');
    expect(titles()).toEqual(['عنوان b']);
    await pollBatch(portsOf(both), message);
    expect(titles()).toEqual(['عنوان a', 'عنوان b']);
  });
});
