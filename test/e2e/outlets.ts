/** Outlets on loopback whose feeds the test changes while the cloud polls them, and a postbox for what SNS asks. */
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

interface Published extends Story {
  readonly at: Date;
  readonly only: string | undefined;
}

export interface Outlets {
  readonly url: (outlet: string) => string;
  /** Puts a story, published now, at the top of the outlet's feed; `only` for visitors of this user agent, at first. */
  publish(outlet: string, story: Story, only?: string): void;
  /** From now on the outlet's feed is gone for good. */
  takeAway(outlet: string): void;
  /** From now on everybody sees everything. */
  showAll(): void;
  /** Visits of an outlet's feed so far. */
  visits(outlet: string): number;
  /** Where SNS may ask whether a subscription is wanted, and what it asked. */
  readonly postbox: string;
  readonly posted: readonly string[];
  close(): Promise<void>;
}

export async function openOutlets(): Promise<Outlets> {
  const stories = new Map<string, Published[]>();
  let isAllShown = false;
  const away = new Set<string>();
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
    if (away.has(outlet)) {
      response.writeHead(410).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' });
    const agent = request.headers['user-agent'];
    const shown = (stories.get(outlet) ?? []).filter(
      ({ only }) => isAllShown || only === undefined || only === agent,
    );
    response.end(feed(outlet, shown));
  });
  const port = await listen(server);
  return {
    url: (outlet) => `http://127.0.0.1:${port}/${outlet}`,
    publish: (outlet, story, only) => {
      stories.set(outlet, [{ ...story, only, at: new Date() }, ...(stories.get(outlet) ?? [])]);
    },
    takeAway: (outlet) => void away.add(outlet),
    showAll: () => {
      isAllShown = true;
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

const feed = (outlet: string, stories: readonly Published[]) =>
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
