/** The local page on a port of this machine, beside the pipeline and in its process. */
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { bad, good, type Outcome } from '../../functions/base/outcome.ts';
import { LOOPBACK, listen } from '../loopback.ts';
import { createApp, type PageParts } from './app.ts';

export interface OpenPage {
  readonly address: string;
  /** Ends it at once, browsers that are connected too. */
  close(): Promise<void>;
}

/** A reader has a handful of connections; a hundred of them have lost their way. */
const MOST_CONNECTIONS = 100;
/** A request is a line or two, and comes at once. */
const REQUEST_MS = 10_000;

/** Opens it on loopback alone; port 0 lets the system choose. A port that cannot be had is an outcome. */
export async function openPage(port: number, parts: PageParts): Promise<Outcome<OpenPage>> {
  const app = createApp(parts);
  // The library would put classes of its own in the place of Request and Response, which the pipeline uses too.
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS },
    (request, response) => {
      void answer(request, response);
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  let got: number;
  try {
    got = await listen(server, port);
  } catch (error) {
    return bad(portFault(error, port));
  }
  // What a connection does after it was accepted concerns that connection alone.
  server.on('error', () => {});
  return good({
    address: `http://${LOOPBACK}:${got}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function portFault(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use: name another with --port, or 0 for any that is free.`;
  if (code === 'EACCES')
    return `Port ${port} is not allowed to you: name one from 1024 on with --port, or 0 for any that is free.`;
  return `The page cannot be served on port ${port} (${String(code)}): name another with --port.`;
}
