/** Keywords: split, folded and each once. */
import { foldHard } from '../language/fold.ts';
import { cleanLine } from './clean.ts';
import { prefixOf, TAG_BYTES, TAGS } from './limits.ts';

const BETWEEN = /[،,;؛|•·/\n؍]|\s[-–—]\s|(?=#)/u;
/** Words to which a keyword runs; what is longer is a sentence. */
const WORDS = 7;
const CHARS = 70;

/** The keywords of a line, as they were written; none if it reads as a sentence. */
export function tagsOf(line: string): readonly string[] {
  const tags: string[] = [];
  for (const piece of line.split(BETWEEN)) {
    const tag = cleanLine(piece.replace(/^[\s#"«“'(]+|[\s"»”').]+$/gu, '').replaceAll('_', ' '));
    if (tag === '' || !/[\p{L}\p{N}]/u.test(tag)) continue;
    if (tag.length > CHARS || tag.split(' ').length > WORDS) return [];
    tags.push(tag);
  }
  return tags;
}

/** Tags for the article: in one spelling, each once, at most `TAGS`. */
export function foldTags(tags: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const tag of tags) {
    const folded = prefixOf(cleanLine(foldTag(tag)), TAG_BYTES).trim();
    const key = foldHard(folded);
    if (folded !== '' && !kept.has(key) && kept.size < TAGS) kept.set(key, folded);
  }
  return [...kept.values()];
}

/**
 * One spelling for all keyboards (الولایات المتحدة فی العراق is typed on a Persian one), without harakat and tatweel. It
 * folds less than the matcher does: a tag is read by people.
 */
function foldTag(tag: string): string {
  return tag
    .normalize('NFKC')
    .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
    .replace(/[یې]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[ہھ]/g, 'ه');
}
