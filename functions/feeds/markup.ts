/** Text constructs: titles, summaries and contents, told apart by what their type says (RFC 4287, 3.1 and 4.1.3). */
import { Buffer } from 'node:buffer';
import { cleanCharacters, type Decoder, prefixOf } from './entities.ts';
import type { Markup } from './item.ts';
import { type Element, innerOf, type Tree } from './tree.ts';

/** What a type says of the characters that follow it. */
type Form = 'text' | 'html' | 'xml' | 'base64';

/** Characters of one text that are read: a book has fewer, and no article is one. */
export const TEXT_LIMIT = 1_000_000;

/** Reads a title, summary or content; null where it is empty. RSS knows no types: its text constructs are HTML. */
export function markupOf(tree: Tree, element: Element, atom: boolean, decode: Decoder): Markup | null {
  const form = formOf(element.attributes, atom);
  const inner = innerOf(tree, element, decode, form === 'html');
  const value = prefixOf(inner.value, TEXT_LIMIT).trim();
  if (value === '') return null;
  if (inner.kind === 'markup') return { kind: 'html', value: unwrapped(value) };
  switch (form) {
    case 'base64':
      return isBase64(value) ? fromBase64(value) : { kind: 'html', value };
    case 'xml': {
      // Inline XML without a tag is text; inside CDATA it is HTML that somebody forgot to call so.
      const isCdata = tree.source.slice(element.from, element.to).includes('<![CDATA[');
      return { kind: isCdata ? 'html' : 'text', value };
    }
    default:
      return { kind: form, value };
  }
}

function formOf(attributes: ReadonlyMap<string, string>, atom: boolean): Form {
  const [type = ''] = (attributes.get('type') ?? '')
    .toLowerCase()
    .split(';', 1)
    .map((part) => part.trim());
  const mode = attributes.get('mode')?.trim().toLowerCase();
  if (mode === 'base64') return 'base64';
  if (!atom) return 'html';
  if (type === '' || type === 'text' || type === 'text/plain') return 'text';
  // Atom 0.3 escaped what Atom 1.0 puts in as XML.
  if (mode === 'escaped' || type === 'html' || type === 'text/html') return 'html';
  if (type === 'xhtml' || type.endsWith('/xml') || type.endsWith('+xml')) return 'xml';
  return type.startsWith('text/') ? 'text' : type.includes('/') ? 'base64' : 'html';
}

const DIV = /^<(?:[\w-]+:)?div(?:\s[^>]*)?>([\s\S]*)<\/(?:[\w-]+:)?div\s*>$/i;

/** Inner markup without the `div` that Atom asks to wrap XHTML in, and that means nothing. */
function unwrapped(markup: string): string {
  const inner = DIV.exec(markup)?.[1];
  // Two `div`s side by side start and end like one.
  if (inner === undefined) return markup;
  const close = inner.search(/<\/(?:[\w-]+:)?div\b/i);
  const open = inner.search(/<(?:[\w-]+:)?div\b/i);
  return close >= 0 && (open < 0 || close < open) ? markup : inner.trim();
}

/** Shorter text is a word rather than an encoded one. */
const BASE64_MIN = 16;

function isBase64(value: string): boolean {
  const packed = value.replace(/\s+/g, '');
  return packed.length >= BASE64_MIN && packed.length % 4 === 0 && /^[A-Za-z\d+/]+={0,2}$/.test(packed);
}

/** Null where the content is no text: a picture, say. */
function fromBase64(value: string): Markup | null {
  const text = Buffer.from(value, 'base64').toString('utf8');
  const clean = cleanCharacters(text).trim();
  return text.includes('\ufffd') || clean === '' ? null : { kind: 'html', value: clean };
}
