/**
 * What the watch file says, once it was read and checked: plain JSON, the same on a laptop and inside a
 * Lambda bundle. Only `infra/watchfile` makes one; the functions trust it.
 */

/** Minutes, a whole number. */
export type Minutes = number;

/** A wall-clock time in the watch file's zone, `HH:MM`. */
export type WallTime = string;

export type Severity = 'low' | 'normal' | 'high';

export type Deliver =
  | { readonly kind: 'now' }
  | { readonly kind: 'hourly' }
  | { readonly kind: 'daily'; readonly at: WallTime };

export interface Settings {
  /** IANA name. Dates without a zone, digests, quiet hours and `--day` are read in it. */
  readonly timezone: string;
  /** Of mails and of the page. */
  readonly language: 'ar' | 'en';
  readonly every: Minutes;
  /** Days that articles are kept; null keeps them for ever. */
  readonly keepDays: number | null;
  readonly alertWindow: Minutes;
  readonly gather: Minutes;
  readonly heartbeat: Deliver | null;
  readonly operators: readonly string[];
  /** Sender of local mail. */
  readonly from: string;
  readonly allowPrivateAddresses: boolean;
}

export interface Feed {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  /** The outlet; the feed's id unless the watch file names another. */
  readonly source: string;
  /** BCP 47 primary tag: `ar`, `fa`, `ckb`, `en`, … */
  readonly language: string | null;
  readonly timezone: string;
  readonly every: Minutes;
  /** True when the watch file gives `every` for this very feed: then nothing may stretch it but Retry-After. */
  readonly everyIsGiven: boolean;
  readonly fullText: boolean;
  readonly userAgent: string | null;
  readonly enabled: boolean;
}

export interface Rule {
  readonly id: string;
  readonly name: string;
  /** Queries of which one must hold. */
  readonly match: readonly string[];
  /** Queries of which none may hold. */
  readonly not: readonly string[];
  readonly deliver: Deliver;
  readonly quiet: { readonly from: WallTime; readonly to: WallTime } | null;
  readonly severity: Severity;
  /** Ids of the feeds it listens to; null listens to all. */
  readonly feeds: readonly string[] | null;
  /** Language tags it listens to; null listens to all. */
  readonly languages: readonly string[] | null;
  /** More inflected forms of a word of the query, by that word. */
  readonly forms: Readonly<Record<string, readonly string[]>>;
  /** Other spellings of a word of the query, each inflected like the word itself. */
  readonly spellings: Readonly<Record<string, readonly string[]>>;
  /** Whether nouns match their verbs; null leaves it to the lexicon. */
  readonly verbs: boolean | null;
  readonly nisba: boolean;
  readonly enabled: boolean;
}

export interface Subscriber {
  readonly email: string;
  /** Rule ids, or `all`. */
  readonly rules: readonly string[] | 'all';
}

export interface Config {
  readonly settings: Settings;
  readonly feeds: readonly Feed[];
  readonly rules: readonly Rule[];
  readonly subscribers: readonly Subscriber[];
  /** The stack that it is deployed as: messages name it in the commands they tell. Absent on one's own machine. */
  readonly stack?: string;
  /** The data folder on one's own machine, if it is another than the commands look into by themselves. */
  readonly data?: string;
}
