/** Reports in Persian, Sorani and English, and what outlets made of them. */
import type { Report } from './desk.ts';

export const DESK_PRINT_OTHERS: readonly Report[] = [
  {
    language: 'fa',
    query: 'تعطیل OR مدارس',
    title: 'مدارس تهران فردا غیرحضوری شد',
    text: 'کارگروه شرایط اضطرار آلودگی هوای استان تهران اعلام کرد فعالیت همه مدارس استان به جز شهرستان‌های دماوند و فیروزکوه فردا یکشنبه غیرحضوری است.\n\nاستاندار تهران پس از جلسه عصر شنبه این کارگروه گفت: «شاخص آلودگی به ۱۷۲ رسیده و تردد کامیون‌ها در شهر ممنوع است.» به گفته او ادارات با ۵۰ درصد نیرو فعالیت می‌کنند و طرح زوج و فرد از درب منازل اجرا می‌شود.\n\nکارگروه درباره روز دوشنبه عصر فردا تصمیم می‌گیرد. هواشناسی وزش باد را از بامداد سه‌شنبه پیش‌بینی کرده است.',
    edits: [
      {
        what: 'Tehran schools: another site’s line, spelling and order',
        want: 'silence',
        title: 'ادارات تهران با نیمی از کارکنان فعالیت می‌کنند',
        text: 'همشهری آنلاین – استاندار تهران گفت: «شاخص آلودگی به ۱۷۲ رسیده و تردد کامیون ها در شهر ممنوع است.» وی پس از جلسه عصر امروز کارگروه شرایط اضطرار آلودگی هوا افزود ادارات با ۵۰ درصد نیرو فعالیت می کنند.\n\nبنا بر تصمیم این کارگروه، تمام مدارس استان به جز دماوند و فیروزکوه فردا (یکشنبه) به صورت غیرحضوری فعالیت خواهند کرد و طرح زوج و فرد از درب منازل اجرا می شود.',
      },
      {
        what: 'Tehran schools: Monday has been decided as well',
        want: 'mail',
        title: 'مدارس تهران دوشنبه هم غیرحضوری شد',
        swaps: [
          ['فردا یکشنبه غیرحضوری است', 'فردا دوشنبه نیز غیرحضوری است'],
          ['پس از جلسه عصر شنبه این کارگروه', 'پس از جلسه عصر یکشنبه این کارگروه'],
          ['شاخص آلودگی به ۱۷۲ رسیده', 'شاخص آلودگی به ۱۷۸ رسیده'],
          ['کارگروه درباره روز دوشنبه عصر فردا تصمیم می‌گیرد. ', ''],
        ],
      },
      {
        what: 'Tehran schools: the same, and the schools of Isfahan are closed too',
        want: 'mail',
        title: 'آلودگی هوا؛ تصمیم کارگروه اضطرار',
        keep: 2,
        swaps: [['اعلام کرد فعالیت', 'با صدور اطلاعیه‌ای اعلام کرد فعالیت']],
        after:
          'همچنین استانداری اصفهان از تعطیلی مدارس ابتدایی و مهدکودک‌های شهر اصفهان و هشت شهرستان همجوار در روز یکشنبه خبر داد.',
      },
    ],
  },
  {
    language: 'fa',
    query: 'پرسپولیس OR استقلال',
    title: 'دربی تهران ۱۴ آذر در اراک برگزار می‌شود',
    text: 'سازمان لیگ فوتبال ایران اعلام کرد دیدار تیم‌های استقلال و پرسپولیس از هفته سیزدهم لیگ برتر روز جمعه ۱۴ آذر ساعت ۱۵ و ۳۰ دقیقه در ورزشگاه امام خمینی اراک برگزار می‌شود.\n\nمسئول کمیته مسابقات گفت: «ورزشگاه آزادی به دلیل ادامه بازسازی آماده نیست و شورای تأمین تهران با بازی در ورزشگاه‌های دیگر پایتخت موافقت نکرد.» او افزود بلیت‌فروشی از چهارشنبه آغاز می‌شود و ۱۰ درصد ظرفیت به بانوان اختصاص دارد.\n\nاستقلال با ۲۱ امتیاز در رده نخست و پرسپولیس با ۱۹ امتیاز در رده سوم جدول قرار دارد.',
    edits: [
      {
        what: 'Tehran derby: a sports daily’s edit, the table dropped',
        want: 'silence',
        title: 'آزادی آماده نیست؛ اراک میزبان دربی شد',
        text: 'خبرورزشی/ دیدار استقلال و پرسپولیس از هفته ۱۳ لیگ برتر جمعه ۱۴ آذر ساعت ۱۵:۳۰ در ورزشگاه امام خمینی شهر اراک برگزار خواهد شد.\n\nمسئول کمیته مسابقات سازمان لیگ با اعلام این خبر اظهار داشت: «ورزشگاه آزادی به دلیل ادامه بازسازی آماده نیست و شورای تأمین تهران با بازی در ورزشگاه‌های دیگر پایتخت موافقت نکرد.» به گفته وی بلیت فروشی روز چهارشنبه شروع می‌شود و ده درصد ظرفیت به بانوان اختصاص دارد.',
      },
      {
        what: 'Tehran derby: without spectators by a later decision',
        want: 'mail',
        title: 'دربی تهران ۱۴ آذر در اراک بدون تماشاگر برگزار می‌شود',
        swaps: [
          [
            'در ورزشگاه امام خمینی اراک برگزار می‌شود',
            'در ورزشگاه امام خمینی اراک بدون حضور تماشاگر برگزار می‌شود',
          ],
          [
            'او افزود بلیت‌فروشی از چهارشنبه آغاز می‌شود و ۱۰ درصد ظرفیت به بانوان اختصاص دارد',
            'او افزود این تصمیم به درخواست شورای تأمین استان مرکزی گرفته شد',
          ],
        ],
      },
      {
        what: 'Tehran derby: the feed’s sentence, cut',
        want: 'silence',
        title: 'زمان و مکان دربی مشخص شد',
        text: 'با اعلام سازمان لیگ، دیدار تیم‌های استقلال و پرسپولیس روز جمعه ۱۴ آذر در ورزشگاه امام خمینی اراک برگزار می‌شود؛ ورزشگاه آزادی به دلیل ادامه بازسازی…',
      },
    ],
  },
  {
    language: 'fa',
    query: 'عراق',
    title: 'صادرات گاز ایران به عراق تمدید شد',
    text: 'مدیرعامل شرکت ملی گاز ایران از امضای تفاهم‌نامه تمدید صادرات گاز به عراق برای سه سال دیگر خبر داد.\n\nسعید توکلی‌نژاد روز شنبه گفت: «بر اساس این تفاهم‌نامه روزانه تا ۵۰ میلیون مترمکعب گاز از دو مسیر نفت‌شهر و شلمچه تحویل می‌شود و بدهی معوق عراق که حدود ۱۱ میلیارد دلار است، در قالب کالا تسویه خواهد شد.» او افزود میزان تحویل در زمستان به شرایط مصرف داخلی بستگی دارد.\n\nقرار است وزیر برق عراق هفته آینده برای امضای قرارداد نهایی به تهران سفر کند. آمریکا در اسفند گذشته معافیت عراق برای خرید برق از ایران را لغو کرد.',
    edits: [
      {
        what: 'gas to Iraq: another agency, the debt made the lead, one sentence dropped',
        want: 'silence',
        title: 'بدهی ۱۱ میلیارد دلاری عراق با کالا تسویه می‌شود',
        text: 'تسنیم/ مدیرعامل شرکت ملی گاز گفت بدهی معوق عراق که حدود ۱۱ میلیارد دلار است، بر اساس تفاهم‌نامه تمدید سه ساله صادرات گاز، در قالب کالا تسویه خواهد شد.\n\nسعید توکلی نژاد امروز شنبه افزود: طبق این تفاهم نامه روزانه تا ۵۰ میلیون متر مکعب گاز از ۲ مسیر نفت شهر و شلمچه تحویل می شود. قرار است وزیر برق عراق هفته آینده برای امضای قرارداد نهایی به تهران بیاید.',
      },
      {
        what: 'gas to Iraq: the minister has signed in Tehran, what was awaited has happened',
        want: 'mail',
        title: 'قرارداد صادرات گاز ایران به عراق امضا شد',
        lead: 'وزیر برق عراق و وزیر نفت ایران روز سه‌شنبه در تهران قرارداد نهایی صادرات گاز به عراق را برای سه سال امضا کردند.',
        swaps: [
          ['سعید توکلی‌نژاد روز شنبه گفت', 'سعید توکلی‌نژاد، مدیرعامل شرکت ملی گاز، پیش‌تر گفته بود'],
          ['قرار است وزیر برق عراق هفته آینده برای امضای قرارداد نهایی به تهران سفر کند. ', ''],
        ],
      },
      {
        what: 'gas to Iraq: the text again, and Iraq’s visa rule for pilgrims',
        want: 'mail',
        title: 'تمدید سه‌ساله صادرات گاز',
        keep: 2,
        after:
          'در خبری دیگر، سفارت عراق در تهران اعلام کرد صدور روادید زیارتی برای زائران ایرانی از ابتدای ماه آینده بار دیگر الزامی می‌شود.',
      },
    ],
  },
  {
    language: 'ckb',
    query: 'هەڵبژاردن OR کۆمسیۆن',
    title: 'کۆمسیۆن: دەنگدانی تایبەت ڕۆژی ٩ی تشرینی دووەم دەبێت',
    text: 'کۆمسیۆنی باڵای هەڵبژاردنەکانی عێراق ئەمڕۆ پێنجشەممە ڕایگەیاند، دەنگدانی تایبەت بۆ هێزە ئەمنییەکان و ئاوارەکان ڕۆژی ٩ی تشرینی دووەم بەڕێوەدەچێت، دوو ڕۆژ پێش دەنگدانی گشتی.\n\nجومانە غەلای، وتەبێژی کۆمسیۆن، گوتی: "یەک ملیۆن و ٣١٣ هەزار دەنگدەر مافی دەنگدانی تایبەتیان هەیە و ٨٠٩ بنکە بۆیان ئامادەکراوە". ناوبراو ئاماژەی بەوە کرد کە ٨٤٨ کاندید بەهۆی لێپرسینەوە و دادپەروەری و تاوانەوە دوورخراونەتەوە.\n\nلە هەرێمی کوردستان ٢٦٨ کاندید لە چوار پارێزگا کێبڕکێ لەسەر ٤٤ کورسی دەکەن.',
    edits: [
      {
        what: 'special vote: another outlet’s spelling and verbs, cut to two paragraphs',
        want: 'silence',
        title: 'زیاتر لە یەک ملیۆن کەس لە دەنگدانی تایبەت بەشداری دەکەن',
        text: 'ڕووداو – بەغدا\n\nکۆمیسیۆنی باڵای سەربەخۆی هەڵبژاردنەکانی عێراق ئاشکرای کرد، دەنگدانی تایبەت بۆ هێزە ئەمنییەکان و ئاوارەکان لە ڕۆژی 9ی تشرینی دووەم ئەنجامدەدرێت، واتە دوو ڕۆژ پێش دەنگدانی گشتی.\n\nوتەبێژی کۆمسیۆن جومانە غەلای ڕایگەیاند: "یەک ملیۆن و 313 هەزار دەنگدەر مافی دەنگدانی تایبەتیان هەیە و 809 بنکە بۆیان ئامادەکراوە". هەروەها وتی 848 کاندید بەهۆی لێپرسینەوە و دادپەروەری و تاوانەوە دوورخراونەتەوە.',
      },
      {
        what: 'special vote: the number of the barred has grown',
        want: 'mail',
        title: 'کۆمسیۆن: ژمارەی کاندیدە دوورخراوەکان زیادی کرد',
        swaps: [
          ['ئەمڕۆ پێنجشەممە', 'ئەمڕۆ یەکشەممە'],
          ['٨٤٨ کاندید', '٨٧١ کاندید'],
        ],
      },
      {
        what: 'special vote: led by the Kurdistan Region’s candidates',
        want: 'silence',
        title: '٢٦٨ کاندید لە هەرێم کێبڕکێ دەکەن',
        text: 'لە هەرێمی کوردستان ٢٦٨ کاندید لە هەر چوار پارێزگاکە کێبڕکێ لەسەر ٤٤ کورسی دەکەن، لە کاتێکدا کۆمسیۆنی باڵای هەڵبژاردنەکان ڕایگەیاند دەنگدانی تایبەت ڕۆژی ٩ی تشرینی دووەم بەڕێوەدەچێت. بەپێی وتەی جومانە غەلای وتەبێژی کۆمسیۆن، ٨٠٩ بنکە بۆ یەک ملیۆن و ٣١٣ هەزار دەنگدەر ئامادەکراوە.',
      },
    ],
  },
  {
    language: 'ckb',
    query: 'ئاو',
    title: 'ئاوی دوکان بۆ یەک لەسەر چواری توانای خۆی دابەزی',
    text: 'بەڕێوەبەرایەتیی بەنداوی دوکان ڕایگەیاند، ئاستی ئاوی بەنداوەکە ١٩ مەتر لە ساڵی ڕابردوو کەمترە و یەک ملیار و ٧٠٠ ملیۆن مەتر سێجا ئاوی تێدا ماوە، کە یەک لەسەر چواری توانای خۆیەتی.\n\nکۆچەر جەمال، بەڕێوەبەری بەنداوەکە، ئەمڕۆ دووشەممە بە میدیاکانی گوت: "ئێران ڕێڕەوی ڕووباری زێی بچووکی گۆڕیوە و لە چرکەیەکدا تەنها ١٢ مەتر سێجا ئاو دێت". ئەو گوتیشی بەردانەوەی ئاو بۆ کەرکووک بۆ ٨٠ مەتر سێجا کەم کراوەتەوە.\n\nوەزارەتی کشتوکاڵ داوای لە جووتیارانی دەشتی بیتوێن کردووە ئەمساڵ برنج نەچێنن.',
    edits: [
      {
        what: 'Dukan dam: another outlet’s name and words, the farmers dropped',
        want: 'silence',
        title: 'بەڕێوەبەری دوکان: ئێران ڕێڕەوی زێی بچووکی گۆڕیوە',
        text: 'پەیامنێری NRT – ڕانیە\n\nبەڕێوەبەری بەنداوی دوکان کۆچەر جەمال ئەمڕۆ دووشەممە ئاشکرای کرد: "ئێران ڕێڕەوی ڕووباری زێی بچووکی گۆڕیوە و لە چرکەیەکدا تەنیا ١٢ مەتر سێجا ئاو دێت".\n\nناوبراو وتیشی، ئاستی ئاوی بەنداوەکە ١٩ مەتر لە پار کەمترە و ١.٧ ملیار مەتر سێجا ئاوی تێدا ماوە کە دەکاتە چارەکی توانای خۆی، بۆیە بەردانەوەی ئاو بۆ کەرکوک بۆ ٨٠ مەتر سێجا کەمکراوەتەوە.',
      },
      {
        what: 'Dukan dam: the release to Kirkuk is stopped altogether',
        want: 'mail',
        title: 'بەردانەوەی ئاوی دوکان بۆ کەرکووک ڕاگیرا',
        swaps: [
          ['ئەمڕۆ دووشەممە', 'ئەمڕۆ چوارشەممە'],
          ['بۆ ٨٠ مەتر سێجا کەم کراوەتەوە', 'بە تەواوی ڕاگیراوە'],
        ],
      },
      {
        what: 'Dukan dam: the text again, and drinking water poisons people in Halabja',
        want: 'mail',
        title: 'ئاستی ئاوی دوکان ١٩ مەتر دابەزیوە',
        keep: 3,
        after:
          'لە هەڵەبجەش، تەندروستی پارێزگاکە ڕایگەیاند ٦٤ کەس دوای خواردنەوەی ئاو لە گوندی عەبابەیلێ ژەهراوی بوون.',
      },
    ],
  },
  {
    language: 'en',
    query: 'Kuwait',
    title: 'Kuwait to raise domestic fuel prices from October',
    text: 'KUWAIT CITY – Kuwait will raise the price of premium petrol by 9 percent to 230 fils a litre from October 1, a government committee said on Sunday, the first rise in the grade since 2022.\n\nThe price of regular petrol and diesel will not change, the committee that reviews subsidies said in a statement carried by state news agency KUNA. It said prices would be reviewed every three months in line with world markets.\n\nThe Gulf state, where fuel is heavily subsidised, expects a budget deficit of 6.3 billion dinars ($20.6 billion) this fiscal year. Parliament, which had opposed cuts in subsidies, was suspended last year by the emir.',
    edits: [
      {
        what: 'Kuwait petrol: an expatriates’ paper, American spelling, merged sentences',
        want: 'silence',
        title: 'Premium gasoline to cost 230 fils',
        text: 'Arab Times – Premium gasoline in Kuwait will cost 230 fils a liter, 9% more than now, as of Oct. 1, the government committee that reviews subsidies announced Sunday, while prices of regular gasoline and diesel will stay as they are.\n\nIn a statement carried by KUNA the committee said the prices would be reviewed every three months in line with world markets. It is the first increase in the grade since 2022.',
      },
      {
        what: 'Kuwait petrol: the rise has been put off to January',
        want: 'mail',
        title: 'Kuwait to raise premium petrol price in January',
        swaps: [
          [
            'from October 1, a government committee said on Sunday',
            'from January 1, three months later than planned, a government committee said on Thursday',
          ],
        ],
      },
      {
        what: 'Kuwait petrol: copied, with the known background of the parliament’s suspension widened',
        want: 'silence',
        title: 'Fuel to cost more in Kuwait',
        keep: 4,
        swaps: [
          ['KUWAIT CITY – Kuwait will raise', 'Kuwait is to raise'],
          ['a government committee said on Sunday', 'a government panel announced yesterday'],
          ['will not change', 'will remain unchanged'],
        ],
        after:
          'Kuwait’s emir dissolved the National Assembly in May 2024 and suspended some articles of the constitution for up to four years.',
      },
    ],
  },
  {
    language: 'en',
    query: 'Turkey OR Turkish',
    title: 'Turkish court adjourns case against opposition party congress to October 24',
    text: 'ANKARA – A Turkish court on Monday adjourned until October 24 a case that could annul the main opposition party’s 2023 congress and remove its leader, sending stocks up 5 percent.\n\nThe judge in the Ankara court rejected a request for an interim order to suspend the leadership and asked for files of a related criminal inquiry in Istanbul. Prosecutors say delegates were offered jobs and cash for their votes, which the party denies.\n\nTens of thousands of supporters rallied in the capital on Sunday. More than 500 people, including 17 mayors, have been detained in inquiries into opposition-run municipalities in the past year.',
    edits: [
      {
        what: 'congress case: another agency’s edit, the stocks moved, a sentence dropped',
        want: 'silence',
        title: 'Turkish stocks jump after court delays ruling on opposition leader',
        text: 'Istanbul (agencies) – Turkish shares rose 5% on Monday after a court in Ankara put off until Oct. 24 a case which could annul the 2023 congress of the main opposition party and oust its leader.\n\nThe judge turned down a request for an interim order to suspend the leadership, and asked for the files of a related criminal inquiry in Istanbul. Prosecutors say delegates were offered jobs and cash for their votes; the party denies this. Tens of thousands of supporters had rallied in the capital on Sunday.',
      },
      {
        what: 'congress case: the court has dismissed it on the day it was adjourned to',
        want: 'mail',
        title: 'Turkish court throws out case against opposition party congress',
        lead: 'ANKARA – A Turkish court on Friday dismissed a case that could have annulled the main opposition party’s 2023 congress and removed its leader, sending stocks up 4 percent.',
        swaps: [
          [
            'The judge in the Ankara court rejected',
            'At the previous hearing the judge in the Ankara court had rejected',
          ],
          ['asked for files', 'had asked for files'],
        ],
      },
      {
        what: 'congress case: the text again, and Turkish jets strike in Iraq',
        want: 'mail',
        title: 'Court case against Turkey’s opposition put off',
        keep: 3,
        after:
          'Separately, Turkish warplanes bombed sites near Mount Gara in northern Iraq late on Sunday, the first such strikes since the militants’ ceasefire, a Kurdish security source said.',
      },
    ],
  },
  {
    language: 'en',
    query: 'Hezbollah',
    title: 'Lebanese army presents first report on disarming Hezbollah in south',
    text: 'BEIRUT – Lebanon’s army commander on Friday presented to the cabinet a first monthly report on disarming Hezbollah, saying troops had dismantled 39 sites and closed 11 smuggling crossings south of the Litani river.\n\nInformation Minister Paul Harb told reporters after the session that the cabinet had welcomed the report and decided to keep its contents secret. Ministers of the Shi’ite duo attended and did not walk out, he said.\n\nThe first phase of the plan is to be completed by the end of the year. Hezbollah has rejected disarmament as long as Israel occupies five hilltops in the south.',
    edits: [
      {
        what: 'disarmament report: a Beirut daily’s edit in three sentences, spelling and order changed',
        want: 'silence',
        title: 'Cabinet welcomes Army’s report, keeps it under wraps',
        text: 'L’Orient – Cabinet on Friday welcomed the first monthly report by the Lebanese Army on disarming Hezbollah and decided to keep its contents secret, Information Minister Paul Harb said after the session, noting that the ministers of the Shiite duo attended and did not walk out.\n\nThe Army commander said troops had dismantled thirty-nine sites and closed 11 smuggling crossings south of the Litani. The plan’s first phase is due to be completed by the end of the year.',
      },
      {
        what: 'disarmament report: the ministers did walk out after all',
        want: 'mail',
        title: 'Shi’ite ministers quit session on Hezbollah arms',
        swaps: [
          [
            'Ministers of the Shi’ite duo attended and did not walk out, he said.',
            'Two ministers of the Shi’ite duo later announced that they had walked out before the decision was taken and would boycott the next session.',
          ],
        ],
      },
    ],
  },
];
