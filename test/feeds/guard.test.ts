import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostOf, judgeAddress, judgeUrl } from '../../functions/feeds/guard.ts';

const closed = { allowPrivateAddresses: false };
const own = { allowPrivateAddresses: true };

const refused = (url: string, options = closed): boolean => !judgeUrl(url, options).ok;

describe('the guard on URLs', () => {
  test('lets feeds of the open internet through, without their fragment', () => {
    const url = judgeUrl('https://almasalah.com:443/feed/?lang=ar#top', closed);
    expect(url).toMatchObject({ ok: true, value: { href: 'https://almasalah.com/feed/?lang=ar' } });
    expect(judgeUrl('http://أخبار.example/خلاصة', closed).ok).toBe(true);
    expect(judgeUrl('http://93.184.215.14:8080/feed', closed).ok).toBe(true);
  });

  test.each([
    'file:///etc/passwd',
    'ftp://h/f',
    'gopher://h/1',
    'data:text/xml,<rss/>',
    'javascript:alert(1)',
    'feed',
  ])('1: %s is refused, whatever is allowed', (url) => {
    expect(refused(url, own)).toBe(true);
  });

  test.each(['127.0.0.1', '127.1', '2130706433', '0x7f000001', '017700000001', '0', '0.0.0.0', '127.0.0.1.'])(
    '2: http://%s/ is seen as the loopback it means',
    (host) => {
      expect(judgeUrl(`http://${host}/feed`, closed)).toMatchObject({
        ok: false,
        message: expect.stringContaining('not a public address'),
      });
    },
  );

  test.each([
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::7f00:1]',
    '[::ffff:0:7f00:1]',
    '[fe80::1]',
    '[fec0::1]',
    '[fc00::1]',
    '[fdff::1]',
    '[ff02::1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::1]',
    '[2002:7f00:1::]',
    '[2001::1]',
    '[2001:db8::1]',
    '[100::1]',
    '[4000::1]',
  ])('3: %s is refused', (host) => {
    expect(refused(`http://${host}/feed`)).toBe(true);
  });

  test.each([
    ['10.0.0.1', '10.255.255.255'],
    ['172.16.0.1', '172.31.255.255'],
    ['192.168.0.1', '192.168.255.255'],
    ['100.64.0.1', '100.127.255.255'],
    ['169.254.0.1', '169.254.255.255'],
    ['192.0.0.1', '192.0.0.255'],
    ['198.18.0.1', '198.19.255.255'],
    ['224.0.0.1', '239.255.255.255'],
    ['240.0.0.1', '255.255.255.255'],
  ])('4: the range from %s to %s is closed', (...ends) => {
    for (const end of ends) expect(judgeAddress(end, 80, closed)).not.toBeNull();
  });

  test('4: the addresses beside those ranges are open', () => {
    const beside = [
      '9.255.255.255',
      '11.0.0.0',
      '172.15.255.255',
      '172.32.0.0',
      '100.63.255.255',
      '198.20.0.0',
    ];
    for (const address of beside) expect(judgeAddress(address, 80, closed)).toBeNull();
  });

  test.each(['169.254.169.254', 'fd00:ec2::254', 'fd00:ec2::23', '169.254.170.2', '::ffff:169.254.169.254'])(
    '5: the metadata address %s is refused, even where private addresses are allowed',
    (address) => {
      expect(judgeAddress(address, 80, closed)).not.toBeNull();
      expect(judgeAddress(address, 80, own)).not.toBeNull();
    },
  );

  test('5: the interface of the Lambda runtime is refused, even where private addresses are allowed', () => {
    const inLambda = { ...own, runtimeApi: '127.0.0.1:9001' };
    expect(refused('http://127.0.0.1:9001/2018-06-01/runtime/invocation/next', inLambda)).toBe(true);
    expect(refused('http://[::ffff:127.0.0.1]:9001/', inLambda)).toBe(true);
    expect(refused('http://127.0.0.1:9002/feed', inLambda)).toBe(false);
    expect(judgeAddress('127.0.0.1', 9001, { ...own, runtimeApi: 'localhost:9001' })).not.toBeNull();
  });

  test('9: what disguises the host is seen through', () => {
    expect(refused('http://feeds.test@127.0.0.1/feed')).toBe(true);
    expect(refused('http://user:secret@feeds.test/feed')).toBe(true);
    expect(refused('http://127。0。0。1/feed')).toBe(true);
    expect(refused('http://\uff11\uff12\uff17.0.0.\uff11/feed')).toBe(true);
    expect(judgeUrl('http://feeds.test#@127.0.0.1/', closed)).toMatchObject({
      value: { hostname: 'feeds.test' },
    });
    expect(judgeUrl('http://feeds.test\\@127.0.0.1/', closed)).toMatchObject({
      value: { hostname: 'feeds.test' },
    });
  });

  test.each([0, 22, 25, 6379, 6667, 11211])('9: port %i is no port of a web server', (port) => {
    expect(refused(`http://feeds.test:${port}/feed`, own)).toBe(true);
  });

  test('9: a trailing dot makes no other host', () => {
    expect(hostOf('https://Feeds.Test./feed')).toBe(hostOf('https://feeds.test/feed'));
  });

  test('secrets and long rubbish in a URL do not get into the message', () => {
    const message = (url: string) => {
      const judged = judgeUrl(url, closed);
      return judged.ok ? '' : judged.message;
    };
    expect(message('http://user:secret@feeds.test/feed')).not.toContain('secret');
    const rubbish = message(`no url\n${'x'.repeat(10_000)}`);
    expect(rubbish.length).toBeLessThan(200);
    expect(rubbish).not.toContain('\n');
  });
});

describe('the guard on addresses', () => {
  const ipv4 = fc.ipV4();
  const hex = (address: string): string =>
    address
      .split('.')
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')
      .replace(/^(.{4})/, '$1:');

  test('an IPv4 address is judged alike however IPv6 wraps it', () => {
    fc.assert(
      fc.property(ipv4, (address) => {
        const open = judgeAddress(address, 80, closed) === null;
        for (const wrapped of [`::ffff:${address}`, `64:ff9b::${hex(address)}`, `2002:${hex(address)}::1`]) {
          expect(judgeAddress(wrapped, 80, closed) === null).toBe(open);
        }
      }),
    );
  });

  test('what is allowed for a network of one’s own is never more than private ranges', () => {
    fc.assert(
      fc.property(fc.oneof(ipv4, fc.ipV6()), (address) => {
        if (judgeAddress(address, 80, closed) === null) expect(judgeAddress(address, 80, own)).toBeNull();
      }),
    );
    for (const address of ['0.0.0.0', '224.0.0.1', '255.255.255.255', '::', 'ff02::1', 'fe80::1']) {
      expect(judgeAddress(address, 80, own)).not.toBeNull();
    }
    for (const address of ['127.0.0.1', '10.1.2.3', '192.168.1.1', '::1', 'fd12::1']) {
      expect(judgeAddress(address, 80, own)).toBeNull();
    }
  });

  test('rubbish is refused', () => {
    for (const text of ['', 'localhost', 'fe80::1%lo\n', 'x'.repeat(1000)]) {
      expect(judgeAddress(text, 80, own)).not.toBeNull();
    }
  });
});
