/** The Persian, Sorani and English reports with what came later and is to be mailed. */
import type { Report } from './desk.ts';

export const DESK_LAST_OTHERS: readonly Report[] = [
  {
    language: 'fa',
    query: 'استیضاح',
    title: 'استیضاح وزیر نیرو با ۳۸ امضا تقدیم هیئت رئیسه شد',
    text: 'عضو کمیسیون انرژی مجلس از تقدیم طرح استیضاح وزیر نیرو با ۳۸ امضا به هیئت رئیسه خبر داد.\n\nرضا حسن‌پور روز یکشنبه در گفت‌وگو با خانه ملت گفت: خاموشی‌های گسترده، تأخیر در احداث نیروگاه‌ها و بی‌توجهی به حقابه‌ها محورهای این استیضاح است. وی افزود: هیئت رئیسه باید طرح را به کمیسیون ارجاع دهد تا وزیر ظرف ۱۰ روز پاسخ دهد. این نماینده مجلس تأکید کرد: امضاکنندگان پس از دو نشست با وزیر قانع نشدند. وزارت نیرو هنوز واکنشی نشان نداده است.',
    edits: [
      {
        what: 'energy minister: reprinted, at the end a second impeachment',
        want: 'mail',
        title: 'وزیر نیرو در آستانه پاسخگویی به مجلس',
        text: 'عصر ایران؛ عضو کمیسیون انرژی مجلس شورای اسلامی از تقدیم طرح استیضاح وزیر نیرو با ۳۸ امضا به هیئت‌رئیسه خبر داد.\n\nرضا حسن‌پور در گفت‌وگو با خانه ملت اظهار کرد: خاموشی‌های گسترده، تأخیر در ساخت نیروگاه‌ها و بی‌توجهی به حقابه‌ها از محورهای این طرح است. وی تصریح کرد: هیئت‌رئیسه باید آن را به کمیسیون ارجاع دهد تا وزیر ظرف ۱۰ روز پاسخ دهد. همچنین به گفته سخنگوی هیئت‌رئیسه، استیضاح وزیر راه و شهرسازی نیز امروز با ۵۱ امضا اعلام وصول شد.',
      },
      {
        what: 'energy minister: the same wording, withdrawn',
        want: 'mail',
        title: 'سرنوشت استیضاح وزیر نیرو در مجلس',
        swaps: [
          [
            'از تقدیم طرح استیضاح وزیر نیرو با ۳۸ امضا به هیئت رئیسه خبر داد',
            'از پس گرفتن طرح استیضاح وزیر نیرو با انصراف ۳۱ امضاکننده خبر داد',
          ],
          ['روز یکشنبه', 'روز چهارشنبه'],
          ['محورهای این استیضاح است', 'محورهای این استیضاح بود'],
          [
            'هیئت رئیسه باید طرح را به کمیسیون ارجاع دهد تا وزیر ظرف ۱۰ روز پاسخ دهد',
            'وزیر متعهد شد ظرف سه ماه برنامه جبرانی ارائه کند',
          ],
          [
            'امضاکنندگان پس از دو نشست با وزیر قانع نشدند. وزارت نیرو هنوز واکنشی نشان نداده است.',
            'امضاکنندگان پس از دو نشست با وزیر قانع شدند.',
          ],
        ],
      },
    ],
  },
  {
    language: 'fa',
    query: 'تحریم OR تحریم‌های',
    title: 'آمریکا ۱۴ شرکت و نفتکش مرتبط با نفت ایران را تحریم کرد',
    text: 'وزارت خزانه‌داری آمریکا روز پنجشنبه ۱۴ شرکت و نفتکش را به اتهام مشارکت در فروش نفت ایران تحریم کرد.\n\nدر بیانیه این وزارتخانه آمده است که شرکت‌های مستقر در امارات و هنگ‌کنگ سال گذشته میلیون‌ها بشکه نفت خام ایران را به پالایشگاه‌های شرق آسیا رسانده‌اند. معاون وزیر خزانه‌داری گفت واشینگتن «به فشار حداکثری ادامه می‌دهد». یک پایانه نفتی در بندر چینگدائو نیز در میان نام‌های این فهرست است. نمایندگی ایران در سازمان ملل به درخواست رویترز برای اظهار نظر پاسخ نداد.',
    edits: [
      {
        what: 'oil sanctions: reprinted, in the middle the European Union adds its own',
        want: 'mail',
        title: 'فشار تازه واشینگتن بر فروش نفت ایران',
        text: 'رادیو فردا: وزارت خزانه‌داری ایالات متحده پنجشنبه ۱۴ شرکت و نفتکش را به اتهام مشارکت در فروش نفت ایران تحریم کرد.\n\nدر بیانیه این وزارتخانه آمده که شرکت‌های مستقر در هنگ‌کنگ و امارات سال گذشته میلیون‌ها بشکه نفت خام ایران را به پالایشگاه‌های شرق آسیا رسانده‌اند. اتحادیه اروپا نیز ساعاتی بعد هشت فرمانده سپاه را به فهرست تحریم‌های حقوق بشری خود افزود. یک پایانه نفتی در بندر چینگدائو هم در میان نام‌های فهرست آمریکا دیده می‌شود.',
      },
      {
        what: 'oil sanctions: the same wording a month on, other companies and another port',
        want: 'mail',
        title: 'وزارت خزانه‌داری آمریکا فهرست جدیدی منتشر کرد',
        swaps: [
          ['روز پنجشنبه ۱۴ شرکت و نفتکش', 'روز سه‌شنبه ۲۲ شرکت و نفتکش'],
          ['شرکت‌های مستقر در امارات و هنگ‌کنگ', 'شرکت‌های مستقر در عمان و ترکیه'],
          ['بندر چینگدائو', 'بندر دالیان'],
        ],
      },
    ],
  },
  {
    language: 'ckb',
    query: 'بەنزین OR بەنزینی',
    title: 'سلێمانی: لە شەممەوە بەنزینی عێراقی بە ٧٥٠ دینار دەفرۆشرێت',
    text: 'بەڕێوەبەرایەتیی سامانە سروشتییەکانی سلێمانی ڕایگەیاند، لە ڕۆژی شەممەوە بەنزینی ئاسایی بە نرخی ٧٥٠ دینار بۆ هەر لیترێک لە ٥٤ بەنزینخانە دابەش دەکرێت.\n\nهێمن ئەحمەد، بەڕێوەبەری سامانە سروشتییەکان، ئەمڕۆ پێنجشەممە وتی: «هەر ئۆتۆمبێلێک هەفتەی جارێک ٣٠ لیتر وەردەگرێت و پێویستە شۆفێر ساڵیانەی هەبێت». وتیشی: «بەشی سلێمانی ڕۆژانە یەک ملیۆن و ٢٠٠ هەزار لیترە». بەڕێوەبەرەکە ئاماژەی بەوە کرد کە بەنزینی بازرگانی نرخی خۆی دەبێت و چاودێری دەکرێت.',
    edits: [
      {
        what: 'petrol in Sulaymaniyah: reprinted, at the end Erbil stops its sale',
        want: 'mail',
        title: 'هەفتانە ٣٠ لیتر بۆ هەر ئۆتۆمبێلێک لە سلێمانی',
        text: 'سلێمانی – لڤین\n\nبەڕێوەبەرایەتی سامانە سروشتییەکانی سلێمانی بڵاویکردەوە، لە ڕۆژی شەممەوە بەنزینی ئاسایی بە ٧٥٠ دینار بۆ هەر لیترێک لە ٥٤ بەنزینخانە دابەشدەکرێت.\n\nهێمن ئەحمەد، بەڕێوەبەری سامانە سروشتییەکان، گوتی: «هەر ئۆتۆمبێلێک هەفتەی جارێک ٣٠ لیتر وەردەگرێت و پێویستە شۆفێر ساڵیانەی هەبێت». گوتیشی: «بەشی سلێمانی ڕۆژانە ملیۆنێک و ٢٠٠ هەزار لیترە». لە هەولێریش پارێزگا بڕیاری دا دابەشکردنی بەنزینی حکوومی بۆ ماوەی دوو هەفتە ڕابگیرێت.',
      },
      {
        what: 'petrol in Sulaymaniyah: the same wording, put off and dearer',
        want: 'mail',
        title: 'بڕیاری نوێ لەبارەی بەنزینی سلێمانی',
        swaps: [
          [
            'لە ڕۆژی شەممەوە بەنزینی ئاسایی بە نرخی ٧٥٠ دینار',
            'دابەشکردنی بەنزین دواخرا و لە پازدەی مانگەوە بەنزینی ئاسایی بە نرخی ٨٥٠ دینار',
          ],
          ['ئەمڕۆ پێنجشەممە', 'ئەمڕۆ هەینی'],
          ['٣٠ لیتر وەردەگرێت', '٢٥ لیتر وەردەگرێت'],
        ],
      },
    ],
  },
  {
    language: 'en',
    query: 'ceasefire OR truce',
    title: 'Sweida factions and Damascus agree ceasefire after two days of clashes',
    text: 'Syrian government forces and Druze factions agreed a ceasefire in Sweida on Sunday after two days of clashes in the western countryside killed at least 11 people, a local official said.\n\nThe ceasefire took effect at 6 p.m. and was brokered by Jordan and the United States, the official said. It provides for both sides to pull heavy weapons back from the villages of al-Mazraa and Walgha. Ambulances reached Walgha on Sunday night for the first time since fighting began. The Syrian interior ministry said it was committed to calm and blamed outlaw groups for the violence.',
    edits: [
      {
        what: 'Sweida: reprinted, new lead on the breach of the truce by shelling',
        want: 'mail',
        title: 'Sweida: Damascus commits to calm',
        text: 'Mortar shells hit Walgha early on Monday in the first breach of the truce, wounding four residents, the Sweida health directorate said. Syrian government forces and Druze factions had agreed a ceasefire on Sunday after two days of clashes in the province’s western countryside killed at least 11 people, according to a local official.\n\nThe ceasefire took effect at 6 pm and was brokered by the United States and Jordan, the official said. Both sides are to pull heavy weapons back from the villages of Mazraa and Walgha. Syria’s interior ministry said it was committed to calm and blamed outlaw groups for the violence.',
      },
      {
        what: 'Sweida: the same wording, a higher toll and no agreement any more',
        want: 'mail',
        title: 'Sweida official gives update on ceasefire',
        swaps: [
          [
            'agreed a ceasefire in Sweida on Sunday after two days of clashes in the western countryside killed at least 11 people',
            'abandoned a ceasefire in Sweida on Tuesday after renewed clashes in the western countryside killed at least 29 people',
          ],
          ['took effect at 6 p.m. and was brokered', 'had lasted less than two days and was brokered'],
          ['It provides for both sides to pull', 'Neither side had pulled'],
          [' Ambulances reached Walgha on Sunday night for the first time since fighting began.', ''],
        ],
      },
    ],
  },
  {
    language: 'en',
    query: 'hostage OR hostages',
    title: 'Red Cross receives remains of two hostages in Gaza City',
    text: 'The Red Cross received the remains of two hostages from Hamas in Gaza City on Thursday and handed them over to the Israeli military, the Israeli prime minister’s office said.\n\nThe bodies were taken to the forensic institute in Tel Aviv for identification, a process that could take two days, the office said. Eleven bodies of hostages remain in the enclave, according to Israel. Hamas said it needed heavy equipment to find others under the rubble. Under the agreement, Israel returns the bodies of 15 Palestinians for each of the dead hostages.',
    edits: [
      {
        what: 'hostages: reprinted, in the middle Israel closes Rafah over the delay',
        want: 'mail',
        title: 'Bodies handed over to Israel through Red Cross',
        text: 'GAZA CITY – The International Committee of the Red Cross received the remains of two hostages from Hamas in Gaza City on Thursday and handed them to the Israeli military, according to the office of Israel’s prime minister.\n\nThe bodies were taken to the forensic institute in Tel Aviv for identification, which could take two days, the office said. Israel’s security cabinet decided in the evening to keep the Rafah crossing shut until all the hostages’ bodies are returned. Hamas said it needed heavy equipment to find others under the rubble. Under the deal, Israel returns the bodies of 15 Palestinians for each dead hostage.',
      },
      {
        what: 'hostages: the same wording a week on, one body, from another place',
        want: 'mail',
        title: 'Red Cross hands over remains in Gaza',
        swaps: [
          [
            'the remains of two hostages from Hamas in Gaza City on Thursday and handed them over',
            'the remains of one hostage from Hamas in Khan Younis on Wednesday and handed them over',
          ],
          ['The bodies were taken', 'The body was taken'],
          ['Eleven bodies of hostages remain', 'Eight bodies of hostages remain'],
        ],
      },
    ],
  },
  {
    language: 'en',
    query: 'refinery',
    title: 'Fire at Kuwait’s Mina Abdullah refinery brought under control',
    text: 'A fire that broke out at a desulphurisation unit of Kuwait’s Mina Abdullah refinery early on Tuesday has been brought under control, Kuwait National Petroleum Company (KNPC) said.\n\nNo injuries were reported and exports were not affected, KNPC spokesman Ghanem al-Azmi said in a statement. The unit was isolated from the rest of the refinery and its load shifted to other units, he said. A committee has been formed to find the cause of the fire. Mina Abdullah has a capacity of 454,000 barrels per day.',
    edits: [
      {
        what: 'refinery fire: reprinted, at the end an outage at another refinery',
        want: 'mail',
        title: 'KNPC: Mina Abdullah exports unaffected by blaze',
        text: 'KUWAIT CITY: A fire that broke out at a desulphurization unit of the Mina Abdullah refinery early Tuesday has been brought under control, Kuwait National Petroleum Company said.\n\nThere were no injuries and exports were not affected, company spokesman Ghanem al-Azmi said. The unit was isolated from the rest of the refinery and its load moved to other units, he added. A committee has been set up to find the cause. Separately, the Al-Zour refinery shut one of its three crude units on Tuesday night after a power cut, two sources said.',
      },
      {
        what: 'refinery fire: the same wording, injured workers and a halt',
        want: 'mail',
        title: 'KNPC updates on fire at Mina Abdullah refinery',
        swaps: [
          [
            'No injuries were reported and exports were not affected',
            'Two workers died of burns and four others were injured',
          ],
          [
            'The unit was isolated from the rest of the refinery and its load shifted to other units',
            'The whole refinery was shut as a precaution and will stay offline for ten days',
          ],
        ],
      },
    ],
  },
];
