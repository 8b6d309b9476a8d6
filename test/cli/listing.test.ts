import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportHead } from '../../local/transfer.ts';
import { anArticleRow } from '../support/article.ts';
import { run } from '../support/marsad.ts';

let folder: string;
const now = Date.now();
const articles = [1, 2, 3].map((hours) =>
  anArticleRow({
    source: 'dijla',
    id: `a${hours}`,
    published: new Date(now - hours * 3_600_000).toISOString(),
  }),
);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-listing-'));
  const rows = articles.map((item) => JSON.stringify({ table: 'articles', item: marshall(item) }));
  writeFileSync(join(folder, 'archive.jsonl'), `${[exportHead(), ...rows].join('\n')}\n`);
  writeFileSync(
    join(folder, 'watch.yaml'),
    'feeds:\n  dijla-ar: {url: "https://example.org/feed", name: دجلة, source: dijla}\n',
  );
  expect(await run(['import', 'archive.jsonl'], { cwd: folder })).toMatchObject({ code: 0 });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const marsad = (...args: string[]) => run(args, { cwd: folder });

// Each starts a process and opens the same folder, one after the other; the limit is a watchdog for a busy machine.
describe('a list', { timeout: 120_000 }, () => {
  it('says beside it that there is more than was asked for', async () => {
    const more = 'Only the first 2 are shown: say --limit 20 for more.\n';
    expect(await marsad('articles', '--limit', '2')).toMatchObject({ code: 0, err: more });
    const json = await marsad('articles', '--limit', '2', '--json');
    expect(json).toMatchObject({ code: 0, err: more });
    expect(json.out.trimEnd().split('\n')).toHaveLength(2);
  });

  it('says nothing where that is all', async () => {
    expect(await marsad('articles', '--limit', '3')).toMatchObject({ code: 0, err: '' });
  });

  it.each(['dijla-ar', 'دجلة'])(
    'that is empty says which source the feed has that is named in its place: %s',
    async (name) => {
      const hint = `«${name}» is a feed of the source dijla: say --source dijla.\n`;
      const none = await marsad('articles', '--source', name);
      expect(none).toEqual({ code: 0, out: '', err: `No article is stored for that; ${hint}` });
      const feeds = await marsad('feeds', '--source', name);
      expect(feeds).toEqual({ code: 0, out: '', err: `Nothing is listed: ${hint}` });
    },
  );
});
