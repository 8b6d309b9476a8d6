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
  /** The perfect, with its endings or without. */
  perfect: 1024,
  /** The prefixes of the imperfect, with its endings or without. */
  imperfect: 2048,
  /** The plural of such a feminine: مهندسات. */
  women: 4096,
  /** The plural of a word in ة: حكومات. */
  ofTeh: 8192,
  /** Endings of the perfect that no noun has: صوتت, صوتوا, where صوت and صوتنا are of the voice; أنهت, where أنه is no verb. */
  ended: 16384,
  /** Endings of the perfect that begin with a consonant, before which hollow verbs lose their vowel: قلنا. */
  short: 32768,
  /** The perfect before an object alone: استدعاه, whose alif is a ى elsewhere. */
  object: 131072,
  /** Plurals of the imperfect, of which nothing but two letters may be left: يغزون. */
  endedImperfect: 65536,
} as const;
