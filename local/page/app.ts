/** The page's addresses: what is asked of the store for each, and what shows it. */
import { type Context, Hono } from 'hono';
import { type ListedAlert, listedAlert } from '../../functions/alerts/listed.ts';
import { ruleStates } from '../../functions/alerts/rule-row.ts';
import { parseArticle } from '../../functions/articles/rows.ts';
import type { Config } from '../../functions/base/config.ts';
import type { Clock, Millis } from '../../functions/base/ports.ts';
import type { Store } from '../../functions/base/store.ts';
import { matchesOf } from '../../functions/rules/document.ts';
import type { Matcher } from '../../functions/rules/match.ts';
import { compileRules } from '../../functions/rules/matcher.ts';
import { ruleOf } from '../../functions/rules/try.ts';
import { type Answer, type Asked, archivePage, LONGEST_QUERY } from './archive.ts';
import { articlePage } from './article.ts';
import { atomFeed } from './atom.ts';
import { feedsPage } from './feeds.ts';
import { fence } from './fence.ts';
import { frame, nothing, type Page } from './frame.ts';
import { pathOf, type View } from './pieces.ts';
import { createCounts, createReports, rulesPage } from './rules.ts';
import { createSearch, oneAtATime, SEARCH_LIMITS } from './search.ts';
import { createFares, standing } from './standing.ts';
import { startPage } from './start.ts';
import { newestStories } from './stories.ts';
import { STYLE } from './style.ts';
import { dayRange } from './times.ts';
import { wordsOf } from './words.ts';

export interface PageParts {
  readonly store: Store;
  readonly clock: Pick<Clock, 'now'>;
  /** The watch file of now, and the matcher of its rules. */
  readonly plan: () => { readonly config: Config; readonly matcher: Matcher };
  /** When each feed was asked after last in this run, by its id. */
  readonly polls: ReadonlyMap<string, Millis>;
  /** Hears of a page that could not be made, in one line. */
  readonly warn: (line: string) => void;
}

const STORIES = 30;
const STORIES_OF_FEED = 50;
/** A sort key of articles: `<ISO 8601 UTC>#<id>`. */
const KEY = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)#[^\s]{1,200}$/;
/** Of a rule or a source: the store refuses keys of more than 2,048 bytes. */
const isName = (text: string): boolean => text.length <= 200;
const isKey = (text: string): boolean => !Number.isNaN(Date.parse(KEY.exec(text)?.[1] ?? ''));

