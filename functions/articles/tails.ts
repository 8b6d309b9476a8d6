/**
 * The end of an article: headlines of other articles, keywords, credits, invitations and disclaimers are cut off, what
 * they say of the article is kept. A block goes only if it bears a mark and stands where tails stand; a marker inside
 * a sentence is none, and in doubt a block stays.
 */
import { cleanLine } from './clean.ts';
import { shared, topicWords } from './cohesion.ts';
import { isOwn, markEnd } from './ends.ts';
import { bodyEnd, type Fate, fateOf, HEADLINE, isHeadline, isTagLike, LINK } from './fate.ts';
import type { Block } from './html.ts';
import { splitInline } from './inline.ts';
import { type Mark, markOf } from './mark.ts';
import { type Aid, aidOf, type Memory } from './memory.ts';
import { markOthers } from './others.ts';
import { tagsOf } from './tags.ts';

export interface Cut {
  readonly body: readonly Block[];
  /** The body as it would be without the memory, which learns and forgets: by it an edit is told. */
  readonly unaided: readonly Block[];
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

interface Read {
  readonly parts: readonly Block[];
  readonly marks: readonly (Mark | null)[];
  readonly fates: readonly Fate[];
}

/**
 * The article without its tail. `title` helps to tell its paragraphs from those of another article behind it, `memory`
 * what only the other articles of its feed show to be none of it.
 */
export function cutTail(blocks: readonly Block[], title: string, memory: Memory | null): Cut {
  const alone = read(blocks, title, null);
  const unaided = bodyOf(alone);
  const aid = memory && aidOf(memory, title);
  const isEnd = (block: Block): boolean => block === unaided[0] || block === unaided.at(-1);
  if (!aid || !alone.parts.some((part) => aid.isOther(part) || (isEnd(part) && aid.isRepeated(part))))
    return { body: unaided, unaided, ...said(alone) };
  const aided = read(blocks, title, aid);
  return { body: withoutRepeatedHead(bodyOf(aided), aid), unaided, ...said(aided) };
}

const bodyOf = ({ parts, fates }: Read): readonly Block[] => {
  const end = bodyEnd(fates);
  return parts.filter((_, at) => at < end && fates[at] !== 'out');
};

/**
 * Words first, then the shape of the end. What is cut off may uncover another tail, and is no longer what the text
 * before it goes on in: that text is read again, so that reading it once more would change nothing.
 */
function read(
  blocks: readonly Block[],
  title: string,
  aid: Aid | null,
  known?: {
    readonly marks: readonly (Mark | null)[];
    /** Whether the last block was already looked at for a tail within it. */
    readonly isSplit: boolean;
    /** Whether something was cut behind the blocks, and not only from between them. */
    readonly isCut: boolean;
  },
): Read {
  const { parts, marks } = known?.isSplit
    ? { parts: blocks, marks: known.marks }
    : partsOf(blocks, known?.marks ?? blocks.map(markOf));
  const fates = fatesOf(parts, marks, title);
  markEnd(parts, fates, title, known?.isCut ?? false);
  if (aid) {
    markRepeated(parts, fates, aid);
    markOthers(parts, fates, title, aid.isOther);
  }
  const end = bodyEnd(fates);
  const stays = parts.map((_, index) => index < end && fates[index] !== 'out');
  if (end === 0 || stays.every(Boolean)) return { parts, marks, fates };
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, index) => stays[index]);
  const gone = <T>(list: readonly T[]): T[] => list.filter((_, index) => !stays[index]);
  const isCut = end < parts.length;
  const isSplit = !isCut || marks[end] !== null;
  const before = read(kept(parts), title, aid, {
    marks: kept(marks),
    isSplit,
    isCut: isCut || !!known?.isCut,
  });
  return {
    parts: [...before.parts, ...gone(parts)],
    marks: [...before.marks, ...gone(marks)],
    fates: [...before.fates, ...gone(fates)],
  };
}

/** Gives the fate `tail` to the last blocks if the source repeats them. If it repeats all of it, it is the article that comes again. */
function markRepeated(parts: readonly Block[], fates: Fate[], { isRepeated }: Aid): void {
  const end = bodyEnd(fates);
  let from = end;
  while (from > 0 && (fates[from - 1] !== 'body' || isRepeated(parts[from - 1]!))) from--;
  if (from > 0) fates.fill('tail', from, end);
}

