/** How each feed fares, the ones that need somebody first. */
import { html } from 'hono/html';
import type { HealthStatus } from '../../functions/feeds/health.ts';
import { type Note, noteInArabic, noteInEnglish } from '../../functions/feeds/note.ts';
import { nothing, type Page } from './frame.ts';
import {
  clean,
  type Html,
  inEnglish,
  linkOut,
  outside,
  pathOf,
  quoting,
  timeOf,
  type View,
} from './pieces.ts';
import type { Fare } from './standing.ts';

const ORDER: readonly HealthStatus[] = ['gone', 'failing', 'silent', 'moved', 'new', 'ok', 'disabled'];

export function feedsPage(fares: readonly Fare[], polls: ReadonlyMap<string, number>, view: View): Page {
  const { words } = view;
  const ordered = [...fares].sort((one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status));
  return {
    title: words.feeds,
    section: 'feeds',
    address: '/feeds',
    body:
      ordered.length === 0
        ? nothing(words.noFeeds)
        : html`<ul class="feeds">
${ordered.map((fare) => feedBlock(fare, polls.get(fare.feed.id), view))}</ul>`,
  };
}

function feedBlock({ feed, status, notes, lastChange }: Fare, polled: number | undefined, view: View): Html {
  const { words } = view;
  const read = polled === undefined ? '' : timeOf(new Date(polled).toISOString(), view);
  return html`<li class="feed">
<h2><a href="${pathOf('/articles', { source: feed.source })}">${outside(feed.name, feed.language)}</a> <span class="status ${status}">${words.status[status]}</span></h2>
${
  notes.length > 0 &&
  html`<ul class="remarks">
${notes.map((note) => html`<li>${noteLine(note, view)}</li>\n`)}</ul>`
}
<p class="about">${lastChange !== null && html`${words.lastNew} ${timeOf(lastChange, view)} · `}${
    read !== '' && html`${words.lastAsked} ${read} · `
  }${words.every(feed.every)} · ${linkOut(feed.url, html`<bdi dir="ltr">${clean(feed.url)}</bdi>`)}</p>
</li>
`;
}

/** In the page's language; where a server's or a document's own words say more, they stand beside it in English. */
function noteLine(note: Note, { settings }: View): Html {
  if (settings.language === 'en' || note.kind === 'flaw') return inEnglish(noteInEnglish(note));
  const line = html`${quoting(noteInArabic(note))}`;
  return note.kind === 'failure' ? html`${line} <small>${inEnglish(note.message)}</small>` : line;
}
