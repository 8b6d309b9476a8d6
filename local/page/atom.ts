/** The alerts as an Atom feed (RFC 4287): what was told, so that a reader of the newsroom shows what the mails say. */
import { html, raw } from 'hono/html';
import type { Config } from '../../functions/base/config.ts';
import { clean, type Html, safeUrl, type View } from './pieces.ts';
import { type ListedStory, othersOfStory, rulesOfStory } from './stories.ts';

/** The library's escapes are XML's as well; what XML 1.0 cannot hold at all is taken out by `clean`. */
export function atomFeed(stories: readonly ListedStory[], config: Config, self: string, view: View): Html {
  const { words, settings, now } = view;
  const told = stories.filter(
    ({ id, alerts }) => id !== null && alerts.some(({ outcome }) => outcome === 'told'),
  );
  const updated = told.map(toldLast).sort().at(-1) ?? new Date(now).toISOString();
  return html`${raw('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${settings.language}">
<title>${words.alerts} · ${words.name}</title>
<id>tag:localhost,2026:marsad/alerts</id>
<updated>${updated}</updated>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${new URL('/', self).href}"/>
${told.map((story) => entry(story, config, self, view))}</feed>
`;
}

function entry(story: ListedStory, config: Config, self: string, { words }: View): Html {
  const { lead } = story;
  const path = `/articles/${encodeURIComponent(lead.source)}/${encodeURIComponent(lead.date)}`;
  const others = othersOfStory(story).map(({ sourceName, source }) => clean(sourceName ?? source));
  const also = others.length > 0 ? ` (${words.also}: ${others.join(words.list)})` : '';
  return html`<entry>
<title>${clean(lead.title ?? lead.date)}</title>
<id>tag:localhost,2026:marsad/story/${story.id}</id>
<link rel="alternate" href="${safeUrl(lead.url) ?? new URL(path, self).href}"/>
<updated>${toldLast(story)}</updated>
<published>${dateTime(lead.published ?? lead.createdAt)}</published>
<author><name>${clean(lead.sourceName ?? lead.source)}</name></author>
${rulesOfStory(story).map(
  (id) =>
    html`<category term="${id}" label="${clean(config.rules.find((rule) => rule.id === id)?.name ?? id)}"/>\n`,
)}<summary>${clean(lead.sentence ?? '')}${also}</summary>
</entry>
`;
}

/** When it was told last: an update makes the entry a new one for its readers. */
const toldLast = ({ lead, alerts }: ListedStory): string =>
  alerts
    .flatMap(({ outcome, doneAt }) => (outcome === 'told' ? [dateTime(doneAt)] : []))
    .sort()
    .at(-1) ?? dateTime(lead.createdAt);

/** RFC 3339; the beginning of time where a row holds none that can be read. */
function dateTime(text: string | null): string {
  const at = Date.parse(text ?? '');
  return new Date(Number.isNaN(at) ? 0 : at).toISOString();
}
