/**
 * Hosts that do not answer. A host that is down would hold the feeds behind it for the full time-out of each; after
 * two requests in a row that never reached it, the others are told so at once, for a minute. A host bears its port
 * here: of two services on one machine the one that is down says nothing of the other.
 */
import type { Clock, Millis } from '../base/ports.ts';
import type { Failed } from './failures.ts';
import type { FailureKind } from './network.ts';

export interface Reach {
  /** The failure to give back without a request; null when the host may be visited. */
  down(host: string): Failed | null;
  /** What a visit came to; null when the host answered, with whatever. */
  note(host: string, failure: Failed | null): void;
}

const UNREACHED: ReadonlySet<FailureKind> = new Set(['timeout', 'connect', 'dns']);
const FAILURES_IN_A_ROW = 2;
const MINUTE: Millis = 60_000;

export function createReach(clock: Clock): Reach {
  const hosts = new Map<string, { failures: number; last: Failed; at: Millis }>();
  return {
    down(host) {
      const known = hosts.get(host);
      if (!known || known.failures < FAILURES_IN_A_ROW) return null;
      if (Math.abs(clock.now() - known.at) < MINUTE) return known.last;
      hosts.delete(host);
      return null;
    },
    note(host, failure) {
      if (!failure || !UNREACHED.has(failure.failure)) hosts.delete(host);
      else
        hosts.set(host, { failures: (hosts.get(host)?.failures ?? 0) + 1, last: failure, at: clock.now() });
    },
  };
}
