import type { IncomingHttpHeaders } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { closeAll, inShort, network, PUBLIC, serve, serveText, serveTls, VALID, wants } from './loopback.ts';

afterEach(closeAll);

const RSS = '<rss version="2.0"><channel><title>أخبار</title></channel></rss>';

describe('a request', () => {
  test('brings the body with what the next one needs', async () => {
    const site = await serve((_, response) => {
      response.writeHead(200, {
        'content-type': 'application/rss+xml; charset=utf-8',
        etag: 'W/"a1"',
        'last-modified': 'Tue, 24 Nov 2026 10:00:00 GMT',
        'cache-control': 'public, max-age=600',
      });
      response.end(RSS);
    });
    const outcome = await network().fetch(wants(site.url()));
    expect(inShort(outcome)).toBe(RSS);
    expect(outcome).toMatchObject({
      kind: 'body',
      contentType: 'application/rss+xml; charset=utf-8',
      etag: 'W/"a1"',
      lastModified: 'Tue, 24 Nov 2026 10:00:00 GMT',
      finalUrl: site.url(),
      permanentUrl: null,
      hints: { maxAge: 600 },
    });
  });

  test('is conditional when there are validators', async () => {
    let asked: IncomingHttpHeaders = {};
    const site = await serve((request, response) => {
      asked = request.headers;
      response.writeHead(304).end();
    });
    const outcome = await network().fetch(
      wants(site.url(), { etag: '"a1"', lastModified: 'Tue, 24 Nov 2026 10:00:00 GMT' }),
    );
    expect(outcome).toEqual({ kind: 'unchanged', hints: { maxAge: null }, permanentUrl: null });
    expect(asked).toMatchObject({
      'if-none-match': '"a1"',
      'if-modified-since': 'Tue, 24 Nov 2026 10:00:00 GMT',
    });
  });

  test('says who asks and what for, in the feed’s own words where it has some', async () => {
    const asked: IncomingHttpHeaders[] = [];
    const site = await serve((request, response) => {
      asked.push(request.headers);
      response.end(RSS);
    });
    const { fetch } = network();
    await fetch(wants(site.url()));
    await fetch(wants(site.url(), { userAgent: 'Desk/2 (مرصد) \r\nX-Evil: 1', accept: 'page' }));
    expect(asked[0]).toMatchObject({
      'user-agent': expect.stringContaining('Marsad'),
      accept: expect.stringContaining('application/rss+xml'),
      'accept-encoding': expect.stringMatching(/^gzip, deflate, br/),
    });
    expect(asked[1]).toMatchObject({
      'user-agent': 'Desk/2 () X-Evil: 1',
      accept: expect.stringContaining('text/html'),
    });
  });

  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
  ] as const)('undoes %s', async (encoding, compress) => {
    const site = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(compress(RSS));
    });
    expect(inShort(await network().fetch(wants(site.url())))).toBe(RSS);
  });

  test('undoes two layers of compression', async () => {
    const site = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip, br' }).end(brotliCompressSync(gzipSync(RSS)));
    });
    expect(inShort(await network().fetch(wants(site.url())))).toBe(RSS);
  });

  test('reads gzip whose end the server forgot', async () => {
    const site = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(RSS).subarray(0, -8));
    });
    expect(inShort(await network().fetch(wants(site.url())))).toBe(RSS);
  });

  test.each([
    [401, 'refused'],
    [403, 'refused'],
    [451, 'refused'],
    [404, 'not-found'],
    [410, 'gone'],
    [429, 'rate-limited'],
    [500, 'server'],
    [503, 'server'],
    [520, 'server'],
    [204, 'http'],
    [400, 'http'],
  ])('status %i is the failure “%s”, in one line that says what to do', async (status, failure) => {
    const site = await serve((_, response) => response.writeHead(status).end());
    const outcome = await network().fetch(wants(site.url()));
    expect(outcome).toMatchObject({ kind: 'failed', failure, status, retryAfter: null });
    expect(outcome).toMatchObject({
      message: expect.stringMatching(/^[^\n]*feeds\.test[^\n]*[:,][^\n]*\.$/),
    });
  });

  test('that finds no such name, or nobody at home, says so', async () => {
    const lost = network({
      resolve: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
    });
    expect(await lost.fetch(wants('http://nowhere.test/'))).toMatchObject({
      failure: 'dns',
      message: expect.stringContaining('nowhere.test'),
    });
    expect(inShort(await network({ resolve: async () => [] }).fetch(wants('http://empty.test/')))).toBe(
      'dns',
    );
    const site = await serve(() => {});
    await closeAll();
    expect(inShort(await network().fetch(wants(site.url())))).toBe('connect');
  });

  test('to a host that cannot be reached is not repeated at once by the feeds behind it', async () => {
    const site = await serve(() => {});
    await closeAll();
    let now = 0;
    let lookups = 0;
    const { fetch } = network({
      clock: { now: () => now, sleep: async () => {} },
      resolve: async () => {
        lookups += 1;
        return [PUBLIC];
      },
    });
    for (let feed = 0; feed < 5; feed += 1) {
      expect(inShort(await fetch(wants(site.url(`/${feed}`))))).toBe('connect');
    }
    expect(lookups).toBe(2);
    now = 61_000;
    await fetch(wants(site.url('/later')));
    expect(lookups).toBe(3);
  });

  test('to a port that does not answer says nothing of the other ports of its host', async () => {
    const dead = await serve(() => {});
    await closeAll();
    const site = await serve((_, response) => response.end(RSS));
    const { fetch } = network();
    for (let feed = 0; feed < 3; feed += 1) {
      expect(inShort(await fetch(wants(dead.url(`/${feed}`))))).toBe('connect');
    }
    expect(inShort(await fetch(wants(site.url())))).toBe(RSS);
  });

  test('one at a time to a host, many hosts at once', async () => {
    const busy = new Map<string, number>();
    const most = { sameHost: 0, hosts: 0 };
    const site = await serve((request, response) => {
      const host = request.headers.host ?? '';
      busy.set(host, (busy.get(host) ?? 0) + 1);
      most.sameHost = Math.max(most.sameHost, busy.get(host) ?? 0);
      most.hosts = Math.max(most.hosts, [...busy.values()].filter((n) => n > 0).length);
      setTimeout(() => {
        busy.set(host, (busy.get(host) ?? 0) - 1);
        response.end(RSS);
      }, 60);
    });
    const { createPace } = await import('../../functions/feeds/pace.ts');
    const { systemClock } = await import('../../functions/base/ports.ts');
    const { fetch } = network({ pace: createPace({ clock: systemClock, pauseMs: 1 }) });
    const hosts = ['a.test', 'b.test', 'c.test'];
    await Promise.all(hosts.flatMap((host) => [1, 2, 3].map((n) => fetch(wants(site.url(`/${n}`, host))))));
    expect(most).toEqual({ sameHost: 1, hosts: 3 });
  });
});

