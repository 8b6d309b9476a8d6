/**
 * Words of which one makes news: those that turn a statement round, numbers in digits or words, and words of a kind
 * (weekdays, directions, places), of which each rules out the others. All of them folded hard.
 */
import { ACTORS } from './actors.ts';
import { OPPOSITES } from './opposites.ts';
import { PLACES } from './places.ts';
import { isNumber, wordsOf } from './sketch.ts';

/**
 * Words that turn a statement round. A sentence with one that the other lacks is news, however alike they are:
 * «… denies the withdrawal of the troops» differs from the report by one word. Not ما, which is «what» far more often.
 */
const TURNS: ReadonlySet<string> = new Set(
  [
    'نفى نفت ينفي تنفي نفي ينفون كذب يكذب تكذيب لا لم لن ليس ليست لست دون عدم بلا رفض رفضت يرفض ترفض الغى الغت يلغي الغاء تراجع تراجعت',
    'نه نیست نکرد نشد نخواهد نمی تکذیب رد لغو هیچ بدون',
    'نییە نیە ناکات نەکرد نەبوو ڕەتکردەوە ڕەتدەکاتەوە ڕەتی هیچ بێ ناکرێت نەک',
    "not no never denies denied deny rejects rejected cancels cancelled canceled without didn't isn't won't wasn't weren't hasn't haven't cannot can't doesn't don't nor false retracts retracted",
  ].flatMap((words) => wordsOf(words)),
);

/** Words of their own that look like one of those behind a particle: was received, single, lord. */
const NO_TURNS: ReadonlySet<string> = new Set(['ورد', 'فرد', 'لرد']);

/** The word that turns a statement round, without the particle that Arabic writes to it (ونفى, لعدم); undefined for others. */
export function turnIn(word: string): string | undefined {
  const bare = word.slice(1);
  if (/^[وفبل]/.test(word) && TURNS.has(bare) && !NO_TURNS.has(word)) return bare;
  return TURNS.has(word) ? word : undefined;
}

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
  [11, 'یازده یازدە eleven'],
  [12, 'دوازده دوازدە twelve'],
  [13, 'سیزده سیزدە thirteen'],
  [14, 'چهارده چواردە fourteen'],
  [15, 'پانزده پازدە fifteen'],
  [16, 'شانزده شازدە sixteen'],
  [17, 'هفده حەڤدە seventeen'],
  [18, 'هجده هەژدە eighteen'],
  [19, 'نوزده نۆزدە nineteen'],
  [20, 'عشرون عشرين بیست twenty'],
  [30, 'ثلاثون ثلاثين thirty'],
  [40, 'أربعون أربعين چهل چل forty'],
  [50, 'خمسون خمسين پنجاه پەنجا fifty'],
  [60, 'ستون ستين شصت شەست sixty'],
  [70, 'سبعون سبعين هفتاد حەفتا seventy'],
  [80, 'ثمانون ثمانين هشتاد هەشتا eighty'],
  [90, 'تسعون تسعين نود نەوەد ninety'],
  [100, 'مئة مائة سەد hundred'],
];
const VALUES: ReadonlyMap<string, number> = new Map(
  NUMBER_WORDS.flatMap(([value, words]) => wordsOf(words).map((word) => [word, value] as const)),
);

/** A number word, also with «and» or «with» written to it. */
const numberIn = (word: string): number | undefined =>
  VALUES.get(word) ?? (/^[وب]/.test(word) ? VALUES.get(word.slice(1)) : undefined);

/** Other ways to write the number that a word is; empty where it is none. */
export function otherWritings(word: string): readonly string[] {
  const value = isNumber(word) ? Number(word) : numberIn(word);
  const words = NUMBER_WORDS.find(([known]) => known === value)?.[1];
  return words === undefined ? [] : [String(value), ...wordsOf(words)].filter((other) => other !== word);
}

