/** Templates at which the thresholds were looked for. */
import type { Template } from './templates.ts';

export const TEMPLATES_SEEN: readonly Template[] = [
  {
    language: 'ar',
    query: 'انفجار',
    titles: ['إصابات بانفجار عبوة في {name}', 'عبوة ناسفة تستهدف مدنيين في {name}'],
    text: '[أفاد|ذكر] مصدر أمني، اليوم الأحد، بوقوع انفجار عبوة ناسفة في {name} أسفر عن إصابة عدد من المدنيين [بجروح|بإصابات] متفاوتة. وقال المصدر إن العبوة كانت [مزروعة|موضوعة] على جانب الطريق العام، وإن [قوة أمنية|دورية مشتركة] طوقت مكان الحادث [ونقلت|وأخلت] المصابين إلى مستشفى قريب. ولم تعلن أي جهة مسؤوليتها عن [الهجوم|التفجير] حتى [الآن|اللحظة].',
    names: ['كركوك', 'الموصل', 'بعقوبة', 'طوزخورماتو', 'الحويجة', 'سامراء', 'جلولاء', 'أبو غريب'],
  },
  {
    language: 'ar',
    query: 'القبض',
    titles: ['القبض على تاجر مخدرات في {name}', 'مكافحة المخدرات تطيح بتاجر في {name}'],
    text: 'أعلنت مديرية شؤون المخدرات، الاثنين، إلقاء القبض على تاجر للمواد المخدرة في {name}. وذكرت المديرية في [بيان|تصريح] أن العملية [نفذت|تمت] وفق معلومات [استخبارية|دقيقة] وبعد استحصال الموافقات القضائية، وأن المتهم ضبطت بحوزته كمية من مادة الكريستال. وأضافت أنه [أحيل|سلم] إلى [القضاء|الجهات المختصة] لينال جزاءه العادل.',
    names: ['البصرة', 'ميسان', 'واسط', 'النجف', 'الديوانية', 'ذي قار', 'السماوة'],
  },
  {
    language: 'ar',
    query: 'استقبل',
    titles: ['رئيس الجمهورية يستقبل سفير {name}', 'رئيس الجمهورية وسفير {name} يبحثان التعاون'],
    text: 'استقبل رئيس الجمهورية في قصر بغداد، الثلاثاء، سفير {name} لدى العراق. وجرى [خلال|أثناء] اللقاء بحث العلاقات الثنائية وسبل [تعزيزها|تطويرها] في مختلف [المجالات|القطاعات]، فضلا عن الأوضاع في المنطقة. وأكد الرئيس [حرص|رغبة] العراق على [بناء|إقامة] علاقات متوازنة مع الجميع.',
    names: ['اليابان', 'إيطاليا', 'تونس', 'كندا', 'الهند', 'إسبانيا', 'فيتنام'],
  },
  {
    language: 'ar',
    query: 'يفوز',
    titles: ['{name} يفوز في افتتاح الدوري', 'فوز ثمين لفريق {name}'],
    text: 'في افتتاح الجولة الرابعة يفوز فريق {name} على ضيفه بهدفين لهدف في مباراة [مثيرة|قوية] أقيمت على ملعب الشعب. وسجل الهدفين المهاجم [الدولي|المحترف] في الشوط الثاني [أمام|بحضور] آلاف المشجعين. ورفع الفريق رصيده إلى سبع نقاط [في|ضمن] جدول الترتيب.',
    names: ['الزوراء', 'الشرطة', 'النفط', 'الطلبة', 'نوروز', 'الكرخ'],
  },
  {
    language: 'fa',
    query: 'زلزله',
    titles: ['زلزله {name} را لرزاند', 'زمین‌لرزه در {name}'],
    text: 'زلزله‌ای نسبتا شدید بامداد امروز {name} را لرزاند و مردم را به خیابان‌ها کشاند. مرکز لرزه‌نگاری [اعلام|گزارش] کرد که این زلزله در عمق ده کیلومتری زمین رخ داده است. مدیرکل مدیریت بحران استان گفت تاکنون [گزارشی|خبری] از خسارت جانی [نرسیده|دریافت نشده] و تیم‌های ارزیابی به منطقه [اعزام|فرستاده] شده‌اند.',
    names: ['کرمان', 'قشم', 'خوی', 'بجنورد', 'لار', 'سراب'],
  },
  {
    language: 'fa',
    query: 'آتش‌سوزی',
    titles: ['آتش‌سوزی در بازار {name}', 'بازار {name} در آتش'],
    text: 'آتش‌سوزی گسترده در بازار {name} شب گذشته چند مغازه را [نابود|تخریب] کرد. سخنگوی آتش‌نشانی گفت چهار ایستگاه به محل [اعزام|روانه] شدند و شعله‌ها پس از دو ساعت [مهار|خاموش] شد. علت حادثه در دست [بررسی|تحقیق] است و کسی [آسیب|صدمه] ندیده است.',
    names: ['تبریز', 'زنجان', 'یاسوج', 'آمل', 'بیرجند'],
  },
  {
    language: 'ckb',
    query: 'تەقینەوە',
    titles: ['تەقینەوەیەک لە {name}', 'بۆمبێک لە {name} تەقییەوە'],
    text: 'سەرچاوەیەکی ئەمنی [ڕایگەیاند|ئاشکرای کرد] تەقینەوە لە {name} ڕووی دا و چەند کەسێک بریندار بوون. گوتیشی هێزە ئەمنییەکان شوێنەکەیان [داخست|گرت] و بریندارەکان [گەیەنرانە|گواسترانەوە بۆ] نەخۆشخانە. تا ئێستا هیچ لایەنێک [بەرپرسیارێتی|ئەرکی] ڕووداوەکەی لە ئەستۆ نەگرتووە.',
    names: ['خورماتوو', 'داقوق', 'خانەقین', 'زوممار', 'مەخموور'],
  },
  {
    language: 'en',
    query: 'bomb',
    titles: ['Roadside bomb wounds civilians in {name}', 'Several hurt in {name} blast'],
    text: 'A roadside bomb exploded in {name} on Sunday, wounding several civilians, a police source [said|stated]. Security forces sealed off the [area|scene] and took the wounded to a nearby [hospital|clinic]. No group has claimed [responsibility|it] so far, but remnants of militant [groups|cells] are still active in the province.',
    names: ['Kirkuk', 'Mosul', 'Baquba', 'Samarra', 'Tal Afar', 'Hawija'],
  },
  {
    language: 'en',
    query: 'outbreak',
    titles: ['Cholera outbreak reported in {name}', 'Health ministry sends teams to {name}'],
    text: 'Health officials on Monday [confirmed|reported] an outbreak of cholera in {name} after weeks of water shortages. The ministry has sent [teams|staff] and chlorine tablets to the [area|district] and asked residents to boil water. Schools will [remain|stay] closed until the end of the week, a [spokesman|official] added.',
    names: ['Diwaniya', 'Sulaimaniya', 'Nasiriyah', 'Halabja', 'Basra'],
  },
  {
    language: 'en',
    query: 'arrested',
    titles: ['Former minister {name} arrested', 'Police detain ex-minister {name}'],
    text: 'Police arrested former minister {name} on Thursday over a tax fraud [case|affair] that has shaken the government. The warrant was [issued|signed] by an anti-graft court after a year of [inquiries|investigation]. A lawyer for the former minister said the [charges|accusations] were political and that bail would be [sought|requested] on Sunday.',
    names: ['Karim Nouri', 'Adel Rashid', 'Hana Sabri', 'Omar Latif'],
  },
];
