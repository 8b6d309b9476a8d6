/**
 * From names to addresses. The system's own look-up blocks a thread while it waits, and Node has two for it: two names
 * whose servers are dead would hold up every other host. So public names are asked of DNS directly, which waits without
 * a thread; the system is asked for what DNS does not know, and for everything on networks of one's own.
 */
import { lookup, Resolver } from 'node:dns/promises';

/** Looks a name up; rejects with a `code` (ENOTFOUND, ETIMEOUT, …) as Node does. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

export interface Lookups {
  /** The A and the AAAA records that DNS has. */
  readonly dns4: Resolve;
  readonly dns6: Resolve;
  /** Whatever the system goes by: the hosts file, search domains, multicast DNS. */
  readonly system: Resolve;
}

/** Milliseconds for one question, asked this often: together within the time that a connection may take. */
const QUESTION = { timeout: 2_000, tries: 2 };

const LOOKUPS: Lookups = {
  // A resolver is made anew each time, since a laptop changes its networks and their name servers.
  dns4: (hostname) => new Resolver(QUESTION).resolve4(hostname),
  dns6: (hostname) => new Resolver(QUESTION).resolve6(hostname),
  system: async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address),
};

/** Answers of DNS after which the system may still know better; any other (a time-out, a fault) is the answer. */
const UNKNOWN: ReadonlySet<unknown> = new Set([
  'ENOTFOUND',
  'ENODATA',
  'ECONNREFUSED',
  'EREFUSED',
  'EBADNAME',
]);

/** @param ownNetwork true where names may be those of one's own network, which DNS at large does not know */
export function createResolve(ownNetwork: boolean, lookups: Lookups = LOOKUPS): Resolve {
  return async (hostname) => {
    if (ownNetwork || !hostname.includes('.') || hostname.endsWith('.local')) return lookups.system(hostname);
    const answers = await Promise.allSettled([lookups.dns4(hostname), lookups.dns6(hostname)]);
    const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    if (addresses.length > 0) return addresses;
    const fault = answers.find((answer) => answer.status === 'rejected' && !UNKNOWN.has(answer.reason?.code));
    if (fault?.status === 'rejected') throw fault.reason;
    return lookups.system(hostname);
  };
}
