import { beforeEach, describe, expect, it } from 'vitest';
import { parseArticle } from '../../functions/articles/rows.ts';
import type { Feed } from '../../functions/base/config.ts';
import { silent } from '../../functions/base/ports.ts';
import type { Store } from '../../functions/base/store.ts';
import { minuteOf } from '../../functions/jobs/dispatch.ts';
import { pollFeed } from '../../functions/jobs/poll.ts';
import { failingAt, overtakenAt } from '../support/faults.ts';
import { createMemoryStore, type MemoryStore } from '../support/memory-store.ts';
import { createOutlets, type Entry, type Outlets, rss } from '../support/outlet.ts';
import { aConfig, aFeed, aMatcher } from '../support/watch.ts';

const START = Date.parse('2026-11-24T10:00:00Z');
const home = aFeed({ id: 'home' });
const other = aFeed({ id: 'other' });
const config = aConfig({ feeds: [home, other] });
const matcher = aMatcher(config.rules);

let now: number;
let store: MemoryStore;
let outlets: Outlets;

beforeEach(() => {
  now = START;
  store = createMemoryStore();
  outlets = createOutlets();
});

async function poll(feed: Feed, through: Store = store) {
  now += 60_000;
  const clock = { now: () => now, sleep: async () => {} };
  const ports = { config, matcher, network: outlets, clock, random: () => 0.5, log: silent };
  return pollFeed({ ...ports, store: through }, feed, { minute: minuteOf(now), once: true });
}

const entry = (name: string, over: Partial<Entry> = {}): Entry => ({
  title: `عنوان ${name}`,
  guid: 'the-one',
  link: 'https://home.example/',
  text: `نص الخبر ${name} عن الاقتصاد.`,
  date: 'Tue, 24 Nov 2026 09:00:00 GMT',
  ...over,
});

const titles = () => store.all('articles').map(({ title }) => title);

describe('An item that was alone under the GUID and the link of all', () => {
  it.each([
    ['dated', {}],
    ['without a date', { date: undefined }],
  ])(
    'is known again when it comes back after others have shown that they are none, %s',
    async (_, undated) => {
      const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => {
        const { date, ...rest } = entry(name);
        return 'date' in undated || date === undefined ? rest : { ...rest, date };
      });
      for (const shown of [[a], [b, a], [b, c], [b, c, d], [a, b, c, d]]) {
        outlets.serve(home.url, shown as Entry[]);
        await poll(home);
      }
      expect(titles().sort()).toEqual(['عنوان a', 'عنوان b', 'عنوان c', 'عنوان d']);
    },
  );
});

describe('An article that another feed stores while this one is about to', () => {
  it('names both feeds', async () => {
    const link = 'https://home.example/a';
    outlets.serve(home.url, [entry('a', { guid: 'h-a', link })]);
    outlets.serve(other.url, [entry('a', { guid: 'o-a', link })]);
    // An interrupted poll leaves identities without their article: the next two both find it missing.
    await expect(poll(home, failingAt(store, 1, 'after'))).rejects.toThrow();
    expect(titles()).toEqual([]);
    const late = overtakenAt(store, 'articles', 'put', async () => {
      await poll(home);
    });
    await poll(other, late);
    const [article] = store.all('articles').map(parseArticle);
    expect(late.overtaken()).toBe(true);
    expect(article?.feed).toBe('home');
    expect(article?.alsoIn).toMatchObject([{ feed: 'other' }]);
  });
});

describe('An item whose GUID and link are those of the only one before it', () => {
  it('is not taken for its edit in a document that ends before that one could stand in it', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => entry(name));
    outlets.serve(home.url, [a!]);
    await poll(home);
    const text = rss([b!, a!]);
    outlets.serve(home.url, text.slice(0, text.lastIndexOf('<description>') + 20));
    for (let nth = 0; nth < 3; nth += 1) await poll(home);
    expect(titles()).toEqual(['عنوان a']);
    outlets.serve(home.url, [c!, b!, a!]);
    await poll(home);
    expect(titles().sort()).toEqual(['عنوان a', 'عنوان b', 'عنوان c']);
    expect(store.all('articles').every(({ revision }) => revision === 1)).toBe(true);
  });

  it.each([
    ['identities', 1],
    ['article', 2],
  ])(
    'nor where the poll that met that one died behind its %s, and nothing is known of the feed yet',
    async (_, writes) => {
      const [a, b] = ['a', 'b'].map((name) => entry(name));
      const cut = (...shown: Entry[]) => {
        const text = rss(shown);
        return text.slice(0, text.lastIndexOf('<description>') + 20);
      };
      outlets.serve(home.url, cut(a!, b!));
      await expect(poll(home, failingAt(store, writes, 'after'))).rejects.toThrow();
      outlets.serve(home.url, cut(b!, a!));
      for (let nth = 0; nth < 3; nth += 1) await poll(home);
      expect(titles()).not.toContain('عنوان b');
      outlets.serve(home.url, [b!, a!]);
      await poll(home);
      expect(titles().sort()).toEqual(['عنوان a', 'عنوان b']);
      expect(store.all('articles').every(({ revision }) => revision === 1)).toBe(true);
    },
  );

  it.each([1, 2, 4])(
    'nor where a poll that saw that all share them died after %i writes, and then one alone stands in a cut document',
    async (writes) => {
      const [a, b, c] = ['a', 'b', 'c'].map((name) => entry(name));
      outlets.serve(home.url, []);
      await poll(home);
      outlets.serve(home.url, [a!, b!, c!]);
      await expect(poll(home, failingAt(store, writes, 'after'))).rejects.toThrow();
      const text = rss([a!, b!]);
      outlets.serve(home.url, text.slice(0, text.lastIndexOf('<description>') + 20));
      await poll(home);
      outlets.serve(home.url, [a!, b!, c!]);
      await poll(home);
      expect(titles().sort()).toEqual(['عنوان a', 'عنوان b', 'عنوان c']);
      expect(store.all('articles').every(({ revision }) => revision === 1)).toBe(true);
    },
  );

  it('is taken in beside it after two hours, where it has a link of its own: one of the two would be lost', async () => {
    const [a, b] = ['a', 'b'].map((name) => entry(name, { link: `https://home.example/${name}` }));
    outlets.serve(home.url, [a!]);
    await expect(poll(home, failingAt(store, 2, 'after'))).rejects.toThrow();
    expect(titles()).toEqual(['عنوان a']);
    const text = rss([b!, a!]);
    outlets.serve(home.url, text.slice(0, text.lastIndexOf('<description>') + 20));
    await poll(home);
    expect(titles()).toEqual(['عنوان a']);
    now += 2 * 3_600_000;
    await poll(home);
    expect(titles().sort()).toEqual(['عنوان a', 'عنوان b']);
  });

  it('is taken in after two hours in which no whole document came: a story must not wait for one that never does', async () => {
    const text = rss([entry('a'), entry('b')]);
    outlets.serve(home.url, text.slice(0, text.lastIndexOf('<description>') + 20));
    await expect(poll(home, failingAt(store, 1, 'after'))).rejects.toThrow();
    await poll(home);
    expect(titles()).toEqual([]);
    now += 2 * 3_600_000;
    await poll(home);
    expect(titles()).toEqual(['عنوان a']);
  });
});
