/** What a block of text is by its words: the head or a part of a tail, or nothing of the kind. */
import { once } from '../base/once.ts';
import { foldHard } from '../language/fold.ts';
import { foldQuick } from './foldquick.ts';
import type { Block } from './html.ts';
import { isLegal, isPostFooter, isPromotion } from './invitations.ts';
import { readLabel, SEPARATOR } from './labels.ts';
import { CHROME, COMMENTS, COUNTERS, PLATFORMS } from './markers.ts';
import { creditedIn, isNote } from './notes.ts';
import { foldSource, rule } from './patterns.ts';
import { isAgencies, isOutletName } from './signatures.ts';

export type MarkKind =
  | 'related'
  | 'keywords'
  | 'credit'
  | 'desk'
  | 'picture'
  | 'link'
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
  /** How far the words of a label are to be trusted; without it they are. */
  readonly strength?: 'sure' | 'likely' | 'weak';
}

/** Characters of a block's head that are folded; no marker and no self-contained line is longer. */
const HEAD = 400;
/** Longer than any line of a tail but the articles that stand in it. */
const LONGEST = 700;
/** Longer than any row of a page's buttons. */
const LONGEST_WHOLE = 180;
/** Ornaments before a marker: bullets, arrows, brackets, quotes, pictures. */
const ORNAMENT = /^[\s\p{P}\p{S}\p{Extended_Pictographic}\u200d\ufe0f]+/u;
const TRAILING = /[\s\p{P}\p{S}\p{Extended_Pictographic}\ufe0f]+$/u;

interface Marker {
  readonly kind: MarkKind;
  /** The marker alone, perhaps with a number: «التعليقات (3)». */
  readonly whole: RegExp;
  readonly open: RegExp;
}

function marker(kind: MarkKind, sources: readonly string[]): Marker {
  const any = `^(?:${sources.map(foldSource).join('|')})`;
  return {
    kind,
    whole: new RegExp(`${any}[\\s\\p{P}\\p{S}\\p{N}]*$`, 'iu'),
    open: new RegExp(`${any}(?![\\p{L}\\p{M}])`, 'iu'),
  };
}

const COMMENT = once(() => marker('comments', COMMENTS));
const PAGE = once(() => marker('chrome', CHROME));
const COUNTER = once(() => marker('chrome', COUNTERS));
const PLATFORM_ROW = once(
  () =>
    new RegExp(
      `^(?:(?:${foldHard(PLATFORMS)}|طباعه|print|مشاركه|شارك|نسخ|copy|link|tweet|share|پرينت|چاپ)(?![\\p{L}\\p{M}])[\\s\\p{P}\\p{S}و]*)+$`,
      'iu',
    ),
);
const FROM = rule(
  '^(?:(?:تم )?(?:ال)?نقل(?:ا)? عن|عن|بتصرف عن|مترجم عن|به نقل از|برگرفته از|ترجمه از|وەرگیراو لە|المصدر|منبع|سەرچاوە)[\\s:]+',
);
const HASHTAGS =
  /^(?:(?:ال)?(?:هاشتا[كغقج]|وسوم|وسم|تاغات|تاغ)\s*:?\s*)?(?:#[\p{L}\p{M}\p{N}_\u200c]+[\s،,|]*)+$/u;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^(?:[a-z\d-]+\.)+[a-z]{2,12}(?:\/\S*)?$/i;
/** The initials or the number of who edited: «م.ع», «س/ح», «312/312». */
const INITIALS = /^(?:\p{L}\s?[./]\s?){1,4}\p{L}?$|^\d{2,6}\s?\/\s?\d{2,6}$/u;
/** The mark that a block bears by its words alone, or null. Whether it counts is decided where it stands. */
export function markOf(block: Block): Mark | null {
  const text = block.text;
  if (text.length > LONGEST) return null;
  const head = foldQuick(text.slice(0, HEAD)).replace(/\s+/g, ' ').trim();
  if (text.includes('#') && HASHTAGS.test(text)) return { kind: 'keywords', form: 'lead', content: text };
  if (isPostFooter(head)) return whole('footer');
  const plain = head.replace(ORNAMENT, '');
  const bare = plain.replace(TRAILING, '');
  if (bare === '' || ADDRESS.test(text) || INITIALS.test(bare)) return whole('chrome');
  if (bare.length <= 120 && PLATFORM_ROW().test(bare)) return whole('chrome');
  if (bare.length <= 90 && isAgencies(bare)) return { kind: 'credit', form: 'lead', content: text };
  if (isLegal(head, text.length)) return whole('legal');
  const counter = text.length <= 120 ? COUNTER().open.exec(plain) : null;
  if (counter && isCounter(plain.slice(counter[0].length))) return whole('chrome');
  const isShort = plain.length <= LONGEST_WHOLE;
  // «0 Comments»
  const counted = /^\d{1,5} /.test(plain) ? plain.replace(/^\d+ /, '') : plain;
  if (isShort && COMMENT().whole.test(counted)) return whole('comments');
  const label = readLabel(plain);
  // «اقرأ المزيد:» and a heading announce headlines, «اقرأ المزيد» leads to the page.
  const announces =
    label?.form === 'whole' && label.kind === 'related' && (/:\s*$/.test(plain) || block.kind === 'heading');
  // «انتهى» ends a report; «انتهى.» may be its last sentence.
  if (isShort && !announces && PAGE().whole.test(plain))
    return /^\S+\.$/.test(plain) ? null : whole('chrome');
  const alone: Mark | null =
    label?.form === 'whole' ? { ...whole(label.kind), strength: label.strength } : null;
  if (alone?.strength === 'sure') return alone;
  const isWeak = label?.strength !== 'sure';
  if (label?.kind === 'desk' && isNote(plain, text)) return whole('legal');
  const lead = label?.form === 'lead' ? contentOf(text, plain.slice(0, label.end)) : '';
  if (label && lead !== '' && !isWeak) return { ...label, form: 'lead', content: lead };
  if (/^via \S+(?: \S+){0,3}$/.test(bare)) return { kind: 'credit', form: 'lead', content: text.slice(4) };
  // «نقلاً عن موقع …» needs no separator before the name of an outlet.
  const from = plain.length <= 90 ? FROM().exec(plain) : null;
  if (from && isOutletName(plain.slice(from[0].length)))
    return { kind: 'credit', form: 'lead', content: text.replace(ORNAMENT, '').slice(from[0].length) };
  const by = /^[a-z]/.test(plain) ? creditedIn(text.replace(ORNAMENT, '')) : null;
  if (by) return { kind: 'desk', form: 'lead', content: by };
  if (isNote(plain, text)) return whole('legal');
  if (isPromotion(plain, text.length)) return whole('promotion');
  if (alone) return alone;
  if (label && lead !== '') return { ...label, form: 'lead', content: lead };
  return label?.form === 'open' ? { kind: 'related', form: 'open', content: '' } : null;
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
