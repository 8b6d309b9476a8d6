/**
 * The end of an article by its shape: links, arrows and headlines under a heading that the words of labels do not
 * tell, and names that stand alone. In doubt a block stays; what is left must read as an article.
 */
import { foldHard } from '../language/fold.ts';
import { shared, topicWords } from './cohesion.ts';
import { bodyEnd, type Fate, HEADLINE, isHeadline } from './fate.ts';
import type { Block } from './html.ts';
import { isLabelLike, readLabel } from './labels.ts';
import { introducedIn } from './notes.ts';
import { isSignature } from './signatures.ts';

/** Share of linked characters from which a block is a link and nothing else. */
const ALL = 0.9;
/** Links or headlines at an end; more of them are a digest, and the article itself. */
const MOST = 12;
/** Characters of sentences that must stand before what is cut. */
const ENOUGH = 60;
/** Share of topic words by which a headline is of the article's own matter. */
const OWN = 0.12;
/** Words from which an unlinked line, or an item of a list, is like a headline. */
const LINE_WORDS = 3;
const ITEM_WORDS = 5;
/** Characters and words to which a heading runs. */
const HEADING = 45;
const HEADING_WORDS = 5;

const ENDED = /[.!؟?…۔]["»”)\]]*$|[»”"]$/u;
const ARROWS = '(?:[←→‹›◀▶◄►⟵⟶⬅➡➔➜➤«»👉👈🔗]\\ufe0f?|>{1,3})';
const ARROW_BEFORE = new RegExp(`^${ARROWS}\\s*\\p{L}`, 'u');
const ARROW_BEHIND = new RegExp(`\\p{L}\\s*${ARROWS}$`, 'u');

export const wordsIn = (text: string): number => text.split(' ').length;
export const endsSentence = (block: Block): boolean => ENDED.test(block.text);

/**
 * Gives the fate `tail` to the last blocks if their shape shows that they are none of the article. `isCut` tells that
 * something was cut behind all of `parts`.
 */
export function markEnd(parts: readonly Block[], fates: Fate[], title: string, isCut: boolean): void {
  const end = bodyEnd(fates);
  const from = shapedFrom(parts, fates, end, title, isCut || end < parts.length);
  if (from < end) fates.fill('tail', from, end);
}

/** Whether enough sentences stand before a block to be an article without what follows. */
function isArticle(parts: readonly Block[], fates: readonly Fate[], end: number): boolean {
  // Before links only what is none counts: a list of links is the article itself.
  const isLinkCounted = end >= parts.length || !isLink(parts[end]!);
  let chars = 0;
  for (let at = 0; at < end && chars < ENOUGH; at++)
    if (fates[at] === 'body' && (isLinkCounted || parts[at]!.linked < 0.5)) chars += parts[at]!.text.length;
  return chars >= ENOUGH;
}

function shapedFrom(
  parts: readonly Block[],
  fates: readonly Fate[],
  end: number,
  title: string,
  isCut: boolean,
): number {
  const last = parts[end - 1];
  if (!last || end < 2) return end;
  const isLeft = (at: number): boolean => isArticle(parts, fates, at);
  if (isLeftHeading(last, isCut) && isLeft(end - 1)) return end - 1;
  const links = runFrom(end, (at) => fates[at] === 'body' && isLink(parts[at]!));
  if (links < end && end - links <= MOST && !isAnnounced(parts[links - 1]) && isLeft(links)) return links;
  if (!isLeft(end - 1)) return end;
  if (hasLabelBehind(last)) return end - 1;
  const arrows = runFrom(end, (at) => fates[at] === 'body' && hasArrow(parts[at]!));
  if (arrows < end && end - arrows <= 2 && !isAnnounced(parts[arrows - 1]) && isLeft(arrows)) return arrows;
  if (endsSentence(parts[end - 2]!) || fates[end - 2] !== 'body') {
    if (isSignature(last.text)) return end - 1;
    const person = introducedIn(last.text);
    if (person !== null && !isNamed(person, parts, end - 1, title)) return end - 1;
  }
  const headed = headedFrom(parts, fates, end, title);
  return isLeft(headed) ? headed : end;
}

