/** The name of an outlet alone under a text, known by its words: «خاص – … نيوز», «پایگاه خبری …», "(… News Agency)". */
import { once } from '../base/once.ts';
import { foldHard } from '../language/fold.ts';
import { AGENCIES } from './markers.ts';
import { rule } from './patterns.ts';

const words = (list: string): ReadonlySet<string> => new Set(foldHard(list).split(' '));
/** Head an outlet's name, where it has more than one word. */
const HEADS = once(() =>
  words(
    'وكالة موقع شبكة صحيفة جريدة قناة مجلة إذاعة منصة راديو تلفزيون خبرگزاری پایگاه روزنامه سایت شبکه ئاژانسی تۆڕی ماڵپەڕی ڕۆژنامەی کەناڵی',
  ),
);
/** Say by themselves that the words beside them are an outlet's name. */
const TELLS = once(() =>
  words('نيوز نیوز برس پرس پرێس میدیا news press agency gazette herald tribune newspaper media'),
);
/** Say so only beside something else: «Kurdistan Today» may be a heading. */
const TELLS_SET = once(() => words('times today post journal observer chronicle'));
/** Say so only behind a head: «شبكة … الإخبارية», and not «القنوات الإخبارية». */
const TELLS_HEADED = once(() =>
  words('للأنباء للأخبار الإعلامية للإعلام أنباء الأنباء إخبارية الإخبارية إخباري الإخباري خبری هەواڵی'),
);
/** The words of a line that say whence it is, beside an outlet's name. */
const BESIDE = once(() =>
  words('خاص متابعة متابعات وكالات تقرير مكتب قسم گروه سرویس دفتر special exclusive agencies staff'),
);
const AGENCY = rule(`^(?:${AGENCIES})$`);
const ALL_AGENCIES = rule(`^(?:${AGENCIES})(?:\\s*[+/،,&–|-]\\s*(?:${AGENCIES}))*$`);

const PARTS = /\s*[/|–—()[\]،,+&]+\s*|\s+-\s*|\s*-\s+/u;
const LONGEST = 70;
const PART_WORDS = 5;
/** «م. الحسن»: who edited, by an initial and a name. */
const INITIAL = /^\p{L}\s?[./]\s?(?:ال)?\p{L}{3,14}$/u;

/** "[Name/Agency]", «(أحمد علي/رويترز)». */
const CREDITED = /^[[(][^()[\]/]{3,40}\/[^()[\]/]{2,40}[)\]]$/u;

/** Whether a folded line is one of the agencies that need no more to be known, or several. */
export const isAgencies = (folded: string): boolean => ALL_AGENCIES().test(folded);

/** Whether a line is nothing but an outlet's name, perhaps with a place, a desk or «خاص» beside it. */
export function isSignature(text: string): boolean {
  if (text.length > LONGEST || /[.!؟?:…]\s*$/u.test(text)) return false;
  const bracketed = /^[([].*[)\]]$/u.test(text.trim());
  const line = text.replace(/^[\s*•«"“—–-]+|[\s»"”*]+$/gu, '');
  if (INITIAL.test(line) || CREDITED.test(text.trim())) return true;
  if (/[.!؟?:«»"“”]/u.test(line)) return false;
  const parts = line.split(PARTS).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 4) return false;
  let outlets = 0;
  for (const part of parts) {
    if (isOutlet(part, bracketed || parts.length > 1)) outlets += 1;
    else if (!isBeside(part)) return false;
  }
  return outlets > 0;
}

/** Whether a text is the name of an outlet, where a name must stand: behind «نقلاً عن». */
export const isOutletName = (text: string): boolean => isSignature(text) || isOutlet(text.trim(), true);

function isOutlet(part: string, isSet: boolean): boolean {
  const folded = foldHard(part);
  const names = folded.split(' ');
  if (names.length > PART_WORDS) return false;
  if (/[a-z]/.test(folded) && !part.split(' ').every((word) => /^(?:\p{Lu}|of$|the$|and$|for$)/u.test(word)))
    return false;
  if (AGENCY().test(folded)) return true;
  if (names.length < 2) return false;
  // An adjective tells as much as «نيوز» does; a head alone could be the subject of a sentence.
  const isHeaded =
    names.length > 2 &&
    ((HEADS().has(names[0]!) && names.some((name) => TELLS_HEADED().has(name))) ||
      (BESIDE().has(names[0]!) && HEADS().has(names[2]!)));
  if (
    (isHeaded || names.some((name) => TELLS().has(name) || (isSet && TELLS_SET().has(name)))) &&
    !names.some(isVerb)
  )
    return names.length <= 4 || BESIDE().has(names[0]!);
  return isSet && HEADS().has(names[0]!) && names.length <= 4 && !names.some(isVerb);
}

/** A guess: Arabic verbs of reports begin with ي or ت, Persian ones end in د. */
const isVerb = (word: string): boolean =>
  /^[يت]\p{L}{3,}(?<!ي)$|^(?:مي|نمي)\p{L}*د$|^.{2,}(?:كرد|شد|دهد)$/u.test(word);

const isBeside = (part: string): boolean => {
  const names = part.split(' ');
  return names.length <= 2 || (names.length <= 3 && BESIDE().has(foldHard(names[0]!)));
};
