/**
 * What the shape of an Arabic word tells where the lexicon is silent: the plural that words of its pattern form,
 * the verb a masdar belongs to, whether it is an adjective. Only patterns whose result is hardly ever another word
 * are here: مفعل→مفاعل yes; فعل→فعول no, since دخل (income) is not دخول (entry).
 *
 * Words come as keys (see `arabic-key`), without their ة where `teh` says that they had one.
 */
import type { ArabicVerb } from './arabic-lexicon.ts';

const LONG = 'اوي';
const isLong = (letter: string | undefined): boolean => letter !== undefined && LONG.includes(letter);
const consonants = (word: string, from: number, to: number): boolean => {
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
    if (teh && (c === 'ي' || c === 'ا') && !isLong(d)) return [`${a}${b}اء${d}`];
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

const verb = (perfect: readonly string[], imperfect: readonly string[]): ArabicVerb => ({
  perfect,
  imperfect,
});

/** The verb of a masdar by its pattern; null where the pattern is not one of a derived verb. */
export function verbOfMasdar(word: string, teh: boolean, hamzaBelow: boolean): ArabicVerb | null {
  const n = word.length;
  const initialAlif = word[0] === 'ا';
  if (teh) {
    // استقالة, إدانة: hollow verbs, whose masdar ends in ة instead.
    const hollow = initialAlif ? /^(است|ا)(.)ا(.)$/.exec(word) : null;
    if (hollow && (hollow[1] === 'است' || hamzaBelow)) {
      const [, prefix = '', f = '', l = ''] = hollow;
      const inner = prefix.slice(1);
      return verb([`${prefix}${f}ا${l}`, `${prefix}${f}${l}`], [`${inner}${f}ي${l}`, `${inner}${f}${l}`]);
    }
    // مقاطعة→قاطع.
    if (n === 5 && word[0] === 'م' && word[2] === 'ا') return verb([word.slice(1)], [word.slice(1)]);
    return null;
  }
  // استخدام→استخدم, استيراد→استورد, انسحاب→انسحب, اجتماع→اجتمع, اتفاق→اتفق.
  const reached = initialAlif ? /^(است..|ان..|ا.[تطد].|ات.)ا(.)$/.exec(word.replace(/^استي/, 'استو')) : null;
  if (reached && !hamzaBelow) {
    const [, head = '', last = ''] = reached;
    const middle = head.at(-1);
    if (last === 'ء') return verb([`${head}ي`, head], [`${head.slice(1)}ي`, head.slice(1)]);
    // اختيار→اختار, انهيار→انهار.
    if (middle === 'ي' || middle === 'و') {
      const stem = head.slice(0, -1);
      return verb(
        [`${stem}ا${last}`, `${stem}${last}`],
        [`${stem.slice(1)}ا${last}`, `${stem.slice(1)}${last}`],
      );
    }
    const whole = `${head}${last}`;
    // احتجاج→احتج.
    const short = middle === last ? [head] : [];
    return verb(
      [whole, ...short],
      [whole, ...short].map((stem) => stem.slice(1)),
    );
  }
  // إعلان→أعلن, إلغاء→ألغى.
  if (hamzaBelow && n === 5 && word[3] === 'ا') {
    const root = word.slice(1, 3);
    if (word[4] === 'ء') return verb([`ا${root}ي`, `ا${root}`], [`${root}ي`, root]);
    return verb([`ا${root}${word[4]}`], [`${root}${word[4]}`]);
  }
  // تحالف, تصاعد; تقدم, تدخل.
  if (word[0] === 'ت' && ((n === 5 && word[2] === 'ا') || (n === 4 && consonants(word, 1, 4))))
    return verb([word], [word]);
  // تدمير→دمر.
  if (word[0] === 'ت' && n === 5 && word[3] === 'ي' && !isLong(word[4])) {
    const root = `${word[1]}${word[2]}${word[4]}`;
    return verb([root], [root]);
  }
  return null;
}

/**
 * The verb that a rule names by its perfect (folded softly), where the shape is a verb's: استخدم, انسحب, اجتمع,
 * أعلن, أقام, أعطى, اختار, استقال. Elatives (أكبر) and other nouns of these shapes are words of the lexicon.
 */
export function verbOfPerfect(word: string): ArabicVerb | null {
  // Those of other shapes begin otherwise, and no perfect ends so: أداء.
  if ((word[0] !== 'ا' && word[0] !== 'أ') || word.endsWith('ء')) return null;
  const bare = word.replace(/[أإآ]/g, 'ا').replace(/ى$/, 'ي');
  const initial = word.startsWith('أ') ? 'أ' : 'ا';
  const inner = bare.slice(1);
  // أقام، استقال, اختار, انهار: hollow, with a short stem before a consonant.
  const hollow = (initial === 'أ' ? /^(ا.)ا(.)$/ : /^(است.|ا.ت|ان.)ا(.)$/).exec(bare);
  if (hollow) {
    const [, head = '', last = ''] = hollow;
    const long = /^(?:است|ا.$)/.test(head) ? 'ي' : 'ا';
    return verb([bare, head + last], [`${head.slice(1)}${long}${last}`, head.slice(1) + last]);
  }
  // أعطى, انتهى, استولى.
  if (/ى$/.test(word) && (initial === 'أ' ? /^ا..ي$/ : /^(?:است..|ا.ت.|ان..)ي$/).test(bare))
    return verb([bare, bare.slice(0, -1)], [inner, inner.slice(0, -1)]);
  const sound = initial === 'أ' ? /^ا...$/ : /^(?:است...?|ان...?|ا.ت..?|ات..)$/;
  return sound.test(bare) && consonants(bare, 1, bare.length) ? verb([bare], [inner]) : null;
}
