/** Lines of plain text that read well in any mail client, whatever scripts meet in them. */
import type { Config, Settings } from '../base/config.ts';
import { once } from '../base/once.ts';
import type { Span } from '../rules/match.ts';

const FSI = '\u2068';
const PDI = '\u2069';
const RLM = '\u200F';
/** Marks that would reach beyond the text they came in: embeddings, overrides, isolates, and the plain marks. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const CONTROL = /[\p{Cc}\p{Surrogate}\u2028\u2029]/gu;

/** One line without control characters, marks of direction or broken characters; a tab or line break is a space. */
export function plain(text: string): string {
  return text.replace(BIDI, '').replace(/\s+/g, ' ').replace(CONTROL, '').trim();
}

/** Text of another origin, shut off so that its direction does not reach its surroundings. */
export const isolated = (text: string): string => `${FSI}${text}${PDI}`;

/** A line of the mail; in a right-to-left mail it begins there, whatever it begins with. */
export const line = (language: Settings['language'], text: string): string =>
  language === 'ar' ? `${RLM}${text}` : text;

/** Where a message came from, as its commands name it. */
export type Installation = Pick<Config, 'stack' | 'data'>;

/** It takes ten milliseconds to make, and no run that tells nothing needs it. */
const segments = once(() => new Intl.Segmenter('und', { granularity: 'grapheme' }));

/** A command for a reader to type, so that it asks the installation that sent the mail. */
export function command(words: string, { stack, data }: Installation): string {
  if (stack !== undefined) return `npx marsad ${words} --stack ${stack}`;
  // Whole paths of this machine are nobody's business, and other characters would have to be quoted for each shell.
  const told = data !== undefined && /^\.?\w[\w.-]*(?:[\\/]\w[\w.-]*)*$/.test(data);
  return `npx marsad ${words}${told ? ` --data ${data}` : ''}`;
}

/** At most `length` UTF-16 units, never cut inside a character as a reader sees it. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  let end = 0;
  for (const { index, segment } of segments().segment(text.slice(0, length + 40))) {
    if (index + segment.length > length - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

/** What marks a match in plain text. The text's own asterisks become the operator that looks like one. */
const MARK = '*';
const own = (text: string): string => text.replaceAll('*', '∗');

/** Spans in any order as one list, in order, those that meet joined. */
export function merged(spans: readonly Span[]): [number, number][] {
  const out: [number, number][] = [];
  for (const [from, to] of [...spans].sort(([one], [other]) => one - other)) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/** The text with each span between asterisks, at most about `length` UTF-16 units around the first. */
export function marked(text: string, spans: readonly Span[], length: number): string {
  const found = merged(spans);
  const first = found[0]?.[0] ?? 0;
  let from = 0;
  if (text.length > length && first > length / 2) {
    const space = text.indexOf(' ', first - Math.floor(length / 2));
    from = space === -1 || space >= first ? first : space + 1;
  }
  const end = from + length < text.length ? text.lastIndexOf(' ', from + length) : text.length;
  const to = Math.max(end, Math.min(text.length, found[0]?.[1] ?? 0), from);
  let out = from > 0 ? '… ' : '';
  let at = from;
  for (const [begin, stop] of found) {
    if (begin < at || stop > to) continue;
    out += own(text.slice(at, begin)) + MARK + own(text.slice(begin, stop)) + MARK;
    at = stop;
  }
  out += own(text.slice(at, to)) + (to < text.length ? ' …' : '');
  return plain(out);
}

/** `Tuesday, 24 November 2026 at 14:05`, in the zone of the watch file. Western digits, as Iraqi outlets write them. */
export function localTime(at: string | number, settings: Pick<Settings, 'language' | 'timezone'>): string {
  const format = new Intl.DateTimeFormat(settings.language === 'ar' ? 'ar-IQ-u-nu-latn' : 'en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: settings.timezone,
  });
  return format.format(new Date(at)).replace(/\s/g, ' ').replace(BIDI, '');
}
