/** A desk's archive in memory, and its page as a reader sees it. */
import { parseHTML } from 'linkedom';
import type { Config } from '../../../functions/base/config.ts';
import type { Row, Store } from '../../../functions/base/store.ts';
import { createApp, type PageParts } from '../../../local/page/app.ts';
import { anArticleRow } from '../../support/article.ts';
import { createMemoryStore } from '../../support/memory-store.ts';
import { aConfig, aMatcher } from '../../support/watch.ts';

/** 15:00 in Baghdad. */
export const NOW = Date.parse('2026-11-24T12:00:00.000Z');
export const ago = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();

export const anArticle = (id: string, minutes: number, over: Row = {}): Row => {
  const source = typeof over.source === 'string' ? over.source : 'almasalah';
  const { summary: _, ...row } = anArticleRow(
    { source, id, published: ago(minutes) },
    { dateText: 'Tue, 24 Nov 2026' },
  );
  return { ...row, alsoIn: [], ...over };
};

export const anAlert = (rule: string, id: string, minutes: number, over: Row = {}): Row => {
  const source = typeof over.source === 'string' ? over.source : 'almasalah';
  return {
    rule,
    date: `${ago(minutes)}#${id}`,
    source,
    feed: source,
    sourceName: source,
    title: `خبر ${id}`,
    url: `https://${source}.example/${id}`,
    published: ago(minutes),
    language: 'ar',
    severity: 'normal',
    sentence: '',
    sentenceSpans: [],
    titleSpans: [],
    createdAt: ago(minutes),
    sketch: { keys: [] },
    edit: false,
    ...over,
  };
};

/** How an alert is stored once it is told. */
export const told = (story: string, minutes: number): Row => ({
  outcome: 'told',
  story,
  message: 'm1',
  doneAt: ago(minutes),
});

/** How it is stored while it waits. */
export const waiting = (minutes: number): Row => ({ queue: '0', dueAt: ago(minutes) });

export type Document = ReturnType<typeof parseHTML>['document'];
export type Element = NonNullable<ReturnType<Document['querySelector']>>;

export interface Desk {
  readonly store: Store;
  readonly warnings: readonly string[];
  readonly polls: Map<string, number>;
  /** Lets time pass. */
  wait(ms: number): void;
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Response>;
  /** The page at a path, parsed. */
  read(path: string): Promise<{ readonly document: Document; readonly status: number }>;
}

export async function aDesk(
  rows: {
    readonly articles?: readonly Row[];
    readonly alerts?: readonly Row[];
    readonly state?: readonly Row[];
  } = {},
  over: Partial<Config> = {},
  through: (store: Store) => Store = (store) => store,
): Promise<Desk> {
  let now = NOW;
  const clock = { now: () => now, sleep: async () => {} };
  const memory = createMemoryStore({ clock });
  for (const table of ['articles', 'alerts', 'state'] as const)
    for (const row of rows[table] ?? []) await memory.put(table, row);
  const store = through(memory);
  const config = aConfig(over);
  const warnings: string[] = [];
  const polls = new Map<string, number>();
  const plan = { config, matcher: aMatcher(config.rules) };
  const parts: PageParts = { store, clock, plan: () => plan, polls, warn: (line) => warnings.push(line) };
  const app = createApp(parts);
  const get: Desk['get'] = async (path, headers = {}, method = 'GET') =>
    app.request(`http://127.0.0.1:8080${path}`, { method, headers: { host: '127.0.0.1:8080', ...headers } });
  return {
    store,
    warnings,
    polls,
    wait: (ms) => {
      now += ms;
    },
    get,
    read: async (path) => {
      const response = await get(path);
      const { document } = parseHTML(await response.text());
      return { document, status: response.status };
    },
  };
}

/** What stands there for a reader, in one line. */
export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const textsOf = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(textOf);
