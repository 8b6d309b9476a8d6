import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportHead } from '../../local/transfer.ts';
import { anArticleRow } from '../support/article.ts';
import { run } from '../support/marsad.ts';

let folder: string;

const DAY = 86_400_000;
const now = Date.now();
const ago = (days: number) => new Date(now - days * DAY).toISOString();
const articles = [
  anArticleRow({ source: 'almasalah', id: 'a', published: ago(1) }, { title: 'انسحاب القوات' }),
  anArticleRow({ source: 'almasalah', id: 'b', published: ago(1) }, { title: 'انسحاب لاعب' }),
  anArticleRow({ source: 'dijla', id: 'c', published: ago(2) }, { title: 'بدء الانسحاب' }),
  anArticleRow({ source: 'dijla', id: 'd', published: ago(30) }, { title: 'انسحاب قديم' }),
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-backtest-'));
  const rows = articles.map((item) => JSON.stringify({ table: 'articles', item: marshall(item) }));
  writeFileSync(join(folder, 'archive.jsonl'), `${[exportHead(), ...rows].join('\n')}\n`);
  writeFileSync(
    join(folder, 'watch.yaml'),
    'settings: {timezone: UTC}\nfeeds:\n  almasalah: {url: "https://example.org/feed"}\nrules:\n  w: {match: انسحاب, enabled: false}\n',
  );
  expect(await run(['import', 'archive.jsonl'], { cwd: folder })).toMatchObject({ code: 0 });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const backtest = (...args: string[]) => run(['backtest', ...args], { cwd: folder });

// Each starts a process and opens the same folder, one after the other; the limit is a watchdog for a busy machine.
describe('backtest', { timeout: 120_000 }, () => {
  it('counts a day and a source, and shows the newest', async () => {
    const { code, out, err } = await backtest('انسحاب', '--not', 'لاعب', '--examples', '1');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^2 of 3 articles match\.\n/);
    expect(out).toMatch(new RegExp(`^${ago(1).slice(0, 10)} +1 of 2 +█+$`, 'm'));
    expect(out).toMatch(/^dijla +1 of 1 +█+$/m);
    expect(out).toContain('«انسحاب» القوات');
    expect(out).not.toContain('بدء');
  });

  it('tries a rule of the watch file, with what is to be excluded besides', async () => {
    const counts = async (...args: string[]) => JSON.parse((await backtest(...args, '--json')).out);
    expect(await counts('--rule', 'w')).toMatchObject({ rule: 'w', articles: 3, matches: 3 });
    expect(await counts('--rule', 'w', '--not', 'لاعب', '--since', '60d')).toMatchObject({
      articles: 4,
      matches: 3,
    });
  });

  it('says beside the answer that no feed has the source that is asked for', async () => {
    const ended = await backtest('انسحاب source:almasala');
    expect(ended).toMatchObject({ code: 0, out: '0 of 3 articles match.\n' });
    expect(ended.err).toMatch(/^no feed has the source «almasala»: .*\n$/);
  });

  it.each([
    [['انسحاب', '--not', '(لاعب'], 1, /«\(لاعب»\S* cannot be read at column 1: this \( is not closed/],
    [['انسحاب', '--since', 'soon'], 1, /--since cannot be read/],
    [['انسحاب', '--rule', 'w'], 2, /either a query or one of the rules/],
    [['--rule', 'v'], 1, /has no rule v: it has w/],
    [['انسحاب', '--source', 'almasala'], 0, /no feed of the watch file has the source almasala/],
  ])('says in one line what is wrong: %j', async (args, code, expected) => {
    const ended = await backtest(...args);
    expect(ended).toMatchObject({ code, out: '' });
    expect(ended.err).toMatch(expected);
    expect(ended.err.trimEnd()).not.toContain('\n');
  });
});
