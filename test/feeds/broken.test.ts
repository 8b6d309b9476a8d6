import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../functions/feeds/item.ts';
import {
  ATOM,
  dateOf,
  encode,
  faultsOf,
  isoOf,
  itemsOf,
  JSON_FEED,
  linkOf,
  RDF,
  RSS,
  readText,
  rssItem,
  textOf,
  titleOf,
  utf16,
} from './sample.ts';

type Condition = readonly [
  what: string,
  document: string | Uint8Array,
  options?: ReadOptions,
  differences?: readonly string[],
];

const third = rssItem(3);
const inThird = (from: string | RegExp, to: string): string =>
  RSS.replace(
    third,
    third.replace(from, () => to),
  );
const everywhere = (from: RegExp, to: string): string => RSS.replace(from, to);
const latin = (document: string, label: string): string => document.replace('UTF-8', label);

const WHOLE: readonly Condition[] = [
  ['RSS 2.0', RSS],
  ['RDF', RDF],
  ['Atom', ATOM],
  ['JSON Feed', JSON_FEED],
  ['JSON Feed behind a BOM', `\ufeff${JSON_FEED}`],
];

const AROUND: readonly Condition[] = [
  ['a BOM before the prolog', `\ufeff${RSS}`],
  ['two BOMs before the prolog', `\ufeff\ufeff${RSS}`],
  ['text before the prolog', `Notice: cache miss\n${RSS}`],
  [
    'a PHP warning before the prolog',
    `<br />\n<b>Warning</b>: mysql in <b>/x.php</b> on line <b>3</b><br />\n${RSS}`,
  ],
  ['an HTML comment before the root', RSS.replace('<rss', '<!-- <rss> cache --><rss')],
  [
    'a CDATA section before the prolog that is never closed',
    `<![CDATA[${RSS.replace('<rss', '<!DOCTYPE r [<!ENTITY a "b">]><rss')}`,
  ],
  ['a comment before the prolog that is never closed', `<!-- ${RSS}`],
  ['a log line before the prolog', `[24-Nov-2026 09:00:00] PHP Notice: x\n${RSS}`],
  ['a second prolog', RSS.replace('<rss', '<?xml version="1.0"?><rss')],
  ['a stylesheet', RSS.replace('<rss', '<?xml-stylesheet href="a.xsl" type="text/xsl"?>\n<rss')],
  [
    'a DOCTYPE',
    RSS.replace(
      '<rss',
      '<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd"><rss',
    ),
  ],
  ['a DOCTYPE with entities', RSS.replace('<rss', '<!DOCTYPE rss [<!ENTITY nbsp "&#160;"> ]><rss')],
  ['a script behind the root', `${RSS}<script>var a = 1 < 2;</script>`],
  ['a comment behind the root', `${RSS}\n<!-- generated in 0.3 s -->`],
  ['NUL bytes behind the root', `${RSS}\0\0\0`],
  ['no end tags of channel and root', RSS.replace('</channel></rss>', '')],
  ['no end tag of the channel', RSS.replace('</channel>', '')],
  [
    'the end tag of the channel before the items',
    RSS.replace('\n<item>', '</channel>\n<item>').replace('</channel></rss>', '</rss>'),
  ],
  ['no root element', RSS.replace(/<rss[^>]*>/, '').replace('</rss>', '')],
  ['no root and no channel', RSS.slice(RSS.indexOf('<item>')).replace('</channel></rss>', '')],
  ['no end of the prolog', RSS.replace('?>', '>')],
  ['a root in capitals', RSS.replace('<rss', '<RSS').replace('</rss>', '</RSS>')],
  [
    'items in capitals',
    everywhere(/<(\/?)(item|title|link|description)\b/g, '<$1$2').replace(/<(\/?)item>/g, '<$1ITEM>'),
  ],
  ['a processing instruction between the items', RSS.replace(third, `<?php echo 1 ?>${third}`)],
  ['text between the items', RSS.replace(third, `x & y < z ${third}`)],
  [
    'blank lines and tabs inside the tags',
    everywhere(/<item>/g, '<item\n\t>').replace(/<\/title>/g, '</title\n>'),
  ],
  [
    'wrapped text',
    everywhere(/<title>/g, '<title>\n\t  ')
      .replace(/<link>/g, '<link>\n')
      .replace(/<\/link>/g, '\n</link>'),
  ],
];

