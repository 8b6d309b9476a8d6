/** Agency wires in Persian, Sorani and English, each with what two other outlets print of it. */
import type { Report } from './desk.ts';

export const WIRES_LAST_OTHERS: readonly Report[] = [
  {
    language: 'fa',
    query: 'بنزین',
    title: 'سخنگوی دولت: نرخ سوم بنزین از نیمه آذر اجرا می‌شود',
    text: 'سخنگوی دولت گفت: نرخ سوم بنزین از نیمه آذر و تنها برای سوخت‌گیری با کارت جایگاه اجرا خواهد شد.\n\nبه گزارش ایرنا، مریم صادقی روز سه‌شنبه در نشست خبری هفتگی افزود: سهمیه ۶۰ لیتر با نرخ ۱۵۰۰ تومان و ۱۰۰ لیتر با نرخ ۳۰۰۰ تومان تغییری نمی‌کند و مصرف بیش از آن با نرخ پنج هزار تومان محاسبه می‌شود. وی ادامه داد: خودروهای دولتی، مناطق آزاد و خودروهای وارداتی مشمول سهمیه یارانه‌ای نخواهند بود. صادقی با بیان اینکه مصرف روزانه بنزین به ۱۳۴ میلیون لیتر رسیده است، تصریح کرد: درآمد حاصل از این طرح صرف کالابرگ خواهد شد. وی درباره زمان بازنگری نرخ‌ها اظهار داشت: هیئت وزیران هر سه ماه یک بار درباره نرخ سوم تصمیم می‌گیرد.',
    edits: [
      {
        what: 'petrol third rate: another agency, digits and verbs of saying, the last sentence dropped',
        want: 'silence',
        title: 'جزئیات بنزین ۵ هزار تومانی اعلام شد',
        text: 'به گزارش خبرگزاری تسنیم، مریم صادقی، سخنگوی دولت در نشست خبری امروز (سه‌شنبه) گفت: نرخ سوم بنزین از نیمه آذرماه و فقط برای سوخت‌گیری با کارت جایگاه اجرا می‌شود.\n\nوی اظهار کرد: سهمیه ۶۰ لیتری با نرخ هزار و ۵۰۰ تومان و ۱۰۰ لیتری با نرخ ۳ هزار تومان تغییری نمی‌کند و مصرف بیشتر از آن با نرخ ۵ هزار تومان محاسبه خواهد شد. سخنگوی دولت افزود: خودروهای دولتی، مناطق آزاد و وارداتی مشمول سهمیه یارانه‌ای نیستند. صادقی با اشاره به اینکه مصرف روزانه بنزین به ۱۳۴ میلیون لیتر رسیده، خاطرنشان کرد: درآمد این طرح صرف کالابرگ می‌شود.',
      },
      {
        what: 'petrol third rate: who gets none first, order turned, a third of the words other',
        want: 'silence',
        title: 'کدام خودروها سهمیه بنزین نمی‌گیرند؟',
        text: 'اقتصادنیوز: خودروهای دولتی، وارداتی و خودروهای مناطق آزاد از سهمیه یارانه‌ای بنزین حذف می‌شوند. این را سخنگوی دولت دیروز در نشست هفتگی خود با خبرنگاران اعلام کرد.\n\nبه گفته صادقی، مصرف روزانه کشور به ۱۳۴ میلیون لیتر رسیده و از نیمه آذر هر کس بیش از سهمیه‌های ۱۵۰۰ و ۳۰۰۰ تومانی با کارت جایگاه بنزین بزند، باید لیتری پنج هزار تومان بپردازد. هیئت دولت هر سه ماه یک‌بار این نرخ را بازبینی می‌کند و درآمد آن نیز به کالابرگ اختصاص می‌یابد.',
      },
    ],
  },
  {
    language: 'fa',
    query: 'تصادف OR واژگونی OR اورژانس',
    title: 'واژگونی اتوبوس در محور نایین – اردستان ۸ کشته و ۲۶ مصدوم بر جا گذاشت',
    text: 'رئیس مرکز مدیریت حوادث و فوریت‌های پزشکی استان اصفهان از واژگونی یک دستگاه اتوبوس مسافربری در محور نایین – اردستان خبر داد و گفت: در این حادثه هشت نفر جان باختند و ۲۶ نفر مصدوم شدند.\n\nعباس کاظمی در گفت‌وگو با خبرنگار ایسنا اظهار کرد: این حادثه ساعت ۳:۴۰ بامداد امروز (شنبه) به مرکز ۱۱۵ اعلام شد و بلافاصله ۱۱ آمبولانس و یک دستگاه اتوبوس‌آمبولانس به محل اعزام شدند. وی افزود: این اتوبوس از مشهد عازم شیراز بود و ۳۹ سرنشین داشت. رئیس اورژانس اصفهان ادامه داد: مصدومان به بیمارستان‌های نایین، اردستان و اصفهان منتقل شدند و حال چهار نفر وخیم است. به گفته کاظمی، علت حادثه را پلیس راه در دست بررسی دارد.',
    edits: [
      {
        what: 'Nain bus: another outlet’s lead, numbers in digits, titles shortened, one sentence less',
        want: 'silence',
        title: '۸ جان‌باخته در واژگونی اتوبوس مشهد – شیراز',
        text: 'ایران اینترنشنال - رئیس اورژانس استان اصفهان از واژگونی یک اتوبوس مسافربری در محور نایین - اردستان خبر داد و گفت در این حادثه ۸ نفر جان خود را از دست دادند و ۲۶ نفر مصدوم شدند.\n\nعباس کاظمی گفت این حادثه ساعت سه و ۴۰ دقیقه بامداد شنبه به مرکز ۱۱۵ اعلام شد و بلافاصله ۱۱ آمبولانس و یک اتوبوس‌آمبولانس به محل اعزام شد. او افزود این اتوبوس از مشهد به مقصد شیراز در حرکت بود و ۳۹ سرنشین داشت. مصدومان به بیمارستان‌های نایین، اردستان و اصفهان منتقل شدند و حال ۴ نفر از آنها وخیم است.',
      },
      {
        what: 'Nain bus: whole, with a background on roads added by the outlet',
        want: 'silence',
        title: 'حادثه مرگبار برای مسافران شیراز',
        swaps: [
          [
            'رئیس مرکز مدیریت حوادث و فوریت‌های پزشکی استان اصفهان',
            'رئیس مرکز اورژانس پیش‌بیمارستانی استان اصفهان',
          ],
          ['هشت نفر جان باختند', 'هشت تن از هموطنان جان خود را از دست دادند'],
          ['در گفت‌وگو با خبرنگار ایسنا اظهار کرد', 'به همشهری آنلاین گفت'],
          ['وی افزود:', 'او اضافه کرد:'],
          [
            'به گفته کاظمی، علت حادثه را پلیس راه در دست بررسی دارد',
            'علت این حادثه از سوی کارشناسان پلیس راه در دست بررسی است',
          ],
        ],
        after:
          'سالانه حدود ۲۰ هزار نفر در حوادث رانندگی ایران جان خود را از دست می‌دهند و کارشناسان فرسودگی ناوگان را یکی از دلایل آن می‌دانند.',
      },
    ],
  },
  {
    language: 'fa',
    query: 'شلمچه OR راه‌آهن',
    title: 'وزیر راه: ۷۰ درصد راه‌آهن شلمچه – بصره در خاک عراق آماده شده است',
    text: 'وزیر راه و شهرسازی از پیشرفت ۷۰ درصدی راه‌آهن شلمچه – بصره در خاک عراق خبر داد و گفت: این خط آهن تا پایان سال آینده به بهره‌برداری می‌رسد.\n\nبه گزارش خبرگزاری مهر، فرهاد مرادی که برای بازدید از این پروژه به خرمشهر سفر کرده است، در جمع خبرنگاران افزود: مین‌روبی ۱۶ کیلومتر از مسیر به پایان رسیده و ساخت پل متحرک اروندرود با طول ۸۸۰ متر در جریان است. وی با بیان اینکه سالانه سه میلیون زائر از این مسیر جابه‌جا خواهند شد، تصریح کرد: طول کل این خط ۳۲ کیلومتر است. مرادی خاطرنشان کرد: بنیاد مستضعفان تأمین مالی پل را بر عهده دارد و طرف عراقی زمین و امنیت مسیر را تأمین می‌کند.',
    edits: [
      {
        what: 'Shalamcheh railway: the bridge first, order turned, two sentences merged, other words',
        want: 'silence',
        title: 'پل ۸۸۰ متری اروندرود در حال ساخت است',
        text: 'ساخت پل متحرک ۸۸۰ متری روی اروندرود، بخشی از راه‌آهن شلمچه به بصره، با تأمین مالی بنیاد مستضعفان ادامه دارد و پاک‌سازی ۱۶ کیلومتر از مسیر از مین نیز تمام شده است.\n\nوزیر راه و شهرسازی که به خرمشهر رفته بود، به خبرنگاران گفت تأمین زمین و امنیت مسیر با طرف عراقی است و کار در خاک این کشور ۷۰ درصد جلو رفته است. به گفته مرادی، این خط ۳۲ کیلومتری که پایان سال آینده افتتاح خواهد شد، سالی سه میلیون زائر را جابه‌جا می‌کند.',
      },
      {
        what: 'Shalamcheh railway: a feed’s lead and half a sentence',
        want: 'silence',
        title: 'راه‌آهن شلمچه – بصره کی افتتاح می‌شود؟',
        text: 'وزیر راه و شهرسازی از پیشرفت ۷۰ درصدی راه‌آهن شلمچه – بصره در خاک عراق خبر داد و گفت این خط آهن تا پایان سال آینده به بهره‌برداری می‌رسد. مین‌روبی ۱۶ کیلومتر از مسیر به پایان رسیده و ساخت پل متحرک اروندرود…',
      },
    ],
  },
  {
    language: 'fa',
    query: 'سیل OR هواشناسی OR بارش',
    title: 'هواشناسی هرمزگان هشدار نارنجی صادر کرد',
    text: 'اداره کل هواشناسی هرمزگان با صدور هشدار نارنجی از فعالیت سامانه بارشی قوی در این استان از بعدازظهر چهارشنبه تا جمعه خبر داد.\n\nمدیرکل هواشناسی هرمزگان روز سه‌شنبه به خبرنگار ایرنا گفت: بارش‌ها در شهرستان‌های بستک، پارسیان و بندرلنگه به ۸۰ میلی‌متر می‌رسد و احتمال جاری شدن سیل در مسیل‌ها وجود دارد. مجید بحری افزود: ارتفاع موج در تنگه هرمز تا ۲٫۵ متر پیش‌بینی می‌شود و تردد شناورهای مسافری و صیادی ممنوع است. وی از مردم خواست از توقف در حاشیه رودخانه‌ها و سفرهای غیرضروری خودداری کنند. بحری یادآور شد: دمای هوا با خروج سامانه پنج تا هشت درجه کاهش می‌یابد.',
    edits: [
      {
        what: 'Hormozgan rain: today for Tuesday, titles, synonyms, digits, the last sentence dropped',
        want: 'silence',
        title: 'سامانه بارشی قوی در راه هرمزگان؛ تردد شناورها ممنوع شد',
        swaps: [
          ['اداره کل هواشناسی هرمزگان', 'بندرعباس (پانا) – اداره کل هواشناسی استان هرمزگان'],
          ['سامانه بارشی قوی در این استان', 'یک سامانه بارشی قوی در استان'],
          [
            'مدیرکل هواشناسی هرمزگان روز سه‌شنبه به خبرنگار ایرنا گفت:',
            'مجید بحری، مدیرکل هواشناسی استان امروز در گفت‌وگو با رسانه‌ها اظهار داشت:',
          ],
          ['مجید بحری افزود', 'وی اضافه کرد'],
          ['وی از مردم خواست', 'بحری از شهروندان خواست'],
        ],
        keep: 4,
      },
      {
        what: 'Hormozgan rain: the sea first, order turned, a third of the words other',
        want: 'silence',
        title: 'شناورهای هرمزگان تا جمعه در بندر می‌مانند',
        text: 'رفت‌وآمد شناورهای صیادی و مسافری هرمزگان به دلیل موج‌هایی تا ارتفاع ۲٫۵ متر در تنگه هرمز ممنوع شد. به گفته مجید بحری، مدیرکل هواشناسی استان، سامانه‌ای که از بعدازظهر چهارشنبه وارد می‌شود تا ۸۰ میلی‌متر بارش به بندرلنگه، بستک و پارسیان می‌آورد و ممکن است در مسیل‌ها سیل جاری شود.\n\nبرای این شرایط که تا جمعه ادامه دارد دیروز هشدار نارنجی صادر شد و از مردم خواسته شده به سفر غیرضروری نروند و کنار رودخانه‌ها توقف نکنند. پس از خروج سامانه هوا پنج تا هشت درجه خنک‌تر خواهد شد.',
      },
    ],
  },
  {
    language: 'ckb',
    query: 'فڕۆکەخانە OR فڕۆکەخانەی OR گەشت',
    title: 'فڕۆکەخانەی سلێمانی: گەشتەکانی ئەنقەرە لە یەکی مانگەوە دەست پێدەکەنەوە',
    text: 'بەڕێوەبەرایەتیی فڕۆکەخانەی نێودەوڵەتیی سلێمانی ڕایگەیاند، گەشتە ئاسمانییەکانی نێوان سلێمانی و ئەنقەرە لە یەکی مانگی داهاتووەوە دەست پێدەکەنەوە.\n\nدانا محەمەد، وتەبێژی فڕۆکەخانەکە، ئەمڕۆ دووشەممە بە ڕووداوی وت: «هەفتانە چوار گەشت دەبێت و نرخی بلیت لە ١٤٠ دۆلارەوە دەست پێدەکات». وتیشی: «کۆمپانیای فڕۆکەوانیی تورکی مۆڵەتی پێویستی وەرگرتووە و فرۆشتنی بلیت لە پێنجشەممەوە دەست پێدەکات». بە وتەی وتەبێژەکە، گەشتەکانی ئیستانبوڵ وەک خۆیان بەردەوام دەبن. هەروەها ئاماژەی بەوە کرد کە لە ساڵی ڕابردوودا ژمارەی گەشتیارانی فڕۆکەخانەکە ٤٨٠ هەزار کەس بووە.',
    edits: [
      {
        what: 'Sulaymaniyah to Ankara: spelling variants, verbs of saying, the last sentence dropped',
        want: 'silence',
        title: 'هەفتانە چوار گەشت لە نێوان سلێمانی و ئەنقەرە',
        text: 'بەڕێوەبەرایەتی فڕۆکەخانەی نێودەوڵەتی سلێمانی بڵاویکردەوە، گەشتە ئاسمانییەکانی نێوان سلێمانی و ئەنقەرە لە ١ی مانگی داهاتووەوە دەستپێدەکەنەوە.\n\nدانا محەمەد، وتەبێژی فڕۆکەخانەی سلێمانی، دووشەممە ڕایگەیاند: «هەفتانە ٤ گەشت دەبێت و نرخی بلیت لە ١٤٠ دۆلارەوە دەستپێدەکات». گوتیشی: «کۆمپانیای هێڵی ئاسمانیی تورکی مۆڵەتی پێویستی وەرگرتووە و فرۆشتنی بلیت لە پێنجشەممەوە دەستپێدەکات». بە گوتەی ناوبراو، گەشتەکانی ئیستەنبوڵ وەک خۆیان بەردەوام دەبن.',
      },
      {
        what: 'Sulaymaniyah to Ankara: tickets first, sentences merged, other words',
        want: 'silence',
        title: 'پێنجشەممە بلیتی گەشتەکانی ئەنقەرە دەفرۆشرێت',
        text: 'فرۆشتنی بلیت بۆ گەشتەکانی نێوان فڕۆکەخانەی سلێمانی و ئەنقەرە ڕۆژی پێنجشەممە دەست پێدەکات و نرخەکەی لە ١٤٠ دۆلار کەمتر نابێت، وەک وتەبێژی فڕۆکەخانەکە دانا محەمەد دوێنێ ئاشکرای کرد.\n\nکۆمپانیا تورکییەکە مۆڵەتی وەرگرتووە و لە سەرەتای مانگی داهاتووەوە هەفتەی چوار جار دەفڕێت، بێ ئەوەی گەشتەکانی ئیستانبوڵ گۆڕانیان بەسەردا بێت. ساڵی پار نزیکەی ٤٨٠ هەزار گەشتیار ئەو فڕۆکەخانەیەیان بەکارهێناوە.',
      },
    ],
  },
  {
    language: 'ckb',
    query: 'گەنم OR جووتیاران',
    title: 'وەزارەتی کشتوکاڵ: پارەی گەنمی ساڵی ڕابردوو لە هەولێر دابەش دەکرێت',
    text: 'وەزارەتی کشتوکاڵ و سەرچاوەکانی ئاوی هەرێمی کوردستان ئەمڕۆ یەکشەممە ڕایگەیاند، وەزارەتی بازرگانیی عێراق ٩٢ ملیار دیناری پارەی گەنمی جووتیارانی هەولێری ناردووە.\n\nسامان عەزیز، بەڕێوەبەری گشتیی پلاندانان لە وەزارەتەکە، لە کۆنگرەیەکی ڕۆژنامەوانیدا وتی: «دابەشکردنی پارەکە لە سێشەممەوە لە بانکی کشتوکاڵی دەست پێدەکات و شەش هەزار جووتیار دەگرێتەوە». هەروەها وتی: «پارەی جووتیارانی سلێمانی و دهۆک لە قۆناغی دووەمدا دێت». ناوبراو داوای لە جووتیاران کرد پسوولەی سایلۆ و ناسنامە لەگەڵ خۆیان ببەن. بە وتەی ئەو، بەغدا هێشتا ١٨٠ ملیار دیناری گەنمی هەرێم قەرزارە.',
    edits: [
      {
        what: 'wheat money: an agency’s dateline, light words, one sentence dropped',
        want: 'silence',
        title: '٩٢ ملیار دینار بۆ جووتیارانی هەولێر',
        text: 'هەولێر – کوردستان٢٤\n\nوەزارەتی کشتوکاڵ و سەرچاوەکانی ئاوی حکوومەتی هەرێمی کوردستان یەکشەممە ئاشکرای کرد، وەزارەتی بازرگانیی عێراق بڕی ٩٢ ملیار دیناری پارەی گەنمی جووتیارانی هەولێری ناردووە.\n\nسامان عەزیز، بەڕێوەبەری گشتیی پلاندانانی وەزارەتەکە، لە کۆنفرانسێکی ڕۆژنامەوانیدا گوتی: «دابەشکردنی پارەکە لە سێشەممەوە لە بانکی کشتوکاڵی دەستپێدەکات و ٦ هەزار جووتیار دەگرێتەوە». گوتیشی: «پارەی جووتیارانی سلێمانی و دهۆک لە قۆناغی دووەمدا دێت». بە گوتەی ئەو، بەغدا هێشتا قەرزاری ١٨٠ ملیار دیناری گەنمی هەرێمە.',
      },
      {
        what: 'wheat money: whole, yesterday for today, an own background',
        want: 'silence',
        title: 'سێشەممە پارەی گەنم دابەش دەکرێت',
        swaps: [
          ['ئەمڕۆ یەکشەممە ڕایگەیاند', 'دوێنێ یەکشەممە بڵاوی کردەوە'],
          ['لە کۆنگرەیەکی ڕۆژنامەوانیدا وتی', 'بە میدیاکانی ڕاگەیاند'],
          ['هەروەها وتی', 'ئاماژەی بەوەش دا'],
          ['ناوبراو داوای', 'بەڕێوەبەرەکە داوای'],
        ],
        after:
          'جووتیارانی هەرێم ساڵانە گەنمەکەیان ڕادەستی سایلۆکانی حکوومەت دەکەن و چەند جارێک لەسەر دواکەوتنی پارەکەیان ناڕەزایەتییان دەربڕیوە.',
      },
    ],
  },
  {
    language: 'en',
    query: 'IMF OR "International Monetary Fund"',
    title: 'IMF urges Iraq to rein in wage bill as oil prices soften',
    text: 'BAGHDAD, Nov 12 (Reuters) - Iraq needs to contain its public wage bill and raise non-oil revenue as softer crude prices widen the fiscal gap, the International Monetary Fund said on Wednesday after a staff visit.\n\nThe fund expects the budget deficit to reach 7.5% of gross domestic product this year, up from 4.2% in 2024, mission chief Helena Brandt said in a statement. Non-oil growth is projected to slow to 1.5% as the government delays payments to contractors, she added. The IMF called for a cap on new hiring and for higher excise taxes on cigarettes and soft drinks. Iraq’s foreign reserves stood at $97 billion at the end of September, enough to cover about ten months of imports.',
    edits: [
      {
        what: 'IMF on Iraq: an Iraqi site, percent in words, Thursday’s copy without the last sentence',
        want: 'silence',
        title: 'Cap hiring, raise excise taxes: IMF’s advice to Baghdad',
        text: 'Iraq needs to contain its public wage bill and raise non-oil revenue as weaker oil prices widen the fiscal gap, the International Monetary Fund (IMF) said following a staff visit.\n\nThe Fund expects the budget deficit to reach 7.5 percent of GDP this year, up from 4.2 percent in 2024, IMF mission chief Helena Brandt said in a statement on Wednesday. Non-oil growth is forecast to slow to 1.5 percent as the government delays payments to contractors, she said. The IMF urged a cap on new hiring and higher excise taxes on cigarettes and soft drinks.',
      },
      {
        what: 'IMF on Iraq: the deficit first, sentences merged, other words',
        want: 'silence',
        title: 'Iraq’s budget gap seen widening to 7.5% of GDP',
        text: 'Iraq’s budget deficit is set to widen to 7.5% of GDP in 2025 from 4.2% a year earlier, according to the IMF, whose staff recommended limiting new hiring and lifting excise duties on soft drinks and tobacco.\n\nWith late payments to contractors weighing on activity, growth outside the oil sector will ease to 1.5%, the head of the fund’s mission, Helena Brandt, said on Wednesday at the end of a visit. She said lower crude prices made it necessary to control public wages and find other revenue. Reserves of $97 billion at end-September cover around 10 months of imports.',
      },
    ],
  },
  {
    language: 'en',
    query: '"central bank" OR "interest rates"',
    title: 'Egypt’s central bank cuts interest rates by 100 basis points',
    text: 'CAIRO (AFP) - Egypt’s central bank cut its key interest rates by 100 basis points on Thursday, its fifth reduction this year, as inflation continued to ease.\n\nThe overnight deposit rate was lowered to 20 percent and the lending rate to 21 percent, the bank’s monetary policy committee said in a statement. Annual urban inflation slowed to 11.7 percent in September from 12 percent a month earlier, official figures showed. The committee said the decision “maintains an adequately tight stance” while supporting growth, which reached 5 percent in the second quarter. Analysts polled ahead of the meeting had been divided between a cut and a pause.',
    edits: [
      {
        what: 'Egyptian rates: a Gulf business page, today for Thursday, symbols, the analysts dropped',
        want: 'silence',
        title: 'Fifth rate cut this year in Egypt as inflation eases',
        swaps: [
          [
            'CAIRO (AFP) - Egypt’s central bank cut its key interest rates by 100 basis points on Thursday',
            'Egypt’s central bank reduced its key interest rates by 100 basis points today',
          ],
          ['as inflation continued to ease', 'as inflation kept easing'],
          [
            '20 percent and the lending rate to 21 percent, the bank’s monetary policy committee said in a statement',
            '20% and the lending rate to 21%, according to a statement by the bank’s Monetary Policy Committee (MPC)',
          ],
          [
            '11.7 percent in September from 12 percent a month earlier',
            '11.7% in September from 12% in August',
          ],
          ['The committee said', 'The MPC said'],
        ],
        keep: 4,
      },
      {
        what: 'Egyptian rates: the committee and inflation first, sentences merged, an own background',
        want: 'silence',
        title: 'Cairo trims borrowing costs as prices cool',
        text: 'With annual urban inflation down to 11.7 percent in September from 12 percent in August, Egypt’s central bank on Thursday lowered interest rates for the fifth time this year.\n\nA cut of one percentage point takes the rate on overnight deposits to 20 percent and on lending to 21 percent. Policy remains “adequately tight” while growth, at 5 percent in the second quarter, is supported, the monetary policy committee said. Ahead of the meeting some analysts had expected no change.\n\nEgypt devalued its currency and secured an $8 billion loan programme with the International Monetary Fund in March 2024.',
      },
    ],
  },
  {
    language: 'en',
    query: 'seawater OR TotalEnergies',
    title: 'Iraq breaks ground on seawater plant for southern oilfields',
    text: 'Iraq’s oil ministry and France’s TotalEnergies on Monday laid the foundation stone of a seawater treatment plant near Umm Qasr that will supply southern oilfields with injection water.\n\nThe first phase will treat 5 million barrels of seawater a day and is due to start up in 2028, Oil Minister Adnan al-Rikabi told reporters at the ceremony. The plant will free 250,000 cubic metres of river water daily for farming and drinking, he said. South Korea’s Hyundai Engineering and Construction was awarded the $3.2 billion construction contract in September. Water will be piped to the Rumaila, Zubair, West Qurna and Majnoon fields, where reservoir pressure has been falling for years.',
    edits: [
      {
        what: 'seawater plant: the state agency’s style, the minister’s title, bpd, the last sentence dropped',
        want: 'silence',
        title: 'Oil Minister: seawater project to save river water for farmers',
        text: 'Baghdad – INA\n\nThe Ministry of Oil and the French company TotalEnergies laid, on Monday, the foundation stone of the seawater treatment plant near Umm Qasr which will supply the southern oilfields with injection water.\n\nDeputy Prime Minister and Minister of Oil Adnan al-Rikabi told reporters during the ceremony that the first phase will treat five million barrels of seawater per day and is due to start up in 2028. He added that the plant will free 250,000 cubic meters of river water per day for farming and drinking. South Korea’s Hyundai E&C was awarded the 3.2 billion dollar construction contract in September.',
      },
      {
        what: 'seawater plant: a trade letter, contractor first, order turned',
        want: 'silence',
        title: 'Hyundai starts $3.2bn job at Umm Qasr',
        text: 'Hyundai E&C, winner in September of the $3.2bn contract, has begun building the plant that will send treated seawater to Majnoon, Zubair, Rumaila and West Qurna, after a ceremony held on Monday near Umm Qasr by TotalEnergies and the Iraqi oil ministry.\n\nStart-up of a 5mn b/d first phase is planned for 2028, according to minister Adnan al-Rikabi, who puts the river water to be released for drinking and agriculture at 250,000 m³/d. The fields have been losing reservoir pressure for years.',
      },
    ],
  },
  {
    language: 'en',
    query: 'Mossad OR executes OR executed',
    title: 'Iran executes man convicted of spying for Israel',
    text: 'DUBAI, Oct 4 (Reuters) - Iran executed on Saturday a man convicted of spying for Israel’s Mossad intelligence service, the judiciary’s Mizan news agency reported.\n\nThe man, identified as Behrouz Tavakoli, was hanged in Qom prison after the Supreme Court upheld his death sentence, Mizan said. It said he had met handlers in two neighbouring countries and passed on photographs of sensitive sites for payment in cryptocurrency. Tavakoli was arrested in October 2023. Rights groups say confessions in such cases are often extracted under torture, which Iran denies. Tehran has stepped up executions of those it accuses of working for Israel since the 12-day war in June.',
    edits: [
      {
        what: 'spy hanged: a Gulf paper without dateline, synonyms, one sentence dropped, a credit line',
        want: 'silence',
        title: 'Tehran hangs alleged Israeli spy',
        swaps: [
          ['DUBAI, Oct 4 (Reuters) - Iran executed on Saturday a man', 'Iran on Saturday executed a man'],
          [
            'the judiciary’s Mizan news agency reported',
            'according to Mizan, the news agency of the judiciary',
          ],
          ['identified as', 'named as'],
          [
            'after the Supreme Court upheld his death sentence, Mizan said',
            'after the supreme court upheld his sentence, the agency said',
          ],
          [' Tavakoli was arrested in October 2023.', ''],
          ['which Iran denies', 'a charge Iran denies'],
        ],
        after: '(With inputs from agencies)',
      },
      {
        what: 'spy hanged: first paragraph and one sentence as in a feed',
        want: 'silence',
        title: 'Man executed in Qom over links to Mossad',
        text: 'Iran executed on Saturday a man convicted of spying for Israel’s Mossad intelligence service, the judiciary’s news agency reported. Behrouz Tavakoli was hanged in Qom prison after the Supreme Court upheld his death sentence, Mizan said. It said he had met handlers in two neighbouring countries and passed on…',
      },
    ],
  },
];
