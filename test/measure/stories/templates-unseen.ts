/** Templates at which nothing was set: they show what the thresholds are worth. */
import type { Template } from './templates.ts';

export const TEMPLATES_UNSEEN: readonly Template[] = [
  {
    language: 'ar',
    query: 'حريق',
    titles: ['إخماد حريق كبير في {name}', 'الدفاع المدني يسيطر على حريق {name}'],
    text: 'تمكنت فرق الدفاع المدني من إخماد حريق كبير اندلع [فجر|صباح] اليوم داخل مجمع تجاري في {name}. وأوضحت المديرية في [بيان|إيجاز] أن الحادث لم يسفر عن خسائر [بشرية|في الأرواح]، وأن سبعة [أفواج|فرق] شاركت في العملية. وطالبت المديرية بفتح تحقيق لتحديد [أسباب|ملابسات] الحادث.',
    names: ['الكوت', 'الحلة', 'دهوك', 'الرمادي', 'زاخو', 'كربلاء', 'بغداد الجديدة'],
  },
  {
    language: 'ar',
    query: 'غارة',
    titles: ['قتلى في غارة على {name}', 'غارة تستهدف منزلا في {name}'],
    text: 'قتل عدد من الأشخاص في غارة شنتها طائرة مسيرة على منزل في بلدة {name} جنوبي لبنان. وقالت وكالة الأنباء [الرسمية|الوطنية] إن فرق الإسعاف [هرعت|توجهت] إلى المكان، فيما [واصلت|تابعت] الطائرات تحليقها على علو منخفض. وأضافت أن المنزل [دمر|انهار] بالكامل وأن أضرارا [لحقت|أصابت] المباني المجاورة.',
    names: ['عيترون', 'الخيام', 'كفركلا', 'ياطر', 'بنت جبيل', 'مارون الراس'],
  },
  {
    language: 'ar',
    query: 'إضراب',
    titles: ['إضراب الأطباء في {name}', 'أطباء {name} يضربون عن العمل'],
    text: 'بدأ الأطباء المقيمون إضراب عام في مستشفيات {name} احتجاجا على [تأخر|تأخير] صرف مستحقاتهم. وقال [ممثل|متحدث] عن المحتجين إن الإضراب [سيستمر|متواصل] حتى تحقيق المطالب، مع [استثناء|إبقاء] حالات الطوارئ. ودعت النقابة وزارة الصحة إلى [حوار|تفاوض] جاد مع المحتجين.',
    names: ['السليمانية', 'البصرة', 'أربيل', 'نينوى', 'حلبجة'],
  },
  {
    language: 'ar',
    query: 'أسعار',
    titles: ['ارتفاع أسعار الخضار في {name}', 'غلاء الخضار يثقل كاهل أهالي {name}'],
    text: 'سجلت أسعار الخضار والفواكه ارتفاعا [ملحوظا|واضحا] في أسواق {name} خلال الأيام الماضية. وعزا [تجار|باعة] الارتفاع إلى [قلة|شح] المعروض وتوقف الاستيراد من دول الجوار، [متوقعين|مرجحين] عودة الاستقرار مع بداية الموسم. ويشكو المواطنون من [غياب|ضعف] الرقابة على الأسواق.',
    names: ['تكريت', 'الفلوجة', 'العمارة', 'خانقين', 'هيت'],
  },
  {
    language: 'fa',
    query: 'اعتراض',
    titles: ['اعتراض کارگران در {name}', 'کارگران {name} تجمع کردند'],
    text: 'کارگران شهرداری در اعتراض به [تعویق|تاخیر] در پرداخت دستمزد در {name} تجمع کردند. یکی از [معترضان|کارگران] گفت سه ماه است که حقوق نگرفته‌اند و وعده‌های [مدیران|مسئولان] عملی نشده است. فرماندار در جمع آنان [حاضر|ظاهر] شد و قول [پیگیری|رسیدگی] داد.',
    names: ['اهواز', 'سنندج', 'اراک', 'یزد', 'ایلام', 'کنارک'],
  },
  {
    language: 'fa',
    query: 'سفر',
    titles: ['سفر وزیر به {name}', 'وزیر راهی {name} شد'],
    text: 'وزیر نیرو در سفر یک‌روزه به {name} از روند ساخت سد بازدید کرد. وی در [جمع|دیدار] خبرنگاران گفت این طرح تا پایان سال [آماده|تکمیل] می‌شود و مشکل آب آشامیدنی منطقه را [برطرف|حل] خواهد کرد. استاندار نیز از [کمبود|نبود] اعتبار گلایه کرد.',
    names: ['زابل', 'خرم‌آباد', 'بوشهر', 'شهرکرد'],
  },
  {
    language: 'ckb',
    query: 'لێشاو',
    titles: ['لێشاو لە {name}', 'باران لە {name} زیانی گەیاند'],
    text: 'بەهۆی بارانێکی بەلێزمەوە لێشاو لە {name} هەستا و ئاو چووە ناو دەیان ماڵەوە. تیمەکانی بەرگری شارستانی [دەستیان|خێرا] بە ڕزگارکردنی خەڵک کرد و ڕێگا [سەرەکییەکان|گشتییەکان] داخران. پارێزگار داوای لە [هاووڵاتییان|خەڵک] کرد لە ماڵەکانیان [بمێننەوە|بن].',
    names: ['هەولێر', 'کەلار', 'چەمچەماڵ', 'سۆران', 'ئاکرێ'],
  },
  {
    language: 'en',
    query: 'shelling',
    titles: ['Shelling kills farmers near {name}', 'Farmers die as shells hit {name}'],
    text: 'Artillery shelling killed several farmers in {name} on Wednesday, the local mayor [said|announced]. Villagers [fled|escaped] to the valley as the fire [continued|went on] into the evening, and a school was [damaged|hit]. The army said it was [looking|checking] into the reports, while the governor asked for [aid|help].',
    names: ['Amedi', 'Sidakan', 'Batifa', 'Zakho', 'Choman'],
  },
  {
    language: 'en',
    query: 'ferry',
    titles: ['Ferry capsizes off {name}', 'Dozens missing after {name} ferry accident'],
    text: 'A ferry carrying migrants capsized overnight off the coast of {name}, leaving dozens [missing|unaccounted for]. Rescue [boats|ships] searched the water at first light as relatives [gathered|waited] in the harbour. The coastguard said the vessel was [overloaded|overcrowded] and had [left|sailed] without a permit.',
    names: ['Lesbos', 'Tripoli', 'Zuwara', 'Sfax', 'Crotone', 'Larnaca'],
  },
  {
    language: 'en',
    query: 'elected',
    titles: ['{name} elected speaker', 'Lawmakers choose {name}'],
    text: 'Parliament elected {name} as its speaker on Tuesday after three [rounds|ballots] of voting and a month of [deadlock|stalemate]. The new speaker promised to [pass|adopt] the budget before the recess and to [reach|hold] out to all blocs. Opposition members [left|quit] the chamber before the [result|outcome] was read.',
    names: ['Salim Jubouri', 'Dana Aziz', 'Mahmoud Talib', 'Rana Haddad'],
  },
];
