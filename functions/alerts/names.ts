/**
 * Names weigh. An outlet fills the same wording in again and again: «a bomb exploded in Kirkuk …», «… in Mosul …», and
 * both are news. A name cannot be known by its letters in Arabic script, but by where it stands: in the place of one
 * that is gone from the whole text, and in the headline, or behind a word like «in» or «from».
 */
import { tokenize } from '../language/tokens.ts';
import type { Span } from '../rules/match.ts';
import type { Gap } from './align.ts';
import { isDateWord } from './frame.ts';
import { mayName } from './headline-words.ts';
import { isGiven, quotedIn, sameSpelling } from './persons.ts';
import { sentenceWords, sideBySide } from './sentence.ts';
import { changes, hasWord, type Sketch } from './sketch.ts';
import { wordsOf } from './spelling.ts';
import { saysTheSame } from './weighing.ts';
import { type WordSet, wordSet } from './word-lists.ts';

/** An article, as much of it as is kept: what it says is told to one rule. */
export interface Said {
  /** The outlet's name, which its texts may carry. */
  readonly source: string;
  readonly title: string;
  readonly sentence: string;
  /** Where in the sentence stands what matched; unknown of what was told before. */
  readonly spans?: readonly Span[];
  readonly sketch: Sketch | undefined;
}

/** Words behind which nothing but a name stands: town, village, province. Folded hard, as all below. */
const BEFORE_NAMES = wordSet(
  'مدينة بمدينة قضاء بقضاء ناحية بناحية محافظة بمحافظة بلدة ببلدة قرية بقرية سفير',
  'شهر استان شهرستان روستای',
  'شاری شارۆچکەی گوندی پارێزگای قەزای',
);
/** Words behind which a name often stands, of a hospital, an oil field, a club, a ship: it does where nothing else was changed. */
const BEFORE_PROPER = wordSet(
  'مستشفى حقل فريق نادي شركة جامعة سفينة ناقلة مطار ميناء سد جسر مصفى مصفاة معبر منفذ مخيم سجن قاعدة لواء صحيفة قناة وكالة مصرف بنك حزب تيار كتلة عشيرة قبيلة جزيرة نهر طائفة كنيسة جامع مسجد مرقد ضيفه نظيره النائب المتهم المدان القيادي المدعو المرشح الفنان الناشط الصحفي الشيخ العميد اللواء العقيد',
  'بیمارستان میدان باشگاه شرکت دانشگاه کشتی فرودگاه بندر زندان پایگاه روزنامه بانک حزب جزیره آقای سردار سرهنگ',
  'نەخۆشخانەی کێڵگەی یانەی کۆمپانیای زانکۆی کەشتی فڕۆکەخانەی زیندانی بنکەی ڕۆژنامەی پارتی بەڕێز مامۆستا',
  'hospital field club company university ship tanker vessel port airport prison base bank party',
);
/** The plainest «in», where a script has no capitals: behind it even a lone exchange is one of places. */
const IN = wordSet('في در لە');
/** Words behind which a place may be named. */
const BEFORE_PLACES = wordSet(
  'في من إلى نحو قرب وسط شمالي جنوبي شرقي غربي شمال جنوب شرق غرب منطقة بمنطقة حي بحي',
  'در از به بخش بازار',
  'لە بۆ ناوچەی',
  'in at from near outside inside of to into around off across',
);
/** A text in which no more words than these differ was filled in again, or hardly touched. */
const LONE = 2;
/** What an Arabic family's or tribe's name looks like, folded hard. */
const SURNAME = /^ال.{2,}ي$/;
/** Words of a name that says who it is: a given name and another. */
const FULL_NAME = 2;
/** Distinct words by which two fillings of one wording differ at most: a name or two, and a word beside it. */
const MOST_REFILLED = 4;

/** What Arabic writes to a word in front of it. */
const BEFORE = ['و', 'ب', 'ل', 'ف', 'ك', 'ال', 'وال', 'بال', 'كال', 'فال'];

/** How else a name is written where it stands: with what Arabic writes to it, an article, an ending. */
function writings(word: string): string[] {
  const out: string[] = [];
  for (const root of rootsOf(word)) {
    out.push(root, `${root}ي`, `${root}s`, `لل${root}`, ...BEFORE.map((before) => before + root));
  }
  return out;
}

const rootsIn = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((word) => [...rootsOf(word)]));

/** A word without what may be written to it, and as it is: a first letter may be its own. */
function rootsOf(word: string): ReadonlySet<string> {
  const bare = word.replace(/^(?:[وف]?(?:[بك]?ال|لل)|[وفبلك])(?=..)/, '').replace(/(?<=...)[يs]$/, '');
  return new Set([word, word.replace(/^[وفبلك](?=..)/, ''), bare]);
}

