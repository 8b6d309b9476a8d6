/** How long to leave a failing feed alone, by the kind of its failure. It is never given up, but for a 410. */
import type { Minutes } from '../base/config.ts';
import type { Random } from '../base/ports.ts';
import type { FailureKind } from './network.ts';

interface Patience {
  /** Failures in a row that cost no wait: the feed is tried again at its next turn. */
  readonly free: number;
  /** Minutes of the first wait, doubled by each failure after. */
  readonly first: Minutes;
  /** Minutes of the longest wait. */
  readonly longest: Minutes;
}

/** Passes of itself, often within minutes; when it does, news is waiting. */
const PASSING: Patience = { free: 1, first: 5, longest: 60 };
/** Wants somebody at the outlet to mend it. */
const BROKEN: Patience = { free: 1, first: 10, longest: 180 };
/** Was meant so, or wants a new URL; asking often would only make a refusal firmer. */
const MEANT: Patience = { free: 0, first: 15, longest: 360 };

const PATIENCE: Readonly<Record<FailureKind, Patience>> = {
  dns: PASSING,
  connect: PASSING,
  timeout: PASSING,
  server: PASSING,
  http: BROKEN,
  tls: BROKEN,
  encoding: BROKEN,
  unreadable: BROKEN,
  'too-large': BROKEN,
  'not-found': BROKEN,
  'rate-limited': MEANT,
  refused: MEANT,
  redirect: MEANT,
  address: MEANT,
  gone: MEANT,
};

/** Each wait is up to so much shorter or longer, so that feeds which failed together do not come back together. */
const JITTER = 0.25;

/**
 * Minutes until a feed may be tried again; 0 leaves it to its interval.
 *
 * @param failures in a row, this one included
 */
export function backOffMinutes(kind: FailureKind, failures: number, every: Minutes, random: Random): Minutes {
  const { free, first, longest } = PATIENCE[kind];
  if (failures <= free) return 0;
  const doublings = Math.min(failures - free - 1, 16);
  const wait = Math.min(Math.max(first, every) * 2 ** doublings, Math.max(longest, every));
  return wait * (1 - JITTER + 2 * JITTER * random());
}
