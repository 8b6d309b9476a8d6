import { describe, expect, it } from 'vitest';
import { EXPANSION_LIMIT } from '../../functions/feeds/entities.ts';
import { read } from '../../functions/feeds/read.ts';
import { GOOD_LINK, HOSTILE, HOSTILE_JSON } from './hostile-documents.ts';
import {
  ATOM,
  bytesOf,
  encode,
  faultsOf,
  firstItem,
  itemsOf,
  JSON_FEED,
  RSS,
  readText,
  rssItem,
  utf16,
} from './sample.ts';

/** Enough to tell a reader that is not linear; the full size that a fetch lets through is the bench's. */
const SIZE = 300_000;
/** Far more than any of them takes: against a hang, not a measurement, which is the bench's. */
const WATCHDOG = 20_000;

describe('a document that is made to hurt', () => {
  for (const { number, name, make } of HOSTILE)
    it(`case ${number}, 300 kB of ${name}: ends, and keeps the good item beside it`, {
      timeout: WATCHDOG,
    }, async () => {
      const items = await itemsOf(make(SIZE));
      expect(items.filter(({ link }) => link === GOOD_LINK)).toHaveLength(1);
    });

  for (const { number, name, make } of HOSTILE_JSON)
    it(`case ${number}, 300 kB of ${name}: ends with an answer`, { timeout: WATCHDOG }, async () => {
      const result = await read(make(SIZE));
      if (result.kind === 'unreadable')
        expect(result.message).toMatch(/^The document is JSON.*: (?:see|look) /);
      else expect(result.items).toEqual([]);
    });
});

describe('case 16: a JSON Feed with an extension of a hundred thousand levels', () => {
  it('keeps its items', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const extended = JSON_FEED.replace('{"id":"g3"', `{"_x":${deep},"id":"g3"`);
    expect(extended).toContain(deep);
    expect(faultsOf(await itemsOf(extended))).toEqual([]);
  });
});

const withEntities = (declarations: string, text: string): string =>
  `<!DOCTYPE rss [${declarations}]><rss><channel><item><title>x</title><description>${text}</description></item></channel></rss>`;

describe('entities of a document', () => {
  it('case 12: those built of others are not expanded', async () => {
    const { summary } = await firstItem(withEntities('<!ENTITY a "ha"><!ENTITY b "&a;&a;">', '&b;'));
    expect(summary?.value).toBe('&b;');
  });

  it('case 13: together they add no more than a page', async () => {
    const value = 'a'.repeat(900);
    const { summary } = await firstItem(withEntities(`<!ENTITY a "${value}">`, '&a;'.repeat(1_000)));
    expect(summary?.value.length).toBeLessThanOrEqual(EXPANSION_LIMIT);
    expect(summary?.value.startsWith(value)).toBe(true);
  });

  it('case 14: those outside of it are never fetched, and stay names', async () => {
    const { summary } = await firstItem(withEntities('<!ENTITY x SYSTEM "file:///etc/hostname">', 'a &x; b'));
    expect(summary?.value).toBe('a &x; b');
  });

  it('that stand for a few words are replaced', async () => {
    const { summary } = await firstItem(withEntities(`<!ENTITY paper 'صحيفة "النهر"'>`, '&paper;'));
    expect(summary?.value).toBe('صحيفة "النهر"');
  });
});

