/** Links that lead through a counter or an aggregator: the target, where the link itself holds it. */

/** Hosts and the query keys in which they carry the target. */
const WRAPPERS: readonly { readonly host: RegExp; readonly keys: readonly string[] }[] = [
  { host: /(?:^|\.)google\.[a-z.]{2,6}$/, keys: ['url', 'q', 'u'] },
  {
    host: /(?:^|\.)(?:feedburner|feedproxy|feedsportal)\.(?:google\.)?com$/,
    keys: ['url', 'u', 'link', 'target'],
  },
  { host: /^feed(?:proxy|s|burner)\.[^/]+$/, keys: ['url', 'u', 'link', 'target'] },
  { host: /(?:^|\.)bing\.com$/, keys: ['url', 'u', 'r'] },
  { host: /(?:^|\.)(?:facebook|instagram)\.com$/, keys: ['u', 'url'] },
  {
    host: /(?:^|\.)(?:t\.umblr|vk|away\.vk|slack-redir|outlook|protection\.outlook)\.(?:com|net)$/,
    keys: ['url', 'z', 'to'],
  },
  { host: /(?:^|\.)(?:redirectingat|viglink|skimresources|shareasale)\.com$/, keys: ['url', 'u', 'urllink'] },
  { host: /(?:^|\.)(?:youtube|reddit|linkedin)\.com$/, keys: [] },
];
const REDIRECT_PATHS =
  /^\/(?:url|l\.php|redirect|news\/url|news\/apiclick\.aspx|away(?:\.php)?|fwd|link|rss\/.*|~r\/.*|c\/.*)?$/i;
const DEPTH = 3;

/** The target of a wrapped link, or the link itself. */
export function unwrap(link: string): string {
  let current = link;
  for (let depth = 0; depth < DEPTH; depth++) {
    if (!URL.canParse(current)) return current;
    const target = targetOf(new URL(current));
    if (!target || target === current) return current;
    current = target;
  }
  return current;
}

function targetOf(url: URL): string | null {
  return ampTarget(url) ?? googleNewsTarget(url) ?? queryTarget(url) ?? embeddedTarget(url);
}

/** `https://example-com.cdn.ampproject.org/c/s/example.com/a` and `https://www.google.com/amp/s/example.com/a`. */
function ampTarget(url: URL): string | null {
  const cache =
    /(?:^|\.)ampproject\.(?:org|net)$/.test(url.hostname) && /^\/[civ]\/(s\/)?(.+)$/.exec(url.pathname);
  const google =
    /(?:^|\.)google\.[a-z.]{2,6}$/.test(url.hostname) && /^\/amp\/(s\/)?(.+)$/.exec(url.pathname);
  const found = cache || google;
  return found ? asLink(`${found[1] ? 'https' : 'http'}://${found[2]}${url.search}`) : null;
}

/**
 * `news.google.com/rss/articles/CBMi…`: until 2024 base64 of a small protobuf that holds the address; the newer ones
 * hold a token that only Google can read, and stay.
 */
function googleNewsTarget(url: URL): string | null {
  if (url.hostname !== 'news.google.com') return null;
  const token = /\/(?:articles|read)\/([\w-]{16,})/.exec(url.pathname)?.[1];
  if (!token) return null;
  const bytes = Buffer.from(token, 'base64url').toString('latin1');
  const address = /https?:\/\/[\x21-\x7e]+/.exec(bytes)?.[0];
  return address ? asLink(address) : null;
}

function queryTarget(url: URL): string | null {
  const wrapper = WRAPPERS.find((each) => each.host.test(url.hostname));
  if (!wrapper || !REDIRECT_PATHS.test(url.pathname)) return null;
  for (const key of wrapper.keys) {
    const target = asLink(url.searchParams.get(key) ?? '');
    if (target) return target;
  }
  return null;
}

/** `rd.yahoo.com/…/*http://example.com/a`, `r.search.yahoo.com/…/RU=https%3a%2f%2f…/RK=…`, `feedproxy…/~r/x/~3/h/http://…` */
function embeddedTarget(url: URL): string | null {
  if (!/(?:^|\.)(?:yahoo|feedburner|google)\.com$/.test(url.hostname)) return null;
  const starred = /(?:\*|~\d\/[^/]+\/)(https?:\/\/?.+)$/.exec(url.pathname + url.search)?.[1];
  if (starred) return asLink(starred.replace(/^(https?:\/)(?!\/)/, '$1/'));
  const named = /\/RU=([^/]+)/.exec(url.pathname)?.[1];
  if (!named) return null;
  try {
    return asLink(decodeURIComponent(named));
  } catch {
    return null;
  }
}

function asLink(text: string): string | null {
  return /^https?:\/\/[^/]*\.[^/]+/i.test(text) && URL.canParse(text) ? text : null;
}
