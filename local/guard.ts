/**
 * The check before the embedded database. dynalite answers whoever asks and verifies no signature, so any website
 * that is open in a browser on this machine could read it, or write to it, on its loopback port.
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isLoopbackHost } from './loopback.ts';

/**
 * Why a request with this Host is not let in; null lets it in. DNS rebinding: a website's own name that was made to point
 * at 127.0.0.1 still stands in Host.
 */
export const hostRefusal = (host: string | undefined): string | null =>
  isLoopbackHost(host) ? null : 'the Host header does not name this machine';

/** Why a request is not let in, in a few words; null lets it in. */
export function refusal(headers: IncomingHttpHeaders, secret: string): string | null {
  // A browser names the page that asks in Origin; the pipeline's own client never sends it.
  if (headers.origin !== undefined) return 'requests of web pages are not answered';
  const strange = hostRefusal(headers.host);
  if (strange !== null) return strange;
  // The signature covers the secret's own copy in the client; possession of the access key is the proof.
  const key = /^AWS4-HMAC-SHA256\s+.*?\bCredential=([^/,\s]+)\//.exec(headers.authorization ?? '')?.[1];
  if (key === undefined || !sameText(key, secret)) return 'the access key is not the one in endpoint.json';
  return null;
}

/** Puts the check before a server's listener: what it refuses gets 403 and never reaches the listener. */
export function guarded(listener: RequestListener, secret: string): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    const reason = refusal(request.headers, secret);
    if (reason === null) return listener(request, response);
    request.resume();
    response.writeHead(403, { 'content-type': 'text/plain', connection: 'close' });
    response.end(`Refused: ${reason}.\n`);
  };
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