test('no more requests run at once than are allowed, and waiting costs none of their time', async () => {
  let busy = 0;
  let most = 0;
  const site = await serve((_, response) => {
    busy += 1;
    most = Math.max(most, busy);
    setTimeout(() => {
      busy -= 1;
      response.end(RSS);
    }, 200);
  });
  const { fetch } = network({ limits: { atOnce: 2, totalMs: 1_000 } });
  const hosts = Array.from({ length: 14 }, (_, n) => `host${n}.test`);
  const ends = await Promise.all(hosts.map((host) => fetch(wants(site.url('/', host)))));
  expect(ends.map(({ kind }) => kind)).toEqual(hosts.map(() => 'body'));
  expect(most).toBe(2);
});

describe('a redirect', () => {
  const chain = (statuses: readonly number[]) =>
    serve((request, response) => {
      const hop = Number(request.url?.slice(1));
      const status = statuses[hop];
      if (status === undefined) response.end(RSS);
      else response.writeHead(status, { location: `/${hop + 1}` }).end();
    });

  test('is followed, and the permanent part of the way is told', async () => {
    const site = await chain([301, 308, 302, 301]);
    const outcome = await network().fetch(wants(site.url('/0')));
    expect(outcome).toMatchObject({ finalUrl: site.url('/4'), permanentUrl: site.url('/2') });
  });

  test('that is not permanent from the start moves nothing', async () => {
    const site = await chain([302, 301]);
    expect(await network().fetch(wants(site.url('/0')))).toMatchObject({ kind: 'body', permanentUrl: null });
  });

  test('also leads to “unchanged”, with the validators sent on', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
      else response.writeHead(request.headers['if-none-match'] === '"a"' ? 304 : 500).end();
    });
    const outcome = await network().fetch(wants(site.url('/old'), { etag: '"a"' }));
    expect(outcome).toMatchObject({ kind: 'unchanged', permanentUrl: site.url('/new') });
  });

  test('to a URL in raw UTF-8 is understood', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/')
        response.socket?.end(Buffer.from('HTTP/1.1 302 Found\r\nLocation: /خلاصة\r\n\r\n'));
      else response.end(decodeURI(request.url ?? ''));
    });
    expect(inShort(await network().fetch(wants(site.url('/'))))).toBe('/خلاصة');
  });

  test('without a place to go is a failure', async () => {
    const site = await serveText('HTTP/1.1 302 Found\nContent-Length: 0');
    expect(await network().fetch(wants(site.url()))).toMatchObject({ failure: 'redirect', status: 302 });
  });

  test('8: to a private address is refused on hop one, two and five', async () => {
    for (const hops of [1, 2, 5]) {
      const site = await serve((request, response) => {
        const hop = Number(request.url?.slice(1)) + 1;
        response.writeHead(302, { location: hop === hops ? 'http://10.0.0.1/secret' : `/${hop}` }).end();
      });
      const outcome = await network().fetch(wants(site.url('/0')));
      expect(outcome).toMatchObject({ failure: 'redirect', message: expect.stringContaining('10.0.0.1') });
    }
  });

  test('8: to a name with a private address is refused at the socket', async () => {
    const site = await serve((_, response) =>
      response.writeHead(302, { location: 'http://inside.test/' }).end(),
    );
    const { fetch } = network({ resolve: async (name) => [name === 'inside.test' ? '192.168.1.1' : PUBLIC] });
    expect(await fetch(wants(site.url()))).toMatchObject({
      failure: 'redirect',
      message: expect.stringContaining('192.168.1.1'),
    });
  });

  test.each([
    'file:///etc/passwd',
    'ftp://feeds.test/',
    'data:text/xml,<rss/>',
    'http://u:p@feeds.test/',
    'http://[',
  ])('8: to %s is refused', async (location) => {
    const site = await serve((_, response) => response.writeHead(301, { location }).end());
    expect(inShort(await network().fetch(wants(site.url())))).toBe('redirect');
  });

  test('8: in a circle ends at once', async () => {
    let visits = 0;
    const site = await serve((request, response) => {
      visits += 1;
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end();
    });
    expect(await network().fetch(wants(site.url('/a')))).toMatchObject({
      failure: 'redirect',
      message: expect.stringContaining('circle'),
    });
    expect(visits).toBe(2);
  });

  test('8: five hops are followed, a sixth and an eleventh are not', async () => {
    for (const [hops, expected] of [
      [5, RSS],
      [6, 'redirect'],
      [11, 'redirect'],
    ] as const) {
      const site = await chain(Array.from({ length: hops }, () => 302));
      expect(inShort(await network().fetch(wants(site.url('/0'))))).toBe(expected);
    }
  });

  test('8: relative and protocol-relative ones are followed', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/a/b') response.writeHead(302, { location: '../c?d#e' }).end();
      else if (request.url === '/c?d')
        response.writeHead(302, { location: `//other.test:${site.port}/f` }).end();
      else response.end(`${request.headers.host}${request.url}`);
    });
    expect(inShort(await network().fetch(wants(site.url('/a/b'))))).toBe(`other.test:${site.port}/f`);
  });

  test('8: from https to http is followed, but is no move of the feed', async () => {
    const plain = await serve((_, response) => response.end(RSS));
    const safe = await serveTls('valid', (_, response) =>
      response.writeHead(301, { location: plain.url() }).end(),
    );
    const outcome = await network({ ca: VALID }).fetch(wants(safe.url()));
    expect(outcome).toMatchObject({ kind: 'body', finalUrl: plain.url(), permanentUrl: null });
  });

  test('10: takes neither cookies nor credentials nor Referer along, and the Host is the new one', async () => {
    const asked: IncomingHttpHeaders[] = [];
    const site = await serve((request, response) => {
      asked.push(request.headers);
      if (request.headers.host?.startsWith('other')) response.end(RSS);
      else {
        response
          .writeHead(302, {
            location: `http://other.test:${site.port}/`,
            'set-cookie': 'session=1; Domain=test',
          })
          .end();
      }
    });
    await network().fetch(wants(site.url('/?key=secret')));
    expect(asked[1]?.host).toBe(`other.test:${site.port}`);
    for (const name of ['cookie', 'authorization', 'referer', 'origin']) {
      expect(asked[1]).not.toHaveProperty(name);
    }
    expect(JSON.stringify(asked[1])).not.toContain('secret');
  });
});