const MARKUP: readonly Condition[] = [
  ['a bare & in one title', inThird('&amp;', '&')],
  ['bare & everywhere', everywhere(/&amp;/g, '&')],
  [
    'a bare & in a link',
    RSS.replace(`${linkOf(3)}<`, `${linkOf(3)}?a=1&b=2<`),
    {},
    ['link 3: https://outlet.example/news/3?a=1&b=2'],
  ],
  [
    'an undeclared entity',
    inThird(/<!\[CDATA\[.*\]\]>/, textOf(3).replace('قال', '&ldquo;قال&rdquo;')),
    {},
    [`text 3: ${textOf(3).replace('قال', '“قال”')}`],
  ],
  ['numeric references without semicolon', inThird('&amp;', '&#38')],
  ['control characters', inThird('النفط', 'الن\x01ف\x0bط')],
  ['references to control characters', inThird('النفط', 'الن&#1;ف&#x0b;ط')],
  ['an unclosed title', inThird('</title>', '')],
  ['an unclosed link', inThird('</link>', '')],
  ['an unclosed description', inThird('</description>', '')],
  [
    'unclosed titles everywhere',
    everywhere(/<\/title><link>https:\/\/outlet.example\/news/g, '<link>https://outlet.example/news'),
  ],
  ['an unclosed item', inThird('</item>', '')],
  ['no item is closed', everywhere(/<\/item>/g, '')],
  ['an item closed twice', inThird('</item>', '</item></item>')],
  ['a stray end tag in an item', inThird('<pubDate>', '</p></b><pubDate>')],
  ['an unclosed CDATA section', inThird(']]>', '')],
  ['an unclosed CDATA section in the last item', RSS.replace(rssItem(5), rssItem(5).replace(']]>', ''))],
  ['an unclosed comment', inThird('<category>', '<!-- note <category>')],
  ['a bare < in a title', inThird('الحكومة', '5 < 6 الحكومة'), {}, [`title 3: 5 < 6 ${titleOf(3)}`]],
  ['unescaped HTML in the description', inThird(/<!\[CDATA\[.*\]\]>/, `<p>${textOf(3)}<br></p>`)],
  [
    'unescaped HTML with unclosed elements',
    inThird(/<!\[CDATA\[.*\]\]>/, `<p><b>${textOf(3)}<img src=a.jpg>`),
  ],
  ['escaped HTML in the description', everywhere(/<!\[CDATA\[<p>(.*?)<\/p>\]\]>/g, '&lt;p&gt;$1&lt;/p&gt;')],
  [
    'CDATA in titles and links',
    everywhere(/<(title|link)>([^<]*)<\/\1>/g, '<$1><![CDATA[$2]]></$1>').replace(/&amp;/g, '&'),
  ],
  ['text around CDATA', everywhere(/<!\[CDATA\[/g, '\n  <![CDATA[').replace(/\]\]>/g, ']]>\n')],
  [
    'attributes on everything',
    everywhere(/<(item|title|link|pubDate|description)>/g, '<$1 a="1" xml:space=\'preserve\'>'),
  ],
  ['an attribute with >', everywhere(/<item>/g, '<item note="a > b">')],
  ['an unquoted attribute', everywhere(/<item>/g, '<item id=7>')],
  ['an attribute with an unclosed quote', inThird('isPermaLink="false"', 'isPermaLink="false')],
  ['the same attribute twice', everywhere(/isPermaLink="false"/g, 'isPermaLink="false" isPermaLink="true"')],
  [
    'an empty link before the link',
    everywhere(/<link>https:\/\/outlet.example\/news/g, '<link/><link>https://outlet.example/news'),
  ],
  [
    'every field twice',
    everywhere(/<(title|link|pubDate|description)>(.*?)<\/\1>/g, '<$1>$2</$1><$1>$2</$1>'),
  ],
  ['an empty field before each field', everywhere(/<(title|pubDate|description)>/g, '<$1></$1><$1>')],
  ['several dates', everywhere(/<pubDate>/g, '<dc:date>2020-01-01</dc:date><pubDate>')],
  ['a date in dc:date only', everywhere(/<(\/?)pubDate>/g, '<$1dc:date>')],
  ['a date in lower case', everywhere(/<(\/?)pubDate>/g, '<$1pubdate>')],
  [
    'items within items of an extension',
    everywhere(/<category>/g, '<x:list><x:item>1</x:item></x:list><category>'),
  ],
  [
    'an image with title and link in an item',
    inThird('<title>', '<image><title>شعار</title><link>https://outlet.example/l</link></image><title>'),
  ],
  [
    'a source with a title',
    inThird('<title>', '<source url="https://other.example/rss">وكالة</source><title>'),
  ],
  [
    'media elements with titles',
    inThird(
      '<title>',
      '<media:group><media:title>صورة</media:title><media:description>ص</media:description></media:group><title>',
    ),
  ],
  ['a commented-out item', RSS.replace(third, `<!-- ${rssItem(9)} -->${third}`)],
  [
    'an item shown in CDATA',
    inThird('<category>', `<x:raw><![CDATA[${'<item><title>لا</title></item>'}]]></x:raw><category>`),
  ],
  ['empty items', RSS.replace(third, `<item/><item></item><item>\n</item><item><title/></item>${third}`)],
  [
    'elements called __proto__ and constructor',
    inThird('<title>', '<__proto__>1</__proto__><constructor>2</constructor><title>'),
  ],
  [
    'a prefixed RSS',
    RSS.replace('<rss', '<r:rss xmlns:r="http://backend.userland.com/rss2"')
      .replace('</rss>', '</r:rss>')
      .replace(/<(\/?)(channel|item|title|link|guid|pubDate|category|description)\b/g, '<$1r:$2'),
  ],
  ['no declaration of dc', RSS.replace(/ xmlns:dc="[^"]*"/, '')],
  ['an unknown default namespace', RSS.replace('<rss', '<rss xmlns="http://outlet.example/ns"')],
];

const LINKS: readonly Condition[] = [
  [
    'permalink GUIDs only',
    everywhere(
      /<link>(https:\/\/outlet.example\/news\/\d)<\/link><guid isPermaLink="false">g\d/g,
      '<guid>$1',
    ),
  ],
  ['relative links', everywhere(/<link>https:\/\/outlet.example\/news/g, '<link>/news')],
  [
    'relative links to the document',
    everywhere(/<link>https:\/\/outlet.example\//g, '<link>').replace('<link></link>', ''),
    { base: 'https://outlet.example/feed' },
  ],
  [
    'relative links under xml:base',
    everywhere(/<link>https:\/\/outlet.example\/news\//g, '<link>').replace(
      '<channel>',
      '<channel xml:base="https://outlet.example/news/">',
    ),
  ],
  ['protocol-relative links', everywhere(/<link>https:/g, '<link>')],
  [
    'links in atom:link',
    everywhere(
      /<link>(https:\/\/outlet.example\/news\/\d)<\/link>/g,
      '<atom:link rel="self" href="https://outlet.example/x"/><atom:link href="$1"/>',
    ),
  ],
  [
    'links as attributes',
    everywhere(/<link>(https:\/\/outlet.example\/news\/\d)<\/link>/g, '<link href="$1"></link>'),
  ],
  [
    'Atom links of several kinds',
    ATOM.replace(
      /<link rel="alternate"/g,
      '<link rel="self" href="https://outlet.example/s"/><link rel="enclosure" type="image/jpeg" href="https://outlet.example/i.jpg"/><link rel="alternate" type="application/json" href="https://outlet.example/j"/><link rel="alternate" type="text/html"',
    ),
  ],
  [
    'relative Atom links',
    ATOM.replace(/href="https:\/\/outlet.example\/news/g, 'href="news'),
    { base: 'https://outlet.example/feed.atom' },
  ],
];

const ENCODINGS: readonly Condition[] = [
  ['windows-1256 by prolog', encode(latin(RSS, 'windows-1256'), 'windows-1256')],
  ['windows-1256 by prolog as cp1256', encode(latin(RSS, 'cp1256'), 'windows-1256')],
  [
    'windows-1256 by header only',
    encode(RSS.replace(/<\?xml.*\?>/, ''), 'windows-1256'),
    { contentType: 'text/xml; charset=windows-1256' },
  ],
  [
    'windows-1256 by both',
    encode(latin(RSS, 'windows-1256'), 'windows-1256'),
    { contentType: 'text/xml; charset="Windows-1256"' },
  ],
  ['windows-1256 by nobody', encode(RSS.replace(/<\?xml.*\?>/, ''), 'windows-1256')],
  [
    'windows-1256 under a UTF-8 label',
    encode(RSS, 'windows-1256'),
    { contentType: 'text/xml; charset=utf-8' },
  ],
  [
    'windows-1256 under an ISO-8859-1 header',
    encode(latin(RSS, 'windows-1256'), 'windows-1256'),
    { contentType: 'text/xml; charset=ISO-8859-1' },
  ],
  ['windows-1256 under an ISO-8859-6 prolog', encode(latin(RSS, 'iso-8859-6'), 'windows-1256')],
  ['ISO-8859-6', encode(latin(RSS, 'iso-8859-6'), 'iso-8859-6')],
  [
    'ISO-8859-6 under a windows-1256 header',
    encode(latin(RSS, 'iso-8859-6'), 'iso-8859-6'),
    { contentType: 'text/xml; charset=windows-1256' },
  ],
  ['UTF-8 under a windows-1256 prolog', latin(RSS, 'windows-1256')],
  ['UTF-8 under a windows-1256 header', RSS, { contentType: 'text/xml; charset=windows-1256' }],
  ['UTF-8 under a UTF-16 prolog', latin(RSS, 'utf-16')],
  ['UTF-8 under a label that nobody knows', latin(RSS, 'utf-9')],
  ['UTF-16LE with BOM', utf16(latin(RSS, 'utf-16'), 'le', true)],
  ['UTF-16BE with BOM', utf16(latin(RSS, 'utf-16'), 'be', true)],
  ['UTF-16LE without BOM', utf16(latin(RSS, 'utf-16'), 'le', false)],
  ['UTF-16BE without BOM', utf16(latin(RSS, 'utf-16'), 'be', false)],
  ['UTF-16 with BOM and a UTF-8 prolog', utf16(RSS, 'le', true)],
  ['UTF-16 JSON', utf16(JSON_FEED, 'be', true)],
];

const GROUPS: readonly (readonly [group: string, conditions: readonly Condition[]])[] = [
  ['whole documents', WHOLE],
  ['what stands around a feed', AROUND],
  ['broken markup', MARKUP],
  ['links', LINKS],
  ['encodings', ENCODINGS],
];

for (const [group, conditions] of GROUPS) {
  describe(group, () => {
    for (const [what, document, options, differences] of conditions) {
      it(`${what}: no item is lost and every field is right`, async () => {
        if (group !== 'whole documents' && !options) expect([RSS, ATOM]).not.toContain(document);
        expect(faultsOf(await itemsOf(document, options))).toEqual(differences ?? []);
      });
    }
  });
}

describe('a document that was cut off', () => {
  it.each([
    ['in the middle of a title', 'القرار رقم 5'],
    ['in the middle of a tag', '<guid isPerma'],
    ['in the middle of an end tag', '</tit'],
    ['within the link', `${linkOf(5).slice(0, -3)}`],
    ['within the date', dateOf(5).slice(0, 9)],
    ['within CDATA', textOf(5).slice(0, 20)],
  ])('%s keeps the items before, and nothing false of the last', async (_, where) => {
    const last = RSS.indexOf(rssItem(5));
    const document = RSS.slice(0, RSS.indexOf(where, last) + where.length);
    const items = await itemsOf(document);
    expect(faultsOf(items.slice(0, 5)).filter((fault) => fault !== '5 items')).toEqual([]);
    const [half] = items.slice(5);
    if (!half) return;
    expect(half.link === null || half.link === linkOf(5)).toBe(true);
    expect(half.published === null || half.published === dateOf(5)).toBe(true);
    expect(half.guid === null || half.guid === 'g5').toBe(true);
  });

  it('is told as such', async () => {
    const document = RSS.slice(0, RSS.indexOf('<category>', RSS.indexOf(rssItem(5))));
    const items = await itemsOf(document);
    const result = await readText(document);
    if (result.kind !== 'feed') throw new Error(result.message);
    expect(result.items.map(({ partial }) => partial === true)).toEqual(
      [0, 1, 2, 3, 4, 5].map((i) => i === 5),
    );
    expect(items).toHaveLength(6);
    expect(items[5]).toMatchObject({ link: linkOf(5), guid: 'g5', published: dateOf(5) });
    expect(items[5]?.title?.value).toBe(titleOf(5));
  });

  it('is no feed any more where it is JSON', async () => {
    expect(await itemsOf(JSON_FEED.slice(0, 500))).toEqual([]);
  });
});

describe('one bad byte in UTF-8', () => {
  it('does not switch the code page', async () => {
    const bytes = new TextEncoder().encode(RSS);
    const at = bytes.length - 120;
    const broken = Uint8Array.from([...bytes.slice(0, at), 0xff, ...bytes.slice(at)]);
    const items = await itemsOf(broken, { contentType: 'text/xml; charset=windows-1256' });
    expect(faultsOf(items).every((fault) => fault.startsWith('text 5'))).toBe(true);
    expect(isoOf(0)).toContain('2026');
  });
});
