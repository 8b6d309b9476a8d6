/**
 * Decoded text → tags, text, CDATA and comments, one after the other, for XML as it is found: it never stops, and
 * says by `flaw` what it had to get over. Time is linear whatever the input: each look ahead is remembered, so no
 * stretch is searched twice for the same thing.
 */

export type TokenKind = 'text' | 'open' | 'close' | 'cdata' | 'comment' | 'instruction' | 'doctype' | 'end';

/** One token; the same object is filled anew by each `next`, since a feed has a hundred thousand of them. */
export interface Token {
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
}

export interface Scanner {
  readonly token: Token;
  /** Moves to the next token. `enclosing` is the element around it: where an unclosed CDATA section must end. */
  next(enclosing: string): TokenKind;
  /** True once the text ended within a tag, a comment or a CDATA section. */
  readonly truncated: boolean;
}

const NAME = /[^\s<>/=]*/y;
const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const CDATA_START = '<![CDATA[';

/** Scans `text`, telling what is wrong with it to `flaw`, in words. */
export function scan(text: string, flaw: (words: string) => void): Scanner {
  const find = finder(text);
  const token: Token = {
    kind: 'end',
    from: 0,
    to: 0,
    innerFrom: 0,
    innerTo: 0,
    name: '',
    selfClosing: false,
  };
  let truncated = false;

  const set = (kind: TokenKind, to: number, innerFrom: number, innerTo: number): TokenKind => {
    token.kind = kind;
    token.to = to;
    token.innerFrom = innerFrom;
    token.innerTo = innerTo;
    token.name = '';
    token.selfClosing = false;
    return kind;
  };

  /** Plain text from `from` up to the next `<` behind it. */
  const plain = (from: number): TokenKind => {
    const next = text.indexOf('<', from + 1);
    const to = next < 0 ? text.length : next;
    return set('text', to, from, to);
  };

  const cdata = (from: number, enclosing: string): TokenKind => {
    const start = from + CDATA_START.length;
    const end = find(']]>', start);
    const again = find(CDATA_START, start);
    // A section that swallows the start of another one was never closed: it ends with its element.
    if (end < 0 || (again >= 0 && again < end)) {
      const stretch = text.slice(start, again < 0 ? text.length : again);
      const close = stretch.indexOf(`</${enclosing}`);
      const entry = close >= 0 ? close : stretch.search(/<\/(?:item|entry)\b/i);
      if (entry >= 0) {
        flaw('A CDATA section is not closed.');
        return set('cdata', start + entry, start, start + entry);
      }
    }
    if (end >= 0) return set('cdata', end + 3, start, end);
    truncated = true;
    flaw('A CDATA section is not closed.');
    return set('cdata', text.length, start, text.length);
  };

  const comment = (from: number): TokenKind => {
    const start = from + 4;
    const end = find('-->', start);
    const again = find('<!--', start);
    const swallows = again >= 0 && again < end && /<\/(?:item|entry)\b/i.test(text.slice(start, again));
    if (end >= 0 && !swallows) return set('comment', end + 3, start, end);
    flaw('A comment is not closed.');
    const next = text.indexOf('<', start);
    const to = next < 0 ? text.length : next;
    return set('comment', to, start, to);
  };

  const instruction = (from: number): TokenKind => {
    const end = find('?>', from + 2);
    const gt = find('>', from + 2);
    const lt = find('<', from + 2);
    if (end >= 0 && (lt < 0 || end < lt || gt > lt)) return set('instruction', end + 2, from + 2, end);
    flaw('A processing instruction is not closed.');
    const to = gt < 0 || (lt >= 0 && lt < gt) ? (lt < 0 ? text.length : lt) : gt + 1;
    return set('instruction', to, from + 2, to);
  };

  const doctype = (from: number): TokenKind => {
    const gt = find('>', from);
    const bracket = find('[', from);
    let to = gt < 0 ? text.length : gt + 1;
    if (bracket >= 0 && bracket < gt) {
      const end = find(']>', bracket);
      const spaced = end >= 0 ? null : /\]\s+>/.exec(text.slice(bracket, bracket + 1_000_000));
      to = end >= 0 ? end + 2 : spaced ? bracket + spaced.index + spaced[0].length : to;
    }
    return set('doctype', to, from + 2, to);
  };

  const tag = (from: number, kind: 'open' | 'close'): TokenKind => {
    const nameFrom = kind === 'open' ? from + 1 : from + 2;
    NAME.lastIndex = nameFrom;
    NAME.test(text);
    const nameTo = NAME.lastIndex;
    const end = tagEnd(nameTo);
    set(kind, Math.min(text.length, text.charCodeAt(end) === GT ? end + 1 : end), nameTo, end);
    token.name = text.slice(nameFrom, nameTo);
    if (kind === 'open' && text.charCodeAt(end - 1) === SLASH && end - 1 >= nameTo) {
      token.selfClosing = true;
      token.innerTo = end - 1;
    }
    if (end >= text.length) truncated = true;
    return kind;
  };

  /** Index of the `>` of a tag, or of the `<` before which it must have ended. */
  const tagEnd = (from: number): number => {
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
        const close = find(c === 0x22 ? '"' : "'", i + 1);
        const gt = find('>', i + 1);
        const unclosed = close < 0 || (gt >= 0 && gt < close && within(find('<', gt), close));
        if (unclosed) {
          flaw('An attribute is not closed.');
          return gt < 0 ? text.length : gt;
        }
        i = close;
      } else if (c > 0x20 && equals) {
        equals = false;
        if (c !== SLASH) flaw('An attribute is not quoted.');
      }
    }
    flaw('The document ends within a tag.');
    return text.length;
  };

  const next = (enclosing: string): TokenKind => {
    const from = token.to;
    token.from = from;
    if (from >= text.length) return set('end', text.length, text.length, text.length);
    if (text.charCodeAt(from) !== LT) return plain(from);
    const c = text.charCodeAt(from + 1);
    if (isNameStart(c)) return tag(from, 'open');
    if (c === SLASH && isNameStart(text.charCodeAt(from + 2))) return tag(from, 'close');
    if (c === 0x3f) return instruction(from);
    if (c === 0x21) {
      if (text.startsWith(CDATA_START, from)) return cdata(from, enclosing);
      if (text.startsWith('<!--', from)) return comment(from);
      if (/^<!doctype/i.test(text.slice(from, from + 9))) return doctype(from);
    }
    flaw('A bare < stands in the text.');
    return plain(from);
  };

  return {
    token,
    next,
    get truncated() {
      return truncated;
    },
  };
}

function within(at: number, to: number): boolean {
  return at >= 0 && at < to;
}

function isNameStart(c: number): boolean {
  return (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || c === 0x5f || c >= 0xc0;
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
