import { beforeAll, describe, expect, it } from 'vitest';
import type { CleanItem } from '../../functions/articles/article.ts';
import { createFullText, type PageRequest, withFullText } from '../../functions/articles/fulltext.ts';
import { readPage } from '../../functions/articles/page.ts';
import type { Clock } from '../../functions/base/ports.ts';
import type { FetchOutcome, FetchRequest, Network } from '../../functions/feeds/network.ts';

const PARAGRAPH =
  'أعلنت وزارة الموارد المائية، اليوم الثلاثاء، ارتفاع مناسيب الخزين في سد الموصل بعد موجة الأمطار الأخيرة التي شملت المحافظات الشمالية.';
const SECOND =
  'وقال المتحدث باسم الوزارة إن الكميات الواردة تكفي لتأمين الموسم الزراعي المقبل في نينوى وصلاح الدين وكركوك.';
const pageHtml = (body: string) =>
  `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>ارتفاع الخزين</title></head><body>
  <nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/sport">رياضة</a></li></ul></nav>
  <article><h1>ارتفاع الخزين</h1>${body}</article><footer>جميع الحقوق محفوظة</footer></body></html>`;
const ARTICLE = pageHtml(
  `<p>${PARAGRAPH}</p><p>${SECOND}</p><p>المصدر: واع</p><h3>اقرأ أيضاً</h3><ul><li><a href="/2">حريق في سوق الشورجة</a></li></ul>`,
);

const body = (text: string, contentType = 'text/html; charset=utf-8'): FetchOutcome => ({
  kind: 'body',
  bytes: Buffer.from(text),
  contentType,
  etag: null,
  lastModified: null,
  finalUrl: '',
  permanentUrl: null,
  hints: { maxAge: null },
});
const failure = (
  kind: 'not-found' | 'server' | 'gone' | 'rate-limited',
  retryAfter: number | null = null,
): FetchOutcome => ({
  kind: 'failed',
  failure: kind,
  message: `${kind}.`,
  status: { 'not-found': 404, server: 503, gone: 410, 'rate-limited': 429 }[kind],
  retryAfter,
});

/** A network whose pages take a second each by a clock that only it and `sleep` move. */
function world(answers: (request: FetchRequest) => FetchOutcome, seconds = 1) {
  const asked: string[] = [];
  let time = 0;
  let waiting: { at: number; wake: () => void }[] = [];
  const clock: Clock = {
    now: () => time,
    sleep: (ms) => new Promise((wake) => waiting.push({ at: time + ms, wake })),
  };
  let running = 0;
  let most = 0;
  const perHost = new Map<string, number>();
  let mostPerHost = 0;
  const network: Network = {
    async fetch(request) {
      asked.push(request.url);
      const { host } = new URL(request.url);
      if (request.accept === 'page') {
        most = Math.max(most, ++running);
        perHost.set(host, (perHost.get(host) ?? 0) + 1);
        mostPerHost = Math.max(mostPerHost, perHost.get(host)!);
        await clock.sleep(seconds * 1000);
        running--;
        perHost.set(host, perHost.get(host)! - 1);
      }
      return answers(request);
    },
  };
  /** Runs a job while time passes in steps to the next one that waits. */
  async function run<T>(job: Promise<T>): Promise<T> {
    let done = false;
    const ended = job.finally(() => {
      done = true;
    });
    for (let step = 0; step < 10_000 && !done; step++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (done) break;
      const next = waiting.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
      if (!Number.isFinite(next)) continue;
      time = Math.max(time, next);
      const due = waiting.filter(({ at }) => at <= time);
      waiting = waiting.filter(({ at }) => at > time);
      for (const { wake } of due) wake();
    }
    return ended;
  }
  return { network, clock, run, asked, counts: () => ({ most, mostPerHost }), time: () => time };
}

const request = (url: string): PageRequest => ({
  url,
  title: 'ارتفاع الخزين',
  text: 'موجز.',
  userAgent: null,
});
const noRobots = (answer: FetchOutcome) => (asked: FetchRequest) =>
  asked.accept === 'robots' ? failure('not-found') : answer;

