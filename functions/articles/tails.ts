/**
 * The end of an article: headlines of other articles, keywords, credits, invitations and disclaimers are cut off, what
 * they say of the article is kept. A block goes only if it bears a mark and stands where tails stand; a marker inside
 * a sentence is none, and in doubt a block stays.
 */
import { cleanLine } from './clean.ts';
import { shared, topicWords } from './cohesion.ts';
import { type Fate, fateOf, HEADLINE, isHeadline, isTagLike, LINK } from './fate.ts';
import type { Block } from './html.ts';
import { splitInline } from './inline.ts';
import { type Mark, markOf } from './mark.ts';
import { isRepeated, type RepeatedParagraphs } from './repeated.ts';
import { tagsOf } from './tags.ts';

export interface Cut {
  readonly body: readonly Block[];
  readonly tags: readonly string[];
  readonly credit: string | null;
}

/** Share of its topic words by which a text goes on with the article before it. */
const GOES_ON = 0.12;
/** Share of a headline's topic words in the text behind it by which that text is the headline's article. */
const ANNOUNCED = 0.3;
/** Topic words from which two texts about one thing are sure to share some. */
const MANY_WORDS = 20;
const SOME_WORDS = 15;

/** The article without its tail. `title` helps to tell its paragraphs from those of another article behind it. */
export function cutTail(blocks: readonly Block[], title: string, repeated: RepeatedParagraphs | null): Cut {
  const { parts, marks } = partsOf(blocks);
  const fates = fatesOf(parts, marks, title);
  let end = parts.length;
  while (end > 0 && fates[end - 1] !== 'body') end--;
  const { from, to } = repeated ? withoutRepeated(parts, fates, end, repeated) : { from: 0, to: end };
  const body = parts.slice(from, to).filter((_, index) => fates[from + index] !== 'out');
  return { body, ...said(parts, marks, fates, to) };
}

/** The stretch of an article that its source does not repeat. If it repeats all of it, it is the article that comes again. */
function withoutRepeated(
  parts: readonly Block[],
  fates: readonly Fate[],
  end: number,
  repeated: RepeatedParagraphs,
): { readonly from: number; readonly to: number } {
  const again = (index: number): boolean =>
    fates[index] !== 'body' || isRepeated(repeated, parts[index]!.text);
  let to = end;
  while (to > 0 && again(to - 1)) to--;
  let from = 0;
  while (from < to && again(from)) from++;
  return to === 0 ? { from: 0, to: end } : { from, to };
}

/** The blocks and their marks; the last ones of a run without marks are looked at for a tail that runs on in them. */
function partsOf(blocks: readonly Block[]): {
  readonly parts: readonly Block[];
  readonly marks: readonly (Mark | null)[];
} {
  const own = blocks.map(markOf);
  const parts: Block[] = [];
  const marks: (Mark | null)[] = [];
  blocks.forEach((block, index) => {
    const mark = own[index] ?? null;
    const isLast = index === blocks.length - 1 || own[index + 1];
    const pieces = mark === null && isLast ? splitInline(block) : [block];
    for (const piece of pieces) {
      parts.push(piece);
      marks.push(piece === block ? mark : markOf(piece));
    }
  });
  return { parts, marks };
}

/** What each block is, sections of related articles and of keywords taken as a whole. */
function fatesOf(parts: readonly Block[], marks: readonly (Mark | null)[], title: string): Fate[] {
  const fates: Fate[] = parts.map((part, index) => fateOf(part, marks[index] ?? null, index));
  for (let at = 0; at < parts.length; at++) {
    const mark = marks[at];
    if (mark?.form !== 'whole' || fates[at] === 'body') continue;
    // Nothing of the article stands behind what readers wrote.
    if (mark.kind === 'comments') return fates.fill('tail', at);
    if (mark.kind === 'related') at = relatedSection(at, parts, marks, fates, title) - 1;
    else if (mark.kind === 'keywords')
      at = shortSection(at, parts, marks, fates, Number.POSITIVE_INFINITY) - 1;
    else if (mark.kind === 'credit') at = shortSection(at, parts, marks, fates, 1) - 1;
  }
  return fates;
}

