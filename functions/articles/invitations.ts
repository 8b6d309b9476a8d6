/** Lines that outlets set under every article: invitations, disclaimers and the footers of their software. */
import { foldHard } from '../language/fold.ts';
import { PLATFORMS } from './markers.ts';
import { rule as ruleOf } from './patterns.ts';

/** `§` stands for the names of platforms. */
const rule = (...sources: readonly string[]): (() => RegExp) =>
  ruleOf(...sources.map((source) => source.replaceAll('§', `(?:${PLATFORMS})`)));

/** Imperatives to a reader in the plural, or with «our»: nobody writes so in a report. */
const CERTAIN_INVITATION = rule(
  '^(?:و)?(?:تابعونا|تابعنا|تابعوني|شاركونا|راسلونا|كونوا معنا|زوروا موقعنا|اتصل بنا|تواصلوا معنا|لمتابعتنا|انضموا إلينا|انضم إلينا)',
  '^(?:و)?(?:يمكنكم |بإمكانكم |يمكنك )?(?:تابعوا|تابع|متابعة|اشتركوا|اشترك|الاشتراك|انضموا|انضم|الانضمام|زوروا|حملوا|حمل|حمّل|تحميل|نزلوا|نزل|للاشتراك|للانضمام|لمتابعة|سجل|سجلوا|فعل|فعلوا|ادعموا|ادعم|اضغط|انقر|للتواصل).{0,90}(?:قناتنا|قنواتنا|صفحتنا|صفحاتنا|حسابنا|حساباتنا|مجموعتنا|تطبيقنا|تطبيقاتنا|موقعنا|منصاتنا|نشرتنا|جريدتنا|معنا)',
  '^(?:للمزيد|لمزيد) من (?:الأخبار|المعلومات|التفاصيل|المقالات).{0,40}(?:تابع|زور|اشترك|انضم|اضغط|انقر|قناة|صفحة|موقع|§)',
  '^(?:للاشتراك|للانضمام|لتلقي|للحصول على|لمتابعة|ليصلك|كي يصلك|لتصلك).{0,90}(?:اضغط|انقر|هنا|قناة|مجموعة|صفحة|النشرة|خدمة|الإشعارات|الاخبار العاجلة|§)',
  '^(?:انضم|انضموا|اشترك|اشتركوا|تابع|تابعوا) (?:الآن )?(?:إلى|الى|في|على|عبر)? ?(?:قناة|قنوات|مجموعة|كروب|قروب|غروب|صفحة|حساب|نشرة|النشرة|خدمة|تطبيق).{0,60}(?:§|بريدية|الإخبارية|هنا|الآن)',
  '^(?:حمل|حملوا|حمّل|حمّلوا|نزل|نزلوا|تحميل) (?:الآن )?(?:تطبيق|التطبيق)',
  '^(?:تابع|تابعوا) (?:آخر|أحدث|كل|أهم|جميع|المزيد|أخبار|جديد).{0,60}(?:§|قناة|عبر|على|هنا)',
  '^(?:برای )?(?:عضویت در|پیوستن به|ورود به|دنبال کردن) .{0,40}(?:کانال|صفحه|گروه|§).{0,40}$',
  '^(?:به|در|با|ما را).{0,60}(?:کانال|صفحه|گروه|خبرنامه|§|ما).{0,30}(?:بپیوندید|دنبال کنید|عضو شوید|همراه (?:باشید|شوید)|ببینید|مراجعه کنید)',
  '^(?:کانال|صفحه|اپلیکیشن|نرم افزار) .{0,40}(?:را )?(?:دنبال|نصب|دانلود) کنید',
  '^(?:برای (?:دریافت|پیگیری|مشاهده|اطلاع از)) .{0,50}(?:کلیک کنید|عضو|کانال|دنبال کنید|بپیوندید|اپلیکیشن|مراجعه)',
  '(?:لە|بە) ?.{0,30}(?:§).{0,20}(?:لەگەڵمان بن|لەگەڵمان بە|فۆڵۆومان بکەن|فۆڵۆومان بکە|شوێنمان بکەون|بەدواداچوونمان بۆ بکەن|هاوڕێمان بن)',
  '^(?:سەردانی|جۆینی|فۆڵۆوی|لایکی|سەبسکرایبی|بەشداری) .{0,50}(?:مان|ەکەمان|§).{0,25}(?:بکەن|بکە|بن|ببن)',
  '^(?:لەگەڵمان بن|فۆڵۆومان بکەن|بۆ (?:هەواڵی|بینینی|زانینی|وەرگرتنی) .{0,50}(?:§|کەناڵ|پەیج|ئەپ|سەردان))',
  '^(?:please |you can |and )?(?:follow|join|like|find|visit|contact|support|subscribe to|subscribe|sign up (?:for|to)|download|get|install|click|tap|register for) (?:us|our|here|to our|for our|the (?:latest|free|app))(?![\\p{L}])(?! ?,)',
  '^(?:sign up|subscribe|register)(?: (?:now|today|here|free))? (?:for|to) .{0,50}(?:newsletters?|updates?|alerts?|channel|briefing|briefings|emails?|inbox)',
  '^(?:join|follow) .{0,40}(?:channel|group|page|account).{0,20}$',
  '^(?:for more|to receive|to subscribe|to get|stay) .{0,40}(?:follow us|visit us|visit our|our |newsletter|channel|updated with|tuned|connected with us)',
  '^(?:suivez|abonnez|rejoignez|téléchargez)-?(?: ?nous| ?vous)? ',
  '^(?:هل أعجبك|هل أعجبكم|ما رأيك|ما رأيكم|شاركنا رأيك|شاركونا|اكتب تعليقك|شارك برأيك|did you (?:like|enjoy)|what do you think|have your say|tell us what)',
  '^(?:اضغط|انقر|اضغطوا) هنا (?:ل|من أجل|حتى).{2,60}$',
  '^.{0,70}(?:اضغط هنا|اضغط على الرابط|انقر هنا|من هنا|اضغطوا هنا|click here|tap here|کلیک کنید|اینجا کلیک کنید|ئێرە بکە|لێرە کلیک بکە)[ .:!…»<-]*$',
  '^(?:للتواصل|لمراسلتنا|راسلنا|البريد الإلكتروني|ایمیل|تماس با|contact|write to|email|e-mail|send tips).{0,80}(?:@|\\d{6,})',
  '^download (?:the |our )?.{0,30}app[ .!]*$',
  '^(?:(?:للإعلان|للاعلان|أعلن|أعلنوا|لإعلاناتكم|لإعلانك|إعلانك) .{0,60}(?:معنا|لدينا|\\d{6,}|@)|(?:advertise|partner) with us)',
  '^(?:لمتابعة|للاطلاع على|لتصلكم|ليصلكم) .{0,60}(?:اشترك|اشتركوا|انضم|انضموا|تابع|تابعوا|حمل|حملوا)',
  '^(?:اشتركوا|تابعوا|سجلوا|حملوا|زوروا|راسلوا|فعلوا|فعل|فعّل) (?:[\\p{L}]+ ){0,3}(?:ال|ب|بال)?(?:قناة|صفحة|نشرة|تطبيق|حساب|بريد|إشعارات|تنبيهات|جرس|خدمة)(?![\\p{L}])[^.]*$',
  '^(?:follow @|want more .{0,60}(?:subscribe|sign up|follow|join)|(?:leave|post|add) (?:a|your) (?:comment|reply))',
  '^(?:اضغط|اضغطوا|انقر|انقروا) على الرابط',
  '^شارك(?:وا)? (?:هذا |هذه )?(?:ال)?(?:خبر|مقال|مقالة|منشور|موضوع) (?:مع|على|عبر) ',
  '^رأيك(?:م)? يهمنا',
  '^لا تنس(?:ى|وا)? (?:ال)?(?:اشتراك|متابعة|إعجاب|مشاركة|تفعيل)',
  '^(?:§)[^:]{0,25}[:：] ?[+\\d@]',
  "^don'?t miss our ",
  '^(?:subscribe to|sign up (?:here )?(?:for|to)) (?:[^ .,]+ ?){1,4}$',
  '^(?:share|print|email|tweet) this (?:[\\p{L}]+ ){0,3}(?:story|article|post|page)(?![\\p{L}])',
  '^(?:پەیجی|کەناڵی|فۆڵۆوی|لایکی) .{0,50}(?:بکە|بکەن)(?: .{0,25})?$',
  '^(?:join (?:the|our) (?:conversation|discussion|community)|visit .{2,50} (?:for more|to learn)|(?:support|donate|contribute) .{0,60}(?:donation|membership|journalism)|share (?:on|via|to) ?:)',
  '^(?:للتواصل|تواصلوا|راسلوا|راسل) .{0,90}(?:@|\\d{6,})',
  '^(?:get|receive|have|want) .{0,70}(?:your|an?) (?:inbox|phone|email|mailbox)(?: .{0,40})?[ .!]*$',
  '^(?:support (?:independent|our|us|free|quality)|donate|become a (?:member|subscriber|supporter)|get (?:the latest|all the|our|breaking|news).{0,50}(?:inbox|newsletter|phone|delivered|email|here)|never miss (?:an?|any|our|another|out)(?![\\p{L}]))',
  '^(?:لا تفوت|لا يفوتك|كن أول من).{0,70}(?:اشترك|الإشعارات|قناتنا|النشرة|تابعنا|يصله)',
  '^(?:bizi takip edin|abone olun|kanalımıza katılın)',
);

