/**
 * The guard at the socket. Every connection, the first one as well as each hop of a redirect, goes through here: the
 * name is looked up once, all its addresses are judged, and the socket connects to those very addresses. So a name
 * that shows a public address first and a private one afterwards (DNS rebinding) gains nothing.
 */
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { rootCertificates } from 'node:tls';
import ipaddr from 'ipaddr.js';
import buildConnector from 'undici/lib/core/connect.js';
import { bad, good, type Outcome } from '../base/outcome.ts';
import { AddressRefused } from './failures.ts';
import { type GuardOptions, judgeAddress } from './guard.ts';
import { createResolve, type Resolve } from './resolve.ts';

export interface ConnectOptions extends GuardOptions {
  readonly resolve?: Resolve | undefined;
  /** For tests: where to connect instead of an address that the guard has let through. */
  readonly dial?: ((address: string) => string) | undefined;
  /** A certificate authority to trust beside the well-known ones, PEM. */
  readonly ca?: string | undefined;
  /** Milliseconds for look-up, connection and TLS together. */
  readonly connectMs: number;
}

/**
 * Milliseconds for one of several addresses before the next is tried. Node's own 250 are less than a handshake takes to
 * a server far away, and would give up good addresses for bad ones.
 */
const ATTEMPT_MS = 1_500;

type Connector = ReturnType<typeof buildConnector>;

/** A connector for undici's Agent that lets no connection past the guard. */
export function guardedConnector(options: ConnectOptions): Connector {
  const resolve = options.resolve ?? createResolve(options.allowPrivateAddresses);
  const dial = options.dial ?? ((address: string) => address);

  return (target, callback) => {
    const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
    /** What the guard let through for this connection, as the socket will name it. */
    const judged = new Set<string>();
    /** One private address among public ones refuses them all: which one is taken is not ours to know. */
    const admit = (addresses: readonly string[]): Outcome<readonly string[]> => {
      for (const address of addresses) {
        const refusal = judgeAddress(address, port, options);
        if (refusal) return bad(refusal);
      }
      const dialled = addresses.map(dial);
      for (const address of dialled) judged.add(canonical(address));
      return good(dialled);
    };

    const lookup: LookupFunction = (hostname, { all }, done) => {
      resolve(hostname).then(
        (found) => {
          const admitted = admit(found);
          if (!admitted.ok) return done(new AddressRefused(admitted.message), '', 0);
          const addresses = admitted.value.map((address) => ({ address, family: isIP(address) }));
          const [first] = addresses;
          if (!first) return done(noAddress(hostname), '', 0);
          return all ? done(null, addresses) : done(null, first.address, first.family);
        },
        (error: Error) => done(error, '', 0),
      );
    };

    let { hostname } = target;
    if (isIP(hostname)) {
      // A literal address is never looked up, so that the look-up alone would miss it.
      const admitted = admit([hostname]);
      if (!admitted.ok) return callback(new AddressRefused(admitted.message), null);
      [hostname = ''] = admitted.value;
    }

    const connect = buildConnector({
      timeout: options.connectMs,
      lookup,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: ATTEMPT_MS,
      ...(options.ca === undefined ? {} : { ca: [...rootCertificates, options.ca] }),
    });
    connect({ ...target, hostname }, (...[error, socket]) => {
      const refusal = error ?? refusalOf(socket, judged);
      if (!refusal && socket) return callback(null, socket);
      socket?.destroy();
      callback(refusal ?? closed(), null);
    });
  };
}

/** The last word is the socket's: where it is connected must be what was judged. */
function refusalOf(socket: Socket, judged: ReadonlySet<string>): Error | null {
  const { remoteAddress } = socket;
  if (remoteAddress === undefined) return closed();
  if (judged.has(canonical(remoteAddress))) return null;
  return new AddressRefused(
    `The connection led to ${remoteAddress}, which was not looked up: it is tried again.`,
  );
}

/** One text for an address, without the zone that sockets add to link-local ones. */
function canonical(address: string): string {
  return ipaddr.parse(address.replace(/%.*$/, '')).toString();
}

function closed(): NodeJS.ErrnoException {
  return Object.assign(new Error('the connection was closed at once'), { code: 'ECONNRESET' });
}

function noAddress(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
}
