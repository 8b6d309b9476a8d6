/** The way of one request through its redirects: each hop is judged as the first URL was. */
import { type Failed, failed } from './failures.ts';
import { type GuardOptions, hostOf, judgeUrl } from './guard.ts';

export interface Route {
  /** Where the request stands. */
  readonly url: URL;
  /** Where permanent redirects alone (301, 308) led from the start; null when the first was none. */
  readonly permanentUrl: string | null;
  /** Takes a redirect: `none` when the status is none, a failure when it may not be followed. */
  redirect(status: number, location: string | null): 'none' | 'followed' | Failed;
  /** A failure as it looks from the start: where a redirect led to is the redirect's fault. */
  explain(failure: Failed): Failed;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);

export function startRoute(start: URL, guard: GuardOptions, limit: number): Route {
  const visited = new Set([start.href]);
  let url = start;
  let permanent: URL | null = null;
  let onlyPermanent = true;

  const refuse = (what: string, status: number | null): Failed =>
    failed('redirect', `${hostOf(start)} redirects ${what}`, status);

  return {
    get url() {
      return url;
    },
    get permanentUrl() {
      return permanent?.href ?? null;
    },
    redirect(status, location) {
      if (!REDIRECTS.has(status)) return 'none';
      if (location === null) return refuse(`without saying where (${status}): check the feed's URL.`, status);
      const target = resolved(location, url);
      const judged = judgeUrl(target, guard);
      if (!judged.ok) return refuse(`to where it may not lead: ${judged.message}`, status);
      if (visited.has(judged.value.href)) {
        return refuse(
          'in a circle, as sites do that want a cookie: look for another URL of the feed.',
          status,
        );
      }
      if (visited.size > limit) return refuse(`more than ${limit} times: give the feed's last URL.`, status);
      // A way that leaves https is followed, but never taken for the feed's new home.
      const downgrade = url.protocol === 'https:' && judged.value.protocol === 'http:';
      onlyPermanent &&= PERMANENT.has(status) && !downgrade;
      url = judged.value;
      visited.add(url.href);
      if (onlyPermanent) permanent = url;
      return 'followed';
    },
    explain(failure) {
      if (visited.size === 1 || failure.failure !== 'address') return failure;
      return refuse(`to where it may not lead: ${failure.message}`, failure.status);
    },
  };
}

/** Servers write raw UTF-8 into Location, which comes byte by byte; other bytes stay what they were. */
function resolved(location: string, base: URL): string {
  const bytes = Buffer.from(location, 'latin1');
  const text = bytes.toString('utf8');
  const readable = text.includes('�') ? location : text;
  return URL.canParse(readable, base.href) ? new URL(readable, base.href).href : readable;
}