describe('the full text of an article', () => {
  // What is imported when it is first needed takes real time, during which the clock here would run.
  beforeAll(async () => {
    await Promise.all([import('robots-parser'), import('../../functions/articles/page.ts')]);
  });

  it('is its page’s, without headline, menu and tail', async () => {
    const { network, clock, run } = world(noRobots(body(ARTICLE)));
    const [outcome] = await run(
      createFullText({ network, clock }).read([request('https://a.example/1')], 60_000),
    );
    expect(outcome).toEqual({ kind: 'text', text: `${PARAGRAPH}\n\n${SECOND}`, tags: [], credit: 'واع' });
  });

  it('is read four pages at a time, and one at a time from a host', async () => {
    const { network, clock, run, counts } = world(noRobots(body(ARTICLE)));
    const urls = Array.from({ length: 24 }, (_, index) => `https://h${index % 8}.example/${index}`);
    const outcomes = await run(createFullText({ network, clock }).read(urls.map(request), 60_000));
    expect(outcomes.every(({ kind }) => kind === 'text')).toBe(true);
    expect(counts()).toEqual({ most: 4, mostPerHost: 1 });
  });

  it('is owed where the budget ends before its turn', async () => {
    const { network, clock, run, time } = world(noRobots(body(ARTICLE)));
    const urls = Array.from({ length: 10 }, (_, index) => `https://a.example/${index}`);
    const outcomes = await run(createFullText({ network, clock }).read(urls.map(request), 5_000));
    expect(outcomes.filter(({ kind }) => kind === 'text').length).toBeGreaterThanOrEqual(3);
    expect(outcomes.at(-1)).toEqual({ kind: 'owed' });
    expect(time()).toBeLessThanOrEqual(5_000);
  });

  it('never keeps the poll beyond its deadline, even if a host dawdles', async () => {
    const { network, clock, run, time } = world(noRobots(body(ARTICLE)), 3_600);
    const outcomes = await run(
      createFullText({ network, clock }).read([request('https://a.example/1')], 8_000),
    );
    expect(outcomes).toEqual([{ kind: 'owed' }]);
    expect(time()).toBeLessThanOrEqual(8_250);
  });

  it('is not taken where robots.txt forbids, and the site is asked for its rules once', async () => {
    const rules = 'User-agent: *\nDisallow: /private/\n';
    const { network, clock, run, asked } = world((one) =>
      one.accept === 'robots' ? body(rules, 'text/plain') : body(ARTICLE),
    );
    const pages = ['https://a.example/private/1', 'https://a.example/news/2', 'https://a.example/news/3'].map(
      request,
    );
    const outcomes = await run(createFullText({ network, clock }).read(pages, 60_000));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['failed', 'text', 'text']);
    expect(outcomes[0]).toMatchObject({ again: false });
    expect(asked.filter((url) => url.endsWith('/robots.txt'))).toHaveLength(1);
    expect(asked).not.toContain('https://a.example/private/1');
  });

  it('waits between pages as long as robots.txt asks', async () => {
    const rules = 'User-agent: *\nCrawl-delay: 5\n';
    const { network, clock, run, time } = world((one) =>
      one.accept === 'robots' ? body(rules, 'text/plain') : body(ARTICLE),
    );
    await run(
      createFullText({ network, clock }).read(
        ['https://a.example/1', 'https://a.example/2'].map(request),
        60_000,
      ),
    );
    expect(time()).toBeGreaterThanOrEqual(7_000);
  });

  it('waits for a later poll where robots.txt cannot be had', async () => {
    const { network, clock, run, asked } = world((one) =>
      one.accept === 'robots' ? failure('server') : body(ARTICLE),
    );
    const [outcome] = await run(
      createFullText({ network, clock }).read([request('https://a.example/1')], 60_000),
    );
    expect(outcome).toMatchObject({ kind: 'failed', again: true });
    expect(asked).toEqual(['https://a.example/robots.txt']);
  });

  it.each([
    ['a page that is not there yet', failure('not-found'), true, null],
    ['a server that fails', failure('server'), true, null],
    ['a server that asks for patience', failure('rate-limited', 90), true, 90_000],
    ['a page that is gone', failure('gone'), false, null],
    ['a picture', body('GIF89a', 'image/gif'), false, null],
    ['a page without an article', body('<html><body><p>x</p></body></html>'), false, null],
    ['a page nested without end', body('<div>'.repeat(50_000)), false, null],
    ['a page that says no more than the feed', body(pageHtml('<p>موجز.</p>')), false, null],
  ])('of %s fails in one line', async (_, answer, again, after) => {
    const { network, clock, run } = world(noRobots(answer));
    const [outcome] = await run(
      createFullText({ network, clock }).read([request('https://a.example/1')], 60_000),
    );
    expect(outcome).toMatchObject({ kind: 'failed', again, after });
    expect(outcome).toHaveProperty('message', expect.stringMatching(/^[^\n]+$/));
  });
});

describe('a page', () => {
  it('is read in the encoding that its head names', () => {
    const cp1256 = Buffer.from([0xc3, 0xe1, 0xda, 0xd1, 0xc7, 0xde]); // العراق has other bytes; these spell أالعراق's letters
    const words = Buffer.concat([cp1256, Buffer.from(' ')]);
    const text = Buffer.concat(Array.from({ length: 80 }, () => words));
    const bytes = Buffer.concat([
      Buffer.from('<html><head><meta charset="windows-1256"></head><body><article><p>'),
      text,
      Buffer.from('</p></article></body></html>'),
    ]);
    const page = readPage(bytes, 'text/html');
    expect(page.kind === 'text' && page.blocks[0]?.text.startsWith('ألعراق')).toBe(true);
  });
});

describe('an article with its page’s text', () => {
  it('keeps what the feed said and is no summary any more', () => {
    const item: CleanItem = {
      title: 'ارتفاع الخزين',
      url: 'https://a.example/1',
      originalUrl: 'https://a.example/1',
      published: null,
      dateText: null,
      author: null,
      language: 'ar',
      summary: 'موجز.',
      text: 'موجز.',
      tags: ['مياه'],
      credit: null,
      summaryOnly: true,
      contentHash: 'of the feed’s text',
    };
    const full = withFullText(item, {
      kind: 'text',
      text: PARAGRAPH,
      tags: ['سد الموصل', 'میاه'],
      credit: 'واع',
    });
    expect(full).toEqual({
      ...item,
      text: PARAGRAPH,
      tags: ['مياه', 'سد الموصل'],
      credit: 'واع',
      summaryOnly: false,
    });
  });
});
