/**
 * One entry (or the head of a feed) → a small tree of elements, repaired where tags are missing. Only what a feed's
 * fields need is kept: three levels, and ranges of the source rather than text, which most elements are never asked for.
 */
import { type Decoder, decoder, flawInText, withoutForbidden } from './entities.ts';
import { flaws } from './flaws.ts';
import { look, next, type Scan, scan } from './scan.ts';

export interface Element {
  /** As written, with its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Half-open range of what stands between start and end tag. */
  readonly from: number;
  readonly to: number;
  /** True where the text ended before the element did. */
  readonly truncated: boolean;
}

export interface Tree {
  readonly root: Element;
  readonly source: string;
  /** What had to be got over; a tree without flaws is well-formed XML. */
  readonly flaws: readonly string[];
}

interface Open {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: Open[];
  from: number;
  to: number;
  truncated: boolean;
}

/** Tokens of one entry: the longest article in XHTML has some thousands. */
const TOKENS_LIMIT = 200_000;
/** Elements open at once; deeper ones are text to us. A real entry has a dozen. */
const DEPTH_LIMIT = 32;
/** End tags without an element that are told of one entry. */
const STRAYS_LIMIT = 3;
/** Levels of which elements are kept: entry, field, part of a field, part of that. */
const KEPT_LEVELS = 4;
/** Elements kept of one entry: what is beyond is markup gone wild. */
const ELEMENTS_LIMIT = 10_000;
/** Fields that hold text: none of them can stand in another but as markup, which has an end tag. */
const LEAVES =
  /^(?:(?:dc|dcterms|content|media|itunes|atom|a10|rss):)?(?:title|link|guid|id|pubdate|published|updated|modified|issued|date|creator|author|category|subject|description|summary|encoded|content|comments|enclosure|source)$/i;
/** Spellings of fields whose end is looked for ahead in one entry: each costs a search of all that is left of it. */
const LOOKED_FOR_LIMIT = 32;
/** Length of the stack while a field is open: the top, the entry, the field. */
const FIELD_LEVEL = 3;
const NONE: ReadonlyMap<string, string> = new Map();
/** Most elements have no children: they share this list, which `adopt` replaces. */
const CHILDLESS: Open[] = [];

/** Parses a fragment. `cut` says that the document ended within it. Never fails. */
export function parseTree(raw: string, decode: Decoder, cut = false): Tree {
  const found = flaws();
  const flaw = found.add;
  const source = withoutForbidden(raw);
  if (source.length < raw.length) flaw('Control characters stand in the text.');
  const at = scan(source, flaw, TOKENS_LIMIT);
  let kept = 0;
  let strays = 0;
  const lookedFor = new Set<string>();
  const top = element('', NONE, 0);
  const stack: Open[] = [top];

  for (;;) {
    const parent = stack.at(-1)!;
    const kind = next(at, parent.name);
    if (kind === 'end') break;
    if (kind === 'text') checkText(source.slice(at.from, at.to), flaw);
    else if (kind === 'open') {
      if (isUnclosedLeaf(at, stack, lookedFor)) close(stack, stack.length - 1, at.from, flaw, true);
      const inside = source.slice(at.innerFrom, at.innerTo);
      checkText(inside, flaw);
      const child = element(at.name, stack.length > KEPT_LEVELS ? NONE : attributesIn(inside, decode), at.to);
      if (stack.length <= KEPT_LEVELS && kept++ < ELEMENTS_LIMIT) adopt(stack.at(-1)!, child);
      if (!at.selfClosing && stack.length <= DEPTH_LIMIT) stack.push(child);
    } else if (kind === 'close') {
      const level = levelOf(at.name, stack);
      if (level > 0) close(stack, level, at.from, flaw, false);
      else if (strays++ < STRAYS_LIMIT) flaw(`</${at.name}> closes nothing.`);
    }
  }
  for (const open of stack) open.truncated = cut || at.truncated;
  close(stack, 1, source.length, flaw, true);
  return { root: top.children[0] ?? { ...top, to: source.length }, source, flaws: found.all() };
}

/** Closes the element at `level` of the stack and all above it, of which only the lowest may have an end tag. */
function close(
  stack: Open[],
  level: number,
  at: number,
  flaw: (words: string) => void,
  unclosed: boolean,
): void {
  while (stack.length > level) {
    const last = stack.pop()!;
    last.to = at;
    if (unclosed || stack.length > level) flaw(`<${last.name}> is not closed.`);
  }
}

