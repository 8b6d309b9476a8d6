/** Outlets on a network that a test writes: each URL serves the RSS of the entries that stand there now. */
import type { FetchOutcome, Network } from '../../functions/feeds/network.ts';

export interface Entry {
  readonly title: string;
  readonly guid?: string;
  readonly link?: string;
  readonly text?: string;
  /** As the feed writes it. */
  readonly date?: string;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const element = (name: string, text: string | undefined) =>
  text === undefined ? '' : `<${name}>${escaped(text)}</${name}>`;

export function rss(entries: readonly Entry[]): string {
  const items = entries.map(
    ({ title, guid, link, text, date }) =>
      `<item>${element('title', title)}${element('link', link)}${
        guid === undefined ? '' : `<guid isPermaLink="false">${escaped(guid)}</guid>`
      }${element('description', text)}${element('pubDate', date)}</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>مثال</title>${items.join('\n')}</channel></rss>`;
}

export interface Outlets extends Network {
  /** What a URL serves from now on. */
  serve(url: string, what: readonly Entry[] | string | Extract<FetchOutcome, { kind: 'failed' }>): void;
  /** Requests that were made, in order. */
  readonly visits: string[];
}

export function createOutlets(): Outlets {
  const served = new Map<string, Parameters<Outlets['serve']>[1]>();
  const visits: string[] = [];
  return {
    visits,
    serve: (url, what) => void served.set(url, what),
    async fetch({ url }): Promise<FetchOutcome> {
      visits.push(url);
      const what = served.get(url);
      if (what === undefined) {
        return { kind: 'failed', failure: 'not-found', message: 'Not there.', status: 404, retryAfter: null };
      }
      if (typeof what === 'object' && 'kind' in what) return what;
      return {
        kind: 'body',
        bytes: Buffer.from(typeof what === 'string' ? what : rss(what)),
        contentType: 'application/rss+xml',
        etag: null,
        lastModified: null,
        finalUrl: url,
        permanentUrl: null,
        hints: { maxAge: null },
      };
    },
  };
}
