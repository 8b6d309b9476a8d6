/**
 * The full text of articles whose feed carries a summary: their pages, four at a time, one at a time to a host, as
 * robots.txt allows, within a budget. A page that cannot be had is a value that says whether to try again.
 */
import type { Clock, Millis } from '../base/ports.ts';
import type { FailureKind, Network } from '../feeds/network.ts';
import { foldHard } from '../language/fold.ts';
import type { CleanItem } from './article.ts';
import { detectLanguage } from './detect.ts';
import { type Block, textOf } from './html.ts';
import { CREDIT_BYTES, cutAtSentence, prefixOf, TEXT_BYTES } from './limits.ts';
import type { Memory } from './memory.ts';
import type { PageText } from './page.ts';
import { createRobots, type Robots } from './robots.ts';
import { foldTags } from './tags.ts';
import { cutTail } from './tails.ts';

export interface PageRequest {
  readonly url: string;
  /** Title and text as the feed gives them: the page must say more, and the title tells its article from others on it. */
  readonly title: string;
  readonly text: string;
  readonly userAgent: string | null;
  readonly memory?: Memory | null;
}

export type PageOutcome =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly tags: readonly string[];
      readonly credit: string | null;
    }
  /** `again`: what failed may pass. `after` is when the server wants to be asked again, in milliseconds from now. */
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly again: boolean;
      readonly after: Millis | null;
    }
  /** The budget ended before the page's turn came; it is owed. */
  | { readonly kind: 'owed' };

export interface FullText {
  /**
   * Reads pages until `deadline` (by the clock given); outcomes stand in the order of the requests. It returns at
   * the deadline even if a host still dawdles.
   */
  read(pages: readonly PageRequest[], deadline: Millis): Promise<readonly PageOutcome[]>;
}

const AT_ONCE = 4;
/** A page is not begun with less time than this: it would be fetched in vain. */
const LEAST_TIME = 1_500;
const STEP = 250;
/** A site that asks for longer pauses is read one page a poll. */
const LONGEST_DELAY = 10_000;

const MAY_PASS: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'dns',
  'connect',
  'tls',
  'timeout',
  'not-found', // feeds run ahead of the site's caches
  'refused',
  'rate-limited',
  'server',
  'http',
]);

export function createFullText(options: {
  readonly network: Network;
  readonly clock: Clock;
  readonly robots?: Robots;
  /** Another reader of pages than Readability. */
  readonly readPage?: (bytes: Uint8Array, contentType: string | null) => PageText;
}): FullText {
  const { network, clock } = options;
  const robots = options.robots ?? createRobots({ network, clock });

  async function readOne(
    page: PageRequest,
  ): Promise<{ readonly outcome: PageOutcome; readonly delay: Millis }> {
    const permission = await robots.permission(page.url);
    if (permission.kind === 'disallowed')
      return {
        outcome: failed('The site’s robots.txt does not let its pages be read; the summary stays.', false),
        delay: 0,
      };
    if (permission.kind === 'unknown')
      return { outcome: failed(`robots.txt could not be read: ${permission.message}`, true), delay: 0 };
    const answer = await network.fetch({
      url: page.url,
      etag: null,
      lastModified: null,
      userAgent: page.userAgent,
      accept: 'page',
    });
    const { delay } = permission;
    if (answer.kind === 'unchanged') return { outcome: failed('The page came without a body.', true), delay };
    if (answer.kind === 'failed') {
      const after = answer.retryAfter === null ? null : answer.retryAfter * 1000;
      return { outcome: failed(answer.message, MAY_PASS.has(answer.failure), after), delay };
    }
    const readPage = options.readPage ?? (await import('./page.ts')).readPage;
    const read = readPage(answer.bytes, answer.contentType);
    if (read.kind === 'unreadable') return { outcome: failed(read.message, false), delay };
    const { body, tags, credit } = cutTail(
      withoutTitle(read.blocks, page.title),
      page.title,
      page.memory ?? null,
    );
    const text = cutAtSentence(textOf(body), TEXT_BYTES);
    if (text.length <= page.text.length)
      return {
        outcome: failed('The page says no more than the feed does; the summary stays.', false),
        delay,
      };
    return { outcome: { kind: 'text', text, tags, credit }, delay };
  }

  return {
    async read(pages, deadline) {
      const outcomes: PageOutcome[] = pages.map(() => ({ kind: 'owed' }));
      const hosts = byHost(pages, outcomes);
      const worker = async (): Promise<void> => {
        for (let queue = hosts.shift(); queue; queue = hosts.shift()) {
          for (const index of queue) {
            if (deadline - clock.now() < LEAST_TIME) return;
            const { outcome, delay } = await readOne(pages[index]!);
            outcomes[index] = outcome;
            if (index === queue.at(-1)) break;
            if (delay > LONGEST_DELAY || clock.now() + delay + LEAST_TIME > deadline) break;
            if (delay > 0) await clock.sleep(delay);
          }
        }
      };
      let done = false;
      const work = Promise.all(Array.from({ length: AT_ONCE }, worker)).finally(() => {
        done = true;
      });
      // In short steps, since a timer that outlives the work would keep the process waiting.
      const watch = async (): Promise<void> => {
        while (!done && clock.now() < deadline) await clock.sleep(Math.min(STEP, deadline - clock.now()));
      };
      await Promise.race([work, watch()]);
      // What still runs must not change what was returned.
      return [...outcomes];
    },
  };
}

/** Pages repeat the headline above the text. */
function withoutTitle(blocks: readonly Block[], title: string): readonly Block[] {
  const same = (text: string): boolean => foldHard(text) === foldHard(title);
  return blocks[0] && same(blocks[0].text) ? blocks.slice(1) : blocks;
}

function failed(message: string, again: boolean, after: Millis | null = null): PageOutcome {
  return { kind: 'failed', message, again, after };
}

/** Indices of the pages by host, hosts in the order of their first page; what has no host fails at once. */
function byHost(pages: readonly PageRequest[], outcomes: PageOutcome[]): number[][] {
  const hosts = new Map<string, number[]>();
  pages.forEach((page, index) => {
    if (!URL.canParse(page.url)) {
      outcomes[index] = failed('The article’s link is no URL; the summary stays.', false);
      return;
    }
    const { host } = new URL(page.url);
    const queue = hosts.get(host) ?? [];
    queue.push(index);
    hosts.set(host, queue);
  });
  return [...hosts.values()];
}

/** The article with its page's text in place of the summary; the feed's own fields stay. */
export function withFullText(item: CleanItem, page: Extract<PageOutcome, { kind: 'text' }>): CleanItem {
  return {
    ...item,
    text: page.text,
    language: detectLanguage(`${item.title}\n${page.text}`, item.language),
    tags: foldTags([...item.tags, ...page.tags]),
    credit: item.credit ?? (page.credit ? prefixOf(page.credit, CREDIT_BYTES) : null),
    summaryOnly: false,
  };
}
