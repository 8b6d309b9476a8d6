/**
 * Reports written when persons, opposites and actors were told apart: at their first run 9 of 10 news were mailed and 9 of
 * 11 copies silent; the misses had a say in a spelling and a verb.
 */
import type { Report } from './desk.ts';

export const DESK_BLIND_LATER: readonly Report[] = [
  {
    language: 'ar',
    query: 'اغتيال',
    title: 'اغتيال ناشط مدني في ذي قار',
    text: 'أقدم مسلحون مجهولون على اغتيال الناشط المدني سجاد العراقي قرب منزله في قضاء الشطرة بمحافظة ذي قار. وذكر مصدر أمني أن المسلحين كانوا يستقلون دراجة نارية ولاذوا بالفرار. وفتحت القوات الأمنية تحقيقا في الحادث. وسبق للناشط أن تلقى تهديدات.',
    edits: [
      {
        what: 'another activist in the same place',
        want: 'mail',
        swaps: [['سجاد العراقي', 'إيهاب الوزني']],
      },
      {
        what: 'killed for assassinated, the province left out',
        want: 'silence',
        title: 'مسلحون يغتالون ناشطا في الشطرة',
        swaps: [
          ['أقدم مسلحون مجهولون على اغتيال', 'نفذ مسلحون مجهولون عملية اغتيال'],
          ['قضاء الشطرة بمحافظة ذي قار', 'قضاء الشطرة'],
          ['وذكر مصدر أمني', 'وأفاد مصدر أمني'],
        ],
      },
    ],
  },
  {
    language: 'ar',
    query: 'السفير',
    title: 'الرئيس يستقبل السفير الجديد',
    text: 'استقبل رئيس الجمهورية عبد اللطيف رشيد، الأحد، السفير الفرنسي باتريك دوريل وتسلم أوراق اعتماده. وأكد رشيد حرص العراق على تطوير العلاقات في مجالات الطاقة والتعليم. وأعرب السفير عن استعداد بلاده لدعم مشاريع البنية التحتية. وحضر اللقاء عدد من مستشاري الرئاسة.',
    edits: [
      {
        what: 'the ambassador of another state',
        want: 'mail',
        swaps: [['السفير الفرنسي باتريك دوريل', 'السفير الهندي سوميا غوبتا']],
      },
      {
        what: 'the name in another spelling, the office short',
        want: 'silence',
        title: 'رشيد يتسلم أوراق اعتماد السفير الفرنسي',
        swaps: [
          [
            'رئيس الجمهورية عبد اللطيف رشيد، الأحد، السفير الفرنسي باتريك دوريل',
            'الرئيس العراقي عبداللطيف رشيد، اليوم، السفير الفرنسي باتريك دورل',
          ],
          ['وأكد رشيد', 'وأكد الرئيس'],
        ],
      },
    ],
  },
  {
    language: 'ar',
    query: 'معبر',
    title: 'إغلاق معبر القائم أمام المسافرين',
    text: 'أغلقت السلطات السورية معبر البوكمال أمام حركة المسافرين والشاحنات اعتبارا من صباح السبت لأسباب أمنية. وقال مدير المعبر إن القرار يشمل الاتجاهين. وأوضح أن مئات الشاحنات تنتظر على الجانب العراقي. ويعد المعبر من أهم المنافذ التجارية بين البلدين.',
    edits: [
      {
        what: 'it is opened again, in the old words',
        want: 'mail',
        title: 'حركة المسافرين في القائم',
        swaps: [['أغلقت السلطات السورية معبر البوكمال أمام', 'فتحت السلطات السورية معبر البوكمال أمام']],
      },
      {
        what: 'Damascus for the authorities of Syria',
        want: 'silence',
        title: 'دمشق توقف الحركة في البوكمال',
        swaps: [
          ['أغلقت السلطات السورية معبر', 'أغلقت دمشق معبر'],
          ['لأسباب أمنية', 'لدواع أمنية'],
        ],
      },
      {
        what: 'closed turned to suspended work at',
        want: 'silence',
        title: 'توقف معبر القائم البوكمال',
        swaps: [['أغلقت السلطات السورية معبر البوكمال', 'علقت السلطات السورية العمل في معبر البوكمال']],
      },
    ],
  },
  {
    language: 'ar',
    query: 'وفاة',
    title: 'وفاة الفنان العراقي الكبير',
    text: 'أعلنت نقابة الفنانين وفاة الفنان الرائد يوسف العاني عن عمر ناهز 89 عاما بعد صراع مع المرض. ونعت وزارة الثقافة الراحل مشيدة بعطائه للمسرح. ومن المقرر أن يشيع جثمانه من مبنى النقابة في بغداد. وترك الراحل عشرات الأعمال المسرحية والتلفزيونية.',
    edits: [
      {
        what: 'another artist, the same wording',
        want: 'mail',
        swaps: [['يوسف العاني عن عمر ناهز 89 عاما', 'بهجت الجبوري عن عمر ناهز 89 عاما']],
      },
      {
        what: 'passed away for the passing of',
        want: 'silence',
        title: 'نقابة الفنانين تنعى يوسف العاني',
        swaps: [
          [
            'أعلنت نقابة الفنانين وفاة الفنان الرائد يوسف العاني',
            'أعلنت نقابة الفنانين العراقيين، اليوم، وفاة الفنان القدير يوسف العاني',
          ],
          ['عن عمر ناهز 89 عاما', 'عن 89 عاما'],
        ],
      },
    ],
  },
  {
    language: 'ar',
    query: 'اتفاقية',
    title: 'توقيع اتفاقية لتطوير حقل نفطي',
    text: 'وقعت وزارة النفط مع شركة "توتال إنرجيز" الفرنسية اتفاقية لتطوير حقل أرطاوي في البصرة بكلفة عشرة مليارات دولار. وقال الوكيل باسم محمد إن الاتفاقية ترفع الإنتاج إلى 210 آلاف برميل يوميا. وتتضمن الاتفاقية مشروعا للطاقة الشمسية. ويبدأ التنفيذ نهاية العام.',
    edits: [
      {
        what: 'another company in the same wording',
        want: 'mail',
        swaps: [['شركة "توتال إنرجيز" الفرنسية', 'شركة "بتروتشاينا" الصينية']],
      },
      {
        what: 'the company in another spelling and other marks',
        want: 'silence',
        title: 'العراق وتوتال يوقعان اتفاقية أرطاوي',
        swaps: [
          ['"توتال إنرجيز"', '«توتال انرجي»'],
          ['وقال الوكيل باسم محمد', 'وقال وكيل الوزارة باسم محمد خضير'],
        ],
      },
    ],
  },
  {
    language: 'ar',
    query: 'محكمة',
    title: 'السجن لمسؤول سابق',
    text: 'أصدرت محكمة جنايات مكافحة الفساد حكما بالسجن سبع سنوات بحق مدير مصرف الرافدين الأسبق خالد السعدي. وقالت الهيئة إن الحكم جاء غيابيا بسبب هروبه خارج البلاد. وتضمن الحكم مصادرة أمواله المنقولة. ويلاحق القضاء عشرات المسؤولين السابقين.',
    edits: [
      {
        what: 'another convict',
        want: 'mail',
        swaps: [['مدير مصرف الرافدين الأسبق خالد السعدي', 'مدير مصرف الرافدين الأسبق ماجد الخفاجي']],
      },
      {
        what: 'the sentence reworded, the bank’s office changed',
        want: 'silence',
        title: 'سبع سنوات سجنا لمدير الرافدين الأسبق',
        swaps: [
          [
            'أصدرت محكمة جنايات مكافحة الفساد حكما بالسجن',
            'أصدرت محكمة جنايات مكافحة الفساد المركزية حكمها بالسجن',
          ],
          ['مدير مصرف الرافدين الأسبق', 'المدير العام الأسبق لمصرف الرافدين'],
        ],
      },
    ],
  },
  {
    language: 'en',
    query: 'court',
    title: 'Court jails former official',
    text: 'A Baghdad court sentenced former trade official Kamal Hadi to six years in prison on Monday over missing grain shipments. Judges said he had signed false receipts for three silos. His lawyers said they would appeal. The case is one of dozens brought by the integrity commission.',
    edits: [
      {
        what: 'another official',
        want: 'mail',
        swaps: [['former trade official Kamal Hadi', 'former trade official Nadia Wassfi']],
      },
      {
        what: 'reworded, the capital for the country',
        want: 'silence',
        title: 'Ex-official gets six years over grain',
        swaps: [
          ['A Baghdad court sentenced', 'An Iraqi court on Monday sentenced'],
          ['in prison on Monday over', 'in jail over'],
          ['said they would appeal', 'vowed to appeal'],
        ],
      },
    ],
  },
  {
    language: 'en',
    query: 'talks',
    title: 'Talks on debt open',
    text: 'Lebanese and IMF officials opened talks on a new programme in Beirut on Wednesday. Finance Minister Yassine Jaber said a bank restructuring law would be passed within weeks. The central bank governor joined the meeting. Lebanon defaulted on its debt in 2020.',
    edits: [
      {
        what: 'the talks close',
        want: 'mail',
        title: 'Talks on debt close',
        swaps: [
          [
            'officials opened talks on a new programme in Beirut on Wednesday',
            'officials closed talks on a new programme in Beirut on Friday',
          ],
        ],
      },
      {
        what: 'the fund written out',
        want: 'silence',
        title: 'Lebanon meets lenders',
        swaps: [
          [
            'Lebanese and IMF officials opened talks',
            'Lebanon and the International Monetary Fund opened talks',
          ],
          ['Finance Minister Yassine Jaber', 'Minister of Finance Yassin Jaber'],
        ],
      },
    ],
  },
  {
    language: 'fa',
    query: 'دادگاه',
    title: 'حکم دادگاه برای فعال سیاسی',
    text: 'دادگاه انقلاب تهران فعال سیاسی حسین رزاق را به چهار سال زندان محکوم کرد. وکیل او گفت حکم قطعی نیست و تجدیدنظر خواهد خواست. این فعال از آذرماه در زندان اوین است. خانواده او از وضع جسمی وی ابراز نگرانی کردند.',
    edits: [
      {
        what: 'another activist',
        want: 'mail',
        swaps: [['حسین رزاق', 'مصطفی تاجزاده']],
      },
      {
        what: 'other verbs',
        want: 'silence',
        title: 'چهار سال زندان برای حسین رزاق',
        swaps: [
          [
            'فعال سیاسی حسین رزاق را به چهار سال زندان محکوم کرد',
            'حسین رزاق، فعال سیاسی، را به تحمل چهار سال حبس محکوم کرد',
          ],
          ['گفت حکم', 'اعلام کرد حکم'],
        ],
      },
    ],
  },
  {
    language: 'ckb',
    query: 'وەزیر',
    title: 'کۆبوونەوەی وەزیر',
    text: 'وەزیری ناوخۆی هەرێم ڕێبەر ئەحمەد لەگەڵ باڵیۆزی تورکیا کۆبووەوە و باسی ئاسایشی سنووریان کرد. هەردوولا جەختیان لە هاوکاری کردەوە. باڵیۆز سوپاسی حکوومەتی هەرێمی کرد. کۆبوونەوەی داهاتوو لە ئەنقەرە دەبێت.',
    edits: [
      {
        what: 'with the ambassador of another state',
        want: 'mail',
        swaps: [['باڵیۆزی تورکیا', 'باڵیۆزی فەرەنسا']],
      },
      {
        what: 'a word more, a word less',
        want: 'silence',
        title: 'ئاسایشی سنوور لە کۆبوونەوەیەکدا',
        swaps: [
          ['وەزیری ناوخۆی هەرێم', 'وەزیری ناوخۆی حکوومەتی هەرێمی کوردستان'],
          ['جەختیان لە هاوکاری کردەوە', 'جەختیان لەسەر هاوکاری کردەوە'],
        ],
      },
    ],
  },
];
