import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../support/marsad.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-cli-'));
  // A folder of somebody else's, in which the command is called: nothing in it must get in the way.
  writeFileSync(join(folder, 'tsconfig.json'), '{{{');
  writeFileSync(
    join(folder, 'one.yaml'),
    'feeds:\n  a: {url: "ftp://example.org"}\nrules:\n  r: {match: [word]}\n',
  );
  writeFileSync(join(folder, 'text.txt'), 'بدء انسحاب القوات');
  writeFileSync(join(folder, 'windows-1256.txt'), Uint8Array.of(0xc7, 0xe4, 0xd3, 0xcd, 0xc7, 0xc8));
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const feed = (title: string) => `<?xml version="1.0"?><rss version="2.0"><channel><title>الرافدين</title>
<item><title>${title}</title><link>http://example.org/1</link><guid>1</guid>
<pubDate>Tue, 24 Nov 2026 18:05:00 +0300</pubDate><description>نص الخبر كما هو.</description></item></channel></rss>`;

const lines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

// Each starts a process; the limit is a watchdog for a machine that is busy with other things.
describe.concurrent('The command', { timeout: 120_000 }, () => {
  it('says what there is, and ends with 2 for what it does not know', async () => {
    const help = await run(['--help'], { cwd: folder });
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toMatch(/watch .*\n.*articles/s);
    const pages = help.out.match(/docs\/[\w-]+\.md/g) ?? [];
    expect(pages.map((page) => existsSync(new URL(`../../${page}`, import.meta.url)))).toEqual([true, true]);
    const unknown = await run(['wach'], { cwd: folder });
    expect(unknown).toMatchObject({
      code: 2,
      out: '',
      err: "marsad: unknown command 'wach' (Did you mean watch?): `marsad --help` says what it takes.\n",
    });
    for (const asked of [['nope'], ['alerts', 'nope'], ['watch', 'nope']]) {
      const { code, out, err } = await run(['help', ...asked], { cwd: folder });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^marsad: unknown command 'nope': `marsad .*--help` says what it takes\.\n$/);
    }
    const known = await run(['help', 'alerts', 'retry'], { cwd: folder });
    expect(known).toMatchObject({ code: 0, out: expect.stringContaining('Usage: marsad alerts retry') });
    const wrong = await run(['alerts', 'retry'], { cwd: folder });
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toMatch(/^marsad: name what .*`marsad alerts retry --help` says what it takes\.\n$/);
    expect(await run(['match', 'a', '--language', 'arabic'], { cwd: folder, input: '' })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^marsad: .*'arabic' is invalid\. Write a code such as ar/),
    });
    expect(await run(['--version'], { cwd: folder })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it('says of a Node that is too old which one it needs, before anything else', async () => {
    writeFileSync(
      join(folder, 'old.cjs'),
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.9.0' } });",
    );
    const old = await run(['check'], { cwd: folder, env: { NODE_OPTIONS: '--require ./old.cjs' } });
    const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const needed = engines.node.replace('>=', '');
    expect(old).toEqual({
      code: 1,
      out: '',
      err: `marsad: Node 20.9.0 is too old: install Node ${needed} or later (https://nodejs.org).\n`,
    });
  });

  it('reads several documents, a line for each, in order, the broken ones too', async () => {
    writeFileSync(join(folder, 'good.xml'), feed('بدء الانسحاب'));
    writeFileSync(join(folder, 'page.html'), '<!doctype html><html><body><h1>404</h1></body></html>');
    const { code, out, err } = await run(['read', '--json', 'good.xml', 'page.html', 'none.xml', '-'], {
      cwd: folder,
      input: feed('من الأنبوب'),
    });
    const documents = lines(out);
    expect(documents.map(({ file, ok }) => [file, ok])).toEqual([
      ['good.xml', true],
      ['page.html', false],
      ['none.xml', false],
      ['-', true],
    ]);
    expect(documents[0]).toMatchObject({
      error: null,
      format: 'rss',
      reader: 'strict',
      feed: { title: 'الرافدين' },
      articles: [
        {
          id: '1',
          title: 'بدء الانسحاب',
          url: 'http://example.org/1',
          date: '2026-11-24T15:05:00.000Z',
          dateText: 'Tue, 24 Nov 2026 18:05:00 +0300',
          author: null,
          language: 'ar',
          summary: 'نص الخبر كما هو.',
          tags: [],
          credit: null,
        },
      ],
    });
    expect(documents[2].error).toMatch(/does not exist/);
    expect(code).toBe(1);
    expect(err.trimEnd()).not.toContain('\n');
  });

  it('prints dates as null where the document gives none, in the zone that is asked for otherwise', async () => {
    const undated = feed('a').replace(/<pubDate>.*<\/pubDate>/, '');
    const local = feed('a').replace('18:05:00 +0300', '18:05:00');
    writeFileSync(join(folder, 'undated.xml'), undated);
    writeFileSync(join(folder, 'local.xml'), local);
    const { out } = await run(['read', '--json', '--timezone', 'Asia/Baghdad', 'undated.xml', 'local.xml'], {
      cwd: folder,
    });
    expect(lines(out).map(({ articles }) => articles[0].date)).toEqual([null, '2026-11-24T15:05:00.000Z']);
  });

  it('shows what an item says that says too little for an article', async () => {
    const items =
      '<item><link>http://Example.ORG/1</link><description>&lt;b&gt;x&lt;/b&gt;&lt;br/&gt;</description></item>' +
      '<item><description><![CDATA[ <!DOCTYPE ]]></description></item>';
    writeFileSync(join(folder, 'scant.xml'), `<rss version="2.0"><channel>${items}</channel></rss>`);
    const { out } = await run(['read', '--json', 'scant.xml'], { cwd: folder });
    const [{ articles, flaws }] = lines(out);
    expect(articles).toMatchObject([
      { url: 'http://Example.ORG/1', summary: 'x' },
      { url: null, summary: '<!DOCTYPE' },
    ]);
    expect(flaws).toContainEqual(expect.stringContaining('neither a title nor a text'));
  });

  it('tries queries line by line, and answers a bad line in its place', async () => {
    const input = [
      { query: 'انسحاب', text: 'بعد والانسحاب تم', title: 'سحاب' },
      { query: '(a', text: 'a' },
      { query: 'withdrawal', text: 'A WITHDRAWAL.' },
      { text: 'a' },
    ];
    const { code, out, err } = await run(['match', '--jsonl'], {
      cwd: folder,
      input: `${input.map((line) => JSON.stringify(line)).join('\n')}\nnonsense\n`,
    });
    const answers = lines(out);
    expect(answers[0]).toEqual({ match: true, spans: [[4, 13]], titleSpans: [] });
    expect(answers[2]).toEqual({ match: true, spans: [[2, 12]], titleSpans: [] });
    for (const at of [1, 3, 4])
      expect(answers[at]).toMatchObject({ match: false, spans: [], error: expect.any(String) });
    // What places text on a line for eyes is nothing to a program.
    expect(answers[1].error).toMatch(/^the query «\(a» cannot be read at column 1: /);
    expect(answers).toHaveLength(5);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^marsad: 3 lines could not be tried, the first line 2 of the input: [^\n]*column 1[^\n]*\n$/,
    );
  });

  it('tries each line with its own source and its own word of verbs', async () => {
    const text = 'انسحبت القوات';
    const input = [
      { query: 'انسحاب', text },
      { query: 'انسحاب', text, verbs: false },
      { query: 'انسحبت source:ofoq', text, source: 'ofoq' },
      { query: 'انسحبت source:ofoq', text, source: null },
      { query: 'انسحاب', text, verbs: 'no' },
    ];
    const { out } = await run(['match', '--jsonl'], {
      cwd: folder,
      input: input.map((line) => JSON.stringify(line)).join('\n'),
    });
    const answers = lines(out);
    expect(answers.map(({ match }) => match)).toEqual([true, false, true, false, false]);
    expect(answers[4].error).toContain('"verbs" is neither true nor false');
  });

  it('shows where a query holds in a text', async () => {
    const { code, out } = await run(['match', 'انسحاب'], {
      cwd: folder,
      input: 'أعلنت بغداد بدء الانسحاب اليوم.',
    });
    expect(code).toBe(0);
    expect(out).toContain('«الانسحاب»');
    expect((await run(['match', 'سحاب'], { cwd: folder, input: 'بدء الانسحاب' })).out).toContain('no match');
  });

  it('says beside the answer what a query probably does not mean', async () => {
    const tried = await run(['match', 'حكومة أو رئيس'], { cwd: folder, input: 'أعلنت الحكومة' });
    expect(tried).toMatchObject({ code: 0, out: 'no match in the text\n' });
    expect(tried.err).toMatch(/^«أو» .* write OR .*\n$/);
  });

  it('is called by npx in the checkout', async () => {
    const { code, out } = await new Promise<{ code: number | null; out: string }>((resolve) => {
      const child = spawn('npx', ['marsad', 'match', 'انسحاب', join(folder, 'text.txt')], {
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
        // What an npx around the tests says to npm is not meant for the one inside.
        env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
        shell: process.platform === 'win32',
      });
      let out = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      child.on('close', (code) => resolve({ code, out }));
    });
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^match in /) });
  });

  it('checks a watch file: each problem in a line, or how each rule is understood', async () => {
    writeFileSync(
      join(folder, 'wrong.yaml'),
      'feeds:\n  a: {url: "ftp://example.org"}\nrules:\n  r: {mach: [word]}\n',
    );
    const wrong = await run(['check', '--file', 'wrong.yaml'], { cwd: folder });
    expect(wrong.code).toBe(1);
    expect(
      wrong.out
        .trimEnd()
        .split('\n')
        .every((line) => /^wrong\.yaml:\d+:\d+: ./.test(line)),
    ).toBe(true);
    expect(wrong.err).toMatch(/^marsad: wrong\.yaml has \d errors: see above\.\n$/);
    writeFileSync(
      join(folder, 'right.yaml'),
      'feeds:\n  a: {url: "https://example.org/feed"}\nrules:\n  r: {match: [انسحاب قوات, حق]}\n',
    );
    const right = await run(['check', '--file', 'right.yaml', '--json'], { cwd: folder });
    expect(right).toMatchObject({ code: 0, err: '' });
    expect(lines(right.out).find(({ kind }) => kind === 'rule')).toMatchObject({
      rule: 'r',
      understood: ['the phrase «انسحاب قوات» in any form', '«حق» in any form'],
      warnings: ['«حق» is very short and will match many articles: add a word that narrows it'],
      feeds: null,
      subscribers: [],
    });
    writeFileSync(
      join(folder, 'narrow.yaml'),
      'feeds:\n  a: {url: "https://example.org/feed"}\nrules:\n  r: {match: [انسحاب قوات], feeds: [a], languages: [ar, fa], severity: high, deliver: daily 07:00, quiet: 23:00-06:00}\n  s: {match: [ناتو], enabled: false}\n  t: {match: [نفط]}\nsubscribers:\n  a@example.org: [r, s]\n  b@example.org: [r]\n',
    );
    const { out } = await run(['check', '--file', 'narrow.yaml'], { cwd: folder });
    expect(out).toMatch(
      /only from a\n +only in ar, fa\n +of high severity\n +told daily at 07:00\n +quiet from 23:00 to 06:00\n +mailed to a@example\.org, b@example\.org\n/,
    );
    expect(out).toMatch(/^t\n.*\n +mailed to nobody: no subscriber names it\n/m);
  });

  it('compares pairs of articles line by line', async () => {
    const text =
      'Three convoys carrying logistics equipment left the base at dawn, the spokesman told reporters, and army units took over the gates and watchtowers without incident on the same day.';
    const pairs = [
      { a: { title: 'Convoys leave', text }, b: { title: 'Base handed over', text: `BREAKING ${text}` } },
      {
        a: { title: 'Convoys leave', text },
        b: { title: 'Ferry', text: 'A passenger ferry sailed for the first time in years.' },
      },
    ];
    const { out, code } = await run(['similar', '--jsonl'], {
      cwd: folder,
      input: pairs.map((pair) => JSON.stringify(pair)).join('\n'),
    });
    expect(code).toBe(0);
    expect(lines(out)).toEqual([
      { similarity: expect.any(Number), verdict: 'duplicate' },
      { similarity: 0, verdict: 'different' },
    ]);
  });

  it('ends without a word when its reader has seen enough', async () => {
    const many = Array.from({ length: 20_000 }, () => '{"query":"a b","text":"a b"}').join('\n');
    const { start } = await import('../support/marsad.ts');
    const { child, ended } = start(['match', '--jsonl'], { cwd: folder, input: many });
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await ended).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    [['articles'], /npm start/],
    [['watch'], /watch\.yaml:1:1: .*no such file/],
    [['feeds', '--file', 'one.yaml'], /one\.yaml:2:\d+: .*ftp/],
    [['match', '(a'], /column 1/],
    [['match', 'a', '--not', '(b'], /«\(b»\S* cannot be read at column 1/],
    [['match', 'انسحاب', 'windows-1256.txt'], /windows-1256\.txt is not UTF-8/],
    [['read', 'http://127.0.0.1:8080/feed'], /: say --private if it is a server of your own/],
    [['import', 'none.jsonl', '--data', 'y'], /none\.jsonl does not exist/],
  ])('tells what went wrong in one line: %j', async (args, expected) => {
    const { code, out, err } = await run(args, { cwd: folder, input: '' });
    expect(err).toMatch(expected);
    expect(err).toMatch(/^marsad: [^\n]+\n$/);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });
});
