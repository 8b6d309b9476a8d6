/** Tails that run on in the last paragraph, because the feed lost its markup. */
import { foldHard } from '../language/fold.ts';
import { fateOf } from './fate.ts';
import type { Block } from './html.ts';
import { type Mark, markOf } from './mark.ts';

/** A sentence's end, or an ellipsis: only behind one can a tail begin. */
const SENTENCE_END = /(?:[.!?؟…]|\.{2,}|[»"”)\]])\s+(?=\S)/gu;
/** Markers within a tail need no sentence's end before them, but a colon. */
const COLON = /(?<=\s)\S+(?:\s\S+){0,2}\s?[:：]/gu;
/** Characters at the end of a block in which a tail is looked for. */
const REACH = 1_500;

/** «… اقرأ المزيد» at the end of a summary. */
const CONTINUES =
  /(?<=[….!?؟\]]|\.\.)\s*[[(]?(?:اقرأ المزيد|إقرأ المزيد|المزيد|للمزيد|تابع القراءة|قراءة المزيد|أكمل القراءة|ادامه مطلب|ادامه خبر|بیشتر بخوانید|زیاتر|زیاتر بخوێنەوە|read more|continue reading|read the full (?:story|article)|more|lire la suite)[\])]?\s*[»›>→….]*$/iu;

const CONTINUES_CHARS = 60;

/** Parts that a tail in a paragraph has at most. */
const PIECES = 8;

/** Taking a part of a tail off can uncover another one, so many times. */
const ROUNDS = 8;

/** The block in pieces: its body, and the parts of a tail that run on behind it. */
export function splitInline(block: Block, rounds = ROUNDS): readonly Block[] {
  const { text } = block;
  if (text.length < 20 || rounds === 0) return [block];
  const end = Math.max(0, text.length - CONTINUES_CHARS);
  const continued = CONTINUES.exec(text.slice(end));
  const cleaned = continued ? text.slice(0, end + continued.index).trimEnd() : text;
  const from = Math.max(0, cleaned.length - REACH);
  const starts = [...cleaned.slice(from).matchAll(SENTENCE_END)]
    .map((found) => from + found.index + found[0].length)
    .filter((at) => isStrong({ ...block, text: cleaned.slice(at) }));
  for (const at of starts.slice(-PIECES)) {
    const pieces = tailPieces(cleaned.slice(at), block);
    // What stands before may itself end in a tail, once this one is taken off.
    if (pieces)
      return [...splitInline({ ...block, text: cleaned.slice(0, at).trimEnd() }, rounds - 1), ...pieces];
  }
  return cleaned === text || cleaned === '' ? [block] : splitInline({ ...block, text: cleaned }, rounds - 1);
}

/** A run of marked pieces, or null if the text is not all tail. */
function tailPieces(text: string, block: Block): readonly Block[] | null {
  const starts = [0];
  for (const found of [...text.matchAll(COLON)].slice(0, 2 * PIECES)) {
    // The marker may be the last one, two or three words before the colon.
    const words = found[0].split(/\s+/);
    for (let skip = 0; skip < words.length; skip++) {
      const at = found.index + words.slice(0, skip).reduce((sum, word) => sum + word.length + 1, 0);
      const before = { ...block, text: text.slice(starts.at(-1), at).trim() };
      if (at > 0 && isStrong({ ...block, text: text.slice(at) }) && isTail(before)) {
        starts.push(at);
        break;
      }
    }
  }
  const pieces = starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length).trim());
  const blocks = pieces.map((piece): Block => ({ ...block, text: piece, kind: 'paragraph', joined: true }));
  return blocks.every((piece) => isTail(piece)) ? blocks : null;
}

/** A marker that could begin no sentence of the article. */
function isStrong(block: Block): boolean {
  const mark = markOf(block);
  if (!mark) return false;
  if (mark.form === 'open') return isHeadlineAfter(mark, block.text);
  return mark.form === 'lead' || mark.kind !== 'promotion' || foldHard(block.text).length < 120;
}

/** «… . اقرأ أيضاً أسعار النفط تهبط»: a marker of two words and a headline, which ends without a full stop. */
function isHeadlineAfter(mark: Mark, text: string): boolean {
  return (
    mark.kind === 'related' &&
    text.length <= 120 &&
    !/[.!؟?»"”]$/.test(text) &&
    /^\P{L}*\p{L}+ (?:ايضا|المزيد|also|more|بخوانيد|بخوێنهوه|بخوێنهرهوه) /u.test(foldHard(text))
  );
}

function isTail(block: Block): boolean {
  const mark = markOf(block);
  if (!mark) return false;
  if (mark.form === 'open') return isHeadlineAfter(mark, block.text);
  if (mark.kind === 'credit' || mark.kind === 'desk')
    return mark.content.length <= 60 && !/[.؟?!]\s+\S/.test(mark.content) && goes(block, mark);
  if (mark.kind === 'related')
    return mark.content.length <= 300 && !/[.؟!]\s+\S.*[.؟!]/.test(mark.content) && goes(block, mark);
  return goes(block, mark);
}

/** A piece that would not be cut by itself must not be parted from its sentence. */
const goes = (block: Block, mark: Mark): boolean => fateOf(block, mark, 1) !== 'body';