export function createApp(parts: PageParts): Hono {
  const { store, clock, plan, polls } = parts;
  const fares = createFares(parts);
  const counts = createCounts(parts);
  const reports = createReports();
  const search = createSearch(parts);
  const inTurn = oneAtATime();
  const app = new Hono();

  const viewOf = ({ settings }: Config): View => ({
    words: wordsOf(settings.language),
    settings,
    now: clock.now(),
  });
  const show = (context: Context, make: (view: View) => Page) => {
    const view = viewOf(plan().config);
    return context.html(frame(make(view), view));
  };
  const missing = (context: Context) => {
    context.status(404);
    return show(context, ({ words }) => ({
      title: words.notFound,
      section: null,
      address: '/',
      body: nothing(words.notFoundText),
    }));
  };
  const lastPoll = () => (polls.size === 0 ? null : Math.max(...polls.values()));

  app.use(fence);
  app.notFound(missing);
  app.onError((error, context) => {
    const why = error.message.replace(/\s+/g, ' ').slice(0, 200);
    parts.warn(`The page ${context.req.path} could not be made: ${why}`);
    return context.text('This page could not be made; the watch goes on. Its terminal says why.\n', 500);
  });

  app.get('/style.css', (context) => {
    context.header('cache-control', 'no-cache');
    return context.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' });
  });

  app.get('/', async (context) => {
    const { config } = plan();
    const rule = context.req.query('rule') || null;
    const upTo = context.req.query('upTo');
    if ((upTo !== undefined && !isKey(upTo)) || (rule !== null && !isName(rule))) return missing(context);
    const rules = rule === null ? config.rules.map(({ id }) => id) : [rule];
    const [list, stands] = await Promise.all([
      newestStories(store, { rules, stories: STORIES, ...(upTo !== undefined && { upTo }) }),
      standing(store, config, fares),
    ]);
    return show(context, (view) =>
      startPage(
        {
          config,
          standing: stands,
          lastPoll: lastPoll(),
          list,
          rule,
          further: upTo !== undefined,
          address: pathOf('/', { rule, upTo }),
        },
        view,
      ),
    );
  });

  app.get('/articles', async (context) => {
    const { config } = plan();
    const text = (name: string) => (context.req.query(name) ?? '').trim();
    const asked = { q: text('q'), source: text('source'), day: text('day'), before: text('before') };
    if ((asked.before !== '' && !isKey(asked.before)) || !isName(asked.source)) return missing(context);
    const answer = await inTurn(() => find(asked, config, context.req.raw.signal));
    return show(context, (view) => archivePage(asked, answer, config.feeds, view));
  });

  async function find(asked: Asked, config: Config, signal: AbortSignal): Promise<Answer> {
    if (asked.q.length > LONGEST_QUERY) return { kind: 'query-long' };
    const range = asked.day === '' ? {} : dayRange(asked.day, config.settings.timezone);
    if (range === null) return { kind: 'day-wrong' };
    const compiled = asked.q === '' ? null : compileRules([ruleOf(asked.q)], config.settings.language);
    if (compiled && !compiled.ok)
      return { kind: 'query-wrong', errors: compiled.errors.map(({ error }) => error) };
    const searched = await search(
      {
        ...range,
        matcher: compiled?.matcher ?? null,
        ...(asked.source !== '' && { source: asked.source }),
        ...(asked.before !== '' && { before: asked.before }),
      },
      { ...SEARCH_LIMITS, signal },
    );
    return { kind: 'found', searched };
  }

  app.get('/articles/:source/:date', async (context) => {
    const { config, matcher } = plan();
    const { source, date } = context.req.param();
    const q = (context.req.query('q') ?? '').trim().slice(0, LONGEST_QUERY);
    const ids = config.rules.map(({ id }) => id);
    const row = isKey(date) && isName(source) ? await store.get('articles', { source, date }) : undefined;
    if (!row) return missing(context);
    const [rows, states] = await Promise.all([
      store.getMany(
        'alerts',
        ids.map((rule) => ({ rule, date })),
      ),
      ruleStates(store, ids),
    ]);
    const article = parseArticle(row);
    const compiled = q === '' ? null : compileRules([ruleOf(q)]);
    const [ofQuery = null] = compiled?.ok ? matchesOf(article, compiled.matcher) : [];
    return show(context, (view) =>
      articlePage(
        {
          article,
          matches: [...matchesOf(article, matcher)],
          ofQuery,
          alerts: rows.flatMap((one): ListedAlert[] => (one?.source === source ? [listedAlert(one)] : [])),
          states,
          config,
          q,
        },
        view,
      ),
    );
  });

  app.get('/feeds', async (context) => {
    const known = await fares(plan().config);
    return show(context, (view) => feedsPage(known, polls, view));
  });

  app.get('/rules', async (context) => {
    const { config } = plan();
    const found = await counts(config.rules);
    const states = await ruleStates(
      store,
      config.rules.map(({ id }) => id),
    );
    const understood = await reports(config);
    return show(context, (view) => rulesPage({ config, reports: understood, counts: found, states }, view));
  });

  app.get('/alerts.atom', async (context) => {
    const { config } = plan();
    const rules = config.rules.map(({ id }) => id);
    const { stories } = await newestStories(store, { rules, stories: STORIES_OF_FEED });
    const feed = await atomFeed(stories, config, context.req.url, viewOf(config));
    return context.body(String(feed), 200, { 'content-type': 'application/atom+xml; charset=utf-8' });
  });

  return app;
}