describe('the address behind a name', () => {
  test.each([
    ['a private one', ['10.0.0.7']],
    ['a public one and a private one', [PUBLIC, '10.0.0.7']],
    ['a private one and a public one', ['fd00::1', PUBLIC]],
    ['a mapped private one', ['::ffff:10.0.0.7']],
    ['the metadata service', ['169.254.169.254']],
  ])('6: %s is refused', async (_, addresses) => {
    let connections = 0;
    const site = await serve((_request, response) => {
      connections += 1;
      response.end(RSS);
    });
    const outcome = await network({ resolve: async () => addresses }).fetch(wants(site.url()));
    expect(outcome).toMatchObject({
      failure: 'address',
      message: expect.stringMatching(/^feeds\.test: .*public/),
    });
    expect(connections).toBe(0);
  });

  test('6: a public IPv6 address beside the public IPv4 one is no reason to refuse', async () => {
    const site = await serve((_, response) => response.end(RSS));
    const { fetch } = network({ resolve: async () => ['2606:4700::6810:84e5', PUBLIC] });
    expect(inShort(await fetch(wants(site.url())))).toBe(RSS);
  });

  test('7: that turns from public to private is refused at the second visit', async () => {
    const site = await serve((_, response) => response.end(RSS));
    let lookups = 0;
    const { fetch } = network({
      resolve: async () => {
        lookups += 1;
        return [lookups === 1 ? PUBLIC : '127.0.0.1'];
      },
    });
    expect(inShort(await fetch(wants(site.url())))).toBe(RSS);
    expect(inShort(await fetch(wants(site.url())))).toBe('address');
    expect(lookups).toBe(2);
  });

  test('7: is the one that was judged: a visit looks the name up once', async () => {
    const site = await serve((_, response) => response.end(RSS));
    const dialled: string[] = [];
    let lookups = 0;
    const { fetch } = network({
      resolve: async () => {
        lookups += 1;
        return [PUBLIC];
      },
      dial: (address) => {
        dialled.push(address);
        return '127.0.0.1';
      },
    });
    await fetch(wants(site.url()));
    expect({ lookups, dialled }).toEqual({ lookups: 1, dialled: [PUBLIC] });
  });

  test('2: as a literal is judged too, though it is never looked up', async () => {
    let lookups = 0;
    const { fetch } = network({
      resolve: async () => {
        lookups += 1;
        return [PUBLIC];
      },
    });
    for (const host of ['127.0.0.1', '[::1]', '2130706433', '[::ffff:7f00:1]']) {
      expect(inShort(await fetch(wants(`http://${host}:8080/feed`)))).toBe('address');
    }
    expect(lookups).toBe(0);
  });

  test('11: is judged for article pages and robots.txt as for feeds', async () => {
    const { fetch } = network({ resolve: async () => ['10.0.0.7'] });
    for (const accept of ['feed', 'page', 'robots'] as const) {
      expect(inShort(await fetch(wants('http://inside.test/', { accept })))).toBe('address');
      expect(inShort(await fetch(wants('http://127.0.0.1/', { accept })))).toBe('address');
      expect(inShort(await fetch(wants('file:///etc/passwd', { accept })))).toBe('address');
    }
  });

  test('9: of a name with a trailing dot is the same, and so is its certificate', async () => {
    const site = await serveTls('valid', (request, response) => response.end(request.headers.host));
    const outcome = await network({ ca: VALID }).fetch(wants(site.url('/feed', 'feeds.test.')));
    expect(inShort(outcome)).toBe(`feeds.test:${site.port}`);
  });

  test('may be private where the watch file allows that', async () => {
    const site = await serve((_, response) => response.end(RSS));
    const { fetch } = network({ allowPrivateAddresses: true, resolve: async () => ['127.0.0.1'] });
    expect(inShort(await fetch(wants(site.url())))).toBe(RSS);
    expect(inShort(await fetch(wants(`http://127.0.0.1:${site.port}/`)))).toBe(RSS);
  });
});
