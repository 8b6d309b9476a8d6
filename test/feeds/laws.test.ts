import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item, ReadResult } from '../../functions/feeds/item.ts';
import { bodyHash, read } from '../../functions/feeds/read.ts';
import { ATOM, bytesOf, encode, itemsOf, JSON_FEED, RDF, RSS, readText, utf16 } from './sample.ts';

const FRAGMENTS = [
  '<item>', '</item>', '<item/>', '<entry>', '</entry>', '<title>', '</title>', '<link>', '</link>', '<description>',
  '</description>', '<content>', '</content>', '<channel>', '</channel>', '</rss>', '<rss>', '<feed>', '</feed>',
  '<![CDATA[', ']]>', '<!--', '-->', '<?', '?>', '<!', '&', '&amp;', '&#8;', '&#xD800;', '&nbsp;', '<', '>', '"', "'",
  '<br>', '<b>', '</b>', '<x:y z="', '/>', ' xmlns="', 'http://', 'خبر', '\0', '\ufeff', '\n', '<__proto__>',
]; // biome-ignore format: a list to look over

const base = fc.constantFrom(RSS, RDF, ATOM);

/** A sample feed with fragments put in, and stretches cut out, at random places. */
const damaged = fc
  .tuple(
    base,
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(40) }),
        put: fc.constantFrom('', ...FRAGMENTS),
      }),
      { maxLength: 4 },
    ),
  )
  .map(([document, wounds]) =>
    wounds.reduce((text, { at, cut, put }) => {
      const from = Math.floor(at * text.length);
      return text.slice(0, from) + put + text.slice(from + cut);
    }, document),
  );

/** Texts that a feed may hold: letters of all kinds and what XML has to escape. */
const words = fc.string({
  unit: fc.constantFrom(...'اب غپکd e&<>"\'é😀\u200f\u0651.'),
  minLength: 1,
  maxLength: 30,
});

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const item = fc
  .record({
    title: words,
    body: words,
    path: fc.stringMatching(/^[a-z\d]{1,8}$/),
    cdata: fc.boolean(),
    extra: fc.constantFrom(
      '',
      '<!-- <item> -->',
      '<x:e a="1>2" b=\'"\'/>',
      '<content:encoded><![CDATA[<item><title>x</title></item>]]></content:encoded>',
      '<x:list><item><title>inner</title></item></x:list>',
      '<media:group><media:title>t</media:title></media:group>',
      '<?php x ?>',
      '<br>',
      '<enclosure url="/a.mp3" type="audio/mpeg" length="5"/>',
      '& ',
    ),
  })
  .map(
    ({ title, body, path, cdata, extra }) =>
      `<item><title>${escaped(title)}</title><link>/a/${path}</link>${extra}` +
      `<description>${cdata ? `<![CDATA[${body.replace(/]]>/g, '')}]]>` : escaped(body)}</description></item>`,
  );

const feed = fc
  .array(item, { maxLength: 6 })
  .map(
    (items) =>
      `<rss version="2.0" xmlns:x="urn:x"><channel><title>t</title><link>https://outlet.example/</link>${items.join('\n')}</channel></rss>`,
  );

/** The same document, but not to be cut: one with entities of its own is always read whole. */
const notToBeCut = (document: string): string =>
  document.replace(/<(rss|rdf:RDF|feed)\b/, '<!DOCTYPE x [<!ENTITY own "own">]><$1');

const read1 = (document: string): Promise<ReadResult> =>
  readText(document, { base: 'https://outlet.example/feed' });

