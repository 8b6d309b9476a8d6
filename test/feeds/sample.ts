/** Feeds made for the tests: the same six stories as RSS, RDF, Atom and JSON, to be broken in one way at a time. */
import type { Item, ReadOptions, ReadResult } from '../../functions/feeds/item.ts';
import { read } from '../../functions/feeds/read.ts';

export const COUNT = 6;

export const titleOf = (i: number): string => `الحكومة تعلن القرار رقم ${i} بشأن النفط & الغاز`;
export const linkOf = (i: number): string => `https://outlet.example/news/${i}`;
export const textOf = (i: number): string => `قال المتحدث إن القرار ${i} يدخل حيز التنفيذ غداً.`;
export const dateOf = (i: number): string => `Tue, ${10 + i} Mar 2026 09:0${i}:00 +0300`;
export const isoOf = (i: number): string => `2026-03-${10 + i}T09:0${i}:00+03:00`;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const range = Array.from({ length: COUNT }, (_, i) => i);

export const rssItem = (i: number): string =>
  `<item><title>${escaped(titleOf(i))}</title><link>${linkOf(i)}</link><guid isPermaLink="false">g${i}</guid>` +
  `<pubDate>${dateOf(i)}</pubDate><dc:creator>ليلى</dc:creator><category>نفط</category>` +
  `<description><![CDATA[<p>${textOf(i)}</p>]]></description></item>`;

export const RSS =
  '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  '<channel><title>صحيفة النهر</title><link>https://outlet.example/</link><description>أخبار</description>\n' +
  `${range.map(rssItem).join('\n')}\n</channel></rss>`;

export const RDF =
  '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://outlet.example/rdf"><title>صحيفة النهر</title>' +
  `<link>https://outlet.example/</link><items><rdf:Seq>${range.map((i) => `<rdf:li rdf:resource="${linkOf(i)}"/>`).join('')}` +
  `</rdf:Seq></items></channel>${range
    .map(
      (i) =>
        `<item rdf:about="${linkOf(i)}"><title>${escaped(titleOf(i))}</title><link>${linkOf(i)}</link>` +
        `<description>${textOf(i)}</description><dc:date>${isoOf(i)}</dc:date></item>`,
    )
    .join('')}</rdf:RDF>`;

export const ATOM =
  '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>صحيفة النهر</title>' +
  `<link href="https://outlet.example/"/><id>urn:feed</id>${range
    .map(
      (i) =>
        `<entry><title>${escaped(titleOf(i))}</title><link rel="alternate" href="${linkOf(i)}"/><id>urn:g${i}</id>` +
        `<published>${isoOf(i)}</published><updated>${isoOf(i)}</updated><author><name>ليلى</name></author>` +
        `<content type="html">&lt;p&gt;${textOf(i)}&lt;/p&gt;</content></entry>`,
    )
    .join('')}</feed>`;

export const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'صحيفة النهر',
  home_page_url: 'https://outlet.example/',
  items: range.map((i) => ({
    id: `g${i}`,
    url: linkOf(i),
    title: titleOf(i),
    content_html: `<p>${textOf(i)}</p>`,
    date_published: isoOf(i),
  })),
});

/** Windows-1256 and ISO-8859-6, which `TextEncoder` does not write. */
export function encode(text: string, encoding: 'windows-1256' | 'iso-8859-6'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  );
  return Uint8Array.from(text, (character) => table.get(character) ?? 0x3f);
}

export function utf16(text: string, order: 'le' | 'be', bom: boolean): Uint8Array {
  const bytes = Buffer.from((bom ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

export const bytesOf = (document: string | Uint8Array): Uint8Array =>
  typeof document === 'string' ? new TextEncoder().encode(document) : document;

export const readText = (document: string | Uint8Array, options: ReadOptions = {}): Promise<ReadResult> =>
  read(bytesOf(document), options);

/** The items that came out, those skipped as seen left out; none where the document was refused. */
export async function itemsOf(
  document: string | Uint8Array,
  options: ReadOptions = {},
): Promise<readonly Item[]> {
  const result = await readText(document, options);
  return result.kind === 'feed' ? result.items.flatMap(({ item }) => item ?? []) : [];
}

export async function firstItem(document: string | Uint8Array, options: ReadOptions = {}): Promise<Item> {
  const [item] = await itemsOf(document, options);
  if (!item) throw new Error('no item came out');
  return item;
}

const plain = (html = ''): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What is wrong with the six stories as they came out, in words; empty where nothing is. */
export function faultsOf(items: readonly Item[]): readonly string[] {
  const faults = items.length === COUNT ? [] : [`${items.length} items`];
  for (const [i, item] of items.entries()) {
    if (plain(item.title?.value) !== titleOf(i)) faults.push(`title ${i}: ${item.title?.value}`);
    if (item.link !== linkOf(i)) faults.push(`link ${i}: ${item.link}`);
    const text = plain((item.content ?? item.summary)?.value);
    if (text !== textOf(i)) faults.push(`text ${i}: ${text}`);
    const date = item.published ?? item.updated;
    if (date !== dateOf(i) && date !== isoOf(i)) faults.push(`date ${i}: ${date}`);
  }
  return faults;
}
