/** Which words of a headline may be names: those that are neither numbers nor what every other headline says. */
import { weighs } from './weighing.ts';
import { wordSet } from './word-lists.ts';

/** Shorter ones are particles. */
const SHORTEST_NAME = 2;

/** Words in which outlets differ about the same event: no names, though headlines have them. */
const NO_NAMES = wordSet(
  'مقتل مصرع قتلى قتل وفاة استشهاد شهداء ضحايا إصابة إصابات جرح جرحى مصابين سقوط حصيلة انفجار تفجير هجوم استهداف اعتداء قصف غارة ضربة',
  'عبوة قنبلة مفخخة سيارة مركبة عجلة مسيرة طائرة درون صاروخ قذيفة حريق نيران هزة زلزال اشتباكات مواجهات معارك قوة قوات جنود عناصر مسلحين إرهابيين مدنيين مواطنين أشخاص شخصا عسكريين متظاهرين محتجين',
  'اعتقال القبض توقيف ضبط احتجاز الإطاحة انسحاب مغادرة خروج رحيل زيارة يزور يصل وصول لقاء يلتقي اجتماع يجتمع يستقبل يبحث يبحثان بحث يناقش مباحثات محادثات مفاوضات',
  'يعلن تعلن إعلان يكشف تكشف يؤكد تؤكد يقرر تقرر البرلمان النواب مجلس الحكومة الوزراء رئيس زعيم وزير الوزير مسؤول مصدر بيان تصريح قرار قانون تشريع مظاهرة مظاهرات تظاهرة تظاهرات احتجاج احتجاجات إضراب اتفاق تفاهم تحالف ائتلاف هدنة موظفين موظفي عاملين عمال منتسبين لاجئين نازحين مهاجرين',
  'بازی مسابقه درباره خصوص جریمه محروم کشته جان‌باخته مرگ زخمی مجروح مصدوم انفجار حمله حملات زلزله زمین‌لرزه آتش‌سوزی حریق ریزش تجمع اعتراض اعتراضات اعتصاب سفر دیدار نشست مذاکرات گفت‌وگو گفت‌وگوها توافق دولت مجلس نیروها نظامیان بازداشت دستگیری کارگر کارگران کارکنان کارمندان پناهجویان مهاجران دانشجویان دانش‌آموزان',
  'کوژران کوژراو بریندار تەقینەوە تەقینەوەی هێرش هێرشی ئاگر ئاگرکەوتنەوە بوومەلەرزە سەردان سەردانی کۆبوونەوە دانوستان گفتوگۆ ڕێککەوتن حکوومەت پەرلەمان هێزەکان چەکدار دەستگیرکرا',
  'killed kill kills dead die dies died deaths slain toll wounded injured hurt wounds blast explosion bomb bombing attack strike raid shelling fire blaze quake earthquake tremor clashes fighting troops soldiers forces fighters militants gunmen civilians people protesters demonstrators arrested arrest detained held withdrawal pullout exit leave leaves visit visits arrives meeting meets talks negotiations announces says said confirms reveals parliament lawmakers government cabinet president leader minister official source statement ruling decision law bill protest protests rally strike deal agreement pact truce ceasefire alliance coalition staff workers employees personnel officials members detains seized holds rebels group vehicles vehicle car drone missile rocket',
);

/** Whether a word may be a name, as far as can be told by itself. */
export const mayName = (word: string): boolean =>
  word.length >= SHORTEST_NAME &&
  !weighs(word) &&
  !NO_NAMES.has(word) &&
  !NO_NAMES.has(word.replace(/^(?:[وبلف]?ال|لل)/, ''));
