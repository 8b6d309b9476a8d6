/** What a block of text is by its words: the head or a part of a tail, or nothing of the kind. */
import { once } from '../base/once.ts';
import { foldHard } from '../language/fold.ts';
import { foldQuick } from './foldquick.ts';
import type { Block } from './html.ts';
import { isLegal, isPostFooter, isPromotion } from './invitations.ts';
import {
  AGENCIES,
  CHROME,
  COMMENTS,
  COUNTERS,
  CREDIT,
  DESK,
  KEYWORDS,
  PICTURES,
  PLATFORMS,
  RELATED,
} from './markers.ts';

export type MarkKind =
  | 'related'
  | 'keywords'
  | 'credit'
  | 'desk'
  | 'picture'
  | 'comments'
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
const SEPARATOR = /[:：|–—←→»>…/]|\.{2,}| - |-(?=\s)/u;

interface Marker {
  readonly kind: MarkKind;
  /** The marker alone, perhaps with a number: «التعليقات (3)». */
  readonly whole: RegExp;
  readonly lead: RegExp;
  readonly open: RegExp;
}

function marker(kind: MarkKind, sources: readonly string[]): Marker {
  const any = `^(?:${sources.map(foldSource).join('|')})`;
  return {
    kind,
    whole: new RegExp(`${any}[\\s\\p{P}\\p{S}\\p{N}]*$`, 'iu'),
    lead: new RegExp(`${any}[\\s»”"')\\]]*(?=${SEPARATOR.source})`, 'iu'),
    open: new RegExp(`${any}(?![\\p{L}\\p{M}])`, 'iu'),
  };
}

/** The sources are regular expressions: their escapes must survive the folding. */
function foldSource(source: string): string {
  return source
    .split(/(\\p\{L\}|\\d)/)
    .map((part, index) => (index % 2 === 1 ? part : foldHard(part)))
    .join('');
}

const MARKERS = once((): readonly Marker[] => [
  marker('comments', COMMENTS),
  marker('keywords', KEYWORDS),
  marker('credit', CREDIT),
  marker('desk', DESK),
  marker('picture', PICTURES),
  marker('chrome', CHROME),
  marker('related', RELATED),
]);
const COUNTER = once(() => marker('chrome', COUNTERS));
const AGENCY = once(
  () => new RegExp(`^(?:${foldSource(AGENCIES)})(?:\\s*[+/،,&–|-]\\s*(?:${foldSource(AGENCIES)}))*$`, 'iu'),
);
const PLATFORM_ROW = once(
  () =>
    new RegExp(
      `^(?:(?:${foldHard(PLATFORMS)}|طباعه|print|مشاركه|شارك|نسخ|copy|link|tweet|share|پرينت|چاپ)(?![\\p{L}\\p{M}])[\\s\\p{P}\\p{S}و]*)+$`,
      'iu',
    ),
);
const HASHTAGS = /^(?:#[\p{L}\p{M}\p{N}_\u200c]+[\s،,|]*)+$/u;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^(?:[a-z\d-]+\.)+[a-z]{2,12}(?:\/\S*)?$/i;
/** The initials or the number of who edited: «م.ع», «س/ح», «312/312». */
const INITIALS = /^(?:\p{L}\s?[./]\s?){1,4}\p{L}?$|^\d{2,6}\s?\/\s?\d{2,6}$/u;
/** A verb that heads a box only before a separator: «شاهد | …». */
const VERB_ONLY = /^(?:شاهد|طالع|اقرا|اقرأ|استمع|بالفيديو|watch|read|listen|video)\s*[|:]\s*\S/iu;

/** The mark that a block bears by its words alone, or null. Whether it counts is decided where it stands. */
export function markOf(block: Block): Mark | null {
  const text = block.text;
  if (text.length > LONGEST) return null;
  const head = foldQuick(text.slice(0, HEAD)).replace(/\s+/g, ' ').trim();
  if (HASHTAGS.test(text)) return { kind: 'keywords', form: 'lead', content: text };
  if (isPostFooter(head)) return whole('footer');
  const plain = head.replace(ORNAMENT, '');
  const bare = plain.replace(TRAILING, '');
  if (bare === '' || ADDRESS.test(text) || INITIALS.test(bare)) return whole('chrome');
  if (bare.length <= 120 && PLATFORM_ROW().test(bare)) return whole('chrome');
  if (bare.length <= 90 && AGENCY().test(bare)) return { kind: 'credit', form: 'lead', content: text };
  if (isLegal(head, text.length)) return whole('legal');
  const counter = text.length <= 120 ? COUNTER().open.exec(plain) : null;
  if (counter && isCounter(plain.slice(counter[0].length))) return whole('chrome');
  const found = MARKERS().filter(({ open }) => open.test(plain));
  // «0 Comments»
  const counted = /^\d{1,5} /.test(plain) ? plain.replace(/^\d+ /, '') : null;
  if (counted && MARKERS()[0]!.whole.test(counted)) return whole('comments');
  for (const { kind, whole: alone } of found) {
    if (!alone.test(plain)) continue;
    // «اقرأ المزيد:» and a heading announce headlines, «اقرأ المزيد» leads to the page.
    const announces = /:\s*$/.test(plain) || block.kind === 'heading';
    if (kind === 'chrome' && announces && found.some((other) => other.kind === 'related')) continue;
    // «انتهى» ends a report; «انتهى.» may be its last sentence.
    return kind === 'chrome' && /^\S+\.$/.test(plain) ? null : whole(kind);
  }
  for (const { kind, lead } of found) {
    // «Read more» alone is the page's, «Read more: …» a headline of another article.
    if (kind === 'chrome' || kind === 'comments') continue;
    const before = lead.exec(plain);
    const content = before ? contentOf(text, before[0]) : '';
    if (content !== '') return { kind, form: 'lead', content };
    const by = /^(?:[a-z]+ )+by(?= )/.exec(plain);
    if (kind === 'desk' && by) return { kind, form: 'lead', content: text.replace(ORNAMENT, '') };
    if (kind === 'credit' && /^via \S+(?: \S+){0,3}$/.test(bare))
      return { kind, form: 'lead', content: text.slice(4) };
  }
  if (isPromotion(plain, text.length)) return whole('promotion');
  if (VERB_ONLY.test(plain)) return { kind: 'related', form: 'lead', content: contentOf(text, '') };
  const open = found.find(({ kind }) => kind !== 'chrome' && kind !== 'comments');
  return open ? { kind: open.kind, form: 'open', content: '' } : null;
}

const whole = (kind: MarkKind): Mark => ({ kind, form: 'whole', content: '' });

/** The value of a counter holds a number or an address, or is a date. */
function isCounter(rest: string): boolean {
  if (!/\d|https?:/.test(rest) || /[.؟!]\s+\p{L}/u.test(rest)) return false;
  if (/^\s*[:：|–—-]/.test(rest)) return true;
  return (
    /^\s(?:(?:on|at|في|بتاريخ|در) )?\d/.test(rest) &&
    rest.split(' ').length <= 8 &&
    !/[،,]\s+\p{L}+\s+\p{L}/u.test(rest)
  );
}

/** What stands behind the first separator of the text as it was written. */
function contentOf(text: string, marker: string): string {
  const from = Math.max(0, Math.min(text.length, Math.floor(marker.length * 0.6)));
  const separator = SEPARATOR.exec(text.slice(from));
  if (!separator) return '';
  return text
    .slice(from + separator.index + separator[0].length)
    .replace(/^[\s:：|–—\-←→»>.…/]+/u, '')
    .trim();
}
