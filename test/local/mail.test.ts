import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../functions/alerts/publish.ts';
import type { Subscriber } from '../../functions/base/config.ts';
import { type Addresses, createMailTopic, type MailOptions } from '../../local/mail.ts';

const message: Message = {
  id: '2026-11-24T090000Z-a1b2',
  subject: '[withdrawal] بدء المرحلة الثانية من انسحاب التحالف (+2)',
  subjectAscii: '[withdrawal] 3 stories',
  body: 'بدء المرحلة الثانية من انسحاب التحالف\nالرافدين · 12:00\nhttp://example.org/1\n',
  html: '<div dir="auto"><p>بدء المرحلة الثانية</p></div>',
  rules: ['withdrawal'],
  severity: 'high',
  stories: 3,
};
const subscribers: readonly Subscriber[] = [
  { email: 'desk@example.org', rules: ['withdrawal', 'oil'] },
  { email: 'energy@example.org', rules: ['oil'] },
  { email: 'chief@example.org', rules: 'all' },
];

let folder: string;
let printed: string[];
let warned: string[];
const closing: (() => unknown)[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-mail-'));
  printed = [];
  warned = [];
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  rmSync(folder, { recursive: true, force: true });
});

function topic({
  subscribers: readers = subscribers,
  operators = [],
  ...options
}: Partial<MailOptions & Addresses> = {}) {
  const made = createMailTopic({
    folder,
    addresses: () => ({ from: 'marsad@example.org', subscribers: readers, operators }),
    clock: { now: () => Date.UTC(2026, 10, 24, 9), sleep: async () => {} },
    print: ({ subject }, recipients) => void printed.push(`${subject} → ${recipients.join(', ')}`),
    smtpUrl: null,
    warn: (line) => void warned.push(line),
    ...options,
  });
  closing.push(() => made.close());
  return made;
}

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

async function sink(options: SMTPServerOptions = {}): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      let raw = '';
      stream.on('data', (chunk) => (raw += chunk));
      stream.on('end', () => {
        const from = session.envelope.mailFrom;
        received.push({
          from: from ? from.address : '',
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw,
        });
        done();
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `smtp://127.0.0.1:${address.port}`, received };
}

const unfold = (raw: string) => raw.replace(/\r?\n[ \t]+/g, ' ');
const decodeWords = (text: string) =>
  text
    .replace(/(?<=\?=) (?==\?)/g, '')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, body: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(body, 'base64').toString('utf8')
        : decodeURIComponent(
            body
              .replaceAll('_', ' ')
              .replaceAll('%', '%25')
              .replace(/=([0-9A-F]{2})/gi, '%$1'),
          ),
    );

describe('Local mail', () => {
  it('prints the message once and files it as a mail that any program opens', async () => {
    const local = topic();
    expect(await local.publish(message)).toEqual({ kind: 'sent' });
    expect(await local.publish(message)).toEqual({ kind: 'sent' });
    expect(printed).toEqual([`${message.subject} → desk@example.org, chief@example.org`]);
    expect(readdirSync(folder)).toEqual([`${message.id}.eml`]);
    const headers = unfold(readFileSync(join(folder, `${message.id}.eml`), 'utf8'));
    expect(decodeWords(/^Subject: (.*)$/m.exec(headers)?.[1] ?? '')).toBe(message.subject);
    expect(headers).toMatch(/^To: desk@example\.org, chief@example\.org$/m);
    expect(headers).toMatch(/^Message-ID: <2026-11-24T090000Z-a1b2@/m);
    expect(headers).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m);
    expect(headers).toMatch(/^Content-Type: text\/html; charset=utf-8$/m);
  });

  it('is filed even where nobody subscribed', async () => {
    expect(await topic({ subscribers: [] }).publish(message)).toEqual({ kind: 'sent' });
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('keeps its file in its folder whatever the id', async () => {
    await topic().publish({ ...message, id: '../../etc/passwd' });
    expect(readdirSync(folder)).toEqual(['__.._etc_passwd.eml']);
  });

  it('cannot be given a header by a subject', async () => {
    await topic().publish({ ...message, subject: 'a\r\nBcc: evil@example.org\r\n\r\nbody' });
    const [name = ''] = readdirSync(folder);
    expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/^Bcc:/m);
  });
});

