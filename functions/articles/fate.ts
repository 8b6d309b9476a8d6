/** What becomes of a marked block: its words said what it could be, its shape says whether it is. */
import type { Block } from './html.ts';
import type { Mark } from './mark.ts';
import { isSignature } from './signatures.ts';
import { tagsOf } from './tags.ts';

/** Characters to which a headline runs. */
export const HEADLINE = 170;
/** Characters to which a credit runs. */
const CREDIT = 90;
/** Share of linked characters from which a block is a link. */
export const LINK = 0.6;
export type Fate =
  /** Part of the article. */
  | 'body'
  /** Goes if nothing of the body follows. */
  | 'tail'
  /** Goes wherever it stands. */
  | 'out';

/** Where the body ends: behind it nothing stays. */
export function bodyEnd(fates: readonly Fate[]): number {
  let end = fates.length;
  while (end > 0 && fates[end - 1] !== 'body') end--;
  return end;
}

/** The fate of one block by itself; `index` is where it stands in its article. */
export function fateOf(block: Block, mark: Mark | null, index: number): Fate {
  if (!mark) return 'body';
  const { text, linked } = block;
  const isLink = linked >= LINK;
  switch (mark.kind) {
    case 'footer':
      return 'out';
    case 'legal':
    case 'chrome':
      return mark.form === 'whole' ? 'tail' : 'body';
    case 'promotion':
      return 'tail';
    case 'comments':
      return mark.form === 'whole' && index > 0 ? 'tail' : 'body';
    case 'link':
      return mark.form === 'lead' && isCredit(mark.content) ? 'tail' : 'body';
    case 'picture':
      return mark.form === 'lead' && isCaption(mark.content) && index > 0 ? 'tail' : 'body';
    case 'credit':
      if (mark.form === 'whole') return isShortHeading(block) ? 'tail' : 'body';
      if (mark.strength === 'weak' && !isSignature(mark.content)) return 'body';
      return mark.form === 'lead' && isCredit(mark.content) ? 'tail' : 'body';
    case 'desk':
      if (mark.strength === 'weak' && mark.content.split(' ').length > FEW) return 'body';
      return mark.form === 'lead' && isDesk(mark.content) && index > 0 ? 'tail' : 'body';
    case 'keywords':
      if (mark.form === 'whole') return isShortHeading(block) ? 'tail' : 'body';
      return mark.form === 'lead' && tagsOf(mark.content).length > 0 ? 'tail' : 'body';
    case 'related':
      if (mark.form === 'whole') return index > 0 || isLink ? 'tail' : 'body';
      if (isLink) return 'out';
      if (index === 0) return 'body';
      if (mark.form === 'lead') {
        if (mark.strength === 'weak' && mark.content.split(' ').length < FEW) return 'body';
        // Behind a sure label a headline may ask, quote and end in a full stop.
        const isOther =
          (isHeadline(block) && (mark.strength === 'sure' || isTitle(mark.content))) ||
          (mark.strength === 'sure' && isOneSentence(mark.content));
        return isOther ? (linked > 0.3 ? 'out' : 'tail') : 'body';
      }
      return isHeadline(block) && text.length <= 150 ? 'tail' : 'body';
  }
}

export const isHeadline = ({ text, kind, linked }: Block): boolean =>
  linked >= LINK ||
  (text.length <= HEADLINE &&
    (!/[.!؟?»"”:]$/.test(text) || kind === 'heading') &&
    !/[.؟]\s+\p{L}.{40,}$/u.test(text));

/** A headline begins with a capital, where there are any. */
const isTitle = (content: string): boolean =>
  !/^\P{L}*\p{Ll}/u.test(content) || !/\p{Script=Latin}/u.test(content);

const isOneSentence = (text: string): boolean =>
  text.length <= HEADLINE && !/(?<!\.)[.!؟?]["»”]?\s+\p{L}/u.test(text);

const isShortHeading = ({ text }: Block): boolean => text.length <= 40;

export const isTagLike = ({ text }: Block): boolean =>
  text.length <= 160 && !/[.!؟?]$/.test(text) && tagsOf(text).length > 0;

/** «فيديو: …» heads a name or a headline. */
const isCaption = (content: string): boolean =>
  content.length <= CREDIT &&
  content.split(' ').length <= 12 &&
  !/[؟?!]|^[«"“]/u.test(content) &&
  !(content.length > 40 && /\.$/.test(content));

/** Words to which a name runs, and from which a headline does, where either could stand. */
const FEW = 3;
/** Words of a name that is no list of names. */
const NAME = 5;
/** What sentences have and names have not. */
const SENTENCE =
  /(?:^|\s)(?:لن|لم|لا|ليس|ليست|إن|أن|هذا|هذه|ذلك|إنه|أنه|إنها|أنها|قد|سوف|هل|نحن|كان|كانت|هناك|الذي|التي|است|نیست|شد|شدند|شده|بود|بودند|کرد|کردند|دارد|دارند|گفت|می\S+|نمی\S+|خواهد|که|دەکات|دەکرێت|دەبێت|کرا|بوو|is|are|was|were|will|that|has|have|not|we|they|it)(?=[\s.،]|$)/iu;
const BETWEEN_NAMES = /[/;&+،,|–—-]/;

/** A name of a few words; a sentence is none. */
function isCredit(content: string): boolean {
  const words = content.split(' ');
  const isNames = isLatin(content)
    ? words.length <= 2 || isCapital(words)
    : words.length <= NAME || BETWEEN_NAMES.test(content);
  return (
    content.length <= CREDIT &&
    words.length <= 12 &&
    isNames &&
    !SENTENCE.test(content) &&
    !/[؟?!]/.test(content) &&
    !/^[«"“]/.test(content) &&
    (isCapital(words) || !/[.،,](?:\s+\S+){6}/.test(content)) &&
    !(content.length > 40 && /\.$/.test(content))
  );
}

const isLatin = (text: string): boolean => /^\P{L}*\p{Script=Latin}/u.test(text);

/** Whether most words begin with a capital, as names and the titles of institutions do. */
const isCapital = (words: readonly string[]): boolean =>
  2 * words.filter((word) => /^[(«"“]?\p{Lu}/u.test(word)).length >= words.length;

/** Names, not a headline: «تحرير: س.ع» and not «تحرير: القوات تدخل المدينة من ثلاثة محاور». */
function isDesk(content: string): boolean {
  const isList = /[/;&+]|\bby\b/i.test(content);
  return isCredit(content) && (isList || content.split(' ').length <= 5);
}
