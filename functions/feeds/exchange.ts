/** One request and its answer over undici: past the guard, within the limits, read to its end. */
import request from 'undici/lib/api/api-request.js';
import Agent from 'undici/lib/dispatcher/agent.js';
import { type Answer, collect, peek } from './answer.ts';
import { CHALLENGE_BYTES } from './challenge.ts';
import { type ConnectOptions, guardedConnector } from './connect.ts';
import { ACCEPT_ENCODING } from './decompress.ts';
import { TookTooLong } from './failures.ts';
import { header } from './headers.ts';
import type { FetchRequest } from './network.ts';

export interface ExchangeOptions extends ConnectOptions {
  /** Bytes of an answer's headers together. */
  readonly headerBytes: number;
  /** Bytes of a body as it comes over the wire, by what is asked for. */
  readonly bytes: Readonly<Record<FetchRequest['accept'], number>>;
  /** Sent where a request names none. */
  readonly userAgent?: string | undefined;
}

export interface Exchange {
  /**
   * Asks a URL; redirects come back as answers like any other.
   *
   * Throws what the socket, TLS or the HTTP parser throws, `TooLarge` and `TookTooLong`: `failureOf` knows them all.
   */
  ask(url: URL, wanted: FetchRequest, milliseconds: number): Promise<Answer>;
  close(): Promise<void>;
}

/** What servers see who visits them. */
const USER_AGENT = 'Mozilla/5.0 (compatible; Marsad/0.1; news feed reader)';

const ACCEPT: Readonly<Record<FetchRequest['accept'], string>> = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1',
  page: 'text/html, application/xhtml+xml, */*;q=0.1',
  robots: 'text/plain, */*;q=0.1',
};

export function createExchange(options: ExchangeOptions): Exchange {
  const agent = new Agent({
    connect: guardedConnector(options),
    maxHeaderSize: options.headerBytes,
    // No connection is kept: one that a frozen function or a bored server let die would look like a failing feed.
    pipelining: 0,
    // The time is kept for the whole request, not for each silence in it.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  async function exchange(url: URL, wanted: FetchRequest, signal: AbortSignal): Promise<Answer> {
    const { statusCode, headers, body } = await request.call(agent, {
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: headersFor(wanted, options.userAgent ?? USER_AGENT),
      signal,
    });
    // Errors of a body that nobody reads any more have nobody to tell.
    body.on('error', () => {});
    if (isDocument(statusCode)) {
      const bytes = await collect(body, header(headers, 'content-length'), options.bytes[wanted.accept]);
      return { status: statusCode, headers, bytes };
    }
    const mayBeChallenge = statusCode === 403 || statusCode === 503;
    const page = mayBeChallenge ? await peek(body, CHALLENGE_BYTES) : new Uint8Array();
    body.destroy();
    return { status: statusCode, headers, bytes: page };
  }

  return {
    async ask(url, wanted, milliseconds) {
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(new TookTooLong()), milliseconds);
      try {
        return await orAborted(exchange(url, wanted, abort.signal), abort.signal);
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => agent.destroy(),
  };
}

/** Whether an answer carries what was asked for: 203 is what a proxy makes of a 200. */
export const isDocument = (status: number): boolean => status === 200 || status === 203;

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

/** undici hears of an abort only once it is connected: this does not wait for that. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}