interface Side {
  readonly words: readonly string[];
  /** Those, of the headline and of the outlet's own name, without what is written to them. */
  readonly roots: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
  readonly source: ReadonlySet<string>;
  /** The sentence is the headline. */
  readonly isTitle: boolean;
  readonly sketch: Sketch | undefined;
  /** Words that are written with a capital although they begin no sentence. */
  readonly capitals: ReadonlySet<string>;
  /** Words between quotation marks, as the name of a ship or a newspaper is. */
  readonly quoted: ReadonlySet<string>;
}

function sideOf({ source, title, sentence, sketch }: Said): Side {
  const tokens = tokenize(sentence);
  const words = sentenceWords(sentence);
  const capitals = tokens
    .filter(({ capitals, breakBefore }, at) => at > 0 && capitals === 'first' && breakBefore !== 'sentence')
    .flatMap(({ text }) => wordsOf(text));
  return {
    words,
    roots: rootsIn(words),
    title: rootsIn(wordsOf(title)),
    isTitle: title === sentence,
    sketch,
    capitals: new Set(capitals),
    quoted: quotedIn(sentence),
    source: rootsIn(wordsOf(source)),
  };
}

const has = (roots: ReadonlySet<string>, word: string): boolean =>
  [...rootsOf(word)].some((root) => roots.has(root));

const inText = (sketch: Sketch | undefined, word: string): boolean =>
  sketch !== undefined && (hasWord(sketch, word) || writings(word).some((one) => hasWord(sketch, one)));

/** Whether a word stands anywhere in an article, as far as is known. */
const stands = (word: string, { roots, title, sketch }: Side): boolean =>
  has(roots, word) || has(title, word) || inText(sketch, word);

/** Whether a word may be a name that one article has and the other has not. */
const isOwn = (word: string, side: Side, other: Side): boolean =>
  mayName(word) && !stands(word, other) && !has(side.source, word);

/** Whether a word of the sentence leads the headline too; of a headline that is the sentence, whether the text has it. */
const recurs = (word: string, { title, isTitle, sketch }: Side): boolean =>
  isTitle ? inText(sketch, word) : has(title, word);

/**
 * Whether the later sentence names another one in the place of a name of the earlier sentence, in its words. Both names
 * are gone from the other article altogether. What shows that they are names: both lead the headlines; or they stand
 * behind «town»; or behind a word like «in», and one leads a headline, both have a capital, or nothing else was changed.
 */
export function namesAnother(later: Said, earlier: Said): boolean {
  const { mine, told, gaps, near } = sideBySide(later.sentence, earlier.sentence);
  const exchanged = gaps.filter((gap) => gap.to > gap.from && gap.otherTo > gap.otherFrom);
  if (exchanged.length === 0 || !near) return false;
  return exchanges(exchanged, { ...sideOf(later), words: mine }, { ...sideOf(earlier), words: told });
}

function exchanges(gaps: readonly Gap[], mine: Side, told: Side): boolean {
  const owned = gaps.map((gap) => ({
    gap,
    came: mine.words.slice(gap.from, gap.to).filter((word) => isOwn(word, mine, told)),
    went: told.words.slice(gap.otherFrom, gap.otherTo).filter((word) => isOwn(word, told, mine)),
  }));
  const isAll = areAll(
    owned.flatMap(({ came }) => came),
    owned.flatMap(({ went }) => went),
    mine,
    told,
  );
  return owned.some(({ gap, came, went }) => {
    if (came.length === 0 || went.length === 0 || sameName(gap, mine, told)) return false;
    if (saysTheSame(came, told.words.slice(gap.otherFrom, gap.otherTo))) return false;
    const [own, other] = [
      { words: came, of: mine },
      { words: went, of: told },
    ];
    if (isAll && isBehind(BEFORE_PROPER, gap, mine.words)) return true;
    return inPlaceOf(gap, own, other) || isPerson(gap, own, other);
  });
}

/** Whether words of a sentence are all that is other in the whole text: two clubs, of one match and of another. */
function areAll(came: readonly string[], went: readonly string[], mine: Side, told: Side): boolean {
  if (!mine.sketch || !told.sketch || Math.max(came.length, went.length) > MOST_REFILLED) return false;
  const { newWords, lostWords } = changes(mine.sketch, told.sketch);
  return newWords <= came.length && lostWords <= went.length;
}

/** Words of a gap that one article has of its own. */
interface Own {
  readonly words: readonly string[];
  readonly of: Side;
}

/** Whether the gap has one name in two spellings: also one that takes in the word beside it (خان يونس, خانيونس). */
function sameName({ from, to, otherFrom, otherTo }: Gap, mine: Side, told: Side): boolean {
  const one = (start: number) => mine.words.slice(start, to);
  const other = (start: number) => told.words.slice(start, otherTo);
  return [0, 1].some(
    (more) => from >= more && otherFrom >= more && sameSpelling(one(from - more), other(otherFrom - more)),
  );
}

