/** Headlines of other articles under an article: no alert for what only they say, and no edit by what is known of them. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createFullText } from '../../functions/articles/fulltext.ts';
import { toBlocks } from '../../functions/articles/html.ts';
import { parseArticle } from '../../functions/articles/rows.ts';
import { silent } from '../../functions/base/ports.ts';
import { minuteOf } from '../../functions/jobs/dispatch.ts';
import { pollFeed } from '../../functions/jobs/poll.ts';
import { compileRules } from '../../functions/rules/matcher.ts';
import { createMemoryStore, type MemoryStore } from '../support/memory-store.ts';
import { createOutlets, type Entry, type Outlets } from '../support/outlet.ts';
import { aConfig, aFeed, aRule } from '../support/watch.ts';

const MINUTE = 60_000;
const START = Date.parse('2026-11-24T10:00:00Z');
const rules = [
  aRule({ id: 'withdrawal', match: ['انسحاب'] }),
  aRule({ id: 'dam-alone', match: ['الموصل'], not: ['انسحاب'] }),
];

const BODY = [
  'أعلنت وزارة الموارد المائية ارتفاع مناسيب الخزين في سد الموصل بعد موجة الأمطار الأخيرة.',
  'وقال المتحدث باسم الوزارة إن الكميات الواردة تكفي لتأمين الموسم الزراعي المقبل.',
];
const LINKED = 'انسحاب القوات من قاعدة عين الأسد قبل نهاية العام';
const p = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const entry = (guid: string, title: string, text: string, over: Partial<Entry> = {}): Entry => ({
  ...{ guid, title, text, link: `https://almasalah.example/${guid}`, date: 'Tue, 24 Nov 2026 09:00:00 GMT' },
  ...over,
});
const dam = (...tail: string[]): Entry => entry('dam', 'ارتفاع الخزين في سد الموصل', p(...BODY, ...tail));
const withdrawal = entry('withdrawal', LINKED, p('بدأت القوات مغادرة القاعدة صباح اليوم بحسب مصدر أمني.'));
const filler = (number: number): Entry =>
  entry(`filler${number}`, `خبر آخر رقم ${number} من أخبار الوكالة`, p(`نص الخبر ${number} عن أمر بعيد.`));
/** The same item, not the same bytes, dated anew: it is read again, and says what it said. */
const redated = (one: Entry, minute: number): Entry => ({
  ...one,
  date: new Date(START - 30 * MINUTE + minute * 1_000).toUTCString(),
});

let now: number;
let store: MemoryStore;
let outlets: Outlets;
let feed = aFeed();

beforeEach(() => {
  now = START;
  store = createMemoryStore();
  outlets = createOutlets();
  feed = aFeed();
});

async function poll(...entries: Entry[]) {
  const compiled = compileRules(rules);
  if (!compiled.ok) throw new Error('The rules of the test cannot be read.');
  now += 5 * MINUTE;
  outlets.serve(feed.url, entries);
  const clock = { now: () => now, sleep: () => new Promise<void>((done) => void setImmediate(done)) };
  const config = aConfig({ feeds: [feed], rules });
  const network = outlets;
  const readPage = (bytes: Uint8Array) => ({
    kind: 'text' as const,
    blocks: toBlocks({ kind: 'html', value: Buffer.from(bytes).toString() }),
    language: null,
  });
  const fullText = createFullText({ network, clock, readPage });
  const ports = { config, matcher: compiled.matcher, store, network, clock, random: () => 0.5, log: silent };
  return pollFeed({ ...ports, fullText }, feed, { minute: minuteOf(now), once: true });
}

const article = (guid: string) =>
  store
    .all('articles')
    .map(parseArticle)
    .find(({ url }) => url?.endsWith(`/${guid}`))!;
const alertsOf = (guid: string): string[] =>
  store
    .all('alerts')
    .filter((alert) => JSON.stringify(alert).includes(article(guid).id))
    .map(({ rule }) => String(rule))
    .sort();

