/** Notes about the text itself: who worked on it, who its author is, what was corrected, where it was taken from. */
import { once } from '../base/once.ts';
import { foldHard } from '../language/fold.ts';
import { rule } from './patterns.ts';

/** What a text calls itself. */
const THIS_AR =
  '(?:هذا|هذه|نسخة سابقة|النسخة السابقة|نص سابق|تعليقات|ما (?:ورد|ينشر)|(?:ال)?(?:مادة|مقال|مقالة|خبر|تقرير|نص|موضوع|آراء|منشور)(?: ال[\\p{L}]+)? (?:منقول|منشور|مترجم|مأخوذ|نشر|وارد|كتب))';
const THIS_FA = '(?:این (?:مطلب|خبر|گزارش|مقاله|یادداشت|نوشته)|نسخه (?:پیشین|قبلی|نخست))';
const THIS_CKB = '(?:(?:ئەم|لەم) (?:بابەت|هەواڵ|وتار|ڕاپۆرت|نووسین)[\\p{L}]*)';
const THIS_EN =
  '(?:(?:this|the|an|a) (?:(?:earlier|previous|original|prior|first) )?(?:version|story|article|report|post|piece|headline|page|column|interview)|(?:earlier|previous) versions?)';

/** «تصحيح: ورد في نسخة سابقة …»: a note by its head, and about the text by what it says. */
const HEADED = rule(
  `^(?:ال)?(?:تنويه|ملاحظة|توضيح|تصحيح|تصويب|استدراك|تحديث|اعتذار|إيضاح)(?: (?:من )?(?:هام|مهم|المحرر|التحرير|هيئة التحرير))? ?[:：|–—-].{0,60}${THIS_AR}`,
  `^(?:توضیح|اصلاحیه|تصحیح|پی ?نوشت|یادآوری|تذکر|توجه)(?: [\\p{L}]+)? ?[:：|–—-].{0,60}${THIS_FA}`,
  `^(?:تێبینی|ڕاستکردنەوە|ڕوونکردنەوە)(?: [\\p{L}]+)? ?[:：|–—-].{0,60}${THIS_CKB}`,
  `^(?:correction|clarification|update|updated|note|notes|amendment|amended|erratum|disclosure)(?:,? [\\p{L}\\d.]+){0,4} ?[:：|–—-].{0,60}${THIS_EN}`,
  '^(?:ملاحظة|تنويه) (?:من )?(?:ال)?(?:محرر|التحرير|المترجم|هيئة التحرير) ?[:：–—-]',
  "^(?:editor'?s?'?|publisher'?s?'?|translator'?s?'?|author'?s?'?) note(?: [(][^)]*[)])? ?[:：–—-]",
);

