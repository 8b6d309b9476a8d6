/**
 * An alert: one match to be told. Its row holds all that a message needs, so that telling never waits for
 * another table. It is in the index `due` while it waits, and leaves it as told, joined or set aside.
 */
import type { Severity } from '../base/config.ts';
import type { MatchedSentence, Span } from '../rules/match.ts';

export type AlertOutcome = 'told' | 'joined' | 'set-aside';

/** A row of the table `alerts`; the key is rule and article, so that a repeat changes nothing. */
export interface AlertRow {
  readonly rule: string;
  /** The article's sort key. */
  readonly date: string;
  /** The article's partition key: with `date` it is the article's place. */
  readonly source: string;
  /** The feed in which it matched. */
  readonly feed: string;
  readonly sourceName: string;
  readonly title: string;
  readonly url: string | null;
  readonly published: string;
  readonly language: string | null;
  readonly severity: Severity;
  /** The sentence that matched, and where in it. */
  readonly sentence: string;
  readonly sentenceSpans: readonly Span[];
  readonly titleSpans: readonly Span[];
  /** Other sentences that match by themselves, absent where there is none: one may be news where the first is known. */
  readonly further?: readonly MatchedSentence[];
  /** The place in `further` of the sentence by which it was told, where the first was known. */
  readonly shown?: number;
  /** ISO 8601 UTC: when it was found. */
  readonly createdAt: string;
  /** What stories are told apart by; made and read by `alerts/sketch` alone. */
  readonly sketch: { readonly [key: string]: string | Uint8Array | readonly string[] };
  /** True where an edit made the rule match that did not before. */
  readonly edit: boolean;

  /** Other rules that found the article in the same breath; absent where there is none. Their alerts are put one by one. */
  readonly beside?: readonly string[];

  /** While it waits: a partition of the index `due`. `failed` once it was set aside; absent once told or joined. */
  readonly queue?: string;
  /** ISO 8601 UTC with three decimals: when it may be told, or when it was set aside. */
  readonly dueAt?: string;
  /** ISO 8601 UTC: when `notify` first found no such rule, or found it switched off. */
  readonly unknownSince?: string;

  /** Once it is dealt with. */
  readonly outcome?: AlertOutcome;
  /** The message that tells it, or whose story it joined. */
  readonly message?: string;
  readonly story?: string;
  /** Why it was set aside. */
  readonly reason?: string;
  readonly doneAt?: string;
  /** Epoch seconds. */
  readonly expires?: number;
}