describe('case 18: characters and documents that are none', () => {
  it('NUL bytes and other controls are left out, and everything else stays', async () => {
    expect(faultsOf(await itemsOf(RSS.replace(/النفط/g, 'ال\0نف\x01ط\x1f')))).toEqual([]);
  });

  it('halves of surrogate pairs are left out; two references that make a whole pair are one character', async () => {
    const item = await firstItem(RSS.replace('الحكومة', '&#xD83D;&#xDE00;&#xD83D;الحكومة&#xDE00;'));
    expect(item.title?.value.startsWith('😀الحكومة ')).toBe(true);
    expect(
      (await firstItem(JSON_FEED.replace('الحكومة', '\\ud83dالحكومة'))).title?.value.startsWith('الحكومة'),
    ).toBe(true);
  });

  it('a BOM wins over a wrong prolog', async () => {
    expect(faultsOf(await itemsOf(`\ufeff${RSS.replace('UTF-8', 'windows-1256')}`))).toEqual([]);
    expect(faultsOf(await itemsOf(utf16(RSS.replace('UTF-8', 'windows-1256'), 'be', true)))).toEqual([]);
  });

  it.each([
    ['an empty body', '', 'empty'],
    ['nothing but spaces', ' \n\t', 'empty'],
    [
      'an error page',
      '<!DOCTYPE html><html><head><title>503 Service Unavailable</title></head><body>x</body></html>',
      '503 Service Unavailable',
    ],
    ['a page about feeds', '<html><body><pre>&lt;rss&gt;&lt;item&gt;</pre></body></html>', 'web page'],
    ['plain text', 'Database connection failed', 'no RSS, RDF, Atom or JSON Feed'],
    [
      'a sitemap',
      '<?xml version="1.0"?><urlset><url><loc>https://outlet.example/</loc></url></urlset>',
      'sitemap',
    ],
    ['OPML', '<opml version="2.0"><body><outline xmlUrl="https://outlet.example/"/></body></opml>', 'OPML'],
    ['JSON that is no feed', '{"error":"not found"}', 'no list of items'],
    ['half a JSON document', JSON_FEED.slice(0, 200), 'cannot be parsed'],
    ['a gzip file', '\x1f\x8b\x08', 'compressed'],
  ])('%s is refused in one line that says what to do', async (_, document, words) => {
    const result = await read(
      document.startsWith('\x1f') ? Buffer.from(document, 'latin1') : bytesOf(document),
    );
    expect(result).toMatchObject({ kind: 'unreadable', message: expect.stringContaining(words) });
    if (result.kind === 'unreadable')
      expect(result.message).toMatch(/^[^\n]+: (?:see|look|give|unpack)[^\n]+\.$/);
  });

  it.each([
    ['RSS', '<rss version="2.0"><channel><title>t</title></channel></rss>'],
    ['an empty root', '<rss/>'],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title></feed>'],
    ['JSON', '{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[]}'],
  ])('%s without items is a feed all the same', async (_, document) => {
    expect(await readText(document)).toMatchObject({ kind: 'feed', items: [] });
  });
});

describe('case 15: references without end', () => {
  it('are all decoded, none of them cut in two', async () => {
    for (const count of [20_000, 20_001]) {
      const [item] = await itemsOf(
        `<rss><item><title>${'x'.repeat(count % 7)}${'&#1575;&amp;'.repeat(count)}</title></item></rss>`,
      );
      expect(item?.title?.value).toBe(`${'x'.repeat(count % 7)}${'ا&'.repeat(count)}`);
    }
  });
});

describe('case 17: texts without end', () => {
  it('are read as far as anybody would, no character cut in two', async () => {
    const { title } = await firstItem(`<rss><item><title>x${'😀'.repeat(600_000)}</title></item></rss>`);
    expect(title?.value).toHaveLength(999_999);
  });

  it('are no links, and identities in part', async () => {
    const item = await firstItem(
      `<rss><item><guid>${'g'.repeat(20_000)}</guid><link>https://o.example/${'a'.repeat(9_000)}</link></item></rss>`,
    );
    expect(item.link).toBeNull();
    expect(item.guid).toHaveLength(10_000);
  });
});

