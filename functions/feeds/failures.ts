/** Every way in which a fetch can fail, as a kind and one line that says what the operator can do. */
import type { FailureKind, FetchOutcome } from './network.ts';

export type Failed = Extract<FetchOutcome, { kind: 'failed' }>;

export function failed(
  failure: FailureKind,
  message: string,
  status: number | null = null,
  retryAfter: number | null = null,
): Failed {
  return { kind: 'failed', failure, message, status, retryAfter };
}

/** The guard refused an address at the socket. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/** The whole request took too long; not only that nothing came for a while. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** More bytes came than the limit lets in. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** What an exception of the socket, of TLS or of the HTTP parser means. */
export function failureOf(error: unknown, host: string): Failed {
  const code = codeOf(error);
  if (error instanceof AddressRefused) return failed('address', `${host}: ${messageOf(error)}`);
  if (error instanceof TooLarge) return failed('too-large', messageOf(error));
  if (error instanceof TookTooLong || TIMEOUT_CODES.has(code)) {
    return failed(
      'timeout',
      `${host} did not answer in time: it is tried again; see whether the site is up.`,
    );
  }
  if (DNS_CODES.has(code)) {
    const why = code === 'ENOTFOUND' ? 'is not known to DNS' : `cannot be looked up (${code})`;
    return failed('dns', `The name ${host} ${why}: check the feed's URL, or whether the outlet has moved.`);
  }
  if (TLS_CODE.test(code)) return failed('tls', tlsMessage(code, host));
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'HPE_HEADER_OVERFLOW') {
    return failed(
      'too-large',
      `${host} sent too many or too long headers: tell the outlet; it is tried again.`,
    );
  }
  if ((error instanceof Error && error.name === 'HTTPParserError') || code === 'UND_ERR_INVALID_ARG') {
    return failed('http', `${host} sent what is not valid HTTP: tell the outlet; it is tried again.`);
  }
  const what = CONNECT_WORDS[code] ?? `broke the connection off (${code || messageOf(error)})`;
  return failed('connect', `${host} ${what}: it is tried again; see whether the site is up.`);
}

/** What a status other than 200, 304 and a redirect means. */
export function failureOfStatus(
  status: number,
  host: string,
  retryAfter: number | null,
  challenge: boolean,
): Failed {
  const fail = (failure: FailureKind, message: string): Failed =>
    failed(failure, message, status, retryAfter);
  if (challenge && status !== 429) {
    return fail(
      'refused',
      `${host} shows a challenge page for browsers instead of the feed (${status}): ask the outlet to let feed readers through, or try another userAgent.`,
    );
  }
  switch (status) {
    case 401:
    case 407:
      return fail('refused', `${host} wants a login (${status}): look for a feed that is open to all.`);
    case 402:
    case 403:
    case 451:
      return fail(
        'refused',
        `${host} refuses the feed (${status}): try another userAgent, or ask the outlet.`,
      );
    case 404:
      return fail('not-found', `${host} has no feed at this URL (404): look on its site for the new one.`);
    case 410:
      return fail(
        'gone',
        `${host} says that the feed is gone for good (410): remove it or give its new URL.`,
      );
    case 429: {
      const wait = retryAfter === null ? '' : ` and asks to wait ${duration(retryAfter)}`;
      return fail(
        'rate-limited',
        `${host} finds the visits too many (429)${wait}: give its feeds a longer every.`,
      );
    }
  }
  if (status >= 500) {
    const wait = retryAfter === null ? '' : ` and asks to wait ${duration(retryAfter)}`;
    return fail('server', `${host} has a fault of its own (${status})${wait}: it is tried again.`);
  }
  return fail('http', `${host} answered with status ${status} instead of a feed: check the feed's URL.`);
}

/** Seconds in words. */
function duration(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7_200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`;
}

const TIMEOUT_CODES: ReadonlySet<string> = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

const DNS_CODES: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'EAI_NONAME',
]);

const TLS_CODE =
  /^(?:CERT_|ERR_TLS|ERR_SSL|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|EPROTO|HOSTNAME_MISMATCH|INVALID_CA)/;

const CONNECT_WORDS: Readonly<Record<string, string | undefined>> = {
  ECONNREFUSED: 'refuses connections',
  ECONNRESET: 'broke the connection off',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached from this network',
  UND_ERR_SOCKET: 'broke the connection off in the middle of its answer',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'did not send as much as its Content-Length says',
};

function tlsMessage(code: string, host: string): string {
  if (code === 'CERT_HAS_EXPIRED')
    return `The certificate of ${host} has expired: tell the outlet; it is tried again.`;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH') {
    return `The certificate that ${host} shows is for another name: check the feed's URL (with or without www?).`;
  }
  if (/SELF_SIGNED|UNABLE_TO|INVALID_CA/.test(code)) {
    return `Nobody vouches for the certificate of ${host} (${code}): tell the outlet; it is tried again.`;
  }
  return `No secure connection to ${host} (${code}): check whether its URL begins with http rather than https.`;
}

/** The code of an error or of what caused it. Several attempts (one for each address) come as one error. */
function codeOf(error: unknown): string {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 4; cause = cause.cause, depth += 1) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return '';
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 200);
}
