/** What commands write: data to stdout, everything else to stderr. */
import { BOM, csvLine } from './csv.ts';
import { type Column, table } from './layout.ts';

/** How wide a table is where stdout is no terminal. */
const PIPED_WIDTH = 80;
/** Characters that are collected before they are written: one write a line is slow for long lists. */
const CHUNK = 64 * 1024;

export type Format = 'table' | 'json' | 'csv';

/** An error that a person sees as one line; `main` prints it and exits with 1. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

export function fail(message: string): never {
  throw new Failure(message);
}

let pending = '';

/** Writes a line of data. Waits while the reader is slow, so that a long stream stays in little memory. */
export async function line(text: string): Promise<void> {
  pending += `${text}\n`;
  if (pending.length >= CHUNK) await flush();
}

/** Writes what was collected. `main` calls it at the end; a command that streams calls it when it has to be seen. */
export async function flush(): Promise<void> {
  const text = pending;
  pending = '';
  if (text === '') return;
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

export const jsonLine = (value: unknown): Promise<void> => line(JSON.stringify(value));

/** A line for a person: progress, warnings, hints. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** `1 alert`, `2 alerts`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

export function terminalWidth(): number {
  return process.stdout.isTTY ? Math.max(40, process.stdout.columns) : PIPED_WIDTH;
}

/** Escape codes only for a terminal, and not where NO_COLOR (no-color.org) is set to anything. */
const coloured = (): boolean =>
  process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
const paint = (open: number, close: number) => (text: string) =>
  coloured() ? `\u001b[${open}m${text}\u001b[${close}m` : text;
export const bold = paint(1, 22);
export const dim = paint(2, 22);
export const red = paint(31, 39);
export const yellow = paint(33, 39);
export const green = paint(32, 39);
/** What matched: bold yellow where there is colour, «» elsewhere. */
export const mark = (text: string): string => (coloured() ? `\u001b[1;33m${text}\u001b[22;39m` : `«${text}»`);

export interface Listing<T> {
  readonly columns: readonly Column[];
  /** The cells of the table, by column. */
  readonly cells: (row: T) => readonly string[];
  /** Lines below a row of the table. */
  readonly below?: (row: T) => readonly string[];
  /** Field names and values for JSON and CSV. */
  readonly record: (row: T) => Readonly<Record<string, unknown>>;
  /** Field names in CSV, also where there is no row. */
  readonly fields: readonly string[];
  /** What is said on stderr where there is nothing. */
  readonly none: string;
  /** How many rows at most; that there are more is said on stderr. Without it, all. */
  readonly limit?: number;
}

/** Prints rows in the format that was asked for. JSON and CSV are written as the rows come. */
export async function list<T>(
  rows: AsyncIterable<T> | Iterable<T>,
  format: Format,
  listing: Listing<T>,
): Promise<void> {
  const collected: (readonly string[])[] = [];
  const below: (readonly string[])[] = [];
  let count = 0;
  if (format === 'csv') await line(`${BOM}${csvLine(listing.fields)}\r`);
  let isCut = false;
  for await (const row of rows) {
    isCut = count === listing.limit;
    if (isCut) break;
    count++;
    if (format === 'json') await jsonLine(listing.record(row));
    else if (format === 'csv') {
      const record = listing.record(row);
      await line(`${csvLine(listing.fields.map((field) => csvText(record[field])))}\r`);
    } else {
      collected.push(listing.cells(row));
      below.push(listing.below?.(row) ?? []);
    }
  }
  if (count === 0) note(listing.none);
  else if (format === 'table') {
    const cells = terminalWidth();
    for (const text of table(listing.columns, collected, { cells, bold, below })) await line(text);
  }
  if (!isCut) return;
  await flush();
  note(dim(`Only the first ${count} are shown: say --limit ${count * 10} for more.`));
}

function csvText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(csvText).join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
