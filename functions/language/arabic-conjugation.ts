/**
 * The verb of an Arabic masdar by its pattern, and the stems of a verb that is named by its perfect. Forms are numbered
 * as grammars of Arabic number them, I to X. Words come folded softly, so that ؤ and ئ are ء: يؤجل is ي + ءجل.
 */
import { ARABIC as A } from './arabic-bits.ts';
import { consonants, isLong } from './arabic-patterns.ts';
import { bareAlif } from './arabic-spelling.ts';
import type { Bits } from './grammar.ts';

/** A stem, and what may stand around it. */
export type Stem = readonly [stem: string, bits: Bits];

export interface ArabicVerb {
  /** Stems of the perfect, which has endings (انسحب; قال and قل), and of the imperfect without prefix (نسحب; قول). */
  readonly stems: readonly Stem[];
}

/** The verb of a masdar, and which of the ten forms it is of. */
export interface Derived extends ArabicVerb {
  readonly form: number;
}

const { perfect: P, imperfect: I, ended, short, endedImperfect } = A;

/** Of a stem that is the same in both. */
const BOTH = P | I;

const derived = (form: number, ...stems: readonly Stem[]): Derived => ({ form, stems });

/** After their prefix verbs in a hamza carry it: تأجيل→أجل, يؤجل; ائتلاف→يأتلف. */
const afterPrefix = (stem: string, seat: string): string =>
  'أاء'.includes(stem.charAt(0)) ? seat + stem.slice(1) : stem;

/**
 * The verb of a masdar by its pattern (folded softly, without its ة); null where it has none of a derived verb.
 *
 * @param teh whether the word ended in ة
 */
export function verbOfMasdar(word: string, teh: boolean): Derived | null {
  // By index: to take a string apart costs more than all the rest.
  const n = word.length;
  if (n < 4 || n > 7) return null;
  switch (word[0]) {
    case 'ت':
      return teh ? null : ofTa(word, n);
    case 'م':
      // مقاطعة→قاطع.
      if (!teh || n !== 5 || word[2] !== 'ا' || isLong(word[4])) return null;
      // مؤازرة→آزر.
      if (word[1] === 'ء') return derived(3, [`آ${word.slice(3)}`, P], [word.slice(1), I]);
      return derived(3, [word.slice(1), BOTH]);
    case 'إ':
      if (n < 6) return ofHamza(word, n, teh);
      return ofAlif(`ا${word.slice(1)}`, n, teh);
    case 'ا':
      return ofAlif(word, n, teh);
    default:
      return null;
  }
}

/** II, V and VI: تدمير→دمر, تقدم, تحالف. */
function ofTa(word: string, n: number): Derived | null {
  if ((n === 4 && consonants(word, 1, 4)) || (n === 5 && word[2] === 'ا' && !isLong(word[4])))
    return derived(n + 1, [word, BOTH]);
  if (n === 5 && word[3] === 'ي' && word[1] !== 'ا' && !isLong(word[4])) {
    const root = `${word[1]}${word[2]}${word[4]}`;
    const inner = afterPrefix(root, 'ء');
    return inner === root ? derived(2, [root, BOTH]) : derived(2, [root, P], [inner, I]);
  }
  return null;
}

/** IV, whose hamza tells it from plurals: إعلان→أعلن, إلغاء→ألغى, إدانة→أدان. */
function ofHamza(word: string, n: number, teh: boolean): Derived | null {
  const [, f = '', m = '', c = '', l = ''] = word;
  if (teh) {
    if (n !== 4 || m !== 'ا') return null;
    // Hollow. The jussive would be another's: يعد (he counts) is not of إعادة.
    return derived(
      4,
      [`أ${f}ا${c}`, P],
      [`أ${f}ي${c}`, P],
      [`أ${f}${c}`, short],
      [`${f}ي${c}`, I],
      [`${f}ا${c}`, I],
    );
  }
  if (n !== 5 || c !== 'ا') return null;
  // إيقاف→أوقف.
  const first = f === 'ي' ? 'و' : f;
  if (l === 'ء') return derived(4, ...weak(`أ${first}${m}`), ...weakImperfect(`${first}${m}`));
  // إصرار→أصر.
  if (m === l) return derived(4, [`أ${first}${m}`, P], [`أ${first}${m}${l}`, short], [`${first}${m}`, I]);
  return derived(4, [`أ${first}${m}${l}`, P], [`${first}${m}${l}`, I]);
}

