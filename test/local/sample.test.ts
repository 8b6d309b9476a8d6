/** The main job as a newcomer meets it: `npm start -- --sample`. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLES } from '../../local/sample/render.ts';
import { type Ended, run, start } from '../support/marsad.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Watchdogs against a hang. */
const LIMIT_MS = 120_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-sample-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function npmStart(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['start', '--', ...args], {
      cwd: ROOT,
      shell: process.platform === 'win32',
      env: {
        // What an npx around the tests says to npm is not meant for the one inside.
        ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
        NO_COLOR: '1',
        MARSAD_SMTP_URL: undefined,
      },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

interface Mail {
  readonly subject: string;
  readonly to: string;
  readonly text: string;
  readonly html: string;
}

/** Mails of a folder, decoded as a mail program would. */
function mailsOf(data: string): readonly Mail[] {
  return readdirSync(join(data, 'mail')).map((name) =>
    parseMail(readFileSync(join(data, 'mail', name), 'utf8')),
  );
}

function parseMail(raw: string): Mail {
  const header = (name: string) =>
    new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'm').exec(raw)?.[1]?.replace(/\r\n[ \t]/g, ' ') ?? '';
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? '';
  const part = (type: string) => {
    const found = raw.split(`--${boundary}`).find((each) => each.includes(`Content-Type: ${type}`)) ?? '';
    const body = found.slice(found.indexOf('\r\n\r\n') + 4);
    return /^Content-Transfer-Encoding: quoted-printable/m.test(found) ? quotedPrintable(body) : body;
  };
  return {
    subject: decodeWords(header('Subject')),
    to: header('To'),
    text: part('text/plain'),
    html: part('text/html'),
  };
}

const quotedPrintable = (body: string) =>
  Buffer.from(
    body
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

const decodeWords = (text: string) =>
  text
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, body: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(body, 'base64').toString('utf8')
        : quotedPrintable(body.replaceAll('_', ' ')),
    );

describe('npm start -- --sample --once', () => {
  let data: string;
  let ended: Ended;
  let mails: readonly Mail[];
  beforeAll(async () => {
    data = join(folder, 'once');
    ended = await npmStart('--sample', '--once', '--data', data);
    mails = mailsOf(data);
  }, LIMIT_MS);

  it('ends well, and reads every sample feed, the broken one too', () => {
    expect(ended.code, ended.err).toBe(0);
    for (const feed of ['rafidain', 'dijla', 'masar', 'ofoq', 'zagros', 'levant', 'gulfwire'])
      expect(ended.err).toMatch(new RegExp(`${feed}: \\d+ new`));
    expect(ended.err).not.toMatch(/warning|deprecat/i);
  });

  it('prints each mail that it files', () => {
    expect(mails.length).toBeGreaterThanOrEqual(4);
    for (const { subject } of mails) expect(ended.out).toContain(subject);
    const printed = ended.out.replace(/\r/g, '');
    for (const { text } of mails)
      expect(printed).toContain(text.replace(/\r/g, '').trimEnd().split('\n').at(-1));
  });

  it('mails subscribers what they follow, and nobody else', () => {
    const of = (address: string) => mails.filter(({ to }) => to.includes(address));
    expect(of('energy@example.org').length).toBeGreaterThan(0);
    for (const { text } of of('energy@example.org')) expect(text).toMatch(/النفط|نفت|نەوت|oil/);
    expect(of('desk@example.org').length).toBeGreaterThan(0);
  });

  it('finds the keyword in all four languages', () => {
    const told = mails.map(({ text }) => text).join('\n');
    for (const form of [
      'انسحاب',
      'خروج نیروهای',
      'کشانەوەی',
      'withdrawal',
      'oil exports',
      'هەناردەکردنی نەوت',
    ])
      expect(told).toContain(form);
  });

  it('tells wire copy that three outlets carry once', () => {
    const headlines = ARTICLES.filter(({ id }) => ['r-1001', 'd-77310', 'm-5512'].includes(id)).map(
      ({ title }) => title,
    );
    const stories = mails.flatMap(({ text }) => headlines.filter((title) => text.includes(title)));
    expect(stories).toHaveLength(1);
  });

  it('stays silent about what stands only in a tail, and about a player who leaves the team', () => {
    const bridge = 'أمانة بغداد تعيد افتتاح جسر السنك';
    const player = 'انسحاب لاعب المنتخب';
    expect(mails.filter(({ text }) => text.includes(bridge) || text.includes(player))).toEqual([]);
  });

  it('shows Arabic from the right in programs that render HTML', () => {
    for (const { html } of mails) expect(html).toMatch(/dir="(auto|rtl)"/);
  });

  it('leaves an archive that the other commands read', async () => {
    const articles = await run(['articles', '--data', data, '--json', '--limit', '100'], { cwd: folder });
    const stored = articles.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(stored.length).toBeGreaterThanOrEqual(
      ARTICLES.filter(({ published }) => 'minutesBefore' in published).length,
    );
    const tagged = stored.find(({ url }) => url?.endsWith('/d-77310'));
    expect(tagged?.tags.join(' ')).toMatch(/الولا/);
    expect(tagged?.published).toMatch(/T\d\d:\d\d:00\.000Z$/);
  });

  it('is explained by the watch file of the samples, unless another one is named', async () => {
    const feeds = await run(['feeds', '--data', data, '--json'], { cwd: folder });
    expect(feeds).toMatchObject({ code: 0, err: '' });
    expect(feeds.out).toContain('"id":"rafidain"');
    const muted = await run(['mute', 'oil', '--data', data, '--for', '1h'], { cwd: folder });
    expect(muted).toMatchObject({ code: 0, err: expect.stringContaining('(Asia/Baghdad)') });
    const named = await run(['feeds', '--data', data, '--file', 'none.yaml'], { cwd: folder });
    expect(named).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^marsad: none.yaml:1:1: /) });
  });
});

