/**
 * Scores the reader against the reference documents of Universal Feed Parser: each file's comment says, as a Python
 * expression, what must be read. Those of the simple form `entries[0]['title'] == '…'` are scored.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '../../functions/feeds/item.ts';
import { read } from '../../functions/feeds/read.ts';

export interface Check {
  readonly file: string;
  readonly family: 'RSS' | 'Atom';
  readonly field: string;
  readonly expected: string;
  readonly got: string | null;
}

const SIMPLE =
  /entries\[0\]\['(title|link|id|guid|summary|description|content|published|updated|author)'\](?:\[0\]\['value'\])? == (?:u?'((?:[^'\\]|\\.)*)'|u?"((?:[^"\\]|\\.)*)")/g;

/** Reads every document below `folder` and compares what its comment expects with what came out. */
export async function checksOf(folder: string): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const family of ['rss', 'rdf', 'atom10']) {
    for (const name of readdirSync(join(folder, family)).sort()) {
      const bytes = readFileSync(join(folder, family, name));
      const comment = /<!--[\s\S]*?-->/.exec(bytes.toString('utf8'))?.[0] ?? '';
      const base = /Content-Location:\s*(\S+)/i.exec(comment)?.[1] ?? null;
      const contentType = /Content-Type:\s*([^\n]+)/i.exec(comment)?.[1] ?? null;
      const expectation = /Expect:([\s\S]*?)-->/.exec(comment)?.[1] ?? '';
      const wanted = [...expectation.matchAll(SIMPLE)];
      if (wanted.length === 0) continue;
      const result = await read(bytes, { base, contentType });
      const item = result.kind === 'feed' ? (result.items[0]?.item ?? null) : null;
      for (const [, field, single, double] of wanted) {
        checks.push({
          file: `${family}/${name}`,
          family: family === 'atom10' ? 'Atom' : 'RSS',
          field: field!,
          expected: fromPython(single ?? double ?? ''),
          got: item && fieldOf(item, field!),
        });
      }
    }
  }
  return checks;
}

export function isRight({ expected, got }: Check): boolean {
  return got !== null && squeeze(got) === squeeze(expected);
}

/** A table of right and all checks by kind of field, one row a field and one for all. */
export function tableOf(
  checks: readonly Check[],
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const families = ['RSS', 'Atom'] as const;
  const score = (some: readonly Check[]): string => {
    const right = some.filter(isRight).length;
    return some.length === 0 ? '–' : `${right}/${some.length} (${Math.round((100 * right) / some.length)} %)`;
  };
  const row = (of: (check: Check) => boolean): Record<string, string> =>
    Object.fromEntries(
      families.map((family) => [
        family,
        score(checks.filter((check) => check.family === family && of(check))),
      ]),
    );
  const fields = [...new Set(checks.map(({ field }) => field))].sort();
  return {
    ...Object.fromEntries(fields.map((field) => [field, row((check) => check.field === field)])),
    all: row(() => true),
  };
}

function fieldOf(item: Item, field: string): string | null {
  switch (field) {
    case 'title':
      return item.title?.value ?? null;
    case 'link':
      return item.link;
    case 'id':
    case 'guid':
      return item.guid;
    case 'summary':
    case 'description':
      return item.summary?.value ?? null;
    case 'content':
      return item.content?.value ?? null;
    case 'published':
      return item.published;
    case 'updated':
      // A lone `dc:date` is the date of publication to us, of the last change to Universal Feed Parser.
      return item.updated ?? item.published;
    default:
      return item.author;
  }
}

function squeeze(text: string): string {
  return text
    .replace(/\s*\/>/g, '/>')
    .replace(/\s+/g, ' ')
    .trim();
}

function fromPython(python: string): string {
  return python
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\n/g, '\n')
    .replace(/\\(.)/g, '$1');
}