/** VII, VIII and X: انسحاب→انسحب, اجتماع→اجتمع, اتفاق→اتفق, استخدام→استخدم, استقالة→استقال. */
function ofAlif(word: string, n: number, teh: boolean): Derived | null {
  const tenth = word[1] === 'س' && word[2] === 'ت';
  if (teh)
    return tenth && n === 6 && word[4] === 'ا' ? hollow(10, word.slice(0, 4), word.charAt(5), 'ي') : null;
  if (word[n - 2] !== 'ا') return null;
  const last = word.charAt(n - 1);
  if (n === 7) {
    if (!tenth) return null;
    // استيراد→استورد, استئناف→استأنف.
    const f = word[3] === 'ي' ? 'و' : word[3] === 'ء' ? 'أ' : word.charAt(3);
    const passive: readonly Stem[] = f === 'أ' ? [[`استء${word[4]}${last}`, P]] : [];
    return strong(10, `است${f}${word[4]}`, last, passive);
  }
  if (n === 6 && (word[1] === 'ن' || word[2] === 'ت' || word[2] === 'ط' || word[2] === 'د')) {
    // اختيار→اختار, انهيار→انهار.
    if (word[3] === 'ي' && last !== 'ء') return hollow(word[1] === 'ن' ? 7 : 8, word.slice(0, 3), last, 'ا');
    return strong(word[1] === 'ن' ? 7 : 8, word.slice(0, 4), last, []);
  }
  return n === 5 && word[1] === 'ت' ? strong(8, word.slice(0, 3), last, []) : null;
}

/** @param head the perfect without its last letter: انسح */
function strong(form: number, head: string, last: string, more: readonly Stem[]): Derived {
  const inner = afterPrefix(head.slice(1), 'أ');
  if (last === 'ء') return derived(form, ...weak(head), ...weakImperfect(inner), ...more);
  // احتجاج→احتج.
  if (head.endsWith(last)) return derived(form, [head, P], [head + last, short], [inner, I], ...more);
  return derived(form, [head + last, P], [inner + last, I], ...more);
}

/** With its passive, which is spelled otherwise: اغتيل, استعيد. */
function hollow(form: number, head: string, last: string, vowel: string): Derived {
  const inner = head.slice(1);
  return derived(
    form,
    [`${head}ا${last}`, P],
    [`${head}ي${last}`, P],
    [head + last, short],
    [`${inner}ا${last}`, I],
    [inner + vowel + last, I],
    [inner + last, I],
  );
}

/** Verbs whose last letter is weak: انتهى, انتهيت; استدعاه; انتهت, انتهوا. */
const weak = (head: string): readonly Stem[] => [
  [`${head}ي`, P],
  [`${head}ا`, A.object],
  [head, ended],
];

const weakImperfect = (head: string): readonly Stem[] => [
  [`${head}ي`, I],
  [head, endedImperfect],
];

/**
 * The verb that a rule names by its perfect (folded softly), where the shape is a verb's: استخدم, انسحب, اجتمع,
 * أعلن, أقام, أعطى, اختار, استقال. Elatives (أكبر) and other nouns of these shapes are words of the lexicon.
 */
export function verbOfPerfect(word: string): ArabicVerb | null {
  // Those of other shapes begin otherwise, and no perfect ends so: أداء.
  if ((word[0] !== 'ا' && word[0] !== 'أ') || word.endsWith('ء')) return null;
  const bare = bareAlif(word).replace(/ى$/, 'ي');
  const initial = word.charAt(0);
  const inner = bare.slice(1);
  const perfect = initial + inner;
  // أقام، استقال, اختار, انهار: hollow, with a short stem before a consonant.
  const itsHollow = (initial === 'أ' ? /^(ا.)ا(.)$/ : /^(است.|ا.ت|ان.)ا(.)$/).exec(bare);
  if (itsHollow) {
    const [, head = '', last = ''] = itsHollow;
    const long = /^(?:است|ا.$)/.test(head) ? 'ي' : 'ا';
    return verbOf(
      [perfect, initial + head.slice(1) + last],
      [`${head.slice(1)}${long}${last}`, head.slice(1) + last],
    );
  }
  // أعطى, انتهى, استولى.
  if (/ى$/.test(word) && (initial === 'أ' ? /^ا..ي$/ : /^(?:است..|ا.ت.|ان..)ي$/).test(bare))
    return verbOf([perfect, perfect.slice(0, -1)], [inner, inner.slice(0, -1)]);
  const sound = initial === 'أ' ? /^ا...$/ : /^(?:است...?|ان...?|ا.ت..?|ات..)$/;
  return sound.test(bare) && consonants(bare, 1, bare.length) ? verbOf([perfect], [inner]) : null;
}

/** A verb by its stems: in weak verbs a long one, then what is left of it before some endings: قال,قل; غزا,غز. */
export function verbOf(perfect: readonly string[], imperfect: readonly string[]): ArabicVerb {
  return {
    stems: [
      ...perfect.map((stem): Stem => [stem, perfectBits(stem, perfect)]),
      ...imperfect.map((stem): Stem => [stem, imperfectBits(stem, imperfect)]),
    ],
  };
}

const isCutFrom = (stem: string, long: string): boolean =>
  long.length === stem.length + 1 && long.startsWith(stem) && /[اويى]$/.test(long);

function perfectBits(stem: string, all: readonly string[]): Bits {
  if (all.some((long) => isCutFrom(stem, long))) return ended;
  const withAlif = `${stem.slice(0, -1)}ا${stem.slice(-1)}`;
  // قلنا of قال; فررنا of فر.
  return all.includes(withAlif) || (stem.at(-1) === stem.at(-2) && all.includes(stem.slice(0, -1)))
    ? short
    : P;
}

const imperfectBits = (stem: string, all: readonly string[]): Bits =>
  stem.length === 2 && all.some((long) => isCutFrom(stem, long)) ? endedImperfect : I;
