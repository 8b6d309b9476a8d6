/** The articles, newest first, and the box that searches them in the rules' language. */
import { html } from 'hono/html';
import { plain, shorten } from '../../functions/alerts/lines.ts';
import type { Feed } from '../../functions/base/config.ts';
import type { QueryError } from '../../functions/rules/match.ts';
import { nothing, type Page } from './frame.ts';
import {
  articlePath,
  clockOf,
  type Html,
  langOf,
  marked,
  outside,
  pathOf,
  quoting,
  type View,
} from './pieces.ts';
import type { Found, Searched } from './search.ts';
import { dayName, localDay, moment } from './times.ts';

/** Characters of a query in the box: far more than a person types, and what an address can carry in Arabic. */
export const LONGEST_QUERY = 1_000;
/** Characters of a summary below a headline. */
const SUMMARY = 240;

/** What was asked, as it was typed. */
export interface Asked {
  readonly q: string;
  readonly source: string;
  readonly day: string;
  readonly before: string;
}

export type Answer =
  | { readonly kind: 'found'; readonly searched: Searched }
  | { readonly kind: 'query-wrong'; readonly errors: readonly QueryError[] }
  | { readonly kind: 'query-long' }
  | { readonly kind: 'day-wrong' };

export function archivePage(asked: Asked, answer: Answer, feeds: readonly Feed[], view: View): Page {
  const { words } = view;
  return {
    title: words.articles,
    section: 'articles',
    address: pathOf('/articles', { ...asked }),
    body: html`${box(asked, answer, feeds, view)}
${answer.kind === 'found' && results(asked, answer.searched, view)}`,
  };
}

function box(asked: Asked, answer: Answer, feeds: readonly Feed[], { words }: View): Html {
  const wrong = problem(answer, words);
  const queryWrong = answer.kind === 'query-wrong' || answer.kind === 'query-long';
  // An outlet may have several feeds; the name of the first stands for it.
  const sources = new Map(feeds.toReversed().map(({ source, name }) => [source, name]));
  if (asked.source !== '' && !sources.has(asked.source)) sources.set(asked.source, asked.source);
  const options = [...sources].sort(([, one], [, other]) => one.localeCompare(other));
  return html`<form class="box" action="/articles" method="get" role="search">
<p class="wide"><label for="q">${words.query}</label>
<input id="q" name="q" type="search" dir="auto" value="${asked.q}" maxlength="${LONGEST_QUERY}" aria-describedby="q-hint${
    wrong && ' q-wrong'
  }"${queryWrong && html` aria-invalid="true"`} autocomplete="off" spellcheck="false">
<small id="q-hint">${words.queryHint}</small></p>
<p><label for="source">${words.source}</label>
<select id="source" name="source"><option value="">${words.anySource}</option>
${options.map(
  ([id, name]) =>
    html`<option value="${id}"${id === asked.source && html` selected`}>${plain(name)}</option>\n`,
)}</select></p>
<p><label for="day">${words.day}</label>
<input id="day" name="day" type="date" value="${asked.day}"></p>
<p><button type="submit">${words.find}</button></p>
</form>
${wrong && html`<p class="bad" id="q-wrong" role="alert">${wrong}</p>`}`;
}

function problem(answer: Answer, words: View['words']): Html | string {
  switch (answer.kind) {
    case 'found':
      return '';
    case 'query-long':
      return words.queryLong(LONGEST_QUERY);
    case 'day-wrong':
      return words.dayWrong;
    case 'query-wrong': {
      const [first] = answer.errors;
      return html`${words.queryWrong(first?.column ?? 1)} ${quoting(first?.message ?? '')}`;
    }
  }
}

function results(asked: Asked, { found, looked, older, back, cut }: Searched, view: View): Html {
  const { words, settings, now } = view;
  const backTo = back === null ? '' : moment(Date.parse(back), now, settings);
  return html`${
    asked.q !== '' &&
    html`<p class="sum" role="status">${
      older === null ? words.lookedAtAll(found.length, looked) : words.looked(found.length, looked, backTo)
    }</p>`
  }
${found.length === 0 && !cut ? nothing(words.noArticles) : byDay(found, asked, view)}
<p class="pages">${asked.before !== '' && html`<a href="${pathOf('/articles', { ...asked, before: null })}">${words.newest}</a> `}${
    older &&
    html`<a rel="next" href="${pathOf('/articles', { ...asked, before: older })}">${cut ? words.goOn : words.older}</a>`
  }</p>`;
}

function byDay(found: readonly Found[], asked: Asked, view: View): Html[] {
  const days = new Map<string, Found[]>();
  for (const one of found) {
    const day = localDay(Date.parse(one.article.published) || 0, view.settings);
    const list = days.get(day);
    if (list) list.push(one);
    else days.set(day, [one]);
  }
  return [...days.values()].map(
    (list) => html`<h2>${dayName(Date.parse(list[0]!.article.published) || 0, view.settings)}</h2>
<ol class="articles">
${list.map((one) => row(one, asked, view))}</ol>
`,
  );
}

function row({ article, match }: Found, asked: Asked, view: View): Html {
  const { language } = article;
  const inText = match !== null && match.spans.length > 0;
  const summary = shorten(plain(article.summary), SUMMARY);
  return html`<li>
<h3 dir="auto"${langOf(language)}><a href="${articlePath(article, asked.q)}">${marked(article.title, match?.titleSpans ?? [])}</a></h3>
${
  inText
    ? html`<p class="said" dir="auto"${langOf(language)}>${marked(match.sentence, match.sentenceSpans)}</p>`
    : summary !== '' &&
      summary !== article.title &&
      html`<p class="said" dir="auto"${langOf(language)}>${summary}</p>`
}
<p class="about">${clockOf(article.published, view)} · <a href="${pathOf('/articles', { ...asked, source: article.source, before: null })}">${outside(
    article.sourceName || article.source,
  )}</a>${article.updatedAt !== null && html` · ${view.words.edited}`}</p>
</li>
`;
}
