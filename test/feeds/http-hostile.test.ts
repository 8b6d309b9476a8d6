import { once } from 'node:events';
import type { Socket } from 'node:net';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { FetchOutcome } from '../../functions/feeds/network.ts';
import {
  closeAll,
  EXPIRED,
  inShort,
  network,
  serve,
  serveRaw,
  serveText,
  serveTls,
  VALID,
  wants,
} from './loopback.ts';

afterEach(closeAll);

const MB = 1_000_000;
const ITEM = '<item><title>خبر</title></item>';
const OK = 'HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n';

const get = (url: string, totalMs = 5_000): Promise<FetchOutcome> =>
  network({ limits: { totalMs } }).fetch(wants(url));

describe('22: a compression bomb', () => {
  const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
  /** Gzip members one behind the other are one document, so that a gigabyte costs no time to pack. */
  const gzipOf = (megabytes: number): Buffer => {
    const member = gzipSync(Buffer.alloc(Math.min(megabytes, 10) * MB, '<'), { level: 1 });
    return Buffer.concat(Array.from({ length: Math.max(1, megabytes / 10) }, () => member));
  };
  const bombs: readonly (readonly [string, string, () => Uint8Array])[] = [
    ['20 MB of gzip', 'gzip', () => gzipOf(20)],
    ['1 GB of gzip', 'gzip', () => gzipOf(1_000)],
    ['20 MB of deflate', 'deflate', () => deflateSync(Buffer.alloc(20 * MB, '<'), { level: 1 })],
    ['100 MB of br', 'br', () => brotliCompressSync(Buffer.alloc(100 * MB, '<'), fast)],
    ['1 GB of gzip in gzip', 'gzip, gzip', () => gzipSync(gzipOf(1_000))],
    ['1 GB of gzip in br', 'gzip, br', () => brotliCompressSync(gzipOf(1_000), fast)],
  ];

  test.each(bombs)('of %s is put out at the limit', async (_, encoding, make) => {
    const bomb = make();
    const site = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(bomb);
    });
    const before = process.memoryUsage().rss;
    const outcome = await get(site.url());
    expect(outcome).toMatchObject({ failure: 'too-large', message: expect.stringContaining('10 MiB') });
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * MB);
  });

  test('of 1 MB is under the limit and read', async () => {
    const site = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipOf(1));
    });
    expect(inShort(await get(site.url()))).toHaveLength(MB);
  });
});

test('23: Content-Encoding gzip a thousand times is an encoding that nobody undoes', async () => {
  const site = await serve((_, response) => {
    const encoding = Array.from({ length: 1_000 }, () => 'gzip').join(', ');
    response.writeHead(200, { 'content-encoding': encoding }).end(gzipSync(ITEM));
  });
  expect(await get(site.url())).toMatchObject({
    failure: 'encoding',
    message: expect.stringContaining('1000 times'),
  });
});

describe('24: a wrong Content-Encoding', () => {
  test.each([
    ['gzip', ITEM],
    ['deflate', ITEM],
    ['br', ITEM],
    ['utf-8', `\ufeff ${ITEM}`],
    ['gzip', '{"version":"https://jsonfeed.org/version/1.1"}'],
  ])('%s over plain text: the text', async (encoding, body) => {
    const site = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(body);
    });
    expect(inShort(await get(site.url()))).toBe(body);
  });

  test('none over gzip: the text', async () => {
    const site = await serve((_, response) => response.end(gzipSync(ITEM)));
    expect(inShort(await get(site.url()))).toBe(ITEM);
  });

  test.each(['br', 'deflate', 'compress', 'zstd, zstd'])(
    '%s over noise: a failure in words',
    async (encoding) => {
      const site = await serve((_, response) => {
        response
          .writeHead(200, { 'content-encoding': encoding })
          .end(Buffer.from([0xff, 0x00, 0x01, 0xfe, 0x07]));
      });
      expect(inShort(await get(site.url()))).toBe('encoding');
    },
  );

  test('an empty body under any label is an empty body, for the reader to speak of', async () => {
    const site = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end());
    expect(inShort(await get(site.url()))).toBe('');
  });
});

