/** The watch file: read, checked whole, and made into the configuration that everything else trusts. */
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import type { Config } from '../../functions/base/config.ts';
import { DEFAULTS, makeConfig, makeSettings, type Parts } from './assemble.ts';
import { nearest, suggestion } from './nearest.ts';
import { invisibleCharacter, type Problem, quote } from './problem.ts';
import { checkReferences } from './references.ts';
import {
  feedSchema,
  ID,
  ID_ADVICE,
  KEYS,
  ruleSchema,
  SECTIONS,
  settingsSchema,
  subscriberSchema,
} from './schema.ts';
import { type Path, readTree, type Tree } from './tree.ts';

export type WatchFile =
  | { readonly ok: true; readonly config: Config; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** More would scroll the first ones, which often cause the others, out of sight. */
const MAX_PROBLEMS = 50;

/** Reads and checks the file at `path`; a file that cannot be read is a problem like any other. */
export async function loadWatchFile(path: string): Promise<WatchFile> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    return { ok: false, problems: [{ file: path, line: 1, column: 1, message: whyUnread(error) }] };
  }
  return parseWatchFile(text, path);
}

/**
 * Checks the text of a watch file. Every problem is reported, in the order of the file; `file` is only what
 * they are reported under. Warnings tell what will work and is probably not meant.
 */
export function parseWatchFile(text: string, file: string): WatchFile {
  const read = readTree(text, file);
  if (!read.ok) return { ok: false, problems: inOrder(read.problems) };
  const { tree } = read;
  const problems = [...read.problems];
  const sections = readSections(tree, problems);
  if (!sections) return { ok: false, problems: inOrder(problems) };

  const settings = readEntry(settingsSchema, sections.settings ?? {}, ['settings'], tree, problems);
  const feeds = readEntries(feedSchema, 'feeds', sections.feeds, tree, problems);
  const rules = readEntries(ruleSchema, 'rules', sections.rules, tree, problems);
  const subscribers = readEntries(subscriberSchema, 'subscribers', sections.subscribers, tree, problems);
  const parts: Parts = { settings: settings ? makeSettings(settings) : DEFAULTS, feeds, rules, subscribers };

  const known = { feeds: keysOf(sections.feeds), rules: keysOf(sections.rules) };
  const found = checkReferences(parts, known, tree);
  problems.push(...found.problems);
  if (known.feeds.size === 0 && !feedsAreElsewhere(tree.value))
    problems.push(tree.at(['feeds'], 'no feed is named; write at least one under feeds'));
  const warnings = [...found.warnings];
  if (known.rules.size === 0)
    warnings.push(tree.at([], 'no rule is named, so nobody will be told of anything; write rules'));

  return problems.length > 0
    ? { ok: false, problems: inOrder(problems) }
    : { ok: true, config: makeConfig(parts), warnings: inOrder(warnings) };
}

type Sections = Partial<Record<(typeof SECTIONS)[number], Record<string, unknown>>>;

function readSections(tree: Tree, problems: Problem[]): Sections | null {
  if (!isMapping(tree.value)) {
    problems.push(tree.at([], `the file holds no sections; begin with ${SECTIONS.join(':, ')}:`));
    return null;
  }
  const sections: Sections = {};
  for (const [key, value] of Object.entries(tree.value)) {
    const name = SECTIONS.find((section) => section === key);
    if (!name) problems.push(tree.atKey([key], unknownKey(key, SECTIONS)));
    else if (isMapping(value)) sections[name] = value;
    // A section whose lines are all commented out is an empty one.
    else if (value !== null) problems.push(tree.at([key], noEntries(name, value)));
  }
  return sections;
}

const ENTRIES = {
  settings: 'every: 5m',
  feeds: 'almasalah:',
  rules: 'withdrawal:',
  subscribers: 'desk@example.org: all',
} as const;

function noEntries(section: (typeof SECTIONS)[number], value: unknown): string {
  const example = `such as ${ENTRIES[section]}`;
  return Array.isArray(value)
    ? `${section} is a list; begin each entry with its name and a colon in place of the dash, ${example}`
    : `${section} is ${quote(value)} and has no entries; write below it, indented, a name and a colon for each, ${example}`;
}

/** Feeds are named, but where they cannot be seen: that is told already. */
function feedsAreElsewhere(file: unknown): boolean {
  return Object.entries(file as Record<string, unknown>).some(([key, value]) =>
    key === 'feeds' ? value !== null && !isMapping(value) : nearest(key, SECTIONS) === 'feeds',
  );
}

