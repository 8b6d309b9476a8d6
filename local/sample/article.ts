/** An article of the samples: who publishes it, when, and what stands on its page beside the text. */

export type OutletId = 'rafidain' | 'dijla' | 'masar' | 'ofoq' | 'zagros' | 'levant' | 'gulfwire';

export interface SampleArticle {
  readonly id: string;
  readonly outlet: OutletId;
  /** Minutes before the start at which it was published; negative: seconds after the start, while a visitor watches. */
  readonly published: { readonly minutesBefore: number } | { readonly secondsAfter: number };
  readonly title: string;
  readonly text: readonly string[];
  readonly author?: string;
  readonly tags?: readonly string[];
  /** What the outlet's page puts below the article, as HTML. */
  readonly tail?: string;
  /** What the outlet makes of it later. */
  readonly edit?: { readonly secondsAfter: number; readonly title: string; readonly text: readonly string[] };
}

export const before = (minutesBefore: number) => ({ minutesBefore });
export const after = (secondsAfter: number) => ({ secondsAfter });