function runFrom(end: number, isPart: (at: number) => boolean): number {
  let from = end;
  while (from > 1 && isPart(from - 1)) from--;
  return from;
}

/** A link as a whole that reads as a headline: a sentence with its full stop may be the article's own. */
const isLink = (block: Block): boolean =>
  block.linked >= ALL &&
  block.text.length <= HEADLINE &&
  wordsIn(block.text) >= 2 &&
  !/[^.]\.["»”)]*$|[:؛]$|[.؟]\s+\p{L}.{40,}$/u.test(block.text);

function hasArrow(block: Block): boolean {
  const { text } = block;
  if (!isHeadline({ ...block, text: text.replace(/[\s«»]+$/u, '') }) || wordsIn(text) < 3) return false;
  // «← الخط الأول: 400» is a line of a table.
  if (/:.*\p{N}/u.test(text)) return false;
  // «…» are quotes where both of them stand.
  if (text.includes('«') && text.includes('»')) return false;
  return ARROW_BEFORE.test(text) || ARROW_BEHIND.test(text);
}

/** «انهيار جسر | اقرأ المزيد» */
function hasLabelBehind({ text }: Block): boolean {
  const at = Math.max(...['|', '–', '—', '»', '→', '←', '..'].map((sign) => text.lastIndexOf(sign)));
  if (at < 10 || at > HEADLINE || text.length - at > HEADING || /[.؟!]\s+\p{L}/u.test(text.slice(0, at)))
    return false;
  const behind = plainOf(text.slice(at));
  if (isLabelLike(behind)) return true;
  const label = readLabel(behind);
  return label?.kind === 'related' && label.form === 'whole' && label.strength === 'sure';
}

/** Whether a sentence with a colon announces what follows; a few words with a colon are a heading. */
export const isAnnounced = (block: Block | undefined): boolean =>
  !!block && /[:：]$/u.test(block.text) && wordsIn(block.text) > HEADING_WORDS;

/** A heading whose section was cut. */
function isLeftHeading({ text, kind }: Block, isCut: boolean): boolean {
  if (!isCut || text.length > HEADING) return false;
  if (kind === 'heading') return true;
  return (/[:：]$/u.test(text) && wordsIn(text) <= HEADING_WORDS) || isLabelLike(plainOf(text));
}

/** Folded and without ornaments. */
const plainOf = (text: string): string => foldHard(text).replace(/^[\s\p{P}\p{S}]+/u, '');

function isNamed(person: string, parts: readonly Block[], end: number, title: string): boolean {
  const surname = person.split(' ').at(-1)!;
  return title.includes(surname) || parts.slice(0, end).some(({ text }) => text.includes(surname));
}

/** Headlines under a heading of any words, where all of the article before them is paragraphs about something else. */
function headedFrom(parts: readonly Block[], fates: readonly Fate[], end: number, title: string): number {
  const from = runFrom(end, (at) => fates[at] === 'body' && isLine(parts[at]!));
  const heading = parts[from - 1];
  if (from === end || from < 2 || end - from > MOST || !heading || heading.kind !== 'heading') return end;
  if (heading.text.length > HEADING || /\p{N}|[.؟?:]$/u.test(heading.text)) return end;
  const before = parts.slice(0, from - 1);
  if (!before.every((block) => block.kind === 'paragraph' && endsSentence(block))) return end;
  return isOwn(parts.slice(from - 1, end), before, title) ? end : from - 1;
}

/** A line like a headline and unlike «الرواية: أحمد», a short item of a list or a sentence. */
function isLine(block: Block): boolean {
  const least = block.kind === 'item' ? ITEM_WORDS : LINE_WORDS;
  return (
    block.kind !== 'heading' &&
    wordsIn(block.text) >= least &&
    isHeadline(block) &&
    !/^(?:\S+\s?){1,2}:/u.test(block.text)
  );
}

/** Whether blocks speak of what an article speaks of. */
export function isOwn(blocks: readonly Block[], before: readonly Block[], title: string): boolean {
  const textOf = (some: readonly Block[]): string => some.map(({ text }) => text).join(' ');
  return shared(topicWords(textOf(blocks)), topicWords(`${title} ${textOf(before)}`)) >= OWN;
}
