/**
 * An article's page → its text: Readability on linkedom, then the tail cut. Imported only when a page is there,
 * since the two weigh more than all the rest.
 */
// Not the package's own index: it brings the guess whether a page is worth reading.
import Readability from '@mozilla/readability/Readability.js';
import { Tokenizer } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { toUtf8 } from '../feeds/decode.ts';
import { type Block, toBlocks } from './html.ts';

/** Bytes of a page; news pages have 0.1 to 1 MB. */
const PAGE_BYTES = 3_000_000;
/** Elements of a page; Readability visits each several times. */
const ELEMENTS = 12_000;
/** Pieces of text, which linkedom joins one by one: two million `<` in a row would take it half a minute. */
const TEXTS = 100_000;
/** Nesting of a page: linkedom and Readability recurse. Real pages stay below 60. */
const DEPTH = 400;

export type PageText =
  | { readonly kind: 'text'; readonly blocks: readonly Block[]; readonly language: string | null }
  | { readonly kind: 'unreadable'; readonly message: string };

/** The article in a page. Never throws; costs about 0.1 s for a page of 300 kB. */
export function readPage(bytes: Uint8Array, contentType: string | null): PageText {
  if (contentType && !/html|xml|text\/plain/i.test(contentType))
    return unreadable(`The page is ${contentType.split(';')[0]}, not HTML; the summary stays.`);
  if (bytes.length > PAGE_BYTES) return unreadable('The page is larger than 3 MB; the summary stays.');
  const html = whole(toUtf8(bytes, withMetaCharset(bytes, contentType)).bytes.toString('utf8'));
  if (isTooDeep(html))
    return unreadable('The page is nested too deep or has too many elements; the summary stays.');
  try {
    const { document } = parseHTML(html);
    const article = new Readability(document, { maxElemsToParse: ELEMENTS, charThreshold: 200 }).parse();
    const blocks = article?.content ? toBlocks({ kind: 'html', value: article.content }) : [];
    if (blocks.length === 0) return unreadable('No article could be found in the page; the summary stays.');
    return { kind: 'text', blocks, language: article?.lang ?? null };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return unreadable(`The page could not be understood (${reason}); the summary stays.`);
  }
}

const unreadable = (message: string): PageText => ({ kind: 'unreadable', message });

/** A charset in the page's head counts where the server names none. */
function withMetaCharset(bytes: Uint8Array, contentType: string | null): string | null {
  if (/charset\s*=/i.test(contentType ?? '')) return contentType;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_096)).toString('latin1');
  const charset = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1];
  return charset ? `text/html; charset=${charset}` : contentType;
}

/** linkedom makes no `body` of its own, and long runs of breaks cost Readability dearly. */
function whole(html: string): string {
  const shorter = html.replace(/(<br\b[^<>]{0,60}>\s*){3,}/gi, '<br><br>');
  return /<body[\s>]/i.test(shorter) ? shorter : `<!doctype html><html><body>${shorter}</body></html>`;
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Counts elements and depth with the tokenizer, which takes any page in linear time. */
function isTooDeep(html: string): boolean {
  let elements = 0;
  let texts = 0;
  let depth = 0;
  let deepest = 0;
  let name = '';
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname: (from, to) => {
        name = html.slice(from, Math.min(to, from + 12)).toLowerCase();
        elements++;
      },
      onopentagend: () => {
        if (!VOID.has(name)) deepest = Math.max(deepest, ++depth);
      },
      onclosetag: () => {
        depth = Math.max(0, depth - 1);
      },
      onattribdata: ignore,
      onattribend: ignore,
      onattribentity: ignore,
      onattribname: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: () => {
        texts++;
      },
      ontextentity: () => {
        texts++;
      },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return elements > ELEMENTS || texts > TEXTS || deepest > DEPTH;
}
