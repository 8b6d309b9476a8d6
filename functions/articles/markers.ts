/**
 * The words with which what is not the article begins, by language. Written as people write them; `mark.ts` folds
 * them, so that hamza, final ة and ى, the keyboards' two yehs and kafs, harakat and joiners make no difference. `(?:…)`
 * and `?` are those of regular expressions.
 */

/** Names that stand alone under a text: whole blocks of one or several. */
export const AGENCIES =
  'رويترز|(?:ال)?وكالات(?: الأنباء)?|متابعات|أ ?[.]? ?ف ?[.]? ?ب[.]?|(?:وكالة )?فرانس برس|(?:وكالة )?(?:أسوشيتد|اسوشييتد|الأسوشيتد) برس|أ ?[.]? ?ب[.]?|د ?[.]? ?ب ?[.]? ?أ[.]?|(?:وكالة )?الأناضول|(?:وكالة )?سبوتنيك|شينخوا|واع|واس|وام|سانا|كونا|بترا|السومرية نيوز|شفق نيوز|رووداو|الجزيرة نت|العربية نت|بي بي سي|سي إن إن|وكالة (?:ال)?(?:أنباء|انباء)(?: ال[\\p{L}]+){1,3}|وكالة [\\p{L}]+|مواقع (?:إلكترونية|التواصل)|صحف|ایسنا|ایرنا|تسنیم|ایلنا|خبرگزاری [\\p{L}]+(?: [\\p{L}]+)?|ئاژانسەکان|ڕووداو|ئاژانسی [\\p{L}]+|reuters|afp|ap|(?:news )?agencies|associated press|dpa|xinhua|anadolu(?: agency)?|bbc(?: news)?|cnn|al ?jazeera|rudaw|shafaq news|upi';

/** Over what readers wrote: nothing of the article follows. Whole blocks only. */
export const COMMENTS: readonly string[] = [
  '(?:ال)?(?:تعليقات|تعليق|ردود)(?: (?:القراء|الزوار|واحد|مغلقة|فيسبوك))*',
  '(?:اترك|أترك|أضف|اضف|اكتب|كتابة|إضافة|أكتب|ارسل) (?:تعليقا?ً?|ردا?ً?|تعليقك|رد|تعليق)(?: جديد| هنا)?',
  '(?:لا|لايوجد|لا يوجد|لا توجد|ليس هناك) (?:يوجد |توجد |أي )?تعليقات?(?: حتى الآن| بعد)?',
  '(?:نظرات|نظر شما|دیدگاه|دیدگاه ها|دیدگاهها|دیدگاه شما|نظرات کاربران|ارسال نظر|ثبت نظر|نظر بدهید|نظر شما چیست|بدون دیدگاه|دیدگاهتان را بنویسید)',
  '(?:لێدوان|لێدوانەکان|کۆمێنت|کۆمێنتەکان|ڕا و بۆچوون|لێدوانێک بنووسە|لێدوانت بنووسە|کۆمێنت بنووسە)',
  '(?:comments?|comments are closed(?: .{0,40})?|no comments(?: yet)?|leave a (?:comment|reply)|add a comment|post a comment|be the first to comment|view (?:all )?comments|join the (?:conversation|discussion)|cancel reply)',
];