/** A verb with «us» or «our» in it, a few words in. */
const TO_US = rule(
  '^(?:[^:«"“]* )?(?:متابعتنا|بمتابعتنا|تابعونا|لمتابعتنا|زيارتنا|بزيارتنا|مراسلتنا|راسلونا|صفحاتنا|قنواتنا)(?![\\p{L}])',
  '^(?:[^:«"“]* )?(?:email|write to|contact) us (?:at|on|via) ',
);
const FEW_WORDS = 40;
const US = ['نا', ' us '];

/** A name and a handle: «کانال ما: @…». */
const HANDLE = rule('^[\\p{L} ]{2,30} ?: ?@[a-z\\d_.]+(?: .{0,20})?$');

/** Persian and Sorani have the verb at the end, and English buttons have «now» there. */
const CALLS_AT_END = rule(
  '(?:شوید|بشوید|دنبال کنید|بپیوندید|باشید|بەشدار بن|بەشداری بکەن|جۆین بکەن|دابەزێنە|دابەزێنن| بن|now|today|here|free)[ .!]*$',
);
const CALLED_TO = rule(
  '(?:§).{0,20}لەگەڵ .{2,40} بن[ .!]*$',
  '^.{0,80}(?:کانال|خبرنامه|اپلیکیشن|کەناڵ|پەیج|ئەپی|ئەپلیکەیشنی|§)[^.]*$',
  '^.{0,60}(?:subscribe|sign up|register|join us) (?:now|today|here|free)[ .!]*$',
);
/** Characters at the end of a line in which its verb stands. */
const VERB = 24;

