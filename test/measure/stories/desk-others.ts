/** Reports in Persian, Sorani and English and what became of them elsewhere. Invented people, invented events. */
import type { Report } from './desk.ts';

export const DESK_OTHERS: readonly Report[] = [
  {
    language: 'fa',
    query: 'مذاکرات',
    title: 'دور تازه مذاکرات در مسقط آغاز شد',
    text: 'دور تازه مذاکرات غیرمستقیم ایران و آمریکا صبح شنبه با میانجیگری عمان در مسقط آغاز شد. سخنگوی وزارت خارجه گفت هیئت ایرانی با دستور کار رفع تحریم‌ها وارد گفت‌وگو شده است و سه نشست برای روز نخست برنامه‌ریزی شده است.\n\nبه گفته وی، پیشرفت در این دور به جدیت طرف مقابل بستگی دارد. دور پیشین ماه گذشته در رم برگزار شده بود.',
    edits: [
      {
        what: 'said → announced, today put in',
        want: 'silence',
        title: 'ایران و آمریکا در مسقط',
        swaps: [
          ['صبح شنبه', 'صبح امروز شنبه'],
          ['گفت هیئت', 'اعلام کرد هیئت'],
          ['به گفته وی', 'او افزود'],
        ],
      },
      {
        what: 'a dateline, the minister’s office written out',
        want: 'silence',
        before: 'تهران – خبرگزاری پیک',
        swaps: [['سخنگوی وزارت خارجه', 'سخنگوی وزارت امور خارجه جمهوری اسلامی ایران']],
      },
      {
        what: 'three as 3',
        want: 'silence',
        query: 'نشست',
        swaps: [['سه نشست', '۳ نشست']],
      },
      {
        what: 'it ended',
        want: 'mail',
        title: 'مذاکرات مسقط بی‌نتیجه پایان یافت',
        lead: 'مذاکرات ایران و آمریکا عصر یکشنبه بدون صدور بیانیه مشترک پایان یافت و دو هیئت به پایتخت‌ها بازگشتند.',
      },
      {
        what: 'it is denied',
        want: 'mail',
        title: 'تکذیب آغاز مذاکرات',
        lead: 'یک مقام آگاه آغاز دور تازه مذاکرات غیرمستقیم ایران و آمریکا در مسقط را تکذیب کرد.',
      },
      {
        what: 'another town in the same words',
        want: 'mail',
        title: 'دور تازه مذاکرات در ژنو آغاز شد',
        swaps: [['با میانجیگری عمان در مسقط', 'با میانجیگری عمان در ژنو']],
      },
    ],
  },
  {
    language: 'fa',
    query: 'معدن',
    title: 'ریزش معدن در طبس',
    text: 'ریزش یک معدن زغال‌سنگ در طبس بامداد دوشنبه جان چهار کارگر را گرفت و شش نفر را زیر آوار گذاشت. رئیس اورژانس استان گفت عملیات نجات با حضور پنج تیم ادامه دارد و راه دسترسی به تونل اصلی مسدود شده است.\n\nعلت حادثه انباشت گاز متان اعلام شده و دادستانی پرونده‌ای در این باره تشکیل داده است.',
    edits: [
      {
        what: 'cut, with another headline',
        want: 'silence',
        title: 'چهار کشته در حادثه طبس',
        keep: 2,
      },
      {
        what: 'reworded here and there',
        want: 'silence',
        swaps: [
          ['جان چهار کارگر را گرفت', 'باعث مرگ چهار کارگر شد'],
          ['گفت عملیات', 'اظهار داشت عملیات'],
        ],
      },
      {
        what: 'the toll rose',
        want: 'mail',
        title: 'شمار جان‌باختگان طبس به هفت تن رسید',
        swaps: [['جان چهار کارگر', 'جان هفت کارگر']],
      },
      {
        what: 'another town in the same words',
        want: 'mail',
        title: 'ریزش معدن در دامغان',
        swaps: [['زغال‌سنگ در طبس', 'زغال‌سنگ در دامغان']],
      },
      {
        what: 'the rescue ends',
        want: 'mail',
        title: 'شش معدنچی زنده بیرون آمدند',
        lead: 'امدادگران پس از سی ساعت شش معدنچی محبوس را از معدن طبس زنده بیرون آوردند.',
      },
    ],
  },
  {
    language: 'ckb',
    query: 'مووچە',
    title: 'بەغدا مووچەی فەرمانبەران دەنێرێت',
    text: 'وەزارەتی دارایی عێراق ڕایگەیاند مووچەی فەرمانبەرانی هەرێم ڕۆژی دووشەممە دەنێردرێت. وتەبێژی وەزارەت گوتی لیستی مانگی ئاب گەیشتووە و وردبینی بۆ کراوە، بەڵام پارەی دوو دامەزراوە دواکەوتووە.\n\nلای خۆیەوە حکوومەتی هەرێم داوای کرد پارەکە بە یەکجار بنێردرێت و هیچ بڕینێکی تێدا نەبێت.',
    edits: [
      {
        what: 'announced → said, a dateline',
        want: 'silence',
        before: 'هەولێر – ئاژانسی ڕۆشنا',
        swaps: [
          ['ڕایگەیاند مووچەی', 'ئاشکرای کرد مووچەی'],
          ['وتەبێژی وەزارەت گوتی', 'وتەبێژی وەزارەت وتی'],
        ],
      },
      {
        what: 'the ministry written out',
        want: 'silence',
        title: 'هەواڵی خۆش بۆ فەرمانبەران',
        swaps: [['وەزارەتی دارایی عێراق', 'وەزارەتی دارایی حکوومەتی فیدراڵی عێراق']],
      },
      {
        what: 'it is put off',
        want: 'mail',
        title: 'ناردنی مووچە دواخرا',
        lead: 'وەزارەتی دارایی ناردنی مووچەی فەرمانبەرانی بۆ هەفتەی داهاتوو دواخست بەهۆی کێشەیەکی تەکنیکی لە بانکی ناوەندی.',
      },
      {
        what: 'another day',
        want: 'mail',
        swaps: [['ڕۆژی دووشەممە دەنێردرێت', 'ڕۆژی پێنجشەممە دەنێردرێت']],
      },
    ],
  },
  {
    language: 'ckb',
    query: 'ئاگر',
    title: 'ئاگر لە بازاڕی ڕانیە کەوتەوە',
    text: 'ئێوارەی شەممە ئاگر لە بازاڕێکی گەورە لە ڕانیە کەوتەوە و دە دوکان سووتان. بەڕێوەبەرایەتی بەرگری شارستانی گوتی حەوت تیم گەیشتنە شوێنەکە و ئاگرەکە کۆنترۆڵ کرا پێش ئەوەی بگاتە ماڵان.\n\nهۆکاری ڕووداوەکە شۆرتی کارەبا بووە و زیانی گیانی نەبووە.',
    edits: [
      {
        what: 'ten as 10',
        want: 'silence',
        swaps: [['دە دوکان', '10 دوکان']],
      },
      {
        what: 'cut, with another headline',
        want: 'silence',
        title: 'دە دوکان لە ڕانیە سووتان',
        keep: 1,
      },
      {
        what: 'another town in the same words',
        want: 'mail',
        title: 'ئاگر لە بازاڕی کەلار کەوتەوە',
        swaps: [['لە ڕانیە کەوتەوە', 'لە کەلار کەوتەوە']],
      },
      {
        what: 'somebody is held',
        want: 'mail',
        title: 'گومانلێکراوێک دەستگیرکرا',
        lead: 'پۆلیس کەسێکی دەستگیر کرد بە گومانی ئەوەی ئاگر لە بازاڕەکەی ڕانیە بەرداوە.',
      },
    ],
  },
  {
    language: 'en',
    query: 'withdrawal',
    title: 'Baghdad confirms start of troop withdrawal',
    text: "Iraq's joint command confirmed on Sunday the withdrawal of the last foreign troops from the western base of Ain Hamra. Spokesman Samir Khalid said a convoy of 40 vehicles left the base at dawn and crossed into Jordan without incident.\n\nHe added that Iraqi soldiers had taken over three watchtowers and the runway. The base came under drone attack several times over the past two years.",
    edits: [
      {
        what: 'said → told reporters, a dateline',
        want: 'silence',
        query: 'convoy',
        before: 'BAGHDAD (Harbour News) —',
        swaps: [
          ['Spokesman Samir Khalid said', 'Spokesman Samir Khalid told reporters'],
          ['He added that', 'Khalid said'],
        ],
      },
      {
        what: 'the lead turned about',
        want: 'silence',
        title: 'Last foreign troops leave Ain Hamra',
        lead: "The withdrawal of the last foreign troops from Ain Hamra, a base in the west, was confirmed on Sunday by Iraq's joint command.",
      },
      {
        what: '40 in words',
        want: 'silence',
        query: 'convoy',
        swaps: [['40 vehicles', 'forty vehicles']],
      },
      {
        what: 'a headline that asks',
        want: 'silence',
        title: 'Are the troops really leaving?',
      },
      {
        what: 'a paragraph about the coalition behind it',
        want: 'silence',
        merged: true,
        after:
          'The coalition was formed in 2014 and at its height had more than 5,000 soldiers in the country, most of them in training roles.',
      },
      {
        what: 'the Pentagon denies',
        want: 'mail',
        title: 'Pentagon denies troop withdrawal',
        lead: 'The Pentagon denied on Sunday the withdrawal of the last foreign troops from the western base of Ain Hamra.',
      },
      {
        what: 'a number corrected',
        want: 'mail',
        query: 'convoy',
        swaps: [['40 vehicles', '14 vehicles']],
      },
      {
        what: 'it is halted',
        want: 'mail',
        title: 'Withdrawal halted after rocket fire',
        lead: 'The withdrawal from Ain Hamra was halted on Monday after rockets landed near the convoy, two officers said.',
      },
      {
        what: 'another base in the same words',
        want: 'mail',
        title: 'Troops leave a second base',
        swaps: [
          ['the western base of Ain Hamra', 'the western base of Tal Afra'],
          ['crossed into Jordan', 'crossed into Syria'],
        ],
      },
    ],
  },
  {
    language: 'en',
    query: 'court',
    title: 'Court strikes down oil law',
    text: 'The Federal Court ruled on Thursday that the regional oil law breaches the constitution and ordered the region to hand over its output to the state marketer. The ruling is final and takes effect when it is published, Judge Nadim Haris said.\n\nThe regional government called the decision political. Exports through the northern pipeline have been suspended since March over a dispute about arrears.',
    edits: [
      {
        what: 'synonyms here and there',
        want: 'silence',
        title: 'Oil law unconstitutional, judges say',
        swaps: [
          ['ruled on Thursday', 'decided on Thursday'],
          ['breaches the constitution', 'violates the constitution'],
          ['hand over its output', 'deliver its output'],
        ],
      },
      {
        what: 'two paragraphs made one, the judge left out',
        want: 'silence',
        merged: true,
        swaps: [[', Judge Nadim Haris said', '']],
      },
      {
        what: 'cut with an ellipsis',
        want: 'silence',
        keep: 1,
      },
      {
        what: 'the other side answers',
        want: 'mail',
        title: 'Region vows to defy court',
        lead: 'Kurdish leaders vowed on Friday to ignore the court and keep pumping, hours before a tanker was due to load.',
      },
      {
        what: 'the court takes it back',
        want: 'mail',
        title: 'Court suspends its own ruling',
        lead: 'The Federal Court suspended its own ruling on the regional oil law on Sunday pending an appeal.',
      },
      {
        what: 'the ruling, of another law',
        want: 'mail',
        title: 'Court strikes down customs law',
        swaps: [
          ['the regional oil law breaches', 'the regional customs law breaches'],
          ['hand over its output to the state marketer', 'hand over its fees to the treasury'],
        ],
      },
    ],
  },
];