/** A sentence about the text that needs no head. */
const ABOUT = rule(
  '^(?:about the (?:author|writer|reporter|journalist|contributor)s?|(?:نبذة )?عن (?:الكاتب|الكاتبة|المؤلف|المؤلفة)|درباره نویسنده|دەربارەی نووسەر)\\s*(?:[:：|–—-]|[.]?$)',
  `^${THIS_EN} (?:has been|was|is being|will be) (?:updated|corrected|amended|edited to|clarified|revised|changed)`,
  `^(?:an|a|the) (?:earlier|previous|original) version (?:of this|misspelled|misstated|misidentified|incorrectly|wrongly|said|gave|had) `,
  '^this is a (?:developing|breaking) (?:news )?story',
  `^(?:the )?(?:headline|photo caption|caption) (?:of|on|to) this .{0,40}(?:updated|corrected|amended|changed)`,
  `^(?:تم|جرى) (?:تصحيح|تعديل|تحديث) (?:(?:هذا|هذه) )?(?:ال)?(?:خبر|مقال|تقرير|مقالة|مادة|نص)`,
  `^${THIS_FA} .{0,80}(?:ویرایش|اصلاح|به ?روز ?رسانی|منتشر) شد`,
  `^${THIS_CKB} .{0,60}(?:وەرگیراوە|نوێ کراوەتەوە|ڕاست کراوەتەوە|بڵاو کراوەتەوە)`,
  'contribut(?:ed|ing) (?:additional )?(?:reporting )?(?:to|for) (?:this|the) (?:report|story|article|piece|coverage)',
  'contributed (?:additional )?reporting',
  '^an? (?:[\\p{L}]+ )?version of (?:this|the) (?:story|article|report|piece|essay)',
  '^(?:this (?:story|article|report|piece|essay) (?:was|is) )?(?:originally|first|previously) (?:published|appeared|posted)(?: [\\p{L}]+)? (?:in|on|by|at) (?!\\d)',
  '^(?:re)?(?:published|printed|posted) (?:here )?(?:with|by) (?:the )?permission',
  '^(?:this (?:story|article|report|piece|essay) is )?(?:republished|reprinted|reposted) from ',
  '^(?:تم )?نشر(?:ت)? (?:هذا|هذه) (?:ال)?(?:مقال|مقالة|خبر|تقرير|نص|مادة) (?:أولا|لأول مرة|للمرة الأولى|سابقا)',
  '^(?:ال)?(?:مقال|مقالة|خبر|مادة|موضوع|نص) منقولة? (?:عن|من) ',
  '^هذا (?:ال)?(?:محتوى|خبر|مقال|تقرير|نص) نشر (?:أولا|لأول مرة|سابقا|أصلا)',
  '^(?:و)?(?:ساهم|شارك)(?:ت|وا)? في (?:(?:إعداد|كتابة|تحرير|تغطية) )?(?:هذا|هذه|ال)? ?(?:ال)?(?:تقرير|تغطية|مقال|خبر|قصة|تحقيق).{0,90}$',
  '^with (?:additional |further )?(?:reporting|files?|inputs?|contributions?|material|agencies|agency)(?: (?:from|by)|$)',
);

/** A role that only the author of an opinion is named by under it. */
const AUTHOR = rule(
  '^(?:ال)?(?:كاتب|صحفي|صحافي|إعلامي|باحث|أكاديمي|محلل|أستاذ|شاعر|روائي|مدون|خبير|ناقد|مؤرخ)(?:ة)?(?: (?:و(?:ال)?[\\p{L}]+|(?:ال)?[\\p{L}]{2,}ي(?:ة)?)){0,3}(?: (?:من|في|ب|لدى|مقيم في|مقيمة في|مختص ب|متخصص في)(?: (?!ي)[\\p{L}]+){1,4})?(?: ?[-–—،,] ?[\\p{L}]+)?$',
  '^(?:نویسنده|روزنامه ?نگار|پژوهشگر|تحلیلگر|کارشناس|استاد)(?: (?:و|مسائل|تاریخ|ارشد|دانشگاه|در|حوزه|روزنامه ?نگار|پژوهشگر|تحلیلگر|مترجم|منتقد|شاعر|کارشناس)){1,3}(?: [\\p{L}]+(?<![دت])){0,2}$',
  '^(?:نووسەر|ڕۆژنامەنووس|توێژەر|شرۆڤەکار)(?: و (?:نووسەر|ڕۆژنامەنووس|توێژەر|شرۆڤەکار|وەرگێڕ))+(?: لە [\\p{L}]+)?$',
);
const NAME = "\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]*){1,3}";
const ROLE =
  '(?:writer|reporter|journalist|correspondent|editor|analyst|researcher|fellow|professor|lecturer|columnist|author|photographer|scholar|economist|historian|translator|bureau chief|director)';
const VITA = [
  `(${NAME})(?: \\(@\\w+\\))? (?:is|are|was|were|works as|serves as) (?:an? |the |one of )?(?:[\\p{L}-]+,? (?:and )?){0,4}?${ROLE}s?(?=[.,]|$| (?:at|for|with|in|and|of|on|based|covering|who|whose|specializing|specialising|from|living)\\b)`,
  `(${NAME}) (?:reported|contributed) from `,
  `(${NAME}) (?:covers|writes (?:about|on|for)|teaches|reports (?:on|from|for)) .*\\p{Lu}`,
  '[Tt]he (author|writer) (?:lives|works|teaches|studied) ',
  `[Tt]he (author|writer) is (?:an? |the |currently )?(?:[\\p{L}-]+ ){0,3}(?:${ROLE}|director|head|member|minister|adviser|advisor|mayor|ambassador|lawyer|activist)\\b`,
].map((source) => new RegExp(`^${source}`, 'u'));
const LONGEST_NOTE = 320;
const LONGEST_ROLE = 70;
/** A note's head, and what parts it from the note. */
const HEAD = 50;
const SEPARATED = /[:：|–—-]/;

