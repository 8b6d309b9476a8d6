/** Tails that run on in the last paragraph, because the feed lost its markup. */
import { foldHard } from '../language/fold.ts';
import type { Block } from './html.ts';
import { markOf } from './mark.ts';

/** A sentence's end, or an ellipsis: only behind one can a tail begin. */
const SENTENCE_END = /(?:[.!?؟…]|\.{2,}|[»"”)\]])\s+(?=\S)/gu;
/** Markers within a tail need no sentence's end before them, but a colon. */
const COLON = /(?<=\s)\S+(?:\s\S+){0,2}\s?[:：]/gu;
/** Characters at the end of a block in which a tail is looked for. */
const REACH = 1_500;

/** «… اقرأ المزيد» at the end of a summary. */
const CONTINUES =
  /(?<=[….!?؟\]]|\.\.)\s*[[(]?(?:اقرأ المزيد|إقرأ المزيد|المزيد|للمزيد|تابع القراءة|قراءة المزيد|أكمل القراءة|ادامه مطلب|ادامه خبر|بیشتر بخوانید|زیاتر|زیاتر بخوێنەوە|read more|continue reading|read the full (?:story|article)|more|lire la suite)[\])]?\s*[»›>→….]*$/iu;

/** The block in pieces: its body, and the parts of a tail that run on behind it. */
export function splitInline(block: Block): readonly Block[] {
  const { text } = block;
  if (text.length < 20) return [block];
  const continued = CONTINUES.exec(text);
  const cleaned = continued ? text.slice(0, continued.index).trimEnd() : text;
  const from = Math.max(0, cleaned.length - REACH);
  for (const end of cleaned.slice(from).matchAll(SENTENCE_END)) {
    const at = from + end.index + end[0].length;
    const pieces = tailPieces(cleaned.slice(at), block);
    if (pieces) return [{ ...block, text: cleaned.slice(0, at).trimEnd() }, ...pieces];
  }
  return cleaned === text || cleaned === '' ? [block] : [{ ...block, text: cleaned }];
}

/** A run of marked pieces, or null if the text is not all tail. */
function tailPieces(text: string, block: Block): readonly Block[] | null {
  if (!isStrong({ ...block, text })) return null;
  const starts = [0];
  for (const found of text.matchAll(COLON)) {
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
  if (mark.form === 'open') return false;
  return mark.form === 'lead' || mark.kind !== 'promotion' || foldHard(block.text).length < 120;
}

function isTail(block: Block): boolean {
  const mark = markOf(block);
  if (!mark || mark.form === 'open') return false;
  if (mark.kind === 'credit' || mark.kind === 'desk')
    return mark.content.length <= 60 && !/[.؟?!]\s+\S/.test(mark.content);
  if (mark.kind === 'related') return mark.content.length <= 300 && !/[.؟!]\s+\S.*[.؟!]/.test(mark.content);
  return true;
}
