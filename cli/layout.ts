/**
 * Tables for a terminal, right for mixed Arabic and Latin text: columns are counted in terminal cells, and each
 * cell is isolated from its neighbours, so that an Arabic title does not pull the date beside it to its other end.
 */
import stringWidth from 'string-width';

export interface Column {
  readonly title: string;
  /** Cells at most; the rest is cut with «…». Columns without it share what is left of the line. */
  readonly width?: number;
  readonly align?: 'start' | 'end';
  /** Continues on further lines instead of being cut. */
  readonly wrap?: boolean;
}

/** First Strong Isolate and Pop Directional Isolate (Unicode UAX #9). */
const FSI = '\u2068';
const PDI = '\u2069';
const GAP = '  ';
/** What a column without a width gets at least, even if the line grows too long by it. */
const NARROWEST = 16;
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Text of the world outside, safe to print: no escape sequences, no control characters, no marks that turn the
 * direction of what follows; white space is one space.
 */
export function plain(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ')
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A line of the program's own for a program: without the marks that place its quotations before eyes. */
export const unmarked = (text: string): string => text.replace(/[\u200e\u200f\u2066-\u2069]/gu, '');

/** One piece of text among others on a line, whatever its direction. */
export function isolate(text: string): string {
  return `${FSI}${text}${PDI}`;
}

export function width(text: string): number {
  return stringWidth(text);
}

/** Cuts at `cells`, between graphemes, with «…» where something is missing. */
export function cut(text: string, cells: number): string {
  if (width(text) <= cells) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of GRAPHEMES.segment(text)) {
    const needed = width(segment);
    if (used + needed > cells - 1) break;
    kept += segment;
    used += needed;
  }
  return `${kept.trimEnd()}…`;
}

/** Breaks into lines of at most `cells`, at spaces where there are any, else between graphemes. */
export function wrap(text: string, cells: number): string[] {
  const lines: string[] = [];
  let line = '';
  const take = (piece: string): void => {
    if (line === '') line = piece;
    else if (width(line) + 1 + width(piece) <= cells) line += ` ${piece}`;
    else {
      lines.push(line);
      line = piece;
    }
  };
  for (const word of text.split(' ')) {
    let rest = word;
    while (width(rest) > cells) {
      const head = headOf(rest, cells);
      take(head);
      rest = rest.slice(head.length);
    }
    take(rest);
  }
  lines.push(line);
  return lines;
}

/** As many graphemes as `cells` hold, but one at least. */
function headOf(text: string, cells: number): string {
  let head = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (head !== '' && width(head + segment) > cells) break;
    head += segment;
  }
  return head;
}

/** What stands below a row of a table starts here. */
const INDENT = '    ';

export interface TableOptions {
  /** How wide a line may be. */
  readonly cells: number;
  /** Paints the head. */
  readonly bold?: (text: string) => string;
  /** By row: lines that stand below it, broken to the whole width. */
  readonly below?: readonly (readonly string[])[];
}

/** Lines of a table with its head. Rows hold text that may come from outside. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { cells, bold = (text) => text, below = [] }: TableOptions,
): string[] {
  const safe = rows.map((row) => columns.map((_, at) => plain(row[at] ?? '')));
  const widths = columnWidths(columns, safe, cells);
  const lines = [
    layLine(
      columns,
      columns.map(({ title }) => title),
      widths,
      bold,
    ),
  ];
  for (const [at, row] of safe.entries()) {
    const parts = row.map((cell, column) =>
      columns[column]?.wrap
        ? wrap(cell, widths[column] ?? NARROWEST)
        : [cut(cell, widths[column] ?? NARROWEST)],
    );
    const height = Math.max(...parts.map((part) => part.length));
    for (let line = 0; line < height; line++) {
      lines.push(
        layLine(
          columns,
          parts.map((part) => part[line] ?? ''),
          widths,
        ),
      );
    }
    for (const text of below[at] ?? []) {
      for (const part of wrap(plain(text), cells - INDENT.length)) lines.push(`${INDENT}${isolate(part)}`);
    }
  }
  return lines;
}

/** What each column needs, and where that is too much, what is left, shared by the columns without a width. */
function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  cells: number,
): number[] {
  const needs = columns.map((column, at) => {
    const need = Math.max(width(column.title), ...rows.map((row) => width(row[at] ?? '')));
    return column.width === undefined ? need : Math.min(need, Math.max(column.width, width(column.title)));
  });
  const open = columns.flatMap((column, at) => (column.width === undefined ? [at] : []));
  const gaps = GAP.length * (columns.length - 1);
  const total = needs.reduce((sum, need) => sum + need, gaps);
  if (total <= cells || open.length === 0) return needs;
  const fixed = total - open.reduce((sum, at) => sum + (needs[at] ?? 0), 0);
  let left = cells - fixed;
  const result = [...needs];
  // The narrow ones first: what they do not need is the others'.
  const byNeed = [...open].sort((a, b) => (needs[a] ?? 0) - (needs[b] ?? 0));
  byNeed.forEach((at, order) => {
    const share = Math.max(NARROWEST, Math.floor(left / (byNeed.length - order)));
    result[at] = Math.min(needs[at] ?? 0, share);
    left -= result[at] ?? 0;
  });
  return result;
}

function layLine(
  columns: readonly Column[],
  cells: readonly string[],
  widths: readonly number[],
  paint: (text: string) => string = (text) => text,
): string {
  return cells
    .map((cell, at) => {
      const space = ' '.repeat(Math.max(0, (widths[at] ?? 0) - width(cell)));
      const shown = cell === '' ? '' : isolate(paint(cell));
      return columns[at]?.align === 'end' ? space + shown : shown + space;
    })
    .join(GAP)
    .trimEnd();
}
