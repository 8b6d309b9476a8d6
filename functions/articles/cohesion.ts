/** Whether a text goes on: paragraphs of one article share its names and things, those of another do not. */
import { foldHard } from '../language/fold.ts';

/** Words that any two reports of the region share. */
const COMMON = new Set(
  foldHard(
    'العراق العراقي العراقية بغداد رئيس الرئيس الوزراء وزير الوزير وزارة الوزارة حكومة الحكومة مجلس المجلس النواب اليوم أمس ' +
      'الثلاثاء الأربعاء الخميس الجمعة السبت الأحد الاثنين الماضي المقبل الحالي العام الشهر الأسبوع خلال قال وقال قالت وقالت ' +
      'أضاف وأضاف وأضافت أكد وأكد أعلن أعلنت أشار وأشار أوضح وأوضح كانت التي الذي الذين هذا هذه ذلك بعد قبل على عند حول ضمن ' +
      'بين حتى منذ لكن كما بعض جميع أكثر أول جديد الجديد الجديدة كبير بحسب وفق حيث إلى ' +
      'ایران کشور اعلام گفت افزود است شده کرد برای های این آن است. شود کنند درباره امروز دیروز سال ماه روز ' +
      'لەسەر لەگەڵ دەکات دەکرێت گوتی ڕایگەیاند هەروەها هەرێمی کوردستان ئەمڕۆ ساڵی ڕۆژی ئەوەی ' +
      'the and for not but was has had its his her him she they them who what when where how all any can could may might one two three ' +
      'out into over under between during against while since until only very many most much own off per via nor yet than then there here said says that this with from have been will were their which after before about would also other more than year week ' +
      'monday tuesday wednesday thursday friday saturday sunday iraq iraqi government minister official officials',
  ).split(' '),
);
const PROCLITIC = /^(?:وال|فال|بال|كال|ولل|لل|ال|و(?=..{3}))/u;

/** The words of a text that could tell what it is about, each once. */
export function topicWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const word of foldHard(text).match(/[\p{L}\p{M}]{3,}/gu) ?? []) {
    if (COMMON.has(word)) continue;
    const stem = word.replace(PROCLITIC, '');
    if (stem.length >= 3 && !COMMON.has(stem)) words.add(stem.length > 6 ? stem.slice(0, 6) : stem);
  }
  return words;
}

/** Share of a text's topic words that stand in another's, 0 to 1. */
export function shared(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  let common = 0;
  for (const word of words) if (others.has(word)) common += 1;
  return common / words.size;
}
