/** What may stand behind the stem of an Arabic word, as bits: cuts carry them, filed words ask for them. */

export const ARABIC = {
  /** Nothing. */
  bare: 1,
  /** The alif of the indefinite accusative, and of a dual before its genitive: مشروعا, وزيرا الدفاع. */
  alif: 2,
  /** A pronoun: انسحابهم. */
  pronoun: 4,
  /** The ة of the word itself, which was taken off its key: هدنة, هدنه. */
  teh: 8,
  /** The ة that makes a masculine feminine: كبيرة. */
  feminine: 16,
  /** ت and a pronoun, the same two ways: حكومتهم. */
  tehPronoun: 32,
  /** تان تين تا تي. */
  tehDual: 64,
  /** ات, also with a pronoun. */
  at: 128,
  /** ان ين, and ي with a pronoun: وزيران, تحالفيهما. */
  dual: 256,
  /** ون ين و, also with a pronoun: مسؤولون, مسؤولو. */
  sound: 512,
  /** The ي of a sound plural before its genitive: مسؤولي المنظمة. */
  construct: 1024,
  /** ي ية يون يين يات: the adjective that is made of a noun. */
  nisba: 2048,
  /** The endings of the perfect. */
  perfect: 4096,
  /** The prefixes and endings of the imperfect. */
  imperfect: 8192,
} as const;