/** What pages set under every text; whole blocks only. */
export const CHROME: readonly string[] = [
  // Sharing and printing
  '(?:شارك(?:ها|وها|ه|نا)?|مشاركة|انشر|نشر|شارك عبر|مشاركة عبر|شارك على|مشاركة على|انقر للمشاركة|اضغط للمشاركة|طباعة|إطبع|اطبع|أرسل|إرسال|حفظ|نسخ الرابط|تم نسخ الرابط|الرابط المختصر|رابط مختصر|رابط الخبر|أعجبني|معجب بهذه)(?: (?:هذا|هذه|ال|مع|على|عبر|في|إلى|المقال|الخبر|الموضوع|المقالة|الصفحة|الموضوع|الأصدقاء|أصدقائك|الرابط|بريد|البريد|إلكتروني|الإلكتروني|فيسبوك|تويتر|واتساب|تيليجرام|تلغرام|اكس|إكس|x|إلى|صديق))*',
  '(?:اشتراک ?گذاری|به اشتراک بگذارید|چاپ|نسخه چاپی|ارسال به دوستان|کپی لینک|لینک کوتاه|لینک کوتاه خبر|گزارش خطا|کپی شد|پسندیدم)(?: (?:خبر|مطلب|این خبر|این مطلب))*',
  '(?:هاوبەش(?:ی)?(?: پێ)? بکە|هاوبەشکردن|بڵاوی بکەرەوە|شەیر(?:ی)? بکە|بڵاوکردنەوە|پرینت|چاپکردن|لینکی کورت)(?: (?:لە|بابەت|هەواڵ|ئەم|بابەتە|هەواڵە|فەیسبووک|تویتەر))*',
  '(?:share|share this|share on|share via|tweet|print|print this|email|email this|copy link|save|pin it|like this|click to share|send)(?: (?:article|story|post|page|news|on|via|with|to|this|your|friends|a|friend|facebook|twitter|x|whatsapp|telegram|linkedin|email))*',
  '(?:انقر|اضغط) للمشاركة (?:على|عبر|في) .{2,40}',
  '(?:إرسال|ارسال|أرسل) .{0,20}(?:البريد|صديق|ایمیل).{0,40}',
  '(?:click|tap) to (?:share|email|print|send).{0,60}',
  '(?:إعجاب|اعجاب|like|liking) ?(?:تحميل|loading|this)?[. …]*',
  '(?:معجب بهذه|like this)',
  '(?:اقرأ|إقرأ|تصفح) (?:ال(?:مقال|خبر) )?(?:بالعربية|بالإنجليزية|بالكردية)',
  '(?:read|view|available)(?: this)?(?: article| story)? in (?:english|arabic|kurdish|persian|turkish)',
  // Marks of the end
  '(?:انتهى|إنتهى|انتهی|تم)(?: ?[/.-] ?[\\p{L}\\d./ ]{1,12})?',
  '(?:انتهای|پایان) (?:پیام|خبر|گزارش|مطلب)(?: ?[/.-] ?[\\p{L}\\d./ ]{1,12})?',
  '(?:ends|the end|end|ends here)',
  // Advertisements and players
  '(?:إعلان|اعلان|إعلانات|advertisement|advertising|sponsored(?: content)?|publicité|reklam|تبلیغات|آگهی|ڕیکلام)',
  '(?:ادامه (?:مطلب|خبر|متن|گزارش)(?: را (?:در )?اینجا بخوانید)?|مشاهده (?:کامل|ادامه)(?: (?:خبر|مطلب))?)',
  '(?:continue reading|read (?:the )?(?:full|whole|entire|rest of (?:the|this)) ?(?:article|story|post)?|read more|read on|full story|more details|click here(?: to read more| for more)?|view (?:original|full) (?:article|post|story))(?: here| on [\\p{L} ]{2,25})?',
  '(?:(?:ل|ا|إ)?(?:لمزيد|قراءة المزيد|لقراءة المزيد|إقرأ المزيد|اقرأ المزيد|تابع القراءة|أكمل القراءة|متابعة القراءة|إقرأ الخبر كاملا|لقراءة الخبر كاملا|قراءة الخبر كاملا|اقرأ التفاصيل|التفاصيل|اضغط هنا)|للمزيد|للتفاصيل|لمزيد من التفاصيل|لقراءة المقال كاملا)(?: (?:من التفاصيل|اضغط هنا|انقر هنا|هنا))?',
  '(?:زیاتر|درێژەی (?:هەواڵ|بابەت)|درێژە|خوێندنەوەی زیاتر|بۆ زانیاری زیاتر)',
  '(?:lire la suite|devamını oku|haberin devamı|weiterlesen)',
];

/** A name and a value of the page's machinery: «كد خبر: 845213». */
export const COUNTERS: readonly string[] = [
  '(?:عدد|مرات|عدد مرات) (?:ال)?(?:قراءات|قراءة|مشاهدات|مشاهدة|زيارات|زوار|القراء|المشاهدين|تعليقات)',
  '(?:مشاهدات|القراءات|المشاهدات|قراءات|زيارات|وقت القراءة|مدة القراءة)',
  '(?:آخر|اخر) (?:تحديث|تعديل)',
  '(?:تاريخ|وقت|موعد) (?:ال)?(?:نشر|إضافة|الاضافة|التحديث)',
  '(?:نشر|نشرت|تم النشر|أضيف|تم التحديث|حدث)(?: في| بتاريخ)?',
  '(?:ال)?رابط(?: (?:ال)?(?:مختصر|قصير))?(?: للخبر| للمقال)?',
  '(?:کد|شناسه|شماره) (?:خبر|مطلب|گزارش)',
  '(?:تاریخ|زمان) (?:انتشار|خبر|مخابره)',
  '(?:تعداد بازدید|بازدید ها|بازدیدها|بازدید|لینک کوتاه(?: خبر)?|آدرس کوتاه(?: خبر)?)',
  '(?:بینین|بینەر|ژمارەی بینەر|جار خوێنراوەتەوە|بەرواری بڵاوکردنەوە|دوا نوێکردنەوە)',
  '(?:views?|reads?|hits|last (?:updated|modified)|published(?: on| at)?|posted(?: on)?|updated(?: on)?|date|short ?link|shortlink|reading time|article id|story code)',
];

/** Names of platforms, which sharing rows and invitations consist of. */
export const PLATFORMS =
  'فيسبوك|فيس بوك|فايسبوك|فەیسبووک|فیسبوک|تويتر|تویتر|اكس|إكس|ایکس|واتساب|واتس اب|واتس آب|واتسئاپ|واتساپ|واتس ئاپ|تلغرام|تليغرام|تيليغرام|تليجرام|تيليجرام|تلجرام|تلكرام|تيليكرام|تلگرام|تێلیگرام|تێلێگرام|انستغرام|إنستغرام|انستجرام|انستقرام|انستكرام|اینستاگرام|ئینستاگرام|ئینستەگرام|يوتيوب|یوتیوب|یوتوب|تيك توك|تیکتۆک|تیک تاک|سناب شات|لينكد ان|لينكدإن|لینکدین|فايبر|ڤایبەر|ماسنجر|مسنجر|ثريدز|غوغل نيوز|جوجل نيوز|گوگل نیوز|ايتا|ایتا|بله|سروش|روبیکا|facebook|twitter|whatsapp|telegram|instagram|youtube|tiktok|linkedin|snapchat|viber|messenger|threads|reddit|pinterest|google news|google|email|rss|x';
