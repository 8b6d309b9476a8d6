import { beforeEach, describe, expect, it } from 'vitest';
import type { FullText, PageOutcome, PageRequest } from '../../functions/articles/fulltext.ts';
import { parseArticle } from '../../functions/articles/rows.ts';
import { silent } from '../../functions/base/ports.ts';
import type { Store } from '../../functions/base/store.ts';
import { minuteOf } from '../../functions/jobs/dispatch.ts';
import { type FeedReport, pollFeed } from '../../functions/jobs/poll.ts';
import { failingAt, overtakenAt } from '../support/faults.ts';
import { createMemoryStore, type MemoryStore } from '../support/memory-store.ts';
import { createOutlets, type Entry, type Outlets } from '../support/outlet.ts';
import { aConfig, aFeed, aMatcher } from '../support/watch.ts';

const MINUTE = 60_000;
const feed = aFeed({ fullText: true });
const config = aConfig({ feeds: [feed] });

let now: number;
let store: MemoryStore;
let outlets: Outlets;
/** What each page answers, and which were asked for. */
let pages: Map<string, PageOutcome>;
let asked: PageRequest[];

const fullText: FullText = {
  async read(requests) {
    asked.push(...requests);
    return requests.map(
      ({ url }) => pages.get(url) ?? { kind: 'failed', message: 'Not there.', again: true, after: null },
    );
  },
};

beforeEach(() => {
  now = Date.parse('2026-11-24T10:00:00Z');
  store = createMemoryStore();
  outlets = createOutlets();
  pages = new Map();
  asked = [];
});

const poll = (through: Store = store, pagesFrom: FullText = fullText): Promise<FeedReport> => {
  const clock = { now: () => now, sleep: async () => {} };
  return pollFeed(
    {
      config,
      matcher: aMatcher(config.rules),
      store: through,
      network: outlets,
      clock,
      random: () => 0.5,
      log: silent,
      fullText: pagesFrom,
    },
    feed,
    { minute: minuteOf(now), once: true },
  );
};

const later = (minutes: number) => {
  now += minutes * MINUTE;
};
const link = 'https://almasalah.example/a';
const summary: Entry = {
  title: 'الحكومة تبحث ملفات عدة',
  guid: 'a',
  link,
  text: 'بحثت الحكومة ملفات عدة في جلستها.',
  date: 'Tue, 24 Nov 2026 09:00:00 GMT',
};
const full = 'بحثت الحكومة ملفات عدة في جلستها.\n\nوأقر المجلس جدول انسحاب القوات من القواعد.';
const text = (value: string): PageOutcome => ({ kind: 'text', text: value, tags: ['الحكومة'], credit: null });
const article = () => parseArticle(store.all('articles')[0]!);

