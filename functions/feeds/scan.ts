/**
 * Decoded text → tags, text, CDATA and comments, one after the other, for XML as it is found: it never stops, and
 * says by `flaw` what it had to get over. Time is linear whatever the input: each look ahead is remembered, so no
 * stretch is searched twice for the same thing.
 */

export type TokenKind = 'text' | 'open' | 'close' | 'cdata' | 'comment' | 'instruction' | 'doctype' | 'end';

/** A place in a text, and the token that stands there. One object is moved along, since a feed has 100,000 tokens. */
export interface Scan {
  readonly text: string;
  readonly flaw: (words: string) => void;
  kind: TokenKind;
  /** Half-open range of the token in the text. */
  from: number;
  to: number;
  /** Half-open range of what it holds: the text, what stands inside CDATA, the attributes of a start tag. */
  innerFrom: number;
  innerTo: number;
  /** Of start and end tags, as written; else empty. */
  name: string;
  selfClosing: boolean;
  /** True once the text ended within a tag or a CDATA section. */
  truncated: boolean;
  /** Tokens that may still be told apart. */
  left: number;
  hasDtd: boolean;
  find: Finder | null;
}

/** Tokens of one text: a full-grown feed of 10 MB has a million. */
const TOKENS_LIMIT = 2_000_000;
/** Characters in which the end of a DTD is looked for. */
const DTD_LIMIT = 100_000;
const NAME = /[^\s<>/=]*/y;
const ENTRY_END = /<\/(?:item|entry)\b/i;
const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const CDATA_START = '<![CDATA[';

/**
 * Starts before the first token of `text`; what is wrong with it is told to `flaw`, in words. Behind `limit` tokens
 * the rest is one stretch of text.
 */
export function scan(text: string, flaw: (words: string) => void = () => {}, limit = TOKENS_LIMIT): Scan {
  return {
    text,
    flaw,
    kind: 'end',
    from: 0,
    to: 0,
    innerFrom: 0,
    innerTo: 0,
    name: '',
    selfClosing: false,
    truncated: false,
    left: limit,
    hasDtd: false,
    find: null,
  };
}

/** Moves to the next token. `enclosing` is the element around it: where an unclosed CDATA section must end. */
export function next(scan: Scan, enclosing: string): TokenKind {
  const { text } = scan;
  const from = scan.to;
  scan.from = from;
  if (from >= text.length) return set(scan, 'end', text.length, text.length, text.length);
  if (--scan.left <= 0) return set(scan, 'text', text.length, from, text.length);
  if (text.charCodeAt(from) !== LT) return plain(scan, from);
  const c = text.charCodeAt(from + 1);
  if (isNameStart(c)) return tag(scan, from, 'open');
  if (c === SLASH && isNameStart(text.charCodeAt(from + 2))) return tag(scan, from, 'close');
  if (c === QUESTION) return instruction(scan, from);
  if (c === BANG) {
    if (text.startsWith(CDATA_START, from)) return cdata(scan, from, enclosing);
    if (text.startsWith('<!--', from)) return comment(scan, from);
    if (/^<!doctype/i.test(text.slice(from, from + 9))) return doctype(scan, from);
  }
  scan.flaw('A bare < stands in the text.');
  return plain(scan, from);
}

function set(scan: Scan, kind: TokenKind, to: number, innerFrom: number, innerTo: number): TokenKind {
  scan.kind = kind;
  scan.to = to;
  scan.innerFrom = innerFrom;
  scan.innerTo = innerTo;
  scan.name = '';
  scan.selfClosing = false;
  return kind;
}

/** Text up to the next `<` that may start a tag. */
function plain(scan: Scan, from: number): TokenKind {
  const { text } = scan;
  let to = text.indexOf('<', from + 1);
  if (to >= 0 && !startsMarkup(text.charCodeAt(to + 1))) {
    scan.flaw('A bare < stands in the text.');
    do {
      while (text.charCodeAt(to + 1) === LT) to++;
      if (startsMarkup(text.charCodeAt(to + 1))) break;
      to = text.indexOf('<', to + 1);
    } while (to >= 0);
  }
  if (to < 0) to = text.length;
  return set(scan, 'text', to, from, to);
}

function cdata(scan: Scan, from: number, enclosing: string): TokenKind {
  const { text, flaw } = scan;
  const start = from + CDATA_START.length;
  const end = look(scan, ']]>', start);
  const again = look(scan, CDATA_START, start);
  // A section that swallows the start of another one was never closed: it ends with its element.
  if (end < 0 || (again >= 0 && again < end)) {
    const stretch = text.slice(start, again < 0 ? text.length : again);
    const close = stretch.indexOf(`</${enclosing}`);
    const to = close >= 0 ? close : stretch.search(ENTRY_END);
    if (to >= 0) {
      flaw('A CDATA section is not closed.');
      return set(scan, 'cdata', start + to, start, start + to);
    }
  }
  if (end >= 0) return set(scan, 'cdata', end + 3, start, end);
  scan.truncated = true;
  flaw('A CDATA section is not closed.');
  return set(scan, 'cdata', text.length, start, text.length);
}

