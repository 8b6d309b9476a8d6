/**
 * Lines that are headlines of other articles: at an article's end they are its tail, with the heading over them and
 * whatever its words; between its paragraphs they are a box. What consists of headlines, as a digest or a ticker does,
 * stays as it is, and what is left must read as an article.
 */
import { foldHard } from '../language/fold.ts';
import { shared, topicWords } from './cohesion.ts';
import { endsSentence, isAnnounced, wordsIn } from './ends.ts';
import { type Fate, isHeadline, LINK } from './fate.ts';
import type { IsOther } from './headlines.ts';
import type { Block } from './html.ts';

/** Headlines under an article; more of them are a digest. */
const MOST = 12;
/** Headlines of a box, and boxes of an article. */
const BOX = 3;
const BOXES = 3;
/** Characters of prose that must be left, and of a paragraph that counts as prose although its full stop is missing. */
const ENOUGH = 60;
const LONG = 90;
/** Unlinked headlines from which they may be all that an article is about. */
const MANY = 3;
/** Characters and words of a heading over headlines, by how surely it is one. */
const HEADING = { chars: 80, words: 12 };
const LABEL = { chars: 45, words: 5 };
const LONG_LABEL = { chars: 60, words: 9 };
/** Share of a headline's topic words in the text behind it by which that text is its article. */
const ANNOUNCED = 0.3;

/** What titles of digests say, folded. */
const DIGEST =
  /headline|briefing|round-?up|digest|\bbrief\b|\blive\b|as it happen|موجز|نشره|حصاد|عناوين|ابرز|جوله|سرخط|بسته خبر|گزيده|مهمترين|پوخته|ههوالهكان|سهردير/u;

interface Text {
  readonly parts: readonly Block[];
  readonly fates: readonly Fate[];
  /** Which blocks are headlines of others. */
  readonly others: readonly boolean[];
  readonly title: string;
}

/** Blocks from `from` on, up to and without `to`: headlines, and perhaps the heading over them. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly isLabelled: boolean;
}

/** Gives the fate `tail` to headlines of others at the end, and `out` to those in boxes. */
export function markOthers(parts: readonly Block[], fates: Fate[], title: string, isOther: IsOther): void {
  const others = parts.map(isOther);
  if (!others.includes(true)) return;
  const text: Text = { parts, fates, others, title };
  const end = runAtEnd(text);
  const boxes = boxesBefore(text, end?.from ?? parts.length);
  if (boxes.some((box) => isTakenUp(text, box))) return;
  const out = boxes.length <= BOXES ? boxes.filter((box) => isBox(text, box)) : [];
  if (end && isTail(text, end)) fates.fill('tail', end.from, end.to);
  for (const { from, to } of out) fates.fill('out', from, to);
}

/** The headlines that the article ends in, group over group, each perhaps with its heading. */
function runAtEnd(text: Text): Run | null {
  const to = text.parts.length;
  const lowest = groupBefore(text, to);
  let from = to;
  for (let group = lowest; group; group = group.isLabelled ? groupBefore(text, from) : null)
    from = group.from;
  return lowest && { from, to, isLabelled: lowest.isLabelled };
}

/**
 * Headlines that end before `to`. Lines of their shape between them, or between them and their heading, are headlines
 * as well if they are fewer; under them only where a heading says so.
 */
function groupBefore({ parts, fates, others, title }: Text, to: number): Run | null {
  let from = to;
  let known = 0;
  let unknown = 0;
  let last: 'none' | 'known' | 'unknown' = 'none';
  let isLastUnknown = false;
  for (let at = to - 1; at > 0; at--) {
    if (fates[at] !== 'body' && !others[at]) continue;
    if (known > unknown && !others[at] && isLabel({ parts, fates, others, title }, at, last === 'known'))
      return { from: at, to, isLabelled: true };
    if (!others[at] && !isLine(parts[at]!)) break;
    if (last === 'none') isLastUnknown = !others[at];
    last = others[at] ? 'known' : 'unknown';
    if (others[at]) known += 1;
    else unknown += 1;
    if (others[at] && known > unknown) from = at;
  }
  return from === to || isLastUnknown ? null : { from, to, isLabelled: false };
}

/** A line that reads as a headline does, whatever its markup. */
const isLine = ({ text, joined }: Block): boolean =>
  wordsIn(text) >= 3 && isHeadline({ text, joined, kind: 'paragraph', linked: 0 });