describe('case 33: identities', () => {
  it('an item without GUID has none, and an empty one is none', async () => {
    for (const guid of ['', '<guid/>', '<guid isPermaLink="false"> </guid>', '<guid><![CDATA[]]></guid>']) {
      const items = await itemsOf(RSS.replace(/<guid isPermaLink="false">g\d<\/guid>/g, guid));
      expect(items.map((item) => item.guid)).toEqual(items.map(() => null));
      expect(faultsOf(items)).toEqual([]);
    }
  });

  it('a GUID that holds elements is the text in them', async () => {
    expect((await firstItem(RSS.replace('>g0<', '><id>g0</id><'))).guid).toBe('g0');
  });

  it('one GUID for all items loses none of them', async () => {
    expect(faultsOf(await itemsOf(RSS.replace(/>g\d</g, '>same<')))).toEqual([]);
  });
});

describe('case 34: many items, strange dates', () => {
  it('keeps the order of the document', async () => {
    const items = Array.from({ length: 3_000 }, (_, i) => `<item><title>${i}</title></item>`);
    const read = await itemsOf(`<rss><channel>${items.join('')}</channel></rss>`);
    expect(read.map(({ title }) => title?.value)).toEqual(items.map((_, i) => String(i)));
  });

  it.each(['', '24/11/2026', 'الثلاثاء ٢٤ تشرين الثاني ٢٠٢٦', 'Thu, 01 Jan 1970 00:00:00 GMT', '2036-11-24'])(
    'hands on the date «%s» as it stands',
    async (date) => {
      const item = await firstItem(RSS.replace(/<pubDate>[^<]*/g, `<pubDate>${date}`));
      expect(item.published).toBe(date === '' ? null : date);
    },
  );
});

describe('case 37: text that is more than letters', () => {
  it.each([
    ['double-escaped HTML', '&amp;lt;p&amp;gt;خبر&amp;lt;/p&amp;gt;', '&lt;p&gt;خبر&lt;/p&gt;'],
    ['entities', 'قال: &quot;نعم&quot; &#8211; &#x6CC;', 'قال: "نعم" – ی'],
    ['references that mean windows-1252', '&#147;خبر&#148;', '“خبر”'],
    ['direction marks', '\u200fخبر\u200e \u202eabc', '\u200fخبر\u200e \u202eabc'],
    ['emoji', '🛢️ خبر 👨‍👩‍👧', '🛢️ خبر 👨‍👩‍👧'],
    ['a title of 10,000 characters', 'خ'.repeat(10_000), 'خ'.repeat(10_000)],
  ])('%s are handed on decoded once', async (_, written, meant) => {
    expect(
      (await firstItem(`<rss><channel><item><title>${written}</title></item></channel></rss>`)).title?.value,
    ).toBe(meant);
  });
});

describe('case 38: encodings', () => {
  it.each(['windows-1256', 'iso-8859-6'] as const)(
    'one item in %s among UTF-8 is read like the rest',
    async (encoding) => {
      const [before, after] = RSS.split(rssItem(2)) as [string, string];
      const mixed = Buffer.concat([bytesOf(before), encode(rssItem(2), encoding), bytesOf(after)]);
      expect(faultsOf(await itemsOf(mixed))).toEqual([]);
    },
  );

  it('tells of a wrong label', async () => {
    const result = await readText(RSS, { contentType: 'text/xml; charset=windows-1256' });
    expect(result).toMatchObject({ flaws: ['The document says that it is windows-1256, but it is UTF-8.'] });
  });
});

describe('case 20: entries within content', () => {
  const inner = '<entry><title>داخل</title></entry>';
  it.each([
    ['in inline XML', `<content type="application/xml">${inner}</content>`],
    ['in CDATA', `<content type="html"><![CDATA[${inner}]]></content>`],
    ['in a comment', `<!-- ${inner} -->`],
    ['in an extension', `<x:more xmlns:x="urn:x">${inner}</x:more>`],
  ])('%s are no entries of the feed', async (_, content) => {
    const items = await itemsOf(ATOM.replace('<published>', `${content}<published>`));
    expect(items.map(({ guid }) => guid)).toEqual([0, 1, 2, 3, 4, 5].map((i) => `urn:g${i}`));
  });
});
