/** Agency wires in Persian, Sorani and English, each with what two other outlets print of it. */
import type { Report } from './desk.ts';

export const WIRES_AGAIN_OTHERS: readonly Report[] = [
  {
    language: 'fa',
    query: 'آژانس',
    title: 'سخنگوی وزارت خارجه: دور بعدی گفت‌وگو با آژانس هفته آینده در تهران برگزار می‌شود',
    text: 'سخنگوی وزارت امور خارجه روز دوشنبه اعلام کرد دور سوم گفت‌وگوهای فنی ایران و آژانس بین‌المللی انرژی اتمی هفته آینده در تهران برگزار خواهد شد.\n\nوی در نشست خبری هفتگی خود گفت: «معاون مدیرکل آژانس در رأس هیأتی چهار نفره به تهران می‌آید و گفت‌وگوها صرفاً درباره چارچوب جدید همکاری است و بازدید از هیچ تأسیساتی در دستور کار نیست.» او افزود که ایران بر اساس مصوبه مجلس، هرگونه دسترسی را منوط به تأیید شورای عالی امنیت ملی می‌داند.\n\nسخنگوی دستگاه دیپلماسی درباره گفت‌وگو با سه کشور اروپایی نیز گفت تبادل پیام ادامه دارد، اما زمان مشخصی برای دیدار بعدی تعیین نشده است. دو دور پیشین گفت‌وگوهای فنی با آژانس در وین و تهران برگزار شده بود.',
    edits: [
      {
        what: 'talks with the IAEA: a news site’s name in front, spoken titles, the order turned',
        want: 'silence',
        title: 'بازدید از تأسیسات در دستور کار نیست',
        text: 'به گزارش گروه سیاسی خبرگزاری میزان، سخنگوی وزارت خارجه در نشست خبری امروز (دوشنبه) گفت: «معاون مدیرکل آژانس در رأس هیأتی ۴ نفره به تهران می‌آید و گفت‌وگوها صرفا درباره چارچوب جدید همکاری است و بازدید از هیچ تاسیساتی در دستور کار نیست.»\n\nوی اعلام کرد دور سوم گفت‌وگوهای فنی ایران و آژانس بین‌المللی انرژی اتمی هفته آینده در تهران برگزار می‌شود و تأکید کرد ایران بر اساس مصوبه مجلس هرگونه دسترسی را منوط به تأیید شورای عالی امنیت ملی می‌داند.',
      },
      {
        what: 'talks with the IAEA: a channel abroad, two sentences and its usual background',
        want: 'silence',
        title: 'سفر معاون مدیرکل آژانس به تهران در هفته آینده',
        text: 'سخنگوی وزارت خارجه جمهوری اسلامی روز دوشنبه خبر داد که دور سوم گفتگوهای فنی با آژانس بین‌المللی انرژی اتمی هفته آینده در تهران برگزار خواهد شد. او گفت معاون مدیرکل آژانس در راس هیاتی چهار نفره به تهران می‌رود و بازدید از تاسیسات در دستور کار نیست.\n\nجمهوری اسلامی پس از جنگ ۱۲روزه همکاری خود با آژانس را محدود کرد و بازرسان این نهاد کشور را ترک کردند.',
      },
    ],
  },
  {
    language: 'fa',
    query: 'زلزله',
    title: 'زلزله ۵٫۲ ریشتری راور کرمان را لرزاند',
    text: 'زمین‌لرزه‌ای به بزرگی ۵٫۲ ریشتر ساعت ۳ و ۴۷ دقیقه بامداد امروز پنجشنبه شهرستان راور در استان کرمان را لرزاند.\n\nبر اساس اعلام مرکز لرزه‌نگاری مؤسسه ژئوفیزیک دانشگاه تهران، این زلزله در عمق ۱۰ کیلومتری زمین و در ۲۴ کیلومتری شهر راور روی داده است. مدیرکل مدیریت بحران استان کرمان گفت: «پنج تیم ارزیاب هلال احمر به روستاهای نزدیک کانون زلزله اعزام شده‌اند و تا این لحظه گزارشی از تلفات جانی نداشته‌ایم.»\n\nوی افزود که در سه روستا به دیوار خانه‌های خشتی آسیب وارد شده و برق روستای حرجند برای ساعتی قطع بوده است. دست‌کم شش پس‌لرزه که بزرگ‌ترین آن‌ها ۳٫۸ ریشتر بود تا صبح ثبت شد.',
    edits: [
      {
        what: 'Ravar earthquake: magnitude written otherwise, the credit of another agency, a sentence dropped',
        want: 'silence',
        title: 'کرمان لرزید؛ اعزام تیم‌های ارزیاب به راور',
        text: 'ایسنا/کرمان زلزله‌ای به بزرگی ۵.۲ در مقیاس ریشتر، بامداد پنجشنبه شهرستان راور در استان کرمان را لرزاند.\n\nطبق اعلام مرکز لرزه نگاری موسسه ژئوفیزیک دانشگاه تهران، این زمین لرزه ساعت ۳:۴۷ در عمق ۱۰ کیلومتری زمین و در فاصله ۲۴ کیلومتری شهر راور رخ داده است.\n\nمدیرکل مدیریت بحران استان نیز اظهار کرد: ۵ تیم ارزیاب هلال احمر به روستاهای نزدیک کانون زلزله اعزام شده اند و تا این لحظه گزارشی از تلفات جانی نداشته ایم. وی ادامه داد: در ۳ روستا به دیوار خانه های خشتی آسیب وارد شده است.',
      },
      {
        what: 'Ravar earthquake: the feed’s description, cut',
        want: 'silence',
        title: 'زلزله در کرمان تلفاتی نداشت',
        text: 'زمین‌لرزه‌ای به بزرگی ۵٫۲ ریشتر بامداد پنجشنبه شهرستان راور در استان کرمان را لرزاند. مدیرکل مدیریت بحران استان گفت پنج تیم ارزیاب هلال احمر به روستاهای نزدیک کانون زلزله اعزام شده‌اند و تا این لحظه گزارشی از…',
      },
    ],
  },
  {
    language: 'fa',
    query: 'نفتکش OR "سوخت قاچاق"',
    title: 'توقیف یک نفتکش خارجی با دو میلیون لیتر سوخت قاچاق در خلیج فارس',
    text: 'رئیس کل دادگستری استان هرمزگان از توقیف یک فروند نفتکش خارجی حامل بیش از دو میلیون لیتر سوخت قاچاق در آب‌های خلیج فارس خبر داد.\n\nمجتبی قهرمانی‌فرد روز یکشنبه گفت: «این شناور که با پرچم یکی از کشورهای آفریقایی تردد می‌کرد، هنگام بارگیری از چند لنج در نزدیکی جزیره لارک متوقف شد و فاقد هرگونه سند محموله بود.» به گفته او ۱۷ خدمه نفتکش که تبعه سه کشور هستند، برای تکمیل تحقیقات در بازداشت به سر می‌برند و پرونده‌ای در دادسرای بندرعباس تشکیل شده است.\n\nوی ارزش سوخت کشف‌شده را بیش از ۹۰ میلیارد تومان برآورد کرد. در ماه‌های گذشته گشت‌های دریایی سپاه چندین شناور را به اتهام قاچاق سوخت در این منطقه توقیف کرده‌اند.',
    edits: [
      {
        what: 'tanker at Larak: an Arabic-owned Persian site; ship for tanker, merged sentences, value dropped',
        want: 'silence',
        title: 'بازداشت ۱۷ خدمه یک کشتی در نزدیکی لارک',
        text: 'رئیس کل دادگستری هرمزگان روز یکشنبه از توقیف یک نفتکش خارجی با بیش از ۲ میلیون لیتر سوخت قاچاق در خلیج فارس خبر داد و گفت ۱۷ خدمه آن که تبعه سه کشور هستند، برای تکمیل تحقیقات در بازداشت به سر می‌برند.\n\nمجتبی قهرمانی‌فرد افزود: «این شناور که با پرچم یکی از کشورهای آفریقایی تردد می‌کرد، هنگام بارگیری از چند لنج در نزدیکی جزیره لارک متوقف شد و فاقد هرگونه سند محموله بود.»',
      },
      {
        what: 'tanker at Larak: copied with the site’s line, other verbs, the last sentence dropped',
        want: 'silence',
        title: 'کشف ۲ میلیون لیتر سوخت قاچاق از نفتکش متخلف',
        before: 'بندرعباس – خبرنگار ما:',
        swaps: [
          ['استان هرمزگان از توقیف یک فروند نفتکش خارجی حامل', 'هرمزگان از توقیف نفتکشی خارجی با محموله'],
          ['در آب‌های خلیج فارس خبر داد', 'در آبهای خلیج فارس خبر داد'],
          ['روز یکشنبه گفت', 'امروز اظهار داشت'],
          ['به گفته او ۱۷ خدمه نفتکش', 'این مقام قضایی تصریح کرد: ۱۷ خدمه نفتکش'],
          ['وی ارزش سوخت کشف‌شده را بیش از', 'قهرمانی‌فرد ارزش محموله را بالغ بر'],
        ],
        keep: 3,
      },
    ],
  },
  {
    language: 'fa',
    query: 'بارش OR سدهای OR "آب تهران"',
    title: 'مدیرعامل آب منطقه‌ای تهران: سدهای پنج‌گانه تنها ۱۱ درصد آب دارند',
    text: 'مدیرعامل شرکت آب منطقه‌ای تهران گفت میزان پرشدگی سدهای پنج‌گانه تأمین‌کننده آب پایتخت به ۱۱ درصد رسیده که کمترین رقم در شصت سال گذشته است.\n\nبهزاد پارسایی در گفت‌وگو با خبرنگاران اظهار داشت: «ذخیره سد امیرکبیر به ۱۴ میلیون مترمکعب رسیده و در صورت ادامه این روند، تنها برای دو هفته آب شرب تهران را تأمین می‌کند.» وی افزود از ابتدای سال آبی جاری بارش مؤثری در استان ثبت نشده و میزان آن در مقایسه با میانگین بلندمدت ۹۶ درصد کاهش دارد.\n\nپارسایی از شهروندان خواست دست‌کم ۲۰ درصد در مصرف صرفه‌جویی کنند و گفت فشار شبکه از ساعت ۲۲ تا پنج صبح کاهش می‌یابد. او جیره‌بندی آب را تکذیب کرد.',
    edits: [
      {
        what: 'Tehran’s dams: an exile site’s summary in two sentences',
        want: 'silence',
        title: 'هشدار درباره سد کرج: آب تنها برای دو هفته',
        text: 'مدیرعامل آب منطقه‌ای تهران اعلام کرد که میزان پرشدگی سدهای پنج‌گانه تهران به ۱۱ درصد رسیده و ذخیره سد امیرکبیر تنها برای دو هفته آب شرب پایتخت را تامین می‌کند. بهزاد پارسایی گفت فشار شبکه از ۲۲ تا ۵ صبح کاهش می‌یابد، اما جیره‌بندی را تکذیب کرد.',
      },
      {
        what: 'Tehran’s dams: copied, percent signs and half-spaces changed, the denial moved up',
        want: 'silence',
        title: 'جیره‌بندی آب در تهران تکذیب شد',
        text: 'به گزارش تابناک، مدیرعامل شرکت آب منطقه ای تهران با تکذیب جیره بندی آب گفت: میزان پرشدگی سدهای پنجگانه تأمین کننده آب پایتخت به ۱۱٪ رسیده که پایین ترین رقم در ۶۰ سال گذشته است.\n\nبهزاد پارسایی در جمع خبرنگاران افزود: ذخیره سد امیرکبیر به ۱۴ میلیون مترمکعب رسیده و در صورت ادامه این روند، فقط برای دو هفته آب شرب تهران را تأمین می کند.\n\nوی خاطرنشان کرد: از ابتدای سال آبی جاری بارش مؤثری در استان ثبت نشده و میزان آن نسبت به میانگین بلندمدت ۹۶٪ کاهش دارد. پارسایی از شهروندان خواست حداقل ۲۰٪ در مصرف صرفه جویی کنند.',
      },
    ],
  },
  {
    language: 'ckb',
    query: 'مووچە',
    title: 'وەزارەتی دارایی: سبەی دابەشکردنی مووچەی مانگی حەوت دەست پێدەکات',
    text: 'وەزارەتی دارایی و ئابووری حکوومەتی هەرێمی کوردستان ئەمڕۆ سێشەممە ڕایگەیاند، لە ڕۆژی چوارشەممەوە دابەشکردنی مووچەی مانگی حەوتی فەرمانبەران دەست پێدەکات و شەش ڕۆژ دەخایەنێت.\n\nوەزارەتەکە لە ڕاگەیەندراوێکدا ئاماژەی بەوەدا کە بەغدا بڕی ٩٤١ ملیار دیناری خستووەتە سەر هەژماری بانکی ناوەندی لە هەولێر. ڕۆژی یەکەم مووچەی وەزارەتەکانی تەندروستی، شەهیدان و سەرۆکایەتی ئەنجوومەنی وەزیران دابەش دەکرێت و پەروەردە بۆ ڕۆژی سێیەم دانراوە.\n\nئومێد سدیق، وتەبێژی وەزارەت، گوتی: "هەموو ئەوانەی لە پڕۆژەی هەژماری من تۆمارکراون، مووچەکەیان ڕاستەوخۆ دەچێتە سەر کارتەکانیان". مامۆستایانی سلێمانی هەفتەی ڕابردوو لەبەر دواکەوتنی مووچە بایکۆتی وانەکانیان کردبوو.',
    edits: [
      {
        what: 'July salaries: another outlet’s spelling, words for digits, the last sentence dropped',
        want: 'silence',
        title: 'خشتەی دابەشکردنی مووچە بڵاوکرایەوە',
        text: 'ڕووداو دیجیتاڵ\n\nوەزارەتی دارایی هەرێمی کوردستان ئەمڕۆ سێشەممە بڵاوی کردەوە، لە سبەی چوارشەممەوە دابەشکردنی مووچەی مانگی ٧ی فەرمانبەران دەستپێدەکات و ٦ ڕۆژ دەخایەنێت.\n\nلە ڕاگەیەندراوەکەدا هاتووە، بەغدا بڕی ٩٤١ ملیار دیناری خستووەتە سەر هەژماری بانکی ناوەندی لە هەولێر. لە ڕۆژی یەکەمدا مووچەی وەزارەتەکانی تەندروستی، شەهیدان و سەرۆکایەتی ئەنجومەنی وەزیران دابەشدەکرێت و ڕۆژی سێیەمیش بۆ پەروەردە دانراوە.',
      },
      {
        what: 'July salaries: the first paragraph with the money put in front',
        want: 'silence',
        title: '٩٤١ ملیار دینار گەیشتە هەولێر',
        text: 'بەغدا ٩٤١ ملیار دیناری خستووەتە سەر هەژماری بانکی ناوەندی لە هەولێر و لە ڕۆژی چوارشەممەوە دابەشکردنی مووچەی مانگی حەوتی فەرمانبەران دەست پێدەکات، وەک وەزارەتی دارایی و ئابووری هەرێمی کوردستان ئەمڕۆ ڕایگەیاند. وتەبێژی وەزارەت دەڵێت ئەوانەی لە پڕۆژەی هەژماری من تۆمارکراون، مووچەکەیان ڕاستەوخۆ…',
      },
    ],
  },
  {
    language: 'ckb',
    query: 'درۆن',
    title: 'دوو درۆن هێرشیان کردە سەر کێڵگەی گازی کۆرمۆر',
    text: 'دەزگای دژەتیرۆری کوردستان ڕایگەیاند، شەوی ڕابردوو کاتژمێر ١١:٢٠ دوو درۆنی بۆمبڕێژکراو هێرشیان کردووەتە سەر کێڵگەی گازی کۆرمۆر لە سنووری قەزای چەمچەماڵ.\n\nلە ڕاگەیەندراوەکەدا هاتووە، درۆنێکیان پێش گەیشتن بە کێڵگەکە خراوەتە خوارەوە و ئەوی دیکە لە نزیک کۆگایەک کەوتووەتە خوارەوە و ئاگرێکی بچووکی لێکەوتووەتەوە. ڕامک ڕەمەزان، قایمقامی چەمچەماڵ، گوتی: "هیچ زیانێکی گیانی نییە و بەرهەمهێنانی گاز نەوەستاوە".\n\nوەزارەتی سامانە سروشتییەکان هێرشەکەی سەرکۆنە کرد و داوای لە حکوومەتی فیدراڵی کرد بکەرانی ئاشکرا بکات. تا ئێستا هیچ گرووپێک بەرپرسیارێتی هێرشەکەی نەخستووەتە ئەستۆی خۆی. کۆرمۆر گازی زۆربەی وێستگەکانی کارەبای هەرێم دابین دەکات.',
    edits: [
      {
        what: 'drones on Kormor: an outlet’s name, the mayor first, a sentence dropped',
        want: 'silence',
        title: 'قایمقامی چەمچەماڵ: بەرهەمهێنانی گاز لە کۆرمۆر نەوەستاوە',
        text: 'NRT – چەمچەماڵ\n\nقایمقامی چەمچەماڵ ڕامک ڕەمەزان ڕایگەیاند: "هیچ زیانێکی گیانی نییە و بەرهەمهێنانی گاز نەوەستاوە"، دوای ئەوەی دوێنێ شەو کاتژمێر ١١:٢٠ دوو درۆنی بۆمبڕێژکراو هێرشیان کردە سەر کێڵگەی گازی کۆرمۆر.\n\nبەپێی ڕاگەیەندراوی دەزگای دژەتیرۆر، یەکێک لە درۆنەکان پێش گەیشتن بە کێڵگەکە خراوەتە خوارەوە و ئەوی تر لە نزیک کۆگایەک کەوتووەتە خوارەوە و ئاگرێکی بچووکی لێکەوتووەتەوە. وەزارەتی سامانە سروشتییەکان هێرشەکەی ئیدانە کرد.',
      },
      {
        what: 'drones on Kormor: copied, the usual background of earlier attacks added',
        want: 'silence',
        title: 'هێرشێکی دیکە بۆ سەر کۆرمۆر',
        keep: 3,
        swaps: [
          ['دەزگای دژەتیرۆری کوردستان ڕایگەیاند', 'ئاژانسی هەواڵی ئێمە/ دژەتیرۆری کوردستان ئاشکرای کرد'],
          ['لە ڕاگەیەندراوەکەدا هاتووە', 'دەزگاکە دەڵێت'],
          ['گوتی', 'بە میدیاکانی وت'],
        ],
        after: 'لە ساڵانی ڕابردوودا کێڵگەی کۆرمۆر چەندین جار بە مووشەک و درۆن کراوەتە ئامانج.',
      },
    ],
  },
  {
    language: 'ckb',
    query: 'کابینە OR پارتی OR یەکێتی',
    title: 'پارتی و یەکێتی لەسەر کارنامەی کابینەی نوێ ڕێککەوتن',
    text: 'هەردوو شاندی دانوستانکاری پارتی دیموکراتی کوردستان و یەکێتی نیشتمانیی کوردستان، ئەمڕۆ یەکشەممە لە پیرمام کۆبوونەوە و لەسەر کارنامەی هاوبەشی کابینەی دەیەمی حکوومەتی هەرێم ڕێککەوتن.\n\nلە ڕاگەیەندراوێکی هاوبەشدا هاتووە، کارنامەکە لە ٢٨ لاپەڕە پێکهاتووە و پرسی دابەشکردنی پۆستەکان بۆ کۆبوونەوەی داهاتوو هەڵگیراوە کە پێش کۆتایی مانگ لە دەباشان دەبێت. هێمن حەمەساڵح، ئەندامی شاندی یەکێتی، گوتی: "زۆربەی خاڵە ناکۆکەکان چارەسەر کراون و تەنها دوو وەزارەت ماون".\n\nماوەی نۆ مانگە هەڵبژاردنی پەرلەمانی کوردستان کراوە و هێشتا کابینە پێک نەهاتووە. لایەنە ئۆپۆزسیۆنەکان ڕەخنە لە درێژبوونەوەی دانوستانەکان دەگرن.',
    edits: [
      {
        what: 'cabinet programme: the party channel’s titles and respects, cut at two paragraphs',
        want: 'silence',
        title: 'کۆبوونەوەی پیرمام بە ئەنجام گەیشت',
        text: 'کوردستان٢٤ – هەولێر\n\nشاندە دانوستانکارەکانی پارتی و یەکێتی ئەمڕۆ، یەکشەممە، لە پیرمام کۆبوونەوە و لەبارەی کارنامەی هاوبەشی کابینەی ١٠یەمی حکومەتی هەرێم گەیشتنە ڕێککەوتن.\n\nبەپێی ڕاگەیەندراوێکی هاوبەش، کارنامەکە لە ٢٨ لاپەڕە پێکدێت و پرسی پۆستەکان بۆ کۆبوونەوەی داهاتوو هەڵگیراوە، کە بڕیارە پێش کۆتایی ئەم مانگە لە دەباشان بەڕێوەبچێت.',
      },
      {
        what: 'cabinet programme: the PUK member’s words made the lead',
        want: 'silence',
        title: 'ئەندامێکی شاندی یەکێتی: تەنها دوو وەزارەت ماون',
        text: 'ئەندامی شاندی دانوستانکاری یەکێتی هێمن حەمەساڵح ڕایگەیاند: "زۆربەی خاڵە ناکۆکەکان چارەسەر کراون و تەنیا دوو وەزارەت ماون". پارتی و یەکێتی ئەمڕۆ یەکشەممە لە پیرمام لەسەر کارنامەی هاوبەشی کابینەی دەیەم ڕێککەوتن و پرسی دابەشکردنی پۆستەکان بۆ کۆبوونەوەی داهاتوو لە دەباشان هەڵگیرا.\n\nماوەی ٩ مانگە هەڵبژاردنی پەرلەمانی کوردستان ئەنجام دراوە و هێشتا کابینە پێکنەهاتووە.',
      },
    ],
  },
  {
    language: 'ckb',
    query: 'لافاو OR باران',
    title: 'لافاو لە ئاکرێ دوو ڕێگای سەرەکی داخست',
    text: 'بارانێکی بەخوڕ کە لە بەرەبەیانی ئەمڕۆ شەممەوە دەستی پێکرد، لە قەزای ئاکرێی سەر بە پارێزگای دهۆک لافاوی لێکەوتەوە و دوو ڕێگای سەرەکی داخرا.\n\nبەڕێوەبەری بەرگریی شارستانیی ئاکرێ، عەبدولسەلام ڕەشید، گوتی: "ئاو چووەتە ناو ٣٥ ماڵەوە و تیمەکانمان ١٢ خێزانیان گواستووەتەوە بۆ شوێنی پارێزراو، بەڵام هیچ کەسێک زیانی بەر نەکەوتووە". ئەو ئاماژەی بەوەش دا کە پردێکی بچووک لە گوندی خەلەفکان ڕووخاوە.\n\nکەشناسی دهۆک ڕایگەیاند، بڕی ٧٢ ملیمەتر باران لە ماوەی شەش کاتژمێردا باریوە و پێشبینی دەکرێت تا نیوەڕۆی سبەی بەردەوام بێت. دەوامی قوتابخانەکانی قەزاکە بۆ ڕۆژی یەکشەممە ڕاگیرا.',
    edits: [
      {
        what: 'Akre floods: another outlet’s edit of words and order, the bridge dropped',
        want: 'silence',
        title: 'دهۆک.. ئاو چووە ناو دەیان ماڵ لە ئاکرێ',
        text: 'دهۆک/ پەیامنێرمان\n\nبەهۆی بارانێکی لێزمەوە کە لە بەرەبەیانی شەممەوە دەستیپێکردووە، لە قەزای ئاکرێی پارێزگای دهۆک لافاو هەستا و دوو ڕێگای سەرەکی داخران.\n\nکەشناسی دهۆک دەڵێت، ٧٢ ملم باران لە ماوەی ٦ کاتژمێردا باریوە و پێشبینی دەکرێت تا نیوەڕۆی سبەینێ بەردەوام بێت.\n\nعەبدولسەلام ڕەشید بەڕێوەبەری بەرگری شارستانی ئاکرێ ڕایگەیاند: "ئاو چووەتە ناو ٣٥ ماڵەوە و تیمەکانمان ١٢ خێزانیان گواستووەتەوە بۆ شوێنی پارێزراو، بەڵام هیچ کەسێک زیانی بەر نەکەوتووە".',
      },
      {
        what: 'Akre floods: one sentence of the feed, cut',
        want: 'silence',
        title: 'ڕاگرتنی دەوام لە ئاکرێ بەهۆی لافاوەوە',
        text: 'بارانی بەخوڕ لە قەزای ئاکرێ لافاوی لێکەوتەوە، دوو ڕێگای سەرەکی داخران و ئاو چووە ناو ٣٥ ماڵەوە، دەوامی قوتابخانەکانی قەزاکەش بۆ ڕۆژی یەکشەممە…',
      },
    ],
  },
  {
    language: 'en',
    query: 'PKK',
    title: 'Turkish parliament panel wraps up hearings on PKK disarmament',
    text: 'ANKARA – A Turkish parliamentary commission overseeing the disarmament of the Kurdistan Workers’ Party (PKK) on Wednesday completed its hearings after listening to 58 witnesses over ten weeks, its chairman said.\n\n“We have heard mothers of soldiers and mothers of those in the mountains in the same room,” the chairman told reporters. He said the panel would now draft a report with proposals for a legal framework, to be put to a vote in the general assembly before the new year.\n\nThe pro-Kurdish DEM Party said the report must address the return of fighters who have not been charged with violence, while a nationalist ally of the government ruled out any amnesty. The PKK announced in May that it would dissolve after four decades of conflict that killed more than 40,000 people.',
    edits: [
      {
        what: 'PKK panel: another agency’s client, attribution moved, words to digits, credit line',
        want: 'silence',
        title: 'Report on legal steps after PKK hearings due before new year',
        text: 'A parliamentary commission in Turkey that oversees the disarming of the outlawed Kurdistan Workers’ Party (PKK) finished its hearings on Wednesday, having listened to 58 witnesses in 10 weeks, according to its chairman.\n\nThe panel will now draft a report with proposals for a legal framework, which is to be put to a vote in the general assembly before the new year, he said.\n\n“We have heard mothers of soldiers and mothers of those in the mountains in the same room,” he told reporters.\n\nThe pro-Kurdish DEM Party said the report must address the return of fighters who have not been charged with violence.\n\n(With agencies)',
      },
      {
        what: 'PKK panel: a Kurdish site’s cut, with a paragraph of what came before',
        want: 'silence',
        title: 'Turkey’s peace commission completes hearings',
        text: 'ERBIL, Kurdistan Region – A Turkish parliamentary commission overseeing the disarmament of the PKK on Wednesday completed its hearings after listening to 58 witnesses over ten weeks, its chairman said, adding that a draft report would be put to a vote before the new year.\n\nThe PKK, which took up arms against the Turkish state in 1984, declared its dissolution in May following a call by its jailed founder Abdullah Ocalan. A first group of fighters symbolically burned their weapons in Sulaimani province in July.',
      },
    ],
  },
  {
    language: 'en',
    query: 'pipeline OR Ceyhan',
    title: 'Flow through Iraq-Turkey pipeline seen resuming within days, oil official says',
    text: 'BAGHDAD, Sept 21 – Crude exports through the pipeline from northern Iraq to the Turkish port of Ceyhan are expected to resume within days at an initial 230,000 barrels per day, a senior Iraqi oil ministry official said on Sunday.\n\n“All the technical tests have been completed, and we are waiting for the last signature by two of the producers,” the official said, asking not to be named as he was not allowed to speak to the media. He said state marketer SOMO would lift the crude and pay the companies $16 a barrel until a consultant had assessed their costs.\n\nA spokesman for the producers’ association said talks were continuing over $1 billion in arrears. The pipeline was shut in March 2023 after an arbitration court ordered Turkey to pay damages to Baghdad.',
    edits: [
      {
        what: 'Ceyhan flow: a trade site’s headline, lower-cased units, the order turned',
        want: 'silence',
        title: 'Kurdish crude could reach Ceyhan this week',
        text: 'Iraq Energy Monitor – Iraq’s state oil marketer SOMO will lift crude from the Kurdistan region and pay producers $16/bbl once the pipeline to the Turkish port of Ceyhan reopens, which is expected within days at an initial 230,000 b/d, a senior oil ministry official said yesterday.\n\nThe official, who did not wish to be named, said all technical tests had been completed and “we are waiting for the last signature by two of the producers”. Talks were continuing over $1bn in arrears, a spokesman for the producers’ association said.',
      },
      {
        what: 'Ceyhan flow: two paragraphs as they were, place and date dropped',
        want: 'silence',
        title: 'Iraq: northern exports to restart soon',
        keep: 2,
        swaps: [
          ['BAGHDAD, Sept 21 – Crude exports', 'Crude oil exports'],
          ['expected to resume within days', 'set to restart in the coming days'],
          [
            'a senior Iraqi oil ministry official said on Sunday',
            'according to a senior official at the Iraqi oil ministry',
          ],
        ],
      },
    ],
  },
  {
    language: 'en',
    query: 'Houthi OR "Red Sea" OR Hodeidah',
    title: 'Cargo ship damaged by missile off Yemen’s Hodeidah, crew safe',
    text: 'DUBAI – A Liberia-flagged bulk carrier was struck by a missile about 50 nautical miles southwest of the Yemeni port of Hodeidah early on Tuesday and took on water, a British maritime agency said.\n\nThe United Kingdom Maritime Trade Operations said the ship’s 21 crew were safe and the vessel was sailing to a port of refuge under its own power. The ship’s Greek manager confirmed the attack and said the missile hit the port side near the engine room.\n\nThere was no immediate claim of responsibility, but Yemen’s Iran-aligned Houthis have attacked more than 100 merchant ships in the Red Sea since late 2023, in what they describe as solidarity with Palestinians in Gaza. Security sources said the carrier belonged to a fleet whose ships had called at Israeli ports.',
    edits: [
      {
        what: 'bulk carrier: a broadcaster’s edit, nautical miles in kilometres, sentences merged',
        want: 'silence',
        title: 'Missile hits merchant vessel in Red Sea',
        text: 'A bulk carrier sailing under the Liberian flag was hit by a missile some 50 nautical miles (93 km) southwest of Hodeidah in Yemen on Tuesday and took on water, the UK Maritime Trade Operations (UKMTO) said, adding that its 21 crew members were safe and that the ship was making for a port of refuge under its own power.\n\nThe vessel’s Greek manager confirmed the attack and said the missile struck the port side near the engine room.\n\nNo one immediately claimed responsibility. The Houthis have attacked over 100 merchant ships in the Red Sea since late 2023.',
      },
      {
        what: 'bulk carrier: the feed’s two sentences, cut',
        want: 'silence',
        title: 'Ship struck off Yemen takes on water, says British agency',
        text: 'A Liberia-flagged bulk carrier was struck by a missile about 50 nautical miles southwest of the Yemeni port of Hodeidah early on Tuesday, a British maritime agency said. The ship’s 21 crew were safe and the vessel was sailing to…',
      },
    ],
  },
  {
    language: 'en',
    query: 'UNAMI OR "United Nations"',
    title: 'UN mission in Iraq lowers flag in Kirkuk as closure nears',
    text: 'KIRKUK, Iraq – The United Nations Assistance Mission for Iraq closed its office in the disputed city of Kirkuk on Thursday, the fourth of its regional offices to shut ahead of the end of its mandate on December 31.\n\nAt a ceremony attended by Kurdish, Arab and Turkmen members of the provincial council, the mission’s deputy head said the UN was “not leaving Iraq, but leaving this chapter”. Some 40 local staff will be let go, and files on property disputes are to be handed to the federal government, he added.\n\nKirkuk’s governor thanked the mission for its role in talks that led to the forming of the local administration last year. Turkmen parties have voiced concern that no neutral party will remain to mediate. Offices in Basra, Mosul and Erbil have already been closed or handed over.',
    edits: [
      {
        what: 'UNAMI in Kirkuk: a local site’s line in front, names spelt otherwise, one sentence dropped',
        want: 'silence',
        title: 'UNAMI shuts Kirkuk office',
        text: 'Kirkuk Now, Kirkuk\n\nThe United Nations Assistance Mission for Iraq (UNAMI) on Thursday shut its office in the disputed province of Kirkuk, the fourth of its regional offices to close before its mandate ends on 31 December.\n\nThe UN was “not leaving Iraq, but leaving this chapter”, the mission’s deputy head said at a ceremony attended by Kurdish, Arab and Turkoman members of the provincial council. He said about forty local staff would be let go, while files on property disputes would be handed over to the federal government.\n\nTurkoman parties have voiced concern that no neutral party will remain to mediate.',
      },
      {
        what: 'UNAMI in Kirkuk: led by the concern, own paragraph on the mandate',
        want: 'silence',
        title: 'Turkmens worried as UN leaves Kirkuk',
        text: 'Turkmen parties in Kirkuk have voiced concern that no neutral party will remain to mediate after the United Nations Assistance Mission for Iraq closed its office in the city on Thursday.\n\nSome 40 local staff will be let go, and files on property disputes are to be handed to the federal government, the mission’s deputy head said. It is the fourth regional office to shut.\n\nThe Security Council decided in May 2024, at Baghdad’s request, to end the mission that was set up after the 2003 invasion.',
      },
    ],
  },
];