/** The words with numbers in digits, however they were written: خمسة وعشرون, بیست و پنج and twenty-five are 25. */
export function inDigits(words: readonly string[]): string[] {
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

/** Units and ten (خمسة عشر), units and tens (خمسة وعشرون), tens and units (twenty five). */
const joinable = (first: number, next: number): boolean =>
  (first < 10 && (next === 10 || (next >= 20 && next < 100))) || (first >= 20 && first < 100 && next < 10);

/** What a reader would miss if it were passed over: numbers, and words that turn a statement round. */
export const weighs = (word: string): boolean =>
  isNumber(word) || turnIn(word) !== undefined || numberIn(word) !== undefined;

/** Kinds of which a report names one where another would be another event; for each, its members, and how each is written. */
const KINDS: readonly (readonly string[])[] = [
  [
    'السبت شنبه شەممە شەممەی Saturday',
    'الأحد یکشنبه یەکشەممە یەکشەممەی Sunday',
    'الاثنين الإثنين دوشنبه دووشەممە دووشەممەی Monday',
    'الثلاثاء سه‌شنبه سێشەممە سێشەممەی Tuesday',
    'الأربعاء چهارشنبه چوارشەممە چوارشەممەی Wednesday',
    'الخميس پنجشنبه پێنجشەممە پێنجشەممەی Thursday',
    'الجمعة جمعه هەینی Friday',
  ],
  [
    'شمال شمالي الشمالي شمالية الشمالية باکوور باکووری north northern',
    'جنوب جنوبي الجنوبي جنوبية الجنوبية باشوور باشووری south southern',
    'شرق شرقي الشرقي شرقية الشرقية ڕۆژهەڵات ڕۆژهەڵاتی east eastern',
    'غرب غربي الغربي غربية الغربية ڕۆژئاوا ڕۆژئاوای west western',
  ],
  PLACES,
];
/** Of these too one rules out the others, but each says by itself no more than the report may have said in other words. */
const EXCLUSIVE: readonly (readonly string[])[] = [...OPPOSITES, ...ACTORS];

interface Member {
  readonly kind: number;
  readonly writings: readonly string[];
}

/** The members that each word writes. A town may also be the capital that stands for its state. */
function membersOf(kinds: readonly (readonly string[])[]): ReadonlyMap<string, readonly Member[]> {
  const out = new Map<string, Member[]>();
  for (const [kind, members] of kinds.entries()) {
    for (const member of members) {
      const writings = wordsOf(member);
      for (const word of writings) out.set(word, [...(out.get(word) ?? []), { kind, writings }]);
    }
  }
  return out;
}
const NAMED = membersOf(KINDS);
const EXCLUDING = membersOf(EXCLUSIVE);

const lookUp = (members: ReadonlyMap<string, readonly Member[]>, word: string): readonly Member[] =>
  members.get(word) ?? (/^[وبل]./.test(word) ? (members.get(word.slice(1)) ?? []) : []);

/** How else a word is written that tells one event from another by itself: a weekday, a direction, a place; empty for others. */
export const namedBy = (word: string): readonly string[] =>
  lookUp(NAMED, word).flatMap(({ writings }) => writings);

/** The members of a kind that the words have. */
const among = (members: ReadonlyMap<string, readonly Member[]>, words: readonly string[]): Member[] =>
  words.flatMap((word) => lookUp(members, word));

/**
 * Whether words that stand in the place of others rule those out: Sunday and Monday, imposed and lifted, Riyadh and Ankara.
 * Not where the whole of either sentence says the other's word too.
 */
export function ruleOut(
  came: readonly string[],
  went: readonly string[],
  mine: readonly string[],
  told: readonly string[],
): boolean {
  return [NAMED, EXCLUDING].some((members) => {
    const theirs = among(members, went).filter((its) => !says(mine, its));
    return among(members, came).some(
      (own) => !says(told, own) && theirs.some((its) => its.kind === own.kind),
    );
  });
}

const says = (words: readonly string[], { writings }: Member): boolean =>
  words.some((word) => writings.includes(word) || (/^[وبل]./.test(word) && writings.includes(word.slice(1))));

/** Whether words say in another way what others say: Damascus for the Syrian authorities. */
export const saysTheSame = (some: readonly string[], others: readonly string[]): boolean =>
  [NAMED, EXCLUDING].some((members) => among(members, some).some((member) => says(others, member)));