/** Where on the stack the element stands that an end tag closes; 0 where there is none. */
function levelOf(name: string, stack: readonly Open[]): number {
  for (let level = stack.length - 1; level > 0; level--) if (stack[level]!.name === name) return level;
  const lower = name.toLowerCase();
  for (let level = Math.min(stack.length - 1, KEPT_LEVELS); level > 0; level--)
    if (stack[level]!.name.length === name.length && stack[level]!.name.toLowerCase() === lower) return level;
  return 0;
}

function adopt(parent: Open, child: Open): void {
  if (parent.children === CHILDLESS) parent.children = [child];
  else parent.children.push(child);
}

function element(name: string, attributes: ReadonlyMap<string, string>, from: number): Open {
  return { name, attributes, children: CHILDLESS, from, to: from, truncated: false };
}

function checkText(raw: string, flaw: (words: string) => void): void {
  const words = flawInText(raw);
  if (words !== null) flaw(words);
}

/**
 * Whether the field that is open was left open by mistake: another field starts inside it, and its own end tag is
 * not to come before one more start tag of its name.
 */
function isUnclosedLeaf(at: Scan, stack: readonly Open[], lookedFor: Set<string>): boolean {
  const field = stack.at(-1)!;
  if (stack.length !== FIELD_LEVEL || !LEAVES.test(field.name)) return false;
  if (field.name === at.name) return true;
  if (!LEAVES.test(at.name)) return false;
  if (!lookedFor.has(field.name) && lookedFor.size >= LOOKED_FOR_LIMIT) return true;
  lookedFor.add(field.name);
  const end = look(at, `</${field.name}`, at.to);
  if (end < 0) return true;
  const again = look(at, `<${field.name}`, at.to);
  return again >= 0 && again < end;
}

/** Attributes kept of one element: feeds need a handful. */
const ATTRIBUTES_LIMIT = 64;
const ATTRIBUTE = /([^\s=/>"'][^\s=/>]*)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
const plainly = decoder();

/** The attributes of a start tag, of which `raw` is what stands behind the name; the first of each name counts. */
export function attributesIn(raw: string, decode: Decoder = plainly): ReadonlyMap<string, string> {
  if (!raw.includes('=')) return NONE;
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(raw); match !== null; match = ATTRIBUTE.exec(raw)) {
    const name = match[1]!;
    if (!attributes.has(name)) attributes.set(name, decode(match[2] ?? match[3] ?? match[4] ?? ''));
    if (attributes.size >= ATTRIBUTES_LIMIT) break;
  }
  return attributes;
}

/** What an element says: `text` where it holds no tags, else `markup`, the source between its tags. */
export type Inner = { readonly kind: 'text' | 'markup'; readonly value: string };

/**
 * The text or markup of an element, its CDATA sections unwrapped. References are decoded in text; between tags only
 * where `escaped` says that the element's type is HTML, which some feeds put in half as tags and half escaped.
 */
export function innerOf(tree: Tree, element: Element, decode: Decoder, escaped = false): Inner {
  const raw = tree.source.slice(element.from, element.to);
  if (!raw.includes('<')) return { kind: 'text', value: decode(raw) };
  const section = onlySection(raw);
  if (section !== null) return { kind: 'text', value: section };
  const isMarkup = element.children.length > 0;
  const at = scan(raw);
  let value = '';
  for (let kind = next(at, element.name); kind !== 'end'; kind = next(at, element.name)) {
    const part = raw.slice(at.innerFrom, at.innerTo);
    if (kind === 'cdata') value += part;
    else if (kind === 'text') value += isMarkup && !escaped ? part : decode(part);
    else if (kind === 'open' || kind === 'close') value += raw.slice(at.from, at.to);
  }
  return { kind: isMarkup ? 'markup' : 'text', value };
}

/** What stands in the one CDATA section that is all of `raw`; null where there is more. Most long texts come so. */
function onlySection(raw: string): string | null {
  const trimmed = raw.trim();
  if (!trimmed.startsWith('<![CDATA[') || !trimmed.endsWith(']]>')) return null;
  return trimmed.indexOf(']]>') === trimmed.length - 3 && !trimmed.includes('<![CDATA[', 9)
    ? trimmed.slice(9, -3)
    : null;
}
