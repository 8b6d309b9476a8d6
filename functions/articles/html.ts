/**
 * HTML and plain text → blocks: the paragraphs, headings and list items of a text, in order.
 *
 * It works on htmlparser2's tokenizer, without its parser: that one looks through a stack of open elements for
 * each end tag, which a text of a hundred thousand nested elements makes quadratic. Here each byte is looked at
 * a constant number of times.
 */
import { Tokenizer } from 'htmlparser2';
import type { Markup } from '../feeds/item.ts';
import { cleanLine, cleanLines } from './clean.ts';
import { decodeEntities, looksLikeMarkup } from './entities.ts';
import { MARKUP_CHARS } from './limits.ts';

export interface Block {
  /** One clean line, never empty. */
  readonly text: string;
  readonly kind: 'paragraph' | 'heading' | 'item';
  /** Share of its characters that stand in links, 0 to 1: tails are mostly links, paragraphs mostly are not. */
  readonly linked: number;
  /** The texts of its links, where it has several: a list of keywords often has nothing else between them. */
  readonly links?: readonly string[];
  /** True for a further line of the same paragraph, as after a single `<br>`. */
  readonly joined: boolean;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6 dt'.split(' '));
const CELLS = new Set(['td', 'th']);
/** What is inside is not the article's text. */
const DROPPED = new Set(
  'applet audio button canvas embed head iframe map math nav noembed noframes noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);
const VOID = new Set(['embed', 'hr', 'br', 'img', 'input', 'wbr']);
const RAW = new Set(['script', 'style']);
const HAS_BLOCKS = /<(?:\/?(?:p|div|li|ul|ol|h[1-6]|tr|table|blockquote|article|section|pre)|br)\b/i;

/** Markup that was escaped once too often is read again, at most so many times. */
const ROUNDS = 3;

/** The blocks of a field as the feed gave it; `html` by its markup, `text` by its lines. */
export function toBlocks(markup: Markup): readonly Block[] {
  let value = markup.value.slice(0, MARKUP_CHARS);
  let html = markup.kind === 'html' || looksLikeMarkup(value);
  let blocks: readonly Block[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    blocks = html ? readHtml(unwrapped(value)) : readLines(decodeEntities(value));
    const text = textOf(blocks);
    if (text === value || !looksLikeMarkup(text)) break;
    value = text;
    html = true;
  }
  return blocks.map(decoded).filter((block) => block.text !== '');
}

/** A field on one line, as for titles. */
export function toLine(markup: Markup): string {
  return toBlocks(markup)
    .map((block) => block.text)
    .join(' ');
}

/** Blocks as text: paragraphs parted by an empty line, lines of one paragraph by a line break. */
export function textOf(blocks: readonly Block[]): string {
  let text = '';
  for (const block of blocks) text += (text === '' ? '' : block.joined ? '\n' : '\n\n') + block.text;
  return text;
}

function decoded(block: Block): Block {
  const text = cleanLine(decodeEntities(block.text));
  return text === block.text ? block : { ...block, text };
}

/** Plain text: an empty line parts paragraphs, a line break lines. */
function readLines(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const paragraph of cleanLines(text).split(/\n{2,}/)) {
    let joined = false;
    for (const line of paragraph.split('\n')) {
      if (line === '') continue;
      blocks.push({ text: line, kind: 'paragraph', linked: 0, joined });
      joined = true;
    }
  }
  return blocks;
}

/**
 * Old systems break the lines of a text without markup near a column: all but the last are then about equally long.
 * Such breaks mean nothing.
 */
function unwrapped(html: string): string {
  if (HAS_BLOCKS.test(html) || !html.includes('\n')) return html;
  return html
    .split(/\n[ \t\r]*\n/)
    .map((paragraph) => {
      const lines = paragraph.split('\n').map((line) => line.trim());
      const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
      const isWrapped =
        lines.length > 2 &&
        widest <= 100 &&
        lines.slice(0, -1).every((line) => line.length >= 50 && line.length >= widest * 0.75);
      return isWrapped ? lines.join(' ') : paragraph;
    })
    .join('\n\n');
}

/** Reads HTML of any brokenness. */
function readHtml(html: string): readonly Block[] {
  const lineBreaks = !HAS_BLOCKS.test(html);
  const blocks: Block[] = [];
  let text = '';
  let linkedChars = 0;
  let linkTexts: string[] = [];
  let kind: Block['kind'] = 'paragraph';
  let joined = false;
  let pre = 0;
  let links = 0;
  let afterLink = false;
  let skipped: { name: string; depth: number; from: number } | null = null;
  let name = '';
  let hidden = false;
  let attribute = '';
  let attributeValue = '';

  const flush = (nextJoined: boolean, nextKind: Block['kind'] = kind) => {
    const line = cleanLine(text);
    if (line !== '') {
      const linked = Math.min(1, linkedChars / line.length);
      const linksOf = linkTexts.map(cleanLine).filter((link) => link !== '');
      blocks.push({ text: line, kind, linked, joined, ...(linksOf.length > 1 ? { links: linksOf } : {}) });
      joined = nextJoined;
    } else {
      // Two breaks in a row end the paragraph.
      joined = false;
    }
    text = '';
    linkedChars = 0;
    linkTexts = [];
    kind = nextKind;
  };
  const inLink = (piece: string) => {
    linkedChars += piece.trim().length;
    if (linkTexts.length > 0) linkTexts[linkTexts.length - 1] += piece;
  };
  const add = (piece: string) => {
    afterLink = false;
    if (pre > 0 || lineBreaks) {
      const lines = piece.replace(/\r\n?/g, '\n').split('\n');
      lines.forEach((line, index) => {
        if (index > 0) flush(true);
        text += line;
        if (links > 0) inLink(line);
      });
      return;
    }
    text += piece.replace(/\s+/g, ' ');
    if (links > 0) inLink(piece);
  };
  const open = (selfClosing: boolean) => {
    if (skipped) {
      if (name === skipped.name && !selfClosing) skipped.depth++;
      return;
    }
    if ((DROPPED.has(name) || hidden) && !VOID.has(name) && !selfClosing) {
      if (BLOCKS.has(name)) flush(false, 'paragraph');
      else text += ' ';
      skipped = { name, depth: 1, from: blocks.length };
      heldText = text;
      return;
    }
    if (name === 'br') flush(true);
    else if (name === 'a' && !selfClosing) {
      // Links side by side are words apart.
      if (afterLink) text += ' ';
      links = 1;
      linkTexts.push('');
    } else if (CELLS.has(name)) text += ' ';
    else if (BLOCKS.has(name)) {
      flush(
        false,
        HEADINGS.has(name) ? 'heading' : name === 'li' ? 'item' : keepsKind(name) ? kind : 'paragraph',
      );
      // Items of a list are lines of one paragraph.
      if (name === 'li' && blocks.at(-1)?.kind === 'item') joined = true;
      if (name === 'pre') pre++;
    }
  };
  let heldText = '';
  const close = (closing: string) => {
    if (skipped) {
      if (closing === skipped.name && --skipped.depth === 0) {
        blocks.length = skipped.from;
        text = heldText;
        linkedChars = 0;
        skipped = null;
      }
      return;
    }
    if (closing === 'a') {
      links = 0;
      afterLink = true;
    } else if (CELLS.has(closing)) text += ' ';
    else if (closing === 'br') flush(true);
    else if (BLOCKS.has(closing)) {
      flush(false, keepsKind(closing) ? kind : 'paragraph');
      if (closing === 'pre' && pre > 0) pre--;
    }
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (from, to) => add(html.slice(from, to)),
      ontextentity: (codePoint) => add(String.fromCodePoint(codePoint)),
      onopentagname: (from, to) => {
        name = html.slice(from, Math.min(to, from + 40)).toLowerCase();
        hidden = false;
      },
      onattribname: (from, to) => {
        attribute = html.slice(from, Math.min(to, from + 20)).toLowerCase();
        attributeValue = '';
        if (attribute === 'hidden') hidden = true;
      },
      onattribdata: (from, to) => {
        if (attribute === 'style') attributeValue += html.slice(from, to);
      },
      onattribentity: () => {},
      onattribend: () => {
        if (attribute === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeValue))
          hidden = true;
      },
      onopentagend: () => open(false),
      onselfclosingtag: () => open(VOID.has(name)),
      onclosetag: (from, to) =>
        close(
          html
            .slice(from, Math.min(to, from + 40))
            .trim()
            .toLowerCase(),
        ),
      oncdata: (from, to) => add(html.slice(from, to)),
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  endSkipped(skipped);
  flush(false);
  return blocks;

  /** An element to drop that never ends would take the rest of the article with it: then it is kept. */
  function endSkipped(open: { name: string; from: number } | null): void {
    if (open && RAW.has(open.name)) {
      blocks.length = open.from;
      text = heldText;
    }
  }
}

/** Elements that stand inside headings and items without ending what they are. */
function keepsKind(name: string): boolean {
  return name === 'p' || name === 'div';
}
