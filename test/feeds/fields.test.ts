import { describe, expect, it } from 'vitest';
import type { Item } from '../../functions/feeds/item.ts';
import { firstItem, itemsOf } from './sample.ts';

const rss = (inner: string, root = 'rss version="2.0"'): Promise<Item> =>
  firstItem(
    `<${root}><channel><link>https://outlet.example/</link><item><title>t</title>${inner}</item></channel></${root.split(' ')[0]}>`,
  );
const atom = (inner: string, feed = ''): Promise<Item> =>
  firstItem(
    `<feed xmlns="http://www.w3.org/2005/Atom">${feed}<entry><title>t</title>${inner}</entry></feed>`,
  );
const json = (fields: object, feed: object = {}): Promise<Item> =>
  firstItem(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      ...feed,
      items: [{ id: '1', title: 't', ...fields }],
    }),
  );

describe('titles, summaries and contents', () => {
  it.each([
    [
      'RSS titles are HTML',
      rss('').then(() => firstItem('<rss><channel><item><title>a &amp;lt; b</title></item></channel></rss>')),
      { title: { kind: 'html', value: 'a &lt; b' } },
    ],
    [
      'RSS markup that was not escaped stays markup',
      rss('<description><p>a <b>b</b></p></description>'),
      { summary: { kind: 'html', value: '<p>a <b>b</b></p>' } },
    ],
    [
      'content:encoded is the content',
      rss('<description>kurz</description><content:encoded><![CDATA[<p>lang</p>]]></content:encoded>'),
      { summary: { kind: 'html', value: 'kurz' }, content: { kind: 'html', value: '<p>lang</p>' } },
    ],
    [
      'an empty content:encoded is none',
      rss('<description>x</description><content:encoded> </content:encoded>'),
      { summary: { kind: 'html', value: 'x' }, content: null },
    ],
    [
      'a CDATA end inside CDATA is put together again',
      rss('<description><![CDATA[a ]]]]><![CDATA[> b]]></description>'),
      { summary: { kind: 'html', value: 'a ]]> b' } },
    ],
    [
      'a second description is the content',
      rss('<description>x</description><summary>y</summary>'),
      { summary: { kind: 'html', value: 'x' }, content: { kind: 'html', value: 'y' } },
    ],
    [
      'XHTML bodies are contents',
      rss('<body xmlns="http://www.w3.org/1999/xhtml"><p>x</p></body>'),
      { content: { kind: 'html', value: '<p>x</p>' } },
    ],
    [
      'the description of a media group is a summary',
      rss('<media:group><media:description>x</media:description></media:group>'),
      { summary: { kind: 'html', value: 'x' } },
    ],
    [
      'Atom text is text',
      atom('<summary>a &lt;b&gt; c</summary>'),
      { summary: { kind: 'text', value: 'a <b> c' } },
    ],
    [
      'Atom HTML is HTML',
      atom('<content type="html">a &lt;b>c&lt;/b></content>'),
      { content: { kind: 'html', value: 'a <b>c</b>' } },
    ],
    [
      'Atom XHTML is its markup without the div',
      atom(
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a &amp; b</p></div></content>',
      ),
      { content: { kind: 'html', value: '<p>a &amp; b</p>' } },
    ],
    [
      'XHTML with a prefix too',
      atom(
        '<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>a</x:p></x:div></content>',
      ),
      { content: { kind: 'html', value: '<x:p>a</x:p>' } },
    ],
    [
      'two divs side by side are kept apart',
      atom('<content type="xhtml"><div>a</div><div>b</div></content>'),
      { content: { kind: 'html', value: '<div>a</div><div>b</div>' } },
    ],
    [
      'base64 is decoded',
      atom('<content type="application/octet-stream">2K7YqNixINi52KfYrNmE</content>'),
      { content: { kind: 'html', value: 'خبر عاجل' } },
    ],
    [
      'a picture is no content',
      atom(
        '<summary>x</summary><content type="image/png">iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ</content>',
      ),
      { content: null },
    ],
    [
      'content that stands elsewhere is none',
      atom('<content type="text/html" src="https://outlet.example/1"/>'),
      { content: null },
    ],
    [
      'Atom 0.3 escapes HTML',
      firstItem(
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>t</title><content type="text/html" mode="escaped">&lt;p>x&lt;/p></content></entry></feed>',
      ),
      { content: { kind: 'html', value: '<p>x</p>' } },
    ],
    [
      'RSS whose default namespace is Atom is RSS',
      rss('<description>&lt;p>x&lt;/p></description>', 'rss xmlns="http://www.w3.org/2005/Atom"'),
      { summary: { kind: 'html', value: '<p>x</p>' } },
    ],
    [
      'JSON tells HTML from text',
      json({ content_html: '<p>x</p>', content_text: 'x', summary: 's <b' }),
      { content: { kind: 'html', value: '<p>x</p>' }, summary: { kind: 'text', value: 's <b' } },
    ],
    ['JSON text is text', json({ content_text: 'a < b' }), { content: { kind: 'text', value: 'a < b' } }],
  ])('%s', async (_, item, expected) => {
    expect(await item).toMatchObject(expected);
  });
});

