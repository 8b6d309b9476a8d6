/**
 * What happened, and what happened instead: words of which one rules out the others where it stands in their place.
 * Each group lists the ways a thing may go, each way in the languages that are read; no word is in two groups.
 */
import { ORDINALS } from './numbers.ts';

/** Without those of two words (تشرين الأول), which ordinals tell apart. */
export const MONTHS: readonly string[] = [
  'شباط فبراير فوریه شوباتی February',
  'آذار مارس ئازار ئازاری March',
  'نيسان أبريل آوریل نیسانی April',
  'أيار مايو ئایار ئایاری May',
  'حزيران يونيو ژوئن حوزەیران حوزەیرانی June',
  'تموز يوليو ژوئیه تەممووز تەممووزی July',
  'آب أغسطس اوت ئاب ئابی August',
  'أيلول سبتمبر سپتامبر ئەیلوول ئەیلوولی September',
  'أكتوبر اکتبر October',
  'نوفمبر نوامبر November',
  'ديسمبر دسامبر December',
  'يناير ژانویه January',
];

export const OPPOSITES: readonly (readonly string[])[] = [
  [
    'فجر فجرا الفجر صباح صباحا الصباح بامداد سحرگاه صبح بەیانی بەرەبەیان dawn morning',
    'مساء مساءا المساء ليل ليلا الليل عصر شب شامگاه ئێوارە شەو evening night',
  ],
  [
    'ارتفاع ارتفاعا ارتفعت ارتفع ترتفع يرتفع صعود زيادة افزایش بەرزبوونەوە بەرزبوونەوەی rise rises rose raise raises raised climbs climbed up higher بەرزبووەوە بەرزدەبێتەوە',
    'استقرار استقرارا استقر استقرت ثبات ثابت جێگیر steady stable unchanged',
    'انخفاض انخفاضا تراجعا هبوطا انخفضت انخفض تنخفض ينخفض هبوط كاهش کاهش دابەزین دابەزینی دابەزی دادەبەزێت خفض خفضت يخفض تخفيض تخفیض cut cuts fall falls fell drops dropped down lower',
  ],
  [
    'بدء بدأ بدأت تبدأ يبدأ انطلاق انطلقت آغاز شروع دەستپێکرد begins began starts started',
    'انتهاء انتهت انتهى تنتهي ينتهي ختام اختتام پایان کۆتایی ends ended concludes',
  ],
  [
    'اعتقال اعتقلت اعتقل القبض احتجاز توقيف بازداشت دستگیر دەستگیرکرا دەستگیرکردنی arrests arrested detains detained seized',
    'إطلاق الإفراج أفرجت أفرج آزاد آزادی ئازادکرا ئازادکردنی releases released frees freed',
  ],
  [
    'فرض فرضت يفرض تفرض تحمیل سەپاند سەپاندنی impose imposes imposed imposing',
    'رفع رفعت يرفع ترفع لغو هەڵگرت هەڵگرتنی lift lifts lifted lifting eases eased',
  ],
  [
    'إغلاق أغلق أغلقت يغلق تغلق غلق بست بسته بستن داخست داخرا داخستنی close closes closed closing shut shuts',
    'فتح فتحت افتتح افتتحت يفتح تفتح گشود گشوده باز بازگشایی کردەوە کرایەوە کردنەوەی opens opened reopen reopens reopened',
  ],
  [
    'توقف توقفت يتوقف إيقاف أوقف أوقفت تعليق علق علقت فقدان فقدت متوقف تعلیق وەستا وەستاندنی ڕاگیرا ڕاگرت ڕاگیراوە halt halts halted stops stopped suspends suspended',
    'عودة عاد عادت تعود استئناف استأنف استأنفت تستأنف استعادة استعادت بازگشت ازسرگیری گەڕانەوە گەڕایەوە resume resumes resumed restores restored restarts restarted',
  ],
  [
    'تأجيل أجل أجلت يؤجل تؤجل إرجاء أرجأ أرجأت تعویق دواخست دواخرا دواخستنی postpones postponed delays delayed',
    'عقد عقدت يعقد تعقد انعقاد برگزار بەڕێوەچوو held holds',
    'أقر أقرت يقر إقرار تمرير تصویب پەسەندکرا پەسەندکرد پەسەندکردنی approves approved passes passed adopts adopted',
  ],
  [
    'أصدر أصدرت إصدار صادر صدور صادرکرد issues issued',
    'أيد أيدت تأييد يؤيد صادق صادقت تأیید upholds upheld supports backs',
    'عارض عارضت يعارض تعارض مخالفت opposes opposed',
    'نقض نقضت ينقض تنقض أبطل أبطلت إبطال overturns overturned quashes quashed annuls annulled',
  ],
  [
    'إدانة أدانت أدين محکوم تاوانبارکرا convicts convicted guilty jails jailed',
    'تبرئة برأت براءة تبرئه بێتاوان acquits acquitted clears cleared',
  ],
  [
    'تعيين عين عينت يعين تكليف كلف منصوب انتصاب دامەزرێنرا دانرا appoints appointed names named nominates nominated',
    'إقالة أقال أقالت إعفاء أعفى أعفت عزل عزلت برکنار برکناری لابرا لابردنی sacks sacked dismisses dismissed removes removed',
  ],
  [
    'دخول دخل دخلت تدخل يدخل وصول وصل وصلت وارد ورود گەیشتە arrives arrived enters entered',
    'خروج خرج خرجت مغادرة غادر غادرت يغادر تغادر ترک departs departed leaves',
  ],
  [
    'قدم قدمت تقديم يقدم تقدیم پێشکەشکرد submits submitted tenders tendered',
    'سحب سحبت يسحب پس‌گرفت کشاندەوە withdraws withdrew',
  ],
  [
    'فاز فازت فوز يفوز پیروزی سەرکەوت بردەوە win wins won beat beats',
    'خسر خسرت خسارة يخسر هزيمة شکست باخت دۆڕا دۆڕاند lose loses lost',
  ],
  [
    'نجح نجحت نجاح ينجح تنجح موفق سەرکەوتوو succeeds succeeded',
    'فشل فشلت يفشل تفشل ناکام شکستی fails failed',
  ],
  [
    'مقتل قتل قتلت قتلوا استشهد استشهاد مصرع توفي وفاة کشته درگذشت کوژران کوژرا kill kills killed dies died dead',
    'أصيب أصيبت إصابة جرح زخمی مجروح بریندار wounds wounded injures injured hurt',
    'نجا نجت نجاة ينجو ڕزگاری survives survived escapes escaped',
  ],
  [
    'منع منعت يمنع حظر حظرت يحظر ممنوع ممنوعیت قەدەغە قەدەغەکرد ban bans banned forbids',
    'سمح سمحت يسمح السماح سماح مسموح اجازه مجاز ڕێگەدا ڕێگەی allows allowed allow permits',
  ],
  [
    'أيام يوما يومين ڕۆژ days',
    'أسبوع أسبوعين أسابيع هفته هەفتە week weeks',
    'شهر شهرين أشهر ماه مانگ month months',
    'سنة سنتين سنوات عام عاما عامين أعوام سال ساڵ year years',
    'ساعة ساعتين ساعات ساعت کاتژمێر hour hours',
    'دقيقة دقيقتين دقائق دقیقه خولەک minute minutes',
  ],
  ['استيراد استوردت واردات هاوردە imports import', 'تصدير صدرت صادرات هەناردە exports export'],
  ['أعلى بیشترین بەرزترین highest', 'أدنى کمترین نزمترین lowest'],
  ['early مبكرا', 'late متأخرا'],
  ['صباح صباحا صبح بەیانی morning', 'ظهر ظهرا نیوەڕۆ noon', 'مساء مساءا عصر عصرا ئێوارە evening'],
  ORDINALS,
  [...MONTHS, 'العام السنة'],
];
