/**
 * One polite, guarded request, whose every end is a value. The HTTP is undici's; what is ours are the guard at the
 * socket, redirects followed by hand so that each hop is judged and paced anew, limits, and failures in words.
 */
import { type Clock, type Millis, systemClock } from '../base/ports.ts';
import type { Answer } from './answer.ts';
import { isChallenge } from './challenge.ts';
import { decompress } from './decompress.ts';
import { createExchange, isDocument } from './exchange.ts';
import { type Failed, failed, failureOf, failureOfStatus } from './failures.ts';
import { hostOf, judgeUrl } from './guard.ts';
import { allOf, cacheHints, header, retryAfter, validator } from './headers.ts';
import type { FetchOutcome, FetchRequest, Network } from './network.ts';
import { createGate, createPace, PAUSE_MS, type Pace } from './pace.ts';
import { createReach } from './reach.ts';
import type { Resolve } from './resolve.ts';
import { type Route, startRoute } from './route.ts';

export interface Limits {
  /** Milliseconds for all hops together, from the look-up to the last byte; waiting for a turn apart. */
  readonly totalMs: number;
  /** Milliseconds for look-up, connection and TLS of one hop. */
  readonly connectMs: number;
  /** Bytes of a body, compressed as well as decompressed, by what is asked for. */
  readonly bytes: Readonly<Record<FetchRequest['accept'], number>>;
  /** Bytes of an answer's headers together. */
  readonly headerBytes: number;
  readonly redirects: number;
  /** Requests under way at once, to all hosts together. */
  readonly atOnce: number;
}

const LIMITS: Limits = {
  totalMs: 20_000,
  connectMs: 10_000,
  // RFC 9309 wants 500 KiB of a robots.txt read at least.
  bytes: { feed: 10 * 1_048_576, page: 10 * 1_048_576, robots: 512 * 1_024 },
  headerBytes: 64 * 1_024,
  redirects: 5,
  atOnce: 64,
};

export interface NetworkOptions {
  readonly allowPrivateAddresses: boolean;
  readonly clock?: Clock;
  /** Shared by all that visit hosts in one process. */
  readonly pace?: Pace;
  readonly limits?: Partial<Limits>;
  /** Sent where a feed names none. */
  readonly userAgent?: string;
  /** Looks names up; DNS and the system unless given. */
  readonly resolve?: Resolve;
  /** For tests: where to connect instead of an address that the guard has let through. */
  readonly dial?: (address: string) => string;
  /** A certificate authority to trust beside the well-known ones, PEM. */
  readonly ca?: string;
  /** `host:port` that is never fetched; the Lambda runtime's own interface unless given. */
  readonly runtimeApi?: string;
}

/**
 * The network: conditional requests on undici, past the guard, one at a time to a host. `fetch` never rejects.
 *
 * @example
 * const network = createNetwork({ allowPrivateAddresses: false });
 * const outcome = await network.fetch({ url, etag: null, lastModified: null, userAgent: null, accept: 'feed' });
 * await network.close();
 */
export function createNetwork(options: NetworkOptions): Network & { close(): Promise<void> } {
  const clock = options.clock ?? systemClock;
  const limits: Limits = { ...LIMITS, ...options.limits };
  const guard = {
    allowPrivateAddresses: options.allowPrivateAddresses,
    runtimeApi: options.runtimeApi ?? process.env.AWS_LAMBDA_RUNTIME_API,
  };
  const pace = options.pace ?? createPace({ clock, pauseMs: PAUSE_MS });
  const reach = createReach(clock);
  const gate = createGate(limits.atOnce);
  const exchange = createExchange({ ...options, ...guard, ...limits });

  async function visit(url: URL, wanted: FetchRequest, left: TimeLeft): Promise<Answer | Failed> {
    const host = hostOf(url);
    try {
      const answer = await gate(() => left.spend((milliseconds) => exchange.ask(url, wanted, milliseconds)));
      reach.note(url.host, null);
      return answer;
    } catch (error) {
      const failure = failureOf(error, host);
      reach.note(url.host, failure);
      return failure;
    }
  }

  async function follow(wanted: FetchRequest): Promise<FetchOutcome> {
    const start = judgeUrl(wanted.url, guard);
    if (!start.ok) return failed('address', start.message);
    const route = startRoute(start.value, guard, limits.redirects);
    const left = timeLeft(limits.totalMs);
    for (;;) {
      const { url } = route;
      const host = hostOf(url);
      const answer = await pace.withHost<Answer | Failed>(
        host,
        () => visit(url, wanted, left),
        () => reach.down(url.host),
      );
      if ('kind' in answer) return route.explain(answer);
      const redirected = route.redirect(answer.status, header(answer.headers, 'location'));
      if (redirected === 'none') {
        return outcomeOf(answer, wanted, route, limits.bytes[wanted.accept], clock.now());
      }
      if (redirected !== 'followed') return redirected;
    }
  }

  return {
    async fetch(wanted) {
      try {
        return await follow(wanted);
      } catch (error) {
        return failureOf(error, URL.canParse(wanted.url) ? hostOf(wanted.url) : 'The server');
      }
    },
    close: () => exchange.close(),
  };
}

/** What the last answer of a route comes to. */
async function outcomeOf(
  { status, headers, bytes }: Answer,
  wanted: FetchRequest,
  { url, permanentUrl }: Route,
  limit: number,
  now: Millis,
): Promise<FetchOutcome> {
  const host = hostOf(url);
  const hints = cacheHints(headers, now);
  if (status === 304) {
    if (wanted.etag !== null || wanted.lastModified !== null)
      return { kind: 'unchanged', hints, permanentUrl };
    const message = `${host} says “unchanged” (304) though nothing was read before: tell the outlet; it is tried again.`;
    return failed('http', message, status);
  }
  if (!isDocument(status)) {
    const binding = status === 429 || status === 503;
    const wait = binding ? retryAfter(header(headers, 'retry-after'), now) : null;
    return failureOfStatus(status, host, wait, isChallenge(headers, bytes));
  }
  const plain = await decompress(bytes, allOf(headers, 'content-encoding'), limit);
  if (!plain.ok) return failed(plain.failure, plain.message, status);
  return {
    kind: 'body',
    bytes: plain.bytes,
    contentType: header(headers, 'content-type'),
    etag: validator(headers, 'etag'),
    lastModified: validator(headers, 'last-modified'),
    finalUrl: url.href,
    permanentUrl,
    hints,
  };
}

interface TimeLeft {
  /** Runs a job that is told how many milliseconds it may take, and takes off what it took. */
  spend<T>(job: (milliseconds: number) => Promise<T>): Promise<T>;
}

/** The time of one request, all hops together; waiting for a turn costs none of it. */
function timeLeft(milliseconds: number): TimeLeft {
  let left = milliseconds;
  return {
    async spend(job) {
      const from = performance.now();
      try {
        return await job(Math.max(1, left));
      } finally {
        left -= performance.now() - from;
      }
    },
  };
}