describe('Operators', () => {
  it('hear of a feed that dies, by a mail of its own', async () => {
    const { url, received } = await sink();
    const line =
      'المسلة (almasalah) has been failing for 40 min: almasalah.com does not answer; look whether it is up.';
    expect(await topic({ smtpUrl: url, operators: ['ops@example.org'] }).notice(line)).toBe(true);
    expect(received.map(({ to }) => to)).toEqual([['ops@example.org']]);
    // Nobody took it: it will be said again, and is one file all the same.
    const unheard = topic({ smtpUrl: 'smtp://127.0.0.1:1', operators: ['ops@example.org'] });
    expect(await unheard.notice(line)).toBe(false);
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^notice-2026-11-24-[\w-]+\.eml$/)]);
    expect(warned).toEqual([expect.stringMatching(/^The operators could not be told: [^\n]+$/)]);
  });
});

describe('Mail by SMTP', () => {
  it('goes in one transaction to those who subscribed, who do not see each other', async () => {
    const { url, received } = await sink();
    expect(await topic({ smtpUrl: url }).publish(message)).toEqual({ kind: 'sent' });
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual(['desk@example.org', 'chief@example.org']);
    expect(received[0]?.from).toBe('marsad@example.org');
    expect(unfold(received[0]?.raw ?? '')).not.toContain('chief@example.org');
  });

  it('says which address was refused, and does not send the others a second one', async () => {
    const { url, received } = await sink({
      onRcptTo: ({ address }, _, done) =>
        done(address.startsWith('chief') ? new Error('no such user') : null),
    });
    expect(await topic({ smtpUrl: url }).publish(message)).toEqual({ kind: 'sent' });
    expect(received[0]?.to).toEqual(['desk@example.org']);
    expect(warned).toEqual([expect.stringContaining('chief@example.org')]);
  });

  it('is tried again for whom the server puts off, and for nobody else', async () => {
    let busy = true;
    const { url, received } = await sink({
      onRcptTo: ({ address }, _, done) =>
        done(
          busy && address.startsWith('chief')
            ? Object.assign(new Error('grey-listed'), { responseCode: 450 })
            : null,
        ),
    });
    const mails = topic({ smtpUrl: url });
    expect(await mails.publish(message)).toMatchObject({
      kind: 'failed',
      retryable: true,
      reason: expect.stringContaining('chief@example.org'),
    });
    expect(await mails.publish(message)).toMatchObject({ kind: 'failed', retryable: true });
    busy = false;
    expect(await mails.publish(message)).toEqual({ kind: 'sent' });
    expect(received.map(({ to }) => to)).toEqual([['desk@example.org'], ['chief@example.org']]);
    expect(printed).toHaveLength(1);
    expect(warned).toEqual([]);
  });

  it('is sent, with a warning, where one reader is put off for ever', async () => {
    const { url, received } = await sink({
      onRcptTo: ({ address }, _, done) =>
        done(address.startsWith('chief') ? Object.assign(new Error('later'), { responseCode: 450 }) : null),
    });
    const mails = topic({ smtpUrl: url });
    let attempts = 1;
    while ((await mails.publish(message)).kind === 'failed' && attempts < 30) attempts += 1;
    expect(attempts).toBe(7);
    expect(received).toHaveLength(1);
    expect(warned).toEqual([expect.stringContaining('chief@example.org')]);
  });

  it.each([
    ['550 5.1.1 no such user', 'refused-content'],
    ['550 5.7.1 relaying denied', 'failed'],
    ['450 4.2.0 grey-listed', 'failed'],
  ])('of which every recipient is answered «%s» is %s', async (answer, kind) => {
    const [code = '', ...text] = answer.split(' ');
    const { url } = await sink({
      onRcptTo: (_, __, done) =>
        done(Object.assign(new Error(text.join(' ')), { responseCode: Number(code) })),
    });
    expect(await topic({ smtpUrl: url }).publish(message)).toMatchObject({ kind });
  });

  it('is tried again where no server answers', async () => {
    const outcome = await topic({ smtpUrl: 'smtp://127.0.0.1:1' }).publish(message);
    expect(outcome).toMatchObject({
      kind: 'failed',
      retryable: true,
      reason: expect.stringContaining('MARSAD_SMTP_URL'),
    });
    expect(printed).toHaveLength(1);
  });

  it('tells a refusal of the text from a refusal for now', async () => {
    const refuse = (code: number) => ({
      onData(stream: NodeJS.ReadableStream, _: unknown, done: (error: Error) => void) {
        stream.resume();
        stream.on('end', () => done(Object.assign(new Error('not this'), { responseCode: code })));
      },
    });
    const forGood = await sink(refuse(554) as SMTPServerOptions);
    expect(await topic({ smtpUrl: forGood.url }).publish(message)).toMatchObject({ kind: 'refused-content' });
    const forNow = await sink(refuse(451) as SMTPServerOptions);
    expect(await topic({ smtpUrl: forNow.url }).publish(message)).toMatchObject({
      kind: 'failed',
      retryable: true,
    });
  });
});
