/** Reports that were written when the thresholds stood: what they are worth on texts at which nothing was set. */
import type { Report } from './desk.ts';

export const DESK_UNSEEN: readonly Report[] = [
  {
    language: 'ar',
    query: 'محكمة',
    title: 'المحكمة الاتحادية ترد دعوى حل البرلمان',
    text: 'قررت المحكمة الاتحادية العليا، الأربعاء، رد الدعوى المقامة لحل مجلس النواب لعدم الاختصاص. وأوضحت المحكمة أن حل المجلس يكون بقرار من أعضائه أنفسهم وفق المادة 64 من الدستور.\n\nوكان زعيم التيار قد أقام الدعوى قبل شهرين بعد فشل ثلاث جلسات لانتخاب الرئيس. واعتبر نواب مستقلون القرار متوقعا.',
    edits: [
      {
        what: 'parliament for the council, ruled for decided',
        want: 'silence',
        title: 'القضاء يحسم دعوى حل البرلمان',
        swaps: [
          ['قررت المحكمة', 'أصدرت المحكمة'],
          ['رد الدعوى المقامة لحل مجلس النواب', 'قرارا برد الدعوى المقامة لحل البرلمان'],
        ],
      },
      {
        what: 'a brief of two sentences',
        want: 'silence',
        title: 'موجز',
        keep: 2,
        before: 'متابعة – راصد نيوز',
      },
      {
        what: 'the movement takes to the streets',
        want: 'mail',
        title: 'أنصار التيار يتظاهرون',
        lead: 'تظاهر آلاف من أنصار التيار أمام مبنى محكمة الكرخ احتجاجا على قرار لم يكونوا يتوقعونه.',
      },
      {
        what: 'another suit, in the same words',
        want: 'mail',
        title: 'المحكمة الاتحادية ترد دعوى حل الحكومة',
        swaps: [['لحل مجلس النواب لعدم الاختصاص', 'لحل مجالس المحافظات لعدم الاختصاص']],
      },
      {
        what: 'the reason left out, a paragraph moved up',
        want: 'silence',
        swaps: [
          [' لعدم الاختصاص', ''],
          ['وأوضحت المحكمة', 'وبينت المحكمة'],
        ],
      },
    ],
  },
  {
    language: 'ar',
    query: 'غرق',
    title: 'غرق قارب مهاجرين قبالة سواحل صفاقس',
    text: 'غرق قارب يقل مهاجرين غير نظاميين قبالة سواحل صفاقس التونسية ليل الجمعة، ما أدى إلى وفاة تسعة منهم وفقدان 14 آخرين. وقال متحدث باسم الحرس البحري إن القارب انطلق من شاطئ اللوزة وعلى متنه أكثر من أربعين شخصا.\n\nوتمكنت وحدات الإنقاذ من انتشال 20 ناجيا نقلوا إلى المستشفى الجامعي، فيما تتواصل عمليات البحث عن المفقودين.',
    edits: [
      {
        what: 'nine as 9, Friday night as yesterday night',
        want: 'silence',
        title: 'مأساة جديدة في المتوسط',
        swaps: [
          ['ليل الجمعة', 'الليلة الماضية'],
          ['وفاة تسعة منهم', 'وفاة 9 منهم'],
        ],
      },
      {
        what: 'the dead are more',
        want: 'mail',
        title: 'ارتفاع عدد ضحايا قارب صفاقس',
        swaps: [['وفاة تسعة منهم وفقدان 14', 'وفاة 16 منهم وفقدان 7']],
      },
      {
        what: 'another coast',
        want: 'mail',
        title: 'غرق قارب مهاجرين قبالة سواحل زوارة',
        swaps: [['قبالة سواحل صفاقس التونسية', 'قبالة سواحل زوارة الليبية']],
      },
      {
        what: 'the president speaks',
        want: 'mail',
        title: 'قيس يدعو إلى تحقيق',
        lead: 'دعا الرئيس التونسي إلى فتح تحقيق عاجل في حادثة غرق القارب، محملا شبكات التهريب المسؤولية.',
      },
      {
        what: 'migrants → Africans, said → stated',
        want: 'silence',
        swaps: [
          ['مهاجرين غير نظاميين', 'مهاجرين أفارقة غير نظاميين'],
          ['وقال متحدث', 'وصرح متحدث'],
          ['ما أدى إلى', 'مما أسفر عن'],
        ],
      },
    ],
  },
  {
    language: 'fa',
    query: 'اعتصاب',
    title: 'اعتصاب رانندگان کامیون وارد روز سوم شد',
    text: 'اعتصاب رانندگان کامیون در شیراز و چند شهر دیگر در اعتراض به گرانی سوخت وارد سومین روز خود شد. اتحادیه رانندگان در بیانیه‌ای اعلام کرد تا لغو مصوبه جدید به کار باز نمی‌گردد.\n\nپلیس راه از کاهش ۶۰ درصدی تردد خبر داد. دولت وعده داده است موضوع را در نشست پنجشنبه بررسی کند.',
    edits: [
      {
        what: 'drivers → truckers, in a statement → said',
        want: 'silence',
        title: 'کامیون‌داران همچنان در اعتصاب',
        swaps: [
          ['وارد سومین روز خود شد', 'به سومین روز رسید'],
          ['در بیانیه‌ای اعلام کرد', 'گفت'],
        ],
      },
      {
        what: 'it ends',
        want: 'mail',
        title: 'پایان اعتصاب',
        lead: 'رانندگان کامیون پس از توافق با وزارت راه به اعتصاب سه‌روزه پایان دادند و از بامداد شنبه بارگیری می‌کنند.',
      },
      {
        what: 'another town in the same words',
        want: 'mail',
        title: 'اعتصاب در بندرعباس',
        swaps: [['کامیون در شیراز', 'کامیون در بندرعباس']],
      },
      {
        what: 'background behind it',
        want: 'silence',
        merged: true,
        after: 'قیمت گازوئیل از آغاز ماه سه برابر شده و کرایه حمل بار تغییری نکرده است.',
      },
    ],
  },
  {
    language: 'ckb',
    query: 'فڕۆکەخانە',
    title: 'گەشتەکانی فڕۆکەخانەی هەولێر ڕاگیران',
    text: 'بەڕێوەبەرایەتی گشتی ڕایگەیاند فڕۆکەخانە لە هەولێر بەهۆی تۆز و خۆڵەوە گەشتەکانی ڕاگرت. بەڕێوەبەرەکە گوتی هەشت گەشت دواخراون و سەرنشینان دەتوانن پەیوەندی بە کۆمپانیاکانەوە بکەن.\n\nچاوەڕوان دەکرێت ئێوارە کەشوهەوا باشتر بێت و کارەکان ئاسایی ببنەوە.',
    edits: [
      {
        what: 'stopped → halted, said → stated',
        want: 'silence',
        title: 'تۆز گەشتەکانی وەستاند',
        swaps: [
          ['گەشتەکانی ڕاگرت', 'گەشتەکانی وەستاند'],
          ['بەڕێوەبەرەکە گوتی', 'بەڕێوەبەرەکە وتی'],
        ],
      },
      {
        what: 'another airport in the same words',
        want: 'mail',
        title: 'گەشتەکانی فڕۆکەخانەی سلێمانی ڕاگیران',
        swaps: [['فڕۆکەخانە لە هەولێر', 'فڕۆکەخانە لە سلێمانی']],
      },
      {
        what: 'it opens again',
        want: 'mail',
        title: 'گەشتەکان دەستیان پێکردەوە',
        lead: 'پاش نۆ کاتژمێر فڕۆکەخانە کرایەوە و یەکەم گەشت بەرەو ئیستانبوڵ بەڕێکەوت.',
      },
    ],
  },
  {
    language: 'en',
    query: 'ceasefire',
    title: 'Ceasefire takes hold along the border',
    text: 'A ceasefire between the two armies took hold along the northern border early on Wednesday after eleven days of shelling, mediators said. Families began to return to the town of Marjan, where at least 30 houses were flattened, according to the mayor.\n\nThe deal calls for both sides to pull back heavy guns within a week. Monitors from four countries are to be posted at the crossings.',
    edits: [
      {
        what: 'truce → ceasefire kept, wire style',
        want: 'silence',
        title: 'Guns fall silent on border',
        before: 'MARJAN, Oct 14 (Wire) -',
        swaps: [
          ['early on Wednesday', 'at dawn on Wednesday'],
          ['mediators said', 'according to mediators'],
        ],
      },
      {
        what: 'eleven as 11',
        want: 'silence',
        swaps: [['eleven days', '11 days']],
      },
      {
        what: 'it breaks',
        want: 'mail',
        title: 'Ceasefire broken within hours',
        lead: 'A ceasefire between the two armies collapsed along the northern border late on Wednesday after a drone struck a patrol.',
      },
      {
        what: 'a general doubts it',
        want: 'mail',
        title: 'General warns truce is fragile',
        lead: 'The ceasefire will not survive the winter unless monitors are armed, General Peter Haddad warned on Thursday.',
      },
      {
        what: 'said by one side instead',
        want: 'silence',
        title: 'Border quiet after deal',
        lead: 'Mediators said a ceasefire between the two armies took hold along the northern border early on Wednesday, after eleven days of shelling.',
      },
      {
        what: 'the southern border, in the same words',
        want: 'mail',
        title: 'Ceasefire takes hold in the south',
        swaps: [['the northern border', 'the southern border']],
      },
    ],
  },
  {
    language: 'en',
    query: 'resign',
    title: 'Finance minister resigns over audit',
    text: 'Finance Minister Leila Amin resigned on Monday after an audit found irregularities in the purchase of wheat. In a letter to the prime minister she said she would resign "so that the inquiry can proceed freely".\n\nHer deputy, Tariq Salem, will run the ministry until parliament approves a successor. The audit, published last week, questioned contracts worth 90 million dollars.',
    edits: [
      {
        what: 'steps down for resigned in the headline, letter first',
        want: 'silence',
        title: 'Amin steps down',
        swaps: [['after an audit found irregularities', 'after auditors found irregularities']],
      },
      {
        what: 'another minister in the same words',
        want: 'mail',
        title: 'Trade minister resigns over audit',
        swaps: [['Finance Minister Leila Amin', 'Trade Minister Samir Qassem']],
      },
      {
        what: 'she takes it back',
        want: 'mail',
        title: 'Amin withdraws resignation',
        lead: 'Finance Minister Leila Amin said on Tuesday she would not resign after all, hours before parliament was to vote.',
      },
      {
        what: 'the deputy resigns too',
        want: 'mail',
        title: 'Deputy follows finance minister out',
        lead: 'Deputy Finance Minister Tariq Salem resigned on Tuesday, a day after his superior, leaving the ministry without a head.',
      },
      {
        what: 'an abridged copy',
        want: 'silence',
        keep: 2,
        merged: true,
        swaps: [
          [
            'after an audit found irregularities in the purchase of wheat',
            'over irregularities in the purchase of wheat',
          ],
        ],
      },
    ],
  },
];