describe('25: a Content-Length', () => {
  test('too small cuts the body, and the rest goes nowhere', async () => {
    const site = await serveText(`${OK}Content-Length: 6`, ITEM);
    expect(inShort(await get(site.url()))).toBe('<item>');
  });

  test.each([
    ['too large', 'Content-Length: 100000', 'connect'],
    ['negative', 'Content-Length: -5', 'http'],
    ['doubled', 'Content-Length: 6\r\nContent-Length: 35', 'connect'],
    ['that is no number', 'Content-Length: many', 'http'],
    ['beside chunks', 'Content-Length: 6\r\nTransfer-Encoding: chunked', 'connect'],
  ])('%s is a failure in words', async (_, header, failure) => {
    const site = await serveText(`${OK}${header}`, ITEM);
    expect(await get(site.url())).toMatchObject({ failure, message: expect.stringContaining('feeds.test') });
  });
});

test('25: a Content-Length over the limit is believed, and nothing of the body waited for', async () => {
  const site = await serveRaw((socket) => socket.write(`${OK}Content-Length: 99999999999\r\n\r\n<rss>`));
  expect(await get(site.url())).toMatchObject({ failure: 'too-large' });
});

/** Writes until the other side has had enough, or far more than any limit has gone. */
async function flood(socket: Socket, chunk: string): Promise<number> {
  let written = 0;
  while (!socket.destroyed && written < 64 * MB) {
    written += Buffer.byteLength(chunk);
    if (!socket.write(chunk))
      await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => {});
  }
  socket.destroy();
  return written;
}

test('26: an endless stream of valid items ends at the limit', async () => {
  let flooded: Promise<number> = Promise.resolve(0);
  const site = await serveRaw((socket) => {
    socket.write(`${OK}\r\n<rss><channel>`);
    flooded = flood(socket, ITEM.repeat(2_000));
  });
  expect(await get(site.url())).toMatchObject({
    failure: 'too-large',
    message: expect.stringContaining('10 MiB'),
  });
  expect(await flooded).toBeLessThan(32 * MB);
});

/** Writes a little at a time, a bounded number of times. */
function drip(socket: Socket, text: string, everyMs: number): void {
  let left = 200;
  const timer = setInterval(() => {
    left -= 1;
    if (left === 0 || socket.destroyed) clearInterval(timer);
    else socket.write(text);
  }, everyMs);
  socket.on('close', () => clearInterval(timer));
}

test.each([
  ['of the body', `${OK}\r\n`, 'x'],
  ['of the headers', 'HTTP/1.1 200 OK\r\nX-Long: ', 'x'],
  ['of a chunk', `${OK}Transfer-Encoding: chunked\r\n\r\n`, '1\r\nx\r\n'],
])(
  '27: a byte %s at a time ends when the time is over, though something always comes',
  async (_, head, byte) => {
    const site = await serveRaw((socket) => {
      socket.write(head);
      drip(socket, byte, 10);
    });
    const from = performance.now();
    expect(inShort(await get(site.url(), 150))).toBe('timeout');
    expect(performance.now() - from).toBeLessThan(5_000);
  },
);

test('27: the time holds for all hops together', async () => {
  const site = await serve((request, response) => {
    const hop = Number(request.url?.slice(1)) + 1;
    setTimeout(() => response.writeHead(302, { location: `/${hop}` }).end(), 70);
  });
  expect(inShort(await get(site.url('/0'), 200))).toBe('timeout');
});

