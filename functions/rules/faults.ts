/** Why a query cannot be read, each with what to do. Names of fields and operators are isolated in the Arabic lines. */
import { both, isolate, type Said } from './said.ts';

const EXAMPLE_NEAR = isolate('«a b ~5»');
const EXAMPLE_PREFIX = isolate('«انسحاب*»');
const [and, or, not] = [isolate('AND'), isolate('OR'), isolate('NOT')];
const fieldNamed = (name: string): string => isolate(`${name}:`);
const quoted = (text: string): string => isolate(`«${text}»`);

/** What stands, or should stand, at a place of a query. */
export const PARTS = {
  word: both('a word', 'كلمة'),
  end: both('the end of the query', 'نهاية عبارة البحث'),
  quotation: both('a quotation', 'عبارة بين علامتي اقتباس'),
  open: both('(', 'قوس فتح'),
  close: both(')', 'قوس إغلاق'),
  inTitle: both('a word, a phrase or ( after title:', `كلمة أو عبارة أو قوس فتح بعد ${fieldNamed('title')}`),
  inGroup: both('AND, OR or )', `${and} أو ${or} أو قوس إغلاق`),
} as const;

/** An operator, a field or a sign, as it is written. */
export const asWritten = (sign: string): Said => both(sign, isolate(sign));
export const aWord = (word: string): Said => both(`«${word}»`, quoted(word));

export const expectedInstead = (what: Said, found: Said): Said =>
  both(`expected ${what.en}, found ${found.en}`, `المتوقع هنا ${what.ar}، والموجود ${found.ar}`);

export const sideBySide = (next: Said): Said =>
  both(
    `expected AND or OR before ${next.en} (only plain words stand side by side, as a phrase)`,
    `اكتب ${and} أو ${or} قبل ${next.ar}: لا يتجاور بلا رابط سوى الكلمات، وهي عندئذ عبارة واحدة`,
  );

export const TEXT_FAULTS = {
  empty: both('the query is empty: expected a word', 'عبارة البحث فارغة: اكتب كلمة'),
  wordless: both(
    'expected a word, found nothing that has letters or digits',
    'لا حرف في عبارة البحث ولا رقم: اكتب كلمة',
  ),
  tooLong: (most: number): Said =>
    both(
      `the query is longer than ${most} characters: split it into several queries of the rule's list`,
      `عبارة البحث أطول من ${most} حرف: قسمها إلى عدة عبارات في قائمة القاعدة`,
    ),
  tooManyWords: (most: number): Said =>
    both(
      `more than ${most} words in one query: split it into several`,
      `في العبارة أكثر من ${most} كلمة: قسمها إلى عدة عبارات`,
    ),
  tooDeep: (most: number): Said =>
    both(
      `brackets and operators stand more than ${most} deep: write it flatter`,
      `تداخلت الأقواس والروابط إلى أكثر من ${most} مستوى: بسط العبارة`,
    ),
} as const;

export const BRACKET_FAULTS = {
  closesNothing: both('this ) closes nothing: leave it out', 'قوس الإغلاق هنا لا يقابله قوس فتح: احذفه'),
  notClosed: both('this ( is not closed: write ) where it ends', 'قوس الفتح هنا لا يقابله قوس إغلاق: أضفه'),
} as const;

export const QUOTE_FAULTS = {
  notClosed: (sign: string): Said =>
    both(
      `the quotation that opens here with ${sign} is not closed: close it where it ends`,
      `علامة الاقتباس ${isolate(sign)} هنا لا تقابلها علامة إغلاق: أضفها`,
    ),
  empty: both('expected a word inside the quotes', 'لا كلمة بين علامتي الاقتباس: اكتب كلمة'),
} as const;

export const NEAR_FAULTS = {
  misplaced: both(
    '~ stands behind two or more words, as in «a b ~5»',
    `مكان ~ بعد كلمتين أو أكثر، كما في ${EXAMPLE_NEAR}`,
  ),
  tooFewWords: both(
    '~ needs two or more words before it, as in «a b ~5»',
    `لا بد من كلمتين أو أكثر قبل ~، كما في ${EXAMPLE_NEAR}`,
  ),
  noNumber: both(
    'expected a number after ~, as in «a b ~5»: the most words that may stand between',
    `اكتب بعد ~ رقما، كما في ${EXAMPLE_NEAR}: أكثر ما يفصل بينها من كلمات`,
  ),
  tooFar: (most: number): Said =>
    both(
      `at most ${most} words may stand between (~${most})`,
      `أكثر ما يفصل بينها ${most} كلمة (${isolate(`~${most}`)})`,
    ),
} as const;