function comment(scan: Scan, from: number): TokenKind {
  const { text } = scan;
  const start = from + 4;
  const end = look(scan, '-->', start);
  const again = look(scan, '<!--', start);
  const swallows = again >= 0 && again < end && ENTRY_END.test(text.slice(start, again));
  if (end >= 0 && !swallows) return set(scan, 'comment', end + 3, start, end);
  scan.flaw('A comment is not closed.');
  const tag = text.indexOf('<', start);
  const to = tag < 0 ? text.length : tag;
  return set(scan, 'comment', to, start, to);
}

function instruction(scan: Scan, from: number): TokenKind {
  const { text } = scan;
  const end = look(scan, '?>', from + 2);
  const gt = look(scan, '>', from + 2);
  const lt = look(scan, '<', from + 2);
  if (end >= 0 && (lt < 0 || end < lt || gt > lt)) return set(scan, 'instruction', end + 2, from + 2, end);
  scan.flaw('A processing instruction is not closed.');
  const to = gt < 0 || (lt >= 0 && lt < gt) ? (lt < 0 ? text.length : lt) : gt + 1;
  return set(scan, 'instruction', to, from + 2, to);
}

function doctype(scan: Scan, from: number): TokenKind {
  const { text } = scan;
  const gt = look(scan, '>', from);
  const bracket = look(scan, '[', from);
  let to = gt < 0 ? text.length : gt + 1;
  if (bracket >= 0 && bracket < gt) {
    const end = look(scan, ']>', bracket);
    to = end >= 0 ? end + 2 : (spacedEnd(scan, bracket) ?? to);
  }
  return set(scan, 'doctype', to, from + 2, to);
}

/** Index behind the `]` and `>` of a DTD that have spaces between them. Looked for once: a document has one DTD. */
function spacedEnd(scan: Scan, from: number): number | null {
  if (scan.hasDtd) return null;
  scan.hasDtd = true;
  const spaced = /\]\s+>/.exec(scan.text.slice(from, from + DTD_LIMIT));
  return spaced ? from + spaced.index + spaced[0].length : null;
}

function tag(scan: Scan, from: number, kind: 'open' | 'close'): TokenKind {
  const { text } = scan;
  const nameFrom = kind === 'open' ? from + 1 : from + 2;
  NAME.lastIndex = nameFrom;
  NAME.test(text);
  const nameTo = NAME.lastIndex;
  const end = tagEnd(scan, nameTo);
  set(scan, kind, text.charCodeAt(end) === GT ? end + 1 : end, nameTo, end);
  scan.name = text.slice(nameFrom, nameTo);
  if (kind === 'open' && text.charCodeAt(end - 1) === SLASH && end - 1 >= nameTo) {
    scan.selfClosing = true;
    scan.innerTo = end - 1;
  }
  if (end >= text.length) scan.truncated = true;
  return kind;
}

/** Index of the `>` of a tag, or of the `<` before which it must have ended. */
function tagEnd(scan: Scan, from: number): number {
  const { text, flaw } = scan;
  let equals = false;
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === GT) return i;
    if (c === LT) {
      flaw('A tag is not closed.');
      return i;
    }
    if (c === 0x3d) equals = true;
    else if ((c === 0x22 || c === 0x27) && equals) {
      equals = false;
      const close = look(scan, c === 0x22 ? '"' : "'", i + 1);
      const gt = look(scan, '>', i + 1);
      // A value may hold `>`; one that holds `>` and then `<` has swallowed a tag.
      if (close < 0 || (gt >= 0 && gt < close && within(look(scan, '<', gt), close))) {
        flaw('An attribute is not closed.');
        return gt < 0 ? text.length : gt;
      }
      i = close;
    } else if (c > 0x20 && equals) {
      equals = false;
      flaw('An attribute is not quoted.');
    }
  }
  flaw('The document ends within a tag.');
  return text.length;
}

function within(at: number, to: number): boolean {
  return at >= 0 && at < to;
}

function startsMarkup(c: number): boolean {
  return isNameStart(c) || c === SLASH || c === BANG || c === QUESTION;
}

function isNameStart(c: number): boolean {
  return (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || c === 0x5f || c >= 0xc0;
}

/** Index of `needle` from `from` on, which must not go back much from one call to the next. */
export function look(scan: Scan, needle: string, from: number): number {
  scan.find ??= finder(scan.text);
  return scan.find(needle, from);
}

export type Finder = (needle: string, from: number) => number;

/** `indexOf` that remembers where it last found a needle, for callers that move forward only. */
export function finder(text: string): Finder {
  const known = new Map<string, { from: number; at: number }>();
  return (needle, from) => {
    const last = known.get(needle);
    if (last && from >= last.from && (last.at < 0 || last.at >= from)) return last.at;
    const at = text.indexOf(needle, from);
    if (last) {
      last.from = from;
      last.at = at;
    } else known.set(needle, { from, at });
    return at;
  };
}
