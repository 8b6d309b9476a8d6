/** An article's own page: its text, what the feed said of it, and why each rule matched. */
import { html } from 'hono/html';
import type { ListedAlert } from '../../functions/alerts/listed.ts';
import type { RuleState } from '../../functions/alerts/rule-row.ts';
import type { ArticleRow } from '../../functions/articles/article.ts';
import type { Config } from '../../functions/base/config.ts';
import { reasonLine } from '../../functions/rules/explain.ts';
import type { Match, Span } from '../../functions/rules/match.ts';
import { fact, type Page, ruleLink } from './frame.ts';
import { outcomes } from './outcome.ts';
import {
  articlePath,
  clean,
  type Html,
  inEnglish,
  langOf,
  linkOut,
  listed,
  marked,
  outside,
  pathOf,
  quoting,
  timeOf,
  type View,
} from './pieces.ts';
import { localDay } from './times.ts';

export interface ArticlePage {
  readonly article: ArticleRow;
  /** Of the rules of now. */
  readonly matches: readonly Match[];
  /** Of the query that led here. */
  readonly ofQuery: Match | null;
  /** Its alerts, as they are stored. */
  readonly alerts: readonly ListedAlert[];
  readonly states: ReadonlyMap<string, RuleState>;
  readonly config: Config;
  readonly q: string;
}

export function articlePage(page: ArticlePage, view: View): Page {
  const { article, matches, ofQuery } = page;
  const all = [...matches, ...(ofQuery ? [ofQuery] : [])];
  const text = article.text || article.summary;
  return {
    title: clean(article.title),
    heading: html`<span dir="auto"${langOf(article.language)}>${marked(
      article.title,
      all.flatMap(({ titleSpans }) => titleSpans),
    )}</span>`,
    section: 'articles',
    address: articlePath(article, page.q),
    body: html`${about(page, view)}
<article dir="auto"${langOf(article.language)}>
${paragraphs(
  text,
  all.flatMap(({ spans }) => spans),
)}</article>
${article.summaryOnly && html`<p class="about">${view.words.summaryOnly}</p>`}
${why(page, view)}`,
  };
}

function about({ article }: ArticlePage, view: View): Html {
  const { words, settings } = view;
  const day = localDay(Date.parse(article.published) || 0, settings);
  return html`<dl class="facts">
${fact(
  words.source,
  html`<a href="${pathOf('/articles', { source: article.source })}">${outside(article.sourceName || article.source)}</a>`,
)}${fact(
  words.published,
  html`${timeOf(article.published, view)} · <a href="${pathOf('/articles', { source: article.source, day })}"><bdi>${day}</bdi></a>`,
)}${fact(words.feedSaid, article.dateText === null ? null : outside(article.dateText))}${fact(
  words.firstSeen,
  timeOf(article.firstSeen, view),
)}${fact(words.changed, timeOf(article.updatedAt, view))}${fact(
  words.formerTitle,
  article.previousTitle === null ? null : outside(article.previousTitle, article.language),
)}${fact(words.author, article.author === null ? null : outside(article.author))}${fact(
  words.credit,
  article.credit === null ? null : outside(article.credit),
)}${fact(words.language, article.language === null ? null : languageName(article.language, settings.language))}${fact(
  words.tags,
  listed(
    article.tags.map((tag) => outside(tag, article.language)),
    view,
  ),
)}${fact(
  words.seenInToo,
  listed(
    article.alsoIn.map(({ name, url }) => linkOut(url, outside(name))),
    view,
  ),
)}${fact(
  words.fullTextMissing,
  article.fullTextFailure === null ? null : inEnglish(article.fullTextFailure),
)}</dl>
<p>${linkOut(article.url, article.url === null ? '' : words.original)}</p>`;
}

/** `Arabic`, `الكردية المركزية`; the tag where nobody knows it. */
function languageName(tag: string, language: 'ar' | 'en'): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return clean(tag);
  }
}

/** The text in its paragraphs, each finding its direction, with the spans that lie in it. */
function paragraphs(text: string, spans: readonly Span[]): Html[] {
  const out: Html[] = [];
  let at = 0;
  for (const part of text.split(/(\n+)/)) {
    const [from, to] = [at, at + part.length];
    at = to;
    if (part.trim() === '') continue;
    const inside = spans
      .filter(([begin, end]) => begin < to && end > from)
      .map(([begin, end]): Span => [Math.max(begin, from) - from, Math.min(end, to) - from]);
    out.push(html`<p dir="auto">${marked(part, inside)}</p>\n`);
  }
  return out;
}

function why(page: ArticlePage, view: View): Html {
  const { matches, ofQuery, alerts, config } = page;
  const { words } = view;
  const known = new Map(config.rules.map((rule) => [rule.id, rule]));
  const of = (id: string) => known.get(id) ?? { id, name: id };
  const matched = new Set(matches.map(({ rule }) => rule));
  return html`<section>
<h2>${words.why}</h2>
${matches.length === 0 && !ofQuery ? html`<p class="nothing">${words.noRule}</p>` : ''}${matches.map(
  (match) => html`<h3>${ruleLink(of(match.rule))}${became(page, match.rule, view)}</h3>
${reasons(match, view)}`,
)}${
  ofQuery &&
  html`<h3>${words.yourQuery}</h3>
${reasons(ofQuery, view)}`
}${alerts
  .filter(({ rule }) => !matched.has(rule))
  .map(({ rule }) => html`<h3>${ruleLink(of(rule))}${became(page, rule, view)}</h3>\n`)}</section>`;
}

const reasons = (match: Match, { settings: { language } }: View): Html =>
  html`<ul class="reasons">
${[...new Set(match.reasons.map((reason) => reasonLine(reason, language)))].map((line) => html`<li>${quoting(line)}</li>\n`)}</ul>
`;

/** What became of the rule's alert for this article; a rule that came later has none. */
function became({ alerts, config, states }: ArticlePage, rule: string, view: View): Html | string {
  const own = alerts.filter((one) => one.rule === rule);
  return own.length === 0 ? '' : html` <small>${outcomes(own, config, states, view)}</small>`;
}