describe('dates', () => {
  it.each([
    ['pubDate', rss('<pubDate>a</pubDate>'), ['a', null]],
    [
      'pubDate before dc:date, which is then the change',
      rss('<dc:date>b</dc:date><pubDate>a</pubDate>'),
      ['a', 'b'],
    ],
    ['dc:date alone', rss('<dc:date>b</dc:date>'), ['b', null]],
    [
      'the first of two that says something',
      rss('<pubDate> </pubDate><pubDate>a</pubDate><pubDate>c</pubDate>'),
      ['a', null],
    ],
    ['atom:updated in RSS', rss('<pubDate>a</pubDate><atom:updated>b</atom:updated>'), ['a', 'b']],
    ['Atom', atom('<published>a</published><updated>b</updated>'), ['a', 'b']],
    ['Atom without a date of publication', atom('<updated>b</updated>'), [null, 'b']],
    ['Atom 0.3', atom('<issued>a</issued><modified>b</modified>'), ['a', 'b']],
    ['dcterms', rss('<dcterms:issued>a</dcterms:issued><dcterms:modified>b</dcterms:modified>'), ['a', 'b']],
    ['JSON', json({ date_published: 'a', date_modified: 'b' }), ['a', 'b']],
  ])('%s', async (_, item, [published, updated]) => {
    expect(await item).toMatchObject({ published, updated });
  });
});

describe('authors', () => {
  it.each([
    [
      'dc:creator before the e-mail address of RSS',
      rss('<author>a@b.example</author><dc:creator>ليلى</dc:creator>'),
      'ليلى',
    ],
    ['the author of RSS as it stands', rss('<author>a@b.example (Layla)</author>'), 'a@b.example (Layla)'],
    [
      'several, in order, each once',
      rss('<dc:creator>ا</dc:creator><dc:creator>ب</dc:creator><dc:creator>ا</dc:creator>'),
      'ا, ب',
    ],
    [
      'name and address of Atom',
      atom('<author><name>Layla</name><email>a@b.example</email></author>'),
      'Layla (a@b.example)',
    ],
    [
      'the name alone',
      atom('<author><name>Layla</name><uri>https://outlet.example/l</uri></author>'),
      'Layla',
    ],
    ['the source of an Atom entry', atom('<source><author><name>Wire</name></author></source>'), 'Wire'],
    [
      'the feed, for Atom entries that name nobody (RFC 4287, 4.2.1)',
      atom('', '<author><name>Desk</name></author>'),
      'Desk',
    ],
    ['JSON Feed 1.1', json({ authors: [{ name: 'ا' }, { name: 'ب' }] }), 'ا, ب'],
    ['JSON Feed 1.0', json({ author: { name: 'ا' } }), 'ا'],
    ['the feed, for JSON items that name nobody', json({}, { authors: [{ name: 'Desk' }] }), 'Desk'],
    ['nobody', rss('<author/>'), null],
  ])('%s', async (_, item, author) => {
    expect((await item).author).toBe(author);
  });
});

describe('identity and link', () => {
  it.each([
    [
      'a GUID that is a URL is a link',
      rss('<guid>https://outlet.example/1</guid>'),
      ['https://outlet.example/1', 'https://outlet.example/1'],
    ],
    [
      'unless it says no',
      rss('<guid isPermaLink="false">https://outlet.example/1</guid>'),
      ['https://outlet.example/1', null],
    ],
    ['a GUID that is no URL is no link', rss('<guid>42</guid>'), ['42', null]],
    ['unless it says so', rss('<guid isPermaLink="true">/42</guid>'), ['/42', 'https://outlet.example/42']],
    [
      'the link wins over the GUID',
      rss('<guid>https://outlet.example/1</guid><link>https://outlet.example/2</link>'),
      ['https://outlet.example/1', 'https://outlet.example/2'],
    ],
    [
      'the link behind FeedBurner',
      rss(
        '<link>http://feedproxy.example/1</link><feedburner:origLink>https://outlet.example/1</feedburner:origLink>',
      ),
      [null, 'https://outlet.example/1'],
    ],
    [
      'comments and pictures are no links',
      rss(
        '<comments>https://outlet.example/c</comments><image><link>https://outlet.example/i</link></image>',
      ),
      [null, null],
    ],
    ['scripts are no links', rss('<link>javascript:alert(1)</link>'), [null, null]],
    [
      'a link escaped twice',
      rss('<link>https://outlet.example/?a=1&amp;amp;b=2</link>'),
      [null, 'https://outlet.example/?a=1&b=2'],
    ],
    [
      'a wrapped link',
      rss('<link>\n https://outlet.example/\n  news/1 </link>'),
      [null, 'https://outlet.example/news/1'],
    ],
    [
      'an Arabic link as it is spelled',
      rss('<link>https://outlet.example/سياسة/1</link>'),
      [null, 'https://outlet.example/سياسة/1'],
    ],
    [
      'a host without scheme',
      rss('<link>www.outlet.example/1</link>'),
      [null, 'https://www.outlet.example/1'],
    ],
    [
      'Atom: the alternate one for people',
      atom(
        '<id>1</id><link rel="self" href="https://o.example/s"/><link type="application/json" href="https://o.example/j"/><link href="https://o.example/1" type="text/html"/>',
      ),
      ['1', 'https://o.example/1'],
    ],
    [
      'Atom: a link as text',
      atom('<id>1</id><link rel="alternate">https://o.example/1</link>'),
      ['1', 'https://o.example/1'],
    ],
    [
      'Atom: an id that is a URL, where there is no link',
      atom('<id>https://o.example/1</id>'),
      ['https://o.example/1', 'https://o.example/1'],
    ],
    [
      'JSON: the URL, numbers as ids',
      json({ id: 7, url: 'https://o.example/7' }),
      ['7', 'https://o.example/7'],
    ],
    ['JSON: the external URL', json({ external_url: 'https://o.example/7' }), ['1', 'https://o.example/7']],
  ])('%s', async (_, item, [guid, link]) => {
    expect(await item).toMatchObject({ guid, link });
  });
});