describe('28: a server that', () => {
  test('accepts and never answers is a time-out', async () => {
    const site = await serveRaw(() => {});
    expect(inShort(await get(site.url(), 100))).toBe('timeout');
  });

  test('never accepts the name’s look-up is a time-out', async () => {
    const { fetch } = network({ limits: { totalMs: 100 }, resolve: () => new Promise(() => {}) });
    expect(inShort(await fetch(wants('http://slow.test/')))).toBe('timeout');
  });

  test.each([
    ['before it answers', ''],
    ['in the middle of its headers', 'HTTP/1.1 200 OK\r\nContent-'],
    ['in the middle of the body', `${OK}Content-Length: 1000\r\n\r\n<rss>`],
    ['in the middle of a chunk', `${OK}Transfer-Encoding: chunked\r\n\r\nff\r\n<rss>`],
  ])('resets %s is a broken connection', async (_, text) => {
    const site = await serveRaw((socket) => {
      socket.write(text);
      setTimeout(() => socket.resetAndDestroy(), 10);
    });
    expect(inShort(await get(site.url()))).toBe('connect');
  });

  test('has an expired certificate is told so', async () => {
    const site = await serveTls('expired', (_, response) => response.end(ITEM));
    const outcome = await network({ ca: EXPIRED }).fetch(wants(site.url()));
    expect(outcome).toMatchObject({ failure: 'tls', message: expect.stringContaining('expired') });
  });

  test('has a certificate for another name is told so', async () => {
    const site = await serveTls('valid', (_, response) => response.end(ITEM));
    const { fetch } = network({ ca: VALID });
    expect(inShort(await fetch(wants(site.url())))).toBe(ITEM);
    expect(await fetch(wants(site.url('/feed', 'www.feeds.test')))).toMatchObject({
      failure: 'tls',
      message: expect.stringContaining('another name'),
    });
  });

  test('has a certificate that nobody vouches for is told so', async () => {
    const site = await serveTls('valid', (_, response) => response.end(ITEM));
    expect(await get(site.url())).toMatchObject({
      failure: 'tls',
      message: expect.stringContaining('vouches'),
    });
  });

  test('speaks no TLS, or nothing but TLS, is told so', async () => {
    const plain = await serve((_, response) => response.end(ITEM));
    expect(inShort(await get(plain.url().replace('http:', 'https:')))).toBe('tls');
    const safe = await serveTls('valid', (_, response) => response.end(ITEM));
    expect(['http', 'connect']).toContain(inShort(await get(safe.url().replace('https:', 'http:'))));
  });

  test('speaks something else is told so', async () => {
    const site = await serveText('220 mail.feeds.test ESMTP');
    expect(inShort(await get(site.url()))).toBe('http');
  });
});

describe('29: a validator', () => {
  test('that was not sent cannot be answered with 304', async () => {
    const site = await serve((_, response) => response.writeHead(304).end());
    expect(await get(site.url())).toMatchObject({ failure: 'http', status: 304 });
  });

  test('answered by 304 with a body is “unchanged”, and the body goes nowhere', async () => {
    const site = await serveText('HTTP/1.1 304 Not Modified\nETag: "a"\nContent-Length: 31', ITEM);
    expect(inShort(await network().fetch(wants(site.url(), { etag: '"a"' })))).toBe('unchanged');
  });

  test('that stays while the body changes does not hide the body', async () => {
    const site = await serve((_, response) => response.writeHead(200, { etag: '"a"' }).end(ITEM));
    const outcome = await network().fetch(wants(site.url(), { etag: '"a"' }));
    expect(outcome).toMatchObject({ kind: 'body', etag: '"a"' });
  });

  test.each([
    ['long', `"${'x'.repeat(5_000)}"`],
    ['full of bytes that cannot be sent back', '"\xe9\xff"'],
  ])('that is %s is not kept', async (_, etag) => {
    const site = await serve((_request, response) => response.writeHead(200, { etag }).end(ITEM));
    expect(await get(site.url())).toMatchObject({ kind: 'body', etag: null });
  });
});

describe('30: a Retry-After', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');
  test.each([
    ['120', 120],
    ['317100', 86_400],
    ['99999999999999999999999', 86_400],
    ['Tue, 24 Nov 2026 12:10:00 GMT', 600],
    ['Tuesday, 24-Nov-26 12:10:00 GMT', 600],
    ['Tue, 24 Nov 2026 11:00:00 GMT', null],
    ['Fri, 31 Dec 2027 00:00:00 GMT', 86_400],
    ['0', null],
    ['-60', null],
    ['soon', null],
    ['1.5', null],
    ['Tue, 99 Nov 2026 12:10:00 GMT', null],
    ['', null],
  ])('of “%s” with 429 and with 503 is %s seconds', async (value, seconds) => {
    const clock = { now: () => now, sleep: async () => {} };
    for (const status of [429, 503]) {
      const site = await serve((_, response) => response.writeHead(status, { 'retry-after': value }).end());
      const outcome = await network({ clock }).fetch(wants(site.url()));
      expect(outcome).toMatchObject({ kind: 'failed', status, retryAfter: seconds });
    }
  });

  test('with another status binds nobody', async () => {
    const site = await serve((_, response) => response.writeHead(404, { 'retry-after': '600' }).end());
    expect(await get(site.url())).toMatchObject({ failure: 'not-found', retryAfter: null });
  });
});

