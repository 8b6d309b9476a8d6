/** A query in words, so that a person sees how it was understood before anything depends on it. */
import { arabicCount } from '../language/arabic-count.ts';
import { formatQuery } from './format.ts';
import { type QueryNode, type QueryWord, wordsOf } from './node.ts';
import { type Explained, isolate } from './said.ts';

const quote = (text: string): string => isolate(`«${text}»`);

/** What joins the parts of a query; `word` and `text` come quoted. */
interface Phrases {
  readonly inflected: (word: string) => string;
  readonly exact: (word: string) => string;
  readonly prefix: (word: string) => string;
  readonly phrase: (text: string) => string;
  readonly phraseOf: (words: readonly string[]) => string;
  readonly near: (words: readonly string[], within: number) => string;
  readonly and: string;
  readonly or: string;
  readonly not: (part: string) => string;
  readonly title: (part: string) => string;
  readonly source: (name: string) => string;
  readonly language: (tag: string) => string;
  readonly excluded: (part: string) => string;
  /** Of `source:` and `language:` alone. */
  readonly excludedAll: (part: string) => string;
}

const english: Phrases = {
  inflected: (word) => `${word} in any form`,
  exact: (word) => `exactly ${word}`,
  prefix: (word) => `any word that begins with ${word}`,
  phrase: (text) => `the phrase ${text} in any form`,
  phraseOf: (words) => `the phrase of ${words.join(' and ')}`,
  near: (words, within) => `${words.join(' and ')} in any order with at most ${englishCount(within)} between`,
  and: ', and ',
  or: ' or ',
  not: (part) => `not ${part}`,
  title: (part) => `in the title: ${part}`,
  source: (name) => `from the source ${name}`,
  language: (tag) => `in the language ${tag}`,
  excluded: (part) => `but not where there is ${part}`,
  excludedAll: (part) => `but nothing ${part}`,
};

const arabic: Phrases = {
  inflected: (word) => `${word} بأي صيغة`,
  exact: (word) => `${word} كما كتب تماما`,
  prefix: (word) => `كل كلمة تبدأ بـ ${word}`,
  phrase: (text) => `العبارة ${text} بأي صيغة`,
  phraseOf: (words) => `العبارة المؤلفة من ${words.join(' ثم ')}`,
  near: (words, within) => `${words.join(' و')} بأي ترتيب، ${arabicBetween(within)}`,
  and: '، ومعه ',
  or: ' أو ',
  not: (part) => `من دون ${part}`,
  title: (part) => `في العنوان: ${part}`,
  source: (name) => `من المصدر ${name}`,
  language: (tag) => `باللغة ${isolate(tag)}`,
  excluded: (part) => `ما لم يرد ${part}`,
  excludedAll: (part) => `باستثناء ما هو ${part}`,
};

const PHRASES: Readonly<Record<Explained, Phrases>> = { ar: arabic, en: english };

/**
 * One plain line.
 *
 * @example describeQuery(q) // 'the phrase «انسحاب القوات» in any form, and not «لاعب» in any form'
 */
export const describeQuery = (query: QueryNode, language: Explained = 'en'): string =>
  describe(query, PHRASES[language]);

/** A query of a rule's `not`. */
export const describeExcluded = (query: QueryNode, language: Explained = 'en'): string => {
  const say = PHRASES[language];
  const said = describeQuery(query, language);
  return wordsOf(query).length === 0 ? say.excludedAll(said) : say.excluded(said);
};

function describe(query: QueryNode, say: Phrases): string {
  const part = (inner: QueryNode): string =>
    inner.kind === 'and' || inner.kind === 'or' ? `(${describe(inner, say)})` : describe(inner, say);
  switch (query.kind) {
    case 'phrase':
      return query.words.length === 1 ? describeWord(query.words[0]!, say) : describePhrase(query.words, say);
    case 'near':
      return say.near(
        query.words.map((word) => describeWord(word, say)),
        query.within,
      );
    case 'and':
      return query.parts.map(part).join(say.and);
    case 'or':
      return query.parts.map(part).join(say.or);
    case 'not':
      return say.not(part(query.part));
    case 'title':
      return say.title(part(query.part));
    case 'source':
      return say.source(quote(query.value));
    case 'language':
      return say.language(query.value);
  }
}

const describeWord = (word: QueryWord, say: Phrases): string => say[word.mode](quote(word.text));

function describePhrase(words: readonly QueryWord[], say: Phrases): string {
  const text = quote(formatQuery({ kind: 'phrase', words }).replace(/[="]/g, ''));
  if (words.every((word) => word.mode === 'exact')) return say.exact(text);
  if (words.every((word) => word.mode === 'inflected')) return say.phrase(text);
  return say.phraseOf(words.map((word) => describeWord(word, say)));
}

function englishCount(words: number): string {
  if (words === 0) return 'no other word';
  return words === 1 ? 'one other word' : `${words} other words`;
}

function arabicBetween(words: number): string {
  if (words === 0) return 'لا كلمة بينها';
  const count = arabicCount(words, {
    one: 'كلمة أخرى',
    two: 'كلمتان أخريان',
    few: 'كلمات أخرى',
    many: 'كلمة أخرى',
  });
  return `بينها ${count} على الأكثر`;
}
