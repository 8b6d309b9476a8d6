/** The words of the page in the languages that the watch file offers; the type holds both complete. */
import type { Settings, Severity } from '../../functions/base/config.ts';
import type { HealthStatus } from '../../functions/feeds/health.ts';
import { arabicMinutes } from '../../functions/feeds/note.ts';

export interface Words {
  readonly name: string;
  readonly skip: string;
  readonly sections: string;
  readonly alerts: string;
  readonly articles: string;
  readonly feeds: string;
  readonly rules: string;
  readonly refresh: string;
  readonly asOf: (time: string, zone: string) => string;
  readonly older: string;
  readonly newest: string;
  readonly list: string;
  readonly more: (count: number) => string;
  readonly notFound: string;
  readonly notFoundText: string;

  /** How the watch stands. */
  readonly standing: string;
  readonly lastPoll: string;
  readonly notYet: string;
  readonly waiting: string;
  readonly failed: string;
  readonly failedHint: string;
  readonly muted: string;
  readonly until: string;

  /** What became of an alert; a time follows the first four. */
  readonly told: string;
  readonly updated: string;
  readonly joined: string;
  readonly waits: string;
  readonly next: string;
  readonly unknownRule: string;
  readonly setAside: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly edited: string;
  readonly also: string;
  readonly noAlerts: string;
  readonly noAlertsOf: (rule: string) => string;
  readonly onlyRule: (rule: string) => string;
  readonly all: string;
  readonly subscribe: string;

  /** The archive and its box. */
  readonly query: string;
  readonly queryHint: string;
  readonly source: string;
  readonly anySource: string;
  readonly day: string;
  readonly find: string;
  readonly queryWrong: (column: number) => string;
  readonly queryLong: (most: number) => string;
  readonly dayWrong: string;
  readonly looked: (found: number, articles: number, back: string) => string;
  readonly lookedAtAll: (found: number, articles: number) => string;
  readonly goOn: string;
  readonly noArticles: string;

  /** One article. */
  readonly original: string;
  readonly published: string;
  readonly feedSaid: string;
  readonly firstSeen: string;
  readonly changed: string;
  readonly formerTitle: string;
  readonly author: string;
  readonly credit: string;
  readonly tags: string;
  readonly language: string;
  readonly seenInToo: string;
  readonly fullTextMissing: string;
  readonly why: string;
  readonly noRule: string;
  readonly yourQuery: string;
  readonly text: string;
  readonly summaryOnly: string;

  /** Feeds. */
  readonly status: Readonly<Record<HealthStatus, string>>;
  readonly lastNew: string;
  readonly lastAsked: string;
  readonly every: (minutes: number) => string;
  readonly noFeeds: string;

  /** Rules. */
  readonly off: string;
  readonly week: (count: string) => string;
  readonly understood: string;
  readonly forms: string;
  readonly odd: string;
  readonly noRules: string;
}

const english: Words = {
  name: 'Marsad',
  skip: 'Skip to the content',
  sections: 'Sections',
  alerts: 'Alerts',
  articles: 'Articles',
  feeds: 'Feeds',
  rules: 'Rules',
  refresh: 'Refresh',
  asOf: (time, zone) => `As of ${time} (${zone})`,
  older: 'Older',
  newest: 'Newest',
  list: ', ',
  more: (count) => `and ${count} more`,
  notFound: 'Nothing here',
  notFoundText: 'This page does not exist, or what it showed is not kept any more.',

  standing: 'How the watch stands',
  lastPoll: 'Last poll',
  notYet: 'not yet',
  waiting: 'Waiting alerts',
  failed: 'Could not be told',
  failedHint: 'npx marsad alerts --failed says why',
  muted: 'Muted rules',
  until: 'until',

  told: 'Told',
  updated: 'Update told',
  joined: 'Joined a story that was told',
  waits: 'Waits until',
  next: 'Is told next',
  unknownRule: 'Waits: its rule is off, or not in the watch file',
  setAside: 'Set aside',
  severity: { low: 'low', normal: 'normal', high: 'high' },
  edited: 'edited',
  also: 'also',
  noAlerts: 'No rule has found anything yet.',
  noAlertsOf: (rule) => `The rule ${rule} has found nothing yet.`,
  onlyRule: (rule) => `Only the rule ${rule}`,
  all: 'Show all',
  subscribe: 'Follow the alerts in a feed reader (Atom)',

  query: 'Query',
  queryHint: 'As in a rule: words find their forms; AND, OR, NOT, title:, "…"',
  source: 'Source',
  anySource: 'All sources',
  day: 'Day',
  find: 'Search',
  queryWrong: (column) => `The query cannot be read at column ${column}:`,
  queryLong: (most) => `The query is too long: at most ${most} characters.`,
  dayWrong: 'This day cannot be read: write it as 2026-11-24.',
  looked: (found, articles, back) => `${found} found among ${articles} articles, back to ${back}.`,
  lookedAtAll: (found, articles) => `${found} found among ${articles} articles.`,
  goOn: 'Look further back',
  noArticles: 'No article is stored for that.',

  original: 'Read at the outlet',
  published: 'Published',
  feedSaid: 'The feed says',
  firstSeen: 'First seen',
  changed: 'Changed',
  formerTitle: 'Former headline',
  author: 'Author',
  credit: 'Credit',
  tags: 'Tags',
  language: 'Language',
  seenInToo: 'Also in',
  fullTextMissing: 'The full text is missing',
  why: 'Why it matched',
  noRule: 'No rule of now matches this article.',
  yourQuery: 'Your query',
  text: 'Text',
  summaryOnly: 'The feed carries a summary only.',

  status: {
    ok: 'ok',
    new: 'not read yet',
    failing: 'failing',
    silent: 'silent',
    moved: 'moved',
    gone: 'gone',
    disabled: 'off',
  },
  lastNew: 'Last new article',
  lastAsked: 'Last asked',
  every: (minutes) => (minutes === 1 ? 'every minute' : `every ${minutes} minutes`),
  noFeeds: 'The watch file names no feed.',

  off: 'off',
  week: (count) => `Alerts in seven days: ${count}`,
  understood: 'Understood as',
  forms: 'Its words and their forms',
  odd: 'Look again',
  noRules: 'The watch file has no rule.',
};