/** The words that notes in the Arabic script begin with; English ones begin with names as well. */
const FIRST = once(
  () =>
    new Set(
      foldHard(
        'مقال المقال مقالة المقالة خبر الخبر مادة المادة موضوع الموضوع نص النص تنويه التنويه ملاحظة الملاحظة توضيح التوضيح تصحيح التصحيح تصويب استدراك تحديث اعتذار إيضاح تم جرى هذا ساهم ساهمت ساهموا ' +
          'شارك شاركت شاركوا وساهم وشارك نشر نشرت عن نبذة كاتب كاتبة الكاتب الكاتبة صحفي صحفية صحافي صحافية إعلامي إعلامية باحث باحثة أكاديمي ' +
          'أكاديمية محلل محللة أستاذ أستاذة شاعر شاعرة روائي روائية مدون مدونة خبير خبيرة ناقد ناقدة مؤرخ مؤرخة ' +
          'توضیح اصلاحیه تصحیح پی پینوشت پی‌نوشت یادآوری تذکر توجه این نسخه درباره نویسنده روزنامه‌نگار روزنامه پژوهشگر تحلیلگر کارشناس استاد ' +
          'تێبینی ڕاستکردنەوە ڕوونکردنەوە ئەم لەم دەربارەی نووسەر ڕۆژنامەنووس توێژەر شرۆڤەکار',
      ).split(' '),
    ),
);
const canBegin = (folded: string): boolean =>
  /^[a-z]/.test(folded) || FIRST().has(/^[^\s:：|–—-]*/.exec(folded)![0]);

/** Whether a block is a note about the text; `folded` without ornaments, `text` as it was written. */
export function isNote(folded: string, text: string): boolean {
  if (text.length > LONGEST_NOTE || !canBegin(folded)) return false;
  if (SEPARATED.test(folded.slice(0, HEAD)) && HEADED().test(folded)) return true;
  if (ABOUT().test(folded)) return true;
  if (text.length > LONGEST_ROLE) return false;
  return AUTHOR().test(folded.replace(/[\s\p{P}]+$/u, ''));
}

/** Whose vita a block is: "Hana Rubaie is a reporter based in Basra."; null if it is none. */
export function introducedIn(text: string): string | null {
  if (text.length > LONGEST_NOTE) return null;
  for (const vita of VITA) {
    const name = vita.exec(text)?.[1];
    if (name !== undefined) return name;
  }
  return null;
}

const WORKED =
  /^(?:(?:additional|original|further|more|with|also|on-site) )*(?:(?:and|,) )*(?:reporting|writing|editing|text|words|story|research|photographs?|photos?|images?|videos?|photography|graphics|illustrations?|translation|translated(?: from \p{Lu}\p{L}+)?|edited|written|compiled|produced|reported|production)(?:,? (?:and|&) (?:reporting|writing|editing|photos?|photographs|translation))? (?:by|from|via) /iu;
const BYLINE = /^[Bb][Yy] (?=\p{Lu}\S+ \p{Lu})/u;
const GLUE =
  /^(?:in|and|for|by|from|with|at|of|the|to|on|reporting|writing|editing|additional|further|photos?|photographs|graphics|translation|edited|written|compiled|al|el|bin|ibn|bint|abu|de|van|von|staff|agencies|wires?)$/i;

/** The credit line that an English text ends with, without its brackets: nothing but work, names and places; or null. */
export function creditedIn(text: string): string | null {
  const line = text.replace(/[\s)\].»”"]+$/u, '');
  const worked =
    line.length <= 200 && /\b(?:by|from|via) /i.test(line) ? (BYLINE.exec(line) ?? WORKED.exec(line)) : null;
  if (!worked) return null;
  const words = line
    .slice(worked[0].length)
    .split(/[\s,;&/|–—+]+/u)
    .filter((word) => word !== '');
  const isNames = words.length > 0 && words.every((word) => /^[\p{Lu}@]/u.test(word) || GLUE.test(word));
  return isNames && words.some((word) => /^[\p{Lu}@]/u.test(word)) ? line : null;
}