describe('categories, enclosures and language', () => {
  it('takes categories from everywhere, each once', async () => {
    const item = await rss(
      '<category> نفط  وغاز</category><category domain="x">سياسة</category><dc:subject>نفط وغاز</dc:subject><media:keywords>أ، ب, ج</media:keywords><category/>',
    );
    expect(item.categories).toEqual(['نفط وغاز', 'سياسة', 'أ', 'ب', 'ج']);
    expect((await atom('<category term="oil" label="نفط"/><category term="gas"/>')).categories).toEqual([
      'نفط',
      'gas',
    ]);
    expect((await json({ tags: ['نفط', 7, null, 'نفط'] })).categories).toEqual(['نفط', '7']);
  });

  it('takes enclosures from RSS, Atom, Media RSS and JSON', async () => {
    const picture = { url: 'https://outlet.example/i.jpg', type: 'image/jpeg', length: 12 };
    expect((await rss('<enclosure url="/i.jpg" type="image/jpeg" length="12"/>')).enclosures).toEqual([
      picture,
    ]);
    expect(
      (await rss('<media:group><media:content url="/i.jpg" type="image/jpeg" fileSize="12"/></media:group>'))
        .enclosures,
    ).toEqual([picture]);
    expect(
      (
        await atom(
          '<link rel="enclosure" href="https://outlet.example/i.jpg" type="image/jpeg" length="12"/>',
        )
      ).enclosures,
    ).toEqual([picture]);
    expect(
      (
        await json({
          attachments: [{ url: 'https://outlet.example/i.jpg', mime_type: 'image/jpeg', size_in_bytes: 12 }],
        })
      ).enclosures,
    ).toEqual([picture]);
    expect((await rss('<enclosure url="/i.jpg" length="-1"/><enclosure/>')).enclosures).toEqual([
      { ...picture, type: null, length: null },
    ]);
  });

  it('takes the language of the item, not of the feed', async () => {
    expect((await rss('<dc:language>fa</dc:language>')).language).toBe('fa');
    expect(
      (await firstItem('<feed xml:lang="ar"><entry xml:lang="ckb"><title>t</title></entry></feed>')).language,
    ).toBe('ckb');
    expect((await rss('')).language).toBeNull();
    expect((await json({ language: 'en-GB' })).language).toBe('en-GB');
  });
});

describe('namespaces', () => {
  it('are told by URI where the prefix is another, and by prefix where the URI is wrong', async () => {
    const strange = await rss(
      '<q:creator>ليلى</q:creator>',
      'rss xmlns:q="http://purl.org/dc/elements/1.1/"',
    );
    const wrong = await rss('<dc:creator>ليلى</dc:creator>', 'rss xmlns:dc="http://outlet.example/dc"');
    const taken = await rss('<dc:creator>ليلى</dc:creator>', 'rss xmlns:dc="http://www.w3.org/1999/xhtml"');
    expect([strange.author, wrong.author, taken.author]).toEqual(['ليلى', 'ليلى', null]);
  });

  it('of unknown extensions take no field', async () => {
    expect(
      await rss('<x:title>no</x:title><x:link>https://o.example/no</x:link><x:pubDate>no</x:pubDate>'),
    ).toMatchObject({
      title: { value: 't' },
      link: null,
      published: null,
    });
  });

  it('may be declared on the entry or the field itself', async () => {
    const [item] = await itemsOf(
      '<rss><channel><item xmlns:q="http://purl.org/dc/elements/1.1/"><title>t</title><q:creator>ا</q:creator><r:date xmlns:r="http://purl.org/dc/elements/1.1/">d</r:date></item></channel></rss>',
    );
    expect(item).toMatchObject({ author: 'ا', published: 'd' });
  });
});
