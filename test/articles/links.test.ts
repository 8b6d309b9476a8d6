import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absoluteLink, canonicalLink, linkKey } from '../../functions/articles/links.ts';

const googleNews = (url: string) => {
  const token = Buffer.from(`\x08\x13\x22${String.fromCharCode(url.length)}${url}\xd2\x01\x00`, 'latin1');
  return `https://news.google.com/rss/articles/${token.toString('base64url')}?oc=5`;
};

describe('the canonical form of a link', () => {
  it.each([
    // how a reader came
    ['https://example.com/a?utm_source=rss&utm_medium=feed&id=7', 'https://example.com/a?id=7'],
    ['https://example.com/a?fbclid=IwAR0', 'https://example.com/a'],
    ['https://example.com/a?gclid=1&mc_cid=2&igshid=3&at_medium=RSS&xtor=RSS-1', 'https://example.com/a'],
    ['https://example.com/a?source=rss', 'https://example.com/a'],
    ['https://example.com/a?amp;utm_source=x&amp;id=7', 'https://example.com/a?id=7'],
    ['https://example.com/a;jsessionid=AB12?id=7', 'https://example.com/a?id=7'],
    // fragments and ports
    ['https://example.com/a#comments', 'https://example.com/a'],
    ['https://example.com/a#xtor=RSS-3208', 'https://example.com/a'],
    ['https://example.com/a#:~:text=foo', 'https://example.com/a'],
    ['http://example.com:80/a', 'http://example.com/a'],
    ['https://EXAMPLE.com.:443/a', 'https://example.com/a'],
    ['https://user:secret@example.com/a', 'https://example.com/a'],
    // spelling
    ['https://example.com/%d8%a7%41%7e', 'https://example.com/%D8%A7A~'],
    ['https://example.com/اخبار', 'https://example.com/%D8%A7%D8%AE%D8%A8%D8%A7%D8%B1'],
    ['https://example.com/a?b=2&a=1', 'https://example.com/a?a=1&b=2'],
    [' https://example.com/a\n', 'https://example.com/a'],
    // mobile and AMP
    ['https://m.example.com/news/17', 'https://example.com/news/17'],
    ['https://mobile.example.com/news/17', 'https://example.com/news/17'],
    ['https://amp.example.com/news/17', 'https://example.com/news/17'],
    ['https://en.m.wikipedia.org/wiki/Erbil', 'https://en.wikipedia.org/wiki/Erbil'],
    ['https://example.com/2026/11/24/a-title/amp/', 'https://example.com/2026/11/24/a-title/'],
    ['https://example.com/amp/news/17', 'https://example.com/news/17'],
    ['https://example.com/a-title.amp.html', 'https://example.com/a-title.html'],
    ['https://example.com/a?amp=1', 'https://example.com/a'],
    ['https://example.com/a?outputType=amp', 'https://example.com/a'],
    // wrappers
    [
      'https://www.google.com/url?rct=j&url=https://example.com/a%3Fid%3D7&ct=ga',
      'https://example.com/a?id=7',
    ],
    ['https://news.google.com/news/url?sa=t&url=https://example.com/a', 'https://example.com/a'],
    [googleNews('https://example.com/a?id=7'), 'https://example.com/a?id=7'],
    ['https://feedproxy.google.com/~r/name/~3/hash/https://example.com/a', 'https://example.com/a'],
    ['http://feeds.feedburner.com/~r/name/~3/?url=https%3A%2F%2Fexample.com%2Fa', 'https://example.com/a'],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2Fa%3Ffbclid%3D1&h=x',
      'https://example.com/a',
    ],
    [
      'https://www.bing.com/news/apiclick.aspx?ref=FexRss&url=https%3a%2f%2fexample.com%2fa',
      'https://example.com/a',
    ],
    ['https://r.search.yahoo.com/_ylt=A/RV=2/RU=https%3a%2f%2fexample.com%2fa/RK=2', 'https://example.com/a'],
    ['https://example-com.cdn.ampproject.org/c/s/example.com/a', 'https://example.com/a'],
    ['https://www.google.com/amp/s/example.com/a', 'https://example.com/a'],
  ])('of %s is %s', (link, canonical) => {
    expect(canonicalLink(link)).toBe(canonical);
  });

  it.each([
    'https://example.com/?p=123',
    'https://example.com/news.aspx?id=4&ref=1234',
    'https://example.com/a?source=17',
    'https://example.com/#!/news/17',
    'https://example.com/live#post-12345',
    'https://m.com.eg/a',
    'https://example.com/tag/amp/',
    'https://example.com/amp',
    'https://www.example.com/a/',
    'https://news.google.com/rss/articles/CBMiAU_yqLMrandomTokenThatOnlyGoogleReads?oc=5',
    'https://www.google.com/search?q=iraq',
    'https://example.com/redirect?url=https://other.example/a',
  ])('leaves %s as it is', (link) => {
    expect(canonicalLink(link)).toBe(link);
  });

  it.each([
    'ftp://example.com/a',
    'javascript:alert(1)',
    'not a link',
    '',
    `https://example.com/${'a'.repeat(9_000)}`,
  ])('of «%s» is none', (link) => {
    expect(canonicalLink(link)).toBeNull();
  });

  it('is its own canonical form', () => {
    const part = fc.constantFrom('amp', 'a-b', 'm.', '%d8%a7', 'news', '17', '', '..', '.amp.html', 'url');
    const query = fc.constantFrom(
      'utm_source=x',
      'id=7',
      'amp=1',
      'url=https://m.example.net/amp/17',
      'q',
      'b=&',
      'ref=rss',
    );
    const host = fc.constantFrom(
      'm.example.com',
      'www.google.com',
      'amp.m.example.com',
      'example.com.',
      'xn--mgb.example',
    );
    fc.assert(
      fc.property(
        host,
        fc.array(part),
        fc.array(query),
        fc.constantFrom('', '#a', '#12345', '#!/x'),
        (h, p, q, f) => {
          const once = canonicalLink(`https://${h}/${p.join('/')}?${q.join('&')}${f}`);
          expect(once === null ? null : canonicalLink(once)).toBe(once);
        },
      ),
    );
  });

  it('never makes one of two articles that a number, a path or a name tells apart', () => {
    const same = [
      ['https://example.com/?p=1', 'https://example.com/?p=2'],
      ['https://example.com/a/amp-1', 'https://example.com/a/1'],
      ['https://example.com/news/1', 'https://example.com/news/1/2'],
      ['https://a.example.com/1', 'https://b.example.com/1'],
      ['https://example.com/live#id-10001', 'https://example.com/live#id-10002'],
      ['https://example.com/A', 'https://example.com/a'],
    ];
    for (const [one, other] of same) expect(linkKey(one!)).not.toBe(linkKey(other!));
  });
});

describe('the key of a link', () => {
  it('is the same over http and https, with and without www and a final slash', () => {
    const links = [
      'http://example.com/a',
      'https://example.com/a',
      'https://www.example.com/a/',
      'https://m.example.com/a',
    ];
    expect(new Set(links.map(linkKey)).size).toBe(1);
  });
});

it('a link as it was written is made absolute only', () => {
  expect(absoluteLink('http://example.com:80/a?utm_source=x#y')).toBe('http://example.com/a?utm_source=x#y');
});
