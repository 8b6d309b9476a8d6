import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../../functions/articles/page.ts';
import { newState, POLLS_TO_MOVE } from '../../functions/feeds/state.ts';
import { stateRow } from '../../functions/feeds/staterow.ts';
import { loadWatchFile, parseWatchFile } from '../../infra/watchfile/load.ts';
import { resources, synth, WATCH } from './synth.ts';

const folder = mkdtempSync(join(tmpdir(), 'marsad-bundles-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Bytes that all files of a function may have together. */
const LIMITS = { dispatch: 700_000, poll: 1_200_000, notify: 700_000 } as const;
/** Bytes of what is read at each start: what is larger starts slower. */
const START_LIMITS = { dispatch: 220_000, poll: 550_000, notify: 415_000 } as const;
type Name = keyof typeof LIMITS;
const NAMES = Object.keys(LIMITS) as Name[];

const SENTENCE =
  'قال مصدر مسؤول في بيان صحفي إن المدينة شهدت صباح اليوم حركة غير معتادة بعد افتتاح الجسر &amp; الطريق&nbsp;الجديد. ';
/** Pages with what parsers of HTML differ in. */
const PAGES = [
  `<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>خبر &mdash; موقع</title><script>if (a < b && c > d) x("</p>")</script><style>p > a { color: red }</style></head>
<body><nav><a href="/">الرئيسية</a></nav><article><h1>خبر</h1>${`<p>${SENTENCE.repeat(3)}<br/>سطر<b>عريض</b> <i>مائل</p>`.repeat(6)}
<!-- تعليق <p>ليس نصا</p> --><ul><li>واحد<li>اثنان</ul><blockquote>${SENTENCE}</blockquote><img src=x alt="صورة"></article></body></html>`,
  `<html><body><div class=content>${`<p>${SENTENCE.repeat(4)} &lt;b&gt; &#1575;&#x644; &copy; &hellip; &unknown; & alone <svg viewBox="0 0 1 1"><title>s</title><path d="M0 0"/></svg></p>`.repeat(5)}</div><p>ذيل</body>`,
  `<body><table><tr><td>${`<p>${SENTENCE.repeat(4)}</p>`.repeat(5)}<td>جانب</table><![CDATA[شيء]]><p>${SENTENCE}`,
  '<html><body><p>قصير</p></body></html>',
  '',
];

/** Where CDK put the files of each function, as they would be deployed. */
const folders = new Map<Name, string>();
const index = (name: Name) => join(folders.get(name)!, 'index.mjs');
const text = (file: string) => readFileSync(file, 'utf8');
const files = (name: Name) => readdirSync(folders.get(name)!).map((file) => join(folders.get(name)!, file));
const whole = (name: Name) => files(name).map(text).join('\n');

/** A file and what it imports before it runs, and so on. */
function readAtStart(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path] of text(file).matchAll(/\b(?:from|import)\s?"(\.\/[^"]+)"/g))
    readAtStart(join(file, '..', path!), seen);
  return seen;
}
/** Bytes of a watch file in a bundle. */
const configBytes = (watch: ReturnType<typeof parseWatchFile>) =>
  Buffer.byteLength(watch.ok ? JSON.stringify(watch.config) : '');
const bytes = (all: Iterable<string>) => [...all].reduce((sum, file) => sum + statSync(file).size, 0);

beforeAll(() => {
  const { template } = synth(null, undefined, folder);
  for (const resource of Object.values(resources(template, 'AWS::Lambda::Function'))) {
    const name = String(resource.Properties.FunctionName).replace('marsad-', '') as Name;
    const { S3Key } = resource.Properties.Code as { readonly S3Key: string };
    folders.set(name, join(folder, `asset.${S3Key.replace('.zip', '')}`));
  }
}, 120_000);

