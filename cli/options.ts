/** Options that several commands share, each under one name with one meaning. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_DATA } from '../local/data-folder.ts';
import type { Format } from './output.ts';

export const DEFAULT_FILE = 'watch.yaml';
/** Rows that a list shows unless it is told otherwise. */
const DEFAULT_LIMIT = 20;

export interface FormatOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
}

export interface PlaceOptions {
  readonly file: string;
  readonly data: string;
  readonly stack?: string;
}

export interface ListOptions extends FormatOptions, PlaceOptions {
  readonly source?: string;
  readonly rule?: string;
  readonly from?: string;
  readonly to?: string;
  readonly day?: string;
  readonly limit: number;
}

export const formatOf = (options: FormatOptions): Format =>
  options.json ? 'json' : options.csv ? 'csv' : 'table';

export const jsonOption = () => new Option('--json', 'print JSON, one object a line').conflicts('csv');
export const csvOption = () => new Option('--csv', 'print CSV for a spreadsheet').conflicts('json');
export const fileOption = () => new Option('--file <file>', 'the watch file').default(DEFAULT_FILE);
export const dataOption = () => new Option('--data <folder>', 'the data folder').default(DEFAULT_DATA);
/** `described`: as the help shows it, where there is no data folder to choose instead. */
export const stackOption = (described = "the deployed stack's tables, instead of a data folder") =>
  new Option('--stack <name>', described);
export const notOption = () =>
  new Option('--not <query>', 'a query that must not hold; may be repeated')
    .argParser((query, all: string[]) => [...all, query])
    // Described, or the help would show an empty list.
    .default([], 'none');

/** `--file`, `--data`, `--stack`: where a store command reads. */
export function placed(command: Command): Command {
  return command
    .addOption(fileOption())
    .addOption(dataOption())
    .addOption(stackOption())
    .hook('preAction', (_, action) => useFileOf(action));
}

/** A data folder that is named and has a watch file of its own, as that of the samples, is explained by it. */
function useFileOf(command: Command): void {
  const { data, stack } = command.opts<PlaceOptions>();
  if (command.getOptionValueSource('file') !== 'default' || stack !== undefined || data === DEFAULT_DATA)
    return;
  const own = join(data, DEFAULT_FILE);
  if (existsSync(own)) command.setOptionValue('file', own);
}

/** What the lists take: where, which, how many, how printed. */
export function listing(command: Command): Command {
  return placed(command)
    .addOption(new Option('--source <id>', 'only of this source'))
    .addOption(new Option('--rule <id>', 'only of this rule'))
    .addOption(new Option('--from <time>', 'from this time on: a day, "2026-11-24 18:30", 7d (ago), …'))
    .addOption(new Option('--to <time>', 'up to this time; a day is taken whole'))
    .addOption(new Option('--day <day>', 'only of this day, in the time zone of the watch file'))
    .addOption(new Option('--limit <n>', 'how many at most').argParser(count).default(DEFAULT_LIMIT))
    .addOption(jsonOption())
    .addOption(csvOption());
}

export function count(text: string): number {
  if (!/^\d{1,7}$/.test(text) || Number(text) === 0)
    throw new InvalidArgumentError('Write a whole number from 1 on.');
  return Number(text);
}

/** A port of this machine; 0 is any that is free. */
export function port(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError('Write a port from 1024 to 65535, or 0 for any that is free.');
  return Number(text);
}

/** An IANA zone that this machine knows, such as Asia/Baghdad. */
export function timezone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone && text;
  } catch {
    throw new InvalidArgumentError('Write a zone such as Asia/Baghdad or UTC.');
  }
}

/** A language tag (BCP 47) whose language this machine knows. */
export function language(text: string): string {
  try {
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    if (names.of(text) !== undefined) return text;
  } catch {
    // No tag at all, such as «arabic».
  }
  throw new InvalidArgumentError('Write a code such as ar, fa, ckb or en.');
}
