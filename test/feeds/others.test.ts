import { parseFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { ATOM, itemsOf, RDF, RSS } from './sample.ts';

interface Story {
  readonly title: string;
  readonly link: string;
  readonly date: string;
}

const ours = async (document: string): Promise<readonly Story[]> =>
  (await itemsOf(document)).map(({ title, link, published }) => ({
    title: title?.value ?? '',
    link: link ?? '',
    date: published ?? '',
  }));

describe('a well-formed feed is read as others read it', () => {
  it('RSS: as rss-parser and feedsmith do', async () => {
    const { items } = await new Parser().parseString(RSS);
    const stories = await ours(RSS);
    expect(stories).toEqual(
      items.map(({ title = '', link = '', pubDate = '' }) => ({ title, link, date: pubDate })),
    );
    const other = parseFeed(RSS);
    if (other.format !== 'rss') throw new Error(other.format);
    expect(stories).toEqual(
      other.feed.items?.map(({ title = '', link = '', pubDate = '' }) => ({
        title,
        link,
        date: String(pubDate),
      })),
    );
  });

  it('RDF: as rss-parser does', async () => {
    const { items } = await new Parser().parseString(RDF);
    expect((await ours(RDF)).map(({ title, link }) => ({ title, link }))).toEqual(
      items.map(({ title = '', link = '' }) => ({ title, link })),
    );
  });

  it('Atom: as rss-parser does', async () => {
    const { items } = await new Parser().parseString(ATOM);
    expect(
      (await ours(ATOM)).map(({ title, link, date }) => ({
        title,
        link,
        date: new Date(date).toISOString(),
      })),
    ).toEqual(items.map(({ title = '', link = '', isoDate = '' }) => ({ title, link, date: isoDate })));
  });
});
