/** Servers on loopback that stand for servers of the open internet, and the network that takes them for such. */

import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createRawServer, type Server, type Socket } from 'node:net';
import { systemClock } from '../../functions/base/ports.ts';
import { createNetwork, type NetworkOptions } from '../../functions/feeds/fetch.ts';
import type { FetchOutcome, FetchRequest, Network } from '../../functions/feeds/network.ts';
import { createPace, type Pace } from '../../functions/feeds/pace.ts';

/** The public address that every name has, unless a test says otherwise. */
export const PUBLIC = '93.184.215.14';

const pem = (name: string): string =>
  readFileSync(new URL(`fixtures/tls/${name}.pem`, import.meta.url), 'utf8');
/** Certificates that vouch for themselves once they are trusted. */
export const VALID = pem('valid');
export const EXPIRED = pem('expired');

const open: { close(): Promise<void> }[] = [];

/** Ends every server and network of the test: for `afterEach`. */
export async function closeAll(): Promise<void> {
  await Promise.all(open.splice(0).map((thing) => thing.close()));
}

/** A server; its URL is on a public name, `feeds.test` unless another is wanted. */
export interface Site {
  readonly port: number;
  url(path?: string, host?: string): string;
}

async function listen(server: Server, scheme: string): Promise<Site> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const { port } = address;
  return { port, url: (path = '/feed', host = 'feeds.test') => `${scheme}://${host}:${port}${path}` };
}

export const serve = (handler: RequestListener): Promise<Site> => listen(createServer(handler), 'http');

export const serveTls = (certificate: 'valid' | 'expired', handler: RequestListener): Promise<Site> =>
  listen(createTlsServer({ key: pem('key'), cert: pem(certificate) }, handler), 'https');

/** A server that answers a request's first bytes with what the test writes, HTTP or not. */
export const serveRaw = (answer: (socket: Socket) => void): Promise<Site> =>
  listen(
    createRawServer((socket) => {
      socket.once('data', () => answer(socket));
    }),
    'http',
  );

/** A whole answer in one piece. */
export const serveText = (head: string, body = ''): Promise<Site> =>
  serveRaw((socket) => {
    socket.end(`${head.replaceAll(/\r?\n/g, '\r\n')}\r\n\r\n${body}`);
  });

export const NO_PACE: Pace = createPace({ clock: systemClock, pauseMs: 0 });

/** A network behind the guard, for which every name is `PUBLIC` and every public address is the loopback. */
export function network(options: Partial<NetworkOptions> = {}): Network {
  const made = createNetwork({
    allowPrivateAddresses: false,
    resolve: async () => [PUBLIC],
    dial: () => '127.0.0.1',
    pace: NO_PACE,
    ...options,
    limits: { totalMs: 5_000, ...options.limits },
  });
  open.push(made);
  return made;
}

export const wants = (url: string, more: Partial<FetchRequest> = {}): FetchRequest => ({
  url,
  etag: null,
  lastModified: null,
  userAgent: null,
  accept: 'feed',
  ...more,
});

/** The outcome in short: the text of a body, `unchanged`, or the kind of the failure. */
export function inShort(outcome: FetchOutcome): string {
  if (outcome.kind === 'body') return Buffer.from(outcome.bytes).toString('utf8');
  return outcome.kind === 'failed' ? outcome.failure : outcome.kind;
}
