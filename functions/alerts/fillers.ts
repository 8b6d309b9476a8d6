/** What an outlet puts around a piece of news: where it was written and by whom, «said», «in a statement». */
import { wordsOf } from './spelling.ts';
import { wordSet } from './word-lists.ts';

/** Words that outlets put in and leave out: who said it and how, honorifics, «today», and what grammar asks for. */
const FILLERS = wordSet(
  'قال قالت ذكر ذكرت أوضح أوضحت أضاف أضافت أكد أكدت أعلن أعلنت كشف كشفت أفاد أفادت بين بينت أشار أشارت لفت لفتت تابع إلى أن إن أنه أنها قد كان كانت ما الذي التي هذا هذه ذلك',
  'في من على عن وفق وفقا بحسب حسب بيان بيانها بيانه تلقته تلقت مصدر مراسل وكالة لوكالة السيد السيدة الدكتور معالي سعادة دولة فخامة سماحة اليوم أمس العاصمة حيث كما فيما بينما خلال',
  'شدد شددت صرح صرحت بأن بأنه بأنها إذ مبينا مبينة موضحا موضحة مشيرا مشيرة مؤكدا مؤكدة لافتا لافتة مضيفا مضيفة معتبرا معتبرة بالمئة بالمائة المئة المائة',
  'گفت افزود اعلام کرد خبر داد که را این آن به از در بر است شد شده وی او آقای خانم دکتر امروز دیروز روز نیز گزارش خبرگزاری نقل بیانیه‌ای خود یک هم',
  'گفته اظهار داشت تصریح خاطرنشان یادآور عنوان بیان اینکه درصد',
  'گوتی وتی ڕایگەیاند بڵاویکردەوە دەڵێت دەشڵێت لە بە بۆ کە ئەو ئەم و ئەمڕۆ دوێنێ بەڕێز هەروەها ڕاگەیەندراوێکدا بەپێی بەگوێرەی',
  'وتەی گوتەی ناوبراو ئاماژەی وتیشی گوتیشی ڕاگەیاند ئاشکرای بڵاویکردووەتەوە زانیارییانەی گواستەوە',
  'said says told added that which who the a an in on of at to for and its his her their has had have was were is are by from as according statement reported today mr mrs dr',
  'announced saying percent per cent while also he she it they this that these those whose be been being',
);

export const isFiller = (word: string): boolean => FILLERS.has(word) || FILLERS.has(word.replace(/^و/, ''));

/** Words up to which a date line runs: a place, an agency, a date. */
const LONGEST_LINE = 7;
/** What parts the pieces of a date line from one another, and it from the text. */
const PARTS = /\s[-–—]+\s|\/\s*|:\s|\)\s*[-–—]?\s*|\|\s*/gu;
/** Persian outlets begin with the agency that has it, up to a comma. */
const REPORTED = /^\s*(?:به (?:گزارش|نقل از)|بەگوێرەی هەواڵی)\s[^،,:]{2,60}[،,:]/u;
/** A colon alone parts a speaker from what he says, unless an agency stands before it. */
const AGENCY = wordSet('وكالة نيوز نیوز برس خبرگزاری پایگاه شبکه ئاژانسی هەواڵ news agency wire');

/** «KUWAIT CITY, Dec 4:» */
const PLACE_AND_DATE =
  /^\s*\p{Lu}[\p{Lu} ,]{2,40},\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}:\s/u;

/** How many words of a sentence are its date line: «بغداد – شفق:», «BEIRUT, Nov 25 (Wire) -», «به گزارش …،»; 0 without one. */
export function dateLineOf(sentence: string): number {
  const reported = (REPORTED.exec(sentence) ?? PLACE_AND_DATE.exec(sentence))?.[0];
  if (reported !== undefined) return wordsOf(reported).length;
  let [length, pieces] = [0, 0];
  for (const { 0: part, index } of sentence.matchAll(PARTS)) {
    const words = wordsOf(sentence.slice(0, index));
    if (words.length > LONGEST_LINE) break;
    pieces += 1;
    const isSpeaker = pieces === 1 && part.startsWith(':') && !words.some((word) => AGENCY.has(word));
    if (!isSpeaker) length = words.length;
  }
  return length;
}

/** A line that is nothing but a date line: it has no full stop, since the text goes on below it. */
export const isDateLine = (sentence: string): boolean =>
  !/[.؟?!؛:]\s*$/u.test(sentence) && dateLineOf(`${sentence}: x`) === wordsOf(sentence).length;