/** An invitation that could begin a report: believed only as a short line without a full stop. */
const LIKELY_INVITATION = rule(
  '^(?:تابع|تابعوا|انضم|انضموا|اشترك|اشتركوا|حمل|زوروا|شاهد|شاهدوا) .{0,80}(?:§)',
  '^(?:follow|join|find|watch|subscribe|like) .{0,60}(?:§)',
  '^(?:قناة|قناتنا|صفحتنا|صفحة|حساب|كانال|کانال|کەناڵی|پەیجی) .{0,50}(?:§)',
);
const LONGEST_INVITATION = 260;
const LONGEST_LIKELY = 110;
const LONGEST_CALL = 160;

/** Whether a folded line calls on the reader to follow, join or subscribe. */
export function isPromotion(folded: string, length: number): boolean {
  if (length > LONGEST_INVITATION) return false;
  if (CERTAIN_INVITATION().test(folded)) return true;
  const head = folded.slice(0, FEW_WORDS);
  if (US.some((us) => head.includes(us)) && TO_US().test(head)) return true;
  if (folded.includes('@') && HANDLE().test(folded)) return true;
  if (length <= LONGEST_CALL && CALLS_AT_END().test(folded.slice(-VERB)) && CALLED_TO().test(folded))
    return true;
  return length <= LONGEST_LIKELY && !/[.؟!»"”]\s*$/.test(folded) && LIKELY_INVITATION().test(folded);
}

const LEGAL = rule(
  '^(?:إخلاء (?:ال)?مسؤولية|إخلاء طرف|ملاحظة قانونية) ?[:：–—-]',
  '(?:الآراء|آراء|المقال|المقالة|المقالات|المواد|ما ينشر|المحتوى|المنشورات|التعليقات|وجهات النظر|المادة|كتابات|الأفكار).{0,90}(?:لا تعبر|لا يعبر|ولا تعبر|ولا يعبر|لا تمثل|ولا تمثل|لا يمثل|تعبر عن (?:رأي|آراء|وجهة)|يعبر عن (?:رأي|وجهة)|تمثل (?:رأي|وجهة)).{0,120}(?:رأي|آراء|وجهة|نظر|سياسة|موقف|أصحابها|كاتبها|كاتبه|صاحبها|صاحبه|الموقع|الصحيفة|الشبكة|الوكالة)',
  '(?:لا يتحمل|لا تتحمل|غير مسؤول|غير مسؤولة|يخلي|تخلي).{0,50}(?:الموقع|الإدارة|الشبكة|الوكالة|الصحيفة|إدارة|الجريدة|مسؤوليته|مسؤوليتها).{0,60}(?:مسؤولية|محتوى|مسؤوليته|مضمون|ما ينشر|التعليقات|ما ورد|ما يرد)',
  '^(?:مطالب|نظرات|مقالات|محتوای|یادداشت ?های?).{0,60}(?:دیدگاه|نظر|موضع|مواضع).{0,60}(?:نیست|نمی ?باشد|الزاما)',
  '^(?:ال)?(?:موقع|شبكة|صحيفة|جريدة|وكالة|قناة|منصة|مجلة|إدارة|مؤسسة)(?: [\\p{L}]+){0,4} (?:غير مسؤولة?|لا (?:ت|ي)تحمل|ليست? مسؤولة?|(?:ت|ي)خلي مسؤولي).{0,80}(?:تعليق|إعلان|محتوى|مضمون|آراء|مواد|مسؤولية|روابط|ينشر|يرد|ورد|مقال)',
  '^(?:سایت|پایگاه|خبرگزاری|روزنامه|شبکه|این (?:سایت|پایگاه))(?: [\\p{L}]+){0,4} (?:هیچ )?(?:گونه )?(?:مسئولیتی|مسئول) .{0,60}(?:آگهی|تبلیغات|محتوا|نظرات|مطالب|لینک|ندارد|نیست)',
  '(?:جميع|كافة|كل) (?:ال)?حقوق (?:النشر |الطبع |والنشر |الملكية )*محفوظة\\s*(?:[.©®|–-]|\\d|$|ل\\p{L}+|لدى)',
  'حقوق (?:ال)?(?:نشر|طبع|ملكية|تأليف)(?: و(?:ال)?(?:نشر|الطبع|تأليف))? ?(?:محفوظة\\s*(?:[.©®|–-]|\\d|$|ل\\p{L}+|لدى)|©)',
  '^(?:©|\\(c\\)|copyright ?(?:[:©]|\\(c\\)|[12]))',
  '(?:الموقع|الإدارة|الشبكة|الوكالة|الصحيفة|إدارة الموقع|هيئة التحرير) (?:غير مسؤول|غير مسؤولة|لا يتحمل|لا تتحمل|ليست مسؤولة)',
  '^(?:لا )?(?:يسمح|يجوز) (?:ب?ال?نقل|ب?إعادة (?:ال)?نشر|ب?ال?اقتباس)',
  '(?:بشرط|دون|بدون|مع|شرط) (?:ال)?(?:ذكر|إشارة إلى|الإشارة إلى|الاشارة الى) (?:ال)?مصدر',
  '^(?:تم نشر|نُشر|نشر) هذا (?:الخبر|المقال|المحتوى) .{0,30}(?:بواسطة|عبر|من قبل|نقلا|آليا)',
  '^هذا (?:الخبر|المقال|المحتوى|التقرير) .{0,40}(?:منقول|نقلا عن|من مصدره|لا يعبر|مترجم عن)',
  '^ملاحظة ?[:：].{0,80}(?:الموقع|المسؤولية|المصدر)',
  '^this (?:story|article|report|copy) (?:has|was) not (?:been )?(?:edited|created)',
  '^(?:the|this) (?:post|article|story) .{0,300}(?:first|originally) (?:published|appeared) (?:on|in|by|at)',
  '^with (?:additional )?(?:inputs?|reporting|files?|material) (?:from|by) ',
  '^(?:يمنع|يحظر|لا يجوز|يسمح) (?:نقل|نسخ|إعادة نشر|اقتباس|الاقتباس|بالنقل|بالاقتباس|استخدام)',
  '(?:تمامی|همه|کلیه|تمام) ?(?:ی )?حقوق .{0,70}(?:محفوظ|متعلق به) ?(?:است|می ?باشد|میباشد|.{0,30}است)\\s*[.]?$',
  '(?:بازنشر|استفاده از|استفاده|نقل|کپی|کپی ?برداری|انتشار|برداشت) (?:از )?(?:مطالب|اخبار|این مطلب|محتوا|محتوای|خبرهای|مطلب).{0,80}(?:ذکر (?:نام )?منبع|بلامانع|ممنوع|مجاز|آزاد است)',
  '(?:نظرات|دیدگاه ?ها|نظر|پیام ?ها).{0,40}(?:توهین|افترا|تهمت|فینگلیش|غیر مرتبط|غیرفارسی|مرتبط با خبر|پس از تایید|منتشر نمی ?شود|منتشر نخواهد شد)',
  '^(?:هر ?گونه )?(?:انتشار|بازنشر|کپی|نقل|استفاده)(?: .{0,80})? (?:ممنوع|مجاز نیست|به معنای تایید|به معنی تایید)',
  '^حقوق (?:ال)?(?:صورة|صور|فيديو) ?[:©]',
  '^the (?:article|piece|column|post) reflects (?:only )?the (?:author|writer)',
  'مسئولیت .{0,50}(?:بر عهده|با) (?:نویسنده|نویسندگان|کاربر)',
  '(?:هەموو )?ماف(?:ەکان|ەکانی|ێکی|ی)?.{0,40}پارێزراو',
  '(?:ئەم|بۆچوونی|ڕای|بیروڕای).{0,60}(?:گوزارشت|دەربڕی|تەنها|بەرپرس|ڕەنگدانەوەی).{0,60}(?:ڕای|ڕا|بۆچوون|نووسەر|سیاسەت|بەرپرسیار)',
  '(?:views|opinions) (?:and opinions )?(?:in this|expressed|stated|presented).{0,60}(?:author|writer|own|reflect|represent|necessarily|those of)',
  '^(?:disclaimer|legal notice|correction policy) ?[:：–—-]',
  '^this (?:story|article|post|report|piece|content) (?:was|has been|is|first|originally) (?:first |originally |not been |been )?(?:published|produced|syndicated|edited|republished|auto|generated|appeared)',
  'may not be (?:published|reproduced|broadcast|rewritten|redistributed)',
  '^our standards:',
  '^(?:tous droits réservés|tüm hakları saklıdır)',
  '^(?:لن يتم نشر عنوان|يجب أن تكون|يجب عليك تسجيل|نشانی ایمیل شما|your email address will not|required fields)',
  '(?:الحقول الإلزامية مشار|بخش های موردنیاز|required fields are marked)',
);
/** Disclaimers that may stand anywhere in a line; only lines with one of these words are looked at. */
const DISCLAIMER = rule(
  '(?:^|[.,|–—-] ?)all rights reserved[.]?\\s*(?:$|\\d|[|])',
  '(?:لا (?:ت|ي)تحمل|غير مسؤولة?|ليست? مسؤولة?) .{0,40}(?:التعليقات|محتوى|المحتوى|الآراء|الإعلانات|مضمون|ما ينشر|ما يرد)',
  '^.{0,60}بەرپرس(?:یار)? نییە لە .{0,20}(?:ناوەڕۆک|بۆچوون|کۆمێنت|ڕیکلام|لێدوان)',
  'مسئولیت.{0,40}(?:محتوا|مطالب|آگهی|نظرات).{0,40}(?:نیست|ندارد)',
  '^(?:جميع|كافة|كل) (?:ال)?حقوق محفوظة.{0,30}$',
  '(?:لا|ولا) (?:ت|ي)(?:عبر|عبّر|مثل) بالضرورة',
  '(?:پیگرد|تحت طائلة).{0,20}قانون',
  '(?:is|are) not responsible for (?:the )?(?:content|contents|external|comments|accuracy|views)',
  '(?:ماڵپەڕ|تۆڕ|دەزگا|ئاژانس|ڕۆژنامە|نووسەر|کەناڵ).{0,60}بەرپرس(?:یار)? نییە',
);
const DISCLAIMS = foldHard(
  'مسؤول|يتحمل|تتحمل|مسئولیت|محفوظة|بالضرورة|پیگرد|طائلة|بەرپرس|responsible|rights reserved',
).split('|');
const LONGEST_LEGAL = 600;

/** Whether a folded line disclaims, reserves rights or tells the rules of a comment form. */
export function isLegal(folded: string, length: number): boolean {
  if (length > LONGEST_LEGAL) return false;
  return (
    LEGAL().test(folded) || (DISCLAIMS.some((word) => folded.includes(word)) && DISCLAIMER().test(folded))
  );
}

/** «The post … appeared first on …», as WordPress writes it under each item of a feed. */
const POST_FOOTER = rule(
  '^the (?:post|article|story) .{1,300} (?:appeared first on|first appeared on|originally appeared on)',
  '^(?:ظهرت|ظهر|نُشرت|نشرت) (?:ال)?(?:مقالة|مقال|تدوينة|التدوينة|الخبر|خبر|مشاركة|مشاركة) .{1,300} (?:أولا|أولاً|لأول مرة|للمرة الأولى) (?:على|في)',
  '^(?:نوشته|پست|مطلب) .{1,300} (?:اولین بار|نخستین بار) (?:در|بر) .{1,120}(?:پدیدار شد|منتشر شد|ظاهر شد)',
  '^(?:l article|larticle|cet article) .{1,300} est apparu en premier sur',
  '^.{1,300} yazısı ilk önce .{1,100} üzerinde ortaya çıktı',
  '^(?:der beitrag) .{1,300} erschien zuerst auf',
);

export function isPostFooter(folded: string): boolean {
  return POST_FOOTER().test(folded);
}
