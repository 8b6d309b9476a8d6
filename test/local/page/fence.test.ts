import { describe, expect, it } from 'vitest';
import { STYLE } from '../../../local/page/style.ts';
import { aFeed, aRule } from '../../support/watch.ts';
import { aDesk, anAlert, anArticle, type Document, told } from './desk.ts';

const PATHS = ['/', '/articles', '/feeds', '/rules', '/alerts.atom', '/style.css', '/nothing'];

describe('The fence around the page', () => {
  it.each(PATHS)('lets nothing run, nothing load, nothing frame it: %s', async (path) => {
    const desk = await aDesk({ articles: [anArticle('a', 1)], alerts: [anAlert('withdrawal', 'a', 1)] });
    const { headers } = await desk.get(path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('content-type')).toMatch(/charset=utf-8/i);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('is only read: %s', async (method) => {
    const response = await (await aDesk()).get('/', {}, method);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('answers HEAD as GET, without the page', async () => {
    const response = await (await aDesk()).get('/', {}, 'HEAD');
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it.each([
    [{ host: 'evil.example:8080' }, 'Host'],
    [{ host: '127.0.0.1.evil.example' }, 'Host'],
    [{ host: '' }, 'Host'],
    [{ origin: 'http://evil.example' }, 'web pages'],
    [{ origin: 'null' }, 'web pages'],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 'web pages'],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, 'web pages'],
  ])('refuses what does not come from this machine’s own reader: %o', async (headers, why) => {
    const desk = await aDesk({ articles: [anArticle('a', 1)] });
    for (const path of ['/', '/articles', '/style.css', '/nothing']) {
      const response = await desk.get(path, headers);
      expect(response.status).toBe(403);
      expect(await response.text()).toMatch(new RegExp(`^Refused: .*${why}.*\\.\\n$`));
    }
  });

  it.each<Record<string, string>>([
    {},
    { host: 'localhost:8080' },
    { host: '[::1]:8080' },
    { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' },
    { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'no-cors' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
  ])('lets a person in, also by a link from elsewhere: %o', async (headers) => {
    expect((await (await aDesk()).get('/', headers)).status).toBe(200);
  });

  it('says in one line that a page could not be made, and tells the terminal why', async () => {
    const desk = await aDesk({}, {}, (store) => ({
      ...store,
      query: async () => {
        throw new Error('the disk\nis full');
      },
    }));
    for (const path of ['/', '/articles', '/rules', '/alerts.atom']) {
      const response = await desk.get(path);
      expect(response.status).toBe(500);
      expect(await response.text()).toMatch(/^[^\n]+\n$/);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    expect(desk.warnings).toContain('The page / could not be made: the disk is full');
    expect((await desk.get('/feeds')).status).toBe(200);
  });
});

const ATTACKS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></h2></mark><iframe src=//evil.example>',
  '<!--',
  ']]><svg onload=alert(1)>',
  '&lt;script&gt; &#x3c;b&#x3e;',
  'انسحاب\u202eevil\u2066\u0000',
];

/** What no page may hold, whatever stands in a feed. */
function check(document: Document): void {
  for (const tag of ['script', 'img', 'iframe', 'svg', 'object', 'embed', 'style', 'base'])
    expect(document.querySelectorAll(tag)).toHaveLength(0);
  for (const element of document.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on|^style$/);
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    expect(href).toMatch(/^(https?:\/\/|\/(?!\/)|#content$)/);
    if (href.startsWith('http')) expect(link.getAttribute('rel')).toBe('noreferrer noopener');
  }
  expect(document.querySelector('body')?.textContent).not.toMatch(/[\u202a-\u202e\u0000]/);
}

describe('What feeds and watch files say', () => {
  const urls = [
    'javascript:alert(1)',
    'https://evil.example/"><script>',
    'data:text/html,x',
    '//evil.example',
  ];

  it.each(ATTACKS.map((attack, at) => [attack, urls[at % urls.length]!] as const))(
    'is shown as text, and nothing else: %s, %s',
    async (attack, url) => {
      const hostile = {
        title: attack,
        sourceName: attack,
        url,
        language: attack,
        sentence: `${attack} انسحاب ${attack}`,
        sentenceSpans: [[0, 5]],
        titleSpans: [[1, 3]],
      };
      const article = anArticle('a', 1, {
        ...hostile,
        text: `${attack}\n\nانسحاب ${attack}`,
        summary: attack,
        dateText: attack,
        author: attack,
        credit: attack,
        tags: [attack],
        previousTitle: attack,
        updatedAt: attack,
        firstSeen: attack,
        fullTextFailure: attack,
        alsoIn: [{ feed: 'x', source: 'x', name: attack, url }],
      });
      const setAside = { outcome: 'set-aside', reason: attack, source: 'x' };
      const desk = await aDesk(
        {
          articles: [article],
          alerts: [
            anAlert('withdrawal', 'a', 1, { ...hostile, ...told('s1', 1) }),
            anAlert('withdrawal', 'b', 2, { ...hostile, ...setAside, story: 's1' }),
          ],
          state: [
            {
              id: 'feed:almasalah',
              version: 1,
              failures: 1,
              failingSince: attack,
              lastFailure: { kind: 'http', message: attack, at: attack },
              flaws: [attack],
            },
          ],
        },
        {
          feeds: [aFeed({ name: attack, language: attack })],
          rules: [aRule({ name: attack, match: ['انسحاب', `"${attack.replace(/["“”«»=]/g, ' ')} حرف"`] })],
        },
      );
      const own = `/articles/almasalah/${encodeURIComponent(String(article.date))}`;
      const q = encodeURIComponent(attack);
      for (const path of [
        '/',
        `/?rule=${q}`,
        '/articles',
        `/articles?q=${q}&source=${q}&day=${q}`,
        `/articles?source=${q}&q=${encodeURIComponent('انسحاب')}`,
        own,
        `${own}?q=${q}`,
        '/feeds',
        '/rules',
        `/${q}`,
      ]) {
        const { document, status } = await desk.read(path);
        expect([path, status]).not.toContain(500);
        check(document);
      }
      const atom = await (await desk.get('/alerts.atom')).text();
      expect(atom).not.toMatch(/<(script|img|iframe|svg)|href="(?!https?:)/);
      expect(desk.warnings).toEqual([]);
    },
  );
});

describe('The look', () => {
  /** WCAG 2.2, relative luminance and contrast ratio. */
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: string, other: string): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  it.each([0, 1])('has the contrast that WCAG AA asks of text, light and dark (%i)', (scheme) => {
    const block = [...STYLE.matchAll(/:root \{([^}]*)\}/g)][scheme]?.[1] ?? '';
    const colour = Object.fromEntries(
      [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]!]),
    );
    for (const ink of ['ink', 'soft', 'link', 'good', 'warn', 'bad'])
      for (const paper of ['paper', 'card'])
        expect([ink, paper, contrast(colour[ink]!, colour[paper]!) >= 4.5]).toEqual([ink, paper, true]);
    expect(contrast(colour['mark-ink']!, colour.mark!)).toBeGreaterThanOrEqual(4.5);
  });

  it('takes nothing from elsewhere, and knows no left and right', () => {
    expect(STYLE).not.toMatch(/url\(|@import|\b(left|right)\b/);
  });
});
