/** What a site lets a crawler read: robots.txt, after RFC 9309. */
import { once } from '../base/once.ts';
import type { Clock, Millis } from '../base/ports.ts';
import type { FetchOutcome, Network } from '../feeds/network.ts';

/** The product token by which robots.txt may speak to us. */
export const ROBOT = 'Marsad';

export type Permission =
  /** May be read; `delay` is the pause that the site asks for between two pages, in milliseconds. */
  | { readonly kind: 'allowed'; readonly delay: Millis }
  | { readonly kind: 'disallowed' }
  /** The rules could not be had and may be had later; until then RFC 9309, 2.3.1.4, forbids everything. */
  | { readonly kind: 'unknown'; readonly message: string };

export interface Robots {
  /** Whether a page may be read; reads the site's rules where they are not known. */
  permission(url: string): Promise<Permission>;
}

interface Rules {
  isAllowed(url: string, agent?: string): boolean | undefined;
  getCrawlDelay(agent?: string): number | undefined;
}

type Known =
  | { readonly kind: 'rules'; readonly rules: Rules; readonly until: Millis }
  | { readonly kind: 'everything'; readonly until: Millis }
  | { readonly kind: 'nothing'; readonly message: string; readonly until: Millis };

/** RFC 9309, 2.4: not longer than a day. */
const KEEP = 86_400_000;
/** Rules that could not be had are asked for again after this. */
const KEEP_FAILURE = 600_000;
/** RFC 9309, 2.5: a parser must take at least 500 KiB. */
const BYTES = 512_000;
const SITES = 1_000;

/** Most feeds bring their text, and need no robots.txt. */
export const loadRobotsParser = once(() => import('robots-parser'));

/** @param network the guarded one: robots.txt stands behind the same limits as a page. */
export function createRobots(options: {
  readonly network: Network;
  readonly clock: Pick<Clock, 'now'>;
}): Robots {
  const { network, clock } = options;
  const sites = new Map<string, Promise<Known>>();

  async function known(origin: string, userAgent: string | null): Promise<Known> {
    const held = sites.get(origin);
    if (held) {
      const value = await held;
      if (value.until > clock.now()) return value;
      sites.delete(origin);
    }
    const asked = ask(origin, userAgent);
    sites.set(origin, asked);
    if (sites.size > SITES) sites.delete(sites.keys().next().value!);
    return asked;
  }

  async function ask(origin: string, userAgent: string | null): Promise<Known> {
    const url = `${origin}/robots.txt`;
    const outcome = await network.fetch({ url, etag: null, lastModified: null, userAgent, accept: 'robots' });
    const until = clock.now() + KEEP;
    if (outcome.kind === 'body') {
      const text = new TextDecoder().decode(outcome.bytes.subarray(0, BYTES));
      const { default: robotsParser } = await loadRobotsParser();
      return { kind: 'rules', rules: robotsParser(url, text), until };
    }
    if (outcome.kind === 'unchanged' || hasNoRules(outcome)) return { kind: 'everything', until };
    return { kind: 'nothing', message: outcome.message, until: clock.now() + KEEP_FAILURE };
  }

  return {
    async permission(url) {
      const rules = await known(new URL(url).origin, null);
      if (rules.kind === 'everything') return { kind: 'allowed', delay: 0 };
      if (rules.kind === 'nothing') return { kind: 'unknown', message: rules.message };
      if (rules.rules.isAllowed(url, ROBOT) === false) return { kind: 'disallowed' };
      return { kind: 'allowed', delay: (rules.rules.getCrawlDelay(ROBOT) ?? 0) * 1000 };
    },
  };
}

/** RFC 9309, 2.3.1.3: any 4xx but 429 means that there are no rules. */
function hasNoRules(outcome: Extract<FetchOutcome, { kind: 'failed' }>): boolean {
  const { failure, status } = outcome;
  return (
    failure === 'not-found' ||
    failure === 'gone' ||
    failure === 'refused' ||
    failure === 'redirect' ||
    (failure === 'http' && status !== null && status >= 400 && status < 500)
  );
}
