import { describe, expect, test } from 'vitest';
import { createResolve, type Resolve } from '../../functions/feeds/resolve.ts';

const fails =
  (code: string): Resolve =>
  () =>
    Promise.reject(Object.assign(new Error(code), { code }));
const gives =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses;

/** The addresses or the error's code. */
async function resolved(
  hostname: string,
  { ownNetwork = false, dns4 = fails('ENOTFOUND'), dns6 = fails('ENOTFOUND'), system = gives('system') },
): Promise<unknown> {
  const resolve = createResolve(ownNetwork, { dns4, dns6, system });
  return resolve(hostname).catch((error: NodeJS.ErrnoException) => error.code);
}

describe('a name', () => {
  test('has all addresses that DNS knows, of either kind', async () => {
    const found = { dns4: gives('1.1.1.1', '1.0.0.1'), dns6: gives('2606::1') };
    expect(await resolved('feeds.test', found)).toEqual(['1.1.1.1', '1.0.0.1', '2606::1']);
    expect(await resolved('feeds.test', { ...found, dns6: fails('ETIMEOUT') })).toEqual([
      '1.1.1.1',
      '1.0.0.1',
    ]);
    expect(await resolved('feeds.test', { dns6: gives('2606::1') })).toEqual(['2606::1']);
  });

  test.each(['ENOTFOUND', 'ENODATA', 'ECONNREFUSED'])(
    'that DNS answers with %s may be known to the system',
    async (code) => {
      expect(await resolved('feeds.test', { dns4: fails(code), dns6: fails('ENODATA') })).toEqual(['system']);
      expect(await resolved('feeds.test', { dns4: fails(code), system: fails('ENOTFOUND') })).toBe(
        'ENOTFOUND',
      );
    },
  );

  test.each(['ETIMEOUT', 'ESERVFAIL'])(
    'whose servers are dead (%s) does not hold a thread of the system',
    async (code) => {
      let asked = 0;
      const system: Resolve = async () => {
        asked += 1;
        return ['system'];
      };
      expect(await resolved('feeds.test', { dns4: fails(code), system })).toBe(code);
      expect(await resolved('feeds.test', { dns6: fails(code), system })).toBe(code);
      expect(asked).toBe(0);
    },
  );

  test('of one’s own network is the system’s to know', async () => {
    const dns4 = gives('1.1.1.1');
    expect(await resolved('feeds.test', { dns4, ownNetwork: true })).toEqual(['system']);
    expect(await resolved('localhost', { dns4 })).toEqual(['system']);
    expect(await resolved('printer.local', { dns4 })).toEqual(['system']);
  });
});
