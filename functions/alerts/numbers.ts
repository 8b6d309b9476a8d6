/** Numbers as outlets write them: in digits or in words, with «thousand» and «million», as ordinals. All folded hard. */
import { isNumber, wordsOf } from './spelling.ts';
import { wordMap, wordSet } from './word-lists.ts';

/** Numbers in words, by value. Without one (يوم الأحد, one of), and without words that mean other things too (صد, سی). */
const NUMBER_WORDS: readonly (readonly [value: number, words: string])[] = [
  [2, 'اثنان اثنين دو دوو two'],
  [3, 'ثلاثة ثلاث سه سێ three'],
  [4, 'أربعة أربع چهار چوار four'],
  [5, 'خمسة خمس پنج پێنج five'],
  [6, 'ستة ست شش شەش six'],
  [7, 'سبعة سبع هفت حەوت seven'],
  [8, 'ثمانية ثماني ثمان هشت هەشت eight'],
  [9, 'تسعة تسع نۆ nine'],
  [10, 'عشرة عشر ده ten'],
  [11, 'یازده یازدە eleven یازدهم یازدەهەم'],
  [12, 'دوازده دوازدە twelve دوازدهم دوازدەهەم'],
  [13, 'سیزده سیزدە thirteen سیزدهم سێزدەهەم'],
  [14, 'چهارده چواردە fourteen چهاردهم چواردەهەم'],
  [15, 'پانزده پازدە fifteen پانزدهم پازدەهەم'],
  [16, 'شانزده شازدە sixteen شانزدهم شازدەهەم'],
  [17, 'هفده حەڤدە seventeen هفدهم حەڤدەهەم'],
  [18, 'هجده هەژدە eighteen هجدهم هەژدەهەم'],
  [19, 'نوزده نۆزدە nineteen نوزدهم نۆزدەهەم'],
  [20, 'عشرون عشرين بیست twenty بیستم بیستەم'],
  [30, 'ثلاثون ثلاثين thirty'],
  [40, 'أربعون أربعين چهل چل forty'],
  [50, 'خمسون خمسين پنجاه پەنجا fifty'],
  [60, 'ستون ستين شصت شەست sixty'],
  [70, 'سبعون سبعين هفتاد حەفتا seventy'],
  [80, 'ثمانون ثمانين هشتاد هەشتا eighty'],
  [90, 'تسعون تسعين نود نەوەد ninety'],
  [100, 'مئة مائة سەد hundred'],
];
const VALUES = wordMap(NUMBER_WORDS);

/** «By the hundred» is a percentage, and no number. */
const HUNDRED = 100;

/** A number word, also with «and», «with» or, in Arabic, «the» written to it: «on the thirtieth» is الثلاثين. */
export function numberIn(word: string): number | undefined {
  const bare = VALUES.get(word) ?? (/^[وب]/.test(word) ? VALUES.get(word.slice(1)) : undefined);
  if (bare !== undefined || !/^ب?ال/.test(word)) return bare;
  const value = VALUES.get(word.replace(/^ب?ال/, ''));
  return value === HUNDRED ? undefined : value;
}

/** Other ways to write the number that a word is, also as an ordinal; empty where it is none. */
export function otherWritings(word: string): readonly string[] {
  const value = isNumber(word) ? Number(word) : numberIn(word);
  if (value === undefined) return [];
  const words = NUMBER_WORDS.find(([known]) => known === value)?.[1] ?? '';
  return [String(value), ...wordsOf(`${words} ${ORDINALS[value - 1] ?? ''}`)].filter(
    (other) => other !== word,
  );
}

/** The words with numbers in digits, however they were written: خمسة وعشرون, بیست و پنج and twenty-five are 25. */
export const inDigits = (words: readonly string[]): string[] => withThousands(eachInDigits(words));

function eachInDigits(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = numberIn(words[at]!);
    if (first === undefined) {
      out.push(words[at]!);
      continue;
    }
    const apart = words[at + 1] === 'و' ? 2 : 1;
    const next = numberIn(words[at + apart] ?? '');
    const joins = next !== undefined && joinable(first, next);
    out.push(String(joins ? first + next : first));
    if (joins) at += apart;
  }
  return out;
}