describe('a feed that wants the full text', () => {
  it('gets the page of a new item before its rules are asked', async () => {
    pages.set(link, text(full));
    outlets.serve(feed.url, [summary]);
    expect(await poll()).toMatchObject({ articles: 1, alerts: 1 });
    expect(article()).toMatchObject({ text: full, summaryOnly: false });
    expect(article().fullTextFailure ?? null).toBe(null);
  });

  it('keeps the summary when the page fails, says why, and takes the page later as an edit that alerts', async () => {
    outlets.serve(feed.url, [summary]);
    expect(await poll()).toMatchObject({ articles: 1, alerts: 0 });
    expect(article()).toMatchObject({
      summaryOnly: true,
      fullTextFailure: 'Not there. It is tried again for six hours.',
    });
    later(5);
    pages.set(link, text(full));
    expect(await poll()).toMatchObject({ kind: 'unchanged', edits: 1, alerts: 1 });
    expect(article()).toMatchObject({ text: full, revision: 2 });
    expect(article().fullTextFailure ?? null).toBe(null);
    later(5);
    await poll();
    expect(asked).toHaveLength(2);
  });

  it('is read although another poller was faster, whose document had the article no more', async () => {
    pages.set(link, text(full));
    outlets.serve(feed.url, [summary]);
    await poll();
    later(5);
    const late = overtakenAt(store, 'state', 'put', async () => {
      outlets.serve(feed.url, [{ ...summary, guid: 'b', link: `${link}/b` }]);
      await poll();
    });
    outlets.serve(feed.url, [{ ...summary, title: 'عنوان معدل تماما' }]);
    expect(await poll(late)).toMatchObject({ edits: 1 });
    expect(late.overtaken()).toBe(true);
    later(5);
    pages.set(link, text(`${full}\n\nوزاد المجلس فقرة.`));
    await poll();
    const edited = store.all('articles').map((row) => parseArticle(row));
    expect(edited.find(({ title }) => title === 'عنوان معدل تماما')).toMatchObject({
      text: `${full}\n\nوزاد المجلس فقرة.`,
      fullTextFailure: null,
    });
  });

  it('gives a page up after six hours', async () => {
    outlets.serve(feed.url, [summary]);
    await poll();
    later(5 * 60);
    await poll();
    later(90);
    await poll();
    expect(asked).toHaveLength(2);
    expect(store.all('state').find(({ id }) => id === `feed:${feed.id}`)?.owed).toBeUndefined();
  });

  it('does not ask again where another try cannot help', async () => {
    pages.set(link, { kind: 'failed', message: 'robots.txt forbids it.', again: false, after: null });
    outlets.serve(feed.url, [summary]);
    await poll();
    later(5);
    await poll();
    expect(asked).toHaveLength(1);
  });

  it('waits as long as the page’s server asks for', async () => {
    pages.set(link, { kind: 'failed', message: 'Too many requests.', again: true, after: 30 * MINUTE });
    outlets.serve(feed.url, [summary]);
    await poll();
    later(10);
    await poll();
    expect(asked).toHaveLength(1);
    later(21);
    await poll();
    expect(asked).toHaveLength(2);
  });

  it('does not lose the full text to an edit of the summary, and reads the page anew', async () => {
    pages.set(link, text(full));
    outlets.serve(feed.url, [summary]);
    await poll();
    later(5);
    outlets.serve(feed.url, [{ ...summary, title: 'عنوان معدل تماما' }]);
    expect(await poll()).toMatchObject({ edits: 1 });
    expect(article()).toMatchObject({ title: 'عنوان معدل تماما', text: full });
    later(5);
    pages.set(link, text(`${full}\n\nفقرة جديدة.`));
    expect(await poll()).toMatchObject({ edits: 1 });
    expect(article().text).toContain('فقرة جديدة');
  });

  it('alerts of what an edited summary says, though its page is not there any more', async () => {
    pages.set(
      link,
      text('بحثت الحكومة ملفات عدة في جلستها.\n\nوأقر المجلس جدول أعماله لهذا العام والعام القادم كله.'),
    );
    outlets.serve(feed.url, [summary]);
    await poll();
    pages.delete(link);
    for (const said of ['وأعلنت انسحاب القوات.', 'وأعلنت انسحاب القوات كلها.']) {
      later(5);
      outlets.serve(feed.url, [{ ...summary, text: `${summary.text} ${said}` }]);
      await poll();
    }
    expect(store.all('alerts')).toHaveLength(1);
    expect(article().text).toBe(
      'بحثت الحكومة ملفات عدة في جلستها. وأعلنت انسحاب القوات كلها.\n\nوأقر المجلس جدول أعماله لهذا العام والعام القادم كله.',
    );
  });

  it('takes the summary where that came to say more than the page did', async () => {
    pages.set(link, text(full));
    outlets.serve(feed.url, [summary]);
    await poll();
    later(5);
    const longer = `${full} وأضاف المجلس فقرة جديدة عن الموازنة.`;
    outlets.serve(feed.url, [{ ...summary, text: longer }]);
    expect(await poll()).toMatchObject({ edits: 1 });
    expect(String(article().text)).toContain('الموازنة');
    expect(article().summaryOnly).toBe(true);
  });

  it('asks for no page of an item that carries its text', async () => {
    outlets.serve(feed.url, [{ ...summary, text: 'جملة كاملة عن الجلسة. '.repeat(80) }]);
    await poll();
    expect(asked).toEqual([]);
  });
});

