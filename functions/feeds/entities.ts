/** Character references → characters: XML's, HTML's where a feed uses them undeclared, and a DTD's own. */
import { decodeHTMLStrict } from 'entities';

/** Entities that an internal DTD declares, by name. */
export type Declared = ReadonlyMap<string, string>;

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The characters of windows-1252 from 0x80 to 0x9F (HTML Standard, numeric character reference end state). */
const C1_AS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** C1 controls as the characters that windows-1252 has in their place, which is what everybody means by them. */
export function withoutC1(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => C1_AS_1252[control.charCodeAt(0) - 0x80]!);
}

/** Longest reference that is looked for: the longest name of HTML has 31 letters. */
const REFERENCE = /&(?:#(?:x[\da-f]{1,12}|\d{1,12});?|[a-z][\w.-]{0,40};)/gi;
/** A `&` that XML does not allow: bare, or of an entity that nobody declared. */
const UNDECLARED = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,9}|#x[\da-fA-F]{1,8});)/;
// What XML 1.0 has no place for: controls and the two non-characters.
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const EVERY_FORBIDDEN = new RegExp(FORBIDDEN, 'g');
/** Halves of surrogate pairs without their other half; UTF-8 has none, references and JSON escapes do. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Characters that an entity of a DTD may expand to, in one document: enough for names, too little for a bomb. */
export const EXPANSION_LIMIT = 65_536;

/** Decodes the references of one stretch of text, once. Undeclared names that HTML lacks too stay as they are. */
export type Decoder = (raw: string) => string;

/** A decoder for one document; it counts what the document's own entities expand to. */
export function decoder(declared: Declared = new Map()): Decoder {
  let left = EXPANSION_LIMIT;
  const one = (reference: string): string => {
    if (reference.charCodeAt(1) === 0x23) return numeric(reference);
    const name = reference.slice(1, -1);
    const predefined = Object.hasOwn(PREDEFINED, name) ? PREDEFINED[name] : undefined;
    if (predefined !== undefined) return predefined;
    const own = declared.get(name);
    if (own === undefined) return decodeHTMLStrict(reference);
    left -= own.length;
    return left < 0 ? '' : own;
  };
  return (raw) => (raw.includes('&') ? cleanCharacters(replaceReferences(raw, one)) : raw);
}

/** Characters that are replaced at a time: `replace` keeps every piece, which for a million references takes 200 MB. */
const CHUNK = 65_536;
/** Longer than any reference. */
const REFERENCE_LENGTH = 64;

function replaceReferences(raw: string, one: (reference: string) => string): string {
  if (raw.length <= CHUNK) return raw.replace(REFERENCE, one);
  let decoded = '';
  for (let from = 0; from < raw.length; ) {
    let to = Math.min(raw.length, from + CHUNK);
    const last = raw.lastIndexOf('&', to - 1);
    // Not to cut a reference in two.
    if (to < raw.length && last > from && last > to - REFERENCE_LENGTH) to = last;
    decoded += raw.slice(from, to).replace(REFERENCE, one);
    from = to;
  }
  return decoded;
}

/** Without characters that XML forbids. Halves of surrogate pairs that were escaped one by one must have met by now. */
export function cleanCharacters(text: string): string {
  return withoutForbidden(text).replace(LONE, '');
}

/** The same for text that was UTF-8, in which every surrogate has its other half. */
export function withoutForbidden(text: string): string {
  return FORBIDDEN.test(text) ? text.replace(EVERY_FORBIDDEN, '') : text;
}

/** What XML objects to in a stretch of text, in words; null where nothing. */
export function flawInText(raw: string): string | null {
  const bad = raw.includes('&') ? UNDECLARED.exec(raw) : null;
  if (!bad) return null;
  const name = /^&[a-z][\w.-]{0,40};/i.exec(raw.slice(bad.index, bad.index + 44))?.[0];
  return name ? `The entity ${name} is not declared.` : 'A bare & stands in the text.';
}

function numeric(reference: string): string {
  const digits = reference.slice(2).replace(';', '');
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  if (code >= 0x80 && code <= 0x9f) return C1_AS_1252[code - 0x80] ?? '';
  // Halves of a pair are kept, so that &#55357;&#56832; becomes the one character it means.
  if (code >= 0xd800 && code <= 0xdfff) return String.fromCharCode(code);
  return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}

/** The first `limit` UTF-16 units at most, no character cut in two. */
export function prefixOf(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}
