/**
 * Sentences that say what was known before: «… had agreed in 2024», «Iraq is the second largest producer». Every outlet puts
 * some of its own behind a wire's news.
 */
import { isNumber, wordsOf } from './spelling.ts';
import { wordSet } from './word-lists.ts';

/** What such a sentence begins with. */
const BEGINS = wordSet(
  'وكان وكانت كان كانت وسبق سبق يذكر ويذكر يشار ويشار الجدير جدير والجدير ويعد وتعد يعد تعد ويعتبر وتعتبر ومنذ منذ ويسري ويعود وتعود ويأتي وتأتي يأتي تأتي ويعتمد وتعتمد',
  'گفتنی شایان پیشتر یادآور لازم سال ماه هفته',
  'پێشتر جێی شایەنی ساڵی مانگی لەوەتەی',
  'earlier previously since last',
);
/** What it has, wherever it stands: «last year», «before that», «for years». */
const HAS = [
  /(?:العام|السنة|الشهر|الأسبوع|الاسبوع|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين|كانون|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)(?: الأول| الثاني)? الماضي/u,
  /في وقت سابق|على مدى السنوات|منذ سنوات|منذ عقود|قبل (?:عام|سنوات|أعوام|أشهر)/u,
  /(?:السنوات|الأعوام|الأشهر|الأسابيع|العقود) (?:الماضية|الأخيرة|القليلة)/u,
  /پیش از این|(?:سال|ماه|هفته) (?:گذشته|پیش)|از سال|سال‌هاست|سال‌های (?:گذشته|اخیر)/u,
  /پێش ئێستا|(?:ساڵی|مانگی|هەفتەی) (?:ڕابردوو|پێشوو)|لە ساڵانی/u,
  /\b(?:had|have|has) (?:previously|earlier|long|repeatedly)\b|\blast (?:year|month|week)\b|\b(?:years|months|weeks) ago\b|\bin recent (?:years|months|weeks)\b/i,
];

const isYear = (word: string): boolean => isNumber(word) && /^(?:19|20)\d\d$/.test(word);

/**
 * Whether a sentence tells what was known before.
 *
 * @param published when its article came, ISO 8601: years before that are past
 */
export function isBackground(sentence: string, published: string): boolean {
  const words = wordsOf(sentence);
  if (BEGINS.has(words[0] ?? '') || HAS.some((pattern) => pattern.test(sentence))) return true;
  const year = Number(published.slice(0, 4));
  return words.some((word) => isYear(word) && Number(word) < year);
}