describe('npm start -- --sample', () => {
  it(
    'tells what appears, lets other commands read its store, refuses a second watch, and ends by Ctrl-C',
    async () => {
      const data = join(folder, 'running');
      const watching = start(['watch', '--sample', '--data', data], { cwd: folder });
      try {
        await watching.until(({ err }) => /levant: \d+ new/.test(err));
        const [articles, second] = await Promise.all([
          run(['articles', '--data', data, '--json', '--limit', '3'], { cwd: folder }),
          run(['watch', '--sample', '--once', '--data', data], { cwd: folder }),
        ]);
        expect(articles).toMatchObject({
          code: 0,
          err: 'Only the first 3 are shown: say --limit 30 for more.\n',
        });
        expect(articles.out.trimEnd().split('\n')).toHaveLength(3);
        expect(second.code).toBe(1);
        expect(second.err).toMatch(/^marsad: .*is watched by another marsad \(process \d+\)[^\n]*\n$/);
        // It is published five seconds after the start.
        await watching.until(({ out }) => out.includes('كتلة «البناء»'));
        watching.child.kill('SIGINT');
        const { code, err } = await watching.ended;
        expect(code).toBe(0);
        expect(err).toContain('Ending');
        expect(existsSync(join(data, 'endpoint.json'))).toBe(false);
      } finally {
        watching.child.kill('SIGKILL');
      }
    },
    LIMIT_MS,
  );
});

it(
  'Without a network each feed is reported in one line, and the run says how to try the samples',
  async () => {
    const { mkdirSync, writeFileSync } = await import('node:fs');
    const cwd = join(folder, 'offline');
    mkdirSync(cwd);
    // .invalid never resolves (RFC 6761).
    writeFileSync(
      join(cwd, 'watch.yaml'),
      'feeds:\n  one: {url: "https://one.invalid/feed"}\n  two: {url: "https://two.invalid/feed"}\nrules:\n  a: {match: [word]}\n',
    );
    const { code, err } = await run(['watch', '--once'], { cwd });
    expect(code).toBe(1);
    const lines = err.trimEnd().split('\n');
    for (const feed of ['one', 'two'])
      expect(lines.filter((line) => line.includes(`${feed}:`))).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/^marsad: No feed could be reached.*npm start -- --sample$/);
  },
  LIMIT_MS,
);
