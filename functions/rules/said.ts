/** What is said to people, in both languages that the watch file offers. */

/** The languages in which a rule is explained. */
export type Explained = 'ar' | 'en';

/** One line in each; the two say the same. */
export type Said = Readonly<Record<Explained, string>>;

export const both = (en: string, ar: string): Said => ({ en, ar });

/** First strong isolate and its end: Arabic inside an English line stays where it is written, and the reverse. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
