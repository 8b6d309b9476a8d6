/** The network as the pipeline sees it: one polite, guarded request, whose every end is a value. */

export interface FetchRequest {
  readonly url: string;
  /** Validators of the last document that was read; null asks unconditionally. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly userAgent: string | null;
  /** What is wanted, for the Accept header and the limits. */
  readonly accept: 'feed' | 'page' | 'robots';
}

/** Why a fetch failed: each kind has its own back-off. */
export const FAILURE_KINDS = [
  'address', // the guard refused the address, or the URL is not http(s)
  'dns',
  'connect', // refused, reset, unreachable
  'tls',
  'timeout',
  'redirect', // too many, a loop, or to where the guard does not let
  'gone', // 410
  'not-found', // 404
  'refused', // 401, 403, a challenge page
  'rate-limited', // 429
  'server', // 5xx
  'http', // any other status, or what is not HTTP
  'too-large',
  'encoding', // a Content-Encoding that cannot be undone
  'unreadable', // the body came, but is no feed: set by the reader, not by the network
] as const;

export type FailureKind = (typeof FAILURE_KINDS)[number];

export interface CacheHints {
  /** Seconds that the server wants the document to be kept: `max-age` or `Expires`. */
  readonly maxAge: number | null;
}

export type FetchOutcome =
  | { readonly kind: 'unchanged'; readonly hints: CacheHints; readonly permanentUrl: string | null }
  | {
      readonly kind: 'body';
      readonly bytes: Uint8Array;
      readonly contentType: string | null;
      readonly etag: string | null;
      readonly lastModified: string | null;
      /** Where the body came from, after redirects. */
      readonly finalUrl: string;
      /** Where permanent redirects alone (301, 308) led; null when there were none. */
      readonly permanentUrl: string | null;
      readonly hints: CacheHints;
    }
  | {
      readonly kind: 'failed';
      readonly failure: FailureKind;
      /** One line for the operator: what happened and what can be done. */
      readonly message: string;
      readonly status: number | null;
      /** Seconds until which the server wants no visit, capped at a day; null when it does not say. */
      readonly retryAfter: number | null;
    };

export interface Network {
  fetch(request: FetchRequest): Promise<FetchOutcome>;
}
