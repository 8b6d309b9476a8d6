/** The first page: how the watch stands, and the newest alerts by story. */
import { html } from 'hono/html';
import type { Config } from '../../functions/base/config.ts';
import type { Millis } from '../../functions/base/ports.ts';
import type { Span } from '../../functions/rules/match.ts';
import { fact, nothing, type Page, ruleLink } from './frame.ts';
import { outcomes } from './outcome.ts';
import {
  articlePath,
  clean,
  type Html,
  langOf,
  linkOut,
  listed,
  marked,
  outside,
  pathOf,
  timeOf,
  type View,
} from './pieces.ts';
import { countText, type Fare, mutedRules, type Standing } from './standing.ts';
import {
  isOfArticle,
  type ListedStory,
  othersOfStory,
  rulesOfStory,
  type StoryList,
  severityOfStory,
} from './stories.ts';

export interface StartPage {
  readonly config: Config;
  readonly standing: Standing;
  readonly lastPoll: Millis | null;
  readonly list: StoryList;
  /** The only rule that is shown. */
  readonly rule: string | null;
  /** True where the list is not the newest. */
  readonly further: boolean;
  readonly address: string;
}

/** Outlets and sentences of a story that are shown; the rest is counted, or stands on the articles' own pages. */
const MOST_OTHERS = 12;
const MOST_SENTENCES = 3;

export function startPage(page: StartPage, view: View): Page {
  const { words } = view;
  const { list, config } = page;
  const rule = page.rule === null ? null : nameOf(config, page.rule);
  return {
    title: words.alerts,
    section: 'alerts',
    address: page.address,
    body: html`${standingBlock(page, view)}
${rule && html`<p class="only">${words.onlyRule(clean(rule.name))} · <a href="/">${words.all}</a></p>`}
${
  list.stories.length === 0
    ? nothing(rule ? words.noAlertsOf(clean(rule.name)) : words.noAlerts)
    : html`<ol class="stories">
${list.stories.map((story) => storyBlock(story, page, view))}</ol>`
}
<p class="pages">${page.further && html`<a href="${pathOf('/', { rule: page.rule })}">${words.newest}</a> `}${
      list.older &&
      html`<a rel="next" href="${pathOf('/', { rule: page.rule, upTo: list.older })}">${words.older}</a>`
    }</p>
<p><a href="/alerts.atom">${words.subscribe}</a></p>`,
  };
}

function standingBlock({ standing, config, lastPoll }: StartPage, view: View): Html {
  const { words, now } = view;
  const { fares, waiting, failed, states } = standing;
  const muted = mutedRules(config, states, now);
  return html`<section class="standing" aria-label="${words.standing}">
<dl>
${fact(words.feeds, html`<a href="/feeds">${tally(fares, view)}</a>`)}${fact(
  words.lastPoll,
  lastPoll === null ? words.notYet : timeOf(new Date(lastPoll).toISOString(), view),
)}${fact(words.waiting, countText(waiting))}${
  failed.count > 0
    ? fact(
        words.failed,
        html`<strong class="bad">${countText(failed)}</strong> <small>${words.failedHint}</small>`,
      )
    : ''
}${fact(
  words.muted,
  listed(
    muted.map((rule) => html`${ruleLink(rule)} ${words.until} ${timeOf(rule.until, view)}`),
    view,
  ),
)}</dl>
</section>`;
}

/** `ok 12, failing 1`: the words of the feeds' own page, the worst last. */
function tally(fares: readonly Fare[], { words }: View): Html[] {
  const order = ['ok', 'new', 'disabled', 'moved', 'silent', 'failing', 'gone'] as const;
  const pieces = order.flatMap((status) => {
    const count = fares.filter((fare) => fare.status === status).length;
    return count === 0 ? [] : [html`<span class="status ${status}">${words.status[status]} ${count}</span>`];
  });
  return pieces.flatMap((piece) => [piece, html` `]);
}

const nameOf = (config: Config, id: string) => ({
  id,
  name: config.rules.find((rule) => rule.id === id)?.name ?? id,
});

function storyBlock(story: ListedStory, page: StartPage, view: View): Html {
  const { words } = view;
  const { lead } = story;
  const severity = severityOfStory(story);
  const others = othersOfStory(story);
  return html`<li class="story ${severity}">
<h2 dir="auto"${langOf(lead.language)}>${linkOut(lead.url, headline(story))}</h2>
${sentences(story).map(({ text, spans }) => html`<p class="said" dir="auto"${langOf(lead.language)}>${marked(text, spans)}</p>\n`)}
<p class="about">${rulesOfStory(story).map((id) => html`${ruleLink(nameOf(page.config, id))} `)}${
    severity === 'normal' ? '' : html`<span class="severity ${severity}">${words.severity[severity]}</span> `
  }<span>${outside(lead.sourceName ?? lead.source)}</span> · ${timeOf(lead.published, view)} · <a href="${articlePath(lead)}">${words.text}</a>${
    lead.edit ? html` · ${words.edited}` : ''
  }</p>
${
  others.length > 0 &&
  html`<p class="others">${words.also}: ${listed(
    others
      .slice(0, MOST_OTHERS)
      .map((other) => html`<a href="${articlePath(other)}">${outside(other.sourceName ?? other.source)}</a>`),
    view,
  )}${others.length > MOST_OTHERS && html` ${words.more(others.length - MOST_OTHERS)}`}</p>\n`
}<p class="outcome">${outcomes(story.alerts, page.config, page.standing.states, view)}</p>
</li>
`;
}

/** The lead's headline, with what matched in it by any rule. */
function headline({ lead, alerts }: ListedStory): Html[] {
  const same = alerts.filter((one) => isOfArticle(one, lead) && one.title === lead.title);
  const spans = same.flatMap(({ titleSpans }) => titleSpans);
  return marked(lead.title ?? lead.date, spans);
}

/** The sentences of the lead that matched, each once with the marks of every rule; none where that is the headline. */
function sentences({
  lead,
  alerts,
}: ListedStory): readonly { readonly text: string; readonly spans: readonly Span[] }[] {
  const found = new Map<string, Span[]>();
  for (const one of alerts) {
    const { sentence } = one;
    if (!isOfArticle(one, lead) || sentence === null || sentence === '' || sentence === lead.title) continue;
    found.set(sentence, [...(found.get(sentence) ?? []), ...one.sentenceSpans]);
  }
  return [...found].slice(0, MOST_SENTENCES).map(([text, spans]) => ({ text, spans }));
}
