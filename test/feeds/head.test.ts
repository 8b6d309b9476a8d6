import { describe, expect, it } from 'vitest';
import type { FeedHead } from '../../functions/feeds/item.ts';
import { ATOM, JSON_FEED, RDF, RSS, readText, rssItem } from './sample.ts';

async function headOf(document: string, base: string | null = null): Promise<FeedHead> {
  const result = await readText(document, { base });
  if (result.kind !== 'feed') throw new Error(result.message);
  return result.head;
}

const channel = (inner: string): string =>
  `<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel>${inner}</channel></rss>`;

describe('the head of a feed', () => {
  it.each([
    ['RSS', RSS, 'rss'],
    ['RDF', RDF, 'rdf'],
    ['Atom', ATOM, 'atom'],
    ['JSON Feed', JSON_FEED, 'json'],
  ])('of %s has title, link and format', async (_, document, format) => {
    expect(await readText(document)).toMatchObject({
      format,
      head: { title: 'صحيفة النهر', link: 'https://outlet.example/' },
    });
  });

  it('is read where it stands behind the items', async () => {
    const behind = RSS.replace('<title>صحيفة النهر</title>', '').replace(
      '</channel>',
      '<title>صحيفة النهر</title></channel>',
    );
    expect((await headOf(behind)).title).toBe('صحيفة النهر');
  });

  it('takes nothing from the items, nor from the picture', async () => {
    const document = `<rss><channel><image><title>شعار</title><link>https://o.example/i</link></image>${rssItem(1)}</channel></rss>`;
    expect(await headOf(document)).toMatchObject({ title: null, link: null });
  });

  it('has a title of plain text', async () => {
    expect((await headOf(channel('<title><![CDATA[ <b>النهر</b> &amp;\n الخبر ]]></title>'))).title).toBe(
      'النهر & الخبر',
    );
  });

  it.each([
    ['<language>ar-IQ</language>', 'ar-IQ'],
    ['<dc:language>fa</dc:language>', 'fa'],
    ['', null],
  ])('tells the language of %s', async (inner, language) => {
    expect((await headOf(channel(inner))).language).toBe(language);
  });

  it('tells the language of xml:lang', async () => {
    expect((await headOf('<feed xml:lang="ckb"><title>t</title></feed>')).language).toBe('ckb');
  });

  it.each([
    ['<ttl>30</ttl>', 30],
    ['<ttl> 15 </ttl><sy:updatePeriod>daily</sy:updatePeriod>', 15],
    ['<ttl>soon</ttl>', null],
    ['<ttl>-5</ttl>', null],
    ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', 15],
    ['<sy:updatePeriod> daily </sy:updatePeriod>', 1_440],
    ['<sy:updatePeriod>now and then</sy:updatePeriod>', null],
    ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>', 60],
    ['<sy:updateFrequency>2</sy:updateFrequency>', 720],
    ['', null],
  ])('tells from %s how many minutes lie between changes: %s', async (inner, ttl) => {
    expect((await headOf(channel(inner))).ttl).toBe(ttl);
  });

  it('tells hours and days without news', async () => {
    const inner =
      '<skipHours><hour>0</hour><hour>23</hour><hour>24</hour><hour>25</hour><hour>x</hour></skipHours><skipDays><day>Friday</day></skipDays>';
    expect(await headOf(channel(inner))).toMatchObject({ skipHours: [0, 23], skipDays: ['Friday'] });
  });

  it('resolves its own link against where it came from', async () => {
    expect((await headOf(channel('<link>/</link>'), 'https://outlet.example/feed')).link).toBe(
      'https://outlet.example/',
    );
  });
});