export const WORD_FAULTS = {
  letterless: (text: string): Said =>
    both(`«${text}» has no letter: expected a word`, `لا حرف في ${quoted(text)}: اكتب كلمة`),
  unreadable: (text: string): Said =>
    both(
      `«${text}» has no letter that can be looked for`,
      `لا حرف في ${quoted(text)} يمكن البحث عنه: اكتب كلمة`,
    ),
  exactNothing: both(
    'expected a word after =, as in «=انسحاب»',
    `اكتب كلمة بعد =، كما في ${quoted('=انسحاب')}`,
  ),
  starInside: both(
    '* stands only at the end of a word, as in «انسحاب*»',
    `لا تكتب * إلا في آخر الكلمة، كما في ${EXAMPLE_PREFIX}`,
  ),
  exactAndPrefix: both(
    'a word is either exact (=) or the beginning of words (*): leave one out',
    'الكلمة إما مطابقة حرفيا (=) وإما بداية لكلمات (*): احذف إحدى الإشارتين',
  ),
  prefixAfterExact: both(
    '= makes the words after it exact, so that * cannot follow: leave one out',
    'ما بعد = من كلمات يطابق حرفيا، فلا تتبعه *: احذف إحدى الإشارتين',
  ),
  shortPrefix: (text: string): Said =>
    both(
      `«${text}*» has one letter and would match nearly everything: give two or more`,
      `في ${quoted(`${text}*`)} حرف واحد، فتكاد تطابق كل شيء: اكتب حرفين أو أكثر`,
    ),
} as const;

export const FIELD_FAULTS = {
  unknown: (name: string): Said =>
    both(
      `unknown field ${name}: (expected title:, source: or language:)`,
      `لا حقل اسمه ${fieldNamed(name)} اكتب ${fieldNamed('title')} أو ${fieldNamed('source')} أو ${fieldNamed('language')}`,
    ),
  exactBefore: (name: string, instead: string): Said =>
    both(
      `= stands before a word: write ${instead}`,
      `مكان = قبل الكلمة، لا قبل ${name}: اكتب ${isolate(instead)}`,
    ),
  parted: (name: string): Said =>
    both(
      `a space parts ${name} from its colon: write ${name}:`,
      `بين ${isolate(name)} ونقطتيها فراغ: اكتب ${fieldNamed(name)}`,
    ),
  noSource: both('expected a source after source:', `اكتب مصدرا بعد ${fieldNamed('source')}`),
  noLanguage: both('expected a tag after language:', `اكتب رمز لغة بعد ${fieldNamed('language')}`),
  notALanguage: (value: string): Said =>
    both(
      `«${value}» is no language tag (expected ar, fa, ckb, en or the like)`,
      `ليس ${quoted(value)} رمز لغة: اكتب ${isolate('ar, fa, ckb, en')} أو نحوها`,
    ),
  /** `what` is a field with its colon, or NOT. */
  narrowsNothing: (what: string): Said =>
    both(
      `${what} must narrow something: join it to a word with AND, since on this side of OR no word is looked for`,
      `لا بد أن تضيق ${isolate(what)} شيئا: اربطها بكلمة عبر ${and}، فليس في هذا الجانب من ${or} كلمة يبحث عنها`,
    ),
  alone: (what: string): Said =>
    both(
      `${what} alone finds nothing: say with a word what to look for, and AND ${what} to narrow it`,
      `لا تجد ${isolate(what)} وحدها شيئا: اكتب كلمة يبحث عنها، ثم ${isolate(`AND ${what}`)} لتضييقها`,
    ),
} as const;

/** Signs of other search engines. */
export const SIGN_FAULTS = {
  operator: (sign: string, instead: string): Said =>
    both(
      `«${sign}» is not understood: write ${instead}`,
      `لا معنى هنا لـ ${quoted(sign)}: اكتب ${isolate(instead)}`,
    ),
  joker: both(
    '? stands for no letter: write each word, with OR between, or the beginning of all with *',
    `لا تنوب ${isolate('?')} عن حرف: اكتب كل الكلمات وبينها ${or}، أو بدايتها وبعدها *`,
  ),
  minus: (sign: string, word: string): Said =>
    both(
      `«${sign}${word}» is not understood: write NOT ${word} to exclude it`,
      `لا معنى هنا لـ ${quoted(`${sign}${word}`)}: اكتب ${not} ${isolate(word)} لاستبعادها`,
    ),
  plus: (word: string): Said =>
    both(
      `«+${word}» is not understood: write AND between what must all stand there`,
      `لا معنى هنا لـ ${quoted(`+${word}`)}: اكتب ${and} بين ما يجب أن يرد كله`,
    ),
} as const;
