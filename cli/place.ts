/** Where a store command reads: a data folder or the deployed tables, and the watch file that explains both. */
import { existsSync } from 'node:fs';
import type { Config } from '../functions/base/config.ts';
import type { Store } from '../functions/base/store.ts';
import type { Tables } from '../local/transfer.ts';
import { DEFAULT_FILE, type PlaceOptions } from './options.ts';
import { fail, note, yellow } from './output.ts';

export interface Place {
  readonly store: Store;
  readonly tables: Tables;
}

/** Runs `work` with the store that the options name, and closes it. `create` makes a data folder that is not there. */
export async function withPlace<T>(
  options: Pick<PlaceOptions, 'data' | 'stack'>,
  work: (place: Place) => Promise<T>,
  create = false,
): Promise<T> {
  const opened = await open(options, create);
  if (!opened.ok) fail(opened.message);
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}

export function withStore<T>(options: PlaceOptions, work: (store: Store) => Promise<T>): Promise<T> {
  return withPlace(options, ({ store }) => work(store));
}

async function open({ data, stack }: Pick<PlaceOptions, 'data' | 'stack'>, create: boolean) {
  if (stack !== undefined) return (await import('./stack.ts')).openStack(stack);
  return (await import('../local/store.ts')).openStore(data, { create });
}

/** The checked watch file; one that is wrong ends the command: with its problem, or with each in a line of its own. */
export async function requireConfig(file: string): Promise<Config> {
  const { loadWatchFile } = await import('../infra/watchfile/load.ts');
  const { formatProblem } = await import('../infra/watchfile/problem.ts');
  const loaded = await loadWatchFile(file);
  if (loaded.ok) return loaded.config;
  const problems = loaded.problems.map(formatProblem);
  if (problems.length === 1) fail(problems.join());
  for (const problem of problems) note(problem);
  return fail(`${file} has ${problems.length} errors: correct them, and start again.`);
}

/**
 * The watch file for a command that only reads the store: that must work without it, or while somebody edits it.
 * Null where there is none, or it is wrong.
 */
export async function configIfAny(options: PlaceOptions): Promise<Config | null> {
  if (options.file === DEFAULT_FILE && !existsSync(options.file)) return null;
  const { loadWatchFile } = await import('../infra/watchfile/load.ts');
  const loaded = await loadWatchFile(options.file);
  if (loaded.ok) return loaded.config;
  if (options.file !== DEFAULT_FILE) return requireConfig(options.file);
  note(yellow(`${options.file} has errors (\`marsad check\` lists them), so times are shown in UTC.`));
  return null;
}

export const zoneOf = (config: Config | null): string => config?.settings.timezone ?? 'UTC';

/** What is said where a list is empty: a name that the watch file does not have is probably a slip. */
export function noneOf(
  what: string,
  config: Config | null,
  { rule, source }: { readonly rule?: string | undefined; readonly source?: string | undefined },
): string {
  const none = `No ${what} is stored for that`;
  if (!config) return `${none}.`;
  const rules = config.rules.map(({ id }) => id);
  if (rule !== undefined && !rules.includes(rule))
    return `${none}; the watch file has no rule ${rule}: it has ${rules.join(', ')}.`;
  const unknown = source === undefined ? null : unknownSource(config, source);
  return unknown === null ? `${none}.` : `${none}; ${unknown}`;
}

/** What is to be said of a source that no feed of the watch file has; null where one has it. */
export function unknownSource({ feeds }: Config, source: string): string | null {
  if (feeds.some((feed) => feed.source === source)) return null;
  const meant = feeds.find(({ id, name }) => id === source || name === source);
  return meant
    ? `«${source}» is a feed of the source ${meant.source}: say --source ${meant.source}.`
    : `no feed of the watch file has the source ${source}: \`marsad feeds --json\` lists them.`;
}
