import { describe, expect, it } from 'vitest';
import type { Store } from '../../../functions/base/store.ts';
import { ruleOf } from '../../../functions/rules/try.ts';
import { createSearch, oneAtATime } from '../../../local/page/search.ts';
import { aMatcher } from '../../support/watch.ts';
import { aDesk, anArticle, NOW } from './desk.ts';

const matcherOf = (query: string) => aMatcher([ruleOf(query)]);

const articles = [
  ...Array.from({ length: 40 }, (_, at) => anArticle(`n${at}`, at)),
  anArticle('rare', 41, { title: 'زلزال' }),
];
const still = { now: () => NOW };
const limits = { found: 5, looked: 30, ms: 1_000 };

describe('A search of the archive', () => {
  it('ends after so many articles, and goes on from there', async () => {
    const { store } = await aDesk({ articles });
    const matcher = matcherOf('زلزال');
    const first = await createSearch({ store, clock: still })({ matcher }, limits);
    expect(first).toMatchObject({ found: [], looked: 30, older: articles[29]?.date, cut: true });
    const rest = await createSearch({ store, clock: still })({ matcher, before: first.older ?? '' }, limits);
    expect(rest.found.map(({ article }) => article.id)).toEqual(['rare']);
    expect(rest).toMatchObject({ looked: 11, older: null, cut: false });
  });

  it('ends after so long', async () => {
    const { store } = await aDesk({ articles });
    let now = NOW;
    const clock = { now: () => (now += 150) };
    const { looked, cut } = await createSearch({ store, clock })({ matcher: matcherOf('زلزال') }, limits);
    expect(cut).toBe(true);
    expect(looked).toBeLessThan(8);
  });

  it('ends when its reader goes away', async () => {
    const { store } = await aDesk({ articles });
    const signal = AbortSignal.abort();
    expect(
      await createSearch({ store, clock: still })({ matcher: null }, { ...limits, signal }),
    ).toMatchObject({
      looked: 0,
      cut: true,
    });
  });

  it('has found enough only when there is more', async () => {
    const { store } = await aDesk({ articles: articles.slice(0, 5) });
    expect(await createSearch({ store, clock: still })({ matcher: null }, limits)).toMatchObject({
      older: null,
    });
    const { older, found } = await createSearch({ store, clock: still })(
      { matcher: null },
      { ...limits, found: 4 },
    );
    expect([found.length, older]).toEqual([4, articles[3]?.date]);
  });

  it('finds an article by the feed that carries a copy of it, as live polls do', async () => {
    const copy = { alsoIn: [{ feed: 'rudaw', source: 'rudaw', name: 'رووداو', url: null }] };
    const { store } = await aDesk({ articles: [anArticle('a', 1, copy)] });
    const matcher = matcherOf('خبر AND source:rudaw');
    expect((await createSearch({ store, clock: still })({ matcher }, limits)).found).toHaveLength(1);
  });

  it('does not walk through the days before the archive began each time it is asked', async () => {
    const { store } = await aDesk({ articles });
    let queries = 0;
    let now = NOW;
    const watched: Store = {
      ...store,
      query: (table, query) => {
        queries += 1;
        return store.query(table, query);
      },
    };
    const search = createSearch({ store: watched, clock: { now: () => now } });
    const asks = async () => {
      queries = 0;
      await search({ matcher: matcherOf('زلزال') }, { ...limits, looked: 100 });
      return queries;
    };
    const first = await asks();
    expect(first).toBeGreaterThan(400);
    expect(await asks()).toBeLessThan(20);
    // An old archive was imported: it is found within ten minutes.
    await store.put('articles', anArticle('old', 60 * 1_440, { title: 'زلزال' }));
    now += 11 * 60_000;
    expect(await asks()).toBeGreaterThan(400);
    const { found } = await search({ matcher: matcherOf('زلزال') }, { ...limits, looked: 100 });
    expect(found.map(({ article }) => article.id)).toEqual(['rare', 'old']);
  });

  it('has the store for itself, also after one that failed', async () => {
    const inTurn = oneAtATime();
    const done: string[] = [];
    let release: () => void = () => {};
    const first = inTurn(async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      done.push('first');
      throw new Error('failed');
    });
    const second = inTurn(async () => done.push('second'));
    await Promise.resolve();
    expect(done).toEqual([]);
    release();
    await expect(first).rejects.toThrow('failed');
    await second;
    expect(done).toEqual(['first', 'second']);
  });
});
