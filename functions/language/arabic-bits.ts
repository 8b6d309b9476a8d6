/** What may stand behind the stem of an Arabic word, as bits: cuts carry them, filed words ask for them. */

export const ARABIC = {
  /** Nothing. */
  bare: 1,
  /** The alif of the indefinite accusative, and of a dual before its genitive: مشروعا, وزيرا الدفاع. */
  alif: 2,
  /** A pronoun: انسحابهم. */
  pronoun: 4,
  /** The ة of the word itself, which was taken off its key, in all its shapes: هدنة, هدنه, حكومتهم, دولتان. */
  teh: 8,
  /** The ة that makes a masculine feminine, in the same shapes: كبيرة, كبيرتان. */
  feminine: 16,
  /** ات, also with a pronoun. */
  at: 32,
  /** ان ين, and ي with a pronoun: وزيران, تحالفيهما. */
  dual: 64,
  /** ون ين و, also with a pronoun: مسؤولون, مسؤولو. */
  sound: 128,
  /** The ي of a sound plural before its genitive: مسؤولي المنظمة. */
  construct: 256,
  /** ي ية يون يين يات: the adjective that is made of a noun. */
  nisba: 512,
  /** The endings of the perfect. */
  perfect: 1024,
  /** The prefixes and endings of the imperfect. */
  imperfect: 2048,
  /** The plural of such a feminine: مهندسات. */
  women: 4096,
  /** The plural of a word in ة: حكومات. */
  ofTeh: 8192,
} as const;
