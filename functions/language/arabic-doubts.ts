/** When an Arabic token is better read as a word of its own than as another with letters around it. */
import { ARABIC as A } from './arabic-bits.ts';
import { arabicWord, isOwnWord, isWithoutDots } from './arabic-lexicon.ts';
import { starts } from './arabic-starts.ts';
import type { Bits } from './grammar.ts';

const PERFECTS = A.perfect | A.object | A.ended | A.short;
const IMPERFECTS = A.imperfect | A.endedImperfect;
const ALIF = 'ا';
const LAM = 'ل';

const isArticle = (token: string, from: number): boolean =>
  from >= 2 && token[from - 1] === LAM && (token[from - 2] === ALIF || token[from - 2] === LAM);

/**
 * A token that is a word of its own is not another word with letters around it: وزير is not و + زير, جامعة is not
 * the feminine of جامع, بدران is not two of بدر.
 */
export function doubts(token: string, key: string, from: number, to: number, bits: Bits): boolean {
  const n = key.length;
  if ((bits & A.nisba) !== 0) return false;
  if ((bits & PERFECTS) !== 0) {
    // أحسن is no feminine plural of أحس, التفاهم no dual of التف.
    if (to < key.length && arabicWord(key) !== undefined) return true;
    if (key.startsWith('ال') && isOwnWord(key.slice(2))) return true;
    // قدرته is his قدرة, وزارته his وزارة.
    if (
      key[to] === 'ت' &&
      to < key.length - 1 &&
      (isOwnWord(`${key.slice(from, to)}ة`) || isOwnWord(`${key.slice(0, to)}ة`))
    )
      return true;
    // وفرت (she provided) is not and + فرت, nor فقدت (she lost) so + قدت.
    if (from === 0) return false;
    return isOwnWord(key) || isOwnWord(key.slice(0, to)) || (bits === A.short && to - from < 3);
  }
  if ((bits & IMPERFECTS) !== 0) return isOwnWord(key) || hidesNoun(key, from, to);
  const stem = key.slice(from, to);
  // المنظمات are of منظمة, زوجته is of زوجة: where the feminine is a word of its own it is not of the masculine.
  if ((bits & (A.feminine | A.women | A.at)) !== 0 && isOwnWord(`${stem}ة`)) {
    if ((bits & A.feminine) !== 0) return true;
    if (!takesOther(`${stem}ة`) && (bits !== A.at || ((arabicWord(stem)?.bits ?? 0) & A.at) === 0))
      return true;
  }
  // حياته is of حياة, not of حي.
  if (bits === A.feminine && key[to] === ALIF && isOwnWord(`${stem}اة`)) return true;
  // كتابه is his كتاب rather than كتابة without its dots; after an article it could not be his.
  if (bits === A.teh && to === n - 1 && key[to] === 'ه' && isOwnWord(stem) && !isArticle(key, from))
    return !isWithoutDots(stem);
  // السنة is the year, not أَلسنة without its hamza.
  if (
    token[from] === ALIF &&
    key[from + 1] === LAM &&
    isOwnWord(key.slice(from + 2)) &&
    !isOwnWord(key.slice(from))
  )
    return true;
  let doubtful = false;
  starts(token, key, (at) => {
    if (at > from || doubtful) return;
    if (isOwnWord(key.slice(at))) doubtful = at !== from || !endsItself(key, from, to, bits);
    else if (at < from) {
      const longer = key.slice(at, to);
      doubtful =
        to < n
          ? (isOwnWord(longer) && (bits !== A.teh || ((arabicWord(longer)?.bits ?? 0) & A.feminine) !== 0)) ||
            // ولايته is of ولاية, فعالياته of فعالية.
            ((bits & (A.teh | A.ofTeh | A.at | A.feminine | A.women)) !== 0 && isOwnWord(`${longer}ة`))
          : // وجهات are of وجهة, not و + جهات.
            key.endsWith('ات') && isOwnWord(`${key.slice(at, -2)}ة`);
    }
  });
  return doubtful;
}

/**
 * Whether what was read as an imperfect is a word of its own behind and or so, or with an ending: وتقدم, تقدمه and
 * تقدموا are of تقدم, though تقدم may be *she presents*. No noun or perfect begins with ي as an imperfect does.
 */
function hidesNoun(key: string, from: number, to: number): boolean {
  if (key[from - 1] === 'ي') return false;
  return (
    (from > 1 && isOwnWord(key.slice(from - 1))) || (to < key.length && isOwnWord(key.slice(from - 1, to)))
  );
}

/** Whether a word in ة has only plurals that are not in ات: مدرسات are of مدرس, since schools are مدارس. */
function takesOther(word: string): boolean {
  const plurals = arabicWord(word)?.plurals ?? [];
  return plurals.length > 0 && !plurals.some((plural) => plural.endsWith('ات'));
}

/** Whether a token that is a word of its own, from `from` on, may be the word of this cut, or its plural in ات. */
function endsItself(key: string, from: number, to: number, bits: Bits): boolean {
  if (to === key.length || (bits === A.teh && to === key.length - 1)) return true;
  if (!key.endsWith('ات')) return false;
  const stem = key.slice(from, to);
  return (bits & A.ofTeh) !== 0 ? isOwnWord(`${stem}ة`) : (bits & A.at) !== 0 && isOwnWord(stem);
}