const arabic: Words = {
  name: 'مرصد',
  skip: 'انتقل إلى المحتوى',
  sections: 'الأقسام',
  alerts: 'التنبيهات',
  articles: 'الأخبار',
  feeds: 'المصادر',
  rules: 'القواعد',
  refresh: 'تحديث الصفحة',
  asOf: (time, zone) => `حتى الساعة ${time} (${zone})`,
  older: 'الأقدم',
  newest: 'الأحدث',
  list: '، ',
  more: (count) => `و${count} غيرها`,
  notFound: 'لا شيء هنا',
  notFoundText: 'هذه الصفحة غير موجودة، أو لم يعد ما فيها محفوظا.',

  standing: 'حال الرصد',
  lastPoll: 'آخر سؤال للمصادر',
  notYet: 'لم يحدث بعد',
  waiting: 'تنبيهات تنتظر',
  failed: 'تعذر إبلاغها',
  failedHint: 'السبب في npx marsad alerts --failed',
  muted: 'قواعد مكتومة',
  until: 'حتى',

  told: 'أبلغ عنه',
  updated: 'أبلغ عن تحديثه',
  joined: 'انضم إلى خبر أبلغ عنه',
  waits: 'ينتظر حتى',
  next: 'سيبلغ عنه الآن',
  unknownRule: 'ينتظر: قاعدته معطلة أو ليست في ملف المراقبة',
  setAside: 'نحي جانبا',
  severity: { low: 'أهمية قليلة', normal: 'أهمية عادية', high: 'أهمية عالية' },
  edited: 'خبر معدل',
  also: 'وأيضا',
  noAlerts: 'لم تجد أي قاعدة شيئا بعد.',
  noAlertsOf: (rule) => `لم تجد القاعدة ${rule} شيئا بعد.`,
  onlyRule: (rule) => `القاعدة ${rule} وحدها`,
  all: 'أظهر الكل',
  subscribe: 'تابع التنبيهات في قارئ خلاصات (Atom)',

  query: 'البحث',
  queryHint: 'كما في القواعد: الكلمة تجد صيغها؛ ومعها AND و OR و NOT و title: و «…»',
  source: 'المصدر',
  anySource: 'كل المصادر',
  day: 'اليوم',
  find: 'ابحث',
  queryWrong: (column) => `تعذرت قراءة عبارة البحث عند الحرف ${column}:`,
  queryLong: (most) => `عبارة البحث أطول من المسموح: ${most} حرف على الأكثر.`,
  dayWrong: 'تعذرت قراءة اليوم: اكتبه هكذا 2026-11-24.',
  looked: (found, articles, back) => `النتائج: ${found}، من ${articles} من الأخبار رجوعا إلى ${back}.`,
  lookedAtAll: (found, articles) => `النتائج: ${found}، من ${articles} من الأخبار.`,
  goOn: 'ابحث في الأقدم',
  noArticles: 'لا خبر محفوظا لهذا الطلب.',

  original: 'اقرأه في موقع المصدر',
  published: 'النشر',
  feedSaid: 'كما ورد في الخلاصة',
  firstSeen: 'أول ظهور',
  changed: 'آخر تعديل',
  formerTitle: 'العنوان السابق',
  author: 'الكاتب',
  credit: 'عن',
  tags: 'الوسوم',
  language: 'اللغة',
  seenInToo: 'ورد أيضا في',
  fullTextMissing: 'النص الكامل غير متاح',
  why: 'سبب المطابقة',
  noRule: 'لا تطابق هذا الخبر أي قاعدة من القواعد الحالية.',
  yourQuery: 'عبارة بحثك',
  text: 'النص',
  summaryOnly: 'لا تحمل الخلاصة سوى ملخص.',

  status: {
    ok: 'سليم',
    new: 'لم يقرأ بعد',
    failing: 'متعثر',
    silent: 'صامت',
    moved: 'انتقل',
    gone: 'أزيل',
    disabled: 'معطل',
  },
  lastNew: 'آخر خبر جديد',
  lastAsked: 'آخر سؤال',
  every: (minutes) => `كل ${arabicMinutes(minutes)}`,
  noFeeds: 'لا مصدر في ملف المراقبة.',

  off: 'معطلة',
  week: (count) => `التنبيهات في سبعة أيام: ${count}`,
  understood: 'هكذا فهمت',
  forms: 'كلماتها وصيغها',
  odd: 'تستحق المراجعة',
  noRules: 'لا قاعدة في ملف المراقبة.',
};

export const wordsOf = (language: Settings['language']): Words => (language === 'ar' ? arabic : english);
