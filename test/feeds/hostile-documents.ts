/** Documents made to take a reader's time, memory or senses, by their number in the list of hostile cases; for tests and bench. */

export interface HostileDocument {
  readonly number: number;
  readonly name: string;
  /** A document of about so many bytes. */
  readonly make: (size: number) => Uint8Array;
}

/** What a fetch lets through of a feed, bytes. */
export const FULL_SIZE = 10_000_000;
/** Link of the good item that stands first in every document, and must come out of it. */
export const GOOD_LINK = 'https://outlet.example/good';

const GOOD = `<item><title>سليم</title><link>${GOOD_LINK}</link></item>`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rss = (items: string, before = ''): Uint8Array =>
  bytes(
    `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>t</title>${GOOD}${items}</channel></rss>`,
  );
const item = (inner: string, before = ''): Uint8Array => rss(`<item><title>x</title>${inner}</item>`, before);
const description = (inner: string, before = ''): Uint8Array =>
  item(`<description>${inner}</description>`, before);
const fill = (part: string, size: number): string => part.repeat(Math.ceil(size / bytes(part).length));
/** Ever new parts, about `size` bytes of them. */
const list = (size: number, one: (i: number) => string): string => {
  const count = Math.ceil(size / bytes(one(10_000)).length);
  return Array.from({ length: count }, (_, i) => one(i)).join('');
};

/** A start tag of a text field, in capitals and small letters as the bits of `i` say. */
const spelling = (i: number): string =>
  `<${[...'dcterms:description'].map((letter, at) => ((i >> at) & 1 ? letter.toUpperCase() : letter)).join('')}>`;

const laughs = Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ''};`.repeat(10)}">`,
).join('');
const EXTERNAL =
  '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://169.254.169.254/"> %p;' +
  '<!ENTITY y PUBLIC "a" "http://127.0.0.1/">]>';

/** UTF-8 bytes → UTF-32, little end first. */
const utf32 = (utf8: Uint8Array): Uint8Array => {
  const codes = Array.from(new TextDecoder().decode(utf8), (character) => character.codePointAt(0)!);
  const wide = Buffer.alloc(codes.length * 4);
  for (const [i, code] of codes.entries()) wide.writeUInt32LE(code, i * 4);
  return wide;
};

type Case = readonly [number: number, name: string, make: (size: number) => Uint8Array];