function withoutRepeatedHead(body: readonly Block[], { isRepeated }: Aid): readonly Block[] {
  const from = body.findIndex((block) => !isRepeated(block));
  return from > 0 ? body.slice(from) : body;
}

/** The blocks and their marks; the last ones of a run without marks are looked at for a tail that runs on in them. */
function partsOf(
  blocks: readonly Block[],
  own: readonly (Mark | null)[],
): {
  readonly parts: readonly Block[];
  readonly marks: readonly (Mark | null)[];
} {
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
  const isDoubtful = (at: number, blocks: readonly Block[]): boolean =>
    marks[at]?.strength === 'weak' && isOwn(blocks, parts.slice(0, at), title);
  for (let at = 0; at < parts.length; at++) {
    const mark = marks[at];
    if (!mark || fates[at] === 'body') continue;
    // «آخر التطورات: …» may go on with the article.
    if (mark.form === 'lead' && isDoubtful(at, [parts[at]!])) fates[at] = 'body';
    if (mark.form !== 'whole') continue;
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
  const next = headlinesEnd(at, parts, marks, fates, title);
  const headlines = parts.slice(at + 1, next);
  const allLinked = headlines.length > 0 && headlines.every((block) => block.linked >= LINK);
  if (marks[at]!.strength === 'weak' && !allLinked && isSubheading(at, next, parts, headlines, title)) {
    fates[at] = 'body';
    return at + 1;
  }
  if (goesOn(at, next, parts, marks, fates, title)) {
    // A box in the middle: it is sure only of links.
    for (let index = at; index < next; index++) fates[index] = allLinked ? 'out' : 'body';
    return next;
  }
  let end = next;
  while (end < parts.length && !endsSection(marks[end], fates[end])) end++;
  return fates.fill('tail', at, end) && end;
}

/** The index behind the headlines under a marker. */
function headlinesEnd(
  at: number,
  parts: readonly Block[],
  marks: readonly (Mark | null)[],
  fates: readonly Fate[],
  title: string,
): number {
  const before = parts.slice(0, at);
  const isLinked = (block: Block | undefined): boolean => !!block && block.linked >= LINK;
  const first = parts[at + 1];
  // In a ticker the article's own lines read like headlines.
  const isTicker = isLinked(first) && before.length > 0 && !/[.!؟?…»"”)]$/u.test(before.at(-1)!.text);
  const isNext = (block: Block): boolean => {
    if (isTicker && !isLinked(block)) return false;
    if (isHeadline(block)) return true;
    return isQuestion(block.text) && isLinked(block) === isLinked(first) && !isOwn([block], before, title);
  };
  let next = at + 1;
  while (next < parts.length && !endsSection(marks[next], fates[next]) && isNext(parts[next]!)) next++;
  return next;
}

/** Headlines ask and quote as well; what ends so and is longer is a paragraph. */
const isQuestion = (text: string): boolean => text.length <= 110 && /^[^.؟?!]*[؟?!»"”]$/u.test(text);

/** «أهم المستجدات» over paragraphs, or over lines about the article's own matter, is a heading in the article. */
const isSubheading = (
  at: number,
  next: number,
  parts: readonly Block[],
  headlines: readonly Block[],
  title: string,
): boolean => headlines.length === 0 || next < parts.length || isOwn(headlines, parts.slice(0, at), title);

/** Headlines may begin like a marker («Photos: …»); a marker of the next section says more than that. */
const endsSection = (mark: Mark | null | undefined, fate: Fate | undefined): boolean =>
  !!mark &&
  fate !== 'body' &&
  (mark.form === 'whole' || (mark.form === 'lead' && (mark.kind === 'credit' || mark.kind === 'keywords')));

/** Whether the paragraphs behind a box of headlines belong to the article before it. */
function goesOn(
  at: number,
  next: number,
  parts: readonly Block[],
  marks: readonly (Mark | null)[],
  fates: readonly Fate[],
  title: string,
): boolean {
  const headlines = parts.slice(at + 1, next);
  const following: string[] = [];
  for (let index = next; index < parts.length && !endsSection(marks[index], fates[index]); index++)
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
function said({ parts, marks, fates }: Read): Pick<Cut, 'tags' | 'credit'> {
  const end = bodyEnd(fates);
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
