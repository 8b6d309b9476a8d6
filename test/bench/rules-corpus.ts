/**
 * Articles and rules in the likeness of Arabic news, from a seed: roots set into patterns, with the proclitics,
 * suffixes and the frequencies of running text. No one else's text is needed, and every run sees the same.
 */
import type { Rule } from '../../functions/base/config.ts';
import type { Document } from '../../functions/rules/match.ts';
import { ruleOf } from '../../functions/rules/try.ts';

/** Three letters each; the patterns below put them at 1, 2 and 3. */
const ROOTS =
  'سحب حلف حكم جلس وزر نفط قتل هجم دفع عقد فوض صدر قرر شرك نقل حرب سلم وقف طلق قصف ضرب دخل خرج جمع نظم عمل برم صوت نخب رشح ترك حمي عدل قضي علن صرح كشف بحث درس زور لقي وفد سفر ربط شرح فصل كتل حزب دعم رفض قبل طلب عرض سجل حفظ نشر ذكر خبر علم فهم وجه رسل نصر خسر كسب بدء ختم فتح غلق حصر سير مرر عبر نزل صعد رفع خفض زيد نقص كبر صغر قوي ضعف صحح خطء حسن سوء قدم اخر سبق لحق جرح مرض صحي غذي زرع صنع تجر مول بنك سوق سعر ربح ضرب جمر سكن بني هدم ازم حدث'.split(
    ' ',
  );

const PATTERNS =
  '123 1ا23 1ا2ي3 12و3 12ي3 12ا3 12ا3ة م12و3 م12و3ة م1ا23 م1ا23ة م123 م123ة م12 3 مت1ا23 ت12ي3 ت12ي3ات ت1ا23 ان12ا3 ا1ت2ا3 است12ا3 ا12ا3 12اء 1وا23 ا12اء ا12 3 من1ت23 مس123 12و3ي 12ا3ية'
    .split(' ')
    .filter((pattern) => pattern.includes('1') && pattern.includes('2') && pattern.includes('3'));

/** With the weights of running text: the bare word and the article are most of it. */
const PROCLITICS = weighted({ '': 40, ال: 30, و: 5, وال: 5, ب: 4, بال: 4, ل: 4, لل: 4, ف: 1, فال: 1 });
const SUFFIXES = weighted({ '': 80, ها: 5, ه: 4, ات: 4, ين: 3, هم: 2, ون: 1, نا: 1 });
const SMALL_WORDS =
  'في من على إلى عن مع أن إن التي الذي هذا هذه ذلك قد كما بعد قبل خلال بين حول ضد منذ حيث لكن أو ثم لم لن لا ما كل غير أي'.split(
    ' ',
  );

function weighted(weights: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(weights).flatMap(([text, weight]) => Array<string>(weight).fill(text));
}

/** Characters of an article's text, as the speeds are asked for. */
export const ARTICLE_LENGTH = 800;

/** The commonest words, which no one sets a rule on: every other article has them. */
const COMMON = 300;

/** Small, fast and seeded (mulberry32): 32 bits of state are enough for a corpus. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;

/** All roots in all patterns, shuffled, so that frequency goes by rank and not by root: about 3,000 stems. */
function stems(random: () => number): readonly string[] {
  const made = new Set<string>();
  for (const root of ROOTS)
    for (const pattern of PATTERNS)
      made.add(pattern.replace(/[123]/g, (place) => root[Number(place) - 1] ?? ''));
  return shuffle([...made], random);
}

function shuffle<T>(list: T[], random: () => number): readonly T[] {
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [list[index], list[other]] = [list[other]!, list[index]!];
  }
  return list;
}

export interface Corpus {
  readonly articles: readonly Document[];
  /** The first `count` of an endless list: two in three words, the others phrases, many of them rare. */
  readonly rules: (count: number) => readonly Rule[];
  readonly stems: readonly string[];
}

export function createCorpus(seed: number, articleCount: number): Corpus {
  const random = seeded(seed);
  const words = stems(random);
  /** Zipf by the inverse of its distribution: the rank grows exponentially with the draw. */
  const frequent = () => words[Math.floor(words.length ** (random() ** 1.2)) - 1] ?? words[0]!;
  const articles = Array.from({ length: articleCount }, (): Document => {
    const text = textOf(ARTICLE_LENGTH, frequent, random);
    return { title: textOf(60, frequent, random), text, language: 'ar', feed: 'feed', source: 'source' };
  });
  const rules = (count: number) => {
    const draw = seeded(seed + 1);
    const queries = new Set<string>();
    const watched = words.slice(COMMON);
    while (queries.size < count) {
      const first = pick(watched, draw);
      queries.add(
        draw() < 2 / 3 && queries.size < watched.length / 2 ? first : `${first} ${pick(watched, draw)}`,
      );
    }
    return [...queries].map((query, index) => ({ ...ruleOf(query), id: `rule-${index}` }));
  };
  return { articles, rules, stems: words };
}

function textOf(length: number, frequent: () => string, random: () => number): string {
  const words: string[] = [];
  let size = 0;
  while (size < length) {
    let word = random() < 0.3 ? pick(SMALL_WORDS, random) : inflect(frequent(), random);
    if (random() < 0.06) word += '،';
    else if (random() < 0.05) word += '.';
    words.push(word);
    size += word.length + 1;
  }
  return words.join(' ').slice(0, length);
}

function inflect(stem: string, random: () => number): string {
  const suffix = pick(SUFFIXES, random);
  const carried = suffix !== '' && stem.endsWith('ة') ? `${stem.slice(0, -1)}ت` : stem;
  return pick(PROCLITICS, random) + carried + suffix;
}
