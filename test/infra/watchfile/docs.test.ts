import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KEYS } from '../../../infra/watchfile/schema.ts';

const PAGE = readFileSync(new URL('../../../docs/watch-file.md', import.meta.url), 'utf8');

/** The first column of the table below a heading. */
function documented(section: string): string[] {
  const part = PAGE.split(/^## /m).find((text) => text.startsWith(`${section}\n`)) ?? '';
  return [...part.matchAll(/^\| `(\w+)` \|/gm)].map((found) => found[1]!);
}

describe('docs/watch-file.md', () => {
  it.each(['settings', 'feeds', 'rules'] as const)(
    'documents each key of %s, and none that is not known',
    (section) => {
      expect(documented(section).toSorted()).toEqual(KEYS[section].toSorted());
    },
  );
});
