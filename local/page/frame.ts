/** What stands around every page: head, sections, foot. */
import { html } from 'hono/html';
import { type Html, outside, type View } from './pieces.ts';
import { clockTime } from './times.ts';

export const SECTIONS = { alerts: '/', articles: '/articles', feeds: '/feeds', rules: '/rules' } as const;
export type Section = keyof typeof SECTIONS;

export interface Page {
  /** The heading, and the window's title. */
  readonly title: string;
  /** Of another origin: an article's headline, in its own language. */
  readonly heading?: Html;
  readonly section: Section | null;
  readonly body: Html;
  /** Where «refresh» leads: the address of this very page. */
  readonly address: string;
}

export function frame(page: Page, view: View): Html {
  const { words, settings, now } = view;
  const direction = settings.language === 'ar' ? 'rtl' : 'ltr';
  return html`<!doctype html>
<html lang="${settings.language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${page.title} · ${words.name}</title>
<link rel="stylesheet" href="/style.css">
<link rel="alternate" type="application/atom+xml" href="/alerts.atom" title="${words.alerts} · ${words.name}">
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header>
<p class="brand"><a href="/">${words.name}</a></p>
<nav aria-label="${words.sections}"><ul>
${(['alerts', 'articles', 'feeds', 'rules'] as const).map(
  (section) =>
    html`<li><a href="${SECTIONS[section]}"${page.section === section ? html` aria-current="page"` : ''}>${words[section]}</a></li>\n`,
)}</ul></nav>
</header>
<main id="content" tabindex="-1">
<h1>${page.heading ?? page.title}</h1>
${page.body}
</main>
<footer>
<p>${words.asOf(clockTime(now, settings), settings.timezone)} · <a href="${page.address}">${words.refresh}</a></p>
</footer>
</body>
</html>
`;
}

/** One line instead of a list. */
export const nothing = (text: string | Html): Html => html`<p class="nothing">${text}</p>`;

/** A term and what it says, as a list of descriptions shows it; nothing where there is nothing to say. */
export const fact = (term: string, value: Html | Html[] | string | null): Html | string =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)
    ? ''
    : html`<div><dt>${term}:</dt> <dd>${value}</dd></div>\n`;

/** A rule's name, leading to its alerts. */
export const ruleLink = (rule: { readonly id: string; readonly name: string }): Html =>
  html`<a class="rule" href="/?rule=${encodeURIComponent(rule.id)}">${outside(rule.name)}</a>`;
