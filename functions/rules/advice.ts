/** What is probably a slip in a rule that can be read, each with what to do. */
import { both, isolate, type Said } from './said.ts';

const quoted = (text: string): string => isolate(`«${text}»`);

export const ADVICE = {
  /** @param finding what an article with the word is: a match, or excluded */
  short: (word: string, finding: 'match' | 'exclude'): Said =>
    both(
      `${quoted(word)} is very short and will ${finding} many articles: add a word that narrows it`,
      `${quoted(word)} قصيرة جدا و${finding === 'match' ? 'ستطابق' : 'ستستبعد'} أخبارا كثيرة: أضف كلمة تضيقها`,
    ),
  operator: (word: string, operator: string): Said =>
    both(
      `${quoted(word)} is looked for as a word: write ${operator} if it joins, or put the phrase into quotes if it is part of it`,
      `يبحث عن ${quoted(word)} على أنها كلمة: اكتب ${isolate(operator)} إن كانت رابطا، أو ضع العبارة بين علامتي اقتباس إن كانت منها`,
    ),
  comma: (query: string): Said =>
    both(
      `${quoted(query)} is one phrase, a comma parts nothing: write OR, or a list of queries`,
      `${quoted(query)} عبارة واحدة، والفاصلة لا تقسمها: اكتب ${isolate('OR')}، أو قائمة من العبارات`,
    ),
  noLanguage: (tag: string): Said =>
    both(
      `no language has the code ${tag}: write ar, fa, ckb, en or the like`,
      `لا لغة رمزها ${isolate(tag)}: اكتب ${isolate('ar, fa, ckb, en')} أو نحوها`,
    ),
  noSource: (name: string): Said =>
    both(
      `no feed has the source ${quoted(name)}: write the source of a feed, or its id where it has none`,
      `لا مصدر في ملف المراقبة هو ${quoted(name)}: اكتب ما في ${isolate('source')} لأحدها، أو معرفه إن خلا منه`,
    ),
  idleList: (key: 'forms' | 'spellings', word: string): Said =>
    both(
      `${key} names ${quoted(word)}, which is no word of its queries: correct it or take it out`,
      `تذكر ${isolate(key)} الكلمة ${quoted(word)}، وليست في عباراتها: صححها أو احذفها`,
    ),
  idleQuery: (query: string, by: string): Said =>
    both(
      `${quoted(query)} adds nothing to ${quoted(by)}: take it out`,
      `لا تضيف ${quoted(query)} شيئا إلى ${quoted(by)}: احذفها`,
    ),
  neverHolds: both(
    'it can never hold: its not excludes all that it looks for',
    `لا تنطبق أبدا: ما في ${isolate('not')} يستبعد كل ما تبحث عنه`,
  ),
  contained: (rule: string): Said =>
    both(
      `all that it finds the rule ${rule} finds too: narrow that one with not, or do without this one`,
      `كل ما تجده تجده القاعدة ${isolate(rule)} أيضا: ضيق تلك بـ ${isolate('not')}، أو استغن عن هذه`,
    ),
} as const;