describe('the files of a function', () => {
  it.each(NAMES)('of %s are small, and what is read at its start is smaller', async (name) => {
    // As they are with the watch file that ships, which is longer than the one here.
    const shipped = await loadWatchFile(fileURLToPath(new URL('../../watch.yaml', import.meta.url)));
    const more = configBytes(shipped) - configBytes(parseWatchFile(WATCH, 'watch.yaml'));
    expect(more).toBeGreaterThan(0);
    expect(bytes(files(name)) + more).toBeLessThanOrEqual(LIMITS[name]);
    expect(bytes(readAtStart(index(name))) + more).toBeLessThanOrEqual(START_LIMITS[name]);
  });

  it('have the SDK and the watch file inside, and nothing that only checks or deploys', () => {
    for (const name of NAMES) {
      expect(whole(name)).not.toMatch(/(from|import)\s*\(?["']@?(aws-sdk|smithy)/);
      expect(text(index(name))).toContain('https://one.example/feed');
      expect(whole(name)).not.toMatch(/ZodError|YAMLParseError|CfnResource|credential_process/);
    }
  });

  it('of dispatch and notify come without the readers of feeds and pages', () => {
    for (const name of ['dispatch', 'notify'] as const)
      expect(whole(name)).not.toMatch(/llhttp|Readability|rss:version/);
  });

  it('of poll have apart what reads documents, and what reads web pages', () => {
    const start = [...readAtStart(index('poll'))].map(text).join('\n');
    expect(start).toMatch(/llhttp/);
    expect(start).not.toMatch(/Readability|rss:version|PlainDate|انسحاب/);
    expect(whole('poll')).toMatch(/Readability/);
  });

  it('of poll read web pages as the source does, though parts of its packages stand in for others', async () => {
    const chunk = files('poll').find((file) => /\/page-\w+\.mjs$/.test(file))!;
    const { readPage: bundled } = (await import(/* @vite-ignore */ pathToFileURL(chunk).href)) as {
      readonly readPage: typeof readPage;
    };
    for (const page of PAGES) {
      const bytes = Buffer.from(page);
      expect(bundled(bytes, 'text/html')).toEqual(readPage(bytes, 'text/html'));
    }
    expect(bundled(Buffer.from(PAGES[0]!), 'text/html')).toMatchObject({ kind: 'text' });
  });

  it.each(NAMES)('of %s can be loaded, and give a handler', (name) => {
    const run = evaluate(name, 'console.log(typeof handler)');
    expect(run.stderr).toBe('');
    expect(run.stdout.trim()).toBe('function');
  });

  it('of poll give back each message that failed with those behind it in its lane, and no other', () => {
    const minute = Math.floor(Date.now() / 60_000);
    const record = (messageId: string, MessageGroupId: string, body: string) => ({
      ...{ messageId, body, receiptHandle: messageId, messageAttributes: {}, md5OfBody: '', awsRegion: '' },
      ...{ eventSource: 'aws:sqs', eventSourceARN: '', attributes: { MessageGroupId } },
    });
    const of = (lane: string, ...feeds: string[]) => JSON.stringify({ lane, minute, feeds });
    const Records = [
      record('a1', 'a', of('a')),
      record('a2', 'a', of('a', 'one')),
      record('a3', 'a', of('a')),
      record('b1', 'b', 'no JSON'),
      record('b2', 'b', of('b')),
    ];
    // The store cannot be reached, so that every feed fails for a fault of the infrastructure.
    const context = { awsRequestId: 'call-1', getRemainingTimeInMillis: () => 120_000 };
    const call = `handler(${JSON.stringify({ Records })}, {...${JSON.stringify(context)}, getRemainingTimeInMillis: () => 120000})`;
    const run = evaluate('poll', `console.log(JSON.stringify(await ${call}))`, {
      ...{ AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_MAX_ATTEMPTS: '1' },
      ...{ AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    });
    const lines = `${run.stdout}${run.stderr}`
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toContainEqual({
      batchItemFailures: [{ itemIdentifier: 'a2' }, { itemIdentifier: 'a3' }],
    });
    const told = lines.find(({ message }) => message === 'poll failed');
    expect(told).toMatchObject({ level: 'ERROR', messageId: 'a2', request: 'call-1' });
  });

  it('of dispatch say in a line of JSON what they sent, and why they could not', () => {
    const call = `handler({ time: '2026-11-24T10:00:00Z' }, { awsRequestId: 'call-1' })`;
    const queue = `const { createHash } = await import('node:crypto');
      const server = (await import('node:http')).createServer((request, response) => {
        let text = '';
        request.on('data', (part) => (text += part)).on('end', () => {
          const Successful = JSON.parse(text).Entries.map(({ Id, MessageBody }) =>
            ({ Id, MessageId: Id, MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex') }));
          response.end(JSON.stringify({ Successful }));
        });
      });
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:' + server.address().port;
      process.env.QUEUE_URL = process.env.AWS_ENDPOINT_URL + '/queue';`;
    const run = evaluate(
      'dispatch',
      `await ${call}; server.close(); server.closeAllConnections(); await ${call}.catch(() => {})`,
      { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_MAX_ATTEMPTS: '1' },
      queue,
    );
    const lines = `${run.stdout}${run.stderr}`.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line || '"nothing"'))).toMatchObject([
      { level: 'INFO', message: 'dispatched', request: 'call-1', minute: 29_925_240, batches: 1, feeds: 1 },
      { level: 'ERROR', message: 'dispatch failed', request: 'call-1', reason: expect.any(String) },
    ]);
  });

  it('of poll tell operators of a feed even where the store fails for another one of its message', () => {
    const feed = { id: 'two', url: 'https://two.example/feed', every: 1 };
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    const row = stateRow(feed, {
      ...newState(feed),
      ...{ version: 1, failures: 9, failingSince: ago(30), gone: false },
      lastFailure: { kind: 'connect', message: 'No.', at: ago(23) },
      // An address that is refused without asking any network.
      moved: { to: 'http://127.0.0.1:9/', polls: POLLS_TO_MOVE },
    });
    // Ahead, so that it is not overtaken should a minute end meanwhile.
    const minute = Math.floor(Date.now() / 60_000) + 1;
    const body = JSON.stringify({ lane: 'a', minute, feeds: ['one', 'two'] });
    const Records = [{ messageId: 'a1', body, attributes: { MessageGroupId: 'a' } }];
    const run = evaluate(
      'poll',
      `const asked = [];
      const server = (await import('node:http')).createServer((request, response) => {
        let text = '';
        request.on('data', (part) => (text += part)).on('end', () => {
          if (text.startsWith('Action=') || text.includes('&Action=')) {
            asked.push(new URLSearchParams(text).get('Message'));
            return response.end('<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>');
          }
          response.statusCode = text.includes('feed:one') ? 400 : 200;
          response.end(text.includes('feed:one') ? '{"__type":"ValidationException"}'
            : request.headers['x-amz-target'].endsWith('GetItem') ? ${JSON.stringify(JSON.stringify({ Item: marshall(row, { removeUndefinedValues: true }) }))} : '{}');
        });
      });
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:' + server.address().port;
      const answer = await handler(${JSON.stringify({ Records })}, { awsRequestId: 'call-1', getRemainingTimeInMillis: () => 120000 });
      console.log(JSON.stringify({ answer, asked }));
      process.exit()`,
      { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    );
    const last = JSON.parse(run.stdout.trim().split('\n').at(-1)!);
    expect(last.answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'a1' }] });
    expect(last.asked).toEqual([expect.stringContaining('has been failing for')]);
  });
});

/** Loads a function in a process of its own, as Lambda does, and runs code that has its handler, and some before that. */
function evaluate(name: Name, code: string, env: Readonly<Record<string, string>> = {}, before = '') {
  const load = `${before}const { handler } = await import(${JSON.stringify(`file://${index(name)}`)});`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', `${load}${code};`], {
    encoding: 'utf8',
    env: {
      ...process.env,
      ...{ AWS_REGION: 'us-east-1', STACK: 'marsad', QUEUE_URL: 'http://127.0.0.1/' },
      ...{ TOPIC_ARN: 'arn:aws:sns:us-east-1:1:t', OPERATORS_TOPIC_ARN: 'arn:aws:sns:us-east-1:1:o' },
      ...{ POWERTOOLS_DEV: 'false' },
      ...env,
    },
  });
}
