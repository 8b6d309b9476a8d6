/** What a block of text is by its words: the head or a part of a tail, or nothing of the kind. */
import { foldHard } from '../language/fold.ts';
import { foldQuick } from './foldquick.ts';
import type { Block } from './html.ts';
import { isLegal, isPostFooter, isPromotion } from './invitations.ts';
import { CHROME, COUNTERS, CREDIT, DESK, KEYWORDS, PLATFORMS, RELATED } from './markers.ts';

export type MarkKind =
  | 'related'
  | 'keywords'
  | 'credit'
  | 'desk'
  | 'chrome'
  | 'promotion'
  | 'legal'
  | 'footer';

export interface Mark {
  readonly kind: MarkKind;
  /** `whole`: the block is the marker alone; `lead`: marker, separator and content; `open`: content without a separator. */
  readonly form: 'whole' | 'lead' | 'open';
  /** What stands after the separator, as it was written. */
  readonly content: string;
}

/** Characters of a block's head that are folded; no marker and no self-contained line is longer. */
const HEAD = 400;
/** Longer than any line of a tail but the articles that stand in it. */
const LONGEST = 700;
/** Ornaments before a marker: bullets, arrows, brackets, quotes, pictures. */
const ORNAMENT = /^[\s\p{P}\p{S}\p{Extended_Pictographic}\u200d\ufe0f]+/u;
const TRAILING = /[\s\p{P}\p{S}\p{Extended_Pictographic}\ufe0f]+$/u;
const SEPARATOR = /[:：|–—←→»>…]|\.{2,}| - |-(?=\s)/u;

function prefix(sources: readonly string[]): RegExp {
  const folded = sources.map((source) => foldSource(source)).join('|');
  return new RegExp(`^(?:${folded})(?![\\p{L}\\p{M}])`, 'iu');
}

/** The sources are regular expressions: their escapes must survive the folding. */
function foldSource(source: string): string {
  return source
    .split(/(\\p\{L\}|\\d)/)
    .map((part, index) => (index % 2 === 1 ? part : foldHard(part)))
    .join('');
}

const PREFIXES: readonly (readonly [MarkKind, RegExp])[] = [
  ['keywords', prefix(KEYWORDS)],
  ['credit', prefix(CREDIT)],
  ['desk', prefix(DESK)],
  ['chrome', prefix(CHROME)],
  ['related', prefix(RELATED)],
];
const COUNTER = prefix(COUNTERS);
const PLATFORM_ROW = new RegExp(
  `^(?:(?:${foldHard(PLATFORMS)}|طباعه|print|مشاركه|شارك|نسخ|copy|link|tweet|share|پرينت|چاپ)(?![\\p{L}\\p{M}])[\\s\\p{P}\\p{S}و]*)+$`,
  'iu',
);
const HASHTAGS = /^(?:#[\p{L}\p{M}\p{N}_\u200c]+[\s،,|]*)+$/u;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
const NUMBERS = /^[\s\p{P}\p{S}\p{N}]*$/u;

/** The mark that a block bears by its words alone, or null. Whether it counts is decided where it stands. */
export function markOf(block: Block): Mark | null {
  const text = block.text;
  if (text.length > LONGEST) return null;
  const head = foldQuick(text.slice(0, HEAD)).replace(/\s+/g, ' ').trim();
  if (HASHTAGS.test(text)) return { kind: 'keywords', form: 'lead', content: text };
  if (isPostFooter(head)) return { kind: 'footer', form: 'whole', content: '' };
  const plain = head.replace(ORNAMENT, '');
  const bare = plain.replace(TRAILING, '');
  if (bare === '') return null;
  if (bare.length <= 120 && PLATFORM_ROW.test(bare)) return { kind: 'chrome', form: 'whole', content: '' };
  if (ADDRESS.test(text)) return { kind: 'chrome', form: 'whole', content: '' };
  if (isLegal(head, text.length)) return { kind: 'legal', form: 'whole', content: '' };
  const counter = COUNTER.exec(plain);
  if (counter && text.length <= 120 && isCounter(plain.slice(counter[0].length)))
    return { kind: 'chrome', form: 'whole', content: '' };
  let open: Mark | null = null;
  for (const [kind, pattern] of PREFIXES) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const rest = plain.slice(found[0].length);
    if (bare.length <= found[0].length || NUMBERS.test(rest)) {
      // «انتهى» ends a report; «انتهى.» may be its last sentence.
      if (kind === 'chrome' && /^\S+\.$/.test(plain)) return null;
      return { kind, form: 'whole', content: '' };
    }
    // «Read more» alone is the page's, «Read more: …» a headline of another article.
    if (kind === 'chrome') continue;
    const separator = SEPARATOR.exec(rest);
    if (separator && /^[\s»”"’)\]]*$/.test(rest.slice(0, separator.index))) {
      const content = contentOf(text, found[0]);
      if (content !== '') return { kind, form: 'lead', content };
    }
    if (kind === 'desk' && /^[a-z ]+ by$/.test(found[0]))
      return { kind, form: 'lead', content: text.replace(ORNAMENT, '') };
    open ??= { kind, form: 'open', content: '' };
  }
  if (isPromotion(plain, text.length)) return { kind: 'promotion', form: 'whole', content: '' };
  return open;
}

/** The value of a counter holds a number or an address, or is a date. */
function isCounter(rest: string): boolean {
  return (
    /^[\s:：|–—-]/.test(rest) && (/\d/.test(rest) || /https?:/.test(rest)) && !/[.؟!]\s+\p{L}/u.test(rest)
  );
}

/** What stands behind the first separator of the text as it was written. */
function contentOf(text: string, marker: string): string {
  const from = Math.max(0, Math.min(text.length, Math.floor(marker.length * 0.6)));
  const separator = SEPARATOR.exec(text.slice(from));
  if (!separator) return '';
  return text
    .slice(from + separator.index + separator[0].length)
    .replace(/^[\s:：|–—\-←→»>.…]+/u, '')
    .trim();
}