function inPlaceOf(gap: Gap, { words: came, of: mine }: Own, { words: went, of: told }: Own): boolean {
  const [leads, led] = [came.some((word) => recurs(word, mine)), went.some((word) => recurs(word, told))];
  if ((leads && led) || isBehind(BEFORE_NAMES, gap, mine.words)) return true;
  const within = [...came, ...went].every((word) => word.startsWith('ب'));
  if (!within && !isBehind(BEFORE_PLACES, gap, mine.words)) return false;
  const capital =
    came.some((word) => mine.capitals.has(word)) && went.some((word) => told.capitals.has(word));
  return leads || led || capital || (isBehind(IN, gap, mine.words) && isLone(mine, told));
}

/**
 * Whether the names are a person's or a thing's, which no headline need have: both stand between quotation marks, or have a
 * given name or stand behind one, or are of several capitals, or of several words which are all that is other in the text.
 */
function isPerson({ from, to, otherFrom, otherTo }: Gap, came: Own, went: Own): boolean {
  const both = (test: (own: Own) => boolean) => test(came) && test(went);
  if (both(({ words, of }) => words.some((word) => of.quoted.has(word)))) return true;
  if (isGiven(came.of.words[from - 1] ?? '') && both(({ words }) => SURNAME.test(words[0]!))) return true;
  const [ours, theirs] = [came.of.words.slice(from, to), went.of.words.slice(otherFrom, otherTo)];
  if (ours.some(isGiven) && theirs.some(isGiven)) return true;
  if (both(({ words, of }) => words.filter((word) => of.capitals.has(word)).length >= FULL_NAME)) return true;
  if (!isLone(came.of, went.of)) return false;
  return (
    both(({ words }) => words.length >= FULL_NAME) ||
    both(({ words, of }) => words.some((word) => of.capitals.has(word))) ||
    isBehind(BEFORE_PROPER, { from, to, otherFrom, otherTo }, came.of.words)
  );
}

const isBehind = (before: WordSet, { from, to }: Gap, words: readonly string[]): boolean =>
  words.slice(Math.max(0, from - 1), to - 1).some((word) => before.has(word));

function isLone({ sketch: mine }: Side, { sketch: told }: Side): boolean {
  if (!mine || !told) return false;
  const { newWords, lostWords } = changes(mine, told);
  return newWords <= LONE && lostWords <= LONE;
}

/**
 * Whether the whole article is a filling of the earlier one's wording with another name: but for a few words the texts are
 * the same, and their headlines each name, behind a word like «in», what stands in their own text alone. So also where
 * the sentence that matched names nothing.
 */
export function refilled(later: Said, earlier: Said): boolean {
  if (!later.sketch || !earlier.sketch) return false;
  const { newWords, lostWords, added, lost } = changes(later.sketch, earlier.sketch);
  if (newWords === 0 || lostWords === 0 || Math.max(newWords, lostWords) > MOST_REFILLED) return false;
  // Words put before or behind the text, as an outlet's name is, change fewer runs of three than words within it.
  if (added < newWords + 2 || lost < lostWords + 2) return false;
  const [mine, told] = [sideOf(later), sideOf(earlier)];
  const behind = (words: readonly string[], at: number) =>
    BEFORE_PLACES.has(words[at - 1] ?? '') || BEFORE_NAMES.has(words[at - 1] ?? '');
  return leadsAlone(later, mine, told, behind) && leadsAlone(earlier, told, mine, behind);
}

/**
 * Whether the sentence has a word that leads the headline and that the earlier article has nowhere, while a word that led
 * the earlier headline, and its text, is gone: so also where the two sentences cannot be laid side by side.
 */
export function headlinesName(later: Said, earlier: Said): boolean {
  const [mine, told] = [sideOf(later), sideOf(earlier)];
  const named = mine.words.some((word) => has(mine.title, word) && isOwn(word, mine, told));
  return named && leadsAlone(earlier, told, mine);
}

/** Whether the sentence has a name, written with a capital, that leads the headline too and stands nowhere in the earlier article. */
export function leadsWithName(later: Said, earlier: Said): boolean {
  const [mine, told] = [sideOf(later), sideOf(earlier)];
  return [...mine.capitals].some(
    (word) => !isDateWord(word) && has(mine.title, word) && isOwn(word, mine, told),
  );
}

/** Whether a word of the headline stands in its own text, and nowhere in the other article. */
function leadsAlone(
  { title, sketch }: Said,
  own: Side,
  other: Side,
  where: (words: readonly string[], at: number) => boolean = () => true,
): boolean {
  return wordsOf(title).some(
    (word, at, words) => where(words, at) && isOwn(word, own, other) && inText(sketch, word),
  );
}
