/** Articles' pages: there at once, later or too late, slow, bare, or forbidden to robots. */
import { createFullText, type FullText } from '../../functions/articles/fulltext.ts';
import type { PageText } from '../../functions/articles/page.ts';
import type { FetchOutcome } from '../../functions/feeds/network.ts';
import { clockOf, NO_ANSWER, type World } from './ports.ts';
import type { Process } from './scheduler.ts';
import { MARK } from './stories.ts';

/** A visit to an article's page. */
export interface PageVisit {
  readonly mark: string;
  readonly at: number;
}

/** Share of the pages that take so long that a poll's time for them is over. */
const SLOW = 0.05;
const SLOWEST_MS = 30_000;

/**
 * The real reading of pages, with its budget and its turns of hosts. The page itself is text, paragraphs parted by an
 * empty line: what Readability makes of real ones has its own tests.
 */
export function fullTextOf(world: World, process: Process): FullText {
  const clock = clockOf(world, process);
  return createFullText({
    network: { fetch: ({ url }) => visit(world, process, url) },
    clock,
    robots: {
      async permission(url) {
        const { hostname } = new URL(url);
        const site = world.outlets.find(({ id }) => hostname.replace('www.', '') === `${id}.example`);
        return site?.pause === null ? { kind: 'disallowed' } : { kind: 'allowed', delay: site?.pause ?? 0 };
      },
    },
    readPage: (bytes) => paragraphsOf(bytes),
  });
}

async function visit(world: World, process: Process, url: string): Promise<FetchOutcome> {
  const { scheduler, dice } = world;
  const isSlow = world.chaos.networkFails > 0 && dice.chance(SLOW);
  await scheduler.sleep(process, isSlow ? SLOWEST_MS : dice.int(20, 2_000));
  const mark = decodeURIComponent(url).match(MARK)?.[0] ?? '';
  const item = world.items().find((one) => one.mark === mark);
  const version = item?.versions.at(-1);
  world.pageVisits.push({ mark, at: scheduler.now() });
  world.trace?.(`${process.name} fetches the page of ${mark}`);
  if (dice.chance(world.chaos.networkFails)) return NO_ANSWER;
  if (!item || !version?.page || item.pageFrom > scheduler.now())
    return { ...NO_ANSWER, failure: 'not-found', message: 'Not there.', status: 404 };
  return {
    kind: 'body',
    bytes: Buffer.from(item.pageIsBare ? version.text : version.page),
    contentType: 'text/html; charset=utf-8',
    etag: null,
    lastModified: null,
    finalUrl: url,
    permanentUrl: null,
    hints: { maxAge: null },
  };
}

function paragraphsOf(bytes: Uint8Array): PageText {
  const blocks = Buffer.from(bytes)
    .toString('utf8')
    .split('\n\n')
    .map((text) => ({ text, kind: 'paragraph', linked: 0, joined: false }) as const);
  return { kind: 'text', blocks, language: null };
}
