/** One wire text as three outlets print it, in Persian, Sorani and English. Written without any look at the method. */
import type { Report } from './desk.ts';

export const WIRES_OTHERS: readonly Report[] = [
  {
    language: 'fa',
    query: 'آلودگی هوا',
    title: 'مدارس تهران فردا به دلیل آلودگی هوا تعطیل شد',
    text: 'کارگروه اضطرار آلودگی هوای استان تهران اعلام کرد که همه مدارس استان به جز فیروزکوه و دماوند فردا یکشنبه غیرحضوری است. استاندار تهران گفت ادارات با نیمی از کارکنان فعالیت می‌کنند و تردد کامیون‌ها در پایتخت ممنوع است. شاخص آلودگی هوای تهران امروز به ۱۷۴ رسید که برای همه گروه‌ها ناسالم است.',
    edits: [
      {
        what: 'without joiners, another headline',
        want: 'silence',
        title: 'فردا مدارس تهران غیرحضوری است',
        text: 'به گزارش پایتخت نیوز، کارگروه اضطرار آلودگی هوای استان تهران اعلام کرد همه مدارس استان به جز فیروزکوه و دماوند فردا یکشنبه غیر حضوری است. استاندار تهران گفت ادارات با نیمی از کارکنان فعالیت می کنند و تردد کامیون ها در پایتخت ممنوع است. شاخص آلودگی هوای تهران امروز به 174 رسید.',
      },
      { what: 'cut', want: 'silence', title: 'تعطیلی مدارس پایتخت', keep: 1 },
    ],
  },
  {
    language: 'fa',
    query: 'نفت',
    title: 'صادرات نفت ایران به چین رکورد زد',
    text: 'داده‌های یک شرکت ردیابی نفتکش‌ها نشان می‌دهد صادرات نفت ایران به چین در ماه نوامبر به یک میلیون و ۷۰۰ هزار بشکه در روز رسیده که بالاترین رقم در سه سال گذشته است. به گفته تحلیلگران، پالایشگاه‌های مستقل استان شاندونگ خریدار اصلی این محموله‌ها هستند که با تخفیف هشت دلاری عرضه می‌شود. وزارت نفت ایران درباره این آمار اظهار نظری نکرده است.',
    edits: [
      {
        what: 'words changed',
        want: 'silence',
        title: 'چین بیشتر از همیشه نفت ایران را می‌خرد',
        text: 'داده های یک شرکت ردیابی نفتکش نشان می دهد که صادرات نفت ایران به چین در ماه نوامبر به ۱.۷ میلیون بشکه در روز رسید که بالاترین رقم در سه سال گذشته است. تحلیلگران می گویند پالایشگاه های مستقل استان شاندونگ خریدار اصلی این محموله ها هستند که با تخفیف ۸ دلاری عرضه می شود.',
      },
      {
        what: 'reordered',
        want: 'silence',
        title: 'تخفیف هشت دلاری برای مشتریان چینی',
        text: 'پالایشگاه‌های مستقل استان شاندونگ خریدار اصلی محموله‌های نفت ایران هستند که با تخفیف هشت دلاری عرضه می‌شود. داده‌های یک شرکت ردیابی نفتکش‌ها نشان می‌دهد صادرات نفت ایران به چین در ماه نوامبر به یک میلیون و ۷۰۰ هزار بشکه در روز رسیده که بالاترین رقم در سه سال گذشته است.',
      },
    ],
  },
  {
    language: 'fa',
    query: 'تصادف',
    title: 'واژگونی اتوبوس در جاده اصفهان - نطنز ۱۳ کشته داد',
    text: 'سخنگوی سازمان اورژانس کشور از کشته شدن ۱۳ نفر و زخمی شدن ۱۹ نفر در تصادف و واژگونی یک دستگاه اتوبوس در جاده اصفهان - نطنز خبر داد. بابک یگانه گفت این حادثه ساعت ۲۳ و ۴۵ دقیقه شنبه شب رخ داد و ۱۱ آمبولانس و یک بالگرد به محل اعزام شدند. رئیس پلیس راه اصفهان علت حادثه را خستگی راننده اعلام کرد.',
    edits: [
      {
        what: 'digits, honorific',
        want: 'silence',
        title: 'حادثه مرگبار برای اتوبوس مسافربری',
        text: 'سخنگوی سازمان اورژانس کشور از کشته شدن 13 نفر و زخمی شدن 19 نفر در تصادف و واژگونی یک اتوبوس مسافربری در جاده اصفهان-نطنز خبر داد. آقای بابک یگانه گفت این حادثه ساعت 23:45 شنبه شب رخ داد و 11 آمبولانس و یک بالگرد به محل اعزام شدند.',
      },
      { what: 'cut', want: 'silence', title: '۱۳ کشته در واژگونی اتوبوس', keep: 1, after: 'انتهای پیام' },
    ],
  },
  {
    language: 'fa',
    query: 'افغانستان',
    title: 'طالبان: گذرگاه اسلام‌قلعه تا اطلاع بعدی بسته است',
    text: 'کابل - والی طالبان در هرات اعلام کرد که گذرگاه مرزی اسلام‌قلعه میان افغانستان و ایران از بامداد دوشنبه تا اطلاع بعدی به روی کامیون‌های تجاری بسته است. او دلیل این تصمیم را اختلاف بر سر تعرفه ترانزیت خواند. اتاق بازرگانی هرات می‌گوید صدها کامیون حامل میوه در دو سوی مرز مانده‌اند.',
    edits: [
      {
        what: 'attribution turned',
        want: 'silence',
        title: 'مرز ایران و افغانستان در اسلام قلعه بسته شد',
        text: 'به گفته والی طالبان در هرات، گذرگاه مرزی اسلام قلعه میان افغانستان و ایران از بامداد دوشنبه تا اطلاع بعدی به روی کامیون های تجاری بسته است. او دلیل این تصمیم را اختلاف بر سر تعرفه ترانزیت خوانده است. اتاق بازرگانی هرات گفت صدها کامیون حامل میوه در دو سوی مرز مانده اند.',
      },
      {
        what: 'tail',
        want: 'silence',
        title: 'صف کامیون‌ها در مرز',
        after: 'دو کشور سالانه بیش از سه میلیارد دلار مبادله تجاری دارند.',
      },
    ],
  },
  {
    language: 'ckb',
    query: 'نەخۆشخانە',
    title: 'نەخۆشخانەیەکی نوێی شێرپەنجە لە هەولێر دەکرێتەوە',
    text: 'وەزارەتی تەندروستیی هەرێمی کوردستان رایگەیاند، نەخۆشخانەیەکی نوێی شێرپەنجە بە 150 قەرەوێڵە لە شاری هەولێر دەکرێتەوە. وەزیری تەندروستی گوتی، تێچووی پرۆژەکە 42 ملیار دینارە و نیوەی لەلایەن خێرخوازێکەوە دابینکراوە. بڕیارە لە سەرەتای ساڵی داهاتووەوە پێشوازی لە نەخۆشان بکات.',
    edits: [
      {
        what: 'letters',
        want: 'silence',
        title: 'هەولێر نەخۆشخانەیەكی نوێی دەبێت',
        text: 'وەزارەتی تەندروستی هەرێمی كوردستان ڕایگەیاند، نەخۆشخانەیەكی نوێی شێرپەنجە بە 150 قەرەوێڵە لە شاری هەولێر دەكرێتەوە. وەزیری تەندروستی وتی، تێچووی پڕۆژەكە ٤٢ ملیار دینارە و نیوەی لەلایەن خێرخوازێكەوە دابینكراوە.',
      },
      { what: 'cut', want: 'silence', title: 'نەخۆشخانەی شێرپەنجە لە هەولێر', keep: 1 },
    ],
  },
  {
    language: 'ckb',
    query: 'نەوت',
    title: 'شاندێکی وەزارەتی نەوتی عێراق دەگاتە هەولێر',
    text: 'شاندێکی تەکنیکیی وەزارەتی نەوتی عێراق ئەمڕۆ گەیشتە هەولێر بۆ گفتوگۆ لەسەر چۆنیەتیی رادەستکردنی نەوتی هەرێم بە کۆمپانیای سۆمۆ. سەرچاوەیەک لە وەزارەتی سامانە سروشتییەکان گوتی، کۆبوونەوەکان دوو رۆژ دەخایەنن و نوێنەری کۆمپانیاکانیش بەشدارن. هەرێم رۆژانە نزیکەی 230 هەزار بەرمیل رادەست دەکات.',
    edits: [
      {
        what: 'reworded',
        want: 'silence',
        title: 'بەغدا و هەولێر لەسەر نەوت کۆدەبنەوە',
        text: 'شاندێکی تەکنیکی وەزارەتی نەوتی عێراق ئەمڕۆ گەیشتە هەولێر بۆ گفتوگۆکردن لەسەر چۆنیەتی ڕادەستکردنی نەوتی هەرێم بە کۆمپانیای سۆمۆ. سەرچاوەیەک لە وەزارەتی سامانە سروشتییەکان بە هەواڵنێری وت، کۆبوونەوەکان دوو ڕۆژ دەخایەنن و نوێنەری کۆمپانیاکانیش بەشدارن.',
      },
      {
        what: 'frame',
        want: 'silence',
        title: 'شاندێک لە هەولێرە',
        before: 'هەولێر / ئاسۆ',
        after: 'زانیاریی زیاتر لە هەواڵەکانی داهاتوودا.',
      },
    ],
  },
  {
    language: 'ckb',
    query: 'خوێندکار',
    title: 'سبەی دەوامی خوێندنگەکانی کەرکووک راگیرا',
    text: 'پەروەردەی کەرکووک بڕیاریدا دەوامی خوێندنگەکان سبەی بەهۆی بارانبارینەوە رابگیرێت. بەڕێوەبەری پەروەردە گوتی، بڕیارەکە هەموو قۆناغەکان دەگرێتەوە و تاقیکردنەوەی خوێندکارانی پۆلی دوازدە بۆ رۆژی پێنجشەممە دواخراوە. کەشناسی هۆشداری لە هەستانی لافاو داوە.',
    edits: [
      {
        what: 'letters, another headline',
        want: 'silence',
        title: 'كەركوك: سبەی خوێندكاران دەوامیان نییە',
        text: 'پەروەردەی كەركوك بڕیاری دا دەوامی خوێندنگەكان سبەینێ بەهۆی بارانبارینەوە ڕابگیرێت. بەڕێوەبەری پەروەردەی كەركوك وتی، بڕیارەكە هەموو قۆناغەكان دەگرێتەوە و تاقیكردنەوەی خوێندكارانی پۆلی دوازدە بۆ ڕۆژی پێنج شەممە دواخراوە.',
      },
      {
        what: 'reordered',
        want: 'silence',
        title: 'بەهۆی بارانەوە تاقیکردنەوە دواخرا',
        text: 'بەڕێوەبەری پەروەردەی کەرکووک گوتی، تاقیکردنەوەی خوێندکارانی پۆلی دوازدە بۆ رۆژی پێنجشەممە دواخراوە و بڕیارەکە هەموو قۆناغەکان دەگرێتەوە. پەروەردەی کەرکووک بڕیاریدا دەوامی خوێندنگەکان سبەی بەهۆی بارانبارینەوە رابگیرێت.',
      },
    ],
  },
  {
    language: 'en',
    query: 'tanker',
    title: 'Iran seizes tanker carrying smuggled fuel in Gulf',
    text: "DUBAI - Iran's Revolutionary Guards seized a foreign tanker carrying 2 million litres of smuggled fuel in the Gulf on Friday and detained its 16 crew members, state media reported. The vessel was stopped near Lavan island and taken to the port of Bandar Abbas. The report did not name the ship or the flag it was sailing under.",
    edits: [
      {
        what: 'reworded',
        want: 'silence',
        title: 'Tehran says it detained fuel smugglers',
        text: 'Iranian Revolutionary Guards have seized a foreign tanker carrying 2 million liters of smuggled fuel in the Gulf and detained its 16 crew, state media said on Friday. The vessel was stopped near Lavan Island and taken to the port of Bandar Abbas. The report did not name the ship or the flag it was sailing under.',
      },
      { what: 'cut', want: 'silence', title: 'Guards seize tanker in Gulf', keep: 1 },
    ],
  },
  {
    language: 'en',
    query: 'returnees OR refugees',
    title: 'More than 600,000 Syrian refugees have gone home from Lebanon, UN says',
    text: 'BEIRUT - More than 600,000 Syrian refugees have returned home from Lebanon since the start of last year, the United Nations refugee agency said on Tuesday. The agency said most went to Homs, Idlib and rural Damascus, where many found their houses destroyed. It has received 31 percent of the $1.5 billion it needs to support returns this year, spokesperson Lina Farah said.',
    edits: [
      {
        what: 'symbols, another headline',
        want: 'silence',
        title: 'UNHCR: 600,000 Syrians leave Lebanon',
        text: 'The United Nations refugee agency said Tuesday that more than 600,000 Syrian refugees have returned home from Lebanon since the start of last year. Most went to Homs, Idlib and rural Damascus, where many found their houses destroyed, the agency said. It has received 31% of the $1.5 billion it needs to support returns this year, according to spokesperson Lina Farah.',
      },
      {
        what: 'background added',
        want: 'silence',
        title: 'Syrians head home from Lebanon in growing numbers',
        after:
          'Lebanon at one point hosted an estimated 1.5 million Syrians, the highest number per capita in the world.',
      },
    ],
  },
  {
    language: 'en',
    query: 'drone',
    title: 'Drone hits gas field in northern Iraq, no casualties',
    text: "SULAIMANIYA, Iraq - A drone struck a storage tank at the Khor Mor gas field in Iraq's Kurdistan region late on Wednesday, cutting power supplies to large areas, two security sources said. There were no casualties. The operator said production had been suspended as a precaution and that a fire had been put out. No group claimed responsibility for the attack, the fifth on the field this year.",
    edits: [
      {
        what: 'turned, words changed',
        want: 'silence',
        title: 'Blackouts in Kurdistan after attack on Khor Mor',
        text: 'Two security sources said a drone struck a storage tank at the Khor Mor gas field in the Kurdistan Region of Iraq late Wednesday, cutting power supplies to large areas. No casualties were reported. Production was suspended as a precaution and a fire was put out, the operator said. No group has claimed responsibility for the attack, the fifth on the field this year.',
      },
      { what: 'cut', want: 'silence', title: 'Drone attack on Khor Mor', keep: 2 },
    ],
  },
  {
    language: 'en',
    query: 'budget',
    title: 'Iraqi cabinet sends 2027 budget to parliament',
    text: "BAGHDAD - Iraq's cabinet approved a 164 trillion dinar draft budget for 2027 on Tuesday and sent it to parliament, the prime minister's office said. The draft assumes an oil price of $60 a barrel and exports of 3.5 million barrels per day, including 400,000 from the Kurdistan region. It projects a deficit of 41 trillion dinars. Lawmakers are expected to begin a first reading next week.",
    edits: [
      {
        what: 'reworded',
        want: 'silence',
        title: 'Baghdad plans deficit of 41 trillion dinars',
        text: "Iraq's cabinet on Tuesday approved a draft 2027 budget of 164 trillion dinars and sent it to parliament, according to the office of the prime minister. The draft is based on an oil price of $60 per barrel and exports of 3.5 million bpd, including 400,000 from the Kurdistan Region. It projects a deficit of 41 trillion dinars.",
      },
      {
        what: 'reordered',
        want: 'silence',
        title: 'Lawmakers to read budget next week',
        text: "Lawmakers are expected to begin a first reading of Iraq's budget next week. Iraq's cabinet approved a 164 trillion dinar draft budget for 2027 on Tuesday and sent it to parliament, the prime minister's office said. It projects a deficit of 41 trillion dinars.",
      },
    ],
  },
  {
    language: 'en',
    query: 'airport',
    title: 'Damascus airport to handle 4 million passengers after expansion',
    text: 'DAMASCUS - Syria signed an agreement with a consortium of Gulf and Turkish companies on Monday to expand Damascus International Airport at a cost of $4 billion, the civil aviation authority said. The first phase is to raise capacity to 4 million passengers within eighteen months. Omar Khaldi, the head of the authority, said two new runways would follow by 2031.',
    edits: [
      {
        what: 'words changed, digits',
        want: 'silence',
        title: 'Syria signs $4 billion airport deal',
        text: "Syria on Monday signed an agreement with a consortium of Gulf and Turkish firms to expand Damascus International Airport at a cost of $4 billion, the country's civil aviation authority said. The first phase will raise capacity to 4 million passengers within 18 months. Authority head Omar Khaldi said two new runways would follow by 2031.",
      },
      {
        what: 'frame',
        want: 'silence',
        title: 'Airport deal in Damascus',
        before: 'By our correspondent in Damascus',
        after: 'Reporting by our staff.',
      },
    ],
  },
];