/**
 * Blocks under «اقرأ أيضاً» and its like: headlines, and after them perhaps a whole other article. Returns the
 * index behind the section.
 */
function relatedSection(
  at: number,
  parts: readonly Block[],
  marks: readonly (Mark | null)[],
  fates: Fate[],
  title: string,
): number {
  let next = at + 1;
  while (next < parts.length && !endsSection(marks[next]) && isHeadline(parts[next]!)) next++;
  const headlines = parts.slice(at + 1, next);
  const allLinked = headlines.length > 0 && headlines.every((block) => block.linked >= LINK);
  if (goesOn(at, next, parts, marks, headlines, title)) {
    // A box in the middle: it is sure only of links.
    for (let index = at; index < next; index++) fates[index] = allLinked ? 'out' : 'body';
    return next;
  }
  for (let index = at; index < next; index++) fates[index] = 'tail';
  while (next < parts.length && !endsSection(marks[next])) fates[next++] = 'tail';
  return next;
}

/** Headlines may begin like a marker («Photos: …»); a marker of the next section says more than that. */
const endsSection = (mark: Mark | null | undefined): boolean =>
  !!mark &&
  (mark.form === 'whole' || (mark.form === 'lead' && (mark.kind === 'credit' || mark.kind === 'keywords')));

/** Whether the paragraphs behind a box of headlines belong to the article before it. */
function goesOn(
  at: number,
  next: number,
  parts: readonly Block[],
  marks: readonly (Mark | null)[],
  headlines: readonly Block[],
  title: string,
): boolean {
  const following: string[] = [];
  for (let index = next; index < parts.length && !endsSection(marks[index]); index++)
    following.push(parts[index]!.text);
  if (following.length === 0) return false;
  const words = topicWords(following.join(' '));
  const before = topicWords(
    `${title} ${parts
      .slice(0, at)
      .map((part) => part.text)
      .join(' ')}`,
  );
  const own = shared(words, before);
  // No headlines: what follows the marker is what it announces.
  if (headlines.length === 0) return own >= GOES_ON && following.some((text) => text.length > HEADLINE);
  if (headlines.some(({ text }) => announces(text, words))) return own >= 2 * GOES_ON;
  return own >= GOES_ON / 4 || words.size < MANY_WORDS || before.size < SOME_WORDS;
}

function announces(headline: string, words: ReadonlySet<string>): boolean {
  const told = topicWords(headline);
  const share = shared(told, words);
  return share >= ANNOUNCED && share * told.size >= 2;
}

/** Blocks of a few words under a heading: keywords, or the name of an agency. */
function shortSection(
  at: number,
  parts: readonly Block[],
  marks: readonly (Mark | null)[],
  fates: Fate[],
  most: number,
): number {
  let next = at + 1;
  while (next < parts.length && next - at <= most && !marks[next] && isTagLike(parts[next]!))
    fates[next++] = 'tail';
  return next;
}

/** Keywords and credit of what was cut. */
function said(
  parts: readonly Block[],
  marks: readonly (Mark | null)[],
  fates: readonly Fate[],
  end: number,
): Pick<Cut, 'tags' | 'credit'> {
  const tags: string[] = [];
  let credit: string | null = null;
  let desk: string | null = null;
  for (let at = 0; at < parts.length; at++) {
    const mark = marks[at];
    if (!mark || (at < end && fates[at] !== 'out')) continue;
    const section: string[] = mark.form === 'lead' ? [mark.content] : [];
    if (mark.form === 'whole')
      for (let next = at + 1; next < parts.length && !marks[next]; next++) section.push(parts[next]!.text);
    const links = mark.form === 'lead' ? parts[at]!.links : undefined;
    if (mark.kind === 'keywords') for (const text of links ?? section) tags.push(...tagsOf(text));
    else if (mark.kind === 'credit') credit ??= creditOf(section[0]);
    else if (mark.kind === 'desk') desk ??= creditOf(section[0]);
  }
  return { tags, credit: credit ?? desk };
}

function creditOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  return cleanLine(text.replace(/^[\s([{«"“:：|–—-]+|[\s)\]}»"”.:|]+$/gu, '')) || null;
}
