/** Markup and entities that stand in a text because it was escaped once too often. */
import { Tokenizer } from 'htmlparser2';

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/;
/** `&amp;amp;quot;`: an entity that was escaped several times over. */
const ESCAPED_AGAIN = /&(?:amp;|#38;|#[xX]26;)+(?=#?[a-zA-Z\d]{2,32};)/g;

const TAG = /<\/?([a-zA-Z][a-zA-Z\d]*)(?:\s[^<>]*)?\/?>/g;
const CLOSING = /<\/[a-zA-Z][a-zA-Z\d]*\s*>|<(?:br|hr|img|p)\b[^<>]*>/i;
const KNOWN = new Set(
  (
    'a abbr article aside b big blockquote br caption center cite code dd del div dl dt em figcaption figure font footer ' +
    'h1 h2 h3 h4 h5 h6 header hr i iframe img ins li main mark ol p picture pre q s script section small source span ' +
    'strike strong style sub sup table tbody td tfoot th thead time tr tt u ul video wbr'
  ).split(' '),
);

/**
 * Whether a text that should hold no markup holds some: an end tag, a break, an image or a paragraph, and no tag that HTML
 * does not know (after Universal Feed Parser's `looks_like_html`).
 */
export function looksLikeMarkup(text: string): boolean {
  if (!text.includes('<') || !CLOSING.test(text)) return false;
  for (const tag of text.matchAll(TAG)) if (!KNOWN.has(tag[1]!.toLowerCase())) return false;
  return true;
}

/** Named and numeric references as the characters they stand for; a name that HTML does not know stays. */
export function decodeEntities(text: string): string {
  if (!ENTITY.test(text)) return text;
  const source = text.replace(ESCAPED_AGAIN, '&').replace(/</g, '&lt;');
  let decoded = '';
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (from, to) => {
        decoded += source.slice(from, to);
      },
      ontextentity: (codePoint) => {
        decoded += String.fromCodePoint(codePoint);
      },
      onattribdata: ignore,
      onattribend: ignore,
      onattribentity: ignore,
      onattribname: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return decoded;
}
