import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../local/loopback.ts';
import { run } from '../support/marsad.ts';

const item = (title: string) =>
  `<item><title>${title}</title><link>https://outlet.example/${encodeURIComponent(title)}</link><pubDate>${new Date().toUTCString()}</pubDate><description>أعلنت الوزارة ${title} اليوم.</description></item>`;
const DOCUMENTS: Readonly<Record<string, string>> = {
  '/whole': `<rss version="2.0"><channel><title>دجلة</title>${item('انسحاب القوات')}</channel></rss>`,
  '/half': `<rss version="2.0"><channel><title>دجلة</title>${item('انسحاب القوات')}<item><title>تصدير ال`,
  '/nothing': '<rss version="2.0"><channel><title>دجلة</title><item><title>انسحاب ال',
};

let folder: string;
let server: Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-network-'));
  server = createServer(({ url }, response) => response.end(DOCUMENTS[url ?? '']));
  await listen(server, 0);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function watches(...paths: readonly string[]): void {
  const { port } = server.address() as AddressInfo;
  const feeds = paths.map((path) => `  ${path.slice(1)}: {url: "http://127.0.0.1:${port}${path}"}\n`);
  writeFileSync(
    join(folder, 'watch.yaml'),
    `settings: {allowPrivateAddresses: true}\nfeeds:\n${feeds.join('')}rules:\n  r: {match: انسحاب}\nsubscribers:\n  desk@example.org: all\n`,
  );
}

// Each starts a process; the limit is a watchdog for a busy machine.
describe('check --network', { timeout: 120_000 }, () => {
  it('says of a document that breaks off what watch will do with it', async () => {
    watches('/whole', '/half', '/nothing');
    const { code, out } = await run(['check', '--network'], { cwd: folder });
    expect(code).toBe(1);
    expect(out).toMatch(/^ok {6}whole: rss, 1 item; summaries only/m);
    expect(out).toMatch(
      /^ok {6}half: rss, 1 item; breaks off within the next one, which waits until it comes whole; /m,
    );
    expect(out).toMatch(/^failed {2}nothing: The document breaks off before its first item ends: /m);
  });
});

describe('watch --once', { timeout: 120_000 }, () => {
  it('counts no mail that the server did not take', async () => {
    watches('/whole');
    const env = { MARSAD_SMTP_URL: 'smtp://127.0.0.1:1' };
    const first = await run(['watch', '--once'], { cwd: folder, env });
    expect(first.err).toMatch(
      /^1 new article, 1 alert, 0 mails, 1 not sent: see above, and npx marsad alerts\.\n$/m,
    );
    expect(first.out).toContain('desk@example.org');
  });

  it('says that a mail to try it was taken, and by which server', async () => {
    watches('/whole');
    const { SMTPServer } = await import('smtp-server');
    const post = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _, done) => stream.resume().on('end', () => done()),
    });
    await new Promise<void>((done) => post.listen(0, '127.0.0.1', done));
    const { port } = post.server.address() as AddressInfo;
    const env = (scheme: string) => ({ MARSAD_SMTP_URL: `${scheme}://127.0.0.1:${port}` });
    const sent = await run(['alerts', 'test', 'r'], { cwd: folder, env: env('smtp') });
    expect(sent).toMatchObject({ code: 0, err: '127.0.0.1 has taken it.\n' });
    const wrong = await run(['alerts', 'test', 'r'], { cwd: folder, env: env('smtps') });
    expect(wrong).toMatchObject({
      code: 1,
      err: 'marsad: The mail server did not take it (it speaks no TLS on this port: write smtp:// in place of smtps://, or its other port): check MARSAD_SMTP_URL.\n',
    });
    await new Promise<void>((done) => post.close(done));
  });
});