/** «A thousand and 842», as Persian agencies write it, is 1842. */
function withThousands(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [count, scale, and, rest] = words.slice(at, at + 4);
    const thousands = ONE.has(count!) ? 1 : isWhole(count) ? Number(count) : 0;
    const joins = thousands > 0 && SCALE_OF.get(scale ?? '') === 1e3 && and === 'و' && isWhole(rest);
    out.push(joins && Number(rest) < 1e3 ? String(thousands * 1e3 + Number(rest)) : count!);
    if (joins && Number(rest) < 1e3) at += 3;
  }
  return out;
}

const isWhole = (word: string | undefined): boolean => word !== undefined && /^\d+$/.test(word);

/** Units and ten (خمسة عشر), units and tens (خمسة وعشرون), tens and units (twenty five). */
const joinable = (first: number, next: number): boolean =>
  (first < 10 && (next === 10 || (next >= 20 && next < 100))) || (first >= 20 && first < 100 && next < 10);

/** What stands for one: never a number by itself, since most of it is «one of» and «a», but it is what «1» says. */
const ONE = wordSet('يك یک یەک یەکی واحد واحدة one');

const SCALES: readonly (readonly [value: number, words: string])[] = [
  [1e3, 'ألف ألفا آلاف هزار هەزار thousand'],
  [1e6, 'مليون مليونا ملايين میلیون میلیۆن million'],
  [1e9, 'مليار مليارا مليارات بليون میلیارد ملیار billion'],
  [1e12, 'تريليون ترليون تریلیون trillion'],
];
const SCALE_OF = wordMap(SCALES);

/**
 * What each number of the words comes to with the words behind it, by its place: 1.7 million, and «a million and 700
 * thousand», are 1,700,000 at each of their numbers.
 */
export function amountsIn(words: readonly string[]): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  for (let at = 0; at < words.length; at += 1) {
    const places: number[] = [];
    let [sum, least, next] = [0, Number.POSITIVE_INFINITY, at];
    for (;;) {
      const from = next + (places.length > 0 && words[next] === 'و' ? 1 : 0);
      const count = countAt(words, from);
      const scale = SCALE_OF.get(words[from + 1] ?? '') ?? 1;
      if (count === undefined || scale >= least) break;
      places.push(from);
      [sum, least, next] = [sum + count * scale, scale, from + (scale > 1 ? 2 : 1)];
    }
    for (const place of places) out.set(place, sum);
    at = Math.max(at, next - 1);
  }
  return out;
}

/** The number at a place; «one» only where it counts thousands. */
function countAt(words: readonly string[], at: number): number | undefined {
  const word = (words[at] ?? '').replace(/^و(?=\d)/, '');
  if (isNumber(word)) return Number(word) || undefined;
  return ONE.has(word) && SCALE_OF.has(words[at + 1] ?? '') ? 1 : undefined;
}

/** Whether words say «one» in digits or in words. */
export const saysOne = (words: Iterable<string>): boolean =>
  [...words].some((word) => word === '1' || ONE.has(word));

/** A row of things: of two, one is not the other. */
export const ORDINALS: readonly string[] = [
  'الأول الأولى أولى یکم نخست نخستین یەکەم یەکەمی first',
  'الثاني الثانية ثانية دوم دومین دووەم دووەمی second',
  'الثالث الثالثة ثالثة سوم سومین سێیەم سێیەمی third',
  'الرابع الرابعة رابعة چهارم چوارەم چوارەمی fourth',
  'الخامس الخامسة خامسة پنجم پێنجەم پێنجەمی fifth',
  'السادس السادسة سادسة ششم شەشەم شەشەمی sixth',
  'السابع السابعة سابعة هفتم حەوتەم حەوتەمی seventh',
  'الثامن الثامنة ثامنة هشتم هەشتەم هەشتەمی eighth',
  'التاسع التاسعة تاسعة نهم نۆیەم نۆیەمی ninth',
  'العاشر العاشرة عاشرة دهم دەیەم دەیەمی tenth',
];
const ORDINAL_WORDS = wordSet(...ORDINALS);

export const isOrdinal = (word: string): boolean => ORDINAL_WORDS.has(word);