describe('reading', () => {
  it('never throws on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expectAnswer(await read(bytes));
        expect(bodyHash(bytes)).toMatch(/^[\w-]{16}$/);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on any heap of fragments', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }),
        fc.option(fc.string({ maxLength: 30 })),
        async (parts, contentType) => {
          expectAnswer(await readText(parts.join(''), { contentType }));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives only what its types promise, however damaged the document', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (document) => {
        for (const found of await itemsOf(document)) expectPromises(found);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same items whether a document is cut or read whole', async () => {
    await fc.assert(
      fc.asyncProperty(feed, async (document) => {
        const [cut, whole] = await Promise.all([read1(document), read1(notToBeCut(document))]);
        expect(itemsIn(cut)).toEqual(itemsIn(whole));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same items whether a damaged document is cut or read whole', async () => {
    let cuts = 0;
    await fc.assert(
      fc.asyncProperty(damaged, async (document) => {
        const cut = await read1(document);
        const isCut = cut.kind === 'feed' && cut.items.some(({ bytesHash }) => bytesHash !== null);
        if (!isCut) return;
        cuts++;
        expect(itemsIn(cut)).toEqual(itemsIn(await read1(notToBeCut(document))));
      }),
      { numRuns: 150 },
    );
    expect(cuts).toBeGreaterThan(50);
  });

  it.each(['<![</channel>CDATA[', '<![INCLUDE[', '<![ CDATA['])(
    'gives the same items whether a document with %s in it is cut or read whole',
    async (section) => {
      const odd = `<rss version="2.0"><channel><title>النهر</title><item><title>خبر</title><link>https://x.example/1</link>
        <description>${section}<p>قال المتحدث إن القرار يدخل حيز التنفيذ غداً.</p>]]></description></item></channel></rss>`;
      expect(itemsIn(await read1(odd))).toEqual(itemsIn(await read1(notToBeCut(odd))));
    },
  );

  it('skips what was seen and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(feed, fc.infiniteStream(fc.boolean()), async (document, choices) => {
        const all = await read1(document);
        if (all.kind !== 'feed') throw new Error(all.message);
        const seen = new Set(
          all.items.flatMap(({ bytesHash }) => (choices.next().value ? (bytesHash ?? []) : [])),
        );
        const some = await readText(document, {
          base: 'https://outlet.example/feed',
          seen: (hash) => seen.has(hash),
        });
        if (some.kind !== 'feed') throw new Error(some.message);
        expect(some.items).toEqual(
          all.items.map((found) =>
            found.bytesHash !== null && seen.has(found.bytesHash)
              ? { ...found, item: null, readHash: null, reader: null }
              : found,
          ),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the encoding', async () => {
    const plain = RSS.replace('UTF-8', 'x');
    for (const bytes of [
      encode(plain.replace('"x"', '"windows-1256"'), 'windows-1256'),
      encode(plain.replace('"x"', '"iso-8859-6"'), 'iso-8859-6'),
      utf16(plain, 'le', true),
      utf16(plain, 'be', false),
    ])
      expect(await itemsOf(bytes)).toEqual(await itemsOf(RSS));
  });
});

describe('the hashes of an entry', () => {
  it('are the same in every document that holds the entry, and differ where it differs', async () => {
    for (const document of [RSS, RDF, ATOM, JSON_FEED]) {
      const result = await readText(document);
      const again = await readText(document.replace('القرار رقم 3', 'القرار رقم 33'));
      if (result.kind !== 'feed' || again.kind !== 'feed') throw new Error('not read');
      for (const [i, { bytesHash, readHash }] of result.items.entries()) {
        const other = again.items[i]!;
        expect(readHash).toMatch(/^[\w-]{8}$/);
        expect(readHash === other.readHash).toBe(i !== 3);
        if (document !== JSON_FEED) expect(bytesHash === other.bytesHash).toBe(i !== 3);
      }
    }
  });

  it('of what was read stay where only bytes change that say nothing', async () => {
    const result = await readText(RSS);
    const again = await readText(RSS.replace(/<item>/g, '<item><!-- 0.31 s --><x:served>9:01</x:served>'));
    if (result.kind !== 'feed' || again.kind !== 'feed') throw new Error('not read');
    expect(again.items.map(({ readHash }) => readHash)).toEqual(result.items.map(({ readHash }) => readHash));
    expect(again.items[0]?.bytesHash).not.toBe(result.items[0]?.bytesHash);
  });

  it('of a body are 16 characters and change with it', () => {
    expect(bodyHash(bytesOf(RSS))).toMatch(/^[\w-]{16}$/);
    expect(bodyHash(bytesOf(RSS))).not.toBe(bodyHash(bytesOf(`${RSS} `)));
  });
});

/** A feed, or one line that was meant: not that of the last resort, which stands for an exception. */
function expectAnswer(result: ReadResult): void {
  if (result.kind === 'unreadable')
    expect(result.message).toMatch(/^(?!The document could not be read \()[^\n]+$/);
}

function itemsIn(result: ReadResult): readonly Item[] {
  return result.kind === 'feed' ? result.items.flatMap(({ item }) => item ?? []) : [];
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

function expectPromises(found: Item): void {
  for (const url of [found.link, ...found.enclosures.map(({ url }) => url)]) {
    if (url === null) continue;
    expect(url).toMatch(/^https?:\/\//i);
    expect(URL.canParse(url)).toBe(true);
  }
  const { guid, author, published, updated, title, summary, content } = found;
  for (const text of [
    guid,
    author,
    published,
    updated,
    title?.value,
    summary?.value,
    content?.value,
    ...found.categories,
  ]) {
    if (text === null || text === undefined) continue;
    expect(text).not.toBe('');
    expect(text).toBe(text.trim());
    expect(text).not.toMatch(CONTROL);
    expect(text).not.toMatch(LONE_SURROGATE);
  }
}