describe('31: headers', () => {
  test('of 100 KB, or ten thousand cookies, are refused in words', async () => {
    const huge = await serveText(`${OK}X-Long: ${'x'.repeat(100_000)}`, ITEM);
    const cookies = Array.from({ length: 10_000 }, (_, n) => `Set-Cookie: c${n}=1`).join('\n');
    const many = await serveText(`${OK}${cookies}`, ITEM);
    for (const site of [huge, many]) {
      expect(await get(site.url())).toMatchObject({
        failure: 'too-large',
        message: expect.stringContaining('headers'),
      });
    }
  });

  test('of 30 KB, as content policies make them, are no reason to refuse', async () => {
    const site = await serveText(`${OK}Content-Security-Policy: ${'x'.repeat(30_000)}`, ITEM);
    expect(inShort(await get(site.url()))).toBe(ITEM);
  });

  test('without end are given up', async () => {
    const site = await serveRaw(async (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      await flood(socket, `X-More: ${'x'.repeat(1_000)}\r\n`);
    });
    expect(inShort(await get(site.url()))).toBe('too-large');
  });
});

describe('32: a challenge page', () => {
  const page = '<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>';

  test.each([
    ['by its header', 403, { 'cf-mitigated': 'challenge' }, 'x'],
    ['by its words', 403, {}, page],
    ['with 503', 503, {}, page],
  ])('is known %s and called what it is', async (_, status, headers, body) => {
    const site = await serve((_request, response) => response.writeHead(status, headers).end(body));
    expect(await get(site.url())).toMatchObject({
      failure: 'refused',
      status,
      message: expect.stringContaining('challenge page'),
    });
  });

  test('without end costs no more than its beginning', async () => {
    const site = await serveRaw(async (socket) => {
      socket.write('HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\n\r\n');
      await flood(socket, page.repeat(1_000));
    });
    expect(inShort(await get(site.url()))).toBe('refused');
  });

  test('is not seen in an ordinary refusal or fault', async () => {
    for (const [status, failure] of [
      [403, 'refused'],
      [503, 'server'],
    ] as const) {
      const site = await serve((_, response) => response.writeHead(status).end('<h1>No</h1>'));
      expect(await get(site.url())).toMatchObject({
        failure,
        message: expect.not.stringContaining('challenge'),
      });
    }
  });
});

test('whatever bytes a server sends, the end is a value with a message of one line', async () => {
  let answer: Uint8Array = Buffer.alloc(0);
  const site = await serveRaw((socket) => socket.end(answer));
  // Time flies, so that no failure stands for the next.
  let time = 0;
  const now = (): number => {
    time += 120_000;
    return time;
  };
  const { fetch } = network({ clock: { now, sleep: async () => {} } });
  const heads = fc.constantFrom(
    '',
    'HTTP/1.1 ',
    'HTTP/1.1 200 OK\r\n',
    `${OK}\r\n`,
    'HTTP/1.1 302 Found\r\nLocation: ',
  );
  await fc.assert(
    fc.asyncProperty(heads, fc.uint8Array({ maxLength: 100 }), fc.nat(1_000_000), async (head, tail, n) => {
      answer = Buffer.concat([Buffer.from(head), tail, Buffer.from('\r\n\r\n')]);
      const outcome = await fetch(wants(site.url(`/${n}`)));
      if (outcome.kind === 'failed') expect(outcome.message).toMatch(/^[^\n]+\.$/);
      else expect(outcome.kind).toBe('body');
    }),
    { numRuns: 60 },
  );
});