const CASES: readonly Case[] = [
  [12, 'billion laughs', () => description('&lol9;', `<!DOCTYPE l [<!ENTITY lol "lol">${laughs}]>`)],
  [
    13,
    'one long entity, referred to often',
    (size) => description(fill('&a;', size), `<!DOCTYPE l [<!ENTITY a "${fill('a', 900)}">]>`),
  ],
  [
    13,
    'one entity of half the document',
    (size) => description(fill('&a;', size / 2), `<!DOCTYPE l [<!ENTITY a "${fill('a', size / 2)}">]>`),
  ],
  [14, 'external and parameter entities', () => description('&x;&y;', EXTERNAL)],
  [
    14,
    'nothing but entity declarations',
    (size) => description('&e1;', `<!DOCTYPE l [${list(size, (i) => `<!ENTITY e${i} "x">`)}]>`),
  ],
  [15, 'nothing but numeric references', (size) => description(fill('&#1575;', size))],
  [16, 'deep nesting in an item', (size) => item(`${fill('<a>', size / 2)}x${fill('</a>', size / 2)}`)],
  [16, 'deep nesting, never closed', (size) => item(fill('<a>', size))],
  [
    16,
    'deep nesting around the feed',
    (size) => bytes(`${fill('<a>', size)}<rss><channel>${GOOD}</channel></rss>`),
  ],
  [17, 'one attribute', (size) => item(`<a b="${fill('x', size)}"/>`)],
  [17, 'one attribute that is not closed', (size) => item(`<a b="${fill('x ', size)}`)],
  [17, 'one text', (size) => description(fill('نص ', size))],
  [17, 'attributes of ever new names', (size) => item(`<a ${list(size, (i) => `a${i}="${i}" `)}/>`)],
  [17, 'attributes without a value', (size) => item(`<a ${fill('b ', size)}/>`)],
  [17, 'spaces in a tag', (size) => item(`<a ${fill(' ', size)}"/>`)],
  [17, 'spaces in the type of a text', (size) => item(`<summary type="a${fill(' ', size)}b">x</summary>`)],
  [17, 'a name', (size) => item(`<${fill('a', size)}>`)],
  [18, 'CDATA starts', (size) => item(fill('<![CDATA[', size))],
  [18, 'comment starts', (size) => item(fill('<!--', size))],
  [18, 'instruction starts', (size) => item(fill('<?', size))],
  [18, 'declaration starts', (size) => item(fill('<!DOCTYPE [', size))],
  [18, 'declarations that open a bracket', (size) => item(fill('<!DOCTYPE [>', size))],
  [18, 'tag starts', (size) => item(fill('<a ', size))],
  [18, 'loose quotes', (size) => item(fill('<a b="c\'>', size))],
  [18, 'NUL bytes', (size) => description(fill('\0', size))],
  [
    19,
    'elements called __proto__ and constructor',
    (size) => item(fill('<__proto__ constructor="1">x</__proto__><constructor/>', size)),
  ],
  [20, 'empty items', (size) => rss(fill('<item/>', size))],
  [20, 'item starts', (size) => rss(fill('<item>', size))],
  [20, 'items within fields of ever new names', (size) => rss(list(size, (i) => `<item><f${i}>`))],
  [
    20,
    'items of ever new prefixes',
    (size) =>
      rss(
        list(size, (i) => `<p${i}:item xmlns:p${i}="http://purl.org/rss/1.0/"><title>x</title></p${i}:item>`),
      ),
  ],
  [
    20,
    'channels of ever new prefixes',
    (size) => rss(list(size, (i) => `<channel xmlns:p${i}="http://purl.org/rss/1.0/">`)),
  ],
  [20, 'children of one item', (size) => item(fill('<title>', size / 2) + fill('<b/>', size / 2))],
  [20, 'fields within fields, none closed', (size) => item(fill('<title><link>', size))],
  [
    20,
    'fields of ever new spellings, none closed',
    (size) => item(list(size / 2, spelling) + fill('x', size / 2)),
  ],
  [20, 'end tags of nothing', (size) => item(`${'<q><r><s>'.repeat(80)}${fill('</b>', size)}`)],
  [21, '<', (size) => description(fill('<', size))],
  [21, '< behind a tag', (size) => rss(fill(`<item><guid><b/>${'<'.repeat(10_000)}</guid></item>`, size))],
  [21, '&lt;', (size) => description(fill('&lt;', size))],
  [21, '&', (size) => description(fill('&', size))],
  [
    34,
    'nearly fifty thousand items',
    (size) =>
      rss(
        list(
          size * 0.8,
          (i) =>
            `<item><title>الخبر ${i}</title><link>https://outlet.example/${i}</link><guid isPermaLink="false">g${i}</guid><pubDate>Tue, 24 Nov 2026 09:00:00 +0300</pubDate></item>`,
        ),
      ),
  ],
  [38, 'a text in UTF-32', (size) => utf32(description(fill('نص ', (size * 5) / 12)))],
  [
    38,
    'bytes that are no UTF-8',
    (size) => {
      const all = description(fill('x', size));
      all.fill(0xe9, 400, all.length - 60);
      return all;
    },
  ],
];

export const HOSTILE: readonly HostileDocument[] = CASES.map(([number, name, make]) => ({
  number,
  name,
  make,
}));

/** JSON that is hostile: without a good item, since JSON is all or nothing. */
export const HOSTILE_JSON: readonly HostileDocument[] = [
  { number: 16, name: 'JSON nested deep', make: (size) => bytes(fill('[', size)) },
  {
    number: 16,
    name: 'a JSON Feed nested deep',
    make: (size) => bytes(`{"version":"1","items":${fill('[', size / 2)}${fill(']', size / 2)}}`),
  },
  {
    number: 16,
    name: 'a JSON Feed of objects with ever new names',
    make: (size) => bytes(`{"version":"1","items":[${list(size, (i) => `{"${'k'.repeat(24)}${i}":1},`)}{}]}`),
  },
  {
    number: 16,
    name: 'a JSON Feed of one object with ever new names',
    make: (size) => bytes(`{"version":"1","items":[],${list(size, (i) => `"k${i}":1,`)}"z":1}`),
  },
  {
    number: 34,
    name: 'a JSON Feed of empty items',
    make: (size) => bytes(`{"version":"1","items":[${fill('{},', size)}{}]}`),
  },
];
