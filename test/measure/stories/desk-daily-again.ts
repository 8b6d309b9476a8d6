/** Another day's reports in the four languages, written after the first day's were looked at and before these were tried. */
import type { Report } from './desk.ts';

export const DESK_DAILY_AGAIN: readonly Report[] = [
  {
    language: 'ar',
    query: 'إضراب',
    title: 'معلمو السليمانية يبدأون إضرابا مفتوحا عن الدوام',
    text: 'بدأ المئات من معلمي محافظة السليمانية، اليوم الأحد، إضرابا مفتوحا عن الدوام احتجاجا على تأخر صرف رواتبهم. وقال عضو لجنة المعلمين المحتجين دلشاد ميراني إن الإضراب شمل 340 مدرسة في مركز المحافظة وأقضيتها، وإنه لن ينتهي قبل صرف رواتب شهرين. وأعلنت مديرية التربية أنها تتفهم مطالب المعلمين لكنها دعتهم إلى عدم تعطيل العام الدراسي.\n\nوشهدت السليمانية العام الماضي إضرابا مماثلا استمر قرابة أربعة أشهر.',
    edits: [
      {
        what: 'another agency, verb for noun, date written out',
        want: 'silence',
        title: 'احتجاجا على تأخر الرواتب.. إضراب مفتوح في مدارس السليمانية',
        text: 'السليمانية/ باسنيوز الجبل\n\nباشر المئات من معلمي محافظة السليمانية، الأحد 29 تشرين الثاني 2026، إضراباً مفتوحاً عن الدوام احتجاجاً على تأخر صرف رواتبهم. وذكر عضو لجنة المعلمين المحتجين دلشاد ميراني أن الإضراب شمل 340 مدرسة في مركز المحافظة وأقضيتها، وأنه لن ينتهي قبل صرف رواتب شهرين.',
      },
      {
        what: 'ends',
        want: 'mail',
        title: 'معلمو السليمانية ينهون إضرابهم',
        lead: 'أنهى معلمو محافظة السليمانية، اليوم الخميس، إضرابا مفتوحا عن الدوام بعد صرف رواتب شهر واحد.',
      },
      {
        what: 'doctors in another province, the same wording',
        want: 'mail',
        title: 'أطباء حلبجة يبدأون إضرابا مفتوحا عن الدوام',
        text: 'بدأ العشرات من أطباء محافظة حلبجة، اليوم الأحد، إضرابا مفتوحا عن الدوام احتجاجا على تأخر صرف رواتبهم. وقال عضو نقابة الأطباء هيوا قادر إن الإضراب شمل المستشفى العام وستة مراكز صحية، وإنه لن ينتهي قبل صرف رواتب شهرين. ودعت مديرية الصحة الأطباء إلى عدم تعطيل الحالات الطارئة.',
      },
    ],
  },
  {
    language: 'ar',
    query: 'اعتقال OR القبض',
    title: 'القبض على قيادي بارز في داعش شمالي بغداد',
    text: 'أعلن جهاز المخابرات الوطني، اليوم الثلاثاء، القبض على قيادي بارز في تنظيم داعش في عملية نفذت بقضاء الطارمية شمالي بغداد. وقال الجهاز في بيان إن المعتقل المكنى «أبو عائشة» كان يشغل منصب المسؤول المالي لما يسمى ولاية شمال بغداد، وإنه دخل البلاد بهوية مزورة قبل ثلاثة أشهر. وأضاف البيان أن العملية جرت بعد متابعة استمرت 45 يوما وبموافقة قضائية.',
    edits: [
      {
        what: 'statement received by the outlet, spelling of the group',
        want: 'silence',
        title: 'المخابرات تطيح بالمسؤول المالي لداعش',
        text: 'متابعات/ الدار نيوز: أعلن جهاز المخابرات الوطني العراقي في بيان تلقت الدار نيوز نسخة منه، الثلاثاء، القبض على قيادي بارز في تنظيم "داعش" الإرهابي في عملية نفذها بقضاء الطارمية شمال العاصمة بغداد. وأوضح الجهاز أن المعتقل المكنى "أبو عائشة" كان يشغل منصب المسؤول المالي لما يسمى بولاية شمال بغداد، وأنه دخل البلاد بهوية مزورة قبل 3 أشهر.',
      },
      {
        what: 'summary of one sentence',
        want: 'silence',
        title: 'عملية نوعية في الطارمية',
        text: 'أعلن جهاز المخابرات الوطني القبض على قيادي بارز في تنظيم داعش بعملية نفذت في قضاء الطارمية شمالي بغداد، بعد متابعة استمرت 45 يوما.',
      },
      {
        what: 'another man elsewhere, the same wording',
        want: 'mail',
        title: 'القبض على قيادي بارز في داعش غربي الأنبار',
        swaps: [
          ['اليوم الثلاثاء', 'اليوم السبت'],
          ['بقضاء الطارمية شمالي بغداد', 'بقضاء الرطبة غربي الأنبار'],
          ['«أبو عائشة»', '«أبو قتادة»'],
          ['ولاية شمال بغداد', 'ولاية الأنبار'],
        ],
      },
    ],
  },
  {
    language: 'ar',
    query: 'الموازنة',
    title: 'المالية النيابية: جداول الموازنة تصل البرلمان الأسبوع المقبل',
    text: 'توقع عضو اللجنة المالية النيابية جمال كريم الهاشمي، اليوم الاثنين، وصول جداول الموازنة إلى مجلس النواب الأسبوع المقبل. وقال الهاشمي في تصريح صحفي إن حجم الموازنة سيبلغ 190 تريليون دينار بعجز يصل إلى 50 تريليونا، مشيرا إلى أن الحكومة اعتمدت سعر 65 دولارا لبرميل النفط. وبين أن اللجنة ستعقد اجتماعات يومية لإنجاز القانون قبل العطلة التشريعية.',
    edits: [
      {
        what: 'quote first, the name shortened',
        want: 'silence',
        title: 'نائب يكشف حجم موازنة العراق المقبلة',
        text: 'قال عضو اللجنة المالية النيابية جمال الهاشمي إن حجم الموازنة سيبلغ 190 ترليون دينار بعجز يصل إلى 50 ترليوناً، مشيراً إلى أن الحكومة اعتمدت سعر 65 دولاراً لبرميل النفط. وتوقع الهاشمي في تصريح صحفي، اليوم الإثنين، وصول جداول الموازنة إلى مجلس النواب الأسبوع المقبل.',
      },
      {
        what: 'the figures corrected',
        want: 'mail',
        title: 'المالية النيابية تصحح: حجم الموازنة 210 تريليونات',
        swaps: [['سيبلغ 190 تريليون دينار', 'سيبلغ 210 تريليونات دينار']],
      },
      {
        what: 'the finance ministry denies',
        want: 'mail',
        title: 'وزارة المالية تنفي اكتمال جداول الموازنة',
        before:
          'نفت وزارة المالية، مساء الاثنين، اكتمال جداول الموازنة، وقالت إن الأرقام المتداولة غير دقيقة.',
      },
    ],
  },
  {
    language: 'ar',
    query: 'صاروخ OR صواريخ',
    title: 'سقوط صاروخ قرب حقل كورمور الغازي',
    text: 'أفاد مصدر أمني في السليمانية، فجر الخميس، بسقوط صاروخ من نوع كاتيوشا قرب حقل كورمور الغازي في قضاء جمجمال. وقال المصدر إن الصاروخ سقط في أرض خالية على بعد كيلومترين من الحقل ولم يسفر عن خسائر. وأضاف أن الإنتاج في الحقل مستمر بصورة طبيعية، وأن قوات الأسايش باشرت بالبحث عن منصة الإطلاق.',
    edits: [
      {
        what: 'Kurdish outlet in Arabic: other spelling, other words',
        want: 'silence',
        title: 'قصف صاروخي يستهدف محيط كورمور',
        text: 'أربيل (كوردستان تي في) - أفاد مصدر أمني في السليمانية، فجر اليوم الخميس، بسقوط صاروخ نوع كاتيوشا بالقرب من حقل كورمور الغازي في قضاء چمچمال. وذكر المصدر أن الصاروخ سقط في أرض خالية على مسافة كيلومترين من الحقل ولم يسفر عن أي خسائر. وأضاف أن الإنتاج في الحقل مستمر بصورة طبيعية.',
      },
      {
        what: 'a second one after a few hours',
        want: 'mail',
        title: '(تحديث) صاروخ ثان يسقط داخل حقل كورمور',
        before:
          'سقط صاروخ ثان، صباح الخميس، داخل حقل كورمور الغازي وأدى إلى إصابة عامل بجروح وتوقف إحدى وحدات الإنتاج.',
      },
    ],
  },
  {
    language: 'ar',
    query: 'الليرة',
    title: 'مصرف لبنان يبقي سعر صرف الليرة عند 89500',
    text: 'أعلن حاكم مصرف لبنان، الجمعة، أن المصرف سيبقي سعر صرف الليرة عند 89500 ليرة للدولار حتى نهاية العام المقبل. وقال في مؤتمر صحفي ببيروت إن احتياطات المصرف من العملات الأجنبية ارتفعت إلى 11.8 مليار دولار. وشدد على أن استعادة الودائع تحتاج إلى قانون يقره مجلس النواب ويوزع الخسائر بين الدولة والمصارف.',
    edits: [
      {
        what: 'thousands parted, reworded',
        want: 'silence',
        title: 'حاكم المركزي اللبناني: لا تغيير في سعر الصرف',
        text: 'قال حاكم مصرف لبنان، اليوم الجمعة، إن المصرف سيبقي سعر صرف الليرة عند 89,500 ليرة مقابل الدولار حتى نهاية العام المقبل. وأضاف خلال مؤتمر صحافي في بيروت أن احتياطات المصرف من العملات الأجنبية ارتفعت إلى 11.8 مليار دولار. وشدد على أن استعادة الودائع تحتاج إلى قانون يقره مجلس النواب.',
      },
      {
        what: 'frame and tail of a portal',
        want: 'silence',
        title: 'بالأرقام: هذا وضع الليرة والاحتياطات',
        before: 'كتبت صحيفة الميناء:',
        after: 'للمزيد من الأخبار الاقتصادية حمل تطبيقنا.',
      },
      {
        what: 'a correction of the date',
        want: 'mail',
        title: 'تصحيح: مصرف لبنان يبقي سعر الليرة حتى نهاية آذار',
        swaps: [['حتى نهاية العام المقبل', 'حتى نهاية آذار المقبل']],
      },
    ],
  },
  {
    language: 'fa',
    query: 'سیل',
    title: 'سیل در لرستان راه ۲۸ روستا را بست',
    text: 'مدیرکل مدیریت بحران لرستان از مسدود شدن راه ۲۸ روستا در پی سیل شب گذشته در شهرستان‌های پلدختر و معمولان خبر داد. رضا فلاحی‌نیا گفت: بیش از ۱۵۰ خانواده در مدارس و مساجد اسکان داده شده‌اند و برق دو روستا قطع است. وی افزود سیل تاکنون تلفات جانی نداشته است.\n\nهواشناسی برای روزهای پنجشنبه و جمعه هشدار نارنجی صادر کرده است.',
    edits: [
      {
        what: 'without joiners, the name of the office otherwise, quotation',
        want: 'silence',
        title: 'محاصره روستاهای لرستان در سیل',
        text: 'خرم آباد- ایرنای غرب- مدیر کل مدیریت بحران استانداری لرستان از مسدود شدن راه 28 روستا در پی سیل شب گذشته در شهرستان های پلدختر و معمولان خبر داد. رضا فلاحی نیا اظهار کرد: بیش از 150 خانواده در مدارس و مساجد اسکان داده شده اند و برق دو روستا قطع است.',
      },
      {
        what: 'dead are found',
        want: 'mail',
        title: 'سیل لرستان دو قربانی گرفت',
        swaps: [['وی افزود سیل تاکنون تلفات جانی نداشته است.', 'وی افزود سیل دو کشته برجای گذاشته است.']],
        lead: 'مدیرکل مدیریت بحران لرستان از جان باختن دو نفر در سیل شب گذشته در شهرستان پلدختر خبر داد.',
      },
    ],
  },
  {
    language: 'fa',
    query: 'تحریم OR تحریم‌ها',
    title: 'آمریکا ۱۲ فرد و شرکت را به دلیل همکاری با ایران تحریم کرد',
    text: 'وزارت خزانه‌داری آمریکا روز چهارشنبه اعلام کرد ۱۲ فرد و شرکت را به اتهام کمک به برنامه پهپادی ایران تحریم کرده است. این افراد و شرکت‌ها در ترکیه، امارات و هنگ‌کنگ مستقر هستند. معاون وزیر خزانه‌داری گفت واشنگتن به اعمال فشار حداکثری ادامه خواهد داد. تهران این اقدام را غیرقانونی خواند.',
    edits: [
      {
        what: 'numbers in words, names of the state',
        want: 'silence',
        title: 'تحریم‌های تازه واشنگتن علیه تهران',
        text: 'وزارت خزانه داری ایالات متحده روز چهارشنبه اعلام کرد که دوازده فرد و شرکت را به اتهام کمک به برنامه پهپادی ایران تحریم کرده است. این افراد و شرکت ها در ترکیه، امارات متحده عربی و هنگ کنگ مستقر هستند. معاون وزیر خزانه داری گفت واشنگتن به اعمال فشار حداکثری ادامه خواهد داد.',
      },
      {
        what: 'cut to the lead, the agency named',
        want: 'silence',
        title: 'تحریم‌های پهپادی',
        text: 'به گزارش خبرگزاری فردای ایران، وزارت خزانه‌داری آمریکا اعلام کرد ۱۲ فرد و شرکت را به اتهام کمک به برنامه پهپادی ایران تحریم کرده است.',
      },
      {
        what: 'another list a week later, the same wording',
        want: 'mail',
        title: 'آمریکا ۷ نفتکش را به دلیل حمل نفت ایران تحریم کرد',
        text: 'وزارت خزانه‌داری آمریکا روز پنجشنبه اعلام کرد ۷ نفتکش و سه شرکت را به اتهام کمک به فروش نفت ایران تحریم کرده است. این شرکت‌ها در پاناما، امارات و مالزی مستقر هستند. معاون وزیر خزانه‌داری گفت واشنگتن به اعمال فشار حداکثری ادامه خواهد داد.',
      },
    ],
  },
  {
    language: 'ckb',
    query: 'کارەبا',
    title: 'کارەبای هەولێر بۆ 14 کاتژمێر زیاد دەکرێت',
    text: 'وەزارەتی کارەبای هەرێمی کوردستان رایگەیاند، لە سبەینێوە دابینکردنی کارەبای نیشتمانی لە پارێزگای هەولێر بۆ 14 کاتژمێر لە رۆژێکدا زیاد دەکرێت. گوتەبێژی وەزارەت ئومێد ئەحمەد گوتی، دوای چاککردنەوەی یەکەیەکی وێستگەی گازی خورمەڵە 400 مێگاوات گەڕاوەتەوە بۆ تۆڕەکە. ئەو داوای لە هاووڵاتیان کرد لە بەکارهێنانی کارەبا دەستبگرنەوە.',
    edits: [
      {
        what: 'other spelling, other said, cut',
        want: 'silence',
        title: 'هەواڵێکی خۆش بۆ دانیشتووانی هەولێر',
        text: 'هەولێر/ زاری نیوز - وەزارەتی كارەبای هەرێمی كوردستان بڵاوی كردەوە، لە سبەینێوە دابینكردنی كارەبای نیشتیمانی لە پارێزگای هەولێر بۆ 14 كاتژمێر لە ڕۆژێكدا زیاد دەكرێت. گوتەبێژی وەزارەت ئومێد ئەحمەد وتی، دوای چاككردنەوەی یەكەیەكی وێستگەی گازی خورمەڵە ٤٠٠ مێگاوات گەڕاوەتەوە بۆ تۆڕەكە.',
      },
      {
        what: 'another province, the same wording',
        want: 'mail',
        title: 'کارەبای دهۆک بۆ 14 کاتژمێر زیاد دەکرێت',
        swaps: [['لە پارێزگای هەولێر بۆ 14', 'لە پارێزگای دهۆک بۆ 14']],
      },
      {
        what: 'the station is out again',
        want: 'mail',
        title: 'وێستگەی خورمەڵە جارێکی دیکە لە کار کەوت',
        lead: 'وەزارەتی کارەبای هەرێمی کوردستان رایگەیاند، بەهۆی لەکارکەوتنی وێستگەی گازی خورمەڵە کاتژمێرەکانی کارەبا لە هەموو پارێزگاکان بۆ هەشت کاتژمێر کەم دەکرێنەوە.',
      },
    ],
  },
  {
    language: 'en',
    query: 'SDF',
    title: 'SDF says five fighters killed in Islamic State attack in Deir al-Zor',
    text: 'QAMISHLI, Syria - Five fighters of the Kurdish-led Syrian Democratic Forces were killed on Sunday when Islamic State militants attacked a checkpoint in eastern Deir al-Zor province, the SDF said. The attackers used rocket-propelled grenades and machine guns and fled across the Euphrates on boats, it said in a statement. The SDF has reported 117 Islamic State attacks since the start of the year, more than in all of 2025.',
    edits: [
      {
        what: 'spelling of the town, reworded',
        want: 'silence',
        title: 'IS gunmen kill five at Syrian checkpoint',
        text: 'Five fighters from the Kurdish-led Syrian Democratic Forces (SDF) were killed Sunday when Islamic State militants attacked a checkpoint in the eastern province of Deir ez-Zor, the SDF said. The assailants used rocket-propelled grenades and machine guns before fleeing across the Euphrates in boats, according to a statement. The SDF has reported 117 Islamic State attacks since the start of the year.',
      },
      {
        what: 'a sixth dies',
        want: 'mail',
        title: 'Sixth SDF fighter dies after Deir al-Zor attack',
        swaps: [
          ['Five fighters of the', 'Six fighters of the'],
          ['were killed on Sunday', 'have now died after an attack on Sunday'],
        ],
      },
    ],
  },
  {
    language: 'en',
    query: 'flights',
    title: 'Iraqi Airways suspends flights to Beirut for a week',
    text: 'BAGHDAD - Iraqi Airways is suspending its flights to Beirut for a week from Tuesday because of the security situation in Lebanon, the carrier said on Monday. Passengers will be rebooked or refunded, it said. The airline operates eleven flights a week between Baghdad, Najaf and Beirut. Two Gulf carriers took the same step over the weekend.',
    edits: [
      {
        what: 'attribution first, numbers in digits',
        want: 'silence',
        title: 'Carrier halts Beirut service',
        text: 'Iraqi Airways said on Monday it was suspending flights to Beirut for a week from Tuesday because of the security situation in Lebanon. Passengers will be rebooked or refunded, it added. The airline operates 11 flights a week between Baghdad, Najaf and Beirut.',
      },
      {
        what: 'extended',
        want: 'mail',
        title: 'Iraqi Airways extends Beirut suspension until end of December',
        lead: 'BAGHDAD - Iraqi Airways is extending the suspension of its flights to Beirut until December 31, the carrier said on Sunday.',
      },
      {
        what: 'to another city, the same wording',
        want: 'mail',
        title: 'Iraqi Airways suspends flights to Damascus for a week',
        swaps: [
          ['flights to Beirut for a week', 'flights to Damascus for a week'],
          ['situation in Lebanon', 'situation in Syria'],
          ['Najaf and Beirut', 'Najaf and Damascus'],
        ],
      },
    ],
  },
  {
    language: 'en',
    query: 'wheat',
    title: 'Iraq buys 200,000 tonnes of Australian wheat, traders say',
    text: "HAMBURG - Iraq's state grains board has bought about 200,000 metric tons of Australian hard wheat in a tender that closed on Wednesday, European traders said. The wheat was bought at $312 a ton including freight for shipment in January and February. Iraq had said in August that it was self-sufficient in wheat, but a drought cut its harvest by almost half.",
    edits: [
      {
        what: 'abbreviations, reworded',
        want: 'silence',
        title: 'Baghdad back in market for grain',
        text: "European traders said Iraq's state grains board has purchased around 200,000 tonnes of Australian hard wheat in a tender that closed Wednesday. The wheat was bought at $312 per tonne including freight, for shipment in January and February. Iraq had said in August it was self-sufficient in wheat but drought cut its harvest by almost half.",
      },
      {
        what: 'the purchase falls through, over the old text',
        want: 'mail',
        title: 'Iraq scraps wheat purchase',
        before:
          "Iraq's state grains board has withdrawn from its purchase of Australian wheat after a dispute over payment terms, two traders said on Friday.",
      },
      {
        what: 'bullets and a tail, nothing new',
        want: 'silence',
        title: 'Iraq makes large wheat purchase',
        before: 'Grain markets:',
        after: 'Sign up for our daily commodities newsletter.',
      },
    ],
  },
];
