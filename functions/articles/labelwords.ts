/**
 * The words of which labels consist: what heads a box of other headlines, of keywords or of names. By role and
 * language, as people write them; a phrase of two words is one entry. Arabic stands without its article, Sorani
 * without its endings: `labels.ts` takes both off.
 */

/** What a word does in a label; bits, for a word may do several things («read»: a command, and what is most read). */
export const ROLE = {
  /** Calls on the reader by itself: «شاهد: …», "Watch: …". */
  command: 1,
  /** Calls on the reader only together with more: «تعرف أيضاً», "Explore more"; alone it is a common verb. */
  call: 1 << 1,
  also: 1 << 2,
  more: 1 << 3,
  /** Says by itself that what follows is other things to read. */
  related: 1 << 4,
  /** «most» and «read», which say so together. */
  most: 1 << 5,
  counted: 1 << 6,
  /** Picks some of the news: «أهم», "latest". */
  rank: 1 << 7,
  /** Previous and next. */
  turn: 1 << 8,
  noun: 1 << 9,
  link: 1 << 10,
  /** Only glue. */
  glue: 1 << 11,
  /** Glue behind which a name may stand: «اقرأ في الرافد أيضاً», "More from Rudaw". */
  of: 1 << 12,
  keywords: 1 << 13,
  /** «كلمات» and «مفتاحية», which are keywords together. */
  key: 1 << 14,
  word: 1 << 15,
  source: 1 << 16,
  desk: 1 << 17,
  /** What was done to a text; it is a credit only beside one of `noun`: «شارك في التغطية». */
  part: 1 << 18,
  picture: 1 << 19,
  /** Glue that «more» makes a measure of: «المزيد من القوات» is no label. */
  some: 1 << 20,
  /** What an outlet has about anything: «المزيد من أخبار الموصل». */
  news: 1 << 21,
} as const;

export type Role = keyof typeof ROLE;

export interface Words {
  readonly role: Role;
  readonly ar?: string;
  readonly fa?: string;
  readonly ckb?: string;
  /** English, French and Turkish. */
  readonly en?: string;
}

