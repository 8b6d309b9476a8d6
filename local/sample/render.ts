/** Feed documents and article pages of the sample outlets, as they stand at one moment. */
import type { SampleArticle } from './article.ts';
import type { Outlet } from './outlets.ts';
import { ARABIC } from './texts/arabic.ts';
import { ENGLISH } from './texts/english.ts';
import { PERSIAN } from './texts/persian.ts';
import { SORANI } from './texts/sorani.ts';

export const ARTICLES: readonly SampleArticle[] = [...ARABIC, ...PERSIAN, ...SORANI, ...ENGLISH];

/** The moment for which a document is made. */
export interface Moment {
  /** Milliseconds since the epoch. */
  readonly start: number;
  readonly now: number;
  /** `http://127.0.0.1:port` */
  readonly origin: string;
}

/** An article as it stands at a moment: with its edit, once that was made. */
interface Standing {
  readonly id: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly published: number;
  readonly updated: number;
  readonly url: string;
  readonly author: string | null;
  readonly tags: readonly string[];
  readonly tail: string;
}

/** The outlet's articles that are out, the newest first. */
export function standing(outlet: Outlet, moment: Moment): readonly Standing[] {
  return ARTICLES.filter((article) => article.outlet === outlet.id)
    .map((article) => stand(article, moment))
    .filter((article) => article.published <= moment.now)
    .sort((a, b) => b.published - a.published);
}

function stand(article: SampleArticle, { start, now, origin }: Moment): Standing {
  const published =
    'secondsAfter' in article.published
      ? start + article.published.secondsAfter * 1000
      : start - article.published.minutesBefore * 60_000;
  const editedAt = article.edit ? start + article.edit.secondsAfter * 1000 : Number.POSITIVE_INFINITY;
  const edited = article.edit && now >= editedAt ? article.edit : article;
  return {
    id: article.id,
    title: edited.title,
    text: edited.text,
    published,
    updated: Math.max(published, edited === article.edit ? editedAt : 0),
    url: `${origin}/${article.outlet}/${article.id}`,
    author: article.author ?? null,
    tags: article.tags ?? [],
    tail: article.tail ?? '',
  };
}

export function renderFeed(outlet: Outlet, moment: Moment): string {
  const articles = standing(outlet, moment);
  switch (outlet.make) {
    case 'rss':
      return rss(outlet, moment, articles, (date) => new Date(date).toUTCString());
    case 'levantine':
      return rss(outlet, moment, articles, levantineDate);
    case 'atom':
      return atom(outlet, moment, articles);
    case 'json':
      return json(outlet, moment, articles);
    case 'broken':
      return broken(outlet, moment, articles);
  }
}

/** The page of an article, with the furniture of a news site around it; null where there is none. */
export function renderPage(outlet: Outlet, id: string, moment: Moment): string | null {
  const article = standing(outlet, moment).find((each) => each.id === id);
  if (!article) return null;
  const direction = outlet.language === 'en' ? 'ltr' : 'rtl';
  return (
    `<!doctype html><html lang="${outlet.language}" dir="${direction}"><head><meta charset="utf-8">` +
    `<title>${escapeXml(article.title)} | ${escapeXml(outlet.name)}</title></head><body>` +
    `<header><nav><a href="/">${escapeXml(outlet.name)}</a></nav></header>` +
    `<main><article><h1>${escapeXml(article.title)}</h1>${html(article)}</article></main>` +
    `<footer><p>Sample news: the outlet and the events are invented.</p></footer></body></html>\n`
  );
}

function rss(
  outlet: Outlet,
  { origin }: Moment,
  articles: readonly Standing[],
  dateText: (date: number) => string,
): string {
  const items = articles.map(
    (article) => `
    <item>
      <title>${escapeXml(article.title)}</title>
      <link>${article.url}?utm_source=rss</link>
      <guid isPermaLink="false">${outlet.id}-${article.id}</guid>
      <pubDate>${dateText(article.published)}</pubDate>${article.author ? `\n      <dc:creator>${escapeXml(article.author)}</dc:creator>` : ''}
      <description>${escapeXml(article.text[0] ?? '')}</description>
      <content:encoded><![CDATA[${html(article)}]]></content:encoded>${article.tags.map((tag) => `\n      <category>${escapeXml(tag)}</category>`).join('')}
    </item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>${escapeXml(outlet.name)}</title>
    <link>${origin}/${outlet.id}</link>
    <language>${outlet.language}</language>${items.join('')}
  </channel>
</rss>
`;
}

function atom(outlet: Outlet, { origin }: Moment, articles: readonly Standing[]): string {
  const entries = articles.map(
    (article) => `
  <entry>
    <id>tag:masar.example,2026:${article.id}</id>
    <title type="html">${escapeXml(escapeXml(article.title))}</title>
    <link rel="alternate" href="/${outlet.id}/${article.id}"/>
    <published>${new Date(article.published).toISOString()}</published>
    <updated>${new Date(article.updated).toISOString()}</updated>${article.author ? `\n    <author><name>${escapeXml(article.author)}</name></author>` : ''}
    <summary>${escapeXml(shorten(article.text[0] ?? ''))}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${outlet.language}" xml:base="${origin}/">
  <id>tag:masar.example,2026:feed</id>
  <title>${escapeXml(outlet.name)}</title>
  <link rel="alternate" href="${origin}/${outlet.id}"/>${entries.join('')}
</feed>
`;
}

function json(outlet: Outlet, { origin }: Moment, articles: readonly Standing[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: outlet.name,
    home_page_url: `${origin}/${outlet.id}`,
    language: outlet.language,
    items: articles.map((article) => ({
      id: article.id,
      url: article.url,
      title: article.title,
      content_html: html(article),
      date_published: new Date(article.published).toISOString(),
      ...(article.author && { authors: [{ name: article.author }] }),
      tags: article.tags,
    })),
  });
}

/** What many a content system sends: text that was never escaped, entities of HTML, and a stream that just ends. */
function broken(outlet: Outlet, { origin }: Moment, articles: readonly Standing[]): string {
  const items = articles.map(
    (article) => `<item><title>${article.title}</title><link>${article.url}</link>
<pubDate>${new Date(article.published).toUTCString()}</pubDate>
<description>${article.text.map((paragraph) => `${paragraph}<br>&nbsp;`).join('\n')}</description></item>`,
  );
  return `<br />\n<b>Notice</b>: Undefined index: page in <b>feed.php</b>
<?xml version="1.0"?>
<rss version="2.0"><channel><title>${outlet.name} &mdash; latest</title><link>${origin}/${outlet.id}</link>
${items.join('\n')}
</channel>`;
}

function html(article: Standing): string {
  return article.text.map((paragraph) => `<p>${escapeXml(paragraph)}</p>`).join('') + article.tail;
}

/** «الثلاثاء 24 تشرين الثاني 2026 - 18:05» in Baghdad. */
function levantineDate(date: number): string {
  const parts = LEVANTINE.formatToParts(date);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')} - ${part('hour')}:${part('minute')}`;
}

const LEVANTINE = new Intl.DateTimeFormat('ar-IQ-u-nu-latn-ca-gregory', {
  timeZone: 'Asia/Baghdad',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The first words, as a feed that wants its readers on its pages gives them. */
function shorten(text: string): string {
  const words = text.split(' ');
  return words.length > 14 ? `${words.slice(0, 14).join(' ')} …` : text;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (found) => ESCAPES[found] ?? found);