function readEntries<T extends z.ZodType>(
  schema: T,
  section: 'feeds' | 'rules' | 'subscribers',
  entries: Record<string, unknown> | undefined,
  tree: Tree,
  problems: Problem[],
): Map<string, z.output<T>> {
  const result = new Map<string, z.output<T>>();
  for (const [name, value] of Object.entries(entries ?? {})) {
    const wrong = section === 'subscribers' ? wrongAddress(name) : wrongId(name);
    if (wrong) problems.push(tree.atKey([section, name], wrong));
    const entry = readEntry(schema, value, [section, name], tree, problems);
    if (entry !== undefined) result.set(name, entry);
  }
  return result;
}

function wrongId(name: string): string | null {
  // `all` would be every rule to a subscriber.
  if (name === 'all') return '«all» means every one and cannot name one; choose another name';
  return ID.test(name) ? null : `${quote(name)} cannot be an id; ${ID_ADVICE}`;
}

function wrongAddress(name: string): string | null {
  const hidden = invisibleCharacter(name);
  if (hidden) return `${quote(name)} holds the invisible character ${hidden}; remove it`;
  const parsed = settingsSchema.shape.from.safeParse(name);
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? null);
}

function readEntry<T extends z.ZodType>(
  schema: T,
  value: unknown,
  path: Path,
  tree: Tree,
  problems: Problem[],
): z.output<T> | undefined {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const unknown = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [],
  );
  for (const issue of parsed.error.issues) {
    const at = [...path, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
    const name = at.filter((step) => typeof step === 'string').join('.');
    if (issue.code === 'unrecognized_keys') {
      const section = SECTIONS.find((one) => one === path[0])!;
      for (const key of issue.keys) problems.push(tree.atKey([...at, key], unknownKey(key, KEYS[section])));
    } else if (issue.path.length === 0 && issue.code === 'invalid_type') {
      problems.push(tree.at(path, `${path.join('.')} ${noKeys(value)}`));
    } else if (!unknown.some((key) => isSlipOf(key, String(issue.path[0])))) {
      const said = tree.isComment(at)
        ? issue.message.replace(/^is empty/, 'is empty, since # begins a comment')
        : issue.message;
      problems.push(tree.at(at, `${name} ${said}`));
    }
  }
  return undefined;
}

/** A key that lacks only because it is written wrong is told once. */
const isSlipOf = (key: string, known: string): boolean => nearest(visible(key), [known]) !== null;

const visible = (key: string): string => key.replace(/[\p{Cf}\p{Cc}]|(?! )\p{Zs}/gu, '');

function noKeys(value: unknown): string {
  if (Array.isArray(value)) return 'is a list; write its keys below it, indented and without dashes';
  if (typeof value !== 'string') return 'must be a mapping; write its keys below it, indented';
  const hidden = invisibleCharacter(value.trim());
  return hidden
    ? `is ${quote(value)}, which holds the invisible character ${hidden}; write it anew without that`
    : `is ${quote(value)} and has no keys; write them below it, indented, each with a colon and a space`;
}

function unknownKey(key: string, known: readonly string[]): string {
  if (key === '<<') return 'merging with << is not supported; write the keys out';
  const hidden = invisibleCharacter(key);
  if (hidden)
    return `the key ${quote(visible(key))} holds the invisible character ${hidden}; write it anew without that`;
  return `unknown key ${quote(key)}${suggestion(key, known)}; use one of ${known.join(', ')}`;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keysOf = (section: Record<string, unknown> | undefined): ReadonlySet<string> =>
  new Set(Object.keys(section ?? {}));

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const sorted = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
  const last = sorted[MAX_PROBLEMS - 1];
  if (sorted.length <= MAX_PROBLEMS || !last) return sorted;
  const more = {
    ...last,
    message: `${sorted.length - MAX_PROBLEMS + 1} more problems follow; correct those above first`,
  };
  return [...sorted.slice(0, MAX_PROBLEMS - 1), more];
}

function whyUnread(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return 'there is no such file; run the command where the watch file is, or name it with --file';
  if (code === 'EISDIR') return 'this is a folder; name the watch file in it';
  if (code === 'EACCES') return 'the file may not be read; give yourself permission to read it';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return 'the file is not UTF-8; save it as UTF-8 in your editor';
  return `the file cannot be read (${error instanceof Error ? error.message : String(error)}); check the path`;
}
