/** Reports in Persian, Sorani and English, each as other outlets print it and with what came after it. */
import type { Report } from './desk.ts';

export const PRESS_OTHERS: readonly Report[] = [
  {
    language: 'fa',
    query: 'زلزله',
    title: 'زلزله ۵.۳ ریشتری فاریاب کرمان را لرزاند',
    text: 'زلزله‌ای به بزرگی ۵.۳ ریشتر ساعت ۳ و ۴۲ دقیقه بامداد امروز (سه‌شنبه) شهرستان فاریاب در جنوب استان کرمان را لرزاند. مرکز لرزه‌نگاری مؤسسه ژئوفیزیک دانشگاه تهران کانون این زلزله را در عمق ۱۲ کیلومتری زمین و در ۱۸ کیلومتری شهر فاریاب ثبت کرده است.\n\nمجید سالاری‌پور، مدیرکل مدیریت بحران استانداری کرمان، در گفت‌وگو با ایسنا اظهار کرد: بلافاصله پس از وقوع زلزله پنج تیم ارزیاب هلال‌احمر به منطقه اعزام شدند و تا این لحظه ۱۴ نفر بر اثر سراسیمگی و سقوط مصدوم شده‌اند که ۱۱ نفر از آنان سرپایی درمان شدند. وی افزود: خوشبختانه این حادثه فوتی نداشته و خسارت‌ها به ترک‌خوردگی دیوار خانه‌های خشتی در سه روستا محدود بوده است.\n\nسالاری‌پور از مردم خواست به شایعات توجه نکنند و تا چند ساعت آینده از بازگشت به خانه‌های آسیب‌دیده خودداری کنند.',
    edits: [
      {
        what: 'earthquake in Faryab: light',
        want: 'silence',
        title: 'زمین‌لرزه بامدادی در جنوب کرمان؛ ۱۴ نفر مصدوم شدند',
        text: 'کرمان - ایرنا - زلزله‌ای به بزرگی ۵.۳ ریشتر ساعت ۳:۴۲ بامداد سه‌شنبه شهرستان فاریاب در جنوب استان کرمان را لرزاند. مرکز لرزه‌نگاری موسسه ژئوفیزیک دانشگاه تهران کانون این زلزله را در عمق ۱۲ کیلومتری زمین و در ۱۸ کیلومتری شهر فاریاب گزارش کرده است.\n\nمجید سالاری‌پور مدیرکل مدیریت بحران استانداری کرمان گفت: بلافاصله پس از وقوع زلزله ۵ تیم ارزیاب هلال احمر به منطقه اعزام شدند و تاکنون ۱۴ نفر بر اثر سراسیمگی و سقوط مصدوم شده‌اند که ۱۱ نفر از آنها سرپایی درمان شدند. وی ادامه داد: خوشبختانه این حادثه فوتی نداشته و خسارت‌ها به ترک خوردن دیوار خانه‌های خشتی در سه روستا محدود بوده است.',
      },
      {
        what: 'earthquake in Faryab: edited',
        want: 'silence',
        title: 'جزئیات زلزله فاریاب از زبان مدیرکل بحران کرمان',
        text: 'به گزارش خبرگزاری تسنیم از کرمان، مدیرکل مدیریت بحران استانداری کرمان از مصدومیت ۱۴ نفر در زلزله بامداد امروز شهرستان فاریاب خبر داد و گفت: این حادثه خوشبختانه فوتی نداشته است.\n\nمجید سالاری‌پور با بیان اینکه مصدومان بر اثر سراسیمگی و سقوط آسیب دیده‌اند، اضافه کرد: ۱۱ نفر از آنان به صورت سرپایی درمان شدند. خسارت‌ها نیز به ترک‌خوردگی دیوار خانه‌های خشتی در سه روستا محدود بوده و پنج تیم ارزیاب جمعیت هلال‌احمر بلافاصله پس از زلزله به منطقه اعزام شده‌اند.\n\nاین زلزله به بزرگی ۵.۳ ریشتر ساعت ۳ و ۴۲ دقیقه بامداد سه‌شنبه در عمق ۱۲ کیلومتری زمین و ۱۸ کیلومتری شهر فاریاب به ثبت رسید. ایران بر روی کمربند لرزه‌خیز آلپ-هیمالیا قرار دارد. مدیرکل بحران از اهالی خواست تا چند ساعت آینده به خانه‌های آسیب‌دیده بازنگردند.',
      },
      {
        what: 'earthquake in Faryab: news, a woman has died',
        want: 'mail',
        title: 'آخرین وضعیت مناطق زلزله‌زده فاریاب',
        text: 'زلزله‌ای به بزرگی ۵.۳ ریشتر ساعت ۳ و ۴۲ دقیقه بامداد امروز شهرستان فاریاب در جنوب استان کرمان را لرزاند. مرکز لرزه‌نگاری مؤسسه ژئوفیزیک دانشگاه تهران کانون زلزله را در عمق ۱۲ کیلومتری زمین و در ۱۸ کیلومتری شهر فاریاب ثبت کرد.\n\nمجید سالاری‌پور، مدیرکل مدیریت بحران استانداری کرمان، اظهار کرد: بلافاصله پس از وقوع زلزله پنج تیم ارزیاب هلال‌احمر به منطقه اعزام شدند و ۱۴ نفر بر اثر سراسیمگی و سقوط مصدوم شده‌اند که ۱۱ نفر از آنان سرپایی درمان شدند. دانشگاه علوم پزشکی جیرفت دقایقی پیش اعلام کرد زنی ۶۲ ساله که در این زلزله زیر آوار مانده بود در بیمارستان جان باخت. خسارت‌ها به ترک‌خوردگی دیوار خانه‌های خشتی در سه روستا محدود بوده است.\n\nسالاری‌پور از مردم خواست به شایعات توجه نکنند و از بازگشت به خانه‌های آسیب‌دیده خودداری کنند.',
      },
      {
        what: 'earthquake in Faryab: follow-up',
        want: 'mail',
        title: 'مدارس فاریاب تا پایان هفته تعطیل شد',
        text: 'فرماندار فاریاب از تعطیلی مدارس این شهرستان تا پایان هفته و توزیع ۳۲۰ دستگاه چادر میان خانواده‌های آسیب‌دیده از زلزله خبر داد.\n\nحبیب‌الله رستمی‌نژاد صبح چهارشنبه به خبرنگار مهر گفت: ارزیابی بنیاد مسکن نشان می‌دهد ۱۸۵ واحد روستایی در اثر زلزله باید از نو ساخته شود و مالکان آن وام ۳۵۰ میلیون تومانی بدون بهره می‌گیرند. شب گذشته نیز ۹ پس‌لرزه در منطقه احساس شد که بزرگ‌ترین آن ۴.۱ ریشتر بود.\n\nزلزله‌ای به بزرگی ۵.۳ ریشتر بامداد سه‌شنبه شهرستان فاریاب در جنوب استان کرمان را لرزاند و ۱۴ نفر بر اثر سراسیمگی و سقوط مصدوم شدند.',
      },
    ],
  },
  {
    language: 'en',
    query: 'desalination',
    title: 'Oman awards $410m desalination plant at Sur to Spanish-led group',
    text: "MUSCAT - Oman has awarded a contract to build a $410 million desalination plant near Sur to a consortium led by Spain's Aguanorte, the state water buyer said on Monday.\n\nThe reverse osmosis plant will produce 150,000 cubic metres of drinking water a day and is due to start commercial operations in the second quarter of 2028, Nama Power and Water Procurement said in a statement. The consortium, which also includes Omani contractor Al Hadd Engineering, will own and operate the plant for 20 years.\n\n\"This project will cover the needs of South Sharqiyah through the middle of the next decade,\" said Salim al-Rawahi, the company's chief executive. Three groups had submitted bids for the desalination project in March, and Aguanorte's consortium offered the lowest tariff. Nama did not disclose the price.",
    edits: [
      {
        what: 'desalination plant at Sur: light',
        want: 'silence',
        title: 'Spanish-led consortium wins Sur desalination contract',
        text: 'Muscat: Oman has awarded a contract to build a $410mn desalination plant near Sur to a consortium led by Spain\'s Aguanorte, the state water buyer announced Monday.\n\nThe reverse osmosis plant will produce 150,000 cubic meters of potable water per day and is expected to start commercial operations in the second quarter of 2028, Nama Power and Water Procurement said in a statement. The consortium, which also includes Omani contractor Al Hadd Engineering, will own and operate the plant for 20 years.\n\n"This project will cover the needs of South Sharqiyah through the middle of the next decade," said Salim al Rawahi, CEO of the company.',
      },
      {
        what: 'desalination plant at Sur: edited',
        want: 'silence',
        title: 'Nama signs off on new water plant for South Sharqiyah',
        text: "The Nama Power and Water Procurement Company (PWP), the Sultanate's sole buyer of water, has picked a consortium of Spain's Aguanorte and local contractor Al Hadd Engineering to build a desalination plant close to Sur at a cost of $410 million, the Oman Daily reports.\n\nThree groups bid for the project in March and the winning consortium offered the lowest tariff, according to a statement issued on Monday. The price was not disclosed.\n\nThe plant will use reverse osmosis to produce 150,000 cubic metres of drinking water a day. It is due to come into commercial operation in the second quarter of 2028, and the consortium will own and operate it for 20 years. PWP chief executive Salim al-Rawahi said the desalination project would cover the needs of South Sharqiyah through the middle of the next decade. Oman, like its Gulf neighbours, relies on seawater for most of its drinking water.",
      },
      {
        what: 'desalination plant at Sur: news, a second plant is to be tendered',
        want: 'mail',
        title: 'Oman picks Aguanorte group for Sur plant',
        text: "MUSCAT - Oman has awarded a contract to build a $410 million desalination plant near Sur to a consortium led by Spain's Aguanorte, the state water buyer said on Monday.\n\nThe reverse osmosis plant will produce 150,000 cubic metres of drinking water a day and is due to begin commercial operations in the second quarter of 2028, Nama Power and Water Procurement said. The consortium, which also includes Omani contractor Al Hadd Engineering, will own and operate the plant for 20 years.\n\n\"This project will cover the needs of South Sharqiyah through the middle of the next decade,\" said Salim al-Rawahi, the company's chief executive. Three groups had submitted bids in March, and Aguanorte's consortium offered the lowest tariff. Al-Rawahi told reporters that tender documents for another desalination plant, at Duqm, would be issued before the end of the year.",
      },
      {
        what: 'desalination plant at Sur: summary',
        want: 'silence',
        title: 'Oman: contract for Sur water plant',
        text: "Oman's state water buyer Nama said Monday it had awarded a $410 million desalination plant near Sur to a consortium of Spain's Aguanorte and Al Hadd Engineering. It will produce 150,000 cubic metres a day from the second quarter of 2028 and be operated by the consortium for 20 years.",
      },
    ],
  },
  {
    language: 'ckb',
    query: 'مووچە',
    title: 'لیستی مووچەی ئەیلوول ڕەوانەی بەغدا کرا',
    text: 'وەزارەتی دارایی و ئابووریی حکوومەتی هەرێمی کوردستان ئەمڕۆ یەکشەممە ڕایگەیاند، لیستی مووچەی مانگی ئەیلوولی فەرمانبەران و خانەنشینانی ڕەوانەی وەزارەتی دارایی عێراق کردووە.\n\nبەڕێوەبەری گشتیی ژمێریاری لە وەزارەتی دارایی هەرێم، هێمن عەبدولڕەحمان، بە ڕووداوی گوت: "لیستەکە ناوی یەک ملیۆن و ٢٤٠ هەزار مووچەخۆری تێدایە و بڕی پێویست بۆ مووچە ٩٤٨ ملیار دینارە". گوتیشی: "تیمێکی هاوبەشی هەردوو وەزارەت لیستەکە وردبینی دەکات و چاوەڕێ دەکەین ئەم هەفتەیە پارەکە بگاتە هەژماری وەزارەت لە لقی هەولێری بانکی ناوەندی".\n\nهێمن عەبدولڕەحمان ئاماژەی بەوەش کرد، دابەشکردنی مووچە بەپێی خشتەیەک دەبێت کە لە ماوەی شەش ڕۆژدا تەواو دەکرێت و یەکەم وەزارەت تەندروستی دەبێت. هەروەها داوای لە فەرمانبەران کرد گوێ بە هەواڵی ناڕاستی تۆڕە کۆمەڵایەتییەکان نەدەن.',
    edits: [
      {
        what: 'salary list: light',
        want: 'silence',
        title: 'وەزارەتی دارایی: ٩٤٨ ملیار دینار بۆ مووچە پێویستە',
        text: 'هەولێر – وەزارەتی دارایی و ئابووری هەرێمی کوردستان یەکشەممە ئاشکرایکرد، لیستی مووچەی مانگی ٩ـی فەرمانبەران و خانەنشینانی ناردووە بۆ وەزارەتی دارایی عێراق.\n\nبەڕێوەبەری گشتی ژمێریاری لە وەزارەتی دارایی هەرێم، هێمن عەبدولڕەحمان، وتی: "لیستەکە ناوی ملیۆنێک و ٢٤٠ هەزار مووچەخۆری تێدایە و بڕی پێویست بۆ مووچە ٩٤٨ ملیار دینارە". وتیشی: "تیمێکی هاوبەشی هەردوو وەزارەت لیستەکە وردبینی دەکات و چاوەڕوانین ئەم هەفتەیە پارەکە بگاتە هەژماری وەزارەت لە لقی هەولێری بانکی ناوەندی".\n\nناوبراو ئاماژەی بەوەشکرد، دابەشکردنی مووچە بەپێی خشتەیەک دەبێت کە لە ماوەی ٦ ڕۆژدا تەواو دەکرێت.',
      },
      {
        what: 'salary list: edited',
        want: 'silence',
        title: 'وردەکاریی لیستی مووچەخۆرانی هەرێم کە نێردرا بۆ بەغدا',
        text: 'بەڕێوەبەری گشتیی ژمێریاری لە وەزارەتی دارایی و ئابووریی هەرێمی کوردستان ڕایگەیاند، دابەشکردنی مووچە بە وەزارەتی تەندروستی دەست پێ دەکات و بەپێی خشتەیەکی شەش ڕۆژی بەڕێوە دەچێت.\n\nبەڕێز هێمن عەبدولڕەحمان لە لێدوانێکدا کە ماڵپەڕی ئاوێنە بڵاوی کردەوە، گوتی تیمێکی هاوبەش لە هەردوو وەزارەتی دارایی هەولێر و بەغدا وردبینی لە لیستەکەدا دەکات و پێشبینی دەکرێت پارەکە هەر ئەم هەفتەیە بگاتە هەژماری وەزارەت لە بانکی ناوەندی، لقی هەولێر. داواشی کرد فەرمانبەران گوێ بە هەواڵە ناڕاستەکانی تۆڕە کۆمەڵایەتییەکان نەدەن.\n\nوەزارەتی دارایی ڕۆژی یەکشەممە لیستی مووچەی مانگی ئەیلوولی ڕەوانەی وەزارەتی دارایی عێراق کرد. ئەو لیستە ناوی یەک ملیۆن و ٢٤٠ هەزار مووچەخۆر، لە فەرمانبەر و خانەنشین، لەخۆ دەگرێت و ٩٤٨ ملیار دیناری پێویستە. دواکەوتنی مووچە لە ساڵانی ڕابردوودا کێشەی نێوان هەولێر و بەغدا بووە.',
      },
      {
        what: 'salary list: news, Baghdad has sent it back',
        want: 'mail',
        title: 'نوێترین هەواڵ لەبارەی مووچەی فەرمانبەرانی هەرێم',
        text: 'وەزارەتی دارایی عێراق لیستی مووچەی مانگی ئەیلوولی هەرێمی کوردستانی بەهۆی کەموکوڕی لە ناوەکاندا گەڕاندەوە، دوای ئەوەی ئەمڕۆ یەکشەممە وەزارەتی دارایی و ئابووریی هەرێم ڕەوانەی کردبوو.\n\nبەڕێوەبەری گشتیی ژمێریاری لە وەزارەتی دارایی هەرێم، هێمن عەبدولڕەحمان، پێشتر بە ڕووداوی گوتبوو: "لیستەکە ناوی یەک ملیۆن و ٢٤٠ هەزار مووچەخۆری تێدایە و بڕی پێویست بۆ مووچە ٩٤٨ ملیار دینارە". گوتیشی: "تیمێکی هاوبەشی هەردوو وەزارەت لیستەکە وردبینی دەکات و چاوەڕێ دەکەین ئەم هەفتەیە پارەکە بگاتە هەژماری وەزارەت لە لقی هەولێری بانکی ناوەندی".\n\nناوبراو ئاماژەی بەوەش کرد، دابەشکردنی مووچە بەپێی خشتەیەک دەبێت کە لە ماوەی شەش ڕۆژدا تەواو دەکرێت و یەکەم وەزارەت تەندروستی دەبێت.',
      },
      {
        what: 'salary list: follow-up',
        want: 'mail',
        title: 'بەغدا پارەی مووچەی نارد',
        text: 'وەزارەتی دارایی عێراق ئێوارەی سێشەممە بڕی ٩٤٨ ملیار دیناری خستە سەر هەژماری هەرێمی کوردستان و بەیانی چوارشەممە دابەشکردنی مووچە دەست پێ دەکات.\n\nسەرچاوەیەک لە بانکی ناوەندی لە هەولێر بە K24ـی ڕاگەیاند، پارەکە بە کاش گەیشتووە و یەکەم ڕۆژ وەزارەتی تەندروستی و ئەنجوومەنی وەزیران مووچە وەردەگرن. مامۆستایان ڕۆژی پێنجشەممە مووچە وەردەگرن و هێزەکانی پێشمەرگە شەممە.\n\nڕۆژی یەکشەممە وەزارەتی دارایی و ئابووریی هەرێم لیستی مووچەی مانگی ئەیلوولی ڕەوانەی بەغدا کردبوو کە ناوی یەک ملیۆن و ٢٤٠ هەزار مووچەخۆری تێدابوو.',
      },
    ],
  },
  {
    language: 'fa',
    query: 'اعدام',
    title: 'حکم اعدام قاتل محیط‌بان فارس در دیوان عالی تأیید شد',
    text: 'رئیس کل دادگستری استان فارس از تأیید حکم اعدام متهم ردیف اول پرونده شهادت محیط‌بان پارک ملی بمو خبر داد.\n\nبه گزارش میزان، حجت‌الاسلام سیدرضا موسوی‌تبار روز شنبه در نشست خبری گفت: شعبه ۳۹ دیوان عالی کشور اعتراض وکیل متهم را وارد ندانست و حکم قصاص نفس صادره از شعبه اول دادگاه کیفری یک فارس را عیناً تأیید کرد. وی ادامه داد: دو متهم دیگر این پرونده به اتهام معاونت در قتل و شکار غیرمجاز هر یک به ۱۲ سال حبس محکوم شده‌اند.\n\nمحیط‌بان کاوه بهرامیان آبان سال ۱۴۰۲ در درگیری با سه شکارچی غیرمجاز هدف گلوله قرار گرفت و در بیمارستان نمازی شیراز به شهادت رسید. موسوی‌تبار تأکید کرد: اجرای حکم اعدام منوط به استیذان از رئیس قوه قضاییه و درخواست اولیای دم است و تاکنون زمانی برای آن تعیین نشده است.',
    edits: [
      {
        what: 'death sentence in Fars: light',
        want: 'silence',
        title: 'دیوان عالی کشور حکم قاتل محیط‌بان بمو را تأیید کرد',
        text: 'شیراز - رئیس‌کل دادگستری فارس از تایید حکم اعدام متهم ردیف اول پرونده شهادت محیط‌بان پارک ملی بمو خبر داد.\n\nحجت الاسلام سیدرضا موسوی تبار شنبه در نشست خبری اظهار داشت: شعبه ۳۹ دیوان عالی کشور اعتراض وکیل متهم را وارد ندانست و حکم قصاص نفس صادر شده از شعبه اول دادگاه کیفری یک استان فارس را عینا تایید کرد. وی افزود: دو متهم دیگر این پرونده به اتهام معاونت در قتل و شکار غیرمجاز هر کدام به ۱۲ سال زندان محکوم شده‌اند.\n\nمحیط بان کاوه بهرامیان آبان ماه ۱۴۰۲ در درگیری با ۳ شکارچی غیرمجاز هدف گلوله قرار گرفت و در بیمارستان نمازی شیراز به شهادت رسید.',
      },
      {
        what: 'death sentence in Fars: edited',
        want: 'silence',
        title: 'تازه‌ترین وضعیت پرونده محیط‌بان شهید بهرامیان',
        text: 'ایران‌اینترنشنال: دیوان عالی کشور جمهوری اسلامی حکم اعدام فردی را که به قتل یک محیط‌بان در پارک ملی بمو متهم است، تأیید کرد.\n\nکاوه بهرامیان، محیط‌بان، در آبان ۱۴۰۲ هنگام درگیری با سه شکارچی غیرمجاز تیر خورد و در بیمارستان نمازی شیراز جان باخت. میزان، رسانه قوه قضاییه، به نقل از سیدرضا موسوی‌تبار، رئیس کل دادگستری فارس، نوشت که شعبه ۳۹ دیوان عالی اعتراض وکیل این متهم را وارد ندانسته و رأی شعبه اول دادگاه کیفری یک استان به قصاص نفس را عیناً تأیید کرده است.\n\nبه گفته این مقام قضایی، برای اجرای حکم اعدام که به استیذان از رئیس قوه قضاییه و درخواست اولیای دم نیاز دارد، هنوز زمانی تعیین نشده است. دو متهم دیگر نیز به اتهام معاونت در قتل و شکار غیرمجاز، هر یک ۱۲ سال حبس گرفته‌اند.',
      },
      {
        what: 'death sentence in Fars: news, carried out on Wednesday',
        want: 'mail',
        title: 'جزئیات پرونده محیط‌بان بمو از زبان رئیس دادگستری فارس',
        text: 'رئیس کل دادگستری استان فارس از تأیید حکم اعدام متهم ردیف اول پرونده شهادت محیط‌بان پارک ملی بمو خبر داد.\n\nبه گزارش میزان، حجت‌الاسلام سیدرضا موسوی‌تبار روز شنبه در نشست خبری گفت: شعبه ۳۹ دیوان عالی کشور اعتراض وکیل متهم را وارد ندانست و حکم قصاص نفس صادره از شعبه اول دادگاه کیفری یک فارس را عیناً تأیید کرد. وی ادامه داد: دو متهم دیگر این پرونده به اتهام معاونت در قتل و شکار غیرمجاز هر یک به ۱۲ سال حبس محکوم شده‌اند.\n\nمحیط‌بان کاوه بهرامیان آبان سال ۱۴۰۲ در درگیری با سه شکارچی غیرمجاز هدف گلوله قرار گرفت و در بیمارستان نمازی شیراز به شهادت رسید. موسوی‌تبار تأکید کرد: استیذان از رئیس قوه قضاییه انجام شده و حکم اعدام بامداد چهارشنبه در زندان عادل‌آباد اجرا خواهد شد.',
      },
      {
        what: 'death sentence in Fars: summary',
        want: 'silence',
        title: 'تأیید حکم اعدام در پرونده قتل محیط‌بان',
        text: 'رئیس کل دادگستری فارس گفت شعبه ۳۹ دیوان عالی کشور حکم اعدام متهم ردیف اول قتل کاوه بهرامیان، محیط‌بان پارک ملی بمو را تأیید کرده است. دو متهم دیگر به ۱۲ سال حبس محکوم شده‌اند. بهرامیان آبان ۱۴۰۲ در درگیری با شکارچیان غیرمجاز کشته شد. زمانی برای اجرای حکم تعیین نشده است.',
      },
    ],
  },
  {
    language: 'en',
    query: 'Beirut port',
    title: 'Judge summons former security chief over Beirut port blast',
    text: 'BEIRUT (AFP) – The judge leading the investigation into the Beirut port explosion on Thursday summoned a former head of customs security and two retired army officers for questioning, a judicial official said.\n\nColonel Fadi Abi Chahine, who headed customs security until 2019, is to appear on October 14, and the two officers a week later, the official told AFP on condition of anonymity. All three are suspected of having known that hundreds of tonnes of ammonium nitrate were stored in hangar 12 without taking action.\n\nThe investigation into the Beirut port disaster of August 4, 2020, which killed more than 220 people, was stalled for two years by political and legal challenges. The judge "intends to finish the hearings by the end of the year and then refer the file to the public prosecution", the official added.\n\nRelatives of the victims hold a vigil at the port every month.',
    edits: [
      {
        what: 'summons over the port blast: light',
        want: 'silence',
        title: 'Lebanon: three ex-officers called in by blast investigator',
        text: 'BEIRUT: The judge leading the probe into the Beirut port explosion summoned Thursday a former head of customs security and two retired army officers for questioning, a judicial source said.\n\nCol. Fadi Abi Chahine, who headed customs security until 2019, is to appear on Oct. 14, and the two officers a week later, the source said on condition of anonymity. All three are suspected of having known that hundreds of tons of ammonium nitrate were stored in Hangar 12 without taking action.\n\nThe investigation into the Beirut port disaster of Aug. 4, 2020, which killed over 220 people, was stalled for two years by political and legal challenges. The judge "intends to finish the hearings by the end of the year and then refer the file to the public prosecution," the source added.',
      },
      {
        what: 'summons over the port blast: edited',
        want: 'silence',
        title: 'Port blast: investigating judge to question ex-customs security head next month',
        text: 'A former customs security chief and two retired officers of the Lebanese Army have been summoned by the judge investigating the Beirut port blast, Agence France-Presse reported on Thursday, citing a judicial official.\n\nThe three men are suspected of having known about the hundreds of tonnes of ammonium nitrate in hangar 12 and of having failed to act, the official told the agency. Colonel Fadi Abi Chahine, head of customs security until 2019, is due before the judge on October 14. The officers will follow one week later.\n\nAccording to the same official, the judge hopes to conclude the hearings by the end of this year before referring the case to the public prosecution. For two years, the probe was blocked by political and legal challenges.\n\nMore than 220 people died when the stockpile blew up on August 4, 2020, devastating whole districts of the capital. Nobody has been convicted so far.',
      },
      {
        what: 'summons over the port blast: news, a former minister too',
        want: 'mail',
        title: 'Beirut blast judge issues new summonses',
        text: 'BEIRUT – The judge leading the investigation into the Beirut port explosion on Thursday summoned former public works minister Nabil Harfouche, a former head of customs security and two retired army officers for questioning, a judicial official said.\n\nColonel Fadi Abi Chahine, who headed customs security until 2019, is to appear on October 14, and the two officers a week later, the official told AFP on condition of anonymity. They are suspected of having known that hundreds of tonnes of ammonium nitrate were stored in hangar 12 without taking action.\n\nThe investigation into the Beirut port disaster of August 4, 2020, which killed more than 220 people, was stalled for two years by political and legal challenges. The judge "intends to finish the hearings by the end of the year and then refer the file to the public prosecution", the official added.',
      },
      {
        what: 'summons over the port blast: follow-up',
        want: 'mail',
        title: 'Ex-customs colonel fails to appear before blast judge',
        text: 'BEIRUT (AFP) – A retired colonel wanted for questioning over the Beirut port explosion did not turn up at the Justice Palace on Tuesday, and his lawyer filed a motion to have the investigating judge removed from the case.\n\nSamir Khairallah, counsel for Fadi Abi Chahine, told reporters that his client was "ready to speak, but before a competent court". The judge gave the colonel 48 hours before he would issue an arrest warrant, a judicial official said. Dozens of relatives of the victims gathered outside, some carrying portraits, and briefly blocked the road.\n\nAbi Chahine, who headed customs security until 2019, is suspected of having known that hundreds of tonnes of ammonium nitrate were stored in hangar 12 without taking action. The Beirut port disaster of August 4, 2020 killed more than 220 people.',
      },
    ],
  },
  {
    language: 'fa',
    query: 'قطعی برق',
    title: 'قطعی برق صنایع فولاد از هفته آینده متوقف می‌شود',
    text: 'سخنگوی صنعت برق کشور گفت: با کاهش دمای هوا، قطعی برق واحدهای فولادی از شنبه هفته آینده متوقف می‌شود.\n\nبهروز نیک‌سرشت امروز دوشنبه در گفت‌وگو با خبرنگار اقتصادی فارس با اشاره به افت مصرف در هفته گذشته اظهار داشت: اوج مصرف برق کشور دیروز به ۶۱ هزار و ۴۰۰ مگاوات رسید که نسبت به ابتدای مهر ۷ هزار مگاوات کمتر شده است. وی افزود: محدودیت صنایع سیمان نیز به تدریج و حداکثر تا ۱۵ آبان برداشته خواهد شد.\n\nسخنگوی صنعت برق در پاسخ به پرسشی درباره بخش خانگی خاطرنشان کرد: در این بخش هیچ برنامه‌ای برای قطعی برق نداریم، مگر در مناطقی که شبکه نیاز به تعمیرات دارد. نیک‌سرشت همچنین گفت که سوخت ذخیره نیروگاه‌ها ۱۸ درصد بیشتر از پاییز سال گذشته است.',
    edits: [
      {
        what: 'power cuts of steelworks: light',
        want: 'silence',
        title: 'خبر خوش سخنگوی صنعت برق برای فولادی‌ها',
        text: 'تهران - سخنگوی صنعت برق کشور اعلام کرد: با کاهش دمای هوا، قطعی برق واحدهای فولادی از شنبه آینده متوقف می‌شود.\n\nبهروز نیک سرشت روز دوشنبه با اشاره به افت مصرف در هفته گذشته گفت: پیک مصرف برق کشور روز گذشته به ۶۱ هزار و ۴۰۰ مگاوات رسید که در مقایسه با ابتدای مهرماه ۷۰۰۰ مگاوات کمتر شده است. وی اضافه کرد: محدودیت صنایع سیمان نیز به‌تدریج و حداکثر تا پانزدهم آبان برداشته خواهد شد.\n\nسخنگوی صنعت برق در پاسخ به سوالی درباره بخش خانگی گفت: در این بخش هیچ برنامه‌ای برای قطعی برق نداریم مگر در مناطقی که شبکه نیازمند تعمیرات است.',
      },
      {
        what: 'power cuts of steelworks: edited',
        want: 'silence',
        title: 'برنامه‌ای برای خاموشی مشترکان خانگی نداریم',
        text: 'به گزارش اقتصادنیوز، سخنگوی صنعت برق با بیان اینکه در بخش خانگی هیچ برنامه‌ای برای قطعی برق وجود ندارد، گفت: تنها در مناطقی که شبکه به تعمیرات نیاز دارد ممکن است برق قطع شود.\n\nمهندس بهروز نیک‌سرشت که با فارس گفت‌وگو می‌کرد، از برداشته شدن محدودیت‌های صنعتی خبر داد و افزود: قطعی برق فولادی‌ها با خنک شدن هوا از شنبه هفته آینده پایان می‌یابد و محدودیت کارخانه‌های سیمان نیز تا ۱۵ آبان به تدریج رفع می‌شود. صنایع کشور در تابستان‌های اخیر به دلیل ناترازی با محدودیت مصرف روبه‌رو بوده‌اند.\n\nوی اوج مصرف روز یکشنبه را ۶۱ هزار و ۴۰۰ مگاوات اعلام کرد که ۷ هزار مگاوات کمتر از ابتدای مهر است. به گفته نیک‌سرشت، ذخیره سوخت نیروگاه‌ها هم نسبت به پاییز پارسال ۱۸ درصد افزایش دارد.',
      },
      {
        what: 'power cuts of steelworks: news, in Khuzestan until Azar',
        want: 'mail',
        title: 'زمان پایان خاموشی کارخانه‌های فولاد اعلام شد',
        text: 'سخنگوی صنعت برق کشور گفت: با کاهش دمای هوا، قطعی برق واحدهای فولادی از شنبه هفته آینده متوقف می‌شود؛ البته قطعی برق فولاد خوزستان به علت خرابی یک پست انتقال تا اول آذر ادامه دارد.\n\nبهروز نیک‌سرشت امروز دوشنبه با اشاره به افت مصرف در هفته گذشته اظهار داشت: اوج مصرف برق کشور دیروز به ۶۱ هزار و ۴۰۰ مگاوات رسید که نسبت به ابتدای مهر ۷ هزار مگاوات کمتر شده است. وی افزود: محدودیت صنایع سیمان نیز به تدریج و حداکثر تا ۱۵ آبان برداشته خواهد شد.\n\nسخنگوی صنعت برق درباره بخش خانگی خاطرنشان کرد: در این بخش هیچ برنامه‌ای برای قطعی برق نداریم، مگر در مناطقی که شبکه نیاز به تعمیرات دارد.',
      },
      {
        what: 'power cuts of steelworks: summary',
        want: 'silence',
        title: 'پایان محدودیت برق فولادی‌ها',
        text: 'سخنگوی صنعت برق گفت قطعی برق واحدهای فولادی با کاهش دما از شنبه آینده متوقف می‌شود و محدودیت سیمانی‌ها تا ۱۵ آبان برداشته خواهد شد. نیک‌سرشت با اشاره به اوج مصرف ۶۱ هزار و ۴۰۰ مگاواتی افزود: در بخش خانگی برنامه‌ای برای قطعی برق نداریم مگر برای تعمیرات شبکه.',
      },
    ],
  },
  {
    language: 'ckb',
    query: 'دوکان',
    title: 'ئاستی ئاوی بەنداوی دوکان دوو مەتر دابەزیوە',
    text: 'بەڕێوەبەری بەنداوی دوکان، کۆچەر جەمال، ڕایگەیاند ئاستی ئاوی بەنداوەکە لە ماوەی مانگێکدا دوو مەتر دابەزیوە و ئێستا بڕی ئاوی کۆگاکراو یەک ملیار و ٧٠٠ ملیۆن مەتر سێجایە.\n\nکۆچەر جەمال ئەمڕۆ سێشەممە بە ئاژانسی هەواڵی پەیامنێری گوت: "لە هەر چرکەیەکدا ١٤٠ مەتر سێجا ئاو بەر دەدرێتەوە و تەنها ٢٨ مەتر سێجا دێتە ناو بەنداوەکە". ئاماژەی بەوەش کرد، بەراورد بە هەمان کاتی ساڵی ڕابردوو ئاوی دوکان ٩٠٠ ملیۆن مەتر سێجا کەمترە و هۆکارەکەشی کەمیی باران و بەنداوەکانی ئێرانە لەسەر زێی بچووک.\n\nبەڕێوەبەری بەنداوەکە جەختی کردەوە کە ئاوی خواردنەوەی سلێمانی و ڕاپەڕین کێشەی نابێت، بەڵام بەرهەمهێنانی کارەبا بۆ ٩٠ مێگاوات کەم کراوەتەوە. بەنداوی دوکان لە ساڵی ١٩٥٩ کراوەتەوە و توانای گلدانەوەی شەش ملیار و ٨٠٠ ملیۆن مەتر سێجای هەیە.',
    edits: [
      {
        what: 'water of Dukan: light',
        want: 'silence',
        title: 'بەڕێوەبەری بەنداوی دوکان: ئاوەکە زۆر کەمی کردووە',
        text: 'سلێمانی/ بەڕێوەبەری بەنداوی دوکان کۆچەر جەمال، ئاشکرای کرد کە ئاستی ئاوی بەنداوەکە لە ماوەی مانگێکدا ٢ مەتر دابەزیوە و ئێستا بڕی ئاوی خەزنکراو یەک ملیار و ٧٠٠ ملیۆن مەتر سێجایە.\n\nکۆچەر جەمال سێشەممە وتی: "لە هەر چرکەیەکدا ١٤٠ مەتر سێجا ئاو بەردەدرێتەوە و تەنیا ٢٨ مەتر سێجا دێتە نێو بەنداوەکە". ئاماژەی بەوەشدا، بەراورد بە هەمان کاتی پار ئاوی دوکان ٩٠٠ ملیۆن مەتر سێجا کەمترە و هۆکارەکەی کەمبارانی و بەنداوەکانی ئێرانە لەسەر زێی بچووک.\n\nناوبراو جەختیکردەوە کە ئاوی خواردنەوەی سلێمانی و ڕاپەڕین کێشەی نابێت، بەڵام بەرهەمهێنانی کارەبا بۆ ٩٠ مێگاوات کەمکراوەتەوە.',
      },
      {
        what: 'water of Dukan: edited',
        want: 'silence',
        title: 'بەهۆی کەمیی ئاوەوە کارەبای دوکان بۆ ٩٠ مێگاوات دابەزێنرا',
        text: 'بەرهەمهێنانی کارەبا لە بەنداوی دوکان بۆ ٩٠ مێگاوات کەم کراوەتەوە، بەڵام مەترسی لەسەر ئاوی خواردنەوەی سلێمانی و ڕاپەڕین نییە، بەڕێوەبەری بەنداوەکە وای گوت.\n\nئەندازیار کۆچەر جەمال بە پەیامنێری ڕاگەیاند، بڕی ئەو ئاوەی دێتە ناو بەنداوەکەوە تەنها ٢٨ مەتر سێجایە لە چرکەیەکدا، لە کاتێکدا ١٤٠ مەتر سێجا بەر دەدرێتەوە. بەو هۆیەوە ئاستی ئاو لە مانگێکدا دوو مەتر هاتووەتە خوارەوە و ئێستا یەک ملیار و ٧٠٠ ملیۆن مەتر سێجا ئاو لە بەنداوەکەدا ماوە کە ٩٠٠ ملیۆن مەتر سێجا کەمترە لە هەمان کاتی ساڵی پێشوو.\n\nبە گوتەی کۆچەر جەمال، کەمیی باران و ئەو بەنداوانەی ئێران لەسەر زێی بچووک دروستی کردوون هۆکاری دابەزینەکەن. دوکان یەکێکە لە گەورەترین بەنداوەکانی هەرێمی کوردستان و دەکەوێتە باکووری ڕۆژئاوای سلێمانی.',
      },
      {
        what: 'water of Dukan: news, fishing and boats are forbidden',
        want: 'mail',
        title: 'بەنداوی دوکان لەژێر کاریگەریی وشکەساڵیدا',
        text: 'بەڕێوەبەری بەنداوی دوکان، کۆچەر جەمال، ڕایگەیاند ئاستی ئاوی بەنداوەکە لە ماوەی مانگێکدا دوو مەتر دابەزیوە و ئێستا بڕی ئاوی کۆگاکراو یەک ملیار و ٧٠٠ ملیۆن مەتر سێجایە.\n\nکۆچەر جەمال سێشەممە گوتی: "لە هەر چرکەیەکدا ١٤٠ مەتر سێجا ئاو بەر دەدرێتەوە و تەنها ٢٨ مەتر سێجا دێتە ناو بەنداوەکە". قایمقامی دوکانیش بڕیاری دا لە سبەینێوە ڕاوەماسی و بەلەمسواری لە بەنداوەکە قەدەغە بکرێت. بەراورد بە هەمان کاتی ساڵی ڕابردوو ئاوی دوکان ٩٠٠ ملیۆن مەتر سێجا کەمترە و هۆکارەکەشی کەمیی باران و بەنداوەکانی ئێرانە لەسەر زێی بچووک.\n\nبەڕێوەبەری بەنداوەکە جەختی کردەوە کە ئاوی خواردنەوەی سلێمانی و ڕاپەڕین کێشەی نابێت، بەڵام بەرهەمهێنانی کارەبا بۆ ٩٠ مێگاوات کەم کراوەتەوە.',
      },
      {
        what: 'water of Dukan: follow-up',
        want: 'mail',
        title: 'وەزارەتی کشتوکاڵ: بڕی بەردانەوەی ئاوی دوکان کەم دەکەینەوە',
        text: 'وەزارەتی کشتوکاڵ و سەرچاوەکانی ئاوی هەرێمی کوردستان بڕیاری دا لە سەرەتای هەفتەی داهاتووەوە بەردانەوەی ئاوی دوکان بۆ ٨٠ مەتر سێجا لە چرکەیەکدا کەم بکرێتەوە.\n\nوتەبێژی وەزارەتەکە، شاناز مەحموود، چوارشەممە لە کۆنگرەیەکی ڕۆژنامەوانیدا گوتی بڕیارەکە دوای کۆبوونەوەیەک لەگەڵ وەزارەتی سەرچاوەکانی ئاوی عێراق درا و بەغدا ڕازی بووە ئاوی کەرکووک لە بەنداوی دەربەندیخانەوە قەرەبوو بکرێتەوە. جووتیارانی پردێ ناڕەزاییان لە بڕیارەکە دەربڕی.\n\nبەڕێوەبەری بەنداوی دوکان ڕۆژێک پێشتر ڕایگەیاندبوو کە ئاستی ئاوی بەنداوەکە لە ماوەی مانگێکدا دوو مەتر دابەزیوە و ئێستا یەک ملیار و ٧٠٠ ملیۆن مەتر سێجایە.',
      },
    ],
  },
  {
    language: 'en',
    query: 'inflation',
    title: "Egypt's annual inflation slows to 11.8% in September",
    text: 'Egypt\'s annual urban consumer price inflation slowed to 11.8% in September from 12.6% in August, data from the statistics agency CAPMAS showed on Saturday, as food prices fell for a second month running.\n\nMonth on month, prices rose 0.3%. Vegetables were 4.1% cheaper than in August while fruit rose by 2.2% and housing costs by 1.6%, CAPMAS said.\n\nEconomists polled by Reuters had forecast a median of 12.1%. "The numbers give the central bank room for another cut of 100 basis points at its next meeting," said Karim Wahba of Cairo-based Delta Capital. Core inflation, which strips out volatile items such as fuel and some types of food, eased to 10.9% from 11.3%, the central bank said separately.\n\nInflation in Egypt peaked at 38% in September 2023 and has come down since under an $8 billion loan programme with the International Monetary Fund.',
    edits: [
      {
        what: 'Egyptian prices in September: light',
        want: 'silence',
        title: 'Lower food prices ease Egyptian inflation',
        text: 'CAIRO, Oct 10 — Egypt\'s annual urban consumer price inflation slowed to 11.8 percent in September from 12.6 percent in August, figures from state statistics agency CAPMAS showed Saturday, as food prices dropped for a second month running.\n\nMonth on month, prices rose by 0.3 percent. Vegetables were 4.1 percent cheaper than in August while fruit rose 2.2 percent and housing costs 1.6 percent, CAPMAS said.\n\nAnalysts polled by Reuters had predicted a median of 12.1 percent. "The numbers give the central bank room for another cut of 100 basis points at its next meeting," said Karim Wahba of Cairo-based Delta Capital. Core inflation, which strips out volatile items such as fuel and some kinds of food, eased to 10.9 percent from 11.3 percent, the central bank said separately.',
      },
      {
        what: 'Egyptian prices in September: edited',
        want: 'silence',
        title: 'CAPMAS: urban inflation at 11.8 per cent',
        text: 'Annual headline inflation in Egyptian cities fell to 11.8 per cent last month, down from 12.6 per cent in August, the Central Agency for Public Mobilization and Statistics (CAPMAS) announced on Saturday. The figure is below the median forecast of 12.1 per cent in a Reuters poll.\n\nOn a monthly basis, prices went up by 0.3 per cent. Fruit was 2.2 per cent dearer and housing costs rose 1.6 per cent, but vegetable prices declined 4.1 per cent, Ahram Online reports. It was the second consecutive month in which food prices fell.\n\nThe Central Bank of Egypt said in a separate release that core inflation, which excludes volatile items like fuel and certain foods, slowed to 10.9 per cent from 11.3 per cent. Karim Wahba, an economist with Delta Capital in Cairo, said the numbers left the bank room to cut rates by another 100 basis points when it next meets.\n\nHigh prices have weighed heavily on Egyptian households in recent years.',
      },
      {
        what: 'Egyptian prices in September: news, in the countryside it rose',
        want: 'mail',
        title: 'Egypt inflation data beat forecasts',
        text: 'Egypt\'s annual urban consumer price inflation slowed to 11.8% in September from 12.6% in August, data from the statistics agency CAPMAS showed on Saturday, as food prices fell for a second month running.\n\nMonth on month, prices rose 0.3%. In rural areas, however, annual inflation accelerated to 13.4% from 12.9%. Vegetables were 4.1% cheaper than in August while fruit rose by 2.2% and housing costs by 1.6%, CAPMAS said.\n\nEconomists polled by Reuters had forecast a median of 12.1%. "The numbers give the central bank room for another cut of 100 basis points at its next meeting," said Karim Wahba of Cairo-based Delta Capital. Core inflation, which strips out volatile items such as fuel and some types of food, eased to 10.9% from 11.3%, the central bank said.',
      },
      {
        what: 'Egyptian prices in September: summary',
        want: 'silence',
        title: 'Egypt prices: the figures',
        text: "Egypt's annual urban inflation slowed to 11.8% in September from 12.6% in August as food prices fell again, CAPMAS data showed on Saturday. Economists had forecast 12.1%. Prices rose 0.3% month on month. Core inflation eased to 10.9%, the central bank said, which an analyst says gives it room for another cut.",
      },
    ],
  },
];
