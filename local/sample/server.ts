/** Serves the sample outlets on loopback: feeds that grow while they are watched, and the pages behind them. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Clock } from '../../functions/base/ports.ts';
import { isLoopbackHost, LOOPBACK, listen } from '../loopback.ts';
import { OUTLETS } from './outlets.ts';
import { type Moment, renderFeed, renderPage } from './render.ts';

export interface SampleServer {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  close(): Promise<void>;
}

export async function serveSamples(clock: Clock, port = 0): Promise<SampleServer> {
  let start: number | null = null;
  let origin = '';
  const server = createServer((request, response) => {
    // Their time begins with the first visit: what comes later is then seen to come, on a slow machine too.
    const now = clock.now();
    start ??= now;
    answer(request, response, { start, now, origin });
  });
  origin = `http://${LOOPBACK}:${await listen(server, port)}`;
  return {
    origin,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

function answer(request: IncomingMessage, response: ServerResponse, moment: Moment): void {
  const found = isLoopbackHost(request.headers.host) ? find(request.url ?? '/', moment) : null;
  if (!found) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is nothing here.\n');
    return;
  }
  const etag = `"${createHash('sha1').update(found.body).digest('base64url')}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  response.writeHead(200, { 'content-type': found.contentType, etag }).end(found.body);
}

function find(
  target: string,
  moment: Moment,
): { readonly contentType: string; readonly body: string } | null {
  const path = target.split('?', 1)[0] ?? '/';
  for (const outlet of OUTLETS) {
    if (path === outlet.path) return { contentType: outlet.contentType, body: renderFeed(outlet, moment) };
    if (!path.startsWith(`/${outlet.id}/`)) continue;
    const page = renderPage(outlet, path.slice(outlet.id.length + 2), moment);
    return page === null ? null : { contentType: 'text/html; charset=utf-8', body: page };
  }
  return null;
}
