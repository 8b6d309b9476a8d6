/**
 * One polite, guarded request, whose every end is a value. The HTTP is undici's; what is ours are the guard at the
 * socket, redirects followed by hand so that each hop is judged and paced anew, limits, and failures in words.
 */
import request from 'undici/lib/api/api-request.js';
import Agent from 'undici/lib/dispatcher/agent.js';
import { type Clock, systemClock } from '../base/ports.ts';
import { type Answer, collect, peek } from './answer.ts';
import { CHALLENGE_BYTES, isChallenge } from './challenge.ts';
import { guardedConnector, type Resolve } from './connect.ts';
import { ACCEPT_ENCODING, decompress } from './decompress.ts';
import { type Failed, failed, failureOf, failureOfStatus, TookTooLong } from './failures.ts';
import { hostOf, judgeUrl } from './guard.ts';
import { cacheHints, header, retryAfter, validator } from './headers.ts';
import type { FetchOutcome, FetchRequest, Network } from './network.ts';
import { createGate, createPace, PAUSE_MS, type Pace } from './pace.ts';
import { createReach } from './reach.ts';
import { startRoute } from './route.ts';

export interface Limits {
  /** Milliseconds for all hops together, from the first byte asked to the last received; waiting for a turn apart. */
  readonly totalMs: number;
  /** Milliseconds for look-up, connection and TLS of one hop. */
  readonly connectMs: number;
  /** Bytes after decompression, by what is asked for. */
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
  /** Looks names up; the system's resolver unless given. */
  readonly resolve?: Resolve;
  /** For tests: where to connect instead of an address that the guard has let through. */
  readonly route?: (address: string) => string;
  /** A certificate authority to trust beside the well-known ones, PEM. */
  readonly ca?: string;
  /** `host:port` that is never fetched; the Lambda runtime's own interface unless given. */
  readonly runtimeApi?: string;
}

/** What servers see who visits them. */
const USER_AGENT = 'Mozilla/5.0 (compatible; Marsad/0.1; news feed reader)';

const ACCEPT: Readonly<Record<FetchRequest['accept'], string>> = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1',
  page: 'text/html, application/xhtml+xml, */*;q=0.1',
  robots: 'text/plain, */*;q=0.1',
};

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
  const agent = new Agent({
    connect: guardedConnector({ ...guard, ...options, connectMs: limits.connectMs }),
    maxHeaderSize: limits.headerBytes,
    // No connection is kept: one that a frozen function or a bored server let die would look like a failing feed.
    pipelining: 0,
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  /** One request and its answer, read to the end; redirects come back as they are. */
  async function ask(url: URL, wanted: FetchRequest, milliseconds: number): Promise<Answer> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(new TookTooLong()), milliseconds);
    const limit = limits.bytes[wanted.accept];
    try {
      const {
        statusCode: status,
        headers,
        body,
      } = await orAborted(
        request.call(agent, {
          origin: url.origin,
          path: url.pathname + url.search,
          method: 'GET',
          headers: headersFor(wanted, options.userAgent ?? USER_AGENT),
          signal: abort.signal,
        }),
        abort.signal,
      );
      // Errors of a body that nobody reads any more have nobody to tell.
      body.on('error', () => {});
      if (status === 200 || status === 203) {
        return { status, headers, bytes: await orAborted(collect(body, limit), abort.signal) };
      }
      const page =
        status === 403 || status === 503 ? await orAborted(peek(body, CHALLENGE_BYTES), abort.signal) : '';
      body.destroy();
      return { status, headers, bytes: Buffer.from(page, 'latin1') };
    } finally {
      clearTimeout(timer);
    }
  }

  async function visit(url: URL, wanted: FetchRequest, left: TimeLeft): Promise<Answer | Failed> {
    const host = hostOf(url);
    const down = reach.down(host);
    if (down) return down;
    try {
      const answer = await gate(() => left.spend((milliseconds) => ask(url, wanted, milliseconds)));
      reach.note(host, null);
      return answer;
    } catch (error) {
      const failure = failureOf(error, host);
      reach.note(host, failure);
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
      const answer = await pace.withHost(hostOf(url), () => visit(url, wanted, left));
      if ('kind' in answer) return route.explain(answer);
      const location = header(answer.headers, 'location');
      const redirected = route.redirect(answer.status, location);
      if (redirected === 'none') return outcomeOf(answer, wanted, url, route.permanentUrl);
      if (redirected !== 'followed') return redirected;
    }
  }

  async function outcomeOf(
    { status, headers, bytes }: Answer,
    wanted: FetchRequest,
    url: URL,
    permanentUrl: string | null,
  ): Promise<FetchOutcome> {
    const hints = cacheHints(headers, clock.now());
    if (status === 304) {
      if (wanted.etag !== null || wanted.lastModified !== null)
        return { kind: 'unchanged', hints, permanentUrl };
      const message = `${hostOf(url)} says “unchanged” (304) though nothing was read before: tell the outlet; it is tried again.`;
      return failed('http', message, status);
    }
    if (status !== 200 && status !== 203) {
      const binding = status === 429 || status === 503;
      const wait = binding ? retryAfter(header(headers, 'retry-after'), clock.now()) : null;
      const challenge = isChallenge(headers, Buffer.from(bytes).toString('latin1'));
      return failureOfStatus(status, hostOf(url), wait, challenge);
    }
    const limit = limits.bytes[wanted.accept];
    const plain = await decompress(bytes, joined(headers['content-encoding']), limit);
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

  return {
    async fetch(wanted) {
      try {
        return await follow(wanted);
      } catch (error) {
        return failureOf(error, URL.canParse(wanted.url) ? hostOf(wanted.url) : 'The server');
      }
    },
    close: () => agent.destroy(),
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

/** No cookie, no credentials, no Referer: there is nothing that could cross from one origin to another. */
function headersFor(wanted: FetchRequest, userAgent: string): Record<string, string> {
  return {
    'user-agent': printable(wanted.userAgent ?? userAgent),
    accept: ACCEPT[wanted.accept],
    'accept-encoding': ACCEPT_ENCODING,
    ...(wanted.etag === null ? {} : { 'if-none-match': printable(wanted.etag) }),
    ...(wanted.lastModified === null ? {} : { 'if-modified-since': printable(wanted.lastModified) }),
  };
}

/** Header values that HTTP lets through; a stray character costs itself, not the feed. */
function printable(value: string): string {
  return value.replace(/[^ -~]/g, '');
}

function joined(value: string | readonly string[] | undefined): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : value.join(',');
}

/** undici hears of an abort only once it is connected: this does not wait for that. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
