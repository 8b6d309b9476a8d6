/** Feeds on loopback that grow with every visit: what they ever served, the run must have at the end. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dice } from '../simulation/random.ts';
import { rss } from '../support/outlet.ts';

/** Words of which each item has one: the rules. None of them stands in another. */
export const TOPICS = ['harvest', 'eclipse', 'tunnel', 'orchestra', 'glacier', 'satellite'] as const;

export interface Grown {
  readonly feed: string;
  readonly title: string;
  readonly link: string;
  readonly topic: string;
  readonly text: string;
}

export interface GrowingFeeds {
  readonly urls: Readonly<Record<string, string>>;
  /** All that was served so far. */
  readonly items: readonly Grown[];
  /** From now on nothing new comes. */
  stop(): void;
  close(): Promise<void>;
}

const IDS = ['one', 'two'] as const;
const SYLLABLES = 'ba ce di fo gu ka le mi no pu ra se ti vo zu'.split(' ');

/** A word that nobody knows, so that no two items tell the same story. */
const word = (dice: Dice): string => Array.from({ length: 4 }, () => dice.pick(SYLLABLES)).join('');
const words = (dice: Dice, count: number): string =>
  Array.from({ length: count }, () => word(dice)).join(' ');

export async function serveGrowingFeeds(dice: Dice): Promise<GrowingFeeds> {
  const items: Grown[] = [];
  let growing = true;

  function grow(feed: string): void {
    const topic = dice.pick(TOPICS);
    items.push({
      feed,
      topic,
      title: words(dice, 4),
      link: `https://${feed}.example/${items.length}`,
      text: `${words(dice, 8)} ${topic} ${words(dice, 8)}. ${words(dice, 12)}.`,
    });
  }

  const server = createServer((request, response) => {
    const feed = (request.url ?? '').slice(1);
    if (!IDS.some((id) => id === feed)) {
      response.writeHead(404).end();
      return;
    }
    if (growing) for (let more = dice.int(1, 2); more > 0; more -= 1) grow(feed);
    const shown = items.filter((item) => item.feed === feed).reverse();
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' }).end(
      rss(
        shown.map(({ title, link, text }) => ({
          title,
          link,
          guid: link,
          text,
          date: new Date().toUTCString(),
        })),
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urls: Object.fromEntries(IDS.map((id) => [id, `http://127.0.0.1:${port}/${id}`])),
    items,
    stop() {
      growing = false;
    },
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** The watch file of these feeds: a rule for each topic, told at once. */
export const watchFileOf = ({ urls }: Pick<GrowingFeeds, 'urls'>): string =>
  [
    'settings:',
    '  language: en',
    '  gather: 1m',
    '  allowPrivateAddresses: true',
    'feeds:',
    ...Object.entries(urls).flatMap(([id, url]) => [`  ${id}:`, `    url: ${url}`, '    every: 1m']),
    'rules:',
    ...TOPICS.flatMap((topic) => [`  ${topic}:`, `    match: ${topic}`, '    severity: high']),
    'subscribers:',
    '  desk@example.org: all',
    '',
  ].join('\n');