describe('the headline of an item', () => {
  it.each([
    ['before', [withdrawal, dam('على رفوفنا', LINKED)]],
    ['behind', [dam('على رفوفنا', LINKED), withdrawal]],
  ])(
    'is no text of an article that links to it, where it stands %s it in the document',
    async (_, entries) => {
      await poll(...entries);
      expect(article('dam').text).toBe(BODY.join('\n\n'));
      expect(alertsOf('dam')).toEqual(['dam-alone']);
      expect(alertsOf('withdrawal')).toEqual(['withdrawal']);
    },
  );

  it('is remembered when its item is gone', async () => {
    await poll(withdrawal);
    await poll(filler(1));
    await poll(filler(1), dam(`◄ ${LINKED}`));
    expect(article('dam').text).toBe(BODY.join('\n\n'));
    expect(alertsOf('dam')).toEqual(['dam-alone']);
  });

  it('is remembered of a copy that another feed had first', async () => {
    const other = aFeed({ id: 'other' });
    [feed, now] = [other, START];
    await poll(withdrawal);
    feed = aFeed();
    await poll(withdrawal);
    await poll(dam(LINKED));
    expect(article('dam').text).toBe(BODY.join('\n\n'));
  });

  it('is cut from a page as well', async () => {
    feed = aFeed({ fullText: true });
    outlets.serve('https://almasalah.example/robots.txt', 'User-agent: *\nAllow: /');
    outlets.serve('https://almasalah.example/dam', p(...BODY, 'من أروقة التحرير', LINKED));
    await poll(withdrawal, entry('dam', 'ارتفاع الخزين في سد الموصل', BODY[0]!));
    expect(article('dam')).toMatchObject({ text: BODY.join('\n\n'), fullTextFailure: null });
    expect(alertsOf('dam')).toEqual(['dam-alone']);
  });
});

describe('an article whose tail is known better or worse than when it was stored', () => {
  it('is not edited by a headline that is learned later', async () => {
    await poll(dam(LINKED));
    const before = article('dam');
    expect(before.text).toContain(LINKED);
    await poll(withdrawal, dam(LINKED));
    const report = await poll(withdrawal, redated(dam(LINKED), 1));
    expect(report).toMatchObject({ edits: 0, alerts: 0 });
    expect(article('dam')).toEqual(before);
    expect(alertsOf('dam')).toEqual(['withdrawal']);
  });

  it('is not edited when the headline is forgotten, and alerts nobody of it', async () => {
    await poll(withdrawal, dam(LINKED));
    const before = article('dam');
    await poll(...Array.from({ length: 150 }, (_, number) => filler(number)));
    const report = await poll(redated(dam(LINKED), 1));
    expect(report).toMatchObject({ edits: 0, alerts: 0 });
    expect(article('dam')).toEqual(before);
    expect(alertsOf('dam')).toEqual(['dam-alone']);
  });

  it('is not edited by a row without headlines, or with something else in their place', async () => {
    await poll(withdrawal, dam(LINKED));
    const before = article('dam');
    const [row] = store.all('state').filter(({ id }) => id === `feed:${feed.id}`);
    for (const headlines of [undefined, '', 'قديم', 7]) {
      await store.put('state', { ...row!, seen: undefined, bodyHash: undefined, headlines });
      expect(await poll(dam(LINKED))).toMatchObject({ edits: 0, alerts: 0 });
    }
    expect(article('dam')).toEqual(before);
  });

  it('is not edited when another headline takes the place of the one under it', async () => {
    await poll(withdrawal, filler(1), filler(2), dam(LINKED, filler(1).title));
    const before = article('dam');
    const report = await poll(withdrawal, filler(1), filler(2), dam(filler(2).title, LINKED));
    expect(report).toMatchObject({ edits: 0, alerts: 0 });
    expect(article('dam')).toEqual(before);
  });

  it('is edited where its own text changes, and is told no more than that', async () => {
    await poll(withdrawal, dam(LINKED));
    const more = 'وأضاف أن السد سيُفحص في الربيع.';
    expect(await poll(withdrawal, dam(more, LINKED))).toMatchObject({ edits: 1, alerts: 0 });
    expect(article('dam')).toMatchObject({ text: [...BODY, more].join('\n\n'), revision: 2 });
    expect(await poll(withdrawal, dam(LINKED))).toMatchObject({ edits: 1, alerts: 0 });
    expect(article('dam')).toMatchObject({ text: BODY.join('\n\n'), revision: 3 });
  });

  it('as it was stored before headlines were remembered is not edited by its own row', async () => {
    await poll(withdrawal, dam(LINKED));
    const [row] = store.all('articles').filter(({ url }) => String(url).endsWith('/dam'));
    // Then the hash was of what was left, and was left out.
    await store.put('articles', { ...row!, contentHash: undefined });
    expect(await poll(withdrawal, redated(dam(LINKED), 1))).toMatchObject({ edits: 0, alerts: 0 });
  });
});

describe('a feed’s state', () => {
  it('is not written where its headlines are all known', async () => {
    await poll(withdrawal, dam(LINKED));
    const row = () => store.all('state').find(({ id }) => id === `feed:${feed.id}`);
    const before = row();
    expect(before?.headlines).toMatch(/^[\w-]{10}$/);
    await poll(dam(LINKED), withdrawal);
    expect(row()).toEqual(before);
  });
});
