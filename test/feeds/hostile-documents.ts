/** Documents made to take a reader's time, memory or senses, by their number in the list of hostile cases; for tests and bench. */

export interface HostileDocument {
  readonly number: number;
  readonly name: string;
  /** Up to the 10 MB that a fetch lets through. */
  readonly make: () => Uint8Array;
}

const MB = 1_000_000;
const GOOD = '<item><title>سليم</title><link>https://outlet.example/good</link></item>';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rss = (inner: string, before = ''): Uint8Array =>
  bytes(`<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>t</title>${inner}</channel></rss>`);
/** A document with a hostile item beside a good one, which must come out. */
const beside = (hostile: string, before = ''): Uint8Array =>
  rss(`${GOOD}<item><title>x</title>${hostile}</item>`, before);
const fill = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length));

const laughs = Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ''};`.repeat(10)}">`,
).join('');

export const HOSTILE: readonly HostileDocument[] = [
  {
    number: 12,
    name: 'billion laughs',
    make: () => beside('<description>&lol9;</description>', `<!DOCTYPE l [<!ENTITY lol "lol">${laughs}]>`),
  },
  {
    number: 13,
    name: 'quadratic blow-up by one long entity',
    make: () =>
      beside(
        `<description>${'&a;'.repeat(100_000)}</description>`,
        `<!DOCTYPE l [<!ENTITY a "${fill('a', 900)}">]>`,
      ),
  },
  {
    number: 14,
    name: 'external and parameter entities',
    make: () =>
      beside(
        '<description>&x;&y;</description>',
        '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://169.254.169.254/"> %p;<!ENTITY y PUBLIC "a" "http://127.0.0.1/">]>',
      ),
  },
  {
    number: 15,
    name: 'a million numeric references',
    make: () => beside(`<description>${'&#1575;'.repeat(MB)}</description>`),
  },
  {
    number: 16,
    name: 'nesting 100,000 deep in an item',
    make: () => beside(`${'<a>'.repeat(100_000)}x${'</a>'.repeat(100_000)}`),
  },
  { number: 16, name: 'nesting a million deep, never closed', make: () => beside('<a>'.repeat(MB)) },
  {
    number: 16,
    name: 'nesting 100,000 deep around the feed',
    make: () => bytes(`${'<a>'.repeat(100_000)}<rss><channel>${GOOD}</channel></rss>`),
  },
  { number: 17, name: 'a 10 MB attribute', make: () => beside(`<a b="${fill('x', 9.9 * MB)}"/>`) },
  {
    number: 17,
    name: 'a 10 MB attribute that is not closed',
    make: () => beside(`<a b="${fill('x ', 9.9 * MB)}`),
  },
  {
    number: 17,
    name: 'a 10 MB text',
    make: () => beside(`<description>${fill('نص ', 5.5 * MB)}</description>`),
  },
  {
    number: 17,
    name: '100,000 attributes',
    make: () => beside(`<a ${Array.from({ length: 100_000 }, (_, i) => `a${i}="${i}"`).join(' ')}/>`),
  },
  {
    number: 17,
    name: '10 MB of attributes without a value',
    make: () => beside(`<a ${fill('b ', 9.9 * MB)}/>`),
  },
  { number: 17, name: '10 MB of spaces in a tag', make: () => beside(`<a ${fill(' ', 9.9 * MB)}"/>`) },
  { number: 18, name: '10 MB of CDATA starts', make: () => beside(fill('<![CDATA[', 9.9 * MB)) },
  { number: 18, name: '10 MB of comment starts', make: () => beside(fill('<!--', 9.9 * MB)) },
  { number: 18, name: '10 MB of instruction starts', make: () => beside(fill('<?', 9.9 * MB)) },
  { number: 18, name: '10 MB of declaration starts', make: () => beside(fill('<!DOCTYPE [', 9.9 * MB)) },
  { number: 18, name: '10 MB of loose quotes', make: () => beside(fill('<a b="c\'>', 9.9 * MB)) },
  { number: 20, name: 'a million empty items', make: () => rss(GOOD + fill('<item/>', 9 * MB)) },
  { number: 20, name: 'a million item starts', make: () => rss(GOOD + fill('<item>', 9 * MB)) },
  {
    number: 20,
    name: 'items within fields of ever new names',
    make: () => rss(GOOD + Array.from({ length: 400_000 }, (_, i) => `<item><f${i}>`).join('')),
  },
  {
    number: 20,
    name: 'items of ever new prefixes',
    make: () =>
      rss(
        GOOD +
          Array.from(
            { length: 100_000 },
            (_, i) => `<p${i}:item xmlns:p${i}="http://purl.org/rss/1.0/"><title>x</title></p${i}:item>`,
          ).join(''),
      ),
  },
  {
    number: 20,
    name: 'a million children of one item',
    make: () => beside(fill('<title>', 4 * MB) + fill('<b/>', 5 * MB)),
  },
  {
    number: 20,
    name: 'fields within fields, none closed',
    make: () => beside(fill('<title><link>', 9.9 * MB)),
  },
  {
    number: 20,
    name: 'a million end tags of nothing',
    make: () => beside(`${'<q><r><s>'.repeat(80)}${fill('</bb>', 9 * MB)}`),
  },
  {
    number: 21,
    name: '200 kB of < in a description',
    make: () => beside(`<description>${'<'.repeat(200_000)}</description>`),
  },
  {
    number: 21,
    name: '200 kB of &lt; in a description',
    make: () => beside(`<description>${'&lt;'.repeat(200_000)}</description>`),
  },
  { number: 21, name: '10 MB of <', make: () => beside(fill('<', 9.9 * MB)) },
  { number: 21, name: '10 MB of &', make: () => beside(fill('&', 9.9 * MB)) },
  {
    number: 34,
    name: '50,000 items',
    make: () =>
      rss(
        GOOD +
          Array.from(
            { length: 49_999 },
            (_, i) =>
              `<item><title>الخبر ${i}</title><link>https://outlet.example/${i}</link><guid>g${i}</guid><pubDate>Tue, 24 Nov 2026 09:00:00 +0300</pubDate></item>`,
          ).join(''),
      ),
  },
  {
    number: 38,
    name: '10 MB of bytes that are no UTF-8',
    make: () => {
      const all = beside(`<description>${fill('x', 9.9 * MB)}</description>`);
      all.fill(0xe9, 200, all.length - 60);
      return all;
    },
  },
];

/** Whether the good item of a hostile document must come out: those that wrap or follow it may take it with them. */
export const GOOD_LINK = 'https://outlet.example/good';
