/**
 * What the shape of an Arabic word tells where the lexicon is silent: the plural that words of its pattern form,
 * whether it is an adjective; its verb is told by `arabic-conjugation`. Only patterns whose result is hardly ever
 * another word are here: مفعل→مفاعل yes; فعل→فعول no, since دخل (income) is not دخول (entry).
 *
 * Words come as keys (see `arabic-key`), without their ة where `teh` says that they had one.
 */
const LONG = 'اوي';
export const isLong = (letter: string | undefined): boolean => letter !== undefined && LONG.includes(letter);
export const consonants = (word: string, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isLong(word[i]) || word[i] === 'ء') return false;
  return true;
};

/** Broken plurals by pattern, as keys. */
export function brokenPlurals(word: string, teh: boolean): readonly string[] {
  // By index: to take a string apart costs more than all the rest.
  const [a, b, c, d, e] = [word[0], word[1], word[2], word[3], word[4]];
  if (word.length === 4) {
    // مكتب→مكاتب, منطقة→مناطق; خندق→خنادق.
    if (consonants(word, a === 'م' ? 1 : 0, 4) && (teh || a !== 'ت')) return [`${a}${b}ا${c}${d}`];
    // جانب→جوانب, قاعدة→قواعد.
    if (b === 'ا' && !isLong(c) && !isLong(d)) return [`${a}وا${c}${d}`];
    // ضريبة→ضرائب, رسالة→رسائل.
    if (teh && a !== 'ا' && (c === 'ي' || c === 'ا') && !isLong(d)) return [`${a}${b}اء${d}`];
    // سفير→سفراء.
    if (!teh && c === 'ي' && consonants(word, 0, 2) && !isLong(d)) return [`${a}${b}${d}اء`];
  }
  if (word.length === 5 && !isLong(e)) {
    // قانون→قوانين, صاروخ→صواريخ.
    if (b === 'ا' && d === 'و' && !isLong(c)) return [`${a}وا${c}ي${e}`];
    // مشروع→مشاريع, صندوق→صناديق, تقرير→تقارير, أسلوب→أساليب.
    const initialAlif = a === 'ا';
    if (isLong(d) && consonants(word, 1, 3) && (initialAlif ? d !== 'ا' : !isLong(a)))
      return [`${a}${b}ا${c}ي${e}`];
  }
  return [];
}

/** Whether words of this shape are mostly adjectives or people, which have a feminine in ة. */
export function hasFeminine(word: string): boolean {
  const n = word.length;
  // The nisba: سياسي, عراقي.
  if (n >= 4 && word.endsWith('ي')) return true;
  // Participles: مسلح, متحد, منتخب, مستقل; not مجال, مقال; not مساهم, since مساهمة is the masdar.
  if (n >= 4 && word[0] === 'م' && !(n === 4 && isLong(word[2])) && !(n === 5 && word[2] === 'ا'))
    return true;
  // فاعل and فعيل: كامل, شريك.
  return n === 4 && !isLong(word[3]) && (word[1] === 'ا' || (word[2] === 'ي' && !isLong(word[1])));
}