/** Whether a block heads the headlines under it: a heading of any words, or a few words that are no sentence. */
function isLabel(text: Text, at: number, isDirectly: boolean): boolean {
  const block = text.parts[at]!;
  const { length } = block.text;
  const words = wordsIn(block.text);
  if (/[.۔»”"،,؛;]$/u.test(block.text) || isAnnounced(block)) return false;
  if (!/\p{L}/u.test(block.text)) return false;
  if (block.kind === 'heading') return length <= HEADING.chars && words <= HEADING.words;
  if (/\p{N}/u.test(block.text)) return false;
  if (!isDirectly && !block.text.endsWith(':')) return false;
  const before = bodyBefore(text, at);
  if (length <= LABEL.chars && words <= LABEL.words) return before.length > 0 && isProse(before.at(-1)!);
  return length <= LONG_LABEL.chars && words <= LONG_LABEL.words && before.every(endsSentence);
}

/** The article's own blocks before one. */
const bodyBefore = ({ parts, fates }: Text, end: number): readonly Block[] =>
  parts.slice(0, end).filter((_, at) => fates[at] === 'body');

const isProse = (block: Block): boolean => endsSentence(block) || block.text.length >= LONG;

/** Whether headlines at the end are none of the article. */
function isTail(text: Text, run: Run): boolean {
  const { parts, others, title } = text;
  const lines = parts.slice(run.from, run.to).filter((_, at) => others[run.from + at]);
  const prose = parts.filter(
    (part, at) => at < run.from && text.fates[at] === 'body' && !others[at] && isProse(part),
  );
  const own = lengthOf(prose);
  const before = bodyBefore(text, run.from).at(-1);
  if (own < ENOUGH || lines.length > MOST || isAnnounced(before)) return false;
  if (isTicker(before, lines[0])) return false;
  if (lines.every(({ linked }) => linked >= LINK)) return true;
  // A sentence with its full stop may be the article's own, and so may be what one speaker says line by line.
  if (!run.isLabelled && lines.some(({ text: line }) => /[.۔]$/u.test(line))) return false;
  if (areOfOneSpeaker(lines)) return false;
  if (lines.length < MANY || lengthOf(lines) <= own) return true;
  return run.isLabelled && isAbout(title, prose, lines);
}

/** Whether a time stands before a line and before what is over it as well, or is all that is over it. */
function isTicker(before: Block | undefined, line: Block | undefined): boolean {
  const isTimed = (block: Block | undefined): boolean =>
    !!block && /^[^\p{L}\p{Nd}]*\p{Nd}{1,2}[:.٫]\p{Nd}{2}/u.test(block.text);
  return isTimed(before) && (isTimed(line) || !/\p{L}/u.test(before!.text));
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

const SPEAKER = /^[^:：]{3,45}(?=[:：])/u;

function areOfOneSpeaker(lines: readonly Block[]): boolean {
  const speakers = new Set(lines.map(({ text }) => SPEAKER.exec(text)?.[0]));
  return lines.length > 1 && speakers.size === 1 && !speakers.has(undefined);
}

/** Whether it is the prose that a title announces, and not the headlines under it. */
function isAbout(title: string, prose: readonly Block[], lines: readonly Block[]): boolean {
  if (DIGEST.test(foldHard(title))) return false;
  const told = topicWords(title);
  const share = (blocks: readonly Block[]): number =>
    shared(told, topicWords(blocks.map(({ text }) => text).join(' ')));
  return share(prose) > share(lines);
}

/** The runs of headlines between other blocks; one at the very beginning is among them, though it is no box. */
function boxesBefore(text: Text, end: number): readonly Run[] {
  const { fates, others } = text;
  const boxes: Run[] = [];
  for (let at = 0; at < end; at++) {
    if (!others[at] || fates[at] !== 'body') continue;
    const first = at;
    while (at + 1 < end && (others[at + 1] || fates[at + 1] === 'out')) at++;
    const isLabelled = first > 1 && fates[first - 1] === 'body' && isLabel(text, first - 1, true);
    boxes.push({ from: isLabelled ? first - 1 : first, to: at + 1, isLabelled });
  }
  return boxes;
}

/** Whether the text behind a headline is its article, as in a digest, rather than that of the text before it. */
function isTakenUp(text: Text, { from, to }: Run): boolean {
  const { parts, others, fates, title } = text;
  let next = to;
  while (next < parts.length && !others[next]) next++;
  const wordsOf = (blocks: readonly Block[]) => topicWords(blocks.map((block) => block.text).join(' '));
  const behind = wordsOf(parts.slice(to, next).filter((_, at) => fates[to + at] === 'body'));
  const before = topicWords(
    `${title} ${bodyBefore(text, from)
      .map((block) => block.text)
      .join(' ')}`,
  );
  const told = topicWords(parts[to - 1]!.text);
  const share = shared(told, behind);
  return from > 0 && share >= ANNOUNCED && share * told.size >= 2 && share > shared(told, before);
}

/** Whether headlines in the middle are a box: the article's prose stands before and behind them. */
function isBox(text: Text, { from, to }: Run): boolean {
  const { parts, fates, others } = text;
  const lines = parts.slice(from, to).filter((_, at) => others[from + at]);
  const before = bodyBefore(text, from).at(-1);
  const next = parts.findIndex((_, at) => at >= to && fates[at] === 'body');
  if (!before || next < 0 || others[next] || lines.length > BOX) return false;
  if (isAnnounced(before) || isTicker(before, lines[0])) return false;
  if (lines.some(({ text: line, linked }) => linked < LINK && /[.۔]$/u.test(line))) return false;
  return isProse(before) && isProse(parts[next]!);
}
