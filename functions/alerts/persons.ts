/** Persons and things by name: what shows a name to be one where no headline has it, and when two spellings are one name. */
import { wordsOf } from './spelling.ts';
import { wordSet } from './word-lists.ts';

/**
 * Given names that are little else. Not علي, which is written as «on» is; not سلام, رائد, نور, which are peace, major, light.
 */
const GIVEN = wordSet(
  'محمد محمود أحمد حامد حميد حسن حسين حسام حيدر عباس جعفر كاظم جواد مهدي مصطفى إبراهيم إسماعيل يوسف يونس داود سليمان موسى عيسى هارون زكريا يحيى',
  'عمر عثمان خالد وليد سعد سعيد سعدون طارق طه ياسر ياسين عمار بلال أنس أسامة أسعد هشام هيثم قيس عدنان غسان مروان ماهر باسم بسام نزار نوري فؤاد فاضل فالح فلاح قاسم مقتدى عمار ضياء علاء بهاء صفاء سيف صدام قصي عدي لؤي مثنى مهند أيمن أمجد أكرم أنور شاكر صباح عصام رياض زياد زيد سامي سمير منير منذر',
  'عبد عبدالله عبدالرحمن عبدالعزيز عبدالكريم عبداللطيف عبدالمجيد عبدالحسين عبدالناصر عبدالفتاح فيصل سلمان تركي فهد بندر تميم نواف مشعل حمد حمدان زايد منصور',
  'فاطمة زينب مريم خديجة عائشة هدى سارة ليلى سعاد رنا رغد آلاء زهراء نادية سلمى هناء',
  'محمدرضا علیرضا غلامحسین رضا مسعود پرویز ناصر سعید فرهاد بهرام مهرداد آرش کامران سیاوش حمید امیر حسین‌علی نرگس نسرین سپیده مهسا',
  'نێچیرڤان مەسرور بافڵ قوباد بەرهەم لاتیف ئاراس هێمن شوان ڕێبوار ئازاد دلێر شێرکۆ هۆشیار ئەحمەد محەمەد حەسەن حوسێن عومەر عوسمان کەریم یوسف نەوزاد',
  'ريبوار نيجيرفان مسرور بافل قوباد برهم هوشيار آزاد شوان هيمن ستيف دونالد جو توم مارك جون جورج فلاديمير سيرغي رجب هاكان',
);

export const isGiven = (word: string): boolean => GIVEN.has(word);

/** Longer ones are what somebody said, and no name. Words. */
const MOST_QUOTED = 4;
const QUOTED = /[«“"„]([^«»“”"„]{1,60})[»”"]/gu;

/** The words of a sentence that stand between quotation marks as a name does. */
export function quotedIn(sentence: string): ReadonlySet<string> {
  const names = [...sentence.matchAll(QUOTED)].map(([, inner = '']) => wordsOf(inner));
  return new Set(names.filter(({ length }) => length <= MOST_QUOTED).flat());
}

/** What spellings of one name differ in: vowels, the article, doubled letters, a space. */
const LOOSE = /[اوىيءؤئەێۆیaeiouy]/gu;
/** Consonants of which a name must have so many to be known by them: حسن and حسين are two. */
const LEAST_SKELETON = 4;

/** Longer spellings of one name may differ in a letter besides. */
const LONG_NAME = 6;

/** Whether words write the same name: خان يونس and خانيونس, «إيتيرنيتي» and «إترنيتي», Hilweh and Helweh. */
export function sameSpelling(one: readonly string[], other: readonly string[]): boolean {
  const [left, right] = [joined(one), joined(other)];
  if (left === right) return true;
  const [bare, otherBare] = [left.replace(LOOSE, ''), right.replace(LOOSE, '')];
  if (bare.length >= LEAST_SKELETON && bare === otherBare) return true;
  return Math.max(left.length, right.length) >= LONG_NAME && differInOne(left, right);
}

/** Whether one letter was put in, left out or exchanged. */
function differInOne(one: string, other: string): boolean {
  const least = Math.min(one.length, other.length);
  if (Math.max(one.length, other.length) - least > 1) return false;
  let [front, back] = [0, 0];
  while (front < least && one[front] === other[front]) front += 1;
  while (back < least - front && one.at(-1 - back) === other.at(-1 - back)) back += 1;
  return Math.max(one.length, other.length) - front - back <= 1;
}

/** Persian and Kurdish letters that an Arabic outlet writes with its own: چمچمال, جمجمال. */
const AS_IN_ARABIC: Readonly<Record<string, string>> = { چ: 'ج', پ: 'ب', گ: 'ك', ژ: 'ز', ڤ: 'ف' };

const joined = (words: readonly string[]): string =>
  words
    .map((word) => word.replace(/^(?:[وف]?[بك]?ال|لل)(?=..)/, ''))
    .join('')
    .replace(/[چپگژڤ]/g, (letter) => AS_IN_ARABIC[letter]!);
