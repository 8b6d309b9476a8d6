/**
 * Who acts: states, offices, chambers, armed movements. Where a report has another one in the place of the one that was told,
 * another thing happened. Outlets add and leave out such words freely («the Iraqi parliament»), so one alone says nothing.
 * A state goes by its capital, too: «Washington» says what «the United States» says.
 */

/** Names and, for Arabic, the stems from which «of it» is made: `names | stems`. */
const STATES: readonly string[] = [
  'العراق عراق عێراق بغداد بەغدا Iraq Iraqi Baghdad | عراق',
  'إيران ایران ایرانی ئێران ئێرانی طهران تهران تاران Iran Iranian Tehran | إيران',
  'أميركا أمريكا آمریکا آمریکایی ئەمریکا ئەمریکی واشنطن واشنگتن واشنتۆن US USA American America Washington | أميرك أمريك',
  'إسرائيل اسرائیل اسرائیلی ئیسرائیل ئیسرائیلی أبيب صهیونیستی Israel Israeli | إسرائيل صهيون',
  'سوريا سورية سوریه سووریا سووری دمشق دیمەشق Syria Syrian Damascus | سور',
  'تركيا ترکیه تورکیا تورکی أنقرة آنکارا ئەنقەرە Turkey Turkish Ankara | ترك',
  'السعودية عربستان سعودی سعوودیە الرياض ریاض Saudi Riyadh | سعود',
  'لبنان لبنانی لوبنان لوبنانی بيروت بیروت Lebanon Lebanese Beirut | لبنان',
  'الأردن أردن اردن ئوردن Jordan Jordanian Amman | أردن',
  'مصر مصری میسر میسری القاهرة قاهره Egypt Egyptian Cairo | مصر',
  'قطر قطری قەتەر قەتەری الدوحة دوحه دۆحە Qatar Qatari Doha | قطر',
  'الإمارات امارات ئیمارات أبوظبي Emirates Emirati UAE | إمارات',
  'الكويت کویت کوەیت Kuwait Kuwaiti | كويت',
  'البحرين بحرین بەحرەین المنامة Bahrain Bahraini Manama | بحرين',
  'عمان مسقط Oman Omani Muscat | عمان',
  'اليمن یمن یەمەن صنعاء Yemen Yemeni Sanaa | يمن',
  'فلسطين فلسطین فلسطینی فەلەستین Palestine Palestinian | فلسطين',
  'السودان سودان سوودان الخرطوم Sudan Sudanese Khartoum | سودان',
  'ليبيا لیبی لیبیا Libya Libyan | ليب',
  'تونس تونسی Tunisia Tunisian Tunis | تونس',
  'الجزائر الجزایر جەزائیر Algeria Algerian Algiers | جزائر',
  'المغرب مراکش مەغریب Morocco Moroccan Rabat | مغرب',
  'روسيا روسیه ڕووسیا ڕووسی موسكو مسکو مۆسکۆ Russia Russian Moscow | روس',
  'أوكرانيا اوکراین ئۆکرانیا كييف Ukraine Ukrainian Kyiv | أوكران',
  'الصين چین چینی بكين پکن China Chinese Beijing | صين',
  'فرنسا فرانسه فرانسوی فەرەنسا باريس پاریس France French Paris | فرنس',
  'بريطانيا بریتانیا بەریتانیا لندن لەندەن Britain British UK London | بريطان',
  'ألمانيا آلمان ئەڵمانیا برلين برلین Germany German Berlin | ألمان',
  'أفغانستان افغانستان ئەفغانستان كابول کابل Afghanistan Afghan Kabul | أفغان',
  'باكستان پاکستان پاکستانی Pakistan Pakistani Islamabad | باكستان',
  'الهند هند هیندستان India Indian Delhi | هند',
];

/** «Of it» in Arabic: masculine, feminine, plural. */
const ENDINGS = ['ي', 'ية', 'يين', 'يون'];

function stateOf(entry: string): string {
  const [names = '', stems = ''] = entry.split(' | ');
  const made = stems.split(' ').flatMap((stem) => ENDINGS.map((ending) => stem + ending));
  return [names, ...made, ...made.map((word) => `ال${word}`)].join(' ');
}

/** Groups, as those of `OPPOSITES`. */
export const ACTORS: readonly (readonly string[])[] = [
  STATES.map(stateOf),
  [
    'الداخلية ناوخۆ interior',
    'الدفاع دفاع بەرگری defence defense',
    'الخارجية خارجه خارجية دەرەوە foreign',
    'المالية الاقتصاد اقتصاد دارایی treasury finance',
    'النفط نفت نەوت oil petroleum',
    'الكهرباء نیرو کارەبا electricity',
    'الصحة بهداشت تەندروستی health',
    'التربية التعليم آموزش پەروەردە خوێندنی education',
    'العدل دادگستری justice',
    'النقل گواستنەوە transport',
    'الزراعة کشاورزی کشتوکاڵ agriculture',
    'التجارة بازرگانی trade commerce',
    'الصناعة صنعت پیشەسازی industry',
    'الهجرة کۆچ migration',
  ],
  [
    'النواب البرلمان پارلمان پەرلەمان parliament lawmakers parliamentary',
    'الوزراء الحكومة دولت حکوومەت government cabinet',
    'المحافظات مجالس',
    'القضاء المحكمة قضائیه دادگاه دادگا دادوەری court judiciary',
  ],
  [
    'حماس حەماس Hamas',
    'الحوثي الحوثيون الحوثيين الحوثية حوثی حوثی‌ها حووسییەکان Houthi Houthis',
    'داعش داعشی ISIS ISIL Daesh',
    'قسد هەسەدە SDF',
    'البيشمركة پیشمرگه پێشمەرگە Peshmerga',
    'الحشد حشد حەشد PMF Hashd',
    'طالبان تاڵیبان Taliban',
    'اليونيفيل یونیفل UNIFIL',
    'العصائب عصائب عەسائیب',
    'پارتی الديمقراطي PDK KDP',
    'یەکێتی PUK',
  ],
  [
    'الأوروبي الأوروبية اروپا ئەوروپا European EU',
    'الجامعة League',
    'المتحدة ملل نەتەوەیەکگرتووەکان UN',
    'الناتو ناتۆ NATO',
    'الخليجي GCC',
  ],
];
