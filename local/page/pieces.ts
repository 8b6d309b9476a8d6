/** Small pieces of HTML. What comes from feeds is hostile: the library escapes it, and nothing here is put in raw. */
import { html } from 'hono/html';
import { merged } from '../../functions/alerts/lines.ts';
import type { Settings } from '../../functions/base/config.ts';
import type { Millis } from '../../functions/base/ports.ts';
import { segments } from '../../functions/rules/explain.ts';
import type { Span } from '../../functions/rules/match.ts';
import { clockTime, moment } from './times.ts';
import type { Words } from './words.ts';

export type Html = ReturnType<typeof html>;

/** What every piece is shown for. */
export interface View {
  readonly words: Words;
  readonly settings: Pick<Settings, 'language' | 'timezone'>;
  readonly now: Millis;
}

/** Controls, and marks that would turn what follows; a paragraph's line breaks are parted before. */
const UNSEEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const CONTROL = /[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu;

/** Text of another origin as one line that may be shown; spaces at its ends stay, since it may be a part of a line. */
export const clean = (text: string): string => text.replace(UNSEEN, '').replace(CONTROL, ' ');

/** A line of the program's own that quotes others: its isolates stay, and what would break out of them goes. */
export const quoting = (text: string): string =>
  text.replace(/[\u061c\u200e\u200f\u202a-\u202e]/g, '').replace(CONTROL, ' ');

/** BCP 47, as far as a browser needs it. */
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** ` lang="…"` where the language is known and can be one. */
export const langOf = (language: string | null): Html | string =>
  language !== null && LANGUAGE.test(language) ? html` lang="${language}"` : '';

/** Text of another origin among ours, in its own direction. */
export const outside = (text: string, language: string | null = null): Html =>
  html`<bdi${langOf(language)}>${clean(text)}</bdi>`;

/** What is said in English whatever the page's language: the program's own notes. */
export const inEnglish = (text: string): Html => html`<span lang="en" dir="ltr">${quoting(text)}</span>`;

/** The text with what matched in it marked, by whichever rule. */
export const marked = (text: string, spans: readonly Span[]): Html[] =>
  segments(text, merged(spans)).map((piece) =>
    piece.marked ? html`<mark>${clean(piece.text)}</mark>` : html`${clean(piece.text)}`,
  );

/** The address as a link may hold it: http or https, nothing that a browser would run. */
export function safeUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/** A link to another site; without a safe address its content alone. */
export function linkOut(url: string | null, content: Html | Html[] | string): Html {
  const href = safeUrl(url);
  return href === null ? html`${content}` : html`<a href="${href}" rel="noreferrer noopener">${content}</a>`;
}

/** A link inside the page: a path and its parameters, those without a value left out. */
export function pathOf(
  path: string,
  parameters: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** The own page of an article. */
export const articlePath = (key: { readonly source: string; readonly date: string }, q?: string): string =>
  pathOf(`/articles/${encodeURIComponent(key.source)}/${encodeURIComponent(key.date)}`, { q });

/** A time of day, with the day where that is not today. Nothing where it cannot be read. */
export function timeOf(iso: string | null, { settings, now }: View): Html | string {
  const at = iso === null ? Number.NaN : Date.parse(iso);
  if (Number.isNaN(at)) return '';
  return html`<time datetime="${new Date(at).toISOString()}">${moment(at, now, settings)}</time>`;
}

export function clockOf(iso: string, { settings }: View): Html | string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return '';
  return html`<time datetime="${new Date(at).toISOString()}">${clockTime(at, settings)}</time>`;
}

/** Pieces with the language's own comma between. */
export const listed = (pieces: readonly Html[], { words }: View): Html[] =>
  pieces.map((piece, at) => (at === 0 ? piece : html`${words.list}${piece}`));
