/** Outlets on loopback whose feeds the test changes while the cloud polls them, and a postbox for what SNS asks. */
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface Outlets {
  readonly url: (outlet: string) => string;
  /** Puts a story, published now, at the top of the outlet's feed. */
  publish(outlet: string, story: Story): void;
  /** Visits of an outlet's feed so far. */
  visits(outlet: string): number;
  /** Where SNS may ask whether a subscription is wanted, and what it asked. */
  readonly postbox: string;
  readonly posted: readonly string[];
  close(): Promise<void>;
}

export async function openOutlets(): Promise<Outlets> {
  const stories = new Map<string, (Story & { readonly at: Date })[]>();
  const visits = new Map<string, number>();
  const posted: string[] = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      posted.push(await text(request));
      response.writeHead(200).end();
      return;
    }
    const outlet = (request.url ?? '/').slice(1);
    if (outlet === 'robots.txt') {
      response.writeHead(404).end();
      return;
    }
    visits.set(outlet, (visits.get(outlet) ?? 0) + 1);
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' });
    response.end(feed(outlet, stories.get(outlet) ?? []));
  });
  const port = await listen(server);
  return {
    url: (outlet) => `http://127.0.0.1:${port}/${outlet}`,
    publish: (outlet, story) => {
      stories.set(outlet, [{ ...story, at: new Date() }, ...(stories.get(outlet) ?? [])]);
    },
    postbox: `http://127.0.0.1:${port}/postbox`,
    posted,
    visits: (outlet) => visits.get(outlet) ?? 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const feed = (outlet: string, stories: readonly (Story & { at: Date })[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>${outlet}</title><link>http://outlet.example/</link><description>.</description>
${stories
  .map(
    ({
      id,
      title,
      text,
      at,
    }) => `<item><title>${title}</title><link>http://outlet.example/${outlet}/${id}</link>
<guid isPermaLink="false">${outlet}-${id}</guid><pubDate>${at.toUTCString()}</pubDate><description>${text}</description></item>`,
  )
  .join('\n')}
</channel></rss>`;

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