/** Words and phrases of two words, parted by bars. */
export const LABEL_WORDS: readonly Words[] = [
  {
    role: 'command',
    ar: 'اقرأ|اقرأوا|اقرؤوا|اقرأي|اقرئي|شاهد|شاهدوا|شاهدي|طالع|طالعوا|استمع|استمعوا|تصفح|تصفحوا',
    fa: 'بخوانید|بخوان|ببینید|ببین|بشنوید|بدانید|تماشا کنید|گوش کنید|نگاه کنید|بخوانیم',
    ckb: 'بخوێنەوە|بخوێننەوە|بخوێنەرەوە|ببینە|ببینن|ببیستە|گوێ بگرە|گوێبگرە|بزانە|بیخوێنەوە',
    en: 'read|watch|listen|see|lire|voir|okuyun|oku',
  },
  {
    role: 'call',
    ar: 'تابع|تابعوا|تعرف|تعرفوا|اكتشف|اكتشفوا|راجع|انظر|شوف|إليك|إليكم|عرض|اعرض|لقراءة|قراءة|لمشاهدة|لمطالعة|للاطلاع|لمتابعة|لمعرفة|للاستماع|اطلع|اطلعوا|للقراءة|للمشاهدة|يمكنك قراءة|يمكنكم قراءة|تابع القراءة|اضغط لقراءة|لقراءة خبر',
    fa: 'مطالعه|مشاهده|خواندن|تماشای|دنبال کنید',
    ckb: 'سەیری|سەیر',
    en: 'explore|exploring|discover|follow|learn|find|click|tap|view|check|browse|continue|keep|reading|dig|go|continue reading|keep reading',
  },
  {
    role: 'also',
    ar: 'أيضا|كذلك',
    fa: 'همچنین|نیز|حتما|هم',
    ckb: 'هەروەها|ئەمەش|ئەمانەش|ئەوەش',
    en: 'also|too|aussi|également|ayrıca',
  },
  {
    role: 'more',
    ar: 'مزيد|للمزيد|لمزيد|للتفاصيل|يمكنك قراءة|يمكنكم قراءة|تابع القراءة|اضغط لقراءة|لقراءة خبر',
    fa: 'بیشتر',
    ckb: 'زیاتر|زۆرتر',
    en: 'more|further|deeper|else|continue reading|keep reading',
  },
  {
    role: 'related',
    ar: 'ذات صلة|ذو صلة|ذي صلة|ذات علاقة|متعلقة|مرتبط|مرتبطة|مشابه|مشابهة|مماثلة|شبيهة|مختارات|مقترحة|مقترحات|موصى بها|اختيارات|اخترنا|اخترت|نرشح|رشحنا|نقترح|ننصحك|ننصحكم|يهمك|يهمكم|تهمك|تهمكم|يعجبك|يعجبكم|تعجبك|تعجبكم|اهتمامك|اهتمامكم|يفوتك|يفوتكم|تفوت|فاتك|فاتكم|لا تفوتوا|كتب أيضا|للكاتب|لنفس الكاتب|نفس الكاتب|اخترناه|اخترناها|اختيار|مقترح|مرشح|مرشحة|ترشيحات|ننصح|يعنيك|يعنيكم|رائج|رائجة|ترند|تريند|من الأرشيف|من أرشيفنا|ما نشر|متعلق|مماثل|شبيه|تفوتك|تفوتكم',
    fa: 'مرتبط|مشابه|پیشنهادی|وابسته|هم موضوع|پربازدید|پربازدیدها|پربازدیدترین|پربازدیدترینها|پربیننده|پربینندهها|پربینندهترین|پربینندهترینها|پربحث|پربحثترین|پرمخاطب|پرمخاطبترین|داغترین|داغترینها|خواندنی|خواندنیها|خواندنیهای|وبگردی|وب گردی|پیشنهاد ما|پیشنهاد سردبیر|پیشنهاد سردبیری|دست ندهید|بپسندید|پرطرفدار|پرطرفدارترین|شنیدنی|دیدنی|پیشنهاد میشود|برایتان جالب|از رسانه|رسانه ها|مرتبطها|پیشنهاد مطالعه',
    ckb: 'پەیوەندیدار|هاوشێوە|هاوپەیوەند|پێشنیارکراو|پێشنیار|بەدڵت|بەدڵتان',
    en: 'related|similar|recommended|suggested|popular|trending|missed|dont miss|interested|picks|pick|choice|may like|also like|might like|also enjoy|partners|promoted|the web|must read|must reads|whats hot|liés|similaires|connexes|associés|ilgili|benzer|önerilen|for you|handpicked|sponsored|just in|icymi|the archive|the archives|our archive|our archives|worth reading|also liked|interest|full story',
  },
  { role: 'most', ar: 'أكثر|الأعلى', ckb: 'زۆرترین', en: 'most|en çok|çok' },
  {
    role: 'counted',
    ar: 'قراءة|مشاهدة|تداولا|شعبية|تعليقا|بحثا|زيارة|رواجا|تفاعلا|مقروئية|متابعة',
    ckb: 'خوێنراو|بینراو|خوێندراو|سەیرکراو',
    en: 'read|viewed|popular|shared|commented|discussed|watched|emailed|searched|liked|okunan|okunanlar',
  },
  {
    role: 'rank',
    ar: 'آخر|أحدث|أهم|أبرز|عاجل|عاجلة|أخرى|جديد|جديدة|رئيسية|منوعة|متنوعة|متفرقة|حصرية|مميزة|هامة|مهمة|ساخنة|شريط|نفس|بقية|باقي|موجز|حديثة|أخيرة|مختارة',
    fa: 'آخرین|تازهترین|تازه ترین|جدیدترین|مهمترین|مهم ترین|دیگر|فوری|سایر|تازهها|تازه ها|ویژه|همین|داغ|برگزیده|منتخب|دیگری|گذشته|مهم',
    ckb: 'دوایین|نوێترین|تازەترین|دوا|نوێ|گرنگ|گرنگترین|تر|دیکە|بەپەلە|هەڵبژێردراو|گرینگ|گرینگترین|کۆتا',
    en: 'latest|recent|top|breaking|other|new|featured|same|main|même|diğer|hot|big|biggest|key|must|in focus|todays',
  },
  {
    role: 'turn',
    ar: 'سابق|سابقة|تالي|تالية',
    fa: 'قبلی|بعدی',
    ckb: 'پێشوو|داهاتوو|دواتر',
    en: 'previous|next|prev|newer|older|elsewhere|previously',
  },
  {
    role: 'noun',
    ar: 'خبر|أخبار|مقال|مقالة|مقالات|موضوع|مواضيع|موضوعات|تقرير|تقارير|مادة|مواد|قصة|قصص|عنوان|عناوين|ملف|ملفات|محتوى|منشور|منشورات|مشاركات|تدوينة|تدوينات|مستجدات|تحديثات|تفاصيل|معلومات|نشرة|قسم|تصنيف|تغطية|نص|فيديو|فيديوهات|صور|بودكاست|روابط|قراءات|ذات صلة|ذو صلة|ذي صلة',
    fa: 'خبرها|خبرهای|اخبار|مطلب|مطالب|مقاله|مقالات|گزارش|گزارشها|گزارشهای|گزارش های|ویدئوهای|ویدئو|ویدیو|ویدیوها|ویدیوهای|نوشته|نوشتهها|نوشتههای|پست|پستهای|عنوان|تیتر|تیترها|تیترهای|زمینه|رابطه|باره|جزئیات|خبر|موضوع|محتوا|یادداشت|تصاویر',
    ckb: 'هەواڵ|بابەت|وتار|ڕاپۆرت|سەردێڕ|ڤیدیۆ|زانیاری|هەواڵنامە|بارەیەوە|نووسین',
    en: 'article|articles|story|stories|post|posts|news|content|coverage|headline|headlines|reads|piece|report|reports|updates|section|links|video|videos|photos|podcast|podcasts|sujet|contenus|contenu|haber|haberler|içerikler|yazılar|series|topics|reading|stuff|roundup|details',
  },
  {
    role: 'news',
    ar: 'أخبار|مقالات|مواضيع|موضوعات|تقارير|قصص|عناوين',
    fa: 'اخبار|خبرهای|مطالب|گزارشهای',
    ckb: 'هەواڵ|هەواڵەکانی|بابەتەکانی',
    en: 'news',
  },
  { role: 'link', ar: 'رابط|لينك', fa: 'لینک|پیوند', ckb: 'لینک|بەستەر', en: 'link|url' },
  {
    role: 'glue',
    ar: 'و|إلى|مع|هذا|هذه|لك|لكم|التي|الذي|ما|قد|ربما|كما|أو|هنا|لا|اليوم|الآن|أسبوع|ساعة|ذات|سياق|متصل|كل|جميع|عليك|محرر|محررين|ضمن|تحت|يثير|تثير|أصلي|أصلية|أساسي|أساسية|رئيسي|مسؤول|معتمد|يمكنك|يمكنكم|الشهر|لغوي|لغوية',
    fa: 'به|با|این|را|ما|شما|برای|امروز|هفته|روز|کنید|های|ها|ترین|اینجا|سردبیر|سایت|اصلی|شاید|دست|سایر|و|کامل|متن|هم|باشد|جالب|میان|می کنیم|پیشنهاد|ادامه',
    ckb: 'ئەم|ئەو|بکە|بکەن|ئێمە|ئەمڕۆ|لێرە|لێرەوە|بێت|لەوانەیە|ڕەنگە|خۆت|لەم|دەکەین|دەکرێت',
    en: 'the|this|that|a|an|our|your|you|to|with|and|or|here|now|today|week|month|day|may|might|will|be|what|us|all|full|whole|entire|rest|it|these|editors|editor|up|out|case|around|original|le|la|les|da|bunu|à|like|people|readers|while|still|first|just|do|did|if|enjoyed|liked|are|by|for|of',
  },
  {
    role: 'of',
    ar: 'على|في|عن|حول|عبر|لدى',
    fa: 'در|درباره',
    ckb: 'بۆ|لەسەر|دەربارەی',
    en: 'on|from|in|at|about|sur',
  },
  {
    role: 'keywords',
    ar: 'وسم|وسوم|أوسمة|تاغ|تاغات|تاجات|هاشتاغ|هاشتاق|هاشتاج|هاشتاك|دلالات|علامات|مفاتيح البحث|تصنيفات|تصنيف|أقسام|موسوم|موسومة|نشر في|نشر ضمن|نشر تحت',
    fa: 'برچسب|برچسبها|برچسبهای|برچسب ها|برچسب های|کلیدواژه|کلیدواژهها|کلیدواژگان|کلیدواژه ها|کلید واژه|کلید واژهها|تگ|تگها|تگ ها|هشتگ|هشتگها|موضوعات|دستهبندی|دسته بندی|موضوعات مرتبط|تگهای|تگ های',
    ckb: 'تاگ|هاشتاگ|کلیلەوشە|کلیلە وشە',
    en: 'tag|tags|tagged|keyword|keywords|key words|topic|topics|filed under|hashtag|hashtags|categories|category|label|labels|posted in|mots clés|mots clefs|étiquettes|etiketler|etiket|anahtar kelimeler|schlagwörter|filed in|posted under|listed under',
  },
  { role: 'some', ar: 'من', fa: 'از', ckb: 'لە' },
  {
    role: 'key',
    ar: 'كلمات|كلمة|عبارات',
    fa: 'کلمات|واژگان|واژه|واژههای|واژه های|کلمه|کلمههای|کلمه های',
    ckb: 'وشە|ووشە',
  },
  { role: 'word', ar: 'دلالية|دليلية|مفتاحية|دالة|بحثية|بحث', fa: 'کلیدی', ckb: 'سەرەکی|کلیل|کلیلی' },
  {
    role: 'source',
    ar: 'مصدر|مصادر|نقلا عن|مراجع',
    fa: 'منبع|منابع',
    ckb: 'سەرچاوە',
    en: 'source|sources|via|credit|credits|quelle|kaynak',
  },
  {
    role: 'desk',
    ar: 'ترجمة|تحرير|كتب|كتبت|بقلم|مراجعة|إعداد|محرر|محررة|تدقيق|حرره|حررته|كتابة|مونتاج|أعده|أعدها|أعدته|أعدتها|إشراف|بواسطة|كاتب|كاتبة|متابعة',
    fa: 'خبرنگار|مترجم|دبیر|تنظیم|ویراستار|گزارشگر|تهیه|نویسنده|به قلم|ترجمه|نگارش|گزارش از|ویرایش|ویراستاری',
    ckb: 'وەرگێڕان|ئامادەکردن|نووسین|ئامادەکار|وەرگێڕ|پەیامنێر|ڕاپۆرتی|نووسەر|ئا',
    en: 'author|writer|editor|reporter|translator|reporting by|editing by|writing by|translated by|edited by|compiled by|written by|story by|words by|text by|produced by|text|words|reporting|editing|writing',
  },
  { role: 'part', ar: 'ساهم|ساهمت|ساهموا|شارك|شاركت|شاركوا|أعد|أعدت|للنشر|نشر|نشرت|حرر|حررت|حرره' },
  {
    role: 'picture',
    ar: 'تصوير|صورة|عدسة|كريديت|فيديو|صور|إنفوغرافيك',
    fa: 'عکس|عکاس|تصویر|تصویربردار|عکس از|ویدیو|ویدئو|ویدیوی|فیلم|تصاویر|تصویری',
    ckb: 'وێنە|وێنەگر|ڤیدیۆ|فۆتۆ',
    en: 'photo|photos|image|images|picture|pictures|video|courtesy|gallery|audio|podcast|photography',
  },
];
