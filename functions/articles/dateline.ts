/** The date in the line over an article: «بغداد – 24 تشرين الثاني 2026», «BAGHDAD, Nov 24, 2026 (Agency) —». */
import { type DateOptions, readDate } from './dates.ts';

/** Blocks at the head in which a date line is looked for. */
const BLOCKS = 2;
/** Characters to which a date line, or a date within it, runs. */
const LINE = 120;
/** Words of places, agencies and names before the date. */
const WORDS_BEFORE = 7;
/** What parts the date from what stands around it. A slash does so only between blanks: it also stands in dates. */
const BETWEEN = /\s*[–—|•:]\s*|\s+[-/]+\s+|\s*[/-]\s*(?=\p{L})|(?<=\p{L})\s*[/-]\s*|\s*[()]\s*|[،,]\s+/u;

const DAY = 86_400_000;

export interface Dateline {
  readonly date: string;
  /** As it stands in the text. */
  readonly text: string;
}

/**
 * The date at the head of a text, or null. It must stand with day, month and year, apart from the words around it, and
 * before the text begins.
 */
export function readDateline(lines: readonly string[], options: DateOptions): Dateline | null {
  for (const line of lines.slice(0, BLOCKS)) {
    const whole = line.length <= LINE ? readDate(line, options) : null;
    if (whole) return { date: whole, text: line };
    const found = readHead(line.slice(0, LINE), line.length > LINE, options);
    if (found) return found;
  }
  return null;
}

function readHead(head: string, isCut: boolean, options: DateOptions): Dateline | null {
  const pieces = head.split(BETWEEN).filter((piece) => piece !== '');
  // The last piece runs into the text, or was cut.
  const usable = isCut ? pieces.slice(0, -1) : pieces;
  let words = 0;
  for (const [index, piece] of usable.entries()) {
    if (/\d|[٠-٩۰-۹]/.test(piece)) {
      // A comma may stand inside a date: «Nov 24, 2026».
      for (const length of [3, 2, 1]) {
        const text = within(head, usable.slice(index, index + length))?.replace(/^[\s/-]+/, '') ?? null;
        const date = text && hasYear(text) ? readDate(text, options) : null;
        if (date && text && !isTold(text) && Date.parse(date) <= options.now + DAY) return { date, text };
      }
    }
    words += piece.split(/\s+/).length;
    if (words > WORDS_BEFORE) return null;
  }
  return null;
}

/** The stretch of the head from the first of some pieces to the last. */
function within(head: string, pieces: readonly string[]): string | null {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = head.indexOf(first);
  const to = head.indexOf(last, from + (pieces.length > 1 ? first.length : 0));
  return from < 0 || to < 0 ? null : head.slice(from, to + last.length);
}

/** «في 24 تشرين الثاني 2026، وقعت الحكومة …» tells of a day; it does not date the text. */
const isTold = (text: string): boolean =>
  /^(?:في|منذ|حتى|قبل|بعد|on|in|by|since|until|در|از|تا|لە|تا)\s/iu.test(text);

/** A bare number would be read as unix time or as a year. */
const hasYear = (text: string): boolean =>
  /(?:^|\D)(?:\d{4}|[٠-٩]{4}|[۰-۹]{4})(?:$|\D)/.test(text) && /\D.*\D/.test(text);