describe('a page that is owed', () => {
  const edited = 'عنوان معدل تماما';
  const longer = `${full}\n\nوأعلن ائتلاف جديد.`;

  it.each(['before', 'after'] as const)('is not lost by a poll that dies %s any write', async (when) => {
    for (let at = 0; at < 12; at += 1) {
      store = createMemoryStore();
      pages.clear();
      outlets.serve(feed.url, [summary]);
      await poll(failingAt(store, at, when)).catch(() => undefined);
      later(5);
      await poll();
      later(5);
      pages.set(link, text(full));
      await poll();
      expect([at, article().text, store.all('alerts').length]).toEqual([at, full, 1]);

      pages.delete(link);
      outlets.serve(feed.url, [{ ...summary, title: edited }]);
      later(5);
      await poll(failingAt(store, at, when)).catch(() => undefined);
      later(5);
      await poll();
      later(5);
      pages.set(link, text(longer));
      await poll();
      expect([at, article().title, article().text]).toEqual([at, edited, longer]);
      expect(article().fullTextFailure).toBe(null);
    }
  });

  it('is not kept waiting by others that fail, where a poll has time for few', async () => {
    const names = ['a', 'b', 'c'];
    const linkOf = (name: string) => `https://almasalah.example/${name}`;
    const one: FullText = {
      async read(requests, deadline) {
        const [first, ...others] = requests;
        return [
          ...(await fullText.read(first ? [first] : [], deadline)),
          ...others.map((): PageOutcome => ({ kind: 'owed' })),
        ];
      },
    };
    outlets.serve(
      feed.url,
      names.map((name) => ({ ...summary, guid: name, link: linkOf(name), title: `خبر ${name}` })),
    );
    for (let nth = 0; nth < 4; nth += 1) {
      await poll(store, one);
      later(5);
    }
    const times = names.map((name) => asked.filter(({ url }) => url === linkOf(name)).length);
    expect(times).toEqual([2, 1, 1]);
  });

  it('is owed once, though its article was edited while it was', async () => {
    outlets.serve(feed.url, [summary]);
    await poll();
    later(5);
    outlets.serve(feed.url, [{ ...summary, title: edited }]);
    await poll();
    asked.length = 0;
    later(5);
    await poll();
    expect(asked).toHaveLength(1);
  });

  it('is owed for six hours from its last edit, though the poll that stored that died before it could note it', async () => {
    outlets.serve(feed.url, [summary]);
    await poll();
    later(5 * 60);
    outlets.serve(feed.url, [{ ...summary, title: edited }]);
    const isStored = () => article().title === edited;
    for (let writes = 1; !isStored(); writes += 1)
      await poll(failingAt(store, writes, 'after')).catch(() => {});
    later(5);
    await poll();
    later(2 * 60);
    pages.set(link, text(longer));
    await poll();
    expect(article()).toMatchObject({ title: edited, text: longer });
  });

  it('is not asked for again when its item is met anew, where that cannot help or its time is over', async () => {
    for (const again of [false, true]) {
      store = createMemoryStore();
      pages.set(link, { kind: 'failed', message: 'No.', again, after: null });
      outlets.serve(feed.url, [summary]);
      await poll();
      later(again ? 6 * 60 + 1 : 5);
      await poll();
      asked.length = 0;
      for (const author of ['one', 'two']) {
        later(5);
        outlets.serve(feed.url, [{ ...summary, guid: `a-${author}` }]);
        await poll();
      }
      expect([again, asked]).toEqual([again, []]);
    }
  });

  it('alerts nobody when it comes for an item without a date of the feed’s first document', async () => {
    const { date: _, ...undated } = summary;
    outlets.serve(feed.url, [undated]);
    await poll();
    later(5);
    pages.set(link, text(full));
    expect(await poll()).toMatchObject({ edits: 1, alerts: 0 });
    const next = 'https://almasalah.example/b';
    pages.set(next, text(full));
    later(5);
    outlets.serve(feed.url, [{ ...undated, guid: 'b', link: next, title: 'خبر آخر' }, undated]);
    expect(await poll()).toMatchObject({ articles: 1, alerts: 1 });
  });

  it('alerts although its article has passed the alert window meanwhile', async () => {
    now = Date.parse('2026-11-25T08:55:00Z');
    outlets.serve(feed.url, [summary]);
    await poll();
    later(10);
    pages.set(link, text(full));
    expect(await poll()).toMatchObject({ edits: 1, alerts: 1 });
  });

  it('says in the end why it could not be had', async () => {
    outlets.serve(feed.url, [summary]);
    await poll();
    later(5);
    pages.set(link, { kind: 'failed', message: 'robots.txt forbids it.', again: false, after: null });
    await poll();
    expect(article()).toMatchObject({ fullTextFailure: 'robots.txt forbids it.', summaryOnly: true });
  });
});

describe('paragraphs that a feed repeats', () => {
  it('are cut from its articles, already on the first read, and learned once only', async () => {
    const promo = '<p>حمّل تطبيقنا لتصلك آخر الأنباء على هاتفك أينما كنت في العالم</p>';
    const entry = (name: string): Entry => ({
      title: `عنوان ${name}`,
      guid: name,
      link: `https://almasalah.example/${name}`,
      text: `<p>فقرة أولى عن ${name} في المدينة.</p><p>فقرة ثانية عن ${name} وحدها.</p>${promo}`,
    });
    const names = ['السوق', 'النهر', 'الجسر', 'الملعب', 'المصنع', 'المتحف'];
    outlets.serve(feed.url, names.map(entry));
    await poll();
    expect(store.all('articles').every((row) => String(row.text).includes('فقرة ثانية'))).toBe(true);
    expect(store.all('articles').filter((row) => String(row.text).includes('تطبيقنا'))).toEqual([]);
    const learned = () => store.all('state').find(({ id }) => id === `feed:${feed.id}`)?.paragraphs;
    const before = learned();
    later(5);
    outlets.serve(
      feed.url,
      names.map((name) => ({ ...entry(name), guid: `${name}-again` })),
    );
    await poll();
    expect(learned()).toBe(before);
  });
});
